//! Whose account is meant, in mails that name several people or accounts.

mod others;
mod unowned;

use super::super::laid_out::mail;
use super::{Writer, read, same_name};

/// The account and the name that a mail by Birgitta Söder states.
fn employee(body: &str) -> (Option<String>, Option<String>) {
    let writer = Writer {
        name: Some("Birgitta Söder".to_owned()),
        address: Some("birgitta.soder@higab.se".to_owned()),
    };
    let read = read(&mail("", body), &writer, None);
    (
        read.account
            .stated
            .map(|account| account.value.as_str().to_owned()),
        read.name.map(|name| name.value),
    )
}

fn check(cases: &[(&str, Option<&str>, Option<&str>)]) {
    for (body, account, name) in cases {
        let (read_account, read_name) = employee(body);
        assert_eq!(
            read_account.as_deref(),
            *account,
            "account of {body}, name {read_name:?}"
        );
        assert_eq!(read_name.as_deref(), *name, "name of {body}");
    }
}

#[test]
fn two_spellings_of_a_name_are_one() {
    assert!(same_name("Anna Andersson", "Andersson Anna"));
    assert!(same_name("Gun-Britt Persson", "Gun Britt Persson"));
    assert!(!same_name("Anna Andersson", "Anna Berg"));
}

#[test]
fn who_signs_is_not_the_one_that_moves() {
    let of_gudrun = |body| (body, Some("gudfel0611"), Some("Gudrun Feldt"));
    check(&[
        of_gudrun(
            "Härmed beställs flytt av staden-kontot gudfel0611, innehavare Gudrun Feldt. Frågor besvaras av undertecknad.",
        ),
        of_gudrun("Kontot gudfel0611 (Gudrun Feldt) flyttas. Handläggare är undertecknad."),
        of_gudrun(
            "I order the move of the account gudfel0611, holder Gudrun Feldt. Questions are answered by the undersigned.",
        ),
        of_gudrun("Flytta kontot för Gudrun Feldt, gudfel0611. Min tjänst är HR-chef."),
        of_gudrun("Please move gudfel0611, the account of Gudrun Feldt. My role is HR partner."),
    ]);
}

#[test]
fn who_is_to_be_asked_is_not_the_one_that_moves() {
    let of_idris = |body| (body, None, Some("Idris Omar"));
    check(&[
        of_idris(
            "Elevassistenten Idris Omar följer med sin tjänst till Liseberg. Kontot behöver flyttas. Vid frågor, hör av er till administratör Lina Backe, linbac0412 eller lina.backe@higab.se, så hjälper hon till.",
        ),
        of_idris(
            "Idris Omar flyttar till Liseberg, flytta hans konto. Kontakta Lina Backe, linbac0412.",
        ),
        of_idris(
            "Idris Omar flyttar till Liseberg, flytta hans konto. Frågor till Lina Backe (linbac0412).",
        ),
        of_idris(
            "Idris Omar moves to Liseberg, please move his account. Questions to our administrator Lina Backe, linbac0412.",
        ),
        of_idris(
            "Idris Omar moves to Liseberg, please move his account. Contact Lina Backe, linbac0412 or lina.backe@higab.se.",
        ),
    ]);
}

#[test]
fn lent_and_removed_accounts_are_not_moved() {
    check(&[
        (
            "Vår badvakt Emelie Stål går över till Liseberg. Hon har kört på Tommy Roos inloggning, tomroo0330. Flytta hennes konto.",
            None,
            Some("Emelie Stål"),
        ),
        (
            "Gun Hell går till Liseberg, hennes konto ska flyttas. Hon hade gunhel0202 men det blev raderat.",
            None,
            Some("Gun Hell"),
        ),
        (
            "Gun Hell går till Liseberg, hennes konto ska flyttas. Kontot gunhel0202 har tagits bort.",
            None,
            Some("Gun Hell"),
        ),
        (
            "Gun Hell moves to Liseberg, please move her account. gunhel0202 was deleted last year.",
            None,
            Some("Gun Hell"),
        ),
        (
            "Gun Hell går till Liseberg, hennes konto gunhel0202 ska flyttas.",
            Some("gunhel0202"),
            Some("Gun Hell"),
        ),
    ]);
}

