//! The arithmetic of the law: worked examples, and what holds for every date and sum.

mod dates;
mod defects;
mod guide;
mod late;
mod money;
mod properties;
mod triage;
mod workings;

use domain::calendar::{Day, DayOff};
use domain::law::reckon::{Step, WhyPassed};

fn day(raw: &str) -> Day {
    Day::parse(raw).expect("a day")
}

/// The working on one line, as a person would write it down.
fn written(step: &Step) -> String {
    let counted = format!("{} {:?} {}", step.from, step.span, step.counted);
    let passed = step.passed.iter().map(|one| format!(" > {} {}", one.day.day(), short(one.why)));
    let words: Vec<String> = std::iter::once(counted).chain(passed).collect();
    format!("{} = {}", words.concat(), step.last)
}

fn short(why: WhyPassed) -> String {
    match why {
        WhyPassed::Off(DayOff::Saturday) => "Sat".to_owned(),
        WhyPassed::Off(DayOff::Sunday) => "Sun".to_owned(),
        WhyPassed::Off(DayOff::Holiday(which)) => format!("{which:?}"),
        WhyPassed::TooFewWorkingDays => "too few".to_owned(),
    }
}

fn all(steps: &[Step]) -> Vec<String> {
    steps.iter().map(written).collect()
}
