//! The program as it is called: the commands, lines, keys and exit statuses that others rely on.
#![cfg(test)]

use std::fs;
use std::path::{Path, PathBuf};

use assert_cmd::Command;
use serde_json::Value;

fn kontoflytt() -> Command {
    let mut command = Command::cargo_bin("kontoflytt").unwrap();
    command
        .env_remove("KONTOFLYTT_LOG")
        .env_remove("CREDENTIALS_DIRECTORY");
    command
}

fn sample(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("src/commands/demo/mails")
        .join(name)
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// The lines of `explain --json` with these arguments, and its exit status.
fn explain(arguments: &[&Path]) -> (Vec<Value>, i32) {
    let output = kontoflytt()
        .arg("explain")
        .arg("--json")
        .args(arguments)
        .output()
        .unwrap();
    let lines = text(&output.stdout)
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    (lines, output.status.code().unwrap())
}

#[test]
fn explain_says_what_is_decided_as_one_object_a_line() {
    let (lines, status) = explain(&[&sample("01-approved-sv.eml")]);
    assert_eq!((lines.len(), status), (1, 0));
    let line = &lines[0];
    let keys: Vec<&str> = line
        .as_object()
        .unwrap()
        .keys()
        .map(String::as_str)
        .collect();
    assert_eq!(
        keys,
        [
            "file",
            "outcome",
            "reason",
            "language",
            "missing",
            "request",
            "policy_version",
            "rules",
            "evidence",
            "visible_text",
            "reply"
        ]
    );
    assert_eq!(line["file"], "01-approved-sv.eml");
    assert_eq!(
        (&line["outcome"], &line["reason"]),
        (&"approved".into(), &"same_duties_moved".into())
    );
    assert_eq!(line["policy_version"], "2022-05-12");
    let request = &line["request"];
    assert_eq!(request["account"], "annand0314");
    assert_eq!(request["from_organisation"], "funktionsstod");
    assert_eq!(request["to_organisation"], "socialhisingen");
    assert_eq!(request["move_date"], "2026-09-01");
    assert_eq!(
        (&request["same_duties"], &request["project_reorganisation"]),
        (&true.into(), &false.into())
    );
    assert!(request.as_object().unwrap().contains_key("role_new"));
    assert_eq!(
        line["rules"].as_array().unwrap().last().unwrap(),
        &serde_json::json!({"rule": 8, "held": true})
    );
    assert!(
        line["evidence"]["same_duties"]
            .as_str()
            .unwrap()
            .contains("samma")
    );
    assert!(line["visible_text"].as_str().unwrap().starts_with("Hej!"));
    let reply = &line["reply"];
    assert_eq!(reply["to"], "karin.lindqvist@funktionsstod.goteborg.se");
    assert_eq!(
        reply["subject"],
        "Re: Flytt av konto för Anna Andersson [KF-2026-000000]"
    );
    assert!(reply["body"].as_str().unwrap().contains("1 september 2026"));
}

#[test]
fn where_there_is_no_request_and_no_reply_there_is_null() {
    let (lines, _) = explain(&[&sample("13-auto-reply-sv.eml")]);
    assert_eq!(
        (&lines[0]["request"], &lines[0]["reply"]),
        (&Value::Null, &Value::Null)
    );
    assert_eq!(lines[0]["outcome"], "ignored");
}

#[test]
fn a_folder_is_taken_in_name_order_and_an_mbox_is_counted_from_one() {
    let folder = tempfile::tempdir().unwrap();
    for (name, from) in [
        ("b.eml", "02-approved-en.eml"),
        ("a.eml", "01-approved-sv.eml"),
        ("c.txt", "03-duties-change-sv.eml"),
    ] {
        fs::copy(sample(from), folder.path().join(name)).unwrap();
    }
    let mbox = folder.path().join("box.mbox");
    let mail = fs::read_to_string(sample("01-approved-sv.eml")).unwrap();
    fs::write(&mbox, format!("From a@x Mon\n{mail}\nFrom b@x Tue\n{mail}")).unwrap();
    let (lines, status) = explain(&[folder.path(), &mbox]);
    let files: Vec<&str> = lines
        .iter()
        .map(|line| line["file"].as_str().unwrap())
        .collect();
    assert_eq!(files, ["a.eml", "b.eml", "box.mbox#1", "box.mbox#2"]);
    assert_eq!(lines[2]["reason"], lines[0]["reason"]);
    assert_eq!(status, 0);
}

#[test]
fn a_mail_that_cannot_be_read_is_a_line_and_a_path_that_cannot_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let broken = folder.path().join("broken.eml");
    fs::write(&broken, [0, 255, 13, 10, 10, 0, 200]).unwrap();
    let (lines, status) = explain(&[&broken]);
    assert_eq!((lines.len(), status), (1, 0));
    assert_eq!(
        (&lines[0]["outcome"], &lines[0]["reason"]),
        (&"needs_review".into(), &"unreadable".into())
    );
    let gone = folder.path().join("gone.eml");
    let output = kontoflytt()
        .arg("explain")
        .arg("--json")
        .args([&gone, &broken])
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stderr).contains("gone.eml"));
    assert_eq!(text(&output.stdout).lines().count(), 1);
}

