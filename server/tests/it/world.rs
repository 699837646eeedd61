//! A throw-away house per test, on SQLite and, where `BESLECHT_TEST_PG` names a server, on PostgreSQL.

use domain::values::Moment;
use server::chance::Chance;
use server::clock::Clocks;
use server::config::Config;
use server::house::House;
use server::live::Wakes;
use server::store::{Statement, Store};
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU64, Ordering};
use tempfile::TempDir;
use tokio::sync::OnceCell;

/// 2 March 2026, 09:00 UTC: a Monday.
pub const MONDAY: i64 = 1_772_442_000_000;

/// Which engine a world runs on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    Lite,
    Pg,
}

/// One house and what must live as long as it.
pub struct World {
    pub house: House,
    #[expect(dead_code, reason = "removes the folder when the world ends")]
    folder: TempDir,
}

/// Every engine that this run can test. A run without PostgreSQL says so.
pub fn engines() -> Vec<Engine> {
    if std::env::var("BESLECHT_TEST_PG").is_ok() {
        return vec![Engine::Lite, Engine::Pg];
    }
    eprintln!("NOT RUN on PostgreSQL: BESLECHT_TEST_PG names no server");
    vec![Engine::Lite]
}

impl World {
    /// Opens a house with an empty, migrated database.
    pub async fn new(engine: Engine) -> Self {
        Self::with(engine, |_| ()).await
    }

    /// Opens a house with settings of its own.
    pub async fn with(engine: Engine, change: impl FnOnce(&mut Config)) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut config = config(folder.path(), &database(engine, folder.path()).await);
        change(&mut config);
        let clocks = Clocks::held(Moment::new(MONDAY));
        let house = House::open(config, clocks, Chance::seeded("a world")).await.unwrap();
        Self { house, folder }
    }
}

/// Demo settings on a free port of this machine.
pub fn config(folder: &std::path::Path, database_url: &str) -> Config {
    let settings = BTreeMap::from([
        ("BESLECHT_DATABASE_URL".to_owned(), database_url.to_owned()),
        ("BESLECHT_DATA".to_owned(), folder.join("data").display().to_string()),
        ("BESLECHT_LISTEN".to_owned(), "127.0.0.1:0".to_owned()),
        ("BESLECHT_PUBLIC_URL".to_owned(), "http://127.0.0.1".to_owned()),
        ("BESLECHT_DEMO".to_owned(), "1".to_owned()),
    ]);
    Config::from_parts("", &settings).unwrap()
}

async fn database(engine: Engine, folder: &std::path::Path) -> String {
    match engine {
        Engine::Lite => format!("sqlite:{}", folder.join("test.db").display()),
        Engine::Pg => clone_of_template().await,
    }
}

static TEMPLATE: OnceCell<String> = OnceCell::const_new();
static CLONES: AtomicU64 = AtomicU64::new(0);

/// One migrated template per run, one clone of it per test.
async fn clone_of_template() -> String {
    let server = std::env::var("BESLECHT_TEST_PG").unwrap();
    let template = TEMPLATE
        .get_or_init(|| async {
            let name = format!("template_{}", std::process::id());
            on_server(&server, &format!("create database {name} template template0 encoding 'UTF8' locale 'C'")).await;
            let store = Store::open(&with_database(&server, &name), Wakes::default(), MONDAY).await.unwrap();
            store.close().await;
            name
        })
        .await;
    let name = format!("test_{}_{}", std::process::id(), CLONES.fetch_add(1, Ordering::SeqCst));
    on_server(&server, &format!("create database {name} template {template}")).await;
    with_database(&server, &name)
}

/// Swaps the database's name in a URL such as `postgres://user@localhost/postgres?host=/tmp/x`.
fn with_database(url: &str, name: &str) -> String {
    let (front, query) =
        url.split_once('?').map_or((url, String::new()), |(front, query)| (front, format!("?{query}")));
    let scheme = front.find("://").map_or(0, |at| at + 3);
    let end = front[scheme..].find('/').map_or(front.len(), |at| scheme + at);
    format!("{}/{name}{query}", &front[..end])
}

/// Cloning needs the template unused and `create database` outside a transaction, so one at a time, retried.
async fn on_server(url: &str, sql: &str) {
    static ONE: tokio::sync::Mutex<()> = tokio::sync::Mutex::const_new(());
    let _alone = ONE.lock().await;
    let mut tries = 0;
    loop {
        match server::store::administer(url, sql).await {
            Ok(()) => return,
            Err(trouble) if tries > 50 => panic!("{sql}: {trouble}"),
            Err(_) => tries += 1,
        }
        tokio::time::sleep(std::time::Duration::from_millis(40)).await;
    }
}

/// Shortens a statement for a message.
pub fn named(statement: &Statement) -> String {
    format!("{}: {}", statement.name, statement.text)
}
