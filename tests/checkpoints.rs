//! Checkpoints leave the database by each way, signed, and show a log that was written anew from end to end.
#![cfg(test)]

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

/// The program in a folder with the demo's site.
fn run(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_kontoflytt"))
        .args(arguments)
        .current_dir(folder)
        .env_remove("KONTOFLYTT_LOG")
        .output()
        .unwrap()
}

fn said(output: &Output) -> String {
    let all = [&output.stdout[..], &output.stderr[..]].concat();
    String::from_utf8(all).unwrap()
}

/// A run that must succeed.
fn well(folder: &Path, arguments: &[&str]) -> String {
    let output = run(folder, arguments);
    assert!(output.status.success(), "{arguments:?}: {}", said(&output));
    said(&output)
}

const CONFIG: [&str; 2] = ["--config", "kontoflytt-demo/kontoflytt.toml"];

/// The demo's site with a key, and its public half.
fn site(folder: &Path) -> String {
    well(folder, &["demo"]);
    let public = well(folder, &["audit", "new-key", "kontoflytt-demo/audit-key"]);
    let config = folder.join(CONFIG[1]);
    let text = fs::read_to_string(&config).unwrap();
    let audit = "\n[audit]\nsigning_key_file = \"audit-key\"\ncheckpoint_file = \"checkpoints\"\n\
                 checkpoint_mail = \"arkiv@goteborg.se\"\n";
    fs::write(config, text + audit).unwrap();
    public.trim().to_owned()
}

fn verify(folder: &Path, lines: &str, more: &[&str]) -> Output {
    fs::write(folder.join("lines"), lines).unwrap();
    let arguments = ["audit", "verify", "--checkpoint", "lines"];
    run(folder, &[&arguments[..], more, &CONFIG[..]].concat())
}

#[test]
fn checkpoints_leave_by_each_way_and_hold_with_the_public_key_alone() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let public = site(folder);
    let log = well(folder, &[&["run", "--once"][..], &CONFIG[..]].concat());
    let file = fs::read_to_string(folder.join("kontoflytt-demo/checkpoints")).unwrap();
    let line = file.trim();
    assert!(log.contains(line), "{log}");
    let mails: Vec<String> = fs::read_dir(folder.join("kontoflytt-demo/outbox"))
        .unwrap()
        .map(|entry| fs::read_to_string(entry.unwrap().path()).unwrap())
        .filter(|mail| mail.contains("To: arkiv@goteborg.se"))
        .collect();
    let [mail] = mails.as_slice() else {
        panic!("one mail to the archive: {mails:?}");
    };
    let unfolded = mail.replace("=\r\n", "").replace("=3D", "=");
    assert!(unfolded.contains(line), "{mail}");
    assert_eq!(
        well(
            folder,
            &[&["audit", "public-key"][..], &CONFIG[..]].concat()
        )
        .trim(),
        public
    );
    assert!(verify(folder, &file, &[]).status.success());
    assert!(
        verify(folder, &file, &["--public-key", &public])
            .status
            .success()
    );
    let printed = well(
        folder,
        &[&["audit", "checkpoint"][..], &CONFIG[..]].concat(),
    );
    assert!(verify(folder, &printed, &[]).status.success());
}

#[test]
fn a_line_that_was_changed_or_is_unsigned_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let public = site(folder);
    let line = well(
        folder,
        &[&["audit", "checkpoint"][..], &CONFIG[..]].concat(),
    );
    let (unsigned, signature) = line.trim().split_once(" ed25519:").unwrap();
    let other = well(folder, &["audit", "new-key", "other-key"]);
    let day = unsigned.replace("-1 ", "-1 1");
    for (lines, key) in [
        (unsigned.to_owned(), public.as_str()),
        (format!("{day} ed25519:{signature}"), public.as_str()),
        (line.clone(), other.trim()),
    ] {
        let output = verify(folder, &lines, &["--public-key", key]);
        assert!(
            !output.status.success() && said(&output).contains("not signed"),
            "{lines}"
        );
    }
    // A second key does not take the place of the first.
    let again = run(folder, &["audit", "new-key", "other-key"]);
    assert!(!again.status.success());
    assert!(!said(&again).contains(fs::read_to_string(folder.join("other-key")).unwrap().trim()));
}
