//! Files that come in pieces: gone on with after a lost line, taken by a form, seen by others without where they were made.

use crate::played::house;
use crate::world::{Browser, Engine, Served, engines};
use reqwest::Method;
use reqwest::multipart::Form;

const LAPTOP: &str = "Laptop Aero";

/// What the server answered: status and text.
type Answer = (u16, String);

async fn said(request: reqwest::RequestBuilder) -> Answer {
    let answer = request.header("sec-fetch-site", "same-origin").send().await.unwrap();
    (answer.status().as_u16(), answer.text().await.unwrap())
}

async fn begun(browser: &Browser, name: &str, media: &str, bytes: usize) -> Answer {
    let fields = [("name", name), ("media", media), ("bytes", &bytes.to_string())];
    said(browser.posting("/uploads").form(&fields)).await
}

async fn piece(browser: &Browser, id: &str, at: usize, bytes: &[u8]) -> Answer {
    said(browser.asking(Method::PATCH, &format!("/uploads/{id}?at={at}")).body(bytes.to_vec())).await
}

/// Sends a whole file in two pieces and gives its identity.
async fn uploaded(browser: &Browser, name: &str, media: &str, bytes: &[u8]) -> String {
    let (status, answer) = begun(browser, name, media, bytes.len()).await;
    assert_eq!(status, 200, "{answer}");
    let (id, at) = answer.split_once(' ').unwrap();
    assert_eq!(at, "0");
    let half = bytes.len() / 2;
    assert_eq!(piece(browser, id, 0, &bytes[..half]).await, (200, format!("{id} {half}")));
    assert_eq!(piece(browser, id, half, &bytes[half..]).await, (200, format!("{id} {}", bytes.len())));
    id.to_owned()
}

/// A JPEG with an address of a place in its Exif, as cameras write it.
fn photo() -> Vec<u8> {
    let mut jpeg = Vec::new();
    let pixels = image::RgbImage::from_pixel(64, 48, image::Rgb([200, 40, 40]));
    image::codecs::jpeg::JpegEncoder::new(&mut jpeg).encode_image(&pixels).unwrap();
    let note = b"Exif\0\0MM\0*\0\0\0\x08\0\0 52.3731 N 4.8922 E";
    let length = u16::try_from(note.len() + 2).unwrap().to_be_bytes();
    [&jpeg[..2], &[0xff, 0xe1], &length, note, &jpeg[2..]].concat()
}

fn tells_place(bytes: &[u8]) -> bool {
    bytes.windows(7).any(|part| part == b"52.3731")
}

#[tokio::test]
async fn a_lost_line_costs_one_piece_and_nobody_else_gets_near() {
    for engine in engines() {
        let served = Served::new(engine).await;
        let (ana, other) = (served.browser(), served.browser());
        let photo = photo();
        let (_, answer) = begun(&ana, "doos.jpg", "image/jpeg", photo.len()).await;
        let id = answer.split_once(' ').unwrap().0;
        assert_eq!(piece(&ana, id, 0, &photo[..100]).await.1, format!("{id} 100"));
        // The answer was lost: the same piece once more, then one that begins too far on.
        assert_eq!(piece(&ana, id, 0, &photo[..100]).await.1, format!("{id} 100"));
        assert_eq!(piece(&ana, id, 500, &photo[500..]).await.1, format!("{id} 100"));
        let place =
            |browser: Browser| async move { said(browser.asking(Method::GET, &format!("/uploads/{id}"))).await };
        assert_eq!(place(ana.clone()).await, (200, format!("{id} 100")));
        begun(&other, "x.txt", "", 3).await;
        assert_eq!(place(other.clone()).await.0, 404);
        assert_eq!(piece(&other, id, 100, b"x").await.0, 404);
        assert_eq!(said(other.asking(Method::DELETE, &format!("/uploads/{id}"))).await.0, 404);
        // More than was announced is cut off.
        let long = [&photo[100..], b"and more"].concat();
        assert_eq!(piece(&ana, id, 100, &long).await.1, format!("{id} {}", photo.len()));
        assert_eq!(said(ana.asking(Method::DELETE, &format!("/uploads/{id}"))).await.0, 204);
        assert_eq!(place(ana.clone()).await.0, 404, "{engine:?}");
    }
}

#[tokio::test]
async fn what_cannot_be_taken_is_said_before_it_is_sent() {
    let served = Served::new(Engine::Lite).await;
    let ana = served.browser();
    for (name, media, bytes, word) in [
        ("a.exe", "", 10, "a.exe"),
        ("a.jpg", "text/html", 10, "a.jpg"),
        ("leeg.txt", "", 0, "leeg"),
        ("film.mp4", "video/mp4", 201 * 1024 * 1024, "25"),
    ] {
        let (status, said) = begun(&ana, name, media, bytes).await;
        assert!(status == 422 && said.contains(word), "{name}: {status} {said}");
    }
    let (_, answer) = begun(&ana, "bon.pdf", "application/pdf", 500).await;
    let id = answer.split_once(' ').unwrap().0;
    let (status, wrong) = piece(&ana, id, 0, &[b'M'; 200]).await;
    assert!(status == 422 && wrong.contains("bon.pdf"), "{wrong}");
    for number in 0..8 {
        let (status, answer) = begun(&ana, &format!("{number}.mp4"), "video/mp4", 24 * 1024 * 1024).await;
        assert_eq!(status, 200, "{answer}");
    }
    let (status, wrong) = begun(&ana, "9.mp4", "video/mp4", 24 * 1024 * 1024).await;
    assert!(status == 422 && wrong.contains("200"), "{wrong}");
}

