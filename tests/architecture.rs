//! The structure that ARCHITECTURE.md describes, held: who imports whom, which room knows which library, sizes,
//! headers, and files that belong together.
#![cfg(test)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use kontoflytt::audit::Event;
use kontoflytt::outcome::Language;
use kontoflytt::reply::REPLYING;

/// The rooms, each of which may use those before it. The core ends with `evaluation`.
const ROOMS: [&str; 28] = [
    "outcome",
    "case",
    "text",
    "register",
    "message",
    "request",
    "admission",
    "eligibility",
    "assessment",
    "resolution",
    "audit",
    "reply",
    "evaluation",
    "clock",
    "failpoint",
    "net",
    "scram",
    "oauth",
    "verification",
    "mailbox",
    "delivery",
    "config",
    "telemetry",
    "store",
    "worker",
    "web",
    "commands",
    "lib",
];
const LAST_OF_THE_CORE: &str = "evaluation";
/// Files stay readable at one sitting: lines of code, without comments, empty lines and tests.
const MOST_LINES: usize = 300;

/// A library, and the rooms that may name it.
const LIBRARIES: [(&str, &[&str]); 22] = [
    ("sqlx", &["store"]),
    ("async_imap", &["mailbox"]),
    ("imap_proto", &["mailbox"]),
    ("lettre", &["delivery", "reply"]),
    ("minijinja", &["reply", "web"]),
    ("mail_parser", &["message"]),
    ("html5ever", &["message"]),
    ("unicode_security", &["register"]),
    ("idna", &["register"]),
    ("mail_auth", &["verification"]),
    ("reqwest", &["oauth", "web"]),
    ("ring", &["audit", "net", "oauth", "scram"]),
    ("stringprep", &["scram"]),
    ("axum", &["web"]),
    ("hyper", &["web"]),
    ("tower_http", &["web"]),
    ("argon2", &["web"]),
    ("openidconnect", &["web"]),
    ("clap", &["commands"]),
    ("indicatif", &["commands"]),
    ("anyhow", &["commands"]),
    ("tracing_subscriber", &["telemetry"]),
];
/// What the core never names: it has no I/O, no clock and no environment.
const NOT_IN_THE_CORE: [&str; 8] = [
    "tokio",
    "std::fs",
    "std::env",
    "std::net",
    "std::process",
    "SystemTime::now",
    "Instant::now",
    "Timestamp::now",
];

struct Source {
    path: PathBuf,
    room: String,
    text: String,
}

impl Source {
    /// The lines that are code: no comments, so that a doc link is no import, and no tests.
    fn code(&self) -> String {
        let body = self.text.split("#[cfg(test)]\nmod tests {").next().unwrap();
        let is_code = |line: &&str| !line.trim().is_empty() && !line.trim_start().starts_with("//");
        body.lines().filter(is_code).collect::<Vec<_>>().join("\n")
    }

    fn is_test(&self) -> bool {
        self.path
            .components()
            .any(|part| part.as_os_str() == "tests")
            || self
                .path
                .file_stem()
                .is_some_and(|name| name.to_string_lossy().ends_with("tests"))
    }
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path, ending));
        } else if path.extension().is_some_and(|kind| kind == ending) {
            found.push(path);
        }
    }
    found.sort();
    found
}

fn sources() -> Vec<Source> {
    let src = root().join("src");
    let room = |path: &Path| {
        let below = path.strip_prefix(&src).unwrap();
        let first = below
            .components()
            .next()
            .unwrap()
            .as_os_str()
            .to_string_lossy()
            .into_owned();
        first.trim_end_matches(".rs").to_owned()
    };
    files(&src, "rs")
        .into_iter()
        .map(|path| Source {
            room: room(&path),
            text: fs::read_to_string(&path).unwrap(),
            path,
        })
        .filter(|source| source.room != "main")
        .collect()
}

fn rank(room: &str) -> usize {
    ROOMS
        .iter()
        .position(|known| *known == room)
        .unwrap_or_else(|| panic!("{room} has no place in ROOMS"))
}

/// The rooms that the code names by `crate::`.
fn named_rooms(code: &str) -> BTreeSet<String> {
    let mut rooms = BTreeSet::new();
    for rest in code.split("crate::").skip(1) {
        let word = |text: &str| {
            text.chars()
                .take_while(|c| c.is_alphanumeric() || *c == '_')
                .collect::<String>()
        };
        match rest.strip_prefix('{') {
            None => {
                rooms.insert(word(rest));
            }
            // `use crate::{a::A, b}`: the first word of each part that is not nested deeper.
            Some(group) => {
                let mut depth = 0;
                let mut part = String::new();
                for c in group.chars() {
                    match c {
                        '{' => depth += 1,
                        '}' if depth == 0 => break,
                        '}' => depth -= 1,
                        ',' if depth == 0 => {
                            rooms.insert(word(part.trim()));
                            part.clear();
                        }
                        _ if depth == 0 => part.push(c),
                        _ => {}
                    }
                }
                rooms.insert(word(part.trim()));
            }
        }
    }
    rooms.retain(|room| ROOMS.contains(&room.as_str()));
    rooms
}

