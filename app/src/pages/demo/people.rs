//! `/demo`: be somebody in one click, and let time pass.
use super::clock::TimeMachine;
use crate::calls::demo::demo_page;
use crate::links;
use crate::pages::loaded::loaded;
use crate::parts::{LinkButton, Look, PostForm, Refresh, Role, RoleShape, Submit, Tag, Tone};
use crate::site::PageHead;
use crate::views::demo::{DemoPerson, DemoView};
use crate::words::{Locale, td_string, words};
use leptos::prelude::*;

/// `/demo`
#[component]
pub fn DemoPage() -> impl IntoView {
    loaded(Refresh::count, |_| demo_page(), |view| view! { <Demo view=view /> }.into_any())
}

/// The groups, in the order in which a case meets them.
const ROLES: [&str; 6] = ["consumer", "shop", "mediator", "assessor", "inspector", "admin"];

#[component]
fn Demo(view: DemoView) -> impl IntoView {
    let l = words();
    let DemoView { case_now, people, me, next_alarm } = view;
    let groups = ROLES
        .into_iter()
        .filter_map(|role| {
            let some: Vec<_> = people.iter().filter(|person| person.role == role).cloned().collect();
            (!some.is_empty()).then(|| group(l, role, some, me.as_deref()))
        })
        .collect_view();
    view! {
        <div class="center page stack" data-gap="xl">
            <PageHead title=td_string!(l, demo.title) lead=td_string!(l, demo.lead) />
            <PostForm action="/api/demo-example" name="example" class="panel stack">
                <p>{td_string!(l, demo.example_text)}</p>
                <div><Submit>{td_string!(l, demo.example)}</Submit></div>
            </PostForm>
            <div class="sidebar">
                <section class="stack" data-gap="l" aria-labelledby="people">
                    <div class="stack" data-gap="xs">
                        <h2 id="people">{td_string!(l, demo.people)}</h2>
                        <p class="soft">{td_string!(l, demo.people_text)}</p>
                    </div>
                    {groups}
                </section>
                <div class="stack" data-gap="l">
                    <TimeMachine now=case_now next=next_alarm />
                    <section class="stack" data-gap="s" aria-labelledby="mail">
                        <h2 id="mail">{td_string!(l, demo.mail)}</h2>
                        <p>{td_string!(l, demo.mail_text)}</p>
                        <div>
                            <LinkButton href=links::DEMO_MAIL look=Look::Quiet>{td_string!(l, demo.mail_open)}</LinkButton>
                        </div>
                    </section>
                    <section class="stack" data-gap="s" aria-labelledby="try">
                        <h2 id="try">{td_string!(l, demo.try_title)}</h2>
                        <ol class="stack" data-gap="s">
                            <li>{td_string!(l, demo.try_file)}</li>
                            <li>{td_string!(l, demo.try_answer)}</li>
                            <li>{td_string!(l, demo.try_time)}</li>
                            <li>{td_string!(l, demo.try_decide)}</li>
                        </ol>
                    </section>
                </div>
            </div>
        </div>
    }
}

fn group(l: Locale, role: &str, people: Vec<DemoPerson>, me: Option<&str>) -> AnyView {
    let rows = people.into_iter().map(|person| row(l, person, me)).collect_view();
    let (shape, title, text) = said(l, role);
    view! {
        <section class="stack" data-gap="s">
            <div class="stack" data-gap="xs">
                <h3 class="role">{shape.map(|role| view! { <RoleShape role=role /> })} {title}</h3>
                <p class="small soft">{text}</p>
            </div>
            <ul class="demo__people" role="list">
                {rows}
            </ul>
        </section>
    }
    .into_any()
}

/// One person: the button says aloud who one becomes; to the eye the name stands beside it.
fn row(l: Locale, person: DemoPerson, me: Option<&str>) -> AnyView {
    let mine = me == Some(person.id.as_str());
    let shop = person.shop.map(|shop| view! { <span class="small soft">{shop}</span> });
    let name = person.name.clone();
    let end = if mine {
        view! {
            <span class="cluster" data-gap="s">
                <Tag tone=Tone::Go>{td_string!(l, demo.you)}</Tag>
                <a href=person.home>{td_string!(l, demo.go_on)}</a>
            </span>
        }
        .into_any()
    } else {
        view! {
            <PostForm action="/api/demo-become" name=format!("be-{}", person.id) class="demo__be">
                <input type="hidden" name="person" value=person.id />
                <Submit look=Look::Quiet>{td_string!(l, demo.be)} <span class="unseen">" (" {name} ")"</span></Submit>
            </PostForm>
        }
        .into_any()
    };
    view! {
        <li class="demo__person">
            <span class="stack" data-gap="xs">
                <strong>{person.name}</strong>
                {shop}
            </span>
            {end}
        </li>
    }
    .into_any()
}

fn said(l: Locale, role: &str) -> (Option<Role>, &'static str, &'static str) {
    match role {
        "consumer" => (Some(Role::Consumer), td_string!(l, demo.role_consumer), td_string!(l, demo.role_consumer_text)),
        "shop" => (Some(Role::Shop), td_string!(l, demo.role_shop), td_string!(l, demo.role_shop_text)),
        "mediator" => (Some(Role::Mediator), td_string!(l, demo.role_mediator), td_string!(l, demo.role_mediator_text)),
        "assessor" => (Some(Role::Assessor), td_string!(l, demo.role_assessor), td_string!(l, demo.role_assessor_text)),
        "inspector" => {
            (Some(Role::Inspector), td_string!(l, demo.role_inspector), td_string!(l, demo.role_inspector_text))
        }
        _ => (None, td_string!(l, demo.role_admin), td_string!(l, demo.role_admin_text)),
    }
}
