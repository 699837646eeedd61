//! What else is ordered, within how long, what was considered, and what the decision is in law.
use super::compose::{Draft, FORM};
use crate::forms::decision::name;
use crate::parts::{Check, FieldKind, FieldSize, Notice, Select, TextArea, TextField, lines, word};
use crate::views::case::ExhibitView;
use crate::words::{Locale, td_string, words};
use domain::rules::Instrument;
use domain::values::MESSAGE;
use leptos::prelude::*;

/// Orders that are not about money, and the term for everything.
#[component]
pub(super) fn OrderFields(days: u32) -> impl IntoView {
    let l = words();
    let draft = expect_context::<Draft>();
    let shown = RwSignal::new((draft.lines(name::ORDERS, [name::order, name::order]) + 1).min(name::ORDERS));
    let who = move || {
        vec![
            (String::new(), td_string!(l, decision.by_nobody).to_owned()),
            ("shop".to_owned(), td_string!(l, decision.by_shop).to_owned()),
            ("consumer".to_owned(), td_string!(l, decision.by_consumer).to_owned()),
        ]
    };
    let line = move |at: usize| {
        view! {
            <div class="stack" data-gap="s">
                <TextArea
                    name=name::order(at)
                    label=td_string!(l, decision.order, number = at + 1)
                    value=draft.text(name::order(at)).unwrap_or_default()
                    limit=MESSAGE
                    rows=2
                    optional=true
                />
                <Select
                    name=name::order_by(at)
                    label=td_string!(l, decision.order_by, number = at + 1)
                    options=who()
                    value=draft.text(name::order_by(at)).unwrap_or_default()
                />
            </div>
        }
    };
    view! {
        <section class="stack" data-gap="l">
            <h2>{td_string!(l, decision.orders)}</h2>
            <p>{td_string!(l, decision.orders_hint)}</p>
            {lines(move || (0..shown.get()).collect(), usize::to_string, move |at| line(at).into_any())}
            <button
                type="button"
                class="button button--quiet button--small needs-script desk__add"
                hidden=word(move || (shown.get() >= name::ORDERS).then_some(""))
                on:click=move |_| shown.update(|shown| *shown += 1)
            >
                {td_string!(l, decision.add_order)}
            </button>
            <TextField
                name=name::DAYS
                label=td_string!(l, decision.days)
                hint=td_string!(l, decision.days_hint, days = days)
                value=draft.text(name::DAYS).unwrap_or_default()
                kind=FieldKind::Code
                size=FieldSize::Short
            />
        </section>
    }
}

/// The checks before it can be read through.
#[component]
pub(super) fn FinishFields(exhibits: Vec<ExhibitView>, instrument: Instrument) -> impl IntoView {
    let l = words();
    let draft = expect_context::<Draft>();
    view! {
        <section class="stack" data-gap="l">
            <h2>{td_string!(l, decision.finish)}</h2>
            <Considered exhibits=exhibits />
            <Check
                name=name::MANDATORY
                label=td_string!(l, decision.mandatory)
                note=td_string!(l, decision.mandatory_note)
                checked=draft.picked(name::MANDATORY, "yes")
            />
            <Notice title=td_string!(l, decision.effect)>
                <p>{effect(l, instrument)}</p>
            </Notice>
        </section>
    }
}

/// A tick per exhibit of both sides.
#[component]
fn Considered(exhibits: Vec<ExhibitView>) -> impl IntoView {
    let l = words();
    let draft = expect_context::<Draft>();
    if exhibits.is_empty() {
        return view! { <p>{td_string!(l, decision.file_no_exhibits)}</p> }.into_any();
    }
    let ticks = exhibits
        .into_iter()
        .map(|exhibit| {
            let id = exhibit.id.to_string();
            let ticked = draft.picked(name::CONSIDERED, &id);
            view! {
                <label class="choice desk__tick">
                    <input type="checkbox" name=name::CONSIDERED value=id checked=ticked />
                    <span class="cluster" data-gap="s">
                        <span class="exhibit__number">{exhibit.number}</span>
                        <span class="exhibit__title">{exhibit.title}</span>
                    </span>
                </label>
            }
        })
        .collect_view();
    view! {
        <fieldset class="stack" data-gap="s" id=format!("{FORM}-{}", name::CONSIDERED)>
            <legend>{td_string!(l, decision.considered)}</legend>
            <p class="field__hint">{td_string!(l, decision.considered_hint)}</p>
            <div class="choices__list" data-columns="2">
                {ticks}
            </div>
        </fieldset>
    }
    .into_any()
}

/// Says what a decision of this scheme is in law.
fn effect(l: Locale, instrument: Instrument) -> &'static str {
    match instrument {
        Instrument::BindingAdvice => td_string!(l, letter.effect_binding_advice),
        Instrument::Arbitration => td_string!(l, letter.effect_arbitration),
    }
}
