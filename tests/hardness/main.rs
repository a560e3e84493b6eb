//! Hardness: whatever a mail's bytes are, there is an assessment, it can be answered, and it lacks no fact.
#![cfg(test)]

mod admission;
mod bed;
mod hostile;
mod mails;
mod properties;
mod sizes;
