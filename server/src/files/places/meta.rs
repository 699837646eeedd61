//! A `meta` box: a film's named values, or a photo's list of items.

use super::boxes::{Boxed, Kinds};
use super::items::Items;
use super::place::Fill;
use super::search::{Search, count, number};
use super::words::name_of_place;
use std::collections::BTreeSet;
use std::io::{self, Read, Seek};

/// The type of a value that is text in UTF-8.
const TEXT: u64 = 1;

impl<R: Read + Seek> Search<'_, R> {
    /// Goes through a `meta`, in the shape of MP4 (four bytes first) or of `QuickTime` (none).
    pub(super) fn meta(&mut self, meta: &Boxed, start: u64) -> io::Result<()> {
        let head = self.bytes(meta.body.start..meta.body.end.min(meta.body.start.saturating_add(8)))?;
        let first = if head.get(4..8) == Some(b"hdlr") { 0 } else { 4 };
        let (mut keys, mut values, mut items) = (BTreeSet::new(), Vec::new(), Items::default());
        for one in self.list(meta.body.start.saturating_add(first)..meta.body.end, Kinds::Letters)? {
            match &one.kind {
                b"keys" => keys = keys_of_places(&self.table(one.body)?),
                // Its keys may come after it.
                b"ilst" => values.push(one),
                b"iinf" => items.infos = self.table(one.body)?,
                b"iloc" => items.locations = self.table(one.body)?,
                b"idat" => items.inside = Some(one.body),
                b"hdlr" | b"pitm" | b"iprp" | b"iref" | b"dinf" | b"grpl" | b"ipro" | b"mhdr" | b"ctry" | b"lang" => {}
                _ => self.odd(&one)?,
            }
        }
        for list in values {
            self.values(&list, &keys)?;
        }
        self.items(&items, start)
    }

    /// Goes through an `ilst`: its entries are numbered by key, or named by their kind.
    fn values(&mut self, list: &Boxed, keys: &BTreeSet<u32>) -> io::Result<()> {
        for entry in self.list(list.body.clone(), Kinds::Numbers)? {
            let parts = self.list(entry.body.clone(), Kinds::Letters)?;
            let place = match &entry.kind {
                b"\xa9xyz" | b"loci" => true,
                b"----" => self.own_name(&parts)?,
                kind => keys.contains(&u32::from_be_bytes(*kind)),
            };
            if place {
                self.value(&entry, &parts)?;
            }
        }
        Ok(())
    }

    /// Tells whether an entry that carries its own name carries that of a place.
    fn own_name(&mut self, parts: &[Boxed]) -> io::Result<bool> {
        for part in parts.iter().filter(|part| &part.kind == b"name") {
            if name_of_place(&self.table(part.body.clone())?) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Overwrites the value of an entry, and keeps the headers and types around it.
    fn value(&mut self, entry: &Boxed, parts: &[Boxed]) -> io::Result<()> {
        let mut found = false;
        for part in parts.iter().filter(|part| &part.kind == b"data") {
            let value = part.body.start.saturating_add(8)..part.body.end;
            let kind = self.bytes(part.body.start..part.body.end.min(part.body.start.saturating_add(4)))?;
            let text = number(&kind, 1, 3) == Some(TEXT);
            self.places.hide(value, if text { Fill::Spaces } else { Fill::Zeros });
            found = true;
        }
        if !found {
            self.places.hide(entry.body.clone(), Fill::Zeros);
        }
        Ok(())
    }
}

/// Lists the numbers of the keys that are names of places; the first key is number one.
fn keys_of_places(table: &[u8]) -> BTreeSet<u32> {
    let (mut found, mut at) = (BTreeSet::new(), 8);
    for key in 1.. {
        let Some(size) = count(table, at, 4).filter(|size| *size >= 8) else { break };
        let Some(name) = table.get(at + 8..at.saturating_add(size).min(table.len())) else { break };
        if name_of_place(name) {
            found.insert(key);
        }
        at = at.saturating_add(size);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_counted_from_one_and_lies_end_the_count() {
        let mut table = vec![0; 8];
        for name in ["com.apple.quicktime.make", "com.apple.quicktime.location.ISO6709"] {
            table.extend([0, 0, 0, u8::try_from(name.len() + 8).unwrap_or(0)]);
            table.extend(b"mdta");
            table.extend(name.as_bytes());
        }
        table.extend([0xff; 8]);
        assert_eq!(keys_of_places(&table), BTreeSet::from([2]));
    }
}
