//! Takes domain values out of the fields of a case form and gathers what is wrong.
use crate::forms::phone::phone;
use crate::forms::{FormErrors, Posted, Problem, Typed};
use domain::calendar::Day;
use domain::values::{Cents, Message, MoneyFault, Name, Text, TextFault};

/// The reader: each method answers with a value, or notes the problem and answers nothing.
#[derive(Debug)]
pub(super) struct Read<'a> {
    pub posted: &'a Posted,
    typed: Typed<'a>,
    wrong: bool,
}

impl<'a> Read<'a> {
    pub fn new(posted: &'a Posted) -> Self {
        Self { posted, typed: Typed::new(posted), wrong: false }
    }

    pub fn wrong(&mut self, field: &str, problem: Problem) {
        self.wrong = true;
        self.typed.wrong(field, problem);
    }

    /// A text that is needed; its type knows the limit.
    pub fn text<const MOST: usize>(&mut self, field: &str) -> Option<Text<MOST>> {
        match Text::parse(self.posted.text(field)) {
            Ok(text) => Some(text),
            Err(fault) => {
                self.wrong(field, text_problem(fault));
                None
            }
        }
    }

    /// A text that may stay empty.
    #[expect(
        clippy::option_option,
        reason = "the outer one says whether it was read, the inner one whether it was given"
    )]
    pub fn optional(&mut self, field: &str) -> Option<Option<Message>> {
        self.maybe(field)
    }

    /// A line that may stay empty.
    #[expect(
        clippy::option_option,
        reason = "the outer one says whether it was read, the inner one whether it was given"
    )]
    pub fn short(&mut self, field: &str) -> Option<Option<Name>> {
        self.maybe(field)
    }

    /// A telephone number that may be left out.
    #[expect(
        clippy::option_option,
        reason = "the outer one says whether it was read, the inner one whether it was given"
    )]
    pub fn phone(&mut self, field: &str) -> Option<Option<Name>> {
        self.short(field)?.map(phone).transpose().map_err(|problem| self.wrong(field, problem)).ok()
    }

    #[expect(
        clippy::option_option,
        reason = "the outer one says whether it was read, the inner one whether it was given"
    )]
    fn maybe<const MOST: usize>(&mut self, field: &str) -> Option<Option<Text<MOST>>> {
        match Text::parse_optional(self.posted.text(field)) {
            Ok(text) => Some(text),
            Err(fault) => {
                self.wrong(field, text_problem(fault));
                None
            }
        }
    }

    /// An amount above zero that may be left out.
    #[expect(
        clippy::option_option,
        reason = "the outer one says whether it was read, the inner one whether it was given"
    )]
    pub fn money(&mut self, field: &str) -> Option<Option<Cents>> {
        let problem = match Cents::parse(self.posted.text(field)) {
            Ok(Cents::ZERO) => Problem::TooLittle { least: 1 },
            Ok(cents) => return Some(Some(cents)),
            Err(MoneyFault::Empty) => return Some(None),
            Err(MoneyFault::NotMoney) => Problem::NotAnAmount,
            Err(MoneyFault::Negative) => Problem::TooLittle { least: 1 },
            Err(MoneyFault::TooMuch { most }) => Problem::TooMuch { most: most.cents() },
        };
        self.wrong(field, problem);
        None
    }

    /// A whole number of days, or another small number.
    pub fn days(&mut self, field: &str) -> Option<u32> {
        let raw = self.posted.text(field);
        let number = raw.parse().ok();
        if number.is_none() {
            self.wrong(field, if raw.is_empty() { Problem::Missing } else { Problem::NotANumber });
        }
        number
    }

    /// A day that is needed.
    pub fn day(&mut self, field: &str) -> Option<Day> {
        let day = Day::parse(self.posted.text(field));
        if day.is_none() {
            let empty = self.posted.text(field).is_empty();
            self.wrong(field, if empty { Problem::Missing } else { Problem::NotADate });
        }
        day
    }

    /// One of the answers offered.
    pub fn choice<T>(&mut self, field: &str, find: impl Fn(&str) -> Option<T>) -> Option<T> {
        let found = find(self.posted.text(field));
        if found.is_none() {
            self.wrong(field, Problem::NotAChoice);
        }
        found
    }

    /// A box that has to be ticked.
    pub fn agreed(&mut self, field: &str) -> bool {
        let ticked = self.posted.ticked(field);
        if !ticked {
            self.wrong(field, Problem::MustAgree);
        }
        ticked
    }

    /// The value when all was right, else everything that was wrong.
    pub fn finish<T>(self, value: Option<T>) -> Result<T, FormErrors> {
        match (value, self.wrong) {
            (Some(value), false) => Ok(value),
            _ => Err(self.typed.finish(()).err().unwrap_or_default()),
        }
    }
}

fn text_problem(fault: TextFault) -> Problem {
    match fault {
        TextFault::Empty => Problem::Missing,
        TextFault::TooLong { length, most } => Problem::TooLong { length, limit: most },
    }
}
