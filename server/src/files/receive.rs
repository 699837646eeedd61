//! Reads a multipart form: texts into memory up to a limit, files to disk. A bad file never costs the typed text.

use super::check::Check;
use super::kind;
use super::name::cleaned;
use super::stored::{Stored, Writing};
use crate::house::House;
use crate::trouble::fault;
use app::calls::Fault;
use app::forms::{FORM_LIMIT, FieldError, FormErrors, Posted, Problem, UPLOAD};
use server_fn::codec::MultipartData;
use std::fmt::Display;
use std::time::Duration;

/// A client that sends nothing for this long has left.
const SILENCE: Duration = Duration::from_secs(15);
/// More files than this in one form are refused.
const MOST_FILES: usize = 20;

/// A received form. Files not kept by the caller are removed when it is dropped.
#[derive(Debug, Default)]
pub struct Post {
    /// The texts, in the order of the page.
    pub posted: Posted,
    /// The files that can be taken, in the order of the page.
    pub files: Vec<Stored>,
    /// The names of the files that came in pieces before.
    pub uploads: Vec<String>,
    /// What is wrong with the others.
    pub errors: Vec<FieldError>,
}

/// Why a form could not be read at all.
#[derive(Debug)]
pub enum PostTrouble {
    /// The line broke, or the form is no form.
    Broken,
    /// The texts together are bigger than allowed.
    TooMuchText,
    /// The disk or the server failed.
    Fault(Fault),
}

/// Leaves a line for whoever looks for the cause: the sender reads only that the form did not arrive.
fn broken(why: &dyn Display) -> PostTrouble {
    tracing::warn!(%why, "a form cannot be read");
    PostTrouble::Broken
}

impl From<PostTrouble> for Fault {
    fn from(trouble: PostTrouble) -> Self {
        match trouble {
            PostTrouble::Fault(fault) => fault,
            PostTrouble::Broken => Fault::Unreadable,
            PostTrouble::TooMuchText => Fault::TooBig,
        }
    }
}

impl Post {
    /// Notes a file, or what is wrong with it; gives the bytes that it adds.
    pub fn took(&mut self, field: &str, came: Result<Stored, Problem>) -> u64 {
        let problem = match came {
            Ok(stored) if self.files.len() < MOST_FILES => {
                let bytes = stored.bytes;
                self.files.push(stored);
                return bytes;
            }
            Ok(_) => Problem::TooMany { limit: MOST_FILES },
            Err(problem) => problem,
        };
        if self.errors.len() < MOST_FILES {
            self.errors.push(FieldError::new(field, problem));
        }
        0
    }

    /// Takes the problems with files out, as a form's errors.
    ///
    /// # Errors
    /// At least one file cannot be taken.
    pub fn checked(self) -> Result<Self, FormErrors> {
        if self.errors.is_empty() {
            return Ok(self);
        }
        Err(FormErrors { fields: self.errors.clone(), refusal: None })
    }
}

/// Receives a form whose case or draft holds `held` bytes of files already.
///
/// # Errors
/// The form cannot be read; whatever was written is removed again.
pub async fn receive(house: &House, form: MultipartData, held: u64) -> Result<Post, PostTrouble> {
    let mut parts = form.into_inner().ok_or_else(|| broken(&"it has no parts"))?;
    let (mut post, mut text_room, mut total) = (Post::default(), FORM_LIMIT, held);
    loop {
        let part = tokio::time::timeout(SILENCE, parts.next_field()).await.map_err(|late| broken(&late))?;
        let Some(mut part) = part.map_err(|error| broken(&error))? else { return Ok(post) };
        let field = part.name().unwrap_or_default().to_owned();
        let Some(raw) = part.file_name().map(str::to_owned) else {
            let text = text_of(&mut part, &mut text_room).await?;
            if field == UPLOAD {
                post.uploads.push(text);
            } else {
                post.posted.fields.push((field, text));
            }
            continue;
        };
        let declared = part.content_type().map(ToString::to_string);
        let came = Coming { raw: &raw, declared: declared.as_deref() };
        total += match came.store(house, &mut part, total).await? {
            Came::Nothing => 0,
            Came::Wrong(problem) => post.took(&field, Err(problem)),
            Came::File(stored) => post.took(&field, Ok(stored)),
        };
    }
}

/// The next piece with anything in it; `None` at the end of the field.
async fn piece_of(part: &mut multer::Field<'static>) -> Result<Option<axum::body::Bytes>, PostTrouble> {
    loop {
        let piece = tokio::time::timeout(SILENCE, part.chunk()).await.map_err(|late| broken(&late))?;
        match piece.map_err(|error| broken(&error))? {
            Some(piece) if piece.is_empty() => {}
            piece => return Ok(piece),
        }
    }
}

async fn text_of(part: &mut multer::Field<'static>, room: &mut usize) -> Result<String, PostTrouble> {
    let mut bytes = Vec::new();
    while let Some(piece) = piece_of(part).await? {
        *room = room.checked_sub(piece.len()).ok_or(PostTrouble::TooMuchText)?;
        bytes.extend_from_slice(&piece);
    }
    String::from_utf8(bytes).map_err(|error| broken(&error.utf8_error()))
}

enum Came {
    /// The field was left empty: browsers send it all the same.
    Nothing,
    Wrong(Problem),
    File(Stored),
}

struct Coming<'a> {
    raw: &'a str,
    declared: Option<&'a str>,
}

impl Coming<'_> {
    async fn store(&self, house: &House, part: &mut multer::Field<'static>, held: u64) -> Result<Came, PostTrouble> {
        let name = cleaned(self.raw);
        let Some(first) = piece_of(part).await? else {
            return Ok(if self.raw.is_empty() { Came::Nothing } else { Came::Wrong(Problem::FileEmpty { name }) });
        };
        let Some(media) = kind::of_name(&name).filter(|media| kind::fits_declared(*media, self.declared)) else {
            return drained(part, Problem::FileKind { name }).await;
        };
        let disk = |error: std::io::Error| PostTrouble::Fault(fault("files", &error));
        let mut writing = Writing::begin(house, name.clone(), media).await.map_err(disk)?;
        let (mut check, mut next) = (Check::new(media), Some(first));
        let limits = &house.config.limits;
        while let Some(piece) = next {
            if !check.sees(&piece) {
                let start = if writing.bytes() == 0 { piece.as_ref() } else { &[] };
                return drained(part, kind::unfit(name, start)).await;
            }
            writing.add(&piece).await.map_err(disk)?;
            if writing.bytes() > limits.file_bytes {
                return drained(part, Problem::FileTooBig { name, limit: limits.file_bytes }).await;
            }
            if held + writing.bytes() > limits.case_bytes {
                return drained(part, Problem::CaseTooBig { limit: limits.case_bytes }).await;
            }
            next = piece_of(part).await?;
        }
        if !check.ended_well() {
            return Ok(Came::Wrong(Problem::FileKind { name }));
        }
        Ok(Came::File(writing.end().await.map_err(disk)?))
    }
}

/// Reads the rest of a file that cannot be taken, so that the texts behind it still arrive.
async fn drained(part: &mut multer::Field<'static>, problem: Problem) -> Result<Came, PostTrouble> {
    while piece_of(part).await?.is_some() {}
    Ok(Came::Wrong(problem))
}
