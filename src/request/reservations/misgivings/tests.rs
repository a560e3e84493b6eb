//! Second thoughts behind a whole order, and words like them that leave it whole.

use super::super::is_whole;
use super::super::tests::read_body;

const ORDER: &str = "Kan ni flytta kontot annand0314 som tillhör Anna Andersson från Grundskoleförvaltningen till Utbildningsförvaltningen den 1 september 2026? Tjänsten flyttas och arbetsuppgifterna är oförändrade.";

/// Whether nothing keeps the order from being approved with these words behind it.
pub(super) fn stays_whole(addition: &str) -> bool {
    read_body(&format!("{ORDER} {addition}"))
        .is_some_and(|request| is_whole(&request) && super::super::moves_within_the_city(&request))
}

#[track_caller]
fn unsay(additions: &[&str]) {
    let whole = additions.iter().filter(|words| stays_whole(words));
    let whole: Vec<_> = whole.collect();
    assert!(whole.is_empty(), "still whole: {whole:#?}");
}

#[track_caller]
fn leave_whole(additions: &[&str]) {
    let broken = additions.iter().filter(|words| !stays_whole(words));
    let broken: Vec<_> = broken.collect();
    assert!(broken.is_empty(), "not whole any more: {broken:#?}");
}

#[test]
fn whose_account_it_is() {
    unsay(&[
        "Jag är osäker på om det verkligen är Annas konto jag skrivit.",
        "Kontot hör egentligen till hennes företrädare.",
        "Det är min kollegas konto, men jag lånar det ibland.",
        "Kontot jag skrev är ett testkonto.",
        "Siffrorna i kontot är tagna ur minnet.",
        "Jag skrev kontot på en höft.",
        "Kontot är gemensamt för hela receptionen.",
        "Det är vår funktionsbrevlåda.",
        "The account I gave is her predecessor's.",
        "I made up the id.",
        "The id is from memory.",
        "Det konto jag menar är receptionens gemensamma brevlåda, den som vi fyra turas om att svara i.",
        "Det är Instagramkontot jag pratar om.",
        "Vi återkommer med rätt konto.",
        "Her real account is another one, I will get back with it.",
        "Vad hon egentligen har för id måste jag kolla med henne.",
    ]);
    leave_whole(&[
        "Jag är osäker på om ni behöver något mer.",
        "Hennes företrädare Bo Ek slutade i våras.",
        "Kontot är hennes eget och inget annat.",
        "Kontot har hon haft sedan 2015.",
        "Hon kan siffrorna i kontot utantill.",
        "Den gemensamma brevlådan berörs inte.",
        "Instagramkontot sköter en kollega.",
        "Jag är inte säker på att mejlet kom fram i går, därför skriver jag igen.",
        "Kontot är inte gemensamt utan personligt.",
        "Passerkortet återkommer vi om.",
    ]);
}

#[test]
fn what_nobody_has_said_yes_to() {
    unsay(&[
        "Nämnden fattar beslut först i september.",
        "Chefen har inte godkänt det här.",
        "My boss still has to sign it.",
        "Jag har inte frågat Anna om det stämmer.",
        "Säg till innan ni gör något, jag måste stämma av med chefen.",
        "Det är bara ett förslag.",
        "Tjänsten har inte tillsatts ännu.",
        "Hon är inte anställd än.",
        "Utbildningsförvaltningen vill inte ta emot henne.",
        "Vi har ännu inte fått ja från mottagande förvaltning.",
        "Vi har dragit tillbaka beslutet.",
        "We decided against it yesterday.",
        "It is still being negotiated with the union.",
        "Om ingen invänder inom två veckor kan ni köra.",
        "Ni får göra det om Erik säger ja.",
        "Vänta till efter semestern innan ni börjar.",
        "Fråga Berit innan jag skickar.",
        "Hennes tjänst här är redan utlyst.",
        "Vi är i tidigt skede och inget är klubbat.",
        "Förhandling enligt MBL hålls i oktober.",
        "Säg inget till Anna, hon vet inte om detta än.",
        "Avvakta svar från IT-säkerhet.",
    ]);
    leave_whole(&[
        "Nämnden fattade beslut i juni.",
        "Chefen har godkänt det här.",
        "Min chef har inte tid att svara på frågor, ring mig.",
        "Facket har sagt ja.",
        "Förhandling enligt MBL hölls i maj och avslutades i enighet.",
        "Chefen har inte godkänt hennes semester än.",
        "Jag har inte frågat Anna om hennes dator.",
        "Beslutet är fattat och påskrivet.",
        "Vi förhandlar om nya lokaler.",
        "Det är ett bra förslag att ni ringer först på morgonen.",
        "Lönen är inte bestämd än.",
        "Det är ingen brådska.",
        "Hör av er om något är oklart.",
    ]);
}

