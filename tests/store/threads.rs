//! Which case a mail belongs to, and whether it was recorded before.

use kontoflytt::case::CaseNumber;
use kontoflytt::message::{EmailAddress, MessageId, RawMessage};
use kontoflytt::outcome::Reason;
use kontoflytt::request::{Evidence, MoveRequest, Source, Stated};
use kontoflytt::store::{CaseUse, Context, Filing, Question};

use crate::bed::{Bed, decided, on_both};

on_both![
    a_mail_belongs_to_a_case_by_its_thread_or_by_number_and_sender,
    a_case_brings_what_it_holds,
    a_copy_is_known_by_its_bytes_or_by_its_words,
    many_questions_are_answered_in_their_order,
];

fn question(message: i64, sender: &str) -> Question {
    Question {
        message,
        digest: RawMessage::new(format!("mail {message}").into_bytes()).digest(),
        content_digest: None,
        refers_to: Vec::new(),
        case_in_subject: None,
        sender: EmailAddress::parse(sender),
    }
}

async fn ask(bed: &Bed, question: Question) -> Context {
    bed.store.contexts(&[question]).await.unwrap().remove(0)
}

#[expect(clippy::too_many_lines, reason = "a table")]
async fn a_mail_belongs_to_a_case_by_its_thread_or_by_number_and_sender(bed: &Bed) {
    let (number, ours) = bed.answered("1", "anna@x.se").await;
    let theirs = MessageId::parse("in-1@stadshuset.example");
    let stranger_number = CaseNumber::parse("KF-2026-999999");
    let cases = [
        (
            "our reply's id, from its receiver",
            Some(ours.clone()),
            None,
            "anna@x.se",
            true,
        ),
        (
            "our reply's id, from a colleague that it was passed to",
            Some(ours),
            None,
            "bo@x.se",
            true,
        ),
        (
            "the first mail's id, from its sender",
            theirs.clone(),
            None,
            "anna@x.se",
            true,
        ),
        (
            "the first mail's id, from another",
            theirs,
            None,
            "bo@x.se",
            false,
        ),
        (
            "the number, from the sender",
            None,
            Some(number.clone()),
            "anna@x.se",
            true,
        ),
        (
            "the number, from a stranger",
            None,
            Some(number.clone()),
            "eve@evil.example",
            false,
        ),
        (
            "a number that there is not",
            None,
            stranger_number,
            "anna@x.se",
            false,
        ),
        ("nothing", None, None, "anna@x.se", false),
    ];
    for (what, id, subject, sender, belongs) in cases {
        let mut question = question(99, sender);
        question.refers_to.extend(id);
        question.case_in_subject = subject;
        let found = ask(bed, question).await.case.map(|case| case.0);
        assert_eq!(found, belongs.then(|| number.clone()), "{what}");
    }
}

async fn a_case_brings_what_it_holds(bed: &Bed) {
    let (number, ours) = bed.answered("1", "anna@x.se").await;
    let evidence = Evidence {
        source: Source::Body,
        text: "samma uppgifter".into(),
        start: 0,
        end: 15,
    };
    let stated = MoveRequest {
        same_duties: Some(Stated::new(true, evidence)),
        ..MoveRequest::default()
    };
    let mut second = decided(
        bed.mail("2", "two").await,
        Reason::Contradiction,
        "anna@x.se",
    );
    second.case = CaseUse::Joins(number);
    second.request = Some(serde_json::to_string(&stated).unwrap());
    let follow = |message| Question {
        refers_to: vec![ours.clone()],
        ..question(message, "anna@x.se")
    };
    let before = ask(bed, follow(98)).await.case.unwrap().1;
    assert!(before.asked && before.earlier.is_none());
    assert_eq!(before.opened_on, Some(jiff::civil::date(2026, 9, 1)));
    bed.decide(&[second]).await;
    let after = ask(bed, follow(99)).await.case.unwrap().1;
    assert_eq!((after.asked, after.earlier), (false, Some(stated)));
}

async fn a_copy_is_known_by_its_bytes_or_by_its_words(bed: &Bed) {
    let message = bed.mail("1", "the same").await;
    let mut copy = question(message + 1, "anna@x.se");
    copy.digest = RawMessage::new(b"the same".to_vec()).digest();
    assert_eq!(
        ask(bed, copy.clone()).await.copy_of.unwrap().filing,
        None,
        "the first is not decided yet"
    );
    let mut one = decided(message, Reason::OtherMatter, "anna@x.se");
    one.content_digest = Some("words".into());
    bed.decide(&[one]).await;
    let original = ask(bed, copy.clone()).await.copy_of.unwrap();
    assert_eq!(
        (original.message, original.filing),
        (message, Some(Filing::Stay))
    );
    copy.message = message;
    assert!(
        ask(bed, copy).await.copy_of.is_none(),
        "a mail is no copy of itself"
    );
    let mut other_way = question(message + 1, "anna@x.se");
    other_way.content_digest = Some("words".into());
    assert_eq!(
        ask(bed, other_way.clone()).await.copy_of.unwrap().message,
        message
    );
    other_way.content_digest = Some("other words".into());
    assert!(ask(bed, other_way).await.copy_of.is_none());
}

async fn many_questions_are_answered_in_their_order(bed: &Bed) {
    let mut numbers = Vec::new();
    for n in 0..60 {
        numbers.push(bed.answered(&n.to_string(), &format!("a{n}@x.se")).await.0);
    }
    let questions: Vec<Question> = (0..60)
        .map(|n| {
            let id = MessageId::parse(&format!("in-{n}@stadshuset.example")).unwrap();
            Question {
                refers_to: vec![id],
                ..question(1000 + n, &format!("a{n}@x.se"))
            }
        })
        .collect();
    let found: Vec<CaseNumber> = bed
        .store
        .contexts(&questions)
        .await
        .unwrap()
        .into_iter()
        .map(|one| one.case.unwrap().0)
        .collect();
    assert_eq!(found, numbers);
}
