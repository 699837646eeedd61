//! Composing: the form, the file beside it, and what is still missing.
use super::Heading;
use super::file::CaseFile;
use super::heads::HeadFields;
use super::live::Live;
use super::money::MoneyFields;
use super::orders::{FinishFields, OrderFields};
use crate::calls::Answer;
use crate::forms::decision::{Measure, fresh, name};
use crate::parts::{Clock, ClockSize, Look, PostForm, Quietly, Saved, SavedLine, Submit, changing, say, word};
use crate::views::file::{FileView, Papers};
use crate::views::staff::DecisionView;
use crate::words::{Locale, td_string, words};
use domain::rules::Rules;
use leptos::prelude::*;

/// The name of the form on its page.
pub(super) const FORM: &str = "decision";

/// What was saved, by field name: the fields fill themselves from it.
#[derive(Clone, Copy)]
pub(super) struct Draft(StoredValue<Vec<(String, String)>>);

impl Draft {
    /// The text of a field, if it was saved.
    pub fn text(self, field: &str) -> Option<String> {
        self.0.with_value(|all| all.iter().find(|(name, _)| name == field).map(|(_, text)| text.clone()))
    }

    /// Whether a box or choice was saved with this value.
    pub fn picked(self, field: &str, value: &str) -> bool {
        self.0.with_value(|all| all.iter().any(|(name, text)| name == field && text == value))
    }

