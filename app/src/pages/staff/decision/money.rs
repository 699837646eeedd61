//! The money: interest, costs, fee, and the table that runs along while somebody types.
use super::compose::Draft;
use super::live::Live;
use crate::forms::decision::{Measure, Sums, name};
use crate::parts::{
    Choice, Choices, Column, DateField, MoneyField, More, Table, TextField, changing, lines, say, word,
};
use crate::words::{Locale, td_string, words};
use domain::calendar::Day;
use domain::law::InterestStep;
use domain::values::Cents;
use leptos::prelude::*;

/// Everything about money below the heads.
#[component]
pub(super) fn MoneyFields(live: Live, measure: Measure, claimed_from: Option<Day>) -> impl IntoView {
    let l = words();
    let draft = expect_context::<Draft>();
    let fee = say::money_short(l, measure.fee);
    let hint = claimed_from.map_or_else(
        || td_string!(l, decision.interest_hint).to_owned(),
        |day| td_string!(l, decision.interest_claimed_hint, day = say::long_day(l, day)),
    );
    view! {
        <section class="stack" data-gap="l" id="money">
            <h2>{td_string!(l, decision.money)}</h2>
            <p>{td_string!(l, decision.money_hint)}</p>
            <DateField
                name=name::INTEREST_FROM
                label=td_string!(l, decision.interest_from)
                hint=hint
                value=draft.text(name::INTEREST_FROM).unwrap_or_default()
                latest=measure.day.to_string()
                optional=true
            />
            <CostFields />
            <Choices
                name=name::FEE
                legend=td_string!(l, decision.fee, amount = fee.clone())
                two_columns=true
            >
                <Choice
                    name=name::FEE
                    value="shop"
                    label=td_string!(l, decision.fee_shop)
                    note=td_string!(l, decision.fee_shop_note, amount = fee)
                    checked=draft.picked(name::FEE, "shop")
                />
                <Choice
                    name=name::FEE
                    value="consumer"
                    label=td_string!(l, decision.fee_consumer)
                    note=td_string!(l, decision.fee_consumer_note)
                    checked=draft.picked(name::FEE, "consumer")
                />
            </Choices>
            <SumTable live=live />
            <MoneyField
                name=name::TOTAL
                label=td_string!(l, decision.total)
                hint=td_string!(l, decision.total_hint)
                value=draft.text(name::TOTAL).unwrap_or_default()
            />
            <Fits live=live />
        </section>
    }
}

/// The lines of costs: those that hold something and one more; with script, more at a press.
#[component]
fn CostFields() -> impl IntoView {
    let l = words();
    let draft = expect_context::<Draft>();
    let shown = RwSignal::new((draft.lines(name::COSTS, [name::cost_label, name::cost]) + 1).min(name::COSTS));
    let line = move |at: usize| {
        view! {
            <div class="desk__line">
                <TextField
                    name=name::cost_label(at)
                    label=td_string!(l, decision.cost_label, number = at + 1)
                    value=draft.text(name::cost_label(at)).unwrap_or_default()
                    optional=true
                />
                <MoneyField
                    name=name::cost(at)
                    label=td_string!(l, decision.cost, number = at + 1)
                    value=draft.text(name::cost(at)).unwrap_or_default()
                    optional=true
                />
            </div>
        }
    };
    view! {
        <fieldset class="stack">
            <legend>{td_string!(l, decision.costs)}</legend>
            <p class="field__hint">{td_string!(l, decision.costs_hint)}</p>
            {lines(move || (0..shown.get()).collect(), usize::to_string, move |at| line(at).into_any())}
            <button
                type="button"
                class="button button--quiet button--small needs-script desk__add"
                hidden=word(move || (shown.get() >= name::COSTS).then_some(""))
                on:click=move |_| shown.update(|shown| *shown += 1)
            >
                {td_string!(l, decision.add_cost)}
            </button>
        </fieldset>
    }
}

/// The table as it stands now.
#[component]
fn SumTable(live: Live) -> impl IntoView {
    let l = words();
    let columns =
        vec![Column::words(td_string!(l, decision.table_what)), Column::numbers(td_string!(l, decision.table_amount))];
    let rows = changing(move || {
        live.sums.with(|sums| table_lines(l, sums)).into_iter().map(|(what, cents)| row(l, what, cents)).collect_view()
    });
    let working = changing(move || live.sums.with(|sums| (!sums.steps.is_empty()).then(|| working(l, &sums.steps))));
    let unread = changing(move || {
        live.sums.with(|sums| {
            (!sums.unread.is_empty()).then(
                || view! { <p class="field__error">{td_string!(l, decision.unread, count = sums.unread.len())}</p> },
            )
        })
    });
    view! {
        <div class="stack desk__table">
            <Table caption=td_string!(l, decision.table) columns=columns>
                {rows}
            </Table>
            {unread}
            {working}
        </div>
    }
}

