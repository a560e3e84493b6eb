//! Mails about several people, and mails that merely name them.

use super::super::laid_out::mail;
use super::*;

fn check(several: bool, bodies: &[&str]) {
    let wrong: Vec<_> = bodies
        .iter()
        .map(|body| (body, read(&mail("", body))))
        .filter(|(_, people)| matches!(people, People::Several(_)) != several)
        .collect();
    assert!(wrong.is_empty(), "several should be {several}: {wrong:#?}");
}

#[test]
fn the_writers_own_account_beside_another_s() {
    check(
        true,
        &[
            "Ida Brandt går till Higab. Kontot ska flyttas, och mitt eget med eftersom jag gör samma resa.",
            "Flytta Ida Brandts konto till Higab. Mitt eget konto ska också flyttas.",
            "Please move Ida Brandt's account to Higab, and mine as well.",
            "Flytta Idas konto till Higab, även mitt eget.",
            "Ida Brandt går till Higab, flytta kontot. Själv ska jag samma väg, annber0101.",
        ],
    );
    check(
        false,
        &[
            "Ida Brandt går till Higab, flytta kontot. Mitt eget är kvar här.",
            "Flytta Ida Brandts konto till Higab. Mitt eget ska inte flyttas.",
            "Move Ida Brandt's account to Higab, not mine.",
        ],
    );
}

#[test]
fn two_names_in_one_row_are_two_people() {
    check(
        true,
        &["Medarbetare: Sara Ekdal / Jonas Prim\nKonto: sarekd0113 resp. jonpri0924\nFrån: Higab"],
    );
    check(
        false,
        &[
            "Medarbetare: Sara Ekdal\nKonto: sarekd0113 (sarekd0114 är spärrat)\nFrån: Higab",
            "Medarbetare: Sara Ekdal\nKonto: sarekd0113\nBeställare: Jonas Prim",
        ],
    );
}

#[test]
fn more_than_one_is_moved() {
    check(
        true,
        &[
            "Hela mitt lag på fyra man ska över från Renova till Gryaab. Kan ni flytta allas konton?",
            "On 5 May me and my colleague Henrik Sten are transferred to Framtiden. Could you move my account (ivahor0311) and his (henste0808)?",
            "Sanna Ekelund (sanna.ekelund@miljo.goteborg.se) och Viktor Prytz (viktor.prytz@miljo.goteborg.se) flyttar till Higab.",
            "Kan ni flytta deras konton?",
            "Hela vår grupp försvinner in i Stadsmiljöförvaltningen 1 oktober. Mitt konto är larboh1120, börja med det.",
            "Mitt konto är larboh1120. Jag sms:ar de andra nios nummer sen.",
            "Move my account derwal0801. I will send you the other four's ids tomorrow.",
            "Nils Eckerström (nileck1103) och Mona Fallgren (monfal0621) hör från 1 december till ArbVux. Bådas konton behöver flyttas.",
            "please arrange for the accounts inelop0318 (Ines Lopez) and palnys0704 (Pål Nyström) to be moved to Älvstranden.",
            "Dessa går över till Higab:\n- Tore Blad torbla0303\n- Evy Landén evylan1214\nFlytta kontona.",
            "Flytta hans konto, och samtidigt även praktikanten Lo Bergs.",
            "Flytta hans konto, och Klara Dyhrs (klara.dyhr@bostadsbolaget.se) samma dag.",
            "Både jag och min fru flyttas till Stadsteatern. Det vore smidigt om ni flyttade våra konton.",
            "Fyra av mina sjuksköterskor lämnas över till Funktionsstöd. Kan ni flytta alla fyra kontona?",
            "Två medarbetare hos oss flyttar till Higab den 1 maj.",
            "My husband Isak and I both move to Higab. Please move both accounts.",
            "Två av våra handläggare går över till Higab, samma arbetsuppgifter.",
            "Flytta konton enl. lista",
            "Konto: annber0101\nNamn: Anna Berg\nKonto: bosek0202\nKonto: bosekm0202\nNamn: Bo Ekman",
            "Kan ni flytta mig och min kollega till Higab?",
            "Den 1 maj flyttas både jag och min chef.",
            "Den 1 maj vill både jag och min kollega byta till Higab.",
            "Anna Berg går till Higab, flytta annber0101. Oj, jag glömde en! Även boekma0202 ska flyttas.",
            "Please move the accounts of Anna Berg and Bo Ekman.",
            "Anna Berg och Bo Ekman flyttar till Higab den 1 maj.",
            "Kontona annber0101 och boekma0202 ska flyttas.",
            "Flytta annber0101 och boekma0202 till Higab.",
            "Vi är tre personer som går över till Higab.",
            "Vi är sex handläggare vars konton ska flyttas till Higab.",
            "Vi är två lärare vars konton behöver flyttas.",
            "Three of our employees are transferred to Higab.",
            "Kan ni flytta mitt konto och min kollegas?",
            "Det gäller mig och Anna Berg, vi båda flyttas till Higab.",
            "Samtliga medarbetare på enheten flyttas till Higab.",
            "Our whole team moves to Higab, please move our accounts.",
            "Please move my account annber0101. The same goes for my office mate Jun Watanabe, whose account is junwat0214.",
            "Flytta mitt konto till Higab. Detsamma gäller för min kollega Bo Ekman.",
            "Flytta mitt konto. Samma sak gäller även Bo Ekman.",
            "Flytta mitt konto till Higab. Likaså Bo Ekman, boekma0202.",
            "Please move my account, ditto for Ann Lowe.",
        ],
    );
}

