//! A small HTTP client that keeps its line open, and a load that arrives on time whether or not the server keeps up.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use crate::command::Tried;

/// One line to the server, with the cookies of one person.
pub struct Line {
    address: String,
    stream: BufReader<TcpStream>,
    cookies: Vec<(String, String)>,
}

/// What the server answered.
pub struct Reply {
    /// HTTP status.
    pub status: u16,
    /// The body as text.
    pub body: String,
}

impl Line {
    /// Opens a line to `host:port`.
    pub fn open(address: &str) -> Tried<Self> {
        let stream = TcpStream::connect(address).map_err(|why| format!("{address}: {why}"))?;
        let ready = stream.set_nodelay(true).and_then(|()| stream.set_read_timeout(Some(Duration::from_secs(30))));
        ready.map_err(|why| format!("{address}: {why}"))?;
        Ok(Self { address: address.to_owned(), stream: BufReader::new(stream), cookies: Vec::new() })
    }

    /// Opens another line for the same person.
    pub fn again(&self) -> Tried<Self> {
        let mut line = Self::open(&self.address)?;
        line.cookies.clone_from(&self.cookies);
        Ok(line)
    }

    /// Asks for something.
    pub fn get(&mut self, path: &str) -> Tried<Reply> {
        self.exchange(&format!("GET {path}"), "", b"")
    }

    /// Posts a form of names and texts.
    pub fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Tried<Reply> {
        let pairs = fields.iter().map(|(name, text)| format!("{name}={}", percent(text)));
        let body = pairs.collect::<Vec<_>>().join("&");
        self.exchange(&format!("POST {path}"), "application/x-www-form-urlencoded", body.as_bytes())
    }

    /// Posts a multipart form of names and texts.
    pub fn post_parts(&mut self, path: &str, fields: &[(&str, &str)]) -> Tried<Reply> {
        let body = fields.iter().map(part).chain(["--edge--\r\n".to_owned()]).collect::<Vec<_>>().concat();
        self.exchange(&format!("POST {path}"), "multipart/form-data; boundary=edge", body.as_bytes())
    }

    /// Sends a body of this kind to a method and a path, as in `PATCH /uploads/7?at=0`.
    pub fn exchange(&mut self, what: &str, kind: &str, body: &[u8]) -> Tried<Reply> {
        let cookies = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("; ");
        let host = &self.address;
        let kind = if kind.is_empty() { String::new() } else { format!("content-type: {kind}\r\n") };
        let length = body.len();
        let head = format!(
            "{what} HTTP/1.1\r\nhost: {host}\r\norigin: http://{host}\r\nsec-fetch-site: same-origin\r\n\
             accept: application/json\r\ncookie: {cookies}\r\n{kind}content-length: {length}\r\n\r\n"
        );
        let mut message = head.into_bytes();
        message.extend_from_slice(body);
        let failed = |why: std::io::Error| format!("{what}: {why}");
        self.stream.get_mut().write_all(&message).map_err(failed)?;
        self.reply().map_err(failed)
    }

    fn reply(&mut self) -> std::io::Result<Reply> {
        let status = self.text_line()?.split_whitespace().nth(1).and_then(|word| word.parse().ok()).unwrap_or(0);
        let (mut length, mut chunked) = (0, false);
        loop {
            let line = self.text_line()?;
            let Some((name, value)) = line.split_once(':') else { break };
            match (name.to_ascii_lowercase().as_str(), value.trim()) {
                ("content-length", value) => length = value.parse().unwrap_or(0),
                ("transfer-encoding", "chunked") => chunked = true,
                ("set-cookie", value) => self.keep(value),
                _ => {}
            }
        }
        let mut body = Vec::new();
        if chunked {
            loop {
                let size = usize::from_str_radix(&self.text_line()?, 16).unwrap_or(0);
                let start = body.len();
                body.resize(start + size, 0);
                self.stream.read_exact(&mut body[start..])?;
                self.text_line()?;
                if size == 0 {
                    break;
                }
            }
        } else {
            body.resize(length, 0);
            self.stream.read_exact(&mut body)?;
        }
        Ok(Reply { status, body: String::from_utf8_lossy(&body).into_owned() })
    }

