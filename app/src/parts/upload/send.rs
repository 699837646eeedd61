//! Sends picked files one after the other, in pieces: a lost line costs one piece, and goes on from there by itself.
use crate::forms::FILE_LIMIT;
use crate::parts::picked::{Picked, Stage};
use crate::parts::say;
use crate::words::{Locale, td_string};
use gloo_net::http::{Request, RequestBuilder};
use js_sys::Promise;
use leptos::prelude::*;
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, Event, EventInit, File, UrlSearchParams};

/// The first piece, in bytes; quick lines get bigger ones.
const LEAST: u64 = 256 * 1024;
/// The biggest piece, in bytes: what the server takes at once.
const MOST: u64 = 4 * 1024 * 1024;
/// A piece that took less than this was small for the line, in milliseconds.
const QUICK: f64 = 700.0;
/// How long to wait for the line, in milliseconds: longer each time, about five minutes in all.
const WAITS: [i32; 10] = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000, 60_000, 60_000, 60_000, 60_000];

thread_local! {
    /// The files behind the rows.
    static FILES: RefCell<BTreeMap<u32, File>> = const { RefCell::new(BTreeMap::new()) };
    static KEYS: Cell<u32> = const { Cell::new(0) };
}

/// Why a piece did not arrive.
enum Trouble {
    /// The line is lost, or the server is away: trying again helps.
    Line,
    /// The server no longer knows it.
    Gone,
    /// The file cannot be taken, in words.
    Said(String),
}

/// Takes what was picked and begins to send it.
pub(super) fn take(l: Locale, files: RwSignal<Vec<Picked>>, picked: Vec<File>) {
    files.update(|files| files.extend(picked.into_iter().map(|file| row(l, file))));
    start(l, files);
}

fn row(l: Locale, file: File) -> Picked {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a file's size is a whole number")]
    let bytes = file.size() as u64;
    let stage = if bytes > FILE_LIMIT {
        let (size, most) = (say::size(l, bytes), say::size(l, FILE_LIMIT));
        Stage::Wrong(td_string!(l, parts.file_too_large, size = size, most = most))
    } else {
        Stage::Waiting
    };
    let key = KEYS.get();
    KEYS.set(key + 1);
    let name = StoredValue::new(file.name());
    FILES.with_borrow_mut(|files| files.insert(key, file));
    Picked { key, name, bytes, stage: RwSignal::new(stage), id: RwSignal::new(None) }
}

/// Goes on with a file whose line was lost.
pub(super) fn again(l: Locale, files: RwSignal<Vec<Picked>>, file: Picked) {
    file.stage.set(Stage::Waiting);
    start(l, files);
}

/// Takes a file out of the form, and away from the server.
pub(super) fn drop_it(files: RwSignal<Vec<Picked>>, file: Picked) {
    FILES.with_borrow_mut(|all| all.remove(&file.key));
    files.update(|files| files.retain(|one| one.key != file.key));
    // What cannot be taken is gone already.
    let wrong = matches!(file.stage.get_untracked(), Stage::Wrong(_));
    if let Some(id) = file.id.get_untracked().filter(|_| !wrong) {
        leptos::task::spawn_local(async move {
            // What stays there is swept away in a day.
            drop(Request::delete(&format!("/uploads/{id}")).send().await);
        });
    }
}

/// Sends what waits, one after the other.
fn start(l: Locale, files: RwSignal<Vec<Picked>>) {
    leptos::task::spawn_local(async move {
        while let Some(file) = next(files) {
            send(l, file).await;
        }
    });
}

/// Takes the next file that waits; none when the page is gone.
fn next(files: RwSignal<Vec<Picked>>) -> Option<Picked> {
    let next = files.try_get_untracked()?.into_iter().find(|file| file.stage.get_untracked() == Stage::Waiting)?;
    next.stage.set(Stage::Going(0));
    Some(next)
}

