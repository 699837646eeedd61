//! All answers of the wizard as lines, each with the way to change it.
use super::details::{came_words, channel_words};
use super::draft::Draft;
use super::step::asked;
use super::story::{contact_words, proceedings_words};
use super::wish::wish_words;
use super::you::{consumer_words, country_words};
use crate::forms::Posted;
use crate::forms::complaint::{
    CHANNELS, CONTACTS, COUNTRIES, PROCEEDINGS, WISHES, amount_so_far, course_so_far, find, lines_so_far, names,
};
use crate::links;
use crate::parts::{Fact, Facts, FactsShape, say};
use crate::said::happened;
use crate::views::complaint::Step;
use crate::views::guide::{QuestionKind, QuestionView};
use crate::words::{Locale, td_string};
use domain::calendar::{Day, day_of};
use domain::law::Category;
use domain::values::Cents;
use leptos::prelude::*;

/// One answer: its field, its name, and what was answered.
struct Answer {
    field: &'static str,
    name: String,
    text: String,
}

/// What is read together.
const GROUPS: [&[Step]; 6] = [
    &[Step::Shop, Step::Problem],
    &[Step::Details],
    &[Step::About],
    &[Step::Story, Step::Evidence],
    &[Step::Wish],
    &[Step::You],
];

/// Draws the answers of every step, under the question of the step.
pub(super) fn answers(l: Locale, draft: &Draft) -> AnyView {
    let asked = |group: &&[Step]| draft.view.asks || *group != [Step::About];
    GROUPS.into_iter().filter(asked).map(|group| answered(l, draft, group)).collect_view().into_any()
}

fn answered(l: Locale, draft: &Draft, group: &'static [Step]) -> AnyView {
    let rows = group
        .iter()
        // What was left out needs no line; each step that lacks something is named above.
        .flat_map(|step| {
            of(l, draft, *step).into_iter().filter(|one| !one.text.is_empty()).map(|one| row(l, *step, one))
        })
        .collect_view();
    let question = group.first().filter(|step| **step != Step::Shop).map(|step| asked(l, *step));
    let place = group.first().map(|step| links::answers_place(*step));
    view! {
        <div class="stack" data-gap="s" id=place tabindex="-1">
            {question.map(|question| view! { <h2 class="wizard__part">{question}</h2> })}
            <Facts shape=FactsShape::Rows>{rows}</Facts>
        </div>
    }
    .into_any()
}

fn row(l: Locale, step: Step, answer: Answer) -> AnyView {
    let href = format!("{}?then=check#complaint-{}-{}", links::complaint(step), step.slug(), answer.field);
    let change = (href, td_string!(l, complaint.check.change).to_owned());
    view! {
        <Fact name=answer.name change=change>
            <span class="typed">{answer.text}</span>
        </Fact>
    }
    .into_any()
}

fn of(l: Locale, draft: &Draft, step: Step) -> Vec<Answer> {
    let text = |field: &str| draft.view.text(field).trim().to_owned();
    let line = |field, name: &str| Answer { field, name: name.to_owned(), text: text(field) };
    match step {
        Step::Shop => {
            let shop = draft.view.shop.as_ref().map(|shop| shop.name.clone()).unwrap_or_default();
            vec![Answer { field: names::SHOP, name: td_string!(l, complaint.check.shop).to_owned(), text: shop }]
        }
        Step::Problem => {
            let kind = draft.view.kinds.first().map(|kind| kind.name.clone()).unwrap_or_default();
            vec![Answer { field: names::CATEGORY, name: td_string!(l, complaint.check.problem).to_owned(), text: kind }]
        }
        Step::Details => details(l, draft.category(), &text),
        Step::About => {
            draft.view.questions.iter().map(|question| own(l, question, text(question.field.code()))).collect()
        }
        Step::Story => story(l, &text, course(l, draft)),
        Step::Evidence => {
            let files: Vec<String> = draft.view.files.iter().map(file_line).collect();
            let none = td_string!(l, complaint.check.no_files).to_owned();
            let text = if files.is_empty() { none } else { files.join("\n") };
            vec![Answer { field: names::FILES, name: td_string!(l, complaint.check.files).to_owned(), text }]
        }
        Step::Wish => {
            let wish = find(&WISHES, &text(names::WISH)).map(|wish| wish_words(l, wish).to_owned()).unwrap_or_default();
            vec![
                Answer { field: names::WISH, name: td_string!(l, complaint.check.wish).to_owned(), text: wish },
                Answer {
                    text: amount(l, draft, text(names::AMOUNT)),
                    ..line(names::AMOUNT, td_string!(l, complaint.check.amount))
                },
                Answer { text: lines(l, draft), ..line(names::LINE_TEXTS[0], td_string!(l, complaint.check.lines)) },
                line(names::WISH_NOTE, td_string!(l, complaint.check.note)),
            ]
        }
        Step::You => you(l, &text),
        Step::Check => Vec::new(),
    }
}

