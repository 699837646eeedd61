//! The plain path: a form posted without script gets a redirect, and what was typed is never lost.
use super::{Answer, Fault};
use crate::desk::{Desk, Viewer};
use crate::forms::{Echo, Posted};
use crate::said::{problem, refusal};
use crate::words::Locale;
use leptos::prelude::*;

/// Who asks and whom they ask; the server puts both in context before any call runs.
///
/// # Errors
/// Trouble, when the server forgot to.
pub fn desk() -> Result<(Desk, Viewer), Fault> {
    use_context::<Desk>().zip(use_context::<Viewer>()).ok_or(Fault::Trouble { reference: String::new() })
}

/// Turns the answer into a redirect when a page is wanted; over the hydrated path it goes back as it is.
///
/// # Errors
/// The fault itself, over the hydrated path; over the plain path only trouble.
pub async fn answered(form: &Posted, answer: Result<Answer, Fault>) -> Result<Answer, Fault> {
    let (desk, viewer) = desk()?;
    let answer = answer.map(|answer| worded(viewer.locale, answer));
    // After a page that saved by itself nobody is to find an error that they never asked for.
    if !viewer.plain || form.is_quiet() {
        return answer;
    }
    let page = viewer.from.clone().unwrap_or_else(|| "/".into());
    match &answer {
        Ok(Answer::Done { go, .. }) => {
            // It was done. What is still kept of an earlier try is a nuisance at most, no reason to say otherwise.
            drop(desk.echoes.forget(&viewer, &page).await);
            leptos_axum::redirect(go);
        }
        Ok(Answer::Refused(errors)) => {
            desk.echoes.keep(&viewer, &page, Echo::of(form, errors.clone())).await?;
            leptos_axum::redirect(&page);
        }
        Err(Fault::SignedOut) => {
            desk.echoes.keep(&viewer, &page, Echo::of(form, crate::forms::FormErrors::default())).await?;
            leptos_axum::redirect(&crate::links::sign_in(&page));
        }
        Err(fault) => leptos_axum::redirect(&crate::links::fault(fault)),
    }
    Ok(answer.unwrap_or(Answer::go(page)))
}

/// Says in the reader's words what is to be mended, and why the rules refused.
fn worded(l: Locale, mut answer: Answer) -> Answer {
    if let Answer::Refused(errors) = &mut answer {
        for error in &mut errors.fields {
            error.said = error.problem.as_ref().map(|wrong| problem(l, wrong)).unwrap_or_default();
        }
        if let Some(refused) = &mut errors.refusal
            && let Some(facts) = &refused.facts
        {
            refused.said = refusal(l, facts);
        }
    }
    answer
}

/// The fields of a url-encoded form as the parsers take them.
pub fn fields<const N: usize>(given: [(&str, String); N]) -> Posted {
    Posted { fields: given.into_iter().map(|(name, text)| (name.to_owned(), text)).collect() }
}

/// The texts of a multipart form without files, at most 256 kB together.
///
/// # Errors
/// The form is broken or too big.
pub async fn texts(form: server_fn::codec::MultipartData) -> Result<Posted, Fault> {
    let mut parts = form.into_inner().ok_or(Fault::Unreadable)?;
    let mut posted = Posted::default();
    let mut room = crate::forms::FORM_LIMIT;
    while let Some(mut part) = parts.next_field().await.map_err(|_| Fault::Unreadable)? {
        let name = part.name().unwrap_or_default().to_owned();
        let mut bytes = Vec::new();
        // Piece by piece, so that nobody fills the memory before the limit is noticed.
        while let Some(piece) = part.chunk().await.map_err(|_| Fault::Unreadable)? {
            room = room.checked_sub(piece.len()).ok_or(Fault::TooBig)?;
            bytes.extend_from_slice(&piece);
        }
        posted.fields.push((name, String::from_utf8(bytes).map_err(|_| Fault::Unreadable)?));
    }
    Ok(posted)
}
