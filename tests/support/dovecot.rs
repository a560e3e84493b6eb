//! A real Dovecot: IMAP with and without TLS, LMTP, Maildirs on a temporary disk.
//!
//! Every user exists, with the password [`PASSWORD`]; a mailbox is made when its first mail comes.

use std::{
    fs,
    io::{BufRead as _, BufReader, Write as _},
    net::TcpStream,
    path::{Path, PathBuf},
    process::Command,
    time::Duration,
};

use kontoflytt::{
    mailbox::{ImapSettings, MailboxSettings},
    net::{Endpoint, Tls},
};

use super::{
    certificate::Certificate,
    daemon::{Daemon, folder, free_port, id, is_root, program, run},
};

/// The password of every user; it holds what a quoted string and UTF-8 make difficult.
pub(crate) const PASSWORD: &str = "hem\"lig\\å";

/// What a Dovecot may differ in.
#[derive(Debug, Default)]
pub(crate) struct Options {
    /// What the server says that it can do, in place of the truth.
    pub(crate) capability: Option<&'static str>,
    /// More lines for its configuration.
    pub(crate) more: &'static str,
}

/// A running Dovecot.
pub(crate) struct Dovecot {
    daemon: Daemon,
    /// IMAP, plain and with STARTTLS.
    pub(crate) imap: u16,
    /// IMAP over TLS.
    pub(crate) imaps: u16,
    /// LMTP, for Postfix.
    pub(crate) lmtp: u16,
    /// Dovecot's own sign-in protocol, for Postfix.
    pub(crate) auth: u16,
    /// For `127.0.0.1` and `localhost`.
    pub(crate) certificate: Certificate,
}

impl Dovecot {
    /// Starts one and waits until it answers.
    pub(crate) fn start(options: &Options) -> Self {
        let dovecot = program(&["/usr/sbin/dovecot"], "dovecot-imapd dovecot-lmtpd");
        program(&["/usr/lib/dovecot/lmtp"], "dovecot-lmtpd");
        let folder = folder("dovecot");
        let certificate = Certificate::make(&folder, &["127.0.0.1", "localhost"]);
        let [imap, imaps, lmtp, auth] = [(); 4].map(|()| free_port());
        let mail = folder.join("mail");
        fs::create_dir(&mail).expect("a folder");
        if is_root() {
            run(Command::new("chown").arg("nobody").arg(&mail));
        }
        let config = folder.join("dovecot.conf");
        let text = config_text(&folder, &certificate, [imap, imaps, lmtp, auth], options);
        fs::write(&config, text).expect("the configuration");
        let command = [dovecot.to_str(), Some("-F"), Some("-c"), config.to_str()];
        let daemon = Daemon::start(&folder, "TERM", &command.map(|word| word.expect("UTF-8")))
            .speaks(lmtp, "220")
            .speaks(imap, "* OK");
        Self {
            daemon,
            imap,
            imaps,
            lmtp,
            auth,
            certificate,
        }
    }

    /// How to reach a user's inbox, without TLS.
    pub(crate) fn mailbox(&self, user: &str) -> MailboxSettings {
        MailboxSettings::Imap(self.imap_settings(user, Tls::None))
    }

    /// How to reach a user's inbox.
    pub(crate) fn imap_settings(&self, user: &str, tls: Tls) -> ImapSettings {
        let port = if tls == Tls::Implicit {
            self.imaps
        } else {
            self.imap
        };
        ImapSettings {
            endpoint: Endpoint {
                host: "127.0.0.1".to_owned(),
                port,
                tls,
                ca_file: Some(self.certificate.authority.clone()),
                timeout: Duration::from_secs(20),
            },
            username: user.to_owned(),
            password: PASSWORD.into(),
            folder: "INBOX".to_owned(),
        }
    }

    /// A user's Maildir on disk; it is there once a mail has come.
    pub(crate) fn maildir(&self, user: &str) -> PathBuf {
        let (local, domain) = user.split_once('@').expect("user@domain");
        self.daemon.folder().join("mail").join(domain).join(local)
    }

    /// The mails in a folder of a user's (`""` is the inbox), by name, as `(file name, bytes)`, read from the disk.
    pub(crate) fn mails(&self, user: &str, folder: &str) -> Vec<(String, Vec<u8>)> {
        let base = self.maildir(user).join(folder);
        let mut found = Vec::new();
        for part in ["new", "cur"] {
            for entry in fs::read_dir(base.join(part))
                .into_iter()
                .flatten()
                .flatten()
            {
                let name = entry.file_name().to_string_lossy().into_owned();
                // Dovecot may rename it at any moment; the next look sees it.
                if let Ok(bytes) = fs::read(entry.path()) {
                    found.push((name, bytes));
                }
            }
        }
        found.sort();
        found
    }

