//! Lives here: small values, parsed once at the door; private fields, so a value that exists is right.
//! Never here: rules about cases, anything that reads a clock or makes chance.
//! Called by: everybody. Start at `money.rs`; the others have the same shape.

mod money;
mod text;
mod email;
mod case_number;
mod ids;
mod moment;
mod digest;
mod lang;

pub use case_number::{CaseNumber, CaseNumberFault};
pub use digest::Digest;
pub use email::{Email, EmailFault};
pub use ids::{CaseId, DraftId, ExhibitId, IdFault, PaymentId, PersonId, ShopId};
pub use lang::Lang;
pub use moment::Moment;
pub use money::{Cents, MoneyFault};
pub use text::{HEADS, MESSAGE, Message, NAME, Name, REASONS, Reasons, STORY, Story, Text, TextFault, clean, length};
