//! Who works here: invited by an admin, by mail; their access ends at once. Also the agents of a shop.

use super::viewer::staff_hat;
use super::{home, letters};
use crate::house::House;
use crate::outbox;
use crate::store::people::Person;
use crate::store::{Line, StoreTrouble, invitations, people, sessions, shops};
use crate::trouble::{chance, store};
use app::calls::Fault;
use app::links;
use domain::values::{Email, Lang, Moment, PersonId, ShopId};
use futures::FutureExt as _;

/// The roles that can be given.
pub const ROLES: [&str; 4] = ["mediator", "assessor", "inspector", "admin"];

/// Invites somebody to a role: the account is there, the mail says so. The caller asked whether `by` may.
/// Tells whether anything changed; inviting twice makes one.
///
/// # Errors
/// Trouble.
pub async fn invite(
    house: &House,
    by: PersonId,
    name: &str,
    email: &Email,
    role: &'static str,
    lang: Lang,
) -> Result<bool, Fault> {
    let fresh = || house.id().map_err(chance);
    let (invitation, errand) = (fresh()?, fresh()?);
    let person = Person { id: PersonId::new(fresh()?), email: email.clone(), name: name.to_owned(), lang };
    // To where this role's work is, whatever else they do here.
    let page = home(&Vec::from_iter(staff_hat(role)));
    let (now, link) = (house.clocks.wall_now(), format!("{}{}", house.config.public_url, links::sign_in(page)));
    let invited: Result<bool, StoreTrouble> = house
        .store
        .write(move |line| {
            let (person, link) = (person.clone(), link.clone());
            async move {
                let person = people::add(line, &person, now).await?;
                if !people::grant(line, person.id, role, now).await? {
                    return Ok(false);
                }
                invitations::add(line, invitation, person.id, role, by, now).await?;
                let letter = letters::invitation(person.lang, &person.email, &person.name, role, &link);
                outbox::plan_mail(line, errand, Some(&letter), now).await?;
                Ok(true)
            }
            .boxed()
        })
        .await;
    invited.map_err(|trouble| store(&trouble))
}

/// Ends all of somebody's roles and sessions at once. Tells whether there was a role.
///
/// # Errors
/// Trouble.
pub async fn end_access(house: &House, person: PersonId) -> Result<bool, Fault> {
    let now = house.clocks.wall_now();
    let ended: Result<bool, StoreTrouble> = house
        .store
        .write(move |line| {
            async move {
                let mut any = false;
                for role in ROLES {
                    any |= people::end_role(line, person, role, now).await?;
                    invitations::end(line, person, role, now).await?;
                }
                if any {
                    sessions::revoke_all(line, person, now).await?;
                }
                Ok(any)
            }
            .boxed()
        })
        .await;
    ended.map_err(|trouble| store(&trouble))
}

/// What is needed to make somebody answer for a shop, drawn before the transaction begins.
#[derive(Clone, Debug)]
pub struct NewAgent {
    person: PersonId,
    errand: [u8; 16],
    link: String,
    email: Email,
}

impl NewAgent {
    /// Draws the identities.
    ///
    /// # Errors
    /// Trouble.
    pub fn draw(house: &House, email: Email) -> Result<Self, Fault> {
        let link = format!("{}{}", house.config.public_url, links::sign_in(links::SHOP));
        let person = PersonId::new(house.id().map_err(chance)?);
        Ok(Self { person, errand: house.id().map_err(chance)?, link, email })
    }

    /// Makes the person answer for a shop and mails them, inside the transaction that adds or changes the shop.
    ///
    /// # Errors
    /// The store's trouble.
    pub async fn join(&self, line: &mut Line, shop: ShopId, name: &str, now: Moment) -> Result<PersonId, StoreTrouble> {
        let local = self.email.as_str().split('@').next().unwrap_or_default().to_owned();
        let new = Person { id: self.person, email: self.email.clone(), name: local, lang: Lang::Nl };
        let person = people::add(line, &new, now).await?;
        shops::add_agent(line, shop, person.id, now).await?;
        let letter = letters::agent(person.lang, &person.email, name, &self.link);
        outbox::plan_mail(line, self.errand, Some(&letter), now).await?;
        Ok(person.id)
    }
}
