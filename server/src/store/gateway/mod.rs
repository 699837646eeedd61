//! The gateway: the only place that names a database driver; two engines behind one narrow type, [`Line`].
//!
//! Never here: a statement of the house, or a rule. Called by the store's subjects and by its writer. Start at [`Line`].

mod row;
mod open;

pub use row::Row;

use super::value::{Statement, Value};
use super::{StoreTrouble, migrate};
use futures::future::BoxFuture;
use sqlx::postgres::{PgListener, PgPool};
use sqlx::sqlite::SqlitePool;
use sqlx::{AssertSqlSafe, Connection as _, Executor as _, Postgres, Sqlite, SqliteConnection, Transaction};

/// Channel on which PostgreSQL tells other servers that something changed.
const WAKE_CHANNEL: &str = "beslecht_wake";

/// One line to the database: statements go in, rows come out.
pub struct Line {
    conn: Conn,
    /// What to tell listeners once the transaction is durable.
    pub(super) wakes: Vec<String>,
}

enum Conn {
    LiteWriter(SqliteConnection),
    LiteReader(sqlx::pool::PoolConnection<Sqlite>),
    PgWriter(Transaction<'static, Postgres>),
    PgReader(sqlx::pool::PoolConnection<Postgres>),
}

/// The opened engine: how to get a reading line, and what a writer needs.
pub(super) enum Engine {
    /// The embedded default.
    Lite {
        /// Readers; they cannot write.
        readers: SqlitePool,
    },
    /// The engine for more than one server.
    Pg {
        /// Readers and writers.
        pool: PgPool,
    },
}

macro_rules! bound {
    ($statement:expr, $values:expr) => {{
        let mut query = sqlx::query($statement.text);
        for value in $values {
            query = match value {
                Value::Uuid(id) => query.bind(id.map(sqlx::types::Uuid::from_bytes)),
                Value::Int(int) => query.bind(*int),
                Value::Text(text) => query.bind(text.clone()),
                Value::Bool(flag) => query.bind(*flag),
            };
        }
        query
    }};
}

macro_rules! on_each_engine {
    ($conn:expr, $lite:ident => $lite_does:expr, $pg:ident => $pg_does:expr) => {
        match &mut $conn {
            Conn::LiteWriter(connection) => {
                let $lite = connection;
                $lite_does
            }
            Conn::LiteReader(connection) => {
                let $lite = &mut **connection;
                $lite_does
            }
            Conn::PgWriter(transaction) => {
                let $pg = &mut **transaction;
                $pg_does
            }
            Conn::PgReader(connection) => {
                let $pg = &mut **connection;
                $pg_does
            }
        }
    };
}

impl Line {
    /// Runs a statement and returns how many rows it touched.
    ///
    /// # Errors
    /// The database refused, or is not there.
    pub async fn run(&mut self, statement: &Statement, values: &[Value]) -> Result<u64, StoreTrouble> {
        counted(statement, values);
        on_each_engine!(self.conn,
            c => bound!(statement, values).execute(c).await.map(|done| done.rows_affected()),
            c => bound!(statement, values).execute(c).await.map(|done| done.rows_affected()))
        .map_err(|error| trouble(statement.name, &error))
    }

    /// Fetches all rows; statements that can be long carry a limit.
    ///
    /// # Errors
    /// The database refused, or is not there.
    pub async fn all(&mut self, statement: &Statement, values: &[Value]) -> Result<Vec<Row>, StoreTrouble> {
        counted(statement, values);
        on_each_engine!(self.conn,
            c => bound!(statement, values).fetch_all(c).await.map(|rows| rows.into_iter().map(Row::Lite).collect()),
            c => bound!(statement, values).fetch_all(c).await.map(|rows| rows.into_iter().map(Row::Pg).collect()))
        .map_err(|error| trouble(statement.name, &error))
    }

    /// Fetches the one row there may be.
    ///
    /// # Errors
    /// The database refused, or is not there.
    pub async fn one(&mut self, statement: &Statement, values: &[Value]) -> Result<Option<Row>, StoreTrouble> {
        Ok(self.all(statement, values).await?.into_iter().next())
    }

