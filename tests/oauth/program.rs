//! The whole program signs in with tokens, and no secret stands in anything that it writes.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::process::Command;

use crate::endpoint::{Endpoint, SECRET, USER, host};

/// Everything that is secret here; `PASSWORD` is a word that stands in the password file alone. The last two are how
/// XOAUTH2 and PLAIN begin in base64.
const SECRETS: [&str; 6] = [
    SECRET,
    "atkomst-",
    "fornya-",
    PASSWORD,
    "dXNlcj1zdXBwb3J0",
    "AHN1cHBvcnQub2F1",
];
const PASSWORD: &str = "losenord-91c2";

fn write(path: &Path, text: &str) {
    fs::write(path, text).unwrap();
    fs::set_permissions(path, fs::Permissions::from_mode(0o600)).unwrap();
}

/// Configuration and secret files, the latter where systemd puts them.
fn site(folder: &Path, endpoint: &Endpoint, sign_in: &str) {
    let (imap, smtp) = (host().dovecot.imap, host().postfix.smtp);
    let text = format!(
        "[mailbox]\nkind = \"imap\"\nhost = \"127.0.0.1\"\nport = {imap}\ntls = \"none\"\n\
         username = \"{USER}\"\n{sign_in}\npassword_file = \"imap-password\"\n\
         [smtp]\nhost = \"127.0.0.1\"\nport = {smtp}\ntls = \"none\"\nfrom = \"Support <{USER}>\"\n\
         [store]\nurl = \"sqlite://k.db\"\n[sender]\ntrusted_authserv_id = \"mx.goteborg.se\"\n\
         [oauth]\ntoken_url = \"{}/token\"\nclient_id = \"kontoflytt\"\n\
         client_secret_file = \"client-secret\"\nrefresh_token_file = \"refresh-token\"\n",
        endpoint.url
    );
    fs::write(folder.join("k.toml"), text).unwrap();
    let credentials = folder.join("credentials");
    fs::create_dir_all(&credentials).unwrap();
    write(&credentials.join("client-secret"), SECRET);
    write(&credentials.join("refresh-token"), "fornya-0");
    write(&credentials.join("imap-password"), PASSWORD);
}

/// Runs the program as loudly as it can; what it wrote, and whether it succeeded.
fn run(folder: &Path, arguments: &[&str]) -> (bool, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_kontoflytt"))
        .args(arguments)
        .current_dir(folder)
        .env("CREDENTIALS_DIRECTORY", folder.join("credentials"))
        .env("KONTOFLYTT_LOG", "trace")
        .env("RUST_BACKTRACE", "full")
        .output()
        .unwrap();
    let said = [output.stdout, output.stderr].concat();
    (
        output.status.success(),
        String::from_utf8_lossy(&said).into_owned(),
    )
}

/// No secret stands in the text or in any file of the folder that the program wrote.
fn assert_kept(folder: &Path, what: &str, said: &str) {
    for secret in SECRETS {
        let line = said.lines().find(|line| line.contains(secret));
        assert_eq!(line, None, "{what} shows {secret}");
    }
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            continue;
        }
        let bytes = fs::read(&path).unwrap();
        for secret in SECRETS {
            let found = bytes
                .windows(secret.len())
                .any(|part| part == secret.as_bytes());
            assert!(!found, "{} holds {secret}", path.display());
        }
    }
}

#[test]
fn the_program_signs_in_with_tokens_and_shows_no_secret() {
    let endpoint = Endpoint::start(3600);
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    site(folder, &endpoint, "sign_in = \"oauth2\"");
    host()
        .dovecot
        .deliver(USER, b"From: a@b.example\r\nSubject: x\r\n\r\nHej\r\n");
    for (arguments, succeeds) in [
        (&["run", "--once", "--config", "k.toml"][..], true),
        (&["check", "--config", "k.toml"], true),
        (&["--help"], true),
        (&["run", "--help"], true),
        (&["audit", "list", "--config", "k.toml"], true),
    ] {
        let (succeeded, said) = run(folder, arguments);
        // `check` finds folders that are not there yet.
        assert!(
            succeeded == succeeds || arguments[0] == "check",
            "{arguments:?}: {said}"
        );
        assert_kept(folder, &arguments.join(" "), &said);
    }
    assert!(endpoint.asked() >= 1);
}

#[test]
fn a_sign_in_that_fails_shows_no_secret() {
    let endpoint = Endpoint::start(3600);
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    for (sign_in, refuses, stale) in [
        ("sign_in = \"oauth2\"", Some((401, "invalid_client")), false),
        ("sign_in = \"oauth2\"", Some((500, "busy")), false),
        ("sign_in = \"oauth2\"", None, true),
        ("sign_in = \"password\"", None, false),
    ] {
        {
            let mut mood = endpoint.mood.lock().unwrap();
            (mood.refuses, mood.stale) = (refuses, stale);
        }
        site(folder, &endpoint, sign_in);
        let (succeeded, said) = run(folder, &["check", "--config", "k.toml"]);
        assert!(!succeeded, "{sign_in} {refuses:?} {stale}: {said}");
        assert_kept(folder, sign_in, &said);
    }
}
