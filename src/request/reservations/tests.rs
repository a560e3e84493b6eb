//! Whole moves that the mail itself puts in doubt, and doubts that it denies.

mod workplace;

use super::is_whole;
use crate::message::{self, Limits, RawMessage};
use crate::outcome::Field;
use crate::register::Register;
use crate::request::{CaseSoFar, MoveRequest, read};

const MOVE: &str = "Min tjänst flyttas från Higab till Liseberg den 1 maj 2026 med samma arbetsuppgifter. Flytta mitt konto annber0101.";

fn request(addition: &str) -> MoveRequest {
    read_body(&format!("{MOVE} {addition}")).unwrap()
}

pub(super) fn read_body(body: &str) -> Option<MoveRequest> {
    let mail = format!(
        "From: Anna Berg <anna.berg@higab.se>\r\nTo: support@example.org\r\nSubject: Flytt\r\nDate: Sun, 1 Mar 2026 10:00:00 +0100\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n{body}\r\n"
    );
    let message = message::parse(&RawMessage::new(mail.into_bytes()), &Limits::default());
    let register = Register::built_in().unwrap();
    read(&message, register, &CaseSoFar::default()).request
}

#[test]
fn somebody_elses_employee_is_contradicted() {
    for addition in [
        "Jag är för övrigt anställd av bemanningsföretaget Poolia.",
        "The agency that employs me is Manpower.",
        "Jag är inhyrd från ett konsultbolag.",
        "Lönen kommer från ett bemanningsbolag.",
    ] {
        let contradictions = request(addition).contradictions;
        let of_origin = |one: &crate::request::Contradiction| one.field == Field::FromOrganisation;
        assert!(contradictions.iter().any(of_origin), "{addition}");
    }
    for addition in [
        "Jag var anställd av ett bemanningsföretag innan.",
        "Jag är inte anställd av något bemanningsföretag.",
        "Jag beställer vikarier från ett bemanningsföretag.",
        "Bemanningen är klar.",
    ] {
        assert!(request(addition).contradictions.is_empty(), "{addition}");
    }
    assert!(request("My interview is next week.").move_date.is_none());
    assert!(
        !request("I praktiken lånar Liseberg mig ett år.")
            .contradictions
            .is_empty()
    );
}

#[test]
fn what_is_not_decided_has_no_day() {
    let additions = [
        "Allt under förutsättning att nämnden säger ja.",
        "Det finns ännu inget beslut.",
        "Det är inte bestämt än.",
        "Om styrelsen godkänner det, förstås.",
        "Det gäller bara om det blir av.",
        "This is subject to the board's approval.",
        "Provided that the committee agrees.",
        "No decision has been taken yet.",
        "Man kan ju drömma.",
    ];
    for addition in additions {
        assert!(request(addition).move_date.is_none(), "{addition}");
    }
}

#[test]
fn who_stays_and_moves_is_contradicted() {
    let additions = [
        "Från den dagen delas min tjänst.",
        "50 % hos Higab och 50 % hos Liseberg.",
        "Det är ett lån på fyra månader.",
        "Jag är utlånad till dem.",
        "It is a secondment for a year.",
        "Anställningen är kvar på Higab hela tiden.",
        "Tjänsten delas mellan de två.",
        "Två dagar i veckan är jag kvar hos Higab.",
        "Lämna kontot kvar här samtidigt.",
        "Jag stannar kvar hos Higab på papperet.",
        "My position stays at Higab.",
    ];
    for addition in additions {
        let contradictions = request(addition).contradictions;
        let of_place = |found: &[crate::request::Contradiction]| {
            found.iter().any(|one| one.field == Field::ToOrganisation)
        };
        assert!(of_place(&contradictions), "{addition} {contradictions:?}");
    }
}

#[test]
fn what_is_denied_or_ends_is_no_doubt() {
    let additions = [
        "Hon har varit utlånad, men lånet går nu över i en riktig flytt.",
        "Detta är varken ett lån eller ett vikariat.",
        "Jag är inte utlånad.",
        "Det är utlåning... nej, inte utlåning utan en riktig flytt.",
        "It is not a secondment.",
        "Jag är kvar på Higab till den 30 april.",
        "Mina kollegor Ahmed och Lo sitter kvar.",
        "Tidigare skrev vi att det skedde under förutsättning att styrelsen sa ja.",
        "Jag jobbar halvtid.",
        "Jag var utlånad till Liseberg i våras.",
        "Just nu är jag utlånad till Stockholms stad.",
        "Tjänsten är fortfarande densamma.",
        "Beslutet är fattat.",
    ];
    for addition in additions {
        let request = request(addition);
        assert!(request.move_date.is_some(), "{addition}");
        assert!(request.contradictions.is_empty(), "{addition}");
    }
}

