//! What stands around the record on a case's page: who else has it open, and which documents cannot be opened yet.

use super::look::Met;
use super::{Cases, Trouble};
use crate::store::scans::{self, Scan};
use crate::store::{Line, people};
use app::said;
use app::views::case::ExhibitView;
use app::words::Locale;
use domain::case::{seen_at_first, sees_present};
use domain::people::Actor;

impl Cases {
    /// Says who else has the case open, as far as the viewer may see and they want to be seen.
    ///
    /// # Errors
    /// The store's trouble.
    pub(super) async fn present(&self, line: &mut Line, met: &Met, l: Locale) -> Result<String, Trouble> {
        let case = &met.loaded.case;
        let mut there = self.house.presence.of(met.loaded.row.id);
        there.retain(|other| sees_present(case, &met.me, other));
        let mut seen = Vec::with_capacity(there.len());
        for other in there {
            if chosen(line, &other).await?.unwrap_or_else(|| seen_at_first(&other)) {
                seen.push(other);
            }
        }
        // Whoever chose to hide sees nobody.
        if seen.is_empty() || chosen(line, &met.me).await? == Some(false) {
            return Ok(String::new());
        }
        Ok(said::present(l, case, &seen))
    }

    /// Marks the documents that wait for the virus scanner, or that it found wanting.
    ///
    /// # Errors
    /// The store's trouble.
    pub(super) async fn held(
        &self,
        line: &mut Line,
        met: &Met,
        l: Locale,
        mut exhibits: Vec<ExhibitView>,
    ) -> Result<Vec<ExhibitView>, Trouble> {
        if self.house.config.clamd.is_none() {
            return Ok(exhibits);
        }
        for (id, scan) in scans::of_case(line, met.loaded.row.id).await? {
            for exhibit in exhibits.iter_mut().filter(|exhibit| exhibit.id == id) {
                said::held(l, scan == Scan::Infected).clone_into(&mut exhibit.held);
            }
        }
        Ok(exhibits)
    }
}

/// What somebody chose about being seen.
async fn chosen(line: &mut Line, who: &Actor) -> Result<Option<bool>, Trouble> {
    match who.person {
        Some(person) => Ok(people::seen(line, person).await?),
        None => Ok(Some(false)),
    }
}
