//! Carries a form to the server and its answer back.
use crate::calls::{Answer, Fault};
use gloo_net::http::Request;
use web_sys::{FormData, UrlSearchParams};

/// Sends; a lost line is nothing, a fault is what the server says.
pub(super) async fn post(action: &str, data: FormData, multipart: bool) -> Result<Answer, Option<Fault>> {
    let request = Request::post(action).header("Accept", "application/json");
    let request = if multipart {
        request.body(data)
    } else {
        let pairs = UrlSearchParams::new_with_str_sequence_sequence(&data).map_err(|_| None)?;
        request.body(pairs)
    };
    let response = request.map_err(|_| None)?.send().await.map_err(|_| None)?;
    if response.ok() {
        response.json::<Answer>().await.map_err(|_| None)
    } else {
        Err(response.json::<Fault>().await.ok())
    }
}
