//! What was found: byte ranges and what to write over them.

use std::ops::Range;

/// What is written over a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fill {
    /// Zero bytes: binary values.
    Zeros,
    /// Spaces: values inside text, so that XML stays well-formed.
    Spaces,
    /// The word `free` over a box's four-letter kind: players skip such a box instead of reading zeros as a place.
    Free,
}

impl Fill {
    /// The byte at a distance from the start of the place.
    pub(super) fn byte(self, distance: u64) -> u8 {
        match self {
            Self::Zeros => 0,
            Self::Spaces => b' ',
            Self::Free => match distance % 4 {
                0 => b'f',
                1 => b'r',
                _ => b'e',
            },
        }
    }
}

/// A byte range that is overwritten in the copy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Where it is in the file.
    pub range: Range<u64>,
    /// What the copy has there.
    pub fill: Fill,
}

/// Everything found in one file: sorted, and never two over each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Places {
    list: Vec<Place>,
    sure: bool,
}

impl Default for Places {
    fn default() -> Self {
        Self { list: Vec::new(), sure: true }
    }
}

impl Places {
    /// The ranges in the order of the file.
    #[must_use]
    pub fn as_slice(&self) -> &[Place] {
        &self.list
    }

    /// Tells whether the file could be followed to its end. If not (it is cut off, it states sizes that cannot be, or
    /// it goes past a limit) a place may be left in it, and somebody should decide before others get the copy.
    #[must_use]
    pub fn is_sure(&self) -> bool {
        self.sure
    }

    pub(super) fn hide(&mut self, range: Range<u64>, fill: Fill) {
        if range.start < range.end {
            self.list.push(Place { range, fill });
        }
    }

    pub(super) fn doubt(&mut self) {
        self.sure = false;
    }

    /// Sorts, joins what touches, and cuts what lies over something else.
    pub(super) fn settled(mut self) -> Self {
        self.list.sort_by_key(|place| (place.range.start, place.range.end));
        let mut settled: Vec<Place> = Vec::new();
        for mut place in self.list {
            if let Some(last) = settled.last_mut() {
                place.range.start = place.range.start.max(last.range.end);
                if place.range.start >= place.range.end {
                    continue;
                }
                if place.fill == last.fill && place.range.start == last.range.end {
                    last.range.end = place.range.end;
                    continue;
                }
            }
            settled.push(place);
        }
        Self { list: settled, sure: self.sure }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_end_up_sorted_and_apart() {
        let mut places = Places::default();
        places.hide(20..30, Fill::Zeros);
        places.hide(5..5, Fill::Zeros);
        places.hide(25..27, Fill::Spaces);
        places.hide(0..10, Fill::Spaces);
        places.hide(10..12, Fill::Spaces);
        let found: Vec<_> = places.settled().list.into_iter().map(|place| (place.range, place.fill)).collect();
        assert_eq!(found, [(0..12, Fill::Spaces), (20..30, Fill::Zeros)]);
    }
}
