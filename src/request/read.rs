//! One mail, and what its case holds already, to one request.

use jiff::civil::Date;

use super::document::{Document, part};
use super::employee::{self, Employee, Writer};
use super::evidence::{Evidence, Source, Stated};
use super::facts::{Account, Contradiction, MoveRequest, People, Place};
use super::mentions::{Mentions, Named};
use super::reading::Reading;
use super::{
    answer, directions, duties, form, intent, language, moving_day, passed_on, people, project,
    reservations, roles, subject,
};
use crate::message::{EmailAddress, Forwarded, Message};
use crate::outcome::{Field, Language};
use crate::register::Register;

/// What the case that a mail belongs to holds already. The default is a mail that opens a case.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CaseSoFar {
    /// What the earlier mails of the case stated.
    pub earlier: Option<MoveRequest>,
    /// Whether our last word in the case was a question, which this mail may answer.
    pub asked: bool,
    /// The day of the case's first mail: an answer does not make an old request a new one.
    pub opened_on: Option<Date>,
}

/// What a mail was understood to say.
#[derive(Debug, Clone)]
pub struct Understanding {
    /// The request, or `None` where the mail orders no move of an account.
    pub request: Option<MoveRequest>,
    /// The language to answer in.
    pub language: Language,
}

/// Reads a mail. Pure: the same mail in the same case is always read the same.
#[must_use]
pub fn read(message: &Message, register: &Register, case: &CaseSoFar) -> Understanding {
    let sent = message.sent_on.or(message.received_on).unwrap_or(Date::MAX);
    let forwarded = message
        .text
        .forwarded
        .as_ref()
        .filter(|forwarded| counts(forwarded, message));
    let document = lay_out(message, forwarded, sent, register);
    let language = language::of(&document);
    let orders = intent::order(&document).is_some();
    let answers = case.asked && case.earlier.is_some();
    let left_for_staff = Understanding {
        request: None,
        language,
    };
    let in_case = case.earlier.is_some();
    let may_tell =
        names_an_account(&document) || forwarded.is_some() || intent::wants_the_account(&document);
    if !orders && !answers && !may_tell || in_case && answer::asks_for_a_person(&document) {
        return left_for_staff;
    }
    let stated = facts(&document, message, forwarded, sent, register);
    let answered = answers && answer::states_something(&stated);
    if !orders && !answered && !intent::told(&document, &stated) {
        return left_for_staff;
    }
    let mut request = match &case.earlier {
        Some(earlier) => super::merge::newer_wins(earlier, stated),
        None => stated,
    };
    reservations::apply(&document, &mut request);
    Understanding {
        request: Some(request),
        language,
    }
}

/// Whether the words name an account of the city.
fn names_an_account(document: &Document) -> bool {
    let mut mentions = document.parts.iter().flat_map(|part| &part.mentions);
    mentions.any(|mention| matches!(mention.named, Named::Account(_, true)))
}

/// Whether a mail below is a request that the sender passes on: the sender's own words only point at it, it is no mail
/// of ours that is being answered, and it is shown with the mail, not a file to open (attachments state nothing).
fn counts(forwarded: &Forwarded, message: &Message) -> bool {
    let ours = forwarded
        .from_address
        .as_ref()
        .is_some_and(|from| message.recipients.contains(from));
    !ours
        && !forwarded.is_attachment
        && subject::points_below(&message.text.own)
        && !passed_on::unsays(&message.text.own)
}

/// Subject, own words and, where the sender points to it, the forwarded request.
fn lay_out(
    message: &Message,
    forwarded: Option<&Forwarded>,
    sent: Date,
    register: &Register,
) -> Document {
    let mut document = Document {
        inherited_subject: subject::is_inherited(&message.subject),
        ..Document::default()
    };
    let mut add = |source: Source, text: &str| {
        let text = form::boxes::beside_questions(text);
        let mentions = Mentions::find(&text, sent, register);
        document
            .parts
            .push(part(source, text.into_owned(), mentions));
    };
    add(Source::Subject, subject::without_marks(&message.subject));
    add(Source::Body, &message.text.own);
    if let Some(forwarded) = forwarded {
        add(Source::Forwarded, &forwarded.text);
    }
    document
}

