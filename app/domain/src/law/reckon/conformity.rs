//! Defects: who proves what (BW 7:18a), when to complain (BW 7:23(1)), when the claim lapses (BW 7:23(2)).

use crate::calendar::Day;
use crate::law::reckon::{LawTerm, Step};
use serde::{Deserialize, Serialize};

/// Says what was bought, as far as the presumption cares.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Thing {
    /// A thing.
    #[default]
    Goods,
    /// A living animal.
    Animal,
}

/// Is whether a defect is presumed to have been there at delivery, with the working.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Presumption {
    /// The working.
    pub step: Step,
    /// The last day on which a defect that shows is presumed to have been there.
    pub last: Day,
    /// Whether the defect showed in that time: then the shop proves the opposite, else the consumer proves the defect.
    pub holds: bool,
}

/// Reckons who proves what: a year from delivery, half a year for an animal (BW 7:18a \[E22\]).
#[must_use]
pub fn presumption(thing: Thing, delivered: Day, showed: Day) -> Presumption {
    let rule = match thing {
        Thing::Goods => LawTerm::Presumption,
        Thing::Animal => LawTerm::PresumptionAnimal,
    };
    let step = Step::count(rule, delivered);
    Presumption { last: step.last, holds: step.in_time(showed), step }
}

/// Is whether the consumer complained in time, with the working.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Complaining {
    /// The working.
    pub step: Step,
    /// The last day on which complaining is in time for certain.
    pub last: Day,
    /// How it stands.
    pub state: ComplainingState,
}

/// Says how complaining stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ComplainingState {
    /// It was done within two months: in time.
    InTime,
    /// It can still be done within two months.
    Open,
    /// The two months are over. A reasonable time may be longer: that depends on the circumstances.
    Doubtful,
}

/// Reckons whether the consumer complained in time.
///
/// Within a reasonable time after noticing; two months are in time for certain (BW 7:23(1) \[L3\]).
#[must_use]
pub fn complaining(noticed: Day, complained: Option<Day>, today: Day) -> Complaining {
    let step = Step::count(LawTerm::Complaining, noticed);
    let state = match complained {
        Some(day) if step.in_time(day) => ComplainingState::InTime,
        None if step.in_time(today) => ComplainingState::Open,
        Some(_) | None => ComplainingState::Doubtful,
    };
    Complaining { last: step.last, step, state }
}

/// Says whether a procedure at a dispute body stopped the claim from lapsing (Implementatiewet art. 11 \[L1\]).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Interruption {
    /// There was none.
    None,
    /// One runs.
    Runs {
        /// The day it started.
        since: Day,
    },
    /// One ended.
    Ended {
        /// The day it started.
        since: Day,
        /// The day of the end notice.
        on: Day,
    },
}

/// Is when the claim lapses, with the working.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Limitation {
    /// The working: two years from complaining, then two years anew.
    pub steps: Vec<Step>,
    /// How it stands.
    pub state: LimitationState,
}

/// Says how the claim stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LimitationState {
    /// It lapses after this day, unless it is interrupted again, such as by a letter.
    Until(Day),
    /// It does not lapse while the procedure runs.
    Interrupted {
        /// The day the procedure started.
        since: Day,
    },
}

/// Reckons when the claim lapses: two years after complaining to the shop (BW 7:23(2) \[L3\]).
///
/// A procedure that started in time interrupts; a period as long as the old one starts the day after it ended
/// (Implementatiewet art. 11 \[L1\]). Letters that interrupt (BW 3:317 \[K\]) are not counted here.
#[must_use]
pub fn limitation(complained: Day, interruption: Interruption) -> Limitation {
    let first = Step::count(LawTerm::Limitation, complained);
    let until = LimitationState::Until(first.last);
    let (anew, state) = match interruption {
        Interruption::Runs { since } if first.in_time(since) => (None, LimitationState::Interrupted { since }),
        Interruption::Ended { since, on } if first.in_time(since) => {
            let anew = Step::count(LawTerm::LimitationAnew, on);
            // A short procedure early on takes nothing away: a new period never ends before the old one.
            if anew.last > first.last { (Some(anew.clone()), LimitationState::Until(anew.last)) } else { (None, until) }
        }
        Interruption::None | Interruption::Runs { .. } | Interruption::Ended { .. } => (None, until),
    };
    Limitation { steps: std::iter::once(first).chain(anew).collect(), state }
}