/// Whether the code names a library or a path as a whole word.
fn names(code: &str, what: &str) -> bool {
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    code.match_indices(what).any(|(at, found)| {
        let (before, rest) = code.split_at(at);
        let after = rest.strip_prefix(found).unwrap_or_default();
        !before.ends_with(is_word) && (what.ends_with(':') || !after.starts_with(is_word))
    })
}

#[test]
fn imports_go_one_way() {
    for source in sources().iter().filter(|source| !source.is_test()) {
        for used in named_rooms(&source.code()) {
            assert!(
                rank(&used) <= rank(&source.room),
                "{} uses crate::{used}, which stands after {} in tests/architecture.rs",
                source.path.display(),
                source.room,
            );
        }
    }
}

#[test]
fn each_library_has_its_room() {
    for source in sources() {
        for (library, rooms) in LIBRARIES {
            assert!(
                rooms.contains(&source.room.as_str())
                    || !names(&source.code(), &format!("{library}::")),
                "{} names {library}, which is for {rooms:?} alone",
                source.path.display(),
            );
        }
    }
}

#[test]
fn the_core_has_no_io_no_clock_and_no_environment() {
    let core = |source: &&Source| rank(&source.room) <= rank(LAST_OF_THE_CORE) && !source.is_test();
    for source in sources().iter().filter(core) {
        for banned in NOT_IN_THE_CORE {
            assert!(
                !names(&source.code(), banned),
                "{} names {banned}",
                source.path.display()
            );
        }
    }
}

#[test]
fn files_are_short_and_say_what_they_are_for() {
    for source in sources().iter().filter(|source| !source.is_test()) {
        let lines = source.code().lines().count();
        assert!(
            lines <= MOST_LINES,
            "{} has {lines} lines of code; {MOST_LINES} are the most",
            source.path.display(),
        );
        assert!(
            source.text.starts_with("//!"),
            "{} does not begin with what it is for",
            source.path.display()
        );
    }
}

#[test]
fn every_reply_has_its_template_in_both_languages_and_no_template_is_left_over() {
    let folder = root().join("templates/replies");
    let mut wanted = BTreeSet::new();
    for reason in REPLYING {
        for language in [Language::Swedish, Language::English] {
            wanted.insert(format!(
                "{}/{}.{}.txt",
                reason.outcome().code(),
                reason.code(),
                language.code()
            ));
        }
    }
    let found: BTreeSet<String> = files(&folder, "txt")
        .iter()
        .map(|path| {
            path.strip_prefix(&folder)
                .unwrap()
                .to_string_lossy()
                .into_owned()
        })
        .filter(|name| !name.starts_with("shared/"))
        .collect();
    assert_eq!(found, wanted);
}

#[test]
fn migrations_are_twins() {
    let names = |folder: &str| -> Vec<String> {
        files(&root().join("migrations").join(folder), "sql")
            .iter()
            .map(|path| path.file_name().unwrap().to_string_lossy().into_owned())
            .collect()
    };
    assert_eq!(names("sqlite"), names("postgres"));
    assert!(!names("sqlite").is_empty());
}

#[test]
fn the_map_in_lib_rs_names_every_room() {
    let map = fs::read_to_string(root().join("src/lib.rs")).unwrap();
    for room in ROOMS.iter().filter(|room| **room != "lib") {
        assert!(
            map.contains(&format!("mod {room};")),
            "lib.rs does not name {room}"
        );
    }
}

/// An entry that no test has seen written is none that one can rely on. `tests/store/events.rs` and `tests/web/events.rs`
/// hold most of them.
#[test]
fn every_kind_of_audit_entry_that_is_written_is_named_by_a_test() {
    let kinds = fs::read_to_string(root().join("src/audit/event.rs")).unwrap();
    let of_line = |line: &str| {
        let (kind, code) = line.trim().strip_prefix("Self::")?.split_once(" => ")?;
        Some((kind.to_owned(), code.trim_end_matches(',').to_owned()))
    };
    let codes: Vec<(String, String)> = kinds.lines().filter_map(of_line).collect();
    assert_eq!(codes.len(), Event::ALL.len(), "Event::ALL lists every kind");
    let program: String = sources()
        .iter()
        .filter(|source| source.room != "audit")
        .map(Source::code)
        .collect();
    let tests: String = files(&root().join("tests"), "rs")
        .iter()
        .map(|path| fs::read_to_string(path).unwrap())
        .collect();
    for (kind, code) in codes {
        assert!(
            tests.contains(&code) || !names(&program, &format!("Event::{kind}")),
            "no test shows when {code} is written"
        );
    }
}
