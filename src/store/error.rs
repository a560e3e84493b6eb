//! Why the store could not do what it was asked.

use std::borrow::Cow;

use sqlx::error::DatabaseError;

/// The variants are what the caller does next. No text here holds a stored value or the password of a URL.
#[derive(Debug, Clone, thiserror::Error)]
pub enum StoreError {
    /// Another program or worker holds what is needed: try again in a moment.
    #[error("the database is busy: another program is writing to it")]
    Busy,
    /// The database cannot be reached: try again with growing pauses.
    #[error("the database cannot be reached ({problem})")]
    Unavailable {
        /// What happened, without values.
        problem: String,
    },
    /// Wait until a person has made room.
    #[error("the disk of the database is full: nothing more can be recorded until there is room")]
    Full,
    /// A person must see to the permissions.
    #[error(
        "the database can be read but not written: check the owner and the permissions of its file and folder"
    )]
    ReadOnly,
    /// A person must restore a backup.
    #[error("the database is damaged ({problem}): stop, keep a copy and restore a backup")]
    Corrupt {
        /// What the database said.
        problem: String,
    },
    /// The tables are not as this version needs them.
    #[error("the database cannot be brought to this version: {problem}")]
    Migration {
        /// What went wrong.
        problem: String,
    },
    /// `store.url` must be corrected.
    #[error("store.url: {problem}")]
    Config {
        /// What is wrong and what to write instead.
        problem: String,
    },
    /// Another worker has taken over; nothing of this transaction is stored.
    #[error("another worker has taken over this work")]
    LeaseLost,
    /// Stop: the other one does the work.
    #[error("another kontoflytt run is working on this database: stop it first, or let it work")]
    AlreadyRunning,
    /// A statement that should work did not: a fault in the program.
    #[error("the database refused a statement ({problem})")]
    Statement {
        /// The database's code and message, without values.
        problem: String,
    },
    /// Something stored cannot be read back.
    #[error("a stored {what} cannot be read")]
    Stored {
        /// Which kind of value.
        what: &'static str,
    },
    /// The system gave no random bytes.
    #[error("the system gives no random numbers")]
    Random,
}

impl StoreError {
    /// Whether the same call may work later without anyone changing the configuration.
    #[must_use]
    pub fn is_passing(&self) -> bool {
        matches!(
            self,
            Self::Busy | Self::Unavailable { .. } | Self::Full | Self::ReadOnly
        )
    }
}

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        match error {
            sqlx::Error::Database(database) => from_database(database.as_ref()),
            sqlx::Error::PoolTimedOut => unavailable("no connection became free in time"),
            sqlx::Error::PoolClosed | sqlx::Error::WorkerCrashed => {
                unavailable("its connections are closed")
            }
            sqlx::Error::Io(io) => unavailable(&io.to_string()),
            sqlx::Error::Tls(tls) => unavailable(&tls.to_string()),
            sqlx::Error::ColumnDecode { .. } | sqlx::Error::Decode(_) => {
                Self::Stored { what: "value" }
            }
            other => Self::Statement {
                problem: other.to_string(),
            },
        }
    }
}

impl From<sqlx::migrate::MigrateError> for StoreError {
    fn from(error: sqlx::migrate::MigrateError) -> Self {
        use sqlx::migrate::MigrateError;
        match error {
            MigrateError::Execute(inner) | MigrateError::ExecuteMigration(inner, _) => {
                Self::from(inner)
            }
            MigrateError::VersionMissing(version) => Self::Migration {
                problem: format!(
                    "it was written by a newer version of kontoflytt (step {version} is unknown here)"
                ),
            },
            other => Self::Migration {
                problem: other.to_string(),
            },
        }
    }
}

fn unavailable(problem: &str) -> StoreError {
    StoreError::Unavailable {
        problem: problem.to_owned(),
    }
}

fn from_database(error: &dyn DatabaseError) -> StoreError {
    let code = error.code().unwrap_or(Cow::Borrowed(""));
    let problem = format!("{code}: {}", error.message());
    // SQLSTATE has five characters; SQLite's codes are numbers of which the lowest byte tells the kind.
    match code.parse::<u32>().ok().filter(|_| code.len() != 5) {
        Some(number) => from_sqlite(number & 0xff, problem),
        None => from_postgres(&code, problem),
    }
}

fn from_sqlite(primary: u32, problem: String) -> StoreError {
    match primary {
        5 | 6 => StoreError::Busy,
        8 => StoreError::ReadOnly,
        10 | 14 => StoreError::Unavailable { problem },
        11 | 26 => StoreError::Corrupt { problem },
        13 => StoreError::Full,
        _ => StoreError::Statement { problem },
    }
}

fn from_postgres(state: &str, problem: String) -> StoreError {
    match (state, state.get(..2).unwrap_or("")) {
        ("40001" | "40P01" | "55P03", _) => StoreError::Busy,
        ("53100", _) => StoreError::Full,
        ("25006", _) => StoreError::ReadOnly,
        ("3D000", _) => StoreError::Config {
            problem: "there is no such database: create it first".to_owned(),
        },
        (_, "28") => StoreError::Config {
            problem: "the database refuses the user name or the password".to_owned(),
        },
        (_, "08" | "53" | "57" | "58") => StoreError::Unavailable { problem },
        (_, "XX") => StoreError::Corrupt { problem },
        _ => StoreError::Statement { problem },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_database_code_says_what_to_do_next() {
        let sqlite = |code: u32| from_sqlite(code & 0xff, String::new());
        assert!(
            matches!(sqlite(517), StoreError::Busy),
            "a snapshot that is too old"
        );
        assert!(matches!(sqlite(13), StoreError::Full));
        assert!(
            matches!(sqlite(1032), StoreError::ReadOnly),
            "the file was moved away"
        );
        assert!(matches!(sqlite(779), StoreError::Corrupt { .. }));
        assert!(
            matches!(sqlite(2067), StoreError::Statement { .. }),
            "a unique key"
        );
        let postgres = |code: &str| from_postgres(code, String::new());
        assert!(matches!(postgres("40P01"), StoreError::Busy));
        assert!(matches!(postgres("53100"), StoreError::Full));
        assert!(matches!(postgres("57P01"), StoreError::Unavailable { .. }));
        assert!(matches!(postgres("23505"), StoreError::Statement { .. }));
    }
}
