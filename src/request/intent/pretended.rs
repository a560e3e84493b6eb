//! Mails that look like a whole order and are none: a test of the mailbox, an example for a page, a refusal or a protest,
//! a move on ice, a request that is passed on with a remark that makes it no order of the one who passes it on.
//!
//! Asked of the whole mail, before any sentence of it may order.

use std::sync::LazyLock;

use super::super::pattern::{Pattern, pattern};
use super::left_alone;
use super::line::Line;
use super::shared_box::is_of_a_shared_box;
use super::{ended, overtaken, quoted, unsaid};
use crate::request::evidence::Source;

/// "Detta är bara ett test", "this is to test the mailbox", "ett testmejl".
static TEST: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:detta|det|har|this|it|that|mejlet|mailet|mail|message) (?:ar|is|var|was|s) (?:[^ .,]+ ){0,3}?(?:test|tests|prov|ovning|testkorning|drill|exercise|dry run) (?:[.,:(]|av|for|of|to|och|som|att|whether|if|from|that|om|sa|innan|before|only|bara)|this is (?:[^ .,]+ ){0,2}?to test|(?:test|prov|ovnings)(?:mejl|mail|meddelande|bestallning|utskick|arende|text|korning)(?:et|en|)|(?:test|trial|practice) (?:message|mail|e mail|email|order|request|text|run)|(?:testar|provar|testing|trying out|checking) (?:[^ .,]+ ){0,4}?(?:brevlada[a-z]*|inkorg[a-z]*|mejlen|mailen|mailbox|inbox|roboten|automatsvar[a-z]*|autosvar[a-z]*|(?:om|if|whether|that|att) (?:[^ .,]+ ){0,4}?(?:kommer|gar|nar|fungerar|funkar|svarar|arrives?|works?|gets|answers?|replies))) ",
    )
});
/// A subject that is a test by its first word.
static TEST_SUBJECT: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:test|prov)(?: test)* (?:$|[.:,–(]|av |of |mejl |mail |flytt |kontoflytt )|^ (?:testar|testing) ",
    )
});
/// A subject that calls the matter off by its first words.
static OFF_SUBJECT: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:(?:inte|ej) (?:langre )?aktuell[a-z]*(?: langre)?|inaktuell[a-z]*|overspela[a-z]*|(?:no longer|not) (?:relevant|needed|current)(?: any more| anymore)?|installd|installt|struken|struket|aterkallad|cancelled|canceled|called off|withdrawn) (?:$|[:–,.(])",
    )
});
/// What sellers write.
static OFFER: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:book (?:[^ .]+ ){0,3}?(?:minutes|min|demo|call|meeting|slot)|boka (?:[^ .]+ ){0,3}?(?:demo|mote|minuter|visning)|(?:free|kostnadsfri|gratis) (?:trial|demo|prov[a-z]*|pilot)|(?:our|var|vart) (?:[^ .]+ )?(?:product|platform|solution|tool|software|losning|plattform|verktyg|produkt|tjanst hjalper)|(?:does|is) your (?:team|organisation|organization|company)|in one click|med ett klick|webinar[a-z]*|account executive|special offer) ",
    )
});
/// Tests that were, and those that this mail is not.
static NOT_THIS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:inte|ej|inget|ingen|no|not|isn t|skickade|skickat|sent|fick|fatt|got|received|forra|tidigare|igar|earlier|previous|yesterday) (?:[^ .]+ ){0,4}$",
    )
});
/// "Ett exempel", "ett utkast", "så här kan en beställning se ut", "vi skriver en sida om hur man flyttar konton".
static EXAMPLE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:ett |an )?(?:exempel|exempelvis|example|sample) : | (?:(?:exempel|exempels|mall)(?:text|mejl|mail|bestallning|arende|fall|person)[a-z]*|(?:sample|example) (?:text|mail|e mail|email|order|request|message|case)|dummy[a-z]*|fiktiv[a-z]*|pahittad[a-z]*|pahittat|fingerad[a-z]*|made up|fictitious|fictional|lorem|hur (?:ett|en) (?:mejl|mail|bestallning|begaran) (?:[^ .,]+ ){0,3}?(?:ska|bor|kan|skulle) se ut|duger (?:det|den|detta) har|how an? (?:mail|e mail|order|request) (?:[^ .,]+ ){0,3}?(?:should|ought to|can) look|(?:detta|har|foljande|ett|vart|nedanstaende|denna|this|an|following|our) (?:[^ .,]+ )?(?:exempel|exemplet|example|textforslag|forslag till (?:text|mejl|formulering))|(?:ett|vart|nedanstaende|detta|har|a|this|our|the following) (?:utkast|textutkast|draft) (?:[^ .,]+ ){0,6}?(?:sida|sidan|intranat[a-z]*|lathund[a-z]*|rutin[a-z]*|instruktion[a-z]*|guide[a-z]*|manual[a-z]*|page|intranet|handbook|newsletter|mejl|text|wording)|(?:utbildningssyfte|utbildningsandamal|ovningssyfte|(?:training|demo|demonstration|illustration|teaching) purposes)|(?:sa har|sahar|sa) (?:kan|ska|bor|skulle|brukar|ser) (?:man (?:[^ .,]+ ){0,2}?(?:skriva|formulera|bestalla)|(?:en|ett) (?:[^ .,]+ )?(?:bestallning|mejl|mail|begaran|order) (?:[^ .,]+ ){0,2}?(?:ut|formuleras|skrivas|lata))|(?:what|how) (?:an?|such an?|one s) (?:[^ .,]+ ){0,2}?(?:order|request|mail|e mail|email|message) (?:[^ .,]+ ){0,2}?(?:looks?|look|reads?|is written|is worded)) ",
    )
});
/// Words of tests and of texts about orders, in a remark that states no fact of a move.
static SHOW_WORD: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:test|testar|testa|testas|testing|tests|testsyfte|testandamal|[a-z]*testning|systemtest|testkor[a-z]*|provkor[a-z]*|ovar|ovning[a-z]*|latsas|(?:in|for|i) test[a-z]*|pretend(?:ing)?|skarpt|real request|genuine request|[a-z]*exempel|[a-z]*exemplet|examples?|samples?|[a-z]{2,}mall|[a-z]{2,}mallen|utkast[a-z]*|draft|lathund[a-z]*|handbok[a-z]*|handbook|rutinbeskrivning[a-z]*|instruktionstext[a-z]*|korrekturlas[a-z]*|proofread[a-z]*|simulering|simulation|simulate[sd]?|(?:ingen|inga) (?:[^ .,]+ )?atgard(?:er)?|no (?:[^ .,]+ )?action) ",
    )
});
/// What makes such a word one of another matter: "till exempel", "enligt lathunden", "hon testar system".
static OTHER_SHOW: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:ett|det|en|the|a|an) (?:[^ .,]+ )?(?:utkast|draft) (?:som|till|that|of|which)|(?:lathund|mall|mallen|blankett)[a-z]* (?:[^ .,]+ ){0,3}?(?:fyllde|fyllt|fyller|filled)|till exempel|for example|for instance|t ex|e g|som exempelvis|exempelvis|enligt|enl|according|foljt|foljer|followed|laste|last|read|stod|star|hittade|found|says|sager|utan test|hon|han|hen|she|he|covid|arbetar|jobbar|arbete|work|works|working|[a-z]*uppgift[a-z]*|duties|tasks|[a-z]*tjanst[a-z]*|position|roll|role|telefon[a-z]*|phone) ",
    )
});
/// What a mail like this one would lead to: "skulle ett sånt här mejl godkännas?"
static SUPPOSED_MAIL: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:skulle|hade|would|ska|should|does|is|ar det) (?:[^ .,]+ ){0,5}?(?:ett|en|a|an) (?:[^ .,]+ ){0,3}?(?:mejl|mail|bestallning|begaran|request|message|e mail|email|order)|(?:korrekt|ratt|correctly) (?:formulera[a-z]*|worded|phrased)) ",
    )
});
/// "Vi skriver en sida för chefer om hur man beställer flytt av konto".
static GUIDE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:vi|jag|we|i|re|m|am|are) (?:[^ .,]+ ){0,2}?(?:skriver|tar fram|uppdaterar|bygger|forbereder|sammanstaller|gor|writing|preparing|drafting|putting together|updating|making|compiling|write) (?:[^ .,]+ ){0,3}?(?:sida|lathund[a-z]*|rutin[a-z]*|instruktion[a-z]*|guide[a-z]*|manual[a-z]*|handbok[a-z]*|page|handbook|checklista|checklist|utbildning[a-z]*|text|artikel|faq|kurs|tutorial|training) (?:[^ .]+ ){0,4}?(?:om|hur|how|about|on) (?:[^ .]+ ){0,4}?(?:konto[a-z]*|[a-z]*flytt[a-z]*|accounts?|moves?|moving) ",
    )
});
/// "Vi lägger oss inte i", "we are staying out of it".
static STAYS_OUT: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:lagger|blandar|lagga|blanda) (?:vi |jag )?(?:oss|mig) (?:[^ .,]+ ){0,2}?(?:inte|ej|aldrig) (?:[^ .,]+ )?i|(?:inte|ej|aldrig) (?:[^ .,]+ ){0,2}?(?:lagga|lagger|blanda|blandar) (?:oss|mig|sig) i|stay(?:ing)? out of (?:it|this|that)|keep(?:ing)? out of (?:it|this|that)|(?:not|won t|don t|never) (?:[^ .,]+ ){0,2}?(?:interfere|meddle|get involved|be involved|take part)|overlater (?:vi|jag) (?:[^ .,]+ ){0,2}?(?:till|at) (?:henne|honom|hen|@person)|(?:up to|leave (?:it|that) to) (?:her|him)) ",
    )
});
/// "Alltså nytt konto, inte flytt".
static NO_MOVE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:nytt konto|new account) (?:[^ .]+ ){0,3}?(?:, )?(?:alltsa |och |and )?(?:inte|ingen|ej|not|no) (?:en |nagon |a |any )?(?:flytt|kontoflytt|move|transfer) (?:[.,]|$)| (?:lagg|skapa|ordna|fixa|ge|bestall|create|set up|make|give|open) (?:(?:upp|at|er|oss|henne|honom|mig|her|him|me|us|@person|garna|please) ){0,3}(?:i stallet|istallet|instead|hellre|rather) (?:[^ .,]+ ){0,4}?(?:nytt|new|eget) (?:konto|account) | (?:nytt|new) (?:konto|account) (?:[^ .]+ ){0,6}?(?:i stallet for|istallet for|instead of|rather than) (?:att |en |a )?(?:flytta|flytt|kontoflytt|moving|move|transfer|transferring) ",
    )
});
/// "Nej tack": an offer is declined.
static DECLINED: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:nej|no|naj) (?:, )?(?:tack|thanks|thank you) (?:$|[.,]|svarar|sager|blir|from|fran|is|for|till)",
    )
});
/// An order in so many words: "flytta …", "kan ni flytta …", "jag vill att …".
static PLAIN_ORDER: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?:^|[k.,:&])[kwB&,]{0,3}[MuE]|[cW]y[wk]{0,2}[MuEHV]|yc[wk]{0,2}[MuEH]|[IJ][wW]{0,2}o",
    )
});
/// "Jag motsätter mig flytten", "we do not consent to the transfer".
static PROTEST: LazyLock<Pattern> = LazyLock::new(|| {
    let adverbs = r"(?:(?:bestamt|starkt|harmed|alltsa|darfor|maste|ocksa|formellt|strongly|hereby|must|formally|therefore|also|do|would|want to|vill) ){0,2}";
    pattern(&format!(
        r" (?:(?:jag|vi|undertecknad|i|we) {adverbs}(?:motsatter (?:mig|oss|sig)|motsatta (?:mig|oss)|protesterar|protestera|bestrider|overklagar|object|oppose|protest|refuse)|(?:motsatter|protesterar|bestrider|overklagar) (?:jag|vi)|(?:jag|vi) (?:accepterar|samtycker|godtar|medger|godkanner) (?:[^ .,]+ ){{0,2}}?(?:inte|ej)|(?:jag|vi) (?:gar|vill|tanker) (?:[^ .,]+ )?(?:inte|ej) (?:ga |acceptera |godta |bli |med pa )(?:[^ .,]+ )?(?:med pa|detta|det|flytten|flyttad|flyttade|att)|(?:i|we) (?:do not|don t|cannot|can t|will not|won t) (?:[^ .,]+ )?(?:accept|consent|agree|approve) (?:to |of |with )?(?:that|this|the|it|being|my|any)|(?:gar|gatt) (?:jag |vi )?(?:[^ .,]+ )?(?:inte|ej|aldrig) (?:[^ .,]+ )?med pa|(?:inte|ej|aldrig) (?:[^ .,]+ ){{0,2}}?(?:ga|gar|gatt) med pa|(?:jag|vi|i|we) (?:vagrar|refuse) (?:[.,]|$)|(?:vill|onskar) (?:jag |vi )?(?:[^ .,]+ )?(?:inte|ej) att (?:detta|flytten|det har|det (?:sker|blir av|hander|gors|genomfors))|(?:don t|do not) want (?:this|the move|the transfer)|under protest) "
    ))
});
/// "Motsätter mig inte".
static GRANTED: LazyLock<Pattern> =
    LazyLock::new(|| pattern(r"^(?:[^ .,]+ )?(?:inte|ej|not|aldrig|never) "));
