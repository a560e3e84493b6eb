//! Mails in which several things are said: what stands in the end counts.

use super::super::super::evidence::Source;
use super::super::super::laid_out::parts;
use super::super::order;
use super::check;

#[test]
fn an_order_beside_other_matters_stands() {
    check(
        true,
        &[
            "Kan ni flytta hennes konto? Finns det förresten någon blankett att använda i stället?",
            "Går det fortfarande att flytta konton? I så fall vill jag att mitt konto flyttas till Higab.",
            "Vi behöver ett nytt konto till vikarien. Flytta också Annas konto annber0101 till Higab.",
            "Kontot linner0620 flyttas till Higab 2025-11-01. Johan Quicks konto ska inte flyttas.",
            "Jag skrev den 12 oktober men det kom inte fram, så här är beställningen på nytt: flytta mitt konto birlan1215 till Higab.",
            "Avbryt min förra beställning. Flytta i stället mitt konto till Liseberg.",
            "If her duties stay the same, please move her account; we will know next week.",
            "Eftersom formuläret inte fungerar vill jag att ni flyttar mitt konto.",
            "Jag kan inte flytta mitt konto själv i portalen, kan ni göra det?",
            "Vill ni veta mer så ring. Kontot ska följa med till Higab.",
            "Hans konto ska flyttas till Higab den 1 maj. Den gamla telefonen behöver inte flyttas.",
            "He asked me to order that his account is moved along with him, so here is the order.",
            "Flytta mitt konto till Higab, inte till Liseberg.",
        ],
    );
}

#[test]
fn a_change_of_mind_holds() {
    check(
        false,
        &[
            "Jag ville att ni skulle flytta mitt konto. Det blir inget av, stryk flytten.",
            "Kan ni flytta mitt konto? Nej, glöm det, jag stannar på Higab.",
        ],
    );
}

#[test]
fn a_forwarded_request_is_ordered_by_a_word() {
    let own = |text| (Source::Body, text);
    let forwarded = "Hej Bengt, min nya tjänst på Higab börjar 1 februari. Du lovade att beställa flytt av mitt konto. Det heter carhel0616.";
    let cases = [
        (
            vec![
                own("Se nedan, kan ni ordna detta?"),
                (Source::Forwarded, forwarded),
            ],
            true,
        ),
        (
            vec![
                own("Ordna nedanstående är ni bussiga."),
                (
                    Source::Forwarded,
                    "Supporten ville ha mejl från dig för att flytta kontot.",
                ),
            ],
            true,
        ),
        (
            vec![
                own("FYI, can you fix?"),
                (
                    Source::Forwarded,
                    "I need somebody to move my account from Higab. Could you ask IT?",
                ),
            ],
            true,
        ),
        (
            vec![
                own("För kännedom."),
                (Source::Forwarded, "Tack för att ni flyttade mitt konto!"),
            ],
            false,
        ),
    ];
    for (mail, ordered) in cases {
        assert_eq!(order(&parts(&mail)).is_some(), ordered, "{mail:?}");
    }
}
