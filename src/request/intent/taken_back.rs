//! What a sentence says of the order itself: that it is called off, made before, to come later, or that nothing is to be
//! done. Whether a form of order holds within its own sentence is asked in [`super::scope`].

use std::sync::LazyLock;

use super::super::pattern::{Pattern, pattern};
use super::unsaid::is_another_matter;

/// Taking an order back.
static CANCELLED: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:avbryt|avbryta|avboka|avbestall|avbestalla|stryk|stryka|aterkalla|aterkallar|atertar|annullera|annullerar|makulera|stoppa|stoppar|stall in|stalla in|dra tillbaka|drar tillbaka|cancel|cancelling|withdraw|withdrawing|revoke|call off|bortse fran|disregard|ignore|glom(?: bort)?|forget(?: about)?|stop|hoppa over) (?:[^ ]+ ){0,4}(?:bestallning[a-z0-9]*|begaran|flytt[a-z0-9]*|kontoflytt[a-z0-9]*|arende[a-z0-9]*|order|request|move|transfer|detta|det|this|it|allt)|(?:bestallning[a-z0-9]*|begaran|flytten|kontoflytten|order|request|move|transfer) (?:[^ ]+ ){0,3}(?:utgar|ar inte langre aktuell|blir (?:inte|inget) av|blev (?:inte|inget) av|ar installd|kan strykas|ska strykas|has been (?:cancelled|called off)|is (?:cancelled|off)|is no longer needed)|det blev inget av|blir inget av|called off) ",
    )
});
/// An order that is to come later.
static LATER: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:bestallning[a-z0-9]*|begaran|ansokan|formell order|order|request) (?:[^ ]+ ){0,4}(?:kommer (?:senare|nar|sa snart|inom|i |efter|pa|fran)|skickar vi|skickar jag|skickas|foljer|will follow|comes later|will come)|(?:aterkommer|aterkommer jag|kommer tillbaka|aterkommer vi) (?:[^ ]+ ){0,3}med (?:[^ ]+ ){0,2}(?:bestallning[a-z0-9]*|begaran|ansokan|order)|(?:aterkommer|(?:hor|horer) (?:[^ .,]+ )?av (?:mig|oss|sig)|kommer tillbaka|(?:skriver|mejlar) (?:jag|vi) (?:igen|da|till er)|come back|get back|be back|be in touch|return|(?:will|ll|shall) (?:then )?(?:write|mail|e mail|email)) (?:[^ .]+ ){0,4}?(?:och|for att|and|to|with|med) (?:[^ .]+ ){0,3}?(?:bestall[a-z]*|order|request|begar[a-z]*|skickar|ber|be er|ask)|(?:skickar|lagger|gor) (?:jag|vi) (?:[^ .]+ ){0,2}?(?:bestallning[a-z]*|begaran|ansokan)|(?:skickar|lagger|gor) (?:[^ .]+ ){0,2}?(?:bestallning[a-z]*|begaran|ansokan) (?:[^ .]+ ){0,6}?(?:nar|sa snart|senare|efter|forst)|will (?:request|order|ask|apply) (?:[^ .]+ ){0,8}?(?:once|when|as soon as|after|later)|forvarning|forvarna (?:er|dig|om)|(?:vill|ville) (?:[^ .,]+ )?forvarna (?:[.,]|$|att)|heads up|(?:will|ll|kommer att) (?:send|submit|place|make|skicka|lagga|bestalla) (?:[^ ]+ ){0,4}(?:order|request|bestallning[a-z0-9]*|begaran|flytten|kontoflytten|senare|later)) ",
    )
});
/// The move is over.
static DONE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:ni|du|you|support) (?:(?:har|have|ju|redan|already|just|nu|da|i veckan) ){0,3}(?:flyttade|flyttat|overforde|overfort|forde over|fort over|moved|transferred) (?:(?:over|ju|har) ){0,2}(?:mitt|my|kontot|the|hennes|hans|her|his|@account|@person(?: s)?) (?:(?:eget|own|staden|city|@account) ){0,2}(?:[a-z]*konto[a-z]*|account|@account|fran|from|till|to) | (?:flyttades|overfordes) (?:mitt|kontot|hennes|hans) (?:konto |@account )| (?:kont[a-z]+|@account) (?:@account )?kom (?:ju |val |redan |nu )?over | (?:kont[a-z]+|account|@account) (?:[^ .,]+ )?(?:(?:har|have) (?:ni|du|you) (?:[a-z]+ )?(?:flyttat|moved)|flyttade (?:ni|du)) | (?:flytten|flyttningen|kontoflytten|overforingen) (?:[^ .]+ ){0,10}?(?:blev|gick) (?:[a-z]+ )?(?:bra|fint|smidigt|utmarkt|jattebra|som den skulle|ratt) | (?:flytten|kontoflytten|overforingen|the (?:account )?(?:move|transfer)) (?:[^ .]+ ){0,8}?(?:ar|is|was|blev) (?:[a-z]+ )?(?:gjord|klar|genomford|utford|avklarad|done|completed?|finished) | (?:kont[a-z0-9]+|account[a-z0-9]*) (?:[^ ]+ ){0,4}(?:flyttades|flyttats|overflyttades|blev flyttat|ar (?:[^ .]+ ){0,5}?(?:flyttat|overflyttat|overfort|flyttad)|was (?:already )?(?:moved|transferred)|has (?:already )?been (?:moved|transferred)|were moved|(?:har|has) (?:redan|already) (?:bytt|foljt|kommit|hamnat|gatt|come|gone|changed|followed)) | (?:fick|fatt|got) (?:[^ ]+ ){0,3}(?:konto[a-z0-9]*|account) (?:flyttat|moved) | (?:flytten|kontoflytten|the (?:account )?(?:move|transfer|migration)) (?:(?:of|for|av|from|to|till|fran) (?:[^ .]+ ){1,9}?)?(?:gick|ar klar|ar gjord|fungerade|went|is done|worked) | (?:min|hennes|hans|var|my|her|his|our) (?:kontoflytt|flytt|overflyttning|(?:account )?(?:move|transfer)) (?:[^ .,]+ ){0,6}?(?:gick|fungerade|lyckades|avlopte|went|worked|succeeded) | (?:tack|thanks|thank you) (?:till|to) (?:[^ .,]+ ){1,4}?(?:som|who|that) (?:[^ .,]+ ){0,4}?(?:flyttade|flyttat|overforde|overfort|forde over|fort over|fixade|ordnade|loste|moved|transferred|sorted|fixed) | (?:tack|thanks|thank you) (?:[^ ]+ ){0,3}for (?:[^ ]+ ){0,4}(?:flytt|flytten|flyttade|flyttades|flyttat|flyttats|kontoflytt[a-z0-9]*|moved|move) | (?:fungerar|funkar|fungerade|works?|worked|working) (?:[^ .]+ ){0,4}?(?:sedan|efter att|since|after) (?:ni|du|you) (?:[^ .,]+ )?(?:flyttade|flyttat|overforde|moved|transferred) (?:over )?(?:det|den|kontot|mig|it|me|my|the|mitt|hennes|hans) | (?:fungerar|funkar|fungerade|funkade|gick|rullar|works?|worked|working|fine|bra|well) (?:[^ .]+ ){0,5}(?:efter|sedan|after|since|following) (?:[^ .]+ ){0,2}(?:[a-z]*flytt[a-z]*|overforing[a-z]*|move|transfer) | (?:tack|thanks|thank you) (?:[^ .]+ ){0,3}(?:hjalpen|hjalp|help) (?:[^ .]+ ){0,2}(?:i [a-z]+s|igar|nyligen|sist|senast|haromdagen|forra|last|yesterday|recently|the other day) ",
    )
});

