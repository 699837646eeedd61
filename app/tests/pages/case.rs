//! The case page, its letters and lists: every stage, for everybody who belongs to the case, in both languages.
use crate::paper::Paper;
use crate::press::{Reader, printed};
use crate::seen::{Both, file_of, help_of};
use crate::stories::stories;
use crate::world::*;
use app::forms::{Echo, FormErrors, Problem};
use app::views::case::{CaseView, MoveView, PayState, PayView, ReceiptView};
use app::views::file::FileView;
use app::views::inbox::{CaseRow, InboxView};
use app::words::Locale;
use domain::case::{Action, HelperRights, MoveKind, Needs, Refusal, Sanction, Stage, StageKey, Waiting, standing};
use domain::people::{Actor, Hat, Side};
use domain::values::{Cents, Digest, PersonId};

const PEOPLE: [(&str, Actor); 5] =
    [("consumer", ana()), ("shop", bo()), ("mediator", mia()), ("assessor", arie()), ("inspector", ines())];

fn path(view: &CaseView) -> String {
    match view.me.hat {
        Hat::Consumer | Hat::Helper => format!("/cases/{}", view.number),
        Hat::ShopAgent(_) => format!("/shop/cases/{}", view.number),
        _ => format!("/desk/cases/{}", view.number),
    }
}

async fn case_printed(name: &str, view: Both<FileView>) -> String {
    let (path, hat) = (path(&view.nl.case), view.nl.case.me.hat);
    printed(name, &path, Reader::Signed(hat), &Paper { case: Some(view), ..Paper::default() }).await
}

#[tokio::test]
async fn every_stage_answers_the_four_questions_for_everybody_in_the_case() {
    let mut seen = Vec::new();
    for (story, world) in stories() {
        seen.push(world.stage());
        for (who, me) in PEOPLE {
            let Some(view) = file_of(&world, me) else { continue };
            let moves = view.nl.case.now.moves.clone();
            let html = case_printed(&format!("case-{story}-{who}"), view).await;
            for question in ["Waar staan we", "Wie is aan zet", "Tot wanneer", "Gebeurt er niets"] {
                assert!(html.contains(question), "{story} for {who}: {question}");
            }
            for MoveView { act, .. } in moves {
                let there = match act.kind {
                    MoveKind::Decide => html.contains("/desk/decisions/"),
                    kind => html.contains(&format!("name=\"kind\" value=\"{}\"", kind.code())),
                };
                assert!(there, "{story} for {who}: a way to {:?}", act.kind);
            }
        }
    }
    for stage in StageKey::ALL {
        assert!(seen.contains(&stage) || matches!(stage, StageKey::PerformingDecision), "no story at {stage:?}");
    }
}

/// Hanna helps Ana, who needs an interpreter and asks for less.
fn helped() -> World {
    let mut world = World::ana_files();
    let (person, name, rights) = (Some(HANNA), name("Hanna Helper"), HelperRights::Write);
    world.reaches_mediation().must(ana(), Action::AppointHelper { person, name, rights });
    let needs = Needs { interpreter: Some(crate::world::name("Pools")), ..Needs::default() };
    world.must(ana(), Action::TellNeeds { needs });
    world.must(ana(), Action::NarrowWish { amount: Cents::new(5_000), reason: None });
    world.must(hanna(), Action::SendMessage { text: message("Ana zoekt de bon."), exhibits: Vec::new() });
    world
}

#[tokio::test]
async fn whoever_helps_is_named_and_what_is_needed_is_not_for_the_shop() {
    let world = helped();
    for (who, me) in [("consumer", ana()), ("helper", hanna()), ("shop", bo()), ("mediator", mia())] {
        let view = file_of(&world, me).expect("their case");
        let html = case_printed(&format!("case-helped-{who}"), view).await;
        assert!(html.contains("Hanna Helper, namens Ana de Vries"), "{who} reads who wrote");
        assert_eq!(html.contains("Tolk nodig: Pools"), me != bo(), "{who}");
        assert!(html.contains("in plaats van"), "{who} reads what is asked now");
        let door = html.contains("/help\"");
        assert_eq!(door, [ana(), hanna()].contains(&me), "{who} has the page of help");
    }
}

