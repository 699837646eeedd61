//! Live streams: what a viewer missed, pushed as it happens. Session and right are asked again before each delivery.

use super::problem;
use crate::accounts::sessions::idle_since;
use crate::cases::{Cases, hats};
use crate::house::House;
use crate::live::{Ear, Page, Wake};
use crate::store::{Line, StoreTrouble, sessions};
use app::desk::{Person, Viewer};
use app::views::case::ExhibitView;
use app::wire::pack;
use app::words::Locale;
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use domain::values::CaseId;
use futures::stream;
use std::convert::Infallible;
use std::time::Duration;
use tokio::time::Instant;

/// A stream ends after this long; the browser comes back with the version it has.
const LIFE: Duration = Duration::from_mins(15);
/// A line without news gets a comment this often, so that nothing on the way closes it.
const SIGN_OF_LIFE: Duration = Duration::from_secs(15);

/// One open stream.
struct Open {
    house: House,
    cases: Cases,
    person: Person,
    ear: Ear,
    ends: Instant,
    /// The clock's offset that the page knows.
    offset: i64,
    what: What,
    /// The case page that this stream is of: gone with it.
    _page: Option<Page>,
}

/// What is streamed.
enum What {
    /// One case from a version on.
    Case { number: String, id: CaseId, seen: u64, first: bool, packed: bool, locale: Locale, around: String },
    /// Which of the viewer's cases changed.
    Inbox,
}

/// Streams the news of a case since a version, packed for our own pages and as JSON for everybody else.
pub async fn case(house: &House, cases: &Cases, viewer: &Viewer, number: &str, after: u64, packed: bool) -> Response {
    let Some(person) = viewer.person.clone() else { return StatusCode::UNAUTHORIZED.into_response() };
    // Listening starts before looking, so that nothing falls between.
    let ear = house.wakes.hear();
    match cases.identity(&person, number).await {
        Ok(Some((id, me))) => {
            let locale = viewer.locale;
            let page = Some(house.presence.open(id, me));
            let what = What::Case {
                number: number.to_owned(),
                id,
                seen: after,
                first: true,
                packed,
                locale,
                around: around("", &[]),
            };
            open(house, cases, person, ear, what, page)
        }
        Ok(None) => StatusCode::NOT_FOUND.into_response(),
        Err(trouble) => problem::status(&crate::trouble::fault("live", &trouble)).into_response(),
    }
}

/// Streams which of the viewer's cases changed.
#[must_use]
pub fn inbox(house: &House, cases: &Cases, viewer: &Viewer) -> Response {
    let Some(person) = viewer.person.clone() else { return StatusCode::UNAUTHORIZED.into_response() };
    open(house, cases, person, house.wakes.hear(), What::Inbox, None)
}

fn open(house: &House, cases: &Cases, person: Person, ear: Ear, what: What, page: Option<Page>) -> Response {
    let open = Open {
        house: house.clone(),
        cases: cases.clone(),
        person,
        ear,
        ends: Instant::now() + LIFE,
        offset: house.clocks.offset(),
        what,
        _page: page,
    };
    let events = stream::unfold(open, |mut open| async move {
        let event = open.next().await?;
        Some((Ok::<Event, Infallible>(event), open))
    });
    let mut response = Sse::new(events).keep_alive(KeepAlive::new().interval(SIGN_OF_LIFE)).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(HeaderName::from_static("x-accel-buffering"), HeaderValue::from_static("no"));
    response
}

impl Open {
    /// Waits for the next message; `None` ends the stream.
    async fn next(&mut self) -> Option<Event> {
        loop {
            let first = matches!(&self.what, What::Case { first: true, .. });
            let wake = if first {
                Wake::All
            } else {
                tokio::select! {
                    () = self.house.closing.cancelled() => return None,
                    () = tokio::time::sleep_until(self.ends) => return None,
                    wake = self.ear.next() => wake?,
                }
            };
            match self.heard(wake).await {
                Ok(Heard::Nothing) => {}
                Ok(Heard::News(event)) => return Some(event),
                Ok(Heard::End) => return None,
                Err(trouble) => {
                    tracing::warn!(%trouble, "a stream ends; the browser comes back");
                    return None;
                }
            }
        }
    }

    async fn heard(&mut self, wake: Wake) -> Result<Heard, Box<dyn std::error::Error + Send + Sync>> {
        let moved = self.house.clocks.offset() != self.offset;
        let asks = match (&self.what, wake) {
            (What::Case { id, seen, .. }, Wake::Case { case, version }) => {
                *id == case && u64::try_from(version).is_ok_and(|version| version > *seen)
            }
            (What::Case { id, .. }, Wake::Drawn { case }) => *id == case,
            (What::Inbox, Wake::Case { .. }) | (_, Wake::All) => true,
            (What::Inbox, Wake::Drawn { .. }) => false,
            (_, Wake::Clock) => moved,
            (_, Wake::Errands) => false,
        };
        if !asks {
            return Ok(Heard::Nothing);
        }
        let mut line = self.house.store.reader().await?;
        if !still_in(&mut line, &self.house, &mut self.person).await? {
            return Ok(Heard::End);
        }
        drop(line);
        self.offset = self.house.clocks.offset();
        match &mut self.what {
            What::Inbox => {
                let Wake::Case { case, .. } = wake else {
                    // News may have been missed: the browser comes back and fetches its list again.
                    return Ok(Heard::End);
                };
                let Some(news) = self.cases.inbox_news(&self.person, case).await? else { return Ok(Heard::Nothing) };
                Ok(Heard::News(Event::default().json_data(news)?))
            }
            What::Case { number, seen, first, packed, locale, around: before, .. } => {
                let news = self.cases.news(&self.person, *locale, number, *seen).await?;
                let Some(mut news) = news else { return Ok(Heard::End) };
                // Who is here, and what can be opened: only when that changed for this viewer.
                let now = around(&news.present, &news.exhibits);
                let drawn = *before != now;
                *before = now;
                news.whole |= moved;
                let fresh = news.whole || drawn;
                *first = false;
                *seen = news.now.version.max(*seen);
                if !fresh {
                    return Ok(Heard::Nothing);
                }
                let event = Event::default().id(seen.to_string());
                Ok(Heard::News(if *packed { event.data(pack(&news)?) } else { event.json_data(news)? }))
            }
        }
    }
}

/// What stands around the record, as one text that changes with it.
fn around(present: &str, exhibits: &[ExhibitView]) -> String {
    let held = exhibits.iter().map(|exhibit| exhibit.held.as_str()).filter(|held| !held.is_empty());
    std::iter::once(present).chain(held).collect::<Vec<_>>().join("\n")
}

/// What a wake-up comes down to.
enum Heard {
    /// Not for this stream.
    Nothing,
    /// A message.
    News(Event),
    /// The session or the right is gone.
    End,
}

/// Asks again whether the session runs and what the person may be.
async fn still_in(line: &mut Line, house: &House, person: &mut Person) -> Result<bool, StoreTrouble> {
    // A session is named by its identity; the sixteen bytes read like any other.
    let Ok(session) = CaseId::parse(&person.session) else { return Ok(false) };
    let now = house.clocks.wall_now();
    if sessions::runs_until(line, *session.bytes(), now, idle_since(now)).await?.is_none() {
        return Ok(false);
    }
    person.hats = hats(line, person.id).await?;
    Ok(true)
}