/// A season that is over.
static SEASON_AGO: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:last (?:autumn|fall|spring|summer|winter|month)|i (?:hostas|varas|somras|vintras)|forra (?:hosten|varen|sommaren|vintern|manaden)) ",
    )
});
/// What is ordered, or the mail that orders it.
const ORDER: &str = r"(?:[a-z]*bestallning[a-z]*|begaran|ansokan|[a-z]*flytt|[a-z]*flytten|[a-z]*flyttningen|overforing[a-z]*|arendet?|orders?|requests?|moves?|transfers?|det ovan|ovan|ovanstaende|(?:the )?above|allt|alltihop|alltihopa|alltsammans|det hela|everything|all of it|planen|planerna|plans?|mejlet|mailet|detta|det|this|it)";
/// To call it off, to be called off.
const OFF: &str = r"(?:avbestall(?:er|a|d|t|s|as)?|avbokas?|avbokar|avbokad|aterkallas?|aterkallar|aterkallad|atertar|atertas?|annuller[a-z]*|makuler[a-z]*|avblas[a-z]*|skrotas?|skrotad|skrotat|skrotar|struken|struket|strukits|stryks?|stryka|stryker|installd|installt|installda|stalls in|cancel[a-z]*|withdraw[a-z]*|withdrew|revoke[sd]?|rescind[a-z]*|retract[a-z]*|scrap|scrapped|shelved|called off|call(?:ing)? off|bortse[rs]?|bortse fran|disregard|disregarded|ignorera|ignore|(?:drar|dra|drog|dras|drogs|dragits|tar|tas|togs) (?:[^ .,]+ ){0,2}tillbaka|upphavd|upphavs|gatt om intet|gick om intet|gatt i stopet|runnit ut i sanden|fallen through|fell through|off the table|lagts? pa is|lagd pa is|put on ice)";
/// "Hela flytten är struken", "den beställningen drar vi tillbaka", "ni kan bortse från ovanstående".
static CALLED_OFF: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(&format!(
        r" (?:{ORDER} (?:[^ .]+ ){{0,5}}?{OFF}|{OFF} (?:[^ .]+ ){{0,4}}?{ORDER}) "
    ))
});
/// "Flytten blir inte av", "det blir ändå inget av med bytet".
static COMES_TO_NOTHING: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:[a-z]*flytt|[a-z]*flytten|bytet|overgangen|overforingen|bestallningen|det|detta|den) (?:[^ .]+ ){0,10}?(?:blir|blev|bli) (?:(?:tyvarr|[a-z]*[a-qs-z]) ){0,2}?(?:inte|inget|ej) (?:[^ .,]+ )?av|(?:blir|blev) det (?:[^ .,]+ ){0,2}?(?:inte|inget|ej) (?:[^ .,]+ ){0,2}?av|(?:blir|blev) (?:inte|inget) av|(?:move|transfer) (?:[^ .]+ ){0,5}?(?:is not|isn t|won t|will not|not|no longer) (?:be )?(?:happening|happen|going ahead|go ahead|taking place|take place)) ",
    )
});
/// "Nej, låt det vara", "gör inte det", "never mind", "det är inte aktuellt längre": a change of mind in the writer's words.
static CHANGED_MIND: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:lat|lata) (?:det|allt|kontot|flytten|bli|den) (?:vara|bero|vila|ligga)|lat bli (?:det|flytten|att flytta|[.,])|(?:strunta|skit|hoppa) i (?:det|det har|detta|flytten|allt|alltihop)|gor (?:[^ .,]+ )?(?:inte|ej) det(?: da| nu)? [.,]|gor det (?:[^ .,]+ )?(?:inte|ej)(?: da| nu)? [.,]|(?:det|detta|flytten|den) (?:ska|skall|behover|far) (?:[^ .,]+ )?(?:inte|ej) (?:goras|genomforas|utforas|verkstallas|ske)|never ?mind|scratch that|strike that|forget (?:it|this|that|about it)|(?:don t|do not|please don t) (?:do (?:it|that|this|so)|bother|proceed|go ahead|move it|[.,])|leave (?:it|the account|everything|things|[a-z]+ account) (?:where|as) (?:it|they) (?:is|are)|(?:angrat|angrade|angrar) (?:mig|sig|oss)|(?:changed|changes) (?:my|her|his|our|their) minds?|(?:inte|ej) blir (?:nagon|nagot|av)|blir (?:[^ .,]+ ){0,3}?(?:ingen|inte nagon|ingen ny) (?:[^ .,]+ )?[a-z]*flytt|(?:there (?:is|will be|s)|be) no (?:[^ .,]+ )?(?:move|transfer)|(?:det|detta|det har|flytten|bytet|[a-z]*bestallningen|this|it|the move|that) (?:[^ .,]+ ){0,2}?(?:ar|is|inte) (?:[^ .,]+ ){0,2}?(?:inte|ej|not|no longer|langre) (?:[^ .,]+ ){0,2}?(?:aktuell|aktuellt|relevant|needed|necessary)|(?:nu |sa )?behovs (?:det|detta|flytten) (?:[^ .,]+ ){0,2}?(?:inte|ej)|(?:det|detta|flytten|flytt) behovs (?:[^ .,]+ ){0,2}?(?:inte|ej)|(?:jag|hon|han|hen) (?:blir|stannar) (?:[^ .,]+ )?kvar [.,]|(?:ska|skall|bor|far) (?:det|detta|flytten|den) (?:[^ .,]+ ){0,2}?(?:inte|ej) (?:goras|genomforas|utforas|verkstallas|ske)|tacka(?:de|t|r) (?:(?:hon|han|jag|hen|@person|dock|tyvarr) ){0,2}nej (?:[.,]|till (?:det|flytten|erbjudandet|att (?:folja|flytta|byta))|och (?:vi|hon|han|jag|hen) (?:[^ .,]+ ){0,2}?(?:placerar|stannar|blir|behaller))|(?:she|he|i) (?:has |have |ve )?(?:declined|turned (?:it|the (?:offer|move|transfer)) down|said no) (?:[.,]|to (?:the (?:move|offer|transfer)|it)|and (?:stays|is staying|will stay))|(?:i am|i m|she is|she s|he is|he s) staying(?: put)? [.,]) ",
    )
});
/// "If that is not yours, never mind": of another matter, and of no order that may have been carried out.
static IF_IT_IS_NOT: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:om|ifall|if) (?:det|den|detta|that|this|it) (?:[^ .,]+ ){0,2}?(?:inte|ej|not|isn t|doesn t) (?:[^ .,]+ ){0,5}, (?:just |bara )?$",
    )
});
/// "Actually scratch that, …: June 30 is the day": what was said is put right, and not the order taken back.
static SCRATCHED: LazyLock<Pattern> =
    LazyLock::new(|| pattern(r" (?:scratch that|strike that|forget that) "));
