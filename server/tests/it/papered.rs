//! What a consumer sent on paper is typed in at the desk and filed in their name; nobody else can do that.

use crate::cases::{PIET, save};
use crate::played::house;
use crate::scanned::bring;
use crate::world::{Browser, Engine, engines};

const MAIL: &str = "piet@post.example";

/// Types everything in, with what Piet needs and what his amount is made of.
async fn typed(browser: &Browser, papers: bool) {
    for (step, fields) in PIET {
        let mut fields = fields.to_vec();
        match step {
            "wish" => {
                fields.retain(|(name, _)| *name != "amount");
                fields.extend([("line_text_1", "Molen"), ("line_amount_1", "80,00")]);
                fields.extend([("line_text_2", "Porto"), ("line_amount_2", "9,00")]);
            }
            "you" => fields.extend([("need_call", "030 123 45 67"), ("need_time", "yes")]),
            _ => {}
        }
        let to = save(browser, step, &fields).await;
        assert!(!to.ends_with(step), "{step} leads to {to}");
    }
    if papers {
        bring(browser, "brief.txt", "Ondertekend: Piet").await;
    }
}

async fn file(browser: &Browser, fields: &[(&str, &str)]) -> (u16, String) {
    let (status, answer) = browser.post("/api/complaint-file", fields).await;
    (status.as_u16(), answer)
}

const PAPER: [(&str, &str); 3] = [("form", "complaint-paper"), ("paper", "yes"), ("truthful", "yes")];

#[tokio::test]
async fn a_mediator_files_what_came_on_paper_in_the_consumers_name() {
    for engine in engines() {
        let served = house(engine).await;
        let marijke = served.as_person("Marijke Hofman").await;
        typed(&marijke, false).await;
        let (_, page) = marijke.page("/complaint/check").await;
        assert!(page.contains("complaint-paper") && page.contains("Porto: "), "{page}");
        // Without the paper itself it is a mediator's word alone.
        let (_, answer) = file(&marijke, &PAPER).await;
        assert!(answer.contains("no_papers"), "{answer}");
        bring(&marijke, "brief.txt", "Ondertekend: Piet").await;
        let (_, answer) = file(&marijke, &PAPER).await;
        let number = answer.split("?filed=").nth(1).unwrap_or_else(|| panic!("{engine:?}: {answer}"));
        let number = number.split('"').next().unwrap().to_owned();
        let (_, desk) = marijke.page(&format!("/desk?filed={number}")).await;
        assert!(desk.contains("De klacht is ingediend"), "{desk}");
        // Piet hears of it, signs in with his address and finds everything.
        let mail = served.mail_to(MAIL).await.unwrap();
        assert!(mail.contains(&number) && mail.contains("U stuurde uw klacht op papier."), "{mail}");
        served.world.house.clocks.pass(61_000);
        let piet = served.browser();
        piet.post("/api/sign-in-code", &[("email", MAIL)]).await;
        let code = served.code_to(MAIL).await.unwrap();
        piet.post("/api/sign-in", &[("code", &code)]).await;
        let case = piet.case(&number).await;
        assert_eq!(case["me"]["hat"], "consumer");
        // The mail says whose turn it is until when, and proves the filing by the same entry as the page does.
        assert!(mail.contains("De webshop is nu aan zet, tot en met") && mail.contains("kiest u hoe het"), "{mail}");
        let last = case["entries"].as_array().unwrap().last().unwrap()["hash"].as_str().unwrap();
        assert!(mail.contains(last), "{engine:?}: {last} is not in {mail}");
        let said = case.to_string();
        for words in ["Ingevoerd van papier", "[\"Deel van het bedrag\",\"Porto, ", "030 123 45 67", "Meer tijd nodig"]
        {
            assert!(said.contains(words), "{engine:?}: {words} is missing: {said}");
        }
        let mut line = served.world.house.store.reader().await.unwrap();
        let number = domain::values::CaseNumber::parse(&number).unwrap();
        let row = server::store::cases::by_number(&mut line, &number).await.unwrap().unwrap();
        let case: domain::case::Case = serde_json::from_str(&row.snapshot).unwrap();
        assert_eq!(case.complaint.amount, Some(domain::values::Cents::new(8_900)), "the lines add up");
        assert!(case.more_time());
    }
}

#[tokio::test]
async fn nobody_but_a_mediator_files_for_somebody_else() {
    let served = house(Engine::Lite).await;
    for name in ["Sanne Bakker", "Rik de Graaf", "mr. Eline Groen", "Tessa Brouwer", "Karin Molenaar"] {
        let browser = served.as_person(name).await;
        typed(&browser, true).await;
        let (_, page) = browser.page("/complaint/check").await;
        assert!(!page.contains("complaint-paper"), "{name} is offered it");
        assert_eq!(file(&browser, &PAPER).await.0, 404, "{name} files for somebody else");
    }
    let guest = served.browser();
    typed(&guest, true).await;
    assert_eq!(file(&guest, &PAPER).await.0, 404);
}