#[tokio::test]
async fn the_page_of_help_draws_every_act_that_stands_beside_the_ladder() {
    let mut claimed = World::ana_files();
    claimed.reaches_claim().ana_claims();
    let mut seen = Vec::new();
    for (story, world, me) in [
        ("new", World::ana_files(), ana()),
        ("helped", helped(), ana()),
        ("helper", helped(), hanna()),
        ("claimed", claimed, ana()),
    ] {
        let view = help_of(&world, me);
        let (path, moves) = (format!("/cases/{}/help", view.nl.number), view.nl.moves.clone());
        let paper = Paper { help: Some(view), ..Paper::default() };
        let html = printed(&format!("help-{story}"), &path, Reader::Signed(me.hat), &paper).await;
        for MoveView { act, .. } in moves {
            assert!(html.contains(&format!("name=\"kind\" value=\"{}\"", act.kind.code())), "{story}: {:?}", act.kind);
            seen.push(act.kind);
            // Each field knows its form: that is where its error will stand.
            let own = match act.kind {
                MoveKind::AppointHelper => "appoint_helper-email",
                MoveKind::TellNeeds => "tell_needs-interpreter",
                MoveKind::NarrowWish => "narrow_wish-amount",
                MoveKind::NarrowClaim => "narrow_claim-head_drop_1",
                _ => "end_help",
            };
            assert!(html.contains(&format!("id=\"{own}\"")), "{story}: {own}");
        }
    }
    assert!(MoveKind::ALL.iter().filter(|kind| kind.beside()).all(|kind| seen.contains(kind)));
}

#[test]
fn a_message_says_whether_the_assessor_reads_it_as_the_rules_do() {
    for (story, world) in stories() {
        let Some(view) = file_of(&world, ana()) else { continue };
        let Some(message) = view.nl.case.now.moves.iter().find(|one| one.act.kind == MoveKind::SendMessage) else {
            continue;
        };
        assert_eq!(message.lead.contains("ziet het nooit"), !world.case.is_binding(), "{story}: {}", message.lead);
    }
}

#[tokio::test]
async fn an_offer_is_accepted_knowing_what_it_means() {
    let mut world = World::ana_files();
    world.reaches_mediation().must(bo(), Action::Propose { offer: offer(6_000) });
    let hash = world.case.open_proposal().expect("an offer").text_hash.to_string();
    let html = case_printed("case-accept", file_of(&world, ana()).expect("Ana's case")).await;
    for said in ["Bod van €\u{a0}60 accepteren", "naar de rechter", "anders oordelen", "7:900", "bedenktijd", &hash] {
        assert!(html.contains(said), "{said}");
    }
    let html = case_printed("case-accept-bo", file_of(&world, bo()).expect("Bo's case")).await;
    assert!(!html.contains("name=\"kind\" value=\"accept_proposal\""), "nobody accepts an own offer");
}

#[tokio::test]
async fn consent_is_asked_apart_and_not_ticked() {
    let mut world = World::ana_files();
    world.reaches_mediation().mediation_fails();
    let html = case_printed("case-consent", file_of(&world, ana()).expect("Ana's case")).await;
    for said in
        ["€\u{a0}25", "bindend advies", "7:904", "give_consent-agree", "geef ik voor dit geschil de gewone rechter op"]
    {
        assert!(html.contains(said), "{said}");
    }
    assert!(!html.contains("checked"), "nothing is ticked beforehand");
}