static PUT_INSTEAD: LazyLock<Pattern> =
    LazyLock::new(|| pattern(r"^(?:[^ .]+ ){0,14}?(?:@date|@account|@place) "));
/// "Ta Ville Hane samtidigt – nej förresten, stryk det, han är kvar", "and Sara Koch's – no, scrap Sara, she is staying": a
/// further person is withdrawn, and not the order.
static ANOTHER_WITHDRAWN: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:ta|tag|flytta|take|move|add|lagg till) (?:aven |ocksa |also )?(?:[^ .,]+ )?@person (?:s )?(?:[^ .,@]+ ){0,3}?(?:samtidigt|ocksa|aven|med|too|as well|also|at the same time)|@account (?:\) )?(?:och|and|samt|plus) (?:[^ .,@]+ ){0,3}@person(?: s)?) (?:konto |account )?(?:, |– |\. |\( )*(?:nej|na|no|oj|oh|vanta|wait|sorry) (?:[^ .]+ ){0,5}?(?:stryk|skippa|glom|strunta i|hoppa over|ta bort|scrap|skip|drop|forget|leave out|not) ",
    )
});
/// Others than the one who moves: what they do takes nothing back.
static OTHERS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:kollega[a-z]*|kollegor[a-z]*|colleagues?|ovriga|andra|others?|nagon annan|formular[a-z]*|blankett[a-z]*|form|forms) ",
    )
});
/// Words before what is called off that make it another order, or none: "min förra beställning", "om flytten ställs in".
static NOT_THIS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:forra|tidigare|earlier|previous|first|forsta|gamla|old|om|ifall|if|unless|skulle|inte|ej|not|never|aldrig|don t) ",
    )
});
/// "Om flytten …": a clause that supposes reaches to the end.
static SUPPOSED: LazyLock<Pattern> =
    LazyLock::new(|| pattern(r" (?:om|ifall|if|unless) (?:[^ .,]+ ){0,3}$"));
