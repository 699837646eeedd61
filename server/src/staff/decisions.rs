//! The draft of a decision: kept beside the case, read by its assessor only, never part of the record.

use super::Staff;
use crate::cases::Met;
use crate::store::{StoreTrouble, decision_drafts, parsed, written};
use crate::trouble;
use app::calls::{Answer, Fault};
use app::desk::Person;
use app::forms::decision::{Measure, draft, name};
use app::forms::{Echo, FormErrors, Posted, Problem};
use app::links;
use app::views::staff::DecisionView;
use app::words::Locale;
use domain::case::{Action, Case, Decision, Event, MoveKind, decide, moves};
use domain::people::Actor;
use domain::rules::Rules;
use domain::values::Moment;
use futures::FutureExt as _;
use serde::{Deserialize, Serialize};

/// What lies in the draft's row.
#[derive(Debug, Default, Serialize, Deserialize)]
struct Body {
    /// The window that saved it last: it may always save over itself.
    window: String,
    /// The typed texts, in the order of the page.
    fields: Vec<(String, String)>,
}

impl Staff {
    /// Draws the form with the saved draft, and what the draft would say.
    pub(super) async fn composed(
        &self,
        person: &Person,
        locale: Locale,
        number: &str,
        echo: Option<Echo>,
    ) -> Result<DecisionView, Fault> {
        let file = self.cases.view(person, locale, number).await.map_err(|error| trouble::fault("staff", &error))?;
        let file = file.ok_or(Fault::NotFound)?;
        let met = self.met(person, number).await?;
        let mut view = DecisionView {
            file,
            typed: Vec::new(),
            saved: None,
            version: 0,
            preview: None,
            errors: FormErrors::default(),
            echo,
        };
        if !self.may(&met, MoveKind::Decide) {
            return Ok(view);
        }
        let mut line = self.house.store.reader().await.map_err(|t| trouble::store(&t))?;
        let row = decision_drafts::of_case(&mut line, met.loaded.row.id).await.map_err(|t| trouble::store(&t))?;
        // A draft of an assessor who stepped back stays theirs: the next one starts afresh.
        let Some(row) = row.filter(|row| row.person == person.id) else { return Ok(view) };
        let body: Body = parsed("decision_drafts.body", &row.body).map_err(|t| trouble::store(&t))?;
        match self.previewed(&met, &body.fields) {
            Ok(decision) => view.preview = Some(decision),
            Err(errors) => view.errors = errors,
        }
        view.typed = body.fields;
        view.saved = Some(row.updated);
        view.version = row.version;
        Ok(view)
    }

    /// Keeps what was typed, whatever is wrong with it; only a preview asks that nothing is.
    pub(super) async fn kept(&self, person: &Person, form: &Posted) -> Result<Answer, Fault> {
        let met = self.met(person, form.text("case")).await?;
        if !self.may(&met, MoveKind::Decide) {
            return Err(Fault::NotFound);
        }
        if !self.save(&met, person, form).await? {
            return Ok(Answer::Refused(FormErrors::one(name::VERSION, Problem::ChangedMeanwhile)));
        }
        let here = links::compose(&met.loaded.case.number);
        match form.text(name::THEN) {
            "preview" => match self.previewed(&met, &form.fields) {
                Ok(_) => Ok(Answer::go(format!("{here}?view=preview"))),
                Err(errors) => Ok(Answer::Refused(errors)),
            },
            _ => Ok(Answer::go(here)),
        }
    }

    /// Writes the row, unless another window wrote it since this one was opened. Tells whether it did.
    async fn save(&self, met: &Met, person: &Person, form: &Posted) -> Result<bool, Fault> {
        let (case, person, now) = (met.loaded.row.id, person.id, self.house.clocks.wall_now());
        let opened: i64 = form.text(name::VERSION).parse().unwrap_or_default();
        let body = Body { window: form.text(name::WINDOW).to_owned(), fields: typed(form) };
        let text = written(&body).map_err(|t| trouble::store(&t))?;
        let saved: Result<bool, StoreTrouble> = self
            .house
            .store
            .write(move |line| {
                let (window, text) = (body.window.clone(), text.clone());
                async move {
                    let there = decision_drafts::of_case(line, case).await?;
                    let version = there.as_ref().map_or(0, |row| row.version);
                    let own = match &there {
                        None => true,
                        Some(row) if row.person != person || row.version == opened => true,
                        Some(row) => parsed::<Body>("decision_drafts.body", &row.body)?.window == window,
                    };
                    if !own {
                        return Ok(false);
                    }
                    decision_drafts::save(line, case, person, version, &text, now).await
                }
                .boxed()
            })
            .await;
        saved.map_err(|t| trouble::store(&t))
    }

    /// What the typed texts would decide: the rules themselves are asked, nothing is written.
    fn previewed(&self, met: &Met, fields: &[(String, String)]) -> Result<Box<Decision>, FormErrors> {
        let (case, now) = (&met.loaded.case, self.house.clocks.case_now());
        let rules = Rules::version(case.rules);
        let draft = draft(&Posted { fields: fields.to_vec() }, &measure(case, &rules, now))?;
        let events = decide(case, &met.me, &Action::Decide { draft }, now, &rules).map_err(FormErrors::refused)?;
        let decided = events.into_iter().find_map(|event| match event {
            Event::Decided { decision } => Some(decision),
            _ => None,
        });
        decided.ok_or_else(FormErrors::default)
    }

    async fn met(&self, person: &Person, number: &str) -> Result<Met, Fault> {
        let met = self.cases.meet(person, number).await.map_err(|error| trouble::fault("staff", &error))?;
        met.ok_or(Fault::NotFound)
    }

    fn may(&self, met: &Met, kind: MoveKind) -> bool {
        let (case, me): (&Case, &Actor) = (&met.loaded.case, &met.me);
        let moves = moves(case, me, self.house.clocks.case_now(), &Rules::version(case.rules));
        moves.iter().any(|may| may.kind == kind)
    }
}

fn measure(case: &Case, rules: &Rules, now: Moment) -> Measure {
    let heads = case.claim.as_ref().map_or(&[][..], |claim| &claim.heads);
    Measure::of(heads, rules, now)
}

/// What belongs to the decision: not the form's own bookkeeping.
fn typed(form: &Posted) -> Vec<(String, String)> {
    const BOOKKEEPING: [&str; 6] = ["form", "case", name::VERSION, name::WINDOW, name::THEN, name::SURE];
    form.fields.iter().filter(|(name, _)| !BOOKKEEPING.contains(&name.as_str())).cloned().collect()
}
