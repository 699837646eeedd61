//! A deed of the script becomes the action that a form would have become.

use super::script::{Deed, ScriptTrouble, What, at};
use app::forms::case::consent;
use app::words::Locale;
use domain::calendar::Day;
use domain::case::{
    Action, Case, Claim, ClaimHead, Decision, DecisionDraft, Defence, FeeBearer, HeadRuling, NewExhibit, Offer,
    may_open,
};
use domain::people::{Actor, Hat, Side};
use domain::rules::Rules;
use domain::values::{Cents, Moment, Name, Text};

/// What the translation needs to know besides the deed.
pub(super) struct Scene<'a> {
    pub case: &'a Case,
    pub actor: Actor,
    pub name: &'a str,
    pub now: Moment,
    pub exhibits: Vec<NewExhibit>,
}

/// Translates a deed.
pub(super) fn action(deed: &Deed, scene: &Scene<'_>) -> Result<Action, ScriptTrouble> {
    let exhibits = scene.exhibits.clone();
    Ok(match deed.what {
        What::Message => Action::SendMessage { text: text(&deed.text)?, exhibits },
        What::Solved => Action::ConfirmSolved,
        What::Take => take(scene)?,
        What::AskCompletion => Action::AskCompletion { text: text(&deed.text)? },
        What::Answer => {
            let answer = deed.result.ok_or_else(|| missing("result"))?;
            Action::Answer { answer, text: text(&deed.text)?, exhibits }
        }
        What::Mediate => Action::ChooseMediation,
        What::Framework => Action::SendFramework { text: text(&deed.text)? },
        What::EndMediation => Action::EndMediation { letter: text(&deed.text)? },
        What::Offer => {
            let amount = deed.amount.as_deref().map(cents).transpose()?;
            let days = deed.days.ok_or_else(|| missing("days"))?;
            Action::Propose { offer: Offer { amount, text: text(&deed.text)?, days } }
        }
        What::Accept => {
            let open = scene.case.open_proposal().ok_or_else(|| missing("an open proposal"))?;
            Action::AcceptProposal { proposal: open.number, text_hash: open.text_hash }
        }
        What::Reject => {
            let open = scene.case.open_proposal().ok_or_else(|| missing("an open proposal"))?;
            Action::RejectProposal { proposal: open.number, reason: Some(text(&deed.text)?) }
        }
        What::Performed => Action::ReportPerformance { text: text(&deed.text)?, exhibits },
        What::Confirm => Action::ConfirmPerformance,
        What::Deny => Action::DenyPerformance { text: text(&deed.text)?, exhibits },
        What::Consent => Action::GiveConsent {
            text_version: text(consent::VERSION)?,
            text_hash: consent::hash(Locale::nl, Side::Consumer, Rules::version(scene.case.rules).instrument),
            agreement: None,
        },
        What::Claim => Action::FileClaim { claim: claim(deed, scene)? },
        What::Pay => return Err(missing("paying is the bank's")),
        What::Admit => Action::Admit,
        What::Defend => {
            Action::FileDefence { defence: Defence { grounds: text(&deed.text)?, exhibits, again: Vec::new() } }
        }
        What::Decide => Action::Decide { draft: decision(deed, scene)? },
        What::Serve => {
            let decision = scene.case.decision.as_ref().ok_or_else(|| missing("a decision"))?;
            Action::ServeDecision { text_hash: decision.hash() }
        }
        What::Sanction => Action::ImposeSanction {
            sanction: deed.sanction.ok_or_else(|| missing("sanction"))?,
            reason: text(&deed.text)?,
        },
    })
}

fn take(scene: &Scene<'_>) -> Result<Action, ScriptTrouble> {
    let name: Name = text(scene.name)?;
    match scene.actor.hat {
        Hat::Mediator => Ok(Action::TakeMediation { name, no_conflict: true }),
        Hat::Assessor => Ok(Action::TakeAssessment { name, no_conflict: true }),
        Hat::Consumer | Hat::Helper | Hat::ShopAgent(_) | Hat::Inspector | Hat::Admin | Hat::Clock | Hat::Bank => {
            Err(missing("somebody who may take a case"))
        }
    }
}

/// Interest is claimed from the day of filing.
fn interest(deed: &Deed, case: &Case) -> Option<Day> {
    deed.interest.then(|| domain::calendar::day_of(case.filed))
}

fn claim(deed: &Deed, scene: &Scene<'_>) -> Result<Claim, ScriptTrouble> {
    let mut heads = Vec::with_capacity(deed.heads.len());
    for head in &deed.heads {
        heads.push(ClaimHead {
            title: text(&head.title)?,
            demand: text(&head.demand)?,
            amount: head.amount.as_deref().map(cents).transpose()?,
        });
    }
    let interest_from = interest(deed, scene.case);
    Ok(Claim {
        heads,
        grounds: text(&deed.grounds)?,
        interest_from,
        exhibits: scene.exhibits.clone(),
        again: Vec::new(),
    })
}

fn decision(deed: &Deed, scene: &Scene<'_>) -> Result<DecisionDraft, ScriptTrouble> {
    let mut heads = Vec::with_capacity(deed.rulings.len());
    for ruling in &deed.rulings {
        heads.push(HeadRuling {
            facts: text(&ruling.facts)?,
            reasons: text(&ruling.reasons)?,
            law: text(&ruling.law)?,
            result: ruling.result,
            awarded: cents(&ruling.awarded)?,
        });
    }
    let seen = scene.case.exhibits.iter().map(|exhibit| exhibit.file.id);
    let mut draft = DecisionDraft {
        heads,
        interest_from: interest(deed, scene.case),
        costs: Vec::new(),
        fee: deed.fee.unwrap_or(FeeBearer::Consumer),
        total: Cents::ZERO,
        orders: Vec::new(),
        days: deed.days.ok_or_else(|| missing("days"))?,
        considered: seen.filter(|id| may_open(scene.case, *id, &scene.actor)).collect(),
        mandatory_law_checked: true,
    };
    let rules = Rules::version(scene.case.rules);
    let computed = Decision::from_draft(&draft, scene.case, scene.now, &rules).map_err(at("decide"))?;
    draft.total = computed.money.total;
    Ok(draft)
}

pub(super) fn text<const MOST: usize>(raw: &str) -> Result<Text<MOST>, ScriptTrouble> {
    Text::parse(raw).map_err(at("a text"))
}

pub(super) fn cents(raw: &str) -> Result<Cents, ScriptTrouble> {
    Cents::parse(raw).map_err(|fault| ScriptTrouble(format!("{raw}: {fault:?}")))
}

pub(super) fn missing(what: &str) -> ScriptTrouble {
    ScriptTrouble(format!("there is no {what}"))
}
