"""Spoken German written down for this purpose after the rules were finished; no rule was changed for one of them.

Each passage is a list of sentences; with each stand the words that were lemmatised by hand.
"""

from __future__ import annotations

PASSAGES: list[list[tuple[str, dict[str, str]]]] = [
    [
        (
            "Also angefangen habe ich hier am 15. Februar, ein paar Wochen später war alles zu.",
            {"angefangen": "anfangen", "habe": "haben", "Wochen": "Woche", "war": "sein"},
        ),
        (
            "Die Kolleginnen im Jobcenter kannte ich vorher nur vom Telefon.",
            {"Kolleginnen": "Kollegin", "kannte": "kennen"},
        ),
        (
            "Man hat mir gesagt: „Schauen Sie erst mal, wer überhaupt noch da ist.“",
            {"gesagt": "sagen", "Schauen": "schauen", "ist": "sein"},
        ),
        ("Das habe ich dann auch gemacht.", {"gemacht": "machen"}),
    ],
    [
        (
            "Die Sozialarbeiter*innen in den Unterkünften riefen täglich bei uns an.",
            {"Sozialarbeiter*innen": "Sozialarbeiter", "Unterkünften": "Unterkunft", "riefen": "anrufen"},
        ),
        (
            "Manche Jugendliche tauchten einfach nicht mehr auf.",
            {"Jugendliche": "Jugendlicher", "tauchten": "auftauchen"},
        ),
        (
            "Wir schickten ihnen Briefe, Mails, WhatsApp-Nachrichten usw., aber es kam wenig zurück.",
            {
                "schickten": "schicken",
                "Briefe": "Brief",
                "WhatsApp-Nachrichten": "WhatsApp-Nachricht",
                "kam": "zurückkommen",
            },
        ),
        (
            "Nach § 60a Abs. 2 AufenthG wurden die Duldungen meistens verlängert.",
            {"wurden": "werden", "Duldungen": "Duldung", "verlängert": "verlängern"},
        ),
    ],
    [
        ("Ich hab das Gefühl, die Stadt macht da nicht richtig mit.", {"hab": "haben", "macht": "mitmachen"}),
        (
            "Der Bürgermeister stellte das Projekt im Rat vor, d. h. alle Fraktionen wussten Bescheid.",
            {"stellte": "vorstellen", "Fraktionen": "Fraktion", "wussten": "wissen"},
        ),
        (
            "Trotzdem fehlen uns z. B. Dolmetscher*innen für Dari und Paschtu.",
            {"fehlen": "fehlen", "Dolmetscher*innen": "Dolmetscher"},
        ),
        ("Das bräuchten wir dringend!", {"bräuchten": "brauchen"}),
    ],
    [
        ("#00:03:41-2# Wie lief das denn ab?", {"lief": "ablaufen"}),
        (
            "Zuerst setzten wir uns mit Dr. Yilmaz und der Leitung der ABH zusammen.",
            {"setzten": "zusammensetzen"},
        ),
        (
            "Dann wurde abgestimmt, welche Fälle in die Konferenz gehören.",
            {"abgestimmt": "abstimmen", "Fälle": "Fall", "gehören": "gehören"},
        ),
        (
            "Einige Teilnehmer:innen fanden das zu bürokratisch.",
            {"Teilnehmer:innen": "Teilnehmer", "fanden": "finden"},
        ),
    ],
    [
        (
            "Ich denke, ältere Geduldete fallen oft durchs Raster.",
            {"denke": "denken", "ältere": "alt", "Geduldete": "Geduldeter", "fallen": "fallen"},
        ),
        ("Ihnen fehlt ein Schulabschluss, manchmal sogar die Alphabetisierung.", {"fehlt": "fehlen"}),
        ("Wer bildet solche Leute schon aus?", {"bildet": "ausbilden", "Leute": "Leute"}),
        (
            "Die Betriebe zögern, weil die Bleibeperspektive unklar ist (...) und das verstehe ich.",
            {"Betriebe": "Betrieb", "zögern": "zögern", "verstehe": "verstehen"},
        ),
    ],
    [
        ("Im 2. Quartal fiel die Steuerungsgruppe komplett aus.", {"fiel": "ausfallen"}),
        (
            "Stattdessen traf man sich per Zoom, das ging erstaunlich gut.",
            {"traf": "treffen", "ging": "gehen"},
        ),
        (
            "Die Protokolle schrieb unsere Praktikantin, sie machte das sehr sorgfältig.",
            {"Protokolle": "Protokoll", "schrieb": "schreiben", "machte": "machen"},
        ),
        ("„Endlich liest das mal jemand“, meinte der Amtsleiter.", {"liest": "lesen", "meinte": "meinen"}),
    ],
    [
        (
            "Uns ist aufgefallen, dass viele Familien keine Masken hatten.",
            {"aufgefallen": "auffallen", "Familien": "Familie", "Masken": "Maske", "hatten": "haben"},
        ),
        (
            "Ehrenamtliche nähten welche und gaben sie in der Unterkunft ab.",
            {"Ehrenamtliche": "Ehrenamtlicher", "nähten": "nähen", "gaben": "abgeben"},
        ),
        ("Das hat mich wirklich berührt.", {"berührt": "berühren"}),
        ("So etwas vergisst man nicht so schnell …", {"vergisst": "vergessen"}),
    ],
    [
        (
            "Die Sachbearbeiter_innen wechseln ständig, und jede*r arbeitet anders.",
            {
                "Sachbearbeiter_innen": "Sachbearbeiter",
                "wechseln": "wechseln",
                "jede*r": "jeder",
                "arbeitet": "arbeiten",
            },
        ),
        (
            "Kaum hat man sich eingearbeitet, geht wieder jemand weg.",
            {"eingearbeitet": "einarbeiten", "geht": "weggehen"},
        ),
        ("Ich schrieb eine E-Mail an Hr. Sommer bzw. an seine Vertretung.", {"schrieb": "schreiben"}),
        ("Eine Antwort bekam ich erst im Juli.", {"bekam": "bekommen"}),
    ],
    [
        (
            "Die Ausbildungsduldung, die scheitert häufig an der Identitätsklärung.",
            {
                "scheitert": "scheitern",
                "Ausbildungsduldung": "Ausbildungsduldung",
                "Identitätsklärung": "Identitätsklärung",
            },
        ),
        ("Da beißt sich die Katze in den Schwanz, sag ich mal.", {"beißt": "beißen", "sag": "sagen"}),
        ("Ohne Pass keine Duldung, ohne Duldung keine Lehrstelle.", {"Lehrstelle": "Lehrstelle"}),
        (
            "Wie soll ein Achtzehnjähriger das alleine hinkriegen?",
            {"soll": "sollen", "hinkriegen": "hinkriegen"},
        ),
    ],
    [
        (
            "Seit dem 1. Mai bin ich mit 19,5 Stunden angestellt.",
            {"bin": "sein", "Stunden": "Stunde", "angestellt": "anstellen"},
        ),
        (
            "Meine Vorgängerin hörte schon im Januar auf, und eine Übergabe fand leider nie statt.",
            {"hörte": "aufhören", "fand": "stattfinden"},
        ),
        (
            "Ich musste mir alles selbst zusammensuchen.",
            {"musste": "müssen", "zusammensuchen": "zusammensuchen"},
        ),
        ("Die Akten lagen übrigens noch im Keller.", {"Akten": "Akte", "lagen": "liegen"}),
    ],
    [
        (
            "Bei den Schulen sieht es besser aus: die Lehrkräfte melden sich von selbst.",
            {
                "sieht": "aussehen",
                "besser": "gut",
                "Schulen": "Schule",
                "Lehrkräfte": "Lehrkraft",
                "melden": "melden",
            },
        ),
        ("Eine Lehrerin brachte sogar Laptops vorbei.", {"brachte": "vorbeibringen", "Laptops": "Laptop"}),
        ("Leihgeräte gab's nämlich keine.", {"Leihgeräte": "Leihgerät", "gab's": "geben"}),
        (
            "Wir hätten ca. 40 Stück gebraucht, vgl. die Liste vom Schulamt.",
            {"hätten": "haben", "gebraucht": "brauchen"},
        ),
    ],
    [
        (
            "Die Kreise arbeiten natürlich unter ganz anderen Bedingungen.",
            {"Kreise": "Kreis", "arbeiten": "arbeiten", "Bedingungen": "Bedingung"},
        ),
        (
            "Zwanzig Gemeinden ziehen da nicht automatisch an einem Strang.",
            {"Gemeinden": "Gemeinde", "ziehen": "ziehen"},
        ),
        (
            "Ich fahre viel herum, rede mit den Ämtern und höre mir die Sorgen an.",
            {"fahre": "herumfahren", "rede": "reden", "Ämtern": "Amt", "höre": "anhören", "Sorgen": "Sorge"},
        ),
        ("Das kostet Zeit, zahlt sich aber aus.", {"kostet": "kosten", "zahlt": "auszahlen"}),
    ],
    [
        (
            "Frau Demir sagte am Telefon: „Wir schließen jetzt ab. Melden Sie sich im Herbst wieder.“",
            {"sagte": "sagen", "schließen": "abschließen"},
        ),
        ("Ich war fassungslos.", {"war": "sein"}),
        (
            "Niemand hatte uns vorgewarnt, weder das Ministerium noch die G.I.B. noch der Träger.",
            {"vorgewarnt": "vorwarnen"},
        ),
        ("Immerhin blieb das Geld.", {"blieb": "bleiben"}),
    ],
    [
        (
            "Junge Frauen erreichen wir seltener als junge Männer.",
            {"Frauen": "Frau", "erreichen": "erreichen", "seltener": "selten", "Männer": "Mann"},
        ),
        (
            "Viele haben kleine Kinder, Kita-Plätze sind rar.",
            {"haben": "haben", "Kinder": "Kind", "Kita-Plätze": "Kita-Platz", "sind": "sein"},
        ),
        ("Sprachkurse mit Kinderbetreuung?", {"Sprachkurse": "Sprachkurs"}),
        (
            "Fehlanzeige, das schreiben wir seit 3 Jahren in jeden Bericht.",
            {"schreiben": "schreiben", "Jahren": "Jahr"},
        ),
    ],
    [
        (
            "Zum Schluss noch eins: die Zusammenarbeit mit den MBE-Berater*innen klappt hervorragend.",
            {"MBE-Berater*innen": "MBE-Berater", "klappt": "klappen"},
        ),
        ("Sie springen ein, wenn bei uns jemand krank wird.", {"springen": "einspringen", "wird": "werden"}),
        ("Darauf bauen wir im nächsten Jahr auf.", {"bauen": "aufbauen"}),
        ("Danke, dass Sie sich die Zeit genommen haben.", {"genommen": "nehmen", "haben": "haben"}),
    ],
]
"""Fifteen passages of four sentences, 60 in all."""
