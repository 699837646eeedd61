//! `/cases/{number}/help`: somebody who helps, support that is needed, asking for less.
use crate::calls::case::help_page;
use crate::forms::case::field;
use crate::links;
use crate::pages::loaded::loaded;
use crate::parts::focus::focus;
use crate::parts::{
    Check, Choice, Choices, FieldGroup, FieldKind, FieldSize, Look, MoneyField, More, Notice, PostForm, Refresh,
    Submit, TextArea, TextField, Tone, say,
};
use crate::site::PageHead;
use crate::views::case::MoveView;
use crate::views::help::HelpView;
use crate::words::{Locale, td_string, words};
use domain::case::{HelperRights, MoveKind};
use domain::values::{Cents, MESSAGE};
use leptos::context::Provider;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

/// Where what was kept is said.
const KEPT: &str = "kept";

/// The page.
#[component]
pub fn HelpPage() -> impl IntoView {
    let params = use_params_map();
    let source = move || (params.with(|params| params.get("number").unwrap_or_default()), Refresh::count());
    loaded(source, |(number, _)| help_page(number), |view| view! { <Help view=view /> }.into_any())
}

#[component]
fn Help(view: HelpView) -> impl IntoView {
    let l = words();
    let number = td_string!(l, case.number, number = view.number.to_string());
    let acts = view.moves.iter().map(|one| act(l, &view, one)).collect_view();
    let receipt = view.receipt.as_ref().map(|receipt| {
        let at = say::moment(l, receipt.at);
        let text = td_string!(l, help.kept_text, version = receipt.version, at = at);
        let did = view.did.clone();
        view! {
            <div id=KEPT role="status" tabindex="-1">
                <Notice tone=Tone::Go title=td_string!(l, help.kept)><p>{did}</p><p class="small">{text}</p></Notice>
            </div>
        }
    });
    if receipt.is_some() {
        // The form that was sent may stand far below it.
        focus(KEPT);
    }
    let helper = view.helper.clone().map(|(name, rights)| {
        view! { <Notice title=name><p>{rights}</p></Notice> }
    });
    let nothing = view.moves.is_empty().then(|| view! { <p>{td_string!(l, help.nothing)}</p> });
    view! {
        <div class="center page stack" data-width="form" data-gap="xl">
            <PageHead title=td_string!(l, help.title) lead=view.title.clone()>{number}</PageHead>
            {receipt}
            {helper}
            {acts}
            {nothing}
            <p><a href=links::case(&view.number)>{td_string!(l, help.back)}</a></p>
        </div>
    }
}

/// One act: what follows from it, and its form.
fn act(l: Locale, view: &HelpView, one: &MoveView) -> AnyView {
    let kind = one.act.kind;
    let (code, label) = (kind.code(), one.label.clone());
    let (id, title) = (format!("act-{code}"), format!("{code}-title"));
    let heading = title.clone();
    let (echo, start, me) = (view.echo.clone(), one.start.clone(), view.me.to_string());
    let look = if kind == MoveKind::EndHelp { Look::Danger } else { Look::Main };
    let (lead, button) = (one.lead.clone(), one.button.clone());
    let (number, key, seen) = (view.number.to_string(), format!("{}-{code}", view.key), view.version);
    let known = Known { more_time: view.needs.more_time, extra_days: view.extra_days, heads: view.heads.clone() };
    let back = echo.as_ref().is_some_and(|echo| echo.form == code);
    let form = view! {
        <PostForm action="/api/act" name=code multipart=true echo=echo start=start>
            <input type="hidden" name=field::CASE value=number />
            <input type="hidden" name=field::KIND value=code />
            <input type="hidden" name=field::MADE_FOR value=me />
            <input type="hidden" name=field::SEEN value=seen />
            <input type="hidden" name=field::KEY value=key />
            // Made inside the form, which gives them their names and errors.
            {fields(l, &known, kind)}
            <div><Submit look=look>{button}</Submit></div>
        </PostForm>
    }
    .into_any();
    // What cannot be taken back by a second click asks for a second look.
    let form = match one.points.first().cloned() {
        Some(fold) => view! { <More summary=fold open=back>{form}</More> }.into_any(),
        None => form,
    };
    view! {
        <section class="panel stack" id=id aria-labelledby=title>
            <h2 id=heading>{label}</h2>
            <p>{lead}</p>
            {form}
        </section>
    }
    .into_any()
}

