//! Stories of cases over real HTTP: repeated and simultaneous acts, the bank, the clock, the file that verifies.

use crate::played::house;
use crate::world::{Engine, Served, engines};
use serde_json::Value;
use std::collections::BTreeSet;

const LAPTOP: &str = "Laptop Aero";

fn version(case: &Value) -> u64 {
    case["now"]["version"].as_u64().unwrap()
}

fn kinds(case: &Value) -> Vec<String> {
    let entries = case["entries"].as_array().unwrap();
    entries.iter().map(|entry| entry["kind"].as_str().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn the_script_leaves_a_case_in_every_stage() {
    for engine in engines() {
        let served = house(engine).await;
        let mut line = served.world.house.store.reader().await.unwrap();
        let all = server::store::cases::search(&mut line, "", server::store::cases::TOP, 100).await.unwrap();
        let stages: BTreeSet<String> = all.iter().map(|row| row.stage.clone()).collect();
        assert_eq!(all.len(), 20);
        for stage in domain::case::StageKey::ALL {
            assert!(stages.contains(stage.code()), "{engine:?}: no case is in {}", stage.code());
        }
        drop(line);
        // Made once: a second time changes nothing.
        served.demo.as_ref().unwrap().make().await.unwrap();
        let mut line = served.world.house.store.reader().await.unwrap();
        assert_eq!(server::store::cases::count(&mut line).await.unwrap(), 20);
    }
}

/// Repeats requests, also all at once, also with other words, also as somebody else; says what went wrong.
pub async fn repeats(served: &Served) -> Vec<String> {
    let mut wrong = Vec::new();
    let (number, sanne) = (served.number(LAPTOP).await, served.as_person("Sanne Bakker").await);
    let before = version(&sanne.case(&number).await);
    let words = [("kind", "send_message"), ("text", "Wanneer komt de uitspraak?")];
    let all = (0..8).map(|_| sanne.act(&number, "k1", &words));
    let answers = futures::future::join_all(all).await;
    let receipts: BTreeSet<String> = answers.iter().map(|(_, answer)| answer["Done"]["receipt"].to_string()).collect();
    if receipts.len() != 1 {
        wrong.push(format!("one request got {} answers: {answers:?}", receipts.len()));
    }
    let after = version(&sanne.case(&number).await);
    if after != before + 1 {
        wrong.push(format!("one request made {} entries", after - before));
    }
    let (_, other) = sanne.act(&number, "k1", &[("kind", "send_message"), ("text", "Iets anders")]).await;
    if other["Refused"]["refusal"]["code"] != "already_done" {
        wrong.push(format!("a used key took something else: {other}"));
    }
    // Another person's key says nothing about mine.
    let rik = served.as_person("Rik de Graaf").await;
    let (_, his) = rik.act(&number, "k1", &words).await;
    if his["Done"]["receipt"]["version"] != before + 2 {
        wrong.push(format!("somebody else's key counted: {his}"));
    }
    wrong
}

#[tokio::test]
async fn a_repeated_request_has_one_effect_and_another_under_its_key_none() {
    for engine in engines() {
        let wrong = repeats(&house(engine).await).await;
        assert!(wrong.is_empty(), "{engine:?}: {wrong:?}");
    }
}

#[tokio::test]
async fn a_page_made_for_somebody_else_writes_nothing() {
    let served = house(Engine::Lite).await;
    let (number, sanne) = (served.number(LAPTOP).await, served.as_person("Sanne Bakker").await);
    let before = version(&sanne.case(&number).await);
    let rik = served.as_person("Rik de Graaf").await.case(&number).await["me"]["person"].as_str().unwrap().to_owned();
    let words = [("kind", "send_message"), ("text", "Uit het andere venster"), ("made_for", rik.as_str())];
    let (_, answer) = sanne.act(&number, "k1", &words).await;
    let said = answer["Refused"]["fields"][0]["said"].as_str().unwrap_or_default();
    assert!(said.contains("Sanne Bakker"), "{answer}");
    assert_eq!(version(&sanne.case(&number).await), before);
}

#[tokio::test]
async fn a_dozen_who_write_in_one_case_at_once_all_get_their_word_in() {
    for engine in engines() {
        let served = house(engine).await;
        let (number, sanne) = (served.number(LAPTOP).await, served.as_person("Sanne Bakker").await);
        let before = version(&sanne.case(&number).await);
        let keys: Vec<String> = (0..12).map(|count| format!("dozen-{count}")).collect();
        let words: Vec<_> = keys.iter().map(|key| [("kind", "send_message"), ("text", key.as_str())]).collect();
        let all = keys.iter().zip(&words).map(|(key, words)| sanne.act(&number, key, words));
        for (status, answer) in futures::future::join_all(all).await {
            assert!(!answer["Done"].is_null(), "{engine:?}: {status} {answer}");
        }
        assert_eq!(version(&sanne.case(&number).await), before + 12, "{engine:?}");
    }
}

/// Lets two mediators take the same case in the same instant; says what went wrong.
pub async fn both_take(served: &Served) -> Vec<String> {
    let mut wrong = Vec::new();
    let (samir, marijke) = (served.as_person("Samir Haddad").await, served.as_person("Marijke Hofman").await);
    let (_, queue) = samir.read("/api/queue").await;
    let number = queue["open"][0]["row"]["number"].as_str().unwrap_or_else(|| panic!("{queue}")).to_owned();
    let before = version(&samir.case(&number).await);
    let take = |name| [("kind", "take_mediation"), ("name", name), ("no_conflict", "on")];
    let (his, hers) = (take("Samir Haddad"), take("Marijke Hofman"));
    let (one, other) = tokio::join!(samir.act(&number, "take", &his), marijke.act(&number, "take", &hers));
    let (winner, loser) = if one.1["Done"].is_null() { (other, one) } else { (one, other) };
    if winner.1["Done"].is_null() {
        wrong.push(format!("nobody got the case: {winner:?}"));
    }
    // Who was so late that the case was somebody else's already is not told of it any more.
    if loser.1["Refused"]["refusal"].is_null() && loser.0 != 404 {
        wrong.push(format!("the one who was too late got no reason: {loser:?}"));
    }
    let mediator = if served.as_person("Samir Haddad").await.read(&format!("/api/case?number={number}")).await.0 == 200
    {
        samir
    } else {
        marijke
    };
    let case = mediator.case(&number).await;
    let took = kinds(&case).iter().filter(|kind| *kind == "mediator_took").count();
    if took != 1 || version(&case) <= before {
        wrong.push(format!("{took} mediators took the case"));
    }
    wrong
}

#[tokio::test]
async fn of_two_who_take_a_case_one_gets_it_and_the_other_a_reason() {
    for engine in engines() {
        let wrong = both_take(&house(engine).await).await;
        assert!(wrong.is_empty(), "{engine:?}: {wrong:?}");
    }
}

#[tokio::test]
async fn two_who_act_in_the_same_instant_get_one_order() {
    for engine in engines() {
        let served = house(engine).await;
        let number = served.number("Matras Droom").await;
        let (thomas, joyce) = (served.as_person("Thomas van Dijk").await, served.as_person("Joyce Martens").await);
        let case = thomas.case(&number).await;
        let hash = case["now"]["proposals"][0]["text_hash"].as_str().unwrap().to_owned();
        let before = version(&case);
        let accept = [("kind", "accept_proposal"), ("proposal", "1"), ("text_hash", &hash), ("agree", "on")];
        let reject = [("kind", "reject_proposal"), ("proposal", "1"), ("reason", "Te veel")];
        let (yes, no) = tokio::join!(thomas.act(&number, "yes", &accept), joyce.act(&number, "no", &reject));
        assert!(!no.1["Done"].is_null(), "a no is always possible while the offer lies there: {no:?}");
        let after = thomas.case(&number).await;
        assert_ne!(after["now"]["standing"]["stage"].to_string().find("mediation"), None, "{after}");
        if yes.1["Done"].is_null() {
            assert!(yes.1["Refused"]["refusal"].to_string().contains("proposal_gone"), "{yes:?}");
            assert_eq!(version(&after), before + 1);
        } else {
            assert_eq!(version(&after), before + 2);
        }
    }
}

#[tokio::test]
async fn the_bank_may_say_it_twice_and_the_fee_counts_once() {
    for engine in engines() {
        let served = house(engine).await;
        let (number, jeroen) = (served.number("Steelstofzuiger").await, served.as_person("Jeroen Hoekstra").await);
        let (_, page) = jeroen.read(&format!("/api/payment?number={number}")).await;
        let key = page["key"].as_str().unwrap().to_owned();
        for _ in 0..2 {
            let (_, answer) = jeroen.post("/api/pay", &[("number", &number), ("key", &key)]).await;
            assert!(answer.contains("Done"), "{answer}");
        }
        let (_, page) = jeroen.read(&format!("/api/payment?number={number}")).await;
        assert_eq!(page["state"], "Waiting");
        let payment = page["bank"].as_str().unwrap().rsplit('/').next().unwrap().to_owned();
        jeroen.post("/api/demo-bank", &[("payment", &payment), ("answer", "twice")]).await;
        jeroen.post("/api/demo-bank", &[("payment", &payment), ("answer", "again")]).await;
        let (_, page) = jeroen.read(&format!("/api/payment?number={number}")).await;
        assert_eq!(page["state"], "Paid");
        let case = jeroen.case(&number).await;
        assert_eq!(kinds(&case).iter().filter(|kind| *kind == "fee_received").count(), 1);
        assert_eq!(case["now"]["cost"], 2500);
        assert_eq!(case["now"]["standing"]["stage"], "admissibility");
    }
}

#[tokio::test]
async fn a_payment_that_comes_too_late_goes_back() {
    let served = house(Engine::Lite).await;
    let (number, jeroen) = (served.number("Steelstofzuiger").await, served.as_person("Jeroen Hoekstra").await);
    let (_, page) = jeroen.read(&format!("/api/payment?number={number}")).await;
    jeroen.post("/api/pay", &[("number", &number), ("key", page["key"].as_str().unwrap())]).await;
    let (_, page) = jeroen.read(&format!("/api/payment?number={number}")).await;
    let payment = page["bank"].as_str().unwrap().rsplit('/').next().unwrap().to_owned();
    jeroen.post("/api/demo-bank", &[("payment", &payment), ("answer", "late")]).await;
    let (_, page) = jeroen.read(&format!("/api/payment?number={number}")).await;
    assert_eq!(page["state"], "Waiting");
    let (status, answer) = jeroen.post("/api/demo-clock", &[("days", "28"), ("to", "")]).await;
    assert!(status.is_success() && answer.contains("Done"), "{status} {answer}");
    let case = jeroen.case(&number).await;
    assert_eq!(case["now"]["standing"]["stage"], "closed");
    assert!(kinds(&case).contains(&"refund_due".to_owned()), "{:?}", kinds(&case));
    assert_eq!(case["now"]["cost"], 0);
    let mail = served.mail_to("jeroen@post.example").await.unwrap();
    assert!(mail.contains(&number), "{mail}");
}

#[tokio::test]
async fn the_case_file_verifies_and_a_changed_one_is_named() {
    for engine in engines() {
        let served = house(engine).await;
        let number = served.number(LAPTOP).await;
        let file = |browser: crate::world::Browser, number: String| async move {
            let answer = browser.get(&format!("/cases/{number}/file.json")).send().await.unwrap();
            answer.text().await.unwrap()
        };
        let text = file(served.as_person("Sanne Bakker").await, number.clone()).await;
        let mut whole: domain::record::CaseFile = serde_json::from_str(&text).unwrap();
        let verified = domain::record::verify(&whole, &[]).unwrap();
        assert!(verified.entries > 10);
        // The assessor's file is as long, and what the mediation said is sealed in it.
        let sealed = file(served.as_person("mr. Eline Groen").await, number).await;
        let theirs = domain::record::verify(&serde_json::from_str(&sealed).unwrap(), &[]).unwrap();
        assert_eq!(theirs.entries, verified.entries);
        assert_eq!(theirs.last, verified.last);
        assert!(theirs.sealed > 0);
        let domain::record::Content::Open { body, .. } = &mut whole.entries[0].content else { panic!("sealed") };
        *body = body.replacen("Laptop", "Laptip", 1);
        assert_eq!(domain::record::verify(&whole, &[]), Err(domain::record::Fault::Altered { version: 1 }));
    }
}

/// What the mediation said never reaches the assessor: not by page, data, stream or file.
/// Looks everywhere for what the mediator wrote to the parties, as the assessor; says where it was.
pub async fn leaks(served: &Served) -> Vec<String> {
    let mut wrong = Vec::new();
    let number = served.number(LAPTOP).await;
    let said = "De partijen blijven bij hun standpunt";
    let (sanne, eline) = (served.as_person("Sanne Bakker").await, served.as_person("mr. Eline Groen").await);
    let paths = [
        format!("/api/case?number={number}"),
        format!("/desk/cases/{number}"),
        format!("/cases/{number}/file.json"),
        format!("/api/decision?number={number}"),
        "/api/queue".to_owned(),
    ];
    for path in &paths {
        let accept = if path.starts_with("/desk") { "text/html" } else { "application/json" };
        let answer = eline.get(path).header("accept", accept).send().await.unwrap();
        assert_eq!(answer.status().as_u16(), 200, "{path}");
        if answer.text().await.unwrap().contains(said) {
            wrong.push(format!("{path} tells the assessor about the mediation"));
        }
    }
    assert!(first_news(&sanne, &number).await.contains(said), "the consumer reads it");
    if first_news(&eline, &number).await.contains(said) {
        wrong.push("the stream tells the assessor".into());
    }
    wrong
}

#[tokio::test]
async fn the_assessor_never_reads_the_mediation() {
    for engine in engines() {
        let wrong = leaks(&house(engine).await).await;
        assert!(wrong.is_empty(), "{engine:?}: {wrong:?}");
    }
}

async fn first_news(browser: &crate::world::Browser, number: &str) -> String {
    let mut stream = browser.get(&format!("/live/cases/{number}?after=0")).send().await.unwrap();
    let mut text = String::new();
    while !text.contains("\n\n") {
        let piece = tokio::time::timeout(std::time::Duration::from_secs(10), stream.chunk()).await.unwrap().unwrap();
        text.push_str(&String::from_utf8_lossy(&piece.unwrap()));
    }
    text
}

#[tokio::test]
async fn an_act_reaches_the_other_browser_once() {
    for engine in engines() {
        let served = house(engine).await;
        let number = served.number(LAPTOP).await;
        let (sanne, rik) = (served.as_person("Sanne Bakker").await, served.as_person("Rik de Graaf").await);
        let before = version(&rik.case(&number).await);
        let mut stream = rik.get(&format!("/live/cases/{number}?after={before}")).send().await.unwrap();
        sanne.act(&number, "news", &[("kind", "send_message"), ("text", "Nog iets")]).await;
        let piece = tokio::time::timeout(std::time::Duration::from_secs(5), stream.chunk()).await.unwrap().unwrap();
        let text = String::from_utf8_lossy(&piece.unwrap()).into_owned();
        assert_eq!(text.matches("message_sent").count(), 1, "{text}");
        assert!(text.contains(&format!("\"version\":{}", before + 1)), "{text}");
        let again = tokio::time::timeout(std::time::Duration::from_millis(400), stream.chunk()).await;
        assert!(again.is_err(), "the news came twice: {again:?}");
    }
}

/// What Piet tells on each page of the wizard.
pub const PIET: [(&str, &[(&str, &str)]); 8] = [
    ("shop", &[("shop", "koffiehuis-vermeer")]),
    ("problem", &[("category", "DEF")]),
    (
        "details",
        &[
            ("product", "Koffiemolen"),
            ("ordered_on", "2026-01-05"),
            ("channel", "webshop"),
            ("total", "89,00"),
            ("paid", "89,00"),
        ],
    ),
    ("about", &[("showed_on", "2026-01-30"), ("repairs", "not_repaired")]),
    (
        "story",
        &[
            ("story", "De molen doet het niet meer."),
            ("contact", "refused"),
            ("contacted_on", "2026-02-01"),
            ("proceedings", "none"),
        ],
    ),
    ("evidence", &[]),
    ("wish", &[("wish", "money"), ("amount", "89,00")]),
    (
        "you",
        &[("name", "Piet Test"), ("email", "piet@post.example"), ("country", "netherlands"), ("as_consumer", "yes")],
    ),
];

/// The whole way of a complaint without an account, as a browser without script goes it.
#[tokio::test]
async fn a_complaint_is_filed_without_script_and_twice_is_once() {
    for engine in engines() {
        let served = house(engine).await;
        let browser = served.browser();
        for (step, fields) in PIET {
            let to = save(&browser, step, fields).await;
            assert!(to.starts_with("/complaint/") && !to.ends_with(step), "{step} leads to {to}");
        }
        // A tab that is behind overwrites nothing.
        assert!(save(&browser, "problem", &[("category", "OTH")]).await.ends_with("/problem"));
        // Everything that is still missing is said at once.
        let asked = browser.posting("/api/complaint-file").form(&[("form", "file"), ("code", "")]);
        let answer: Value = asked.header("sec-fetch-site", "same-origin").send().await.unwrap().json().await.unwrap();
        let missing = answer["Refused"]["fields"].as_array().unwrap().iter().map(|one| one["field"].as_str().unwrap());
        assert_eq!(missing.collect::<Vec<_>>(), ["code", "truthful"], "{answer}");
        browser.plain("/complaint/check", "/api/complaint-code", &[("form", "code")]).await;
        let code = served.code_to("piet@post.example").await.unwrap();
        let fields = [("form", "file"), ("code", code.as_str()), ("truthful", "on")];
        let (_, first) = browser.plain("/complaint/check", "/api/complaint-file", &fields).await;
        let (_, second) = browser.plain("/complaint/check", "/api/complaint-file", &fields).await;
        assert!(first.contains("/cases/26-"), "{first}");
        assert_eq!(first, second);
        let (_, inbox) = browser.read("/api/inbox").await;
        assert_eq!(inbox["rows"].as_array().unwrap().len(), 1, "{inbox}");
        // The case keeps what stood beside it about the law, by the hash of the dated text.
        let number = first.rsplit('/').next().unwrap();
        let (_, file) = browser.read(&format!("/api/case-file?number={number}")).await;
        let (_, position) = browser.read("/api/position?category=DEF").await;
        assert_eq!(file["papers"]["position"]["hash"], position["hash"], "{position}");
        assert_eq!(file["papers"]["position"]["title"], position["title"]);
        let mail = served.mail_to("klantenservice@koffiehuisvermeer.example").await.unwrap();
        assert!(mail.contains("Koffiemolen") && mail.contains("/shop/cases/26-"), "{mail}");
    }
}

/// Saves a step from a page that was opened before it ever was saved.
pub async fn save(browser: &crate::world::Browser, step: &str, fields: &[(&str, &str)]) -> String {
    let mut form = reqwest::multipart::Form::new();
    for (name, text) in [("form", "complaint"), ("step", step), ("version", "0")].iter().chain(fields) {
        form = form.text((*name).to_owned(), (*text).to_owned());
    }
    let page = format!("{}/complaint/{step}", browser.base());
    let request = browser.posting("/api/complaint-save").multipart(form).header("accept", "text/html");
    let answer = request.header("referer", page).header("sec-fetch-site", "same-origin").send().await.unwrap();
    let to = answer.headers().get("location").map(|to| to.to_str().unwrap().to_owned());
    to.unwrap_or_else(|| format!("nowhere: {}", answer.status()))
}
