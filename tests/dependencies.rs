//! What the program is built from: each dependency from the package registry, pinned, under a licence that goes with
//! the EUPL-1.2.
#![cfg(test)]

use std::process::Command;

use serde_json::Value;

/// Licences under which a dependency may be part of the program; of "A OR B" one is enough, of "A AND B" all count.
const ALLOWED: [&str; 15] = [
    "0BSD",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "CDLA-Permissive-2.0",
    "EUPL-1.2",
    "ISC",
    "MIT",
    "MIT-0",
    // Named as compatible in the appendix of the EUPL; the browser tests alone need it.
    "MPL-2.0",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];

/// The packages of the lock file, as cargo tells them.
fn packages() -> Vec<Value> {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--locked", "--format-version", "1"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "Cargo.lock fits Cargo.toml: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    let metadata: Value = serde_json::from_slice(&output.stdout).unwrap();
    metadata["packages"].as_array().unwrap().clone()
}

/// Whether a licence expression (SPDX) can be met with allowed licences.
fn allowed(expression: &str) -> bool {
    let one = |licence: &str| {
        let licence = licence.trim_matches(|c: char| c == '(' || c == ')' || c.is_whitespace());
        ALLOWED.contains(&licence.split(" WITH ").next().unwrap_or_default())
    };
    // "(A OR B) AND C" holds where each part between ANDs has an allowed choice; a slash is an old way to write OR.
    expression
        .replace('/', " OR ")
        .split(" AND ")
        .all(|part| part.split(" OR ").any(one))
}

#[test]
fn every_dependency_is_pinned_and_under_an_allowed_licence() {
    let packages = packages();
    assert!(packages.len() > 100);
    for package in &packages {
        let name = package["name"].as_str().unwrap();
        let own = name == env!("CARGO_PKG_NAME");
        let from_registry = package["source"]
            .as_str()
            .is_some_and(|source| source.starts_with("registry+"));
        assert!(own || from_registry, "{name} is from the package registry");
        let licence = package["license"].as_str().unwrap_or("none stated");
        assert!(allowed(licence), "{name} is under {licence}");
    }
}

#[test]
fn licence_expressions_are_read() {
    assert!(
        allowed("MIT OR Apache-2.0")
            && allowed("(MIT OR Apache-2.0) AND Unicode-3.0")
            && allowed("MIT/Apache-2.0")
    );
    assert!(allowed("Apache-2.0 WITH LLVM-exception OR GPL-2.0-only"));
    assert!(
        !allowed("GPL-3.0-only") && !allowed("MIT AND GPL-3.0-only") && !allowed("none stated")
    );
}