/// The answer to a question of the category, in the words that were offered.
fn own(l: Locale, question: &QuestionView, text: String) -> Answer {
    let said = match question.kind {
        QuestionKind::PastDay | QuestionKind::AnyDay => day(l, text),
        QuestionKind::Money => money(l, text),
        QuestionKind::Short => text,
        QuestionKind::Choice => {
            let words = question.options.iter().find(|(value, _)| *value == text).map(|(_, words)| words.clone());
            words.unwrap_or(text)
        }
    };
    Answer { field: question.field.code(), name: question.label.clone(), text: said }
}

fn file_line(file: &crate::views::complaint::DraftFile) -> String {
    if file.title.is_empty() || file.title == file.name {
        file.name.clone()
    } else {
        format!("{} ({})", file.title, file.name)
    }
}

fn details(l: Locale, category: Option<Category>, text: &impl Fn(&str) -> String) -> Vec<Answer> {
    let channel = find(&CHANNELS, &text(names::CHANNEL)).map(|channel| channel_words(l, channel).to_owned());
    let line = |field, name: &str, text| Answer { field, name: name.to_owned(), text };
    vec![
        line(names::PRODUCT, td_string!(l, complaint.details.product), text(names::PRODUCT)),
        line(names::ORDER_NUMBER, td_string!(l, complaint.details.order_number), text(names::ORDER_NUMBER)),
        line(names::ORDERED_ON, td_string!(l, complaint.details.ordered_on), day(l, text(names::ORDERED_ON))),
        line(names::CHANNEL, td_string!(l, complaint.check.channel), channel.unwrap_or_default()),
        line(names::TOTAL, td_string!(l, complaint.details.total), money(l, text(names::TOTAL))),
        line(names::PAID, td_string!(l, complaint.details.paid), money(l, text(names::PAID))),
        line(names::MEANS, td_string!(l, complaint.check.means), text(names::MEANS)),
        line(names::PROMISED_ON, td_string!(l, complaint.details.promised_on), day(l, text(names::PROMISED_ON))),
        line(names::DELIVERED_ON, came_words(l, category), day(l, text(names::DELIVERED_ON))),
        line(names::TRACKING, td_string!(l, complaint.details.tracking), text(names::TRACKING)),
    ]
}

/// The dated lines, one under the other in the order of the days.
fn course(l: Locale, draft: &Draft) -> Answer {
    let typed = Posted { fields: draft.view.typed.clone() };
    let lines = course_so_far(&typed, day_of(draft.view.case_now));
    let text = lines.iter().map(|one| happened(l, one)).collect::<Vec<_>>().join("\n");
    Answer { field: names::COURSE_DAYS[0], name: td_string!(l, complaint.check.course).to_owned(), text }
}

/// The amount, or what its lines add up to when nobody typed it.
fn amount(l: Locale, draft: &Draft, typed: String) -> String {
    match amount_so_far(&Posted { fields: draft.view.typed.clone() }) {
        Some(amount) if typed.is_empty() => say::money(l, amount),
        _ => money(l, typed),
    }
}

