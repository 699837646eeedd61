//! Buttons say what they do ("Bod van € 40 accepteren"), never "OK".
use super::changing::word;
use leptos::prelude::*;

/// How loud a button is. One main button per form.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Look {
    /// The one thing to do here.
    #[default]
    Main,
    /// Also possible.
    Quiet,
    /// Ends or refuses something.
    Danger,
    /// As small as a link.
    Text,
}

impl Look {
    /// The class of a button that looks so.
    #[must_use]
    pub const fn class(self) -> &'static str {
        match self {
            Look::Main => "button",
            Look::Quiet => "button button--quiet",
            Look::Danger => "button button--danger",
            Look::Text => "button button--text",
        }
    }
}

/// Sends the form around it: `<Submit>"Klacht indienen"</Submit>`.
#[component]
pub fn Submit(
    /// How loud it is.
    #[prop(optional)]
    look: Look,
    /// The name it sends, when a form has more than one button.
    #[prop(optional)]
    name: Option<&'static str>,
    /// The value it sends.
    #[prop(optional, into)]
    value: Option<String>,
    /// Whether it fills its column.
    #[prop(optional)]
    wide: bool,
    /// What it says.
    children: Children,
) -> impl IntoView {
    let busy = super::FormState::here().map(|form| form.busy);
    let waiting = word(move || busy.is_some_and(|busy| busy.get()).then_some("true"));
    view! {
        <button type="submit" class=look.class() class:button--wide=wide name=name value=value aria-disabled=waiting>
            {children()}
        </button>
    }
}

/// Looks like a button and goes somewhere: `<LinkButton href=links::complaint()>"Klacht indienen"</LinkButton>`.
#[component]
pub fn LinkButton(
    /// Where it goes.
    #[prop(into)]
    href: String,
    /// How loud it is.
    #[prop(optional)]
    look: Look,
    /// Whether it fills its column.
    #[prop(optional)]
    wide: bool,
    /// Relation, such as `prev`, `next`, or `external` for an address outside the app's pages.
    #[prop(optional)]
    rel: Option<&'static str>,
    /// What it says.
    children: Children,
) -> impl IntoView {
    view! {
        <a href=href class=look.class() class:button--wide=wide rel=rel>
            {children()}
        </a>
    }
}
