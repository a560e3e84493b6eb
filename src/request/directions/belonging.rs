//! Whose one is, was and becomes, told at a place in so many words. Never here: words of direction, and being somewhere.

use std::sync::LazyLock;

use super::super::pattern::{Pattern, pattern};

/// "X is taken over by Y": who is taken over takes nothing.
pub(super) static IS_TAKEN: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:(?:, |\( )?(?:som|who|which|kommer att|ska|skall|har|will|is|are|has|was|be|been|being|blir|bli|blev|nu|da|now|then) )*(?:taken over|taken back|overtagen|overtaget|tagits over|overtas|tas over) (?:[^ .,;@]+ )?(?:by|av) ",
    )
});
/// "Vi (X) lämnar lokalen": who the writers are, and that they go.
pub(super) static WE_ARE: LazyLock<Pattern> =
    LazyLock::new(|| pattern(r" (?:vi|we) (?:\(|,|–|pa|i|hos|at|in|of) (?:the )?$"));
pub(super) static WE_LEAVE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:\) |, |– )?(?:(?:nu|da|ju|ska|skall|kommer|att|will|are|now) )*(?:lamnar|lamna|tackar av|tacka av|skickar ivag|slapper|slappa|avstar|avsta|overlater|overlata|overlamnar|lagger ner|avvecklar|stanger|leave|leaving|hand over|give up|close|closing) ",
    )
});
/// "X:s anställd från den 1 mars", "counts as X's from": whose one is from the day on.
pub(super) static ONES_FROM: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:s )?(?:anstallde?|medarbetare|personal|employee|staff|member of staff|own)? ?(?:fran|from|fom|as of|as from|med start|starting) (?:och med |den |the )*@date ",
    )
});
/// "Turerna körs i X:s regi från den 4 maj": by whom things are done from the day on.
pub(super) static RUN_BY: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:s )?(?:regi|forsorg|hagn|paraply|flagg|namn|management|auspices|umbrella) (?:fran|from|fom|as of|as from|med start|starting) (?:och med |den |the )*@date ",
    )
});
/// "X är hennes nya från 1 april", "Y (vi) hans gamla": what is left out is the employer.
pub(super) static ONES_NEW: LazyLock<Pattern> =
    LazyLock::new(|| ones("nya|kommande|blivande|framtida|new|next|future"));
pub(super) static ONES_OLD: LazyLock<Pattern> = LazyLock::new(|| {
    ones("gamla|forra|tidigare|nuvarande|dagens|old|former|previous|current|present")
});

fn ones(which: &str) -> Pattern {
    pattern(&format!(
        r"^ (?:\( (?:vi|oss|we|us) \) )?(?:, )?(?:(?:ar|blir|is|becomes|will be) )?(?:(?:min|hennes|hans|hens|var|my|her|his) (?:{which})|den (?:{which}) for (?:mig|henne|honom)) (?:$|[.,;(]|fran |from |fom |den |as |och |and |@date )"
    ))
}

