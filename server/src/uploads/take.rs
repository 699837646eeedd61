//! A form takes what came in pieces before: each file is checked and hashed as a whole.

use super::{mine, reader, there};
use crate::files::{Check, Post, PostTrouble, Stored, path_of, receive};
use crate::house::House;
use crate::store::uploads;
use crate::trouble::{fault, store};
use app::calls::Fault;
use app::forms::{FILES, Problem};
use domain::case::Media;
use domain::values::ExhibitId;
use server_fn::codec::MultipartData;
use tokio::io::AsyncReadExt as _;

/// Bytes read at once when a file is checked.
const READ: usize = 64 * 1024;

/// Receives a form of a visitor whose case or draft holds `held` bytes of files already, with what it names of the files that
/// came in pieces.
///
/// # Errors
/// The form cannot be read; whatever was written with it is removed again.
pub async fn received(house: &House, visitor: &str, form: MultipartData, held: u64) -> Result<Post, PostTrouble> {
    let mut post = receive(house, form, held).await?;
    let mut total = held + post.files.iter().map(|file| file.bytes).sum::<u64>();
    for id in std::mem::take(&mut post.uploads) {
        let came = take(house, visitor, &id, total).await.map_err(PostTrouble::Fault)?;
        total += post.took(FILES, came);
    }
    Ok(post)
}

/// Takes an upload into a form whose case or draft holds `held` bytes already: checked and hashed as a whole.
///
/// The inner error is what to show at the files.
///
/// # Errors
/// The server's trouble.
async fn take(house: &House, visitor: &str, id: &str, held: u64) -> Result<Result<Stored, Problem>, Fault> {
    let row = match ExhibitId::parse(id) {
        Ok(id) => mine(house, visitor, id).await?,
        Err(_) => None,
    };
    let Some((row, media)) = row.and_then(|row| Media::of_mime(&row.media).map(|media| (row, media))) else {
        return Ok(Err(Problem::UploadGone));
    };
    let (bytes, limit) = (u64::try_from(row.bytes).unwrap_or(u64::MAX), house.config.limits.case_bytes);
    if there(house, row.id).await? != bytes {
        return Ok(Err(Problem::UploadUnfinished { name: row.name }));
    }
    let mut line = reader(house).await?;
    // What the form took before, sent once more, counts among the held bytes already.
    let again = uploads::is_filed(&mut line, row.id).await.map_err(|error| store(&error))?;
    drop(line);
    if !again && held.saturating_add(bytes) > limit {
        return Ok(Err(Problem::CaseTooBig { limit }));
    }
    match sealed(house, row.id, media).await.map_err(|error| fault("files", &error))? {
        Some(sha256) => Ok(Ok(Stored::uploaded(house, row.id, row.name, media, bytes, sha256))),
        None => Ok(Err(Problem::FileKind { name: row.name })),
    }
}

/// Reads the whole file: nothing when it is not of its kind, else its SHA-256; it then lies on the disk itself.
async fn sealed(house: &House, id: ExhibitId, media: Media) -> std::io::Result<Option<String>> {
    use sha2::{Digest as _, Sha256};
    let mut file = tokio::fs::File::open(house.config.data.join(path_of(id))).await?;
    let (mut check, mut sum, mut buffer) = (Check::new(media), Sha256::new(), vec![0; READ]);
    loop {
        let read = file.read(&mut buffer).await?;
        if read == 0 {
            break;
        }
        sum.update(&buffer[..read]);
        if !check.sees(&buffer[..read]) {
            return Ok(None);
        }
    }
    file.sync_all().await?;
    Ok(check.ended_well().then(|| crate::chance::hex(&sum.finalize())))
}
