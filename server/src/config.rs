//! Every setting in one place, read once; all mistakes are reported together, each with what to do.

use serde::Deserialize;
use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

/// All settings of one running server.
#[derive(Clone, Debug)]
pub struct Config {
    /// `sqlite:PATH` or `postgres:…`.
    pub database_url: String,
    /// Folder for uploaded files (and the SQLite database, unless its path says otherwise).
    pub data: PathBuf,
    /// Address to listen on.
    pub listen: SocketAddr,
    /// The address people type, without a slash at the end; mail links are made from it.
    pub public_url: String,
    /// Whether the demo's doors (time machine, mailbox, one-click sign-in) exist.
    pub demo: bool,
    /// Where built assets lie in development builds.
    pub site: PathBuf,
    /// Outgoing mail; `None` only in demo mode, where mail goes to the mailbox page.
    pub smtp: Option<Smtp>,
    /// Sender of all mail.
    pub mail_from: String,
    /// Who runs this platform, for the page that says so: name, postal address, mail; ` | ` begins a new line.
    pub contact: String,
    /// Whether the keys of signed mails are asked for in the name system.
    pub look_up_keys: bool,
    /// Where a virus scanner (`clamd`) listens: `HOST:PORT`, or the path of its socket. Without one no file is held.
    pub clamd: Option<String>,
    /// Whether a proxy stands before the server and its last `X-Forwarded-For` entry names the client.
    pub behind_proxy: bool,
    /// Limits against slow and greedy clients.
    pub limits: Limits,
}

/// How to reach the mail server.
#[derive(Clone)]
pub struct Smtp {
    /// Host name.
    pub host: String,
    /// Port; 465 speaks TLS at once, others upgrade.
    pub port: u16,
    /// User name and password, when the mail server asks for them.
    pub login: Option<(String, String)>,
    /// Whether TLS is required; switched off only for a mail server on the same machine.
    pub tls: bool,
}

impl std::fmt::Debug for Smtp {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Smtp({}:{}, password redacted)", self.host, self.port)
    }
}

/// Limits of the web server. Tests make them small.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Time for a client to send its request headers.
    pub header_time: Duration,
    /// Time for a page or form to be answered.
    pub page_time: Duration,
    /// Time for an upload to arrive.
    pub upload_time: Duration,
    /// Bytes of a form without files.
    pub form_bytes: usize,
    /// Bytes of one file.
    pub file_bytes: u64,
    /// Bytes of all files of one case.
    pub case_bytes: u64,
    /// Connections served at the same time.
    pub connections: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            header_time: Duration::from_secs(10),
            page_time: Duration::from_secs(20),
            upload_time: Duration::from_mins(5),
            form_bytes: 256 * 1024,
            file_bytes: app::forms::FILE_LIMIT,
            case_bytes: 200 * 1024 * 1024,
            connections: 20_000,
        }
    }
}

/// What is wrong with the settings: one line per mistake, each saying what to do.
#[derive(Debug, thiserror::Error)]
#[error("the settings cannot be used:\n{}", .0.iter().map(|p| format!("  - {p}")).collect::<Vec<_>>().join("\n"))]
pub struct ConfigTrouble(pub Vec<String>);

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Written {
    database_url: Option<String>,
    data: Option<String>,
    listen: Option<String>,
    public_url: Option<String>,
    demo: Option<bool>,
    site: Option<String>,
    mail_from: Option<String>,
    contact: Option<String>,
    smtp_host: Option<String>,
    smtp_port: Option<u16>,
    smtp_user: Option<String>,
    smtp_password: Option<String>,
    smtp_tls: Option<bool>,
    behind_proxy: Option<bool>,
    look_up_keys: Option<bool>,
    clamd: Option<String>,
}

