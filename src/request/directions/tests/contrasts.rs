//! Places that are set one against the other.

use super::all_read;

#[test]
fn one_has_the_post_and_not_the_other() {
    all_read(
        false,
        &[
            "Från den 1 maj är det Gryaab och inte vi på Renova som har tjänsten. => renova, gryaab",
            "Från den 1 maj är det Gryaab, inte vi på Renova, som har tjänsten. => renova, gryaab",
            "Från den 1 maj är det Gryaab som betalar lönen, inte Renova. => renova, gryaab",
            "From 1 May it is Gryaab and not Renova that has the post. => renova, gryaab",
            "Tjänsten flyttar till Gryaab den 1 maj, Renova är klara med mig då. => renova, gryaab",
            "Gryaab har mig från den 1 maj, Renova till dess. => renova, gryaab",
            "Renova har mig till den 1 maj, sedan har Gryaab mig. => renova, gryaab",
            "Tjänsten flyttas från Renova till Gryaab, och det är inte Higab som betalar lönen. => renova, gryaab",
        ],
    );
}
