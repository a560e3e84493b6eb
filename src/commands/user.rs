//! `kontoflytt user`: who may sign in to the staff's pages with a password.

use std::io::{self, BufRead as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context as _, bail};
use unicode_normalization::UnicodeNormalization as _;

use super::{ConfigFile, on_runtime, on_store};
use crate::clock::Clock;
use crate::store::{NameGiven, Role, SignedOut, StaffUser, Store};
use crate::web;

/// Longest name, in characters.
const LONGEST_NAME: usize = 64;

/// The arguments of `user`.
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, clap::Subcommand)]
enum Command {
    /// Add a person, or give them another password and role
    Add(Add),
    /// Take a person's password away and sign them out
    Remove(Remove),
    /// End the sessions of a person, also of one who signs in at the provider
    SignOut(SignOut),
    /// Show who may sign in, with their roles
    List(List),
}

/// What a person may do: read, also decide, also export the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum RoleWord {
    Reader,
    Handler,
    Administrator,
}

#[derive(Debug, clap::Args)]
struct Add {
    /// The name that they sign in by
    name: String,
    /// What they may do
    #[arg(long, value_enum)]
    role: RoleWord,
    /// The file whose first line is the password; without it, the first line of standard input is
    #[arg(long, value_name = "FILE")]
    password_file: Option<PathBuf>,
    /// Say that it is the person who was removed under this name: what they did is on record under it
    #[arg(long)]
    same_person: bool,
    #[command(flatten)]
    file: ConfigFile,
}

#[derive(Debug, clap::Args)]
struct Remove {
    /// The name that they sign in by
    name: String,
    #[command(flatten)]
    file: ConfigFile,
}

#[derive(Debug, clap::Args)]
struct SignOut {
    /// The name under which they are on record: the one that the pages show, as "anna (2)"
    name: String,
    #[command(flatten)]
    file: ConfigFile,
}

#[derive(Debug, clap::Args)]
struct List {
    #[command(flatten)]
    file: ConfigFile,
}

pub(super) fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    match &arguments.command {
        Command::Add(add) => set(add)?,
        Command::Remove(one) => on_runtime(remove(one))?,
        Command::SignOut(one) => on_runtime(sign_out(one))?,
        Command::List(list) => on_runtime(show(list))?,
    }
    Ok(ExitCode::SUCCESS)
}

async fn remove(one: &Remove) -> anyhow::Result<()> {
    let (name, now) = (&one.name, Clock::System.now());
    let removed = on_store(&one.file, async |store| {
        Ok(store.remove_staff_user(name, now).await?)
    });
    if !removed.await? {
        bail!(
            "nobody with a password is called {name}; who signs in at the provider is signed out by user sign-out"
        );
    }
    Ok(())
}

async fn sign_out(one: &SignOut) -> anyhow::Result<()> {
    let (name, why, now) = (&one.name, SignedOut::ByCommand, Clock::System.now());
    on_store(&one.file, async |store| {
        let Some(name) = store.name_on_record(name).await? else {
            bail!("nobody is on record as {name}");
        };
        if store.end_sessions(&name, why, now).await? == 0 {
            bail!("{name} is not signed in");
        }
        Ok(())
    })
    .await
}

async fn show(list: &List) -> anyhow::Result<()> {
    let users = on_store(&list.file, async |store| Ok(store.staff_users().await?)).await?;
    let mut out = io::stdout().lock();
    for user in users {
        writeln!(out, "{}  {}", user.name, user.role.code())?;
    }
    Ok(())
}

fn set(add: &Add) -> anyhow::Result<()> {
    let name: String = add.name.trim().nfc().collect();
    let is_plain = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '_' | '@');
    if name.is_empty() || name.chars().count() > LONGEST_NAME || !name.chars().all(is_plain) {
        bail!("a name is of letters, digits and . - _ @, at most {LONGEST_NAME}");
    }
    let user = StaffUser {
        name,
        password: web::hash(&password(add.password_file.as_deref())?)?,
        role: match add.role {
            RoleWord::Reader => Role::Reader,
            RoleWord::Handler => Role::Handler,
            RoleWord::Administrator => Role::Administrator,
        },
    };
    on_runtime(async {
        let config = add.file.load()?;
        let store = Store::open(&config.store_url, Path::new("")).await?;
        let (name, now) = (&user.name, Clock::System.now());
        match store.set_staff_user(&user, add.same_person, now).await? {
            NameGiven::Given => {}
            NameGiven::OfAnother(other) if other == *name => bail!(
                "somebody who signs in at the provider is on record as {name}: choose another name"
            ),
            NameGiven::OfAnother(other) => bail!(
                "{name} looks like {other}, who is on record already: choose another name, or write it as that one"
            ),
            NameGiven::OfOneRemoved => bail!(
                "{name} was removed, and what they did is on record under this name: choose another one, or say with \
                 --same-person that it is they who come back"
            ),
        }
        store.close().await;
        Ok(())
    })
}

/// The first line of the file or of standard input. It is no argument: arguments are seen by everyone on the machine.
fn password(file: Option<&Path>) -> anyhow::Result<String> {
    let mut line = String::new();
    match file {
        Some(path) => {
            line = std::fs::read_to_string(path)
                .with_context(|| format!("cannot read {}", path.display()))?;
        }
        None => {
            io::stdin()
                .lock()
                .read_line(&mut line)
                .context("cannot read the password from standard input")?;
        }
    }
    Ok(line.lines().next().unwrap_or_default().to_owned())
}