/// "Om ni hittar något gammalt konto, bortse från det": what is to be left is not the order.
static OF_SOMETHING_FOUND: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:om|ifall|if|should) (?:ni|du|you|det|there) (?:[^ .]+ ){0,2}?(?:hittar|ser|finner|finns|har|far|find|see|is|are|have|get|come across) (?:[^ .]+ ){0,9}$",
    )
});
/// "Gör alltså ingenting nu", "ni behöver inte göra något".
static TO_BE_LEFT: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:gor|gora|vidta|vidtag) (?:[^ .,]+ ){0,2}?(?:ingenting|inget|inga atgarder)(?: (?:alltsa|med|det|dock|alls|at))*(?: (?:nu|an|annu|innan|forran|tills|forrans|just nu|idag|for tillfallet)| [.,])|(?:gor|vidta|vidtag) (?:[^ .,]+ ){0,2}?(?:inte|ej) (?:nagot|nagonting|nat|ngt)(?: (?:alls|at|med|det))*(?: (?:nu|an|annu|innan|forran|tills|idag)| [.,])|(?:ni|du) (?:ska |skall |behover |far )(?:[^ .,]+ ){0,2}?(?:inte|ej) gora (?:nagot|nagonting|nat|ngt)(?: (?:alls|at|med|det|detta|har|den|nu|an|annu))* [.,]|(?:vanta|invanta|avvakta|wait|hold) (?:[^ .,]+ ){0,3}?(?:tills|till (?:jag|vi|dess)|klartecken|besked|until|for my|for the go)|(?:verkstall|utfor|gor|genomfor|flytta|execute|process|carry out) (?:[^ .,]+ ){0,3}?(?:inte|ej|not) (?:[^ .,]+ ){0,2}?(?:forran|innan|until|before) (?:jag|vi|ni|hon|han|det|chefen|hr|namnden|i|we|you|she|he|the|[a-z]*beslut[a-z]*)|(?:detta|det har|det|this|below) (?:ar|is) (?:bara |endast |only |just )?(?:ett|en|a|an) (?:test|utkast|exempel|draft|example|mall|template)|(?:exempel|example) (?:pa|of) (?:hur|how|en|an?)|do nothing|(?:don t|do not|never) (?:[^ .,]+ )?(?:set|put|start) (?:anything|this|it|things) (?:in motion|going|off|rolling)|(?:satt|dra|starta) (?:[^ .,]+ )?(?:inte|inget|ingenting) (?:[^ .,]+ )?(?:i rullning|igang|i gang|i gung)|(?:all|det enda) (?:i|we|jag|vi) (?:need|want|behover|vill ha) (?:is|ar) (?:an? |ett )?(?:answer|yes or no|yes or a no|svar|ja eller nej)|(?:don t|do not|please don t|needn t|need not|no need to) (?:do|act|action|process) (?:[^ .,]+ ){0,2}?(?:anything|this|it|yet)(?: (?:about|with|for|yet|now|on|until|till)| [.,])|(?:avvakta|hold off|hold on|sit tight) (?:[^ .]+ ){0,4}?(?:tills|till|until|med|on|with|for)) ",
    )
});
/// "Hennes chef har redan lagt beställningen", "inget mer behövs från er sida": told so that the reader knows.
static FOR_INFORMATION: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:(?:redan|already) (?:[^ .,]+ ){0,3}?(?:lagt|lagts|lagd|bestallt|bestallts|bestalld|gjort|gjord|skickat|skickats|skickad|anmalt|anmald|begart|inskickad|inlagd|igang|ordered|placed|requested|submitted|sent|made|filed|arranged|sorted)|(?:ar|blev|blivit|is|was|been) (?:redan |nu |already |now )?(?:bestalld|bestallt|bestallts|anmald|begard|inlagd|ordered|requested|placed|arranged) (?:av|by|hos|genom|via|with|through|sedan|since|redan|from)|(?:fick|fatt|tack for|thanks for|received|got) (?:[^ .,]+ ){0,2}?(?:bekraftelse[a-z]*|besked|beskedet|confirm[a-z]*)|(?:har|hade|has|have|had) (?:redan |already |nu |now )?(?:bestallt|begart|ordered|requested)|som information|as information|bara sa (?:att )?(?:ni|du) vet|(?:just )?so (?:that )?you know|(?:chefen|[a-z]+chef|hr|hon|han|she|he|manager) (?:bestaller|orders)|(?:kommer att|ska|will|is going to) (?:[^ .,]+ ){0,3}?(?:hora av sig|bestalla|be in touch|get in touch|order|send (?:[^ .,]+ ){0,2}?(?:order|request))|(?:inget|ingenting|nothing) (?:[^ .,]+ ){0,3}?(?:behovs|kravs|behover goras|needed|required|necessary|to do)|(?:till|for) (?:er|din|allas) kannedom|dubbelbestall[a-z]*|double (?:order|book)[a-z]*) ",
    )
});

