//! Somebody helps a consumer: by a mailed address, with the rights of the mandate, and not a moment longer.

use crate::played::house;
use crate::world::{Browser, Engine, Served, engines};

const SOFA: &str = "Hoekbank Lisse";
const HANNA: &str = "hanna@example.org";

async fn appoint(browser: &Browser, number: &str, key: &str, email: &str, rights: &str) -> serde_json::Value {
    let fields =
        [("kind", "appoint_helper"), ("name", "Hanna Helper"), ("email", email), ("rights", rights), ("agree", "yes")];
    browser.act(number, key, &fields).await.1
}

async fn signed_in(served: &Served, address: &str) -> Browser {
    served.world.house.clocks.pass(61_000);
    let browser = served.browser();
    browser.post("/api/sign-in-code", &[("email", address)]).await;
    let code = served.code_to(address).await.unwrap();
    let (status, answer) = browser.post("/api/sign-in", &[("code", &code)]).await;
    assert!(status.is_success() && answer.contains("Done"), "{status} {answer}");
    browser
}

#[tokio::test]
async fn whoever_helps_reads_writes_in_the_consumers_name_and_leaves() {
    for engine in engines() {
        let served = house(engine).await;
        let (number, sanne) = (served.number(SOFA).await, served.as_person("Sanne Bakker").await);
        let answer = appoint(&sanne, &number, "h1", HANNA, "write").await;
        assert_eq!(answer["Done"]["go"], format!("/cases/{number}/help"), "{answer}");
        let mail = served.mail_to(HANNA).await.unwrap();
        assert!(mail.contains(&format!("/cases/{number}")) && mail.contains("Hanna Helper"), "{mail}");
        // Who asks, and that it costs nothing, come before anything else.
        let places = ["Sanne Bakker vraagt of", "Beslecht", "u hoeft nooit iets te betalen", "Het gaat om zaak"];
        let places: Vec<_> =
            places.iter().map(|words| mail.find(words).unwrap_or_else(|| panic!("{words}: {mail}"))).collect();
        assert!(places.is_sorted(), "{mail}");
        assert!(!mail.contains("Bewijs van vastlegging"), "{mail}");
        let hanna = signed_in(&served, HANNA).await;
        let (_, list) = hanna.page("/cases").await;
        assert!(list.contains(&number), "{engine:?}: the case is not among hers");
        let case = hanna.case(&number).await;
        assert_eq!(case["me"]["hat"], "helper");
        let (_, answer) = hanna.act(&number, "m1", &[("kind", "send_message"), ("text", "Namens Sanne: ja.")]).await;
        assert!(!answer["Done"].is_null(), "{answer}");
        // What the consumer alone may do is refused, and money is none of the helper's business.
        let (_, answer) = hanna.act(&number, "m2", &[("kind", "leave_mediation")]).await;
        assert_eq!(answer["Refused"]["refusal"]["code"], "not_your_move", "{answer}");
        assert_eq!(hanna.page(&format!("/cases/{number}/pay")).await.0, 404);
        assert_eq!(hanna.page(&format!("/cases/{number}/help")).await.0, 200);
        let (_, answer) = hanna.act(&number, "m3", &[("kind", "end_help")]).await;
        assert_eq!(answer["Done"]["go"], "/cases", "{answer}");
        assert_eq!(hanna.read(&format!("/api/case?number={number}")).await.0, 404, "{engine:?}: she still reads it");
        let (_, list) = hanna.page("/cases").await;
        assert!(!list.contains(&number), "{engine:?}: the case is still among hers");
    }
}

