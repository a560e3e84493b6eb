//! Passwords from files: beside the configuration, or from systemd.

use std::path::{Path, PathBuf};

use secrecy::SecretString;

/// A password file larger than this is something else.
const MOST_BYTES: u64 = 64 * 1024;

/// The first line of the password file `named`, and a warning where others can read it.
pub(super) fn password(
    named: &Path,
    folder: &Path,
    credentials: Option<&Path>,
) -> Result<(SecretString, Option<String>), String> {
    let path = locate(named, folder, credentials);
    let shown = path.display();
    let about = std::fs::metadata(&path).map_err(|error| {
        format!("cannot read the password file {shown}: {error}. Write the password into its first line, readable by this user alone.")
    })?;
    if !about.is_file() || about.len() > MOST_BYTES {
        return Err(format!(
            "{shown} is no password file: it must be a file that holds the password in its first line"
        ));
    }
    let text = std::fs::read_to_string(&path)
        .map_err(|error| format!("cannot read the password file {shown}: {error}"))?;
    let line = text
        .lines()
        .next()
        .unwrap_or_default()
        .trim_end_matches('\r');
    if line.trim().is_empty() {
        return Err(format!(
            "the password file {shown} has an empty first line: write the password there"
        ));
    }
    Ok((
        SecretString::from(line.to_owned()),
        readable_by_others(&path, &about),
    ))
}

/// systemd's copy is taken first: it is the one that was meant for this service.
fn locate(named: &Path, folder: &Path, credentials: Option<&Path>) -> PathBuf {
    credentials
        .filter(|_| named.is_relative())
        .map(|folder| folder.join(named))
        .filter(|path| path.is_file())
        .unwrap_or_else(|| folder.join(named))
}

#[cfg(unix)]
fn readable_by_others(path: &Path, about: &std::fs::Metadata) -> Option<String> {
    use std::os::unix::fs::PermissionsExt as _;
    (about.permissions().mode() & 0o004 != 0).then(|| {
        format!(
            "every user of this machine can read the password file {0}: chmod 600 {0}",
            path.display()
        )
    })
}

#[cfg(not(unix))]
fn readable_by_others(_: &Path, _: &std::fs::Metadata) -> Option<String> {
    None
}
