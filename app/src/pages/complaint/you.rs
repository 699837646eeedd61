//! Who complains.
use super::draft::Draft;
use super::exit::listen;
use super::step::Beside;
use crate::forms::complaint::{COUNTRIES, names};
use crate::parts::{Check, Choice, Choices, FieldKind, FieldSize, More, Select, TextArea, TextField};
use crate::words::{Locale, td_string};
use domain::case::Country;
use domain::rules::Rules;
use domain::values::MESSAGE;
use leptos::prelude::*;

/// First whether it is for us at all, then name and address.
pub(super) fn fields(l: Locale, draft: &Draft, beside: Beside) -> AnyView {
    let letter = draft.letter();
    let for_oneself = [("yes", true), ("no", false)].map(|(value, consumer)| {
        let checked = draft.picked(names::AS_CONSUMER, value);
        let pick = listen(names::AS_CONSUMER, beside);
        let label = consumer_words(l, consumer);
        view! { <Choice name=names::AS_CONSUMER value=value label=label checked=checked on_pick=pick /> }
    });
    view! {
        <TextField
            name=names::NAME
            label=td_string!(l, complaint.you.name)
            value=draft.text(names::NAME)
            autocomplete="name"
        />
        <TextField
            name=names::EMAIL
            label=td_string!(l, complaint.you.email)
            hint=draft.view.told.hint.clone()
            value=draft.text(names::EMAIL)
            kind=FieldKind::Email
            autocomplete="email"
            optional=letter
        />
        {(!letter).then(|| reached(l, draft))}
        <TextField
            name=names::POSTCODE
            label=td_string!(l, complaint.you.postcode)
            value=draft.text(names::POSTCODE)
            size=FieldSize::Short
            autocomplete="postal-code"
            optional=true
        />
        <Choices name=names::AS_CONSUMER legend=td_string!(l, complaint.you.as_consumer)>
            {for_oneself.collect_view()}
        </Choices>
        {(!letter).then(|| needs(l, draft))}
    }
    .into_any()
}

/// Support that somebody needs to take part: folded, because most need none; the shop does not see it.
fn needs(l: Locale, draft: &Draft) -> AnyView {
    let fields = [names::NEED_CALL, names::NEED_INTERPRETER, names::NEED_TIME, names::NEED_OTHER];
    let some = fields.into_iter().any(|field| !draft.text(field).is_empty());
    let days = Rules::current().support_extra_days;
    let time = draft.picked(names::NEED_TIME, "yes");
    let call = !draft.text(names::NEED_CALL).is_empty();
    let (interpreter, other) = (draft.text(names::NEED_INTERPRETER), draft.text(names::NEED_OTHER));
    view! {
        <More summary=td_string!(l, complaint.you.needs) open=some>
            <div class="stack">
                <p class="small soft">{td_string!(l, complaint.you.needs_hint)}</p>
                <Check name=names::NEED_CALL label=td_string!(l, complaint.you.need_call) checked=call />
                <TextField
                    name=names::NEED_INTERPRETER
                    label=td_string!(l, help.tell.interpreter)
                    value=interpreter
                    size=FieldSize::Medium
                    optional=true
                />
                <Check name=names::NEED_TIME label=td_string!(l, help.tell.more_time, days = days) checked=time />
                <TextArea
                    name=names::NEED_OTHER
                    label=td_string!(l, help.tell.other)
                    value=other
                    limit=MESSAGE
                    rows=2
                    optional=true
                />
            </div>
        </More>
    }
    .into_any()
}

/// Telephone and country: no matter of a letter.
fn reached(l: Locale, draft: &Draft) -> AnyView {
    let countries = COUNTRIES.map(|(value, country)| (value.to_owned(), country_words(l, country).to_owned())).to_vec();
    let country = draft.text(names::COUNTRY);
    let country = if country.is_empty() { "netherlands".to_owned() } else { country };
    view! {
        <TextField
            name=names::PHONE
            label=td_string!(l, complaint.you.phone)
            value=draft.text(names::PHONE)
            kind=FieldKind::Tel
            size=FieldSize::Medium
            autocomplete="tel"
            optional=true
        />
        <Select name=names::COUNTRY label=td_string!(l, complaint.you.country) options=countries value=country />
    }
    .into_any()
}

/// A country in words.
pub(super) fn country_words(l: Locale, country: Country) -> &'static str {
    match country {
        Country::Netherlands => td_string!(l, complaint.you.country_netherlands),
        Country::OtherEu => td_string!(l, complaint.you.country_other_eu),
        Country::Elsewhere => td_string!(l, complaint.you.country_elsewhere),
    }
}

/// Whether it was bought as a consumer, in words.
pub(super) fn consumer_words(l: Locale, consumer: bool) -> &'static str {
    if consumer { td_string!(l, complaint.you.as_consumer_yes) } else { td_string!(l, complaint.you.as_consumer_no) }
}
