//! What a person has filled in, and what it means.

use serde::{Deserialize, Serialize};

use crate::outcome::{Field, Language, Outcome, Reason};
use crate::register::{OrganisationId, Register};
use crate::request::{Account, MoveRequest, Place};
use crate::resolution::{Choice, Corrections};
use crate::web::form::lines;

/// How a place outside the city is called where the mail does not name it.
const OUTSIDE: &str = "utanför staden";
/// Longest value of a field, in characters.
const LONGEST: usize = 200;

/// The fields of the form.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[serde(default)]
pub(super) struct Draft {
    pub(super) account: String,
    pub(super) employee_name: String,
    pub(super) from_organisation: String,
    pub(super) to_organisation: String,
    pub(super) role_current: String,
    pub(super) role_new: String,
    pub(super) same_duties: String,
    pub(super) move_date: String,
    pub(super) project: String,
    pub(super) several: String,
    pub(super) settled_account: String,
    pub(super) settled_from_organisation: String,
    pub(super) settled_to_organisation: String,
    pub(super) settled_same_duties: String,
    pub(super) settled_move_date: String,
    /// `rules`, `approve`, `ask`, or the code of a reason to reject.
    pub(super) choice: String,
    pub(super) ask_account: String,
    pub(super) ask_from_organisation: String,
    pub(super) ask_to_organisation: String,
    pub(super) ask_same_duties: String,
    pub(super) ask_move_date: String,
    pub(super) language: String,
    #[serde(deserialize_with = "lines")]
    pub(super) paragraph: String,
    #[serde(deserialize_with = "lines")]
    pub(super) motive: String,
    /// The mail that it answers and the number of the reply that this would be, as `12.1`; others say that a mail came, or
    /// that somebody decided, meanwhile.
    pub(super) occasion: String,
    /// The last review item that the page showed, by its number.
    pub(super) seen: String,
}

impl Draft {
    /// Which reply to `mail` it makes, from 1; `None` where the form was made for another mail.
    pub(super) fn occasion_for(&self, mail: i64) -> Option<i64> {
        let (of, occasion) = self.occasion.split_once('.')?;
        (of.parse() == Ok(mail))
            .then(|| occasion.parse().ok())
            .flatten()
    }

    /// Makes the form one for that reply to that mail; `true` where it was made for another.
    pub(super) fn renew(&mut self, (mail, occasion): (i64, i64)) -> bool {
        let fresh = format!("{mail}.{occasion}");
        let is_stale = self.occasion != fresh;
        self.occasion = fresh;
        is_stale
    }

    /// The form as it begins: the facts as they were read.
    pub(super) fn of(read: &MoveRequest, language: &str, (mail, occasion): (i64, i64)) -> Self {
        let facts = Corrections::of(read);
        let place =
            |place: Option<Place>| place.map_or_else(String::new, |place| place.code().to_owned());
        let ticked = |on: bool| if on { "on".to_owned() } else { String::new() };
        Self {
            account: facts
                .account
                .map_or_else(String::new, |account| account.to_string()),
            employee_name: facts.employee_name.unwrap_or_default(),
            from_organisation: place(facts.from_organisation),
            to_organisation: place(facts.to_organisation),
            role_current: facts.role_current.unwrap_or_default(),
            role_new: facts.role_new.unwrap_or_default(),
            same_duties: match facts.same_duties {
                None => String::new(),
                Some(true) => "yes".to_owned(),
                Some(false) => "no".to_owned(),
            },
            move_date: facts
                .move_date
                .map_or_else(String::new, |day| day.to_string()),
            project: ticked(facts.project),
            several: ticked(facts.several_people),
            choice: "rules".to_owned(),
            language: language.to_owned(),
            occasion: format!("{mail}.{occasion}"),
            ..Self::default()
        }
    }

    /// The facts, and the codes of the fields that cannot be read.
    pub(super) fn corrections(
        &self,
        read: &MoveRequest,
        register: &Register,
    ) -> (Corrections, Vec<&'static str>) {
        let mut faults = Vec::new();
        let mut of = |field, text: &str, found: bool| {
            if !text.trim().is_empty() && !found {
                faults.push(field);
            }
        };
        let account = Account::parse(&self.account, |domain| register.is_city_domain(domain));
        of("account", &self.account, account.is_some());
        let move_date = self.move_date.trim().parse().ok();
        of("move_date", &self.move_date, move_date.is_some());
        let from = place(
            &self.from_organisation,
            read.from_organisation.as_ref().map(|s| &s.value),
            register,
        );
        of("from_organisation", &self.from_organisation, from.is_some());
        let to = place(
            &self.to_organisation,
            read.to_organisation.as_ref().map(|s| &s.value),
            register,
        );
        of("to_organisation", &self.to_organisation, to.is_some());
        let corrections = Corrections {
            account,
            employee_name: line(&self.employee_name),
            from_organisation: from,
            to_organisation: to,
            role_current: line(&self.role_current),
            role_new: line(&self.role_new),
            same_duties: match self.same_duties.as_str() {
                "yes" => Some(true),
                "no" => Some(false),
                _ => None,
            },
            move_date,
            project: !self.project.is_empty(),
            several_people: !self.several.is_empty(),
            settled: ticked([
                &self.settled_account,
                &self.settled_from_organisation,
                &self.settled_to_organisation,
                &self.settled_same_duties,
                &self.settled_move_date,
            ]),
        };
        if !crate::reply::paragraph_fits(&self.paragraph) {
            faults.push("paragraph");
        }
        (corrections, faults)
    }

    /// What the person decides; `None` where that is what the rules say.
    pub(super) fn choice(&self) -> Option<Choice> {
        match self.choice.as_str() {
            "approve" => Some(Choice::Approve),
            "ask" => Some(Choice::Ask(self.asked())),
            code => Reason::from_code(code)
                .filter(|reason| reason.outcome() == Outcome::Rejected)
                .map(Choice::Reject),
        }
    }

    fn asked(&self) -> Vec<Field> {
        ticked([
            &self.ask_account,
            &self.ask_from_organisation,
            &self.ask_to_organisation,
            &self.ask_same_duties,
            &self.ask_move_date,
        ])
    }

    /// The language of the reply.
    pub(super) fn language(&self) -> Language {
        if self.language == "en" {
            Language::English
        } else {
            Language::Swedish
        }
    }
}

/// The fields whose box is ticked; boxes come in the order of [`Field::ALL`].
fn ticked(boxes: [&String; 5]) -> Vec<Field> {
    Field::ALL
        .into_iter()
        .zip(boxes)
        .filter(|(_, value)| !value.is_empty())
        .map(|(field, _)| field)
        .collect()
}

/// A value of one line, if there is one.
fn line(text: &str) -> Option<String> {
    let value = crate::reply::one_line(text, LONGEST);
    (!value.is_empty()).then_some(value)
}

/// The place of a choice; one that is in no list keeps the name that was read.
fn place(code: &str, read: Option<&Place>, register: &Register) -> Option<Place> {
    match (code, read) {
        ("", _) => None,
        ("outside", Some(outside @ Place::Outside(_))) => Some(outside.clone()),
        ("outside", _) => Some(Place::Outside(OUTSIDE.to_owned())),
        ("unknown", Some(unknown @ Place::Unknown(_))) => Some(unknown.clone()),
        (id, _) => {
            let id = OrganisationId::new(id);
            register.get(&id).map(|_| Place::City(id))
        }
    }
}
