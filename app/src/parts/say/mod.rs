//! Lives here: how dates, times, money, numbers and sizes are said in both languages.
//! Never here: a clock. What time it is comes in as an argument, from the server.
//! Called by: parts and pages. Start at `day.rs`.

mod day;
mod kind;
mod number;
mod problem;

pub use day::{
    days_left, long_day, moment, moment_short, plain_day, short_day, time, timestamp, until, until_short, until_year,
    weekday_day,
};
pub use kind::kind;
pub use number::{count, money, money_short, size, years};
pub use problem::problem;
