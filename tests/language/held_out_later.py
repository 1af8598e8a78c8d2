"""Another sixty sentences of spoken German, written when the rules had been changed for the last time.

They stand by themselves so that nobody looks at them while working on the rules: whoever changes a rule because of
one of them has to write others. Every noun, verb and inflected adjective whose dictionary form is beyond doubt stands
with its sentence: first those that a word list may know, then gender forms and verbs that stand in two parts.
"""

from __future__ import annotations

PASSAGES: list[list[tuple[str, dict[str, str], dict[str, str]]]] = [
    [
        (
            "Bei uns ging es im März richtig los, da kamen pro Woche 20 bis 30 Anfragen rein.",
            {"Woche": "Woche", "Anfragen": "Anfrage"},
            {"ging": "losgehen", "kamen": "reinkommen"},
        ),
        (
            "Meine Chefin meinte bloß: „Machen Sie mal, Sie kriegen das hin.“",
            {"Chefin": "Chefin", "meinte": "meinen", "Machen": "machen"},
            {"kriegen": "hinkriegen"},
        ),
        (
            "Ich hab dann erst mal alle Träger abtelefoniert.",
            {"hab": "haben", "Träger": "Träger", "abtelefoniert": "abtelefonieren"},
            {},
        ),
        (
            "Zwei Drittel wussten gar nicht, dass es uns gibt.",
            {"Drittel": "Drittel", "wussten": "wissen", "gibt": "geben"},
            {},
        ),
    ],
    [
        (
            "Die Dolmetscher:innen bekamen ihr Honorar immer erst am 20. des Folgemonats.",
            {"bekamen": "bekommen", "Honorar": "Honorar", "Folgemonats": "Folgemonat"},
            {"Dolmetscher:innen": "Dolmetscher"},
        ),
        ("Das hielten viele nicht lange durch.", {}, {"hielten": "durchhalten"}),
        (
            "Einige Student*innen sprangen ab und suchten sich was Besseres.",
            {"suchten": "suchen"},
            {"Student*innen": "Student", "sprangen": "abspringen"},
        ),
        ("Verstehen kann ich das.", {"Verstehen": "verstehen", "kann": "können"}, {}),
    ],
    [
        (
            "#00:07:15-8# Und wer entscheidet am Ende, ob jemand aufgenommen wird?",
            {"entscheidet": "entscheiden", "Ende": "Ende", "aufgenommen": "aufnehmen", "wird": "werden"},
            {},
        ),
        ("Das hängt vom Fall ab.", {"Fall": "Fall"}, {"hängt": "abhängen"}),
        (
            "Nach § 25b Abs. 1 AufenthG braucht man acht Jahre, mit Kindern sechs.",
            {"braucht": "brauchen", "Jahre": "Jahr", "Kindern": "Kind"},
            {},
        ),
        ("Die ABH legt das ziemlich streng aus, finde ich.", {"finde": "finden"}, {"legt": "auslegen"}),
    ],
    [
        (
            "Im 3. Lehrjahr brachen zwei von den Jungs ihre Ausbildung ab.",
            {"Lehrjahr": "Lehrjahr", "Jungs": "Junge", "Ausbildung": "Ausbildung"},
            {"brachen": "abbrechen"},
        ),
        (
            "Der eine wegen der Sprache, der andere wegen Geldsorgen bzw. wegen der Familie zu Hause.",
            {"Sprache": "Sprache", "Familie": "Familie"},
            {},
        ),
        (
            "Ihre Ausbilderin rief mich fast weinend an.",
            {"Ausbilderin": "Ausbilderin"},
            {"rief": "anrufen"},
        ),
        ("So was nimmt einen schon mit.", {}, {"nimmt": "mitnehmen"}),
    ],
    [
        (
            "Unsere Lotsinnen begleiten die Frauen z. B. zum Arzt oder zur Kita-Anmeldung.",
            {
                "Lotsinnen": "Lotsin",
                "begleiten": "begleiten",
                "Frauen": "Frau",
                "Arzt": "Arzt",
                "Kita-Anmeldung": "Kita-Anmeldung",
            },
            {},
        ),
        (
            "Sie kennen sich in den Stadtteilen aus und sprechen die Sprachen, die gebraucht werden.",
            {
                "Stadtteilen": "Stadtteil",
                "sprechen": "sprechen",
                "Sprachen": "Sprache",
                "gebraucht": "brauchen",
                "werden": "werden",
            },
            {"kennen": "auskennen"},
        ),
        (
            "Bezahlt werden sie übrigens nicht, nur das Fahrgeld kriegen sie erstattet.",
            {
                "Bezahlt": "bezahlen",
                "werden": "werden",
                "Fahrgeld": "Fahrgeld",
                "kriegen": "kriegen",
                "erstattet": "erstatten",
            },
            {},
        ),
        ("Das ist ein Unding!", {"ist": "sein", "Unding": "Unding"}, {}),
    ],
    [
        (
            "„Wir schaffen das bis zum 30. Juni“, hieß es aus dem Ministerium.",
            {"schaffen": "schaffen", "hieß": "heißen", "Ministerium": "Ministerium"},
            {},
        ),
        (
            "Am Ende zog sich das bis in den Herbst hinein.",
            {"Ende": "Ende", "Herbst": "Herbst"},
            {"zog": "hineinziehen"},
        ),
        (
            "Die Anträge stapelten sich auf meinem Schreibtisch, ich kam nicht mehr hinterher.",
            {"Anträge": "Antrag", "stapelten": "stapeln", "Schreibtisch": "Schreibtisch"},
            {"kam": "hinterherkommen"},
        ),
        (
            "Irgendwann gab ich es auf, jeden einzeln zu prüfen.",
            {"prüfen": "prüfen"},
            {"gab": "aufgeben"},
        ),
    ],
    [
        (
            "Dr. Sahin vom Gesundheitsamt hielt bei uns einen Vortrag über Traumata, u. a. mit Fallbeispielen.",
            {
                "Gesundheitsamt": "Gesundheitsamt",
                "hielt": "halten",
                "Vortrag": "Vortrag",
                "Traumata": "Trauma",
                "Fallbeispielen": "Fallbeispiel",
            },
            {},
        ),
        (
            "Danach traute sich auf einmal jede*r nachzufragen.",
            {"traute": "trauen", "nachzufragen": "nachfragen"},
            {"jede*r": "jeder"},
        ),
        (
            "Einer unserer Ehrenamtler erzählte von einem Mädchen, das seit Monaten nicht schläft.",
            {
                "Ehrenamtler": "Ehrenamtler",
                "erzählte": "erzählen",
                "Mädchen": "Mädchen",
                "Monaten": "Monat",
                "schläft": "schlafen",
            },
            {},
        ),
        ("Da war es ganz still im Raum ...", {"war": "sein", "Raum": "Raum"}, {}),
    ],
    [
        (
            "Ja, also, die Zusammenarbeit mit den Schulen läuft, sagen wir mal, durchwachsen.",
            {
                "Zusammenarbeit": "Zusammenarbeit",
                "Schulen": "Schule",
                "läuft": "laufen",
                "sagen": "sagen",
            },
            {},
        ),
        (
            "Manche Lehrer_innen melden uns sofort, wenn jemand fehlt.",
            {"melden": "melden", "fehlt": "fehlen"},
            {"Lehrer_innen": "Lehrer"},
        ),
        ("Andere schauen weg.", {}, {"schauen": "wegschauen"}),
        (
            "Im Schnitt erfahren wir es nach ca. sechs Wochen, und dann ist es oft zu spät.",
            {"Schnitt": "Schnitt", "erfahren": "erfahren", "Wochen": "Woche", "ist": "sein"},
            {},
        ),
    ],
    [
        (
            "Vor Corona saßen wir jeden 2. Dienstag mit allen an einem Tisch.",
            {"saßen": "sitzen", "Dienstag": "Dienstag", "Tisch": "Tisch"},
            {},
        ),
        (
            "Jetzt trifft man sich am Bildschirm, schaltet die Kamera aus und hört halb zu.",
            {"trifft": "treffen", "Bildschirm": "Bildschirm", "Kamera": "Kamera"},
            {"schaltet": "ausschalten", "hört": "zuhören"},
        ),
        (
            "Beschlüsse fasst so natürlich keiner.",
            {"Beschlüsse": "Beschluss", "fasst": "fassen"},
            {},
        ),
        (
            "Wie soll man da Vertrauen aufbauen?",
            {"soll": "sollen", "Vertrauen": "Vertrauen", "aufbauen": "aufbauen"},
            {},
        ),
    ],
    [
        (
            "Der Landkreis stellte uns im Nov. 2019 zwei Räume zur Verfügung.",
            {"Landkreis": "Landkreis", "stellte": "stellen", "Räume": "Raum", "Verfügung": "Verfügung"},
            {},
        ),
        (
            "Einziehen konnten wir erst im April, weil der Brandschutz nicht stimmte.",
            {
                "Einziehen": "einziehen",
                "konnten": "können",
                "Brandschutz": "Brandschutz",
                "stimmte": "stimmen",
            },
            {},
        ),
        (
            "Bis dahin beriet ich die Leute auf dem Flur.",
            {"beriet": "beraten", "Leute": "Leute", "Flur": "Flur"},
            {},
        ),
        (
            "Das schreckte viele ab, vor allem die älteren Männer.",
            {"älteren": "alt", "Männer": "Mann"},
            {"schreckte": "abschrecken"},
        ),
    ],
    [
        (
            "Ein Jugendlicher aus Guinea fiel mir besonders auf: höflich, fleißig, immer pünktlich.",
            {"Jugendlicher": "Jugendlicher"},
            {"fiel": "auffallen"},
        ),
        (
            "Er lernte nachts, tagsüber half er in der Kleiderkammer mit.",
            {"lernte": "lernen", "Kleiderkammer": "Kleiderkammer"},
            {"half": "mithelfen"},
        ),
        (
            "Sein Betrieb hätte ihn sofort übernommen.",
            {"Betrieb": "Betrieb", "hätte": "haben", "übernommen": "übernehmen"},
            {},
        ),
        (
            "Die Behörde lehnte den Antrag trotzdem ab, vgl. das Schreiben vom 4. September.",
            {"Behörde": "Behörde", "Antrag": "Antrag", "Schreiben": "Schreiben"},
            {"lehnte": "ablehnen"},
        ),
    ],
    [
        (
            "Frau Petersen sagt dann gern: „Das haben wir noch nie so gemacht.“",
            {"sagt": "sagen", "haben": "haben", "gemacht": "machen"},
            {},
        ),
        (
            "Und damit ist die Diskussion beendet.",
            {"ist": "sein", "Diskussion": "Diskussion", "beendet": "beenden"},
            {},
        ),
        (
            "Bürgermeister*innenkonferenzen bringen da auch nichts, die nicken alles ab.",
            {"bringen": "bringen"},
            {"Bürgermeister*innenkonferenzen": "Bürgermeisterkonferenz", "nicken": "abnicken"},
        ),
        ("Ich reg mich inzwischen nicht mehr auf.", {}, {"reg": "aufregen"}),
    ],
    [
        (
            "Was uns wirklich geholfen hat, waren die Handreichungen der G.I.B. und die Fallbesprechungen.",
            {
                "geholfen": "helfen",
                "hat": "haben",
                "waren": "sein",
                "Handreichungen": "Handreichung",
                "Fallbesprechungen": "Fallbesprechung",
            },
            {},
        ),
        (
            "Da konnte man Fälle anonym einbringen und kriegte Tipps zurück.",
            {"konnte": "können", "Fälle": "Fall", "einbringen": "einbringen", "Tipps": "Tipp"},
            {"kriegte": "zurückkriegen"},
        ),
        ("Das müsste es viel öfter geben.", {"müsste": "müssen", "geben": "geben"}, {}),
        (
            "Leider lief die Finanzierung zum 31.12. aus.",
            {"Finanzierung": "Finanzierung"},
            {"lief": "auslaufen"},
        ),
    ],
    [
        (
            "Ohne Handy geht heutzutage gar nichts, und die Geduldeten teilen sich zu fünft einen Vertrag.",
            {
                "Handy": "Handy",
                "geht": "gehen",
                "Geduldeten": "Geduldeter",
                "teilen": "teilen",
                "Vertrag": "Vertrag",
            },
            {},
        ),
        (
            "WLAN gibt's in der Unterkunft nicht.",
            {"gibt's": "geben", "Unterkunft": "Unterkunft"},
            {},
        ),
        (
            "Drei Mal haben wir das beim Sozialdezernenten angesprochen, drei Mal wurde es vertagt.",
            {
                "haben": "haben",
                "Sozialdezernenten": "Sozialdezernent",
                "angesprochen": "ansprechen",
                "wurde": "werden",
                "vertagt": "vertagen",
            },
            {},
        ),
        (
            "Eine Klientin tippte ihre Bewerbung auf dem Handy, setzte sich in den Bus und fuhr zum Copyshop.",
            {
                "Klientin": "Klientin",
                "tippte": "tippen",
                "Bewerbung": "Bewerbung",
                "Handy": "Handy",
                "setzte": "setzen",
                "Bus": "Bus",
                "fuhr": "fahren",
                "Copyshop": "Copyshop",
            },
            {},
        ),
    ],
    [
        (
            "Zum Abschluss, was wünschen Sie sich für die nächsten Jahre?",
            {"Abschluss": "Abschluss", "wünschen": "wünschen", "Jahre": "Jahr"},
            {},
        ),
        (
            "Mehr Zeit, weniger Formulare, und dass die Kommunen die Stellen verstetigen.",
            {
                "Zeit": "Zeit",
                "Formulare": "Formular",
                "Kommunen": "Kommune",
                "Stellen": "Stelle",
                "verstetigen": "verstetigen",
            },
            {},
        ),
        (
            "Die jungen Leute wachsen uns ja ans Herz.",
            {"jungen": "jung", "Leute": "Leute", "wachsen": "wachsen", "Herz": "Herz"},
            {},
        ),
        ("Schalten Sie das Gerät jetzt aus?", {"Gerät": "Gerät"}, {"Schalten": "ausschalten"}),
    ],
]
"""Fifteen passages of four sentences, 60 in all."""