#[test]
fn one_is_moved_whoever_else_is_named() {
    check(
        false,
        &[
            "Kan ni flytta mitt konto?",
            "I wrote that Sven and I both need our accounts moved. That was wrong, it is only me who goes to Higab.",
            "Tidigare skrev jag om våra konton, mitt och Svens. Det är bara jag som flyttar.",
            "Det blev fel: flytta ett konto, inte två. Våra konton nämndes båda, men det är endast hon som går.",
            "Our accounts were both named. It is just her who moves.",
            "Min kollega Lena Hall tar hand om introduktionen, men det är bara Goran det gäller.",
            "Jag och Alexandra Modig byter båda till Framtiden. Alexandra har redan beställt, så det här gäller bara mig.",
            "Hela gruppen diskuteras men än så länge är det bara jag som flyttas, så det är mitt konto den här gången.",
            "Kontot linner0620 (Linn Nerell) flyttas till Higab. Hennes ställföreträdare Johan Quick (johqui1212) är kvar hos oss.",
            "Vänligen flytta kontot jonbra0303. Jonas Brandels konto är jonbra0330.",
            "I mitt förra mejl stod det sanmar0505, det är fel! Rätt konto är sanmar0550.",
            "Skriv till min nya chef mats.hallgren@ioff.goteborg.se eller min gamla, disa.winter@grundskola.goteborg.se.",
            "Jag går över till ArbVux och får ansvar för budget och två medarbetare.",
            "Anna Berg flyttar till Higab. Hennes chef är Bo Ekman.",
            "Their account should be moved to Higab.",
            "Hens konto är annber0101, kan ni flytta det?",
            "Flytta båda mina konton, annber0101 och anna.berg@higab.se.",
            "Mitt konto är annber0101 (anna.berg@higab.se).",
            "Jag hette tidigare Anna Svensson (annsve0101), nu Anna Berg (annber0101).",
            "Går det fortfarande att flytta konton?",
            "Jens o en kompis på Renova byter jobb med varandra. Mitt konto ska till Renova. Han fixar sitt själv.",
            "Jag skriver för min chef Claes Werner. Hans konto ska med.",
            "Anna Berg ersätter Bo Ekman. Flytta hennes konto annber0101.",
            "Hej Lisa och Omar! Kan ni flytta mitt konto?",
            "Konto: annber0101\nNamn: Anna Berg\nBeställare: Bo Ekman",
            "Jag är chef över fem medarbetare på Higab och går över till Liseberg.",
            "Jag sköter avtalen med tre kommuner. Flytta mitt konto.",
            "Jag och min chef har kommit överens om att mitt konto ska flyttas.",
            "Det är lika bra att kontot flyttas då, tycker både jag och min chef.",
            "Det vore bra, anser jag och min kollega.",
            "Jag vill bara att kontot flyttas. amirro0228 är det.\n\nnä vänta, nu skrev jag fel. Det är amiros0228.",
            "My manager and I agreed that my account should be moved.",
            "Anna Berg och jag har pratat om det, hon vill att hennes konto flyttas.",
            "En av våra medarbetare, Anna Berg, flyttar till Higab.",
            "One of our users, Jesper Nilo, will be employed by Framtiden.",
            "Frågor besvaras av Anna Berg och Bo Ekman. Flytta mitt konto.",
            "Anna Berg flyttar till Higab. Anna Berg har konto annber0101.",
            "Två dagar efter det flyttar jag till Higab.",
            "My name is Gabriel Santos and I work at Higab. Please move my account.",
            "Jag heter Gabriel Santos och jag går över till Higab. Flytta mitt konto.",
            "Hi, I'm Ada Reis and I move to Higab on 1 May. Please move my account.",
            "Mitt konto är johkvi0610 och jag arbetar på Higab, men flyttas till Renova.",
            "Mitt namn är Per Ek och jag flyttas till Higab.",
            "This is Ada Reis and my account is adarei0101. I move to Higab.",
        ],
    );
}

