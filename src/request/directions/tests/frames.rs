//! Places by the frame of their sentence: clefts, copulas, who has the post and who gets it.

use super::all_read;

#[test]
fn clefts_and_relative_clauses_tell_which_end_a_place_is() {
    all_read(
        false,
        &[
            "Det är Renova som jag lämnar och Gryaab som jag går till. => renova, gryaab",
            "Det är Liseberg jag slutar på; det är Got Event som tjänsten flyttas till den 1 maj. => liseberg, gotevent",
            "Det bolag som min tjänst lämnar är Renova, och det den går till är Gryaab. => renova, gryaab",
            "The company I leave is Renova and the one I am moving to is Gryaab. => renova, gryaab",
            "Jag sitter på Renova, varifrån tjänsten flyttas till Gryaab. => renova, gryaab",
            "It is Poseidon that I am leaving on 1 May, for Familjebostäder. => poseidon, familjebostader",
        ],
    );
}

#[test]
fn old_and_new_employers_are_told_by_being() {
    all_read(
        false,
        &[
            "Min nuvarande förvaltning är Kulturförvaltningen, min kommande är Miljöförvaltningen. => kultur, miljo",
            "Den nya arbetsgivaren för tjänsten är Renova. => -, renova",
            "My former employer is Renova, my new one is Gryaab. => renova, gryaab",
            "Mottagare av tjänsten är Gryaab och utgångspunkten är Renova. => renova, gryaab",
            "Tidigare bolag för tjänsten var Renova; framtida bolag blir Liseberg. => renova, liseberg",
            "My position goes to Liseberg on 1 May. From then on Renova is the company that it belongs to. => -, !",
            "My position goes to Liseberg on 1 May. From that day Renova is the company that my position belongs to. => -, !",
            "Min till Renova hörande tjänst förs över till Gryaab. => renova, gryaab",
            "My post used to report to Renova and will be part of Gryaab. => renova, gryaab",
            "Till och med den 30 april ligger tjänsten hos Renova, sedan hör den till Gryaab. => renova, gryaab",
        ],
    );
}

#[test]
fn who_has_the_post_and_who_gets_it() {
    all_read(
        false,
        &[
            "När Renova den 1 maj släpper min tjänst är det Gryaab som plockar upp den. => renova, gryaab",
            "Renova avstår tjänsten till Gryaab. => renova, gryaab",
            "Renova hade mig förut, Gryaab ska ha mig sedan. => renova, gryaab",
            "Renova loses me on 1 May and Gryaab picks me up. => renova, gryaab",
            "Tjänsten avyttras av Renova och tas den 1 maj 2026 över av Gryaab. => renova, gryaab",
            // Who takes over other things takes no post.
            "Liseberg tar hand om den gamla datorn. Tjänsten flyttas till Gryaab. => -, gryaab",
            "Liseberg tar hand om vår kundtjänst. Tjänsten flyttas till Gryaab. => -, gryaab",
            "Renova tar hand om avfallet. Tjänsten flyttas till Gryaab. => -, gryaab",
        ],
    );
    all_read(
        true,
        &[
            "Bo Ek, vars tjänst Renova tar över efter oss, börjar den 1 maj. => higab, renova",
            "Vi mister Bo Ek till Renova den 1 maj. => higab, renova",
            "Renovas Bo Ek blir vår den 1 maj. => renova, higab",
            "Bo Ek har sin tjänst hos Renova. Den 1 maj får vi den. => renova, higab",
            "Bo Ek välkomnas hit den 1 maj. Kommer från: Renova. => renova, higab",
            "Bo Ek, hittills Renova-anställd, blir den 1 maj anställd i Gryaab. => renova, gryaab",
            "Renova-anställda Bo Ek tillhör Gryaab från den 1 maj. => renova, gryaab",
            "Renova tar den 1 maj över Bo Eks tjänst från Gryaab. => gryaab, renova",
            "We are taking Bo Ek and his position on from Renova. => renova, higab",
            "Bo Eks tjänst blir Renovas efter oss. => higab, renova",
        ],
    );
}

#[test]
fn lists_of_staff_and_pairs_alone() {
    all_read(
        false,
        &[
            "Skriv in mig på Gryaab och stryk mig hos Renova. => renova, gryaab",
            "Stryk tjänsten ur Renovas lista och för upp den på Gryaab. => renova, gryaab",
            "Den 1 maj: tjänsten flyttas, Renova till Gryaab. => renova, gryaab",
            "Byte av arbetsgivare: Renova till Gryaab. => renova, gryaab",
        ],
    );
}