/// "Gör ingenting åt kontot förrän jag hör av mig", "hold on until you hear from us".
static NOT_UNTIL: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:inte|ej|inget|ingenting|not|nothing|don t|vanta|vantar|avvakta|avvaktar|avvaktas|hold|wait|pausa|stoppa|stanna) (?:[^ .]+ ){0,10}?(?:forran|forrens|innan|tills|till|until|before|unless) (?:[^ .]+ ){0,4}?(?:hor (?:[^ .]+ )?av (?:mig|oss|dig|er|sig)|hort (?:[^ .]+ )?av (?:mig|oss)|hors av|aterkommer|aterkommit|gett|gav|ger (?:er |dig )?(?:klartecken|besked|ok|gront|klarsignal)|sager (?:till|ifran|ja|ok)|sagt (?:till|ifran|ja|ok)|(?:fatt|far|har) (?:[^ .]+ ){0,2}?(?:klartecken|besked|ok|gront|klarsignal)|skriver igen|meddelar|meddelat|hear (?:back |again )?from|heard (?:back )?from|let you know|say so|tell you|give (?:you )?(?:the|a|my)|come back|get back|in touch|further notice|vidare|confirm[a-z]*|bekraft[a-z]*|godkan[a-z]*|approv[a-z]*|sign(?:ed|s)?|skrivit (?:pa|under)|skriver (?:pa|under)) |(?:far|maste|bor|ska|vill|need to|have to|must|should|let s|lat oss|lat) (?:[^ .,]+ )?(?:vanta|avvakta|wait|pausa|bero|vila) (?:(?:med|pa|with|on|for) )?(?:det|detta|det har|den|flytten|kontot|allt|this|it|that|the account|the move|[.,]|$)",
    )
});
/// "Det ligger på is", "the move is on hold".
static ON_ICE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:[a-z]*flytten|[a-z]*flytt|bytet|det|den|detta|allt|alltihop|saken|arendet|overgangen|planen|planerna|[a-z]*bestallningen|this|it|move|transfer|everything|things|matter|plans?|request|order) (?:[^ .,]+ ){0,4}?(?:ligger|ar|lagts|lades|satts|is|s|are|been|put) (?:[^ .,]+ ){0,3}?(?:pa (?:is|vent|paus)|i malpase|pausad|pausat|pausade|vilande|bordlagd|bordlagt|parkerad|parkerat|fryst|frusen|on (?:ice|hold)|paused|parked|frozen|suspended)|(?:ligger|ar|star|is) (?:det|den|allt|flytten|saken|arendet|it|everything) (?:[^ .,]+ ){0,3}?(?:pa (?:is|vent|paus)|nere|stilla|pausad|pausat|vilande|on (?:ice|hold)|paused)|(?:lagg|satt|stall|put|keep) (?:[^ .,]+ ){0,4}?(?:pa (?:is|vent)|on (?:ice|hold))) ",
    )
});
/// "… men nu är den igång igen", "inte längre på is".
static GOES_ON: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:inte|ej|not|no|men|but|om|ifall|if|igen|again|while|medan|min|mitt|telefon[a-z]*) ",
    )
});
/// Remarks of one who passes a request on by which it is not to be carried out any more.
static OVERTAKEN: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:spelar|spelade|gor) (?:[^ .,]+ ){0,2}?(?:ingen roll|detsamma)|(?:inte|ej|not|no) (?:[^ .,]+ ){0,2}?(?:aktuell[a-z]*|relevant|needed|necessary|wanted|matter|matters|current)|(?:doesn t|does not|don t|no longer) (?:[^ .,]+ ){0,2}?(?:matters?|apply|applies)|inaktuell[a-z]*|overspelat|overspelad|obsolete|moot|for sent|too late|(?:stannar|(?:bestam[a-z]+|valt|valde|valjer|decided|chose|chosen) (?:[^ .,]+ )?(?:for )?(?:att|to) (?:stanna|stay)|blir kvar|angrade|angrat|stays|staying|stayed)|(?:hon|han|hen|@person|she|he) (?:[^ .,]+ ){0,4}?(?:slutade|slutat|sagt upp|left)|(?:redan|already) (?:[^ .,]+ ){0,2}?(?:ordnat|ordnad|lost|klart|klar|fixat|fixad|avklarat|hanterat|hanterad|gjort|gjord|flyttat|flyttad|done|handled|sorted|dealt|moved|solved)|(?:loste|lost) sig|(?:avslagit|avslog|avslaget|nekat|nekade|turned (?:it|this|him|her) down|rejected|refused|said no|sagt nej|sa nej)) ",
    )
});
/// Thanks for what is to be done.
static IN_ADVANCE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:pa forhand|in advance|hjalpen|for hjalp|for (?:your )?help|tacksam[a-z]*|grateful|hjalper (?:ni|du)|ordnar (?:ni|du)|fixar (?:ni|du)) ",
    )
});
/// "Fixas detta av er?", "kan detta ordnas?": a question that asks for what stands below to be done, not when or how.
static BE_DONE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:(?:hej|hejsan|hello|hi|och|alltsa|support|alla|,) )*(?:(?:kan|kunde|skulle|vill|far|gar|can|could|would|will|is|ar) (?:[^ .,]+ ){0,6}?)?(?:fixas?|ordnas?|atgardas?|hanteras?|verkstallas?|utforas?|losas?|fixar|ordnar|atgardar|hanterar|loser|ta hand om|tas om hand|tar (?:ni|du) hand om|tar (?:ni|du) (?:det|den|detta)|ta (?:det|den|detta)|handled?|sorted?|arranged?|(?:be |taken? )(?:done|care of)|see to) ",
    )
});
/// Words by which a request is passed on, or stood behind.
static PASSES_ON: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:nedan|nedanstaende|below|beneath|under|se|see|fyi|info|kannedom|atgard|hantering|handlaggning|action|handling|vidare|vidarebefordra[a-z]*|forward[a-z]*|fwd|vb|skickar|skickat|sander|passing|pass|sending|till er|to you|till dig|ert bord|er sak|for er|for you|ok|okej|okay|oke|godkant|godkand|godkanner|godkanns|tillstyrk[a-z]*|approved?|approve|agree[sd]?|emot|invanda|objections?|stammer|correct|bekraftar|confirm|confirmed|bestallning[a-z]*|bestaller|begaran|begar|onskemal[a-z]*|onskar|arende[a-z]*|request|order|kontoflytt[a-z]*|flytt|flytta|flyttas|move[ds]?|konto[a-z]*|account|@account|fixa|fixas|fixar|ordna|ordnas|ordnar|atgarda|atgardas|hantera|hanteras|verkstalls|utfors|loser|losa|ta hand|tas om|hand om|take care|handle|arrange|sort|hjalp|hjalpa|help|please|snalla|tack|thanks|thank|gor|utfor|verkstall|samma|same|galler|avser) ",
    )
});
/// Remarks by which the one who passes a request on does not stand behind it.
static NOT_APPROVED: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:inte|ej|aldrig|inget|not|never|haven t|hasn t|didn t|don t|nothing) (?:[^ .,]+ ){0,5}?(?:godkant|godkanner|godkanna|godkand|attesterat|bestallt|beslutat|beslutad|sagt ja|gatt med pa|star bakom|stallt mig bakom|approved?|approve|agreed|authori[sz]ed|ordered|signed off|consented|decided)|(?:godkanner|approve|bestaller) (?:[^ .,]+ )?(?:inte|ej|not|nothing|inget)|utan (?:mitt|vart|min) (?:[^ .,]+ )?(?:godkannande|medgivande|beslut|vetskap)|without (?:my|our) (?:[^ .,]+ )?(?:approval|consent|knowledge)|(?:inget|ingenting|nothing) (?:[^ .,]+ ){0,2}?(?:jag|vi|i|we) (?:har |have |ve )?(?:godkant|bestallt|approved|ordered|agreed)|(?:bakom|by) (?:ryggen|my back)) ",
    )
});
/// "Vad är det här?", "ska det till er?", "what am I to do with this?"
static WHAT_IS_IT: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:vad (?:ar|betyder|innebar|menas|handlar|galler|ska jag|ska vi|gor jag|gor vi|sager ni|tycker ni|tror ni|vill han|vill hon)|vem (?:ar|har|ska)|varfor (?:far|fick|kom|har)|(?:ska|skall|bor|hor) (?:det|detta|den|sant) (?:[^ .,]+ ){0,3}?(?:till|hos) (?:er|hr|mig|oss)|(?:ar|hor) (?:det|detta) (?:[^ .,]+ ){0,2}?(?:nagot for|er sak|ert bord|till er|ratt|riktigt|seriost|pa riktigt|akta|bluff|spam)|(?:kanner|vet) (?:ni|du) (?:[^ .,]+ ){0,3}?(?:till|vad|vem|om|nagot)|what (?:is|s|does|am i|should (?:i|we)|do (?:i|we|you)|are we|to do)|who (?:is|s|should)|why (?:did|do|am|have)|(?:is|does|should) (?:this|it|that) (?:[^ .,]+ ){0,3}?(?:for you|yours|genuine|real|legit|spam|belong|go to|right|correct|ok)|do you know|any idea|nagon aning|hort talas om) ",
    )
});