#[test]
fn without_an_account_of_ones_own_none_is_moved() {
    for addition in [
        "Något eget konto har jag aldrig fått, men det går.",
        "Eget konto saknas.",
        "I have no account of my own.",
    ] {
        assert!(request(addition).account.is_none(), "{addition}");
    }
}

#[test]
fn what_a_system_has_is_no_want_of_an_account() {
    for addition in [
        "Journalsystemet har egen inloggning och är inte ert bord.",
        "Lönesystemet har ett eget konto och berörs inte.",
        "The payroll system has its own login, not yours.",
    ] {
        assert!(request(addition).account.is_some(), "{addition}");
    }
}

#[test]
fn an_account_that_another_is_to_have_is_contradicted() {
    let of_account = |addition: &str| {
        let contradictions = request(addition).contradictions;
        contradictions.iter().any(|one| one.field == Field::Account)
    };
    for addition in [
        "Det är Simon Aho som ska sitta där, och det är smidigast att han fortsätter på kontot.",
        "Anna själv slutar vid midsommar.",
        "Anna herself is leaving.",
        "Min efterträdare ska ta över mitt konto.",
        "My successor will take over my account.",
        "Simon Aho tar över kontot.",
    ] {
        assert!(of_account(addition), "{addition}");
    }
    for addition in [
        "Simon Aho tar över min dator.",
        "Min efterträdare får ett eget konto.",
        "Simon själv är på semester.",
        "Jag fortsätter på samma konto.",
    ] {
        assert!(!of_account(addition), "{addition}");
    }
}

#[test]
fn what_is_told_beside_a_whole_move_unsays_it() {
    let lacks = |addition: &str| {
        let request = request(addition);
        (
            request.account.is_none(),
            request.to_organisation.is_none(),
            request.move_date.is_none(),
            !request.contradictions.is_empty(),
        )
    };
    for addition in [
        "Adressen ovan är den gemensamma brevlådan.",
        "The address above is a shared mailbox.",
        "Sin egen adress har hon inte lämnat till mig.",
    ] {
        assert!(lacks(addition).0, "{addition}");
    }
    for addition in [
        "It will be one of the companies in the Framtiden group.",
        "Det blir något av bolagen i Framtiden.",
        "Det blir en av förvaltningarna i koncernen.",
    ] {
        assert!(lacks(addition).1, "{addition}");
    }
    for addition in [
        "Allt stämmer utom dagen.",
        "Den har styrelsen skjutit på obestämd tid.",
        "The board has postponed it indefinitely.",
        "All correct except the date.",
    ] {
        assert!(lacks(addition).2, "{addition}");
    }
    for addition in [
        "Exploatering är kort om folk och vi lånar ut henne så länge.",
        "We lend her to them for now.",
    ] {
        assert!(lacks(addition).3, "{addition}");
    }
    for addition in [
        "Den gemensamma brevlådan rör ni inte.",
        "En av mina kollegor i Framtiden kan svara.",
        "Mötet är skjutet på framtiden i alla fall.",
    ] {
        let (account, to, ..) = lacks(addition);
        assert!(!account && !to, "{addition}");
    }
}

