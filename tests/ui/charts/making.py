"""Charts of every kind, small and made up."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

import numpy as np

from gk_qda.ui.charts.values import (
    Bar,
    Bars,
    Chart,
    HeatMap,
    Key,
    Label,
    Mark,
    Picture,
    Portraits,
    Portrayed,
    Strips,
    Timeline,
)
from gk_qda.ui.look.colors import HUES

KINDS = ("heat", "bars", "timeline", "portraits", "strips", "stretched", "questions")


def labels(random: Random, count: int) -> tuple[Label, ...]:
    return tuple(
        Label(
            f"Code {n} " + "mit langem Namen " * random.randint(0, 3),
            random.choice(["", HUES[n % 12].main]),
            random.randint(1, 3),
            bold=random.random() < 0.3,
        )
        for n in range(count)
    )


def chart(kind: str, seed: int) -> Chart:
    random = Random(seed)
    rows, columns = random.randint(1, 9), random.randint(1, 12)
    match kind:
        case "heat":
            values = np.array(
                [[random.choice([0, 1, 3, 12, np.nan]) for _ in range(columns)] for _ in range(rows)]
            )
            return HeatMap(labels(random, rows), labels(random, columns), values)
        case "bars":
            bars = [[Bar(n % 9, 8, f"{n % 9} von 8") for n in range(columns)] for _ in range(rows)]
            return Bars(labels(random, rows), labels(random, columns), tuple(map(tuple, bars)))
        case "timeline":
            days = sorted(
                (random.randrange(rows), date(2020, 4, 1) + timedelta(days=9 * n)) for n in range(columns)
            )
            marks = tuple(Mark(lane, day, random.randint(0, 20), "x") for lane, day in days)
            return Timeline(labels(random, rows), marks, comma=True)
        case "portraits":
            return Portraits(
                tuple(
                    Portrayed(
                        label,
                        tuple(HUES[n % 12].main for n in range(columns)),
                        tuple(random.choice([0, 1, 7, 60]) for _ in range(columns)),
                    )
                    for label in labels(random, rows)
                )
            )
    lengths = tuple(random.randint(1, 40) for _ in range(rows))
    if kind == "questions":
        lengths = (columns,) * rows
    cells = {
        (row, random.randrange(lengths[row])): tuple(
            HUES[(row + n) % 12].main for n in range(random.randint(1, 4))
        )
        for row in range(rows)
        for _ in range(5)
    }
    return Strips(
        labels(random, rows),
        lengths,
        cells,
        stretched=kind == "stretched",
        heads=labels(random, columns) if kind == "questions" else (),
    )


def picture(made: Chart) -> Picture:
    return Picture(
        made,
        "Dokumentbild TM07",
        ("Projekt Demo", "Basis: 24 Dokumente · 502 Codierungen", "Projektversion 3 · Kodierleitfaden v3"),
        ("Reihenfolge: wie im Text.",),
        tuple(Key(hue.name, hue.main) for hue in HUES),
        "(Demo, synthetisch)",
        moment=None,
    )
