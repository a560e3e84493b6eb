//! The tables with their columns, as the migrations make them, and rows of any of them.
//!
//! The migrations of the two databases are twins, so that those of SQLite, run in memory, tell the tables of both. A
//! table or column that a later migration adds is copied without a change here.

use sqlx::postgres::PgRow;
use sqlx::sqlite::{SqliteConnection, SqliteRow};
use sqlx::{Column as _, Connection as _, FromRow, Row as _, TypeInfo as _, ValueRef as _};

use super::super::db::Value;
use super::super::error::StoreError;
use super::super::open::SQLITE;

/// Tables whose rows mean nothing elsewhere: who works and what is in their way, who is signed in or tries to be. The end
/// of the log is there already, and is moved.
const LEFT: [&str; 5] = [
    "lease",
    "trouble",
    "staff_session",
    "sign_in_failure",
    "audit_head",
];
const TABLES: &str = "
    SELECT name FROM pragma_table_list
    WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~' AND name NOT LIKE '~_sqlx~_%' ESCAPE '~'
    ORDER BY name";
const COLUMNS: &str = "SELECT name, type, pk FROM pragma_table_info($1) ORDER BY cid";
const REFERENCES: &str = r#"SELECT "table" FROM pragma_foreign_key_list($1)"#;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Int,
    Text,
    Bytes,
}

/// A column; `key` is its place in the primary key, from 1.
#[derive(Debug)]
pub(super) struct Column {
    name: String,
    kind: Kind,
    key: i64,
}

/// A table that is copied.
#[derive(Debug)]
pub(super) struct Table {
    pub(super) name: String,
    pub(super) columns: Vec<Column>,
    refers_to: Vec<String>,
}

impl Table {
    fn key(&self) -> Vec<(usize, &Column)> {
        let mut key: Vec<(usize, &Column)> = self
            .columns
            .iter()
            .enumerate()
            .filter(|(_, column)| column.key > 0)
            .collect();
        key.sort_by_key(|(_, column)| column.key);
        key
    }

    /// The columns, comma between.
    pub(super) fn names(&self) -> String {
        let names: Vec<&str> = self
            .columns
            .iter()
            .map(|column| column.name.as_str())
            .collect();
        names.join(", ")
    }

    pub(super) fn kinds(&self) -> Vec<Kind> {
        self.columns.iter().map(|column| column.kind).collect()
    }

    pub(super) fn key_kinds(&self) -> Vec<Kind> {
        self.key().iter().map(|(_, column)| column.kind).collect()
    }

    /// The key of one of its rows.
    pub(super) fn key_of(&self, row: &Cells) -> Cells {
        Cells(
            self.key()
                .iter()
                .filter_map(|(at, _)| row.0.get(*at).cloned())
                .collect(),
        )
    }

    /// Whether its rows are numbered by the database.
    pub(super) fn is_numbered(&self) -> bool {
        matches!(self.key().as_slice(), [(_, only)] if only.name == "id")
    }

    /// The column that holds mail.
    pub(super) fn bytes(&self) -> Option<&str> {
        let mut columns = self.columns.iter();
        columns
            .find(|column| column.kind == Kind::Bytes)
            .map(|column| column.name.as_str())
    }

    /// A page of its rows by ascending key; its parameters are the key to begin after, if any, and how many.
    pub(super) fn page(&self, what: &str, after: bool) -> String {
        let key: Vec<&str> = self
            .key()
            .iter()
            .map(|(_, column)| column.name.as_str())
            .collect();
        let numbers: Vec<String> = (1..=key.len()).map(|n| format!("${n}")).collect();
        let (name, key) = (&self.name, key.join(", "));
        if after {
            let limit = numbers.len() + 1;
            let numbers = numbers.join(", ");
            format!(
                "SELECT {what} FROM {name} WHERE ({key}) > ({numbers}) ORDER BY {key} LIMIT ${limit}"
            )
        } else {
            format!("SELECT {what} FROM {name} ORDER BY {key} LIMIT $1")
        }
    }
}