/// "Hör till X och flyttas till Y": where one belongs until then.
pub(super) static AND_MOVES: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:, )?(?:och|men|and|but) (?:(?:ska|skall|kommer att|will|nu|now|hon|han|jag|she|he|i|is|being|to be|be) ){0,3}(?:flyttas|flytta|flyttar|overgar|overfors|overforas|fors|gar|ga|byter|moves?|moved|transfers?|transferred|goes|go) (?:[^ .;@]+ ){0,3}?(?:till|to) (?:the )?@place ",
    )
});
pub(super) static COUNTS_AS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:raknas|rakna|raknad|betraktas|registreras|galler|counts?|counted|regarded|considered|listed) (?:[^ .,;@]+ )?(?:som|as) (?:en av |one of )?$",
    )
});
/// Words that make what follows a guess.
pub(super) static GUESSED: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:kanske|eventuellt|mojligen|troligen|troligtvis|formodligen|sannolikt|antagligen|maybe|perhaps|possibly|probably|presumably) (?:(?:till|pa|hos|to|at|with|the|det|blir|bli|it|is|be|over) ){0,3}$| (?:hoppas|hoppades|hopes?|hoping) (?:(?:att|pa|jag|hon|han|that|i|she|he) ){0,2}(?:(?:fa|far|to|can|kan) )?(?:hamna|hamnar|komma|kommer|borja|borjar|ga|gar|end up|get|go|be|come) (?:(?:till|pa|hos|i|to|at|with|the|over) ){0,3}$",
    )
});
/// "Samma arbetsuppgifter som på X": what one has there now.
pub(super) static SAME_AS_AT: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:samma|oforandra\w*|likadana|identiska|same|unchanged|identical) (?:[^ .,;@]+ ){0,3}?(?:som|as) (?:(?:idag|i dag|nu|today|now|currently|hittills) )?(?:(?:har )?(?:hos|med|with) (?:oss|us) )?(?:pa|hos|i|inom|vid|at|in|with) (?:the )?$",
    )
});
/// "… än det jag gör på X", behind another place: what it is compared with is what one leaves.
pub(super) static THAN_AT: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:an|than) (?:(?:det|den|de|dem|vad|som|what|the|those|ones|one|jag|ja|hon|han|hen|@person|i|she|he|har|gor|haft|hade|gjort|have|has|had|do|does|did|nu|idag|dag|today|now) )*(?:pa|hos|i|inom|vid|at|in|with) (?:the )?$",
    )
});
/// "Byter min tjänst på X mot …", up to X.
pub(super) static SWAPS_POST: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:byter|byta|bytt|bytte|swap\w*|exchang\w*|trad(?:e|es|ing)) (?:(?:jag|hon|han|hen|i|she|he|@person) )?(?:min|mitt|sin|sitt|hennes|hans|my|her|his|the) (?:[a-z]+ )?(?:[a-z]*tjanst|[a-z]*jobb|befattning|anstallning|roll|post|position|job|role) (?:pa|hos|i|inom|vid|at|in|with) (?:the )?$",
    )
});
/// "… mot en annan på Y".
pub(super) static FOR_ONE_AT: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:mot|for|till) (?:en|ett|a|an|another|one) (?:[a-z]+ ){0,2}?(?:pa|hos|i|inom|vid|at|in|with) (?:the )?$",
    )
});
/// What begins such a pair, and "X till Y" behind a colon.
pub(super) static FOR_ONE: LazyLock<Pattern> =
    LazyLock::new(|| pattern(r"^ (?:mot|for|till) (?:en|ett|a|an|another|one) "));
pub(super) static TO_PLACE: LazyLock<Pattern> =
    LazyLock::new(|| pattern(r"^ (?:till|to) (?:the )?@place "));
/// "På X har vi en kurator": the writers' own place, and who is there.
pub(super) static WE_HAVE_THERE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:, )?(?:har vi|we have|vi har) (?:(?:nu|idag|sedan lange|currently) )?(?:en|ett|an?|@person) ",
    )
});
/// "Gryaab lämnar jag": the place stands before its verb.
pub(super) static LEFT_BY: LazyLock<Pattern> =
    LazyLock::new(|| pattern(r"^ (?:lamnar|lamnade) (?:jag|hon|han|hen|@person) "));
/// "Renova går jag till", "Renova är det hon flyttar till".
pub(super) static GONE_TO: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:(?:gar|flyttar|flyttas|kommer|byter|ska) (?:jag|hon|han|hen|@person) (?:(?:over|i stallet|istallet|sedan|da) ){0,2}till|(?:ar|blir) (?:det |den |dit )?(?:som )?(?:jag|hon|han|hen|@person) (?:gar|flyttar|flyttas|kommer|byter|ska) (?:(?:over|i stallet|istallet) )?till) (?:[.,;]|$|@date|den @date|fran|nu|da|sedan|i stallet|istallet)",
    )
});
/// "Vid årsskiftet övertar X tjänsten".
pub(super) static ACQUIRES: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r" (?:overtar|overtog|arver|arvde|forvarvar|forvarvade|anstaller|inforlivar) (?:nu |da |sedan )?$",
    )
});
pub(super) static THE_POST: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:(?:min|hennes|hans|var) (?:[^ .,]+ )?)?(?:tjansten|tjanst|[a-z]+tjansten|befattningen|befattning|anstallningen|anstallning|mig|henne|honom|hen|@person|ansvaret for (?:mig|henne|honom)) ",
    )
});
/// "Som IT-samordnare på X får jag ibland …": what the writer is, and no place of somebody's future.
pub(super) static IN_CAPACITY: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?:^|[.,;:–]) (?:som|as|i egenskap av|in my capacity as|i min roll som|in my role as) (?:[^ .,;@]+ ){1,4}?(?:pa|hos|i|inom|vid|at|in|with|for) (?:the )?$",
    )
});
pub(super) static WRITES: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^ (?:, )?(?:far (?:jag|vi) (?:ibland|ofta|emellanat|ju|dagligen|nu)|(?:vill|skriver|ber|har|ser|vet|kan|maste|behover|hanterar|ansvarar|undrar|mejlar|onskar) (?:jag|vi)|(?:i|we) ) ?",
    )
});