#[test]
fn the_writer_whose_id_is_not_made_of_the_name() {
    check(&[
        (
            "Tjänsten flyttas den 1 mars till Liseberg och jag med den. Jag heter norhad0228 i systemet.",
            Some("norhad0228"),
            Some("Birgitta Söder"),
        ),
        (
            "The post goes to Liseberg and I with it. I am norhad0228 in the system.",
            Some("norhad0228"),
            Some("Birgitta Söder"),
        ),
    ]);
}

#[test]
fn the_writers_own_account_beside_those_of_others() {
    check(&[
        (
            "Önskemål:\n1. Konto birsod0901 flyttas.\n2. Det sker den 1 maj.\nMin tjänst går till Liseberg.",
            Some("birsod0901"),
            Some("Birgitta Söder"),
        ),
        (
            "Min kollega Ann Lowe fick sitt konto annlow0101 flyttat i fjol. Nu är det min tur: flytta mitt konto till Liseberg.",
            Some("birgitta.soder@higab.se"),
            Some("Birgitta Söder"),
        ),
        (
            "Jag flyttar till Liseberg. Mitt konto är birsod0101, min chef Per Ek har perekk0202.",
            Some("birsod0101"),
            Some("Birgitta Söder"),
        ),
        (
            "Mitt gamla konto birsod0101 är avslutat. Jag går till Liseberg, flytta mitt konto birsod0202.",
            Some("birsod0202"),
            Some("Birgitta Söder"),
        ),
        (
            "Jag går till Liseberg. Jag loggar in med birsod0202. Flytta det.",
            Some("birsod0202"),
            Some("Birgitta Söder"),
        ),
        (
            "Jag går till Liseberg. Jag lånar Per Eks konto perekk0202 tills vidare. Flytta mitt konto.",
            Some("birgitta.soder@higab.se"),
            Some("Birgitta Söder"),
        ),
        (
            "Härmed begär undertecknad att mitt konto flyttas till Liseberg.",
            Some("birgitta.soder@higab.se"),
            Some("Birgitta Söder"),
        ),
        (
            "Undertecknad går över till Liseberg den 1 maj och önskar flytt av kontot.",
            Some("birgitta.soder@higab.se"),
            Some("Birgitta Söder"),
        ),
    ]);
}

#[test]
fn accounts_of_managers_and_predecessors_are_not_moved() {
    check(&[
        (
            "Jag skriver åt Ann Lowe som är sjuk. Hennes konto är annlow0101, mitt är birsod0101. Flytta hennes till Liseberg.",
            Some("annlow0101"),
            Some("Ann Lowe"),
        ),
        (
            "På uppdrag av vår chef Per Ek: flytta kontot annlow0101 (Ann Lowe) till Liseberg.",
            Some("annlow0101"),
            Some("Ann Lowe"),
        ),
        (
            "Ann Lowe efterträder Per Ek (perekk0202) på Liseberg. Flytta hennes konto annlow0101.",
            Some("annlow0101"),
            Some("Ann Lowe"),
        ),
        (
            "Ann Lowe går till Liseberg. Hennes chef där blir Per Ek, perekk0202. Flytta kontot.",
            None,
            Some("Ann Lowe"),
        ),
        (
            "Ann Lowe moves to Liseberg. Her new manager is Per Ek (perekk0202). Please move the account.",
            None,
            Some("Ann Lowe"),
        ),
        (
            "Ann Lowe går till Liseberg. Kopia till per.ek@liseberg.se. Flytta hennes konto.",
            None,
            Some("Ann Lowe"),
        ),
        (
            "Ann Lowe går till Liseberg. Ekonomen Per Ek (perekk0202) attesterar. Flytta hennes konto.",
            None,
            Some("Ann Lowe"),
        ),
        (
            "Ann Lowe går till Liseberg, flytta hennes konto. Beställningen är godkänd av perekk0202.",
            None,
            Some("Ann Lowe"),
        ),
        (
            "Ann Lowe går till Liseberg, flytta hennes konto. Jag når er inte per telefon, svara till per.ek@liseberg.se.",
            None,
            Some("Ann Lowe"),
        ),
    ]);
}

