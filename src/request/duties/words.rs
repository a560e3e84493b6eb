//! The classes of words that statements on duties are made of, each under the tag that stands for it in a pattern.
//!
//! Words are in the folded form of [`super::super::fold`]. The longest entry that fits wins, so that `har kvar` is
//! keeping and `inte bara` is no negation. A word that people use is added to its class here.

/// Each class: its tag and its words.
pub(super) const CLASSES: &[(&str, &[&str])] = &[
    ("#same", &["samma", "samme", "same", "de samma", "det samma", "lika"]),
    (
        "#unch",
        &[
            "desamma", "densamma", "detsamma", "oforandrade", "oforandrat", "oforandrad", "oandrade", "oandrat", "orord", "orort", "ororda", "intakt", "intakta", "bibehallna", "bibehallet", "bibehallen", "identiska", "identiskt", "identisk", "likadana", "likadant", "likadan", "sig lika", "sig likt", "sig lik", "unchanged", "identical", "unaltered", "unaffected", "intact", "the same", "the very same", "exactly the same", "all same", "all the same", "unmodified",
        ],
    ),
    (
        "#duty",
        &[
            "arbetsuppgifter", "arbetsuppgifterna", "arbetsuppgift", "arbetsuppgiften", "uppgifter", "uppgifterna", "sysslor", "sysslorna", "goromal", "goromalen", "arbetsinnehall", "arbetsinnehallet", "jobbinnehall", "jobbinnehallet", "arbetets innehall", "jobbets innehall", "innehallet i arbetet", "innehallet i jobbet", "innehallet i tjansten", "innehall i arbetet", "innehall i tjansten", "tjanstens innehall", "duties", "duty", "job duties", "work duties", "tasks", "task", "work tasks", "job tasks", "responsibilities", "work responsibilities", "job responsibilities", "job content", "content of the job", "content of the work", "content of my work", "content of my job", "arbetsuppgifternas innehall", "day to day work", "daily work", "arbetsmoment", "arbetsmomenten",
        ],
    ),
    ("#mission", &["uppdrag", "uppdraget", "uppdragen", "ansvarsomrade", "ansvarsomraden", "ansvarsomradet", "arbetsomrade", "arbetsomradet", "assignment", "assignments", "verksamhetsomrade", "area of responsibility"]),
    (
        "#post",
        &[
            "tjanst", "tjansten", "tjansterna", "tjanster", "befattning", "befattningen", "anstallning", "anstallningen", "position", "positionen", "post", "roll", "rollen", "role", "employment", "yrke", "yrket", "yrkesroll", "chefsroll", "karriar", "chefspost", "chefsposten",
        ],
    ),
    ("#job", &["jobb", "jobbet", "jobbe", "job"]),
    ("#work", &["arbete", "arbetet", "work", "the work itself", "sjalva arbetet", "sjalva jobbet", "arbetsdag", "vardag"]),
    ("#thing", &["sak", "saker", "sakerna", "grej", "grejer", "grejerna", "thing", "things", "stuff"]),
    (
        "#new",
        &[
            "ny", "nya", "nytt", "nyare", "annan", "annat", "andra", "annorlunda", "forandrade", "forandrat", "andrade", "andrat", "andrad", "forandrad", "utokade", "utokat", "utokad", "utvidgade", "utvidgat", "bredare", "ytterligare", "fler", "flera nya", "omdefinierade", "nyinrattad", "nyinrattade", "inte samma", "ej samma", "icke samma", "inte desamma", "ej desamma", "inte langre samma", "inte langre desamma", "not the same", "no longer the same", "new", "different", "other", "changed", "altered", "expanded", "extended", "additional", "broader", "another", "modified", "extra", "minskade", "reducerade", "reduced",
        ],
    ),
    (
        "#not",
        &[
            "inte", "ej", "icke", "aldrig", "inga", "ingen", "inget", "ingenting", "varken", "knappast", "inte alls", "inte sa att", "slipper", "undgar", "no", "not", "never", "none", "none of", "nothing", "neither", "nor", "isn t", "aren t", "won t", "don t", "doesn t", "didn t", "haven t", "hasn t", "wasn t", "without", "without any", "not that", "not the case that", "ingen av", "inga av", "inget av", "inte heller", "heller inte", "heller inga", "nej inga",
        ],
    ),
    ("#nomore", &["inte langre", "inte mer", "ej langre", "icke langre", "no longer", "inte alls langre", "not any longer"]),
    ("#only", &["inte bara", "inte enbart", "ej enbart", "not only", "not just", "inte minst", "no doubt", "utan tvekan", "inte ens", "no problem"]),
    (
        "#change",
        &[
            "andras", "andrar", "andra sig", "andrats", "andrat sig", "forandras", "forandrar", "forandra", "forandrats", "forandring", "forandringar", "forandringen", "andring", "andringar", "paverkas", "paverkats", "paverkar", "paverka", "berors", "beror", "berorts", "rors", "rubbas", "byts", "bytas", "skiljer sig", "skillnad", "skillnader", "utokas", "utvidgas", "minskas", "minskar", "omdefinieras", "gors om", "laggs om", "skrivs om", "justeras", "modifieras", "change", "changes", "changing", "affected", "affect", "affects", "alter", "altered in any way", "differ", "expand", "impacted",
        ],
    ),
    ("#add", &["tillkommer", "tillkomma", "tillkommit", "laggs till", "added", "add"]),
    ("#drop", &["forsvinner", "forsvinna", "forsvunnit", "bortfaller", "utgar", "tas bort", "borttagna", "gar bort", "faller bort", "plockas bort", "removed", "taken away", "dropped", "lost"]),
    ("#swap", &["byter", "byta", "bytt", "bytte", "byter inte bara", "switch", "switches", "switched", "switching"]),
    (
        "#transfer",
        &[
            "overgar", "overga", "overgatt", "overfors", "overforas", "overforts", "fors over", "foras over", "forts over", "flyttas over", "flyttas", "flyttar", "flyttats", "flytta", "gar over", "ga over", "gatt over", "lyfts", "lyfts over", "laggs", "transferred", "transfers", "moved", "moves", "handed over", "hamnar", "placeras", "tillhor", "hor", "ligga", "moving", "passes", "gar", "move", "transfer",
        ],
    ),
    (
        "#be",
        &[
            "ar", "blir", "bli", "blev", "forblir", "forbli", "vara", "var", "varit", "kommer att vara", "kommer att bli", "kommer vara", "kommer bli", "ska vara", "ska bli", "skall vara", "skall bli", "bestar", "ligger", "fortsatter vara", "fortsatter att vara", "e", "is", "are", "be", "been", "remain", "remains", "remaining", "stay", "stays", "will be", "will remain", "will stay", "would remain", "continue to be", "continues to be", "kept", "ter sig", "hallas", "star",
        ],
    ),
    (
        "#keep",
        &[
            "behaller", "behalla", "behallit", "behallas", "behalls", "bibehaller", "bibehalla", "bibehallit", "har kvar", "ha kvar", "haft kvar", "far behalla", "kommer att behalla", "far ha kvar", "ska ha kvar", "fortsatter med", "fortsatta med", "fortsatter jag med", "fortsatter hon med", "fortsatter han med", "tar med", "ta med", "tar med mig", "ta med mig", "tar med sig", "ta med sig", "far med mig", "far med sig", "far med", "tar jag med mig", "tar hon med sig", "tar han med sig", "tar hen med sig", "har med mig", "har med sig", "har jag kvar", "har hon kvar", "har han kvar", "har hen kvar", "har jag med mig", "har hon med sig", "behaller jag", "behaller hon", "behaller han", "medtar", "keep", "keeps", "keeping", "retain", "retains", "retaining", "carry on with", "carries on with", "carrying on with", "continue with", "continues with", "continuing with", "proceed with", "take with me", "takes with her", "takes with him", "bring", "brings", "bringing", "goes on with", "go on with", "fortsatter att ha", "fortsatter ha",
        ],
    ),
    (
        "#follow",
        &[
            "foljer med", "folja med", "foljer mig", "foljer mej", "foljer honom", "foljer henne", "foljer tjansten", "medfoljer", "flyttar med", "flyttas med", "hanger med", "kommer med", "foljer jag med", "kvarstar", "kvarsta", "ligger fast", "star fast", "star kvar", "ar kvar", "blir kvar", "finns kvar", "ligger kvar", "galler fortsatt", "galler fortfarande", "come with", "comes with", "come along", "go with", "goes with", "go along", "follow", "follows", "move with", "moves with", "moved with", "folja",
        ],
    ),
    (
        "#do",
        &[
            "gor", "gora", "gjort", "utfor", "utfora", "utfort", "skoter", "skota", "skott", "jobbar med", "jobba med", "jobbat med", "arbetar med", "arbeta med", "arbetat med", "haller pa med", "halla pa med", "hallit pa med", "sysslar med", "syssla med", "sysslat med", "handlagger", "handlagga", "ansvarar for", "do", "does", "did", "doing", "done", "perform", "performs", "performing", "carry out", "carrying out", "work with", "work on", "works with", "works on", "working on", "working with", "make", "handle", "handles", "fortsatter gora", "fortsatter att gora", "jobbar jag med", "gor jag", "gor hon", "gor han",
        ],
    ),
    ("#i", &["i"]),
    ("#depends", &["beror pa", "beroende pa", "depends on", "beror det pa"]),
    ("#pron", &["jag", "hon", "han", "hen", "vi", "de", "dom", "denne", "he", "she", "they", "we"]),
    ("#own", &["min", "mitt", "mina", "hennes", "hans", "hens", "deras", "sin", "sitt", "sina", "vara egna", "egna", "my", "his", "her", "their", "its", "dess", "mine", "our"]),
    ("#all", &["alla", "allt", "samtliga", "hela", "varenda", "varje", "all", "every", "all of", "alla de", "alla mina", "alla sina", "all of my", "all of her", "all of his", "all of its", "samtliga mina", "samtliga sina", "alla hennes", "alla hans"]),
    ("#and", &["och", "o", "samt", "and", "as well as", "&", "och aven", "resp", "respektive", "eller"]),
    ("#but", &["men", "dock", "fast", "but", "however", "although", "though", "trots att", "daremot", "emellertid", "medan", "while", "whereas", "eller rattare sagt"]),
    ("#except", &["forutom", "utom", "forutom att", "med undantag for", "med undantag av", "bortsett fran", "fransett", "except", "except for", "apart from", "plus", "plus att", "aside from", "sa nar som pa", "sanar som pa", "undantaget"]),
    ("#if", &["ifall", "forutsatt", "savida", "huruvida", "under forutsattning", "if", "whether", "provided", "assuming", "unless", "in case", "sa lange", "as long as", "om och nar", "vare sig"]),
    ("#prep", &["pa", "for", "hos", "inom", "vid", "till", "fran", "under", "av", "med", "enligt", "at", "in", "on", "with", "to", "from", "of", "by", "within", "over", "per"]),
    ("#sub", &["nar", "eftersom", "innan", "darfor att", "because", "when", "before", "sa"]),
    (
        "#partly",
        &[
            "delvis", "dels", "halften", "halva", "till halften", "till viss del", "till en del", "en del", "en del av", "vissa", "vissa av", "nagra av", "delar av", "bara delar av", "endast delar", "bara en del av", "bara nagra av", "half", "half of", "about half of", "some", "some of", "part of", "parts of", "partly", "partially", "only some of", "two thirds of", "en tredjedel", "tva tredjedelar", "till cirka halften", "endast en del", "inte alla", "not all", "not all of", "inte samtliga",
        ],
    ),
    (
        "#mostly",
        &[
            "de flesta", "de flesta av", "flertalet", "merparten", "merparten av", "huvuddelen", "huvuddelen av", "storre delen av", "huvudsakliga", "huvudsakligen", "centrala", "typ av", "typ", "typen av", "slags", "sorts", "liknande", "snarlika", "snarlikt", "motsvarande", "most", "most of", "main", "core", "kind of", "type of", "similar", "comparable", "majority of", "the majority of", "grundlaggande", "overgripande", "nastan", "basically", "primary", "mer eller mindre", "corresponding", "equivalent", "more or less", "pretty much", "largely", "mostly", "nearly", "almost", "i stort", "i stort sett", "i princip", "ungefar", "essentially", "likvardiga", "jamforbara", "jamforliga", "manga av", "antal", "mangd", "number of",
        ],
    ),
    ("#likewise", &["likasa", "likaledes", "ocksa", "aven", "too", "likewise", "as well", "sammaledes", "lika sa"]),
    ("#incl", &["inklusive", "inkl", "including", "jamte", "tillsammans med", "together with", "along with", "incl"]),
    ("#exact", &["exakt", "precis", "just", "exactly", "precisely", "absolut", "alldeles", "garanterat"]),
    (
        "#resign",
        &[
            "sagt upp mig", "sagt upp sig", "sagt upp sin", "sagt upp min", "sagt upp mej", "sade upp sig", "sa upp sig", "sa upp mig", "sager upp sig", "sager upp mig", "sagt upp anstallningen", "sin uppsagning", "min uppsagning", "resigned", "resigns", "resigning", "has quit", "have quit", "handed in my notice", "handed in his notice", "handed in her notice", "handed in their notice", "handed in my resignation", "handed in her resignation", "handed in his resignation", "given notice", "gave notice", "given my notice", "given her notice", "given his notice", "my resignation", "her resignation", "his resignation",
        ],
    ),
    (
        "#promote",
        &[
            "befordrad", "befordrats", "befordrades", "befordras", "befordran", "promoted", "promotion", "a step up", "changing jobs", "changed jobs", "changes jobs", "change jobs", "changing roles", "changing positions", "avancerat", "avancerar", "gatt upp i tjanst", "ny karriar", "karriarbyte", "yrkesbyte", "yrkesvaxla", "yrkesvaxlar", "sadlar om", "sadlat om", "skolat om mig", "omskolad",
        ],
    ),
];

