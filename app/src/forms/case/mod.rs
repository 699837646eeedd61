//! What people ask in a case: the fields of a posted form become one `Action`.
//!
//! Here: one parser for every act but the decision, pure. Never here: whether the act is possible (that is `domain`), words.
//! Called by the server before it knocks at the door of a case. Start at [`parse`]; the field names are in [`field`].

pub mod field;
pub mod consent;
mod binding;
mod beside;
mod read;
mod titles;

use super::{FormErrors, Posted, Problem};
pub use beside::helper;
use domain::case::{Action, Ground, MoveKind, NewExhibit, Offer, Sanction, ShopAnswer};
use domain::values::Digest;
use read::Read;
pub use titles::titles;

/// Turns a posted form into the action it asks for.
///
/// # Errors
/// Every field that has to be mended.
pub fn parse(kind: MoveKind, posted: &Posted, exhibits: Vec<NewExhibit>) -> Result<Action, FormErrors> {
    let mut read = Read::new(posted);
    let action = match kind {
        MoveKind::SendMessage
        | MoveKind::Complete
        | MoveKind::Answer
        | MoveKind::ReportPerformance
        | MoveKind::DenyPerformance => with_files(kind, &mut read, exhibits),
        MoveKind::TakeMediation
        | MoveKind::TakeAssessment
        | MoveKind::StepBack
        | MoveKind::AskCompletion
        | MoveKind::RefuseIntake
        | MoveKind::SendFramework
        | MoveKind::ExtendMediation
        | MoveKind::EndMediation
        | MoveKind::RefuseClaim
        | MoveKind::AskExtension
        | MoveKind::DeclareComplex
        | MoveKind::ImposeSanction => with_words(kind, &mut read),
        MoveKind::Propose | MoveKind::CounterProposal | MoveKind::AcceptProposal | MoveKind::RejectProposal => {
            about_offers(kind, &mut read)
        }
        MoveKind::GiveConsent
        | MoveKind::AgreeToBinding
        | MoveKind::FileClaim
        | MoveKind::FileDefence
        | MoveKind::ServeDecision => binding::parse(kind, &mut read, exhibits),
        MoveKind::LeaveMediation => read.optional(field::REASON).map(|reason| Action::LeaveMediation { reason }),
        MoveKind::Withdraw => read.optional(field::REASON).map(|reason| Action::Withdraw { reason }),
        MoveKind::AskWithdrawal => read.optional(field::REASON).map(|reason| Action::AskWithdrawal { reason }),
        MoveKind::ConfirmSolved => Some(Action::ConfirmSolved),
        MoveKind::PassIntake => Some(Action::PassIntake),
        MoveKind::ChoosePending => Some(Action::ChoosePending),
        MoveKind::ChooseMediation => Some(Action::ChooseMediation),
        MoveKind::Reopen => Some(Action::Reopen),
        MoveKind::ConfirmPerformance => Some(Action::ConfirmPerformance),
        MoveKind::Admit => Some(Action::Admit),
        MoveKind::ConsentWithdrawal => Some(Action::ConsentWithdrawal),
        MoveKind::RefuseWithdrawal => Some(Action::RefuseWithdrawal),
        MoveKind::AppointHelper
        | MoveKind::EndHelp
        | MoveKind::TellNeeds
        | MoveKind::NarrowWish
        | MoveKind::NarrowClaim => beside::parse(kind, &mut read),
        // The decision has a form of its own; the clock and the bank post no forms.
        MoveKind::Decide | MoveKind::FeePaid | MoveKind::TermEnded | MoveKind::Remind => {
            read.wrong(field::KIND, Problem::NotAChoice);
            None
        }
    };
    read.finish(action)
}

/// Acts that bring words and documents.
fn with_files(kind: MoveKind, read: &mut Read<'_>, exhibits: Vec<NewExhibit>) -> Option<Action> {
    let answer = (kind == MoveKind::Answer).then(|| {
        read.choice(field::ANSWER, |raw| match raw {
            "solved" => Some(ShopAnswer::Solved),
            "contested" => Some(ShopAnswer::Contested),
            _ => None,
        })
    });
    let text = read.text(field::TEXT)?;
    match (kind, answer) {
        (MoveKind::SendMessage, _) => Some(Action::SendMessage { text, exhibits }),
        (MoveKind::Complete, _) => Some(Action::Complete { text, exhibits }),
        (MoveKind::ReportPerformance, _) => Some(Action::ReportPerformance { text, exhibits }),
        (MoveKind::DenyPerformance, _) => Some(Action::DenyPerformance { text, exhibits }),
        (_, answer) => Some(Action::Answer { answer: answer??, text, exhibits }),
    }
}

