//! A real Postfix with its own queue: takes mail from loopback and hands it to a Dovecot.

use std::{fs, path::Path, process::Command, time::Duration};

use kontoflytt::{
    delivery::{Credentials, OutletSettings, SmtpSettings},
    net::{Endpoint, Tls},
};

use super::{
    certificate::Certificate,
    daemon::{Daemon, folder, free_port, is_root, program, run},
    dovecot::{Dovecot, PASSWORD},
};

/// A running Postfix. It takes mail for everybody, but answers 550 to RCPT for `refused@…` and 450 for `later@…`,
/// and delays nothing.
pub(crate) struct Postfix {
    daemon: Daemon,
    /// SMTP for this machine, without sign-in; STARTTLS where a client wants it.
    pub(crate) smtp: u16,
    /// The same, but a connection that is silent for a second is ended.
    pub(crate) hasty: u16,
    /// STARTTLS and sign-in required.
    pub(crate) submission: u16,
    /// TLS from the first byte, sign-in required.
    pub(crate) smtps: u16,
    /// Sign-in required, and TLS left to the client: a proxy can read along.
    pub(crate) legible: u16,
    certificate: Certificate,
}

impl Postfix {
    /// Starts one and waits until it answers.
    pub(crate) fn start(dovecot: &Dovecot) -> Self {
        let master = program(&["/usr/lib/postfix/sbin/master"], "postfix");
        assert!(
            is_root(),
            "Postfix starts for root alone: run the tests as root (sudo tests/run)"
        );
        let folder = folder("postfix");
        let certificate = Certificate::make(&folder, &["127.0.0.1", "localhost"]);
        let [smtp, hasty, submission, smtps, legible] = [(); 5].map(|()| free_port());
        let main = main_cf(&folder, &certificate, dovecot);
        fs::write(folder.join("main.cf"), main).expect("main.cf");
        fs::write(
            folder.join("master.cf"),
            master_cf([smtp, hasty, submission, smtps, legible]),
        )
        .expect("master.cf");
        fs::write(folder.join("recipients"), RECIPIENTS).expect("recipients");
        for part in ["queue", "data"] {
            fs::create_dir(folder.join(part)).expect("a folder");
        }
        run(Command::new("chown")
            .arg("postfix")
            .arg(folder.join("data")));
        let config = folder.to_str().expect("UTF-8");
        run(Command::new("/usr/sbin/postfix").args(["-c", config, "check"]));
        let master = master.to_str().expect("UTF-8");
        let daemon = Daemon::start(&folder, "TERM", &[master, "-c", config, "-s"])
            .speaks(smtp, "220")
            .speaks(submission, "220")
            .speaks(legible, "220");
        Self {
            daemon,
            smtp,
            hasty,
            submission,
            smtps,
            legible,
            certificate,
        }
    }

    /// How to send through one of its ports, without sign-in.
    pub(crate) fn outlet(&self, port: u16) -> OutletSettings {
        OutletSettings::Smtp(self.smtp_settings(port, Tls::None, None))
    }

    /// How to send through one of its ports.
    pub(crate) fn smtp_settings(&self, port: u16, tls: Tls, user: Option<&str>) -> SmtpSettings {
        SmtpSettings {
            endpoint: Endpoint {
                host: "127.0.0.1".to_owned(),
                port,
                tls,
                ca_file: Some(self.certificate.authority.clone()),
                timeout: Duration::from_secs(20),
            },
            credentials: user.map(|user| Credentials {
                username: user.to_owned(),
                password: PASSWORD.into(),
            }),
            hello_name: Some("support.goteborg.se".to_owned()),
        }
    }

    /// Mails that it has taken and not delivered.
    pub(crate) fn queued(&self) -> usize {
        let files = |part: &str| {
            let mut find = Command::new("find");
            find.arg(self.daemon.folder().join("queue").join(part));
            let found = find.args(["-type", "f"]).output().expect("find").stdout;
            String::from_utf8_lossy(&found).lines().count()
        };
        ["maildrop", "incoming", "active", "deferred"]
            .map(files)
            .iter()
            .sum()
    }

    /// What it has written so far.
    pub(crate) fn log(&self) -> String {
        self.daemon.log()
    }
}

/// Looked up at RCPT.
const RECIPIENTS: &str =
    "/^refused@/ 550 5.1.1 no such mailbox\n/^later@/ 450 4.2.1 mailbox is busy\n";

fn main_cf(folder: &Path, certificate: &Certificate, dovecot: &Dovecot) -> String {
    let base = folder.display();
    let (cert, key) = (certificate.chain.display(), certificate.key.display());
    let (lmtp, auth) = (dovecot.lmtp, dovecot.auth);
    format!(
        "compatibility_level = 3.6
queue_directory = {base}/queue
data_directory = {base}/data
maillog_file = {base}/log
maillog_file_prefixes = {base}
myhostname = mx.goteborg.se
mydestination =
alias_maps =
alias_database =
local_recipient_maps =
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
mynetworks = 127.0.0.0/8
default_transport = lmtp:inet:127.0.0.1:{lmtp}
relay_transport = $default_transport
disable_dns_lookups = yes
smtpd_peername_lookup = no
smtpd_recipient_restrictions = check_recipient_access regexp:{base}/recipients, permit_mynetworks, reject
smtpd_client_connection_count_limit = 0
default_destination_recipient_limit = 1
message_size_limit = 60000000
mailbox_size_limit = 0
smtpd_tls_security_level = may
smtpd_tls_cert_file = {cert}
smtpd_tls_key_file = {key}
smtpd_sasl_type = dovecot
smtpd_sasl_path = inet:127.0.0.1:{auth}
smtputf8_enable = yes
minimal_backoff_time = 1s
maximal_backoff_time = 5s
queue_run_delay = 1s
"
    )
}

fn master_cf([smtp, hasty, submission, smtps, legible]: [u16; 5]) -> String {
    let signed_in = "-o smtpd_sasl_auth_enable=yes -o smtpd_client_restrictions=permit_sasl_authenticated,reject";
    format!(
        "127.0.0.1:{smtp} inet n - n - - smtpd
127.0.0.1:{hasty} inet n - n - - smtpd -o smtpd_timeout=1s
127.0.0.1:{submission} inet n - n - - smtpd -o smtpd_tls_security_level=encrypt {signed_in}
127.0.0.1:{smtps} inet n - n - - smtpd -o smtpd_tls_wrappermode=yes {signed_in}
127.0.0.1:{legible} inet n - n - - smtpd {signed_in}
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
verify unix - - n - 1 verify
flush unix n - n 1000? 0 flush
proxymap unix - - n - - proxymap
smtp unix - - n - - smtp
lmtp unix - - n - - lmtp
error unix - - n - - error
retry unix - - n - - error
discard unix - - n - - discard
local unix - n n - - local
virtual unix - n n - - virtual
anvil unix - - n - 1 anvil
scache unix - - n - 1 scache
postlog unix-dgram n - n - 1 postlogd
"
    )
}
