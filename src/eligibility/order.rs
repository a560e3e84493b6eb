//! The order to move an account: it exists only when every required fact is there.

use jiff::civil::Date;

use super::policy::PolicyDay;
use crate::outcome::{Field, Reason};
use crate::register::{OrganisationId, Register};
use crate::request::{Account, MoveRequest, Place};

/// A complete order to move one account. Its fields are private: [`AccountMove::from_request`] is the only way to one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountMove {
    account: Account,
    from: OrganisationId,
    to: OrganisationId,
    date: Date,
    reason: Reason,
}

impl AccountMove {
    /// Builds the order of rule 8, or says which required facts are missing (rule 7).
    pub fn from_request(
        request: &MoveRequest,
        day: PolicyDay,
        register: &Register,
    ) -> Result<Self, Vec<Field>> {
        let account = request.account.as_ref().map(|stated| stated.value.clone());
        let from = request
            .from_organisation
            .as_ref()
            .and_then(|stated| city(&stated.value));
        let date = request.move_date.as_ref().map(|stated| stated.value);
        let to = request
            .to_organisation
            .as_ref()
            .and_then(|stated| city(&stated.value))
            .filter(|id| !register.has_ended(id, date.unwrap_or(day.received_on)));
        let same = request
            .same_duties
            .as_ref()
            .is_some_and(|stated| stated.value)
            || day.ordinary_service();
        let reason = if day.ordinary_service() {
            Reason::OrdinaryService
        } else {
            Reason::SameDutiesMoved
        };
        match (account, from, to, same, date) {
            (Some(account), Some(from), Some(to), true, Some(date)) => Ok(Self {
                account,
                from,
                to,
                date,
                reason,
            }),
            (account, from, to, same, date) => Err([
                (Field::Account, account.is_none()),
                (Field::FromOrganisation, from.is_none()),
                (Field::ToOrganisation, to.is_none()),
                (Field::SameDuties, !same),
                (Field::MoveDate, date.is_none()),
            ]
            .into_iter()
            .filter_map(|(field, missing)| missing.then_some(field))
            .collect()),
        }
    }

    /// The account to move.
    #[must_use]
    pub fn account(&self) -> &Account {
        &self.account
    }

    /// The organisation that it leaves.
    #[must_use]
    pub fn from(&self) -> &OrganisationId {
        &self.from
    }

    /// The organisation that it moves to.
    #[must_use]
    pub fn to(&self) -> &OrganisationId {
        &self.to
    }

    /// The day of the move.
    #[must_use]
    pub fn date(&self) -> Date {
        self.date
    }

    /// `same_duties_moved`, or `ordinary_service` under the dated rules.
    #[must_use]
    pub fn reason(&self) -> Reason {
        self.reason
    }
}

fn city(place: &Place) -> Option<OrganisationId> {
    match place {
        Place::City(id) => Some(id.clone()),
        Place::Outside(_) | Place::Unknown(_) => None,
    }
}
