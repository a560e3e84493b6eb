//! The Maildir on disk: names, renames, and nothing that is written in place.

use std::{
    collections::{HashMap, HashSet},
    fs::{self, File},
    io::{self, Read as _, Write as _},
    path::{Path, PathBuf},
    time::SystemTime,
};

use crate::{
    mailbox::{Content, Listed, MailboxError, imap::text::modified_utf7},
    message::{MessageId, RawMessage},
};

/// Of a mail that is too large, as much of its headers as a person needs.
const HEADER_BYTES: u64 = 65_536;

/// A Maildir's path.
#[derive(Debug, Clone)]
pub(super) struct Disk {
    root: PathBuf,
}

/// When `new` and `cur` were last changed.
pub(super) type Stamp = [SystemTime; 2];

/// A mail's file.
pub(super) struct MailFile {
    pub(super) listed: Listed,
    pub(super) path: PathBuf,
}

/// A folder's name on disk: `.Handled.Old`; empty for the inbox itself.
pub(super) fn folder_name(name: &str) -> Result<String, MailboxError> {
    if name.eq_ignore_ascii_case("INBOX") {
        return Ok(String::new());
    }
    let dotted = name.replace('/', ".");
    let fits = dotted.split('.').all(|part| !part.is_empty())
        && dotted.len() <= 200
        && !dotted.chars().any(char::is_control);
    fits.then(|| format!(".{}", modified_utf7(&dotted)))
        .ok_or(MailboxError::Unusable {
            what: "the folder's name",
            reason: "it is empty, too long, or holds an empty part or a control character",
        })
}

impl Disk {
    pub(super) fn new(root: PathBuf) -> Self {
        Self { root }
    }

    pub(super) fn is_maildir(&self) -> bool {
        ["cur", "new", "tmp"]
            .iter()
            .all(|part| self.root.join(part).is_dir())
    }

    pub(super) fn has_folder(&self, folder: &str) -> bool {
        self.root.join(folder).join("cur").is_dir()
    }

    pub(super) fn is_writable(&self) -> bool {
        let writable = |part: &str| {
            fs::metadata(self.root.join(part)).is_ok_and(|data| !data.permissions().readonly())
        };
        ["cur", "new", "tmp"].into_iter().all(writable)
    }

    pub(super) fn create(&self, folder: Option<&str>) -> io::Result<()> {
        let base = self.root.join(folder.unwrap_or_default());
        for part in ["cur", "new", "tmp"] {
            fs::create_dir_all(base.join(part))?;
        }
        if folder.is_some_and(|name| !name.is_empty()) {
            // Maildir++: it says that the folder is one.
            File::options()
                .create(true)
                .append(true)
                .open(base.join("maildirfolder"))?;
        }
        Ok(())
    }

    pub(super) fn stamp(&self) -> io::Result<Stamp> {
        let changed = |part: &str| fs::metadata(self.root.join(part))?.modified();
        Ok([changed("new")?, changed("cur")?])
    }

    /// Every mail, by name.
    pub(super) fn scan(&self) -> io::Result<Vec<MailFile>> {
        let mut found = Vec::new();
        self.each("", |uid, flags, path| {
            // A file that is gone meanwhile was moved by somebody.
            if let Ok(data) = fs::metadata(&path)
                && data.is_file()
            {
                let listed = Listed {
                    uid: uid.to_owned(),
                    size: data.len(),
                    deleted: flags.contains('T'),
                };
                found.push(MailFile { listed, path });
            }
        })?;
        found.sort_by(|a, b| a.listed.uid.cmp(&b.listed.uid));
        Ok(found)
    }

    pub(super) fn has_other_than(&self, known: &HashMap<String, PathBuf>) -> io::Result<bool> {
        let mut other = false;
        self.each("", |uid, _, _| other |= !known.contains_key(uid))?;
        Ok(other)
    }

    /// The present paths of these mails, in the order asked for.
    pub(super) fn find(
        &self,
        uids: &[String],
        known: &HashMap<String, PathBuf>,
    ) -> io::Result<Vec<(String, PathBuf)>> {
        let mut found: HashMap<&str, PathBuf> = HashMap::new();
        for uid in uids {
            if let Some(path) = known.get(uid).filter(|path| path.exists()) {
                found.insert(uid, path.clone());
            }
        }
        let missing: HashSet<&str> = uids
            .iter()
            .map(String::as_str)
            .filter(|uid| !found.contains_key(uid))
            .collect();
        if !missing.is_empty() {
            self.each("", |uid, _, path| {
                if let Some(uid) = missing.get(uid) {
                    found.insert(uid, path);
                }
            })?;
        }
        let pair = |uid: &String| Some((uid.clone(), found.remove(uid.as_str())?));
        Ok(uids.iter().filter_map(pair).collect())
    }

