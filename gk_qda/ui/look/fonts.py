"""The six sizes of type, in the font of the system and with figures of equal width."""

from PySide6.QtGui import QFont, QFontDatabase

from gk_qda.ui.look.metrics import Metrics

ZOOM_SMALLEST = 11
ZOOM_LARGEST = 24


def installed(family: str) -> str:
    """The family if this machine has it, else "": settings may come from another one."""
    return family if family and QFontDatabase.hasFamily(family) else ""


def system_family() -> str:
    """The family the desktop uses for its own windows."""
    return QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()


class Fonts:
    """Makes the fonts of the design; every call gives a fresh QFont the caller may change."""

    def __init__(self, family: str, metrics: Metrics, reading_family: str = "") -> None:
        self.family = family
        self.reading_family = reading_family or family
        self._metrics = metrics
        self._made: dict[tuple[int, bool, str], QFont] = {}

    def _font(self, pixels: int, *, bold: bool = False, family: str = "") -> QFont:
        # A copy shares with the first one what Qt has found out about it: painters ask for thousands.
        made = self._made.get((pixels, bold, family))
        if made is None:
            made = QFont(family or self.family)
            made.setPixelSize(pixels)
            made.setBold(bold)
            made.setFeature(QFont.Tag("tnum"), 1)
            self._made[pixels, bold, family] = made
        return QFont(made)

    def title(self) -> QFont:
        """Only the start page."""
        return self._font(self._metrics.title, bold=True)

    def heading(self) -> QFont:
        """Name of the document, of the desk, of the code in the inspector."""
        return self._font(self._metrics.heading, bold=True)

    def body(self, *, bold: bool = False) -> QFont:
        """Everything else; bold for the title of a panel."""
        return self._font(self._metrics.body, bold=bold)

    def small(self, *, bold: bool = False) -> QFont:
        """Units, sources, labels of stripes, heads of tables."""
        return self._font(self._metrics.small, bold=bold)

    def mini(self) -> QFont:
        """Time marks, key caps, numbers of evidence; never sentences."""
        return self._font(self._metrics.mini)

    def reading(self, pixels: int = 0, *, bold: bool = False) -> QFont:
        """Transcripts; `pixels` is the zoom the reader chose, 11 to 24, or 0 for the usual size."""
        size = min(ZOOM_LARGEST, max(ZOOM_SMALLEST, pixels)) if pixels else self._metrics.reading
        return self._font(size, bold=bold, family=self.reading_family)

    def writing(self) -> QFont:
        """Summaries and memos."""
        return self._font(self._metrics.writing, family=self.reading_family)
