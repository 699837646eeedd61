//! Who works here. Inviting and ending access is done by the accounts room; this one asks and lists.

use super::Staff;
use crate::accounts::staff;
use crate::store::StoreTrouble;
use crate::store::people::{self, StaffMember};
use app::calls::{Answer, Fault};
use app::desk::Person;
use app::forms::{FormErrors, Posted, Problem, account};
use app::links;
use app::views::staff::StaffRow;
use domain::people::Hat;
use domain::values::{Lang, PersonId};

impl Staff {
    /// Lists everybody who is or was staff, one row per person.
    pub(super) async fn everybody(&self) -> Result<Vec<StaffRow>, StoreTrouble> {
        let mut line = self.house.store.reader().await?;
        let mut rows: Vec<StaffRow> = Vec::new();
        for member in people::staff(&mut line).await? {
            match rows.iter_mut().find(|row| row.id == member.person.id) {
                Some(row) => join(row, &member),
                None => {
                    let mut row = StaffRow {
                        id: member.person.id,
                        name: member.person.name.clone(),
                        email: member.person.email.as_str().to_owned(),
                        hats: Vec::new(),
                        arrived: false,
                        ended: member.ended,
                    };
                    join(&mut row, &member);
                    rows.push(row);
                }
            }
        }
        Ok(rows)
    }

    /// Invites somebody to a role.
    pub(super) async fn invited(&self, by: &Person, form: &Posted) -> Result<Answer, Fault> {
        let invitation = match account::invitation(form) {
            Ok(invitation) => invitation,
            Err(errors) => return Ok(Answer::Refused(errors)),
        };
        let Some(role) = staff::ROLES.into_iter().find(|role| *role == invitation.role.code()) else {
            return Ok(Answer::Refused(FormErrors::one("role", Problem::NotAChoice)));
        };
        let (name, email) = (invitation.name, invitation.email);
        let fresh = staff::invite(&self.house, by.id, name.as_str(), &email, role, Lang::Nl).await?;
        if fresh {
            Ok(Answer::go(links::PEOPLE))
        } else {
            Ok(Answer::Refused(FormErrors::one("email", Problem::Taken)))
        }
    }

    /// Ends somebody's access at once. Nobody ends their own: somebody has to be left who can invite.
    pub(super) async fn ended(&self, by: &Person, person: &str) -> Result<Answer, Fault> {
        let person = PersonId::parse(person).map_err(|_| Fault::NotFound)?;
        if person == by.id {
            return Ok(Answer::Refused(FormErrors::one("person", Problem::NotAChoice)));
        }
        if staff::end_access(&self.house, person).await? { Ok(Answer::go(links::PEOPLE)) } else { Err(Fault::NotFound) }
    }
}

/// Adds a role to a person's row; access has ended only when every role has.
fn join(row: &mut StaffRow, member: &StaffMember) {
    let hat = match member.role.as_str() {
        "mediator" => Some(Hat::Mediator),
        "assessor" => Some(Hat::Assessor),
        "inspector" => Some(Hat::Inspector),
        "admin" => Some(Hat::Admin),
        _ => None,
    };
    if member.ended.is_none() || row.ended.is_some() {
        row.hats.extend(hat);
    }
    row.arrived |= member.accepted.is_some();
    row.ended = row.ended.zip(member.ended).map(|(one, other)| one.max(other));
}
