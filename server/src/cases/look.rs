//! One case for one viewer, cut by `sight`.

use super::{Cases, Loaded, Trouble, entry, load, who};
use crate::store::entries::EntryRow;
use crate::store::{Line, shops};
use app::desk::Person;
use app::views::case::{CaseHead, CaseNow, CaseView, ExhibitView, ReceiptView};
use domain::case::{Case, ladder, may_open, moves, standing};
use domain::people::{Actor, Side};
use domain::rules::Rules;
use domain::values::{CaseNumber, Cents, Moment};

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

    /// Draws one case for one person.
    ///
    /// # Errors
    /// The store's trouble; `None` when the case is not theirs.
    pub async fn view(&self, person: &Person, number: &str) -> Result<Option<CaseView>, Trouble> {
        let mut line = self.house.store.reader().await?;
        let Some(met) = meet(&mut line, person, number).await? else { return Ok(None) };
        let rows = load::all_entries(&mut line, met.loaded.row.id, 0).await?;
        // The row and the record are two reads: what came in between is left for the stream.
        let rows: Vec<EntryRow> = rows.into_iter().filter(|row| row.version <= met.loaded.row.version).collect();
        let names = entry::Names::of(&mut line, &met.loaded.case, &rows).await?;
        let slug = shops::by_id(&mut line, met.cut.shop.id).await?.map_or_else(String::new, |row| row.slug);
        let now = self.now(&met)?;
        Ok(Some(CaseView {
            number: met.cut.number.clone(),
            me: met.me,
            head: head(&met.cut, slug),
            entries: entry::seen_by(&met, &rows, &names)?,
            exhibits: exhibits(&met),
            receipt: fresh(&met, &rows, now.case_now)?,
            now,
            echo: None,
        }))
    }

    /// Draws the part of a case that changes.
    ///
    /// # Errors
    /// The operating system gives no random bytes for the next key.
    pub fn now(&self, met: &Met) -> Result<CaseNow, Trouble> {
        let case_now = self.house.clocks.case_now();
        let rules = Rules::version(met.cut.rules);
        Ok(CaseNow {
            version: met.loaded.case.version,
            case_now,
            stage: met.cut.stage.clone(),
            standing: standing(&met.cut, case_now),
            ladder: ladder(&met.cut),
            // What may be done is asked of the whole case: a cut one would not know what stands in the way.
            moves: moves(&met.loaded.case, &met.me, case_now, &rules),
            proposals: met.cut.proposals.clone(),
            cost: cost(&met.cut, &met.me),
            key: crate::chance::hex(&self.house.chance.bytes::<16>()?),
        })
    }
}

fn head(case: &Case, shop_slug: String) -> CaseHead {
    CaseHead {
        product: case.complaint.product.to_string(),
        category: case.complaint.category,
        consumer: case.consumer.name.to_string(),
        shop: case.shop.name.to_string(),
        shop_slug,
        ordered: case.complaint.order.day,
        amount: case.complaint.order.total,
        filed: case.filed,
    }
}

/// Lists the documents that the viewer may open, A before B, each by number.
pub fn exhibits(met: &Met) -> Vec<ExhibitView> {
    let mut list: Vec<_> =
        met.cut.exhibits.iter().filter(|exhibit| may_open(&met.loaded.case, exhibit.file.id, &met.me)).collect();
    list.sort_by_key(|exhibit| (exhibit.by == Side::Shop, exhibit.number));
    list.into_iter()
        .map(|exhibit| ExhibitView {
            id: exhibit.file.id,
            number: exhibit.mark(),
            title: exhibit.file.title.to_string(),
            name: exhibit.file.file_name.to_string(),
            media: exhibit.file.media,
            bytes: exhibit.file.bytes,
            sha256: exhibit.file.digest,
        })
        .collect()
}

/// What the case cost the viewer so far: only the consumer pays here.
fn cost(case: &Case, me: &Actor) -> Cents {
    if me.person != Some(case.consumer.person) {
        return Cents::ZERO;
    }
    let paid: i64 = case.money.payments.iter().map(|payment| payment.cents.cents()).sum();
    Cents::new(paid - case.money.refunded.cents())
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
