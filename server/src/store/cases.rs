//! The projection of each case: one row for lists and search, with the folded case beside it.

use super::{Line, StoreTrouble, like, statements};
use domain::values::{CaseId, CaseNumber, Moment, PersonId, ShopId};

/// A case's row.
#[derive(Clone, Debug)]
pub struct CaseRow {
    /// Identity.
    pub id: CaseId,
    /// Number that people use.
    pub number: CaseNumber,
    /// Number of its latest entry.
    pub version: i64,
    /// Name of the stage.
    pub stage: String,
    /// Whether anything can still happen.
    pub open: bool,
    /// Who complained.
    pub consumer: PersonId,
    /// About which shop.
    pub shop: ShopId,
    /// Mediator, once one took it.
    pub mediator: Option<PersonId>,
    /// Assessor, once one took it.
    pub assessor: Option<PersonId>,
    /// Who helps the consumer.
    pub helper: Option<PersonId>,
    /// The neutral it waits for: `mediator`, `assessor`, `inspector`.
    pub wanted: Option<String>,
    /// Whose turn it is.
    pub waiting: String,
    /// End of the running term.
    pub deadline: Option<Moment>,
    /// Category code.
    pub category: String,
    /// One line for lists.
    pub title: String,
    /// What search looks through; lower-cased when stored.
    pub search: String,
    /// When it was filed.
    pub filed: Moment,
    /// Latest change.
    pub updated: Moment,
    /// The folded case as JSON at this version.
    pub snapshot: String,
}

/// Whose cases to list.
#[derive(Clone, Copy, Debug)]
pub enum Whose {
    /// The consumer's own, and those in which this person helps.
    Consumer(PersonId),
    /// A shop's.
    Shop(ShopId),
    /// Those a mediator took.
    Mediator(PersonId),
    /// Those an assessor took.
    Assessor(PersonId),
}

/// A place in a list by change: the next page lies below it.
pub type Place = (Moment, CaseId);

/// The place above every case.
pub const TOP: Place = (Moment::new(i64::MAX), CaseId::new([0xff; 16]));

statements! {
    ADD = "insert into cases (id, number, version, stage, open, consumer, shop, mediator, assessor, wanted, waiting, deadline, category,
        title, search, filed, updated, snapshot, helper)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)";
    CHANGE = "update cases set version = $3, stage = $4, open = $5, mediator = $6, assessor = $7, wanted = $8, waiting = $9,
        deadline = $10, title = $11, search = $12, updated = $13, snapshot = $14, helper = $15 where id = $1 and version = $2";
    BY_ID = "select * from cases where id = $1";
    BY_NUMBER = "select * from cases where number = $1";
    OF_CONSUMER = "select * from cases where id in (select id from cases where consumer = $1 union select id from cases where helper = $1)
        and (updated, id) < ($2, $3) order by updated desc, id desc limit $4";
    OF_SHOP = "select * from cases where shop = $1 and (updated, id) < ($2, $3) order by updated desc, id desc limit $4";
    OF_MEDIATOR = "select * from cases where mediator = $1 and (updated, id) < ($2, $3) order by updated desc, id desc limit $4";
    OF_ASSESSOR = "select * from cases where assessor = $1 and (updated, id) < ($2, $3) order by updated desc, id desc limit $4";
    WANTED = "select * from cases where wanted = $1 order by deadline nulls last, id limit $2";
    SEARCH = "select * from cases where search like $1 escape '\\' and (updated, id) < ($2, $3) order by updated desc, id desc limit $4";
    CHANGED = "select id, number, version, updated from cases where (updated, id) > ($1, $2) order by updated, id limit $3";
    COUNT = "select cast(count(*) as bigint) as cases from cases";
}

fn case(row: &super::Row) -> Result<CaseRow, StoreTrouble> {
    let number = row.text("number")?;
    Ok(CaseRow {
        id: CaseId::new(row.id("id")?),
        number: CaseNumber::parse(&number).map_err(|_| StoreTrouble::Odd("cases.number".into()))?,
        version: row.int("version")?,
        stage: row.text("stage")?,
        open: row.flag("open")?,
        consumer: PersonId::new(row.id("consumer")?),
        shop: ShopId::new(row.id("shop")?),
        mediator: row.maybe_id("mediator")?.map(PersonId::new),
        assessor: row.maybe_id("assessor")?.map(PersonId::new),
        helper: row.maybe_id("helper")?.map(PersonId::new),
        wanted: row.maybe_text("wanted")?,
        waiting: row.text("waiting")?,
        deadline: row.maybe_int("deadline")?.map(Moment::new),
        category: row.text("category")?,
        title: row.text("title")?,
        search: row.text("search")?,
        filed: Moment::new(row.int("filed")?),
        updated: Moment::new(row.int("updated")?),
        snapshot: row.text("snapshot")?,
    })
}