/// Sends a file to its end, or says why not.
async fn send(l: Locale, picked: Picked) {
    let mut waits = WAITS.into_iter();
    let stage = loop {
        // Taken out of the form meanwhile, or the page is gone.
        let Some(file) = FILES.with_borrow(|files| files.get(&picked.key).cloned()) else { return };
        match pieces(picked, &file, &mut waits).await {
            Ok(()) => break Stage::Here,
            Err(Trouble::Said(said)) => break Stage::Wrong(said),
            Err(Trouble::Gone) => break Stage::Wrong(td_string!(l, problem.upload_gone).to_owned()),
            Err(Trouble::Line) => match waits.next() {
                Some(wait) => pause(wait).await,
                None => break Stage::Lost,
            },
        }
    };
    let _ = picked.stage.try_set(stage);
    tell(picked);
}

/// Sends what is not yet there, piece by piece.
async fn pieces(picked: Picked, file: &File, waits: &mut std::array::IntoIter<i32, 10>) -> Result<(), Trouble> {
    let known = picked.id.try_get_untracked().ok_or(Trouble::Line)?;
    let (id, mut at) = match known {
        Some(id) => asked(Request::get(&format!("/uploads/{id}")), None).await?,
        None => begun(file).await?,
    };
    let _ = picked.id.try_set(Some(id.clone()));
    let mut piece = LEAST;
    while at < picked.bytes {
        if FILES.with_borrow(|files| !files.contains_key(&picked.key))
            || picked.stage.try_set(Stage::Going(at)).is_some()
        {
            return Ok(());
        }
        let end = picked.bytes.min(at + piece);
        #[expect(clippy::cast_precision_loss, reason = "a file is far smaller than what a number of JavaScript counts")]
        let part = file.slice_with_f64_and_f64(at as f64, end as f64).map_err(|_| Trouble::Line)?;
        let began = js_sys::Date::now();
        (_, at) = asked(Request::patch(&format!("/uploads/{id}?at={at}")), Some(&part)).await?;
        // The line is back: the next time it is lost it has the same patience.
        *waits = WAITS.into_iter();
        if js_sys::Date::now() - began < QUICK {
            piece = MOST.min(piece * 2);
        }
    }
    Ok(())
}

async fn begun(file: &File) -> Result<(String, u64), Trouble> {
    let pairs = UrlSearchParams::new().map_err(|_| Trouble::Line)?;
    pairs.append("name", &file.name());
    pairs.append("media", &file.type_());
    pairs.append("bytes", &file.size().to_string());
    let request = Request::post("/uploads").body(pairs).map_err(|_| Trouble::Line)?;
    heard_back(request.send().await).await
}

async fn asked(request: RequestBuilder, part: Option<&Blob>) -> Result<(String, u64), Trouble> {
    let answer = match part {
        Some(part) => request.body(JsValue::from(part)).map_err(|_| Trouble::Line)?.send().await,
        None => request.send().await,
    };
    heard_back(answer).await
}

/// Reads how far the file is.
async fn heard_back(answer: Result<gloo_net::http::Response, gloo_net::Error>) -> Result<(String, u64), Trouble> {
    let answer = answer.map_err(|_| Trouble::Line)?;
    let text = answer.text().await.map_err(|_| Trouble::Line)?;
    match answer.status() {
        200 => {
            let (id, at) = text.split_once(' ').ok_or(Trouble::Line)?;
            Ok((id.to_owned(), at.parse().map_err(|_| Trouble::Line)?))
        }
        422 => Err(Trouble::Said(text)),
        404 => Err(Trouble::Gone),
        _ => Err(Trouble::Line),
    }
}

/// Waits, in milliseconds; the line coming back ends it at once.
async fn pause(milliseconds: i32) {
    let promise = Promise::new(&mut |done, _| {
        // Without a clock it does not wait at all.
        drop(window().set_timeout_with_callback_and_timeout_and_arguments_0(&done, milliseconds));
        drop(window().add_event_listener_with_callback("online", &done));
    });
    drop(JsFuture::from(promise).await);
}

/// Lets the form hear that it names a file more: what saves itself saves that too.
fn tell(picked: Picked) {
    let Some(id) = picked.id.try_get_untracked().flatten() else { return };
    let Ok(Some(field)) = document().query_selector(&format!("input[value='{id}']")) else { return };
    let init = EventInit::new();
    init.set_bubbles(true);
    if let Ok(event) = Event::new_with_event_init_dict("input", &init) {
        // Nobody cancels it.
        let _ = field.dispatch_event(&event);
    }
}
