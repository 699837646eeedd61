//! The rules of procedure, drawn from the same `Rules` the system works with: every number with its source.
use crate::pages::public::rules_table::{Group, Source, groups};
use crate::pages::public::steps::Steps;
use crate::parts::{Column, Table, say};
use crate::site::PageHead;
use crate::words::{Locale, td_string, words};
use domain::rules::{Instrument, Rules};
use leptos::prelude::*;

/// `/rules`
#[component]
pub fn RulesPage() -> impl IntoView {
    let l = words();
    let rules = Rules::current();
    let tables = groups(l, &rules).into_iter().map(|group| view! { <GroupTable group=group /> }).collect_view();
    let version = td_string!(l, rules.version, version = rules.version.code());
    view! {
        <div class="center page stack" data-gap="xl">
            <div class="stack">
                <PageHead title=td_string!(l, rules.title) lead=td_string!(l, rules.lead) />
                <p class="soft small">{version}</p>
            </div>
            <section class="stack" data-gap="l" aria-labelledby="rules-steps">
                <h2 id="rules-steps">{td_string!(l, rules.steps_title)}</h2>
                <Steps />
            </section>
            <Explained rules=rules />
            {tables}
            <Sources />
        </div>
    }
}

#[component]
fn GroupTable(group: Group) -> impl IntoView {
    let l = words();
    let columns = vec![
        Column::words(td_string!(l, rules.col_what)),
        Column::numbers(td_string!(l, rules.col_number)),
        Column::words(td_string!(l, rules.col_source)),
    ];
    let rows = group
        .rows
        .into_iter()
        .map(|row| {
            view! {
                <tr>
                    <th scope="row">{row.what}</th>
                    <td data-number="" data-label=td_string!(l, rules.col_number)>{row.number}</td>
                    <td data-label=td_string!(l, rules.col_source)>{source_words(l, &row.source)}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <section class="stack rules-table" aria-labelledby=group.id>
            <h2 id=group.id>{group.title}</h2>
            <Table caption=group.title caption_unseen=true columns=columns>{rows}</Table>
        </section>
    }
}

/// Names the sources of a number.
fn source_words(l: Locale, sources: &[Source]) -> String {
    let said: Vec<String> = sources
        .iter()
        .map(|source| match source {
            Source::Law(article) => td_string!(l, rules.source_law_start, article = *article),
            Source::Scheme => td_string!(l, rules.source_scheme).to_owned(),
            Source::Body => td_string!(l, rules.source_body).to_owned(),
            Source::Own => td_string!(l, rules.source_own).to_owned(),
            Source::Decree => td_string!(l, rules.source_decree).to_owned(),
            Source::Unconfirmed => td_string!(l, rules.unconfirmed).to_owned(),
        })
        .collect();
    said.join("; ")
}

/// What numbers alone do not say.
#[component]
fn Explained(rules: Rules) -> impl IntoView {
    let l = words();
    let effect = match rules.instrument {
        Instrument::BindingAdvice => td_string!(l, rules.effect_binding),
        Instrument::Arbitration => td_string!(l, rules.effect_arbitration),
    };
    let (refuse, decide) = (rules.admissibility_max_days, rules.decision_max_days);
    let count = td_string!(l, rules.count_text, refuse = refuse, decide = decide);
    let least = say::money_short(l, rules.min_claim_value);
    view! {
        <div class="answers">
            <section><h2>{td_string!(l, rules.count_title)}</h2><p>{count}</p></section>
            <section><h2>{td_string!(l, rules.silence_title)}</h2><p>{td_string!(l, rules.silence_text)}</p></section>
            <section><h2>{td_string!(l, rules.effect_title)}</h2><p>{effect}</p></section>
            <section><h2>{td_string!(l, rules.help_title)}</h2><p>{td_string!(l, rules.help_text)}</p></section>
            <section>
                <h2>{td_string!(l, rules.refuse_title)}</h2>
                <p>{td_string!(l, rules.refuse_text)}</p>
                <ol type="a">
                    <li>{td_string!(l, rules.refuse_a)}</li>
                    <li>{td_string!(l, rules.refuse_b)}</li>
                    <li>{td_string!(l, rules.refuse_c)}</li>
                    <li>{td_string!(l, rules.refuse_d, amount = least)}</li>
                    <li>{td_string!(l, rules.refuse_e, years = say::years(l, rules.filing_bar_years))}</li>
                    <li>{td_string!(l, rules.refuse_f)}</li>
                </ol>
                <p>{td_string!(l, rules.refuse_out)}</p>
            </section>
            <section><h2>{td_string!(l, rules.refund_title)}</h2><p>{td_string!(l, rules.refund_text)}</p></section>
        </div>
    }
}

#[component]
fn Sources() -> impl IntoView {
    let l = words();
    let laws = [
        ("https://wetten.overheid.nl/BWBR0036550", td_string!(l, rules.source_l1)),
        ("https://wetten.overheid.nl/BWBR0002448", td_string!(l, rules.source_l6)),
        ("https://wetten.overheid.nl/BWBR0005290", td_string!(l, rules.source_l3)),
    ]
    .map(|(href, said)| view! { <li><a href=href>{said}</a></li> })
    .collect_view();
    view! {
        <section class="prose" aria-labelledby="sources">
            <h2 id="sources">{td_string!(l, rules.sources_title)}</h2>
            <p>{td_string!(l, rules.sources_text)}</p>
            <ul>{laws}</ul>
        </section>
    }
}
