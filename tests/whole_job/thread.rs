//! A question, its answer and the approval, over three runs, in one case.

use crate::letters::Letter;
use crate::site::{Site, words};
use crate::support::eventually;

fn request(sender: &'static str) -> Letter {
    Letter::new(
        "thread.first",
        sender,
        "Flytta mitt konto",
        "Hej!\n\nMin tjänst flyttas från Stadsmiljöförvaltningen till Kretslopp och vatten.\n\
         Kan ni flytta mitt konto lensko0409?",
    )
}

/// The form, filled in, as a mail program sends it: the answer in place, the question quoted.
fn filled_in(question: &str) -> String {
    question
        .lines()
        .map(|line| match line.trim_end() {
            line if line.starts_with("Samma arbetsuppgifter (ja/nej):") => format!("{line} ja\n"),
            line if line.starts_with("Datum för flytten:") => format!("{line} 2026-09-01\n"),
            line => format!("> {line}\n"),
        })
        .collect()
}

#[test]
fn a_question_its_answer_and_the_approval_are_one_case() {
    one_case(&Site::new("thread"), "lena.thread@stadsmiljo.goteborg.se");
}

#[test]
fn a_question_its_answer_and_the_approval_are_one_case_on_postgres() {
    let site = Site::on_postgres("pthread");
    one_case(&site, "lena.pthread@stadsmiljo.goteborg.se");
}

fn one_case(site: &Site, sender: &'static str) {
    let first = request(sender);
    site.receive(&first);
    assert_eq!(site.counts(), [1, 1, 0, 1, 0, 0]);
    let question = site.reply_to(sender);
    assert!(
        words(&question).contains("Datum för flytten:"),
        "{}",
        question.body
    );
    let case = question.subject.split_once('[').unwrap().1.to_owned();

    let asked = question.message_id.clone().unwrap();
    let quoted = filled_in(&question.body);
    let head = format!(
        "In-Reply-To: {asked}\nReferences: <{}> {asked}\n",
        first.message_id()
    );
    let subject = format!("SV: Flytta mitt konto [{case}");
    let answer = Letter {
        head: Box::leak(head.into_boxed_str()),
        ..Letter::new(
            "thread.answer",
            sender,
            Box::leak(subject.into_boxed_str()),
            Box::leak(quoted.into_boxed_str()),
        )
    };
    site.receive(&answer);
    assert_eq!(site.counts(), [1, 1, 0, 1, 0, 0]);
    eventually("the second reply", || {
        (site.inbox_of(sender).len() == 2).then_some(())
    });
    let replies = site.inbox_of(sender);
    let approval = replies
        .iter()
        .find(|reply| reply.message_id != question.message_id)
        .unwrap();
    assert!(
        approval.subject.ends_with(&format!("[{case}")),
        "{}",
        approval.subject
    );
    let id = answer.message_id();
    assert_eq!(approval.in_reply_to[0].as_str(), id);
    for earlier in [first.message_id(), asked.as_str().to_owned(), id] {
        assert!(
            approval
                .references
                .iter()
                .any(|one| one.as_str() == earlier),
            "{earlier} in References"
        );
    }
    assert!(words(approval).contains("Flytten av kontot är beställd."));
    both_decisions_stand_in_one_case(site);
    assert_eq!(site.lying_in("Sent"), 2);
}

fn both_decisions_stand_in_one_case(site: &Site) {
    let decided = site.entries("decided");
    let outcomes: Vec<&str> = decided
        .iter()
        .map(|entry| entry["facts"]["outcome"].as_str().unwrap())
        .collect();
    assert_eq!(outcomes, ["needs_information", "approved"]);
    assert_eq!(decided[0]["case"], decided[1]["case"]);
}
