//! People with names, and a clock that a test can move. Everything goes through the public door of the rules.

#![expect(dead_code, reason = "each test binary uses its own part of the world")]

mod people;
mod papers;
mod drafts;
mod path;

pub use papers::*;
pub use people::*;

use domain::calendar::{day_of, time_of};
use domain::case::{
    Action, Alarm, Case, CaseShop, Complaint, Consumer, Event, MoveKind, Needs, Refusal, Stage, StageKey, apply,
    decide, file, moves, replay, timers,
};
use domain::people::Actor;
use domain::rules::Rules;
use domain::values::{CaseNumber, Moment};

/// A case and its world.
#[derive(Clone, Debug)]
pub struct World {
    pub now: Moment,
    pub rules: Rules,
    pub case: Case,
    pub record: Vec<(Event, Moment, Actor)>,
}

impl World {
    /// Monday 2 November 2026, ten in the morning.
    pub fn start() -> Moment {
        time_of(day("2026-11-02"), 10, 0)
    }

    /// Ana files against Bo; the shop has refused before, so Bo has his turn at once.
    pub fn ana_files() -> Self {
        Self::ana_files_with(|_| {})
    }

    /// Ana files with something special.
    pub fn ana_files_with(change: impl FnOnce(&mut Complaint)) -> Self {
        let mut complaint = complaint();
        change(&mut complaint);
        Self::filed(&complaint, &shop()).expect("the complaint is taken")
    }

    /// Anything filed, or the reason why not.
    pub fn filed(complaint: &Complaint, shop: &CaseShop) -> Result<Self, Refusal> {
        let (now, rules) = (Self::start(), Rules::current());
        let number = CaseNumber::make(2026, [7; 16]);
        let consumer = Consumer { person: ANA, name: name("Ana de Vries") };
        let events = file(&number, complaint, &consumer, shop, &Needs::default(), now, &rules)?;
        let mut record = Vec::new();
        let mut case = None;
        for event in events {
            case = apply(case, &event, now, &ana());
            record.push((event, now, ana()));
        }
        Ok(Self { now, rules, case: case.expect("filing makes a case"), record })
    }

    /// Somebody asks; what follows is written down.
    pub fn act(&mut self, actor: Actor, action: &Action) -> Result<Vec<Event>, Refusal> {
        let events = decide(&self.case, &actor, action, self.now, &self.rules)?;
        for event in &events {
            let case = apply(Some(self.case.clone()), event, self.now, &actor);
            self.case = case.expect("a case stays a case");
            self.record.push((event.clone(), self.now, actor));
        }
        Ok(events)
    }

    /// Somebody asks, and must get it.
    #[track_caller]
    #[expect(clippy::needless_pass_by_value, reason = "a story reads better without ampersands")]
    pub fn must(&mut self, actor: Actor, action: Action) -> &mut Self {
        if let Err(refusal) = self.act(actor, &action) {
            panic!("{action:?} was refused in {:?}: {refusal:?}", self.case.stage.key());
        }
        self
    }

    /// Somebody asks, and must not get it.
    #[track_caller]
    #[expect(clippy::needless_pass_by_value, reason = "a story reads better without ampersands")]
    pub fn refused(&mut self, actor: Actor, action: Action) -> Refusal {
        match self.act(actor, &action) {
            Ok(events) => panic!("{action:?} was taken: {events:?}"),
            Err(refusal) => refusal,
        }
    }

    /// Days pass; the clock knocks whenever an alarm is due, in order.
    pub fn days_pass(&mut self, days: i32) -> &mut Self {
        let today = day_of(self.now).plus(days);
        self.goes_to(time_of(today, 10, 0))
    }

    /// Time passes to the evening of the last day of the running term.
    pub fn last_day(&mut self) -> &mut Self {
        let term = self.case.stage.term().expect("a running term");
        self.goes_to(time_of(term.last_day, 23, 59))
    }

    /// Time passes until the running term is over and the clock has acted.
    pub fn term_passes(&mut self) -> &mut Self {
        let term = self.case.stage.term().expect("a running term");
        self.goes_to(term.ends)
    }

    pub fn goes_to(&mut self, target: Moment) -> &mut Self {
        for _ in 0..500 {
            let next = timers(&self.case, &self.rules).into_iter().next().filter(|alarm| alarm.due <= target);
            let Some(Alarm { due, kind }) = next else {
                self.now = self.now.max(target);
                return self;
            };
            self.now = self.now.max(due);
            self.must(Actor::CLOCK, Action::of_alarm(kind, due));
        }
        panic!("the clock never stops ringing in {:?}", self.case.stage);
    }

    /// Time passes while the clock sleeps.
    pub fn clock_sleeps(&mut self, days: i32) -> &mut Self {
        self.now = time_of(day_of(self.now).plus(days), 10, 0);
        self
    }

    pub fn stage(&self) -> StageKey {
        self.case.stage.key()
    }

    #[track_caller]
    pub fn is_at(&self, stage: StageKey) -> &Self {
        assert_eq!(self.stage(), stage, "at {:?}", self.case.stage);
        self
    }

    pub fn may(&self, actor: Actor, kind: MoveKind) -> bool {
        moves(&self.case, &actor, self.now, &self.rules).iter().any(|one| one.kind == kind)
    }

    pub fn has(&self, kind: &str) -> bool {
        self.record.iter().any(|(event, _, _)| event.kind() == kind)
    }

    pub fn count(&self, kind: &str) -> usize {
        self.record.iter().filter(|(event, _, _)| event.kind() == kind).count()
    }

    pub fn replayed(&self) -> Case {
        replay(self.record.iter().map(|(event, at, by)| (event, *at, *by))).expect("a record makes a case")
    }

    pub fn outcome(&self) -> &domain::case::Outcome {
        let Stage::Closed { outcome, .. } = &self.case.stage else { panic!("not closed: {:?}", self.case.stage) };
        outcome
    }
}
