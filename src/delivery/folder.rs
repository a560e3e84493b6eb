//! Mail as files: for trying out, and for the demo.

use std::{
    fs::{self, File},
    io::{self, Write as _},
    path::{Path, PathBuf},
};

use tokio::task::spawn_blocking;

use super::{DeliveryError, OutgoingMail};
use crate::message::{MessageId, RawMessage};

/// Writes the mail under its Message-ID; a second delivery of the same mail finds it there.
pub(super) async fn deliver(folder: &Path, mail: &OutgoingMail) -> Result<(), DeliveryError> {
    let (path, mail) = (folder.to_owned(), mail.clone());
    blocking(folder, move || write(&path, &mail)).await
}

/// Whether the folder can be written to; it is made where it is missing.
pub(super) async fn probe(folder: &Path) -> Result<(), DeliveryError> {
    let path = folder.to_owned();
    blocking(folder, move || {
        fs::create_dir_all(&path)?;
        let draft = path.join(".check");
        File::create(&draft)?;
        fs::remove_file(&draft)
    })
    .await
}

async fn blocking(
    folder: &Path,
    work: impl FnOnce() -> io::Result<()> + Send + 'static,
) -> Result<(), DeliveryError> {
    let done = spawn_blocking(work).await;
    done.unwrap_or_else(|_| Err(io::Error::other("the work broke off")))
        .map_err(|source| DeliveryError::Disk {
            path: folder.to_owned(),
            source,
        })
}

fn write(folder: &Path, mail: &OutgoingMail) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    let path = folder.join(file_name(&mail.message_id));
    if path.exists() {
        return Ok(());
    }
    let draft: PathBuf = path.with_extension("tmp");
    let mut file = File::create(&draft)?;
    file.write_all(&mail.bytes)?;
    file.sync_all()?;
    fs::rename(&draft, &path)?;
    File::open(folder)?.sync_all()
}

/// The id where it can be a file's name, else its beginning and a digest of all of it.
fn file_name(id: &MessageId) -> String {
    let plain = |c: char| {
        if c.is_ascii_alphanumeric() || "-_.@+=".contains(c) {
            c
        } else {
            '_'
        }
    };
    let safe: String = id.as_str().chars().take(150).map(plain).collect();
    if safe == id.as_str() && !safe.starts_with('.') {
        return format!("{safe}.eml");
    }
    let digest = RawMessage::new(id.as_str().into()).digest().to_string();
    let short: String = digest.chars().take(16).collect();
    format!("{}-{short}.eml", safe.trim_start_matches('.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_plain_and_tell_ids_apart() {
        let name = |id: &str| file_name(&MessageId::parse(id).unwrap());
        assert_eq!(name("kf-1.2@goteborg.se"), "kf-1.2@goteborg.se.eml");
        for odd in ["../../x@y", "a/b@c", ".hidden@x", "a%b@c", "a|b@c"] {
            let name = name(odd);
            let fits = !name.contains(['/', '%', '|']) && !name.starts_with('.');
            assert!(fits, "{odd} became {name}");
        }
        assert_ne!(name("a%b@c"), name("a|b@c"));
        let long = |end: char| format!("{}{end}@x", "a".repeat(200));
        assert_ne!(name(&long('1')), name(&long('2')));
    }
}
