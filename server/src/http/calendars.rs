//! Terms for calendar programs, under a secret address (RFC 5545). Whoever has the address reads the days and nothing else.

use super::problem::{self, Asker};
use super::router::Hall;
use crate::accounts::{locale, viewer};
use crate::cases::LastDay;
use crate::chance::digest;
use crate::store::calendars;
use crate::trouble::{self, store};
use app::calls::Fault;
use app::words::td_string;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse as _, Response};
use icalendar::{Alarm, Calendar, Component as _, Event, EventLike as _};

/// Gives the calendar behind an address; a wrong one does not exist.
pub(super) async fn read(State(hall): State<Hall>, Path(file): Path<String>, asked: HeaderMap) -> Response {
    match drawn(&hall, &file).await {
        Ok(text) => ([(header::CONTENT_TYPE, "text/calendar; charset=utf-8")], text).into_response(),
        Err(fault) => problem::answer(&hall, Asker::of(&asked), &fault).await,
    }
}

async fn drawn(hall: &Hall, file: &str) -> Result<String, Fault> {
    let key = file.strip_suffix(".ics").ok_or(Fault::NotFound)?;
    let mut line = hall.house.store.reader().await.map_err(|error| store(&error))?;
    let person = calendars::whose(&mut line, &digest(key)).await.map_err(|error| store(&error))?;
    drop(line);
    let person = person.ok_or(Fault::NotFound)?;
    let found = viewer::of(&hall.house, person).await.map_err(|error| store(&error))?;
    let (person, lang) = found.ok_or(Fault::NotFound)?;
    let l = locale(lang);
    let days = hall.cases.last_days(l, &person).await.map_err(|error| trouble::fault("cases", &error))?;
    let mut calendar = Calendar::new();
    calendar.name(td_string!(l, account.calendar_name));
    for day in &days {
        calendar.push(event(day, &hall.house.config.public_url));
    }
    Ok(calendar.to_string())
}

/// A whole day, with a word two days before.
fn event(last: &LastDay, site: &str) -> Event {
    let mut event = Event::new();
    event.uid(&format!("{}@beslecht", last.id)).summary(&last.what).url(&format!("{site}{}", last.page));
    if let Some(date) = chrono::NaiveDate::from_ymd_opt(last.day.year(), last.day.month(), last.day.day()) {
        event.all_day(date);
    }
    event.alarm(Alarm::display(&last.what, -chrono::Duration::days(2)));
    event.done()
}
