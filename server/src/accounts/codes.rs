//! Mailed codes: six digits, five tries, ten minutes, bound to the asking browser. Links in mails never redeem one.

use super::{letters, throttle};
use crate::chance::digest;
use crate::house::House;
use crate::outbox;
use crate::store::{StoreTrouble, codes, people};
use crate::trouble::{chance, store};
use app::calls::Fault;
use app::desk::Viewer;
use app::forms::Problem;
use domain::values::{Email, Lang};
use futures::FutureExt as _;

/// Tries per code.
pub const TRIES: i64 = 5;
/// How long a code opens, in milliseconds.
const TEN_MINUTES: i64 = 10 * 60_000;
/// Codes per address and window.
const PER_ADDRESS: i64 = 5;
/// Codes, and tries, per network and window: offices and schools share one.
const PER_NETWORK: i64 = 60;

/// What a code is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Signing in: only known addresses get mail, and nobody can tell the difference.
    SignIn,
    /// Filing a complaint: the address may be new.
    Complaint,
    /// Becoming the first admin: the code stands on the console.
    FirstAdmin,
}

impl Purpose {
    /// Its name in the table.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::SignIn => "sign-in",
            Self::Complaint => "complaint",
            Self::FirstAdmin => "first-admin",
        }
    }
}

/// Sends a code to an address, for this browser. Known and unknown addresses get the same answer after the same work.
///
/// # Errors
/// Too many attempts, or trouble.
pub async fn send(house: &House, viewer: &Viewer, purpose: Purpose, email: &Email, lang: Lang) -> Result<(), Fault> {
    throttle::count_network(house, "code-network", &viewer.network, PER_NETWORK).await?;
    throttle::count(house, "code-address", &email.key(), PER_ADDRESS).await?;
    let secret = house.chance.code().map_err(chance)?;
    let new = new_code(house, &digest(&viewer.visitor), purpose, &email.key(), &secret)?;
    let errand = house.id().map_err(chance)?;
    let (email, now) = (email.clone(), new.made);
    let sent: Result<(), StoreTrouble> = house
        .store
        .write(move |line| {
            let (mut new, email, secret) = (new.clone(), email.clone(), secret.clone());
            async move {
                let person = people::by_email(line, &email).await?;
                // To the address on file, however it was typed now.
                let (lang, to) = person.as_ref().map_or((lang, &email), |person| (person.lang, &person.email));
                let letter = letters::code(lang, to, purpose, &secret);
                let known = person.is_some() || purpose == Purpose::Complaint;
                if !known {
                    // The row looks alike, but no code opens it.
                    new.code.clear();
                }
                codes::add(line, &new).await?;
                outbox::plan_mail(line, errand, known.then_some(&letter), now).await
            }
            .boxed()
        })
        .await;
    sent.map_err(|trouble| store(&trouble))
}

/// Makes the row of a new code.
pub(super) fn new_code(
    house: &House,
    browser: &str,
    purpose: Purpose,
    email: &str,
    secret: &str,
) -> Result<codes::Code, Fault> {
    let made = house.clocks.wall_now();
    let salt = crate::chance::hex(&house.chance.bytes::<16>().map_err(chance)?);
    Ok(codes::Code {
        id: house.id().map_err(chance)?,
        browser: browser.to_owned(),
        email: email.to_owned(),
        purpose: purpose.name().to_owned(),
        code: digest(&format!("{salt}{secret}")),
        salt,
        tries: 0,
        made,
        ends: made.plus_millis(TEN_MINUTES),
    })
}

/// Proves an address by the code that was mailed to it, and uses the code up.
///
/// The inner error is what to show at the field `code`.
///
/// # Errors
/// Too many attempts, or trouble.
pub async fn prove(
    house: &House,
    viewer: &Viewer,
    purpose: Purpose,
    typed: &str,
) -> Result<Result<Email, Problem>, Fault> {
    throttle::count_network(house, "try-network", &viewer.network, PER_NETWORK).await?;
    match redeem(house, &digest(&viewer.visitor), purpose, typed).await? {
        Ok(key) => Ok(Email::parse(&key).map_err(|_| Problem::CodeExpired)),
        Err(problem) => Ok(Err(problem)),
    }
}

/// Redeems a code of a browser; the answer is the address it was mailed to.
pub(super) async fn redeem(
    house: &House,
    browser: &str,
    purpose: Purpose,
    typed: &str,
) -> Result<Result<String, Problem>, Fault> {
    let typed: String = typed.chars().filter(char::is_ascii_digit).collect();
    if typed.is_empty() {
        return Ok(Err(Problem::Missing));
    }
    let (browser, now) = (browser.to_owned(), house.clocks.wall_now());
    let ended: Result<Result<String, Problem>, StoreTrouble> = house
        .store
        .write(move |line| {
            let (browser, typed) = (browser.clone(), typed.clone());
            async move {
                let found = codes::latest(line, &browser, purpose.name()).await?;
                let Some(code) = found.filter(|code| code.ends > now) else { return Ok(Err(Problem::CodeExpired)) };
                let Some(tries) = codes::try_one(line, code.id, TRIES).await? else {
                    return Ok(Err(Problem::CodeExpired));
                };
                if code.code.is_empty() || digest(&format!("{}{typed}", code.salt)) != code.code {
                    let left = u8::try_from(TRIES - tries).unwrap_or(0);
                    return Ok(Err(if left == 0 { Problem::CodeExpired } else { Problem::WrongCode { left } }));
                }
                Ok(if codes::use_up(line, code.id).await? { Ok(code.email) } else { Err(Problem::CodeExpired) })
            }
            .boxed()
        })
        .await;
    ended.map_err(|trouble| store(&trouble))
}

/// Tells for which address this browser may type a code now.
///
/// # Errors
/// Trouble.
pub async fn asked_for(house: &House, viewer: &Viewer, purpose: Purpose) -> Result<Option<String>, Fault> {
    let mut line = house.store.reader().await.map_err(|trouble| store(&trouble))?;
    let found = codes::latest(&mut line, &digest(&viewer.visitor), purpose.name()).await;
    let now = house.clocks.wall_now();
    let open = |code: &codes::Code| code.ends > now && code.tries < TRIES;
    Ok(found.map_err(|trouble| store(&trouble))?.filter(open).map(|code| code.email))
}
