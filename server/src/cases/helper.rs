//! Who helps: the person behind the address that a consumer typed.

use super::{Cases, Met};
use crate::store::people::{self, Person};
use crate::trouble;
use app::calls::Fault;
use app::forms::case::helper as address;
use app::forms::{FormErrors, Posted};
use domain::case::{Action, MoveKind, Refusal, moves};
use domain::rules::Rules;
use domain::values::{Moment, PersonId};

impl Cases {
    /// Puts the person behind the typed address into the act that names a helper; another act stays as it is. Whoever
    /// was never here gets an account, which the first sign-in with a mailed code opens.
    pub(super) async fn with_helper(
        &self,
        posted: &Posted,
        met: &Met,
        action: Action,
        now: Moment,
    ) -> Result<Result<Action, FormErrors>, Fault> {
        let case = &met.loaded.case;
        let offered = moves(case, &met.me, now, &Rules::version(case.rules));
        let may = offered.iter().any(|one| one.kind == MoveKind::AppointHelper);
        let (name, rights) = match action {
            // Whoever may not name anybody makes no account for anybody either: the rules say why.
            Action::AppointHelper { name, rights, .. } if may => (name, rights),
            other => return Ok(Ok(other)),
        };
        let email = match address(posted) {
            Ok(email) => email,
            Err(errors) => return Ok(Err(errors)),
        };
        let new = Person {
            id: PersonId::new(self.house.id().map_err(trouble::chance)?),
            email,
            name: name.to_string(),
            lang: case.complaint.lang,
        };
        let (now, shop) = (self.house.clocks.wall_now(), case.shop.id);
        let found = self
            .house
            .store
            .write(move |line| {
                let new = new.clone();
                Box::pin(async move {
                    let person = people::add(line, &new, now).await?;
                    let shops = people::shops_of(line, person.id).await?;
                    Ok::<_, crate::store::StoreTrouble>((person.id, shops.contains(&shop)))
                })
            })
            .await;
        let (person, of_the_shop) = found.map_err(|error| trouble::store(&error))?;
        // Which people a shop has, the rules do not know.
        if of_the_shop {
            return Ok(Err(FormErrors::refused(Refusal::CannotHelp)));
        }
        Ok(Ok(Action::AppointHelper { person: Some(person), name, rights }))
    }
}
