//! One mail through the whole core, and what must hold of it whatever it is.

use std::sync::LazyLock;

use jiff::Timestamp;
use jiff::civil::{Date, date};
use kontoflytt::admission::{AdmissionPolicy, MessageIdKey};
use kontoflytt::assessment::{Assessment, Assessor};
use kontoflytt::case::CaseNumber;
use kontoflytt::message::authentication::Verifier;
use kontoflytt::message::{EmailAddress, Limits, Message, RawMessage, Sender, parse};
use kontoflytt::outcome::Outcome;
use kontoflytt::register::Register;
use kontoflytt::reply::{Composer, Occasion, Reply, ReplyError, ReplySettings, Templates};
use kontoflytt::request::{CaseSoFar, Evidence, MoveRequest, People, Place, Source};

pub(crate) const TODAY: Date = date(2026, 8, 3);

pub(crate) static ASSESSOR: LazyLock<Assessor> = LazyLock::new(|| {
    let admission = AdmissionPolicy {
        support_addresses: vec![support()],
        verifier: Verifier::Named("mx.goteborg.se".to_owned()),
        message_id_key: Some(key()),
    };
    Assessor::new(Register::built_in().unwrap().clone(), admission)
});

static COMPOSER: LazyLock<Composer> = LazyLock::new(|| {
    let settings = ReplySettings {
        from_name: "Support Intraservice".to_owned(),
        from: support(),
    };
    Composer::new(Templates::new([].into()).unwrap(), settings).signing(key())
});

/// As every store has one.
fn key() -> MessageIdKey {
    MessageIdKey::new([7; 32])
}

fn support() -> EmailAddress {
    EmailAddress::parse("support@intraservice.goteborg.se").unwrap()
}

/// A mail to its decision.
pub(crate) fn assess(raw: &RawMessage, case: &CaseSoFar) -> Assessment {
    ASSESSOR.assess(parse(raw, &Limits::default()), case, TODAY)
}

/// A mail to its decision and its reply, with everything checked that must hold of any mail.
pub(crate) fn check(bytes: &[u8], case: &CaseSoFar) -> Assessment {
    let raw = RawMessage::new(bytes.to_vec());
    let assessment = assess(&raw, case);
    let again = assess(&raw, case);
    assert_eq!(
        format!("{assessment:?}"),
        format!("{again:?}"),
        "the same mail is decided the same"
    );
    if let Some(request) = &assessment.request {
        for evidence in evidence_of(request) {
            stands(evidence, &assessment.message);
        }
    }
    approval_is_whole(&assessment);
    reply_is_fit(&assessment, &raw);
    assessment
}

/// Every required fact of an approval is in the request, and what its order says is what was stated.
fn approval_is_whole(assessment: &Assessment) {
    assert_eq!(
        assessment.outcome() == Outcome::Approved,
        assessment.order().is_some()
    );
    let Some(order) = assessment.order() else {
        return;
    };
    let request = assessment.request.as_ref().unwrap();
    let stated = |place: &Option<kontoflytt::request::Stated<Place>>| {
        place.as_ref().map(|place| place.value.clone())
    };
    assert_eq!(&request.account.as_ref().unwrap().value, order.account());
    assert_eq!(
        stated(&request.from_organisation),
        Some(Place::City(order.from().clone()))
    );
    assert_eq!(
        stated(&request.to_organisation),
        Some(Place::City(order.to().clone()))
    );
    assert_eq!(request.move_date.as_ref().unwrap().value, order.date());
    assert_ne!(order.from(), order.to());
    assert!(request.same_duties.as_ref().unwrap().value);
    assert!(request.project_reorganisation.is_none());
    assert_eq!(request.people, People::One);
    assert!(request.contradictions.is_empty());
    assert!(!ASSESSOR.register().has_ended(order.to(), order.date()));
    let [sender] = assessment.message.from.as_slice() else {
        panic!("an approval of a mail with no or several senders");
    };
    assert!(ASSESSOR.register().is_city_domain(sender.address.domain()));
    if let kontoflytt::request::Account::Address(address) = order.account() {
        let domain = address.rsplit_once('@').unwrap().1;
        assert!(ASSESSOR.register().is_city_domain(domain), "a city account");
    }
}

