//! `/desk/people`: who works here, inviting somebody, ending somebody's access.
use crate::calls::staff::people_page;
use crate::forms::Echo;
use crate::forms::account::ROLES;
use crate::pages::loaded::loaded;
use crate::parts::{
    Choice, Choices, Column, FieldKind, Look, More, PostForm, Refresh, Submit, Table, Tag, TextField, Tone, say,
};
use crate::site::PageHead;
use crate::views::staff::{PeopleView, StaffRow};
use crate::words::{Locale, td_string, words};
use domain::calendar::day_of;
use domain::people::Hat;
use leptos::prelude::*;

/// `/desk/people`
#[component]
pub fn PeoplePage() -> impl IntoView {
    loaded(Refresh::count, |_| people_page(), |view| view! { <People view=view /> }.into_any())
}

#[component]
fn People(view: PeopleView) -> impl IntoView {
    let l = words();
    let PeopleView { people, echo } = view;
    let list = if people.is_empty() {
        view! { <p class="soft">{td_string!(l, people.none)}</p> }.into_any()
    } else {
        table(l, people, echo.as_ref())
    };
    view! {
        <div class="center page stack" data-gap="xl">
            <PageHead title=td_string!(l, people.title) lead=td_string!(l, people.lead) />
            {list}
            <section class="panel stack" aria-labelledby="invite-title">
                <h2 id="invite-title">{td_string!(l, people.invite)}</h2>
                {invite(l, echo)}
            </section>
        </div>
    }
}

fn table(l: Locale, people: Vec<StaffRow>, echo: Option<&Echo>) -> AnyView {
    let columns = vec![
        Column::words(td_string!(l, people.name)),
        Column::words(td_string!(l, people.email)),
        Column::words(td_string!(l, people.roles)),
        Column::words(td_string!(l, people.state)),
        Column::words(td_string!(l, people.act)),
    ];
    let rows = people.into_iter().map(|person| row(l, person, echo)).collect_view();
    view! { <Table caption=td_string!(l, people.list) columns=columns>{rows}</Table> }.into_any()
}

fn row(l: Locale, person: StaffRow, echo: Option<&Echo>) -> AnyView {
    let (tone, state) = match (person.ended, person.arrived) {
        (Some(at), _) => (Tone::Danger, td_string!(l, people.state_ended, day = say::short_day(l, day_of(at)))),
        (None, true) => (Tone::Go, td_string!(l, people.state_arrived).to_owned()),
        (None, false) => (Tone::Plain, td_string!(l, people.state_invited).to_owned()),
    };
    let roles: Vec<&str> = person.hats.iter().filter_map(|hat| role(l, *hat).map(|(word, _)| word)).collect();
    let end = person.ended.is_none().then(|| ending(l, &person, echo));
    view! {
        <tr>
            <th scope="row">{person.name.clone()}</th>
            <td data-label=td_string!(l, people.email)>{person.email.clone()}</td>
            <td data-label=td_string!(l, people.roles)>{roles.join(", ")}</td>
            <td data-label=td_string!(l, people.state)><Tag tone=tone>{state}</Tag></td>
            <td>{end}</td>
        </tr>
    }
    .into_any()
}

/// A fold first, then the button: two steps, because it holds at once.
fn ending(l: Locale, person: &StaffRow, echo: Option<&Echo>) -> AnyView {
    let form = format!("end-{}", person.id);
    let open = echo.is_some_and(|echo| echo.form == form);
    let (id, name, echo) = (person.id.to_string(), person.name.clone(), echo.cloned());
    view! {
        <More summary=td_string!(l, people.end) open=open>
            <p>{td_string!(l, people.end_text, name = name.clone())}</p>
            <PostForm action="/api/end-access" name=form echo=echo>
                <input type="hidden" name="person" value=id />
                <div><Submit look=Look::Danger>{td_string!(l, people.end_button, name = name)}</Submit></div>
            </PostForm>
        </More>
    }
    .into_any()
}

fn invite(l: Locale, echo: Option<Echo>) -> AnyView {
    let roles = ROLES.map(|(value, hat)| {
        let (label, note) = role(l, hat).unwrap_or_default();
        view! { <Choice name="role" value=value label=label note=note /> }
    });
    view! {
        <PostForm action="/api/invite" name="invite" echo=echo class="stack form">
            <TextField name="name" label=td_string!(l, people.name) />
            <TextField
                name="email"
                label=td_string!(l, people.email)
                hint=td_string!(l, people.email_hint)
                kind=FieldKind::Email
            />
            <Choices name="role" legend=td_string!(l, people.role)>{roles.collect_view()}</Choices>
            <div><Submit>{td_string!(l, people.invite_button)}</Submit></div>
        </PostForm>
    }
    .into_any()
}

/// A role that can be given, in words, with what it does.
fn role(l: Locale, hat: Hat) -> Option<(&'static str, &'static str)> {
    match hat {
        Hat::Mediator => Some((td_string!(l, people.role_mediator), td_string!(l, people.role_mediator_note))),
        Hat::Assessor => Some((td_string!(l, people.role_assessor), td_string!(l, people.role_assessor_note))),
        Hat::Inspector => Some((td_string!(l, people.role_inspector), td_string!(l, people.role_inspector_note))),
        Hat::Admin => Some((td_string!(l, people.role_admin), td_string!(l, people.role_admin_note))),
        Hat::Consumer | Hat::Helper | Hat::ShopAgent(_) | Hat::Clock | Hat::Bank => None,
    }
}