/// The tables that are copied, each after those that it refers to.
pub(super) async fn tables() -> Result<Vec<Table>, StoreError> {
    let mut connection = SqliteConnection::connect("sqlite::memory:").await?;
    SQLITE.run(&mut connection).await?;
    let names: Vec<(String,)> = sqlx::query_as(TABLES).fetch_all(&mut connection).await?;
    let mut left = Vec::new();
    for (name,) in names {
        if !LEFT.contains(&name.as_str()) {
            left.push(table(&mut connection, name).await?);
        }
    }
    let mut ordered: Vec<Table> = Vec::with_capacity(left.len());
    let is_free = |table: &Table, ordered: &[Table]| {
        let mut refers_to = table.refers_to.iter();
        refers_to.all(|other| *other == table.name || ordered.iter().any(|one| one.name == *other))
    };
    while let Some(at) = left.iter().position(|table| is_free(table, &ordered)) {
        ordered.push(left.remove(at));
    }
    Ok(ordered)
}

async fn table(connection: &mut SqliteConnection, name: String) -> Result<Table, StoreError> {
    let columns: Vec<(String, String, i64)> = sqlx::query_as(COLUMNS)
        .bind(&name)
        .fetch_all(&mut *connection)
        .await?;
    let refers_to: Vec<(String,)> = sqlx::query_as(REFERENCES)
        .bind(&name)
        .fetch_all(&mut *connection)
        .await?;
    let column = |(name, kind, key): (String, String, i64)| {
        let kind = match kind.as_str() {
            "INTEGER" => Kind::Int,
            "BLOB" => Kind::Bytes,
            _ => Kind::Text,
        };
        Column { name, kind, key }
    };
    Ok(Table {
        name,
        columns: columns.into_iter().map(column).collect(),
        refers_to: refers_to.into_iter().map(|(table,)| table).collect(),
    })
}

/// One value of a row.
#[derive(Debug, Clone)]
enum Cell {
    Nothing,
    Int(i64),
    Text(String),
    Bytes(Vec<u8>),
}

/// Values of a row, in the order of the columns that were asked for.
#[derive(Debug, Clone)]
pub(super) struct Cells(Vec<Cell>);

impl Cells {
    /// As parameters of a statement.
    pub(super) fn values(&self, kinds: &[Kind]) -> Vec<Value<'_>> {
        let cells = self.0.iter().zip(kinds);
        cells.map(|(cell, kind)| cell.value(*kind)).collect()
    }
}

impl Cell {
    /// PostgreSQL wants to know of what type a NULL is.
    fn value(&self, kind: Kind) -> Value<'_> {
        match (self, kind) {
            (Self::Int(value), _) => Value::Int(*value),
            (Self::Text(value), _) => Value::from(value.as_str()),
            (Self::Bytes(value), _) => Value::Bytes(value),
            (Self::Nothing, Kind::Int) => Value::NoInt,
            (Self::Nothing, Kind::Text) => Value::NoText,
            (Self::Nothing, Kind::Bytes) => Value::NoBytes,
        }
    }
}

macro_rules! cells_from {
    ($row:ty) => {
        impl FromRow<'_, $row> for Cells {
            fn from_row(row: &$row) -> Result<Self, sqlx::Error> {
                let cell = |column: usize| {
                    let raw = row.try_get_raw(column)?;
                    if raw.is_null() {
                        return Ok(Cell::Nothing);
                    }
                    Ok(match raw.type_info().name() {
                        "INTEGER" | "INT8" => Cell::Int(row.try_get(column)?),
                        "BLOB" | "BYTEA" => Cell::Bytes(row.try_get(column)?),
                        _ => Cell::Text(row.try_get(column)?),
                    })
                };
                let columns = row.columns().iter().map(|column| cell(column.ordinal()));
                columns.collect::<Result<_, sqlx::Error>>().map(Self)
            }
        }
    };
}
cells_from!(SqliteRow);
cells_from!(PgRow);
