//! What is wrong with what was typed, as data. The sentences are in `locales/*/problem.json`.
use super::{Impossible, Posted};
use domain::case::{Media, Refusal};
use serde::{Deserialize, Serialize};

/// Why one field cannot be taken as it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Problem {
    /// Nothing was filled in, and it is needed.
    Missing,
    /// Longer than allowed, in characters.
    TooLong {
        /// How long it is.
        length: usize,
        /// How long it may be.
        limit: usize,
    },
    /// Not an e-mail address.
    NotAnEmail,
    /// Not an amount in euros.
    NotAnAmount,
    /// An amount below the least that is possible, in cents.
    TooLittle {
        /// The least, in cents.
        least: i64,
    },
    /// An amount above the most that is possible, in cents.
    TooMuch {
        /// The most, in cents.
        most: i64,
    },
    /// Not a date that exists.
    NotADate,
    /// A date that is still to come, where only a past one makes sense.
    InTheFuture,
    /// Well written, and yet it cannot be.
    Impossible(Impossible),
    /// Not a whole number.
    NotANumber,
    /// None of the choices offered: nothing was picked, or something else.
    NotAChoice,
    /// The box has to be ticked to go on.
    MustAgree,
    /// Not eight digits, as a Chamber of Commerce (KvK) number is.
    NotAKvkNumber,
    /// Not a web address.
    NotADomain,
    /// Not a case number; the check character does not fit.
    NotACaseNumber,
    /// The code is wrong; so many tries are left.
    WrongCode {
        /// Tries left.
        left: u8,
    },
    /// The code has expired or was used up; ask for a new one.
    CodeExpired,
    /// The file is bigger than allowed, in bytes.
    FileTooBig {
        /// Name as given.
        name: String,
        /// The most, in bytes.
        limit: u64,
    },
    /// All files of this case together are bigger than allowed, in bytes.
    CaseTooBig {
        /// The most, in bytes.
        limit: u64,
    },
    /// A file of another kind than its name says, though one that could be taken.
    FileOther {
        /// Name as given.
        name: String,
        /// What it is by its first bytes.
        is: Media,
    },
    /// A kind of file that cannot be taken, or a name that does not fit its content.
    FileKind {
        /// Name as given.
        name: String,
    },
    /// The file is empty.
    FileEmpty {
        /// Name as given.
        name: String,
    },
    /// A file that came in pieces, and some are missing.
    UploadUnfinished {
        /// Name as given.
        name: String,
    },
    /// The signed letter is not among the evidence yet.
    NoPapers,
    /// A link to a draft that has expired or was used up.
    LinkExpired,
    /// A file that came in pieces is no longer here.
    UploadGone,
    /// The lines add up to another amount, in cents.
    NotTheSum {
        /// What they add up to, in cents.
        sum: i64,
    },
    /// More items than allowed.
    TooMany {
        /// The most.
        limit: usize,
    },
    /// Already in use by somebody else.
    Taken,
    /// The amounts do not add up.
    DoesNotAddUp,
    /// Somebody else signed in since this page was made.
    SomebodyElse {
        /// The name of who is signed in now.
        name: String,
    },
    /// It was changed in another tab or by somebody else since this page was loaded.
    ChangedMeanwhile,
}