#[test]
fn no_mail_that_doubts_itself_tells_a_whole_move() {
    let bodies = [
        "Min tjänst flyttas från Higab till Liseberg den 1 maj 2026 med samma arbetsuppgifter. Flytta mitt konto annber0101 fast låt det även vara kvar på Higab.",
        "Min tjänst flyttas från Higab till Liseberg den 1 maj 2026 med samma arbetsuppgifter. Flytta mitt konto annber0101. Det är på prov i ett halvår.",
        "Min tjänst flyttas från Higab till Liseberg den 1 maj 2026 med samma arbetsuppgifter. Flytta mitt konto annber0101. Efter sex månader går jag tillbaka till Higab.",
        "Min tjänst flyttas från Higab till Liseberg den 1 maj 2026 med samma arbetsuppgifter. Flytta mitt konto annber0101. Jag jobbar halva veckan på vardera stället.",
        "Min tjänst flyttas från Higab till Liseberg den 1 maj 2026 med samma arbetsuppgifter. Flytta mitt konto annber0101. Det beror på hur facket svarar.",
        "Min tjänst flyttas från Higab till Liseberg den 1 maj 2026 med samma arbetsuppgifter. Flytta mitt konto annber0101. Fast det är inte säkert att det blir något.",
        "Min tjänst flyttas från Higab till Liseberg den 1 maj 2026 med samma arbetsuppgifter. Flytta mitt konto annber0101. Förhandlingen är inte klar.",
        "Min tjänst flyttas kanske från Higab till Liseberg den 1 maj 2026 med samma arbetsuppgifter. Flytta mitt konto annber0101.",
        "Om jag får tjänsten flyttas den från Higab till Liseberg den 1 maj 2026 med samma arbetsuppgifter. Flytta mitt konto annber0101.",
        "Eventuellt flyttas min tjänst från Higab till Liseberg den 1 maj 2026 med samma arbetsuppgifter. Flytta mitt konto annber0101.",
        "My position moves from Higab to Liseberg on 1 May 2026 with the same duties. Please move my account annber0101. I will keep working at Higab two days a week.",
        "My position moves from Higab to Liseberg on 1 May 2026 with the same duties. Please move my account annber0101. I come back to Higab in the autumn.",
        "My position moves from Higab to Liseberg on 1 May 2026 with the same duties. Please move my account annber0101. The unions have not agreed yet.",
        "My position might move from Higab to Liseberg on 1 May 2026 with the same duties. Please move my account annber0101.",
        "My position moves from Higab to Liseberg on 1 May 2026 with the same duties. Please move my account annber0101, but keep a copy at Higab.",
        "Jag har tjänst på både Higab och Liseberg. Min tjänst flyttas från Higab till Liseberg den 1 maj 2026 med samma arbetsuppgifter. Flytta mitt konto annber0101.",
        "Min tjänst flyttas från Higab till Liseberg den 1 maj 2026 med samma arbetsuppgifter. Flytta mitt konto annber0101. Vikariatet varar till jul.",
        "Kontot annber0101 flyttas från Higab till Liseberg den 1 maj 2026 med samma arbetsuppgifter enligt den beställning som Lisa gjorde i fredags.",
        "Ska kontot annber0101 flyttas från Higab till Liseberg den 1 maj 2026 med samma arbetsuppgifter, eller ska det stanna?",
        "Exempel på hur man skriver: Flytta kontot annber0101 från Higab till Liseberg den 1 maj 2026, samma arbetsuppgifter.",
        "Detta är bara ett test. Flytta kontot annber0101 från Higab till Liseberg den 1 maj 2026, samma arbetsuppgifter.",
        "Flytta kontot annber0101 från Higab till Liseberg den 1 maj 2026, samma arbetsuppgifter. Detta är ett utkast, skickar skarpt senare.",
        "Flytta kontot annber0101 från Higab till Liseberg den 1 maj 2026, samma arbetsuppgifter. Vänta dock tills jag hört av mig.",
        "Flytta kontot annber0101 från Higab till Liseberg den 1 maj 2026, samma arbetsuppgifter. Men invänta mitt klartecken.",
        "Flytta kontot annber0101 från Higab till Liseberg den 1 maj 2026, samma arbetsuppgifter. Verkställ inte förrän chefen godkänt.",
        "Anna Berg flyttas från Higab till Liseberg den 1 maj 2026 med samma arbetsuppgifter, konto annber0101. Bara så ni vet, chefen beställer.",
        "Anna Berg flyttas från Higab till Liseberg den 1 maj 2026 med samma arbetsuppgifter, konto annber0101. Hennes chef kommer att höra av sig med beställning.",
        "Anna Berg flyttas från Higab till Liseberg den 1 maj 2026 med samma arbetsuppgifter, konto annber0101. Behöver vi göra något?",
    ];
    for body in bodies {
        let request = read_body(body);
        assert!(!request.as_ref().is_some_and(super::is_whole), "{body}");
    }
}

#[test]
fn a_move_stays_whole_beside_what_is_said_in_passing() {
    let additions = [
        "Jag kommer tillbaka från semestern den 20 april.",
        "Vi har pratat om det på båda håll och alla är överens.",
        "Arbetsuppgifterna är identiska på båda ställena.",
        "The duties are the same at both places.",
        "Jag sitter kvar i samma rum.",
        "Det går bra att ringa om något är oklart.",
        "Om jag får be så gärna före lunch.",
        "Facket har sagt ja.",
        "Styrelsen har godkänt flytten.",
        "Min vikarie heter Bo Ek.",
        "Inga besked behövs.",
        "You may move it whenever it suits you.",
        "Let me know if anything is unclear.",
        "My colleagues stay at Higab.",
        "It is a permanent move.",
        "Hör av er om ni undrar över något.",
        "Lönen är inte bestämd av er, så det tar vi inte här.",
    ];
    for addition in additions {
        assert!(super::is_whole(&request(addition)), "{addition}");
    }
}

#[test]
fn a_post_that_nobody_has_yet_has_no_account() {
    let order = "Vår tjänst flyttas från Higab till Liseberg den 1 maj 2026 med samma arbetsuppgifter. Flytta kontot.";
    for addition in [
        "Vi är mitt i rekryteringen.",
        "Jag återkommer med vem det gäller.",
        "Den som får jobbet är klar på fredag.",
        "The post has not been filled.",
    ] {
        let request = read_body(&format!("{order} {addition}"));
        assert!(
            request.is_none_or(|request| request.account.is_none()),
            "{addition}"
        );
    }
    // An account that is told is somebody's.
    let told = request("Vem det blir som ersätter mig vet jag inte.");
    assert!(told.account.is_some());
}

