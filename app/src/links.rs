//! Every address as a function; nobody writes a path by hand.
use crate::calls::Fault;
use crate::views::complaint::Step;
use domain::values::{CaseNumber, ExhibitId};

/// The front page.
pub const HOME: &str = "/";
/// The register.
pub const SHOPS: &str = "/shops";
/// A consumer's own cases.
pub const CASES: &str = "/cases";
/// The inbox of the shops somebody answers for.
pub const SHOP: &str = "/shop";
/// The desk of staff.
pub const DESK: &str = "/desk";
/// Staff.
pub const PEOPLE: &str = "/desk/people";
/// The inspector's shops.
pub const DESK_SHOPS: &str = "/desk/shops";
/// Errands that were given up.
pub const ERRANDS: &str = "/desk/errands";
/// One's own account.
pub const ACCOUNT: &str = "/account";
/// Signing in.
pub const SIGN_IN: &str = "/sign-in";
/// The first admin, by the code on the console.
pub const FIRST_ADMIN: &str = "/first-admin";
/// Going on with a complaint later or elsewhere.
pub const RESUME: &str = "/resume";
/// The rules of procedure.
pub const RULES: &str = "/rules";
/// Who we are.
pub const ABOUT: &str = "/about";
/// Privacy.
pub const PRIVACY: &str = "/privacy";
/// Accessibility.
pub const ACCESSIBILITY: &str = "/accessibility";
/// The demonstration.
pub const DEMO: &str = "/demo";
/// Mail of the demonstration.
pub const DEMO_MAIL: &str = "/demo/mail";

/// A shop's certificate.
pub fn certificate(slug: &str) -> String {
    format!("/shops/{slug}")
}

/// A page of the register: what was searched for, and where the page starts.
pub fn register(query: &str, after: Option<&str>) -> String {
    match after {
        Some(after) => format!("{SHOPS}?q={}&after={}", escape(query), escape(after)),
        None => format!("{SHOPS}?q={}", escape(query)),
    }
}

/// The last page of the wizard, where the answers of a step are read again.
pub fn complaint_answers(step: Step) -> String {
    format!("{}#{}", complaint(Step::Check), answers_place(step))
}

/// The place of a step's answers on the last page.
pub fn answers_place(step: Step) -> String {
    format!("answers-{}", step.read_with().slug())
}

/// A complaint about a shop that was searched for already, by its domain or by what was typed.
pub fn complaint_about(domain: &str) -> String {
    format!("{}?q={}", complaint(Step::Shop), escape(domain))
}

/// One's own account, with the secret address that was just made.
pub fn account_calendar(key: &str) -> String {
    format!("{ACCOUNT}?calendar={key}#calendar-title")
}

/// Arriving with a key to a draft.
pub fn resume(key: &str) -> String {
    format!("{RESUME}/{key}")
}

/// The page that shows a code to another device.
pub fn resume_code(code: &str) -> String {
    format!("{RESUME}?code={code}")
}

/// The link was mailed.
pub fn resume_sent() -> String {
    format!("{RESUME}?done=sent")
}

/// The draft was taken off this device.
pub fn resume_left() -> String {
    format!("{RESUME}?done=left")
}

/// A shop on the inspector's desk.
pub fn desk_shop(slug: &str) -> String {
    format!("{DESK_SHOPS}?open={}", escape(slug))
}

/// A step of the complaint wizard.
pub fn complaint(step: Step) -> String {
    format!("/complaint/{}", step.slug())
}

/// A case, for its consumer.
pub fn case(number: &CaseNumber) -> String {
    format!("/cases/{number}")
}

/// A case, for its shop.
pub fn shop_case(number: &CaseNumber) -> String {
    format!("/shop/cases/{number}")
}

/// A case, for staff.
pub fn desk_case(number: &CaseNumber) -> String {
    format!("/desk/cases/{number}")
}

/// The desk, after a complaint was typed in from paper.
pub fn desk_filed(number: &CaseNumber) -> String {
    format!("{DESK}?filed={number}")
}

/// Help and changes in a case.
pub fn case_help(number: &CaseNumber) -> String {
    format!("/cases/{number}/help")
}

/// Paying the fee of a case.
pub fn pay(number: &CaseNumber) -> String {
    format!("/cases/{number}/pay")
}

/// The settlement of a case as a letter.
pub fn settlement(number: &CaseNumber) -> String {
    format!("/cases/{number}/settlement")
}

/// The decision of a case as a letter.
pub fn decision(number: &CaseNumber) -> String {
    format!("/cases/{number}/decision")
}

/// The whole case file as a page that prints.
pub fn case_file(number: &CaseNumber) -> String {
    format!("/cases/{number}/file")
}

/// The case file as data, to keep and to verify.
pub fn case_file_data(number: &CaseNumber) -> String {
    format!("/cases/{number}/file.json")
}

/// The decision form.
pub fn compose(number: &CaseNumber) -> String {
    format!("/desk/decisions/{number}")
}

/// A file.
pub fn file(id: ExhibitId) -> String {
    format!("/files/{id}")
}

/// A file as everybody in the case sees it.
pub fn shown(id: ExhibitId) -> String {
    format!("/files/{id}/view")
}

/// The sandbox bank.
pub fn bank(payment: &str) -> String {
    format!("/demo/bank/{payment}")
}

/// News of a case since a version, packed for our own pages.
pub fn live_case(number: &CaseNumber, after: u64) -> String {
    format!("/live/cases/{number}?after={after}&packed=true")
}

/// News of the viewer's lists.
pub const LIVE_INBOX: &str = "/live/inbox";

/// Signing in, and then on to a page of ours.
pub fn sign_in(then: &str) -> String {
    format!("{SIGN_IN}?then={}", escape(then))
}

/// Where somebody arrives who signed out. Not a path, so that nobody is led on after signing in again.
pub const SIGNED_OUT: &str = "/sign-in?then=out";

/// The page that explains a fault to somebody without script.
pub fn fault(fault: &Fault) -> String {
    match fault {
        Fault::SignedOut => SIGN_IN.to_owned(),
        Fault::NotFound | Fault::Unreadable | Fault::TooBig | Fault::Away | Fault::Held | Fault::Full => {
            format!("/problem/{}", fault.status())
        }
        // Only a browser with script finds these out, and it shows them in place.
        Fault::Outdated | Fault::Offline => HOME.to_owned(),
        Fault::TooMany { seconds } => format!("/problem/429?seconds={seconds}"),
        Fault::Trouble { reference } => format!("/problem/500?reference={}", escape(reference)),
    }
}

/// The page that says that nothing can be looked up now, with what a person can quote.
#[must_use]
pub fn away(reference: &str) -> String {
    format!("/problem/{}?reference={}", Fault::Away.status(), escape(reference))
}

/// A drawing as the address of a picture.
pub fn drawing(svg: &str) -> String {
    format!("data:image/svg+xml,{}", escape(svg))
}

/// Percent-encodes a value for a query.
fn escape(text: &str) -> impl std::fmt::Display {
    percent_encoding::utf8_percent_encode(text, percent_encoding::NON_ALPHANUMERIC)
}
