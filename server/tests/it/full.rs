//! A full disk, and a database that is gone: who asks hears which, nothing is half-written, reading goes on, and it mends
//! without anybody's hand.

use crate::played::house;
use crate::world::{Browser, Engine, Served, engines};
use futures::FutureExt as _;
use server::store::{Statement, StoreTrouble, administer};

const LAPTOP: &str = "Laptop Aero";

/// Lets SQLite's file grow no more, or to any size again.
async fn pages(served: &Served, text: &'static str) {
    let limit: &'static Statement = Box::leak(Box::new(Statement { name: "LIMIT", text }));
    let set: Result<u64, StoreTrouble> = served.world.house.store.write(move |line| line.run(limit, &[]).boxed()).await;
    set.unwrap();
}

/// What PostgreSQL says when its disk is full, said for every new entry.
const FULL: &str = "create function full_disk() returns trigger language plpgsql as \
    $$ begin raise exception 'no space left on device' using errcode = '53100'; end $$; \
    create trigger full_disk before insert on entries for each row execute function full_disk()";

async fn fill(served: &Served, engine: Engine) {
    match engine {
        Engine::Lite => pages(served, "pragma max_page_count = 1").await,
        Engine::Pg => administer(&served.world.house.config.database_url, FULL).await.unwrap(),
    }
}

async fn make_room(served: &Served, engine: Engine) {
    match engine {
        Engine::Lite => pages(served, "pragma max_page_count = 1073741823").await,
        Engine::Pg => {
            let words = "drop trigger full_disk on entries; drop function full_disk()";
            administer(&served.world.house.config.database_url, words).await.unwrap();
        }
    }
}

/// Writes until the disk is full: the key and the words of the message that found no room, and what it was told.
async fn until_full(sanne: &Browser, number: &str) -> (String, String, (u16, serde_json::Value)) {
    for count in 0..200 {
        let (key, words) = (format!("full-{count}"), format!("{count} {}", "vol ".repeat(1_000)));
        let (status, answer) = sanne.act(number, &key, &[("kind", "send_message"), ("text", &words)]).await;
        if answer["Done"].is_null() {
            return (key, words, (status, answer));
        }
    }
    panic!("the disk never got full");
}

#[tokio::test]
async fn a_full_disk_is_said_and_loses_nothing() {
    for engine in engines() {
        let served = house(engine).await;
        let (number, sanne) = (served.number(LAPTOP).await, served.as_person("Sanne Bakker").await);
        fill(&served, engine).await;
        let (key, words, (status, answer)) = until_full(&sanne, &number).await;
        assert_eq!((status, answer), (507, serde_json::json!("Full")), "{engine:?}");
        let before = sanne.case(&number).await["now"]["version"].as_u64().unwrap();
        // Without script: a page that says so, under the same status.
        let form = [("case", number.as_str()), ("key", "plain"), ("kind", "send_message"), ("text", &words)];
        let form = form.map(|(name, text)| (name.to_owned(), text.to_owned()));
        let here = format!("/cases/{number}");
        let (_, to) = sanne.plain_parts(&here, "/api/act", &form).await;
        let (status, page) = sanne.page(if to.is_empty() { "/problem/507" } else { &to }).await;
        assert_eq!(status.as_u16(), 507, "{engine:?}: {to}");
        assert!(page.contains("geen ruimte"), "{engine:?}: the page does not say why");
        // Nothing half-written, and reading goes on.
        assert_eq!(sanne.page(&here).await.0.as_u16(), 200);
        assert_eq!(sanne.case(&number).await["now"]["version"].as_u64().unwrap(), before, "{engine:?}: half-written");
        make_room(&served, engine).await;
        let (_, answer) = sanne.act(&number, &key, &[("kind", "send_message"), ("text", &words)]).await;
        assert_eq!(answer["Done"]["receipt"]["version"], before + 1, "{engine:?}: it does not mend: {answer}");
    }
}

/// The name of the database in an address.
fn name(url: &str) -> &str {
    url.split('?').next().unwrap().rsplit('/').next().unwrap()
}

#[tokio::test]
async fn a_database_that_is_gone_is_said_and_comes_back() {
    for engine in engines() {
        // SQLite's file cannot leave while it is open.
        if engine == Engine::Lite {
            continue;
        }
        let served = house(engine).await;
        let (number, sanne) = (served.number(LAPTOP).await, served.as_person("Sanne Bakker").await);
        let url = &served.world.house.config.database_url;
        let others = url.replace(name(url), "postgres");
        let open = |yes: bool| format!("alter database {} with allow_connections {yes}", name(url));
        administer(&others, &open(false)).await.unwrap();
        let end = format!("select pg_terminate_backend(pid) from pg_stat_activity where datname = '{}'", name(url));
        administer(&others, &end).await.unwrap();
        let words = [("kind", "send_message"), ("text", "Bent u er nog?")];
        assert_eq!(sanne.act(&number, "gone", &words).await, (503, serde_json::json!("Away")));
        let (status, page) = sanne.page(&format!("/cases/{number}")).await;
        assert!(status.as_u16() == 503 && page.contains("even niet helpen"), "{status}");
        let (status, page) = served.browser().page("/shops").await;
        assert!(status.as_u16() == 503 && page.contains("even niet helpen"), "{status}");
        assert_eq!(sanne.get("/health/ready").send().await.unwrap().status().as_u16(), 503);
        administer(&others, &open(true)).await.unwrap();
        let (status, answer) = sanne.act(&number, "gone", &words).await;
        assert!(status == 200 && !answer["Done"].is_null(), "it does not come back: {status} {answer}");
        assert_eq!(sanne.get("/health/ready").send().await.unwrap().status().as_u16(), 200);
    }
}
