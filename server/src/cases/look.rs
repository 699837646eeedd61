//! One case for one viewer, cut by `sight`.

use super::{Cases, Loaded, Trouble, entry, home, load, who};
use crate::store::entries::EntryRow;
use crate::store::{Line, shops};
use app::desk::Person;
use app::law;
use app::said::Told;
use app::views::case::{CaseView, ReceiptView};
use app::views::file::FileView;
use app::views::help::HelpView;
use app::words::Locale;
use domain::case::{Case, Event};
use domain::people::{Actor, Side, Tie, tie};
use domain::values::{CaseNumber, Moment};

/// How long after an act its receipt is shown on top of the page, in milliseconds.
const FRESH: i64 = 120_000;

/// A case as one viewer meets it.
pub struct Met {
    /// The case with its row.
    pub loaded: Loaded,
    /// The case without what the viewer may not see.
    pub cut: Case,
    /// Who the viewer is in it.
    pub me: Actor,
}

/// Meets a case; `None` when it does not exist or is not theirs: nobody is told which.
pub async fn meet(line: &mut Line, person: &Person, number: &str) -> Result<Option<Met>, Trouble> {
    let Ok(number) = CaseNumber::parse(number) else { return Ok(None) };
    let Some(loaded) = load::by_number(line, &number).await? else { return Ok(None) };
    Ok(met(loaded, person))
}

/// Says who a person is in a case that was loaded.
pub fn met(loaded: Loaded, person: &Person) -> Option<Met> {
    let me = who::actor(&loaded.case, person)?;
    let cut = domain::case::cut(&loaded.case, &me)?;
    Some(Met { loaded, cut, me })
}

impl Cases {
    /// Meets a case for another room; `None` when it does not exist or is not theirs.
    ///
    /// # Errors
    /// The store's trouble.
    pub async fn meet(&self, person: &Person, number: &str) -> Result<Option<Met>, Trouble> {
        meet(&mut self.house.store.reader().await?, person, number).await
    }

    /// Draws the page of help and changes; `None` when the case is not theirs, or not as its consumer or helper.
    ///
    /// # Errors
    /// The store's trouble.
    pub async fn help_page(&self, person: &Person, l: Locale, number: &str) -> Result<Option<HelpView>, Trouble> {
        let mut line = self.house.store.reader().await?;
        let Some(met) = meet(&mut line, person, number).await? else { return Ok(None) };
        if !matches!(tie(&met.loaded.case, &met.me), Tie::Party(Side::Consumer) | Tie::Helper(_)) {
            return Ok(None);
        }
        let rows = load::all_entries(&mut line, met.loaded.row.id, 0).await?;
        let told = self.told(&met, l);
        let receipt = fresh(&met, &rows, told.case_now)?;
        let did = match &receipt {
            Some(receipt) => beside(&rows, receipt.version)?,
            None => None,
        };
        // The receipt of an act from elsewhere is shown there.
        let receipt = receipt.filter(|_| did.is_some());
        Ok(Some(told.help(self.key()?, receipt, did.as_ref())))
    }

    /// Draws one case for one person, with what was written in it.
    ///
    /// # Errors
    /// The store's trouble; `None` when the case is not theirs.
    pub async fn view(&self, person: &Person, l: Locale, number: &str) -> Result<Option<FileView>, Trouble> {
        let mut line = self.house.store.reader().await?;
        let Some(met) = meet(&mut line, person, number).await? else { return Ok(None) };
        let rows = load::all_entries(&mut line, met.loaded.row.id, 0).await?;
        // The row and the record are two reads: what came in between is left for the stream.
        let rows: Vec<EntryRow> = rows.into_iter().filter(|row| row.version <= met.loaded.row.version).collect();
        let names = entry::Names::of(&mut line, &met.loaded.case, &rows).await?;
        let slug = shops::by_id(&mut line, met.cut.shop.id).await?.map_or_else(String::new, |row| row.slug);
        let entries = entry::seen_by(self, &met, &rows, &names)?;
        let told = self.told(&met, l);
        let case = CaseView {
            number: met.cut.number.clone(),
            me: met.me,
            head: told.head(slug, &entries),
            now: told.now(self.key()?),
            entries: entries.iter().map(|entry| told.entry(entry)).collect(),
            exhibits: self.held(&mut line, &met, l, told.exhibits()).await?,
            present: self.present(&mut line, &met, l).await?,
            receipt: fresh(&met, &rows, told.case_now)?,
            echo: None,
        };
        let mut papers = told.papers(&entries);
        let seen = met.cut.complaint.position.filter(|_| !papers.story.is_empty());
        papers.position = seen.and_then(|hash| law::by_hash(&hash)).map(|position| position.view(l));
        let address = format!("{}{}", self.house.config.public_url, home(&met.me, &case.number));
        let drawn = crate::qr::drawn(&address).unwrap_or_default();
        Ok(Some(FileView { case, papers, address, drawn }))
    }

    /// What the case says to this viewer.
    pub(super) fn told<'a>(&self, met: &'a Met, l: Locale) -> Told<'a> {
        Told { l, whole: &met.loaded.case, cut: &met.cut, me: met.me, case_now: self.house.clocks.case_now() }
    }

    /// What the keys of the page's forms begin with.
    ///
    /// # Errors
    /// The operating system gives no random bytes.
    pub(super) fn key(&self) -> Result<String, Trouble> {
        Ok(crate::chance::hex(&self.house.chance.bytes::<16>()?))
    }
}

/// The receipt of what the viewer did just before.
fn fresh(met: &Met, rows: &[EntryRow], now: Moment) -> Result<Option<ReceiptView>, Trouble> {
    let Some(last) = rows.last() else { return Ok(None) };
    let mine = load::actor(last)?.person.is_some() && load::actor(last)?.person == met.me.person;
    if !mine || now.millis() - last.at.millis() > FRESH {
        return Ok(None);
    }
    Ok(Some(ReceiptView {
        case: met.cut.number.clone(),
        version: u64::try_from(last.version).unwrap_or_default(),
        hash: entry::digest(&last.hash)?,
        at: last.at,
    }))
}

/// Gives what an entry of the record says, when it was an act beside the ladder.
fn beside(rows: &[EntryRow], version: u64) -> Result<Option<Event>, Trouble> {
    let Some(row) = rows.iter().find(|row| u64::try_from(row.version) == Ok(version)) else { return Ok(None) };
    // Support told at filing is not done on this page.
    let filed = rows.iter().any(|other| other.kind == "filed" && other.at == row.at);
    Ok(load::event(row)?.filter(|event| !filed && matches!(event, Event::Beside(_))))
}
