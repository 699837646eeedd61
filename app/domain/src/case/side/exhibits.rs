//! Numbering documents, and checking that they are new, or one's own.

use crate::case::decide::Ask;
use crate::case::{Bounded, Case, Exhibit, FiledWith, NewExhibit, Refusal};
use crate::people::Side;
use crate::values::{ExhibitId, HEADS};

/// Numbers new documents after those that the side has filed.
pub fn number(ask: &Ask, by: Side, new: &[NewExhibit], filed_with: FiledWith) -> Result<Vec<Exhibit>, Refusal> {
    check_new(&ask.case.exhibits, new)?;
    let held = ask.case.exhibits.iter().filter(|exhibit| exhibit.by == by).count();
    let first = u32::try_from(held).unwrap_or(u32::MAX).saturating_add(1);
    let numbered =
        |(number, file): (u32, &NewExhibit)| Exhibit { file: file.clone(), by, number, filed_with, at: ask.now };
    Ok((first..).zip(new).map(numbered).collect())
}

/// Refuses too many documents in one act, and a document that is filed already.
pub fn check_new(held: &[Exhibit], new: &[NewExhibit]) -> Result<(), Refusal> {
    if new.len() > HEADS {
        let most = i64::try_from(HEADS).unwrap_or(i64::MAX);
        return Err(Refusal::OutOfBounds { what: Bounded::Exhibits, least: 0, most });
    }
    for (at, file) in new.iter().enumerate() {
        let twice =
            held.iter().any(|exhibit| exhibit.file.id == file.id) || new[..at].iter().any(|one| one.id == file.id);
        if twice {
            return Err(Refusal::ExhibitTwice { exhibit: file.id });
        }
    }
    Ok(())
}

/// Refuses to file again what the side did not file itself: the other side's words in the talks stay confidential.
pub fn own(case: &Case, by: Side, again: &[ExhibitId]) -> Result<(), Refusal> {
    let known = |id: &ExhibitId| case.exhibits.iter().any(|exhibit| exhibit.file.id == *id && exhibit.by == by);
    again.iter().find(|id| !known(id)).map_or(Ok(()), |id| Err(Refusal::UnknownExhibit { exhibit: *id }))
}
