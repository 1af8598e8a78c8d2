"""The foot of the import page: what could not be read, and the two buttons."""

from __future__ import annotations

from collections.abc import Sequence

from gk_qda.ui.importing.import_file import ImportFile
from gk_qda.ui.look.theme import Theme
from gk_qda.ui.widgets.buttons import Button
from gk_qda.ui.widgets.elided_label import ElidedLabel
from gk_qda.ui.widgets.panel import FootBar


class ImportFoot(FootBar):
    """ "Cancel" and "Import 24 documents"."""

    def __init__(self, theme: Theme, language: str) -> None:
        super().__init__(theme)
        self._language = language
        self.trouble = ElidedLabel(theme, ink="error_text")
        self.cancel_button = Button(theme, self.tr("Cancel"))
        self.import_button = Button(theme, "", kind="primary")
        self.add_left(self.trouble)
        self.add_right(self.cancel_button)
        self.add_right(self.import_button)

    def show_files(self, files: Sequence[ImportFile], ticked: int, *, busy: bool) -> None:
        """Name the trouble with the first file that cannot be read, and how many will be imported."""
        self.import_button.setText(self.tr("Import %n document(s)", "", ticked))
        self.import_button.setEnabled(ticked > 0 and not busy)
        errors = [file.error for file in files if file.error is not None]
        self.trouble.setVisible(bool(errors))
        if errors:
            words = [errors[0].sentence(self._language)]
            if len(errors) > 1:
                words.append(self.tr("%n more file(s) cannot be read.", "", len(errors) - 1))
            words.append(self.tr("%n other file(s) can be read.", "", len(files) - len(errors)))
            self.trouble.setText(" ".join(words))
