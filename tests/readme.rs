//! The README keeps what it shows: its configuration is read, its defaults are the program's, its commands exist.
#![cfg(test)]

use std::fs;
use std::path::Path;

use assert_cmd::Command;
use kontoflytt::config::Config;

fn readme() -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")).unwrap()
}

/// The code blocks of a language.
fn blocks(text: &str, language: &str) -> Vec<String> {
    text.split(&format!("```{language}\n"))
        .skip(1)
        .map(|rest| rest.split("```").next().unwrap().to_owned())
        .collect()
}

fn load(folder: &Path, text: &str) -> String {
    let file = folder.join("kontoflytt.toml");
    fs::write(&file, text).unwrap();
    let config = Config::load(&file, None).unwrap_or_else(|error| panic!("{error}\n{text}"));
    // Debug shows every setting and no password.
    format!("{config:#?}")
}

/// `# key = value` as `key = value`; lines with `##` stay comments.
fn uncommented(text: &str, mark: &str) -> String {
    let line = |line: &str| match line.strip_prefix(mark) {
        Some(rest)
            if rest.split_once(" = ").is_some_and(|(key, _)| {
                key.chars().all(|c| c.is_ascii_lowercase() || c == '_')
            }) =>
        {
            rest.to_owned()
        }
        _ => line.to_owned(),
    };
    text.lines().map(line).collect::<Vec<_>>().join("\n")
}

#[test]
fn the_configuration_is_read_and_its_defaults_are_the_programs() {
    let example = &blocks(&readme(), "toml")[0];
    let folder = tempfile::tempdir().unwrap();
    for file in [
        "imap-password",
        "smtp-password",
        "client-secret",
        "refresh-token",
        "provider-secret",
    ] {
        fs::write(folder.path().join(file), "hemligt\n").unwrap();
    }
    let key = format!("{}=\n", "A".repeat(43));
    fs::write(folder.path().join("audit-key"), key).unwrap();
    let short = load(folder.path(), example);
    let full = uncommented(example, "# ");
    assert_ne!(*example, full);
    assert_eq!(load(folder.path(), &full), short);
    // The keys without a default are keys all the same.
    load(folder.path(), &uncommented(&full, "## "));
}

#[test]
fn several_mailboxes_stand_in_place_of_the_one() {
    let text = readme();
    let [whole, several, ..] = &blocks(&text, "toml")[..] else {
        panic!("two examples");
    };
    let folder = tempfile::tempdir().unwrap();
    for file in ["imap-password", "client-secret"] {
        fs::write(folder.path().join(file), "hemligt\n").unwrap();
    }
    let (_, rest) = whole.split_once("[smtp]").unwrap();
    let config = load(folder.path(), &format!("{several}\n[smtp]{rest}"));
    assert!(config.contains("Flyttade") && config.contains("Maildir"));
}

#[test]
fn its_commands_exist() {
    let text = readme();
    let mut seen = 0;
    for block in blocks(&text, "console") {
        for line in block.lines() {
            let Some(rest) = line
                .strip_prefix("$ kontoflytt ")
                .or_else(|| line.strip_prefix("$ cargo run --release -- "))
            else {
                continue;
            };
            let is_word = |word: &&str| !word.starts_with('-') && !word.contains('.');
            let words: Vec<&str> = rest.split_whitespace().take_while(is_word).collect();
            Command::cargo_bin("kontoflytt")
                .unwrap()
                .args(&words)
                .arg("--help")
                .assert()
                .success();
            seen += 1;
        }
    }
    assert!(seen >= 4, "{seen} commands");
}

#[test]
fn the_templates_that_it_names_are_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for path in [
        "templates/replies",
        "src/register/organisations.toml",
        "ARCHITECTURE.md",
        "CHANGELOG.md",
        "LICENSE",
        "tests/run",
    ] {
        assert!(
            readme().contains(path) && root.join(path).exists(),
            "{path}"
        );
    }
}