#[tokio::test]
async fn a_form_that_came_back_is_open_with_its_text_and_its_refusal() {
    let world = World::ana_files();
    let view = file_of(&world, bo()).expect("Bo's case");
    let back = Echo {
        form: "answer".to_owned(),
        typed: vec![("text".to_owned(), "Wij hebben <alles> betaald".to_owned())],
        errors: FormErrors::one("answer", Problem::Missing),
    };
    let html = case_printed("case-echo", view.clone().with(|file| file.case.echo = Some(back.clone()))).await;
    assert!(html.contains("&lt;alles"), "the text stays");
    assert!(html.contains("data-open"), "the section is open");
    let no = Refusal::NotYourMove { waiting_for: Waiting::Consumer };
    // The words are put in where the answer leaves the server.
    let said = app::said::refusal(Locale::nl, &no);
    let mut errors = FormErrors::refused(no);
    errors.refusal.iter_mut().for_each(|refused| refused.said.clone_from(&said));
    let refused = Echo { form: "answer".to_owned(), typed: Vec::new(), errors };
    let html = case_printed("case-refused", view.with(|file| file.case.echo = Some(refused.clone()))).await;
    assert!(html.contains("U bent nu niet aan zet"));
}

#[tokio::test]
async fn a_receipt_is_shown_after_an_act() {
    let world = World::ana_files();
    let view = file_of(&world, ana()).expect("Ana's case");
    let hash = Digest::of(b"entry");
    let filed = world.case.filed;
    for (name, at, title) in [
        ("case-receipt-filed", filed, "Uw klacht is ingediend"),
        ("case-receipt", filed.plus_millis(60_000), "Ontvangen en vastgelegd"),
    ] {
        let receipt = ReceiptView { case: world.case.number.clone(), version: 3, hash, at };
        let html = case_printed(name, view.clone().with(|file| file.case.receipt = Some(receipt.clone()))).await;
        assert!(html.contains(&hash.to_string()) && html.contains(title), "{name}");
        assert!(html.contains("Bekijk het ontvangstbewijs"), "folded, so that whose turn it is stays above the fold");
    }
}

#[tokio::test]
async fn whoever_waits_is_not_first_asked_to_make_an_offer() {
    let world = World::ana_files();
    for (name, me, first) in [("case-just-filed", ana(), false), ("case-to-answer", bo(), true)] {
        let html = case_printed(name, file_of(&world, me).expect("their case")).await;
        let (offer, small) = (html.find("href=\"#act-propose\""), html.find("acts__small"));
        let (offer, small) = offer.zip(small).expect("a way to make an offer, and the small ways");
        assert_eq!(offer < small, first, "{name}");
    }
}

#[tokio::test]
async fn letters_say_what_was_agreed_and_decided() {
    let letter = |view: Both<FileView>, what: &'static str| async move {
        let case = &view.nl.case;
        let name = format!("letter-{what}-{}", case.now.version);
        let (path, hat) = (format!("/cases/{}/{what}", case.number), case.me.hat);
        printed(&name, &path, Reader::Signed(hat), &Paper { case: Some(view), ..Paper::default() }).await
    };
    let mut settled = World::ana_files();
    settled.must(bo(), Action::Propose { offer: offer(6_000) }).accepts(ana());
    let html = letter(file_of(&settled, ana()).expect("a case"), "settlement").await;
    assert!(html.contains("€\u{a0}60,00") && html.contains("This much, within two weeks."));
    let mut decided = World::ana_files();
    decided.reaches_performing();
    let total = decided.case.decision.as_ref().expect("a decision").money.total.euro_nl();
    let view = file_of(&decided, ana()).expect("a case");
    let html = letter(view.clone(), "decision").await;
    for said in ["Bindend advies", "The shop shows no damage.", "6:230r BW", "7:904", "Arie Aalders", &total] {
        assert!(html.contains(said), "{said}");
    }
    let html = letter(view.clone(), "file").await;
    assert!(html.contains("file.json") && html.contains(&view.nl.case.entries[0].hash.to_string()));
    let undecided = file_of(&World::ana_files(), ana()).expect("a case");
    assert!(letter(undecided, "decision").await.contains("(nog) geen uitspraak"));
}