#[test]
fn several_told_in_passing() {
    check(
        true,
        &[
            "Flytta mitt konto till Higab. Och så Bo Ekman med, samma datum.",
            "Anna Berg (annber0101) går till Higab den 1 maj. Den 1 juni går även Bo Ekman (boekma0202).",
            "Anna Berg, annber0101, flyttas till Higab. Bo Ekman, boekma0202, flyttas till Liseberg.",
            "Please move annber0101 to Higab. Oh, and boekma0202 as well.",
            "Jag och kollegan Bo ska till Higab, flytta våra konton.",
            "Min sambo jobbar också här och ska samma väg. Flytta bådas konton.",
            "Flytta mitt och Bo Ekmans konto till Higab.",
            "Flytta mitt konto till Higab och gör detsamma med Bo Ekmans.",
            "Vi är två som går till Higab, jag och Lisa.",
            "Kan ni flytta kontona för Anna, Bo och Cia?",
            "Flytta mitt konto. Min kollega Bo Ekman ska också flyttas, hans konto är boekma0202.",
            "Flytta mitt konto till Higab den 1 maj. Bo Ekman (boekma0202) följer med mig dit.",
            "Move my account to Higab. My assistant Bo Ekman comes with me, account boekma0202.",
            "Hela gänget på fem personer går till Higab.",
            "Paret Anna och Bo Ekman går till Higab, flytta deras konton.",
        ],
    );
}

#[test]
fn one_beside_those_who_only_stand_by() {
    check(
        false,
        &[
            "Flytta mitt konto till Higab. Bo Ekman (boekma0202) tar över mina ärenden.",
            "Flytta mitt konto annber0101 till Higab. Bo Ekman blir min chef.",
            "Flytta mitt konto. Detsamma gäller inte Bo Ekman, han stannar.",
            "Flytta Annas konto annber0101. Bo Ekman har redan fått sitt flyttat.",
            "Flytta mitt konto till Higab. Vid frågor ring mig eller Bo Ekman, boekma0202.",
            "Anna Berg (annber0101) går till Higab och efterträder Bo Ekman (boekma0202).",
            "Flytta mitt konto annber0101. Samma gäller datumet som Bo Ekman angav.",
            "Jag delar rum med Bo Ekman och ska till Higab.",
        ],
    );
}

#[test]
fn a_number_of_people_who_agree_and_a_further_one_who_moves() {
    check(
        false,
        &[
            "Nu har de två skoldirektörerna gjort upp: Ylva Berg tillhör Higab.",
            "De båda cheferna har kommit överens om att Ylva Berg flyttas.",
            "The two managers have agreed that Ylva Berg moves to Higab.",
            "Flytta även hennes mejladress till Higab.",
        ],
    );
    check(
        true,
        &[
            "Flytta kontot för Lena Ost till Higab. Flytta även Lennart Frej till Renova samma dag.",
            "Konto: tovfal0303\nNamn: Tove Falk\nÖvrigt: gäller även Ann Berg, annber0101",
            "Flytta Lena Osts konto. Flytta också Lennart Frejs konto.",
            "Please move Lena Ost's account. Move also Lennart Frej, please.",
        ],
    );
}

#[test]
fn somebody_else_below_a_form() {
    let form = "Medarbetare: Selma Rask\nKonto: selras0528\nFrån: Higab\nTill: Gryaab\nDatum: 2026-05-01\n\n";
    let with = |lines: &[&str]| -> Vec<String> {
        lines.iter().map(|line| format!("{form}{line}")).collect()
    };
    let several = with(&[
        "PS. Han som delar rum med henne, Johan Lind (johlin0203), går över till dem samma dag.",
        "Hennes kollega Johan Lind (johlin0203) ska till Gryaab han med.",
        "Johan Lind, johlin0203, flyttas samma dag.",
        "Ta hans i samma veva är ni snälla.",
        "Take his too, please.",
    ]);
    check(
        true,
        &several.iter().map(String::as_str).collect::<Vec<_>>(),
    );
    let one = with(&[
        "Chefen Johan Lind (johlin0203) har godkänt att hon går över.",
        "Johan Lind (johlin0203) flyttades redan i mars.",
        "Selma Rask (selras0528) flyttas samma dag som hon slutar här.",
        "Frågor besvaras av Johan Lind (johlin0203).",
    ]);
    check(false, &one.iter().map(String::as_str).collect::<Vec<_>>());
}

