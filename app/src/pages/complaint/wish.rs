//! What would make it right.
use super::draft::Draft;
use super::evidence::listed;
use crate::forms::complaint::{WISHES, names};
use crate::parts::{Choice, Choices, MoneyField, More, TextArea, TextField};
use crate::words::{Locale, td_string};
use domain::case::Wish;
use domain::values::MESSAGE;
use leptos::prelude::*;

/// So many empty lines stand below the filled ones.
const ROOM: usize = 2;

/// The remedy, the amount, what it is made of, and more words.
pub(super) fn fields(l: Locale, draft: &Draft) -> AnyView {
    let kind = draft.category();
    let rows = WISHES.into_iter().filter_map(|(value, wish)| {
        let checked = draft.picked(names::WISH, value);
        let row = || view! { <Choice name=names::WISH value=value label=wish_words(l, wish) checked=checked /> };
        (checked || kind.is_none_or(|kind| wish.fits(kind))).then(row)
    });
    let rows = rows.collect_view();
    let usual = listed(td_string!(l, complaint.about.remedies), draft.view.remedies.clone());
    view! {
        {usual}
        <Choices name=names::WISH legend=td_string!(l, complaint.wish.legend)>{rows}</Choices>
        <MoneyField
            name=names::AMOUNT
            label=td_string!(l, complaint.wish.amount)
            hint=draft.view.told.hint.clone()
            value=draft.text(names::AMOUNT)
            sometimes=true
        />
        {lines(l, draft)}
        <TextArea
            name=names::WISH_NOTE
            label=td_string!(l, complaint.wish.note)
            value=draft.text(names::WISH_NOTE)
            limit=MESSAGE
            rows=3
            optional=true
        />
    }
    .into_any()
}

/// What the amount is made of: folded; the filled lines and a few empty ones, saving makes room for more.
fn lines(l: Locale, draft: &Draft) -> AnyView {
    let fields = names::LINE_TEXTS.into_iter().zip(names::LINE_AMOUNTS);
    let filled =
        fields.clone().filter(|(text, money)| !(draft.text(text).is_empty() && draft.text(money).is_empty())).count();
    let rows = fields.zip(1..).take(filled + ROOM).map(|((text, money), number)| {
        view! {
            <div class="course__row">
                <TextField
                    name=text
                    label=td_string!(l, complaint.wish.line_text, number = number)
                    value=draft.text(text)
                    optional=true
                />
                <MoneyField
                    name=money
                    label=td_string!(l, complaint.wish.line_amount, number = number)
                    value=draft.text(money)
                    optional=true
                />
            </div>
        }
    });
    let rows = rows.collect_view();
    view! {
        <More summary=td_string!(l, complaint.wish.lines) open=filled != 0>
            <div class="stack">
                <p class="small soft">{td_string!(l, complaint.wish.lines_hint)}</p>
                {rows}
            </div>
        </More>
    }
    .into_any()
}

/// A wish in words.
pub(super) fn wish_words(l: Locale, wish: Wish) -> &'static str {
    match wish {
        Wish::Money => td_string!(l, complaint.wish.money),
        Wish::Repair => td_string!(l, complaint.wish.repair),
        Wish::Replacement => td_string!(l, complaint.wish.replacement),
        Wish::Delivery => td_string!(l, complaint.wish.delivery),
        Wish::Cancel => td_string!(l, complaint.wish.cancel),
        Wish::Correction => td_string!(l, complaint.wish.correction),
        Wish::Apology => td_string!(l, complaint.wish.apology),
    }
}
