//! Who complains.
use super::choices::COUNTRIES;
use super::{Reader, names};
use crate::forms::{FormErrors, Impossible, Posted, Problem};
use domain::calendar::Day;
use domain::case::{Country, Needs, Refusal};
use domain::values::{Email, Name};

/// The person behind a complaint.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claimant {
    /// The name that the other side reads.
    pub name: Name,
    /// Where mail goes; proved by a code before the complaint exists.
    pub email: Email,
    /// A telephone number.
    pub phone: Option<Name>,
    /// Where the person lives.
    pub country: Country,
    /// The postcode.
    pub postcode: Option<Name>,
    /// The support that the person needs; not for the shop.
    pub needs: Needs,
}

/// Reads the step you.
///
/// # Errors
/// Fields to mend; or the purchase was for a business: not for us.
pub fn you(posted: &Posted) -> Result<Claimant, FormErrors> {
    // No field of this step depends on the day.
    let mut read = Reader::new(posted, Day::from_number(0));
    let name = read.needed(names::NAME);
    let email = read.email(names::EMAIL);
    let phone = read.phone(names::PHONE);
    let country = read.choice(names::COUNTRY, &COUNTRIES);
    let postcode = read.text(names::POSTCODE);
    let needs = Needs {
        call: call(&mut read, posted, phone.as_ref()),
        interpreter: read.text(names::NEED_INTERPRETER),
        more_time: posted.ticked(names::NEED_TIME),
        other: read.text(names::NEED_OTHER),
    };
    let consumer = for_oneself(&mut read);
    let claimant = (|| Some(Claimant { name: name?, email: email?, phone, country: country?, postcode, needs }))();
    let claimant = read.finish(claimant)?;
    if consumer == Some(false) {
        return Err(FormErrors::refused(Refusal::NotConsumer));
    }
    Ok(claimant)
}

/// Whoever ticked to be called is called on the number that was given; a draft from before holds a number of its own.
fn call(read: &mut Reader<'_>, posted: &Posted, phone: Option<&Name>) -> Option<Name> {
    if !posted.ticked(names::NEED_CALL) {
        return read.phone(names::NEED_CALL);
    }
    if !read.has(names::PHONE) {
        read.wrong(names::PHONE, Problem::Impossible(Impossible::NoPhone));
    }
    phone.cloned()
}

/// Whether somebody bought it for themselves, not for a business.
pub(super) fn for_oneself(read: &mut Reader<'_>) -> Option<bool> {
    read.choice(names::AS_CONSUMER, &[("yes", true), ("no", false)])
}
