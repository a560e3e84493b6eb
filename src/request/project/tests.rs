//! Projects that a move belongs to, and those that it does not.

use super::super::laid_out::mail;
use super::*;

/// Asserts of each body whether it states that the move is part of a project.
pub(super) fn check(states: bool, bodies: &[&str]) {
    let wrong: Vec<_> = bodies
        .iter()
        .map(|body| (body, read(&mail("", body))))
        .filter(|(_, found)| found.is_some() != states)
        .map(|(body, found)| (body, found.map(|evidence| evidence.text)))
        .collect();
    assert!(wrong.is_empty(), "should be {states}: {wrong:#?}");
}

#[test]
fn the_move_is_part_of_a_reorganisation_project() {
    check(
        true,
        &[
            "Flytten ingår i projektet \"Samlad kommunikation\", dvs. omorganisationen av stadens kommunikatörer.",
            "Som en del av omorganisationsprojektet Ny facknämndsorganisation flyttas min tjänst till Higab.",
            "Som ett led i projektet \"Ny facknämndsorganisation\" flyttar jag den 1 februari till Higab.",
            "Enligt beslut i styrgruppen för projektet Gemensam servicedesk omorganiseras vår supportfunktion.",
            "Inom projektet flyttar därför Hamid Rezaei till Intraservice.",
            "Jag är HR i programmet En fastighetsorganisation, stadens omorganisation av fastighetsfrågorna.",
            "the OneCity project reorganises all contact centres, and as part of it I move to Intraservice.",
            "As part of the reorganisation project \"One Landlord\", Carl Aldén will be transferred to Higab.",
            "It is the first of several steps in the reorganisation project \"Joint Control\".",
            "The move is part of the restructuring programme.",
            "Detta är en del av ett större omorganisationsprojekt.",
            "Flytten sker inom ramen för projekt Nämndorganisation 2023.",
            "Överflyttningen görs inom projektet Samlad IT.",
            "Bytet hör till omstruktureringsprogrammet som startade i våras.",
            "I projektet för omorganisationen av stadens IT flyttas min tjänst till Intraservice.",
            "Inom ramen för programmet Framtidens förvaltning förs tjänsten över till Higab.",
            "This is done as part of the merger project.",
            "Det sker som steg fyra i genomförandeprojektet för stadens bolagsomstrukturering.",
            "Bytet hör till förändringsprojektet Ett Higab.",
            "Min tjänst går över i förvaltningsomorganiseringens delprojekt 2.",
            "Flytten sker i omställningsprogrammet för stadens nämndreform.",
            "Detta är ett led i införandeprojektet för förvaltningssammanläggningen.",
            "The move happens in the project for the amalgamation of the housing companies.",
            "Överföringen görs inom överföringsprojektet.",
            "Ingår i omorganisationsprojekt [X] ja  [ ] nej",
            "Del av omorganisationsprojekt? [x] Ja   [ ] Nej",
            "Konto: annber0101\nOmorganisationsprojekt: ja",
            "Konto: annber0101\nIngår i projekt: Nämndorganisation 2023",
            "INGÅR FLYTTEN I ETT OMORGANISATIONSPROJEKT (JA/NEJ): JA",
            "Konto: annber0101\nBeror bytet på ett större projekt: ja, Gröna linjen",
            "Ingår flytten i ett omorganisationsprojekt? Ja.",
            "Ingår flytten i ett omorganisationsprojekt | Ja",
            "Konto: annber0101\nProjektnamn för omorganisationen: Gröna linjen",
            "Är det här en del av en omorganisation i projektform? Ja, det är det.",
            "Is the move part of a reorganisation project? Yes.",
            "Är flytten beslutad av ett omorganisationsprojekt (ja/nej):\nJA",
        ],
    );
}

