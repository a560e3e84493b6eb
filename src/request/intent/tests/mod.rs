//! Orders and what looks like them: the mail is the case.

mod account_goes;
mod carried;
mod everyday;
mod further;
mod homely;
mod matters;
mod minds;
mod orders;
mod others;
mod pretended;
mod unseen;
mod whole;
mod withheld;

use super::super::laid_out::mail;
use super::{order, shown};

/// Asserts of each body, with an empty subject, whether it orders.
fn check(orders: bool, bodies: &[&str]) {
    let mails: Vec<(&str, &str)> = bodies.iter().map(|body| ("", *body)).collect();
    check_mails(orders, &mails);
}

/// Asserts of each subject and body whether they order.
fn check_mails(orders: bool, mails: &[(&str, &str)]) {
    let wrong: Vec<String> = mails
        .iter()
        .filter_map(|(subject, body)| {
            let document = mail(subject, body);
            let read = order(&document);
            (read.is_some() != orders).then(|| {
                let words = read.map(|evidence| evidence.text);
                format!("{subject:?} {body:?}: {words:?}\n{}", shown(&document))
            })
        })
        .collect();
    assert!(
        wrong.is_empty(),
        "{} of {}: orders should be {orders}\n{}",
        wrong.len(),
        mails.len(),
        wrong.join("\n")
    );
}
