//! One work, told of now and told again of then in the same words.

use super::{all_state, none_states_the_same};

#[test]
fn one_work_told_again() {
    all_state(
        Some(true),
        &[
            "Jag kollar fettavskiljare på restauranger här och jag ska kolla fettavskiljare på restauranger där, tro det eller ej.",
            "Max Frisk skriver nyhetsbrevet, sköter webben och håller i pressen åt oss. Från den 1 mars skriver han nyhetsbrevet, sköter webben och håller i pressen – som anställd på Liseberg.",
            "She has drawn our quay maps in GIS since 2016. From then on she will be drawing our quay maps in GIS.",
            "Starting 1 September Liseberg is paying me. I look after the rectifier stations that feed the trams here and I will look after the rectifier stations that feed the trams there.",
            "Jag ordnar och förtecknar ritningar på Higab, digitaliserar dem och svarar på frågor från forskare. När Liseberg tar över min anställning den 15 april ordnar och förtecknar jag samma ritningar (vi är framme vid 1923), digitaliserar dem och svarar på frågor från samma forskare.",
            "He has always inspected the preschool yards on their behalf, and inspecting the preschool yards on their behalf is precisely what he will be doing from 20 April onwards.",
            "Hon planerar alltså vem som åker till vem och när. Sedan den 1 mars är hon anställd i Higab men hon planerar fortfarande vem som åker till vem och när, för samma team.",
            "Jag syr kostymer. Det gör jag på Stadsteatern och den 17 augusti är det Liseberg som ger mig lön för att sy kostymer.",
            "Hon upphandlar byggentreprenader åt Higab. Framöver ska hon upphandla byggentreprenader åt Higab som anställd av Liseberg.",
            "Bo klipper gräset och krattar gångarna. Från den 1 maj klipper Bo gräset och krattar gångarna hos Liseberg.",
        ],
    );
}

#[test]
fn more_or_less_or_somebody_elses_work() {
    none_states_the_same(&[
        "Jag kollar fettavskiljare på restauranger här. Där ska jag kolla fettavskiljare på restauranger och cisterner på mackar.",
        "Jag kollar fettavskiljare på restauranger och cisterner på mackar. Där ska jag kolla cisterner på mackar.",
        "Bo skriver nyhetsbrevet och sköter webben. Från den 1 mars sköter han webben.",
        "She draws our quay maps. From then on she will be drawing our quay maps and running the archive.",
        "Lisa kollar fettavskiljare på restauranger. Där ska jag kolla fettavskiljare på restauranger.",
        "Jag sitter på tredje våningen i Rosenlund. Där ska jag sitta på tredje våningen i Rosenlund.",
        "Hon är enhetschef för Lillbo. Där ska hon vara enhetschef för Lillbo.",
        "Jag kollade fettavskiljare på restauranger förr. Där ska jag inte kolla fettavskiljare på restauranger.",
        "Hon ritar kajkartor hos oss. Hon hoppas att hon ska få rita kajkartor hos Liseberg.",
        "Han kör sopbil i Lundby. Där ska han kanske köra sopbil i Lundby.",
        "Hon klipper gräset i parken. Där ska hon klippa gräset i parken, och hon leder gruppen.",
        "Jag behöver Teams och Outlook på telefonen idag. Jag kommer behöva Teams och Outlook på telefonen.",
        "Hon har tillgång till mappen Ekonomi. Hon ska få tillgång till mappen Ekonomi sedan.",
        "Hon har parkeringstillstånd vid Nordstan. Hon ska ha parkeringstillstånd vid Nordstan.",
        "Hennes kollega sköter bokningar och fakturor. Hon ska sköta bokningar och fakturor.",
        "Han spelar trumpet i orkestern på fritiden. Han ska spela trumpet i orkestern på fritiden.",
        "Jag reser till mässor och träffar kunder. Ska jag resa till mässor och träffa kunder där?",
    ]);
}
