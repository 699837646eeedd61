//! What the virus scanner said of files.

use super::{Line, StoreTrouble, statements};
use domain::values::{CaseId, ExhibitId, Moment};

/// How a file stands with the scanner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scan {
    /// It waits, and nobody opens it.
    Held,
    /// Nothing was found.
    Clean,
    /// Something was found; nobody opens it any more.
    Infected,
}

impl Scan {
    const fn code(self) -> &'static str {
        match self {
            Self::Held => "held",
            Self::Clean => "clean",
            Self::Infected => "infected",
        }
    }

    fn parse(raw: &str) -> Result<Self, StoreTrouble> {
        [Self::Held, Self::Clean, Self::Infected]
            .into_iter()
            .find(|scan| scan.code() == raw)
            .ok_or_else(|| StoreTrouble::Odd("scans.state".into()))
    }
}

statements! {
    HOLD = "insert into scans (exhibit, state, found, made) values ($1, 'held', null, $2) on conflict (exhibit) do nothing";
    OF = "select state from scans where exhibit = $1";
    SAY = "update scans set state = $2, found = $3 where exhibit = $1 and state = 'held'";
    HELD = "select s.exhibit, e.path, e.case_id from scans s join exhibits e on e.id = s.exhibit where s.state = 'held'
        order by s.made, s.exhibit limit 50";
    OF_CASE = "select s.exhibit, s.state from scans s join exhibits e on e.id = s.exhibit
        where e.case_id = $1 and s.state <> 'clean'";
    PURGE = "delete from scans where made < $1 and not exists (select 1 from exhibits e where e.id = scans.exhibit)";
}

/// A file that waits for the scanner.
#[derive(Clone, Debug)]
pub struct Held {
    /// Which.
    pub exhibit: ExhibitId,
    /// Where it lies below the data folder.
    pub path: String,
    /// The case it belongs to already.
    pub case: Option<CaseId>,
}

/// Holds a file until the scanner has looked.
///
/// # Errors
/// The store's trouble; so everywhere in this room.
pub async fn hold(line: &mut Line, exhibit: ExhibitId, now: Moment) -> Result<(), StoreTrouble> {
    line.run(&HOLD, &[exhibit.into(), now.into()]).await.map(drop)
}

/// Tells how a file stands; nothing when it needs no scanner.
///
/// # Errors
/// See [`hold`].
pub async fn of(line: &mut Line, exhibit: ExhibitId) -> Result<Option<Scan>, StoreTrouble> {
    line.one(&OF, &[exhibit.into()]).await?.map(|row| Scan::parse(&row.text("state")?)).transpose()
}

/// Notes what the scanner said.
///
/// # Errors
/// See [`hold`].
pub async fn say(line: &mut Line, exhibit: ExhibitId, scan: Scan, found: Option<&str>) -> Result<(), StoreTrouble> {
    line.run(&SAY, &[exhibit.into(), scan.code().into(), found.map(str::to_owned).into()]).await.map(drop)
}

/// Lists files that wait, oldest first.
///
/// # Errors
/// See [`hold`].
pub async fn held(line: &mut Line) -> Result<Vec<Held>, StoreTrouble> {
    let rows = line.all(&HELD, &[]).await?;
    let held = rows.iter().map(|row| {
        Ok(Held {
            exhibit: ExhibitId::new(row.id("exhibit")?),
            path: row.text("path")?,
            case: row.maybe_id("case_id")?.map(CaseId::new),
        })
    });
    held.collect()
}

/// Lists the files of a case that cannot be opened.
///
/// # Errors
/// See [`hold`].
pub async fn of_case(line: &mut Line, case: CaseId) -> Result<Vec<(ExhibitId, Scan)>, StoreTrouble> {
    let rows = line.all(&OF_CASE, &[case.into()]).await?;
    rows.iter().map(|row| Ok((ExhibitId::new(row.id("exhibit")?), Scan::parse(&row.text("state")?)?))).collect()
}

/// Forgets files that are gone.
///
/// # Errors
/// See [`hold`].
pub async fn purge(line: &mut Line, before: Moment) -> Result<u64, StoreTrouble> {
    line.run(&PURGE, &[before.into()]).await
}
