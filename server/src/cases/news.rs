//! What a viewer missed since a version: the stream's one message.

use super::{Cases, Trouble, entry, load, look};
use app::desk::Person;
use app::views::case::News;
use app::views::inbox::InboxNews;
use app::words::Locale;
use domain::people::Actor;
use domain::values::CaseId;

impl Cases {
    /// Draws everything that is new to a person since a version of a case. `None` when the case is not theirs (any more).
    ///
    /// # Errors
    /// The store's trouble.
    pub async fn news(&self, person: &Person, l: Locale, number: &str, after: u64) -> Result<Option<News>, Trouble> {
        let mut line = self.house.store.reader().await?;
        let Some(met) = look::meet(&mut line, person, number).await? else { return Ok(None) };
        let since = i64::try_from(after).unwrap_or(i64::MAX);
        let mut rows = load::all_entries(&mut line, met.loaded.row.id, since).await?;
        rows.retain(|row| row.version <= met.loaded.row.version);
        let names = entry::Names::of(&mut line, &met.loaded.case, &rows).await?;
        let entries = entry::seen_by(self, &met, &rows, &names)?;
        let told = self.told(&met, l);
        let entries = entries.iter().map(|entry| told.entry(entry)).collect();
        let now = told.now(self.key()?);
        let (whole, present) = (now.version > after, self.present(&mut line, &met, l).await?);
        let exhibits = self.held(&mut line, &met, l, told.exhibits()).await?;
        Ok(Some(News { me: met.me, whole, now, present, entries, exhibits }))
    }

    /// Tells which case a number is, and who the person is in it, if it is theirs to see.
    ///
    /// # Errors
    /// The store's trouble.
    pub async fn identity(&self, person: &Person, number: &str) -> Result<Option<(CaseId, Actor)>, Trouble> {
        let mut line = self.house.store.reader().await?;
        Ok(look::meet(&mut line, person, number).await?.map(|met| (met.loaded.row.id, met.me)))
    }

    /// Says that a case changed, if it is the person's to see.
    ///
    /// # Errors
    /// The store's trouble.
    pub async fn inbox_news(&self, person: &Person, id: CaseId) -> Result<Option<InboxNews>, Trouble> {
        let mut line = self.house.store.reader().await?;
        let Some(loaded) = load::by_id(&mut line, id).await? else { return Ok(None) };
        let met = look::met(loaded, person);
        Ok(met.map(|met| InboxNews { number: met.cut.number, version: met.cut.version }))
    }
}