#[tokio::test]
async fn paying_says_how_it_stands_and_what_can_be_done() {
    let world = {
        let mut world = World::ana_files();
        world.reaches_claim();
        world
    };
    for (state, bank, said) in [
        (PayState::None, None, "€\u{a0}25 betalen"),
        (PayState::Waiting, Some("/demo/bank/1".to_owned()), "Verder bij de bank"),
        (PayState::Paid, None, "is binnen"),
        (PayState::Failed, None, "Nog eens proberen"),
        (PayState::Cancelled, None, "Nog eens proberen"),
        (PayState::Expired, None, "Nog eens proberen"),
    ] {
        let Stage::Claim { term } = world.case.stage else { unreachable!("the claim stage") };
        let view = PayView {
            number: world.case.number.clone(),
            amount: Cents::new(2_500),
            state,
            bank,
            until: Some(term.ends),
            payer: PersonId::new([1; 16]),
            key: "key".to_owned(),
        };
        let path = format!("/cases/{}/pay", view.number);
        let paper = Paper { pay: Some(view), ..Paper::default() };
        let html =
            printed(&format!("pay-{state:?}").to_lowercase(), &path, Reader::Signed(Hat::Consumer), &paper).await;
        assert!(html.contains(said), "{state:?}");
    }
}

fn row(world: &World, side: Side) -> CaseRow {
    let standing = standing(&world.case, world.now);
    let my_turn = match side {
        Side::Consumer => matches!(standing.waiting_for, Waiting::Consumer | Waiting::Both),
        Side::Shop => matches!(standing.waiting_for, Waiting::Shop | Waiting::Both),
    };
    CaseRow {
        number: world.case.number.clone(),
        product: world.case.complaint.product.to_string(),
        category: world.case.complaint.category,
        consumer: "Ana de Vries".to_owned(),
        shop: "Bo's kettles".to_owned(),
        amount: world.case.complaint.amount,
        standing,
        my_turn,
        changed: world.now,
        version: world.case.version,
    }
}

#[tokio::test]
async fn inboxes_put_my_turn_first_and_say_when_there_is_nothing() {
    let worlds: Vec<_> = stories().into_iter().map(|(_, world)| world).collect();
    for (name, path, me, side) in
        [("inbox-mine", "/cases", ana(), Side::Consumer), ("inbox-shop", "/shop", bo(), Side::Shop)]
    {
        let shop = (side == Side::Shop).then(|| "Bo's kettles".to_owned());
        let rows: Vec<_> = worlds.iter().map(|world| row(world, side)).collect();
        let full = InboxView { case_now: worlds[0].now, me, shop, rows, next: None };
        let paper = Paper { inbox: Some(full.clone()), ..Paper::default() };
        let html = printed(name, path, Reader::Signed(me.hat), &paper).await;
        let turn = html.find("U bent aan zet").expect("my turn");
        assert!(turn < html.find("De ander is aan zet").expect("their turn"), "{name}");
        let paper = Paper { inbox: Some(InboxView { rows: Vec::new(), ..full }), ..Paper::default() };
        let html = printed(&format!("{name}-empty"), path, Reader::Signed(me.hat), &paper).await;
        assert!(html.contains("geen zaken") || html.contains("nog geen"), "{name}");
    }
}

#[tokio::test]
async fn the_inspector_gets_the_next_sanction_and_no_other() {
    let mut world = World::ana_files();
    world.reaches_performing().term_passes();
    world.must(ana(), Action::DenyPerformance { text: message("Nothing."), exhibits: Vec::new() });
    let Stage::NotComplied { next, .. } = world.case.stage else { unreachable!("not complied") };
    assert_eq!(next, Sanction::Warn);
    let html = case_printed("case-sanction", file_of(&world, ines()).expect("the inspector's case")).await;
    assert!(html.contains("name=\"sanction\" value=\"warn\"") && html.contains("een waarschuwing"));
}
