//! A throw-away house per test, on SQLite and, where `BESLECHT_TEST_PG` names a server, on PostgreSQL.

use domain::values::Moment;
use server::chance::Chance;
use server::clock::Clocks;
use server::config::Config;
use server::house::House;
use server::live::Wakes;
use server::outbox::Errands;
use server::store::{Statement, Store};
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU64, Ordering};
use tempfile::TempDir;
use tokio::sync::OnceCell;

/// 2 March 2026, 09:00 UTC: a Monday.
pub const MONDAY: i64 = 1_772_442_000_000;

/// How many read at once with SQLite.
pub const READERS: usize = 8;

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

/// A house that serves over real HTTP.
pub struct Served {
    pub world: World,
    pub base: String,
    pub errands: Errands,
    pub demo: Option<server::demo::Demo>,
}

/// A browser: its own cookies, and the headers that a browser sends.
#[derive(Clone)]
pub struct Browser {
    client: reqwest::Client,
    base: String,
}

impl Served {
    /// Opens a house and serves it; workers stand still until told, so that stories repeat exactly.
    pub async fn new(engine: Engine) -> Self {
        Self::with(engine, |_| ()).await
    }

    /// Opens a house with settings of its own, and serves it.
    pub async fn with(engine: Engine, change: impl FnOnce(&mut Config)) -> Self {
        let world = World::with(engine, change).await;
        let opened = server::desk::open(&world.house).unwrap();
        let serving = server::http::serve(world.house.clone(), opened.doors).await.unwrap();
        Self {
            world,
            base: format!("http://{}", serving.address),
            errands: opened.workers.errands,
            demo: opened.workers.demo,
        }
    }

    /// Opens a browser without any cookie.
    pub fn browser(&self) -> Browser {
        let never = reqwest::redirect::Policy::none();
        let client = reqwest::Client::builder().cookie_store(true).redirect(never).build().unwrap();
        Browser { client, base: self.base.clone() }
    }

    /// Runs what waits, and reads the latest mail to an address.
    pub async fn mail_to(&self, address: &str) -> Option<String> {
        self.errands.run_due().await.unwrap();
        let mut line = self.world.house.store.reader().await.unwrap();
        let mails =
            server::store::mails::latest(&mut line, Some(address), server::store::mails::LAST, 1).await.unwrap();
        mails.into_iter().next().map(|mail| mail.body)
    }

    /// Reads the six digits out of the latest mail to an address.
    pub async fn code_to(&self, address: &str) -> Option<String> {
        let body = self.mail_to(address).await?;
        let digits: String =
            body.lines().find(|line| line.contains(": "))?.chars().filter(char::is_ascii_digit).collect();
        Some(digits)
    }

    /// Makes somebody staff by the room's own door, and signs them in by a mailed code.
    pub async fn signed_in(&self, address: &str, role: Option<&'static str>) -> Browser {
        let email = domain::values::Email::parse(address).unwrap();
        let admin = domain::values::PersonId::new([1; 16]);
        self.world.know(admin, "chief@beslecht.example").await;
        match role {
            Some(role) => {
                let nl = domain::values::Lang::Nl;
                server::accounts::staff::invite(&self.world.house, admin, "Someone", &email, role, nl).await.unwrap();
            }
            None => self.world.know(domain::values::PersonId::new([2; 16]), address).await,
        }
        self.mail_to(address).await;
        self.world.house.clocks.pass(1_000);
        let browser = self.browser();
        browser.post("/api/sign-in-code", &[("email", address)]).await;
        let code = self.code_to(address).await.unwrap();
        let (status, answer) = browser.post("/api/sign-in", &[("code", &code)]).await;
        assert!(status.is_success() && answer.contains("Done"), "{status} {answer}");
        browser
    }
}

impl World {
    /// Lets the house know a person.
    pub async fn know(&self, id: domain::values::PersonId, address: &str) {
        use futures::FutureExt as _;
        let email = domain::values::Email::parse(address).unwrap();
        let lang = domain::values::Lang::Nl;
        let person = server::store::people::Person { id, email, name: "Someone".into(), lang };
        let known: Result<_, server::store::StoreTrouble> = self
            .house
            .store
            .write(move |line| {
                let person = person.clone();
                async move { server::store::people::add(line, &person, Moment::new(MONDAY)).await }.boxed()
            })
            .await;
        known.unwrap();
    }
}

