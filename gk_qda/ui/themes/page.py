"""The page of a theme: numbers, groups, cases and quotations, each leading to what it counts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QKeyEvent, QTextDocument
from PySide6.QtWidgets import QFrame, QTextBrowser, QVBoxLayout, QWidget

from gk_qda.queries.cases import attribute_titles
from gk_qda.queries.values import CodeValue
from gk_qda.ui.desk import Context
from gk_qda.ui.tasks import Task
from gk_qda.ui.themes.swatch import Swatch
from gk_qda.ui.widgets.buttons import Button
from gk_qda.ui.widgets.choice import Choice
from gk_qda.ui.widgets.elided_label import ElidedLabel
from gk_qda.ui.widgets.labels import Label
from gk_qda.ui.widgets.panel import PanelHead
from gk_qda.ui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from gk_qda.queries.filters import Filters
    from gk_qda.ui.themes.page_text import PageText

_CONDITION = 214  # px of the field for a condition


@dataclass(frozen=True, slots=True)
class PageLink:
    """Where a link of the page leads: kind (document | case | place | code), id, paragraph of a place."""

    kind: str
    id: int
    paragraph: str = ""


class _Text(QTextBrowser):
    """Links are told and not followed; Esc leaves."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)


class ThemePageView(QWidget):
    """Shows one theme; counts off the window's thread whenever something changed."""

    closed = Signal()
    link_clicked = Signal(object)  # PageLink
    all_rows_requested = Signal()
    scale_requested = Signal(int)  # theme id
    report_requested = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        theme = context.theme
        self.theme_shown: CodeValue | None = None
        self.filters: Filters | None = None
        self._task: Task | None = None
        self._html = ""
        self._next: QTextDocument | None = None  # read and not shown yet
        self._written: QTextDocument | None = None  # the one that is shown
        self.head = PanelHead(theme)
        self.back = Button(theme, self.tr("Matrix"), icon="layout-grid", size="panel", keys="Esc")
        self.swatch = Swatch(theme)
        self.name = Label(theme, "", font="bold")
        self.path = ElidedLabel(theme, "", ink="muted")
        self.group_by = Choice(theme, self.tr("Groups compared"))
        self.condition = SearchField(theme, self.tr("or a condition: typ=Kreis"))
        self.scale = Button(theme, self.tr("Ratings..."), size="panel")
        self.report = Button(theme, self.tr("Export..."), icon="file-export", size="panel")
        self.all_rows = Button(theme, "", kind="link")
        self.text = _Text()
        self._lay_out()
        self._connect()

    @property
    def html(self) -> str:
        """What is shown, without its style."""
        return self._html

    def open(self, code: CodeValue, filters: Filters | None) -> None:
        """Show a theme on some material."""
        is_other = self.theme_shown is None or self.theme_shown.id != code.id
        self.theme_shown, self.filters = code, filters
        self.name.setText(code.name)
        self.swatch.show_code(code)
        self.path.setText(code.path if code.level > 1 else "")
        self.report.setVisible(self._context.actions.action("export.themes").isEnabled())
        if is_other:
            self._show(None)
        self.load()

    def close_page(self) -> None:
        """Nothing is shown any more."""
        if self._task is not None:
            self._task.abandon()
        self._task, self.theme_shown = None, None

    def load(self) -> None:
        """Count once more; what was asked before is dropped."""
        code = self.theme_shown
        if code is None:
            return
        if self._task is not None:
            self._task.abandon()
        project, language, filters = self._context.workspace.project, self._context.language, self.filters
        group_by = self.condition.text().strip() or self.group_by.value() or None

        def count(_: Task) -> tuple[PageText, list[tuple[str, str]], str]:
            from gk_qda.queries.theme_pages import theme_page
            from gk_qda.ui.themes.page_text import page_text

            page = theme_page(project, code.id, filters, group_by=group_by)
            with project.read() as session:
                titles: Mapping[str, str] = attribute_titles(session)
            offered = [(name, titles.get(name, name)) for name in page.scope.values]
            return page_text(page, language, titles), offered, page.attribute

        task = self._context.workspace.work(count)
        task.succeeded.connect(partial(self._take, task))
        self._task = task
        task.start()

    def _take(self, task: Task, result: tuple[PageText, list[tuple[str, str]], str]) -> None:
        if task is not self._task:
            return
        self._task = None
        text, offered, attribute = result
        self.group_by.set_options(offered)
        self.group_by.setVisible(bool(offered))
        if attribute in self.group_by.values():
            self.group_by.set_value(attribute)
        self._show(text)

    def _show(self, text: PageText | None) -> None:
        self._html = text.html if text is not None else ""
        more = text.more_rows if text is not None else 0
        self.all_rows.setVisible(more > 0)
        self.all_rows.setText(self.tr("%n more case(s): show all summaries in the list below", "", more))
        if text is None:
            self._next = None
            self.text.clear()
        else:
            self._write()

    def _write(self) -> None:
        """Read the sentences into a document, and lay them out when the window has looked at its events."""
        document = self._next = QTextDocument(self.text)
        document.setDocumentMargin(self._context.theme.metrics.padding)
        document.setDefaultFont(self.text.font())
        document.setHtml(self._styled(self._html))
        QTimer.singleShot(0, self, partial(self._take_document, document))

    def _take_document(self, document: QTextDocument) -> None:
        if document is not self._next:
            document.deleteLater()
            return
        self._next, before = None, self._written
        bar = self.text.verticalScrollBar()
        place = bar.value()
        # With room for the bar from the beginning: else a page is laid out, and again where it needs one.
        self.text.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.text.setDocument(document)
        self.text.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        bar.setValue(place)
        self._written = document
        if before is not None:
            before.deleteLater()

    def _styled(self, html: str) -> str:
        tokens = self._context.theme.tokens
        return f"""<style>
            h3 {{ margin-top: 18px; margin-bottom: 6px; font-size: large; color: {tokens.text}; }}
            p, li, td, th {{ color: {tokens.text}; line-height: 130%; }}
            p {{ margin-top: 2px; margin-bottom: 4px; }}
            .muted, th {{ color: {tokens.muted}; }}
            .muted {{ font-size: small; }}
            .quote {{ margin-left: 12px; margin-bottom: 6px; }}
            td, th {{ border-bottom: 1px solid {tokens.separator}; vertical-align: top; }}
            th {{ font-weight: normal; font-size: small; }}
            .stale {{ background-color: {tokens.stale_ground}; }}
            a {{ color: {tokens.accent}; text-decoration: none; }}
        </style>{html}"""

    def _lay_out(self) -> None:
        head, theme = self.head, self._context.theme
        for left in (self.back, self.swatch, self.name, self.path):
            head.add_left(left)
        self.condition.setFixedWidth(round(_CONDITION * theme.metrics.body / 12))
        head.add_right_label(self.tr("Compared by"))
        for widget in (self.group_by, self.condition, self.scale, self.report):
            head.add_right(widget)
        self.scale.setVisible(not self._context.workspace.project.is_read_only)
        self.text.setOpenLinks(False)
        self.text.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setAccessibleName(self.tr("Page of the theme"))
        self.text.document().setDocumentMargin(theme.metrics.padding)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self.text, 1)
        column.addWidget(self.all_rows)
        self.all_rows.hide()
        self.setFocusProxy(self.text)

    def _connect(self) -> None:
        self.back.clicked.connect(self.closed)
        self.text.left.connect(self.closed)
        self.text.anchorClicked.connect(self._on_link)
        self.group_by.chosen.connect(self._on_attribute)
        self.condition.returnPressed.connect(self.load)
        self.condition.searched.connect(self._on_condition)
        self.all_rows.clicked.connect(self.all_rows_requested)
        self.scale.clicked.connect(self._on_scale)
        self.report.clicked.connect(self.report_requested)
        self._context.theme.changed.connect(self._restyle)
        self._restyle()

    def _on_condition(self, words: str) -> None:
        """Half a condition is no question; none is one."""
        if not words.strip():
            self.load()

    def _on_attribute(self, _: object) -> None:
        self.condition.clear()
        self.load()

    def _on_scale(self) -> None:
        if self.theme_shown is not None:
            self.scale_requested.emit(self.theme_shown.id)

    def _on_link(self, link: QUrl) -> None:
        kind, _, rest = link.toString().partition(":")
        number, _, paragraph = rest.partition(":")
        if number.isdecimal():
            self.link_clicked.emit(PageLink(kind, int(number), paragraph))

    def _restyle(self) -> None:
        self.text.setFont(self._context.theme.fonts.body())
        if self._html:
            self._write()
