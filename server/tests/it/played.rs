//! A served house in which the demonstration's script was played: forty shops, twenty cases, everybody in every role.

use crate::world::{Browser, Engine, Served};
use serde_json::Value;

/// Everybody who knocks, and what they are to the case of the laptop, which lies with its assessor.
pub const ROLES: [(&str, Option<&str>); 11] = [
    ("guest", None),
    ("consumer", Some("Sanne Bakker")),
    ("other consumer", Some("Kees Mulder")),
    ("shop agent", Some("Rik de Graaf")),
    ("other shop", Some("Bo Terpstra")),
    ("mediator", Some("Samir Haddad")),
    ("other mediator", Some("Marijke Hofman")),
    ("assessor", Some("mr. Eline Groen")),
    ("other assessor", Some("mr. Victor Laan")),
    ("inspector", Some("Tessa Brouwer")),
    ("admin", Some("Karin Molenaar")),
];

/// A house after the script.
pub async fn house(engine: Engine) -> Served {
    let served = Served::new(engine).await;
    let house = &served.world.house;
    // Where the engine carries news between servers, this one listens too.
    house.work(server::live::relay(house.store.clone(), house.wakes.clone(), house.closing.clone()));
    let demo = served.demo.clone().unwrap();
    demo.make().await.unwrap();
    assert_eq!(*demo.refused.lock().await, Vec::<String>::new(), "the script has acts that the rules refuse");
    served
}

impl Served {
    /// A browser in which somebody of the cast is signed in.
    pub async fn as_person(&self, name: &str) -> Browser {
        let browser = self.browser();
        let (_, demo) = browser.read("/api/demo").await;
        let people = demo["people"].as_array().unwrap();
        let id = people.iter().find(|person| person["name"] == name).unwrap()["id"].as_str().unwrap().to_owned();
        let (status, answer) = browser.post("/api/demo-become", &[("person", &id)]).await;
        assert!(status.is_success() && answer.contains("Done"), "{name}: {status} {answer}");
        browser
    }

    /// A browser for a role of [`ROLES`].
    pub async fn as_role(&self, name: Option<&str>) -> Browser {
        match name {
            Some(name) => self.as_person(name).await,
            None => self.browser(),
        }
    }

    /// The number of the case about a product.
    pub async fn number(&self, product: &str) -> String {
        let mut line = self.world.house.store.reader().await.unwrap();
        let top = server::store::cases::TOP;
        let found = server::store::cases::search(&mut line, product, top, 2).await.unwrap();
        assert_eq!(found.len(), 1, "{product}");
        found[0].number.to_string()
    }
}

/// What an answer says: its data, or the line that names a fault.
fn said(text: String) -> Value {
    serde_json::from_str(&text).unwrap_or(Value::String(text))
}

impl Browser {
    /// Reads JSON as the page's script does.
    pub async fn read(&self, path: &str) -> (u16, Value) {
        let answer = self.get(path).header("accept", "application/json").send().await.unwrap();
        let status = answer.status().as_u16();
        (status, said(answer.text().await.unwrap()))
    }

    /// Reads a case.
    pub async fn case(&self, number: &str) -> Value {
        let (status, case) = self.read(&format!("/api/case?number={number}")).await;
        assert_eq!(status, 200, "{number}: {case}");
        case
    }

    /// Asks for a change in a case as the page's form does, with its key.
    pub async fn act(&self, number: &str, key: &str, fields: &[(&str, &str)]) -> (u16, Value) {
        let answer = self.acting(number, key, fields).send().await.unwrap();
        let status = answer.status().as_u16();
        (status, said(answer.text().await.unwrap()))
    }

    /// The same of a server that may die before it answers.
    pub async fn try_act(&self, number: &str, key: &str, fields: &[(&str, &str)]) -> Option<Value> {
        let answer = self.acting(number, key, fields).send().await.ok()?;
        serde_json::from_str(&answer.text().await.ok()?).ok()
    }

    fn acting(&self, number: &str, key: &str, fields: &[(&str, &str)]) -> reqwest::RequestBuilder {
        let mut form = reqwest::multipart::Form::new();
        for (name, text) in [("case", number), ("seen", "0"), ("key", key), ("form", "test")].iter().chain(fields) {
            form = form.text((*name).to_owned(), (*text).to_owned());
        }
        let request = self.posting("/api/act").multipart(form).header("accept", "application/json");
        request.header("sec-fetch-site", "same-origin")
    }
}
