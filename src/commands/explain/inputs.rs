//! The paths of the command line as mails, read one after the other.

use std::fs::File;
use std::io::{BufReader, Read as _};
use std::path::{Path, PathBuf};

use anyhow::Context as _;

use super::mbox::Mbox;
use crate::message::RawMessage;

/// One mail, with the name that it is told under.
pub(super) struct Input {
    pub(super) name: String,
    pub(super) raw: RawMessage,
}

/// Every mail of the paths, in their order; of a larger mail than `most` bytes, one byte more than that is read.
pub(super) fn of(paths: &[PathBuf], most: usize) -> impl Iterator<Item = anyhow::Result<Input>> {
    paths.iter().flat_map(move |path| match kind(path) {
        Ok(Kind::Folder(files)) => boxed(files.into_iter().map(move |file| one(&file, most))),
        Ok(Kind::Mbox(file)) => boxed(mbox(path, file, most)),
        Ok(Kind::Mail) => boxed(std::iter::once_with(move || one(path, most))),
        Err(failure) => boxed(std::iter::once(Err(failure))),
    })
}

type Inputs<'a> = Box<dyn Iterator<Item = anyhow::Result<Input>> + 'a>;

fn boxed<'a>(inputs: impl Iterator<Item = anyhow::Result<Input>> + 'a) -> Inputs<'a> {
    Box::new(inputs)
}

enum Kind {
    Folder(Vec<PathBuf>),
    Mbox(File),
    Mail,
}

fn kind(path: &Path) -> anyhow::Result<Kind> {
    let cannot = || format!("cannot open {}", path.display());
    let about = std::fs::metadata(path).with_context(cannot)?;
    if about.is_dir() {
        let mut files = Vec::new();
        for entry in std::fs::read_dir(path).with_context(cannot)? {
            let file = entry.with_context(cannot)?.path();
            if has_ending(&file, "eml") && !file.is_dir() {
                files.push(file);
            }
        }
        files.sort();
        return Ok(Kind::Folder(files));
    }
    if has_ending(path, "mbox") {
        return Ok(Kind::Mbox(File::open(path).with_context(cannot)?));
    }
    Ok(Kind::Mail)
}

fn has_ending(path: &Path, ending: &str) -> bool {
    path.extension()
        .is_some_and(|found| found.eq_ignore_ascii_case(ending))
}

fn one(path: &Path, most: usize) -> anyhow::Result<Input> {
    let cannot = || format!("cannot open {}", path.display());
    let mut bytes = Vec::new();
    let enough = u64::try_from(most).unwrap_or(u64::MAX).saturating_add(1);
    File::open(path)
        .and_then(|file| file.take(enough).read_to_end(&mut bytes))
        .with_context(cannot)?;
    Ok(Input {
        name: name(path),
        raw: RawMessage::new(bytes),
    })
}

fn mbox(path: &Path, file: File, most: usize) -> impl Iterator<Item = anyhow::Result<Input>> {
    let (name, shown) = (name(path), path.display().to_string());
    Mbox::new(BufReader::new(file), most.saturating_add(1))
        .enumerate()
        .map(move |(index, mail)| {
            let bytes = mail.with_context(|| format!("cannot read on in {shown}"))?;
            Ok(Input {
                name: format!("{name}#{}", index + 1),
                raw: RawMessage::new(bytes),
            })
        })
}

fn name(path: &Path) -> String {
    path.file_name().map_or_else(
        || path.display().to_string(),
        |name| name.to_string_lossy().into_owned(),
    )
}
