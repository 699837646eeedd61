//! The same checks as everywhere, on houses in which a promise is broken on purpose: each must find something. A check that
//! finds nothing here proves nothing there.

use crate::played::house;
use crate::world::{Engine, Served, engines};
use crate::{cases, doors, doorstep, killed};
use server::broken::Broken;

/// A house after the script, in which a promise is broken from now on.
async fn broken(engine: Engine, promise: Broken) -> Served {
    let served = house(engine).await;
    served.world.house.broken.turn_on(promise);
    served
}

/// At least one of the findings says this.
fn found(findings: &[String], words: &str) {
    assert!(findings.iter().any(|finding| finding.contains(words)), "nobody noticed: {findings:?}");
}

#[tokio::test]
async fn an_answer_before_the_commit_is_noticed() {
    for engine in engines() {
        found(&killed::losses(engine, killed::Program::AnswersEarly).await, "is lost");
    }
}

#[tokio::test]
async fn a_forgotten_key_is_noticed() {
    for engine in engines() {
        let findings = cases::repeats(&broken(engine, Broken::Keys).await).await;
        found(&findings, "one request made 8 entries");
        found(&findings, "a used key took something else");
    }
}

#[tokio::test]
async fn an_act_on_an_old_version_is_noticed() {
    for engine in engines() {
        found(&cases::both_take(&broken(engine, Broken::Order).await).await, "2 mediators took the case");
    }
}

#[tokio::test]
async fn a_door_that_opens_to_everybody_is_noticed() {
    let findings = doors::wrong_answers(&broken(Engine::Lite, Broken::Doors).await).await;
    for role in ["guest", "other consumer", "other shop", "mediator", "admin"] {
        found(&findings, &format!("/files/{{id}} answers 200 to the {role}, not 404"));
    }
}

#[tokio::test]
async fn sight_without_limits_is_noticed() {
    let findings = cases::leaks(&broken(Engine::Lite, Broken::Sight).await).await;
    for place in ["/api/case", "/desk/cases", "file.json", "/api/decision", "the stream"] {
        found(&findings, place);
    }
}

#[tokio::test]
async fn a_house_that_trusts_foreign_pages_is_noticed() {
    let served = Served::new(Engine::Lite).await;
    served.world.house.broken.turn_on(Broken::CrossSite);
    let findings = doorstep::foreign(&served).await;
    for who in ["cross-site", "same-site", "evil.example", "null", "[]"] {
        found(&findings, who);
    }
    found(&findings, "signed her out");
}