#[test]
fn the_day_can_be_given() {
    let output = kontoflytt()
        .args(["explain", "--json", "--as-of", "2022-05-10"])
        .arg(sample("01-approved-sv.eml"))
        .output()
        .unwrap();
    assert!(text(&output.stdout).contains("KF-2022-000000"));
}

#[test]
fn a_thread_is_decided_with_all_that_was_stated() {
    let folder = tempfile::tempdir().unwrap();
    let first = fs::read_to_string(sample("04-missing-facts-sv.eml")).unwrap();
    let question = "From: Support Intraservice <support@intraservice.goteborg.se>\n\
        To: ake.rosenqvist@stadsmiljo.goteborg.se\nSubject: Re: Flytt [KF-2026-000001]\n\
        Message-ID: <kf.kf-2026-000001.0123456789abcdef@intraservice.goteborg.se>\n\
        Date: Mon, 03 Aug 2026 10:00:00 +0200\nAuto-Submitted: auto-replied\n\nDatum för flytten:\n";
    let (head, _) = first.split_once("\n\n").unwrap();
    let answer =
        format!("{head}\n\nHon har samma arbetsuppgifter och flyttar den 1 september 2026.\n");
    let mails: Vec<PathBuf> = [
        ("1.eml", first.as_str()),
        ("2.eml", question),
        ("3.eml", answer.as_str()),
    ]
    .into_iter()
    .map(|(name, mail)| {
        fs::write(folder.path().join(name), mail).unwrap();
        folder.path().join(name)
    })
    .collect();
    let output = kontoflytt()
        .args(["explain", "--json", "--thread"])
        .args(&mails)
        .output()
        .unwrap();
    let reasons: Vec<Value> = text(&output.stdout)
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).unwrap()["reason"].clone())
        .collect();
    assert_eq!(
        reasons,
        ["missing_facts", "own_message", "same_duties_moved"]
    );
}

#[test]
fn for_a_person_there_are_words_and_no_colours_in_a_pipe() {
    let output = kontoflytt()
        .arg("explain")
        .arg(sample("03-duties-change-sv.eml"))
        .output()
        .unwrap();
    let shown = text(&output.stdout);
    for words in [
        "rejected",
        "duties_change",
        "the duties change – decides",
        "Reply to",
    ] {
        assert!(shown.contains(words), "{words:?} is missing in\n{shown}");
    }
    assert!(!shown.contains('\u{1b}'));
}

#[test]
fn a_wrong_command_line_ends_with_two() {
    for arguments in [
        &["explain"][..],
        &["explain", "--as-of", "igår", "x.eml"],
        &["nonsense"],
        &["run"],
    ] {
        assert_eq!(
            kontoflytt().args(arguments).output().unwrap().status.code(),
            Some(2),
            "{arguments:?}"
        );
    }
}

