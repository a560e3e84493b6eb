//! A site with the mails of the demo, decided, and its pages served by the program itself.

use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::LazyLock;
use std::time::{Duration, Instant};

use sqlx::{AssertSqlSafe, Connection as _, SqliteConnection};

use crate::support;
use crate::support::daemon::guarded;

/// What everyone of the bed signs in by.
pub(crate) const PASSWORD: &str = "korrekt häst batteri häftklammer";

const CONFIG: &str = "kontoflytt.toml";
const KONTOFLYTT: &str = env!("CARGO_BIN_EXE_kontoflytt");

/// The folder of one site, and the process that has it served until it ends.
pub(crate) struct Site {
    folder: tempfile::TempDir,
    server: Child,
    /// `http://127.0.0.1:12345`
    pub(crate) url: String,
}

impl Site {
    /// The demo's mails and one person of each role: rita reads, hanna handles, adam administers.
    pub(crate) fn new() -> Self {
        Self::serve(demo())
    }

    /// The same people, and no mail.
    pub(crate) fn fresh() -> Self {
        let folder = tempfile::tempdir().unwrap();
        for part in ["cur", "new", "tmp"] {
            fs::create_dir_all(folder.path().join("Maildir").join(part)).unwrap();
        }
        fs::create_dir(folder.path().join("outbox")).unwrap();
        let config = folder.path().join(CONFIG);
        fs::copy(demo().path().join(CONFIG), &config).unwrap();
        take_in(&config);
        Self::serve(folder)
    }

    /// The same after something was changed in the folder; mails that lie in its Maildir are taken in.
    pub(crate) fn with(change: impl FnOnce(&Path)) -> Self {
        let folder = demo();
        change(folder.path());
        run(&folder.path().join(CONFIG), &["run", "--once"], "");
        Self::serve(folder)
    }

    /// Serves the pages.
    fn serve(folder: tempfile::TempDir) -> Self {
        let config = folder.path().join(CONFIG);
        let config = config.to_str().unwrap();
        let command = [KONTOFLYTT, "serve", "--config", config];
        let mut server = of_its_own(&mut guarded(folder.path(), "KILL", &command))
            .stdout(Stdio::piped())
            .stderr(fs::File::create(folder.path().join("log")).unwrap())
            .spawn()
            .unwrap();
        let mut url = String::new();
        BufReader::new(server.stdout.take().unwrap())
            .read_line(&mut url)
            .unwrap();
        Self {
            folder,
            server,
            url: url.trim().to_owned(),
        }
    }

    /// A site on real mail servers, with the mail in its mailbox and nothing else.
    pub(crate) fn on_mail_host(name: &str, from: &str, mail: &str) -> Self {
        let host = support::bed();
        let support = format!("support.{name}@intraservice.goteborg.se");
        let folder = tempfile::tempdir().unwrap();
        let password = folder.path().join("imap-password");
        fs::write(&password, format!("{}\n", support::dovecot::PASSWORD)).unwrap();
        fs::set_permissions(&password, fs::Permissions::from_mode(0o600)).unwrap();
        let text = format!(
            "[mailbox]\nkind = \"imap\"\nhost = \"127.0.0.1\"\nport = {}\ntls = \"none\"\n\
             username = \"{support}\"\npassword_file = \"imap-password\"\n\n\
             [smtp]\nhost = \"127.0.0.1\"\nport = {}\ntls = \"none\"\n\
             from = \"Support Intraservice <{support}>\"\n\n\
             [store]\nurl = \"sqlite://kontoflytt.db\"\n\n\
             [sender]\ntrusted_authserv_id = \"mx.goteborg.se\"\n\n\
             [serve]\nlisten = \"127.0.0.1:0\"\n",
            host.dovecot.imap, host.postfix.smtp,
        );
        let config = folder.path().join(CONFIG);
        fs::write(&config, text).unwrap();
        host.dovecot.deliver_from(from, &support, mail.as_bytes());
        take_in(&config);
        Self::serve(folder)
    }

    /// The address of a page.
    pub(crate) fn at(&self, path: &str) -> String {
        format!("{}{path}", self.url)
    }

