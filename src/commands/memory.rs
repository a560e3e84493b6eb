//! How the C library is told to give memory back. It is told by the environment in which a program begins, so the program
//! begins a second time.
//!
//! By itself glibc keeps a heap for nearly each thread, and once a large mail was read it keeps as much in each of them as
//! that mail took: memory that lies there for nothing. What a person has set is left as it is.

use std::env;
use std::ffi::OsStr;
use std::os::unix::process::CommandExt as _;
use std::process::Command;

/// Where glibc looks (<https://www.gnu.org/software/libc/manual/html_node/Memory-Allocation-Tunables.html>).
const TUNABLES: &str = "GLIBC_TUNABLES";
/// Two heaps; of each no more is kept unused than ordinary mails soon need again; and what is large lies outside of them
/// and is given back at once.
const SPARING: &str = "glibc.malloc.arena_max=2:glibc.malloc.trim_threshold=4194304:glibc.malloc.mmap_threshold=1048576";

/// Tells that the program has begun anew. glibc itself takes [`TUNABLES`] away from programs that have more rights than who
/// starts them: without a name of its own each start would begin one more.
const BEGUN_ANEW: &str = "KONTOFLYTT_BEGUN_ANEW";

/// Begins the program anew with sparing memory. Comes back where that is so already, or cannot be had: then memory is used
/// as the system has it.
pub(super) fn be_sparing() {
    let mut words = env::args_os();
    let (Some(name), Ok(program)) = (words.next(), env::current_exe()) else {
        return;
    };
    if !cfg!(target_env = "gnu") || env::vars_os().any(|(name, _)| is_set_by(&name)) {
        return;
    }
    let mut again = Command::new(program);
    let again = again.arg0(name).args(words);
    // It comes back only where the system refuses.
    _ = again.env(TUNABLES, SPARING).env(BEGUN_ANEW, "1").exec();
}

/// Whether a variable says how memory is used: this program has set it, or a person.
fn is_set_by(variable: &OsStr) -> bool {
    let name = variable.to_string_lossy();
    name == TUNABLES || name == BEGUN_ANEW || name.starts_with("MALLOC_")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_person_has_set_holds() {
        for (variable, says) in [
            ("GLIBC_TUNABLES", true),
            ("KONTOFLYTT_BEGUN_ANEW", true),
            ("MALLOC_ARENA_MAX", true),
            ("MALLOC_TRIM_THRESHOLD_", true),
            ("PATH", false),
        ] {
            assert_eq!(is_set_by(OsStr::new(variable)), says, "{variable}");
        }
    }
}
