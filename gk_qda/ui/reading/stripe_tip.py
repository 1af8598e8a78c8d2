"""What the tooltip of a stripe says: the whole path, who coded when, weight and comment."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

if TYPE_CHECKING:
    from collections.abc import Iterable

    from gk_qda.queries.values import CodeValue, CodingValue


def coding_tip(coding: CodingValue, code: CodeValue | None) -> str:
    """Rich text for one coding."""
    path = " › ".join(code.parts) if code else ""
    created = coding.created.astimezone() if coding.created.tzinfo else coding.created
    moment = QDateTime.fromSecsSinceEpoch(round(created.timestamp()))
    when = QLocale().toString(moment, QLocale.FormatType.ShortFormat)
    lines = [f"<b>{escape(path)}</b>", escape(f"{coding.coder} · {when}")]
    if coding.weight is not None:
        weight = QCoreApplication.translate("StripeTip", "Weight {weight}")
        lines.append(escape(weight.format(weight=coding.weight)))
    if coding.rating:
        rating = QCoreApplication.translate("StripeTip", "Rating {rating}")
        lines.append(escape(rating.format(rating=coding.rating)))
    if coding.comment:
        lines.append("<i>" + escape(coding.comment).replace("\n", "<br>") + "</i>")
    return "<qt>" + "<br>".join(lines) + "</qt>"


def crowd_tip(names: Iterable[str]) -> str:
    """Rich text for the grey lane: the codes that found no lane, one a line."""
    return "<qt>" + "<br>".join(escape(name) for name in names) + "</qt>"
