//! The title of a case: number, what is asked, the parties.
use super::state::CaseState;
use crate::parts::say;
use crate::site::PageHead;
use crate::views::case::CaseHead;
use crate::words::{Locale, td_string, words};
use domain::people::Side;
use leptos::prelude::*;

/// Says who stands against whom, to this viewer.
#[must_use]
pub fn parties(l: Locale, head: &CaseHead, me: Option<Side>) -> String {
    let (consumer, shop) = (head.consumer.clone(), head.shop.clone());
    match me {
        Some(Side::Consumer) => td_string!(l, case.parties_consumer, shop = shop),
        Some(Side::Shop) => td_string!(l, case.parties_shop, consumer = consumer, shop = shop),
        None => td_string!(l, case.parties_staff, consumer = consumer, shop = shop),
    }
}

/// Draws the lines above everything else.
#[component]
pub fn CaseTitle(
    /// The open case.
    state: CaseState,
) -> impl IntoView {
    let l = words();
    let head = state.head();
    let number = td_string!(l, case.number, number = state.number().to_string());
    let ordered = td_string!(l, case.ordered, day = say::long_day(l, head.ordered));
    let (parties, amount) = (parties(l, &head, state.side()), say::money(l, head.amount));
    let title = head.title.clone();
    let document = format!("{title} · {}", state.number());
    view! {
        <header class="stack" data-gap="xs">
            <PageHead title=title document=document>{number}</PageHead>
            <p class="soft">{parties} " · " {ordered} " · " {amount}</p>
        </header>
    }
}
