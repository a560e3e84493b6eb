//! Places told by the time spent there, and by "the latter" of two.

use super::all_read;

#[test]
fn before_and_after_tell_which_end_a_place_is() {
    all_read(
        false,
        &[
            "Efter elva år på Renova blir jag Gryaabs man. => renova, gryaab",
            "Efter tre år hos Renova blir min tjänst Gryaabs den 1 maj. => renova, gryaab",
            "När jag är tillbaka, måndagen den 11 maj, är det Gryaab som har mig. => -, gryaab",
            "Från den 1 maj är det Gryaab som har mig. => -, gryaab",
            "Jag kör bil, hittills för Renova, nu snart för Gryaab. => renova, gryaab",
            "Jag har hittills haft Renova som arbetsgivare. Nästa lönemånad heter arbetsgivaren Gryaab. => renova, gryaab",
            "Renova och Gryaab är överens om att min tjänst hör bättre hemma hos de senare. => renova, gryaab",
            "Renova och Gryaab är överens om att min tjänst hör bättre hemma hos den förra. => gryaab, renova",
            // Near misses.
            "Renova och Gryaab är överens om att träffas i de senares lokaler. => -, -",
            "Jag har varit på Renova i elva år. => renova, -",
        ],
    );
}
