//! What a search says that found no shop.
use crate::views::shops::ShopCard;
use crate::words::{Locale, td_string};

/// On the first page of a complaint: that nothing was found, and whether one of these was meant.
#[must_use]
pub fn missing(l: Locale, query: &str, near: &[ShopCard]) -> String {
    if near.is_empty() {
        return td_string!(l, complaint.shop.found_none, query = query.to_owned());
    }
    td_string!(l, complaint.shop.found_near, query = query.to_owned(), names = names(l, near))
}

/// In the register, which says itself what was searched for.
#[must_use]
pub fn meant(l: Locale, near: &[ShopCard]) -> String {
    td_string!(l, shops.found_near, names = names(l, near))
}

/// "Koffiehuis De Maan, Koffiehuisje of Kofferhuis".
fn names(l: Locale, shops: &[ShopCard]) -> String {
    let names: Vec<&str> = shops.iter().map(|shop| shop.name.as_str()).collect();
    match names.as_slice() {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [first @ .., last] => td_string!(l, shops.or, first = first.join(", "), last = (*last).to_owned()),
    }
}
