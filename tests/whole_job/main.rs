//! The whole job on a real Dovecot and a real Postfix, done by the program as it is started in production.
#![cfg(test)]

#[path = "../support/mod.rs"]
mod support;

mod bad_input;
mod bad_servers;
mod full_disk;
mod idle;
mod letters;
mod loops;
mod outcomes;
mod own_ids;
mod restart;
mod site;
mod thread;