/// Whether the line says that the move was made.
pub(super) fn is_done(norm: &str) -> bool {
    // "När Ove gick över flyttade ni hans konto", "ni flyttade det i fjol": of another move, before this one.
    let before_this = [
        " forra aret ",
        " i fjol ",
        " forra gangen ",
        " last year ",
        " last time ",
    ];
    let of_another = norm.starts_with(" nar ")
        || norm.starts_with(" when ")
        || before_this.iter().any(|words| norm.contains(words));
    // "Tacksam om flytten är klar när han börjar".
    let supposed = |found: &regex::Match<'_>| {
        let before = norm.get(..=found.start()).unwrap_or_default();
        [
            " om ",
            " ifall ",
            " if ",
            " innan ",
            " tills ",
            " until ",
            " before ",
            " sa snart ",
            " sa fort ",
            " as soon as ",
            " viktigt att ",
            " angelaget att ",
            " important that ",
            " hoppas att ",
            " hope that ",
            " vill att ",
            " som att ",
        ]
        .iter()
        .any(|word| before.ends_with(word))
    };
    !of_another
        && DONE
            .find(norm)
            .filter(|found| !supposed(found))
            .is_some_and(|found| {
                // "Last autumn you moved Pär Lundmark's account": somebody else's, long ago.
                let theirs = found.as_str().contains("@person") && SEASON_AGO.is_match(norm);
                // "Kontot har aldrig flyttats".
                let denied = [" aldrig ", " inte ", " ej ", " never ", " not "];
                !theirs && !denied.iter().any(|word| found.as_str().contains(word))
            })
}

