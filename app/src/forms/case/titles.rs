//! What uploaded files are called in the case.
use super::field;
use crate::forms::{FormErrors, Posted, Problem, Typed};
use domain::values::{ExhibitId, NAME, Name, TextFault};

/// A title for several files leaves room for the number behind it.
const ALL: usize = NAME - 4;

/// Gives every file, by identity and name, its title: the one typed for it alone; else the one typed for all, with a number behind it when there
/// are several; else the file's own name.
///
/// # Errors
/// Every title that is too long.
pub fn titles(posted: &Posted, files: &[(ExhibitId, &str)]) -> Result<Vec<Name>, FormErrors> {
    let mut typed = Typed::new(posted);
    let all = typed.optional(field::TITLE, ALL);
    let mut titles = Vec::with_capacity(files.len());
    for (number, (id, file)) in (1..).zip(files) {
        let shared = all.as_ref().map(|all| if files.len() > 1 { format!("{all} {number}") } else { all.clone() });
        let title = typed.optional(&field::title(*id), NAME).or(shared).unwrap_or_else(|| (*file).to_owned());
        match Name::parse(&title) {
            Ok(title) => titles.push(title),
            // The reader noted it with its limit.
            Err(TextFault::TooLong { .. }) => {}
            Err(TextFault::Empty) => typed.wrong(field::FILES, Problem::FileKind { name: (*file).to_owned() }),
        }
    }
    typed.finish(titles)
}
