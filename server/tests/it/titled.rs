//! Files that come with a message: numbered by side, called what their owner typed, and by their own name otherwise.

use crate::played::house;
use crate::world::{Browser, engines};
use serde_json::Value;

const LAPTOP: &str = "Laptop Aero";

/// Sends a message with texts of its own and files, as the form of a page does.
async fn sent(browser: &Browser, number: &str, key: &str, texts: &[(&str, &str)], files: &[&str]) -> Value {
    let mut form = reqwest::multipart::Form::new();
    let own = [("case", number), ("key", key), ("kind", "send_message"), ("text", "Zie de bijlagen.")];
    for (name, text) in own.iter().chain(texts) {
        form = form.text((*name).to_owned(), (*text).to_owned());
    }
    for name in files {
        let part = reqwest::multipart::Part::text("inhoud").file_name((*name).to_owned());
        form = form.part("files", part.mime_str("text/plain").unwrap());
    }
    let request = browser.posting("/api/act").multipart(form).header("accept", "application/json");
    let answer = request.header("sec-fetch-site", "same-origin").send().await.unwrap();
    serde_json::from_str(&answer.text().await.unwrap()).unwrap()
}

async fn titles(browser: &Browser, number: &str) -> Vec<String> {
    let case = browser.case(number).await;
    let exhibits = case["exhibits"].as_array().unwrap().iter();
    exhibits.map(|one| format!("{} {}", one["number"].as_str().unwrap(), one["title"].as_str().unwrap())).collect()
}

#[tokio::test]
async fn files_get_the_titles_that_were_typed() {
    for engine in engines() {
        let served = house(engine).await;
        let (number, sanne) = (served.number(LAPTOP).await, served.as_person("Sanne Bakker").await);
        let (_, page) = sanne.page(&format!("/cases/{number}")).await;
        let form = page.split("<form id=\"send_message\"").nth(1).unwrap().split("</form>").next().unwrap();
        assert!(form.contains("name=\"files\"") && form.contains("name=\"title\""), "the form asks for no title");
        let before = titles(&sanne, &number).await.len();
        let answer = sent(&sanne, &number, "t1", &[("title", "Foto van het scherm")], &["a.txt", "b.txt"]).await;
        assert!(!answer["Done"].is_null(), "{answer}");
        sent(&sanne, &number, "t2", &[("title", "De bon")], &["c.txt"]).await;
        sent(&sanne, &number, "t3", &[("title", "Mails")], &["d.txt", "e.txt"]).await;
        sent(&sanne, &number, "t4", &[], &["garantie.txt"]).await;
        let rik = served.as_person("Rik de Graaf").await;
        sent(&rik, &number, "t5", &[("title", "Ons rapport")], &["f.txt"]).await;
        let all = titles(&rik, &number).await;
        let hers: Vec<_> = all.iter().filter(|title| title.starts_with('A')).collect();
        let his: Vec<_> = all.iter().filter(|title| title.starts_with('B')).collect();
        let first = hers.len() - 5;
        let expected =
            ["Foto van het scherm 1", "Foto van het scherm 2", "De bon", "Mails 1", "Mails 2", "garantie.txt"];
        let named: Vec<_> = hers[first - 1..].iter().map(|title| title.split_once(' ').unwrap().1).collect();
        assert_eq!(named, expected, "{engine:?}");
        assert!(his.last().unwrap().ends_with(" Ons rapport"), "{his:?}");
        assert_eq!(all.len(), before + 7);
        let long = "é".repeat(250);
        let answer = sent(&sanne, &number, "t6", &[("title", &long)], &["g.txt"]).await;
        assert_eq!(answer["Refused"]["fields"][0]["field"], "title", "{answer}");
        assert_eq!(titles(&rik, &number).await.len(), before + 7, "{engine:?}: a refused file was filed");
    }
}
