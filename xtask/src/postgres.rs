//! A throw-away PostgreSQL for the tests: own folder, Unix socket only, nothing left afterwards.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant, SystemTime};

use crate::command::{self, Tried, at};
use crate::debian;

const PATIENCE: Duration = Duration::from_secs(30);

/// A running server; stops and leaves no trace when dropped.
pub struct Postgres {
    server: Child,
    folder: PathBuf,
    port: u32,
}

impl Postgres {
    /// Starts a fresh server, after installing PostgreSQL when it is absent and we may.
    pub fn start() -> Tried<Self> {
        let programs = programs()?;
        // The number names the socket; nothing listens on the network.
        let chance = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).map_or(0, |time| time.subsec_nanos());
        let port = 20_000 + (chance / 1000) % 20_000;
        let folder = std::env::temp_dir().join(format!("beslecht-pg-{}-{port}", std::process::id()));
        at(&folder, fs::create_dir(&folder))?;
        at(&folder, fs::set_permissions(&folder, fs::Permissions::from_mode(0o700)))?;
        let started = Self::start_in(&programs, &folder, port);
        if started.is_err() {
            // The complaint matters more than what is left in the temp folder.
            let _ = fs::remove_dir_all(&folder);
        }
        started
    }

    fn start_in(programs: &Path, folder: &Path, port: u32) -> Tried<Self> {
        if command::is_root() {
            if command::output(Command::new("id").arg("postgres")).is_err() {
                command::run(Command::new("useradd").args([
                    "--system",
                    "--user-group",
                    "--no-create-home",
                    "postgres",
                ]))?;
            }
            command::run(Command::new("chown").arg("postgres:postgres").arg(folder))?;
        }
        let data = folder.join("data");
        let mut init = as_its_own_user(&programs.join("initdb"));
        init.arg("-D").arg(&data).args([
            "-U",
            "beslecht",
            "--auth=trust",
            "--encoding=UTF8",
            "--locale=C",
            "--no-sync",
        ]);
        command::output(init.current_dir(folder))?;
        let mut serve = as_its_own_user(&programs.join("postgres"));
        serve.arg("-D").arg(&data).arg("-k").arg(folder).args(["-p", &port.to_string(), "-c", "listen_addresses="]);
        serve.args(["-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off"]);
        serve.args(["-c", "max_connections=300", "-c", "log_min_messages=fatal"]);
        let server = serve.current_dir(folder).stdin(Stdio::null()).stdout(Stdio::null()).spawn();
        let server = server.map_err(|why| format!("PostgreSQL could not be started: {why}"))?;
        let mut postgres = Self { server, folder: folder.to_owned(), port };
        postgres.wait(programs)?;
        Ok(postgres)
    }

    /// The address of its maintenance database, by a user who may create databases.
    pub fn url(&self) -> String {
        let folder = self.folder.display().to_string().replace('/', "%2F");
        format!("postgres://beslecht@localhost:{}/postgres?host={folder}", self.port)
    }

    fn wait(&mut self, programs: &Path) -> Tried<()> {
        let begun = Instant::now();
        while begun.elapsed() < PATIENCE {
            if let Ok(Some(status)) = self.server.try_wait() {
                return Err(format!("PostgreSQL stopped at once ({status}); its own words are above"));
            }
            let mut ask = Command::new(programs.join("pg_isready"));
            ask.arg("-h").arg(&self.folder).args(["-p", &self.port.to_string(), "-q"]);
            if ask.status().is_ok_and(|status| status.success()) {
                return Ok(());
            }
            sleep(Duration::from_millis(100));
        }
        Err(format!("PostgreSQL was not ready within {} s", PATIENCE.as_secs()))
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        // SIGQUIT is its "immediate" stop: the data is thrown away in the next line anyway.
        let stopped = Command::new("kill").args(["-QUIT", &self.server.id().to_string()]).status();
        if stopped.is_ok_and(|status| status.success()) {
            let _ = self.server.wait();
        }
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// PostgreSQL refuses to run as root; `setpriv` becomes the program, so its process id stays the child's.
fn as_its_own_user(program: &Path) -> Command {
    if !command::is_root() {
        return Command::new(program);
    }
    let mut command = Command::new("setpriv");
    command.args(["--reuid=postgres", "--regid=postgres", "--clear-groups"]).arg(program);
    command
}

/// The folder with PostgreSQL's programs, installed when absent.
fn programs() -> Tried<PathBuf> {
    if let Some(found) = find() {
        return Ok(found);
    }
    // Otherwise Debian's package would start a server of its own at once.
    debian::install(&["postgresql-common"])?;
    let settings = Path::new("/etc/postgresql-common/createcluster.conf");
    let text = fs::read_to_string(settings).unwrap_or_default();
    at(settings, fs::write(settings, format!("{text}\ncreate_main_cluster = false\n")))?;
    debian::install(&["postgresql"])?;
    find().ok_or_else(|| "PostgreSQL was installed, yet /usr/lib/postgresql/*/bin/initdb is not there".to_owned())
}

fn find() -> Option<PathBuf> {
    let on_path = command::which("initdb").and_then(|path| fs::canonicalize(path).ok());
    let on_path = on_path.as_deref().and_then(Path::parent).map(Path::to_owned);
    on_path.filter(|folder| is_complete(folder)).or_else(newest_of_debian)
}

fn newest_of_debian() -> Option<PathBuf> {
    let versions = fs::read_dir("/usr/lib/postgresql").ok()?.flatten();
    let mut found: Vec<(u32, PathBuf)> = versions
        .filter_map(|entry| Some((entry.file_name().to_str()?.parse().ok()?, entry.path().join("bin"))))
        .filter(|(_, folder)| is_complete(folder))
        .collect();
    found.sort();
    found.pop().map(|(_, folder)| folder)
}

fn is_complete(folder: &Path) -> bool {
    ["initdb", "postgres", "pg_isready"].into_iter().all(|program| folder.join(program).is_file())
}
