//! The category's own questions.
use super::draft::Draft;
use crate::links;
use crate::parts::{Choice, Choices, DateField, MoneyField, TextField};
use crate::views::complaint::Step;
use crate::views::guide::{QuestionKind, QuestionView};
use crate::words::{Locale, td_string};
use domain::calendar::day_of;
use leptos::prelude::*;

/// A field per question, as the server asks them.
pub(super) fn fields(l: Locale, draft: &Draft) -> AnyView {
    if draft.view.questions.is_empty() {
        return none(l);
    }
    draft.view.questions.iter().map(|question| field(draft, question.clone())).collect_view().into_any()
}

fn none(l: Locale) -> AnyView {
    view! {
        <p>
            {td_string!(l, complaint.about.none)} " "
            <a href=links::complaint(Step::Problem)>{td_string!(l, complaint.about.none_link)}</a>
        </p>
    }
    .into_any()
}

fn field(draft: &Draft, question: QuestionView) -> AnyView {
    let QuestionView { field, kind, label, hint, needed, options } = question;
    let (name, optional) = (field.code(), !needed);
    let value = draft.text(name);
    let hint = hint.unwrap_or_default();
    match kind {
        QuestionKind::PastDay => {
            let today = day_of(draft.view.case_now).to_string();
            view! { <DateField name=name label=label hint=hint value=value latest=today optional=optional /> }
                .into_any()
        }
        QuestionKind::AnyDay => {
            view! { <DateField name=name label=label hint=hint value=value optional=optional /> }.into_any()
        }
        QuestionKind::Money => {
            view! { <MoneyField name=name label=label hint=hint value=value optional=optional /> }.into_any()
        }
        QuestionKind::Short => {
            view! { <TextField name=name label=label hint=hint value=value optional=optional /> }.into_any()
        }
        QuestionKind::Choice => {
            let two = options.len() == 2;
            let rows = options
                .into_iter()
                .map(|(option, words)| {
                    let checked = value == option;
                    view! { <Choice name=name value=option label=words checked=checked /> }
                })
                .collect_view();
            view! { <Choices name=name legend=label hint=hint two_columns=two optional=optional>{rows}</Choices> }
                .into_any()
        }
    }
}
