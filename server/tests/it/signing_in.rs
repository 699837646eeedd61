//! How people get in, and who does not, over real HTTP.

use crate::played::house;
use crate::world::{Engine, Served, engines};
use app::links;
use domain::values::{Email, PersonId};
use server::accounts;

const ANA: &str = "ana@voorbeeld.nl";

#[tokio::test]
async fn a_mailed_code_opens_once_and_only_in_the_asking_browser() {
    for engine in engines() {
        let served = Served::new(engine).await;
        served.world.know(PersonId::new([2; 16]), ANA).await;
        let (ana, eve) = (served.browser(), served.browser());
        assert!(
            ana.post("/api/sign-in-code", &[("email", "Ana@Voorbeeld.nl"), ("then", "/account")]).await.0.is_success()
        );
        let code = served.code_to(ANA).await.unwrap();
        eve.post("/api/sign-in-code", &[("email", "eve@voorbeeld.nl")]).await;
        assert!(eve.post("/api/sign-in", &[("code", &code)]).await.1.contains("wrong_code"), "another browser's code");
        let wrong = if code == "000000" { "000001" } else { "000000" };
        assert!(ana.post("/api/sign-in", &[("code", wrong)]).await.1.contains("nog 4 keer"));
        let spaced = format!(" {} {}", &code[..3], &code[3..]);
        let (_, answer) = ana.post("/api/sign-in", &[("code", &spaced), ("then", "/account")]).await;
        assert!(answer.contains("\"go\":\"/account\""), "{engine:?} {answer}");
        let (status, page) = ana.page("/account").await;
        assert!(status.is_success() && page.contains(ANA), "{status}");
        assert!(served.browser().post("/api/sign-in", &[("code", &code)]).await.1.contains("code_expired"));
        assert!(ana.post("/api/sign-in", &[("code", &code)]).await.1.contains("code_expired"), "a code opens once");
    }
}

#[tokio::test]
async fn five_wrong_tries_end_a_code_and_ten_minutes_too() {
    let served = Served::new(Engine::Lite).await;
    served.world.know(PersonId::new([2; 16]), ANA).await;
    let ana = served.browser();
    ana.post("/api/sign-in-code", &[("email", ANA)]).await;
    let code = served.code_to(ANA).await.unwrap();
    let wrong = if code == "111111" { "222222" } else { "111111" };
    for _ in 0..5 {
        ana.post("/api/sign-in", &[("code", wrong)]).await;
    }
    assert!(ana.post("/api/sign-in", &[("code", &code)]).await.1.contains("code_expired"));
    ana.post("/api/sign-in-code", &[("email", ANA)]).await;
    let code = served.code_to(ANA).await.unwrap();
    served.world.house.clocks.pass(10 * 60_000);
    assert!(ana.post("/api/sign-in", &[("code", &code)]).await.1.contains("code_expired"));
}

#[tokio::test]
async fn nobody_can_tell_a_known_address_from_an_unknown_one() {
    for engine in engines() {
        let served = Served::new(engine).await;
        served.world.know(PersonId::new([2; 16]), ANA).await;
        let known = served.browser().post("/api/sign-in-code", &[("email", ANA)]).await;
        let unknown = served.browser().post("/api/sign-in-code", &[("email", "nobody@voorbeeld.nl")]).await;
        assert_eq!(known, unknown);
        assert!(served.mail_to(ANA).await.is_some());
        assert!(served.mail_to("nobody@voorbeeld.nl").await.is_none());
    }
}

#[tokio::test]
async fn who_asks_too_often_waits() {
    let served = Served::new(Engine::Lite).await;
    for _ in 0..5 {
        let (_, answer) = served.browser().post("/api/sign-in-code", &[("email", ANA)]).await;
        assert!(answer.contains("Done"), "{answer}");
    }
    let (status, answer) = served.browser().post("/api/sign-in-code", &[("email", ANA)]).await;
    assert!(answer.contains("TooMany") && !status.is_success(), "{status} {answer}");
    served.world.house.clocks.pass(15 * 60_000);
    assert!(served.browser().post("/api/sign-in-code", &[("email", ANA)]).await.1.contains("Done"));
}

#[tokio::test]
async fn the_first_admin_comes_by_the_console_and_only_once() {
    for engine in engines() {
        let served = Served::new(engine).await;
        let code = accounts::announce(&served.world.house).await.unwrap().unwrap();
        let chief = served.browser();
        let form = [("code", code.as_str()), ("name", "Noor"), ("email", "noor@beslecht.example")];
        let (_, answer) = chief.post("/api/first-admin", &form).await;
        assert!(answer.contains("/desk/people"), "{answer}");
        assert!(chief.page("/account").await.1.contains("noor@beslecht.example"));
        let (_, staff) = chief.read("/api/people").await;
        assert_eq!(staff["people"][0]["arrived"], true, "nobody invited the first admin, who is here: {staff}");
        assert_eq!(accounts::announce(&served.world.house).await, Ok(None));
        assert!(served.browser().post("/api/first-admin", &form).await.1.contains("NotFound"));
    }
}

