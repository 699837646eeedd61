//! How much a client may send and how long it may take.

use super::accept::Place;
use super::headers::RequestId;
use super::problem::{self, Asker};
use super::router::Hall;
use app::calls::Fault;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header;
use axum::middleware::Next;
use axum::response::Response;
use http_body_util::Limited;
use std::panic::resume_unwind;
use std::time::Duration;
use tracing::Instrument as _;

/// Room for the multipart's own lines beside the files.
const WRAPPING: usize = 1024 * 1024;

/// One piece of a file that comes in pieces, in bytes.
const PIECE: usize = 4 * 1024 * 1024;

/// Limits body and time: forms are small and quick, uploads bigger and slower, streams end by themselves.
pub(super) async fn limits(State(hall): State<Hall>, request: Request, next: Next) -> Response {
    let limits = &hall.house.config.limits;
    let upload = request
        .headers()
        .get(header::CONTENT_TYPE)
        .and_then(|kind| kind.to_str().ok())
        .is_some_and(|kind| kind.starts_with("multipart/form-data"));
    let piece = request.uri().path().starts_with("/uploads/");
    let most = if piece {
        PIECE
    } else if upload {
        usize::try_from(limits.case_bytes).unwrap_or(usize::MAX) + WRAPPING
    } else {
        limits.form_bytes
    };
    let (asker, reference) = (Asker::of(request.headers()), RequestId::of(&request));
    let declared = request.headers().get(header::CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse().ok());
    if declared.is_some_and(|length: usize| length > most) {
        return problem::answer(&hall, asker, &Fault::TooBig).await;
    }
    let stream = request.uri().path().starts_with("/live/");
    let request = request.map(|body| Body::new(Limited::new(body, most)));
    if stream {
        return next.run(request).await;
    }
    let time = if upload || piece { limits.upload_time } else { limits.page_time };
    match finished(time, request, next).await {
        Some(response) => response,
        None => {
            tracing::warn!("an answer took too long");
            problem::away(&hall, asker, &reference).await
        }
    }
}

/// Answers in a task of its own, which goes on when the visitor leaves: a page that is drawn by several threads breaks when it
/// is taken from under them. Until it is done it counts as one who is served. Gives nothing when the time is over.
async fn finished(time: Duration, mut request: Request, next: Next) -> Option<Response> {
    // Taken out, so that nothing which keeps the request longer keeps the place too.
    let place = request.extensions_mut().remove::<Place>();
    let answer = async move {
        let answer = tokio::time::timeout(time, next.run(request)).await.ok();
        drop(place);
        answer
    };
    match tokio::spawn(answer.in_current_span()).await {
        Ok(answer) => answer,
        Err(ended) => match ended.try_into_panic() {
            Ok(why) => resume_unwind(why),
            // The whole program ends.
            Err(_) => None,
        },
    }
}
