"""A report with every kind of block, as a theme-centred summary has them; all of it is invented."""

from gk_qda.exporting.quotes import citation, quotation
from gk_qda.exporting.report import (
    Cell,
    Heading,
    ListBlock,
    PageBreak,
    Paragraph,
    Quote,
    Report,
    Run,
    TableBlock,
)

NOTICE = "Integrationsstudie (Demo, synthetisch) – frei erfundenes Material"
TRAPS = (
    "=SUMME(A1)",
    "+49 201 000000",
    "-Duldung",
    "@LaKI",
    "<b>fett</b>",
    "Kolleg*innen",
    "a | b_c # `d` & e",
)

FREQUENCY = TableBlock(
    head=("Ausprägung", "Befragte THM", "Kommunen (Basis 13)", "Reflexionsgespräche"),
    rows=(
        ("beteiligt", "7 von 14", "6 von 13", "5 von 10"),
        ("noch nicht beteiligt", "7 von 14", "7 von 13", "3 von 10"),
        (Cell((Run("nicht thematisiert", muted=True),)), "0 von 14", "0 von 13", "2 von 10"),
    ),
    align=("left", "right", "right", "right"),
    caption="Häufigkeit",
)

MATRIX = TableBlock(
    head=("Fall", "Kommune", "Start", "Ausprägung", "Zusammenfassung", "Belege"),
    rows=(
        (
            Cell("TM07", bold=True),
            "Ginsterkamp",
            "04/2020",
            "beteiligt",
            "Videorunde in Woche 2, Vorstellung dort; seither jede Woche ein Termin mit der GfS.",
            "Abs. 17",
        ),
        (
            Cell("TM12", bold=True),
            "Kr. Pappelried",
            "04/2020",
            "noch nicht beteiligt",
            "Keine Einladung, BKG nicht bekannt.\nHofft auf die Zeit nach den Ferien.",
            "Abs. 24, 32",
        ),
        (
            Cell("RG08", bold=True),
            "Kr. Pappelried",
            "–",
            "beteiligt (!)",
            "„Teil der Kerngruppe“, aber keine Sitzung seit April",
            "B1, Abs. 28, 30",
        ),
    ),
)


def long_table(rows: int = 60) -> TableBlock:
    """A table that needs more than a page, with traps and colours in its cells."""
    return TableBlock(
        head=("Farbe", "Code", "Codierungen"),
        rows=tuple(
            (Cell(shade="#EC9B3E" if at % 2 else "#1F877B"), TRAPS[at % len(TRAPS)], str(at))
            for at in range(rows)
        ),
        widths=(1, 8, 2),
        align=("left", "left", "right"),
    )


def sample(**changes: object) -> Report:
    """The report; ``changes`` replace its fields."""
    values: dict[str, object] = {
        "title": "Themenzentrierte Auswertung",
        "subtitle": "Gemeinsam klappt’s (Demo, synthetisch)",
        "stand": "Stand 22.11.2026 · Kodierleitfaden v3 · 73 Codes",
        "notice": NOTICE,
        "blocks": (
            Heading(1, "THM-Integration"),
            Heading(2, "2.1 Einbindung des THM in die Bündniskerngruppe"),
            Paragraph(
                (
                    Run("Kategorie: ", bold=True),
                    Run("THM-Integration > Einbindung in das Bündnis > Teilnahme an der Bündniskerngruppe"),
                )
            ),
            Paragraph(
                (
                    Run("Definition: ", bold=True),
                    Run(
                        "Aussagen dazu, ob und wie das THM an der Bündniskerngruppe (BKG) teilnimmt.",
                        italic=True,
                    ),
                )
            ),
            Paragraph(
                "Datenbasis: 14 Interviews (TM01–TM14, 13 Kommunen), 10 Reflexionsgespräche (RG01–RG10).",
                "note",
            ),
            FREQUENCY,
            Paragraph("TM05 und TM06 gehören zur selben Kommune und werden dort einmal gezählt.", "note"),
            Heading(3, "Ergebnis"),
            Paragraph(
                "Ob das THM an der BKG beteiligt ist, hängt im Material vor allem am Startzeitpunkt: Wer vor dem "
                "Lockdown begann, wurde meist noch persönlich vorgestellt. Wer währenddessen begann, musste "
                "sich seinen Platz in Telefonkonferenzen suchen – oder wartet noch.",
                "result",
            ),
            Heading(3, "Themenmatrix (Auszug)"),
            MATRIX,
            Heading(3, "Abweichende Fälle"),
            ListBlock(
                (
                    "TM07 (Start im Lockdown, beteiligt)",
                    "TM08, TM09 (Start davor, nicht beteiligt)",
                    (Run("Widerspruch: ", bold=True), Run("Kr. Pappelried: TM12 ↔ RG08")),
                )
            ),
            Heading(3, "Zitate"),
            Quote(
                quotation(
                    "Der eine schreibt „ok 👍🏽“ und damit ist der Termin bestätigt, "
                    "auf eine Mail antwortet der nie."
                ),
                citation("TM07", "11"),
            ),
            Quote(
                quotation("Getagt in dem Sinne nicht, nein.\nWir haben das per E-Mail gemacht, § 60a."),
                citation("RG08", ("30", "31"), speaker="B1"),
                "Antwort auf Nachfrage",
            ),
            Quote(quotation("Die Kerngruppe ruht."), citation("RG09", "3", minutes=True)),
            Heading(4, "Offene Fragen"),
            ListBlock(("Wer lädt ein?", "1. Was gilt in den Ferien?", "=SUMME(A1)"), ordered=True),
            ListBlock(("Neue Zählung beginnt bei 1",), ordered=True),
            PageBreak(),
            Heading(2, "Anhang: Fallen"),
            *(Paragraph(trap) for trap in TRAPS),
            long_table(),
        ),
    }
    return Report(**(values | changes))  # type: ignore[arg-type]