#[test]
fn his_account_as_well_is_beside_the_position() {
    check(
        false,
        &[
            "Gustaf Hallin is moving from Renova to Higab on 1 May. Please move his account as well.",
            "Gustaf Hallin går till Higab den 1 maj. Flytta hans konto också.",
            "Vanligtvis är det alla andras konton jag tjatar om, nu är det mitt eget. Flytta det till Higab.",
            "Lisa Palms konto lispal0202 flyttade ni i går. Nu är det Oskar Rehns tur: flytta oskreh0920 till Higab.",
            "Den som beställer är jag, Mona Hylén, monhyl0816. Den som berörs är Ivar Stolt, ivasto0924. Flytta hans konto.",
        ],
    );
    check(
        true,
        &[
            "Flytta mitt konto till Higab. Gustaf Hallin gör samma resa, flytta hans konto också.",
            "Flytta Lisa Palms konto lispal0202 till Higab. Oskar Rehn går samma väg, flytta hans konto också.",
            "Flytta både min frus, Rakel Larsen, och mitt konto (raklar0808 respektive ebolar0909) till Higab.",
            "Flytta alla våra konton till Higab.",
            "Hugo Brandel och jag går den 4 mars till Higab. Kan ni flytta hans konto också?",
            "Hugo Brandel (hugo.brandel@renova.se) och jag går den 4 mars till Higab. Kan ni flytta hans konto och mitt?",
            "Flytta inte bara lispal0202 utan även oskreh0920 för Lisa Palm och Oskar Rehn.",
            "Flytta lispal0202, som är Lisa Palms, och låt oskreh0920 för Oskar Rehn vara med.",
            "Flytta lispal0202 och oskreh0920 till Higab för Lisa Palm och Oskar Rehn.",
        ],
    );
}

#[test]
fn the_writer_s_own_as_a_last_word_and_what_is_nobody_s() {
    let order = "Nils Adler (niladl0303) går den 1 juni från Higab till Gryaab. Flytta hans konto.";
    let with = |lines: &[&str]| -> Vec<String> {
        lines.iter().map(|line| format!("{order} {line}")).collect()
    };
    let several = with(&[
        "Mitt också, förresten!",
        "Och mitt med, tack.",
        "Mine too, please.",
        "Mitt konto också, tack.",
        "Ja, mitt likaså.",
    ]);
    check(
        true,
        &several.iter().map(String::as_str).collect::<Vec<_>>(),
    );
    check(
        false,
        &[
            "Jag tar mina arbetsuppgifter med mig, allihop och utan ändringar, när jag går till Higab.",
            "My desk and my phone number remain unchanged. Please move my account.",
            "My new manager and I are meeting next week. Please move my account.",
            "Jag och min chef ska träffas på fredag. Flytta mitt konto.",
            "Flytta hennes konto. Mitt ska vara kvar.",
        ],
    );
    check(
        true,
        &[
            "Flytta mitt konto och min kollegas till Higab.",
            "Vi flyttar till Higab allihop, flytta kontona.",
        ],
    );
}

#[test]
fn somebody_else_in_passing() {
    let order = "Tobias Wennberg (tobwen0124) går från Higab till Renova den 1 maj, samma uppgifter. Flytta kontot.";
    let also = [
        "Samma sak gäller förresten Lovisa Ahl i rummet intill, lovahl0803, samma väg och även hon har kvar sitt arbete.",
        "Detsamma gäller för övrigt min kollega Lovisa Ahl.",
        "Detsamma gäller dessutom Lovisa Ahl, som har kvar sina gamla uppgifter.",
        "The same, by the way, goes for Lovisa Ahl.",
        "Och ta Lovisa Ahl (lovahl0803) på samma gång är ni snälla, hon har kvar samma jobb.",
    ];
    let mails: Vec<String> = also.iter().map(|also| format!("{order} {also}")).collect();
    check(true, &mails.iter().map(String::as_str).collect::<Vec<_>>());
    let not = [
        "Lovisa Ahl (lovahl0803) är kvar här.",
        "Samma sak gäller förresten hans dator.",
        "Lovisa Ahl har kvar sitt konto här och ska inte flyttas.",
    ];
    let mails: Vec<String> = not.iter().map(|not| format!("{order} {not}")).collect();
    check(false, &mails.iter().map(String::as_str).collect::<Vec<_>>());
}
