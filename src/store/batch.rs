//! Many rows in one statement: a batch of mails costs a few round trips, not a few for each mail.

use super::db::{Db, Row, Tx, Value};
use super::error::StoreError;

/// Rows of one statement, largest first. Few sizes, so that the databases keep the statements prepared.
const ROWS: [usize; 3] = [50, 10, 1];
/// Values of one `IN` list; a shorter list is filled up with its last value, so that there is one statement only.
const LISTED: usize = 50;

/// `INSERT INTO table (columns) VALUES (…), (…) after`.
#[derive(Debug, Clone, Copy)]
pub(super) struct Insert<'a> {
    /// The table with its columns, `thread_id (message_id, case_number)`.
    pub(super) into: &'a str,
    /// How many columns.
    pub(super) columns: usize,
    /// What follows the rows: `ON CONFLICT …`, `RETURNING …`.
    pub(super) after: &'a str,
}

impl Insert<'_> {
    fn sql(&self, rows: usize) -> String {
        let row = |row: usize| {
            let numbers: Vec<String> = (1..=self.columns)
                .map(|column| format!("${}", row * self.columns + column))
                .collect();
            format!("({})", numbers.join(","))
        };
        let rows: Vec<String> = (0..rows).map(row).collect();
        format!(
            "INSERT INTO {} VALUES {} {}",
            self.into,
            rows.join(","),
            self.after
        )
    }

    /// Inserts the rows; says how many were.
    pub(super) async fn run(
        &self,
        tx: &mut Tx,
        rows: &[Vec<Value<'_>>],
    ) -> Result<u64, StoreError> {
        let mut inserted = 0;
        for part in parts(rows) {
            inserted += tx.execute(self.sql(part.len()), &part.concat()).await?;
        }
        Ok(inserted)
    }

    /// Inserts the rows and gives back what `RETURNING` says of them.
    pub(super) async fn returning<T: Row>(
        &self,
        tx: &mut Tx,
        rows: &[Vec<Value<'_>>],
    ) -> Result<Vec<T>, StoreError> {
        let mut returned = Vec::with_capacity(rows.len());
        for part in parts(rows) {
            returned.extend(tx.fetch(self.sql(part.len()), &part.concat()).await?);
        }
        Ok(returned)
    }
}

/// `WITH given (columns) AS (VALUES …) then`: one change with other values for each row.
#[derive(Debug, Clone, Copy)]
pub(super) struct Update {
    /// The columns of `given` with their types; PostgreSQL would take every parameter for a text.
    pub(super) columns: &'static [(&'static str, &'static str)],
    /// `UPDATE … FROM given WHERE …`.
    pub(super) then: &'static str,
}

impl Update {
    fn sql(&self, rows: usize) -> String {
        let width = self.columns.len();
        let row = |row: usize| {
            let casts: Vec<String> = (1..)
                .zip(self.columns)
                .map(|(column, (_, kind))| format!("CAST(${} AS {kind})", row * width + column))
                .collect();
            format!("({})", casts.join(","))
        };
        let rows: Vec<String> = (0..rows).map(row).collect();
        let names: Vec<&str> = self.columns.iter().map(|(name, _)| *name).collect();
        format!(
            "WITH given ({}) AS (VALUES {}) {}",
            names.join(","),
            rows.join(","),
            self.then
        )
    }

    /// Makes the change and gives back what `RETURNING` says of the rows that it met.
    pub(super) async fn returning<T: Row>(
        &self,
        tx: &mut Tx,
        rows: &[Vec<Value<'_>>],
    ) -> Result<Vec<T>, StoreError> {
        let mut returned = Vec::new();
        for part in parts(rows) {
            returned.extend(tx.fetch(self.sql(part.len()), &part.concat()).await?);
        }
        Ok(returned)
    }

    /// Makes the change; says how many rows it met.
    pub(super) async fn run(
        &self,
        tx: &mut Tx,
        rows: &[Vec<Value<'_>>],
    ) -> Result<u64, StoreError> {
        let mut changed = 0;
        for part in parts(rows) {
            changed += tx.execute(self.sql(part.len()), &part.concat()).await?;
        }
        Ok(changed)
    }
}

fn parts<T>(mut rows: &[T]) -> Vec<&[T]> {
    let mut parts = Vec::new();
    for size in ROWS {
        while let Some((part, rest)) = rows.split_at_checked(size) {
            parts.push(part);
            rows = rest;
        }
    }
    parts
}

/// A statement with a list: `{list}` in it becomes `$n, $n+1, …` after the `fixed` parameters.
fn listed<'a>(sql: &str, fixed: &[Value<'a>], part: &[Value<'a>]) -> (String, Vec<Value<'a>>) {
    let numbers: Vec<String> = (1..=LISTED)
        .map(|n| format!("${}", fixed.len() + n))
        .collect();
    let mut values = fixed.to_vec();
    values.extend_from_slice(part);
    values.extend(
        part.last()
            .cloned()
            .into_iter()
            .cycle()
            .take(LISTED - part.len()),
    );
    (sql.replace("{list}", &numbers.join(",")), values)
}

/// Where a question is put: to the store as of its last commit, or within a transaction.
#[derive(Debug)]
pub(super) enum Source<'a> {
    Committed(&'a Db),
    Transaction(&'a mut Tx),
}

impl Source<'_> {
    /// The rows of a question about many values, `{list}` standing for them.
    pub(super) async fn listed<T: Row>(
        &mut self,
        sql: &str,
        list: &[Value<'_>],
    ) -> Result<Vec<T>, StoreError> {
        match self {
            Self::Committed(db) => fetch_listed(db, sql, &[], list).await,
            Self::Transaction(tx) => fetch_listed_in(tx, sql, &[], list).await,
        }
    }
}

/// The rows of a question about many values, `{list}` standing for them.
pub(super) async fn fetch_listed<'a, T: Row>(
    db: &Db,
    sql: &str,
    fixed: &[Value<'a>],
    list: &[Value<'a>],
) -> Result<Vec<T>, StoreError> {
    let mut rows = Vec::new();
    for part in list.chunks(LISTED) {
        let (sql, values) = listed(sql, fixed, part);
        rows.extend(db.fetch(sql, &values).await?);
    }
    Ok(rows)
}

/// The same within a transaction.
pub(super) async fn fetch_listed_in<'a, T: Row>(
    tx: &mut Tx,
    sql: &str,
    fixed: &[Value<'a>],
    list: &[Value<'a>],
) -> Result<Vec<T>, StoreError> {
    let mut rows = Vec::new();
    for part in list.chunks(LISTED) {
        let (sql, values) = listed(sql, fixed, part);
        rows.extend(tx.fetch(sql, &values).await?);
    }
    Ok(rows)
}

/// A change to many rows at once.
pub(super) async fn execute_listed<'a>(
    tx: &mut Tx,
    sql: &str,
    fixed: &[Value<'a>],
    list: &[Value<'a>],
) -> Result<u64, StoreError> {
    let mut changed = 0;
    for part in list.chunks(LISTED) {
        let (sql, values) = listed(sql, fixed, part);
        changed += tx.execute(sql, &values).await?;
    }
    Ok(changed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_cut_into_few_sizes_and_none_is_left_out() {
        let rows: Vec<usize> = (0..123).collect();
        let parts = parts(&rows);
        assert_eq!(
            parts.iter().map(|part| part.len()).collect::<Vec<_>>(),
            [50, 50, 10, 10, 1, 1, 1]
        );
        assert_eq!(parts.concat(), rows);
    }

    #[test]
    fn a_short_list_is_filled_up_with_its_last_value() {
        let (sql, values) = listed(
            "x IN ({list})",
            &[Value::Int(9)],
            &[Value::Int(1), Value::Int(2)],
        );
        assert!(sql.starts_with("x IN ($2,$3,"), "{sql}");
        assert_eq!(values.len(), 51);
    }
}
