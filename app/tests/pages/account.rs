//! Signing in, the account, the first administrator.
use crate::paper::Paper;
use crate::press::{Reader, printed};
use app::forms::{Echo, FormErrors, Problem};
use app::views::account::{AccountView, SessionRow, SignInView};
use domain::people::Hat;
use domain::values::Moment;

/// Why one signs in, as the server says it.
const LEAD: &str = "Log in om deze pagina te zien.";

fn sign_in(code_for: Option<&str>, echo: Option<Echo>) -> Paper {
    let view =
        SignInView { code_for: code_for.map(str::to_owned), then: "/cases".to_owned(), lead: LEAD.to_owned(), echo };
    Paper { sign_in: Some(view), ..Paper::default() }
}

#[tokio::test]
async fn first_the_address_then_the_code() {
    let html = printed("sign-in", "/sign-in?then=%2Fcases", Reader::Stranger, &sign_in(None, None)).await;
    assert!(html.contains("name=\"email\"") && html.contains("value=\"/cases\"") && html.contains(LEAD));
    let html = printed("sign-in-code", "/sign-in", Reader::Stranger, &sign_in(Some("ana@voorbeeld.nl"), None)).await;
    assert!(html.contains("one-time-code") && html.contains("ana@voorbeeld.nl"));
}

#[tokio::test]
async fn a_form_that_came_back_keeps_its_text_and_says_what_is_wrong() {
    let echo = Echo {
        form: "email".to_owned(),
        typed: vec![("email".to_owned(), "ana\"@<voorbeeld".to_owned())],
        errors: FormErrors::one("email", Problem::NotAnEmail),
    };
    let html = printed("sign-in-wrong", "/sign-in", Reader::Stranger, &sign_in(None, Some(echo))).await;
    assert!(html.contains("ana&quot;@&lt;voorbeeld") || html.contains("ana&quot;@<voorbeeld"), "the text stays");
    assert!(html.contains("href=\"#email-email\"") && html.contains("id=\"email-email\""), "the summary leads to it");
    assert!(html.contains("aria-invalid=\"true\"") && html.contains("email-email-error"));
}

#[tokio::test]
async fn the_account_shows_where_one_is_signed_in() {
    let session = |id: &str, this| SessionRow {
        id: id.to_owned(),
        this,
        since: Moment::new(1_795_300_000_000),
        seen: Moment::new(1_795_340_000_000),
        browser: "Firefox op Linux".to_owned(),
    };
    let view = AccountView {
        seen: true,
        calendar: false,
        calendars: "https://beslecht.example/calendar/".to_owned(),
        name: "Ana de Vries".to_owned(),
        email: "ana@voorbeeld.nl".to_owned(),
        hats: vec!["consumer".to_owned()],
        sessions: vec![session("s1", true), session("s2", false)],
        echo: None,
    };
    let paper = Paper { account: Some(view), ..Paper::default() };
    let html = printed("account", "/account", Reader::Signed(Hat::Consumer), &paper).await;
    assert!(html.contains("deze browser") && html.contains("value=\"s2\"") && !html.contains("value=\"s1\""));
}

#[tokio::test]
async fn the_first_administrator_needs_the_code_of_the_console() {
    let html = printed("first-admin", "/first-admin", Reader::Stranger, &sign_in(None, None)).await;
    assert!(html.contains("action=\"/api/first-admin\""));
}