/// Every piece of evidence of a request.
fn evidence_of(request: &MoveRequest) -> Vec<&Evidence> {
    let mut all: Vec<&Evidence> = [
        request.account.as_ref().map(|stated| &stated.evidence),
        request
            .employee_name
            .as_ref()
            .map(|stated| &stated.evidence),
        request
            .from_organisation
            .as_ref()
            .map(|stated| &stated.evidence),
        request
            .to_organisation
            .as_ref()
            .map(|stated| &stated.evidence),
        request.role_current.as_ref().map(|stated| &stated.evidence),
        request.role_new.as_ref().map(|stated| &stated.evidence),
        request.same_duties.as_ref().map(|stated| &stated.evidence),
        request.move_date.as_ref().map(|stated| &stated.evidence),
        request.project_reorganisation.as_ref(),
    ]
    .into_iter()
    .flatten()
    .collect();
    if let People::Several(evidence) = &request.people {
        all.push(evidence);
    }
    for contradiction in &request.contradictions {
        all.extend([&contradiction.one, &contradiction.other]);
    }
    all
}

/// The words of the evidence stand in the text of its source, at its place.
fn stands(evidence: &Evidence, message: &Message) {
    let text = match evidence.source {
        Source::Body => &message.text.own,
        Source::Forwarded if evidence.end == 0 => return,
        Source::Forwarded => &message.text.forwarded.as_ref().unwrap().text,
        // Its places count from after the reply prefixes.
        Source::Subject => {
            assert!(
                one_line(&message.subject).contains(&evidence.text),
                "{evidence:?} is no word of the subject {:?}",
                message.subject
            );
            return;
        }
        Source::Sender | Source::Domain | Source::Earlier | Source::Person => return,
    };
    if (evidence.start, evidence.end) == (0, 0) {
        let mail = message.text.forwarded.as_ref().unwrap();
        let address = mail.from_address.as_ref().map(EmailAddress::as_str);
        let stated = Some(evidence.text.as_str());
        assert!(
            stated == mail.from_name.as_deref() || stated == address,
            "{evidence:?} is not in the header of the forwarded mail"
        );
        return;
    }
    let there = text.get(evidence.start..evidence.end);
    assert_eq!(
        there.map(one_line).as_deref(),
        Some(evidence.text.as_str()),
        "{evidence:?} does not stand there"
    );
    assert!(!evidence.text.is_empty(), "{evidence:?} says nothing");
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The reply to an assessed mail, where there is one.
pub(crate) fn answer(
    assessment: &Assessment,
    raw: &RawMessage,
) -> Result<Option<Reply>, ReplyError> {
    let number = CaseNumber::new(2026, 1);
    let occasion = Occasion {
        case: &number,
        inbound: raw.digest(),
        sequence: 0,
    };
    COMPOSER.compose(assessment, occasion, ASSESSOR.register())
}

/// The reply can be written, and no word of the mail ends a header line or turns the direction of writing.
fn reply_is_fit(assessment: &Assessment, raw: &RawMessage) {
    let reply = match answer(assessment, raw) {
        Ok(Some(reply)) => reply,
        Ok(None) => return,
        Err(ReplyError::NoAddress) => {
            let sendable =
                |sender: &Sender| sender.address.as_str().parse::<lettre::Address>().is_ok();
            let from = &assessment.message.from;
            assert!(from.len() != 1 || !from.iter().all(sendable), "{from:?}");
            return;
        }
        Err(error) => panic!("{error}"),
    };
    let is_hidden = |c: char| matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    assert!(
        !reply
            .subject
            .contains(|c: char| c.is_control() || is_hidden(c)),
        "{:?}",
        reply.subject
    );
    assert!(
        !reply
            .body
            .contains(|c: char| c != '\n' && c.is_control() || is_hidden(c)),
        "{:?}",
        reply.body
    );
    let mail = reply.to_mail(Timestamp::UNIX_EPOCH).unwrap();
    let read = parse(&RawMessage::new(mail), &Limits::default());
    let count = |name: &str| read.headers.all(name).count();
    assert_eq!((count("From"), count("To"), count("Subject")), (1, 1, 1));
    assert_eq!((count("Bcc"), count("Cc"), count("Reply-To")), (0, 0, 0));
    assert_eq!(read.recipients, [reply.to]);
}
