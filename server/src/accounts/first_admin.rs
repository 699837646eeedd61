//! The first admin: as long as nobody holds that role, the console shows a one-time code for it.

use super::codes::{Purpose, new_code, redeem};
use crate::house::House;
use crate::store::people::Person;
use crate::store::{StoreTrouble, codes, people};
use crate::trouble::{chance, store};
use app::calls::Fault;
use app::forms::Problem;
use app::forms::account::FirstAdmin;
use domain::values::{Lang, PersonId};
use futures::FutureExt as _;

/// Under this name the console's code is kept: no browser has it.
const CONSOLE: &str = "console";

/// At the start: makes a code when there is no admin; an earlier one no longer opens. The caller shows it at the console.
///
/// # Errors
/// Trouble.
pub async fn announce(house: &House) -> Result<Option<String>, Fault> {
    if exists(house).await? {
        return Ok(None);
    }
    let secret = house.chance.code().map_err(chance)?;
    let mut new = new_code(house, CONSOLE, Purpose::FirstAdmin, "", &secret)?;
    // The console is read when somebody has time for it.
    new.ends = new.made.plus_millis(24 * 3_600_000);
    let kept: Result<(), StoreTrouble> = house
        .store
        .write(move |line| {
            let new = new.clone();
            async move {
                codes::forget(line, CONSOLE, Purpose::FirstAdmin.name()).await?;
                codes::add(line, &new).await
            }
            .boxed()
        })
        .await;
    kept.map_err(|trouble| store(&trouble))?;
    Ok(Some(secret))
}

/// Tells whether somebody is admin.
pub(super) async fn exists(house: &House) -> Result<bool, Fault> {
    let mut line = house.store.reader().await.map_err(|trouble| store(&trouble))?;
    Ok(!people::of_role(&mut line, "admin").await.map_err(|trouble| store(&trouble))?.is_empty())
}

/// Makes the first admin from the console's code. The inner error is what to show at the field `code`.
pub(super) async fn become_first(
    house: &House,
    typed: &FirstAdmin,
    lang: Lang,
) -> Result<Result<PersonId, Problem>, Fault> {
    if exists(house).await? {
        return Err(Fault::NotFound);
    }
    if let Err(problem) = redeem(house, CONSOLE, Purpose::FirstAdmin, typed.code.as_str()).await? {
        return Ok(Err(problem));
    }
    let person = Person {
        id: PersonId::new(house.id().map_err(chance)?),
        email: typed.email.clone(),
        name: typed.name.as_str().to_owned(),
        lang,
    };
    let now = house.clocks.wall_now();
    let made: Result<PersonId, StoreTrouble> = house
        .store
        .write(move |line| {
            let new = person.clone();
            async move {
                let person = people::add(line, &new, now).await?;
                people::set_name(line, person.id, &new.name).await?;
                people::grant(line, person.id, "admin", now).await?;
                Ok(person.id)
            }
            .boxed()
        })
        .await;
    made.map(Ok).map_err(|trouble| store(&trouble))
}
