//! A run that takes in all that waits and sends all that is due.

use kontoflytt::case::CaseNumber;
use kontoflytt::worker::Summary;

use crate::bed::{Bed, bounce, mail, order, other_matter};

async fn case(bed: &Bed, number: &str) -> Option<kontoflytt::store::CaseShown> {
    let store = bed.store().await;
    let case = store
        .case(&CaseNumber::parse(number).unwrap())
        .await
        .unwrap();
    store.close().await;
    case
}

#[tokio::test]
async fn what_waits_is_decided_answered_and_filed() {
    decided_answered_and_filed(Bed::new().await).await;
}

#[tokio::test]
async fn and_so_it_is_on_postgresql() {
    decided_answered_and_filed(Bed::on_postgres().await).await;
}

async fn decided_answered_and_filed(bed: Bed) {
    bed.receive(&order("anna")).await;
    bed.receive(&other_matter("bo")).await;
    bed.receive(&bounce("mta", "<someone@else.se>")).await;
    let summary = bed.once().await;
    let expected = Summary {
        received: 3,
        decided: 3,
        ignored: 1,
        replies_sent: 1,
        ..Summary::default()
    };
    assert_eq!(summary, expected);
    assert_eq!(
        (
            bed.lying_in(""),
            bed.lying_in("Hanterade"),
            bed.lying_in("Sent")
        ),
        (1, 2, 1)
    );
    let reply = &bed.replies()[0];
    assert!(
        reply.contains("[KF-2026-000001]") && reply.contains("In-Reply-To: <anna@"),
        "{reply}"
    );
    assert_eq!(
        bed.once().await,
        Summary::default(),
        "what stays for staff is not taken in again"
    );
}

#[tokio::test]
async fn the_same_mail_twice_is_one_case_and_one_reply() {
    let bed = Bed::new().await;
    for _ in 0..60 {
        bed.receive(&order("anna")).await;
    }
    let by_another_way = order("anna").replace("from mail.goteborg.se", "from backup.goteborg.se");
    bed.receive(&by_another_way).await;
    let summary = bed.once().await;
    assert_eq!(
        (summary.decided, summary.ignored, summary.replies_sent),
        (61, 60, 1)
    );
    assert_eq!((bed.lying_in(""), bed.lying_in("Hanterade")), (0, 61));
    assert!(case(&bed, "KF-2026-000002").await.is_none());
}

#[tokio::test]
async fn a_handled_mail_that_lies_in_the_mailbox_still_is_moved_again() {
    let bed = Bed::new().await;
    bed.receive(&order("still")).await;
    bed.once().await;
    let handled = bed.maildir().join(".Hanterade/cur");
    let file = std::fs::read_dir(handled).unwrap().next().unwrap().unwrap();
    std::fs::rename(
        file.path(),
        bed.maildir().join("cur").join(file.file_name()),
    )
    .unwrap();
    let summary = bed.once().await;
    assert_eq!((summary.received, summary.decided), (0, 0));
    assert_eq!((bed.lying_in(""), bed.lying_in("Hanterade")), (0, 1));
    assert_eq!(bed.replies().len(), 1);
}

#[tokio::test]
async fn a_message_id_that_is_used_again_for_other_words_is_no_copy() {
    let bed = Bed::new().await;
    bed.receive(&order("anna")).await;
    bed.receive(&order("anna").replace("annand0314", "annand0315"))
        .await;
    let summary = bed.once().await;
    assert_eq!((summary.ignored, summary.replies_sent), (0, 2));
}

#[tokio::test]
async fn a_copy_of_a_mail_left_for_staff_is_left_for_staff() {
    let bed = Bed::new().await;
    bed.receive(&other_matter("bo")).await;
    bed.receive(&other_matter("bo")).await;
    bed.once().await;
    assert_eq!((bed.lying_in(""), bed.lying_in("Hanterade")), (2, 0));
}

#[tokio::test]
async fn an_answer_joins_its_case_and_a_stranger_with_the_number_does_not() {
    let bed = Bed::new().await;
    let thin =
        "Hej! Kan ni flytta mitt konto till Socialförvaltningen Hisingen den 1 september 2026?";
    bed.receive(&mail("q", "anna@funktionsstod.goteborg.se", "Flytt", thin))
        .await;
    bed.once().await;
    assert_eq!(case(&bed, "KF-2026-000001").await.unwrap().state, "asked");
    let answer = "Ja, samma arbetsuppgifter som idag.";
    let subject = "SV: [KF-2026-000001] Flytt";
    bed.receive(&mail(
        "a",
        "anna@funktionsstod.goteborg.se",
        subject,
        answer,
    ))
    .await;
    bed.receive(&mail(
        "s",
        "eve@socialhisingen.goteborg.se",
        subject,
        answer,
    ))
    .await;
    bed.once().await;
    let joined = case(&bed, "KF-2026-000001").await.unwrap();
    assert_eq!(joined.mails.len(), 2);
    assert_eq!(joined.decisions[1].outcome, "approved");
}