#[tokio::test]
async fn a_form_takes_what_came_and_says_what_is_missing() {
    for engine in engines() {
        let served = Served::new(engine).await;
        let ana = served.browser();
        let id = uploaded(&ana, "doos.jpg", "image/jpeg", &photo()).await;
        let half = begun(&ana, "half.txt", "text/plain", 10).await.1;
        let half = half.split_once(' ').unwrap().0.to_owned();
        let evidence = |ids: &[&str]| {
            let own = Form::new().text("form", "step").text("step", "evidence").text("overwrite", "yes");
            let title = own.text(format!("title_{id}"), "De natte doos").text("then", "stay");
            let form = ids.iter().fold(title, |form, id| form.text("upload", (*id).to_owned()));
            said(ana.posting("/api/complaint-save").multipart(form).header("accept", "application/json"))
        };
        let (_, answer) = evidence(&[&id, &half]).await;
        assert!(answer.contains("half.txt"), "{answer}");
        let (_, answer) = evidence(&[&id, "niets"]).await;
        assert!(answer.contains("Refused"), "{answer}");
        for _ in 0..2 {
            let (_, answer) = evidence(&[&id]).await;
            assert!(answer.contains("Done"), "a form sent twice takes it once: {answer}");
        }
        let (_, page) = ana.page("/complaint/evidence").await;
        assert_eq!(page.matches("value=\"De natte doos\"").count(), 1, "{engine:?}: {page}");
        // The sweep takes what no form took, and leaves the rest.
        served.world.house.clocks.pass(25 * 3_600_000);
        server::uploads::sweep(&served.world.house).await.unwrap();
        assert_eq!(said(ana.asking(Method::GET, &format!("/files/{id}"))).await.0, 200);
        assert_eq!(said(ana.asking(Method::GET, &format!("/uploads/{half}"))).await.0, 404);
    }
}

#[tokio::test]
async fn what_is_taken_away_stays_away_also_when_the_page_saved_it_before() {
    for engine in engines() {
        let served = Served::new(engine).await;
        let (ana, other) = (served.browser(), served.browser());
        let id = uploaded(&ana, "doos.jpg", "image/jpeg", &photo()).await;
        let quiet = || {
            let own = Form::new().text("form", "step").text("step", "evidence").text("overwrite", "yes");
            let form = own.text("then", "quiet").text("upload", id.clone());
            said(ana.posting("/api/complaint-save").multipart(form).header("accept", "application/json"))
        };
        let seen = || said(ana.asking(Method::GET, &format!("/files/{id}")));
        let given_up = |browser: &Browser| said(browser.asking(Method::DELETE, &format!("/uploads/{id}")));
        quiet().await;
        assert_eq!(seen().await.0, 200, "the page saved itself");
        begun(&other, "x.txt", "", 3).await;
        assert_eq!(given_up(&other).await.0, 404);
        assert_eq!(seen().await.0, 200);
        assert_eq!(given_up(&ana).await.0, 204);
        assert_eq!(seen().await.0, 404, "{engine:?}");
        // A save that was on its way still names it.
        quiet().await;
        let (_, page) = ana.page("/complaint/evidence").await;
        assert!(!page.contains("doos.jpg"), "{engine:?}: {page}");
    }
}

#[tokio::test]
async fn others_see_a_photo_without_where_it_was_made() {
    let served = house(Engine::Lite).await;
    let (number, sanne) = (served.number(LAPTOP).await, served.as_person("Sanne Bakker").await);
    let photo = photo();
    let id = uploaded(&sanne, "kras.jpg", "image/jpeg", &photo).await;
    let texts = [("kind", "send_message"), ("text", "Zie de foto."), ("upload", &id)];
    let own = [(format!("title_{id}"), "De kras".to_owned())];
    let form = texts.iter().fold(Form::new(), |form, (name, text)| form.text((*name).to_owned(), (*text).to_owned()));
    let form = own.iter().fold(form, |form, (name, text)| form.text(name.clone(), text.clone()));
    let form = form.text("case", number.clone()).text("key", "one");
    let (_, answer) = said(sanne.posting("/api/act").multipart(form).header("accept", "application/json")).await;
    assert!(answer.contains("Done"), "{answer}");
    let rik = served.as_person("Rik de Graaf").await;
    let case = rik.case(&number).await;
    let filed = case["exhibits"].as_array().unwrap().iter().find(|one| one["id"] == id.as_str()).unwrap();
    assert_eq!(filed["title"], "De kras");
    let got = |browser: Browser, path: String| async move {
        let answer = browser.get(&path).send().await.unwrap();
        let kind = answer.headers()["content-type"].to_str().unwrap().to_owned();
        let how = answer.headers()["content-disposition"].to_str().unwrap().split(';').next().unwrap().to_owned();
        (kind, how, answer.bytes().await.unwrap().to_vec())
    };
    let (_, how, original) = got(sanne.clone(), format!("/files/{id}")).await;
    assert!(original == photo && tells_place(&original) && how == "attachment");
    for (browser, path) in
        [(&rik, format!("/files/{id}")), (&rik, format!("/files/{id}/view")), (&sanne, format!("/files/{id}/view"))]
    {
        let (kind, how, bytes) = got(browser.clone(), path.clone()).await;
        assert_eq!(how == "inline", path.ends_with("view"), "{path}");
        assert!(kind == "image/jpeg" && !bytes.is_empty() && !tells_place(&bytes), "{path} tells the place");
    }
}