/// The environment of a process, once it tells how memory is used.
fn environment(process: u32) -> String {
    for _ in 0..600 {
        let bytes = fs::read(format!("/proc/{process}/environ")).unwrap_or_default();
        let environment = String::from_utf8_lossy(&bytes).into_owned();
        if environment.contains("GLIBC_TUNABLES=") {
            return environment;
        }
        std::thread::sleep(std::time::Duration::from_millis(100));
    }
    panic!("the worker has not begun anew");
}

#[test]
fn the_worker_uses_memory_sparingly_under_its_own_name() {
    let folder = tempfile::tempdir().unwrap();
    let demo = kontoflytt()
        .current_dir(&folder)
        .args(["demo", "here"])
        .assert();
    demo.success();
    let program = assert_cmd::cargo::cargo_bin("kontoflytt");
    let mut worker = std::process::Command::new(program)
        .args(["run", "--config"])
        .arg(folder.path().join("here/kontoflytt.toml"))
        .env_remove("GLIBC_TUNABLES")
        .env_remove("MALLOC_ARENA_MAX")
        .stdout(std::process::Stdio::null())
        .stderr(std::process::Stdio::null())
        .spawn()
        .unwrap();
    let environment = environment(worker.id());
    assert!(
        environment.contains("GLIBC_TUNABLES=glibc.malloc.arena_max=2"),
        "{environment}"
    );
    let command = fs::read(format!("/proc/{}/cmdline", worker.id())).unwrap();
    let command = text(&command);
    assert!(command.contains("kontoflytt\0run\0--config\0"), "{command}");
    worker.kill().unwrap();
    worker.wait().unwrap();
}

#[test]
fn the_demo_answers_once_however_often_it_runs() {
    let folder = tempfile::tempdir().unwrap();
    let run = || {
        let output = kontoflytt()
            .current_dir(&folder)
            .args(["demo", "here"])
            .output()
            .unwrap();
        assert!(output.status.success(), "{}", text(&output.stderr));
        text(&output.stdout)
    };
    let replies = || {
        fs::read_dir(folder.path().join("here/outbox"))
            .unwrap()
            .count()
    };
    let first = run();
    assert!(first.contains("14 mails came in"), "{first}");
    for outcome in [
        "approved",
        "rejected",
        "needs_information",
        "needs_review",
        "not_a_request",
        "ignored",
    ] {
        assert!(
            first.lines().any(|line| line.starts_with(outcome)),
            "{outcome} is missing in\n{first}"
        );
    }
    let sent = replies();
    assert!(sent >= 9, "{sent} replies");
    assert!(run().contains("nothing new came in"));
    assert_eq!(replies(), sent);
}

/// Who copies the file of a program that has ended copies all that it knows.
#[test]
fn a_command_that_ends_leaves_the_database_in_one_file() {
    let folder = tempfile::tempdir().unwrap();
    let log = || folder.path().join("here/kontoflytt.db-wal").exists();
    let config = folder.path().join("here/kontoflytt.toml");
    for command in [
        ["demo", "here"],
        ["run", "--once"],
        ["audit", "verify"],
        ["audit", "list"],
    ] {
        let mut run = kontoflytt();
        run.current_dir(&folder).args(command);
        if command[0] != "demo" {
            run.arg("--config").arg(&config);
        }
        run.assert().success();
        assert!(!log(), "after {command:?}");
    }
}

#[test]
fn run_once_ends_with_a_line_that_counts() {
    let folder = tempfile::tempdir().unwrap();
    kontoflytt()
        .current_dir(&folder)
        .args(["demo", "here"])
        .assert()
        .success();
    fs::copy(
        sample("02-approved-en.eml"),
        folder.path().join("here/Maildir/new/again"),
    )
    .unwrap();
    let output = kontoflytt()
        .args(["run", "--once", "--config"])
        .arg(folder.path().join("here/kontoflytt.toml"))
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", text(&output.stderr));
    let last: Value = serde_json::from_str(text(&output.stdout).lines().last().unwrap()).unwrap();
    for key in [
        "received",
        "decided",
        "ignored",
        "replies_sent",
        "replies_waiting",
        "failed",
    ] {
        assert!(last[key].is_u64(), "{key} is missing in {last}");
    }
    assert_eq!(
        (&last["received"], &last["replies_sent"]),
        (&1.into(), &0.into()),
        "the same mail again"
    );
}

