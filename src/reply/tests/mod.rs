//! What a reply promises: its words ([`words`]), the mail around them ([`mail`]), the templates ([`templates`]).

mod mail;
mod templates;
mod words;

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::date;

use super::*;
use crate::assessment::Assessment;
use crate::case::CaseNumber;
use crate::eligibility::{PolicyDay, decide};
use crate::message::{EmailAddress, Message, MessageId, RawMessage, Sender};
use crate::outcome::{Field, Language, Reason};
use crate::register::{OrganisationId, Register};
use crate::request::{Account, Evidence, MoveRequest, People, Place, Source, Stated};

const DAY: PolicyDay = PolicyDay {
    received_on: date(2026, 8, 3),
    decided_on: date(2026, 8, 3),
};

fn said<T>(value: T, words: &str) -> Stated<T> {
    Stated::new(
        value,
        Evidence {
            source: Source::Body,
            text: words.to_owned(),
            start: 0,
            end: words.len(),
        },
    )
}

fn city(id: &str) -> Place {
    Place::City(OrganisationId::new(id))
}

fn order() -> MoveRequest {
    MoveRequest {
        account: Some(said(Account::Id("annand0314".to_owned()), "annand0314")),
        employee_name: Some(said("Anna Andersson".to_owned(), "Anna Andersson")),
        from_organisation: Some(said(city("funktionsstod"), "FFS")),
        to_organisation: Some(said(city("socialhisingen"), "Socialförvaltningen Hisingen")),
        same_duties: Some(said(true, "samma arbetsuppgifter som idag")),
        move_date: Some(said(date(2026, 9, 1), "1/9")),
        ..MoveRequest::default()
    }
}

fn inbound() -> Message {
    Message {
        message_id: MessageId::parse("<in@funktionsstod.goteborg.se>"),
        references: vec![MessageId::parse("<first@goteborg.se>").unwrap()],
        from: vec![Sender {
            name: Some("Åsa Öst".to_owned()),
            address: address("asa.ost@funktionsstod.goteborg.se"),
        }],
        subject: "SV: Flytt av konto".to_owned(),
        sent_on: Some(DAY.received_on),
        received_on: Some(DAY.received_on),
        ..Message::default()
    }
}

fn address(text: &str) -> EmailAddress {
    EmailAddress::parse(text).unwrap()
}

fn assessed(request: MoveRequest, language: Language) -> Assessment {
    let decision = decide(&request, DAY, Register::built_in().unwrap());
    Assessment {
        message: inbound(),
        reason: decision.reason(),
        language,
        policy: decision.policy,
        request: Some(request),
        decision: Some(decision),
    }
}

fn composer() -> Composer {
    let settings = ReplySettings {
        from_name: "Support Intraservice".to_owned(),
        from: address("support@intraservice.goteborg.se"),
    };
    Composer::new(Templates::new(BTreeMap::new()).unwrap(), settings)
}

fn reply_to(assessment: &Assessment) -> Option<Reply> {
    compose(assessment).unwrap()
}

fn compose(assessment: &Assessment) -> Result<Option<Reply>, ReplyError> {
    let case = CaseNumber::new(2026, 1);
    let inbound = RawMessage::new(b"mail".to_vec()).digest();
    composer().compose(
        assessment,
        Occasion {
            case: &case,
            inbound,
            sequence: 0,
        },
        Register::built_in().unwrap(),
    )
}

fn body_of(request: MoveRequest, language: Language) -> String {
    reply_to(&assessed(request, language)).unwrap().body
}
