//! Orders and what looks like them: the mail is the case.

use super::super::laid_out::mail;
use super::{order, shown};

/// Asserts of each body, with an empty subject, whether it orders.
fn check(orders: bool, bodies: &[&str]) {
    let wrong: Vec<String> = bodies
        .iter()
        .filter_map(|body| {
            let document = mail("", body);
            let read = order(&document);
            (read.is_some() != orders).then(|| {
                format!(
                    "{body:?}\n  {:?}\n{}",
                    read.map(|e| e.text),
                    shown(&document)
                )
            })
        })
        .collect();
    assert!(
        wrong.is_empty(),
        "{} of {}: orders should be {orders}\n{}",
        wrong.len(),
        bodies.len(),
        wrong.join("\n")
    );
}

#[test]
fn asking_for_the_move_is_an_order() {
    check(
        true,
        &[
            "Kan ni flytta mitt konto?",
            "kan ni flytta hennes konto",
            "Flytta Sixten Borgs konto sixbor0107 till Kulturförvaltningen.",
            "Jag vill att mitt konto flyttas.",
            "Skulle behöva få mitt konto flyttat",
            "Kontot ska flyttas den 2 mars 2026.",
            "Please move my account.",
            "Would it be possible to move my account?",
        ],
    );
}

#[test]
fn other_matters_are_no_orders() {
    check(
        false,
        &[
            "Kan ni flytta mitt telefonnummer?",
            "Går det fortfarande att flytta konton mellan förvaltningar?",
            "Hans konto ska inte flyttas.",
            "Kan ni flytta 48 350 kr från konto 6110 till konto 5460?",
        ],
    );
}