#[test]
fn which_day_it_is() {
    unsay(&[
        "Det kan bli den 1 oktober i stället.",
        "The date may slip to October.",
        "Den 1 september är hennes sista dag hos oss.",
        "Den 1 september är bara dagen då hon skriver på.",
        "Om lokalerna inte blir färdiga blir det den 2 mars i stället.",
        "Vilken dag hon flyttar får vi reda på senare.",
        "Den dagen klubbas beslutet i nämnden.",
        "Datumet är bara en gissning.",
        "Det kan ändras.",
        "Datumet är inte helt säkert.",
        "Räkna inte med att det blir just den dagen.",
        "Förmodligen blir det oktober.",
        "Vi får se när det blir.",
        "Flytten är tänkt till september men kan dra ut på tiden.",
        "Vi återkommer med rätt datum.",
        "We will send the right date later.",
    ]);
    leave_whole(&[
        "Den 31 augusti är hennes sista dag hos oss.",
        "Hon kan nås på telefon till dess.",
        "Mötet kan bli den 5 oktober i stället.",
        "Vi hoppas på snabb hjälp.",
        "Det kan alltså flyttas då.",
        "Utbildningen i systemet blir troligen den 9 september.",
        "Vi får se om vädret håller på avtackningen.",
    ]);
}

#[test]
fn stays_that_end_and_moves_that_are_none() {
    unsay(&[
        "Tjänsten är en tidsbegränsad placering, sedan kommer hon tillbaka hit.",
        "Det är tänkt som en rotation på tre månader.",
        "She comes back to us after Christmas.",
        "Det är en försöksperiod på ett halvår.",
        "Hon ska tillbaka till grundskolan vid jul.",
        "The post is only for six months.",
        "Hon kombinerar det med sin tjänst här.",
        "Hon delar sin tid mellan oss och dem.",
        "Hennes tjänst här finns kvar.",
        "Det är egentligen fortfarande samma förvaltning, vi byter bara lokal.",
        "Actually both offices belong to the same administration.",
        "Jag är inte säker på vilken förvaltning det blir.",
        "Det kan också bli Kretslopp och vatten.",
        "Vi återkommer om vart hon ska.",
    ]);
    leave_whole(&[
        "Hon kommer tillbaka från semestern den 20 augusti.",
        "Det är ingen tillfällig lösning.",
        "Hon flyttar för gott.",
        "Hon delar rum med två andra.",
        "Båda förvaltningarna är överens.",
        "Hon är tillbaka i tjänst efter föräldraledigheten den 13 oktober.",
        "Hon har samma chef som förut.",
        "Jag är inte säker på vilken våning hon hamnar på.",
        "Hon ska tillbaka med sin dator till oss.",
    ]);
}

#[test]
fn who_employs_and_runs() {
    unsay(&[
        "Verksamheten drivs därefter av ett privat bolag.",
        "Lönen betalas av Mölndals stad från dess.",
        "Det gäller Kungälvs äldreförvaltning, inte Göteborgs.",
        "Nej, inte vår utbildningsförvaltning utan den i Borås.",
        "Jag skriver å en väns vägnar, hon jobbar inte i staden.",
        "She will actually be employed by Capgemini from then on.",
        "Från den dagen är det Sodexo som är den som bedriver verksamheten och betalar hans lön.",
        "Hon får anställning hos Academedia.",
        "Skolan hon ska till är fristående.",
        "Tjänsten läggs ut på entreprenad.",
        "A contractor runs the place from then on.",
        "Fast egentligen är det Partille kommuns utbildningsförvaltning.",
        "Fast det är i Mölndal hon ska jobba.",
        "Verksamheten är såld till Humana.",
    ]);
    leave_whole(&[
        "Lönen betalas av utbildningsförvaltningen från dess.",
        "Göteborgs Stad är arbetsgivare precis som förut.",
        "Hon var anställd av Attendo tidigare.",
        "Hennes man jobbar på Capgemini.",
        "Hon har en privat mobil som inte ska med.",
        "Lokalerna städas av ett privat bolag.",
        "Hon bor i Mölndal.",
        "Vi köper lunch av Sodexo.",
    ]);
}

