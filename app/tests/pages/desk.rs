//! The desk: the queue, and the decision form in each of its steps.
use crate::paper::Paper;
use crate::press::{Reader, page, printed};
use crate::seen::{Both, file_of};
use crate::world::{World, arie, mia};
use app::forms::decision::{Measure, draft as read, fields, name};
use app::forms::{Echo, FormErrors, Posted, Problem};
use app::views::inbox::CaseRow;
use app::views::staff::{CaseToTake, DecisionView, QueueView};
use app::words::Locale;
use domain::case::{Action, Decision, MoveKind, cut, standing};
use domain::people::{Actor, Hat};
use domain::values::Moment;

fn deliberating() -> World {
    let mut world = World::ana_files();
    world.reaches_deliberation().days_pass(3);
    world
}

fn desk(world: &World, typed: Vec<(String, String)>) -> Both<DecisionView> {
    let saved = (!typed.is_empty()).then_some(Moment::new(1_795_340_000_000));
    let file = file_of(world, arie()).expect("the assessor's case");
    Both::of(|l| DecisionView {
        file: file.read(l),
        version: i64::from(saved.is_some()),
        typed: typed.clone(),
        saved,
        preview: None,
        errors: FormErrors::default(),
        echo: None,
    })
}

/// What Arie typed: a draft of the story's world, as texts.
fn typed(world: &World) -> Vec<(String, String)> {
    fields(&world.draft())
}

async fn drawn(picture: &str, query: &str, view: Both<DecisionView>) -> String {
    let path = format!("/desk/decisions/{}{query}", view.nl.file.case.number);
    let paper = Paper { decision: Some(view), ..Paper::default() };
    printed(picture, &path, Reader::Signed(Hat::Assessor), &paper).await
}

#[tokio::test]
async fn a_fresh_form_proposes_nothing_but_the_term() {
    let html = drawn("decision-fresh", "", desk(&deliberating(), Vec::new())).await;
    for head in ["facts_1", "reasons_1", "law_1", "result_1", "awarded_1", "facts_2", "result_2"] {
        assert!(html.contains(&format!("name=\"{head}\"")), "{head}");
    }
    assert!(!html.contains("name=\"awarded_2\""), "a head that is not about money has no amount");
    assert!(!html.contains("checked"), "no outcome is proposed");
    assert!(html.contains("Paper 30") && html.contains("Paper 40"), "both sides' exhibits");
    assert!(html.contains("It came back broken."), "the defence lies beside the form");
}

#[tokio::test]
async fn a_saved_draft_is_there_with_its_sums() {
    let world = deliberating();
    let (draft, typed) = (world.draft(), typed(&world));
    let html = drawn("decision-draft", "", desk(&world, typed.clone())).await;
    assert!(html.contains("The shop shows no damage."));
    assert!(html.contains(&draft.total.euro_nl()), "the lines are added up without script");
    assert!(html.contains("Dit klopt met de regels."));
    assert!(html.contains("Hoe de rente is berekend"));
    // The same page with another total says by how much it differs.
    let other: Vec<_> = typed
        .into_iter()
        .map(|(field, text)| if field == name::TOTAL { (field, "100,00".to_owned()) } else { (field, text) })
        .collect();
    let html = drawn("decision-differs", "", desk(&world, other)).await;
    assert!(html.contains("anders dan uw totaal") && html.contains("Nog te doen: 1"));
}

#[tokio::test]
async fn what_the_assessor_may_not_see_is_not_beside_the_form() {
    let mut world = World::ana_files();
    world.reaches_mediation();
    let secret = Action::Propose { offer: crate::world::offer(4_242) };
    world.must(crate::world::bo(), secret);
    world.must(crate::world::ana(), Action::RejectProposal { proposal: 1, reason: None });
    world.mediation_fails().ana_consents().ana_claims().fee_comes(1, 2_500).arie_takes();
    world
        .must(arie(), Action::Admit)
        .must(crate::world::bo(), Action::FileDefence { defence: crate::world::defence() });
    let view = desk(&world, Vec::new());
    let paper = Paper { decision: Some(view.clone()), ..Paper::default() };
    let path = format!("/desk/decisions/{}", view.nl.file.case.number);
    let (_, html) = page(&path, Locale::nl, Reader::Signed(Hat::Assessor), &paper).await;
    assert!(!html.contains("42,42") && !html.contains("4242"), "an offer of the talks is not for the assessor");
    assert!(!html.contains("We came close"), "nor the mediator's letter");
}

#[tokio::test]
async fn a_form_that_came_back_leads_to_each_field() {
    let world = deliberating();
    let mut errors = FormErrors::one(name::reasons(0), Problem::Missing);
    errors.fields.extend(FormErrors::one(name::TOTAL, Problem::DoesNotAddUp).fields);
    let echo = Echo { form: "decision".to_owned(), typed: typed(&world), errors };
    let view = desk(&world, typed(&world)).with(|view| view.echo = Some(echo.clone()));
    let html = drawn("decision-wrong", "", view).await;
    assert!(html.contains("href=\"#decision-reasons_1\"") && html.contains("id=\"decision-reasons_1-error\""));
    assert!(html.contains("<strong>Onderdeel 1, De redenen:"), "which part it is about");
    assert!(html.contains("<strong>Het totaal:"), "a field outside the parts has its own name only");
}

