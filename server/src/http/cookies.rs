//! Three cookies, none for following anybody: the session, the visitor (owner of drafts and returned forms), the language.

use crate::config::Config;
use axum::http::{HeaderMap, HeaderName, HeaderValue, header};
use leptos::prelude::use_context;
use leptos_axum::ResponseOptions;

/// The token that the browser sent, for the rooms that end or extend its session.
#[derive(Clone, Debug)]
pub struct Session {
    /// Identity of the session's row.
    pub id: [u8; 16],
}

/// How long the visitor cookie lives: as long as an untouched draft.
const VISITOR_SECONDS: i64 = 30 * 24 * 3600;
/// How long a chosen language is remembered.
const LANGUAGE_SECONDS: i64 = 365 * 24 * 3600;

const SECURE_SESSION: &str = "__Host-beslecht";
const PLAIN_SESSION: &str = "beslecht";

/// Tells whether the request carries a session cookie of either name, valid or not.
#[must_use]
pub fn signed_in(headers: &HeaderMap) -> bool {
    read(headers, SECURE_SESSION).or_else(|| read(headers, PLAIN_SESSION)).is_some()
}

/// Reads the session's token.
#[must_use]
pub fn session(headers: &HeaderMap, config: &Config) -> Option<String> {
    read(headers, if config.secure() { SECURE_SESSION } else { PLAIN_SESSION }).filter(|token| is_token(token))
}

/// Reads the visitor's token.
#[must_use]
pub fn visitor(headers: &HeaderMap, config: &Config) -> Option<String> {
    read(headers, &visitor_name(config)).filter(|token| is_token(token))
}

/// Reads the chosen language's code.
#[must_use]
pub fn language(headers: &HeaderMap) -> Option<String> {
    read(headers, "language")
}

/// Writes the cookie of a new session, or removes it when there is no token any more.
#[must_use]
pub fn give_session(config: &Config, token: Option<&str>, seconds: i64) -> String {
    let name = if config.secure() { SECURE_SESSION } else { PLAIN_SESSION };
    written(config, name, token.unwrap_or(""), if token.is_some() { seconds } else { 0 })
}

/// Writes the visitor cookie.
#[must_use]
pub fn give_visitor(config: &Config, token: &str) -> String {
    written(config, &visitor_name(config), token, VISITOR_SECONDS)
}

/// Writes the language cookie.
#[must_use]
pub fn give_language(config: &Config, code: &str) -> String {
    written(config, "language", code, LANGUAGE_SECONDS)
}

/// Puts a cookie on the answer of the call that is running.
pub fn put(cookie: &str) {
    let value = HeaderValue::from_str(cookie);
    if let (Some(response), Ok(value)) = (use_context::<ResponseOptions>(), value) {
        response.append_header(header::SET_COOKIE, value);
    }
}

/// Lets the browser forget what pages of ours kept in it: what was typed, and the worker of the wizard.
pub fn clear_storage() {
    if let Some(response) = use_context::<ResponseOptions>() {
        response.append_header(HeaderName::from_static("clear-site-data"), HeaderValue::from_static("\"storage\""));
    }
}

fn visitor_name(config: &Config) -> String {
    if config.secure() { "__Host-visitor".into() } else { "visitor".into() }
}

fn written(config: &Config, name: &str, value: &str, seconds: i64) -> String {
    let secure = if config.secure() { "; Secure" } else { "" };
    format!("{name}={value}; Path=/; HttpOnly; SameSite=Lax; Max-Age={seconds}{secure}")
}

fn read(headers: &HeaderMap, name: &str) -> Option<String> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(key, _)| *key == name)
        .map(|(_, value)| value.to_owned())
}

fn is_token(token: &str) -> bool {
    token.len() == 64 && token.bytes().all(|byte| byte.is_ascii_hexdigit())
}
