"""Sixty sentences as transcripts and offices write them: where do they end? No rule was changed for one.

In smooth prose every program finds the ends of sentences. These have what the prose of the other two sets has little
of: signs of transcription, words said by others, references to laws, and what offices abbreviate. What is said within
quotation marks belongs to the sentence around it.
"""

from __future__ import annotations

PASSAGES: list[list[str]] = [
    [
        "Also, ich fang mal an (lacht).",
        "Die Duldung nach § 60a Abs. 2 Satz 3 ist ja nur die eine Seite.",
        "Daneben gibt es i. d. R. Leute mit Gestattung.",
        "Über die redet keiner.",
    ],
    [
        "Mhm.",
        "Und das war dann schon vor dem 1. Lockdown?",
        "Ja, genau, so ab dem 12. Februar ungefähr.",
        "Da war ich noch bei Ref. 4 im Haus nebenan.",
    ],
    [
        "Er hat mich gefragt: „Muss ich jetzt zurück?“",
        "Was sagt man da?",
        "Ich hab gesagt, „erst mal abwarten!“, und ihm einen Tee gemacht.",
        "(...) Das vergess ich nie.",
    ],
    [
        "Unsere stv. Leiterin, Frau Dr. Aydin, hat dann die Liste aufgestellt.",
        "Auf S. 3 stehen die Kontakte, inkl. Tel. und Mail.",
        "Das Ganze liegt jetzt im 2. OG aus.",
        "Wer will, nimmt sich eine mit!",
    ],
    [
        "Die kommen aus Syrien, Guinea, Eritrea usw. und wohnen in der St.-Josef-Str. 14.",
        "Zwanzig Leute auf einer Etage ...",
        "Stellen Sie sich das vor.",
        "Ein Bad!",
    ],
    [
        "„Wir melden uns“, heißt es immer.",
        "Bis Mitte Nov. kam gar nichts (unv.), dann plötzlich drei Bescheide an einem Tag.",
        "Zwei davon falsch.",
        "Tja.",
    ],
    [
        "Laut Kap. 3 des Konzepts, vgl. Abb. 2, sollten wir 1,5 Stellen kriegen.",
        "Wir haben 0,75.",
        "Noch Fragen?",
        "Eben.",
    ],
    [
        "Das ist/ also das war am Anfang wirklich schwierig, z. B. Wohnungen.",
        "Oder z. B. Bankkonten, da geht ohne Pass nix.",
        "Bei der Sparkasse am Hbf. Nord ging es dann auf einmal.",
        "Warum, weiß kein Mensch.",
    ],
    [
        "Der 3. Antrag lag bei Hrn. Krause, der 4. Antrag bei seiner Vertretung.",
        "Und ich mittendrin …",
        "Am Ende sagte Hr. Krause: „Jetzt reicht’s.“",
        "Recht hatte er.",
    ],
    [
        "Hm, warten Sie.",
        "Das müsste im I. Quartal gewesen sein, ggf. auch im II. Quartal.",
        "Nach Nr. 5 der Richtlinie bzw. Nr. 5.2 a) muss das Geld bis 31. März ausgegeben sein.",
        "Sonst ist es weg.",
    ],
    [
        "Frau M. kam jeden Tag.",
        "Ihr Sohn, der A., saß dabei und übersetzte.",
        "Mit neun Jahren!",
        "Das ist m. E. Aufgabe der Stadt.",
    ],
    [
        "Der Landrat a. D. Schmitz hat uns unterstützt, u. a. Briefe geschrieben.",
        "Das Ministerium (MKFFI) reagierte erst gar nicht.",
        "Dann kam ein Anruf: ob wir am 5. oder am 6. Zeit hätten?",
        "Natürlich hatten wir Zeit.",
    ],
    [
        "Prof. Dr. h. c. irgendwas hat das evaluiert.",
        "Ergebnis: „gut, aber ausbaufähig“.",
        "Ausbaufähig!",
        "Bei 30 Std. Vorbereitung und null Euro.",
    ],
    [
        "Corona hat zzt. Vorrang, das sehe ich ein.",
        "Trotzdem, die lfd. Nr. auf dem Antrag ersetzt kein Gespräch.",
        "Ein Klient meinte: „Ihr habt mich vergessen, oder? Ihr habt mich einfach vergessen.“",
        "Das saß.",
    ],
    [
        "Joa, was noch?",
        "Die Ehrenamtlichen, die sind ja meist über 70.",
        "Seit dem 16. März kommt von denen niemand mehr.",
        "So, das war’s von mir (klopft auf den Tisch).",
    ],
]
"""Fifteen passages of four sentences, 60 in all."""
