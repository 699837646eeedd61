//! The draft of a decision: kept while the assessor writes, gone once it has become the decision.

use crate::played::house;
use crate::world::{Browser, Served, engines};
use domain::values::CaseNumber;
use serde_json::Value;
use server::store::{cases, decision_drafts};

/// What mr. Groen typed: both heads are rejected, so nobody pays anything.
const TYPED: [(&str, &str); 13] = [
    ("facts_1", "De laptop viel na een maand uit."),
    ("reasons_1", "De drukplekken wijzen op een val."),
    ("law_1", "Artikel 7:18a BW"),
    ("result_1", "rejected"),
    ("facts_2", "Er is een laptop gehuurd."),
    ("reasons_2", "De huur deelt het lot van de eerste eis."),
    ("law_2", "Artikel 6:96 BW"),
    ("result_2", "rejected"),
    ("fee", "consumer"),
    ("total", "0,00"),
    ("mandatory", "yes"),
    ("days", "14"),
    ("agree", "on"),
];

async fn drafted(served: &Served, number: &str) -> bool {
    let mut line = served.world.house.store.reader().await.unwrap();
    let number = CaseNumber::parse(number).unwrap();
    let case = cases::by_number(&mut line, &number).await.unwrap().unwrap();
    decision_drafts::of_case(&mut line, case.id).await.unwrap().is_some()
}

async fn saved(eline: &Browser, number: &str) -> String {
    let own = [("form", "decision"), ("case", number), ("version", "0"), ("window", "w1"), ("then", "quiet")];
    let fields: Vec<_> = own.iter().chain(&TYPED).copied().collect();
    eline.post_parts("/api/decision-save", &fields).await.1
}

/// Asks for the decision under a key, with a total, every document considered.
async fn decided(eline: &Browser, number: &str, key: &str, total: &str) -> Value {
    let case = eline.case(number).await;
    let exhibits = case["exhibits"].as_array().unwrap().iter().map(|one| ("considered", one["id"].as_str().unwrap()));
    let typed = TYPED.into_iter().map(|(name, text)| if name == "total" { (name, total) } else { (name, text) });
    let fields: Vec<_> = [("kind", "decide")].into_iter().chain(typed).chain(exhibits).collect();
    eline.act(number, key, &fields).await.1
}

#[tokio::test]
async fn the_draft_goes_with_the_decision() {
    for engine in engines() {
        let served = house(engine).await;
        let (number, eline) = (served.number("Laptop Aero").await, served.as_person("mr. Eline Groen").await);
        assert!(saved(&eline, &number).await.contains("Done"));
        assert!(drafted(&served, &number).await, "{engine:?}: the draft was not kept");
        // A decision that the rules refuse costs no word of the draft.
        let answer = decided(&eline, &number, "d1", "5,00").await;
        assert!(!answer["Refused"].is_null() && drafted(&served, &number).await, "{answer}");
        let answer = decided(&eline, &number, "d2", "0,00").await;
        assert!(!answer["Done"].is_null(), "{answer}");
        assert!(!drafted(&served, &number).await, "{engine:?}: the draft stays beside the decision");
        // Another window that was still open saves once more; when the decision is served that goes too.
        assert!(saved(&eline, &number).await.contains("Done"));
        let case = eline.case(&number).await;
        let hash = case["now"]["to_serve"].as_str().unwrap();
        let serve = [("kind", "serve_decision"), ("text_hash", hash), ("agree", "on")];
        let (_, answer) = eline.act(&number, "d3", &serve).await;
        assert!(!answer["Done"].is_null(), "{answer}");
        assert!(!drafted(&served, &number).await, "{engine:?}: a draft stays after service");
    }
}
