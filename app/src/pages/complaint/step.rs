//! The frame of a step: where one is, the question, the fields, the law beside them, and the ways on and back.
use super::draft::Draft;
use super::exit::{Exit, advice};
use super::{about, anew, details, device, evidence, law, problem, shop, story, wish, workings, you};
use crate::calls::complaint::complaint_workings;
use crate::forms::complaint::names;
use crate::links;
use crate::parts::{
    Check, FormState, LinkButton, Look, Notice, PostForm, Progress, Quietly, Saved, SavedLine, Submit, changing, say,
};
use crate::site::PageHead;
use crate::views::complaint::Step;
use crate::views::guide::WorkingView;
use crate::views::law::PositionView;
use crate::words::{Locale, td_string, words};
use domain::law::Category;
use leptos::prelude::*;

/// What the fields tell the column beside them while somebody chooses.
#[derive(Clone, Copy)]
pub(super) struct Beside {
    pub category: RwSignal<Option<Category>>,
    pub position: RwSignal<Option<PositionView>>,
    pub exit: RwSignal<Option<Exit>>,
    pub workings: RwSignal<Vec<WorkingView>>,
}

/// Draws a step.
pub(super) fn screen(draft: Draft) -> AnyView {
    let l = words();
    let step = draft.view.step;
    let beside = Beside {
        category: RwSignal::new(draft.category()),
        position: RwSignal::new(draft.view.position.clone()),
        exit: RwSignal::new(Exit::of(&draft)),
        workings: RwSignal::new(draft.view.workings.clone()),
    };
    let saved = RwSignal::new(Saved::Before);
    if matches!(step, Step::Details | Step::About | Step::Story) {
        reckoned(saved, beside.workings);
    }
    let called = draft.called();
    let fields = fields(l, draft.clone(), beside);
    let before = (step == Step::Shop).then(|| (anew::ways(l, &draft), shop::finder(l, &draft)));
    let after = (step == Step::Evidence).then(|| evidence::removers(&draft));
    // Picking a shop begins a complaint; until then nothing lies at the server.
    let begun = draft.view.saved.is_some() || step == Step::Shop;
    super::looks_ahead(&draft, saved);
    view! {
        <div class="center page wizard">
            <Where draft=draft.clone() />
            {head(asked(l, step), draft.view.told.lead.clone())}
            {before}
            {device::unsent(l, draft.form(), saved)}
            <PostForm
                action="/api/complaint-save"
                name=draft.form()
                multipart=true
                echo=draft.view.echo.clone()
                class="wizard__form"
            >
                <input type="hidden" name=names::STEP value=step.slug() />
                <input type="hidden" name=names::VERSION value=draft.view.version.to_string() />
                <input type="hidden" name=names::WINDOW value=draft.view.window.clone() />
                <Overwrite />
                <div class="wizard__body">
                    <Quietly saved=saved begun=begun class="wizard__fields stack" gap="l">{fields()}</Quietly>
                    <div class="wizard__beside" aria-live="polite">
                        {changing(move || match beside.exit.get() {
                            Some(exit) => Some(advice(l, exit, Some(called.clone()))),
                            None => law::beside(l, step, beside.category.get(), beside.position.get()),
                        })}
                        {changing(move || workings::drawn(l, beside.workings.get()))}
                    </div>
                    <Foot draft=draft.clone() saved=saved />
                </div>
            </PostForm>
            {after}
        </div>
    }
    .into_any()
}

/// Works out anew what the answers come to, whenever they were saved by themselves.
fn reckoned(saved: RwSignal<Saved>, workings: RwSignal<Vec<WorkingView>>) {
    Effect::new(move |_| {
        if saved.get() == Saved::Done {
            leptos::task::spawn_local(async move {
                // A lost line costs only the working: the next step has it.
                if let Ok(found) = complaint_workings().await.and_then(|sealed| sealed.open()) {
                    let _ = workings.try_set(found);
                }
            });
        }
    });
}

