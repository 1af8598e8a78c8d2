"""What may go wrong where codings become pictures."""

from __future__ import annotations

from gk_qda.errors import QdaError


class GuideEmpty(QdaError):
    """Columns by guide question were asked for and there is no guide for these documents."""

    en = "There is no interview guide for these documents. Compare by paragraph, or add the questions of the guide."
    de = (
        "Für diese Dokumente gibt es keinen Leitfaden. Nach Absätzen vergleichen oder die Leitfragen anlegen."
    )


class PictureTooLarge(QdaError):
    """More pixels than a picture file can have."""

    en = "The picture would be {width} × {height} pixels. Choose fewer rows or columns, or SVG or PDF."
    de = "Das Bild wäre {width} × {height} Pixel groß. Weniger Zeilen oder Spalten wählen, oder SVG oder PDF."
