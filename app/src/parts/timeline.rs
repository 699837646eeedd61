//! What happened, by day, newest last.
use super::role::{Role, RoleShape};
use crate::words::words;
use leptos::prelude::*;

/// Holds the days and lines.
#[component]
pub fn Timeline(
    /// `Day` and `Line`, oldest first.
    children: Children,
) -> impl IntoView {
    view! { <div class="timeline">{children()}</div> }
}

/// Divides the days: `<Day said=say::day_short_year(l, day) />`.
#[component]
pub fn Day(
    /// The day in words: "vandaag", "donderdag 26 november".
    #[prop(into)]
    said: String,
) -> impl IntoView {
    view! { <h3 class="day">{said}</h3> }
}

/// Shows one thing that happened: who, when, what.
#[component]
pub fn Line(
    /// The element's id, so that a link can lead here.
    #[prop(into)]
    id: String,
    /// Whose shape stands before it.
    role: Role,
    /// Who did it, by name.
    #[prop(into)]
    who: String,
    /// The time in words: "10.42".
    #[prop(into)]
    time: String,
    /// The time for machines: `2026-11-26T10:42:00+01:00`.
    #[prop(into)]
    datetime: String,
    /// A remark beside the time, such as "aan u beiden".
    #[prop(optional, into)]
    note: Option<String>,
    /// Whether it came in while the page was open.
    #[prop(optional)]
    fresh: bool,
    /// What happened.
    children: Children,
) -> impl IntoView {
    let l = words();
    let (kind, word) = match role {
        Role::System => (Some("system"), None),
        Role::Consumer | Role::Shop | Role::Mediator | Role::Assessor | Role::Inspector => (None, Some(role.word(l))),
    };
    // The shape is drawn only, so the word is read aloud, unless the name already is that word.
    let aloud = word.filter(|word| !who.eq_ignore_ascii_case(word)).map(|word| format!(" ({word})"));
    view! {
        <article class="line" id=id data-role=kind data-new=fresh.then_some("")>
            <div class="line__mark">
                <RoleShape role=role />
            </div>
            <div>
                <header class="line__head">
                    <h4 class="line__who">{who} {aloud.map(|aloud| view! { <span class="unseen">{aloud}</span> })}</h4>
                    <time datetime=datetime>{time}</time>
                    {note.map(|note| view! { <span class="line__note">{note}</span> })}
                </header>
                <div class="line__body">{children()}</div>
            </div>
        </article>
    }
}
