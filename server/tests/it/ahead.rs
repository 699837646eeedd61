//! What a page of the wizard gets before anybody turns: the step that an answer leads to, and both neighbours of a step.

use crate::played::house;
use crate::world::{Browser, engines};
use app::calls::Answer;
use app::views::complaint::{AheadView, ComplaintView, Step};
use app::wire::{MEDIA, unpack};
use serde_json::Value;

async fn packed(browser: &Browser, step: &str, value: (&str, &str), then: &str) -> Answer {
    let form = reqwest::multipart::Form::new().text("step", step.to_owned()).text("then", then.to_owned());
    let form = form.text("version", "0").text("window", "phone").text(value.0.to_owned(), value.1.to_owned());
    let request = browser.posting("/api/complaint-save").multipart(form).header("accept", MEDIA);
    unpack(&request.send().await.unwrap().text().await.unwrap()).unwrap()
}

/// The steps that come back and next, as far as they are known.
async fn sides(browser: &Browser, asked: &str) -> [Option<ComplaintView>; 2] {
    let request = browser.get(&format!("/api/complaint-ahead?{asked}")).header("accept", MEDIA);
    let found: AheadView = unpack(&request.send().await.unwrap().text().await.unwrap()).unwrap();
    [found.back, found.next].map(|page| page.map(|page| unpack(&page).unwrap()))
}

fn steps(sides: &[Option<ComplaintView>; 2]) -> [Option<Step>; 2] {
    [0, 1].map(|side| sides[side].as_ref().map(|view: &ComplaintView| view.step))
}

#[tokio::test]
async fn the_next_step_comes_along_with_an_answer_for_our_own_pages_alone() {
    for engine in engines() {
        let served = house(engine).await;
        let ana = served.browser();
        let begins = [("form", "begin"), ("step", "shop"), ("version", "0"), ("shop", "lumen-lampen")];
        let (_, answer) = ana.post_parts("/api/complaint-save", &begins).await;
        let answer: Value = serde_json::from_str(&answer).unwrap();
        assert_eq!((&answer["Done"]["go"], &answer["Done"]["page"]), (&"/complaint/problem".into(), &Value::Null));
        let whole = packed(&ana, "problem", ("category", "DEF"), "").await;
        let Answer::Done { go, page: Some(page), .. } = whole else { panic!("{engine:?} {whole:?}") };
        let view: ComplaintView = unpack(&page).unwrap();
        assert_eq!((go.as_str(), view.step, view.text("category")), ("/complaint/details", Step::Details, "DEF"));
    }
}

#[tokio::test]
async fn both_neighbours_follow_from_what_is_saved() {
    for engine in engines() {
        let served = house(engine).await;
        let (ana, other) = (served.browser(), served.browser());
        assert_eq!(steps(&sides(&ana, "step=Shop&shop=").await), [None, None], "{engine:?}: nothing is picked");
        assert_eq!(steps(&sides(&ana, "step=Shop&shop=no-such-shop").await), [None, None], "{engine:?}");
        // Before anything is saved: as if the shop were. Nothing is.
        let next = sides(&ana, "step=Shop&shop=lumen-lampen").await[1].clone().unwrap();
        assert_eq!((next.step, next.text("shop"), next.version), (Step::Problem, "lumen-lampen", 0), "{engine:?}");
        let (_, view): (_, Value) = ana.read("/api/complaint?step=Problem&query=").await;
        assert_eq!(
            (&view["saved"], &view["shop"]),
            (&Value::Null, &Value::Null),
            "{engine:?}: looking saved something"
        );

        packed(&ana, "shop", ("shop", "lumen-lampen"), "quiet").await;
        packed(&ana, "problem", ("category", ""), "quiet").await;
        let half = sides(&ana, "step=Problem&shop=").await;
        assert_eq!(steps(&half), [Some(Step::Shop), None], "{engine:?}: half an answer leads nowhere");
        let whole = packed(&ana, "problem", ("category", "DEF"), "quiet").await;
        assert!(matches!(whole, Answer::Done { page: None, .. }), "{engine:?}: {whole:?}");
        let whole = sides(&ana, "step=Problem&shop=").await;
        assert_eq!(steps(&whole), [Some(Step::Shop), Some(Step::Details)], "{engine:?}");
        assert_eq!(whole[1].as_ref().unwrap().text("category"), "DEF", "{engine:?}");

        // Files need nobody bring; a story has to be told.
        assert_eq!(steps(&sides(&ana, "step=Story&shop=").await)[1], None, "{engine:?}");
        assert_eq!(
            steps(&sides(&ana, "step=Evidence&shop=").await),
            [Some(Step::Story), Some(Step::Wish)],
            "{engine:?}"
        );
        assert_eq!(steps(&sides(&ana, "step=Check&shop=").await), [Some(Step::You), None], "{engine:?}");
        assert_eq!(steps(&sides(&other, "step=Problem&shop=").await), [None, None], "{engine:?}: of somebody else");
        let (_, plain): (_, Value) = ana.read("/api/complaint-ahead?step=Problem&shop=").await;
        assert_eq!(plain, serde_json::json!({ "next": null, "back": null }), "{engine:?}: only our own pages read it");
    }
}