#[test]
fn others_and_projects() {
    unsay(&[
        "Min kollega Sven följer också med.",
        "Her colleague Ben moves too.",
        "Glöm inte att Ove ska med, han har ovelin0203.",
        "Det gäller oss alla sex i teamet.",
        "Lite senare i höst kommer resten av gänget, ta dem samtidigt.",
        "Projektledaren för sammanslagningen har bett oss beställa.",
        "Flytten leds av projektkontoret för nya förvaltningen.",
    ]);
    leave_whole(&[
        "Min kollega Sven flyttar också, men det har han redan beställt själv.",
        "Kontot annand0314 ska följa med.",
        "Resten av teamet stannar.",
        "Hon är projektledare för ombyggnaden.",
        "Flytten leds inte av något projekt.",
        "Hennes kollegor kommer att sakna henne.",
    ]);
}

#[test]
fn orders_that_are_none() {
    unsay(&[
        "Skickat för kännedom, ingen åtgärd behövs.",
        "Så här brukar våra beställningar se ut, är formatet rätt?",
        "Kan ni kolla om mallen ovan fungerar?",
        "Det är en kopia av Lenas beställning från i våras.",
        "For your information only.",
        "Det här skulle till vår egen it-avdelning, släng det bara!",
        "Det här är en övning.",
        "Så här skrev jag i oktober, du kan ta samma text rakt av.",
        "Det här är en generalrepetition.",
        "Vi testar om er robot svarar.",
        "Detta är bluff.",
        "Citatet ovan är från en annan förvaltnings beställning.",
        "Formell beställning följer per post.",
        "Jag är egentligen inte behörig att beställa.",
        "Egentligen vill jag bara veta vad det kostar.",
        "Is this even possible?",
        "Är det så man skriver?",
    ]);
    leave_whole(&[
        "Kopia till chefen för kännedom.",
        "Det här är ingen övning.",
        "Jag testade att ringa er först.",
        "Hon är testledare.",
        "Formuläret gick inte att öppna, därför ett mejl.",
        "Släng gärna mitt förra mejl om skrivaren.",
        "Hennes chef är Bo Ek, om ni behöver veta det.",
        "Det kostar oss mycket att vänta.",
    ]);
}

#[test]
fn what_is_not_wanted_or_over() {
    unsay(&[
        "Hennes konto är redan flyttat, så det är klart.",
        "Ni flyttade det i förra veckan, tack för det.",
        "Hon har hunnit sluta, så kontot ska tas bort.",
        "Anna gick i pension i går.",
        "Anna vill inte att kontot flyttas.",
        "Beställ ett nytt konto åt henne där och avsluta det gamla.",
        "Det gäller egentligen hennes telefonnummer, inte kontot.",
        "Kontot ska dock inte flyttas, bara e-postadressen ändras.",
        "Kontot är spärrat på grund av en utredning och får inte röras.",
        "She does not want her account moved.",
        "Her account has already been moved.",
        "Det finns redan ett konto åt henne där.",
        "Hon har redan fått ett nytt konto på Utbildning.",
        "Kontot får vara kvar hos oss.",
        "Hon behöver inte kontot längre.",
        "We want to keep her account here.",
        "Det är redan beställt i Serviceportalen.",
        "HR has already ordered this.",
        "Hon dog tyvärr i helgen.",
        "She has been fired.",
        "Hon är avstängd från sin tjänst.",
    ]);
    leave_whole(&[
        "Kontot ska inte flyttas förrän den dagen.",
        "Hon vill inte ha ett nytt konto.",
        "Ta inte bort kontot.",
        "Tjänsten är redan flyttad på pappret.",
        "Min kollega gick i pension i går.",
        "Kontot är inte spärrat.",
        "Administratörskontot annadm0710 ska inte flyttas.",
        "Har du fått detta av misstag, radera det.",
        "Hon har redan beställt ett nytt passerkort.",
        "Behörigheterna tas bort av oss.",
        "Hennes hund dog i våras.",
        "Ni flyttade en kollegas konto i fjol, det gick bra.",
        "Jag gick i pension en gång, men är tillbaka.",
    ]);
}

#[test]
fn orders_that_a_later_sentence_takes_back_or_turns() {
    unsay(&[
        "Flytta inte kontot ändå.",
        "Nej förresten, flytta det inte.",
        "Vi har ändrat oss, ingen flytt.",
        "Hon ska inte flytta.",
        "Do not move the account yet.",
        "Ta bort kontot i stället.",
        "Vi väntar med flytten till januari.",
        "Flytta det en vecka senare.",
        "Flytta kontot först den 15 oktober.",
        "Det blev den 15 oktober i stället.",
        "Det gäller hela gruppen.",
        "Alla fem på enheten ska flyttas.",
    ]);
    leave_whole(&[
        "Flytta inte telefonen.",
        "Hon ska inte flytta hem.",
        "Vi väntar med flytten av skrivbordet.",
        "Licensen löper till december, rör ej den.",
        "Det gäller hela gruppens fikabröd inte.",
    ]);
}
