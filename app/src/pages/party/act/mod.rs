//! What the viewer may do: one section per move, with its consequences and its form.
//!
//! Here: the forms of a case, drawn from `moves` and from nothing else. Never here: whether an act is allowed.
//! A section is opened by its address (`#act-answer`), so it works without script. Called by the case page. Start at [`Acts`].

mod fields;
mod offer;
mod binding;
mod composer;

pub use composer::Composer;

use super::state::{CaseState, form_name};
use crate::calls::Answer;
use crate::forms::case::field;
use crate::links;
use crate::parts::{FormState, Look, Notice, PostForm, Submit, Tone, changing, lines, say, word};
use crate::views::case::MoveView;
use crate::words::{td_string, words as locale};
use domain::calendar::day_of;
use domain::case::{Move, MoveKind};
use leptos::prelude::*;

/// From this rank on an act is drawn as small as a link.
pub const SMALL: u8 = 100;

/// The order in which acts are offered: what brings the case on comes first, what ends it comes last.
#[must_use]
pub const fn rank(kind: MoveKind) -> u8 {
    match kind {
        MoveKind::FileClaim => 0,
        MoveKind::FileDefence => 1,
        MoveKind::AcceptProposal => 2,
        MoveKind::Answer => 3,
        MoveKind::ReportPerformance => 4,
        MoveKind::ConfirmPerformance => 5,
        MoveKind::DenyPerformance => 6,
        MoveKind::ServeDecision => 7,
        MoveKind::Decide => 8,
        MoveKind::GiveConsent => 9,
        MoveKind::AgreeToBinding => 10,
        MoveKind::TakeMediation => 11,
        MoveKind::TakeAssessment => 12,
        MoveKind::PassIntake => 13,
        MoveKind::Admit => 14,
        MoveKind::Complete => 15,
        MoveKind::ChooseMediation => 16,
        MoveKind::CounterProposal => 17,
        MoveKind::ChoosePending => 18,
        MoveKind::ImposeSanction => 19,
        MoveKind::ConsentWithdrawal => 20,
        MoveKind::RefuseWithdrawal => 21,
        MoveKind::AskCompletion => 22,
        MoveKind::Propose => 23,
        MoveKind::SendFramework => 24,
        MoveKind::Reopen => 25,
        MoveKind::ConfirmSolved => 26,
        MoveKind::RejectProposal => 27,
        MoveKind::RefuseIntake => 28,
        MoveKind::RefuseClaim => 29,
        MoveKind::EndMediation => SMALL,
        MoveKind::ExtendMediation => SMALL + 1,
        MoveKind::AskExtension => SMALL + 2,
        MoveKind::DeclareComplex => SMALL + 3,
        MoveKind::LeaveMediation => SMALL + 4,
        MoveKind::Withdraw => SMALL + 5,
        MoveKind::AskWithdrawal => SMALL + 6,
        MoveKind::StepBack => SMALL + 7,
        // These have their own places: the composer, the page of help and changes, the bank, the clock.
        MoveKind::SendMessage
        | MoveKind::AppointHelper
        | MoveKind::EndHelp
        | MoveKind::TellNeeds
        | MoveKind::NarrowWish
        | MoveKind::NarrowClaim
        | MoveKind::FeePaid
        | MoveKind::TermEnded
        | MoveKind::Remind => u8::MAX,
    }
}

/// The same for whoever waits: nobody is invited to offer less before the other side has said anything.
#[must_use]
pub fn rank_for(kind: MoveKind, turn: bool) -> u8 {
    if kind == MoveKind::Propose && !turn { SMALL } else { rank(kind) }
}

/// Where the button of an act leads.
#[must_use]
pub fn door(state: CaseState, act: &Move) -> String {
    if act.kind == MoveKind::Decide { links::compose(&state.number()) } else { format!("#act-{}", form_name(act)) }
}

