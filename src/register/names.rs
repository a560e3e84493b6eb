//! Every form of every name, ready to be searched for.
use super::load::OutsideEntry;
use super::{Organisation, RegisterError};

/// The searcher.
#[derive(Debug)]
pub(super) struct Names;

impl Names {
    pub(super) fn of(_: &[Organisation], _: &[OutsideEntry]) -> Result<Self, RegisterError> {
        Ok(Self)
    }
}