#[test]
fn a_whole_group_in_a_reorganisation_counts_too() {
    check(
        true,
        &[
            "I och med omorganisationen går hela enheten Stadsträd, 14 personer, över till Higab. Vi beställer flytt av samtliga konton.",
            "Som en följd av omorganisationen av VA-verksamheten förs vår enhet Ledningsnät (22 medarbetare) över till Gryaab. Jag beställer flytt av samtligas konton.",
            "Due to the reorganisation our whole unit moves to Higab. Please move all our accounts.",
            "Hela avdelningen omorganiseras och går till Higab den 1 maj. Flytta allas konton.",
            "På grund av omorganisationen går hela vår mottagningsenhet, 23 medarbetare, över till Higab. Flytta allas konton.",
            "Efter omorganisationen hör våra driftgrupper till Higab. Var vänliga flytta allas konton.",
        ],
    );
}

#[test]
fn other_projects_and_reorganisations_do_not() {
    check(
        false,
        &[
            "För tydlighetens skull: detta ingår inte i något omorganisationsprojekt utan gäller enbart Helenas tjänst.",
            "På grund av en mindre omorganisation hos oss placeras min tjänst på Higab. Jag är den enda som berörs.",
            "Hos oss omorganiseras det igen. För min del innebär det att jag hör hemma på Higab.",
            "Jag är byggledare i projektet Västlänken och har suttit på Higab hittills.",
            "Projektet är detsamma och mina arbetsuppgifter i det är oförändrade.",
            "Jag jobbar som projektledare på Liseberg och håller i ett par stora evenemangsprojekt.",
            "This is a single post and not connected with any project.",
            "Det här är inte en del av något större, bara en rättning.",
            "Del av omorganisationsprojekt? [ ] Ja   [x] Nej",
            "Konto: annber0101\nProjekt: nej",
            "Konto: annber0101\nOmorganisationsprojekt: –",
            "Konto: annber0101\nOmorganisationsprojekt (ja/nej):",
            "Ingår flytten i något omorganisationsprojekt?",
            "Ingår flytten i ett omorganisationsprojekt? Nej.",
            "INGÅR FLYTTEN I ETT OMORGANISATIONSPROJEKT (JA/NEJ): NEJ",
            "Är flytten beslutad av ett omorganisationsprojekt (ja/nej):\nNEJ",
            "Jobbar du i ett projekt? Ja.",
            "Flytten är inte en del av något projekt.",
            "The transfer is not part of any reorganisation project.",
            "Anna arbetar i omorganisationsprojektet som kommunikatör och byter nu till Higab med samma uppgifter.",
            "Hon är projektledare för omorganisationen av skolan.",
            "2023 ingick vi i ett omorganisationsprojekt, men den här flytten gäller bara mig.",
            "Min tjänst ingår i projektet Västlänken.",
            "Vi behöver veta om flytten ingår i ett omorganisationsprojekt.",
            "Ingen omorganisation och inget projekt, bara min tjänst som flyttas.",
            "Min enhet omorganiseras men det är bara jag som flyttas.",
            "Det tidigare omorganisationsprojektet är avslutat.",
            "I work in the harbour project and my position moves to Higab.",
            "I manage the reorganisation project and keep the same duties.",
            "Omorganisationen hos oss berör bara min tjänst.",
            "Jag arbetar i genomförandeprojektet för bolagsomstruktureringen och gör det även på Higab.",
            "Flytten ingår inte i något förändringsprojekt.",
            "På grund av bolagsomstruktureringen flyttas min tjänst, bara min.",
            "Hon leder införandeprojektet för nya kassan.",
            "She keeps her work on the transition programme.",
        ],
    );
}

#[test]
fn a_project_for_a_new_organisation_and_a_group_of_any_name() {
    check(
        true,
        &[
            "Projektet för ny organisation av måltidsservice har bestämt att min tjänst ska läggas på Higab.",
            "Det är projektet om den nya organisationen som flyttar mig till Higab.",
            "Stadens projekt för ny kulturorganisation flyttar hans tjänst.",
            "I samband med omorganisationen går hela växeln, 14 personer, till Higab. Kan ni flytta allas konton?",
            "På grund av omorganisationen flyttas alla på vaktmästeriet till Higab. Flytta allas konton.",
        ],
    );
    check(
        false,
        &[
            "Projektet för nya kassor i butiken leds av mig, och jag går nu till Higab.",
            "Hela växeln, 14 personer, går till Higab. Kan ni flytta allas konton?",
            "I samband med omorganisationen går jag från växeln till Higab. Flytta mitt konto.",
        ],
    );
}
