//! All steps together.
use super::about::about;
use super::details::details;
use super::story::story;
use super::wish::wish;
use super::{category, declared, names, shop, step, you};
use crate::forms::{FormErrors, Posted};
use crate::views::complaint::Step;
use domain::calendar::Day;
use domain::case::{Complaint, NewExhibit};
use domain::values::Lang;

/// Lists what is still wrong with a draft, per step; the declaration of the last page is not asked yet.
#[must_use]
pub fn unfinished(fields: &Posted, today: Day) -> Vec<(Step, FormErrors)> {
    let steps = Step::ALL.into_iter().filter(|one| *one != Step::Check);
    steps.filter_map(|one| step(one, fields, today).err().map(|errors| (one, errors))).collect()
}

/// Makes the complaint out of everything that was typed, the declaration of the last page included.
///
/// # Errors
/// What is wrong, per step.
pub fn whole(
    fields: &Posted,
    exhibits: Vec<NewExhibit>,
    lang: Lang,
    today: Day,
) -> Result<Complaint, Vec<(Step, FormErrors)>> {
    let mut wrong = unfinished(fields, today);
    if let Err(errors) = declared(fields) {
        wrong.push((Step::Check, errors));
    }
    if wrong.is_empty() { put_together(fields, exhibits, lang, today).map_err(|one| vec![one]) } else { Err(wrong) }
}

fn put_together(
    fields: &Posted,
    exhibits: Vec<NewExhibit>,
    lang: Lang,
    today: Day,
) -> Result<Complaint, (Step, FormErrors)> {
    shop(fields).map_err(|errors| (Step::Shop, errors))?;
    let category = category(fields).map_err(|errors| (Step::Problem, errors))?;
    let details = details(fields, today).map_err(|errors| (Step::Details, errors))?;
    let answers = about(fields, today).map_err(|errors| (Step::About, errors))?;
    let told = story(fields, today).map_err(|errors| (Step::Story, errors))?;
    let wanted = wish(fields, today).map_err(|errors| (Step::Wish, errors))?;
    let you = you(fields).map_err(|errors| (Step::You, errors))?;
    Ok(Complaint {
        lang,
        phone: you.phone,
        country: you.country,
        postcode: you.postcode,
        // `you` refuses everybody else.
        as_consumer: true,
        category,
        // Which text of the law was shown, the server knows.
        position: None,
        product: details.product,
        order: details.order,
        delivery: details.delivery,
        story: told.story,
        course: told.course,
        contact: told.contact,
        contact_means: told.contact_means,
        reply: told.reply,
        proceedings: told.proceedings,
        wish: wanted.wish,
        amount: wanted.amount,
        amount_lines: wanted.lines,
        wish_note: wanted.note,
        answers,
        exhibits,
        truthful: fields.ticked(names::TRUTHFUL),
    })
}