/// Says which step this is, and about which shop.
#[component]
pub(super) fn Where(draft: Draft) -> impl IntoView {
    let (asks, letter) = (draft.view.asks || draft.category().is_none(), draft.letter());
    let way = || Step::ALL.into_iter().filter(|step| step.comes(asks, letter));
    let at = way().take_while(|step| *step < draft.view.step).count() + 1;
    let shop = draft.view.shop.as_ref().map(|shop| shop.name.clone());
    // A shop outside the list by the name that was typed for it.
    let shop = shop.unwrap_or_else(|| draft.view.text(names::SHOP_NAME).to_owned());
    let paper = draft.view.for_others.then(|| {
        let l = words();
        view! { <Notice title=td_string!(l, complaint.paper.title)><p>{td_string!(l, complaint.paper.text)}</p></Notice> }
    });
    view! {
        <Progress at=at of=way().count()>{shop}</Progress>
        {paper}
    }
}

fn head(title: &'static str, lead: String) -> AnyView {
    if lead.is_empty() {
        view! { <PageHead title=title /> }.into_any()
    } else {
        view! { <PageHead title=title lead=lead /> }.into_any()
    }
}

/// The question of each step.
pub(super) fn asked(l: Locale, step: Step) -> &'static str {
    match step {
        Step::Shop => td_string!(l, complaint.shop.title),
        Step::Problem => td_string!(l, complaint.problem.title),
        Step::Details => td_string!(l, complaint.details.title),
        Step::About => td_string!(l, complaint.about.title),
        Step::Story => td_string!(l, complaint.story.title),
        Step::Evidence => td_string!(l, complaint.evidence.title),
        Step::Wish => td_string!(l, complaint.wish.title),
        Step::You => td_string!(l, complaint.you.title),
        Step::Check => td_string!(l, complaint.check.title),
    }
}

/// The fields are made inside the form, so that they find its errors.
fn fields(l: Locale, draft: Draft, beside: Beside) -> impl FnOnce() -> AnyView {
    move || match draft.view.step {
        Step::Shop => shop::fields(l, &draft, beside),
        Step::Problem => problem::fields(l, &draft, beside),
        Step::Details => details::fields(l, &draft, beside),
        Step::About => about::fields(l, &draft),
        Step::Story => story::fields(l, &draft, beside),
        Step::Evidence => evidence::fields(l, &draft),
        Step::Wish => wish::fields(l, &draft),
        Step::You => you::fields(l, &draft, beside),
        Step::Check => ().into_any(),
    }
}

/// Asks before anything is overwritten that another tab saved.
#[component]
fn Overwrite() -> impl IntoView {
    let l = words();
    let form = FormState::here();
    let id = form.map(|form| form.id(names::VERSION)).unwrap_or_default();
    let stale = move || form.is_some_and(|form| form.error(names::VERSION).is_some());
    view! {
        <div id=id tabindex="-1">
            {changing(move || stale().then(|| {
                view! {
                    <Check
                        name=names::OVERWRITE
                        label=td_string!(l, complaint.overwrite)
                        note=td_string!(l, complaint.overwrite_note)
                    />
                }
            }))}
        </div>
    }
}

/// On, back, and when it was saved.
#[component]
fn Foot(draft: Draft, saved: RwSignal<Saved>) -> impl IntoView {
    let l = words();
    let letter = draft.letter();
    let view = draft.view;
    let (then, on) = if draft.changing {
        ("check", td_string!(l, complaint.save_back))
    } else {
        ("", td_string!(l, complaint.next))
    };
    let back = if draft.changing { Some(Step::Check) } else { view.step.back(view.asks, letter) };
    let before = view.saved.map_or_else(String::new, |at| td_string!(l, complaint.saved, time = say::time(l, at)));
    view! {
        <div class="wizard__foot">
            <Submit name=names::THEN value=then>{on}</Submit>
            {back.map(|step| view! {
                <LinkButton href=links::complaint(step) look=Look::Quiet rel="prev">
                    {td_string!(l, complaint.back)}
                </LinkButton>
            })}
            <SavedLine saved=saved before=before />
            {view.saved.map(|_| view! { <p class="small"><a href=links::RESUME>{td_string!(l, resume.link)}</a></p> })}
        </div>
    }
}
