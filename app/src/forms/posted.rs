//! A form as it arrived: names and texts, in order. Parsers take values out of it and gather what is wrong.
use super::{FieldError, FormErrors, Problem, QUIET};
use domain::values::{Cents, MoneyFault, clean, length};

/// The texts of a posted form. Files are elsewhere: they were streamed to disk before anyone looked at the texts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Posted {
    /// Field names and texts, in the order of the page; a name may occur more than once.
    pub fields: Vec<(String, String)>,
}

impl Posted {
    /// The first text under this name, trimmed; empty when absent.
    #[must_use]
    pub fn text(&self, name: &str) -> &str {
        self.fields.iter().find(|(field, _)| field == name).map_or("", |(_, text)| text.trim())
    }

    /// All texts under this name, trimmed.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.fields.iter().filter(move |(field, _)| field == name).map(|(_, text)| text.trim())
    }

    /// Whether a box was ticked.
    #[must_use]
    pub fn ticked(&self, name: &str) -> bool {
        matches!(self.text(name), "on" | "true" | "yes")
    }

    /// Whether the page saved by itself, without a button.
    #[must_use]
    pub fn is_quiet(&self) -> bool {
        self.text("then") == QUIET
    }
}

/// Takes values out of a posted form, and gathers the problems on the way, so that all are told at once.
#[derive(Debug)]
pub struct Typed<'a> {
    posted: &'a Posted,
    errors: Vec<FieldError>,
}

impl<'a> Typed<'a> {
    /// Starts reading.
    #[must_use]
    pub fn new(posted: &'a Posted) -> Self {
        Self { posted, errors: Vec::new() }
    }

    /// Notes a problem with a field.
    pub fn wrong(&mut self, field: &str, problem: Problem) {
        self.errors.push(FieldError::new(field, problem));
    }

    /// A text that may be empty, at most `limit` characters.
    pub fn optional(&mut self, field: &str, limit: usize) -> Option<String> {
        let text = clean(self.posted.text(field)).trim().to_owned();
        let length = length(&text);
        if length > limit {
            self.wrong(field, Problem::TooLong { length, limit });
        }
        (!text.is_empty()).then_some(text)
    }

    /// A text that is needed, at most `limit` characters.
    pub fn needed(&mut self, field: &str, limit: usize) -> String {
        let text = self.optional(field, limit);
        if text.is_none() {
            self.wrong(field, Problem::Missing);
        }
        text.unwrap_or_default()
    }

    /// An amount in euros that is needed.
    pub fn amount(&mut self, field: &str) -> Cents {
        if self.posted.text(field).is_empty() {
            self.wrong(field, Problem::Missing);
            return Cents::ZERO;
        }
        Cents::parse(self.posted.text(field)).unwrap_or_else(|fault| {
            let problem = match fault {
                MoneyFault::Empty => Problem::Missing,
                MoneyFault::NotMoney => Problem::NotAnAmount,
                MoneyFault::Negative => Problem::TooLittle { least: 0 },
                MoneyFault::TooMuch { most } => Problem::TooMuch { most: most.cents() },
            };
            self.wrong(field, problem);
            Cents::ZERO
        })
    }

    /// A box that has to be ticked.
    pub fn agreed(&mut self, field: &str) {
        if !self.posted.ticked(field) {
            self.wrong(field, Problem::MustAgree);
        }
    }

    /// The value, when nothing was wrong.
    ///
    /// # Errors
    /// Everything that was noted while reading.
    pub fn finish<T>(self, value: T) -> Result<T, FormErrors> {
        if self.errors.is_empty() { Ok(value) } else { Err(FormErrors { fields: self.errors, refusal: None }) }
    }
}
