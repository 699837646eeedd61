//! A demo server of the release build, on a free port, with a data folder of its own.

use std::fs;
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use crate::command::{Tried, at};
use crate::house::House;
use crate::load::Line;

const PATIENCE: Duration = Duration::from_mins(2);

/// A running server; asked to stop when dropped, and waited for.
pub struct Demo {
    server: Child,
    /// `127.0.0.1:port`.
    pub address: String,
}

impl Demo {
    /// Starts a server on this data folder and returns at once.
    pub fn spawn(house: &House, data: &Path) -> Tried<Self> {
        at(data, fs::create_dir_all(data))?;
        let port = TcpListener::bind("127.0.0.1:0").and_then(|probe| probe.local_addr());
        let address = port.map_err(|why| format!("no free port: {why}"))?.to_string();
        let log = data.join("server.log");
        let log = at(&log, fs::File::create(&log))?;
        let errors = log.try_clone().map_err(|why| format!("server.log: {why}"))?;
        let mut command = Command::new(house.server("release"));
        command.arg("demo").current_dir(data).stdin(Stdio::null()).stdout(log).stderr(errors);
        command.env("BESLECHT_LISTEN", &address).env("BESLECHT_PUBLIC_URL", format!("http://{address}"));
        command.env("BESLECHT_DATA", data).env("RUST_LOG", "warn");
        command.env("BESLECHT_DATABASE_URL", format!("sqlite:{}", data.join("beslecht.db").display()));
        let server = command.spawn().map_err(|why| format!("the release server could not be started: {why}"))?;
        Ok(Self { server, address })
    }

    /// Waits until this path answers 200, and returns how long that took from now.
    pub fn wait_for(&mut self, path: &str) -> Tried<Duration> {
        let begun = Instant::now();
        while begun.elapsed() < PATIENCE {
            if let Ok(Some(status)) = self.server.try_wait() {
                return Err(format!("the server ended ({status}); see server.log in its data folder"));
            }
            let answers = TcpStream::connect(&self.address).is_ok()
                && Line::open(&self.address).and_then(|mut line| line.get(path)).is_ok_and(|reply| reply.status == 200);
            if answers {
                return Ok(begun.elapsed());
            }
            sleep(Duration::from_millis(2));
        }
        Err(format!("{path} did not answer 200 within {} s", PATIENCE.as_secs()))
    }

    /// Kilobytes of memory that the server holds now.
    pub fn resident_kilobytes(&self) -> Option<u64> {
        let status = fs::read_to_string(format!("/proc/{}/status", self.server.id())).ok()?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
        line.split_whitespace().next()?.parse().ok()
    }
}

impl Drop for Demo {
    fn drop(&mut self) {
        // SIGTERM, so that it closes its database as it would in a restart.
        let asked = Command::new("kill").arg(self.server.id().to_string()).status();
        if !asked.is_ok_and(|status| status.success()) {
            let _ = self.server.kill();
        }
        let _ = self.server.wait();
    }
}