    /// A file of the site's folder.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Changes the database as somebody with access to its file could.
    pub(crate) async fn tamper(&self, sql: &str) {
        let file = self.path("kontoflytt.db");
        let mut connection = SqliteConnection::connect(file.to_str().unwrap())
            .await
            .unwrap();
        let sql = AssertSqlSafe(sql.to_owned());
        sqlx::raw_sql(sql).execute(&mut connection).await.unwrap();
    }

    /// Waits until the database gives that number. The limit is for what never comes, not a promise about time.
    pub(crate) async fn until(&self, sql: &str, number: i64) {
        let file = self.path("kontoflytt.db");
        let mut connection = SqliteConnection::connect(file.to_str().unwrap())
            .await
            .unwrap();
        let limit = Instant::now() + Duration::from_mins(1);
        loop {
            let query = sqlx::query_as(AssertSqlSafe(sql.to_owned()));
            let (found,): (i64,) = query.fetch_one(&mut connection).await.unwrap();
            if found == number {
                return;
            }
            assert!(
                Instant::now() < limit,
                "{found} in place of {number}: {sql}"
            );
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// Gives a person the bed's password, and a role.
    pub(crate) fn add_user(&self, name: &str, role: &str) {
        let config = self.path(CONFIG);
        run(&config, &["user", "add", name, "--role", role], PASSWORD);
    }

    /// The same where it must fail; gives back what it said.
    pub(crate) fn fail(&self, arguments: &[&str]) -> String {
        let config = self.path(CONFIG);
        let mut command = program(arguments);
        let output = command.arg("--config").arg(config).output().unwrap();
        assert!(!output.status.success(), "{arguments:?}");
        String::from_utf8(output.stderr).unwrap()
    }

    /// The program with this site's configuration, to its end; gives back what it printed.
    pub(crate) fn run(&self, arguments: &[&str]) -> String {
        run(&self.path(CONFIG), arguments, "")
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        // It may have ended by itself, which its test then shows.
        drop(self.server.stdin.take());
        let _ = self.server.wait();
    }
}

/// A folder of its own with the demo's mails, taken in. All tests begin with the same: it is made once and copied.
fn demo() -> tempfile::TempDir {
    static MADE: LazyLock<tempfile::TempDir> = LazyLock::new(|| {
        let folder = tempfile::tempdir().unwrap();
        let demo = program(&["demo"])
            .arg(folder.path())
            .stdout(Stdio::null())
            .status();
        assert!(demo.unwrap().success());
        let config = folder.path().join(CONFIG);
        let text = fs::read_to_string(&config).unwrap();
        let serve = "\n[serve]\nlisten = \"127.0.0.1:0\"\n";
        fs::write(&config, text + serve).unwrap();
        take_in(&config);
        folder
    });
    let folder = tempfile::tempdir().unwrap();
    copy(MADE.path(), folder.path());
    folder
}

fn copy(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let to = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            fs::create_dir(&to).unwrap();
            copy(&entry.path(), &to);
        } else {
            fs::copy(entry.path(), to).unwrap();
        }
    }
}

/// Takes in what lies in the mailbox, and gives three people a password.
fn take_in(config: &Path) {
    run(config, &["run", "--once"], "");
    for (name, role) in [
        ("rita", "reader"),
        ("hanna", "handler"),
        ("adam", "administrator"),
    ] {
        run(config, &["user", "add", name, "--role", role], PASSWORD);
    }
}

fn program(arguments: &[&str]) -> Command {
    let mut command = Command::new(KONTOFLYTT);
    of_its_own(command.args(arguments));
    command
}

/// With nothing of the environment that it would heed.
fn of_its_own(command: &mut Command) -> &mut Command {
    command
        .env_remove("KONTOFLYTT_LOG")
        .env_remove("CREDENTIALS_DIRECTORY")
}

fn run(config: &Path, arguments: &[&str], input: &str) -> String {
    let mut child = program(arguments)
        .arg("--config")
        .arg(config)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A command that reads nothing may have ended by now; of one that has failed, its status tells.
    let _ = writeln!(child.stdin.take().unwrap(), "{input}");
    let output = child.wait_with_output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{arguments:?}: {said}");
    String::from_utf8(output.stdout).unwrap()
}
