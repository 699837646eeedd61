//! Which webshop: search, then pick.
use super::draft::Draft;
use super::exit::listen;
use super::step::Beside;
use crate::forms::complaint::names;
use crate::links;
use crate::parts::{Choice, Choices, SearchForm};
use crate::views::complaint::Step;
use crate::views::shops::ShopCard;
use crate::words::{Locale, td_string};
use domain::shop::StatusKey;
use leptos::prelude::*;

/// Searches the register; without script an ordinary search form.
pub(super) fn finder(l: Locale, draft: &Draft) -> AnyView {
    let searched = draft.searched.clone();
    view! {
        <SearchForm action=links::complaint(Step::Shop)>
            <label for="q">{td_string!(l, complaint.shop.search)}</label>
            <p class="field__hint" id="q-hint">{td_string!(l, complaint.shop.search_hint)}</p>
            <div class="find__row">
                <input id="q" name="q" type="search" value=searched autocomplete="off" aria-describedby="q-hint" />
                <button class="button">{td_string!(l, complaint.shop.find)}</button>
            </div>
        </SearchForm>
    }
    .into_any()
}

/// The shops that were found, the chosen one first, and a way out when none fits.
pub(super) fn fields(l: Locale, draft: &Draft, beside: Beside) -> AnyView {
    let chosen = draft.text(names::SHOP);
    let mut shops: Vec<ShopCard> = draft.view.shop.iter().cloned().collect();
    shops.extend(draft.view.found.iter().filter(|shop| shop.slug != chosen).cloned());
    let missing = draft.view.missing.clone();
    let only = shops.len() == 1 && !draft.searched.is_empty() && missing.is_none();
    // Whoever comes for the one shop that was found no longer means the one that is not on the list.
    let open = chosen.is_empty() || chosen == names::NO_SHOP;
    let found = open && only;
    let pick = listen(names::SHOP, beside);
    let rows = shops
        .into_iter()
        .map(|shop| {
            let picked = chosen == shop.slug || found;
            let note = standing(l, &shop);
            view! { <Choice name=names::SHOP value=shop.slug label=shop.name note=note checked=picked on_pick=pick /> }
        })
        .collect_view();
    view! {
        {missing.map(|missing| view! { <p role="status">{missing}</p> })}
        <Choices name=names::SHOP legend=td_string!(l, complaint.shop.legend)>
            {rows}
            <Choice
                name=names::SHOP
                value=names::NO_SHOP
                label=td_string!(l, complaint.shop.none)
                note=td_string!(l, complaint.shop.none_note)
                checked=chosen == names::NO_SHOP && !found
                on_pick=pick
            />
        </Choices>
    }
    .into_any()
}

fn standing(l: Locale, shop: &ShopCard) -> String {
    match shop.status {
        StatusKey::Certified => td_string!(l, complaint.shop.certified, domain = shop.domain.clone()),
        StatusKey::Applied | StatusKey::Suspended | StatusKey::Ended => {
            td_string!(l, complaint.shop.not_now, domain = shop.domain.clone())
        }
    }
}
