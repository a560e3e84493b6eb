//! A DNS server on loopback (dnsmasq): it knows the names that a test gives it, says of others under `.se` and
//! `.example` that they do not exist, and refuses all else, as a server in trouble does.

use std::net::{Ipv4Addr, SocketAddr};
use std::path::Path;

use super::daemon::{Daemon, folder, free_port, id, program};

/// A running DNS server.
pub(crate) struct Dns {
    _daemon: Daemon,
    /// Where it is asked.
    pub(crate) address: SocketAddr,
}

impl Dns {
    /// Starts one with these TXT records; those under the domains of `troubled` are refused.
    pub(crate) fn start(records: &[(String, String)], troubled: &[&str]) -> Self {
        let dnsmasq = program(&["/usr/sbin/dnsmasq"], "dnsmasq-base");
        let folder = folder("dns");
        let port = free_port();
        let mut arguments = vec![
            dnsmasq.to_string_lossy().into_owned(),
            "--keep-in-foreground".to_owned(),
            "--conf-file=/dev/null".to_owned(),
            "--no-resolv".to_owned(),
            "--no-hosts".to_owned(),
            "--bind-interfaces".to_owned(),
            "--listen-address=127.0.0.1".to_owned(),
            format!("--port={port}"),
            format!("--user={}", id("-un")),
            format!("--pid-file={}", Path::new(&folder).join("pid").display()),
            "--local=/se/".to_owned(),
            "--local=/example/".to_owned(),
        ];
        // `#`: asked of the servers of the system, of which there are none.
        arguments.extend(troubled.iter().map(|name| format!("--server=/{name}/#")));
        arguments.extend(
            records
                .iter()
                .map(|(name, text)| format!("--txt-record={name},{text}")),
        );
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        Self {
            _daemon: Daemon::start(&folder, "TERM", &arguments).speaks(port, ""),
            address: (Ipv4Addr::LOCALHOST, port).into(),
        }
    }
}
