//! The words of orders and of what looks like them, by the part that they play. [`super::words`] looks them up.

/// The classes: the letter, and its words in folded form.
pub(super) const CLASSES: &[(char, &str)] = &[
    // To move, infinitive and imperative.
    (
        'M',
        "flytta flotta flyta flyttta overflytta medflytta omflytta overlamna forflytta forflyta overfor overfora migrera transferera portera move transfer migrate relocate transition flyt flytte overflytte overfore migrere",
    ),
    // To move: present, passive, past, participle, gerund.
    (
        'f',
        "flyttar flytar overflyttar migrerar flytter moves transfers migrates",
    ),
    (
        'm',
        "flyttas flyttes overfores flytas overflyttas medflyttas omflyttas overlamnas overforas overfors foras fors migreras transfereras",
    ),
    (
        't',
        "flyttade flyttades flyttet flyttat flyttats flyttad overflyttat overflyttad overflyttades overford overfort overforts overforde overfordes omflyttat omflyttad hitflyttat hitflyttad ditflyttat bortflyttat migrerat migrerats migrerad migrerades forts",
    ),
    (
        'e',
        "moved transferred transfered migrated relocated rehomed homed reassigned",
    ),
    (
        'g',
        "moving transferring relocating migrating shifting switching porting",
    ),
    // The move as a noun, of anything and of an account.
    (
        'n',
        "flytt flytten flytning flytningen flytting flyttingen flyttning flyttningen overflytt overflytten overflyttning overflyttningen overforing overforingen migrering migreringen relocation migration",
    ),
    (
        'N',
        "kontoflytt kontoflyt kontoflytning kontoflytting kontoflytten kontoflyttar kontoflyttarna kontoflyttning kontoflyttningen kontobyte kontobytet kontooverforing kontooverforingen kontoforflyttning kontooverflytt kontooverflyttning flyttformular flyttblankett",
    ),
    // To assign anew; moves an account only with a destination.
    (
        'E',
        "byt byta byter andra uppdatera uppdaterar lagg lagga lagger satt satta placera koppla knyt knyta registrera skifta lyft lyfta kor kora slussa skicka plocka baxa fora peka styra hanfor hanfora change switch update put place assign reassign attach link shift hand bring point register carry port",
    ),
    (
        'j',
        "bytas andras laggas kopplas lyftas knytas placeras omplaceras registreras uppdateras",
    ),
    // To follow, to belong: infinitive and present.
    (
        'F',
        "folja folj hanga komma ga tillhora hora hamna ligga medfolja follow come go accompany travel belong sit end",
    ),
    (
        'l',
        "foljer folger hanger kommer gar hor tillhor hamnar ligger medfoljer follows comes goes belongs sits stays came went followed accompanied foljde kom",
    ),
    // To have, to get, to take along; to keep.
    ('H', "ha fa ta have get take getting having"),
    ('b', "behalla beholla bevara keep retain"),
    // The account.
    (
        'K',
        "konto kontot kontoen kontto regionkonto regionkontot kommunkonto kommunkontot skolkonto skolkontot brukerkonto brukerkontoen stadenkonto stadenkontot anvandare anvandaren anvandarprofil anvandarprofilen inlogg inlogget inloggning inloggningen anvandarid anvandarnamn anvandarnamnet account acount accout user login userid username acct accnt",
    ),
    (
        'L',
        "konton kontona kontorna kontoner anvandarna accounts acounts users logins",
    ),
    // To let an account be moved.
    ('V', "lat lata let"),
    ('G', "kontos kontots kontonas"),
    // Ordering: verbs of the writer, passives, nouns.
    (
        'o',
        "vill onskar onsker ber bestaller bestalla begar behover behova anhaller hemstaller ansoker hoppas uppskattar uppskatta foredrar tacksam tacksamma glad vore villa tankte want wants wish need needs request requesting ask asking order ordering apply prefer hope appreciate grateful like appreciated vilja",
    ),
    (
        'O',
        "onskas bestalls begars behovs bestallt erfordras requested required needed beordras",
    ),
    (
        'Q',
        "bestallning begaran onskemal onskan ansokan anhallan uppdrag hemstallan application",
    ),
    (
        's',
        "ska skall skal maste ma bor borde skola should must shall ought lar",
    ),
    (
        'c',
        "kan kunde kunna far mojligt mojlighet mojligen hinner hinna could can may possible",
    ),
    ('W', "skulle would will"),
    // To do.
    (
        'u',
        "fixa ordna gor gora verkstall verkstalla hjalp hjalpa atgarda effektuera utfora utfor se tillse sakerstall sakerstalla genomfor genomfora skota handlagg handlagga arrangera initiera starta planera fix do help sort ensure make handle proceed execute arrange process organise organize",
    ),
    // "Take care of".
    ('6', "care"),
    (
        'U',
        "fixar ordnar hjalper atgardar verkstaller skoter ser genomfor",
    ),
    (
        'k',
        "thanks snalla snalle vanligen venligst vennligst tack garna please kindly pls plz hyggliga hygglig bussiga rara goda",
    ),
    // People.
    ('y', "ni du er dere you u nagon support ngn"),
    ('Y', "ditt ert dina era din your yours"),
    ('I', "jag jeg vi undertecknad undertecknade undersigned we"),
    ('J', "mig mej oss me us"),
    ('h', "han hon hen honom henne de dom he she they him"),
    ('S', "man folk somebody someone people one anyone everybody"),
    (
        'T',
        "det detta dem dessa this it them nedanstaende ovanstaende",
    ),
    (
        'd',
        "min mitt mit mina mine hans hennes hens deras dennes dennas var vart vara sitt sin sina allas samtligas samtliga bada badas bagges alla foljande dessas my his her hers their our both all these those the following whose berorda",
    ),
    ('v', "en ett a an nagra some"),
    // "Utan flyttas till Higab": what was denied is put right.
    ('2', "utan"),
    // Little words. "Den" never stands for "kontot".
    ('1', "den"),
    ('C', "glom missa forget miss"),
    (
        'p',
        "till fran i pa hos mellan under inom at ur via bland genom enligt to from in into on at between under within onto by ifran till gallande angaende ang avseende rorande regarding concerning about",
    ),
    ('a', "av for of"),
    ('-', "att o so that"),
    (
        'R',
        "som sa nar eftersom medan innan dar da varfor ifall sedan efter which where because since while when after before once until who",
    ),
    (
        'B',
        "men dock darfor darmed alltsa emellertid but therefore however",
    ),
    ('i', "om if whether huruvida"),
    (
        '?',
        "hur vad vem vart varifran fraga fragor fragan fundering funderingar undran status how what why question questions undrar wonder wondering curious bekrafta kolla veta besked confirm check know bekraftelse bekraftelsen confirming confirmation",
    ),
    (
        'x',
        "inte ej icke ikke ikkje aldrig inga ingen inget knappast varken slipper slippa not no never don doesn t cannot without nor neither vagrar avstar avsta undvik undvika refrain avoid",
    ),
    ('&', "och o samt & and plus"),
    (
        '+',
        "sallskap company folje over med dit hit along across overs vidare there here hitover ditover with",
    ),
    ('^', "kvar"),
    (
        '=',
        "ar vara be is are being bli blir blev was were e been am become",
    ),
    ('~', "har hade has had ve hava"),
    ('z', "nytt ny nya new fresh separat"),
    (
        'q',
        "agare forvaltning bolag organisation arbetsgivare hemvist organisationshemvist tillhorighet organisationstillhorighet forvaltningstillhorighet huvudman owner organisation organization administration employer",
    ),
    // What was ordered or asked before; what is taken back; what comes later.
    (
        'r',
        "mejlade mailade mejlat mailat skrev skrivit skickade skickat bestallde begarde begart bad fragade anmalde anmalt ringde ringt kontaktade sent wrote written ordered asked emailed mailed submitted fragat funderar overvager considering contemplating thinking mulling",
    ),
    (
        'X',
        "bort avsluta avslutas stang stanga radera raderas inaktivera avregistrera remove delete close deactivate disable",
    ),
    // What else is moved, opened, repaired.
    (
        'Z',
        "docking dockningsstation dockningsstationen monitor monitors headset keyboard tangentbord telefon telefonen telefonnummer telefonnumret telefonnumren nummer numret number mobil mobilen mobilnummer mobilnumret mobiltelefon abonnemang abonnemanget anknytning anknytningen simkort sim dator datorn datorer datorerna laptop computer computers pc skarm skarmar skarmarna skrivare skrivaren printer skrivbord skrivbordet desk desks arbetsplats arbetsplatsen kontor kontoret rum rummet office mobler utrustning utrustningen fil filer filerna file files mapp mappen mappar mapparna folder folders dokument dokumenten documents kalender kalendern kalenderbokning calendar mote motet moten meeting meetings bokning bokningen bokningar booking appointment tid kurs kursen utbildning mejl mejlen mail mejlet mailen mailet mejlmapp inkorg inkorgen mailbox mailboxes brevlada brevladan brevlador funktionsbrevlada funktionsbrevladan funktionsbrevlador funktionskonto funktionskontot gruppbrevlada delad shared sandlista sandlistan sandlistor sandlistorna distributionslista distributionslistan distributionslistor list lists licens licensen licenser licence licences license licenses behorighet behorigheter behorigheten behorigheterna rattighet rattigheter permission permissions access losenord losenordet password faktura fakturan fakturor invoice invoices pengar pengarna belopp beloppet kr kronor sek lon lonen salary verifikat verifikation verifikationen kostnad kostnaden utgift utgiften saldo saldot budget budgeten medel bokforing kontering konteringen arende arendet arenden ticket onedrive sharepoint teamsgrupp teamsgruppen teamsrum kanal kanalen site sajt webbplats webbplatsen sida sidan post posten adress adressen epostadress alias domain doman system systemet server servern servrar passerkort kort kortet nyckel nycklar bil bilen avtal avtalet projektet projekt bilaga bilagan text texten rad raden bankkonto bankkontot lonekonto lonekontot sparkonto plusgiro bankgiro gruppkonto data innehall innehallet backup lagring lagringen meddelande meddelanden prenumeration schema schemat elevkonto elevkonton bokningskonto underkonto skrivarko",
    ),
];