    /// How many of the numbered lines hold something.
    pub fn lines(self, most: usize, fields: [fn(usize) -> &'static str; 2]) -> usize {
        let filled = |at: usize| fields.iter().any(|field| self.text(field(at)).is_some_and(|text| !text.is_empty()));
        (0..most).rev().find(|at| filled(*at)).map_or(0, |at| at + 1)
    }
}

/// Writes the decision.
#[component]
pub(super) fn Compose(view: DecisionView, measure: Measure) -> impl IntoView {
    let l = words();
    let typed =
        if view.typed.is_empty() { fresh(&measure, papers_basis(&view.file.papers)) } else { view.typed.clone() };
    let live = Live::new(&typed, &measure);
    let saved_before = match view.saved {
        Some(at) => td_string!(l, decision.saved_on, moment = say::moment(l, at)),
        None => td_string!(l, decision.not_saved).to_owned(),
    };
    provide_context(Draft(StoredValue::new(typed)));
    let FileView { case, papers, .. } = view.file;
    let term = case.now.standing.until;
    let now = case.now.case_now;
    let number = case.number.to_string();
    let heads = measure.heads.clone();
    let heads =
        move || heads.into_iter().enumerate().map(|(at, head)| view! { <HeadFields at=at head=head /> }).collect_view();
    let (days, instrument) = (measure.days, Rules::version(case.head.rules).instrument);
    let exhibits = case.exhibits.clone();
    let interest_claimed = papers.claim.as_ref().and_then(|(_, claim)| claim.interest_from);
    view! {
        <div class="page center stack" data-gap="l">
            <Heading case=case.clone() said=td_string!(l, decision.heading) />
            {term.map(|term| view! { <Clock term=term now=now size=ClockSize::Small /> })}
            <div class="desk">
                <CaseFile papers=papers exhibits=case.exhibits head=case.head />
                <PostForm
                    action="/api/decision-save"
                    name=FORM
                    multipart=true
                    echo=view.echo
                    on_done=after(live)
                    class="stack desk__form"
                >
                    <input type="hidden" name="case" value=number.clone() />
                    <input type="hidden" name=name::VERSION value=view.version.to_string() />
                    <input type="hidden" name=name::WINDOW value=case.now.key.clone() />
                    <Quietly saved=live.saved begun=true class="stack" gap="xl" on:input=move |event| live.hear(&event)>
                        <Todo live=live />
                        <section class="stack" data-gap="l">
                            <h2>{td_string!(l, decision.heads)}</h2>
                            {heads()}
                        </section>
                        <MoneyFields live=live measure=measure claimed_from=interest_claimed />
                        <OrderFields days=days />
                        <FinishFields exhibits=exhibits instrument=instrument />
                    </Quietly>
                    <Bar live=live saved_before=saved_before />
                </PostForm>
            </div>
        </div>
    }
}

/// The articles that stood beside the complaint, unless any of it is unconfirmed.
fn papers_basis(papers: &Papers) -> Option<&str> {
    let position = papers.position.as_ref().filter(|position| !position.unconfirmed)?;
    Some(position.basis.as_str())
}

/// A saved draft changes nothing on the page but the line that says so; the preview is another page.
fn after(live: Live) -> Callback<Answer> {
    #[cfg(feature = "hydrate")]
    {
        let navigate = StoredValue::new_local(leptos_router::hooks::use_navigate());
        Callback::new(move |answer| {
            live.saved.set(Saved::Done);
            if let Answer::Done { go, .. } = answer
                && go.contains('?')
            {
                navigate.with_value(|navigate| navigate(&go, leptos_router::NavigateOptions::default()));
            }
        })
    }
    #[cfg(not(feature = "hydrate"))]
    Callback::new(move |_: Answer| live.saved.set(Saved::Done))
}

/// What is still missing, with a link to each field. It is help, not an error: nobody has to finish in one go.
#[component]
fn Todo(live: Live) -> impl IntoView {
    let l = words();
    let rows = changing(move || {
        live.todo.with(|todo| {
            todo.fields
                .iter()
                .map(|error| {
                    let href = format!("#{FORM}-{}", error.field);
                    let wrong = error.problem.as_ref().map(|problem| say::problem(l, problem)).unwrap_or_default();
                    let said = format!("{}: {wrong}", field_words(l, &error.field));
                    view! { <li><a href=href rel="external">{said}</a></li> }
                })
                .collect_view()
        })
    });
    let count = move || live.todo.with(|todo| todo.fields.len());
    let summary = changing(move || match count() {
        0 => td_string!(l, decision.todo_none).to_owned(),
        1 => td_string!(l, decision.todo_one).to_owned(),
        count => td_string!(l, decision.todo, count = count),
    });
    view! {
        <details class="more" hidden=word(move || (count() == 0).then_some(""))>
            <summary>{summary}</summary>
            <div class="more__body"><ul>{rows}</ul></div>
        </details>
    }
}

/// Names a field for the list of what is missing.
fn field_words(l: Locale, field: &str) -> String {
    let (stem, number) = field.rsplit_once('_').map_or((field, ""), |(stem, number)| (stem, number));
    let said = match stem {
        "facts" => td_string!(l, decision.facts),
        "reasons" => td_string!(l, decision.reasons),
        "law" => td_string!(l, decision.law),
        "result" => td_string!(l, decision.result),
        "awarded" => td_string!(l, decision.awarded),
        "cost_label" => return td_string!(l, decision.cost_label, number = number.to_owned()),
        "cost" => return td_string!(l, decision.cost, number = number.to_owned()),
        "order_by" => return td_string!(l, decision.order_by, number = number.to_owned()),
        "order" => return td_string!(l, decision.order, number = number.to_owned()),
        _ => match field {
            name::INTEREST_FROM => td_string!(l, decision.interest_from),
            name::FEE => td_string!(l, decision.fee_short),
            name::TOTAL => td_string!(l, decision.total),
            name::DAYS => td_string!(l, decision.days_short),
            name::CONSIDERED => td_string!(l, decision.considered_short),
            name::MANDATORY => td_string!(l, decision.mandatory_short),
            _ => td_string!(l, decision.finish),
        },
    };
    if number.parse::<u32>().is_ok() {
        td_string!(l, decision.of_head, number = number.to_owned(), what = said)
    } else {
        said.to_owned()
    }
}

/// The buttons, the running total, and whether the draft is safe.
#[component]
fn Bar(live: Live, saved_before: String) -> impl IntoView {
    let l = words();
    let total = changing(move || live.sums.with(|sums| say::money(l, sums.table.total)));
    view! {
        <div class="desk__bar">
            <p class="desk__sum">
                <span class="soft">{td_string!(l, decision.running)}</span>
                " "
                <strong class="number">{total}</strong>
            </p>
            <SavedLine saved=live.saved before=saved_before />
            <div class="cluster">
                <Submit name=name::THEN value="preview">{td_string!(l, decision.preview)}</Submit>
                <Submit name=name::THEN value="stay" look=Look::Quiet>{td_string!(l, decision.save)}</Submit>
            </div>
        </div>
    }
}
