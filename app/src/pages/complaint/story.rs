//! What happened, whether the shop was asked first, and whether the dispute lies elsewhere too.
use super::draft::Draft;
use super::exit::{Exit, listen};
use super::step::Beside;
use crate::forms::complaint::{CONTACTS, Contacted, PROCEEDINGS, names, too_late};
use crate::parts::{Choice, Choices, DateField, More, TextArea, TextField};
use crate::words::{Locale, td_string};
use domain::calendar::{Day, day_of};
use domain::case::Proceedings;
use domain::values::{MESSAGE, STORY};
use leptos::prelude::*;

/// So many empty lines stand below the filled ones.
const ROOM: usize = 3;

/// The story first: that is what people came to tell.
pub(super) fn fields(l: Locale, draft: &Draft, beside: Beside) -> AnyView {
    view! {
        <TextArea
            name=names::STORY
            label=td_string!(l, complaint.story.story)
            hint=draft.view.told.hint.clone()
            value=draft.text(names::STORY)
            limit=STORY
            rows=10
        />
        {course(l, draft)}
        {contact(l, draft)}
        {asked(l, draft, beside)}
        {(!draft.letter()).then(|| elsewhere(l, draft, beside))}
    }
    .into_any()
}

/// Where else it lies: no matter of a letter.
fn elsewhere(l: Locale, draft: &Draft, beside: Beside) -> AnyView {
    let rows = PROCEEDINGS.map(|(value, proceedings)| {
        let label = proceedings_words(l, proceedings);
        let checked = draft.picked(names::PROCEEDINGS, value);
        let pick = listen(names::PROCEEDINGS, beside);
        view! { <Choice name=names::PROCEEDINGS value=value label=label checked=checked on_pick=pick /> }
    });
    view! {
        <Choices name=names::PROCEEDINGS legend=td_string!(l, complaint.story.proceedings)>
            {rows.collect_view()}
        </Choices>
    }
    .into_any()
}

/// Dated lines: the filled ones and a few empty ones; saving makes room for more.
fn course(l: Locale, draft: &Draft) -> AnyView {
    let today = day_of(draft.view.case_now).to_string();
    let fields = names::COURSE_DAYS.into_iter().zip(names::COURSE_TEXTS);
    let filled =
        fields.clone().filter(|(day, text)| !(draft.text(day).is_empty() && draft.text(text).is_empty())).count();
    let rows = fields.zip(1..).take(filled + ROOM).map(|((day, text), number)| {
        view! {
            <div class="course__row">
                <DateField
                    name=day
                    label=td_string!(l, complaint.story.course_day, number = number)
                    value=draft.text(day)
                    latest=today.clone()
                    sometimes=true
                />
                <TextField
                    name=text
                    label=td_string!(l, complaint.story.course_text, number = number)
                    value=draft.text(text)
                    sometimes=true
                />
            </div>
        }
    });
    let rows = rows.collect_view();
    view! {
        <More summary=td_string!(l, complaint.story.course) open=filled != 0>
            <div class="stack">
                <p class="small soft">{td_string!(l, complaint.story.course_hint)}</p>
                {rows}
            </div>
        </More>
    }
    .into_any()
}

fn contact(l: Locale, draft: &Draft) -> AnyView {
    let rows = CONTACTS.map(|(value, contacted)| {
        let label = contact_words(l, contacted);
        let checked = draft.picked(names::CONTACT, value);
        let note = draft.view.told.note.clone();
        if contacted == Contacted::Never && !note.is_empty() {
            view! { <Choice name=names::CONTACT value=value label=label note=note checked=checked /> }.into_any()
        } else {
            view! { <Choice name=names::CONTACT value=value label=label checked=checked /> }.into_any()
        }
    });
    view! {
        <Choices name=names::CONTACT legend=td_string!(l, complaint.story.contact)>{rows.collect_view()}</Choices>
    }
    .into_any()
}

/// Hidden by the style sheet while "not yet" is picked, so that it works without script too.
fn asked(l: Locale, draft: &Draft, beside: Beside) -> AnyView {
    let day = day_of(draft.view.case_now);
    let today = day.to_string();
    let letter = draft.letter();
    let heard = move |event: leptos::ev::Event| {
        let field = event_target::<leptos::web_sys::HtmlInputElement>(&event);
        if field.name() == names::CONTACTED_ON && !letter {
            let late = Day::parse(&field.value()).and_then(|contacted| too_late(contacted, day));
            beside.exit.set(late.map(|_| Exit::TooOld));
        }
    };
    view! {
        <div class="wizard__asked stack" on:change=heard>
            <DateField
                name=names::CONTACTED_ON
                label=td_string!(l, complaint.story.contacted_on)
                value=draft.text(names::CONTACTED_ON)
                latest=today
            />
            <TextField
                name=names::CONTACT_MEANS
                label=td_string!(l, complaint.story.contact_means)
                value=draft.text(names::CONTACT_MEANS)
                optional=true
            />
            <TextArea
                name=names::REPLY
                label=td_string!(l, complaint.story.reply)
                value=draft.text(names::REPLY)
                limit=MESSAGE
                rows=3
                optional=true
            />
        </div>
    }
    .into_any()
}

/// Whether the shop was asked, in words.
pub(super) fn contact_words(l: Locale, contacted: Contacted) -> &'static str {
    match contacted {
        Contacted::Refused => td_string!(l, complaint.story.contact_refused),
        Contacted::Waiting => td_string!(l, complaint.story.contact_waiting),
        Contacted::Never => td_string!(l, complaint.story.contact_never),
    }
}

/// Where else the dispute lies, in words.
pub(super) fn proceedings_words(l: Locale, proceedings: Proceedings) -> &'static str {
    match proceedings {
        Proceedings::None => td_string!(l, complaint.story.proceedings_none),
        Proceedings::Chargeback => td_string!(l, complaint.story.proceedings_chargeback),
        Proceedings::Police => td_string!(l, complaint.story.proceedings_police),
        Proceedings::OtherBody => td_string!(l, complaint.story.proceedings_other_body),
        Proceedings::Court => td_string!(l, complaint.story.proceedings_court),
    }
}
