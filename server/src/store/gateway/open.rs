//! Opens either engine with the settings it needs.

use super::{Conn, Engine, Line, trouble};
use crate::store::StoreTrouble;
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{ConnectOptions as _, Connection as _, SqliteConnection};
use std::path::Path;
use std::str::FromStr as _;
use std::time::Duration;

pub(super) async fn lite(path: &str) -> Result<(Engine, Option<Line>), StoreTrouble> {
    let path = path.split('?').next().unwrap_or(path);
    if let Some(folder) = Path::new(path).parent().filter(|folder| !folder.as_os_str().is_empty()) {
        std::fs::create_dir_all(folder)
            .map_err(|error| StoreTrouble::Gone(format!("cannot make the folder {}: {error}", folder.display())))?;
    }
    let options = SqliteConnectOptions::new()
        .filename(path)
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(Duration::from_secs(5))
        .statement_cache_capacity(256)
        .disable_statement_logging();
    let cannot = |error: sqlx::Error| match trouble("open", &error) {
        StoreTrouble::Gone(why) | StoreTrouble::Other(why) => StoreTrouble::Gone(format!("cannot open {path}: {why}")),
        other => other,
    };
    let mut writer = SqliteConnection::connect_with(&options).await.map_err(cannot)?;
    let version: String = sqlx::query_scalar("select sqlite_version()").fetch_one(&mut writer).await.map_err(cannot)?;
    if !new_enough(&version) {
        return Err(StoreTrouble::TooOld(version));
    }
    let readers = SqlitePoolOptions::new()
        .max_connections(8)
        .test_before_acquire(false)
        .idle_timeout(None)
        .max_lifetime(None)
        .connect_lazy_with(options.create_if_missing(false).pragma("query_only", "on"));
    Ok((Engine::Lite { readers }, Some(Line { conn: Conn::LiteWriter(writer), wakes: Vec::new() })))
}

/// SQLite before 3.51.3 can lose committed writes in WAL mode.
fn new_enough(version: &str) -> bool {
    let mut parts = version.split('.').map(|part| part.parse::<u32>().unwrap_or(0));
    let mut next = || parts.next().unwrap_or(0);
    (next(), next(), next()) >= (3, 51, 3)
}

pub(super) async fn pg(url: &str) -> Result<Engine, StoreTrouble> {
    let options = PgConnectOptions::from_str(url)
        .map_err(|error| StoreTrouble::Gone(format!("the database URL does not read: {error}")))?
        .application_name("beslecht")
        .disable_statement_logging();
    let pool = PgPoolOptions::new()
        .max_connections(16)
        .acquire_timeout(Duration::from_secs(5))
        .connect_with(options)
        .await
        .map_err(|error| StoreTrouble::Gone(format!("cannot reach PostgreSQL: {error}")))?;
    Ok(Engine::Pg { pool })
}
