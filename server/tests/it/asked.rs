//! Every kind of problem, filed from the first page to the case: its own questions asked, answered, kept and told.

use crate::played::house;
use crate::world::{Browser, engines};
use domain::calendar::{Day, day_of};
use domain::law::Category;
use domain::values::Moment;
use serde_json::Value;

/// Saves a step and says where it leads.
async fn saved(browser: &Browser, step: &str, fields: &[(String, String)]) -> String {
    let own = [("form", "complaint"), ("step", step), ("version", "0"), ("overwrite", "yes")];
    let all: Vec<_> = own.into_iter().chain(fields.iter().map(|(name, text)| (name.as_str(), text.as_str()))).collect();
    let (_, answer) = browser.post_parts("/api/complaint-save", &all).await;
    let answer: Value = serde_json::from_str(&answer).unwrap();
    answer["Done"]["go"].as_str().unwrap_or_else(|| panic!("{step}: {answer}")).to_owned()
}

fn texts<const N: usize>(fields: [(&str, &str); N]) -> Vec<(String, String)> {
    fields.map(|(name, text)| (name.to_owned(), text.to_owned())).to_vec()
}

/// An answer of the right kind: the last thing that can be picked, a day last week, an amount, a word.
fn answered(question: &Value, today: Day) -> (String, String) {
    let options = question["options"].as_array().unwrap();
    let text = match question["kind"].as_str().unwrap() {
        "PastDay" => today.plus(-7).to_string(),
        "AnyDay" => today.plus(7).to_string(),
        "Money" => "12,50".to_owned(),
        "Choice" => options.last().unwrap()[0].as_str().unwrap().to_owned(),
        _ => "Zoals het op de site stond".to_owned(),
    };
    (question["field"].as_str().unwrap().to_owned(), text)
}

/// Everything that each complaint asks, of a consumer who is signed in.
async fn told(browser: &Browser, category: Category, email: &str, today: Day) -> Vec<Value> {
    let day = |before: i32| today.plus(-before).to_string();
    saved(browser, "shop", &texts([("shop", "koffiehuis-vermeer")])).await;
    saved(browser, "problem", &texts([("category", category.code())])).await;
    let (ordered, delivered, contacted) = (day(60), day(50), day(10));
    let details = [("product", "Koffiemolen"), ("ordered_on", &ordered), ("channel", "webshop"), ("total", "89,00")];
    let details = texts(details).into_iter().chain(texts([("paid", "89,00"), ("delivered_on", &delivered)]));
    let next = saved(browser, "details", &details.collect::<Vec<_>>()).await;
    let (_, view): (_, Value) = browser.read("/api/complaint?step=About&query=").await;
    let questions = view["questions"].as_array().unwrap().clone();
    assert_eq!(next.ends_with("/about"), !questions.is_empty(), "{category:?} leads to {next}");
    if !questions.is_empty() {
        let answers: Vec<_> = questions.iter().map(|question| answered(question, today)).collect();
        assert!(saved(browser, "about", &answers).await.ends_with("/story"));
    }
    let story =
        [("story", "Het ging mis."), ("contact", "refused"), ("contacted_on", &contacted), ("proceedings", "none")];
    saved(browser, "story", &texts(story)).await;
    saved(browser, "evidence", &[]).await;
    saved(browser, "wish", &texts([("wish", "money"), ("amount", "89,00")])).await;
    let you = [("name", "Sanne Bakker"), ("email", email), ("country", "netherlands"), ("as_consumer", "yes")];
    saved(browser, "you", &texts(you)).await;
    questions
}

#[tokio::test]
async fn every_kind_of_problem_is_asked_its_own_questions_and_filed() {
    for engine in engines() {
        let served = house(engine).await;
        let sanne = served.as_person("Sanne Bakker").await;
        let (_, account) = sanne.read("/api/account").await;
        let email = account["email"].as_str().unwrap().to_owned();
        for category in Category::ALL {
            let (_, view): (_, Value) = sanne.read("/api/complaint?step=Shop&query=").await;
            let today = day_of(Moment::new(view["case_now"].as_i64().unwrap()));
            let questions = told(&sanne, category, &email, today).await;
            let (_, worked) = sanne.read("/api/complaint-workings").await;
            assert!(
                worked.as_array().unwrap().iter().all(|one| !one["basis"].as_str().unwrap().is_empty()),
                "{worked}"
            );
            let (_, answer) =
                sanne.post("/api/complaint-file", &[("form", "complaint-file"), ("truthful", "on")]).await;
            let answer: Value = serde_json::from_str(&answer).unwrap();
            let go = answer["Done"]["go"].as_str().unwrap_or_else(|| panic!("{category:?}: {answer}"));
            let case = sanne.case(go.rsplit('/').next().unwrap()).await;
            let filed = case["entries"][0]["said"]["facts"].to_string();
            for question in questions {
                let label = question["label"].as_str().unwrap();
                assert!(filed.contains(&label.replace('"', "\\\"")), "{engine:?} {category:?}: {label} in {filed}");
            }
        }
    }
}