#[tokio::test]
async fn ended_access_ends_at_once() {
    for engine in engines() {
        let served = Served::new(engine).await;
        let mira = served.signed_in("mira@beslecht.example", Some("mediator")).await;
        assert!(mira.page("/account").await.1.contains("mira@beslecht.example"));
        let mut line = served.world.house.store.reader().await.unwrap();
        let email = Email::parse("mira@beslecht.example").unwrap();
        let person = server::store::people::by_email(&mut line, &email).await.unwrap().unwrap();
        drop(line);
        assert!(accounts::staff::end_access(&served.world.house, person.id).await.unwrap());
        let (_, page) = mira.page("/account").await;
        assert!(!page.contains("mira@beslecht.example"), "the session still opens");
        assert!(!accounts::staff::end_access(&served.world.house, person.id).await.unwrap());
    }
}

#[tokio::test]
async fn sessions_end_by_hand_by_rest_and_by_age() {
    let served = Served::new(Engine::Lite).await;
    let ana = served.signed_in(ANA, None).await;
    let open = |page: String| page.contains(ANA);
    assert!(open(ana.page("/account").await.1));
    ana.post("/api/sign-out", &[]).await;
    assert!(!open(ana.page("/account").await.1), "signed out by hand");
    let hour = 3_600_000;
    let ana = served.signed_in(ANA, None).await;
    served.world.house.clocks.pass(13 * hour);
    assert!(!open(ana.page("/account").await.1), "rested too long");
    let ana = served.signed_in(ANA, None).await;
    for _ in 0..16 {
        assert!(open(ana.page("/account").await.1));
        served.world.house.clocks.pass(10 * hour);
        // The note of the last use is written beside the answer.
        tokio::time::sleep(std::time::Duration::from_millis(60)).await;
    }
    served.world.house.clocks.pass(9 * hour);
    assert!(!open(ana.page("/account").await.1), "older than a week, though used every ten hours");
}

#[tokio::test]
async fn without_script_the_typed_text_comes_back() {
    for engine in engines() {
        let served = Served::new(engine).await;
        let ana = served.browser();
        let (status, to) =
            ana.plain("/sign-in", "/api/sign-in-code", &[("form", "email"), ("email", "ana at home")]).await;
        assert_eq!((status.as_u16(), to.as_str()), (302, "/sign-in"));
        let (_, page) = ana.page("/sign-in").await;
        assert!(page.contains("ana at home"), "the typed text is lost");
        let (_, stranger) = served.browser().page("/sign-in").await;
        assert!(!stranger.contains("ana at home"), "somebody else sees it");
        ana.plain("/sign-in", "/api/sign-in-code", &[("form", "email"), ("email", ANA)]).await;
        assert!(!ana.page("/sign-in").await.1.contains("ana at home"), "success forgets it");
    }
}

#[tokio::test]
async fn a_link_opened_signed_out_leads_to_the_form_which_says_why() {
    let served = house(Engine::Lite).await;
    let (number, guest) = (served.number("Hoekbank Lisse").await, served.browser());
    let led = async |path: &str| {
        let answer = guest.get(path).header("accept", "text/html").send().await.unwrap();
        assert_eq!(answer.status().as_u16(), 303, "{path}");
        answer.headers()["location"].to_str().unwrap().to_owned()
    };
    assert_eq!(led(&format!("/cases/{number}")).await, links::sign_in(&format!("/cases/{number}")));
    // A case that does not exist leads to the same form: nobody learns which there are.
    let nowhere = led("/cases/26-AAA-AAA?receipt=1").await;
    assert_eq!(nowhere, links::sign_in("/cases/26-AAA-AAA?receipt=1"));
    let (_, form) = guest.page(&nowhere).await;
    assert!(
        form.contains("alleen voor wie bij de zaak hoort") && form.contains("/cases/26-AAA-AAA?receipt=1"),
        "{form}"
    );
    // A program hears that nobody is signed in, and a page about a problem stays what it is.
    let answer = guest.get(&format!("/cases/{number}")).header("accept", "application/json").send().await.unwrap();
    assert_eq!(answer.status().as_u16(), 401);
    assert_eq!(guest.page("/problem/401").await.0.as_u16(), 401);
}

#[tokio::test]
async fn whoever_signs_out_reads_that_they_are_signed_out() {
    let served = Served::new(Engine::Lite).await;
    let ana = served.signed_in(ANA, None).await;
    let (_, answer) = ana.post("/api/sign-out", &[]).await;
    assert!(answer.contains(links::SIGNED_OUT), "{answer}");
    let (_, page) = ana.page(links::SIGNED_OUT).await;
    assert!(page.contains("U bent uitgelogd.") && page.contains("name=\"email\""), "{page}");
}
