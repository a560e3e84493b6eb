//! A server that offers SCRAM-SHA-256 and does not know the password.

use std::{
    io::{BufRead as _, BufReader, Write as _},
    net::TcpListener,
    thread::JoinHandle,
};

use base64::{Engine as _, engine::general_purpose::STANDARD};

#[derive(Debug, Clone, Copy)]
pub(crate) enum Protocol {
    Imap,
    Smtp,
}

/// How it lies.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Lie {
    /// Said in place of a nonce that extends the client's.
    pub(crate) nonce: Option<&'static str>,
    pub(crate) count: &'static str,
    /// Its last message; without one it says at once that all is well.
    pub(crate) last: Option<&'static str>,
    /// Whether it says nothing after its lie, in place of that all is well.
    pub(crate) silent: bool,
}

/// One connection's server.
pub(crate) struct Impostor {
    pub(crate) port: u16,
    thread: JoinHandle<String>,
}

impl Impostor {
    pub(crate) fn start(protocol: Protocol, lie: Lie) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let thread = std::thread::spawn(move || serve(&listener, protocol, lie));
        Self { port, thread }
    }

    /// All that the client said, once it has ended the connection.
    pub(crate) fn heard(self) -> String {
        self.thread.join().unwrap()
    }
}

fn serve(listener: &TcpListener, protocol: Protocol, lie: Lie) -> String {
    let (stream, _) = listener.accept().unwrap();
    // The client may be gone at any moment; that is what is asked for.
    let say = |words: &str| drop((&stream).write_all(words.as_bytes()));
    say(match protocol {
        Protocol::Imap => "* OK ready\r\n",
        Protocol::Smtp => "220 ready\r\n",
    });
    let mut talk = Talk {
        protocol,
        lie,
        tag: String::new(),
        left: Vec::new(),
    };
    let mut heard = String::new();
    for read in BufReader::new(&stream).lines() {
        // A client that drops a connection with bytes unread resets it.
        let Ok(said) = read else { break };
        heard.push_str(&said);
        heard.push('\n');
        say(&talk.answer(&said));
    }
    heard
}

struct Talk {
    protocol: Protocol,
    lie: Lie,
    /// Of IMAP's command.
    tag: String,
    /// What is still to be said, the next last.
    left: Vec<Turn>,
}

enum Turn {
    First,
    Last(&'static str),
    Welcome,
}

impl Talk {
    fn answer(&mut self, line: &str) -> String {
        let words: Vec<&str> = line.split(' ').collect();
        match (self.protocol, words.as_slice()) {
            (Protocol::Imap, [tag, "CAPABILITY"]) => {
                format!("* CAPABILITY IMAP4rev1 AUTH=PLAIN AUTH=SCRAM-SHA-256\r\n{tag} OK done\r\n")
            }
            (Protocol::Imap, [tag, "AUTHENTICATE", "SCRAM-SHA-256"]) => {
                self.begin(tag);
                "+ \r\n".to_owned()
            }
            (Protocol::Smtp, ["EHLO", _]) => {
                "250-mx\r\n250-AUTH PLAIN LOGIN SCRAM-SHA-256\r\n250 8BITMIME\r\n".to_owned()
            }
            (Protocol::Smtp, ["AUTH", "SCRAM-SHA-256", first]) => {
                self.begin("");
                self.turn(first)
            }
            _ => self.turn(line),
        }
    }

    fn begin(&mut self, tag: &str) {
        tag.clone_into(&mut self.tag);
        self.left = vec![Turn::Welcome];
        self.left.extend(self.lie.last.map(Turn::Last));
        self.left.push(Turn::First);
    }

    fn turn(&mut self, said: &str) -> String {
        match self.left.pop() {
            Some(Turn::First) => {
                let first = String::from_utf8(STANDARD.decode(said).unwrap()).unwrap();
                let (_, nonce) = first.split_once(",r=").unwrap();
                let nonce = self
                    .lie
                    .nonce
                    .map_or_else(|| format!("{nonce}x"), str::to_owned);
                let count = self.lie.count;
                self.challenge(&format!("r={nonce},s=W22ZaJ0SNY7soEsUEjb6gQ==,i={count}"))
            }
            Some(Turn::Last(signature)) => self.challenge(signature),
            Some(Turn::Welcome) if !self.lie.silent => match self.protocol {
                Protocol::Imap => format!("{} OK welcome\r\n", self.tag),
                Protocol::Smtp => "235 2.7.0 welcome\r\n".to_owned(),
            },
            _ => String::new(),
        }
    }

    fn challenge(&self, message: &str) -> String {
        let code = match self.protocol {
            Protocol::Imap => "+",
            Protocol::Smtp => "334",
        };
        format!("{code} {}\r\n", STANDARD.encode(message))
    }
}
