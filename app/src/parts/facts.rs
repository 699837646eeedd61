//! Names and values, as a list a screen reader can walk.
use leptos::prelude::*;

/// How the facts are laid out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FactsShape {
    /// Name above value.
    #[default]
    Stacked,
    /// Name beside value, a line under each.
    Rows,
    /// Two facts beside each other.
    Pair,
    /// Close together, between what else was told.
    Told,
}

impl FactsShape {
    const fn word(self) -> Option<&'static str> {
        match self {
            FactsShape::Stacked => None,
            FactsShape::Rows => Some("rows"),
            FactsShape::Pair => Some("pair"),
            FactsShape::Told => Some("told"),
        }
    }
}

/// Holds `Fact`s: `<Facts shape=FactsShape::Rows><Fact name="Bestelnummer">"4711"</Fact></Facts>`.
#[component]
pub fn Facts(
    /// How they are laid out.
    #[prop(optional)]
    shape: FactsShape,
    /// The facts.
    children: Children,
) -> impl IntoView {
    view! {
        <dl class="facts" data-shape=shape.word()>
            {children()}
        </dl>
    }
}

/// Lists facts as somebody told them: name and words of each.
#[must_use]
pub fn told_facts(facts: Vec<(String, String)>) -> Option<AnyView> {
    let rows = facts.into_iter().map(|(name, told)| view! { <Fact name=name><span class="typed">{told}</span></Fact> });
    let rows: Vec<_> = rows.collect();
    (!rows.is_empty()).then(|| view! { <Facts shape=FactsShape::Told>{rows}</Facts> }.into_any())
}

/// Is one name with its value.
#[component]
pub fn Fact(
    /// The name.
    #[prop(into)]
    name: String,
    /// Whether it takes the whole width between pairs.
    #[prop(optional)]
    full: bool,
    /// Where the answer can be changed; the words are the second value, said with the name.
    #[prop(optional, into)]
    change: Option<(String, String)>,
    /// The value.
    children: Children,
) -> impl IntoView {
    let spoken = change.as_ref().map(|(_, words)| format!("{words}: {}", name.to_ascii_lowercase()));
    view! {
        <div data-full=full.then_some("")>
            <dt>{name}</dt>
            <dd>{children()}</dd>
            {change.map(|(href, words)| view! {
                <dd class="facts__change">
                    <a href=href aria-label=spoken>{words}</a>
                </dd>
            })}
        </div>
    }
}
