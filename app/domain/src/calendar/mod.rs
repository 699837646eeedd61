//! Lives here: civil days, Amsterdam time, Dutch holidays, and terms that end by the rules of rules.md 2.4.
//! Never here: a clock. This room does not know what day it is.
//! Called by: everybody who counts days. Start at `term.rs`.

mod term;
mod day;
mod zone;
mod holidays;

pub use day::{Day, Weekday};
pub use holidays::{
    DayOff, Holiday, day_off, easter, holiday, is_working_day, next_working_day, which_holiday, working_days_later,
};
pub(crate) use term::rolled;
pub use term::{Roll, Term};
pub use zone::{Local, day_of, local, offset_minutes, start_of, time_of};