#[tokio::test]
async fn it_is_read_through_before_it_is_decided() {
    let world = deliberating();
    let (draft, typed) = (world.draft(), typed(&world));
    let decision = Decision::from_draft(&draft, &world.case, world.now, &world.rules).expect("a decision");
    let view = desk(&world, typed.clone()).with(|view| view.preview = Some(Box::new(decision.clone())));
    let html = drawn("decision-preview", "?view=preview", view).await;
    assert!(html.contains("value=\"decide\"") && html.contains("name=\"agree\""));
    assert!(html.contains("Het is geen vonnis"), "what it is in law");
    // What goes through the door is what was read: the whole text travels in the form of the second confirmation.
    let measure = Measure::of(&world.case.claim.as_ref().expect("a claim").heads, &world.rules, world.now);
    let carried: Vec<_> = crate::reader::tags(&html)
        .into_iter()
        .filter(|tag| tag.name == "input" && tag.field("type") == "hidden")
        .map(|tag| (tag.field("name").to_owned(), tag.field("value").replace("&amp;", "&")))
        .collect();
    assert_eq!(read(&Posted { fields: carried }, &measure).expect("a draft"), draft);
}

#[tokio::test]
async fn serving_is_a_step_of_its_own() {
    let mut world = deliberating();
    let draft = world.draft();
    world.must(arie(), Action::Decide { draft });
    let hash = world.case.decision.as_ref().expect("a decision").hash().to_string();
    let html = drawn("decision-serve", "", desk(&world, Vec::new())).await;
    assert!(html.contains("value=\"serve_decision\"") && html.contains(&hash) && html.contains("name=\"agree\""));
    assert!(!html.contains("name=\"facts_1\""), "nothing can be changed any more");
}

#[tokio::test]
async fn before_the_file_is_complete_there_is_nothing_to_write() {
    let mut world = World::ana_files();
    world.reaches_defence();
    let html = drawn("decision-closed", "", desk(&world, Vec::new())).await;
    assert!(html.contains("/desk/cases/") && !html.contains("name=\"facts_1\""));
}

fn row(world: &World, me: Actor, my_turn: bool) -> CaseRow {
    CaseRow {
        number: world.case.number.clone(),
        product: world.case.complaint.product.to_string(),
        category: world.case.complaint.category,
        consumer: world.case.consumer.name.to_string(),
        shop: world.case.shop.name.to_string(),
        amount: world.case.complaint.amount,
        standing: standing(&cut(&world.case, &me).expect("visible"), world.now),
        my_turn,
        changed: world.now,
        version: world.case.version,
    }
}

#[tokio::test]
async fn the_queue_shows_mine_first_and_what_can_be_taken() {
    let (mine, mut waiting) = (deliberating(), World::ana_files());
    waiting.bo_contests().must(crate::world::ana(), Action::ChooseMediation);
    let take = CaseToTake { row: row(&waiting, mia(), true), take: MoveKind::TakeMediation };
    let number = take.row.number.to_string();
    let view = QueueView {
        case_now: mine.now,
        hats: vec![Hat::Consumer, Hat::Mediator, Hat::Assessor],
        mine: vec![row(&mine, mia(), false), row(&mine, arie(), true)],
        open: vec![take],
        echo: Some(Echo {
            form: format!("take-{number}"),
            typed: Vec::new(),
            errors: FormErrors::one("no_conflict", Problem::MustAgree),
        }),
    };
    let paper = Paper { queue: Some(view.clone()), ..Paper::default() };
    let html = printed("queue", "/desk", Reader::Signed(Hat::Mediator), &paper).await;
    let mine = html.find("De uitspraak schrijven").expect("what the assessor has to do");
    let other = html.find("De beoordelaar schrijft de uitspraak").expect("the same stage, told to the mediator");
    assert!(mine < other && html.contains("/desk/decisions/"));
    assert!(html.contains("value=\"take_mediation\"") && html.contains("name=\"no_conflict\""));
    assert!(html.contains(&format!("href=\"#take-{number}-no_conflict\"")), "a refused declaration leads to its box");
    // What was just filed from paper is opened from here, when there is something in it for a mediator.
    for (filed, opens) in [(number.as_str(), true), ("26-AAA-AAA", false)] {
        let html = printed("queue-filed", &format!("/desk?filed={filed}"), Reader::Signed(Hat::Mediator), &paper).await;
        assert!(html.contains(&format!("Zaak {filed} is ingediend")));
        assert_eq!(html.contains(">Open de zaak<"), opens, "{filed}");
    }
    let empty = QueueView { mine: Vec::new(), open: Vec::new(), echo: None, ..view };
    let paper = Paper { queue: Some(empty), ..Paper::default() };
    let html = printed("queue-empty", "/desk", Reader::Signed(Hat::Mediator), &paper).await;
    assert!(html.contains("Er is nu geen zaak om te nemen."));
}
