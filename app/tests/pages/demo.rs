//! The demonstration's pages.
use crate::paper::Paper;
use crate::press::{Reader, page, printed};
use app::views::demo::{BankView, DemoPerson, DemoView, MailRow, MailboxView};
use app::words::Locale;
use axum::http::StatusCode;
use domain::people::Hat;
use domain::values::{Cents, Moment};

const NOW: Moment = Moment::new(1_795_340_000_000);

fn person(id: &str, name: &str, role: &str, shop: Option<&str>) -> DemoPerson {
    DemoPerson {
        id: id.to_owned(),
        name: name.to_owned(),
        role: role.to_owned(),
        shop: shop.map(str::to_owned),
        home: "/cases".to_owned(),
    }
}

#[tokio::test]
async fn one_can_be_anybody_and_let_time_pass() {
    let people = vec![
        person("p1", "Ana de Vries", "consumer", None),
        person("p2", "Joris Bakker", "consumer", None),
        person("p3", "Bo Bakker", "shop", Some("Koffiehuis De Maan")),
        person("p4", "Mia Mulder", "mediator", None),
        person("p5", "Arie Aalders", "assessor", None),
        person("p6", "Ines Smit", "inspector", None),
        person("p7", "Ada Admiraal", "admin", None),
    ];
    let view =
        DemoView { case_now: NOW, people, me: Some("p1".to_owned()), next_alarm: Some(NOW.plus_millis(90_000_000)) };
    let paper = Paper { demo: Some(view), ..Paper::default() };
    let html = printed("demo", "/demo", Reader::Signed(Hat::Consumer), &paper).await;
    assert!(html.contains("value=\"p3\"") && !html.contains("value=\"p1\""), "one cannot become oneself");
    for days in ["1", "3", "7", "14", "28"] {
        assert!(html.contains(&format!("name=\"days\" value=\"{days}\"")), "{days} days");
    }
    assert!(html.contains("name=\"to\" value=\"next\""));
    assert!(html.contains("Koffiehuis De Maan"));
}

#[tokio::test]
async fn every_mail_can_be_read_and_its_link_stays_here() {
    let mail = MailRow {
        id: "m1".to_owned(),
        at: NOW,
        to: "bo@maan.example".to_owned(),
        subject: "Nieuwe klacht: <b>espressomachine</b>".to_owned(),
        body: "Beste Bo,\n\nEr is een klacht.\nhttps://beslecht.example/shop/cases/26-K7M-4QX\n".to_owned(),
    };
    let view = MailboxView { to: Some("bo@maan.example".to_owned()), mails: vec![mail] };
    let paper = Paper { mailbox: Some(view), ..Paper::default() };
    let html = printed("demo-mail", "/demo/mail?to=bo%40maan.example", Reader::Stranger, &paper).await;
    assert!(html.contains("href=\"/shop/cases/26-K7M-4QX\""), "the link of a mail leads into this house");
    assert!(!html.contains("<b>espressomachine"), "a subject is text");
    let paper = Paper { mailbox: Some(MailboxView { to: None, mails: Vec::new() }), ..Paper::default() };
    printed("demo-mail-none", "/demo/mail", Reader::Stranger, &paper).await;
}

#[tokio::test]
async fn the_bank_answers_whatever_one_likes_and_an_answered_payment_only_again() {
    let bank = |state: &str| BankView {
        payment: "pay-1".to_owned(),
        amount: Cents::new(2_500),
        description: "Uitspraak in zaak 26-K7M-4QX".to_owned(),
        state: state.to_owned(),
        back: "/cases/26-K7M-4QX/pay".to_owned(),
    };
    let paper = Paper { bank: Some(bank("open")), ..Paper::default() };
    let html = printed("bank", "/demo/bank/pay-1", Reader::Stranger, &paper).await;
    for answer in ["pay", "cancel", "fail", "expire", "twice", "late"] {
        assert!(html.contains(&format!("name=\"answer\" value=\"{answer}\"")), "{answer}");
    }
    for state in ["paid", "cancelled", "failed", "expired"] {
        let paper = Paper { bank: Some(bank(state)), ..Paper::default() };
        let html = printed(&format!("bank-{state}"), "/demo/bank/pay-1", Reader::Stranger, &paper).await;
        assert!(html.contains("value=\"again\"") && !html.contains("value=\"pay\""), "{state}");
    }
}

#[tokio::test]
async fn outside_the_demonstration_these_pages_do_not_exist() {
    for path in ["/demo", "/demo/mail", "/demo/bank/pay-1"] {
        let (status, _) = page(path, Locale::nl, Reader::Stranger, &Paper::default()).await;
        assert_eq!(status, StatusCode::NOT_FOUND, "{path}");
    }
}