/// What the fields of an act are drawn from.
struct Known {
    /// Whether the terms are longer already.
    more_time: bool,
    /// By how many days.
    extra_days: u32,
    /// The heads of the claim, with their money in cents.
    heads: Vec<(String, Option<Cents>)>,
}

fn fields(l: Locale, known: &Known, kind: MoveKind) -> AnyView {
    match kind {
        MoveKind::AppointHelper => appoint(l),
        MoveKind::TellNeeds => needs(l, known),
        MoveKind::NarrowWish => view! {
            <MoneyField name=field::AMOUNT label=td_string!(l, help.wish.amount) />
            {reason(l)}
        }
        .into_any(),
        MoveKind::NarrowClaim => heads(l, known),
        _ => ().into_any(),
    }
}

fn appoint(l: Locale) -> AnyView {
    let rights = HelperRights::ALL.map(|rights| {
        let label = match rights {
            HelperRights::Read => td_string!(l, help.appoint.read),
            HelperRights::Write => td_string!(l, help.appoint.write),
        };
        view! { <Choice name=field::RIGHTS value=rights.code() label=label /> }
    });
    let rights = rights.into_iter().collect_view();
    view! {
        <TextField name=field::NAME label=td_string!(l, help.appoint.name) />
        <TextField
            name=field::EMAIL
            label=td_string!(l, help.appoint.email)
            hint=td_string!(l, help.appoint.email_hint)
            kind=FieldKind::Email
        />
        <Choices name=field::RIGHTS legend=td_string!(l, help.appoint.rights)>{rights}</Choices>
        <Check name=field::AGREE label=td_string!(l, help.appoint.tick) />
    }
    .into_any()
}

fn needs(l: Locale, known: &Known) -> AnyView {
    let time = if known.more_time {
        view! {
            <input type="hidden" name=field::MORE_TIME value="yes" />
            <p class="small soft">{td_string!(l, help.tell.has_time, days = known.extra_days)}</p>
        }
        .into_any()
    } else {
        view! { <Check name=field::MORE_TIME label=td_string!(l, help.tell.more_time, days = known.extra_days) /> }
            .into_any()
    };
    view! {
        <TextField
            name=field::CALL
            label=td_string!(l, help.tell.call)
            hint=td_string!(l, help.tell.call_hint)
            kind=FieldKind::Tel
            size=FieldSize::Medium
            autocomplete="tel"
            optional=true
        />
        <TextField
            name=field::INTERPRETER
            label=td_string!(l, help.tell.interpreter)
            hint=td_string!(l, help.tell.interpreter_hint)
            size=FieldSize::Medium
            optional=true
        />
        {time}
        <TextArea name=field::OTHER label=td_string!(l, help.tell.other) limit=MESSAGE rows=3 optional=true />
    }
    .into_any()
}

/// Each head with its money, and the choice to drop it.
fn heads(l: Locale, known: &Known) -> AnyView {
    let rows = known.heads.iter().zip(field::HEAD_AMOUNTS).zip(field::HEAD_DROPS);
    let rows = rows.map(|(((title, amount), amount_field), drop_field)| {
        let (title, money) = (title.clone(), amount.is_some());
        view! {
            <fieldset class="stack" data-gap="s">
                <legend>{title.clone()}</legend>
                <Provider value=FieldGroup(title)>
                    {money.then(|| view! { <MoneyField name=amount_field label=td_string!(l, help.claim.amount) /> })}
                    <Check name=drop_field label=td_string!(l, help.claim.drop) />
                </Provider>
            </fieldset>
        }
    });
    let (count, rows) = (known.heads.len(), rows.collect_view());
    view! {
        <input type="hidden" name=field::HEADS value=count />
        {rows}
        {reason(l)}
    }
    .into_any()
}

/// Why, who reads it, and that there is no way back.
fn reason(l: Locale) -> AnyView {
    view! {
        <TextArea
            name=field::REASON
            label=td_string!(l, acts.reason)
            hint=td_string!(l, help.reason_hint)
            limit=MESSAGE
            rows=3
            optional=true
        />
        <Check name=field::AGREE label=td_string!(l, help.no_way_back) />
    }
    .into_any()
}
