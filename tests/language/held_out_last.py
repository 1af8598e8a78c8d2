"""The sixty sentences that the figures of the docs rest on, written when the rules had been changed for the last time.

They stand by themselves so that nobody looks at them while working on the rules: whoever changes a rule writes others.
Half of them speak as transcripts and offices write. Behind each stand all nouns, verbs and inflected adjectives whose
dictionary form is beyond doubt, as word=form: first those that a word list may know, then, behind the bar, gender forms
and verbs in two parts. What is said within quotation marks belongs to the sentence around it.
"""

from __future__ import annotations

PASSAGES: list[list[tuple[str, str]]] = [
    [
        ("I. d. R. melden sich die Leute ja von selbst (lacht).", "melden=melden Leute=Leute |"),
        (
            "Gestern stand wieder ein Vater mit drei Kindern vor der Tür.",
            "stand=stehen Vater=Vater Kindern=Kind Tür=Tür |",
        ),
        (
            "Der hatte seine Unterlagen in einer Plastiktüte dabei.",
            "Unterlagen=Unterlage Plastiktüte=Plastiktüte | hatte=dabeihaben",
        ),
        (
            "Ich hab ihm dann einen Kaffee hingestellt und wir haben alles sortiert.",
            "hab=haben Kaffee=Kaffee hingestellt=hinstellen haben=haben sortiert=sortieren |",
        ),
    ],
    [
        ("Im 1. OG sitzt die ABH, im 2. OG das Sozialamt.", "sitzt=sitzen Sozialamt=Sozialamt |"),
        (
            "Man läuft sich ständig über den Weg, aber geredet wird wenig.",
            "läuft=laufen Weg=Weg geredet=reden wird=werden |",
        ),
        ("Woran das liegt?", "liegt=liegen |"),
        (
            "Na ja, alte Geschichten, vgl. den Streit um die Stellen im Jahr 2017.",
            "alte=alt Geschichten=Geschichte Streit=Streit Stellen=Stelle Jahr=Jahr |",
        ),
    ],
    [
        (
            "„Ihr seid ja nett, aber helfen könnt ihr mir auch nicht.“",
            "seid=sein helfen=helfen könnt=können |",
        ),
        (
            "So hat das eine Klientin mal auf den Punkt gebracht.",
            "hat=haben Klientin=Klientin Punkt=Punkt gebracht=bringen |",
        ),
        ("Da schluckt man schon.", "schluckt=schlucken |"),
        (
            "Abends nehme ich das mit, obwohl ich abschalten sollte.",
            "abschalten=abschalten sollte=sollen | nehme=mitnehmen",
        ),
    ],
    [
        (
            "Unsere Berater*innen decken elf Sprachen ab, u. a. Tigrinya und Farsi.",
            "Sprachen=Sprache | Berater*innen=Berater decken=abdecken",
        ),
        ("Für Somali finden wir seit Monaten niemanden.", "finden=finden Monaten=Monat |"),
        (
            "Mein Kollege springt manchmal mit Händen und Füßen ein ...",
            "Kollege=Kollege Händen=Hand Füßen=Fuß | springt=einspringen",
        ),
        ("Das geht auf Dauer nicht gut.", "Dauer=Dauer |"),
    ],
    [
        (
            "#00:15:02-4# Wie kam denn der Kontakt zu den Betrieben zustande?",
            "Kontakt=Kontakt Betrieben=Betrieb |",
        ),
        ("Über die IHK und über Hrn. Vogt vom Jobcenter.", "Jobcenter=Jobcenter |"),
        (
            "Der rief uns am 2. oder 3. Tag zurück und bot gleich zwei Praktikumsplätze an.",
            "Tag=Tag Praktikumsplätze=Praktikumsplatz | rief=zurückrufen bot=anbieten",
        ),
        ("Beide wurden besetzt!", "wurden=werden besetzt=besetzen |"),
    ],
    [
        ("Bei Familie K. liegt der Fall anders.", "Familie=Familie liegt=liegen Fall=Fall |"),
        (
            "Der Mann arbeitet, die Frau macht einen Integrationskurs, und die Großmutter pflegen sie nebenbei.",
            (
                "Mann=Mann arbeitet=arbeiten Frau=Frau macht=machen Integrationskurs=Integrationskurs "
                "Großmutter=Großmutter pflegen=pflegen |"
            ),
        ),
        (
            "Trotzdem steht in der Akte „Mitwirkung fehlt“.",
            "steht=stehen Akte=Akte Mitwirkung=Mitwirkung fehlt=fehlen |",
        ),
        ("Wie passt das zusammen?", "| passt=zusammenpassen"),
    ],
    [
        (
            "Im Ausschuss für Soziales hieß es, das Projekt laufe zum Jahresende aus.",
            "Ausschuss=Ausschuss hieß=heißen Projekt=Projekt Jahresende=Jahresende | laufe=auslaufen",
        ),
        (
            "Zwei Stadtverordnete stimmten dagegen, der Rest enthielt sich.",
            "Stadtverordnete=Stadtverordneter stimmten=stimmen Rest=Rest enthielt=enthalten |",
        ),
        (
            "Beschlossen wurde die Verlängerung am Ende doch.",
            "Beschlossen=beschließen wurde=werden Verlängerung=Verlängerung Ende=Ende |",
        ),
        ("Da fiel uns ein Stein vom Herzen.", "fiel=fallen Stein=Stein Herzen=Herz |"),
    ],
    [
        (
            "Ich sag's mal so: Wer keinen Pass hat, hängt in der Luft.",
            "sag's=sagen Pass=Pass hat=haben hängt=hängen Luft=Luft |",
        ),
        (
            "Die Botschaften machen zu, Termine werden abgesagt usw.",
            "Botschaften=Botschaft Termine=Termin werden=werden abgesagt=absagen | machen=zumachen",
        ),
        (
            "Einen jungen Mann haben sie dreimal nach Berlin geschickt.",
            "jungen=jung Mann=Mann haben=haben geschickt=schicken |",
        ),
        ("Dreimal umsonst.", "|"),
    ],
    [
        (
            "Die Schüler_innen kriegten Tablets, aber zu Hause gab es kein Netz.",
            "kriegten=kriegen Tablets=Tablet Hause=Haus gab=geben Netz=Netz | Schüler_innen=Schüler",
        ),
        (
            "Also saßen die auf dem Parkplatz vom Supermarkt, da ist freies WLAN.",
            "saßen=sitzen Parkplatz=Parkplatz Supermarkt=Supermarkt ist=sein freies=frei |",
        ),
        ("Das muss man sich mal reinziehen.", "muss=müssen reinziehen=reinziehen |"),
        (
            "Eine Lehrerin druckte dann alles aus und fuhr von Tür zu Tür.",
            "Lehrerin=Lehrerin fuhr=fahren Tür=Tür | druckte=ausdrucken",
        ),
    ],
    [
        ("Corona hin oder her, die Anhörungen fanden statt.", "Anhörungen=Anhörung | fanden=stattfinden"),
        (
            "Mit Maske, mit Abstand, ohne Begleitperson.",
            "Maske=Maske Abstand=Abstand Begleitperson=Begleitperson |",
        ),
        (
            "Viele haben sich da sehr allein gefühlt, glaube ich.",
            "haben=haben gefühlt=fühlen glaube=glauben |",
        ),
        ("Ich durfte nicht mit rein.", "durfte=dürfen |"),
    ],
    [
        (
            "Nach Abs. 3 Nr. 2 zählen auch Zeiten im Freiwilligendienst.",
            "zählen=zählen Zeiten=Zeit Freiwilligendienst=Freiwilligendienst |",
        ),
        ("Das wusste bei uns keiner, ehrlich gesagt.", "wusste=wissen gesagt=sagen |"),
        ("Erst Dr. Hoffmann von der Uni klärte uns auf.", "Uni=Uni | klärte=aufklären"),
        (
            "Seitdem legen wir bei jedem zweiten Bescheid Widerspruch ein, und meistens kommen wir damit durch.",
            "Bescheid=Bescheid Widerspruch=Widerspruch | legen=einlegen kommen=durchkommen",
        ),
    ],
    [
        (
            "Vorher hatten wir eine AG, die sich einmal im Quartal traf (unv.).",
            "hatten=haben Quartal=Quartal traf=treffen |",
        ),
        ("Protokolle schrieb da niemand.", "Protokolle=Protokoll schrieb=schreiben |"),
        (
            "Heute verschickt die Koordinatorin nach jeder Sitzung eine Mail mit Aufgaben und Fristen.",
            (
                "verschickt=verschicken Koordinatorin=Koordinatorin Sitzung=Sitzung Mail=Mail Aufgaben=Aufgabe "
                "Fristen=Frist |"
            ),
        ),
        ("Klingt banal, hilft aber enorm.", "Klingt=klingen hilft=helfen |"),
    ],
    [
        (
            "Frau Nowak sagte im Vorgespräch: „Fangen Sie klein an.“",
            "sagte=sagen Vorgespräch=Vorgespräch | Fangen=anfangen",
        ),
        ("Daran haben wir uns gehalten.", "haben=haben gehalten=halten |"),
        (
            "Angefangen hat es mit 4 Geduldeten, inzwischen begleiten wir rd. 60.",
            "Angefangen=anfangen hat=haben Geduldeten=Geduldeter begleiten=begleiten |",
        ),
        (
            "Davon sind acht in Ausbildung, fünf machen den Hauptschulabschluss nach.",
            "sind=sein Ausbildung=Ausbildung Hauptschulabschluss=Hauptschulabschluss | machen=nachmachen",
        ),
    ],
    [
        (
            "Was mich ärgert: Jede*r weiß Bescheid, keine*r tut was.",
            "ärgert=ärgern weiß=wissen tut=tun | Jede*r=jeder",
        ),
        ("Letzten Do. kam die Absage vom Land.", "kam=kommen Absage=Absage Land=Land |"),
        ("Begründung?", "Begründung=Begründung |"),
        ("Die Mittel seien ausgeschöpft.", "Mittel=Mittel seien=sein ausgeschöpft=ausschöpfen |"),
    ],
    [
        ("So, und zum Schluss noch was Schönes.", "Schluss=Schluss |"),
        (
            "Der Junge aus Gambia, von dem ich vorhin erzählt habe, der hat am 7. Mai seinen Gesellenbrief bekommen.",
            "Junge=Junge erzählt=erzählen habe=haben hat=haben Gesellenbrief=Gesellenbrief bekommen=bekommen |",
        ),
        (
            "Er stand bei uns im Flur und strahlte übers ganze Gesicht.",
            "stand=stehen Flur=Flur strahlte=strahlen ganze=ganz Gesicht=Gesicht |",
        ),
        ("Dafür mach ich das!", "mach=machen |"),
    ],
]
"""Fifteen passages of four sentences, 60 in all."""