/// "Säg att vi skulle vilja flytta …", "anta att Anna flyttas": a case that is made up to ask about it.
static MADE_UP: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?:^|, |: |– |\. ) ?(?:(?:men|sa|och|nu|but|so|and|now) )?(?:(?:sag|anta|antag|ponera|lat (?:oss |mig )?(?:saga|anta)|tank (?:er|dig)|forestall (?:er|dig)|suppose|supposing|assume|imagine|let s say|let us say|picture) (?:(?:nu|da|for|example|exempelvis|till|exempel) ){0,2}(?:att|that|we|vi|someone|somebody|nagon|en|ett|a|an|one|@person|@account|the|kontot)|say (?:we|that we|someone|somebody|an? |one |@person)|om (?:vi|man|jag) tar (?:[^ .]+ ){1,5}?som exempel|if we take (?:[^ .]+ ){1,5}?as an example|(?:vi|jag|man) (?:tanker|forestaller) (?:oss|mig|sig) (?:en|ett|att)|(?:we|i) (?:imagine|picture) (?:an?|that)|hypotetiskt|hypothetically|(?:vad|hur) (?:skulle|hade|hander) (?:[^ .,]+ ){0,3}?om (?:vi|jag|man) (?:bad|skickade|bestallde|flyttade|begarde|ville)|what (?:would|if) (?:[^ .,]+ ){0,3}?(?:if )?(?:we|i) (?:asked|ordered|sent|wanted)) ",
    )
});
/// "Vi har inget sådant fall just nu", "ingen sådan person finns".
static NO_SUCH_CASE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:inget|ingen|inga|no|not any) (?:[^ .,]+ )?(?:sadant|sadan|sadana|such|skarpt|verkligt|aktuellt|actual|real) (?:fall|person|personer|arende|arenden|medarbetare|case|cases|employee|person)|(?:personen|fallet|exemplet|namnet|the person|the case) (?:ar|finns|is|does) (?:[^ .,]+ )?(?:inte|pahitta[a-z]*|fingera[a-z]*|fiktiv[a-z]*|not|made up|invented|fictitious)) ",
    )
});