    /// Tells every server, once this transaction is durable, that something changed.
    ///
    /// # Errors
    /// The database refused, or is not there.
    pub async fn wake(&mut self, what: String) -> Result<(), StoreTrouble> {
        if let Conn::PgWriter(transaction) = &mut self.conn {
            sqlx::query("select pg_notify($1, $2)")
                .bind(WAKE_CHANNEL)
                .bind(what)
                .execute(&mut **transaction)
                .await
                .map_err(|error| trouble("pg_notify", &error))?;
        } else {
            self.wakes.push(what);
        }
        Ok(())
    }

    /// Runs SQL without values: transaction words and migrations.
    pub(super) async fn word(&mut self, text: &str) -> Result<(), StoreTrouble> {
        let sql = AssertSqlSafe(text.to_owned());
        on_each_engine!(self.conn,
            c => sqlx::raw_sql(sql).execute(c).await.map(drop),
            c => sqlx::raw_sql(sql).execute(c).await.map(drop))
        .map_err(|error| trouble("word", &error))
    }

    /// Lets the engine read a statement without running it.
    ///
    /// # Errors
    /// The engine does not understand it.
    pub async fn prepare(&mut self, statement: &Statement) -> Result<(), StoreTrouble> {
        use sqlx::SqlSafeStr as _;
        on_each_engine!(self.conn,
            c => c.prepare(statement.text.into_sql_str()).await.map(drop),
            c => c.prepare(statement.text.into_sql_str()).await.map(drop))
        .map_err(|error| trouble(statement.name, &error))
    }

    /// Makes a PostgreSQL transaction durable. SQLite's writer commits by a word instead.
    pub(super) async fn commit(self) -> Result<(), StoreTrouble> {
        match self.conn {
            Conn::PgWriter(transaction) => transaction.commit().await.map_err(|error| trouble("commit", &error)),
            Conn::LiteWriter(_) | Conn::LiteReader(_) | Conn::PgReader(_) => Ok(()),
        }
    }

    /// Takes the lock under which one server at a time migrates; SQLite's writer already has it.
    pub(super) async fn lock_migrations(&mut self) -> Result<(), StoreTrouble> {
        match self.conn {
            Conn::PgWriter(_) => self.word("select pg_advisory_xact_lock(7261944)").await,
            Conn::LiteWriter(_) | Conn::LiteReader(_) | Conn::PgReader(_) => Ok(()),
        }
    }
}

fn counted(statement: &Statement, values: &[Value]) {
    // SQLite takes a missing value for NULL and says nothing.
    debug_assert_eq!(statement.binds(), values.len(), "statement {} asks for other values", statement.name);
}

impl Engine {
    /// Opens the database that the URL names; SQLite also gives its one writer.
    pub(super) async fn open(url: &str) -> Result<(Self, Option<Line>), StoreTrouble> {
        match url.strip_prefix("sqlite:") {
            Some(path) => open::lite(path.trim_start_matches("//")).await,
            None => Ok((open::pg(url).await?, None)),
        }
    }

    /// Gets a line that can only read.
    pub(super) async fn reader(&self) -> Result<Line, StoreTrouble> {
        let conn = match self {
            Self::Lite { readers } => readers.acquire().await.map(Conn::LiteReader),
            Self::Pg { pool } => pool.acquire().await.map(Conn::PgReader),
        };
        Ok(Line { conn: conn.map_err(|error| no_line("reader", &error))?, wakes: Vec::new() })
    }

    /// Begins a PostgreSQL transaction; with SQLite the one writer is used instead.
    pub(super) async fn transaction(&self) -> Result<Option<Line>, StoreTrouble> {
        match self {
            Self::Lite { .. } => Ok(None),
            Self::Pg { pool } => {
                let transaction = pool.begin().await.map_err(|error| no_line("begin", &error))?;
                Ok(Some(Line { conn: Conn::PgWriter(transaction), wakes: Vec::new() }))
            }
        }
    }

