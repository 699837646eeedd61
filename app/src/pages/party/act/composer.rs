//! Writing a message: below the story, as in any conversation.
use super::{ActForm, Gone};
use crate::forms::case::field;
use crate::pages::party::state::CaseState;
use crate::parts::focus::focus_if_lost;
use crate::parts::{FileField, FormState, More, Submit, TextArea, changing, lines};
use crate::views::case::MoveView;
use crate::words::{td_string, words as locale};
use domain::case::{Move, MoveKind};
use domain::people::Hat;
use domain::values::MESSAGE;
use leptos::prelude::*;

/// Draws the composer while a message can be sent, or while somebody was typing one.
#[component]
pub fn Composer(
    /// The open case.
    state: CaseState,
) -> impl IntoView {
    let shown = move || {
        let now = state.now.with(|now| message(&now.moves));
        let typing = state.typing.with(|all| message(all));
        now.or(typing)
    };
    // Who reads along may change while the page is open, and the hint says it; what was typed is brought back.
    let key = move |one: &MoveView| format!("{} {}", state.round(&one.act), one.lead);
    lines(move || shown().into_iter().collect(), key, move |one| view! { <Open state=state offered=one /> }.into_any())
}

fn message(moves: &[MoveView]) -> Option<MoveView> {
    moves.iter().find(|one| one.act.kind == MoveKind::SendMessage).cloned()
}

#[component]
fn Open(state: CaseState, offered: MoveView) -> impl IntoView {
    let l = locale();
    let act = Move { until: None, ..offered.act };
    let (lead, called) = (offered.lead.clone(), offered.label.clone());
    let gone = Memo::new(move |_| !state.possible(&act));
    if untrack(|| state.round(&act)) > 0 {
        // What was sent is drawn anew, empty: whoever talks stays where they are.
        focus_if_lost("write");
    }
    let has_files = state.side().is_some() || state.me.hat == Hat::Helper;
    view! {
        <section class="composer" id="write" tabindex="-1" aria-labelledby="write-title" on:input=move |_| state.typed(&offered)>
            <h2 class="unseen" id="write-title">{td_string!(l, acts.send_message.label)}</h2>
            {changing(move || gone.get().then(|| view! { <Gone state=state act=act /> }))}
            <ActForm state=state act=act called=called>
                <TextArea
                    name=field::TEXT
                    label=td_string!(l, acts.send_message.field)
                    hint=lead
                    limit=MESSAGE
                    rows=3
                />
                {has_files.then(|| view! { <Evidence /> })}
                <Show when=move || !gone.get()>
                    <div class="cluster">
                        <Submit>{td_string!(l, acts.send_message.button)}</Submit>
                    </div>
                </Show>
            </ActForm>
        </section>
    }
}

/// Folded, because most messages come without; unfolded when a file was refused.
#[component]
fn Evidence() -> impl IntoView {
    let l = locale();
    let wrong = FormState::here().is_some_and(|form| form.error(field::FILES).is_some());
    view! {
        <More summary=td_string!(l, acts.files) open=wrong>
            <FileField
                name=field::FILES
                titles=field::TITLE
                label=td_string!(l, acts.files_choose)
                hint=td_string!(l, acts.files_with_message)
            />
        </More>
    }
}