#[test]
fn what_is_denied_behind_it_or_only_asked_is_no_end() {
    all_read(
        false,
        &[
            "Till Renova kommer jag inte att höra. => -, -",
            "Renova blir inte min nya arbetsgivare. => -, -",
            "Renova is not where my position goes. => -, -",
            "Hos Renova hamnar tjänsten aldrig. Den flyttas till Gryaab. => -, gryaab",
            "Är det Renova som får min tjänst? Ingen vet. => -, -",
            "Is it Renova that takes over my post? => -, -",
            "Jag hoppas få hamna på Renova. => -, -",
            "Jag hoppas att ni kan flytta mitt konto till Renova. => -, renova",
            // Only a time is denied, or something else than the place.
            "Till Renova går jag inte förrän den 1 maj. => -, renova",
            "Flytten till Renova är inte klar. => -, renova",
            "Går det bra att flytta kontot till Renova? => -, renova",
            "På Renova är jag inte längre kvar, tjänsten har gått till Gryaab. => renova, gryaab",
        ],
    );
}

#[test]
fn who_decides_or_knows_is_no_end() {
    all_read(
        false,
        &[
            "Stadsledningskontoret har beslutat att min tjänst flyttas till en annan organisation. => -, -",
            "Vår samarbetspartner Renova är informerad om att jag byter organisation. => -, -",
            "Renova and Gryaab have been told that my position moves. => -, -",
            "Liseberg har underrättats. Tjänsten flyttas till Gryaab. => -, gryaab",
            "Tjänsten läggs hos Gryaab, och det är Stadshus AB som har fattat beslutet. => -, gryaab",
            "Om Renova säger ja hamnar jag där. => -, -",
            "My position leaves Renova; if Gryaab agrees, that is where I will be. => renova, -",
            "My old boss once worked at Liseberg, but that is not where I am going. The post moves to Gryaab. => -, gryaab",
            "Gryaab har beslutat att ta över min tjänst från Renova. => renova, gryaab",
        ],
    );
    all_read(
        true,
        &[
            "Bo Ek kommer till oss den 1 maj. Han sommarjobbade på Liseberg när han var ung. => -, higab",
            "Bo Ek comes to us on 1 May. He did an internship at Renova. => -, higab",
            "Bo Ek jobbade i sin ungdom på Liseberg. Nu går han från Renova till oss. => renova, higab",
            "Förra gången var det från Liseberg till Got Event, och nu går tjänsten från Renova till Gryaab. => renova, gryaab",
            "För många år sedan var jag på Liseberg, men nu går tjänsten från Renova till Gryaab. => renova, gryaab",
        ],
    );
}

#[test]
fn one_that_runs_both_is_both_ends() {
    all_read(
        false,
        &[
            "I move between two schools, and Utbildningsförvaltningen runs them both. => utbildning, utbildning",
            "Jag byter skola, men Grundskoleförvaltningen driver båda. => grundskola, grundskola",
            "Det är bara distriktet som blir ett annat, Poseidon får jag behålla. => poseidon, poseidon",
        ],
    );
}

#[test]
fn who_gets_the_post_or_runs_the_work_from_then_on() {
    all_read(
        false,
        &[
            "Hittills har jag fått lön av Renova, men vid årsskiftet övertar Västra Götalandsregionen tjänsten. => renova, outside",
            "Until now I have been paid by Renova, and then Gryaab takes over the post. => renova, gryaab",
            "Jag är på Renova. Från den 1 maj övertar Gryaab min tjänst. => renova, gryaab",
            "Nu vill Got Event ha en egen trädgårdsmästare till arenorna, och det är jag som ska höra dit. => -, gotevent",
            "Jag har skött perennerna, först på Renova och sedan det blev Gryaab. Jag går från Gryaab till Liseberg. => gryaab, liseberg",
            "Jag sökte tjänsten som kommunikatör på Liseberg i höstas och fick den. => -, liseberg",
        ],
    );
    all_read(
        true,
        &[
            "Området drivs från den dagen av Attendo, och det är till dem vi vill att kontot flyttas från Renova. => renova, outside",
            "Som IT-samordnare på Renova får jag ibland sådana frågor. Bo Ek kommer att ha Gryaab som arbetsgivare fr.o.m. 4 maj. => renova, gryaab",
            "Bo Ek har arbetat åt Gryaab i tre år. Han flyttas från Renova till Gryaab. => renova, gryaab",
            "Mobilabonnemanget överlåts av Telia den 30 april. Bo Ek flyttas till Gryaab. => -, gryaab",
            "Bo Ek changes over to Gryaab from Renova. The laptop is taken over by Liseberg. => renova, gryaab",
        ],
    );
}
