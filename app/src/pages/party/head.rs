//! The title of a case: number, what is asked, the parties.
use super::state::CaseState;
use crate::parts::say;
use crate::site::PageHead;
use crate::views::case::CaseHead;
use crate::words::{Locale, td_string, words};
use domain::case::{Filing, Wish};
use domain::people::Side;
use leptos::prelude::*;

/// Says what a case is about: "Geld terug voor …", or the product alone when the complaint is not for the viewer.
#[must_use]
pub fn title(l: Locale, head: &CaseHead, filing: Option<&Filing>) -> String {
    let product = head.product.clone();
    match filing.map(|filing| filing.complaint.wish) {
        None => product,
        Some(Wish::Money) => td_string!(l, case.wish_money, product = product),
        Some(Wish::Repair) => td_string!(l, case.wish_repair, product = product),
        Some(Wish::Replacement) => td_string!(l, case.wish_replacement, product = product),
        Some(Wish::Delivery) => td_string!(l, case.wish_delivery, product = product),
        Some(Wish::Cancel) => td_string!(l, case.wish_cancel, product = product),
        Some(Wish::Correction) => td_string!(l, case.wish_correction, product = product),
        Some(Wish::Apology) => td_string!(l, case.wish_apology, product = product),
    }
}

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
    let title = title(l, &head, state.filing().as_deref());
    let ordered = td_string!(l, case.ordered, day = say::long_day(l, head.ordered));
    let (parties, amount) = (parties(l, &head, state.side()), say::money(l, head.amount));
    let document = format!("{title} · {}", state.number());
    view! {
        <header class="stack" data-gap="xs">
            <PageHead title=title document=document>{number}</PageHead>
            <p class="soft">{parties} " · " {ordered} " · " {amount}</p>
        </header>
    }
}