/// Adds a case.
///
/// # Errors
/// `Taken` when the number exists; else the store's trouble.
pub async fn add(line: &mut Line, new: &CaseRow) -> Result<(), StoreTrouble> {
    let values = [
        new.id.into(),
        new.number.as_str().into(),
        new.version.into(),
        (&new.stage).into(),
        new.open.into(),
        new.consumer.into(),
        new.shop.into(),
        new.mediator.into(),
        new.assessor.into(),
        new.wanted.clone().into(),
        (&new.waiting).into(),
        new.deadline.into(),
        (&new.category).into(),
        (&new.title).into(),
        new.search.to_lowercase().into(),
        new.filed.into(),
        new.updated.into(),
        (&new.snapshot).into(),
        new.helper.into(),
    ];
    line.run(&ADD, &values).await.map(drop)
}

/// Replaces a case's row if it still is at a version. Tells whether it was.
///
/// # Errors
/// The store's trouble; so everywhere below.
pub async fn change(line: &mut Line, expected: i64, new: &CaseRow) -> Result<bool, StoreTrouble> {
    let values = [
        new.id.into(),
        expected.into(),
        new.version.into(),
        (&new.stage).into(),
        new.open.into(),
        new.mediator.into(),
        new.assessor.into(),
        new.wanted.clone().into(),
        (&new.waiting).into(),
        new.deadline.into(),
        (&new.title).into(),
        new.search.to_lowercase().into(),
        new.updated.into(),
        (&new.snapshot).into(),
        new.helper.into(),
    ];
    Ok(line.run(&CHANGE, &values).await? > 0)
}

/// Finds a case.
///
/// # Errors
/// See [`change`].
pub async fn by_id(line: &mut Line, id: CaseId) -> Result<Option<CaseRow>, StoreTrouble> {
    line.one(&BY_ID, &[id.into()]).await?.as_ref().map(case).transpose()
}

/// Finds a case by its number.
///
/// # Errors
/// See [`change`].
pub async fn by_number(line: &mut Line, number: &CaseNumber) -> Result<Option<CaseRow>, StoreTrouble> {
    line.one(&BY_NUMBER, &[number.as_str().into()]).await?.as_ref().map(case).transpose()
}

/// Lists somebody's cases below a place, latest change first.
///
/// # Errors
/// See [`change`].
pub async fn of(line: &mut Line, whose: Whose, below: Place, limit: i64) -> Result<Vec<CaseRow>, StoreTrouble> {
    let (statement, who) = match whose {
        Whose::Consumer(person) => (&OF_CONSUMER, person.into()),
        Whose::Shop(shop) => (&OF_SHOP, shop.into()),
        Whose::Mediator(person) => (&OF_MEDIATOR, person.into()),
        Whose::Assessor(person) => (&OF_ASSESSOR, person.into()),
    };
    let rows = line.all(statement, &[who, below.0.into(), below.1.into(), limit.into()]).await?;
    rows.iter().map(case).collect()
}

/// Lists the cases that wait for a neutral of a kind, most urgent first.
///
/// # Errors
/// See [`change`].
pub async fn wanted(line: &mut Line, neutral: &str, limit: i64) -> Result<Vec<CaseRow>, StoreTrouble> {
    line.all(&WANTED, &[neutral.into(), limit.into()]).await?.iter().map(case).collect()
}

/// Searches all cases; only for those who may see all.
///
/// # Errors
/// See [`change`].
pub async fn search(line: &mut Line, searched: &str, below: Place, limit: i64) -> Result<Vec<CaseRow>, StoreTrouble> {
    let pattern = format!("%{}%", like(&searched.trim().to_lowercase()));
    let rows = line.all(&SEARCH, &[pattern.into(), below.0.into(), below.1.into(), limit.into()]).await?;
    rows.iter().map(case).collect()
}

/// Lists cases changed above a place: how a server without notifications hears of changes.
///
/// # Errors
/// See [`change`].
pub async fn changed(
    line: &mut Line,
    above: Place,
    limit: i64,
) -> Result<Vec<(CaseId, CaseNumber, i64, Moment)>, StoreTrouble> {
    let rows = line.all(&CHANGED, &[above.0.into(), above.1.into(), limit.into()]).await?;
    rows.iter()
        .map(|row| {
            let number =
                CaseNumber::parse(&row.text("number")?).map_err(|_| StoreTrouble::Odd("cases.number".into()))?;
            Ok((CaseId::new(row.id("id")?), number, row.int("version")?, Moment::new(row.int("updated")?)))
        })
        .collect()
}

/// Counts all cases.
///
/// # Errors
/// See [`change`].
pub async fn count(line: &mut Line) -> Result<i64, StoreTrouble> {
    line.one(&COUNT, &[]).await?.map_or(Ok(0), |row| row.int("cases"))
}