impl Config {
    /// Reads the process environment and, when given, a TOML file; the environment wins.
    ///
    /// # Errors
    /// Every mistake found, together.
    pub fn read(file: Option<PathBuf>, demo: bool) -> Result<Self, ConfigTrouble> {
        let mut environment: BTreeMap<String, String> =
            std::env::vars().filter(|(name, _)| name.starts_with("BESLECHT_")).collect();
        if demo {
            environment.insert("BESLECHT_DEMO".into(), "1".into());
        }
        let file = file.or_else(|| environment.remove("BESLECHT_CONFIG").map(PathBuf::from));
        let text = match file {
            None => String::new(),
            Some(path) => std::fs::read_to_string(&path).map_err(|error| {
                ConfigTrouble(vec![format!("cannot read {}: {error}. Give an existing TOML file.", path.display())])
            })?,
        };
        Self::from_parts(&text, &environment)
    }

    /// Builds the settings from a TOML text and environment values.
    ///
    /// # Errors
    /// Every mistake found, together.
    pub fn from_parts(text: &str, environment: &BTreeMap<String, String>) -> Result<Self, ConfigTrouble> {
        let mut wrong = Vec::new();
        let mut written: Written = toml::from_str(text).unwrap_or_else(|error| {
            wrong.push(format!("the TOML file does not read: {}", error.to_string().trim().replace('\n', " | ")));
            Written::default()
        });
        overlay(&mut written, environment, &mut wrong);
        let config = checked(written, &mut wrong);
        if wrong.is_empty() { Ok(config) } else { Err(ConfigTrouble(wrong)) }
    }

    /// Tells whether the public address is https, so cookies can be bound to it.
    #[must_use]
    pub fn secure(&self) -> bool {
        self.public_url.starts_with("https://")
    }
}

fn overlay(written: &mut Written, environment: &BTreeMap<String, String>, wrong: &mut Vec<String>) {
    let text = |name: &str| environment.get(name).filter(|value| !value.is_empty()).cloned();
    let put = |slot: &mut Option<String>, name: &str| {
        if let Some(value) = text(name) {
            *slot = Some(value);
        }
    };
    put(&mut written.database_url, "BESLECHT_DATABASE_URL");
    put(&mut written.data, "BESLECHT_DATA");
    put(&mut written.listen, "BESLECHT_LISTEN");
    put(&mut written.public_url, "BESLECHT_PUBLIC_URL");
    put(&mut written.site, "BESLECHT_SITE");
    put(&mut written.mail_from, "BESLECHT_MAIL_FROM");
    put(&mut written.contact, "BESLECHT_CONTACT");
    put(&mut written.smtp_host, "BESLECHT_SMTP_HOST");
    put(&mut written.smtp_user, "BESLECHT_SMTP_USER");
    put(&mut written.clamd, "BESLECHT_CLAMD");
    put(&mut written.smtp_password, "BESLECHT_SMTP_PASSWORD");
    let mut flag = |slot: &mut Option<bool>, name: &str| match text(name).as_deref() {
        None => {}
        Some("1" | "true" | "yes") => *slot = Some(true),
        Some("0" | "false" | "no") => *slot = Some(false),
        Some(other) => wrong.push(format!("{name} is \"{other}\": write 1 or 0.")),
    };
    flag(&mut written.demo, "BESLECHT_DEMO");
    flag(&mut written.smtp_tls, "BESLECHT_SMTP_TLS");
    flag(&mut written.behind_proxy, "BESLECHT_BEHIND_PROXY");
    flag(&mut written.look_up_keys, "BESLECHT_LOOK_UP_KEYS");
    match text("BESLECHT_SMTP_PORT").map(|port| port.parse()) {
        None => {}
        Some(Ok(port)) => written.smtp_port = Some(port),
        Some(Err(_)) => wrong.push("BESLECHT_SMTP_PORT is not a port number: write for example 587.".into()),
    }
}

