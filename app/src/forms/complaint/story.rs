//! What happened, and whether the shop was asked first.
use super::choices::{CONTACTS, Contacted, PROCEEDINGS};
use super::{Reader, names};
use crate::forms::{FormErrors, Impossible, Posted, Problem};
use domain::calendar::Day;
use domain::case::{Contact, Happening, Proceedings, Refusal};
use domain::rules::Rules;
use domain::values::{Message, Name, Story};

/// The facts of the step story.
pub(super) struct Told {
    pub story: Story,
    pub course: Vec<Happening>,
    pub contact: Contact,
    pub contact_means: Option<Name>,
    pub reply: Option<Message>,
    pub proceedings: Proceedings,
}

/// Reads the step.
pub(super) fn story(posted: &Posted, today: Day) -> Result<Told, FormErrors> {
    let mut read = Reader::new(posted, today);
    let story = read.needed(names::STORY);
    let course = course(&mut read);
    let contact = contact(&mut read);
    // What is wrong with the day of the order is said on its own page.
    let ordered = Reader::new(posted, Day::from_number(0)).day(names::ORDERED_ON);
    let asked = contact.and_then(Contact::day);
    if let Some(ordered) = ordered.filter(|ordered| asked.is_some_and(|asked| asked < *ordered)) {
        read.wrong(names::CONTACTED_ON, Problem::Impossible(Impossible::BeforeOrder { ordered }));
    }
    let contact_means = read.text(names::CONTACT_MEANS);
    let reply = read.text(names::REPLY);
    let proceedings = read.choice(names::PROCEEDINGS, &PROCEEDINGS);
    let told = (|| {
        // What was left behind from another choice says nothing: who was not asked or stayed silent gave no answer.
        let (contact_means, reply) = match contact? {
            Contact::Never => (None, None),
            Contact::Waiting { .. } => (contact_means, None),
            Contact::Refused { .. } => (contact_means, reply),
        };
        Some(Told { story: story?, course, contact: contact?, contact_means, reply, proceedings: proceedings? })
    })();
    let told = read.finish(told)?;
    match not_for_us(&told, today) {
        Some(refusal) => Err(FormErrors::refused(refusal)),
        None => Ok(told),
    }
}

/// The dated lines, in the order of the days: a day and what happened belong together.
pub(super) fn course(read: &mut Reader<'_>) -> Vec<Happening> {
    let mut course = Vec::new();
    for (day_field, text_field) in names::COURSE_DAYS.into_iter().zip(names::COURSE_TEXTS) {
        let (has_day, has_text) = (read.has(day_field), read.has(text_field));
        let (day, what) = (read.past_day(day_field), read.text(text_field));
        match (day, what) {
            (Some(day), Some(what)) => course.push(Happening { day, what }),
            _ if has_text && !has_day => read.wrong(day_field, Problem::Missing),
            _ if has_day && !has_text => read.wrong(text_field, Problem::Missing),
            // What is wrong with either is noted where it was read.
            _ => {}
        }
    }
    course.sort_by_key(|happening| happening.day);
    course
}

/// The lines that can be read in a draft, in the order of the days.
#[must_use]
pub fn course_so_far(typed: &Posted, today: Day) -> Vec<Happening> {
    course(&mut Reader::new(typed, today))
}

/// The day counts only when the shop was asked: a day left behind from another choice says nothing.
pub(super) fn contact(read: &mut Reader<'_>) -> Option<Contact> {
    match read.choice(names::CONTACT, &CONTACTS)? {
        Contacted::Never => Some(Contact::Never),
        Contacted::Waiting => Some(Contact::Waiting { on: read.needed_past_day(names::CONTACTED_ON)? }),
        Contacted::Refused => Some(Contact::Refused { on: read.needed_past_day(names::CONTACTED_ON)? }),
    }
}

/// A court has it, or the complaint to the shop is too long ago.
fn not_for_us(told: &Told, today: Day) -> Option<Refusal> {
    if told.proceedings == Proceedings::Court {
        return Some(Refusal::Court);
    }
    too_late(told.contact.day()?, today).map(|last_day| Refusal::TooOld { last_day })
}

/// Gives the last day on which a complaint could be filed, when it has passed [W4][L1 3(2)(e)].
#[must_use]
pub fn too_late(contacted: Day, today: Day) -> Option<Day> {
    let years = i32::try_from(Rules::current().filing_bar_years).unwrap_or(1);
    let last_day = contacted.plus_years(years);
    (today > last_day).then_some(last_day)
}