    fn text_line(&mut self) -> std::io::Result<String> {
        let mut line = String::new();
        self.stream.read_line(&mut line)?;
        Ok(line.trim_end().to_owned())
    }

    fn keep(&mut self, cookie: &str) {
        let pair = cookie.split(';').next().unwrap_or_default();
        if let Some((name, value)) = pair.split_once('=') {
            self.cookies.retain(|(kept, _)| kept != name);
            self.cookies.push((name.to_owned(), value.to_owned()));
        }
    }
}

/// One text of a multipart form whose boundary is `edge`.
pub fn part((name, text): &(&str, &str)) -> String {
    format!("--edge\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{text}\r\n")
}

/// How long the answers took, each counted from the moment its request was due.
pub struct Times {
    sorted: Vec<Duration>,
    /// Requests that were not answered well.
    pub failed: usize,
    /// What the first of them said.
    pub first_failure: Option<String>,
}

impl Times {
    /// The time within which this share of the requests was answered; `share` in per cent.
    pub fn percentile(&self, share: usize) -> Duration {
        let last = self.sorted.len().saturating_sub(1);
        self.sorted.get((self.sorted.len() * share / 100).min(last)).copied().unwrap_or_default()
    }

    /// How many were answered well.
    pub fn answered(&self) -> usize {
        self.sorted.len()
    }
}

/// Sends `count` requests at `rate` per second over the given lines. A late server makes later answers late, too: the
/// clock of each request starts when it was due, not when a line became free.
pub fn at_rate<L, F>(lines: Vec<L>, rate: u32, count: usize, request: F) -> Times
where
    L: Send,
    F: Fn(&mut L, usize) -> Tried<()> + Sync,
{
    let next = AtomicUsize::new(0);
    let begun = Instant::now() + Duration::from_millis(200);
    let gap = Duration::from_secs(1) / rate;
    let work = |mut line: L| {
        let (mut times, mut complaints) = (Vec::new(), Vec::new());
        loop {
            let number = next.fetch_add(1, Ordering::Relaxed);
            if number >= count {
                return (times, complaints);
            }
            let due = begun + gap * u32::try_from(number).unwrap_or(u32::MAX);
            thread::sleep(due.saturating_duration_since(Instant::now()));
            match request(&mut line, number) {
                Ok(()) => times.push(due.elapsed()),
                Err(why) => complaints.push(why),
            }
        }
    };
    let (mut sorted, mut complaints) = (Vec::new(), Vec::new());
    thread::scope(|scope| {
        let workers: Vec<_> = lines.into_iter().map(|line| scope.spawn(|| work(line))).collect();
        for worker in workers {
            match worker.join() {
                Ok((times, said)) => {
                    sorted.extend(times);
                    complaints.extend(said);
                }
                Err(_) => complaints.push("a worker of the load died".to_owned()),
            }
        }
    });
    sorted.sort_unstable();
    Times { sorted, failed: complaints.len(), first_failure: complaints.into_iter().next() }
}

fn percent(text: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b'~');
    text.bytes().map(|byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") }).collect()
}

#[cfg(test)]
mod tests {
    use super::{at_rate, percent};
    use std::thread::sleep;
    use std::time::Duration;

    #[test]
    fn a_slow_server_does_not_slow_the_clock() {
        // One line, 100 per second, 30 ms each: the last of ten is due at 90 ms and answered near 300 ms.
        let times = at_rate(vec![()], 100, 10, |(), _| {
            sleep(Duration::from_millis(30));
            Ok(())
        });
        assert_eq!(times.answered(), 10);
        assert!(times.percentile(99) >= Duration::from_millis(200), "{:?}", times.percentile(99));
    }

    #[test]
    fn texts_survive_a_form() {
        assert_eq!(percent("a b&é"), "a%20b%26%C3%A9");
    }
}
