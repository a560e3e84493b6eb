//! Two units of one organisation, and two units of which nobody says whose they are. The writers are of Higab.

use super::all_read;

#[test]
fn units_that_are_told_to_be_of_one_organisation() {
    all_read(
        true,
        &[
            "Han lämnar Kärrdalsskolan för Bräckeskolan inom Grundskoleförvaltningen 12/8. => grundskola, grundskola",
            "Han ska till Lövgärdesskolan efter tre år på Hjällboskolan. Vi är Grundskoleförvaltningen på bägge ställena. => grundskola, grundskola",
            "Hon tillhör Grundskoleförvaltningen men byter från en skola i Angered till en i Torslanda. Även den nya skolan är Grundskoleförvaltningens. => grundskola, grundskola",
            "Hon byter skola, och den nya skolan hör också till Grundskoleförvaltningen. => grundskola, grundskola",
            "Hon byter enhet men inte förvaltning, det är Grundskoleförvaltningen hela vägen. => grundskola, grundskola",
            "She changes schools within Grundskoleförvaltningen on 12 August. => grundskola, grundskola",
            "He moves from one depot to another depot within Renova. => renova, renova",
            "Hon går till en annan avdelning inom Renova. => renova, renova",
            "De byter arbetsplats, vi är Renova på båda ställena. => renova, renova",
            "Hon går till ett nytt boende inom Äldre samt vård- och omsorgsförvaltningen. => aldrevard, aldrevard",
        ],
    );
}

#[test]
fn units_alone_and_posts_that_stay_tell_no_such_thing() {
    all_read(
        true,
        &[
            "Hon går från Kärrdalsskolan på Grundskoleförvaltningen till Burgårdens gymnasium på Utbildningsförvaltningen. => grundskola, utbildning",
            "Tjänsten flyttas från Renova till Gryaab. Det är ett lån, så anställningen är kvar på Renova hela tiden. => renova, !",
            "Hon lämnar en enhet inom Renova och går till Gryaab. => renova, gryaab",
            "Hon flyttas från Renova till Gryaab. Båda skolorna får besked. => renova, gryaab",
            "Hon flyttas till en enhet på Gryaab från Renova. => renova, gryaab",
            "Den nya chefen är också på Gryaab. Hon flyttas från Renova till Gryaab. => renova, gryaab",
            "Hon byter enhet när hon går från Renova till Gryaab. => renova, gryaab",
            "Hon har varit på Renova hela tiden och flyttas nu till Gryaab. => renova, gryaab",
            "Grupperna inom Renova minskar. Hon flyttas från Renova till Gryaab. => renova, gryaab",
            "Tjänsten byter arbetsplats, från Renova till Gryaab. => renova, gryaab",
        ],
    );
}