/// Draws the section of every move, and of every form in which somebody was typing when its move went away.
#[component]
pub fn Acts(
    /// The open case.
    state: CaseState,
) -> impl IntoView {
    let shown = move || {
        let mut acts: Vec<MoveView> = state.now.with(|now| now.moves.clone());
        state.typing.with(|typing| {
            for one in typing {
                if acts.iter().all(|other| form_name(&other.act) != form_name(&one.act)) {
                    acts.push(one.clone());
                }
            }
        });
        acts.retain(|one| one.act.kind != MoveKind::Decide && rank(one.act.kind) < u8::MAX);
        acts.sort_by_key(|one| rank(one.act.kind));
        acts
    };
    let key = move |one: &MoveView| format!("{}-{}", form_name(&one.act), state.round(&one.act));
    lines(shown, key, move |one| view! { <ActSection state=state offered=one /> }.into_any())
}

#[component]
fn ActSection(state: CaseState, offered: MoveView) -> impl IntoView {
    let l = locale();
    let MoveView { act, label, lead, button, start, .. } = offered.clone();
    let (button, called) = (StoredValue::new(button), label.clone());
    let name = form_name(&act);
    let id = format!("act-{name}");
    let title = format!("{id}-title");
    let heading = title.clone();
    let here = id.clone();
    Effect::new(move |_| {
        if state.next.with(|next| next.as_ref() == Some(&here)) {
            state.next.set(None);
            let hash = here.clone();
            // Opens by its address, once it stands in the page.
            request_animation_frame(move || drop(window().location().set_hash(&hash)));
        }
    });
    let gone = Memo::new(move |_| !state.possible(&act));
    let open = state.echo(&name).is_some();
    let until = act.until.map(|until| {
        let last = day_of(until.plus_millis(-1));
        let this_year = last.year() == day_of(state.now.with_untracked(|now| now.case_now)).year();
        let day = if this_year { say::weekday_day(l, last) } else { say::long_day(l, last) };
        td_string!(l, acts.until_note, until = td_string!(l, say.until, day = day))
    });
    view! {
        <section
            class="act panel stack"
            id=id
            aria-labelledby=title
            tabindex="-1"
            data-open=word(move || (open || gone.get()).then_some(""))
            on:keydown=move |event| if event.key() == "Escape" { drop(window().location().set_hash("now")) }
            on:input=move |_| state.typed(&offered)
        >
            <header class="act__head">
                <h2 id=heading>{label}</h2>
                <a class="act__close" href="#now" rel="external">{td_string!(l, case.close_act)}</a>
            </header>
            {changing(move || gone.get().then(|| view! { <Gone state=state act=act /> }))}
            {(!lead.is_empty()).then(|| view! { <p>{lead}</p> })}
            {until.map(|until| view! { <p class="small soft">{until}</p> })}
            <ActForm state=state act=act called=called start=start>
                {fields::of(l, state, &act)}
                <Show when=move || !gone.get()>
                    <div class="cluster">
                        <Submit look=look(act.kind)>{button.get_value()}</Submit>
                    </div>
                </Show>
            </ActForm>
        </section>
    }
}

/// How loud the button is: what ends or refuses something is not green.
const fn look(kind: MoveKind) -> Look {
    match kind {
        MoveKind::RejectProposal
        | MoveKind::RefuseIntake
        | MoveKind::RefuseClaim
        | MoveKind::EndMediation
        | MoveKind::LeaveMediation
        | MoveKind::Withdraw
        | MoveKind::AskWithdrawal
        | MoveKind::RefuseWithdrawal
        | MoveKind::StepBack
        | MoveKind::DenyPerformance
        | MoveKind::ImposeSanction => Look::Danger,
        _ => Look::Main,
    }
}

/// Says that the case went on while somebody was typing; nothing typed is lost.
#[component]
fn Gone(state: CaseState, act: Move) -> impl IntoView {
    let l = locale();
    view! {
        <Notice tone=Tone::Soon title=td_string!(l, case.changed_title)>
            <p>{td_string!(l, case.changed_text)}</p>
            <button type="button" class="button button--quiet" on:click=move |_| state.forget(&act)>
                {td_string!(l, case.changed_close)}
            </button>
        </Notice>
    }
}