/// What the amount is made of, a line each.
fn lines(l: Locale, draft: &Draft) -> String {
    let lines = lines_so_far(&Posted { fields: draft.view.typed.clone() });
    lines.iter().map(|one| format!("{}: {}", one.what, say::money(l, one.cents))).collect::<Vec<_>>().join("\n")
}

/// When the shop was never asked, the lines about asking say nothing.
fn story(l: Locale, text: &impl Fn(&str) -> String, course: Answer) -> Vec<Answer> {
    let contact = text(names::CONTACT);
    let (asked, refused) = (contact != "never", contact == "refused");
    let contact = find(&CONTACTS, &contact).map(|contact| contact_words(l, contact).to_owned());
    let elsewhere = find(&PROCEEDINGS, &text(names::PROCEEDINGS)).map(|other| proceedings_words(l, other).to_owned());
    let line = |field, name: &str, text| Answer { field, name: name.to_owned(), text };
    let mut lines = vec![
        line(names::STORY, td_string!(l, complaint.story.story), text(names::STORY)),
        line(names::CONTACT, td_string!(l, complaint.check.contact), contact.unwrap_or_default()),
    ];
    if !course.text.is_empty() {
        lines.insert(1, course);
    }
    if asked {
        let on = day(l, text(names::CONTACTED_ON));
        lines.push(line(names::CONTACTED_ON, td_string!(l, complaint.story.contacted_on), on));
        lines.push(line(
            names::CONTACT_MEANS,
            td_string!(l, complaint.story.contact_means),
            text(names::CONTACT_MEANS),
        ));
        if refused {
            lines.push(line(names::REPLY, td_string!(l, complaint.story.reply), text(names::REPLY)));
        }
    }
    lines.push(line(names::PROCEEDINGS, td_string!(l, complaint.check.proceedings), elsewhere.unwrap_or_default()));
    lines
}

fn you(l: Locale, text: &impl Fn(&str) -> String) -> Vec<Answer> {
    let country = find(&COUNTRIES, &text(names::COUNTRY)).map(|country| country_words(l, country).to_owned());
    let consumer = find(&[("yes", true), ("no", false)], &text(names::AS_CONSUMER));
    let consumer = consumer.map(|consumer| consumer_words(l, consumer).to_owned());
    let line = |field, name: &str, text| Answer { field, name: name.to_owned(), text };
    let said = |field, words: &str| if text(field).is_empty() { String::new() } else { words.to_owned() };
    let call = said(names::NEED_CALL, td_string!(l, complaint.you.need_call));
    let time = said(names::NEED_TIME, td_string!(l, help.needs.more_time));
    let needs = [call, text(names::NEED_INTERPRETER), time, text(names::NEED_OTHER)];
    let needs: Vec<_> = needs.into_iter().filter(|need| !need.is_empty()).collect();
    vec![
        line(names::NAME, td_string!(l, complaint.you.name), text(names::NAME)),
        line(names::EMAIL, td_string!(l, complaint.you.email), text(names::EMAIL)),
        line(names::PHONE, td_string!(l, complaint.you.phone), text(names::PHONE)),
        line(names::COUNTRY, td_string!(l, complaint.you.country), country.unwrap_or_default()),
        line(names::POSTCODE, td_string!(l, complaint.you.postcode), text(names::POSTCODE)),
        line(names::AS_CONSUMER, td_string!(l, complaint.you.as_consumer), consumer.unwrap_or_default()),
        line(names::NEED_CALL, td_string!(l, complaint.check.needs), needs.join("\n")),
    ]
}

/// A day as people say it; what cannot be read stays as it was typed.
fn day(l: Locale, typed: String) -> String {
    Day::parse(&typed).map_or(typed, |day| say::long_day(l, day))
}

/// An amount as people write it; what cannot be read stays as it was typed.
fn money(l: Locale, typed: String) -> String {
    Cents::parse(&typed).map_or(typed, |amount| say::money(l, amount))
}
