//! Going on with a draft on another device: with a mailed link, with a shown code, and on two devices at once.

use crate::played::house;
use crate::world::{Browser, Engine, Served, engines};
use serde_json::Value;

async fn typed(browser: &Browser, window: &str, story: &str, version: &str) -> Value {
    let fields = [("form", "step"), ("step", "story"), ("then", "quiet"), ("version", version), ("window", window)];
    let mut fields = fields.to_vec();
    fields.push(("story", story));
    let (_, answer) = browser.post_parts("/api/complaint-save", &fields).await;
    serde_json::from_str(&answer).unwrap()
}

async fn shows(browser: &Browser, text: &str) -> bool {
    browser.page("/complaint/story").await.1.contains(text)
}

/// The key in the newest mail.
async fn mailed(served: &Served) -> String {
    let body = served.mail_to("ana@example.org").await.unwrap();
    body.split("/resume/").nth(1).unwrap().split_whitespace().next().unwrap().to_owned()
}

#[tokio::test]
async fn a_mailed_link_opens_the_draft_elsewhere_and_nowhere_before_it_is_used() {
    for engine in engines() {
        let served = Served::new(engine).await;
        let (phone, desk) = (served.browser(), served.browser());
        typed(&phone, "phone", "De lamp kwam kapot aan.", "0").await;
        let (_, answer) = phone.post("/api/resume-mail", &[("email", "ana@example.org")]).await;
        assert!(answer.contains("Done"), "{answer}");
        let key = mailed(&served).await;
        // A program opens the link before a person does.
        let (_, page) = desk.page(&format!("/resume/{key}")).await;
        assert!(page.contains("Verder op dit apparaat") && !page.contains("De lamp kwam"), "{page}");
        assert!(!shows(&desk, "De lamp kwam").await, "looking at a link opened the draft");
        let (_, answer) = desk.post("/api/resume", &[("key", &key)]).await;
        assert!(answer.contains("/complaint/shop"), "{answer}");
        assert!(shows(&desk, "De lamp kwam kapot aan.").await);
        // Both go on; who saves over the other's words is told.
        assert!(typed(&desk, "desk", "De kap is gebroken.", "1").await["Refused"].is_null());
        assert!(shows(&phone, "De kap is gebroken.").await);
        let answer = typed(&phone, "phone", "Het snoer ook.", "1").await;
        assert!(!answer["Refused"].is_null(), "{engine:?}: the other device's words were overwritten: {answer}");
        // Leaving takes it off one device only.
        let (_, answer) = desk.post("/api/resume-leave", &[]).await;
        assert!(answer.contains("Done"), "{answer}");
        assert!(!shows(&desk, "De kap").await && shows(&phone, "De kap").await);
    }
}

#[tokio::test]
async fn a_shown_code_works_once_and_links_expire() {
    let served = Served::new(Engine::Lite).await;
    let phone = served.browser();
    let (status, _) = phone.post("/api/resume-code", &[]).await;
    assert_eq!(status, 404, "nothing to go on with");
    typed(&phone, "phone", "De lamp kwam kapot aan.", "0").await;
    let code = async || {
        let (_, answer) = phone.post("/api/resume-code", &[]).await;
        answer.split("?code=").nth(1).unwrap().split('"').next().unwrap().to_owned()
    };
    let first = code().await;
    let (_, page) = phone.page(&format!("/resume?code={first}")).await;
    assert!(page.contains("data:image/svg+xml,"), "no QR code: {page}");
    for (browser, opens) in [(served.browser(), true), (served.browser(), false)] {
        browser.post("/api/resume", &[("key", &first)]).await;
        assert_eq!(shows(&browser, "De lamp kwam").await, opens);
    }
    let late = code().await;
    served.world.house.clocks.pass(16 * 60_000);
    let other = served.browser();
    let (_, page) = other.page(&format!("/resume/{late}")).await;
    assert!(page.contains("Deze link werkt niet meer"), "{page}");
    let (_, answer) = other.post("/api/resume", &[("key", &late)]).await;
    assert!(answer.contains("Refused") && answer.contains("werkt niet meer"), "{answer}");
    assert!(!shows(&other, "De lamp kwam").await);
}

#[tokio::test]
async fn what_was_begun_is_found_from_outside_and_thrown_away_by_its_own_button_alone() {
    for engine in engines() {
        let served = house(engine).await;
        let (ana, other) = (served.browser(), served.browser());
        let begins = [("form", "begin"), ("step", "shop"), ("version", "0"), ("shop", "lumen-lampen")];
        // As the certificate of the shop does: it need not be chosen again.
        let (_, answer) = ana.post_parts("/api/complaint-save", &begins).await;
        assert!(answer.contains("/complaint/problem"), "{engine:?}: {answer}");
        typed(&ana, "phone", "De lamp kwam kapot aan.", "0").await;
        for page in ["/", "/shops", "/shops/koffiehuis-vermeer"] {
            let (_, html) = ana.page(page).await;
            assert!(html.contains("al bezig met een klacht over Lumen Lampen"), "{engine:?} {page}");
            assert!(html.contains("href=\"/complaint/problem\""), "{engine:?} {page}");
            assert!(!other.page(page).await.1.contains("al bezig met een klacht"), "{engine:?} {page}");
        }
        let (_, html) = ana.page("/shops/lumen-lampen").await;
        assert!(!html.contains("/api/complaint-save"), "{engine:?}: begun again over itself");
        other.post("/api/complaint-anew", &[]).await;
        assert!(shows(&ana, "De lamp kwam").await, "{engine:?}: thrown away by somebody else");
        let (_, answer) = ana.post("/api/complaint-anew", &[]).await;
        assert!(answer.contains("/complaint/shop"), "{engine:?}: {answer}");
        assert!(!shows(&ana, "De lamp kwam").await && !ana.page("/").await.1.contains("al bezig"), "{engine:?}");
    }
}
