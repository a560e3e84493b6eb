//! Lists that are read in the order of one index, so that no more of it is read than is shown.
//!
//! The databases would choose between the index of a value and the key by how common they take the value to be. PostgreSQL
//! soon keeps one plan for all values of a parameter, and a rare one then costs a walk through the whole table. So what is
//! written here leaves it one way, whatever it knows of the values: see [`dialect::OF_VALUE`].
//!
//! Never here: which column leads a list.

use std::ops::Range;

use super::db::{Db, Value};
use super::dialect;

/// In which direction a list is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    OldestFirst,
    NewestFirst,
}

impl Way {
    fn word(self) -> &'static str {
        match self {
            Self::OldestFirst => "ASC",
            Self::NewestFirst => "DESC",
        }
    }
}

/// That a column has the value of parameter `n`, where an index that begins with it leads the list.
pub(super) fn of_value(db: &Db, column: &str, n: usize) -> String {
    let text = db.pick(&dialect::OF_VALUE);
    text.replace("{column}", column)
        .replace("{n}", &n.to_string())
}

/// That a column has the value of parameter `n` and `id` lies within a stretch, where an index of just these two leads the
/// list. PostgreSQL is asked for a stretch of that index: it would take that of `id` alone where it expects few rows, and
/// sort what lies there.
pub(super) fn of_value_within(
    db: &Db,
    (column, n): (&str, usize),
    id: &str,
    stretch: &Range<i64>,
    values: &mut Vec<Value<'_>>,
) -> String {
    if db.is_sqlite() {
        let of_value = of_value(db, column, n);
        return format!("{of_value} AND {}", within(db, id, stretch, values));
    }
    let Range { start, end } = stretch;
    format!("({column}, {id}) < (${n}, {end}) AND ({column}, {id}) >= (${n}, {start})")
}

/// The order of a list by `id`, led by a column or by none.
pub(super) fn order(db: &Db, column: Option<&str>, id: &str, way: Way) -> String {
    let by_id = format!("{id} {}", way.word());
    match column {
        Some(column) if !db.is_sqlite() => format!("{column} {}, {by_id}", way.word()),
        _ => by_id,
    }
}

/// That `id` lies within a stretch. SQLite has it in two parameters, the end before the start; see [`dialect::OF_VALUE`].
pub(super) fn within(
    db: &Db,
    id: &str,
    stretch: &Range<i64>,
    values: &mut Vec<Value<'_>>,
) -> String {
    let Range { start, end } = stretch;
    if !db.is_sqlite() {
        return format!("{id} < {end} AND {id} >= {start}");
    }
    values.extend([Value::from(*end), Value::from(*start)]);
    let n = values.len();
    format!("{id} < ${} AND {id} >= ${n}", n - 1)
}