    /// Listens to what other servers changed; `None` where the engine has no such thing.
    pub(super) async fn listen(&self) -> Result<Option<Listener>, StoreTrouble> {
        let Self::Pg { pool } = self else { return Ok(None) };
        let mut listener = PgListener::connect_with(pool).await.map_err(|error| trouble("listen", &error))?;
        listener.listen(WAKE_CHANNEL).await.map_err(|error| trouble("listen", &error))?;
        Ok(Some(Listener(listener)))
    }

    /// Closes all lines.
    pub(super) async fn close(&self) {
        match self {
            Self::Lite { readers } => readers.close().await,
            Self::Pg { pool } => pool.close().await,
        }
    }
}

/// Hears what other servers changed.
pub struct Listener(PgListener);

impl Listener {
    /// Waits for the next piece of news; an error means that news may have been missed.
    ///
    /// # Errors
    /// The line to the database broke; the next call tries again.
    pub fn news(&mut self) -> BoxFuture<'_, Result<String, StoreTrouble>> {
        Box::pin(async {
            match self.0.try_recv().await {
                Ok(Some(news)) => Ok(news.payload().to_owned()),
                Ok(None) => Err(StoreTrouble::Gone("the listening line broke".into())),
                Err(error) => Err(trouble("listen", &error)),
            }
        })
    }
}

/// Brings the schema up to date, on the line where writing happens.
pub(super) async fn bring_up_to_date(engine: &Engine, writer: Option<&mut Line>, now: i64) -> Result<(), StoreTrouble> {
    if let Some(line) = writer {
        line.word("begin immediate").await?;
        return match migrate::run(line, now).await {
            Ok(()) => line.word("commit").await,
            Err(trouble) => {
                line.word("rollback").await?;
                Err(trouble)
            }
        };
    }
    let Some(mut line) = engine.transaction().await? else { return Ok(()) };
    migrate::run(&mut line, now).await?;
    line.commit().await
}

/// Whatever keeps us from getting a line, the database is not there for us.
fn no_line(what: &str, error: &sqlx::Error) -> StoreTrouble {
    match trouble(what, error) {
        StoreTrouble::Other(why) => StoreTrouble::Gone(why),
        known => known,
    }
}

fn trouble(what: &str, error: &sqlx::Error) -> StoreTrouble {
    let text = format!("{what}: {error}");
    let Some(answer) = error.as_database_error() else {
        return match error {
            sqlx::Error::PoolTimedOut | sqlx::Error::PoolClosed | sqlx::Error::Io(_) | sqlx::Error::WorkerCrashed => {
                StoreTrouble::Gone(text)
            }
            _ => StoreTrouble::Other(text),
        };
    };
    if answer.is_unique_violation() {
        return StoreTrouble::Taken(text);
    }
    match answer.code().as_deref() {
        // PostgreSQL: serialization failure, deadlock.
        Some("40001" | "40P01") => StoreTrouble::Clash(text),
        // SQLite: full; PostgreSQL: disk full.
        Some("13" | "53100") => StoreTrouble::Full(text),
        // SQLite: busy, locked, I/O error and its kinds, cannot open; PostgreSQL: shutting down, too many connections.
        Some("5" | "6" | "10" | "14" | "57P01" | "57P02" | "57P03" | "53300") => StoreTrouble::Gone(text),
        Some(code)
            if code.parse::<u32>().is_ok_and(|n| n > 255 && matches!(n & 255, 5 | 6 | 10 | 14)) && code.len() < 5 =>
        {
            StoreTrouble::Gone(text)
        }
        _ => StoreTrouble::Other(text),
    }
}

/// Runs one administrative word on a PostgreSQL server, outside any transaction. Tests make their databases with it.
///
/// # Errors
/// The server is not there, or refused.
pub async fn administer(url: &str, sql: &str) -> Result<(), StoreTrouble> {
    let mut connection = sqlx::PgConnection::connect(url).await.map_err(|error| trouble("administer", &error))?;
    let ended = sqlx::raw_sql(AssertSqlSafe(sql.to_owned())).execute(&mut connection).await;
    ended.map(drop).map_err(|error| trouble("administer", &error))
}
