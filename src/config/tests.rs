//! What configurations are refused, and how that is told.

use super::*;

const MINIMAL: &str = r#"[mailbox]
kind = "imap"
host = "127.0.0.1"
port = 1143
tls = "none"
username = "support@intraservice.goteborg.se"
password_file = "imap-password"
folder = "INBOX"

[smtp]
host = "127.0.0.1"
port = 1025
tls = "none"
from = "Support Intraservice <support@intraservice.goteborg.se>"

[store]
url = "sqlite://kontoflytt.db"

[sender]
trusted_authserv_id = "mx.goteborg.se"
"#;

fn load(text: &str, password: &str) -> (tempfile::TempDir, Result<Config, ConfigError>) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("kontoflytt.toml");
    std::fs::write(&path, text).unwrap();
    std::fs::write(folder.path().join("imap-password"), password).unwrap();
    let config = Config::load(&path, None);
    (folder, config)
}

#[test]
fn the_minimal_configuration_is_enough() {
    let (folder, config) = load(MINIMAL, "hemligt\nmer\n");
    let config = config.unwrap();
    assert_eq!(
        config.store_url,
        format!("sqlite://{}", folder.path().join("kontoflytt.db").display())
    );
    assert_eq!(config.smtp.from.from_name, "Support Intraservice");
    assert_eq!(
        config.smtp.envelope_from,
        Some(config.smtp.from.from.clone())
    );
    assert_eq!(config.mailboxes[0].handled_folder, "Hanterade");
    assert_eq!(
        (config.reply.per_address_a_day, config.reply.per_case),
        (10, 6)
    );
    assert!(!format!("{config:?}").contains("hemligt"));
}

#[test]
fn several_mailboxes_are_several_tables() {
    let (_, rest) = MINIMAL.split_once("\n[smtp]").unwrap();
    let one = |path: &str| format!("[[mailbox]]\nkind = \"maildir\"\npath = \"{path}\"\n");
    let with = |tables: &str| load(&format!("{tables}\n[smtp]{rest}"), "hemligt\n").1;
    let config = with(&(one("a") + &one("b"))).unwrap();
    let names: Vec<String> = config
        .mailboxes
        .iter()
        .map(|mailbox| mailbox.settings.name())
        .collect();
    assert!(names[0].ends_with("/a") && names[1].ends_with("/b"));
    for (tables, says) in [
        (one("a") + &one("a"), ":4:"),
        (one("a") + &one("a"), "the same mailbox as one before it"),
        ("mailbox = []\n".to_owned(), "at least one mailbox"),
        (one("a") + "[[mailbox]]\nkind = \"maildir\"\n", ":4:"),
        (one("a").replace("path", "paht"), "did you mean `path`?"),
    ] {
        let told = with(&tables).unwrap_err().to_string();
        assert!(told.contains(says), "{told}");
    }
}

#[test]
fn a_fault_is_told_with_its_place_and_what_to_do() {
    let cases = [
        (
            ("host = \"127.0.0.1\"\nport = 1143", "hots = \"127.0.0.1\""),
            ":3:1: there is no key `hots` here; did you mean `host`?",
        ),
        (("port = 1143", "port = 99999"), ":4:8:"),
        (("port = 1143", "port = \"x\""), ":4:8:"),
        (("kind = \"imap\"", "kind = \"pop3\""), ":2:8:"),
        (
            ("host = \"127.0.0.1\"\nport = 1143", "host = \"10.0.0.1\""),
            "only towards this machine",
        ),
        (
            ("username = \"support@intraservice.goteborg.se\"\n", ""),
            "needs the key `username`",
        ),
        (
            (
                "password_file = \"imap-password\"",
                "password_file = \"none\"",
            ),
            "cannot read the password file",
        ),
        (
            (
                "from = \"Support Intraservice <support@intraservice.goteborg.se>\"",
                "from = \"Support\"",
            ),
            ":14:8: this must be an address",
        ),
        (("sqlite://kontoflytt.db", "mysql://x"), "postgres://"),
        (
            ("folder = \"INBOX\"", "handled_folder = \"INBOX\""),
            "put back",
        ),
        (("folder = \"INBOX\"", "poll_seconds = 0"), "from 1 to 3600"),
        (("[sender]", "[sendre]"), "did you mean `sender`?"),
        (
            (
                "[sender]",
                "[serve]\nlate_moves_mail = [\"drift@goteborg.se\", \"ingen\"]\n[sender]",
            ),
            ":20:41: this must be an e-mail address",
        ),
        (
            (
                "[sender]",
                "[serve]\nproxies = [\"10.0.0.5\", \"proxy.goteborg.se\"]\n[sender]",
            ),
            ":20:24: this must be the address of a proxy",
        ),
        (("[mailbox]", "[mailbox"), ":1:"),
    ];
    for ((what, instead), says) in cases {
        let (_folder, config) = load(&MINIMAL.replacen(what, instead, 1), "hemligt");
        let error = config.expect_err(instead).to_string();
        assert!(error.contains(says), "{instead:?} gave\n{error}");
        assert!(error.contains("kontoflytt.toml"), "{error}");
    }
}

