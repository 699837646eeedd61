//! What others see of a file: itself, or a copy that does not tell where it was made. Made when it is first asked for.

use super::places;
use super::stored::shown_path;
use super::viewing::{Limits, NoCopy, Source, viewing_copy};
use crate::house::House;
use crate::trouble::fault;
use app::calls::Fault;
use domain::case::Media;
use std::fs::File;
use std::io::{self, BufReader, BufWriter, Write as _};
use std::path::{Path, PathBuf};
use tokio::sync::Semaphore;

/// One picture is worked on at a time: each takes memory for all its pixels.
static ONE: Semaphore = Semaphore::const_new(1);

/// A picture may have this many pixels, may take this much memory, and is shown at most this large.
const LIMITS: Limits = Limits { pixels: 80_000_000, bytes_in_memory: 512 * 1024 * 1024, longest_side: 2_000 };

/// What others see.
pub struct Shown {
    /// Where it lies.
    pub place: PathBuf,
    /// What it is.
    pub media: Media,
}

/// Finds what others see of a file, by its path below the data folder.
///
/// # Errors
/// The disk failed.
pub async fn shown(house: &House, path: &str, media: Media) -> Result<Shown, Fault> {
    let original = house.config.data.join(path);
    if !media.tells_place() {
        return Ok(Shown { place: original, media });
    }
    let place = house.config.data.join(shown_path(path));
    if !tokio::fs::try_exists(&place).await.unwrap_or(false) {
        copy(&original, &place, media).await.map_err(|error| fault("files", &error))?;
    }
    let media = as_shown(&place, media).await.map_err(|error| fault("files", &error))?;
    Ok(Shown { place, media })
}

/// A copied picture is a JPEG; what could not be drawn anew stayed what it was.
async fn as_shown(place: &Path, media: Media) -> io::Result<Media> {
    use tokio::io::AsyncReadExt as _;
    let mut start = [0; 3];
    let read = tokio::fs::File::open(place).await?.read(&mut start).await?;
    Ok(if start[..read] == [0xff, 0xd8, 0xff] { Media::Jpeg } else { media })
}

/// Makes the copy beside its place and moves it there whole.
async fn copy(original: &Path, place: &Path, media: Media) -> io::Result<()> {
    let _turn = ONE.acquire().await.map_err(io::Error::other)?;
    if tokio::fs::try_exists(place).await? {
        return Ok(());
    }
    let made = place.with_extension("making");
    if !drawn(original, &made, media).await? {
        let (original, made) = (original.to_owned(), made.clone());
        tokio::task::spawn_blocking(move || blanked(&original, &made, media)).await.map_err(io::Error::other)??;
    }
    tokio::fs::rename(made, place).await
}

/// Draws a picture anew, upright and without what the camera wrote beside it. Tells whether that could be done.
async fn drawn(original: &Path, made: &Path, media: Media) -> io::Result<bool> {
    let source = match media {
        Media::Jpeg => Source::Jpeg,
        Media::Png => Source::Png,
        Media::Webp => Source::Webp,
        Media::Heic => Source::Heic,
        Media::Pdf | Media::Txt | Media::Mp4 | Media::Mov | Media::Eml => return Ok(false),
    };
    let (original, made) = (original.to_owned(), made.to_owned());
    let drawn = tokio::task::spawn_blocking(move || viewing_copy(&original, source, &made, &LIMITS)).await;
    match drawn {
        Ok(Ok(_)) => Ok(true),
        Ok(Err(NoCopy::Disk(error))) => Err(error),
        Ok(Err(why)) => {
            tracing::info!(%why, "a picture is shown as it is, without its place");
            Ok(false)
        }
        Err(broken) => {
            tracing::warn!(%broken, "a picture broke what draws it; it is shown as it is, without its place");
            Ok(false)
        }
    }
}

/// Copies a file with everything overwritten that tells where it was made.
fn blanked(original: &Path, made: &Path, media: Media) -> io::Result<()> {
    let mut source = BufReader::new(File::open(original)?);
    let places = match media {
        Media::Jpeg => places::in_jpeg(&mut source)?,
        Media::Png | Media::Webp | Media::Heic | Media::Mp4 | Media::Mov => places::in_boxes(&mut source)?,
        Media::Pdf | Media::Txt | Media::Eml => return std::fs::copy(original, made).map(drop),
    };
    if !places.is_sure() {
        tracing::warn!(kind = media.mime(), "a file may still tell where it was made: its form is not understood");
    }
    let mut target = BufWriter::new(File::create(made)?);
    places::copy_without(&mut File::open(original)?, &mut target, &places)?;
    target.flush()
}
