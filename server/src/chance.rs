//! The only source of randomness. Tests and the demo hold a seeded one, so that their stories repeat exactly.

use sha2::{Digest, Sha256};
use std::sync::{Arc, Mutex, PoisonError};

/// A source of random bytes; clones share the source.
#[derive(Clone)]
pub struct Chance(Arc<Source>);

enum Source {
    System,
    Seeded(Mutex<Seeded>),
}

struct Seeded {
    seed: [u8; 32],
    drawn: u64,
}

/// The operating system gave no random bytes.
#[derive(Clone, Copy, Debug, thiserror::Error)]
#[error("the operating system gives no random bytes")]
pub struct NoChance;

impl Chance {
    /// Draws from the operating system.
    #[must_use]
    pub fn system() -> Self {
        Self(Arc::new(Source::System))
    }

    /// Draws a repeatable row of bytes from a seed. Never for a server that people use.
    #[must_use]
    pub fn seeded(seed: &str) -> Self {
        let seed = Sha256::digest(seed.as_bytes()).into();
        Self(Arc::new(Source::Seeded(Mutex::new(Seeded { seed, drawn: 0 }))))
    }

    /// Fills an array of at most 32 bytes.
    ///
    /// # Errors
    /// The operating system has no random bytes to give.
    pub fn bytes<const N: usize>(&self) -> Result<[u8; N], NoChance> {
        let mut out = [0_u8; N];
        match &*self.0 {
            Source::System => getrandom::fill(&mut out).map_err(|_| NoChance)?,
            Source::Seeded(state) => {
                let mut state = state.lock().unwrap_or_else(PoisonError::into_inner);
                for chunk in out.chunks_mut(32) {
                    let block: [u8; 32] = Sha256::new()
                        .chain_update(state.seed)
                        .chain_update(state.drawn.to_be_bytes())
                        .finalize()
                        .into();
                    state.drawn += 1;
                    chunk.copy_from_slice(&block[..chunk.len()]);
                }
            }
        }
        Ok(out)
    }

    /// Makes a new id of version 7: rows of one moment lie beside each other in an index.
    ///
    /// # Errors
    /// The operating system has no random bytes to give.
    pub fn id(&self, wall_now: i64) -> Result<[u8; 16], NoChance> {
        let mut id: [u8; 16] = self.bytes()?;
        let stamp = u64::try_from(wall_now).unwrap_or(0).to_be_bytes();
        id[..6].copy_from_slice(&stamp[2..]);
        id[6] = (id[6] & 0x0f) | 0x70;
        id[8] = (id[8] & 0x3f) | 0x80;
        Ok(id)
    }

    /// Draws a six-digit code, evenly.
    ///
    /// # Errors
    /// The operating system has no random bytes to give.
    pub fn code(&self) -> Result<String, NoChance> {
        loop {
            let draw = u32::from_be_bytes(self.bytes()?);
            // The largest multiple of a million below 2^32: above it some codes would be likelier.
            if draw < 4_294_000_000 {
                return Ok(format!("{:06}", draw % 1_000_000));
            }
        }
    }

    /// Draws a 256-bit token as 64 hex characters.
    ///
    /// # Errors
    /// The operating system has no random bytes to give.
    pub fn token(&self) -> Result<String, NoChance> {
        Ok(hex(&self.bytes::<32>()?))
    }
}

/// Writes bytes as lower-case hex.
#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        text.push(char::from(b"0123456789abcdef"[usize::from(byte >> 4)]));
        text.push(char::from(b"0123456789abcdef"[usize::from(byte & 15)]));
        text
    })
}

/// Takes the SHA-256 of a secret, so that a stolen table opens nothing.
#[must_use]
pub fn digest(secret: &str) -> String {
    hex(&Sha256::digest(secret.as_bytes()))
}
