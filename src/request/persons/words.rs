//! Words that are no names, however they are capitalised.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::super::fold;

/// Words that begin sentences and lines with a capital letter and are no names, folded.
pub(super) static NO_NAMES: LazyLock<HashSet<&'static str>> =
    LazyLock::new(|| WORDS.split(' ').collect());

/// Greetings and closings, pronouns and other small words, the subject matter, products, places, titles, days, months.
const WORDS: &str = "ratt fel enda exakt precis samtliga vad vilka vilken vilket vem varfor varthan vart hur what which who whom why how suppose supposing imagine assume say anta antag ponera tank lat sag ta tag tar take ang angaende rorande betr betraffande ps hej hejsan hello hi dear god goda tjena tja halla mvh med vanliga vanlig vanligen halsning halsningar tack \
    thanks thank best kind regards kram ps hoppas trevlig morgon dag kvall eftermiddag good morning sincerely \
    yours cheers bifogat bifogar jag du han hon hen vi ni de dom man min mitt mina din ditt hans hennes hens \
    deras var vart vara er ert era sin sitt sina den det detta denna dessa en ett some any my his her hers their \
    our your i he she they we you it its this that these the a an one mr mrs ms och eller men sa for att om nar \
    dar da som fran till pa av vid hos inom under efter fore innan sedan enligt and or but so if when where as \
    from to on at in of by with after before since both bade bada alla all alltsa also aven har kan ska skall skulle \
    vill behover onskar onskas ber snalla please could can would will is are has have nu now idag today imorgon \
    samma same ingen inga inget inte not no nej ja yes ok okej eftersom because dessutom tyvarr sorry ursakta \
    forlat rattelse correction obs note fraga fragor question bradskande urgent viktigt kolla tankte undrar fick \
    fatt gar blir kommer gor vet mer bara just inför infor angaende gallande galler avser re sv vb fw fwd vs \
    subject amne skickat sent datum date konto kontot konton kontoflytt kontoflytten stadenkonto staden flytt \
    flytten flytta flyttar flyttas flyttning overflytt bestallning order request move moving transfer account \
    accounts user anvandare anvandarkonto anvandarnamn anvandarid namn name person medarbetare medarbetaren \
    anstalld employee colleague kollega kollegan tjanst tjansten befattning befattningen titel title role roll position \
    arbetsuppgifter arbetsuppgifterna uppgifter uppgifterna duties tasks forvaltning forvaltningen bolag bolaget \
    enhet enheten avdelning avdelningen team teamet projekt projektet project organisation organisationen \
    nuvarande mottagande avlamnande ny nya nytt new current byte byta byter onskemal begaran anmalan arende \
    arendet support supporten servicedesk helpdesk service serviceportalen handlaggning komplettering paminnelse \
    reminder uppdatering update systemet system administrator office outlook teams onedrive sharepoint microsoft \
    windows excel word android iphone google göteborg goteborg goteborgs gothenburg stad stads city sverige \
    sweden hisingen centrum nordost sydvast majorna linne angered lundby frolunda likasa likaledes kontakta kontakt mejla maila skriv contact detsamma ditto likewise postadress besoksadress \
    telefon tel mobil phone mobile fax vaxel hr ab vd ceo enhetschef avdelningschef chef chefen rektor \
    verksamhetschef forvaltningschef omradeschef sektionschef gruppchef teamledare handlaggare administratoren \
    assistent samordnare sekreterare specialist partner konsult strateg manager principal head director officer \
    generalist coordinator controller lead assistant analyst engineer teacher mandag mandagen tisdag tisdagen \
    onsdag onsdagen torsdag torsdagen fredag fredagen lordag lordagen sondag sondagen monday tuesday wednesday \
    thursday friday saturday sunday januari februari mars april maj juni juli augusti september oktober november \
    december forsta andra tredje fjarde femte sjatte sjunde attonde nionde tionde sista nasta forra forsok forsoket gangen gang first second third fourth fifth final forgaves fortfarande annu aterigen snarast omgaende omedelbart offboarding onboarding forordnande january february march may june july august october vecka week";

/// Words of [`WORDS`] that are somebody's given name as well, or a part of a name from elsewhere.
const ALSO_NAMES: &str = "hans min sin dag maj april june august will ni so an du to";

/// Whether a word is such a one.
pub(super) fn is_also_name(word: &str) -> bool {
    let folded = fold::word(word);
    ALSO_NAMES.split(' ').any(|other| other == folded)
}

/// Endings of words that are units, projects or documents, never names.
pub(super) const NO_NAME_ENDINGS: &str = "skolan forvaltningen forvaltning kontoret enheten projektet teamet avdelningen namnden bolaget gruppen \
    centralen huset hemmet tjansten programmet verket chef chefen konto kontot plan planen uppgifter biblioteket \
    kommun";

/// Endings of job titles, indefinite and definite; no surname that stands first has them at seven letters or more.
pub(super) const TITLE_ENDINGS: &str = "dare daren kare karen gare garen tare taren vare varen rare raren lare laren nare naren \
    sare saren hare haren vard varden terapeut terapeuten skoterska skoterskan bitrade bitradet tekniker teknikern mekaniker \
    mekanikern ingenjor ingenjoren pedagog pedagogen ekonom ekonomen arkitekt arkitekten assistent assistenten logen iker \
    ikern ledaren mastare mastaren controllern strateg strategen jurist juristen konsult konsulten";
