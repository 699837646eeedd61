//! The complaint wizard's parsers: nine steps, one file for each that asks more than one thing.
//!
//! Here: typed texts in, a [`domain::case::Complaint`] out, and what is wrong per step. Never here: which shop exists,
//! what the rules say about a case, files themselves. Called by the server's `complaints/` at every save and at filing,
//! and by the pages for the names of fields. Start at [`step`] and [`whole`]; [`names`] lists every field.

pub mod names;
mod choices;
mod details;
mod about;
mod story;
mod wish;
mod you;
mod whole;
mod lettered;

pub use about::{purchase, so_far};
pub use choices::{CHANNELS, CONTACTS, COUNTRIES, Contacted, MATTERS, PROCEEDINGS, WISHES, code_of};
pub use story::{course_so_far, too_late};
pub use whole::{unfinished, whole};
pub use wish::{amount_so_far, lines_so_far};
pub use you::{Claimant, you};

pub use super::reader::find;
use super::reader::{self, Reader};
use super::{FormErrors, Posted, Problem, QUIET, Typed};
use crate::views::complaint::Step;
use domain::calendar::Day;
use domain::case::Refusal;
use domain::law::Category;
use domain::law::guide::guide;
use domain::values::{ExhibitId, Name};

/// What the field `then` says when somebody goes on to a letter.
pub const LETTER: &str = "letter";

/// Checks what was posted for one step; for the category's own questions with the answers of the steps before. `today` is the day of the case clock in Amsterdam.
///
/// # Errors
/// Every field to mend; or, when the fields are fine, the reason why this is not for us.
pub fn step(step: Step, posted: &Posted, today: Day) -> Result<(), FormErrors> {
    if is_letter(posted.text(names::SHOP)) {
        return lettered::step(step, posted, today);
    }
    match step {
        Step::Shop => shop(posted).map(drop),
        Step::Problem => category(posted).map(drop),
        Step::Details => details::details(posted, today).map(drop),
        Step::About => about::about(posted, today).map(drop),
        Step::Story => story::story(posted, today).map(drop),
        Step::Evidence => titles(posted).map(drop),
        Step::Wish => wish::wish(posted, today).map(drop),
        Step::You => you(posted).map(drop),
        Step::Check => declared(posted),
    }
}

/// Says whether somebody whose shop is no member goes on, to a letter instead of a complaint.
#[must_use]
pub fn to_letter(step: Step, posted: &Posted) -> bool {
    step == Step::Shop && is_letter(posted.text(names::SHOP))
}

/// Says whether what is typed becomes a letter, by the answer to the step shop: the shop is no member, so there is nothing to file here.
#[must_use]
pub fn is_letter(shop: &str) -> bool {
    shop == names::NO_SHOP
}

/// Says whether the chosen category has questions of its own.
#[must_use]
pub fn asks(typed: &Posted) -> bool {
    Category::parse(typed.text(names::CATEGORY)).is_some_and(|category| !guide(category).fields.is_empty())
}

/// Says where a step that was saved leads: `then` keeps a person here or brings them back to the last page. `all` is what
/// was typed over all steps.
#[must_use]
pub fn after(step: Step, posted: &Posted, all: &Posted) -> Step {
    match posted.text(names::THEN) {
        "stay" | QUIET => step,
        "check" => Step::Check,
        _ => onward(step, all),
    }
}

/// The step after this one, by what was typed over all steps.
#[must_use]
pub fn onward(step: Step, all: &Posted) -> Step {
    step.next(asks(all), is_letter(all.text(names::SHOP))).unwrap_or(Step::Check)
}

/// Checks that the page knew the step's last save, made it itself while somebody typed, or that its person said to
/// overwrite it knowingly. `saved` counts the saves of the step, `window` is the page that made the last one by itself.
///
/// # Errors
/// One problem, at the field `version`; what was typed is shown again beside it.
pub fn fresh(posted: &Posted, saved: u64, window: Option<&str>) -> Result<(), FormErrors> {
    let known = posted.text(names::VERSION).parse() == Ok(saved);
    let own = window.is_some_and(|window| window == posted.text(names::WINDOW));
    if known || own || posted.ticked(names::OVERWRITE) {
        Ok(())
    } else {
        Err(FormErrors::one(names::VERSION, Problem::ChangedMeanwhile))
    }
}

/// Reads the chosen shop: its address in the register.
///
/// # Errors
/// Nothing was chosen, or the shop is not in the register: then it is not for us.
pub fn shop(posted: &Posted) -> Result<String, FormErrors> {
    match posted.text(names::SHOP) {
        "" => Err(FormErrors::one(names::SHOP, Problem::NotAChoice)),
        names::NO_SHOP => Err(FormErrors::refused(Refusal::NotMember)),
        slug => Ok(slug.to_owned()),
    }
}

/// Reads the titles that the consumer gave to files of the draft.
///
/// # Errors
/// A title that is too long.
pub fn titles(posted: &Posted) -> Result<Vec<(ExhibitId, Name)>, FormErrors> {
    let mut typed = Typed::new(posted);
    let mut titles = Vec::new();
    for (field, text) in &posted.fields {
        let Some(id) = field.strip_prefix(names::TITLE).and_then(|id| id.parse::<ExhibitId>().ok()) else { continue };
        match Name::parse_optional(text) {
            Ok(Some(title)) => titles.push((id, title)),
            Ok(None) => {}
            Err(fault) => typed.wrong(field, reader::too_long(fault)),
        }
    }
    typed.finish(titles)
}

fn category(posted: &Posted) -> Result<Category, FormErrors> {
    Category::parse(posted.text(names::CATEGORY)).ok_or_else(|| FormErrors::one(names::CATEGORY, Problem::NotAChoice))
}

fn declared(posted: &Posted) -> Result<(), FormErrors> {
    let mut typed = Typed::new(posted);
    typed.agreed(names::TRUTHFUL);
    typed.finish(())
}

#[cfg(test)]
mod tests;
