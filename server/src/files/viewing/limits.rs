//! How large a picture may be, and why one gets no viewing copy.

use image::ImageError;

/// More than the largest file that is taken, so that one with much in it is still read.
const BESIDE_PIXELS: u64 = 64 * 1024 * 1024;

/// How large a picture may be. Asked of the sizes a file claims, before room is made for its pixels.
#[derive(Clone, Debug)]
pub struct Limits {
    /// Most pixels, width times height.
    pub pixels: u64,
    /// Most memory that decoding may take, as reckoned from the claimed size; the file itself comes on top.
    pub bytes_in_memory: u64,
    /// Longest side of the copy in pixels. Smaller pictures keep their size.
    pub longest_side: u32,
}

impl Default for Limits {
    /// Room for today's 48-megapixel phones.
    fn default() -> Self {
        Self { pixels: 60_000_000, bytes_in_memory: 1_000_000_000, longest_side: 2_000 }
    }
}

impl Limits {
    /// Refuses a picture of this size, given what decoding it takes at its peak for each pixel.
    pub(super) fn allow(&self, width: u32, height: u32, bytes_per_pixel: u64) -> Result<(), NoCopy> {
        let pixels = u64::from(width) * u64::from(height);
        let memory = pixels.saturating_mul(bytes_per_pixel).max(self.shrinking(width, height));
        if pixels <= self.pixels && memory <= self.bytes_in_memory { Ok(()) } else { Err(NoCopy::TooManyPixels) }
    }

    /// What shrinking takes at its peak: the picture, and beside it four fractions a pixel for the one in between,
    /// which is already short but not yet narrow.
    fn shrinking(&self, width: u32, height: u32) -> u64 {
        let side = self.longest_side.min(width.max(height));
        let between = u64::from(side) * u64::from(width.min(height));
        (u64::from(width) * u64::from(height)).saturating_mul(3).saturating_add(between.saturating_mul(16))
    }

    /// What the decoders may keep beside the pixels. A small PNG can hold a colour profile that unfolds to gigabytes.
    pub(super) fn beside_pixels(&self) -> image::Limits {
        let mut limits = image::Limits::default();
        limits.max_alloc = Some(self.bytes_in_memory.min(BESIDE_PIXELS));
        limits
    }
}

/// Why there is no viewing copy. The original is still there, whole and sealed.
#[derive(Debug, thiserror::Error)]
pub enum NoCopy {
    /// The picture is larger than the limits, by its pixels or by the memory they would take.
    #[error("the picture has more pixels than a viewing copy is made of")]
    TooManyPixels,
    /// The file is damaged, cut short, or of a variety that is not understood.
    #[error("the picture cannot be read")]
    Unreadable,
    /// The disk failed: this says nothing about the picture, and trying again later may help.
    #[error("the viewing copy could not be read or written: {0}")]
    Disk(#[from] std::io::Error),
}

impl From<ImageError> for NoCopy {
    fn from(error: ImageError) -> Self {
        match error {
            ImageError::Limits(_) => Self::TooManyPixels,
            // Also input and output: the decoders read from memory, where only an early end can go wrong.
            ImageError::Decoding(_)
            | ImageError::Encoding(_)
            | ImageError::Parameter(_)
            | ImageError::Unsupported(_)
            | ImageError::IoError(_) => Self::Unreadable,
        }
    }
}