/// Acts of neutrals, and requests that come with a reason.
fn with_words(kind: MoveKind, read: &mut Read<'_>) -> Option<Action> {
    match kind {
        MoveKind::TakeMediation | MoveKind::TakeAssessment => {
            let name = read.text(field::NAME);
            let no_conflict = read.agreed(field::NO_CONFLICT);
            if kind == MoveKind::TakeMediation {
                Some(Action::TakeMediation { name: name?, no_conflict })
            } else {
                Some(Action::TakeAssessment { name: name?, no_conflict })
            }
        }
        MoveKind::StepBack => Some(Action::StepBack { reason: read.text(field::REASON)? }),
        MoveKind::AskCompletion => Some(Action::AskCompletion { text: read.text(field::TEXT)? }),
        MoveKind::SendFramework => Some(Action::SendFramework { text: read.text(field::TEXT)? }),
        MoveKind::ExtendMediation => Some(Action::ExtendMediation { reason: read.text(field::REASON)? }),
        MoveKind::EndMediation => Some(Action::EndMediation { letter: read.text(field::TEXT)? }),
        MoveKind::RefuseIntake => {
            let (ground, reasons) = (read.choice(field::GROUND, ground), read.text(field::REASONS));
            Some(Action::RefuseIntake { ground: ground?, reasons: reasons? })
        }
        MoveKind::RefuseClaim => {
            let (ground, reasons) = (read.choice(field::GROUND, ground), read.text(field::REASONS));
            Some(Action::RefuseClaim { ground: ground?, reasons: reasons? })
        }
        MoveKind::AskExtension => {
            let (days, reason) = (read.days(field::DAYS), read.text(field::REASON));
            Some(Action::AskExtension { days: days?, reason: reason? })
        }
        MoveKind::DeclareComplex => {
            let (until, reason) = (read.day(field::UNTIL), read.text(field::REASON));
            Some(Action::DeclareComplex { until: until?, reason: reason? })
        }
        _ => {
            let (sanction, reason) = (read.choice(field::SANCTION, sanction), read.text(field::REASON));
            Some(Action::ImposeSanction { sanction: sanction?, reason: reason? })
        }
    }
}

/// Making, taking and refusing offers.
fn about_offers(kind: MoveKind, read: &mut Read<'_>) -> Option<Action> {
    let proposal = (kind != MoveKind::Propose).then(|| read.days(field::PROPOSAL));
    match kind {
        MoveKind::AcceptProposal => {
            let text_hash = read.choice(field::TEXT_HASH, Digest::parse);
            Some(Action::AcceptProposal { proposal: proposal??, text_hash: text_hash? })
        }
        MoveKind::RejectProposal => {
            let reason = read.optional(field::REASON);
            Some(Action::RejectProposal { proposal: proposal??, reason: reason? })
        }
        _ => {
            let (amount, text, days) = (read.money(field::AMOUNT), read.text(field::TEXT), read.days(field::DAYS));
            let offer = Offer { amount: amount?, text: text?, days: days? };
            match proposal {
                None => Some(Action::Propose { offer }),
                Some(proposal) => Some(Action::CounterProposal { proposal: proposal?, offer }),
            }
        }
    }
}

/// The value of a ground in a form.
#[must_use]
pub const fn ground_code(ground: Ground) -> &'static str {
    match ground {
        Ground::NotContacted => "not_contacted",
        Ground::Vexatious => "vexatious",
        Ground::Elsewhere => "elsewhere",
        Ground::Value => "value",
        Ground::TooLate => "too_late",
        Ground::Impairs => "impairs",
        Ground::NoCompetence => "no_competence",
    }
}

fn ground(raw: &str) -> Option<Ground> {
    Ground::ALL.into_iter().find(|ground| ground_code(*ground) == raw)
}

/// The value of a sanction in a form.
#[must_use]
pub const fn sanction_code(sanction: Sanction) -> &'static str {
    match sanction {
        Sanction::Warn => "warn",
        Sanction::Suspend => "suspend",
        Sanction::Terminate => "terminate",
    }
}

fn sanction(raw: &str) -> Option<Sanction> {
    [Sanction::Warn, Sanction::Suspend, Sanction::Terminate].into_iter().find(|all| sanction_code(*all) == raw)
}

#[cfg(test)]
mod tests;
