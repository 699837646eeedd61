//! A step that was drawn before anybody turned to it: shown over the one before at once, and taken over by the page when
//! the address has followed.
use crate::parts::ahead::Arrival;
use crate::views::complaint::{ComplaintView, Step};
use crate::wire::Sealed;
use leptos::prelude::*;
use leptos::tachys::html::attribute::Attribute;
use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::renderer::types::{Element, Node};
use leptos::tachys::view::add_attr::AddAnyAttr;
use leptos::tachys::view::any_view::AnyViewState;
use leptos::tachys::view::{Mountable, Position, PositionState, Render, RenderHtml};
use std::cell::RefCell;

/// A step that is drawn.
pub(super) struct Leaf {
    pub step: Step,
    /// What it was drawn from, packed.
    pub page: String,
    pub state: AnyViewState,
    pub arrival: Arrival,
    /// The step that it was laid over.
    pub over: Option<web_sys::Element>,
    /// Holds what the step reacts with.
    pub owner: Owner,
}

impl Drop for Leaf {
    /// At once: left to itself it may outlive its step, and take what the next one drew with it.
    fn drop(&mut self) {
        self.owner.cleanup();
    }
}

thread_local! {
    /// What is shown and whose address has not followed yet.
    static SHOWN: RefCell<Option<Leaf>> = const { RefCell::new(None) };
}

/// Shows a step in place of another one, which stays hidden until the page lets it go.
pub(super) fn show(mut leaf: Leaf, over: web_sys::Element) {
    let Some(parent) = over.parent_element() else { return };
    leaf.state.mount(&parent, Some(&over));
    // Cannot fail: the name is a name.
    drop(over.set_attribute("hidden", ""));
    leaf.over = Some(over);
    SHOWN.set(Some(leaf));
}

/// What is shown came to nothing: somebody went elsewhere meanwhile.
pub(super) fn abandon() {
    if let Some(mut leaf) = SHOWN.take() {
        leaf.state.unmount();
        if let Some(over) = &leaf.over {
            drop(over.remove_attribute("hidden"));
        }
    }
}

/// Whether this step is shown and its address has not followed yet.
pub(super) fn shows(step: Step) -> bool {
    SHOWN.with_borrow(|shown| shown.as_ref().is_some_and(|leaf| leaf.step == step))
}

/// The view of the step that is shown, for the page that turns to it.
pub(super) fn view_of(step: Step) -> Option<Sealed<ComplaintView>> {
    SHOWN.with_borrow(|shown| shown.as_ref().filter(|leaf| leaf.step == step).map(|leaf| Sealed::arrived(&leaf.page)))
}

/// Hands the step that is shown to the page; any other one is let go.
pub(super) fn adopted(step: Step) -> Option<AnyView> {
    if shows(step) {
        return Some(Standing.into_any());
    }
    abandon();
    None
}

/// Stands for what is shown already.
struct Standing;

/// What the page holds of it.
struct Stood(Option<Leaf>);

impl Stood {
    fn arrived() -> Self {
        let leaf = SHOWN.take();
        if let Some(leaf) = &leaf {
            leaf.arrival.now();
        }
        Self(leaf)
    }
}

impl Mountable for Stood {
    fn unmount(&mut self) {
        if let Some(leaf) = &mut self.0 {
            leaf.state.unmount();
        }
    }

    /// It stands where it belongs; moved, it would lose the focus.
    fn mount(&mut self, parent: &Element, marker: Option<&Node>) {
        if let Some(leaf) = &mut self.0
            && !leaf.state.elements().iter().any(|element| element.is_connected())
        {
            leaf.state.mount(parent, marker);
        }
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.0.as_ref().is_some_and(|leaf| leaf.state.insert_before_this(child))
    }

    fn elements(&self) -> Vec<Element> {
        self.0.as_ref().map_or_else(Vec::new, |leaf| leaf.state.elements())
    }
}

impl Render for Standing {
    type State = Stood;

    fn build(self) -> Stood {
        Stood::arrived()
    }

    fn rebuild(self, state: &mut Stood) {
        let mut before = std::mem::replace(state, Stood::arrived());
        before.unmount();
    }
}

impl AddAnyAttr for Standing {
    type Output<SomeNewAttr: Attribute> = Self;

    fn add_any_attr<NewAttr: Attribute>(self, _attr: NewAttr) -> Self {
        self
    }
}

impl RenderHtml for Standing {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    /// Never on a server: there nobody turns pages.
    fn to_html_with_buf(self, _: &mut String, _: &mut Position, _: bool, _: bool, _: Vec<AnyAttribute>) {}

    fn hydrate<const FROM_SERVER: bool>(self, _cursor: &Cursor, _position: &PositionState) -> Stood {
        self.build()
    }

    fn into_owned(self) -> Self {
        self
    }
}