#[test]
fn old_and_new_accounts_of_another() {
    check(&[
        (
            "Ann Lowe går till Liseberg, flytta hennes konto. Hon vikarierade för Per Ek, perekk0202.",
            None,
            Some("Ann Lowe"),
        ),
        (
            "Ann Lowe går till Liseberg, flytta hennes konto. Hon delade rum med perekk0202.",
            None,
            Some("Ann Lowe"),
        ),
        (
            "Ann Lowes konto ska flyttas. Det gamla annlow0101 är borttaget, det nya är annlow0202.",
            Some("annlow0202"),
            Some("Ann Lowe"),
        ),
        (
            "Ann Lowes konto ska flyttas. Inte annlow0101 utan annlow0202.",
            Some("annlow0202"),
            Some("Ann Lowe"),
        ),
        (
            "Ann Lowes konto ska flyttas. Tidigare hade hon annlow0101, nu annlow0202.",
            Some("annlow0202"),
            Some("Ann Lowe"),
        ),
        (
            "Moas konto moalin0101 (Moa Lind) flyttas till Liseberg.",
            Some("moalin0101"),
            Some("Moa Lind"),
        ),
        (
            "Kontot tillhör Ann Lowe (annlow0101). Handläggare: Birgitta Söder.",
            Some("annlow0101"),
            Some("Ann Lowe"),
        ),
    ]);
}

#[test]
fn the_writer_moves_in_an_inverted_clause() {
    let own = Some("birgitta.soder@higab.se");
    let name = Some("Birgitta Söder");
    check(&[
        (
            "Efter sommaren hör jag till Liseberg. Vill ha med mig kontot! Mvh Birgitta S",
            own,
            name,
        ),
        (
            "Den 1 maj går jag över till Liseberg. Flytta kontot. Hälsar Birgitta S",
            own,
            name,
        ),
        (
            "Från maj sitter jag på Liseberg. Kontot ska med. Birgitta S",
            own,
            name,
        ),
    ]);
}

#[test]
fn who_writes_from_anothers_mailbox_names_herself() {
    check(&[
        (
            "Jag lånar Birgittas dator, jag heter Linn Sjö (linsjo0719) och det är mitt konto det gäller.",
            Some("linsjo0719"),
            Some("Linn Sjö"),
        ),
        (
            "My name is Linn Sjo and my account is linsjo0719. Please move my account to Liseberg.",
            Some("linsjo0719"),
            Some("Linn Sjo"),
        ),
    ]);
}

#[test]
fn an_account_of_a_given_name_is_somebody_elses() {
    for body in [
        "Can you move Luca's account over to Liseberg? He does the very same job there.",
        "Please move Luca’s account to Liseberg.",
        "Flytta Idas konto till Liseberg är ni snälla.",
        "Kan ni flytta Lucas konto till Liseberg den 1 maj?",
    ] {
        assert_eq!(employee(body).0, None, "{body}");
    }
    for body in [
        "Flytta Birgittas konto till Liseberg.",
        "Please move my account to Liseberg. It's urgent.",
        "Flytta mitt konto till Liseberg.",
    ] {
        let account = employee(body).0;
        assert_eq!(
            account.as_deref(),
            Some("birgitta.soder@higab.se"),
            "{body}"
        );
    }
}