#[test]
fn reminders_go_to_each_address_once_and_their_link_needs_an_address_of_the_pages() {
    let with = |more: &str| {
        let to = "late_moves_mail = [\"drift@goteborg.se\", \"Drift@goteborg.se\"]";
        let text = format!("{MINIMAL}\n[serve]\n{to}\n{more}");
        load(&text, "hemligt").1.unwrap()
    };
    let warned = |config: &Config| config.warnings.iter().any(|one| one.contains("public_url"));
    assert!(warned(&with("")));
    let config = with("public_url = \"https://kontoflytt.goteborg.se\"");
    assert!(!warned(&config));
    assert_eq!(config.serve.late_moves_mail.len(), 1);
}

#[test]
fn an_empty_password_file_is_a_fault_of_its_own() {
    let (_folder, config) = load(MINIMAL, "\nhemligt\n");
    assert!(config.unwrap_err().to_string().contains("empty first line"));
}

#[test]
fn a_systemd_credential_is_taken_before_a_file_beside_the_configuration() {
    let (folder, _) = load(MINIMAL, "");
    let credentials = tempfile::tempdir().unwrap();
    std::fs::write(credentials.path().join("imap-password"), "hemligt").unwrap();
    assert!(
        Config::load(
            &folder.path().join("kontoflytt.toml"),
            Some(credentials.path())
        )
        .is_ok()
    );
}

#[test]
fn a_maildir_and_a_folder_need_a_path_alone() {
    let text = "[mailbox]\nkind = \"maildir\"\npath = \"Maildir\"\n[smtp]\nkind = \"folder\"\npath = \"ut\"\n\
                from = \"support@intraservice.goteborg.se\"\nenvelope_from = \"<>\"\n[store]\nurl = \"sqlite://k.db\"\n";
    let (folder, config) = load(text, "");
    let config = config.unwrap();
    assert_eq!(config.smtp.envelope_from, None);
    assert!(
        matches!(&config.smtp.outlet, OutletSettings::Folder(path) if *path == folder.path().join("ut"))
    );
    assert!(
        config
            .warnings
            .iter()
            .any(|warning| warning.contains("trusted_authserv_id"))
    );
}

#[test]
fn two_roles_have_two_values() {
    let with = |keys: &str| {
        let provider = format!(
            "{MINIMAL}\n[serve.provider]\nissuer = \"https://login.example.org\"\nclient_id = \"kontoflytt\"\n\
             client_secret_file = \"imap-password\"\n{keys}"
        );
        load(&provider, "hemligt\n").1
    };
    for (keys, role) in [
        ("reader = \"staff\"\nhandler = \"staff\"\n", "reader"),
        ("administrator = \"handler\"\n", "administrator"),
        ("administrator = \"x\"\nhandler = \"x\"\n", "handler"),
    ] {
        let told = with(keys).unwrap_err().to_string();
        let says = format!("name one for {role} that no other role has");
        assert!(told.contains(&says), "{keys}: {told}");
    }
    let changed = with("handler = \"reader\"\nreader = \"handler\"\n").unwrap();
    let provider = changed.serve.provider.unwrap();
    assert_eq!(
        (&*provider.reader, &*provider.handler),
        ("handler", "reader")
    );
}
