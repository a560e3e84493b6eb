//! Places by who pays, who the new manager is and what one will do there; and those who only pay or had somebody before.

use super::all_read;

#[test]
fn who_pays_and_who_leads_from_then_on_is_where_it_goes() {
    all_read(
        false,
        &[
            "Ny chef är Lena på Gryaab. => -, gryaab",
            "My new manager will be Lena at Gryaab. => -, gryaab",
            "Lönen kommer från Gryaab i stället. => -, gryaab",
            "Från den 1 oktober får jag min lön av Gryaab. => -, gryaab",
            "I will sit in Gryaab's organisation. => -, gryaab",
            "Jag ska sitta på Gryaab. => -, gryaab",
            "Jag kommer att lyda under Gryaab. => -, gryaab",
            "Från måndagen den 12 januari är det Gryaab som har köket och mig i det. => -, gryaab",
            "Gryaab har min tjänst från den 4 mars. => -, gryaab",
            "Tjänsten hör hemma på Gryaab och inte här på Renova. => renova, gryaab",
            "Vi på Renova tackar av mig, Gryaab har min tjänst från den 4 mars. => renova, gryaab",
        ],
    );
}

#[test]
fn who_paid_and_who_led_until_then_is_no_destination() {
    all_read(
        false,
        &[
            "Min chef är Lena på Renova. Tjänsten flyttas till Gryaab. => renova, gryaab",
            "Jag sitter på Renova. Tjänsten flyttas till Gryaab. => renova, gryaab",
            "I sit in Renova's organisation and move to Gryaab. => renova, gryaab",
            "Hittills har jag fått lön av Renova, nu flyttas tjänsten till Gryaab. => renova, gryaab",
            "Renova har min tjänst i dag, Gryaab tar över den. => renova, gryaab",
            "Jag lyder under Renova i dag och flyttas till Gryaab. => renova, gryaab",
        ],
    );
}
