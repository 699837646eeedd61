//! The table of doors: what each answers to everybody of [`ROLES`](crate::played::ROLES), in that order.
//!
//! `{number}` is the case of the laptop, which lies with its assessor; `{id}` is a document that came with the shop's defence,
//! `{slug}` is that shop.

/// An answer for each role.
pub type Row = [u16; 11];

/// For anybody.
const OPEN: Row = [200; 11];
/// There is nothing behind it without more in hand, whoever asks.
const NOTHING: Row = [404; 11];
/// For whoever is signed in.
const KNOWN: Row = [401, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200];
/// The same, and a guest is asked to sign in first.
const NOTHING_KNOWN: Row = [401, 404, 404, 404, 404, 404, 404, 404, 404, 404, 404];
/// An address that only leads on.
const ON: Row = [302; 11];
/// The people of the case: its parties, and the neutrals who took it.
const OF_THE_CASE: Row = [401, 200, 404, 200, 404, 200, 404, 200, 404, 404, 404];
/// The consumer of the case.
const CONSUMER: Row = [401, 200, 404, 404, 404, 404, 404, 404, 404, 404, 404];
/// The assessor who writes the decision; its mediator may read the case here too, but gets no draft.
const DECISION: Row = [401, 404, 404, 404, 404, 200, 404, 200, 404, 404, 404];
/// Who works with cases or shops.
const DESK: Row = [401, 404, 404, 404, 404, 200, 200, 200, 200, 200, 404];
const INSPECTOR: Row = [401, 404, 404, 404, 404, 404, 404, 404, 404, 200, 404];
const ADMIN: Row = [401, 404, 404, 404, 404, 404, 404, 404, 404, 404, 200];

/// The server's own doors.
pub const OWN: &[(&str, Row)] = &[
    ("/health/live", OPEN),
    ("/health/ready", OPEN),
    // B1 came with the defence: not for the mediator. A guest is not told that there is such a file.
    ("/files/{id}", [404, 200, 404, 200, 404, 404, 404, 200, 404, 404, 404]),
    ("/files/{id}/view", [404, 200, 404, 200, 404, 404, 404, 200, 404, 404, 404]),
    // Begun by a form alone; and nobody here has begun one.
    ("/uploads", [405; 11]),
    ("/uploads/{id}", NOTHING),
    ("/calendar/{file}", NOTHING),
    ("/live/cases/{number}", OF_THE_CASE),
    ("/live/inbox", KNOWN),
    ("/cases/{number}/file.json", OF_THE_CASE),
];

/// Calls, asked with the query or the fields that stand behind the path, and otherwise with nothing in hand.
pub const CALLS: &[(&str, &str, Row)] = &[
    ("/api/account", "", KNOWN),
    ("/api/act", "case={number}", OF_THE_CASE),
    ("/api/calendar-give", "", KNOWN),
    ("/api/calendar-stop", "", KNOWN),
    ("/api/case", "number={number}", OF_THE_CASE),
    ("/api/case-file", "number={number}", OF_THE_CASE),
    ("/api/case-help", "number={number}", CONSUMER),
    ("/api/certificate", "slug=", NOTHING),
    ("/api/complaint", "step=Shop&query=", OPEN),
    ("/api/complaint-ahead", "step=Shop&shop=", OPEN),
    ("/api/complaint-anew", "", OPEN),
    ("/api/complaint-code", "", NOTHING),
    ("/api/complaint-drop", "", NOTHING),
    ("/api/complaint-file", "", NOTHING),
    ("/api/complaint-save", "", OPEN),
    ("/api/complaint-workings", "", OPEN),
    ("/api/decision", "number={number}", DECISION),
    ("/api/decision-save", "case={number}", [401, 404, 404, 404, 404, 404, 404, 200, 404, 404, 404]),
    ("/api/demo", "", OPEN),
    ("/api/demo-bank", "", NOTHING),
    ("/api/demo-bank-page", "payment=", NOTHING),
    ("/api/demo-become", "", NOTHING),
    ("/api/demo-clock", "", OPEN),
    ("/api/demo-example", "", OPEN),
    ("/api/demo-mail", "to=", OPEN),
    ("/api/desk-shops", "query=", INSPECTOR),
    ("/api/end-access", "", NOTHING_KNOWN),
    ("/api/errand-retry", "", NOTHING_KNOWN),
    ("/api/errands", "", ADMIN),
    ("/api/first-admin", "", OPEN),
    ("/api/inbox", "", KNOWN),
    ("/api/invite", "", ADMIN),
    ("/api/language", "", NOTHING),
    // Only the consumer can pay: the others of the case read why it is not their move.
    ("/api/pay", "number={number}", OF_THE_CASE),
    ("/api/payment", "number={number}", CONSUMER),
    ("/api/people", "", ADMIN),
    ("/api/position", "category=NDL", OPEN),
    ("/api/presence", "", KNOWN),
    ("/api/queue", "", DESK),
    ("/api/register", "query=", OPEN),
    ("/api/resume", "", OPEN),
    ("/api/resume-code", "", NOTHING),
    ("/api/resume-leave", "", OPEN),
    ("/api/resume-mail", "", OPEN),
    ("/api/resume-page", "key=&code=", OPEN),
    ("/api/shop-add", "", INSPECTOR),
    ("/api/shop-change", "slug={slug}", INSPECTOR),
    ("/api/sign-in", "", OPEN),
    ("/api/sign-in-code", "", OPEN),
    ("/api/sign-in-page", "then=", OPEN),
    ("/api/sign-out", "", OPEN),
];

/// Pages, by the path that the app knows them by.
pub const PAGES: &[(&str, Row)] = &[
    ("/", OPEN),
    ("/about", OPEN),
    ("/accessibility", OPEN),
    ("/account", KNOWN),
    ("/cases", KNOWN),
    ("/cases/{number}", OF_THE_CASE),
    ("/cases/{number}/decision", OF_THE_CASE),
    ("/cases/{number}/file", OF_THE_CASE),
    ("/cases/{number}/help", CONSUMER),
    ("/cases/{number}/pay", CONSUMER),
    ("/cases/{number}/settlement", OF_THE_CASE),
    ("/complaint", ON),
    ("/complaint/{step}", OPEN),
    ("/resume", OPEN),
    ("/resume/{key}", OPEN),
    ("/demo", OPEN),
    ("/demo/bank/{payment}", NOTHING),
    ("/demo/mail", OPEN),
    ("/desk", DESK),
    ("/desk/cases/{number}", OF_THE_CASE),
    ("/desk/decisions/{number}", DECISION),
    ("/desk/errands", ADMIN),
    ("/desk/people", ADMIN),
    ("/desk/shops", INSPECTOR),
    ("/first-admin", OPEN),
    ("/privacy", OPEN),
    ("/problem/{status}", NOTHING),
    ("/rules", OPEN),
    ("/shop", [401, 404, 404, 200, 200, 404, 404, 404, 404, 404, 404]),
    ("/shop/cases/{number}", OF_THE_CASE),
    ("/shop/{slug}", [401, 404, 404, 200, 404, 404, 404, 404, 404, 404, 404]),
    ("/shops", OPEN),
    ("/shops/{slug}", OPEN),
    ("/sign-in", OPEN),
];