#[test]
fn days_that_were_spent_elsewhere_share_nothing() {
    for addition in [
        "I have spent four days out of five at the Rya plant anyway.",
        "Jag har suttit tre dagar av fem på Ringön ändå.",
        "Tidigare jobbade jag fyra dagar i veckan där.",
    ] {
        assert!(request(addition).contradictions.is_empty(), "{addition}");
    }
    for addition in [
        "Jag har suttit tre dagar av fem hos Higab och fortsätter med det.",
        "I have worked two days a week at Higab and will go on so.",
        "Fyra dagar i veckan är jag hos Higab.",
    ] {
        assert!(!request(addition).contradictions.is_empty(), "{addition}");
    }
}

#[test]
fn what_stands_beside_and_unsays_it() {
    let is_whole = |request: &MoveRequest| {
        request.contradictions.is_empty()
            && request.move_date.is_some()
            && matches!(&request.to_organisation, Some(to) if matches!(to.value, crate::request::Place::City(_)))
    };
    for addition in [
        "Överenskommelsen väntar fortfarande på påskrift.",
        "Avtalet är ännu inte undertecknat.",
        "The agreement is not yet signed.",
        "Fast inte till dem, vart det bär vet jag inte än.",
        "Det är den i Kungälv jag menar, inte den här i stan.",
        "Inte bolaget alltså, utan vårt eget kontor på torget.",
        "Mitt konto ska stanna hos oss.",
    ] {
        assert!(!is_whole(&request(addition)), "{addition}");
    }
    for addition in [
        "Överenskommelsen var länge inte undertecknad men är det nu.",
        "Hyresavtalet är inte undertecknat än, men det rör ju inte er.",
        "Det är inte den i Kungälv jag menar.",
        "Inte utan att vårt eget kontor blir tomt.",
    ] {
        assert!(is_whole(&request(addition)), "{addition}");
    }
}

#[test]
fn the_post_s_place_goes_before_a_domain() {
    let from = |body: &str| {
        read_body(body)
            .unwrap()
            .from_organisation
            .map(|from| from.value)
    };
    let other = "Jonas Ek får vi den 1 maj 2026. Hans tjänst på Stadsbyggnadsförvaltningen flyttas till Liseberg, samma arbetsuppgifter. Flytta kontot jonas.ek@miljo.goteborg.se.";
    let stated = |from: crate::request::Place| matches!(from, crate::request::Place::City(id) if id.as_str() == "stadsbyggnad");
    assert!(from(other).is_some_and(stated));
}

#[test]
fn the_writer_s_own_stay_is_none_of_the_one_who_moves() {
    let whose = ["hennes konto (ebbkla0617)", "kontot ebbkla0617"];
    let contradicts = |addition: &str| {
        whose.map(|whose| {
            let order = format!("Flytta {whose} från Miljöförvaltningen till Stadsmiljöförvaltningen den 1 november 2026. Det gäller Ebba Klang, vars arbetsuppgifter är oförändrade.");
            !read_body(&format!("{order} {addition}")).unwrap().contradictions.is_empty()
        })
    };
    for addition in [
        "Jag blir kvar på Miljöförvaltningen.",
        "Själv stannar jag hos Miljöförvaltningen.",
        "I stay where I am, in case you were wondering.",
        "Hennes kollega Ester Malm stannar hos oss.",
    ] {
        assert_eq!(contradicts(addition), [false; 2], "{addition}");
    }
    for addition in [
        "Hon blir kvar på Miljöförvaltningen.",
        "Ebba Klang stannar hos Miljöförvaltningen.",
        "Tjänsten är kvar på Miljöförvaltningen.",
    ] {
        assert_eq!(contradicts(addition), [true; 2], "{addition}");
    }
}

#[test]
fn somebody_else_s_stay() {
    let whole = |addition: &str| {
        let told = "Maja Ohlin, majohl0402, ska över från Higab till Liseberg den 1 maj 2026. Samma tjänst, samma arbetsuppgifter. Flytta hennes konto.";
        is_whole(&read_body(&format!("{told} {addition}")).unwrap())
    };
    for addition in [
        "Majas arbetskamrat Eva Brink var också på tal men hon stannar kvar här.",
        "Eva Brink var på tal, men hon är kvar här.",
        "Her colleague Eva Brink was asked too, but she stays here.",
    ] {
        assert!(whole(addition), "{addition}");
    }
    for addition in [
        "Hon stannar kvar här.",
        "Maja Ohlin ville, men hon stannar hos oss.",
    ] {
        assert!(!whole(addition), "{addition}");
    }
}
