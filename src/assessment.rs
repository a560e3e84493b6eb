//! assessment.
