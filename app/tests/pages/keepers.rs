//! The desk of inspectors and admins: shops, people, errands.
use crate::paper::Paper;
use crate::press::{Reader, printed};
use app::forms::{Echo, FieldError, FormErrors, Problem};
use app::views::shops::{CertificateView, DeskShop, DeskShopsView, ShopCard, StatusChange};
use app::views::staff::{ErrandRow, ErrandsView, PeopleView, StaffRow};
use domain::calendar::{Day, time_of};
use domain::people::Hat;
use domain::shop::StatusKey;
use domain::values::{Moment, PersonId, ShopId};

fn at(day: u32) -> Moment {
    time_of(Day::new(2026, 11, day).expect("a day"), 14, 31)
}

fn card(status: StatusKey) -> ShopCard {
    ShopCard {
        id: ShopId::new([1; 16]),
        slug: "koffiehuis-de-maan".to_owned(),
        name: "Koffiehuis De Maan".to_owned(),
        domain: "koffiehuis.nl".to_owned(),
        status,
    }
}

fn open(status: StatusKey) -> DeskShop {
    let change = |day, status, reason: &str| StatusChange { at: at(day), status, reason: reason.to_owned() };
    let certificate = CertificateView {
        card: card(status),
        kvk: "12345678".to_owned(),
        contact: "hallo@koffiehuis.nl".to_owned(),
        history: vec![
            change(20, StatusKey::Suspended, "Het adres op de site klopt niet."),
            change(2, StatusKey::Certified, ""),
        ],
        agreed: Day::new(2026, 11, 1),
        begun: None,
    };
    DeskShop {
        certificate,
        agents: vec!["bo@koffiehuis.nl".to_owned(), "els@koffiehuis.nl".to_owned()],
        agreement_version: Some("2026-1".to_owned()),
        agreement_person: Some("Bo Bakker".to_owned()),
    }
}

fn shops(open: Option<DeskShop>, echo: Option<Echo>) -> Paper {
    let shops = vec![card(StatusKey::Certified)];
    let view = DeskShopsView { query: String::new(), shops, next: None, open, echo };
    Paper { desk_shops: Some(view), ..Paper::default() }
}

#[tokio::test]
async fn an_inspector_finds_and_adds_shops() {
    let inspector = Reader::Signed(Hat::Inspector);
    let html = printed("desk-shops", "/desk/shops", inspector, &shops(None, None)).await;
    assert!(html.contains("/desk/shops?open=koffiehuis") && html.contains("action=\"/api/shop-add\""));
    for field in ["name", "domain", "kvk", "contact", "agents", "agreed_on", "agreed_by", "agreed_version"] {
        assert!(html.contains(&format!("name=\"{field}\"")), "{field}");
    }
    let errors = FormErrors { fields: vec![FieldError::new("kvk", Problem::NotAKvkNumber)], refusal: None };
    let echo = Echo { form: "shop".to_owned(), typed: vec![("kvk".to_owned(), "12".to_owned())], errors };
    let html = printed("desk-shops-wrong", "/desk/shops", inspector, &shops(None, Some(echo))).await;
    assert!(html.contains("href=\"#shop-kvk\"") && html.contains("value=\"12\"") && html.contains("<details open"));
}

#[tokio::test]
async fn an_opened_shop_offers_what_fits_its_status() {
    let inspector = Reader::Signed(Hat::Inspector);
    for (status, offered, not) in [
        (StatusKey::Applied, ["certify", "end"], "suspend"),
        (StatusKey::Certified, ["suspend", "end"], "certify"),
        (StatusKey::Suspended, ["certify", "end"], "suspend"),
    ] {
        let name = format!("desk-shop-{}", status.code());
        let html =
            printed(&name, "/desk/shops?open=koffiehuis-de-maan", inspector, &shops(Some(open(status)), None)).await;
        for change in offered {
            assert!(html.contains(&format!("name=\"change\" value=\"{change}\"")), "{change} from {status:?}");
        }
        assert!(!html.contains(&format!("name=\"change\" value=\"{not}\"")), "{not} from {status:?}");
        assert!(html.contains("name=\"change\" value=\"agree\"") && html.contains("Bo Bakker, tekst 2026-1"));
    }
}

#[tokio::test]
async fn an_admin_invites_people_and_ends_their_access_in_two_steps() {
    let person = |byte, name: &str, hat, arrived, ended| StaffRow {
        id: PersonId::new([byte; 16]),
        name: name.to_owned(),
        email: format!("{}@keurmerk.nl", name.to_lowercase()),
        hats: vec![hat],
        arrived,
        ended,
    };
    let people = vec![
        person(1, "Mem", Hat::Mediator, true, None),
        person(2, "Sam", Hat::Assessor, false, None),
        person(3, "Kim", Hat::Inspector, true, Some(at(3))),
    ];
    let paper = Paper { people: Some(PeopleView { people, echo: None }), ..Paper::default() };
    let html = printed("people", "/desk/people", Reader::Signed(Hat::Admin), &paper).await;
    assert!(html.contains("uitgenodigd, nog niet geweest") && html.contains("beëindigd op di 3 nov"));
    assert_eq!(html.matches("action=\"/api/end-access\"").count(), 2, "whose access ended has no button");
    assert!(html.contains("Ja, toegang van Mem beëindigen") && html.contains("value=\"inspector\""));
    let nobody = Paper { people: Some(PeopleView { people: Vec::new(), echo: None }), ..Paper::default() };
    printed("people-none", "/desk/people", Reader::Signed(Hat::Admin), &nobody).await;
}

#[tokio::test]
async fn an_errand_that_was_given_up_can_be_tried_again() {
    let errand = |id: &str, kind: &str| ErrandRow {
        id: id.to_owned(),
        kind: kind.to_owned(),
        to: "a…@voorbeeld.nl".to_owned(),
        tries: 8,
        last: at(21),
        problem: "550 mailbox unavailable".to_owned(),
    };
    let view = ErrandsView { dead: vec![errand("e1", "mail"), errand("e2", "refund")], waiting: 3 };
    let paper = Paper { errands: Some(view), ..Paper::default() };
    let html = printed("errands", "/desk/errands", Reader::Signed(Hat::Admin), &paper).await;
    assert!(html.contains("3 opdrachten wachten") && html.contains("terugbetaling"));
    assert!(html.contains("name=\"errand\" value=\"e1\"") && html.contains("name=\"errand\" value=\"e2\""));
    let none = Paper { errands: Some(ErrandsView { dead: Vec::new(), waiting: 0 }), ..Paper::default() };
    let html = printed("errands-none", "/desk/errands", Reader::Signed(Hat::Admin), &none).await;
    assert!(html.contains("Alles is gelukt"));
}
