//! Trouble with the mail server is told as long as no reply comes through, however few are due.

use kontoflytt::clock::Clock;
use kontoflytt::delivery::OutletSettings;
use kontoflytt::worker::Settings;

use crate::bed::{Bed, order};
use crate::support::{self, daemon::free_port};

/// One run at that hour, with this way out; the codes of the trouble that is told after it.
async fn told(bed: &mut Bed, hour: u8, outlet: OutletSettings) -> Vec<String> {
    bed.clock = Clock::Fixed(format!("2026-08-03T{hour:02}:00:00Z").parse().unwrap());
    let store = bed.store().await;
    let settings = Settings {
        outlet,
        ..bed.settings()
    };
    assert!(
        settings.connections > 1,
        "one reply is less than could be tried"
    );
    let (_, result) = bed.worker(&store, settings).once().await;
    result.unwrap();
    let troubles = store.troubles().await.unwrap();
    store.close().await;
    troubles.into_iter().map(|one| one.code).collect()
}

#[tokio::test]
async fn one_reply_that_a_dead_mail_server_does_not_take_is_enough() {
    let mut bed = Bed::new().await;
    let postfix = support::bed().postfix;
    let dead = postfix.outlet(free_port());
    bed.receive(&order("anna")).await;
    assert_eq!(told(&mut bed, 8, dead.clone()).await, ["stalled"]);
    assert_eq!(
        told(&mut bed, 8, dead.clone()).await,
        ["stalled"],
        "nothing is due"
    );
    assert_eq!(told(&mut bed, 9, dead).await, ["stalled"], "and still");
    let alive = postfix.outlet(postfix.smtp);
    assert!(
        told(&mut bed, 10, alive).await.is_empty(),
        "it came through"
    );
}

#[tokio::test]
async fn one_recipient_who_is_to_be_tried_later_is_no_trouble_with_the_server() {
    let mut bed = Bed::new().await;
    let postfix = support::bed().postfix;
    bed.receive(&order("later")).await;
    let alive = postfix.outlet(postfix.smtp);
    assert!(told(&mut bed, 8, alive).await.is_empty());
    let store = bed.store().await;
    assert_eq!(store.waiting().await.unwrap().deferred, 1);
}
