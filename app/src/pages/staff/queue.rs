//! `/desk`: the cases of a mediator, assessor or inspector, and those that wait for one.
use crate::calls::Frame;
use crate::calls::staff::queue_page;
use crate::forms::Echo;
use crate::forms::case::field;
use crate::links;
use crate::live;
use crate::pages::loaded::loaded;
use crate::parts::{Announcer, Check, Clock, More, Notice, PostForm, Refresh, Submit, Tag, Tone};
use crate::said::stage;
use crate::site::PageHead;
use crate::views::complaint::Step;
use crate::views::inbox::CaseRow;
use crate::views::staff::{CaseToTake, QueueView};
use crate::words::{Locale, td_string, words};
use domain::case::{MoveKind, StageKey};
use domain::people::Hat;
use domain::values::Moment;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// `/desk`
#[component]
pub fn QueuePage() -> impl IntoView {
    let news = listen();
    let source = move || (news.get(), Refresh::count());
    loaded(source, |_| queue_page(), |view| view! { <Queue view=view /> }.into_any())
}

/// Counts the news of the viewer's lists; the list is fetched anew for each, unless somebody is just taking a case.
fn listen() -> RwSignal<u32> {
    let l = words();
    let count = RwSignal::new(0);
    let announcer = Announcer::here();
    live::follow(
        || links::LIVE_INBOX.to_owned(),
        move |_| {
            if !taking() {
                count.update(|count| *count += 1);
            }
            if let Some(announcer) = announcer {
                announcer.say(td_string!(l, queue.updated));
            }
        },
    );
    count
}

/// Whether a form to take a case is unfolded: a new list would fold it and drop what was ticked.
#[cfg(feature = "hydrate")]
fn taking() -> bool {
    document().query_selector(".desk__open details[open]").is_ok_and(|open| open.is_some())
}

#[cfg(not(feature = "hydrate"))]
fn taking() -> bool {
    false
}

#[component]
fn Queue(view: QueueView) -> impl IntoView {
    let l = words();
    let now = view.case_now;
    let takes = view.hats.iter().any(|hat| matches!(hat, Hat::Mediator | Hat::Assessor));
    let mut mine = view.mine;
    mine.sort_by_key(|row| !row.my_turn);
    let mine = if mine.is_empty() {
        view! { <p class="soft">{td_string!(l, queue.mine_empty)}</p> }.into_any()
    } else {
        let rows = mine.into_iter().map(|row| my_row(l, row, now)).collect_view();
        view! { <ul class="register" role="list">{rows}</ul> }.into_any()
    };
    let waiting = view.open.len();
    let filed = use_query_map().with_untracked(|query| query.get("filed"));
    let filed = filed.map(|number| just_filed(l, number, &view.open));
    let open = takes.then(|| open_list(l, view.open, view.echo.as_ref(), now));
    let types = view.hats.contains(&Hat::Mediator).then(|| {
        let href = links::complaint(Step::Shop);
        view! { <p><a href=href>{td_string!(l, queue.paper)}</a></p> }
    });
    let lead = match waiting {
        0 => td_string!(l, queue.lead_none).to_owned(),
        1 => td_string!(l, queue.lead_one).to_owned(),
        count => td_string!(l, queue.lead, count = count),
    };
    view! {
        <div class="center page stack" data-gap="xl">
            <PageHead title=td_string!(l, queue.title) lead=lead />
            {filed}
            {types}
            <section class="stack" aria-labelledby="mine">
                <h2 id="mine">{td_string!(l, queue.mine)}</h2>
                {mine}
            </section>
            {open}
            <p class="small soft">
                <a href=links::DESK rel="external">{td_string!(l, queue.refresh)}</a>
            </p>
        </div>
    }
}

/// Says that a complaint from paper was filed. Only a case that waits for a mediator opens for one.
fn just_filed(l: Locale, number: String, open: &[CaseToTake]) -> AnyView {
    let there = open.iter().map(|one| &one.row.number).find(|one| one.to_string() == number);
    let link = there.map(|one| view! { <p><a href=links::desk_case(one)>{td_string!(l, queue.filed_open)}</a></p> });
    let text = td_string!(l, queue.filed_text, number = number);
    view! {
        <div role="status">
            <Notice tone=Tone::Go title=td_string!(l, queue.filed)><p>{text}</p>{link}</Notice>
        </div>
    }
    .into_any()
}

fn open_list(l: Locale, open: Vec<CaseToTake>, echo: Option<&Echo>, now: Moment) -> AnyView {
    let list = if open.is_empty() {
        view! { <p class="soft">{td_string!(l, queue.open_empty)}</p> }.into_any()
    } else {
        let rows = open.into_iter().map(|case| open_row(l, case, echo.cloned(), now)).collect_view();
        view! { <ul class="register" role="list">{rows}</ul> }.into_any()
    };
    view! {
        <section class="stack" aria-labelledby="open">
            <h2 id="open">{td_string!(l, queue.open)}</h2>
            <p>{td_string!(l, queue.open_text)}</p>
            {list}
        </section>
    }
    .into_any()
}

