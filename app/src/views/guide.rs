//! What belongs to a kind of problem, as one reader sees it: its own questions, and what the answers come to.
use domain::law::guide::Field;
use serde::{Deserialize, Serialize};

/// A question of a category, in the reader's language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuestionView {
    /// What is asked; its code is the name of the form's field.
    pub field: Field,
    /// What kind of answer it takes.
    pub kind: QuestionKind,
    /// The question.
    pub label: String,
    /// How to answer.
    pub hint: Option<String>,
    /// Whether the complaint cannot be judged without it.
    pub needed: bool,
    /// What can be picked, as value and words.
    pub options: Vec<(String, String)>,
}

/// What kind of answer a question takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum QuestionKind {
    /// A day that has come.
    PastDay,
    /// Any day.
    AnyDay,
    /// An amount.
    Money,
    /// One of the options.
    Choice,
    /// A text on one line.
    Short,
}

/// What a calculator of the law says, with its working.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorkingView {
    /// What it is about.
    pub title: String,
    /// The answer, a sentence each.
    pub answer: Vec<String>,
    /// How it was counted, a step each.
    pub steps: Vec<String>,
    /// The articles it rests on, in words.
    pub basis: String,
    /// Whether any of it is not confirmed by a source.
    pub unconfirmed: bool,
}
