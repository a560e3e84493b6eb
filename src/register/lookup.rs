//! Looking organisations up by id and by e-mail domain.

use jiff::civil::Date;

use super::{Organisation, OrganisationId, Register};

/// The city's own domain: it and all below it are city domains, but it names no organisation.
pub(super) const CITY: &str = "goteborg.se";

impl Register {
    /// All organisations, in the order of the file.
    pub fn organisations(&self) -> impl Iterator<Item = &Organisation> {
        self.organisations.iter()
    }

    /// An organisation by its id.
    #[must_use]
    pub fn get(&self, id: &OrganisationId) -> Option<&Organisation> {
        self.by_id
            .get(id)
            .and_then(|&index| self.organisations.get(index))
    }

    /// The organisation whose domain this is, or is a subdomain of; the longest match.
    ///
    /// ```
    /// let register = kontoflytt::register::Register::built_in()?;
    /// let organisation = register.by_domain("skola.educ.goteborg.se").map(|o| o.id.as_str());
    /// assert_eq!(organisation, Some("utbildning"));
    /// assert_eq!(register.by_domain("goteborg.se"), None);
    /// # Ok::<(), &kontoflytt::register::RegisterError>(())
    /// ```
    #[must_use]
    pub fn by_domain(&self, domain: &str) -> Option<&Organisation> {
        let domain = domain.to_lowercase();
        self_and_parents(&domain)
            .find_map(|name| self.by_domain.get(name))
            .and_then(|&index| self.organisations.get(index))
    }

    /// Whether a domain is the city's: one of the register's, `goteborg.se`, or a subdomain of these.
    #[must_use]
    pub fn is_city_domain(&self, domain: &str) -> bool {
        let domain = domain.to_lowercase();
        self_and_parents(&domain).any(|name| name == CITY || self.by_domain.contains_key(name))
    }

    /// Whether an address of this domain may belong to the organisation. An ended organisation's domain counts as its
    /// successor's too, and a domain that names no organisation (`goteborg.se`) may be anybody's in the city.
    #[must_use]
    pub fn may_be_domain_of(&self, domain: &str, id: &OrganisationId) -> bool {
        match self.by_domain(domain) {
            None => self.is_city_domain(domain),
            Some(owner) => owner.id == *id || self.succeeds(owner, id),
        }
    }

    /// Whether the organisation had ended before this day. One that is in no list has not.
    #[must_use]
    pub fn has_ended(&self, id: &OrganisationId, day: Date) -> bool {
        self.get(id)
            .and_then(|organisation| organisation.until)
            .is_some_and(|until| until < day)
    }

    /// Follows successors no further than there are organisations, so that a circle ends.
    fn succeeds(&self, owner: &Organisation, id: &OrganisationId) -> bool {
        let mut at = owner;
        for _ in 0..self.organisations.len() {
            match at.successor.as_ref() {
                Some(next) if next == id => return true,
                Some(next) => match self.get(next) {
                    Some(organisation) => at = organisation,
                    None => return false,
                },
                None => return false,
            }
        }
        false
    }
}

/// `a.b.se`, `b.se`, `se`.
fn self_and_parents(domain: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(Some(domain), |name| {
        name.split_once('.').map(|(_, parent)| parent)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn register() -> &'static Register {
        Register::built_in().expect("the embedded register is sound")
    }

    #[test]
    fn a_domain_names_its_organisation() {
        let cases = [
            ("funktionsstod.goteborg.se", Some("funktionsstod")),
            ("FUNKTIONSSTOD.Goteborg.SE", Some("funktionsstod")),
            ("skola.educ.goteborg.se", Some("utbildning")),
            ("sbk.goteborg.se", Some("stadsbyggnad")),
            ("liseberg.se", Some("liseberg")),
            ("notliseberg.se", None),
            ("goteborg.se", None),
            ("annat.goteborg.se", None),
            ("gmail.com", None),
            ("", None),
        ];
        for (domain, names) in cases {
            assert_eq!(
                register().by_domain(domain).map(|o| o.id.as_str()),
                names,
                "{domain:?}"
            );
        }
    }

    #[test]
    fn a_city_domain_is_in_the_register_or_under_the_citys_own() {
        let cases = [
            ("goteborg.se", true),
            ("annat.goteborg.se", true),
            ("renova.se", true),
            ("mail.renova.se", true),
            ("goteborg.se.example", false),
            ("socialhisingen-goteborg.example", false),
            ("xgoteborg.se", false),
            ("vgregion.se", false),
        ];
        for (domain, is_city) in cases {
            assert_eq!(register().is_city_domain(domain), is_city, "{domain:?}");
        }
    }

    #[test]
    fn an_ended_organisations_domain_counts_as_its_successors_too() {
        let cases = [
            ("lf.goteborg.se", "lokal", true),
            ("lf.goteborg.se", "stadsfastighet", true),
            ("lf.goteborg.se", "stadsmiljo", false),
            ("stadsfast.goteborg.se", "lokal", false),
            ("goteborg.se", "kultur", true),
            ("gmail.com", "kultur", false),
        ];
        for (domain, id, may) in cases {
            assert_eq!(
                register().may_be_domain_of(domain, &OrganisationId::new(id)),
                may,
                "{domain} {id}"
            );
        }
    }

    #[test]
    fn an_organisation_stands_through_its_last_day() {
        let lokal = OrganisationId::new("lokal");
        assert!(!register().has_ended(&lokal, date(2022, 12, 31)));
        assert!(register().has_ended(&lokal, date(2023, 1, 1)));
        assert!(!register().has_ended(&OrganisationId::new("kultur"), date(2099, 1, 1)));
    }
}
