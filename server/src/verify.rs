//! `beslecht verify`: reads an exported case file and receipts, and says whether the record is whole.

use domain::record::{CaseFile, Receipt, verify};
use std::path::{Path, PathBuf};

/// Verifies a case file against receipts, each a file or the JSON text itself. The answer is a line for the console.
///
/// # Errors
/// What cannot be read, or the first entry or receipt that does not fit.
pub fn verified(file: &Path, receipts: &[String]) -> Result<String, String> {
    let text = std::fs::read_to_string(file).map_err(|error| format!("cannot read {}: {error}", file.display()))?;
    let file: CaseFile = serde_json::from_str(&text).map_err(|error| format!("this is no case file: {error}"))?;
    let receipts: Vec<Receipt> = receipts.iter().map(|receipt| read(receipt)).collect::<Result<_, _>>()?;
    let found = verify(&file, &receipts).map_err(|fault| format!("case {}: NOT whole: {fault:?}", file.number))?;
    Ok(format!(
        "case {}: whole. {} entries ({} open, {} sealed, {} erased), {} receipts found, last hash {}",
        file.number,
        found.entries,
        found.open,
        found.sealed,
        found.erased,
        receipts.len(),
        found.last
    ))
}

fn read(receipt: &str) -> Result<Receipt, String> {
    let text = if receipt.trim_start().starts_with('{') {
        receipt.to_owned()
    } else {
        let path = PathBuf::from(receipt);
        std::fs::read_to_string(&path).map_err(|error| format!("cannot read {}: {error}", path.display()))?
    };
    serde_json::from_str(&text).map_err(|error| format!("this is no receipt: {error}: {text}"))
}
