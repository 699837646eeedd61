//! Makes the demonstration once: the clock goes back 200 days and the script is played up to now.

use super::cast::{self, Everybody, write};
use super::machine::Machine;
use super::play::{Player, length, today};
use super::script::{self, ScriptTrouble, at};
use crate::complaints::Complaints;
use crate::letters;
use crate::payments::Sandbox;
use crate::store::mails::{self, Mail};
use domain::calendar::time_of;
use domain::values::{Lang, Moment};
use std::sync::Arc;
use std::sync::atomic::AtomicU32;
use tokio::sync::{Mutex, OnceCell};

/// How far back the script begins, in days.
const BACK: i32 = 200;
/// The mail that is sent last: when it is there, everything is.
const LAST_MAIL: [u8; 16] = *b"demo is complete";

/// The demonstration.
#[derive(Clone)]
pub struct Demo {
    /// The time machine.
    pub machine: Machine,
    /// The bank.
    pub bank: Arc<Sandbox>,
    /// Where the example of a complaint is filled in.
    pub(super) complaints: Complaints,
    pub(super) everybody: Arc<OnceCell<Everybody>>,
    /// The clock is moved by one person at a time.
    pub(super) moving: Arc<Mutex<()>>,
    /// Acts of the script that the rules refused; none on most days of the year.
    pub refused: Arc<Mutex<Vec<String>>>,
}

impl Demo {
    /// Sets the demonstration up; nothing is made yet.
    #[must_use]
    pub fn new(machine: Machine, bank: Arc<Sandbox>, complaints: Complaints) -> Self {
        Self { machine, bank, complaints, everybody: Arc::default(), moving: Arc::default(), refused: Arc::default() }
    }

    /// Says that the house is not ready, before the first act and before anybody can ask.
    pub fn announce(&self) {
        self.machine.house.progress.send_replace(Some("the demonstration is being made".to_owned()));
    }

    /// Makes everything that is not there yet. Broken off half-way, it goes on where it was: every act has a key.
    ///
    /// # Errors
    /// The place in the script that could not be played.
    pub async fn make(&self) -> Result<(), ScriptTrouble> {
        self.announce();
        let house = &self.machine.house;
        let stories = script::cases()?;
        let mut line = house.store.reader().await.map_err(at("the store"))?;
        let made = mails::one(&mut line, LAST_MAIL).await.map_err(at("the store"))?.is_some();
        drop(line);
        let now = house.clocks.wall_now();
        let everybody = cast::make(house, &script::cast()?, now).await?;
        if !made {
            let player = Player {
                machine: &self.machine,
                bank: &self.bank,
                everybody: &everybody,
                today: today(now),
                played: AtomicU32::new(0),
                all: length(&stories),
                refused: &self.refused,
            };
            let begin = time_of(today(now).plus(-BACK), 8, 0);
            self.machine.set(begin).await.map_err(at("the clock"))?;
            player.play(&stories).await?;
            self.machine.go(now).await.map_err(at("the clock"))?;
            self.machine.set(house.clocks.wall_now()).await.map_err(at("the clock"))?;
            self.finish(now).await?;
        }
        drop(self.everybody.set(everybody));
        house.progress.send_replace(None);
        Ok(())
    }

    /// Makes everything, or says in the log and to whoever watches why not.
    pub async fn make_or_say_why(&self) {
        let house = &self.machine.house;
        tokio::select! {
            () = house.closing.cancelled() => {}
            made = self.make() => if let Err(trouble) = made {
                tracing::error!(%trouble, "the demonstration could not be made");
                house.progress.send_replace(Some(trouble.to_string()));
            },
        }
    }

    async fn finish(&self, now: Moment) -> Result<(), ScriptTrouble> {
        let words = letters::demo_ready(Lang::Nl).map_err(at("the last mail"))?;
        let mail = Mail {
            id: LAST_MAIL,
            recipient: "demo@beslecht.example".to_owned(),
            subject: words.subject,
            body: words.body,
            at: now,
        };
        write(&self.machine.house, move |line| {
            let mail = mail.clone();
            Box::pin(async move { mails::add(line, &mail).await })
        })
        .await
    }
}