#[test]
fn an_id_of_somebody_beside_the_order_is_not_the_account() {
    const ORDER: &str = "Vår vaktmästare Omar Said flyttas till Liseberg. Samma arbetsuppgifter. Flytta hans konto.";
    for line in [
        "Undrar ni något skriver ni till mig i Teams, jag heter birsod0611 där.",
        "Mitt eget id är birsod0611.",
        "Behörigheterna på nya stället ska sättas precis som för hans blivande kollega där, lislun0404.",
        "Sätt upp honom som lislun0404.",
        "Gör likadant som ni gjorde för lislun0404.",
        "Titta på kontot lislun0404 så ser ni vilka rättigheter han ska ha.",
        "Kontot lislun0404 kan användas som mall.",
        "Kontot lislun0404 är det hans kollega som har.",
        "Det är lislun0404 som har bytt plats med honom.",
    ] {
        assert_eq!(employee(&format!("{ORDER} {line}")).0, None, "{line}");
    }
    for (line, account) in [
        ("Han heter omasai0202.", "omasai0202"),
        ("Han loggar in med tomber0202.", "tomber0202"),
        ("Hans konto är tomber0202.", "tomber0202"),
        ("Id: tomber0202.", "tomber0202"),
    ] {
        let read = employee(&format!("{ORDER} {line}")).0;
        assert_eq!(read.as_deref(), Some(account), "{line}");
    }
    let own =
        "Hans konto, eridah0303, ska ni inte röra. Flytta mitt konto, birsod0514, till Liseberg.";
    assert_eq!(employee(own).0.as_deref(), Some("birsod0514"));
}

#[test]
fn an_account_that_is_put_right_in_the_next_sentence() {
    let own = Some("birsod0228");
    let name = Some("Birgitta Söder");
    check(&[
        (
            "Jag går till Liseberg. Flytta mitt konto, birsdo0228 är det. Nä vänta, nu skrev jag fel. Det är birsod0228.",
            own,
            name,
        ),
        (
            "I go to Liseberg, please move my account birsdo0228. Sorry, typo. It is birsod0228.",
            own,
            name,
        ),
        (
            "Min tjänst går till Liseberg. FJÄRDE FÖRSÖKET. Flytta kontot.",
            Some("birgitta.soder@higab.se"),
            name,
        ),
        (
            "Hans Berg går till Liseberg, flytta hans konto.",
            None,
            Some("Hans Berg"),
        ),
    ]);
}

#[test]
fn two_ids_that_are_told_of_one_person_contradict() {
    let contradicts = |body: &str| {
        let writer = Writer {
            name: Some("Malena Fridh".to_owned()),
            address: Some("malena.fridh@higab.se".to_owned()),
        };
        read(&mail("", body), &writer, None)
            .account
            .contradiction
            .is_some()
    };
    for body in [
        "Bo Wallander flyttar till Renova. Hans konto är bowall0202. Flytta kontot boowal0220.",
        "Anna Berg flyttar till Renova. Hennes konto är xyzuvw0101. Flytta kontot annber0303.",
        "Anna Berg moves to Renova. Her account is xyzuvw0101. Please move the account annber0303.",
    ] {
        assert!(contradicts(body), "{body}");
    }
    for body in [
        "Bo Wallander flyttar till Renova. Hans konto är bowall0202. Flytta kontot.",
        "Anna Berg flyttar till Renova. Chefens konto är xyzuvw0101. Flytta kontot annber0303.",
        "Anna Berg flyttar till Renova. Hennes konto är annber0303. Min egen inloggning är malfri0101.",
    ] {
        assert!(!contradicts(body), "{body}");
    }
}

#[test]
fn an_id_that_is_told_to_be_another_s() {
    check(&[
        (
            "Agnes Ulvskog går den 1 juni över till Higab. Flytta kontot. Undrar ni något är det hennes nya chef ni ska prata med, Petter Lundin, konto petlun0511.",
            None,
            Some("Agnes Ulvskog"),
        ),
        (
            "Marias tjänst flyttas. Hon heter Maria Olsson, flytta hennes konto. marols0404, som jag angav i telefon, visade sig vara en annan Maria Olsson.",
            None,
            Some("Maria Olsson"),
        ),
        (
            "Agnes Ulvskog går den 1 juni över till Higab. Flytta hennes konto agnulv0511. Prata med Petter Lundin, konto petlun0511, om ni undrar.",
            Some("agnulv0511"),
            Some("Agnes Ulvskog"),
        ),
    ]);
}