    /// Delivers a mail with a null return path by LMTP.
    pub(crate) fn deliver(&self, user: &str, mail: &[u8]) {
        self.deliver_from("", user, mail);
    }

    /// Delivers a mail by LMTP (RFC 2033), as a mail server does; returns when it lies in the mailbox.
    pub(crate) fn deliver_from(&self, sender: &str, user: &str, mail: &[u8]) {
        let stream = TcpStream::connect(("127.0.0.1", self.lmtp)).expect("LMTP");
        let mut answers = BufReader::new(stream.try_clone().expect("a stream"));
        let mut say = |words: &[u8], answer: &str| {
            (&stream).write_all(words).expect("LMTP takes it");
            let mut line = String::new();
            while !line.starts_with(answer) {
                line.clear();
                let count = answers.read_line(&mut line).expect("an answer");
                assert!(
                    count > 0 && line.as_bytes()[0] == answer.as_bytes()[0],
                    "LMTP says {line:?}"
                );
            }
        };
        say(b"LHLO test\r\n", "250 ");
        say(format!("MAIL FROM:<{sender}>\r\n").as_bytes(), "250 ");
        say(format!("RCPT TO:<{user}>\r\n").as_bytes(), "250 ");
        say(b"DATA\r\n", "354");
        let body = mail.strip_suffix(b"\r\n").unwrap_or(mail);
        say(&[body, b"\r\n.\r\n"].concat(), "250 ");
    }

    /// Puts mails straight onto the disk: many are there at once, as after a long standstill.
    pub(crate) fn place(&self, user: &str, mails: impl IntoIterator<Item = Vec<u8>>) {
        let base = self.maildir(user);
        let [cur, new, tmp] = ["cur", "new", "tmp"].map(|part| base.join(part));
        // Made by the user who will own them: the folder of a domain is shared with other tests.
        let mut make = if is_root() {
            let mut make = Command::new("setpriv");
            make.args([
                "--reuid=nobody",
                "--regid=nogroup",
                "--clear-groups",
                "mkdir",
            ]);
            make
        } else {
            Command::new("mkdir")
        };
        run(make.arg("-p").args([&cur, &new, &tmp]));
        for (number, mail) in mails.into_iter().enumerate() {
            let name = format!("1700000000.M{number:09}.placed");
            // As deliveries do: what lies in `new` is whole (maildir(5)).
            fs::write(tmp.join(&name), mail).expect("a mail");
            fs::rename(tmp.join(&name), new.join(&name)).expect("a mail");
        }
    }

    /// What it has written so far.
    pub(crate) fn log(&self) -> String {
        self.daemon.log()
    }
}

fn config_text(
    folder: &Path,
    certificate: &Certificate,
    ports: [u16; 4],
    options: &Options,
) -> String {
    let [imap, imaps, lmtp, auth] = ports.map(|port| port.to_string());
    let capability = options
        .capability
        .map_or_else(String::new, |words| format!("imap_capability={words}\n"));
    let values = [
        ("BASE", folder.display().to_string()),
        ("CHAIN", certificate.chain.display().to_string()),
        ("KEY", certificate.key.display().to_string()),
        ("OWNER", owner()),
        ("PASSWORD", base64_of(PASSWORD)),
        ("IMAPS", imaps),
        ("IMAP", imap),
        ("LMTP", lmtp),
        ("AUTH", auth),
        ("MORE", capability + options.more),
    ];
    let fill =
        |text: String, (name, value): &(&str, String)| text.replace(&format!("@{name}@"), value);
    values
        .iter()
        .fold(include_str!("dovecot.conf").to_owned(), fill)
}

/// Whose processes and files they are.
fn owner() -> String {
    if is_root() {
        // The package's own users do what they do on a real host.
        return "mail_uid=nobody\nmail_gid=nogroup".to_owned();
    }
    let (user, group) = (id("-un"), id("-gn"));
    format!(
        "mail_uid={user}\nmail_gid={group}\ndefault_internal_user={user}\n\
         default_login_user={user}\ndefault_internal_group={group}"
    )
}

fn base64_of(text: &str) -> String {
    use base64::Engine as _;
    base64::engine::general_purpose::STANDARD.encode(text)
}