/// Endings of compounds, with the tag of the class; `sommarjobb` is a job, `bovardstjansten` a post.
pub(super) const ENDINGS: &[(&str, &str)] = &[
    ("uppgifter", "#duty"),
    ("uppgifterna", "#duty"),
    ("sysslor", "#duty"),
    ("jobb", "#job"),
    ("jobbet", "#job"),
    ("tjanst", "#post"),
    ("tjansten", "#post"),
    ("befattning", "#post"),
    ("befattningen", "#post"),
    ("uppdrag", "#mission"),
    ("uppdraget", "#mission"),
];

/// Compounds with those endings that are something else: data, services, units.
pub(super) const NO_ENDINGS: &[&str] = &[
    "kontaktuppgifter", "kontaktuppgifterna", "personuppgifter", "personuppgifterna", "kontouppgifter", "kontouppgifterna", "inloggningsuppgifter", "anvandaruppgifter", "adressuppgifter", "bankuppgifter", "loneuppgifter", "hemtjanst", "hemtjansten", "kundtjanst", "kundtjansten", "socialtjanst", "socialtjansten", "raddningstjanst", "raddningstjansten", "fardtjanst", "fardtjansten", "webbtjanst", "webbtjansten", "etjanst", "etjansten", "molntjanst", "molntjansten", "vaktmasteritjansten", "epostuppgifter", "faktauppgifter", "grunduppgifter", "jourtjanst", "servicetjanst", "servicetjansten", "tjansteuppgifter", "bakgrundsuppgifter", "anstallningsuppgifter",
];
