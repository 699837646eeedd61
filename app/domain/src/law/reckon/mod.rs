//! Lives here: the calculators of rules.md 9.2. Each answers with its working as data: from which day, by which rule,
//! where the count ended, and which days off it passed over.
//! Never here: a sentence, today's date (it comes in), or what a case does with the answer.
//! Called by: the wizard, the letters, the decision form. Start at `step.rs`; the others have the same shape.
//!
//! Days are civil days in Amsterdam; the day of the event itself does not count; a last day is the last on which one
//! may still act. Money is in cents.

mod step;
mod term;
mod withdrawal;
mod refund;
mod delivery;
mod dissolution;
mod conformity;
mod late_interest;
mod collection;

pub use collection::{
    Collection, CollectionFacts, CollectionFault, Reminder, ScaleLine, Vat, collection, collection_most,
};
pub use conformity::{
    Complaining, ComplainingState, Interruption, Limitation, LimitationState, Presumption, Thing, complaining,
    limitation, presumption,
};
pub use delivery::{DeliveryDue, DeliveryFacts, delivery};
pub use dissolution::{
    Dissolution, DissolutionFacts, DissolutionGround, DissolutionState, NoNotice, Notice, dissolution,
};
pub use late_interest::{LateInterest, late_interest};
pub use refund::{Refund, RefundDue, RefundFacts, Returned, SendingBack, refund};
pub use step::{PassedOver, Span, Step, WhyPassed};
pub use term::{Ending, LawTerm};
pub use withdrawal::{Informed, Withdrawal, WithdrawalFacts, WithdrawalStart, withdrawal};
