//! Somebody's running terms, for their calendar.

use super::{Cases, Trouble};
use crate::store::shops;
use app::desk::Person;
use app::links;
use app::said;
use app::views::inbox::CaseRow;
use app::words::{Locale, td_string};
use domain::calendar::Day;
use domain::people::{Hat, Side};

/// More pages than this of one list are not read: a calendar asks every few minutes.
const PAGES: usize = 40;

/// The last day of a running term.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LastDay {
    /// Tells it from all others, and stays while only the day moves.
    pub id: String,
    /// The day.
    pub day: Day,
    /// The case and whose turn it is. No names and no product: calendars are kept by others.
    pub what: String,
    /// The case's page, a path of ours.
    pub page: String,
}

impl Cases {
    /// Lists the last days of a person's open cases: as a consumer, for the shops they answer for, and as a neutral.
    ///
    /// # Errors
    /// The store's trouble.
    pub async fn last_days(&self, l: Locale, person: &Person) -> Result<Vec<LastDay>, Trouble> {
        let mut days = Vec::new();
        for row in self.every_row(person, None).await? {
            days.extend(last_day(l, &row, Some(Side::Consumer), links::case(&row.number)));
        }
        let mut line = self.house.store.reader().await?;
        let own = shops::of_agent(&mut line, person.id).await?;
        drop(line);
        for shop in own {
            for row in self.every_row(person, Some(&shop.slug)).await? {
                days.extend(last_day(l, &row, Some(Side::Shop), links::shop_case(&row.number)));
            }
        }
        if person.hats.iter().any(|hat| matches!(hat, Hat::Mediator | Hat::Assessor | Hat::Inspector)) {
            let (mine, _) = self.queue(person).await?;
            days.extend(mine.iter().filter_map(|row| last_day(l, row, None, links::desk_case(&row.number))));
        }
        Ok(days)
    }

    /// All pages of a list.
    async fn every_row(&self, person: &Person, shop: Option<&str>) -> Result<Vec<CaseRow>, Trouble> {
        let (mut rows, mut after) = (Vec::new(), None);
        for _ in 0..PAGES {
            let Some(list) = self.list(person, shop, after.as_deref()).await? else { break };
            rows.extend(list.rows);
            after = list.next;
            if after.is_none() {
                break;
            }
        }
        Ok(rows)
    }
}

fn last_day(l: Locale, row: &CaseRow, side: Option<Side>, page: String) -> Option<LastDay> {
    let day = row.standing.until?.last_day;
    let turn = said::turn(l, row.standing.waiting_for, side, row.my_turn);
    let what = td_string!(l, account.calendar_event, number = row.number.to_string(), turn = turn);
    let stage = said::stage(l, row.standing.stage);
    // A new stage is another term; a term that is extended is the same one on another day.
    let id = crate::chance::digest(&format!("{} {stage} {:?}", row.number, side))[..32].to_owned();
    Some(LastDay { id, day, what, page })
}
