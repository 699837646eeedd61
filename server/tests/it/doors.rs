//! Every door, every wrong person: what each call, stream and download answers to everybody in every role.

use crate::played::{ROLES, house};
use crate::world::engines;
use axum::http::Method;
use std::collections::BTreeSet;

const LAPTOP: &str = "Laptop Aero";

/// Doors of one case: what each of [`ROLES`] gets, in that order. The case lies with its assessor.
const OF_A_CASE: &[(&str, [u16; 11])] = &[
    ("/api/case?number={n}", [401, 200, 404, 200, 404, 200, 404, 200, 404, 404, 404]),
    ("/api/payment?number={n}", [401, 200, 404, 404, 404, 404, 404, 404, 404, 404, 404]),
    // Its mediator may read the case here too, but gets no draft: that is the assessor's alone.
    ("/api/decision?number={n}", [401, 404, 404, 404, 404, 200, 404, 200, 404, 404, 404]),
    ("/live/cases/{n}?after=0", [401, 200, 404, 200, 404, 200, 404, 200, 404, 404, 404]),
    ("/cases/{n}/file.json", [401, 200, 404, 200, 404, 200, 404, 200, 404, 404, 404]),
    // B1 came with the defence: not for the mediator.
    ("/files/{f}", [404, 200, 404, 200, 404, 404, 404, 200, 404, 404, 404]),
];

/// Calls that change a case, asked with the case's number.
const ACTS: &[&str] = &["/api/act", "/api/pay"];

/// Every other call, and what a guest gets who asks with nothing in hand. Forms with parts that come without any are broken: 500.
const OTHERS: &[(&str, u16)] = &[
    ("/api/account", 401),
    ("/api/certificate", 404),
    ("/api/complaint", 200),
    ("/api/complaint-code", 404),
    ("/api/complaint-drop", 404),
    ("/api/complaint-file", 404),
    ("/api/complaint-save", 500),
    ("/api/decision-save", 500),
    ("/api/demo", 200),
    ("/api/demo-bank", 404),
    ("/api/demo-bank-page", 404),
    ("/api/demo-become", 404),
    ("/api/demo-clock", 200),
    ("/api/demo-mail", 200),
    ("/api/desk-shops", 401),
    ("/api/end-access", 401),
    ("/api/errand-retry", 401),
    ("/api/errands", 401),
    ("/api/first-admin", 200),
    ("/api/inbox", 401),
    ("/api/invite", 401),
    ("/api/language", 404),
    ("/api/people", 401),
    ("/api/queue", 401),
    ("/api/register", 200),
    ("/api/shop-add", 500),
    ("/api/shop-change", 500),
    ("/api/sign-in", 200),
    ("/api/sign-in-code", 200),
    ("/api/sign-in-page", 200),
    ("/api/sign-out", 200),
];

fn known() -> BTreeSet<String> {
    let of_a_case = OF_A_CASE.iter().map(|(path, _)| path.split('?').next().unwrap());
    of_a_case.chain(ACTS.iter().copied()).chain(OTHERS.iter().map(|(path, _)| *path)).map(str::to_owned).collect()
}

#[test]
fn every_call_has_a_row() {
    drop(leptos_axum::generate_route_list(app::App));
    let paths: BTreeSet<String> = server_fn::axum::server_fn_paths().map(|(path, _)| path.to_owned()).collect();
    assert!(paths.len() > 20, "only {} calls are known", paths.len());
    let missing: Vec<_> = paths.difference(&known()).cloned().collect();
    assert!(missing.is_empty(), "these doors have no row: {missing:?}");
}

#[tokio::test]
async fn a_case_opens_to_its_own_people_only() {
    for engine in engines() {
        let served = house(engine).await;
        let number = served.number(LAPTOP).await;
        let sanne = served.as_person("Sanne Bakker").await.case(&number).await;
        let exhibits = sanne["exhibits"].as_array().unwrap();
        let b1 = exhibits.iter().find(|one| one["number"] == "B1").unwrap()["id"].as_str().unwrap().to_owned();
        let mut wrong = Vec::new();
        for (at, (role, name)) in ROLES.iter().enumerate() {
            let browser = served.as_role(*name).await;
            for (door, expected) in OF_A_CASE {
                let path = door.replace("{n}", &number).replace("{f}", &b1);
                let answer = browser.get(&path).header("accept", "application/json").send().await.unwrap();
                let status = answer.status().as_u16();
                if status != expected[at] {
                    wrong.push(format!("{door} answers {status} to the {role}, not {}", expected[at]));
                }
            }
        }
        assert!(wrong.is_empty(), "{engine:?}:\n{}", wrong.join("\n"));
    }
}

#[tokio::test]
async fn nobody_acts_in_a_case_that_is_not_theirs() {
    for engine in engines() {
        let served = house(engine).await;
        let number = served.number(LAPTOP).await;
        let count = || async {
            let mut line = served.world.house.store.reader().await.unwrap();
            let number = domain::values::CaseNumber::parse(&number).unwrap();
            server::store::cases::by_number(&mut line, &number).await.unwrap().unwrap().version
        };
        let before = count().await;
        for (role, name) in ROLES {
            if ["consumer", "shop agent", "assessor"].contains(&role) {
                continue;
            }
            let browser = served.as_role(name).await;
            let words = [("kind", "send_message"), ("text", "Ik hoor hier niet")];
            let (status, answer) = browser.act(&number, "x", &words).await;
            let refused = match role {
                "guest" => status == 401,
                // The mediator of the case knows it, and has nothing to say in it any more.
                "mediator" => status == 200 && !answer["Refused"].is_null(),
                _ => status == 404,
            };
            assert!(refused, "the {role} got {status} {answer}");
            let (status, answer) = browser.post("/api/pay", &[("number", &number), ("key", "x")]).await;
            assert!(!answer.contains("Done"), "the {role} got {status} {answer}");
        }
        assert_eq!(count().await, before, "{engine:?}: somebody wrote in a case that is not theirs");
    }
}

#[tokio::test]
async fn a_guest_gets_what_the_table_says() {
    let served = house(crate::world::Engine::Lite).await;
    drop(leptos_axum::generate_route_list(app::App));
    let mut wrong = Vec::new();
    for (path, method) in server_fn::axum::server_fn_paths() {
        let Some((_, expected)) = OTHERS.iter().find(|(known, _)| *known == path) else { continue };
        let browser = served.browser();
        let status = if method == Method::GET {
            let query = "?number=&query=&then=&step=Shop&slug=&payment=&to=";
            browser.get(&format!("{path}{query}")).header("accept", "application/json").send().await.unwrap().status()
        } else {
            browser.post(path, &[]).await.0
        };
        if status.as_u16() != *expected {
            wrong.push(format!("{path} answers {status} to a guest, not {expected}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
