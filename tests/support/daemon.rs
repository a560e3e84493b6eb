//! A server process that ends with the test, however the test ends.

use std::{
    fs::{self, File, Permissions},
    io::Read,
    net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream},
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    process::{Child, ChildStdin, Command, Stdio},
    time::Duration,
};

/// Runs the server and waits for the end of its own standard input: that comes when the test drops the server, and
/// also when the test process dies. Then the server is stopped, with whatever it has started, and its folder removed. What
/// the guardian ignores the server does not: it and all below it are a session of their own, which can be ended as a whole.
const GUARDIAN: &str = r#"
    trap '' INT TERM HUP
    folder=$0 signal=$1; shift
    (trap - INT TERM HUP; exec setsid "$@") </dev/null & pid=$!
    cat >/dev/null
    kill -s "$signal" $pid 2>/dev/null
    wait $pid 2>/dev/null
    kill -s KILL -- -$pid 2>/dev/null
    rm -rf -- "$folder"
"#;

/// A running server and its folder.
pub(crate) struct Daemon {
    guardian: Child,
    input: Option<ChildStdin>,
    folder: PathBuf,
}

/// A new folder that the users of the servers may enter.
pub(crate) fn folder(name: &str) -> PathBuf {
    let folder = tempfile::Builder::new()
        .prefix(&format!("kontoflytt-{name}-"))
        .tempdir()
        .expect("a temporary folder")
        .keep();
    fs::set_permissions(&folder, Permissions::from_mode(0o755)).expect("its mode");
    folder
}

/// A port that is free now.
pub(crate) fn free_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
    listener.local_addr().expect("its number").port()
}

/// Whether the tests run as root; the servers then change to users of their own.
pub(crate) fn is_root() -> bool {
    id("-u") == "0"
}

/// What `id` says.
pub(crate) fn id(flag: &str) -> String {
    let output = Command::new("id").arg(flag).output().expect("id");
    String::from_utf8_lossy(&output.stdout).trim().to_owned()
}

/// The path of a server's program, or a failure that says what to install.
pub(crate) fn program(paths: &[&str], package: &str) -> PathBuf {
    let found = paths.iter().map(PathBuf::from).find(|path| path.exists());
    found.unwrap_or_else(|| {
        panic!(
            "{} is missing: apt-get install {package} (tests/run does so)",
            paths.join(" or ")
        )
    })
}

/// Runs a command to its end; a failure shows what it said.
pub(crate) fn run(command: &mut Command) {
    let output = command.output().expect("the command starts");
    let said = [output.stdout, output.stderr].concat();
    let said = String::from_utf8_lossy(&said);
    assert!(output.status.success(), "{command:?} failed:\n{said}");
}

/// A command that runs a server until its standard input, which is a pipe, ends, as [`GUARDIAN`] does.
pub(crate) fn guarded(folder: &Path, signal: &str, command: &[&str]) -> Command {
    let mut guardian = Command::new("bash");
    guardian.args(["-c", GUARDIAN]).arg(folder).arg(signal);
    guardian.args(command).stdin(Stdio::piped());
    guardian
}

impl Daemon {
    /// Starts a server that stays in the foreground; `signal` ends it at once.
    pub(crate) fn start(folder: &Path, signal: &str, command: &[&str]) -> Self {
        let log = || {
            File::options()
                .create(true)
                .append(true)
                .open(folder.join("log"))
        };
        let mut guardian = guarded(folder, signal, command)
            .stdout(log().expect("a log"))
            .stderr(log().expect("a log"))
            .spawn()
            .expect("bash");
        Self {
            input: guardian.stdin.take(),
            guardian,
            folder: folder.to_owned(),
        }
    }

    /// Waits until the port speaks with the words that its protocol begins with (nothing for one where the client
    /// begins).
    pub(crate) fn speaks(self, port: u16, greeting: &str) -> Self {
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
        for _ in 0..1_000 {
            if let Ok(mut stream) = TcpStream::connect(address) {
                stream
                    .set_read_timeout(Some(Duration::from_secs(10)))
                    .expect("a timeout");
                let mut said = vec![0; greeting.len()];
                if stream.read_exact(&mut said).is_ok() && said == greeting.as_bytes() {
                    return self;
                }
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        panic!(
            "port {port} does not answer; the server says:\n{}",
            self.log()
        );
    }

    /// What the server has written so far.
    pub(crate) fn log(&self) -> String {
        fs::read_to_string(self.folder.join("log")).unwrap_or_default()
    }

    /// The server's folder.
    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }
}

impl Drop for Daemon {
    fn drop(&mut self) {
        drop(self.input.take());
        let _ = self.guardian.wait();
    }
}