impl Browser {
    /// Loads a page as a person does.
    pub async fn page(&self, path: &str) -> (reqwest::StatusCode, String) {
        let answer = self.client.get(self.url(path)).header("accept", "text/html").send().await.unwrap();
        (answer.status(), answer.text().await.unwrap())
    }

    /// Posts a form as the page's script does.
    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> (reqwest::StatusCode, String) {
        let request = self.request(path, fields).header("accept", "application/json");
        let answer = request.header("sec-fetch-site", "same-origin").send().await.unwrap();
        (answer.status(), answer.text().await.unwrap())
    }

    /// Posts a form of parts, as forms with files and long forms are.
    pub async fn post_parts(&self, path: &str, fields: &[(&str, &str)]) -> (reqwest::StatusCode, String) {
        let mut form = reqwest::multipart::Form::new();
        for (name, text) in fields {
            form = form.text((*name).to_owned(), (*text).to_owned());
        }
        let request = self.client.post(self.url(path)).multipart(form).header("accept", "application/json");
        let answer = request.header("sec-fetch-site", "same-origin").send().await.unwrap();
        (answer.status(), answer.text().await.unwrap())
    }

    /// Posts a form of parts as a browser without script does, from a page; gives where it is sent.
    pub async fn plain_parts(
        &self,
        page: &str,
        path: &str,
        fields: &[(String, String)],
    ) -> (reqwest::StatusCode, String) {
        let mut form = reqwest::multipart::Form::new();
        for (name, text) in fields {
            form = form.text(name.clone(), text.clone());
        }
        let request =
            self.posting(path).multipart(form).header("accept", "text/html").header("referer", self.url(page));
        let answer = request.header("sec-fetch-site", "same-origin").send().await.unwrap();
        let to = answer.headers().get("location").map(|to| to.to_str().unwrap().to_owned());
        (answer.status(), to.unwrap_or_default())
    }

    /// Posts a form as a browser without script does, from a page; gives where it is sent.
    pub async fn plain(&self, page: &str, path: &str, fields: &[(&str, &str)]) -> (reqwest::StatusCode, String) {
        let request = self.request(path, fields).header("accept", "text/html").header("referer", self.url(page));
        let answer = request.header("sec-fetch-site", "same-origin").send().await.unwrap();
        let to = answer.headers().get("location").map(|to| to.to_str().unwrap().to_owned());
        (answer.status(), to.unwrap_or_default())
    }

    /// Begins a post without any header that tells where it comes from.
    pub fn request(&self, path: &str, fields: &[(&str, &str)]) -> reqwest::RequestBuilder {
        self.client.post(self.url(path)).form(fields)
    }

    /// A browser without any cookie, for a server at an address.
    pub fn at(base: &str) -> Self {
        let never = reqwest::redirect::Policy::none();
        let client = reqwest::Client::builder().cookie_store(true).redirect(never).build().unwrap();
        Self { client, base: base.to_owned() }
    }

    /// The address of the house.
    pub fn base(&self) -> &str {
        &self.base
    }

    /// Begins a writing request.
    pub fn asking(&self, method: reqwest::Method, path: &str) -> reqwest::RequestBuilder {
        self.client.request(method, self.url(path))
    }

    /// A POST that the caller fills.
    pub fn posting(&self, path: &str) -> reqwest::RequestBuilder {
        self.client.post(self.url(path))
    }

    /// Begins a reading request.
    pub fn get(&self, path: &str) -> reqwest::RequestBuilder {
        self.client.get(self.url(path))
    }

    fn url(&self, path: &str) -> String {
        format!("{}{path}", self.base)
    }
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

/// The address of an empty, or with PostgreSQL migrated, database.
pub async fn database(engine: Engine, folder: &std::path::Path) -> String {
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
