//! Signing in, the first admin, and inviting staff.
//!
//! Fields: `email` and `then` (asking a code), `code` (redeeming it), `code`, `name`, `email` (the first admin), `name`,
//! `email`, `role` (an invitation, see [`ROLES`]).
use super::reader::Reader;
use super::{FormErrors, Posted};
use domain::calendar::Day;
use domain::people::Hat;
use domain::values::{Email, Name};

/// The roles that an admin can give, by the value that `role` sends.
pub const ROLES: [(&str, Hat); 4] =
    [("mediator", Hat::Mediator), ("assessor", Hat::Assessor), ("inspector", Hat::Inspector), ("admin", Hat::Admin)];

/// Somebody to be invited to work here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitation {
    /// Name.
    pub name: Name,
    /// Where the invitation goes.
    pub email: Email,
    /// What they may do.
    pub role: Hat,
}

/// The first admin, with the code of the console.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FirstAdmin {
    /// Name.
    pub name: Name,
    /// E-mail address.
    pub email: Email,
    /// The code as typed.
    pub code: Name,
}

/// Reads an invitation.
///
/// # Errors
/// Every field to mend.
pub fn invitation(posted: &Posted) -> Result<Invitation, FormErrors> {
    let mut read = timeless(posted);
    let name = read.needed("name");
    let email = read.email("email");
    let role = read.choice("role", &ROLES);
    read.finish(name.zip(email).zip(role).map(|((name, email), role)| Invitation { name, email, role }))
}

/// Reads the address that a code is asked for.
///
/// # Errors
/// It is missing or not an address.
pub fn address(posted: &Posted) -> Result<Email, FormErrors> {
    let mut read = timeless(posted);
    let email = read.email("email");
    read.finish(email)
}

/// Reads the first admin.
///
/// # Errors
/// Every field to mend.
pub fn first_admin(posted: &Posted) -> Result<FirstAdmin, FormErrors> {
    let mut read = timeless(posted);
    let code = read.needed("code");
    let name = read.needed("name");
    let email = read.email("email");
    read.finish(code.zip(name).zip(email).map(|((code, name), email)| FirstAdmin { name, email, code }))
}

/// No field of these forms depends on the day.
fn timeless(posted: &Posted) -> Reader<'_> {
    Reader::new(posted, Day::from_number(0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::forms::Problem;

    fn posted(fields: &[(&str, &str)]) -> Posted {
        Posted { fields: fields.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect() }
    }

    #[test]
    fn an_invitation_names_a_role_that_exists() {
        let mem = [("name", "Mem Jansen"), ("email", "mem@keurmerk.nl"), ("role", "mediator")];
        assert_eq!(invitation(&posted(&mem)).expect("an invitation").role, Hat::Mediator);
        let errors = invitation(&posted(&[("role", "consumer"), ("email", "mem")])).expect_err("all wrong");
        assert_eq!(errors.of("name"), Some(&Problem::Missing));
        assert_eq!(errors.of("email"), Some(&Problem::NotAnEmail));
        assert_eq!(errors.of("role"), Some(&Problem::NotAChoice));
    }

    #[test]
    fn the_first_admin_needs_all_three() {
        let errors = first_admin(&Posted::default()).expect_err("nothing was typed");
        assert_eq!(errors.fields.len(), 3);
        assert_eq!(
            address(&posted(&[("email", " ana@voorbeeld.nl ")])).expect("an address").as_str(),
            "ana@voorbeeld.nl"
        );
    }
}
