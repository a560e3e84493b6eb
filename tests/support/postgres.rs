//! A real PostgreSQL: one server for a test file, an empty database for each call.

use std::{
    path::PathBuf,
    process::Command,
    sync::{
        OnceLock,
        atomic::{AtomicU32, Ordering},
    },
};

use super::{
    daemon::{Daemon, folder, free_port, is_root, program, run},
    eventually,
};

struct Cluster {
    _daemon: Daemon,
    programs: PathBuf,
    port: u16,
}

/// The URL of a new, empty database.
pub(crate) fn database() -> String {
    static CLUSTER: OnceLock<Cluster> = OnceLock::new();
    static NUMBER: AtomicU32 = AtomicU32::new(0);
    let cluster = CLUSTER.get_or_init(start);
    let name = format!("test{}", NUMBER.fetch_add(1, Ordering::Relaxed));
    let mut create = Command::new(cluster.programs.join("createdb"));
    run(create
        .args(["-h", "127.0.0.1", "-U", "kontoflytt", "-p"])
        .arg(cluster.port.to_string())
        .arg(&name));
    format!("postgres://kontoflytt@127.0.0.1:{}/{name}", cluster.port)
}

fn start() -> Cluster {
    let programs = newest();
    let folder = folder("postgres");
    let data = folder.join("data");
    let (initdb, server) = (programs.join("initdb"), programs.join("postgres"));
    let text = |path: &PathBuf| path.to_str().expect("UTF-8").to_owned();
    // PostgreSQL refuses to be root.
    let user: &[&str] = if is_root() {
        run(Command::new("chown").arg("nobody").arg(&folder));
        &["setpriv", "--reuid=nobody", "--clear-groups", "--"]
    } else {
        &["env"]
    };
    let mut init = Command::new(user[0]);
    init.args(&user[1..]).arg(initdb);
    run(init
        .args([
            "-U",
            "kontoflytt",
            "-A",
            "trust",
            "--no-sync",
            "--locale=C.UTF-8",
            "-E",
            "UTF8",
            "-D",
        ])
        .arg(&data));
    let port = free_port();
    let (server, data, port_text) = (text(&server), text(&data), port.to_string());
    let socket = format!("unix_socket_directories={}", text(&folder));
    let settings = [
        "-h",
        "127.0.0.1",
        "-p",
        &port_text,
        "-c",
        &socket,
        "-c",
        "fsync=off",
        "-c",
        "max_connections=200",
    ];
    let command: Vec<&str> = [user, &[&server, "-D", &data], &settings].concat();
    let daemon = Daemon::start(&folder, "QUIT", &command);
    eventually("PostgreSQL", || {
        let mut ready = Command::new(programs.join("pg_isready"));
        let ready = ready
            .args(["-q", "-h", "127.0.0.1", "-p", &port_text])
            .status();
        ready.is_ok_and(|status| status.success()).then_some(())
    });
    Cluster {
        _daemon: daemon,
        programs,
        port,
    }
}

/// Debian keeps a folder for each major version.
fn newest() -> PathBuf {
    let versions = std::fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .flatten();
    let mut found: Vec<PathBuf> = versions.map(|entry| entry.path().join("bin")).collect();
    found.retain(|path| path.join("initdb").exists());
    let number = |path: &PathBuf| -> u32 {
        let version = path.parent().and_then(|parent| parent.file_name());
        version
            .and_then(|name| name.to_str()?.parse().ok())
            .unwrap_or(0)
    };
    found.sort_by_key(number);
    found
        .pop()
        .unwrap_or_else(|| program(&["/usr/lib/postgresql/15/bin"], "postgresql"))
}
