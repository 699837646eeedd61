//! Reads the fields of one form into domain values and notes what is wrong on the way.
use super::phone::phone;
use super::{FormErrors, Posted, Problem, Typed};
use domain::calendar::Day;
use domain::values::{Cents, Email, EmailFault, MoneyFault, Name, Text, TextFault};

/// A posted form with the day on which it is read.
pub(super) struct Reader<'a> {
    posted: &'a Posted,
    typed: Typed<'a>,
    today: Day,
}

impl<'a> Reader<'a> {
    pub(super) fn new(posted: &'a Posted, today: Day) -> Self {
        Self { posted, typed: Typed::new(posted), today }
    }

    pub(super) fn wrong(&mut self, field: &str, problem: Problem) {
        self.typed.wrong(field, problem);
    }

    /// Says whether anything stands in a field.
    pub(super) fn has(&self, field: &str) -> bool {
        !self.posted.text(field).trim().is_empty()
    }

    /// An e-mail address that is needed.
    pub(super) fn email(&mut self, field: &str) -> Option<Email> {
        Email::parse(self.posted.text(field))
            .map_err(|fault| {
                let problem = if fault == EmailFault::Empty { Problem::Missing } else { Problem::NotAnEmail };
                self.wrong(field, problem);
            })
            .ok()
    }

    /// A text that may be empty.
    pub(super) fn text<const MOST: usize>(&mut self, field: &str) -> Option<Text<MOST>> {
        Text::parse_optional(self.posted.text(field)).unwrap_or_else(|fault| {
            self.wrong(field, too_long(fault));
            None
        })
    }

    /// A text that is needed.
    pub(super) fn needed<const MOST: usize>(&mut self, field: &str) -> Option<Text<MOST>> {
        Text::parse(self.posted.text(field)).map_err(|fault| self.wrong(field, too_long(fault))).ok()
    }

    /// A telephone number that may be left out.
    pub(super) fn phone(&mut self, field: &str) -> Option<Name> {
        phone(self.text(field)?).map_err(|problem| self.wrong(field, problem)).ok()
    }

    /// One of the choices; needed.
    pub(super) fn choice<T: Copy>(&mut self, field: &str, choices: &[(&str, T)]) -> Option<T> {
        let found = find(choices, self.posted.text(field));
        if found.is_none() {
            self.wrong(field, Problem::NotAChoice);
        }
        found
    }

    /// An amount that may be left out.
    pub(super) fn money(&mut self, field: &str) -> Option<Cents> {
        match Cents::parse(self.posted.text(field)) {
            Ok(amount) => Some(amount),
            Err(MoneyFault::Empty) => None,
            Err(fault) => {
                self.wrong(field, bad_money(fault));
                None
            }
        }
    }

    /// An amount that is needed.
    pub(super) fn needed_money(&mut self, field: &str) -> Option<Cents> {
        if self.posted.text(field).is_empty() {
            self.wrong(field, Problem::Missing);
            return None;
        }
        self.money(field)
    }

    /// A day that may be left out and may still come.
    pub(super) fn day(&mut self, field: &str) -> Option<Day> {
        let raw = self.posted.text(field);
        if raw.is_empty() {
            return None;
        }
        let day = read_day(raw).filter(|day| (2000..2100).contains(&day.year()));
        if day.is_none() {
            self.wrong(field, Problem::NotADate);
        }
        day
    }

    /// A day that may be left out and has come.
    pub(super) fn past_day(&mut self, field: &str) -> Option<Day> {
        let day = self.day(field)?;
        if day > self.today {
            self.wrong(field, Problem::InTheFuture);
            return None;
        }
        Some(day)
    }

    /// A day that is needed and has come.
    pub(super) fn needed_past_day(&mut self, field: &str) -> Option<Day> {
        if self.posted.text(field).is_empty() {
            self.wrong(field, Problem::Missing);
            return None;
        }
        self.past_day(field)
    }

    /// The value, when nothing was wrong. Everything needed was read or noted as wrong, so `None` never comes alone.
    pub(super) fn finish<T>(self, value: Option<T>) -> Result<T, FormErrors> {
        let value = self.typed.finish(value)?;
        value.ok_or_else(FormErrors::default)
    }
}

/// Finds the choice that a value stands for.
#[must_use]
pub fn find<T: Copy>(choices: &[(&str, T)], value: &str) -> Option<T> {
    choices.iter().find(|(name, _)| *name == value).map(|(_, choice)| *choice)
}

/// Says what is wrong with a text.
pub(super) fn too_long(fault: TextFault) -> Problem {
    match fault {
        TextFault::Empty => Problem::Missing,
        TextFault::TooLong { length, most } => Problem::TooLong { length, limit: most },
    }
}

fn bad_money(fault: MoneyFault) -> Problem {
    match fault {
        MoneyFault::Empty => Problem::Missing,
        MoneyFault::NotMoney => Problem::NotAnAmount,
        MoneyFault::Negative => Problem::TooLittle { least: 0 },
        MoneyFault::TooMuch { most } => Problem::TooMuch { most: most.cents() },
    }
}

/// Reads `2026-11-22`, as browsers send it, and `22-11-2026`, `22/11/2026` or `22.11.2026`, as people type it.
fn read_day(raw: &str) -> Option<Day> {
    if let Some(day) = Day::parse(raw) {
        return Some(day);
    }
    let parts: Vec<&str> = raw.split(['-', '/', '.', ' ']).collect();
    let [day, month, year] = parts.as_slice() else { return None };
    let plain = |part: &str| !part.is_empty() && part.len() <= 4 && part.bytes().all(|byte| byte.is_ascii_digit());
    if ![day, month, year].into_iter().all(|part| plain(part)) || year.len() != 4 {
        return None;
    }
    Day::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}
