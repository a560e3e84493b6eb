//! A checkpoint that was mailed and came back is known, until a later one has stayed with the archive.

use kontoflytt::message::{EmailAddress, MessageId};
use kontoflytt::outcome::Reason;
use kontoflytt::store::ReturnedCheckpoint;

use crate::bed::{Bed, at, decided, on_both};

on_both![
    one_that_came_back_is_told_until_a_later_one_has_stayed,
    reports_on_other_mails_tell_nothing,
];

const DAY: i64 = 86_400;

fn archive() -> EmailAddress {
    EmailAddress::parse("arkiv@goteborg.se").unwrap()
}

/// Mails the log as it is; gives back the entry and the mail's id.
async fn mail(bed: &Bed, second: i64) -> (i64, MessageId) {
    let checkpoint = bed.store.checkpoint(at(second)).await.unwrap();
    let sequence = checkpoint.sequence;
    let id = MessageId::parse(&format!("checkpoint.{sequence}.{}@x.se", checkpoint.hash)).unwrap();
    let archive = archive();
    let begun = bed
        .store
        .begin_checkpoint_mail(&id, sequence, &archive, at(second));
    begun.await.unwrap();
    bed.store
        .note_checkpoint(&checkpoint, &["mail"])
        .await
        .unwrap();
    (sequence, id)
}

async fn report(bed: &Bed, uid: &str, on: &MessageId, delayed: bool) {
    let mail = bed.mail(uid, uid).await;
    let mut report = decided(mail, Reason::Bounce, "mailer-daemon@x.se");
    report.report_on = vec![on.clone()];
    report.delayed = delayed;
    bed.decide(&[report]).await;
}

async fn returned(bed: &Bed, second: i64) -> Option<ReturnedCheckpoint> {
    let archive = archive();
    let returned = bed.store.returned_checkpoint(&archive, at(second));
    returned.await.unwrap()
}

async fn one_that_came_back_is_told_until_a_later_one_has_stayed(bed: &Bed) {
    bed.mail("1", "1").await;
    let (first, id) = mail(bed, 10).await;
    report(bed, "2", &id, true).await;
    assert_eq!(returned(bed, 20).await, None, "it is only late");
    report(bed, "3", &id, false).await;
    report(bed, "4", &id, false).await;
    let told = Some(ReturnedCheckpoint {
        sequence: first,
        at: at(10).as_microsecond(),
    });
    assert_eq!(returned(bed, 20).await, told);
    let entries = bed.store.audit_after(0, 100).await.unwrap();
    let noted: Vec<_> = entries
        .iter()
        .filter(|one| one.entry.event == "checkpoint_bounced")
        .collect();
    assert_eq!(noted.len(), 1, "once, however many reports come");
    assert!(noted[0].entry.facts.contains(id.as_str()));

    let (second, again) = mail(bed, 30).await;
    assert_eq!(returned(bed, 40).await, told, "it may still come back");
    report(bed, "5", &again, false).await;
    assert_eq!(
        returned(bed, 40).await.map(|one| one.sequence),
        Some(second)
    );
    mail(bed, 50).await;
    assert_eq!(
        returned(bed, 49 + DAY).await.map(|one| one.sequence),
        Some(second)
    );
    assert_eq!(returned(bed, 50 + DAY).await, None, "the archive has it");

    let elsewhere = EmailAddress::parse("annat@goteborg.se").unwrap();
    let other = bed.store.returned_checkpoint(&elsewhere, at(40));
    assert_eq!(other.await.unwrap(), None, "another archive");
}

async fn reports_on_other_mails_tell_nothing(bed: &Bed) {
    bed.mail("1", "1").await;
    let (sequence, _) = mail(bed, 10).await;
    let guessed = format!("checkpoint.{sequence}.{}@x.se", "0".repeat(64));
    report(bed, "2", &MessageId::parse(&guessed).unwrap(), false).await;
    assert_eq!(returned(bed, 20).await, None);
}
