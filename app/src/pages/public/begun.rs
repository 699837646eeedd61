//! The way back to a complaint that was begun here and not filed.
use crate::links;
use crate::parts::{LinkButton, Notice};
use crate::views::complaint::BegunView;
use crate::words::{Locale, td_string};
use leptos::prelude::*;

/// Leads on where somebody was.
pub(super) fn begun(l: Locale, begun: Option<BegunView>) -> Option<AnyView> {
    let BegunView { shop, step, .. } = begun?;
    let title = if shop.is_empty() {
        td_string!(l, complaint.anew.title_plain).to_owned()
    } else {
        td_string!(l, complaint.anew.title, shop = shop)
    };
    let notice = view! {
        <Notice title=title>
            <LinkButton href=links::complaint(step)>{td_string!(l, complaint.anew.go_on)}</LinkButton>
        </Notice>
    };
    Some(notice.into_any())
}