/// Whether the line thanks for a move that was made: "tack för att hennes konto flyttades så smidigt".
pub(super) fn thanks_for_it(norm: &str) -> bool {
    let thanks = [
        " tack for att ",
        " tackar for att ",
        " tack till ",
        " thank you for ",
        " thanks for ",
        " thanks to ",
        " thank you to ",
        " thanks that ",
    ];
    is_done(norm) && thanks.iter().any(|words| norm.contains(words))
}

/// Whether the line takes an order back; an earlier one that this mail replaces does not count.
pub(super) fn is_cancelled(norm: &str) -> bool {
    // "Stryk det som inte gäller": what a form says.
    let of_a_form = [" stryk det som ", " strike out what ", " stryk det ej "];
    if withdraws_another(norm) || of_a_form.iter().any(|words| norm.contains(words)) {
        return false;
    }
    let put_right = [" skrev fel ", " forra ", " wrote wrong "]
        .iter()
        .any(|words| norm.contains(words));
    is_called_off(norm)
        || CHANGED_MIND.find_iter(norm).any(|found| {
            let before = norm.get(..=found.start()).unwrap_or_default();
            let after = norm.get(found.end()..).unwrap_or_default();
            !SUPPOSED.is_match(before)
                && !IF_IT_IS_NOT.is_match(before)
                && !OTHERS.is_match(norm)
                && (!SCRATCHED.is_match(found.as_str()) || !PUT_INSTEAD.is_match(after))
        })
        || CANCELLED.find(norm).is_some_and(|found| {
            let inside = found.as_str();
            let before = norm.get(..=found.start()).unwrap_or_default();
            if put_right && (inside.contains(" glom ") || inside.contains(" forget "))
                || SUPPOSED.is_match(before)
                || OF_SOMETHING_FOUND.is_match(before)
            {
                return false;
            }
            ![
                "forra", "tidigare", "earlier", "previous", "first", "forsta", " inte ", " not ",
            ]
            .iter()
            .any(|word| inside.contains(word))
                && !norm
                    .get(found.end()..)
                    .is_some_and(|rest| rest.starts_with("inte "))
        })
}