#[tokio::test]
async fn our_own_reply_that_comes_back_is_not_answered() {
    let bed = Bed::new().await;
    bed.receive(&order("anna")).await;
    bed.once().await;
    let reply = bed.replies().remove(0).replace("\r\n", "\n");
    bed.receive(&reply).await;
    let summary = bed.once().await;
    assert_eq!((summary.ignored, summary.replies_sent), (1, 0));
}

#[tokio::test]
async fn a_bounce_of_our_reply_is_noted_on_its_case() {
    let bed = Bed::new().await;
    bed.receive(&order("anna")).await;
    bed.once().await;
    let reply = bed.replies().remove(0);
    let id = reply
        .lines()
        .find_map(|line| line.strip_prefix("Message-ID: "))
        .unwrap();
    bed.receive(&bounce("mta", id)).await;
    bed.once().await;
    let case = case(&bed, "KF-2026-000001").await.unwrap();
    assert_eq!(case.reviews[0].reason, "reply_bounced");
    assert_eq!(case.entries.last().unwrap().entry.event, "reply_bounced");
}

#[tokio::test]
async fn an_oversize_mail_is_recorded_by_its_headers_and_shown_to_staff() {
    let bed = Bed::new().await;
    bed.receive(&format!("{}{}", order("anna"), "x".repeat(20_000)))
        .await;
    bed.receive(&format!("{}{}", order("anna"), "y".repeat(20_000)))
        .await;
    let store = bed.store().await;
    let settings = kontoflytt::worker::Settings {
        max_mail_bytes: 10_000,
        ..bed.settings()
    };
    let (summary, result) = bed.worker(&store, settings).once().await;
    result.unwrap();
    assert_eq!(
        (
            summary.decided,
            summary.replies_sent,
            bed.lying_in("Granska")
        ),
        (2, 0, 2)
    );
    let reviews = store.open_reviews(0, 10).await.unwrap();
    assert!(
        reviews.len() == 2 && reviews.iter().all(|item| item.reason == "unreadable"),
        "{reviews:?}"
    );
}

#[tokio::test]
async fn a_way_out_that_fails_keeps_the_replies_and_they_leave_when_it_is_mended() {
    let bed = Bed::new().await;
    std::fs::remove_dir(bed.outbox()).unwrap();
    std::fs::write(bed.outbox(), "no folder").unwrap();
    for name in ["anna", "bo", "cecilia", "david", "eva", "fia"] {
        bed.receive(&order(name)).await;
    }
    let store = bed.store().await;
    let (summary, result) = bed.worker(&store, bed.settings()).once().await;
    assert!(result.is_err());
    assert_eq!(
        (
            summary.decided,
            summary.replies_sent,
            summary.replies_waiting
        ),
        (6, 0, 6)
    );
    assert_eq!(bed.lying_in("Hanterade"), 6, "what is decided is filed");
    store.close().await;
    std::fs::remove_file(bed.outbox()).unwrap();
    std::fs::create_dir(bed.outbox()).unwrap();
    let summary = bed.once().await;
    assert_eq!(
        (summary.received, summary.replies_sent, bed.replies().len()),
        (0, 6, 6)
    );
}

#[tokio::test]
async fn why_no_reply_can_be_sent_is_noted_until_one_was() {
    let bed = Bed::new().await;
    bed.receive(&order("anna")).await;
    // A file stands where the folder should be.
    std::fs::remove_dir(bed.outbox()).unwrap();
    std::fs::write(bed.outbox(), "").unwrap();
    let store = bed.store().await;
    let (_, result) = bed.worker(&store, bed.settings()).once().await;
    result.unwrap_err();
    let troubles = store.troubles().await.unwrap();
    let told: Vec<(&str, &str)> = troubles
        .iter()
        .map(|one| (one.place.as_str(), one.code.as_str()))
        .collect();
    assert_eq!(told, [("smtp", "disk")]);
    std::fs::remove_file(bed.outbox()).unwrap();
    std::fs::create_dir(bed.outbox()).unwrap();
    let (_, result) = bed.worker(&store, bed.settings()).once().await;
    result.unwrap();
    assert_eq!(bed.replies().len(), 1);
    assert_eq!(store.troubles().await.unwrap(), []);
}
