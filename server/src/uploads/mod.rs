//! Files that come in pieces: begun, continued after a lost line, taken by a form that names them.
//!
//! How much is there tells the file on the disk itself, so that a piece counts as soon as it is written and a restart forgets
//! nothing. A piece that comes twice writes the same bytes in the same place. Never here: what a file proves and who may see it.
//! Called by the doors of `http/uploads.rs` and by the rooms that take forms with files. Start at [`begin`], then [`received`].

mod take;

pub use take::received;

use crate::accounts::throttle;
use crate::chance::digest;
use crate::files::{cleaned, fits_declared, fits_start, of_name, path_of, remove, unfit};
use crate::house::House;
use crate::store::uploads::{self, UploadRow};
use crate::store::{StoreTrouble, exhibits};
use crate::trouble::{chance, fault, store};
use app::calls::Fault;
use app::desk::Viewer;
use app::forms::Problem;
use axum::body::Body;
use domain::case::Media;
use domain::values::ExhibitId;
use futures::{FutureExt as _, StreamExt as _};
use std::io::SeekFrom;
use tokio::io::{AsyncSeekExt as _, AsyncWriteExt as _};

/// More files than this wait for no form.
const MOST_WAITING: i64 = 40;
/// An upload that no form took is kept for this long, in milliseconds.
const KEEP: i64 = 24 * 3_600_000;

/// How far an upload is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The upload.
    pub id: ExhibitId,
    /// Bytes that are here.
    pub at: u64,
}

/// Files begun per network and window: offices and schools share one.
const PER_NETWORK: i64 = 300;

/// Begins an upload of a visitor: an announced name, declared type and size. Visitors are cheap to make up, networks are not.
///
/// The inner error is what to show at the file.
///
/// # Errors
/// The server's trouble; so everywhere in this room.
pub async fn begin(
    house: &House,
    viewer: &Viewer,
    raw: &str,
    declared: &str,
    bytes: u64,
) -> Result<Result<Place, Problem>, Fault> {
    let name = cleaned(raw);
    let limits = &house.config.limits;
    let media = of_name(&name).filter(|media| fits_declared(*media, Some(declared)));
    let Some(media) = media else { return Ok(Err(Problem::FileKind { name })) };
    if bytes == 0 {
        return Ok(Err(Problem::FileEmpty { name }));
    }
    if bytes > limits.file_bytes {
        return Ok(Err(Problem::FileTooBig { name, limit: limits.file_bytes }));
    }
    throttle::count_network(house, "upload-network", &viewer.network, PER_NETWORK).await?;
    let visitor = digest(&viewer.visitor);
    let (files, waiting) =
        uploads::waiting(&mut reader(house).await?, &visitor).await.map_err(|error| store(&error))?;
    if files >= MOST_WAITING || u64::try_from(waiting).unwrap_or(u64::MAX).saturating_add(bytes) > limits.case_bytes {
        return Ok(Err(Problem::CaseTooBig { limit: limits.case_bytes }));
    }
    let id = ExhibitId::new(house.id().map_err(chance)?);
    let made = house.clocks.wall_now();
    let announced = i64::try_from(bytes).unwrap_or(i64::MAX);
    let row = UploadRow { id, visitor, name, media: media.mime().to_owned(), bytes: announced, made };
    house
        .store
        .write(move |line| {
            let row = row.clone();
            async move { uploads::add(line, &row).await }.boxed()
        })
        .await
        .map_err(|error: StoreTrouble| store(&error))?;
    Ok(Ok(Place { id, at: 0 }))
}

/// Finds a visitor's upload and how far it is.
///
/// # Errors
/// There is none, or trouble.
pub async fn place(house: &House, visitor: &str, id: ExhibitId) -> Result<Place, Fault> {
    mine(house, visitor, id).await?.ok_or(Fault::NotFound)?;
    Ok(Place { id, at: there(house, id).await? })
}

