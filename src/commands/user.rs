//! `kontoflytt user`: who may sign in to the staff's pages with a password.

use std::io::{self, BufRead as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context as _, bail};

use super::{ConfigFile, on_runtime};
use crate::clock::Clock;
use crate::store::{Role, SignedOut, StaffUser, Store};
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
        Command::Remove(remove) => on_runtime(async {
            let store = open(&remove.file).await?;
            if !store
                .remove_staff_user(&remove.name, Clock::System.now())
                .await?
            {
                bail!(
                    "nobody with a password is called {}; who signs in at the provider is signed out by user sign-out",
                    remove.name
                );
            }
            store.close().await;
            Ok(())
        })?,
        Command::SignOut(one) => on_runtime(async {
            let store = open(&one.file).await?;
            let (why, now) = (SignedOut::ByCommand, Clock::System.now());
            let ended = store.end_sessions(&one.name, why, now).await?;
            store.close().await;
            if ended == 0 {
                bail!("nobody is signed in as {}", one.name);
            }
            Ok(())
        })?,
        Command::List(list) => on_runtime(async {
            let store = open(&list.file).await?;
            let mut out = io::stdout().lock();
            for user in store.staff_users().await? {
                writeln!(out, "{}  {}", user.name, user.role.code())?;
            }
            store.close().await;
            Ok(())
        })?,
    }
    Ok(ExitCode::SUCCESS)
}

fn set(add: &Add) -> anyhow::Result<()> {
    let name = add.name.trim();
    let is_plain = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '_' | '@');
    if name.is_empty() || name.chars().count() > LONGEST_NAME || !name.chars().all(is_plain) {
        bail!("a name is of letters, digits and . - _ @, at most {LONGEST_NAME}");
    }
    let user = StaffUser {
        name: name.to_owned(),
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
        if !store.set_staff_user(&user, Clock::System.now()).await? {
            bail!(
                "somebody who signs in at the provider is on record as {}: choose another name",
                user.name
            );
        }
        store.close().await;
        Ok(())
    })
}

async fn open(file: &ConfigFile) -> anyhow::Result<Store> {
    let config = file.load()?;
    Ok(Store::open_existing(&config.store_url, Path::new("")).await?)
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
