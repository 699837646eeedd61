//! Carries a form to the server and its answer back, in the browser.
use super::{FaultText, MEDIA, unpack};
use crate::calls::{Answer, Fault};
use gloo_net::http::Request;
use web_sys::{FormData, UrlSearchParams};

/// Sends the fields of a form to its action.
///
/// # Errors
/// What the server says; a lost line is [`Fault::Offline`], an answer of another build [`Fault::Outdated`].
pub async fn post(action: &str, data: FormData, multipart: bool) -> Result<Answer, Fault> {
    let request = Request::post(action).header("Accept", MEDIA);
    let request = if multipart {
        request.body(data)
    } else {
        let pairs = UrlSearchParams::new_with_str_sequence_sequence(&data).map_err(|_| Fault::Offline)?;
        request.body(pairs)
    };
    let response = request.map_err(|_| Fault::Offline)?.send().await.map_err(|_| Fault::Offline)?;
    let text = response.text().await.map_err(|_| Fault::Offline)?;
    if response.ok() { unpack(&text).map_err(|_| Fault::Outdated) } else { Err(FaultText::read(&text)) }
}