/// "Min chef skickar beställningen när hon är tillbaka": somebody else will order.
static ORDERED_BY_OTHERS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:min|var|hans|hennes|my|our|his|her) (?:[^ .,]+ )?(?:chef|rektor|manager|boss|supervisor)|chefen|hr|personalavdelningen|the manager) (?:[^ .,]+ ){0,3}?(?:skickar|mejlar|lamnar|gor|lagger|(?:kommer att|ska|will) (?:[^ .,]+ )?(?:skicka|mejla|lamna|gora|lagga|send|place|submit|make)|sends|is sending|is placing) (?:in )?(?:[^ .,]+ ){0,2}?(?:bestallning|bestallningen|the order|ordern|the request) (?:[^ .]+ ){0,12}?(?:nar|senare|separat|snart|imorgon|i morgon|nasta|till er|er|later|when|separately|soon|tomorrow|next|to you) ",
    )
});

/// "Jag behöver inte beställa något", "we don't want to order it again": whoever writes orders nothing, and says so.
static ORDERS_NOTHING: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:jag|vi) (?:behover|ska|skall|tanker|vill|avser) (?:[^ .,]+ )?(?:inte|ej) (?:[^ .,]+ )?bestalla (?:nagot|nagonting|nan|nagon|flytt|flytten|det|detta|en gang)|(?:i|we) (?:do not|don t|need not|needn t) (?:need to |have to |want to |wish to )?(?:order|request) (?:anything|it|this|the move|a move|again)|(?:i am|i m|we are|we re) not asking (?:you|anyone|for anyone) (?:to (?:do|move|change|act)|for)|(?:jag|vi) ber (?:er |dig )?inte (?:er |dig )?(?:om )?(?:att )?(?:gora|flytta|andra) (?:nagot|nagonting|nat|nu|an)|(?:hon|han|hen|she|he|who|som|@person|personen) (?:har|has) (?:aldrig|never) (?:jobbat|arbetat|varit anstalld|haft (?:nagon )?anstallning|worked|been employed) (?:(?:in|for|i|at|inom|at|hos|the|before) ){1,3}(?:city|staden|stan|goteborg|kommunen|municipality)) ",
    )
});
/// "Innan vi skriver på något vill jag veta …", "det är bara det jag är ute efter": an answer is asked for, and no move.
static ASKS_FIRST: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:innan|before) (?:jag|vi|hon|han|i|we|anyone|nagon) (?:[^ .,]+ ){0,2}?(?:skriver|bestaller|bestammer|beslutar|lagger|skickar|signs?|orders?|decides?|commits?|sends?) (?:[^ .,]+ ){0,5}?(?:vill|ville|behover|undrar|skulle|want|need|wonder|would) (?:jag |vi |i |we )?(?:[^ .,]+ ){0,2}?(?:veta|fraga|forsta|hora|know|ask|understand|hear)|(?:det|that) (?:ar|is|s) (?:bara|allt|all|det enda|the only thing|just what) (?:det |that |som )?(?:jag|vi|i|we) (?:ar |am |are |m |re )?(?:ute efter|undrar|ville veta|vill veta|asking|after|want to know|wondering)) ",
    )
});
/// "Min chef vill att kontot flyttas. Själv undrar jag om det verkligen behövs": who writes asks whether to order.
static DOUBTS_THE_NEED: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:undrar|fragar|wonder|wondering|ifragasatter|vet inte|tvivlar pa|not sure|doubt) (?:[^ .,]+ ){0,3}?(?:om|huruvida|if|whether|why|varfor|att|that) (?:det|detta|flytten|kontot|jag|it|this|that|the move|i) (?:[^ .,]+ ){0,3}?(?:verkligen|egentligen|faktiskt|really|actually) (?:[^ .,]+ ){0,2}?(?:behovs|behover|ar nodvandigt|maste|needed|necessary|required|needs? to be)|(?:behovs|behover) (?:det|detta|flytten|kontot) (?:[^ .,]+ )?(?:verkligen|egentligen)|(?:is|does) (?:it|this|that|the move) (?:really|actually) (?:[^ .,]+ )?(?:needed|necessary|required|need)) (?:(?:det|flyttas|to) )?(?:[.,]|nar|eftersom|da|om|just|for|when|since|as|if|at|alls|overhuvudtaget|be) ",
    )
});
/// "Jag beställer inget nu", "this is not an order yet": the writer says that nothing is ordered.
static NOT_ORDERED: LazyLock<Pattern> = LazyLock::new(|| {
    let nothing =
        r"(?:inget|ingenting|inte nagot|inte nagonting|inte nat|ej nagot|inga flyttar|ingen flytt)";
    let only = r"(?:alltsa|dock|daremot|harmed|an|annu|nu|just nu|idag|har|med detta|bara|utan bara|at this point|here|yet|now|at present|today)";
    pattern(&format!(
        r" (?:(?:det|detta|this|it) (?:ar|is) (?:{only} )?(?:ingen|inte nagon|inte en|ej en|not an?|no) (?:(?:ny|egen|separat|new|separate) )?(?:bestallning|flyttbestallning|begaran|order|request) (?:[.;]|$)|(?:jag|vi) (?:{only} )?(?:bestaller|begar|beordrar) (?:{only} )?{nothing}(?: {only})*|(?:bestaller|begar) (?:jag|vi) (?:{only} )?{nothing}(?: {only})*|(?:jag|vi) (?:bestaller|begar) (?:{only} )*(?:inte|ej) (?:nagon |en )?(?:flytt|flytten|kontoflytt|det|detta)(?: {only})*|(?:i am|i m|we are|we re) (?:{only} )?not (?:{only} )?(?:ordering|requesting|asking for) (?:anything|a move|any move|it|this)(?: {only})*|(?:i|we) (?:do not|don t) (?:order|request) anything(?: {only})*|(?:detta|det har|det|mejlet|mailet|this|that|it) (?:ar|is) (?:{only} )*(?:ingen|inte en|inte nagon|ej en|not an|not a|no) (?:{only} )*(?:bestallning|begaran|order|request)(?: {only})*) (?:[.,(–]|$|utan |men |but |just |only |bara |det ar |it is )"
    ))
});