    pub(super) fn read(
        paths: Vec<(String, PathBuf)>,
        max_bytes: u64,
    ) -> io::Result<Vec<(String, Content)>> {
        let mut read = Vec::new();
        for (uid, path) in paths {
            match read_file(&path, max_bytes) {
                Ok(content) => read.push((uid, content)),
                Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                // One file that cannot be read holds up no other.
                Err(error) if error.kind() == io::ErrorKind::PermissionDenied => {
                    read.push((uid, Content::Withheld { code: None }));
                }
                Err(error) => return Err(error),
            }
        }
        Ok(read)
    }

    pub(super) fn file(&self, paths: &[(String, PathBuf)], folder: &str) -> io::Result<()> {
        self.create(Some(folder))?;
        let target = self.root.join(folder).join("cur");
        for (uid, path) in paths {
            let name = path
                .file_name()
                .map(|name| name.to_string_lossy().into_owned());
            let flags = name
                .as_deref()
                .and_then(|name| name.split_once(':'))
                .map(|(_, f)| f);
            let flags = flags.unwrap_or("2,");
            let mut to = target.join(format!("{uid}:{flags}"));
            if to.exists() {
                // A rename would replace the other mail.
                to = target.join(format!("{uid}-{}:{flags}", unique()?));
            }
            match fs::rename(path, &to) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
                _ => {}
            }
        }
        Ok(())
    }

    /// Writes a mail: whole and on the disk before it has a name that anybody reads.
    pub(super) fn put(
        &self,
        folder: Option<&str>,
        part: &str,
        flags: &str,
        bytes: &[u8],
    ) -> io::Result<()> {
        let base = self.root.join(folder.unwrap_or_default());
        let name = unique()?;
        let draft = base.join("tmp").join(&name);
        let written = File::create_new(&draft).and_then(|mut file| {
            file.write_all(bytes)?;
            file.sync_all()
        });
        let home = base.join(part);
        let placed = written.and_then(|()| fs::rename(&draft, home.join(format!("{name}{flags}"))));
        if let Err(error) = placed {
            // Half a mail is of no use to anybody.
            let _ = fs::remove_file(&draft);
            return Err(error);
        }
        File::open(&home)?.sync_all()
    }

    pub(super) fn holds(&self, folder: &str, id: &MessageId) -> io::Result<bool> {
        if !self.has_folder(folder) {
            return Ok(false);
        }
        let mut paths = Vec::new();
        self.each(folder, |_, _, path| paths.push(path))?;
        for path in paths {
            if let Ok(headers) = head(&path)
                && has_message_id(&headers, id)
            {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Every file of a folder: the name before the flags, the flags, the path.
    fn each(&self, folder: &str, mut on: impl FnMut(&str, &str, PathBuf)) -> io::Result<()> {
        for part in ["new", "cur"] {
            for entry in fs::read_dir(self.root.join(folder).join(part))? {
                let entry = entry?;
                let name = entry.file_name();
                let name = name.to_string_lossy();
                if name.starts_with('.') {
                    continue;
                }
                let (uid, flags) = name.split_once(':').unwrap_or((&name, ""));
                on(
                    uid,
                    flags.strip_prefix("2,").unwrap_or_default(),
                    entry.path(),
                );
            }
        }
        Ok(())
    }
}

fn read_file(path: &Path, max_bytes: u64) -> io::Result<Content> {
    let size = fs::metadata(path)?.len();
    if size <= max_bytes {
        return Ok(Content::Whole(RawMessage::new(fs::read(path)?)));
    }
    let headers = RawMessage::new(head(path)?);
    Ok(Content::Oversize { size, headers })
}

/// The header block, or the beginning of a long one.
fn head(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path)?
        .take(HEADER_BYTES)
        .read_to_end(&mut bytes)?;
    let end = bytes
        .windows(2)
        .position(|pair| pair == b"\n\n")
        .or_else(|| {
            bytes
                .windows(4)
                .position(|four| four == b"\r\n\r\n")
                .map(|at| at + 2)
        });
    bytes.truncate(end.map_or(bytes.len(), |at| at + 2));
    Ok(bytes)
}

fn has_message_id(headers: &[u8], id: &MessageId) -> bool {
    let text = String::from_utf8_lossy(headers)
        .replace("\r\n", "\n")
        .replace("\n ", " ");
    let wanted = id.to_string();
    text.lines().any(|line| {
        line.split_once(':').is_some_and(|(name, value)| {
            name.eq_ignore_ascii_case("Message-ID") && value.trim() == wanted
        })
    })
}

/// A name that no other file has: 128 random bits, as only the clock's own room may read the time.
fn unique() -> io::Result<String> {
    let mut bits = [0; 16];
    getrandom::fill(&mut bits).map_err(io::Error::other)?;
    Ok(format!("{:032x}.kontoflytt", u128::from_be_bytes(bits)))
}
