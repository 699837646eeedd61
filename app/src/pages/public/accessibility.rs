//! How everybody can take part, how that is tested, and what is not right yet.
use crate::pages::public::sections::Sections;
use crate::site::PageHead;
use crate::words::{td_string, words};
use leptos::prelude::*;

/// `/accessibility`
#[component]
pub fn AccessibilityPage() -> impl IntoView {
    let l = words();
    let sections = [
        (td_string!(l, accessibility.aim_title), td_string!(l, accessibility.aim_text)),
        (td_string!(l, accessibility.how_title), td_string!(l, accessibility.how_text)),
        (td_string!(l, accessibility.time_title), td_string!(l, accessibility.time_text)),
        (td_string!(l, accessibility.tested_title), td_string!(l, accessibility.tested_text)),
        (td_string!(l, accessibility.known_title), td_string!(l, accessibility.known_text)),
        (td_string!(l, accessibility.tell_title), td_string!(l, accessibility.tell_text)),
    ]
    .map(|(title, text)| (title, text.to_owned()))
    .to_vec();
    view! {
        <div class="center page stack" data-gap="xl" data-width="read">
            <PageHead title=td_string!(l, accessibility.title) lead=td_string!(l, accessibility.lead) />
            <Sections sections=sections />
        </div>
    }
}