/// The most words and marks of a remark beside the order.
const MOST_WORDS: usize = 16;

/// Whether the mail as a whole is no order, whatever its sentences say.
pub(super) fn is_no_order(lines: &[Line<'_>]) -> bool {
    let own = || lines.iter().filter(|line| !line.inherited);
    own().any(|line| {
        is_a_show(line)
            || is_refused(&line.sentence.norm)
            || waits(&line.sentence.norm)
            || overtaken::is_told(line)
            || unsaid::is_told(line)
            || NOT_ORDERED.is_match(&line.sentence.norm)
            || DOUBTS_THE_NEED.is_match(&line.sentence.norm)
            || ended::is_unwanted(&line.sentence.norm)
            || [&ORDERED_BY_OTHERS, &ORDERS_NOTHING, &ASKS_FIRST]
                .iter()
                .any(|words| words.is_match(&line.sentence.norm))
            || line.is_subject() && OFF_SUBJECT.is_match(&line.sentence.norm)
    }) || is_offer(lines)
        || is_idle(lines)
        || is_declined(lines)
        || is_left_alone(lines)
        || is_of_a_shared_box(lines)
        || quoted::is_no_order(lines)
        || is_made_up(lines)
        || is_passed_on_in_doubt(lines)
}

/// "Our tool moves accounts in one click. Can I book 15 minutes?": somebody sells something, and names neither an account nor two places.
fn is_offer(lines: &[Line<'_>]) -> bool {
    let offers = lines.iter().any(|line| OFFER.is_match(&line.sentence.norm));
    let named = |what: &str| -> usize {
        let norms = lines.iter().map(|line| line.sentence.norm.as_str());
        norms.map(|norm| norm.matches(what).count()).sum()
    };
    // One place is the one written to.
    offers && named(" @account ") == 0 && named(" @place ") < 2
}

/// "Jag frågar bara av nyfikenhet": a question about the service, where nobody's account, no person and no day is named.
fn is_idle(lines: &[Line<'_>]) -> bool {
    static IDLE: LazyLock<Pattern> = LazyLock::new(|| {
        pattern(
            r" (?:(?:fragar|undrar|asking|wondering|ask|wonder) (?:[^ .,]+ ){0,3}?(?:av (?:ren |pur )?nyfikenhet|out of (?:sheer |pure )?curiosity|for egen del bara)|(?:ar |am |m )?(?:just|bara|mest|only) (?:lite )?(?:nyfiken|nyfikna|curious)|(?:ren|pur|sheer|pure|idle) (?:nyfikenhet|curiosity)) ",
        )
    });
    let any = |what: &str| lines.iter().any(|line| line.sentence.norm.contains(what));
    lines.iter().any(|line| IDLE.is_match(&line.sentence.norm))
        && !any(" @account ")
        && !any(" @person ")
        && !any(" @date ")
}

/// A test or an example.
fn is_a_show(line: &Line<'_>) -> bool {
    let norm = line.sentence.norm.as_str();
    let meant = |found: regex::Match<'_>| {
        let before = norm.get(..=found.start()).unwrap_or_default();
        let denied = [" inte ", " inget ", " ingen ", " not ", " no "];
        let words = found.as_str();
        let of_doing = ["atgard", "action"].iter().any(|word| words.contains(word));
        let real = ["skarpt", "real ", "genuine "]
            .iter()
            .any(|word| words.contains(word));
        let denied = denied.iter().any(|word| words.contains(word)) && !of_doing;
        real && NOT_THIS.is_match(before) || !real && !NOT_THIS.is_match(before) && !denied
    };
    let remark = line.classes.len() <= MOST_WORDS && !line.classes.contains(['P', 'D', 'A', '@']);
    let is_show = remark && SHOW_WORD.find_iter(norm).any(meant) && !OTHER_SHOW.is_match(norm);
    let is_asked = line.sentence.question && SUPPOSED_MAIL.is_match(norm);
    is_show
        || is_asked
        || line.is_subject() && TEST_SUBJECT.is_match(norm)
        || TEST.find_iter(norm).any(meant)
        || EXAMPLE.find_iter(norm).any(meant)
        || GUIDE.is_match(norm)
}

/// The writer's refusal or protest.
fn is_refused(norm: &str) -> bool {
    STAYS_OUT.is_match(norm)
        || NO_MOVE.is_match(norm)
        || PROTEST.find_iter(norm).any(|found| {
            let after = norm.get(found.end()..).unwrap_or_default();
            !GRANTED.is_match(after)
        })
}

/// Whether nothing is to be done until something is said that this mail does not say.
fn waits(norm: &str) -> bool {
    NOT_UNTIL.is_match(norm) || ON_ICE.is_match(norm) && !GOES_ON.is_match(norm)
}

/// Whether the mail makes a case up to ask about it.
fn is_made_up(lines: &[Line<'_>]) -> bool {
    let any = |test: &dyn Fn(&Line<'_>) -> bool| lines.iter().any(test);
    any(&|line| NO_SUCH_CASE.is_match(&line.sentence.norm))
        || any(&|line| line.sentence.question) && any(&|line| MADE_UP.is_match(&line.sentence.norm))
}

/// An account that is to stay or was moved already, and no order in so many words beside it.
fn is_left_alone(lines: &[Line<'_>]) -> bool {
    lines.iter().any(left_alone::is_told)
        && !lines.iter().any(|line| PLAIN_ORDER.is_match(&line.classes))
}

/// "Nej tack", and no order in so many words beside it.
fn is_declined(lines: &[Line<'_>]) -> bool {
    lines
        .iter()
        .any(|line| DECLINED.is_match(&line.sentence.norm))
        && !lines.iter().any(|line| PLAIN_ORDER.is_match(&line.classes))
}

/// A request that is passed on with a remark that makes it no order: it is overtaken, nobody approved it, what is it?
fn is_passed_on_in_doubt(lines: &[Line<'_>]) -> bool {
    let of = |source: Source| lines.iter().filter(move |line| line.part.source == source);
    if of(Source::Forwarded).next().is_none() {
        return false;
    }
    let remarks = || of(Source::Body);
    let ordered = remarks().any(|line| {
        let norm = line.sentence.norm.as_str();
        let done = line.sentence.question && BE_DONE.is_match(norm);
        (done || PLAIN_ORDER.is_match(&line.classes) || IN_ADVANCE.is_match(norm))
            && !WHAT_IS_IT.is_match(norm)
    });
    let meant = ordered || remarks().any(|line| PASSES_ON.is_match(&line.sentence.norm));
    let asks = remarks().any(|line| line.sentence.question);
    let says = remarks().any(|line| {
        line.classes
            .matches(|class| class != ',' && class != '.')
            .count()
            >= 3
    });
    if !ordered && asks || !meant && says {
        return true;
    }
    remarks().any(|line| {
        let norm = line.sentence.norm.as_str();
        OVERTAKEN.is_match(norm)
            || NOT_APPROVED.is_match(norm)
            || !ordered && WHAT_IS_IT.is_match(norm)
    })
}
