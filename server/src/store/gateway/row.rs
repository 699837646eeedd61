//! Rows: columns come out by name and kind, and one that does not fit says which it is.

use crate::store::StoreTrouble;
use sqlx::Row as _;
use sqlx::postgres::PgRow;
use sqlx::sqlite::SqliteRow;

/// One row of an answer.
pub enum Row {
    /// From SQLite.
    Lite(SqliteRow),
    /// From PostgreSQL.
    Pg(PgRow),
}

macro_rules! column {
    ($row:expr, $name:expr, $kind:ty) => {
        match $row {
            Row::Lite(row) => row.try_get::<$kind, _>($name),
            Row::Pg(row) => row.try_get::<$kind, _>($name),
        }
        .map_err(|error| StoreTrouble::Odd(format!("column {}: {error}", $name)))
    };
}

impl Row {
    /// Reads an id.
    ///
    /// # Errors
    /// The column is absent, empty or of another kind; so with all readers below.
    pub fn id(&self, name: &str) -> Result<[u8; 16], StoreTrouble> {
        column!(self, name, sqlx::types::Uuid).map(sqlx::types::Uuid::into_bytes)
    }

    /// Reads an id that may be absent.
    ///
    /// # Errors
    /// See [`Row::id`].
    pub fn maybe_id(&self, name: &str) -> Result<Option<[u8; 16]>, StoreTrouble> {
        Ok(column!(self, name, Option<sqlx::types::Uuid>)?.map(sqlx::types::Uuid::into_bytes))
    }

    /// Reads a number.
    ///
    /// # Errors
    /// See [`Row::id`].
    pub fn int(&self, name: &str) -> Result<i64, StoreTrouble> {
        column!(self, name, i64)
    }

    /// Reads a number that may be absent.
    ///
    /// # Errors
    /// See [`Row::id`].
    pub fn maybe_int(&self, name: &str) -> Result<Option<i64>, StoreTrouble> {
        column!(self, name, Option<i64>)
    }

    /// Reads text.
    ///
    /// # Errors
    /// See [`Row::id`].
    pub fn text(&self, name: &str) -> Result<String, StoreTrouble> {
        column!(self, name, String)
    }

    /// Reads text that may be absent.
    ///
    /// # Errors
    /// See [`Row::id`].
    pub fn maybe_text(&self, name: &str) -> Result<Option<String>, StoreTrouble> {
        column!(self, name, Option<String>)
    }

    /// Reads a flag.
    ///
    /// # Errors
    /// See [`Row::id`].
    pub fn flag(&self, name: &str) -> Result<bool, StoreTrouble> {
        column!(self, name, bool)
    }
}