impl Problem {
    /// Its code, for programs.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::TooLong { .. } => "too_long",
            Self::NotAnEmail => "not_an_email",
            Self::NotAnAmount => "not_an_amount",
            Self::TooLittle { .. } => "too_little",
            Self::TooMuch { .. } => "too_much",
            Self::NotADate => "not_a_date",
            Self::InTheFuture => "in_the_future",
            Self::Impossible(why) => why.code(),
            Self::NotANumber => "not_a_number",
            Self::NotAChoice => "not_a_choice",
            Self::MustAgree => "must_agree",
            Self::NotAKvkNumber => "not_a_kvk_number",
            Self::NotADomain => "not_a_domain",
            Self::NotACaseNumber => "not_a_case_number",
            Self::WrongCode { .. } => "wrong_code",
            Self::CodeExpired => "code_expired",
            Self::FileTooBig { .. } => "file_too_big",
            Self::CaseTooBig { .. } => "case_too_big",
            Self::FileOther { .. } => "file_other",
            Self::FileKind { .. } => "file_kind",
            Self::FileEmpty { .. } => "file_empty",
            Self::UploadUnfinished { .. } => "upload_unfinished",
            Self::NoPapers => "no_papers",
            Self::LinkExpired => "link_expired",
            Self::UploadGone => "upload_gone",
            Self::NotTheSum { .. } => "not_the_sum",
            Self::TooMany { .. } => "too_many",
            Self::Taken => "taken",
            Self::DoesNotAddUp => "does_not_add_up",
            Self::SomebodyElse { .. } => "somebody_else",
            Self::ChangedMeanwhile => "changed_meanwhile",
        }
    }
}

/// A field and what is wrong with it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldError {
    /// The field's name in the form, also the end of its id.
    pub field: String,
    /// What is wrong, where it was found; a page gets the sentence.
    #[serde(skip)]
    pub problem: Option<Problem>,
    /// Which problem, by its code.
    pub code: String,
    /// What is wrong and how to mend it, in the reader's words; empty until the answer leaves the server.
    pub said: String,
}

impl FieldError {
    /// Names a field and its problem.
    #[must_use]
    pub fn new(field: impl Into<String>, problem: Problem) -> Self {
        Self { field: field.into(), code: problem.code().to_owned(), problem: Some(problem), said: String::new() }
    }
}

/// Everything that keeps a form from being taken: fields to mend, or a rule that says no.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct FormErrors {
    /// Fields to mend, in the order of the page.
    pub fields: Vec<FieldError>,
    /// What the rules of the case said, when the fields were fine.
    pub refusal: Option<Refused>,
}

/// A no of the rules, as it travels: what it says, and by which code.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Refused {
    /// The refusal with its facts, where it was made; a page gets the sentence.
    #[serde(skip)]
    pub facts: Option<Refusal>,
    /// Which refusal, by its code.
    pub code: String,
    /// Why, and what now, in the reader's words; empty until the answer leaves the server.
    pub said: String,
}

impl Refused {
    /// Begins with the refusal itself.
    #[must_use]
    pub fn new(refusal: Refusal) -> Self {
        Self { code: refusal.code().to_owned(), facts: Some(refusal), said: String::new() }
    }
}

impl FormErrors {
    /// One field, one problem.
    #[must_use]
    pub fn one(field: impl Into<String>, problem: Problem) -> Self {
        Self { fields: vec![FieldError::new(field, problem)], refusal: None }
    }

    /// The rules said no.
    #[must_use]
    pub fn refused(refusal: Refusal) -> Self {
        Self { fields: Vec::new(), refusal: Some(Refused::new(refusal)) }
    }

    /// Whether nothing is wrong.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.fields.is_empty() && self.refusal.is_none()
    }

    /// What is wrong with this field, if anything.
    #[must_use]
    pub fn of(&self, field: &str) -> Option<&Problem> {
        self.fields.iter().find(|error| error.field == field)?.problem.as_ref()
    }
}

/// A form that came back over the plain path: what was typed and what was wrong, kept for 30 minutes for its owner.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Echo {
    /// Which form of the page, by its `form` field.
    pub form: String,
    /// The typed text, by field name. Files and codes are never kept.
    pub typed: Vec<(String, String)>,
    /// What was wrong.
    pub errors: FormErrors,
}

impl Echo {
    /// Keeps what was posted, except codes.
    #[must_use]
    pub fn of(posted: &Posted, errors: FormErrors) -> Self {
        let typed = posted.fields.iter().filter(|(name, _)| name != "code").cloned().collect();
        Self { form: posted.text("form").to_owned(), typed, errors }
    }

    /// The text that was typed in this field.
    #[must_use]
    pub fn text(&self, field: &str) -> Option<&str> {
        self.typed.iter().find(|(name, _)| name == field).map(|(_, text)| text.as_str())
    }
}
