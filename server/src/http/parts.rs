//! Forms that come in parts: which of them the framework gets to read, and from when on.

use super::problem::{self, Asker};
use super::router::Hall;
use app::calls::Fault;
use axum::body::{Body, Bytes};
use axum::extract::{Request, State};
use axum::http::header;
use axum::middleware::Next;
use axum::response::Response;
use futures::future::ready;
use futures::{StreamExt as _, stream};
use std::time::Duration;

/// A boundary, in bytes: at most 70 characters (RFC 2046, 5.1.1), two dashes before it, the end of its line behind it.
const BOUNDARY: usize = 74;

/// Who sends no boundary for so long sends no form.
const PATIENCE: Duration = Duration::from_secs(15);

/// A call whose form comes in parts gets such a form or none: over anything else the framework would break.
pub(super) async fn parts(State(hall): State<Hall>, request: Request, next: Next) -> Response {
    if !app::calls::OF_PARTS.contains(&request.uri().path()) {
        return next.run(request).await;
    }
    let asker = Asker::of(request.headers());
    let kind = request.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    if let Err(why) = multer::parse_boundary(kind.unwrap_or_default()) {
        tracing::warn!(%why, "a form cannot be read");
    } else {
        let (head, body) = request.into_parts();
        match tokio::time::timeout(PATIENCE, begun(body)).await {
            Ok(body) => return next.run(Request::from_parts(head, body)).await,
            Err(late) => tracing::warn!(%late, "a form did not begin"),
        }
    }
    problem::answer(&hall, asker, &Fault::Unreadable).await
}

/// Waits until the first boundary is here. multer looks for it twice, and takes a form that arrives whole between the two
/// looks for one that broke off (its pull request 70).
async fn begun(body: Body) -> Body {
    let (mut coming, mut first) = (body.into_data_stream(), Vec::new());
    while first.len() < BOUNDARY {
        match coming.next().await {
            Some(Ok(piece)) => first.extend_from_slice(&piece),
            Some(Err(error)) => return Body::from_stream(stream::once(ready(Err::<Bytes, _>(error)))),
            None => break,
        }
    }
    Body::from_stream(stream::once(ready(Ok(Bytes::from(first)))).chain(coming))
}

#[cfg(test)]
mod tests {
    use super::begun;
    use axum::body::{Body, Bytes};
    use futures::stream;
    use multer::Multipart;
    use std::convert::Infallible;
    use std::task::Poll;

    const FORM: &str =
        "--seam\r\nContent-Disposition: form-data; name=\"story\"\r\n\r\nThe lamp is broken.\r\n--seam--\r\n";

    /// Arrives in pieces of so many bytes; before each one there is nothing yet for whoever looks.
    fn slowly(bytes: usize) -> Body {
        let (mut left, mut here) = (FORM.as_bytes(), false);
        Body::from_stream(stream::poll_fn(move |context| {
            here = !here || left.is_empty();
            if here {
                let (piece, rest) = left.split_at(bytes.min(left.len()));
                left = rest;
                let piece = (!piece.is_empty()).then(|| Ok::<_, Infallible>(Bytes::from_static(piece)));
                return Poll::Ready(piece);
            }
            context.waker().wake_by_ref();
            Poll::Pending
        }))
    }

    /// Nothing at the first look, all of it at the second.
    fn at_once() -> Body {
        let mut looks = 0;
        Body::from_stream(stream::poll_fn(move |context| {
            looks += 1;
            match looks {
                1 => {
                    context.waker().wake_by_ref();
                    Poll::Pending
                }
                2 => Poll::Ready(Some(Ok::<_, Infallible>(Bytes::from_static(FORM.as_bytes())))),
                _ => Poll::Ready(None),
            }
        }))
    }

    async fn story(body: Body) -> Option<String> {
        let mut form = Multipart::new(body.into_data_stream(), "seam");
        let field = form.next_field().await.ok()??;
        let text = field.text().await.ok()?;
        assert!(form.next_field().await.ok()?.is_none());
        Some(text)
    }

    #[tokio::test]
    async fn a_form_that_arrives_between_two_looks_is_read() {
        assert_eq!(story(begun(at_once()).await).await.as_deref(), Some("The lamp is broken."));
    }

    #[tokio::test]
    async fn a_form_in_small_pieces_is_read() {
        for bytes in [1, 5, 40, 200] {
            assert_eq!(story(begun(slowly(bytes)).await).await.as_deref(), Some("The lamp is broken."), "{bytes}");
        }
    }

    #[tokio::test]
    async fn a_form_that_breaks_off_is_none() {
        assert_eq!(story(begun(Body::from(&FORM[..60])).await).await, None);
        assert_eq!(story(begun(Body::empty()).await).await, None);
    }
}
