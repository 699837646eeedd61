//! Two questions of whoever watches the server.

use super::router::Hall;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};

/// Answers while the process lives.
pub(super) async fn live() -> &'static str {
    "live\n"
}

/// Answers 200 once the database answers and the demonstration, if any, is made; else 503 with what is missing.
pub(super) async fn ready(State(hall): State<Hall>) -> Response {
    if hall.house.closing.is_cancelled() {
        return (StatusCode::SERVICE_UNAVAILABLE, "closing\n").into_response();
    }
    let progress = hall.house.progress.borrow().clone();
    if let Some(progress) = progress {
        return (StatusCode::SERVICE_UNAVAILABLE, format!("{progress}\n")).into_response();
    }
    let answers = async { crate::store::offset::read(&mut hall.house.store.reader().await?).await };
    match answers.await {
        Ok(_) => "ready\n".into_response(),
        Err(trouble) => {
            tracing::warn!(%trouble, "not ready");
            (StatusCode::SERVICE_UNAVAILABLE, "the database does not answer\n").into_response()
        }
    }
}
