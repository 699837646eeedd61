//! P10: how much memory an upload takes while twenty of 25 MB come in at once, in pieces as our pages send them and as one
//! plain form.

use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use super::demo::Demo;
use super::report::Figure;
use crate::command::{Tried, at};
use crate::house::House;
use crate::load::{Line, Reply, part};

const UPLOADS: usize = 20;
const BYTES: usize = 25 * 1024 * 1024;
/// As much as a page sends at a time.
const PIECE: usize = 4 * 1024 * 1024;
/// How a film of a telephone begins.
const HEAD: &[u8] = b"\0\0\0\x1cftypmp42\0\0\0\0isommp42";
const BUDGET: u64 = 4_000;

/// Sends one film to an address; the number makes its name.
type Way = fn(&str, usize) -> Tried<()>;

/// Uploads both ways and samples the server's resident memory all along.
pub fn measure(house: &House, data: &Path) -> Tried<Vec<Figure>> {
    let ways: [(&str, Way); 2] = [("in pieces", pieces), ("as one plain form", whole)];
    ways.into_iter().map(|(name, way)| one(house, data, name, way)).collect()
}

fn one(house: &House, data: &Path, name: &str, way: Way) -> Tried<Figure> {
    if data.exists() {
        at(data, fs::remove_dir_all(data))?;
    }
    let mut demo = Demo::spawn(house, data)?;
    demo.wait_for("/health/ready")?;
    // Whatever a first upload sets up is there before anything is counted.
    way(&demo.address, UPLOADS)?;
    let before = demo.resident_kilobytes().ok_or("this system does not say how much memory a process holds")?;
    let (peak, done) = (AtomicU64::new(before), AtomicBool::new(false));
    let begun = Instant::now();
    let sent = thread::scope(|scope| {
        let sampled = scope.spawn(|| {
            while !done.load(Ordering::Relaxed) {
                peak.fetch_max(demo.resident_kilobytes().unwrap_or_default(), Ordering::Relaxed);
                thread::sleep(Duration::from_millis(10));
            }
        });
        let address = demo.address.as_str();
        let all: Vec<_> = (0..UPLOADS).map(|number| scope.spawn(move || way(address, number))).collect();
        let sent: Tried<Vec<()>> =
            all.into_iter().map(|one| one.join().unwrap_or_else(|_| Err("an upload fell over".to_owned()))).collect();
        done.store(true, Ordering::Relaxed);
        drop(sampled.join());
        sent
    });
    sent?;
    let each = (peak.load(Ordering::Relaxed) - before) / UPLOADS as u64;
    let what = format!("{UPLOADS} uploads of 25 MB at once {name}: extra memory per upload, SQLite");
    let measured = format!("{}.{:02} MB, {:.1} s", each / 1000, each % 1000 / 10, begun.elapsed().as_secs_f64());
    Ok(Figure::new("P10", what, "≤ 4 MB", measured, Some(each <= BUDGET)))
}

/// As our pages send it: begun, then piece by piece.
fn pieces(address: &str, number: usize) -> Tried<()> {
    let mut line = Line::open(address)?;
    let name = format!("film-{number}.mp4");
    let bytes = BYTES.to_string();
    let begun = line.post("/uploads", &[("name", &name), ("media", "video/mp4"), ("bytes", &bytes)])?;
    let (id, mut here) = place(&begun)?;
    let mut piece = vec![0; PIECE];
    while here < BYTES {
        let length = PIECE.min(BYTES - here);
        piece[..HEAD.len()].copy_from_slice(if here == 0 { HEAD } else { &[0; HEAD.len()] });
        let what = format!("PATCH /uploads/{id}?at={here}");
        here = place(&line.exchange(&what, "application/octet-stream", &piece[..length])?)?.1;
    }
    Ok(())
}

/// What an upload's door answers: the upload, and how much of it is there.
fn place(reply: &Reply) -> Tried<(String, usize)> {
    let mut words = reply.body.split_whitespace();
    let (id, here) = (words.next(), words.next().and_then(|word| word.parse().ok()));
    id.zip(here)
        .map(|(id, here)| (id.to_owned(), here))
        .ok_or_else(|| format!("an upload was answered with {} {}", reply.status, reply.body))
}

/// As a browser without script sends it.
fn whole(address: &str, number: usize) -> Tried<()> {
    let fields = [("form", "complaint-evidence"), ("step", "evidence"), ("version", "0"), ("then", "stay")];
    let file = format!(
        "--edge\r\ncontent-disposition: form-data; name=\"files\"; filename=\"film-{number}.mp4\"\r\n\
         content-type: video/mp4\r\n\r\n"
    );
    let mut body = fields.iter().map(part).chain([file]).collect::<Vec<_>>().concat().into_bytes();
    let from = body.len();
    body.resize(from + BYTES, 0);
    body[from..from + HEAD.len()].copy_from_slice(HEAD);
    body.extend_from_slice(b"\r\n--edge--\r\n");
    let reply =
        Line::open(address)?.exchange("POST /api/complaint-save", "multipart/form-data; boundary=edge", &body)?;
    if reply.status == 200 && reply.body.contains("Done") {
        Ok(())
    } else {
        Err(format!("a form with a film was answered with {} {}", reply.status, reply.body))
    }
}