/// A case that the viewer handles; the whole row leads to it.
fn my_row(l: Locale, row: CaseRow, now: Moment) -> AnyView {
    let turn = row.my_turn.then(|| view! { <Tag tone=Tone::Soon>{td_string!(l, queue.my_turn)}</Tag> });
    let writes = row.my_turn && matches!(row.standing.stage, StageKey::Deliberation | StageKey::Decided);
    let href = if writes { links::compose(&row.number) } else { links::desk_case(&row.number) };
    let calm = !row.my_turn;
    let clock = row.standing.until.map(|term| view! { <Clock term=term now=now calm=calm /> });
    // A task is told to whoever has to do it; to others the same stage is news about somebody else.
    let what = if row.my_turn { task(l, row.standing.stage) } else { stage(l, row.standing.stage) };
    view! {
        <li>
            <div class="register__row">
                <div class="stack" data-gap="xs">
                    <span class="cluster" data-gap="s">
                        <a class="register__name" href=href>{row.product}</a>
                        {turn}
                    </span>
                    <span>{what}</span>
                    <span class="small soft">
                        {row.number.to_string()} " · "
                        {td_string!(l, queue.versus, consumer = row.consumer, shop = row.shop)}
                    </span>
                </div>
                {clock}
            </div>
        </li>
    }
    .into_any()
}

/// A case that the viewer may take, with the declaration that belongs to taking it.
fn open_row(l: Locale, case: CaseToTake, echo: Option<Echo>, now: Moment) -> AnyView {
    let CaseToTake { row, take } = case;
    let number = row.number.to_string();
    let form = format!("take-{number}");
    // Unfolded when it came back, so that what has to be mended is seen.
    let back = echo.as_ref().is_some_and(|echo| echo.form == form);
    let role = if take == MoveKind::TakeMediation {
        td_string!(l, queue.as_mediator)
    } else {
        td_string!(l, queue.as_assessor)
    };
    let clock = row.standing.until.map(|term| view! { <Clock term=term now=now /> });
    view! {
        <li class="stack desk__open" data-gap="xs">
            <div class="cluster" data-spread="" data-align="baseline">
                <span class="register__name">{row.product.clone()}</span>
                {clock}
            </div>
            <span>{task(l, row.standing.stage)} " · " {role}</span>
            <span class="small soft">
                {number} " · "
                {td_string!(l, queue.versus, consumer = row.consumer.clone(), shop = row.shop.clone())}
            </span>
            <More summary=td_string!(l, queue.take_open) open=back>
                <TakeForm row=row take=take form=form echo=echo />
            </More>
        </li>
    }
    .into_any()
}

/// Takes a case: who takes it says that nothing stands in the way of being impartial (rules.md 1, L1 5(2)).
#[component]
fn TakeForm(row: CaseRow, take: MoveKind, form: String, #[prop(into)] echo: Option<Echo>) -> impl IntoView {
    let l = words();
    let name = use_context::<Frame>().and_then(|frame| frame.me).map(|me| me.name).unwrap_or_default();
    let declaration = td_string!(l, queue.no_conflict, consumer = row.consumer.clone(), shop = row.shop.clone());
    view! {
        <PostForm action="/api/act" name=form multipart=true echo=echo>
            <input type="hidden" name=field::CASE value=row.number.to_string() />
            <input type="hidden" name=field::SEEN value=row.version.to_string() />
            // One case can be taken once at a version: that is key enough for a second click.
            <input type="hidden" name=field::KEY value=format!("take-{}", row.version) />
            <input type="hidden" name=field::KIND value=take.code() />
            <input type="hidden" name=field::NAME value=name />
            <Check name=field::NO_CONFLICT label=declaration note=td_string!(l, queue.no_conflict_note) />
            <div>
                <Submit>{td_string!(l, queue.take)}</Submit>
            </div>
        </PostForm>
    }
}

/// Says what a case in this stage asks of staff.
fn task(l: Locale, stage: StageKey) -> &'static str {
    match stage {
        StageKey::Intake => td_string!(l, queue.task_intake),
        StageKey::Completing => td_string!(l, queue.task_completing),
        StageKey::Mediation => td_string!(l, queue.task_mediation),
        StageKey::SettlementProposed => td_string!(l, queue.task_proposed),
        StageKey::PerformingSettlement | StageKey::PerformingDecision => td_string!(l, queue.task_performing),
        StageKey::Admissibility => td_string!(l, queue.task_admissibility),
        StageKey::Defence => td_string!(l, queue.task_defence),
        StageKey::Deliberation => td_string!(l, queue.task_deliberation),
        StageKey::Decided => td_string!(l, queue.task_decided),
        StageKey::Served => td_string!(l, queue.task_served),
        StageKey::NotComplied => td_string!(l, queue.task_not_complied),
        StageKey::Closed => td_string!(l, queue.task_closed),
        StageKey::FirstContact
        | StageKey::ShopTurn
        | StageKey::ConsumerChoice
        | StageKey::MediationFailed
        | StageKey::Claim => td_string!(l, queue.task_parties),
    }
}