/// The facts of one mail, its case apart.
fn facts(
    document: &Document,
    message: &Message,
    forwarded: Option<&Forwarded>,
    sent: Date,
    register: &Register,
) -> MoveRequest {
    let sender = message.from.first();
    let writer = writer_of(
        sender.and_then(|sender| sender.name.clone()),
        sender.map(|sender| &sender.address),
        register,
    );
    let original = forwarded.map(|forwarded| {
        let address = forwarded.from_address.as_ref();
        writer_of(forwarded.from_name.clone(), address, register)
    });
    let mut employee = employee::read(document, &writer, original.as_ref());
    if original.is_none() {
        employee.unless_somebodys(document, &writer);
    }
    let us = sender.and_then(|sender| place_of(sender.address.domain(), register));
    let home = by_domain(&employee, register).map(|stated| stated.value);
    let directions = directions::read(document, us.as_ref(), !employee.first_person, home.as_ref());
    let roles = roles::read(document);
    let roles_differ = roles.differ;
    let people = people::read(document);
    let mut request = MoveRequest {
        project_reorganisation: project::read(document),
        role_current: roles.current,
        role_new: roles.new,
        people,
        ..MoveRequest::default()
    };
    let mut take = Contradictions(&mut request.contradictions);
    request.same_duties = take.from(Field::SameDuties, duties::read(document));
    if original.is_some() && passed_on::doubts_duties(&message.text.own) {
        request.same_duties = None;
    }
    request.move_date = take.from(
        Field::MoveDate,
        moving_day::read(document, employee.first_person),
    );
    request.to_organisation = take.from(Field::ToOrganisation, directions.to);
    let from_contradicts = directions.from.contradiction.is_some();
    request.from_organisation = take.from(Field::FromOrganisation, directions.from);
    request.account = take.from(Field::Account, employee.account.clone());
    if request.from_organisation.is_none() && !from_contradicts {
        let to = request.to_organisation.as_ref().map(|to| &to.value);
        request.from_organisation = reservations::beside::post_is_at(document, to)
            .or_else(|| by_domain(&employee, register));
    }
    if employee.first_person {
        let lies_there = lies_at_destination(&request, by_domain(&employee, register));
        request.contradictions.extend(lies_there);
    }
    take_the_only_day(&mut request, document, employee.first_person, sent);
    request.employee_name = employee.name;
    if matches!(request.people, People::Several(_)) {
        request.account = None;
        request.employee_name = None;
        request.role_current = request.role_current.filter(|_| !roles_differ);
        request
            .contradictions
            .retain(|contradiction| contradiction.field != Field::Account);
    }
    request
}

/// Where all is told of a move but its day, the one day that may be it.
fn take_the_only_day(
    request: &mut MoveRequest,
    document: &Document,
    first_person: bool,
    sent: Date,
) {
    let contradicts = |contradiction: &Contradiction| contradiction.field == Field::MoveDate;
    let all_else = request.account.is_some()
        && request.from_organisation.is_some()
        && request.to_organisation.is_some()
        && !request.contradictions.iter().any(contradicts);
    if request.move_date.is_none() && all_else {
        request.move_date = moving_day::only_day(document, first_person, sent);
    }
}

/// The organisation whose domain it is; a domain that is none of the city's is a place outside it.
fn place_of(domain: &str, register: &Register) -> Option<Place> {
    let own = register
        .by_domain(domain)
        .map(|own| Place::City(own.id.clone()));
    own.or_else(|| (!register.is_city_domain(domain)).then(|| Place::Outside(domain.to_owned())))
}

/// Who wrote a mail: the name, and the address where it is the city's.
fn writer_of(name: Option<String>, address: Option<&EmailAddress>, register: &Register) -> Writer {
    let address = address
        .filter(|address| register.is_city_domain(address.domain()))
        .map(|address| address.as_str().to_owned());
    Writer { name, address }
}

/// "Flytta mitt konto från X till Y", written from an address of Y: a stated origin against the sender's own domain.
fn lies_at_destination(
    request: &MoveRequest,
    home: Option<Stated<Place>>,
) -> Option<Contradiction> {
    let (from, to, home) = (
        request.from_organisation.as_ref()?,
        request.to_organisation.as_ref()?,
        home?,
    );
    let by_id = matches!(request.account.as_ref()?.value, Account::Id(_));
    (by_id && home.value == to.value && home.value != from.value).then(|| Contradiction {
        field: Field::FromOrganisation,
        one: from.evidence.clone(),
        other: home.evidence,
    })
}

/// Collects contradictions while the readings are taken apart.
struct Contradictions<'a>(&'a mut Vec<Contradiction>);

impl Contradictions<'_> {
    fn from<T>(&mut self, field: Field, reading: Reading<T>) -> Option<Stated<T>> {
        if let Some((one, other)) = reading.contradiction {
            self.0.push(Contradiction { field, one, other });
        }
        reading.stated
    }
}

/// Where no origin is stated, the domain of the employee's address gives it.
fn by_domain(employee: &Employee, register: &Register) -> Option<Stated<Place>> {
    let account = employee
        .account
        .stated
        .as_ref()
        .and_then(|stated| match &stated.value {
            Account::Address(address) => Some(address.as_str()),
            Account::Id(_) => None,
        });
    let address = account.or(employee
        .address
        .as_ref()
        .map(|stated| stated.value.as_str()))?;
    let domain = address.rsplit_once('@')?.1;
    let owner = register.by_domain(domain)?;
    let evidence = Evidence {
        source: Source::Domain,
        text: domain.to_owned(),
        start: 0,
        end: 0,
    };
    Some(Stated::new(Place::City(owner.id.clone()), evidence))
}
