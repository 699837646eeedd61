//! Whether a mail still is what its signing domain sent.

use std::borrow::Cow;
use std::time::Duration;

use serde::{Deserialize, Serialize};
use tokio::time::{Instant, timeout_at};

use super::keys::Keys;
use super::seal::{Letter, Seal};

/// Longest wait for all keys together.
const PATIENCE: Duration = Duration::from_secs(3);

/// What a mail's signature is worth.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Dkim {
    /// It carries no signature: nothing can be said.
    Unsigned,
    /// Sender, signed headers and the whole body are as the domain sent them.
    Valid {
        /// Domain that signed.
        domain: String,
        /// The sender's address is of that domain. Otherwise somebody else vouches, such as a mailing service.
        aligned: bool,
        /// Headers that a reader sees and the signature does not cover.
        open: Vec<String>,
    },
    /// It is not what the domain signed.
    Broken {
        /// Domain that is said to have signed; may be empty where even that cannot be read.
        domain: String,
        /// What is wrong.
        why: Why,
    },
    /// The key could not be had, or the mail is too odd to test: nothing can be said.
    NotChecked {
        /// Domain that is said to have signed.
        domain: String,
    },
}

/// What is wrong with a signature.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// The body was changed, or something was added to it.
    Body,
    /// Headers were changed, or the signature is another's.
    Headers,
    /// The sender is not covered by the signature.
    Sender,
    /// The domain took its key back.
    Revoked,
    /// Signed in a way that is no longer safe.
    Weak,
    /// The signature itself cannot be read.
    Unreadable,
}

/// Tests a mail's signatures and tells of the best one. Keys come from outside; a key that does not come is no verdict.
pub async fn check(bytes: &[u8], keys: &impl Keys) -> Dkim {
    let sent = as_sent(bytes);
    let Some(letter) = Letter::open(&sent) else { return Dkim::Unsigned };
    let until = Instant::now() + PATIENCE;
    let mut best = Dkim::Unsigned;
    for seal in letter.seals() {
        let verdict = match seal {
            Ok(seal) => tested(&letter, &seal, keys, until).await,
            Err(verdict) => verdict,
        };
        if weight(&verdict) > weight(&best) {
            best = verdict;
        }
    }
    best
}

async fn tested(letter: &Letter<'_>, seal: &Seal<'_>, keys: &impl Keys, until: Instant) -> Dkim {
    let name = seal.key_name();
    match timeout_at(until, keys.texts(&name)).await {
        Ok(Some(records)) => letter.verdict(seal, &records),
        Ok(None) | Err(_) => Dkim::NotChecked { domain: seal.domain() },
    }
}

/// One valid signature is enough; an open question is worth more than a broken one, which a mailing list may cause.
fn weight(verdict: &Dkim) -> u8 {
    match verdict {
        Dkim::Unsigned => 0,
        Dkim::Broken { .. } => 1,
        Dkim::NotChecked { .. } => 2,
        Dkim::Valid { aligned: false, .. } => 3,
        Dkim::Valid { aligned: true, .. } => 4,
    }
}

/// The mail with the line ends it travelled with: programs save it with their own, and every byte counts.
fn as_sent(bytes: &[u8]) -> Cow<'_, [u8]> {
    let bare = |line: &[u8]| line.ends_with(b"\n") && !line.ends_with(b"\r\n");
    let lines = bytes.split_inclusive(|byte| *byte == b'\n');
    if !lines.clone().any(bare) {
        return Cow::Borrowed(bytes);
    }
    let mut sent = Vec::with_capacity(bytes.len() + bytes.len() / 32);
    for line in lines {
        if bare(line) {
            sent.extend_from_slice(&line[..line.len() - 1]);
            sent.extend_from_slice(b"\r\n");
        } else {
            sent.extend_from_slice(line);
        }
    }
    Cow::Owned(sent)
}
