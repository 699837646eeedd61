//! Dutch public holidays of the Algemene termijnenwet art. 3 \[L6\]: computed days, and days equated by decree.

use crate::calendar::{Day, Weekday};
use serde::{Deserialize, Serialize};

/// Lists the days that decrees equate with a holiday (Algemene termijnenwet art. 3(3)), as year, month, day.
/// The decrees come about every three years: "Besluit gelijkstelling van 28 april 2023, 19 mei 2023, 10 mei 2024,
/// 27 december 2024 en 30 mei 2025" and "Besluit gelijkstelling van 2 januari 2026, 15 mei 2026, 7 mei 2027,
/// 28 april 2028 en 26 mei 2028 met een algemeen erkende feestdag", known here by their titles. Add the next one.
const EQUATED: [(i32, u32, u32); 10] = [
    (2023, 4, 28),
    (2023, 5, 19),
    (2024, 5, 10),
    (2024, 12, 27),
    (2025, 5, 30),
    (2026, 1, 2),
    (2026, 5, 15),
    (2027, 5, 7),
    (2028, 4, 28),
    (2028, 5, 26),
];

/// Names a Dutch public holiday.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Holiday {
    /// 1 January.
    NewYear,
    /// The Friday before Easter.
    GoodFriday,
    /// The Monday after Easter.
    EasterMonday,
    /// The King's birthday.
    KingsDay,
    /// 5 May.
    LiberationDay,
    /// The Thursday 39 days after Easter.
    AscensionDay,
    /// The Monday 50 days after Easter.
    WhitMonday,
    /// 25 December.
    ChristmasDay,
    /// 26 December.
    SecondChristmasDay,
    /// A day that a decree equates with a holiday.
    Equated,
}

/// Says why a day is not a working day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DayOff {
    /// It is a Saturday.
    Saturday,
    /// It is a Sunday.
    Sunday,
    /// It is a holiday on another day of the week.
    Holiday(Holiday),
}

/// Says whether a day is a public holiday in the Netherlands.
#[must_use]
pub fn holiday(day: Day) -> bool {
    which_holiday(day).is_some()
}

/// Says which public holiday a day is.
#[must_use]
pub fn which_holiday(day: Day) -> Option<Holiday> {
    let year = day.year();
    let moving = match day.since(easter(year)) {
        -2 => Some(Holiday::GoodFriday),
        1 => Some(Holiday::EasterMonday),
        39 => Some(Holiday::AscensionDay),
        50 => Some(Holiday::WhitMonday),
        _ => None,
    };
    let fixed = match (day.month(), day.day()) {
        (1, 1) => Some(Holiday::NewYear),
        (5, 5) => Some(Holiday::LiberationDay),
        (12, 25) => Some(Holiday::ChristmasDay),
        (12, 26) => Some(Holiday::SecondChristmasDay),
        _ => None,
    };
    let kings = (day == kings_day(year)).then_some(Holiday::KingsDay);
    let equated = EQUATED.contains(&(year, day.month(), day.day())).then_some(Holiday::Equated);
    moving.or(fixed).or(kings).or(equated)
}

/// Says why a day is not a working day; nothing when it is one.
#[must_use]
pub fn day_off(day: Day) -> Option<DayOff> {
    match day.weekday() {
        Weekday::Saturday => Some(DayOff::Saturday),
        Weekday::Sunday => Some(DayOff::Sunday),
        Weekday::Monday | Weekday::Tuesday | Weekday::Wednesday | Weekday::Thursday | Weekday::Friday => {
            which_holiday(day).map(DayOff::Holiday)
        }
    }
}

/// Says whether a day is neither Saturday, Sunday nor holiday.
#[must_use]
pub fn is_working_day(day: Day) -> bool {
    day_off(day).is_none()
}

/// Gives the day itself when it is a working day, else the next one.
#[must_use]
pub fn next_working_day(day: Day) -> Day {
    let mut day = day;
    while !is_working_day(day) {
        day = day.plus(1);
    }
    day
}

/// Gives the working day that is this many working days after a day.
#[must_use]
pub fn working_days_later(day: Day, count: u32) -> Day {
    let mut day = day;
    for _ in 0..count {
        day = next_working_day(day.plus(1));
    }
    day
}

