//! Goes through a HEIC before it is decoded and adds up the work it asks for.
//!
//! The decoder limits each picture by itself. A hostile file can be small and still ask for thousands of large ones:
//! tiles that repeat, pictures laid over pictures. Here all that decoding would touch is counted first, and only what
//! cameras write is let through: one coded picture or one grid of them, each perhaps with transparency.

use super::limits::{Limits, NoCopy};
use heifer::heifer_hevc_dec::nal::{NalUnit, split_annex_b};
use heifer::heifer_hevc_dec::params::ParameterSets;
use heifer::heifer_isobmff::boxes::{ColorInfo, Property};
use heifer::heifer_isobmff::{BoxIter, HeifFile, ItemId};

/// What decoding takes at its peak for each pixel: planes of two bytes, red-green-blue-alpha, a turned copy of that.
/// The most measured was a little over 14, for a turned picture in full colour.
const BYTES_PER_PIXEL: u64 = 15;
/// Largest table of contents, in bytes. Phones write a few thousand; reading one takes time that grows with its square.
const CONTENTS: usize = 256 * 1024;
/// Most coded pictures. A 200-megapixel phone makes some 800 tiles.
const PARTS: u32 = 2_000;
/// A grid, its tile, the tile's transparency.
const DEPTH: u32 = 3;
/// Crop, turn and mirror: each at most once.
const CHANGES: usize = 3;
/// How many times the allowed pixels may be coded in all: the picture, its transparency, and tiles that jut out.
const ROUNDS: u64 = 3;
/// How many times the file's own size may be read in all. Parts share a short header, never the same pixels.
const SHARING: u64 = 4;

/// Refuses a HEIC that asks for too much, and hands back the colour profile of one that does not.
pub(super) fn survey(original: &[u8], limits: &Limits) -> Result<Option<Vec<u8>>, NoCopy> {
    if contents(original) > CONTENTS {
        return Err(NoCopy::Unreadable);
    }
    let file = HeifFile::parse(original).map_err(|_| NoCopy::Unreadable)?;
    let mut survey = Survey { file: &file, limits, size: original.len() as u64, parts: 0, pixels: 0, bytes: 0 };
    survey.visit(file.primary_id, 0)?;
    Ok(profile(&file))
}

/// Size of the table of contents.
fn contents(original: &[u8]) -> usize {
    BoxIter::new(original)
        .map_while(Result::ok)
        .filter(|part| part.header.box_type.0 == *b"meta")
        .map(|part| part.content.len())
        .sum()
}

struct Survey<'file> {
    file: &'file HeifFile<'file>,
    limits: &'file Limits,
    /// Size of the whole file.
    size: u64,
    parts: u32,
    pixels: u64,
    bytes: u64,
}

impl Survey<'_> {
    /// Counts a picture and all that belongs to it, as often as the decoder would come by.
    fn visit(&mut self, id: ItemId, depth: u32) -> Result<(), NoCopy> {
        self.parts += 1;
        if self.parts > PARTS || depth > DEPTH || properties(self.file, id)?.filter(|is| changes(is)).count() > CHANGES
        {
            return Err(NoCopy::Unreadable);
        }
        if let Some((width, height)) = self.file.image_size(id).map_err(|_| NoCopy::Unreadable)? {
            self.limits.allow(width, height, BYTES_PER_PIXEL)?;
        }
        match &self.file.item(id).map_err(|_| NoCopy::Unreadable)?.item_type.0 {
            b"hvc1" => self.weigh(id)?,
            b"grid" => self.visit_tiles(id, depth)?,
            _ => return Err(NoCopy::Unreadable),
        }
        for beside in self.file.referencing_items(id, b"auxl") {
            if properties(self.file, beside)?.any(is_transparency) {
                self.visit(beside, depth + 1)?;
            }
        }
        Ok(())
    }

    fn visit_tiles(&mut self, id: ItemId, depth: u32) -> Result<(), NoCopy> {
        let grid = self.file.grid(id).map_err(|_| NoCopy::Unreadable)?;
        self.limits.allow(grid.output_width, grid.output_height, BYTES_PER_PIXEL)?;
        let file = self.file;
        file.referenced_items(id, b"dimg").iter().try_for_each(|tile| self.visit(*tile, depth + 1))
    }

    /// Adds the bytes and pixels of one coded picture, by its own word: the container may tell another size.
    fn weigh(&mut self, id: ItemId) -> Result<(), NoCopy> {
        let stream = self.file.hevc_bitstream(id).map_err(|_| NoCopy::Unreadable)?;
        self.bytes = self.bytes.saturating_add(stream.len() as u64);
        if self.bytes > self.size.saturating_mul(SHARING) {
            return Err(NoCopy::Unreadable);
        }
        self.pixels = self.pixels.saturating_add(coded_pixels(&stream, self.limits)?);
        if self.pixels > self.limits.pixels.saturating_mul(ROUNDS) { Err(NoCopy::TooManyPixels) } else { Ok(()) }
    }
}

/// The largest size that the headers of a coded picture tell.
fn coded_pixels(stream: &[u8], limits: &Limits) -> Result<u64, NoCopy> {
    let mut sets = ParameterSets::default();
    for part in split_annex_b(stream) {
        let part = NalUnit::parse(part).map_err(|_| NoCopy::Unreadable)?;
        if part.header.unit_type.is_slice() {
            break;
        }
        sets.add(&part).map_err(|_| NoCopy::Unreadable)?;
    }
    let mut most = 0;
    for told in sets.sps.iter().flatten() {
        let (width, height) = (told.pic_width_in_luma_samples, told.pic_height_in_luma_samples);
        limits.allow(width, height, BYTES_PER_PIXEL)?;
        most = most.max(u64::from(width) * u64::from(height));
    }
    Ok(most)
}

fn properties<'file>(file: &'file HeifFile<'_>, id: ItemId) -> Result<impl Iterator<Item = &'file Property>, NoCopy> {
    file.item_properties(id).map_err(|_| NoCopy::Unreadable)
}

fn changes(property: &Property) -> bool {
    matches!(property, Property::Rotation(_) | Property::Mirror(_) | Property::CleanAperture { .. })
}

fn is_transparency(property: &Property) -> bool {
    matches!(property, Property::AuxiliaryType(kind)
        if kind == "urn:mpeg:hevc:2015:auxid:1" || kind == "urn:mpeg:mpegB:cicp:systems:auxiliary:alpha")
}

/// The colours of the picture, or else of its first tile. Not asked of the library: it follows references for as long
/// as there are any, and a file can lay them in a circle.
fn profile(file: &HeifFile<'_>) -> Option<Vec<u8>> {
    let tile = file.referenced_items(file.primary_id, b"dimg").first().copied();
    [Some(file.primary_id), tile].into_iter().flatten().find_map(|id| {
        file.item_properties(id).ok()?.find_map(|property| match property {
            Property::Color(ColorInfo::Icc(profile)) if !profile.is_empty() => Some(profile.clone()),
            _ => None,
        })
    })
}
