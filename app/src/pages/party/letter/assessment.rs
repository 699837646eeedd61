//! The middle of a decision: what was asked and answered, the ruling on each head, the money.
use crate::parts::{Column, Table, say};
use crate::views::file::Papers;
use crate::words::{Locale, td_string};
use domain::case::{Decision, FeeBearer, HeadResult, MoneyTable};
use domain::people::Side;
use domain::values::Cents;
use leptos::prelude::*;

/// What the consumer asks and what the webshop says to it.
pub(super) fn dispute(l: Locale, papers: &Papers) -> AnyView {
    let claim = papers.claim.as_ref().map(|(_, claim)| claim);
    let heads = claim.map(|claim| {
        claim
            .heads
            .iter()
            .map(|head| {
                let amount = head.amount.map(|amount| format!(" ({})", say::money(l, amount)));
                let (title, demand) = (head.title.to_string(), head.demand.to_string());
                view! { <li><strong>{title}</strong> ": " <span class="typed">{demand}</span> {amount}</li> }
            })
            .collect_view()
    });
    let grounds = claim.map(|claim| claim.grounds.to_string());
    let answer = papers.defence.as_ref().map(|(_, defence)| defence.clone());
    let silent = answer.is_none();
    view! {
        <section class="prose">
            <h2>{td_string!(l, letter.claim)}</h2>
            {heads.map(|heads| view! { <ol>{heads}</ol> })}
            {grounds.map(|text| view! { <h3>{td_string!(l, letter.grounds)}</h3><p class="typed">{text}</p> })}
            <h2>{td_string!(l, letter.defence)}</h2>
            {answer.map(|text| view! { <p class="typed">{text}</p> })}
            {silent.then(|| view! { <p>{td_string!(l, letter.no_defence)}</p> })}
        </section>
    }
    .into_any()
}

/// The word for a result.
pub(super) fn result(l: Locale, result: HeadResult) -> &'static str {
    match result {
        HeadResult::Granted => td_string!(l, letter.granted),
        HeadResult::Partly => td_string!(l, letter.partly),
        HeadResult::Rejected => td_string!(l, letter.rejected),
    }
}

/// The ruling on each head.
pub(super) fn heads(l: Locale, papers: &Papers, decision: &Decision) -> AnyView {
    let claimed = papers.claim.as_ref().map(|(_, claim)| claim);
    let rulings = decision
        .heads
        .iter()
        .enumerate()
        .map(|(at, ruling)| {
            let head = claimed.and_then(|claim| claim.heads.get(at));
            let title = head.map(|head| head.title.to_string()).unwrap_or_default();
            let asked = head
                .and_then(|head| head.amount)
                .map(|amount| td_string!(l, letter.asked_money, amount = say::money(l, amount)));
            let word = result(l, ruling.result);
            let outcome = if ruling.awarded == Cents::ZERO {
                word.to_owned()
            } else {
                td_string!(l, letter.result_money, result = word, amount = say::money(l, ruling.awarded))
            };
            view! {
                <h3>{td_string!(l, letter.head, number = at + 1, title = title)}</h3>
                {asked.map(|asked| view! { <p class="soft">{asked}</p> })}
                <h4>{td_string!(l, letter.facts)}</h4>
                <p class="typed">{ruling.facts.to_string()}</p>
                <h4>{td_string!(l, letter.reasons)}</h4>
                <p class="typed">{ruling.reasons.to_string()}</p>
                <p><strong>{td_string!(l, letter.law)}</strong> ": " <span class="typed">{ruling.law.to_string()}</span></p>
                <p><strong>{td_string!(l, letter.result)}</strong> ": " {outcome}</p>
            }
        })
        .collect_view();
    view! {
        <section class="prose">
            <h2>{td_string!(l, letter.assessment)}</h2>
            {rulings}
        </section>
    }
    .into_any()
}

/// The money table, line by line.
pub(super) fn money(l: Locale, table: &MoneyTable) -> AnyView {
    let mut lines = vec![(td_string!(l, letter.principal).to_owned(), table.principal)];
    if let Some(interest) = &table.interest {
        let said =
            td_string!(l, letter.interest, from = say::long_day(l, interest.from), to = say::long_day(l, interest.to));
        lines.push((said, interest.cents));
    }
    lines.extend(table.costs.iter().map(|line| (line.label.to_string(), line.cents)));
    if table.fee == FeeBearer::Shop {
        lines.push((td_string!(l, letter.fee).to_owned(), table.fee_cents));
    }
    lines.push((td_string!(l, letter.total).to_owned(), table.total));
    let label = td_string!(l, letter.amount);
    let rows = lines
        .into_iter()
        .map(|(said, cents)| {
            view! {
                <tr>
                    <th scope="row">{said}</th>
                    <td data-label=label data-number="">{say::money(l, cents)}</td>
                </tr>
            }
        })
        .collect_view();
    let columns = vec![Column::words(td_string!(l, letter.line)), Column::numbers(label)];
    let bears = (table.fee == FeeBearer::Consumer).then(|| td_string!(l, letter.fee_consumer));
    view! {
        <section class="letter__sums stack">
            <h2>{td_string!(l, letter.money)}</h2>
            <Table caption=td_string!(l, letter.money) caption_unseen=true columns=columns>{rows}</Table>
            {bears.map(|said| view! { <p>{said}</p> })}
        </section>
    }
    .into_any()
}

/// What has to be done now, in one list.
pub(super) fn orders(l: Locale, decision: &Decision) -> AnyView {
    let total = decision.money.total;
    let pays = (total > Cents::ZERO).then(|| td_string!(l, letter.order_pay, amount = say::money(l, total)));
    let rejected = (decision.result() == HeadResult::Rejected).then(|| td_string!(l, letter.order_rejected).to_owned());
    let others = decision.orders.iter().map(|order| match order.by {
        Side::Shop => td_string!(l, letter.order_shop, text = order.text.to_string()),
        Side::Consumer => td_string!(l, letter.order_consumer, text = order.text.to_string()),
    });
    let all = rejected.into_iter().chain(pays).chain(others).map(|said| view! { <li>{said}</li> }).collect_view();
    view! {
        <section class="prose">
            <h2>{td_string!(l, letter.orders)}</h2>
            <ul>{all}</ul>
        </section>
    }
    .into_any()
}
