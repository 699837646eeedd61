//! What we know about people, who sees it and how long it stays (rules.md 12).
use crate::pages::public::sections::Sections;
use crate::site::PageHead;
use crate::words::{td_string, words};
use leptos::prelude::*;

/// `/privacy`
#[component]
pub fn PrivacyPage() -> impl IntoView {
    let l = words();
    let sections = [
        (td_string!(l, privacy.what_title), td_string!(l, privacy.what_text)),
        (td_string!(l, privacy.why_title), td_string!(l, privacy.why_text)),
        (td_string!(l, privacy.who_title), td_string!(l, privacy.who_text)),
        (td_string!(l, privacy.cookies_title), td_string!(l, privacy.cookies_text)),
        (td_string!(l, privacy.long_title), td_string!(l, privacy.long_text)),
        (td_string!(l, privacy.rights_title), td_string!(l, privacy.rights_text)),
        (td_string!(l, privacy.safe_title), td_string!(l, privacy.safe_text)),
    ]
    .map(|(title, text)| (title, text.to_owned()))
    .to_vec();
    view! {
        <div class="center page stack" data-gap="xl" data-width="read">
            <PageHead title=td_string!(l, privacy.title) lead=td_string!(l, privacy.lead) />
            <Sections sections=sections />
        </div>
    }
}
