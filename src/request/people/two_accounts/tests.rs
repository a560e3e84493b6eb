//! Two people's accounts where one of the two is named, and accounts that are only told beside one's own.

use super::super::super::laid_out::mail;
use super::super::read;
use crate::request::facts::People;

fn check(several: bool, bodies: &[&str]) {
    let wrong: Vec<_> = bodies
        .iter()
        .filter(|body| matches!(read(&mail("", body)), People::Several(_)) != several)
        .collect();
    assert!(wrong.is_empty(), "several should be {several}: {wrong:#?}");
}

#[test]
fn the_writer_s_beside_a_named_one_s() {
    check(
        true,
        &[
            "Inte bara jag (helrot0717) utan även Jakob Svärd (jaksva0203) flyttas till Higab.",
            "Mitt konto oliras0818 flyttas till Higab. Ett konto till ska med: torlil0219, som är Tor Liljegrens.",
            "Camilla Dunér och jag delar rum. Kan ni flytta oss båda? patmob0326 och camdun0808.",
            "När ni ändå flyttar mitt konto yngbro0130 kan ni flytta Zara Malm, zarmal0401.",
            "Flytta mitt konto akelun0707. Gör sedan precis likadant för min rumskamrat Disa Ölund, disolu0909.",
            "Varken mitt konto (gabste0606) eller Quincy Obis (quiobi0707) får bli kvar när vi går till Higab.",
            "Därför måste isator0101 liksom sirbal0202 (Siri Balk) flyttas.",
            "Beställningen omfattar två personer. Den ena är jag, kalost0213, den andra är Ulla Wass, ullwas0314.",
            "Två konton följer med till Higab: bengra0808 är mitt, kajlin0909 är Kajsa Lindhs.",
            "Mitt konto är bengra0808. Vi går båda till Higab, Kajsa Lindh (kajlin0909) och undertecknad.",
            "Lägg till kajlin0909 (Kajsa Lindh) också, utöver bengra0808.",
            "Wille och Ylva Stork ska få sina konton wilsto0505 och ylvsto0606 flyttade till Higab.",
        ],
    );
    check(
        true,
        &[
            "Karin Boman and I share a position. We would like both our accounts moved: imrsid0303 and karbom0404.",
            "While you are at it with my account olgrom0313, do also Bengt Friberg, benfri0414.",
            "I first thought that it was just me (dialop0626). Correction: Hugo Renman (hugren0727) is to be moved as well.",
            "My account is dialop0626. Hugo Renman, hugren0727, and I are both moved to Higab.",
            "Move dialop0626 together with hugren0727, which is Hugo Renman's.",
            "My account dialop0626 and that of my colleague (hugren0727, Hugo Renman) should be moved to Higab.",
            "Flytta mitt konto dialop0626 ihop med Hugo Renmans hugren0727 till Higab.",
            "Please move dialop0626 to Higab. And hugren0727 - that's Hugo Renman next to me.",
            "There are two accounts to move: dialop0626 (mine) and hugren0727 (Hugo Renman).",
        ],
    );
}

#[test]
fn one_account_whoever_else_s_is_told() {
    check(
        false,
        &[
            "Flytta mitt konto bengra0808 till Higab. Kajsa Lindh (kajlin0909) stannar här.",
            "Flytta mitt konto bengra0808. Det är inte kajlin0909, det är Kajsa Lindhs.",
            "Flytta Kajsa Lindhs konto kajlin0909 till Higab. Den som beställer är jag, bengra0808.",
            "Vi går båda till Higab men detta gäller bara mig, bengra0808. Kajsa Lindh, kajlin0909, beställer själv.",
            "Kajsa Lindhs konton heter kajlin0909 och kajlin0910, flytta båda.",
            "Kajsa Lindh hette Kajsa Palm och hade kajpal0909, nu har hon kajlin0909. Flytta hennes konto.",
            "Låt kajlin0909 vara, det är Kajsa Lindhs. Mitt konto bengra0808 ska till Higab.",
            "Leave kajlin0909 and tovlin0909 as they are. Move mine, bengra0808. Kajsa Lindh stays.",
            "Move my account bengra0808 to Higab. Give it the same access as kajlin0909 (Kajsa Lindh).",
            "Flytta mitt konto bengra0808. Ni hjälpte även Kajsa Lindh (kajlin0909) i fjol.",
            "Move my account bengra0808. Kajsa Lindh (kajlin0909) used to have this post too.",
            "Flytta mitt konto bengra0808. Kajsa Lindh (kajlin0909) på HR kan svara på frågor också.",
            "When Kajsa Lindh moved last year we gave you kajlin0909. Now please move bengra0808.",
        ],
    );
}

#[test]
fn who_agree_and_who_order_for_themselves() {
    check(
        false,
        &[
            "Enligt överenskommelse mellan Ulla Fors och Jan Beck flyttas min tjänst till Higab.",
            "Both my managers, Arne Fors and Gun Blom, have agreed that my position moves to Higab.",
            "My colleague Helen Strand will be moving as well, but in the autumn and by an order of her own. Move my account.",
            "Helen Strand ska också flyttas, men hon skickar en egen beställning. Flytta mitt konto.",
            "We used to share this position, Vera Holst and I. Please move my account.",
            "Flytta kontot rebnil1010 till Higab. Jag som chef är informerad och Lotta Brink också.",
            "Flytta mitt konto till Higab. HR vet om det, facket likaså, och Lotta Brink också.",
        ],
    );
    check(
        true,
        &[
            "Lina Hofvander och hennes närmaste medarbetare, Emil Qvist, byter tillsammans till Higab.",
            "Flytta vars och ens konto till Higab.",
            "Lovisa Brant, lovbra0707, och Viggo Alsén, viggo.alsen@grefab.se, anmäls härmed för kontoflytt till Higab.",
            "Helen Strand will be moving as well, on the same day. Move my account.",
        ],
    );
}
