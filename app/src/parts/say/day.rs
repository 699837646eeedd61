//! Days and times, always as an Amsterdam clock shows them.
use crate::words::{Locale, td_string};
use domain::calendar::{Day, Weekday, local, offset_minutes};
use domain::values::Moment;

/// Says "donderdag 3 december 2026".
#[must_use]
pub fn long_day(l: Locale, day: Day) -> String {
    format!("{} {}", weekday_day(l, day), day.year())
}

/// Says "3 december 2026".
#[must_use]
pub fn plain_day(l: Locale, day: Day) -> String {
    format!("{} {} {}", day.day(), month(l, day.month()), day.year())
}

/// Says "donderdag 3 december".
#[must_use]
pub fn weekday_day(l: Locale, day: Day) -> String {
    format!("{} {} {}", weekday(l, day.weekday()), day.day(), month(l, day.month()))
}

/// Says "do 3 dec".
#[must_use]
pub fn short_day(l: Locale, day: Day) -> String {
    format!("{} {} {}", weekday_short(l, day.weekday()), day.day(), month_short(l, day.month()))
}

/// Says "t/m donderdag 3 december".
#[must_use]
pub fn until(l: Locale, last_day: Day) -> String {
    td_string!(l, say.until, day = weekday_day(l, last_day))
}

/// Says "t/m do 3 dec".
#[must_use]
pub fn until_short(l: Locale, last_day: Day) -> String {
    td_string!(l, say.until, day = short_day(l, last_day))
}

/// Says "t/m do 3 dec 2026".
#[must_use]
pub fn until_year(l: Locale, last_day: Day) -> String {
    td_string!(l, say.until, day = format!("{} {}", short_day(l, last_day), last_day.year()))
}

/// Says "nog 4 dagen".
#[must_use]
pub fn days_left(l: Locale, days: i32) -> String {
    if days == 1 { td_string!(l, say.one_day_left).to_owned() } else { td_string!(l, say.days_left, days = days) }
}

/// Says the time of day: "14.31" in Dutch, "14:31" in English.
#[must_use]
pub fn time(l: Locale, at: Moment) -> String {
    let clock = local(at);
    let mark = match l {
        Locale::nl => '.',
        Locale::en => ':',
    };
    format!("{:02}{mark}{:02}", clock.hour, clock.minute)
}

/// Says day and time: "donderdag 3 december 2026, 14.31 uur".
#[must_use]
pub fn moment(l: Locale, at: Moment) -> String {
    td_string!(l, say.moment, day = long_day(l, local(at).day), time = time(l, at))
}

/// Says day and time where there is little room: "do 3 dec 2026, 14.31".
#[must_use]
pub fn moment_short(l: Locale, at: Moment) -> String {
    let day = local(at).day;
    format!("{} {}, {}", short_day(l, day), day.year(), time(l, at))
}

/// Writes a moment for machines: `2026-12-03T14:31:00+01:00`.
#[must_use]
pub fn timestamp(at: Moment) -> String {
    let clock = local(at);
    format!("{}T{:02}:{:02}:00+{:02}:00", clock.day, clock.hour, clock.minute, offset_minutes(at) / 60)
}

fn weekday(l: Locale, day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => td_string!(l, say.monday),
        Weekday::Tuesday => td_string!(l, say.tuesday),
        Weekday::Wednesday => td_string!(l, say.wednesday),
        Weekday::Thursday => td_string!(l, say.thursday),
        Weekday::Friday => td_string!(l, say.friday),
        Weekday::Saturday => td_string!(l, say.saturday),
        Weekday::Sunday => td_string!(l, say.sunday),
    }
}

/// The first two letters in Dutch, three in English: both lie within the plain names.
fn weekday_short(l: Locale, day: Weekday) -> &'static str {
    let name = weekday(l, day);
    let letters = match l {
        Locale::nl => 2,
        Locale::en => 3,
    };
    name.get(..letters).unwrap_or(name)
}

fn month(l: Locale, month: u32) -> &'static str {
    match month {
        1 => td_string!(l, say.january),
        2 => td_string!(l, say.february),
        3 => td_string!(l, say.march),
        4 => td_string!(l, say.april),
        5 => td_string!(l, say.may),
        6 => td_string!(l, say.june),
        7 => td_string!(l, say.july),
        8 => td_string!(l, say.august),
        9 => td_string!(l, say.september),
        10 => td_string!(l, say.october),
        11 => td_string!(l, say.november),
        _ => td_string!(l, say.december),
    }
}

fn month_short(l: Locale, number: u32) -> &'static str {
    match (l, number) {
        (Locale::nl, 3) => "mrt",
        (Locale::nl | Locale::en, _) => {
            let name = month(l, number);
            name.get(..3).unwrap_or(name)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::calendar::time_of;

    #[test]
    fn days_are_said_in_both_languages() {
        let day = Day::new(2026, 12, 3).expect("a day");
        assert_eq!(long_day(Locale::nl, day), "donderdag 3 december 2026");
        assert_eq!(short_day(Locale::nl, day), "do 3 dec");
        assert_eq!(until(Locale::nl, day), "t/m donderdag 3 december");
        assert_eq!(until_short(Locale::en, day), "until Thu 3 Dec");
        assert_eq!(until_year(Locale::nl, day), "t/m do 3 dec 2026");
        assert_eq!(short_day(Locale::nl, Day::new(2026, 3, 1).expect("a day")), "zo 1 mrt");
    }

    #[test]
    fn times_are_amsterdam_times() {
        let summer = time_of(Day::new(2026, 7, 1).expect("a day"), 9, 5);
        assert_eq!(time(Locale::nl, summer), "09.05");
        assert_eq!(timestamp(summer), "2026-07-01T09:05:00+02:00");
        assert_eq!(moment(Locale::en, summer), "Wednesday 1 July 2026, 09:05");
        assert_eq!(moment_short(Locale::nl, summer), "wo 1 jul 2026, 09.05");
    }

    #[test]
    fn one_day_is_not_days() {
        assert_eq!(days_left(Locale::nl, 1), "nog 1 dag");
        assert_eq!(days_left(Locale::nl, 4), "nog 4 dagen");
    }
}
