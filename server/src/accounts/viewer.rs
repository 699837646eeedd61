//! Who asks: from the session's token to a person with hats.

use super::sessions::idle_since;
use crate::chance::{digest, hex};
use crate::house::House;
use crate::http::cookies::Session;
use crate::store::{StoreTrouble, people, sessions, shops};
use app::desk::Person;
use domain::people::Hat;
use domain::values::{Lang, PersonId};
use futures::FutureExt as _;

/// How often the last use is written down, in milliseconds: not on every request.
const NOTED_EVERY: i64 = 60_000;

/// Who stands behind a token.
pub struct Found {
    /// The person, as pages and rooms see them.
    pub person: Person,
    /// The session.
    pub session: Session,
    /// Language of the account.
    pub lang: Lang,
}

/// Finds who stands behind a token; `None` when there is none, or its session ended.
///
/// # Errors
/// The database does not answer.
pub async fn find(house: &House, token: Option<&str>) -> Result<Option<Found>, StoreTrouble> {
    let Some(token) = token else { return Ok(None) };
    let now = house.clocks.wall_now();
    let mut line = house.store.reader().await?;
    let Some(who) = sessions::who(&mut line, &digest(token), now, idle_since(now)).await? else { return Ok(None) };
    let mut hats = vec![Hat::Consumer, Hat::Helper];
    hats.extend(shops::of_agent(&mut line, who.person.id).await?.into_iter().map(|shop| Hat::ShopAgent(shop.id)));
    hats.extend(who.roles.iter().filter_map(|role| staff_hat(role)));
    drop(line);
    if now.millis() - who.seen.millis() > NOTED_EVERY {
        note(house, who.session);
    }
    let person =
        Person { id: who.person.id, name: who.person.name, email: who.person.email, hats, session: hex(&who.session) };
    Ok(Some(Found { person, session: Session { id: who.session }, lang: who.person.lang }))
}

/// Finds a person with everything they may be, and the language of their account, without any session of theirs.
///
/// # Errors
/// The database does not answer.
pub async fn of(house: &House, id: PersonId) -> Result<Option<(Person, Lang)>, StoreTrouble> {
    let mut line = house.store.reader().await?;
    let Some(found) = people::by_id(&mut line, id).await? else { return Ok(None) };
    let mut hats = vec![Hat::Consumer, Hat::Helper];
    hats.extend(shops::of_agent(&mut line, id).await?.into_iter().map(|shop| Hat::ShopAgent(shop.id)));
    hats.extend(people::roles(&mut line, id).await?.iter().filter_map(|role| staff_hat(&role.role)));
    Ok(Some((Person { id, name: found.name, email: found.email, hats, session: String::new() }, found.lang)))
}

/// Tells whether a session still runs; streams ask before each delivery.
///
/// # Errors
/// The database does not answer.
pub async fn still_runs(house: &House, session: &Session) -> Result<bool, StoreTrouble> {
    let now = house.clocks.wall_now();
    let mut line = house.store.reader().await?;
    Ok(sessions::runs_until(&mut line, session.id, now, idle_since(now)).await?.is_some())
}

/// Reads a staff role's name as a hat.
#[must_use]
pub fn staff_hat(role: &str) -> Option<Hat> {
    match role {
        "mediator" => Some(Hat::Mediator),
        "assessor" => Some(Hat::Assessor),
        "inspector" => Some(Hat::Inspector),
        "admin" => Some(Hat::Admin),
        _ => None,
    }
}

/// Writes the last use down beside the answer: nobody waits for it.
fn note(house: &House, session: [u8; 16]) {
    let (store, now) = (house.store.clone(), house.clocks.wall_now());
    house.work(async move {
        let noted: Result<(), StoreTrouble> = store.write(move |line| sessions::seen(line, session, now).boxed()).await;
        if let Err(trouble) = noted {
            tracing::warn!(%trouble, "cannot note that a session was used");
        }
    });
}
