"""What the program is: name, version, licence, and what it is made of."""

from __future__ import annotations

import platform

from PySide6 import __version__ as pyside_version
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gk_qda import __version__
from gk_qda.ui.dialog import Dialog
from gk_qda.ui.look.icons import program_icon
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.widgets.labels import Label

_ICON, _WIDTH = 64, 480


class AboutDialog(Dialog):
    """Read and closed."""

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent, theme, "")
        self.setWindowTitle(self.tr("About GK-QDA"))
        self.setFixedWidth(_WIDTH)
        picture = QLabel()
        picture.setPixmap(program_icon().pixmap(_ICON, _ICON))
        words = QVBoxLayout()
        words.addWidget(Label(theme, "GK-QDA", font="title"))
        version = self.tr("Version {version} (Python {python}, Qt for Python {qt})")
        said = version.format(version=__version__, python=platform.python_version(), qt=pyside_version)
        words.addWidget(Label(theme, said, ink="muted", font="small"))
        words.addStretch(1)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        self.column.addLayout(head)
        for sentence in (
            self.tr("Coding qualitative interviews, counting codes, writing theme-centred summaries."),
            self.tr("GK-QDA never goes online. Transcripts and codings stay in your project file."),
            self.tr("Free software under the MIT licence: use, change and pass it on; without any warranty."),
            self.tr(
                "Made with Qt for Python (LGPL 3), SQLAlchemy, SQLCipher, NumPy, pandas, spaCy. "
                "Icons: Tabler (MIT)."
            ),
        ):
            self.column.addWidget(Label(theme, sentence, wrap=True))
        self.add_only_button(self.tr("Close"))
        self.fit()
