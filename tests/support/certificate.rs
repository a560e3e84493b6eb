//! A certificate for loopback, and the authority that signed it.

use std::{
    fs,
    path::{Path, PathBuf},
};

use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, IsCa, KeyPair};

/// PEM files in a server's folder.
pub(crate) struct Certificate {
    /// What a client must trust.
    pub(crate) authority: PathBuf,
    /// What the server shows.
    pub(crate) chain: PathBuf,
    /// Its key.
    pub(crate) key: PathBuf,
}

impl Certificate {
    /// Makes one for these names.
    pub(crate) fn make(folder: &Path, names: &[&str]) -> Self {
        let mut params = CertificateParams::new(Vec::new()).expect("no names");
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let authority = CertifiedIssuer::self_signed(params, KeyPair::generate().expect("a key"))
            .expect("an authority");
        let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
        let key = KeyPair::generate().expect("a key");
        let leaf = CertificateParams::new(names).expect("names");
        let leaf = leaf.signed_by(&key, &authority).expect("a certificate");
        let write = |name: &str, text: String| {
            let path = folder.join(name);
            fs::write(&path, text).expect("a file");
            path
        };
        Self {
            authority: write("authority.pem", authority.pem()),
            chain: write("certificate.pem", leaf.pem()),
            key: write("key.pem", key.serialize_pem()),
        }
    }
}
