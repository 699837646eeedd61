//! For whom an event is written, and whom that reaches (rules.md 2.6).

use crate::case::{Beside, Event, Outcome, Performing, Reminder, StageKey, Talk};
use crate::people::{Side, Tie};
use serde::{Deserialize, Serialize};

/// Says who may see an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Audience {
    /// The parties, the mediator and the assessor.
    Everyone,
    /// The parties and the mediator; never the assessor.
    Talks,
    /// The parties and the assessor.
    Binding,
    /// The parties, the assessor and the inspector.
    Outcome,
    /// The parties and the inspector.
    Compliance,
    /// One party only.
    Only(Side),
    /// The consumer, and the mediator and assessor of the case; never the shop.
    Support,
    /// The mediators only.
    Desk,
    /// The assessor only.
    Chamber,
}

impl Audience {
    /// Gives the key, as stored in the header of an entry.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Everyone => "everyone",
            Self::Talks => "talks",
            Self::Binding => "binding",
            Self::Outcome => "outcome",
            Self::Compliance => "compliance",
            Self::Only(Side::Consumer) => "consumer",
            Self::Only(Side::Shop) => "shop",
            Self::Support => "support",
            Self::Desk => "desk",
            Self::Chamber => "chamber",
        }
    }
}

/// Says for whom an event is written. It follows from the event alone, so it can be stored with it.
#[must_use]
pub fn audience(event: &Event) -> Audience {
    match event {
        Event::Served(_) | Event::NotComplied { .. } | Event::Closed { outcome: Outcome::Decided { .. }, .. } => {
            Audience::Outcome
        }
        Event::Filed(_)
        | Event::FirstContactStarted { .. }
        | Event::FirstContactEnded { .. }
        | Event::IntakeStarted { .. }
        | Event::IntakeEscalated { .. }
        | Event::Completed { .. }
        | Event::IntakePassed { .. }
        | Event::Answered { first: true, .. }
        | Event::Closed { .. } => Audience::Everyone,
        Event::CompletionAsked { .. }
        | Event::MediatorTook { .. }
        | Event::Answered { first: false, .. }
        | Event::ChoiceOpened { .. }
        | Event::TalksContinued { .. }
        | Event::MediationStarted { .. }
        | Event::FrameworkSent { .. }
        | Event::MediationExtended { .. }
        | Event::MediationEnded { .. }
        | Event::LetterSent { .. }
        | Event::Proposed(_)
        | Event::ProposalAccepted { .. }
        | Event::ProposalRejected { .. }
        | Event::ProposalLapsed { .. }
        | Event::SettlementReached { .. }
        | Event::Extended { stage: StageKey::Completing, .. } => Audience::Talks,
        Event::AssessorTook { .. }
        | Event::BindingResumed { .. }
        | Event::ConsentGiven { .. }
        | Event::AgreementRecorded { .. }
        | Event::AgreementAsked { .. }
        | Event::ClaimFiled { .. }
        | Event::ClaimComplete { .. }
        | Event::Admitted { .. }
        | Event::DefenceFiled { .. }
        | Event::FileComplete { .. }
        | Event::Extended { .. }
        | Event::DeclaredComplex { .. }
        | Event::DecisionLate { .. }
        | Event::WithdrawalAsked { .. }
        | Event::WithdrawalAnswered { .. } => Audience::Binding,
        Event::MessageSent { talk, .. } | Event::SteppedBack { from: talk, .. } => of_talk(*talk),
        Event::PerformanceReported { of, .. }
        | Event::PerformanceAsked { of, .. }
        | Event::PerformanceConfirmed { of, .. }
        | Event::PerformanceDenied { of, .. } => of_performing(*of),
        Event::FeeReceived { .. } | Event::RefundDue { .. } => Audience::Only(Side::Consumer),
        Event::Beside(beside) => of_beside(beside),
        Event::Decided { .. } => Audience::Chamber,
        Event::Sanctioned { .. } | Event::SanctionDue { .. } => Audience::Compliance,
        Event::Reminded { reminder, .. } => of_reminder(*reminder),
    }
}

fn of_beside(beside: &Beside) -> Audience {
    match beside {
        Beside::HelperAppointed { .. } | Beside::HelpEnded { .. } => Audience::Everyone,
        Beside::NeedsTold { .. } => Audience::Support,
        Beside::WishNarrowed { .. } => Audience::Talks,
        Beside::ClaimNarrowed { .. } => Audience::Binding,
    }
}

fn of_talk(talk: Talk) -> Audience {
    match talk {
        Talk::Talks => Audience::Talks,
        Talk::Binding => Audience::Binding,
    }
}

fn of_performing(of: Performing) -> Audience {
    match of {
        Performing::Settlement => Audience::Talks,
        Performing::Decision => Audience::Outcome,
    }
}

fn of_reminder(reminder: Reminder) -> Audience {
    match reminder {
        Reminder::Shop { .. } | Reminder::Defence { .. } => Audience::Only(Side::Shop),
        Reminder::Choice { .. } | Reminder::Claim { .. } => Audience::Only(Side::Consumer),
        Reminder::Take => Audience::Desk,
        Reminder::Admissibility { .. } | Reminder::Decision { .. } => Audience::Chamber,
        // Who is reminded depends on the settlement or decision; neither party is harmed by knowing.
        Reminder::Perform { .. } | Reminder::Performed { .. } => Audience::Compliance,
    }
}

/// Says whether what is written for an audience reaches somebody with this tie.
#[must_use]
pub fn reaches(audience: Audience, tie: Tie) -> bool {
    match tie {
        // Whoever helps reads what the consumer reads.
        Tie::Helper(_) => reaches(audience, Tie::Party(Side::Consumer)),
        Tie::Party(side) => match audience {
            Audience::Everyone | Audience::Talks | Audience::Binding | Audience::Outcome | Audience::Compliance => true,
            Audience::Only(only) => only == side,
            Audience::Support => side == Side::Consumer,
            Audience::Desk | Audience::Chamber => false,
        },
        Tie::MediatorOfCase => {
            matches!(audience, Audience::Everyone | Audience::Talks | Audience::Support | Audience::Desk)
        }
        Tie::MediatorFree => matches!(audience, Audience::Everyone | Audience::Desk),
        Tie::AssessorOfCase => {
            matches!(
                audience,
                Audience::Everyone | Audience::Binding | Audience::Outcome | Audience::Support | Audience::Chamber
            )
        }
        Tie::AssessorFree => matches!(audience, Audience::Everyone | Audience::Binding),
        Tie::Inspector => matches!(audience, Audience::Outcome | Audience::Compliance),
        Tie::Conflicted | Tie::Clock | Tie::Bank | Tie::Stranger => false,
    }
}
