//! Every door, every wrong person: what each page, call, stream and download answers to everybody in every role.

mod rows;

use crate::played::{ROLES, house};
use crate::world::{Browser, Served, engines};
use axum::http::Method;
use rows::{CALLS, OWN, PAGES, Row};
use std::collections::{BTreeMap, BTreeSet};

const LAPTOP: &str = "Laptop Aero";

/// The doors that exist and those that have a row must be the same.
fn same(kind: &str, there: &BTreeSet<String>, rows: impl Iterator<Item = &'static str>) {
    let known: BTreeSet<String> = rows.map(str::to_owned).collect();
    let missing: Vec<_> = there.difference(&known).collect();
    let gone: Vec<_> = known.difference(there).collect();
    assert!(missing.is_empty(), "these {kind} have no row: {missing:?}");
    assert!(gone.is_empty(), "these {kind} are gone, their rows are not: {gone:?}");
}

fn pages() -> BTreeSet<String> {
    server::http::own_pages().map(str::to_owned).collect()
}

fn calls() -> BTreeMap<&'static str, Method> {
    server_fn::axum::server_fn_paths().collect()
}

#[test]
fn every_door_has_a_row() {
    same("pages", &pages(), PAGES.iter().map(|(path, _)| *path));
    same("calls", &calls().keys().map(|path| (*path).to_owned()).collect(), CALLS.iter().map(|(path, ..)| *path));
    same("doors", &server::http::own_doors().map(str::to_owned).collect(), OWN.iter().map(|(path, _)| *path));
}

/// What doors are asked for.
struct Asked {
    number: String,
    file: String,
    shop: String,
}

impl Asked {
    async fn of(served: &Served) -> Self {
        let number = served.number(LAPTOP).await;
        let case = served.as_person("Sanne Bakker").await.case(&number).await;
        let b1 = case["exhibits"].as_array().unwrap().iter().find(|one| one["number"] == "B1").unwrap();
        let shop = case["head"]["shop_slug"].as_str().unwrap().to_owned();
        Self { file: b1["id"].as_str().unwrap().to_owned(), number, shop }
    }

    fn fill(&self, path: &str) -> String {
        let path = path.replace("{number}", &self.number).replace("{id}", &self.file).replace("{step}", "shop");
        path.replace("{slug}", &self.shop).replace("{payment}", "none").replace("{status}", "404")
    }
}

async fn reads(browser: &Browser, path: &str, accept: &str) -> u16 {
    browser.get(path).header("accept", accept).send().await.unwrap().status().as_u16()
}

async fn calls_out(browser: &Browser, asked: &Asked, path: &str, query: &str, method: &Method) -> u16 {
    let query = asked.fill(query);
    if *method == Method::GET {
        return reads(browser, &format!("{path}?{query}"), "application/json").await;
    }
    let mut fields = vec![("form", "test")];
    fields.extend(query.split_once('='));
    if app::calls::OF_PARTS.contains(&path) {
        return browser.post_parts(path, &fields).await.0.as_u16();
    }
    browser.post(path, &fields).await.0.as_u16()
}

/// A guest who wants to read a page is led to sign in, where a program only hears that nobody is.
fn led_in(row: &Row) -> Row {
    row.map(|status| if status == 401 { 303 } else { status })
}

/// Knocks at every door in every role, and says which answer is not the table's.
pub async fn wrong_answers(served: &Served) -> Vec<String> {
    let asked = Asked::of(served).await;
    let (mut wrong, methods) = (Vec::new(), calls());
    for (at, (role, name)) in ROLES.iter().enumerate() {
        let mut hear = |door: &str, status: u16, row: &Row| {
            if status != row[at] {
                wrong.push(format!("{door} answers {status} to the {role}, not {}", row[at]));
            }
        };
        let browser = served.as_role(*name).await;
        for (door, row) in OWN {
            hear(door, reads(&browser, &asked.fill(door), "application/json").await, row);
        }
        for (door, row) in PAGES {
            hear(door, reads(&browser, &asked.fill(door), "text/html").await, &led_in(row));
        }
        for (door, query, row) in CALLS {
            // Some calls end the session: everybody comes in anew.
            let browser = served.as_role(*name).await;
            hear(door, calls_out(&browser, &asked, door, query, &methods[door]).await, row);
        }
    }
    wrong
}

#[tokio::test]
async fn every_door_answers_everybody_as_the_table_says() {
    for engine in engines() {
        let served = house(engine).await;
        let wrong = wrong_answers(&served).await;
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