#[tokio::test]
async fn a_person_of_the_shop_or_a_neutral_of_the_case_does_not_help() {
    let served = house(Engine::Lite).await;
    let (number, sanne) = (served.number(SOFA).await, served.as_person("Sanne Bakker").await);
    let (_, demo) = served.browser().read("/api/demo").await;
    let people = demo["people"].as_array().unwrap().clone();
    for name in ["Marijke Hofman", "Sanne Bakker"] {
        let email = address_of(&served, &people, name).await;
        let answer = appoint(&sanne, &number, name, &email, "read").await;
        assert_eq!(answer["Refused"]["refusal"]["code"], "cannot_help", "{name}: {answer}");
    }
    let shop = sanne.case(&number).await["head"]["shop"].as_str().unwrap().to_owned();
    let agent = people.iter().find(|person| person["shop"] == shop.as_str()).unwrap();
    let email = address_of(&served, &people, agent["name"].as_str().unwrap()).await;
    let answer = appoint(&sanne, &number, "agent", &email, "read").await;
    assert_eq!(answer["Refused"]["refusal"]["code"], "cannot_help", "{answer}");
    // A wrong address, no name and no consent come back at their fields, and nobody is asked.
    let (_, answer) =
        sanne.act(&number, "x", &[("kind", "appoint_helper"), ("email", "hanna"), ("rights", "all")]).await;
    let fields: Vec<_> =
        answer["Refused"]["fields"].as_array().unwrap().iter().map(|one| one["field"].clone()).collect();
    for field in ["email", "name", "rights", "agree"] {
        assert!(fields.contains(&field.into()), "{field} is missing: {answer}");
    }
}

async fn address_of(served: &Served, people: &[serde_json::Value], name: &str) -> String {
    let id = people.iter().find(|person| person["name"] == name).unwrap()["id"].as_str().unwrap();
    let id = domain::values::PersonId::parse(id).unwrap();
    let mut line = served.world.house.store.reader().await.unwrap();
    server::store::people::by_id(&mut line, id).await.unwrap().unwrap().email.as_str().to_owned()
}

#[tokio::test]
async fn what_a_consumer_needs_is_read_by_the_mediator_and_hidden_from_the_shop() {
    for engine in engines() {
        let served = house(engine).await;
        let (number, sanne) = (served.number(SOFA).await, served.as_person("Sanne Bakker").await);
        let needs = [("kind", "tell_needs"), ("interpreter", "Pools"), ("other", "Ik ben slechthorend.")];
        let (_, answer) = sanne.act(&number, "n1", &needs).await;
        assert!(!answer["Done"].is_null(), "{answer}");
        let (_, less) =
            sanne.act(&number, "n2", &[("kind", "narrow_wish"), ("amount", "1,00"), ("agree", "yes")]).await;
        assert!(!less["Done"].is_null() || less["Refused"]["refusal"]["code"] == "not_now", "{less}");
        let shop = sanne.case(&number).await["head"]["shop"].as_str().unwrap().to_owned();
        let (_, demo) = served.browser().read("/api/demo").await;
        let agent = demo["people"].as_array().unwrap().iter().find(|person| person["shop"] == shop.as_str()).unwrap();
        let agent = served.as_person(agent["name"].as_str().unwrap()).await;
        let marijke = served.as_person("Marijke Hofman").await;
        for (browser, reads) in [(&marijke, true), (&agent, false)] {
            let case = browser.case(&number).await.to_string();
            let (_, file) = browser.read(&format!("/cases/{number}/file.json")).await;
            for secret in ["Pools", "slechthorend"] {
                assert_eq!(case.contains(secret), reads, "{engine:?}: {secret} in the case");
                assert_eq!(file.to_string().contains(secret), reads, "{engine:?}: {secret} in the file");
            }
        }
    }
}

#[tokio::test]
async fn who_has_a_case_open_is_seen_until_they_hide() {
    let served = house(Engine::Lite).await;
    let (number, sanne) = (served.number(SOFA).await, served.as_person("Sanne Bakker").await);
    let marijke = served.as_person("Marijke Hofman").await;
    let seen = async || sanne.case(&number).await["present"].as_str().unwrap().to_owned();
    assert_eq!(seen().await, "");
    let stream = marijke.get(&format!("/live/cases/{number}?after=0")).send().await.unwrap();
    assert!(seen().await.contains("Marijke Hofman"), "{}", seen().await);
    marijke.post("/api/presence", &[("seen", "no")]).await;
    assert_eq!(seen().await, "", "whoever hides is seen");
    let own = sanne.get(&format!("/live/cases/{number}?after=0")).send().await.unwrap();
    assert_eq!(marijke.case(&number).await["present"], "", "whoever hides sees others");
    marijke.post("/api/presence", &[("seen", "yes")]).await;
    // A consumer is not seen before she says that she wants to be.
    assert_eq!(marijke.case(&number).await["present"], "");
    sanne.post("/api/presence", &[("seen", "yes")]).await;
    assert!(marijke.case(&number).await["present"].as_str().unwrap().contains("Sanne Bakker"));
    drop((stream, own));
}