/// Whether the line names a further person and takes that one back at once.
pub(in crate::request) fn withdraws_another(norm: &str) -> bool {
    ANOTHER_WITHDRAWN.is_match(norm)
}

/// Whether an order is only announced.
pub(super) fn is_announced(norm: &str) -> bool {
    let now = [" harmed ", " hereby ", " nu ", " now "];
    LATER.is_match(norm) && !now.iter().any(|word| norm.contains(word))
}

/// Whether nothing is to be done on this mail.
pub(super) fn is_to_be_left(norm: &str) -> bool {
    !is_another_matter(norm)
        && TO_BE_LEFT.find_iter(norm).any(|found| {
            // "Hinns det inte med före lunch gör det ingenting": it does not matter.
            let matters_not = [" gor det ingenting ", " gor det inget "];
            !matters_not
                .iter()
                .any(|words| found.as_str().starts_with(words))
        })
}

/// Whether the line tells of an order that was made, or that nothing is needed.
pub(super) fn is_for_information(norm: &str) -> bool {
    FOR_INFORMATION.is_match(norm)
}

/// Whether what is ordered is called off in any words, and no other order than this mail's.
fn is_called_off(norm: &str) -> bool {
    let this = |pattern: &Pattern| {
        pattern.find_iter(norm).any(|found| {
            let clause = norm.get(..found.start() + 1).unwrap_or_default();
            let clause = clause.rsplit(" , ").next().unwrap_or_default();
            let context = format!(" {clause}");
            !NOT_THIS.is_match(&context)
        })
    };
    this(&COMES_TO_NOTHING)
        || this(&CALLED_OFF)
            && !CALLED_OFF
                .find_iter(norm)
                .any(|found| NOT_THIS.is_match(found.as_str()))
}
