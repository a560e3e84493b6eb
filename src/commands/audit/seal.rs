//! Keys and lines of signed checkpoints, as a person handles them.

use std::io::Write as _;
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::Path;

use anyhow::{Context as _, bail};

use crate::audit::{Checkpoint, PublicKey, SealKey, Sealed};
use crate::config::Config;

/// Said where a key is asked for and there is none.
pub(super) const NO_KEY: &str =
    "the configuration has no audit.signing_key_file: `kontoflytt audit new-key FILE` makes one";

/// The public key of the configuration's key.
pub(super) fn public_key(config: &Config) -> Option<PublicKey> {
    config.audit.key.as_ref().map(|key| key.public_key())
}

/// The line of a checkpoint, signed where there is a key.
pub(super) fn line(config: &Config, checkpoint: Checkpoint) -> Sealed {
    match &config.audit.key {
        Some(key) => key.seal(&checkpoint),
        None => Sealed {
            checkpoint,
            signature: None,
        },
    }
}

/// Writes a new key that its owner alone can read, and returns its public half.
pub(super) fn make(path: &Path) -> anyhow::Result<PublicKey> {
    let mut seed = [0; 32];
    getrandom::fill(&mut seed).context("the system gives no random bytes")?;
    let text = SealKey::write(&seed);
    let key = SealKey::parse(&text).context("the new key cannot be read back")?;
    let mut file = std::fs::OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(path)
        .with_context(|| format!("cannot make {}", path.display()))?;
    writeln!(file, "{text}")?;
    file.sync_all()?;
    Ok(key.public_key())
}

/// The checkpoints of a file; with a key, each line must be signed with it.
pub(super) fn read(path: &Path, key: Option<&PublicKey>) -> anyhow::Result<Vec<Checkpoint>> {
    let text =
        std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    let mut checkpoints = Vec::new();
    for (number, line) in (1..)
        .zip(text.lines())
        .filter(|(_, line)| !line.trim().is_empty())
    {
        let at = format!("{}, line {number}", path.display());
        let Some(sealed) = Sealed::parse(line) else {
            bail!("{at}: this is no line of `audit checkpoint`");
        };
        if key.is_some_and(|key| !key.holds(&sealed)) {
            bail!("{at}: this checkpoint was not signed with the key, or was changed since");
        }
        checkpoints.push(sealed.checkpoint);
    }
    if checkpoints.is_empty() {
        bail!("{} holds no checkpoint", path.display());
    }
    Ok(checkpoints)
}