#[test]
fn check_tells_each_part_and_what_is_wrong() {
    let folder = tempfile::tempdir().unwrap();
    kontoflytt()
        .current_dir(&folder)
        .args(["demo", "here"])
        .assert()
        .success();
    let config = folder.path().join("here/kontoflytt.toml");
    let check = || {
        kontoflytt()
            .args(["check", "--config"])
            .arg(&config)
            .output()
            .unwrap()
    };
    let well = check();
    assert!(well.status.success(), "{}", text(&well.stdout));
    for part in [
        "configuration",
        "templates",
        "register",
        "store",
        "mailbox",
        "smtp",
    ] {
        assert!(text(&well.stdout).contains(part), "{part}");
    }
    let sound = fs::read_to_string(&config).unwrap();
    let faults = [
        (
            "[sender]",
            "[serve]\nlate_moves_mail = [\"nobody\"]\n[sender]",
            "this must be an e-mail address",
        ),
        ("path = \"Maildir\"", "path = \"nowhere\"", "no Maildir"),
        (
            "[sender]",
            "[reply]\ntemplates = \"templates\"\n[sender]",
            "templates",
        ),
        (
            "[sender]",
            "[register]\nfile = \"register.toml\"\n[sender]",
            "register.toml",
        ),
        ("[sender]", "[sendre]", "did you mean `sender`?"),
    ];
    for (what, instead, says) in faults {
        fs::write(&config, sound.replace(what, instead)).unwrap();
        let output = check();
        assert_eq!(output.status.code(), Some(1), "{instead}");
        let told = text(&output.stdout) + &text(&output.stderr);
        assert!(told.contains(says), "{instead:?} gave\n{told}");
    }
}

#[test]
fn check_tells_how_many_are_reminded_and_that_their_link_leads_nowhere_else() {
    let folder = tempfile::tempdir().unwrap();
    let demo = ["demo", "here"];
    let made = kontoflytt().current_dir(&folder).args(demo).assert();
    made.success();
    let config = folder.path().join("here/kontoflytt.toml");
    let sound = fs::read_to_string(&config).unwrap();
    let reminding = "\n[serve]\nlate_moves_mail = [\"drift@goteborg.se\"]\n";
    fs::write(&config, sound + reminding).unwrap();
    let output = kontoflytt()
        .args(["check", "--config"])
        .arg(&config)
        .output();
    let told = text(&output.unwrap().stdout);
    for says in [
        "reminders",
        "go to 1 address",
        "serve.public_url is not set",
    ] {
        assert!(told.contains(says), "{says}\n{told}");
    }
}

#[test]
fn a_bad_template_of_the_site_stops_the_start_with_file_and_line() {
    let folder = tempfile::tempdir().unwrap();
    kontoflytt()
        .current_dir(&folder)
        .args(["demo", "here"])
        .assert()
        .success();
    let here = folder.path().join("here");
    fs::create_dir_all(here.join("own/approved")).unwrap();
    fs::write(
        here.join("own/approved/same_duties_moved.sv.txt"),
        "Re: [{{ case }}]\n\n{{ acount }}\n",
    )
    .unwrap();
    let config = here.join("kontoflytt.toml");
    let text_of = fs::read_to_string(&config).unwrap() + "\n[reply]\ntemplates = \"own\"\n";
    fs::write(&config, text_of).unwrap();
    let output = kontoflytt()
        .args(["run", "--once", "--config"])
        .arg(&config)
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(1));
    let told = text(&output.stderr);
    assert!(
        told.contains("approved/same_duties_moved.sv.txt, line 3"),
        "{told}"
    );
}
