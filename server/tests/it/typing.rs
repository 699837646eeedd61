//! What somebody types in the wizard is kept before any button is pressed, and no window writes over another unseen.

use crate::played::house;
use crate::world::{Browser, Served, engines};
use serde_json::Value;

const STALE: &str = "changed_meanwhile";

/// Saves a part of the story from a page that was opened before anything was saved. Without `then` a button was pressed.
async fn saved(browser: &Browser, window: &str, then: &str, story: &str) -> String {
    let own = [("form", "complaint-story"), ("step", "story"), ("version", "0"), ("window", window), ("then", then)];
    let told = [("story", story), ("contact", "never"), ("contacted_on", "2026-0"), ("proceedings", "none")];
    let fields: Vec<_> = own.into_iter().chain(told).collect();
    browser.post_parts("/api/complaint-save", &fields).await.1
}

/// What lies in the draft under a name.
async fn kept(browser: &Browser, name: &str) -> String {
    let (_, view): (_, Value) = browser.read("/api/complaint?step=Story&query=").await;
    let typed = view["typed"].as_array().unwrap();
    let found = typed.iter().find(|pair| pair[0] == name);
    found.map_or_else(String::new, |pair| pair[1].as_str().unwrap().to_owned())
}

#[tokio::test]
async fn half_a_sentence_is_kept_and_the_same_window_goes_on() {
    for engine in engines() {
        let served = Served::new(engine).await;
        let browser = served.browser();
        browser.page("/complaint/story").await;
        assert!(saved(&browser, "w1", "quiet", "De do").await.contains("Done"));
        assert_eq!(kept(&browser, "story").await, "De do");
        assert_eq!(
            kept(&browser, "contacted_on").await,
            "2026-0",
            "{engine:?}: kept as typed, whatever is wrong with it"
        );
        assert!(saved(&browser, "w1", "quiet", "De doos was").await.contains("Done"));
        assert!(saved(&browser, "w1", "", "De doos was leeg.").await.contains("/complaint/evidence"));
        // What the page had sent by itself just before the button may come in after it.
        assert!(saved(&browser, "w1", "quiet", "De doos was").await.contains(STALE), "{engine:?}");
        assert_eq!(kept(&browser, "story").await, "De doos was leeg.");
    }
}

#[tokio::test]
async fn another_window_writes_over_nothing_and_leaves_no_error_behind() {
    for engine in engines() {
        let served = Served::new(engine).await;
        let browser = served.browser();
        browser.page("/complaint/story").await;
        assert!(saved(&browser, "w1", "quiet", "Het eerste venster").await.contains("Done"));
        assert!(saved(&browser, "w2", "quiet", "Het tweede venster").await.contains(STALE), "{engine:?}");
        assert_eq!(kept(&browser, "story").await, "Het eerste venster");
        // A window that goes away sends its last words as a plain form does: nobody waits for that answer.
        let own =
            [("form", "complaint-story"), ("step", "story"), ("version", "0"), ("window", "w2"), ("then", "quiet")];
        let own = own.map(|(name, text)| (name.to_owned(), text.to_owned()));
        browser.plain_parts("/complaint/story", "/api/complaint-save", &own).await;
        let (_, view): (_, Value) = browser.read("/api/complaint?step=Story&query=").await;
        assert!(view["echo"].is_null(), "{view}");
    }
}

#[tokio::test]
async fn whoever_writes_on_after_a_page_without_a_line_is_nobody_else() {
    for engine in engines() {
        let served = Served::new(engine).await;
        let browser = served.browser();
        browser.page("/complaint/story").await;
        assert!(saved(&browser, "w1", "quiet", "De doos").await.contains("Done"));
        // The page was loaded anew from what the device kept, and knows nothing of that save: no word of it is lost.
        assert!(saved(&browser, "w2", "quiet", "De doos was leeg").await.contains("Done"), "{engine:?}");
        assert_eq!(kept(&browser, "story").await, "De doos was leeg");
        assert!(saved(&browser, "w1", "quiet", "De doos was").await.contains(STALE), "{engine:?}: words are lost");
        assert!(saved(&browser, "w3", "", "Iets anders.").await.contains(STALE), "{engine:?}: words are lost");
        assert_eq!(kept(&browser, "story").await, "De doos was leeg");
    }
}

#[tokio::test]
async fn two_steps_saved_at_once_lose_neither() {
    for engine in engines() {
        let served = Served::new(engine).await;
        let browser = served.browser();
        saved(&browser, "w1", "quiet", "Eerst.").await;
        let problem = [("step", "problem"), ("version", "0"), ("window", "w2"), ("then", "quiet"), ("category", "DEF")];
        let (told, chosen) = tokio::join!(
            saved(&browser, "w1", "quiet", "Tegelijk."),
            browser.post_parts("/api/complaint-save", &problem)
        );
        assert!(told.contains("Done") && chosen.1.contains("Done"), "{told} {}", chosen.1);
        assert_eq!(kept(&browser, "story").await, "Tegelijk.", "{engine:?}");
        assert_eq!(kept(&browser, "category").await, "DEF", "{engine:?}");
    }
}

#[tokio::test]
async fn the_example_of_the_demonstration_is_ready_to_be_filed() {
    for engine in engines() {
        let served = house(engine).await;
        let browser = served.browser();
        browser.page("/demo").await;
        let (_, answer) = browser.post("/api/demo-example", &[("form", "example")]).await;
        assert!(answer.contains("/complaint/check"), "{answer}");
        let (_, view): (_, Value) = browser.read("/api/complaint?step=Check&query=").await;
        assert_eq!(view["shop"]["name"], "Lumen Lampen", "{engine:?}");
        let left = view["unfinished"].as_array().unwrap().iter().filter(|step| step[0] != "Check").count();
        assert_eq!(left, 0, "{view}");
    }
}
