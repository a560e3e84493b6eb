//! Whose account is meant, in mails that name several people or accounts.

use super::super::laid_out::mail;
use super::{Writer, read, same_name};

/// The account and the name that a mail by Birgitta Söder states.
fn employee(body: &str) -> (Option<String>, Option<String>) {
    let writer = Writer {
        name: Some("Birgitta Söder".to_owned()),
        address: Some("birgitta.soder@higab.se".to_owned()),
    };
    let read = read(&mail("", body), &writer, None);
    (
        read.account
            .stated
            .map(|account| account.value.as_str().to_owned()),
        read.name.map(|name| name.value),
    )
}

fn check(cases: &[(&str, Option<&str>, Option<&str>)]) {
    for (body, account, name) in cases {
        let (read_account, read_name) = employee(body);
        assert_eq!(
            read_account.as_deref(),
            *account,
            "account of {body}, name {read_name:?}"
        );
        assert_eq!(read_name.as_deref(), *name, "name of {body}");
    }
}

#[test]
fn two_spellings_of_a_name_are_one() {
    assert!(same_name("Anna Andersson", "Andersson Anna"));
    assert!(same_name("Gun-Britt Persson", "Gun Britt Persson"));
    assert!(!same_name("Anna Andersson", "Anna Berg"));
}

#[test]
fn who_signs_is_not_the_one_that_moves() {
    let of_gudrun = |body| (body, Some("gudfel0611"), Some("Gudrun Feldt"));
    check(&[
        of_gudrun(
            "Härmed beställs flytt av staden-kontot gudfel0611, innehavare Gudrun Feldt. Frågor besvaras av undertecknad.",
        ),
        of_gudrun("Kontot gudfel0611 (Gudrun Feldt) flyttas. Handläggare är undertecknad."),
        of_gudrun(
            "I order the move of the account gudfel0611, holder Gudrun Feldt. Questions are answered by the undersigned.",
        ),
        of_gudrun("Flytta kontot för Gudrun Feldt, gudfel0611. Min tjänst är HR-chef."),
        of_gudrun("Please move gudfel0611, the account of Gudrun Feldt. My role is HR partner."),
    ]);
}

#[test]
fn who_is_to_be_asked_is_not_the_one_that_moves() {
    let of_idris = |body| (body, None, Some("Idris Omar"));
    check(&[
        of_idris(
            "Elevassistenten Idris Omar följer med sin tjänst till Liseberg. Kontot behöver flyttas. Vid frågor, hör av er till administratör Lina Backe, linbac0412 eller lina.backe@higab.se, så hjälper hon till.",
        ),
        of_idris(
            "Idris Omar flyttar till Liseberg, flytta hans konto. Kontakta Lina Backe, linbac0412.",
        ),
        of_idris(
            "Idris Omar flyttar till Liseberg, flytta hans konto. Frågor till Lina Backe (linbac0412).",
        ),
        of_idris(
            "Idris Omar moves to Liseberg, please move his account. Questions to our administrator Lina Backe, linbac0412.",
        ),
        of_idris(
            "Idris Omar moves to Liseberg, please move his account. Contact Lina Backe, linbac0412 or lina.backe@higab.se.",
        ),
    ]);
}

#[test]
fn lent_and_removed_accounts_are_not_moved() {
    check(&[
        (
            "Vår badvakt Emelie Stål går över till Liseberg. Hon har kört på Tommy Roos inloggning, tomroo0330. Flytta hennes konto.",
            None,
            Some("Emelie Stål"),
        ),
        (
            "Gun Hell går till Liseberg, hennes konto ska flyttas. Hon hade gunhel0202 men det blev raderat.",
            None,
            Some("Gun Hell"),
        ),
        (
            "Gun Hell går till Liseberg, hennes konto ska flyttas. Kontot gunhel0202 har tagits bort.",
            None,
            Some("Gun Hell"),
        ),
        (
            "Gun Hell moves to Liseberg, please move her account. gunhel0202 was deleted last year.",
            None,
            Some("Gun Hell"),
        ),
        (
            "Gun Hell går till Liseberg, hennes konto gunhel0202 ska flyttas.",
            Some("gunhel0202"),
            Some("Gun Hell"),
        ),
    ]);
}

#[test]
fn the_writer_whose_id_is_not_made_of_the_name() {
    check(&[
        (
            "Tjänsten flyttas den 1 mars till Liseberg och jag med den. Jag heter norhad0228 i systemet.",
            Some("norhad0228"),
            Some("Birgitta Söder"),
        ),
        (
            "The post goes to Liseberg and I with it. I am norhad0228 in the system.",
            Some("norhad0228"),
            Some("Birgitta Söder"),
        ),
    ]);
}