fn checked(written: Written, wrong: &mut Vec<String>) -> Config {
    let demo = written.demo.unwrap_or(false);
    let data = PathBuf::from(written.data.unwrap_or_else(|| "data".into()));
    let listen_text = written.listen.unwrap_or_else(|| "127.0.0.1:3000".into());
    let listen: SocketAddr = listen_text.parse().unwrap_or_else(|_| {
        wrong.push(format!("BESLECHT_LISTEN is \"{listen_text}\": write ADDRESS:PORT, for example 127.0.0.1:3000."));
        SocketAddr::from(([127, 0, 0, 1], 3000))
    });
    let database_url = written.database_url.unwrap_or_else(|| format!("sqlite:{}", data.join("beslecht.db").display()));
    if !["sqlite:", "postgres:", "postgresql:"].iter().any(|scheme| database_url.starts_with(scheme)) {
        wrong.push("BESLECHT_DATABASE_URL must be sqlite:PATH or postgres://USER@HOST/NAME.".into());
    }
    let public_url = written.public_url.unwrap_or_else(|| format!("http://{listen}")).trim_end_matches('/').to_owned();
    if let Some(problem) = public_url_problem(&public_url, demo) {
        wrong.push(problem);
    }
    let smtp = written.smtp_host.map(|host| Smtp {
        host,
        port: written.smtp_port.unwrap_or(587),
        login: written.smtp_user.zip(written.smtp_password),
        tls: written.smtp_tls.unwrap_or(true),
    });
    if smtp.is_none() && !demo {
        wrong.push(
            "no mail server: set BESLECHT_SMTP_HOST (and _PORT, _USER, _PASSWORD), because people sign in by a mailed \
             code. To look around without one, start `beslecht demo`."
                .into(),
        );
    }
    let mail_from = written.mail_from.unwrap_or_else(|| format!("Beslecht <beslecht@{}>", host_of(&public_url)));
    let contact = written.contact.unwrap_or_else(|| mail_from.clone());
    let site = PathBuf::from(written.site.unwrap_or_else(|| "target/site".into()));
    if let Some(clamd) = &written.clamd
        && !clamd.starts_with('/')
        && !clamd.contains(':')
    {
        wrong.push(format!("BESLECHT_CLAMD is \"{clamd}\": write HOST:PORT, or the path of its socket."));
    }
    let behind_proxy = written.behind_proxy.unwrap_or(false);
    Config {
        behind_proxy,
        // A demonstration asks nobody outside.
        clamd: written.clamd,
        look_up_keys: written.look_up_keys.unwrap_or(!demo),
        database_url,
        data,
        listen,
        public_url,
        demo,
        site,
        smtp,
        mail_from,
        contact,
        limits: Limits::default(),
    }
}

fn public_url_problem(url: &str, demo: bool) -> Option<String> {
    let host = host_of(url);
    if host.is_empty() || url.contains(char::is_whitespace) || path_of(url).is_some() {
        return Some(format!("BESLECHT_PUBLIC_URL is \"{url}\": write https://HOST without a path."));
    }
    let address = host.parse::<std::net::Ipv4Addr>();
    let loopback = host == "localhost" || host == "[::1]" || address.is_ok_and(|address| address.is_loopback());
    if url.starts_with("https://") || (url.starts_with("http://") && (loopback || demo)) {
        return None;
    }
    Some(format!(
        "BESLECHT_PUBLIC_URL is \"{url}\": people sign in here, so it must be https (plain http only on this machine \
         itself or in demo mode)."
    ))
}

fn path_of(url: &str) -> Option<&str> {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    rest.find(['/', '?', '#']).map(|at| &rest[at..])
}

/// Cuts the host, without port, out of an address.
#[must_use]
pub fn host_of(url: &str) -> &str {
    let Some((_, rest)) = url.split_once("://") else { return "" };
    let authority = rest.split(['/', '?', '#']).next().unwrap_or("");
    if authority.starts_with('[') {
        return authority.find(']').map_or("", |end| &authority[..=end]);
    }
    authority.split(':').next().unwrap_or("")
}
