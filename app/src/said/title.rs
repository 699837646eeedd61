//! The title of a case.
use crate::words::{Locale, td_string};
use domain::case::{Complaint, Wish};

/// Says what a case is about: "Geld terug voor …", or the product alone when what was filed is not for the viewer.
pub(super) fn title(l: Locale, complaint: &Complaint, filed: bool) -> String {
    let product = complaint.product.to_string();
    match Some(complaint.wish).filter(|_| filed) {
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