/// Gives Easter Sunday of a year (Gauss, as corrected for the Gregorian calendar).
#[must_use]
pub fn easter(year: i32) -> Day {
    let (golden, century) = (year % 19, year / 100);
    let skipped = century / 4;
    let moon = (century - skipped - (8 * century + 13) / 25 + 19 * golden + 15) % 30;
    let full = moon - (moon / 28) * (1 - (moon / 28) * (29 / (moon + 1)) * ((21 - golden) / 11));
    let weekday = (year + year / 4 + full + 2 - century + skipped) % 7;
    let offset = full - weekday;
    let march_28 = Day::new(year, 3, 28).unwrap_or(Day::from_number(0));
    march_28.plus(offset)
}

/// Gives the day on which the King's birthday is celebrated: 27 April, or the 26th when that is a Sunday.
fn kings_day(year: i32) -> Day {
    let day = Day::new(year, 4, 27).unwrap_or(Day::from_number(0));
    if day.weekday() == Weekday::Sunday { day.plus(-1) } else { day }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(raw: &str) -> Day {
        Day::parse(raw).expect("a day")
    }

    #[test]
    fn easter_of_known_years() {
        for (year, sunday) in [
            (2015, "2015-04-05"),
            (2019, "2019-04-21"),
            (2024, "2024-03-31"),
            (2025, "2025-04-20"),
            (2026, "2026-04-05"),
            (2027, "2027-03-28"),
            (2038, "2038-04-25"),
            (2049, "2049-04-18"),
            (2076, "2076-04-19"),
        ] {
            assert_eq!(easter(year), day(sunday), "{year}");
        }
    }

    #[test]
    fn the_holidays_of_2026() {
        let year: Vec<String> =
            (0..365).map(|n| day("2026-01-01").plus(n)).filter(|d| holiday(*d)).map(|d| d.to_string()).collect();
        assert_eq!(
            year,
            [
                "2026-01-01",
                "2026-01-02",
                "2026-04-03",
                "2026-04-06",
                "2026-04-27",
                "2026-05-05",
                "2026-05-14",
                "2026-05-15",
                "2026-05-25",
                "2026-12-25",
                "2026-12-26"
            ]
        );
    }

    #[test]
    fn a_day_off_says_why() {
        for (raw, why) in [
            ("2026-04-03", Some(DayOff::Holiday(Holiday::GoodFriday))),
            ("2026-04-04", Some(DayOff::Saturday)),
            ("2026-04-05", Some(DayOff::Sunday)),
            ("2026-04-06", Some(DayOff::Holiday(Holiday::EasterMonday))),
            ("2026-04-27", Some(DayOff::Holiday(Holiday::KingsDay))),
            ("2026-05-05", Some(DayOff::Holiday(Holiday::LiberationDay))),
            ("2026-05-14", Some(DayOff::Holiday(Holiday::AscensionDay))),
            ("2026-05-15", Some(DayOff::Holiday(Holiday::Equated))),
            ("2026-05-25", Some(DayOff::Holiday(Holiday::WhitMonday))),
            ("2026-12-25", Some(DayOff::Holiday(Holiday::ChristmasDay))),
            // A Saturday is a Saturday first, also at Christmas.
            ("2026-12-26", Some(DayOff::Saturday)),
            ("2028-12-26", Some(DayOff::Holiday(Holiday::SecondChristmasDay))),
            ("2027-01-01", Some(DayOff::Holiday(Holiday::NewYear))),
            ("2026-11-25", None),
        ] {
            assert_eq!(day_off(day(raw)), why, "{raw}");
        }
    }

    #[test]
    fn kings_day_on_a_sunday_is_the_saturday_before() {
        assert!(holiday(day("2025-04-26")));
        assert!(!holiday(day("2025-04-27")));
        assert!(holiday(day("2031-04-26")));
        assert!(holiday(day("2026-04-27")));
    }

    #[test]
    fn working_days_step_over_weekends_and_holidays() {
        assert_eq!(next_working_day(day("2026-04-03")), day("2026-04-07"));
        assert_eq!(working_days_later(day("2026-04-02"), 2), day("2026-04-08"));
        assert_eq!(working_days_later(day("2026-12-24"), 1), day("2026-12-28"));
        assert_eq!(working_days_later(day("2026-11-22"), 0), day("2026-11-22"));
    }
}
