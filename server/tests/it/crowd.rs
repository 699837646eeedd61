//! A crowd at one heavy page: everybody gets the whole of it, nobody waits for ever.

use crate::played::house;
use crate::world::engines;
use std::time::Duration;

/// How many ask at once.
const CROWD: usize = 80;
/// Whoever has no answer by then hangs; this decides nothing about speed.
const FOR_EVER: Duration = Duration::from_mins(4);

#[tokio::test]
async fn eighty_read_a_long_case_at_once_and_each_gets_all_of_it() {
    for engine in engines() {
        let served = house(engine).await;
        let (number, sanne) = (served.number("Laptop Aero").await, served.as_person("Sanne Bakker").await);
        for count in 0..40 {
            let words = format!("Bericht {count} van veertig. {}", "Er is nog iets te zeggen. ".repeat(40));
            let fields = [("kind", "send_message"), ("text", words.as_str())];
            let (_, answer) = sanne.act(&number, &format!("long-{count}"), &fields).await;
            assert!(!answer["Done"].is_null(), "{answer}");
        }
        let path = format!("/cases/{number}");
        let all = futures::future::join_all((0..CROWD).map(|_| sanne.page(&path)));
        let pages = tokio::time::timeout(FOR_EVER, all).await.expect("somebody waits for ever");
        assert_eq!(pages.len(), CROWD);
        for (status, page) in pages {
            assert_eq!(status.as_u16(), 200, "{engine:?}");
            let (main, rest) = page.split_once("</main>").expect("the page ends early");
            let missing: Vec<_> =
                (0..40).filter(|count| !main.contains(&format!("Bericht {count} van veertig."))).collect();
            assert!(missing.is_empty() && rest.contains("</html>"), "{engine:?}: without {missing:?}");
        }
    }
}