/// The lines of the table with their words, the total last.
fn table_lines(l: Locale, sums: &Sums) -> Vec<(String, Cents)> {
    let table = &sums.table;
    let mut lines = vec![(td_string!(l, decision.line_principal).to_owned(), table.principal)];
    if let Some(interest) = table.interest {
        let (from, to) = (say::long_day(l, interest.from), say::long_day(l, interest.to));
        lines.push((td_string!(l, decision.line_interest, from = from, to = to), interest.cents));
    }
    lines.extend(table.costs.iter().map(|line| (line.label.to_string(), line.cents)));
    lines.push((td_string!(l, decision.line_fee).to_owned(), table.fee_cents));
    lines.push((td_string!(l, decision.line_total).to_owned(), table.total));
    lines
}

fn row(l: Locale, what: String, cents: Cents) -> impl IntoView {
    view! {
        <tr>
            <th scope="row">{what}</th>
            <td data-label=td_string!(l, decision.table_amount) data-number="">
                {say::money(l, cents)}
            </td>
        </tr>
    }
}

/// Says at once whether the typed total is what the lines add up to.
#[component]
fn Fits(live: Live) -> impl IntoView {
    let l = words();
    let said = changing(move || {
        live.sums.with(|sums| match sums.typed {
            None => String::new(),
            Some(typed) if typed == sums.table.total => td_string!(l, decision.total_fits).to_owned(),
            Some(typed) => {
                let gap = Cents::new((typed.cents() - sums.table.total.cents()).abs());
                let (computed, difference) = (say::money(l, sums.table.total), say::money(l, gap));
                td_string!(l, decision.total_differs, computed = computed, difference = difference)
            }
        })
    });
    let tone = word(move || {
        live.sums.with(|sums| sums.typed.map(|typed| if typed == sums.table.total { "go" } else { "danger" }))
    });
    view! {
        <p class="desk__fits" role="status" data-tone=tone>
            {said}
        </p>
    }
}

/// How the interest comes about, step by step.
fn working(l: Locale, steps: &[InterestStep]) -> AnyView {
    let columns = vec![
        Column::words(td_string!(l, decision.step_from)),
        Column::words(td_string!(l, decision.step_to)),
        Column::numbers(td_string!(l, decision.step_days)),
        Column::numbers(td_string!(l, decision.step_rate)),
        Column::numbers(td_string!(l, decision.step_base)),
        Column::numbers(td_string!(l, decision.step_grown)),
    ];
    let rows = steps.iter().map(|step| step_row(l, step)).collect_view();
    view! {
        <More summary=td_string!(l, decision.working)>
            <p>{td_string!(l, decision.working_text)}</p>
            <div class="table-frame">
                <Table caption=td_string!(l, decision.working) caption_unseen=true columns=columns>
                    {rows}
                </Table>
            </div>
        </More>
    }
    .into_any()
}

fn step_row(l: Locale, step: &InterestStep) -> AnyView {
    let unconfirmed = (!step.confirmed)
        .then(|| view! { <span class="soft">" (" {td_string!(l, decision.step_unconfirmed)} ")"</span> });
    view! {
        <tr>
            <th scope="row">{dated(l, step.from)}</th>
            <td data-label=td_string!(l, decision.step_to)>{dated(l, step.to)}</td>
            <td data-label=td_string!(l, decision.step_days) data-number="">{step.days}</td>
            <td data-label=td_string!(l, decision.step_rate) data-number="">
                {percent(l, step.hundredths)}
                {unconfirmed}
            </td>
            <td data-label=td_string!(l, decision.step_base) data-number="">{say::money(l, step.base)}</td>
            <td data-label=td_string!(l, decision.step_grown) data-number="">{exact(l, step.grown)}</td>
        </tr>
    }
    .into_any()
}

fn dated(l: Locale, day: Day) -> String {
    format!("{} {}", say::short_day(l, day), day.year())
}

/// Says hundredths of a percent: `7 %`, `2,25 %`.
fn percent(l: Locale, hundredths: u32) -> String {
    let part = match hundredths % 100 {
        0 => String::new(),
        part => format!("{}{part:02}", point(l)),
    };
    format!("{}{part}\u{a0}%", hundredths / 100)
}

/// Says hundredths of a cent, unrounded: the sum is what is rounded.
fn exact(l: Locale, grown: i64) -> String {
    format!("€\u{a0}{}{}{:04}", grown / 10_000, point(l), grown % 10_000)
}

const fn point(l: Locale) -> char {
    match l {
        Locale::nl => ',',
        Locale::en => '.',
    }
}
