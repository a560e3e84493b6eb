//! Several mailboxes in one worker: each is done by itself, and one that is broken holds up no other.

use kontoflytt::mailbox::{MailboxSettings, Maildir, MaildirSettings};
use kontoflytt::worker::{MailboxPlan, Settings, WorkerError};
use tokio_util::sync::CancellationToken;

use crate::bed::{Bed, order};
use crate::support::eventually;

fn plan(bed: &Bed, name: &str) -> MailboxPlan {
    let path = bed.folder.path().join(name);
    MailboxPlan::new(MailboxSettings::Maildir(MaildirSettings { path }))
}

/// A second mailbox, with one mail in it, and a third that is not there.
async fn settings(bed: &Bed) -> Settings {
    let second = bed.folder.path().join("second");
    Maildir::create(&second).await.unwrap();
    let mail = order("bo").replace('\n', "\r\n").into_bytes();
    Maildir::receive(&second, mail).await.unwrap();
    let mut settings = bed.settings();
    settings.mailboxes.insert(0, plan(bed, "missing"));
    settings.mailboxes.push(MailboxPlan {
        handled_folder: "Flyttade".to_owned(),
        ..plan(bed, "second")
    });
    settings
}

fn lying_in(bed: &Bed, folder: &str) -> usize {
    let path = bed.folder.path().join("second").join(folder);
    ["cur", "new"]
        .iter()
        .map(|part| std::fs::read_dir(path.join(part)).map_or(0, Iterator::count))
        .sum()
}

fn all_is_done(bed: &Bed) -> bool {
    let first = [bed.lying_in("Hanterade"), bed.lying_in("Sent")];
    let second = [lying_in(bed, ".Flyttade"), lying_in(bed, ".Sent")];
    first == [1, 1] && second == [1, 1] && bed.replies().len() == 2
}

async fn the_others_are_drained(bed: Bed) {
    bed.receive(&order("anna")).await;
    let settings = settings(&bed).await;
    let store = bed.store().await;
    let (summary, result) = bed.worker(&store, settings).once().await;
    assert!(
        matches!(result, Err(WorkerError::Mailbox(_))),
        "the broken one is told: {result:?}"
    );
    assert_eq!((summary.decided, summary.replies_sent), (2, 2));
    assert!(
        all_is_done(&bed),
        "each reply's copy lies in its own mailbox"
    );
    store.verify_audit(&[]).await.unwrap().unwrap();
}

#[tokio::test]
async fn a_broken_mailbox_keeps_no_other_from_being_drained() {
    the_others_are_drained(Bed::new().await).await;
}

#[tokio::test]
async fn a_broken_mailbox_keeps_no_other_from_being_drained_on_postgres() {
    the_others_are_drained(Bed::on_postgres().await).await;
}

#[tokio::test]
async fn a_broken_mailbox_holds_up_no_other_while_the_worker_runs() {
    let bed = Bed::new().await;
    let settings = settings(&bed).await;
    bed.receive(&order("anna")).await;
    let store = bed.store().await;
    let worker = bed.worker(&store, settings);
    let cancel = CancellationToken::new();
    let stop = cancel.clone();
    let running = tokio::spawn(async move { worker.run(stop).await });
    let bed = tokio::task::spawn_blocking(move || {
        eventually("both mailboxes done", || all_is_done(&bed).then_some(()));
        bed
    });
    bed.await.unwrap();
    cancel.cancel();
    running.await.unwrap().unwrap();
}