/// A form that asks for an act: the hidden fields that every one has, and what the act needs.
#[component]
pub fn ActForm(
    /// The open case.
    state: CaseState,
    /// What it asks for.
    act: Move,
    /// What that is called.
    called: String,
    /// What its fields hold before anybody typed.
    #[prop(default = Vec::new())]
    start: Vec<(String, String)>,
    /// Its fields and its button.
    children: Children,
) -> impl IntoView {
    let name = form_name(&act);
    let echo = state.echo(&name);
    let key = own_key(state, &act);
    // Live news may take the form away before its answer comes: the page hears it.
    let done = state.for_the_page(|| heard(state, act, called));
    view! {
        <PostForm action="/api/act" name=name multipart=true echo=echo start=start on_done=done>
            <input type="hidden" name=field::CASE value=state.number().to_string() />
            <input type="hidden" name=field::KIND value=act.kind.code() />
            <input type="hidden" name=field::MADE_FOR value=state.me.person.map(|person| person.to_string()) />
            <input type="hidden" name=field::SEEN value=move || state.now.with(|now| now.version) />
            <OwnKey key=key />
            {act.proposal.map(|number| view! { <input type="hidden" name=field::PROPOSAL value=number /> })}
            {children()}
        </PostForm>
    }
}

/// What to do when an act was done: show its receipt, and go where it leads.
fn heard(state: CaseState, act: Move, called: String) -> Callback<Answer> {
    let leave = leaving();
    Callback::new(move |answer: Answer| {
        if let Answer::Done { go, receipt, .. } = answer {
            state.forget(&act);
            state.did.set(called.clone());
            let talk = act.kind == MoveKind::SendMessage;
            state.calm.set_value(talk);
            if receipt.is_some() {
                state.receipt.set(receipt.clone());
            }
            let location = window().location();
            // The next act opens when it may be done; news of that may come later than this answer.
            state.next.set(go.split_once('#').map(|(_, section)| section.to_owned()));
            if location.pathname().is_ok_and(|here| elsewhere(&here, &go)) {
                leave(&go);
            } else {
                if !talk {
                    // Closes the section; a browser that refuses leaves it open.
                    drop(location.set_hash("receipt"));
                }
                super::case_page::catch_up(state, receipt.map_or(0, |receipt| receipt.version));
            }
        }
    })
}

/// The key of one form: other forms of the page are other acts, and so is this one once it was done. News does not change
/// it, so that what is sent again because its answer got lost is still the same request.
fn own_key(state: CaseState, act: &Move) -> String {
    let key = state.now.with_untracked(|now| now.key.clone());
    format!("{key}-{}-{}", form_name(act), untrack(|| state.round(act)))
}

/// After a refusal nothing is under way any more: what is sent next is another request.
#[component]
fn OwnKey(key: String) -> impl IntoView {
    let form = FormState::here();
    let value = move || match form.map_or(0, |form| form.refusals.get()) {
        0 => key.clone(),
        refusals => format!("{key}-{refusals}"),
    };
    view! { <input type="hidden" name=field::KEY value=value /> }
}

/// The way to another page of ours.
#[cfg(feature = "hydrate")]
fn leaving() -> impl Fn(&str) + Copy + Send + Sync + 'static {
    let navigate = StoredValue::new_local(leptos_router::hooks::use_navigate());
    move |go: &str| navigate.with_value(|to| to(go, leptos_router::NavigateOptions::default()))
}

/// On the server nobody leaves. A value of one thread must not be made here: another thread would drop it.
#[cfg(not(feature = "hydrate"))]
fn leaving() -> impl Fn(&str) + Copy + Send + Sync + 'static {
    |_: &str| {}
}

/// Whether an answer leads to another page than this one.
fn elsewhere(here: &str, go: &str) -> bool {
    let path = go.split(['?', '#']).next().unwrap_or_default();
    !path.is_empty() && path != here
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_for_this_page_stays_here() {
        assert!(!elsewhere("/cases/26-K7M-4QX", "/cases/26-K7M-4QX#e12"));
        assert!(!elsewhere("/cases/26-K7M-4QX", "/cases/26-K7M-4QX?receipt=12"));
        assert!(elsewhere("/cases/26-K7M-4QX", "/cases/26-K7M-4QX/pay"));
    }

    #[test]
    fn every_act_has_its_own_place_in_the_order() {
        let mut ranks: Vec<_> = MoveKind::ALL.iter().map(|kind| rank(*kind)).filter(|rank| *rank < u8::MAX).collect();
        let all = ranks.len();
        ranks.sort_unstable();
        ranks.dedup();
        assert_eq!(ranks.len(), all);
    }
}
