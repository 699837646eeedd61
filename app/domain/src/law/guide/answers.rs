//! What a consumer answered to the questions of a category.

use crate::calendar::Day;
use crate::law::guide::{Field, FieldKind, Pick};
use crate::values::{Cents, Name};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Holds the answers, parsed. A question that was left open is not in it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Answers(BTreeMap<Field, Value>);

/// Is an answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Value {
    /// A day.
    Day(Day),
    /// An amount, in cents.
    Money(Cents),
    /// What was picked.
    Pick(Pick),
    /// Yes or no.
    YesNo(bool),
    /// A text on one line.
    Short(Name),
}

impl Answers {
    /// Puts an answer in; an answer of another kind than the question is handed back.
    ///
    /// # Errors
    /// Hands the answer back.
    pub fn put(&mut self, field: Field, value: Value) -> Result<(), Value> {
        if value.fits(field) {
            self.0.insert(field, value);
            Ok(())
        } else {
            Err(value)
        }
    }

    /// Gives all answers in the order of the questions.
    pub fn all(&self) -> impl Iterator<Item = (Field, &Value)> {
        self.0.iter().map(|(field, value)| (*field, value))
    }

    /// Gives an answer.
    #[must_use]
    pub fn get(&self, field: Field) -> Option<&Value> {
        self.0.get(&field)
    }

    /// Gives a day.
    #[must_use]
    pub fn day(&self, field: Field) -> Option<Day> {
        match self.get(field)? {
            Value::Day(day) => Some(*day),
            Value::Money(_) | Value::Pick(_) | Value::YesNo(_) | Value::Short(_) => None,
        }
    }

    /// Gives an amount.
    #[must_use]
    pub fn money(&self, field: Field) -> Option<Cents> {
        match self.get(field)? {
            Value::Money(cents) => Some(*cents),
            Value::Day(_) | Value::Pick(_) | Value::YesNo(_) | Value::Short(_) => None,
        }
    }

    /// Gives what was picked.
    #[must_use]
    pub fn pick(&self, field: Field) -> Option<Pick> {
        match self.get(field)? {
            Value::Pick(pick) => Some(*pick),
            Value::Day(_) | Value::Money(_) | Value::YesNo(_) | Value::Short(_) => None,
        }
    }

    /// Gives yes or no.
    #[must_use]
    pub fn yes(&self, field: Field) -> Option<bool> {
        match self.get(field)? {
            Value::YesNo(yes) => Some(*yes),
            Value::Day(_) | Value::Money(_) | Value::Pick(_) | Value::Short(_) => None,
        }
    }
}

impl Value {
    /// Says whether it answers a question. Whether a day has passed is for the form to ask: this room has no clock.
    #[must_use]
    pub fn fits(&self, field: Field) -> bool {
        match (self, field.kind()) {
            (Self::Day(_), FieldKind::PastDay | FieldKind::AnyDay)
            | (Self::Money(_), FieldKind::Money)
            | (Self::YesNo(_), FieldKind::YesNo)
            | (Self::Short(_), FieldKind::Short) => true,
            (Self::Pick(pick), FieldKind::Choice(picks)) => picks.contains(pick),
            (Self::Day(_) | Self::Money(_) | Self::Pick(_) | Self::YesNo(_) | Self::Short(_), _) => false,
        }
    }
}
