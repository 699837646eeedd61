//! Terms for calendar programs: under a secret address, without names, until it is stopped.

use crate::played::house;
use crate::world::{Browser, Served, engines};

const LAPTOP: &str = "Laptop Aero";

async fn address(browser: &Browser) -> String {
    let (_, answer) = browser.post("/api/calendar-give", &[]).await;
    let key = answer.split("?calendar=").nth(1).unwrap().split(['"', '#']).next().unwrap().to_owned();
    format!("/calendar/{key}.ics")
}

async fn calendar(served: &Served, address: &str) -> (u16, String) {
    let answer = served.browser().get(address).send().await.unwrap();
    (answer.status().as_u16(), answer.text().await.unwrap())
}

#[tokio::test]
async fn a_calendar_program_reads_the_last_days_and_no_names() {
    for engine in engines() {
        let served = house(engine).await;
        let (number, sanne) = (served.number(LAPTOP).await, served.as_person("Sanne Bakker").await);
        let first = address(&sanne).await;
        let (_, page) =
            sanne.page(&format!("/account?{}", first.replace("/calendar/", "calendar=").replace(".ics", ""))).await;
        assert!(page.contains(&first), "the address is not shown");
        let (status, text) = calendar(&served, &first).await;
        assert_eq!(status, 200);
        let unfolded = text.replace("\r\n ", "");
        assert!(unfolded.starts_with("BEGIN:VCALENDAR\r\n") && unfolded.contains("DTSTART;VALUE=DATE:20"), "{text}");
        assert!(unfolded.contains(&number) && unfolded.contains(&format!("/cases/{number}")), "{text}");
        for secret in ["Laptop", "Sanne", "Bakker"] {
            assert!(!text.contains(secret), "{engine:?}: {secret} stands in a calendar that others keep");
        }
        // The shop and the assessor have the same case in theirs, each with a page of their own.
        for (name, page) in [("Rik de Graaf", "/shop/cases/")] {
            let (_, text) = calendar(&served, &address(&served.as_person(name).await).await).await;
            assert!(text.replace("\r\n ", "").contains(&format!("{page}{number}")), "{name}: {text}");
        }
        // A new address ends the old one; stopping ends it too.
        let second = address(&sanne).await;
        assert_eq!(calendar(&served, &first).await.0, 404);
        assert_eq!(calendar(&served, &second).await.0, 200);
        sanne.post("/api/calendar-stop", &[]).await;
        assert_eq!(calendar(&served, &second).await.0, 404);
        assert_eq!(calendar(&served, "/calendar/.ics").await.0, 404);
    }
}