/// Writes what comes from `at` on. When fewer bytes are there, nothing is written and the answer says how many.
///
/// The inner error is what to show at the file; the upload is gone then.
///
/// # Errors
/// There is no such upload, or trouble.
pub async fn go_on(
    house: &House,
    visitor: &str,
    id: ExhibitId,
    at: u64,
    body: Body,
) -> Result<Result<Place, Problem>, Fault> {
    let row = mine(house, visitor, id).await?.ok_or(Fault::NotFound)?;
    let bytes = u64::try_from(row.bytes).unwrap_or_default();
    let there = there(house, id).await?;
    if at > there {
        return Ok(Ok(Place { id, at: there }));
    }
    let disk = |error: std::io::Error| fault("files", &error);
    let path = house.config.data.join(path_of(id));
    if let Some(folder) = path.parent() {
        tokio::fs::create_dir_all(folder).await.map_err(disk)?;
    }
    let options = tokio::fs::OpenOptions::new().write(true).create(true).truncate(false).clone();
    let mut file = options.open(&path).await.map_err(disk)?;
    file.seek(SeekFrom::Start(at)).await.map_err(disk)?;
    let (mut pieces, mut now, mut first) = (body.into_data_stream(), at, at == 0);
    // A line that breaks ends the stream: what came before it counts.
    while let Some(Ok(piece)) = pieces.next().await {
        let fits = usize::try_from(bytes.saturating_sub(now)).unwrap_or(usize::MAX).min(piece.len());
        file.write_all(&piece[..fits]).await.map_err(disk)?;
        now += fits as u64;
        if first && piece.len() >= 64 {
            first = false;
            if Media::of_mime(&row.media).is_none_or(|media| !fits_start(media, &piece)) {
                give_up(house, visitor, id).await?;
                return Ok(Err(unfit(row.name, &piece)));
            }
        }
        if fits < piece.len() {
            break;
        }
    }
    file.flush().await.map_err(disk)?;
    Ok(Ok(Place { id, at: there.max(now) }))
}

/// Gives an upload up, also out of the draft that took it meanwhile. What was filed stays.
///
/// # Errors
/// There is no such upload, or trouble.
pub async fn give_up(house: &House, visitor: &str, id: ExhibitId) -> Result<(), Fault> {
    mine(house, visitor, id).await?.ok_or(Fault::NotFound)?;
    forget(house, id, true).await.map_err(|error| store(&error))
}

/// Forgets uploads that no form took in a day.
///
/// # Errors
/// The database does not answer.
pub async fn sweep(house: &House) -> Result<(), StoreTrouble> {
    let before = house.clocks.wall_now().plus_millis(-KEEP);
    let old = uploads::old(&mut house.store.reader().await?, before).await?;
    for row in old {
        forget(house, row.id, false).await?;
    }
    Ok(())
}

/// Takes the row away, what a draft holds of it too when it is `unwanted`, and the file unless it became evidence.
async fn forget(house: &House, id: ExhibitId, unwanted: bool) -> Result<(), StoreTrouble> {
    let filed: bool = house
        .store
        .write(move |line| {
            async move {
                uploads::remove(line, id).await?;
                if unwanted {
                    exhibits::remove_unfiled(line, id).await?;
                }
                uploads::is_filed(line, id).await
            }
            .boxed()
        })
        .await?;
    if !filed {
        remove(house, &path_of(id)).await;
    }
    Ok(())
}

async fn reader(house: &House) -> Result<crate::store::Line, Fault> {
    house.store.reader().await.map_err(|error| store(&error))
}

async fn mine(house: &House, visitor: &str, id: ExhibitId) -> Result<Option<UploadRow>, Fault> {
    if visitor.is_empty() {
        return Ok(None);
    }
    uploads::by_id(&mut reader(house).await?, id, &digest(visitor)).await.map_err(|error| store(&error))
}

/// How many bytes of an upload are here.
async fn there(house: &House, id: ExhibitId) -> Result<u64, Fault> {
    match tokio::fs::metadata(house.config.data.join(path_of(id))).await {
        Ok(found) => Ok(found.len()),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(0),
        Err(error) => Err(fault("files", &error)),
    }
}
