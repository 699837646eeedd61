//! Where people land after signing in: on the page where their work is, never on one that is not theirs.

use crate::world::{Browser, Served, engines};
use domain::values::{Email, Lang, PersonId};
use server::accounts::staff;

const CHIEF: PersonId = PersonId::new([1; 16]);

/// Signs in by a mailed code, perhaps on the way to a page, and gives where the answer leads.
async fn landed(served: &Served, address: &str, then: &str) -> (Browser, String) {
    served.world.house.clocks.pass(1_000);
    let browser = served.browser();
    browser.post("/api/sign-in-code", &[("email", address), ("then", then)]).await;
    let code = served.code_to(address).await.unwrap();
    let (_, answer) = browser.post("/api/sign-in", &[("code", &code), ("then", then)]).await;
    let answer: serde_json::Value = serde_json::from_str(&answer).unwrap();
    let go = answer["Done"]["go"].as_str().unwrap_or_else(|| panic!("{address}: {answer}")).to_owned();
    (browser, go)
}

/// The page behind the link of the latest mail to an address.
async fn linked(served: &Served, address: &str) -> String {
    let mail = served.mail_to(address).await.unwrap();
    let link = mail.split_whitespace().find(|word| word.contains("/sign-in?then=")).unwrap();
    link.rsplit("then=").next().unwrap().replace("%2F", "/")
}

#[tokio::test]
async fn everybody_lands_where_their_work_is() {
    let work: [(&str, &[&'static str], &str); 6] = [
        ("mira@beslecht.example", &["mediator"], "/desk"),
        ("eline@beslecht.example", &["assessor"], "/desk"),
        ("ina@beslecht.example", &["inspector"], "/desk"),
        ("noor@beslecht.example", &["admin"], "/desk/people"),
        ("karin@beslecht.example", &["admin", "mediator"], "/desk"),
        ("ana@voorbeeld.nl", &[], "/cases"),
    ];
    for engine in engines() {
        let served = Served::new(engine).await;
        served.world.know(CHIEF, "chief@beslecht.example").await;
        for (number, (address, roles, home)) in (2..).zip(work) {
            served.world.know(PersonId::new([number; 16]), address).await;
            for role in roles {
                let email = Email::parse(address).unwrap();
                staff::invite(&served.world.house, CHIEF, "Someone", &email, role, Lang::Nl).await.unwrap();
                served.world.house.clocks.pass(1_000);
                let page = linked(&served, address).await;
                let (browser, go) = landed(&served, address, &page).await;
                assert_eq!(go, page);
                assert_eq!(browser.page(&page).await.0.as_u16(), 200, "{engine:?}: the {role} was invited to {page}");
            }
            let (browser, go) = landed(&served, address, "").await;
            assert_eq!(go, home, "{engine:?}: {roles:?}");
            assert_eq!(browser.page(&go).await.0.as_u16(), 200, "{engine:?}: {roles:?} landed on {go}");
        }
    }
}

#[tokio::test]
async fn a_shops_agent_lands_in_its_inbox() {
    for engine in engines() {
        let served = Served::new(engine).await;
        let ina = served.signed_in("ina@beslecht.example", Some("inspector")).await;
        let shop = [("name", "De Maan"), ("domain", "maan.nl"), ("kvk", "12345678"), ("agents", "bo@maan.nl")];
        let (_, answer) = ina.post_parts("/api/shop-add", &[&shop[..], &[("contact", "hallo@maan.nl")]].concat()).await;
        assert!(answer.contains("Done"), "{answer}");
        let page = linked(&served, "bo@maan.nl").await;
        for then in ["", page.as_str()] {
            let (bo, go) = landed(&served, "bo@maan.nl", then).await;
            assert_eq!((go.as_str(), bo.page(&go).await.0.as_u16()), ("/shop", 200), "{engine:?}");
        }
    }
}
