//! The fields that an act needs.
use super::{binding, offer};
use crate::calls::Frame;
use crate::forms::case::{field, ground_code, sanction_code};
use crate::pages::party::state::CaseState;
use crate::parts::{Check, Choice, Choices, DateField, FieldSize, FileField, FormState, Select, TextArea, TextField};
use crate::said::ground as ground_words;
use crate::words::{Locale, td_string};
use domain::case::{Ground, Move, MoveKind};
use domain::values::{MESSAGE, REASONS};
use leptos::prelude::*;

/// Draws the fields of an act; some have none.
pub fn of(l: Locale, state: CaseState, act: &Move) -> AnyView {
    match act.kind {
        MoveKind::Complete => with_files(l, td_string!(l, acts.text)),
        MoveKind::ReportPerformance => with_files(l, td_string!(l, acts.report_performance.field)),
        MoveKind::DenyPerformance => with_files(l, td_string!(l, acts.deny_performance.field)),
        MoveKind::Answer => answer(l),
        MoveKind::TakeMediation | MoveKind::TakeAssessment => take(l),
        MoveKind::AskCompletion => text(td_string!(l, acts.ask_completion.field), field::TEXT, MESSAGE, false),
        MoveKind::SendFramework => text(td_string!(l, acts.send_framework.field), field::TEXT, REASONS, false),
        MoveKind::EndMediation => text(td_string!(l, acts.end_mediation.field), field::TEXT, REASONS, false),
        MoveKind::StepBack | MoveKind::ExtendMediation => {
            text(td_string!(l, acts.reason), field::REASON, MESSAGE, false)
        }
        MoveKind::LeaveMediation | MoveKind::Withdraw | MoveKind::AskWithdrawal | MoveKind::RejectProposal => {
            text(td_string!(l, acts.reason), field::REASON, MESSAGE, true)
        }
        MoveKind::RefuseIntake | MoveKind::RefuseClaim => refuse(l),
        MoveKind::Propose | MoveKind::CounterProposal => offer::make(l, state),
        MoveKind::AcceptProposal => offer::accept(l, state, act),
        MoveKind::GiveConsent => binding::consent(l, state),
        MoveKind::AgreeToBinding => binding::agree(l, state),
        MoveKind::FileClaim => binding::claim(l, state),
        MoveKind::FileDefence => binding::defence(l, state),
        MoveKind::ServeDecision => binding::serve(l, state),
        MoveKind::AskExtension => extension(l),
        MoveKind::DeclareComplex => complex(l),
        MoveKind::ImposeSanction => sanction(l, state),
        _ => ().into_any(),
    }
}

fn text(label: &'static str, name: &'static str, limit: usize, optional: bool) -> AnyView {
    view! { <TextArea name=name label=label limit=limit optional=optional /> }.into_any()
}

/// Words and documents.
pub fn with_files(l: Locale, label: &'static str) -> AnyView {
    view! {
        <TextArea name=field::TEXT label=label limit=MESSAGE />
        <FileField name=field::FILES titles=field::TITLE label=td_string!(l, acts.files) hint=td_string!(l, acts.files_later) />
    }
    .into_any()
}

fn answer(l: Locale) -> AnyView {
    view! {
        <Choices name=field::ANSWER legend=td_string!(l, acts.answer.question)>
            <Choice
                name=field::ANSWER
                value="solved"
                label=td_string!(l, acts.answer.solved)
                note=td_string!(l, acts.answer.solved_note)
            />
            <Choice
                name=field::ANSWER
                value="contested"
                label=td_string!(l, acts.answer.contested)
                note=td_string!(l, acts.answer.contested_note)
            />
        </Choices>
        {with_files(l, td_string!(l, acts.answer.field))}
    }
    .into_any()
}

fn take(l: Locale) -> AnyView {
    let name = use_context::<Frame>().and_then(|frame| frame.me).map(|me| me.name).unwrap_or_default();
    view! {
        <TextField name=field::NAME label=td_string!(l, acts.name) value=name size=FieldSize::Medium />
        <Check name=field::NO_CONFLICT label=td_string!(l, acts.no_conflict) />
    }
    .into_any()
}

fn refuse(l: Locale) -> AnyView {
    let grounds: Vec<_> = Ground::ALL
        .into_iter()
        .map(|ground| (ground_code(ground).to_owned(), ground_words(l, ground).to_owned()))
        .collect();
    view! {
        <Select name=field::GROUND label=td_string!(l, acts.ground) options=grounds />
        <TextArea name=field::REASONS label=td_string!(l, acts.reasons) limit=REASONS />
    }
    .into_any()
}

fn extension(l: Locale) -> AnyView {
    view! {
        <TextField name=field::DAYS label=td_string!(l, acts.ask_extension.days) value="7" size=FieldSize::Short />
        <TextArea name=field::REASON label=td_string!(l, acts.reason) hint=td_string!(l, acts.reason_note) limit=MESSAGE />
    }
    .into_any()
}

fn complex(l: Locale) -> AnyView {
    view! {
        <DateField name=field::UNTIL label=td_string!(l, acts.declare_complex.until) />
        <TextArea name=field::REASON label=td_string!(l, acts.reason) limit=MESSAGE />
    }
    .into_any()
}

fn sanction(l: Locale, state: CaseState) -> AnyView {
    let next = state.now.with_untracked(|now| now.sanction.map(sanction_code));
    view! {
        <input type="hidden" name=field::SANCTION value=next />
        <TextArea name=field::REASON label=td_string!(l, acts.reason) limit=MESSAGE />
    }
    .into_any()
}

/// The documents from the talks that may be filed again for the assessor.
pub fn again(l: Locale, state: CaseState) -> AnyView {
    let form = FormState::here();
    let boxes: Vec<_> = state
        .exhibits_of_the_talks()
        .into_iter()
        .map(|exhibit| {
            let id = exhibit.id.to_string();
            let ticked = form.and_then(|form| form.picked(field::AGAIN, &id)).unwrap_or_default();
            view! {
                <label class="choice choice--plain">
                    <input type="checkbox" name=field::AGAIN value=id checked=ticked />
                    <span class="choice__text">
                        <span class="choice__label">{exhibit.number} " · " {exhibit.title}</span>
                    </span>
                </label>
            }
        })
        .collect();
    if boxes.is_empty() {
        return ().into_any();
    }
    view! {
        <Choices name=field::AGAIN legend=td_string!(l, acts.again) hint=td_string!(l, acts.again_hint)>
            {boxes}
        </Choices>
    }
    .into_any()
}
