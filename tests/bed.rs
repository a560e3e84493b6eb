//! The bed itself: its servers start, speak and take mail.

mod support;

use kontoflytt::{
    delivery::{OutgoingMail, Outlet},
    message::{EmailAddress, MessageId},
};

#[tokio::test]
async fn a_mail_goes_in_by_smtp_and_lies_in_the_mailbox() {
    let bed = support::bed();
    let mail = OutgoingMail {
        message_id: MessageId::parse("one@goteborg.se").unwrap(),
        envelope_from: EmailAddress::parse("anna.andersson@socialforvaltningen.goteborg.se"),
        envelope_to: EmailAddress::parse("bed@intraservice.goteborg.se").unwrap(),
        bytes: b"From: anna.andersson@socialforvaltningen.goteborg.se\r\nMessage-ID: <one@goteborg.se>\r\n\r\nHej\r\n".to_vec(),
    };
    let mut outlet = Outlet::new(&bed.postfix.outlet(bed.postfix.smtp));
    outlet.deliver(&mail).await.unwrap();
    let (_, bytes) = support::eventually("the mail in the mailbox", || {
        bed.dovecot.mails("bed@intraservice.goteborg.se", "").pop()
    });
    assert!(bytes.ends_with(b"\n\nHej\n") || bytes.ends_with(b"\r\n\r\nHej\r\n"));
}

#[test]
fn postgres_gives_each_test_a_database_of_its_own() {
    let (one, other) = (support::postgres::database(), support::postgres::database());
    assert_ne!(one, other);
}
