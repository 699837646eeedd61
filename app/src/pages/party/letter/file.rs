//! `/cases/{number}/file`: everything the viewer may see, with the check values, and what checking proves.
use super::sheet::{Sheet, home, letter, parties};
use crate::links;
use crate::parts::{Column, LinkButton, Look, Role, Table, say};
use crate::views::case::CaseView;
use crate::views::file::FileView;
use crate::views::law::PositionView;
use crate::words::{Locale, td_string, words};
use leptos::prelude::*;

/// The page.
#[component]
pub fn FilePage() -> impl IntoView {
    letter(|file| view! { <Letter file=file /> }.into_any())
}

#[component]
fn Letter(file: FileView) -> impl IntoView {
    let l = words();
    let FileView { case: view, papers, address, drawn } = file;
    let position = papers.position;
    let back = home(view.me, &view.number);
    let number = view.number.to_string();
    let title = td_string!(l, letter.file_title, number = number.clone());
    let hidden = view.now.version.saturating_sub(u64::try_from(view.entries.len()).unwrap_or_default());
    let sealed = (hidden > 0).then(|| td_string!(l, letter.sealed, count = hidden));
    let data = links::case_file_data(&view.number);
    view! {
        <Sheet title=title back=back number=number address=address drawn=drawn>
            {parties(l, &view)}
            {entries(l, &view)}
            {sealed.map(|said| view! { <p>{said}</p> })}
            {exhibits(l, &view)}
            {position.map(|position| law(l, position))}
            <section class="prose">
                <h2>{td_string!(l, letter.proves_title)}</h2>
                <p>{td_string!(l, letter.proves)}</p>
                <p>{td_string!(l, letter.proves_not)}</p>
            </section>
            <div class="cluster no-print">
                <LinkButton href=data look=Look::Quiet rel="external">{td_string!(l, letter.download)}</LinkButton>
            </div>
        </Sheet>
    }
    .into_any()
}

/// What stood beside the complaint about the law, with the hash that its entry carries.
fn law(l: Locale, position: PositionView) -> AnyView {
    let text = position.text.into_iter().map(|paragraph| view! { <p>{paragraph}</p> }).collect_view();
    let lead = td_string!(l, letter.law_lead, day = say::plain_day(l, position.dated));
    view! {
        <section class="prose">
            <h2>{td_string!(l, letter.law_title)}</h2>
            <p class="soft">{lead}</p>
            <p><strong>{position.title}</strong></p>
            {text}
            <p class="small soft">{position.basis} " · " <code>{position.hash.to_string()}</code></p>
        </section>
    }
    .into_any()
}

/// The offer that an entry put on the table, in words.
fn offered(l: Locale, view: &CaseView, number: u32) -> Option<String> {
    let proposal = view.now.proposals.iter().find(|proposal| proposal.number == number)?;
    let money = proposal.offer.amount.map(|amount| td_string!(l, event.offer_money, amount = say::money(l, amount)));
    let days = td_string!(l, event.offer_days, days = proposal.offer.days);
    let lines = money.into_iter().chain([proposal.offer.text.to_string(), days]);
    Some(lines.collect::<Vec<_>>().join("\n"))
}

fn entries(l: Locale, view: &CaseView) -> AnyView {
    let names = [
        td_string!(l, letter.col_entry),
        td_string!(l, letter.col_at),
        td_string!(l, letter.col_who),
        td_string!(l, letter.col_what),
    ];
    let hash = td_string!(l, letter.col_hash);
    let rows = view
        .entries
        .iter()
        .map(|entry| {
            let told = entry.said.clone();
            let who = match (told.system, entry.name.is_empty()) {
                (false, false) => entry.name.clone(),
                (false, true) => Role::of(entry.by.hat).unwrap_or(Role::System).word(l).to_owned(),
                (true, _) => Role::System.word(l).to_owned(),
            };
            let offer = told.offer.and_then(|number| offered(l, view, number));
            let what = match told.offer {
                Some(number) => td_string!(l, event.offer_title, number = number),
                None => told.what,
            };
            let what = (!what.is_empty()).then(|| view! { <p class="line__what">{what}</p> });
            let text = told.words.or(offer).map(|words| view! { <p class="typed">{words}</p> });
            let more = told.more.into_iter().map(|more| view! { <p class="typed">{more}</p> }).collect_view();
            view! {
                <tr>
                    <th scope="row">{entry.version}</th>
                    <td data-label=names[1]>{say::moment_short(l, entry.at)}</td>
                    <td data-label=names[2]>{who}</td>
                    <td data-label=names[3]>
                        <div class="stack" data-gap="xs">
                            {what}
                            {text}
                            {more}
                            {crate::parts::told_facts(told.facts)}
                            <p class="small soft">{hash} ": " <code>{entry.hash.to_string()}</code></p>
                        </div>
                    </td>
                </tr>
            }
        })
        .collect_view();
    let columns = names.iter().map(|name| Column::words(*name)).collect();
    view! {
        <section class="letter__entries stack">
            <h2>{td_string!(l, letter.receipts)}</h2>
            <p>{td_string!(l, letter.receipts_lead)}</p>
            <Table caption=td_string!(l, letter.receipts) caption_unseen=true columns=columns>{rows}</Table>
        </section>
    }
    .into_any()
}

fn exhibits(l: Locale, view: &CaseView) -> AnyView {
    if view.exhibits.is_empty() {
        return view! { <p>{td_string!(l, case.exhibits_none)}</p> }.into_any();
    }
    let names = [
        td_string!(l, letter.col_number),
        td_string!(l, letter.col_title),
        td_string!(l, letter.col_size),
        td_string!(l, letter.col_sha),
    ];
    let rows = view
        .exhibits
        .iter()
        .map(|exhibit| {
            let (href, title) = (links::file(exhibit.id), exhibit.title.clone());
            view! {
                <tr>
                    <th scope="row">{exhibit.number.clone()}</th>
                    <td data-label=names[1]><a href=href rel="external">{title}</a></td>
                    <td data-label=names[2]>{say::size(l, exhibit.bytes)}</td>
                    <td data-label=names[3]><code>{exhibit.sha256.to_string()}</code></td>
                </tr>
            }
        })
        .collect_view();
    let columns = names.iter().map(|name| Column::words(*name)).collect();
    view! {
        <section class="stack">
            <h2>{td_string!(l, letter.evidence)}</h2>
            <Table caption=td_string!(l, letter.evidence) caption_unseen=true columns=columns>{rows}</Table>
        </section>
    }
    .into_any()
}
