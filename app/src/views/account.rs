//! Signing in and one's own account.
use crate::forms::Echo;
use domain::values::Moment;
use serde::{Deserialize, Serialize};

/// `/sign-in`
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SignInView {
    /// The address a code was asked for in this browser, if any: then the code is asked.
    pub code_for: Option<String>,
    /// Where to go afterwards; a path of ours.
    pub then: String,
    /// Why one signs in here and how, in words.
    pub lead: String,
    /// A form that came back without script.
    pub echo: Option<Echo>,
}

/// `/account`
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AccountView {
    /// Name.
    pub name: String,
    /// E-mail address.
    pub email: String,
    /// What the person is here: words come from `locales/`.
    pub hats: Vec<String>,
    /// Whether others see when this person has a case open.
    pub seen: bool,
    /// Whether there is a secret address for a calendar program.
    pub calendar: bool,
    /// How such addresses begin.
    pub calendars: String,
    /// Open sessions, this one first.
    pub sessions: Vec<SessionRow>,
    /// A form that came back without script.
    pub echo: Option<Echo>,
}

/// One open session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionRow {
    /// Name of the session for ending it; not its secret.
    pub id: String,
    /// Whether it is the one that asks.
    pub this: bool,
    /// When it started.
    pub since: Moment,
    /// When it was used last.
    pub seen: Moment,
    /// The browser, in short, as it names itself.
    pub browser: String,
}
