//! Which authorities are believed.

use std::{
    path::Path,
    sync::{Arc, OnceLock},
};

use rustls::{
    ClientConfig, RootCertStore,
    crypto::ring,
    pki_types::{CertificateDer, pem::PemObject},
};

use super::NetError;

/// The authorities of the system: reading them takes longer than a handshake, so it is done once.
static SYSTEM: OnceLock<RootCertStore> = OnceLock::new();

/// A configuration that trusts the system's authorities and those of `ca_file`.
pub(crate) fn client_config(ca_file: Option<&Path>) -> Result<Arc<ClientConfig>, NetError> {
    let mut roots = SYSTEM.get_or_init(system_roots).clone();
    if let Some(path) = ca_file {
        add_file(&mut roots, path)?;
    }
    if roots.is_empty() {
        return Err(trust(
            "the system has no certificate authorities: install the package ca-certificates, or set ca_file",
        ));
    }
    let config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .map_err(|error| trust(&error.to_string()))?
        .with_root_certificates(roots)
        .with_no_client_auth();
    Ok(Arc::new(config))
}

fn system_roots() -> RootCertStore {
    let mut roots = RootCertStore::empty();
    // A damaged certificate among many is no reason to trust none.
    roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
    roots
}

fn add_file(roots: &mut RootCertStore, path: &Path) -> Result<(), NetError> {
    let unreadable = |why: String| trust(&format!("ca_file {}: {why}", path.display()));
    let certificates: Vec<_> = CertificateDer::pem_file_iter(path)
        .and_then(Iterator::collect)
        .map_err(|error| unreadable(error.to_string()))?;
    if certificates.is_empty() {
        return Err(unreadable("holds no certificate in PEM form".to_owned()));
    }
    certificates.into_iter().try_for_each(|certificate| {
        roots
            .add(certificate)
            .map_err(|error| unreadable(error.to_string()))
    })
}

fn trust(problem: &str) -> NetError {
    NetError::Trust {
        problem: problem.to_owned(),
    }
}
