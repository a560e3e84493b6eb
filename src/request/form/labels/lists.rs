//! The words of labels, by what they ask for.

use std::collections::HashMap;
use std::sync::LazyLock;

/// A list of words, separated by spaces, and its bit among the lists of a word.
#[derive(Debug, Clone, Copy)]
pub(super) struct List(pub(super) u32, &'static str);

/// Words of labels, by what they ask for; folded.
pub(super) const ACCOUNT: List = List(
    1 << 0,
    "anvid konto kontot kontonamn kontonamnet kontoid anvandarkonto anvandarkontot anvandarnamn anvandarid anvid userid user inloggning inloggningsnamn account username login epost epostadress mejl mejladress mail mailadress email adress address stadenkonto stadenkontot id anvandar",
);
pub(super) const NAME: List = List(
    1 << 1,
    "namn berord person medarbetare medarbetaren anstalld anstallde name employee anvandare anvandaren vem who kollega colleague fornamn efternamn",
);
pub(super) const DATE: List = List(
    1 << 2,
    "giltigt datum date nar when startdatum flyttdatum tilltrade tilltradesdatum tidpunkt dag day galler effective start starting fom overgangsdatum ikraft borjar bytesdatum per flyttdag",
);
pub(super) const FROM: List = List(
    1 << 3,
    "present former outgoing sending avsandande avsandare overlamnande slapper slapps leaves fran from avlamnande nuvarande current lamnar leaving tidigare gammal gamla dagens losing releasing old idag franforvaltning ursprung befintlig varifran ur avgivande avgaende nu avlamnade",
);
pub(super) const TO: List = List(
    1 << 4,
    "future incoming joins joining till to mottagande ny nya nytt new kommande destination receiving gaining tillforvaltning blivande framtida mottagare vart in dit tilltradande emot mottar overtar overtagande overtagare hamnar landar",
);
pub(super) const ORGANISATION: List = List(
    1 << 5,
    "org forvaltning forvaltningen forv bolag bolaget organisation organisationen arbetsplats arbetsgivare arbetsgivaren employer workplace authority unit organization administration company department enhet tillhorighet forvaltningbolag hemvist placering home",
);
pub(super) const DUTIES: List = List(
    1 << 6,
    "arbetsuppgifter arbetsuppgifterna arbetsuppgift uppgifter duties tasks responsibilities arbetsinnehall sysslor goromal remit workload aliggande aligganden ataganden arbetsbeskrivning",
);
pub(super) const ROLE: List = List(
    1 << 7,
    "befattning befattningen titel tjanst tjansten tjanstetitel roll rollen title role position yrke yrkesroll yrkestitel jobbtitel arbetstitel jobtitle occupation profession",
);
pub(super) const PROJECT: List = List(
    1 << 8,
    "projekt projektet omorganisation omorganisationsprojekt reorganisation reorganization project reorganisationsprojekt projektnamn omorganisationen omorganisationens omorganisationsprojektet",
);
pub(super) const OTHER: List = List(
    1 << 9,
    "telefon tel mobil phone kostnadsstalle ansvar chef chefen kontaktperson kontakt bestallare uppdragsgivare kommentar ovrigt ovrig info bakgrund orsak anledning skal motivering arendenummer referens prioritet personnummer ort lokal rum plats manager contact comment comments reason background requested requester cc ps obs facklig godkant attest slutdatum anstallningsdatum sedan fodd semester distribution utrustning dator passerkort re beslut beslutsdatum diarienummer dnr sista onskemal",
);
/// Words that stand in labels without deciding what they ask for.
pub(super) const FILLER: List = List(
    1 << 10,
    "vilken vilket which moves kommer what in var sitter sitta hor tillhor tar he she works working beginning item value they dom information uppgift varifran byter bytas change changes changed changing andring andringar andrade forandring forandringar nagon nagra any darefter senare sen there att flytta flyttas flytten flytt for av den det de i pa om vid med och eller ja nej yes no the of and or s as is are som hos staden e post ar samma same move transfer moved be anstalldes medarbetarens anvandarens hennes hans hens deras his her mitt min mina my job work organisatorisk fr o m onskat onskad onskas berord berorda aktuell aktuellt fullstandigt fullt hela efter innan fore before after forandras andras oforandrade unchanged del part ingar a an avser angaende will stays this goteborgs stad hon han gor vad har dar forsta overgangen gar tjanstens overgang flyttar lamnas kontots nya bytet hen jag ska gora arbete arbetet",
);

/// What moves, and that it does: "tjänsten flyttas från".
pub(super) const MOVES: List = List(
    1 << 11,
    "flyttar flyttas flytta flytt flytten overgangen gar kommer byter moves move moved moving transfer transferred tjansten tjanst kontot konto kontots befattningen account position job work medarbetaren hon han jag ska",
);

/// "Account move requested for": whom it is for.
pub(super) const REQUEST: List = List(
    1 << 12,
    "request requested order ordered bestallning bestalls begaran ansokan",
);
/// "Org efter", "förvaltning före flytten".
pub(super) const AFTER: List = List(
    1 << 13,
    "sedan efter darefter senare sen dar there after afterwards",
);
pub(super) const BEFORE: List = List(1 << 14, "fore innan before");

/// What asks for a day, whatever else stands beside it.
pub(super) const DAY: List = List(
    1 << 15,
    "datum date nar when startdatum flyttdatum tidpunkt dag day effective start starting fom flyttdag",
);

/// Whether a word stands in a list.
pub(super) fn is(list: List, word: &str) -> bool {
    lists_of(word) & list.0 != 0
}

/// The same for a few words, separated by spaces.
pub(super) fn is_one_of(few: &str, word: &str) -> bool {
    few.split(' ').any(|entry| entry == word)
}

/// The bits of the lists that a word stands in.
pub(super) fn lists_of(word: &str) -> u32 {
    static LISTS: LazyLock<HashMap<&'static str, u32>> = LazyLock::new(|| {
        let mut lists = HashMap::new();
        for List(bit, words) in [
            ACCOUNT,
            NAME,
            DATE,
            FROM,
            TO,
            ORGANISATION,
            DUTIES,
            ROLE,
            PROJECT,
            OTHER,
            FILLER,
            MOVES,
            REQUEST,
            AFTER,
            BEFORE,
            DAY,
        ] {
            for word in words.split(' ') {
                *lists.entry(word).or_insert(0) |= bit;
            }
        }
        lists
    });
    LISTS.get(word).copied().unwrap_or(0)
}

/// The lists of every word that a label can have.
pub(super) const KNOWN: u32 = ACCOUNT.0
    | NAME.0
    | DATE.0
    | FROM.0
    | TO.0
    | ORGANISATION.0
    | DUTIES.0
    | ROLE.0
    | PROJECT.0
    | OTHER.0
    | REQUEST.0
    | FILLER.0;
