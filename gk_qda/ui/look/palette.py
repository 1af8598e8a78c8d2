"""Hands the tokens to Qt: the palette with all its roles, and one small style sheet.

The style sheet exists because Fusion draws focus frames and progress bars from Highlight, which is pale here. It
names controls only. Item views, scroll areas and the transcript stay free of it: delegates read the tokens.
"""

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QAbstractScrollArea

from gk_qda.paths import RESOURCES
from gk_qda.ui.look.colors import is_dark, mix
from gk_qda.ui.look.metrics import RADIUS_CONTROL
from gk_qda.ui.look.tokens import DARK, LIGHT, Tokens


def disabled_text(tokens: Tokens) -> str:
    """The colour of words and icons of controls that cannot be used now."""
    return mix(tokens.faint, tokens.window, 0.25)


def make_palette(tokens: Tokens) -> QPalette:
    """All roles for the three colour groups; a selection without focus is half as strong."""
    role = QPalette.ColorRole
    palette = QPalette()
    for target, color in {
        role.Window: tokens.window,
        role.WindowText: tokens.text,
        role.Base: tokens.base,
        role.AlternateBase: tokens.alt,
        role.Text: tokens.text,
        role.PlaceholderText: tokens.muted,
        role.Button: tokens.raised,
        role.ButtonText: tokens.text,
        role.BrightText: tokens.error_text,
        role.Light: tokens.raised,
        role.Midlight: tokens.separator,
        role.Mid: tokens.edge,
        role.Dark: tokens.field,
        role.Shadow: tokens.muted,
        role.Highlight: tokens.selection,
        role.HighlightedText: tokens.selected_text,
        role.Accent: tokens.accent,
        role.Link: tokens.accent,
        role.LinkVisited: tokens.accent,
        role.ToolTipBase: tokens.tooltip,
        role.ToolTipText: tokens.tooltip_text,
    }.items():
        palette.setColor(target, QColor(color))
    pale = QColor(mix(tokens.selection, tokens.base, 0.5))
    palette.setColor(QPalette.ColorGroup.Inactive, role.Highlight, pale)
    palette.setColor(QPalette.ColorGroup.Inactive, role.HighlightedText, QColor(tokens.text))
    group = QPalette.ColorGroup.Disabled
    for target in (role.WindowText, role.Text, role.ButtonText, role.PlaceholderText, role.HighlightedText):
        palette.setColor(group, target, QColor(disabled_text(tokens)))
    for target in (role.Base, role.Button):
        palette.setColor(group, target, QColor(tokens.window))
    palette.setColor(group, role.Highlight, QColor(tokens.hover))
    palette.setColor(group, role.Accent, QColor(tokens.edge))
    return palette


def left_tree_palette(tokens: Tokens) -> QPalette:
    """For the two trees at the left: they lie on `alt`, so that the transcript beside them is the page."""
    palette = make_palette(tokens)
    palette.setColor(QPalette.ColorRole.Base, QColor(tokens.alt))
    return palette


def wear(view: QAbstractScrollArea, palette: QPalette) -> None:
    """Colour a view: what is painted in it, and the view itself, whose colours a style sheet hands on."""
    view.setPalette(palette)
    view.viewport().setPalette(palette)


def system_tokens(palette: QPalette) -> Tokens:
    """The colours of a high-contrast desktop, for people who asked the system for them."""

    def color(role: QPalette.ColorRole) -> str:
        return palette.color(QPalette.ColorGroup.Active, role).name().upper()

    role = QPalette.ColorRole
    base, text, window = color(role.Base), color(role.Text), color(role.Window)
    return (DARK if is_dark(base) else LIGHT)._replace(
        window=window,
        base=base,
        alt=base,
        raised=color(role.Button),
        text=text,
        quiet=text,
        muted=text,
        faint=text,
        separator=text,
        edge=text,
        field=text,
        accent=color(role.Accent),
        on_accent=color(role.HighlightedText),
        accent_soft=base,
        selection=color(role.Highlight),
        selected_text=color(role.HighlightedText),
        hover=window,
    )


_STYLE = """
QLineEdit, QPlainTextEdit#editor, QTextEdit#editor, QAbstractSpinBox {{
    border: 1px solid {field}; border-radius: {control}px; background: {base}; padding: 4px 7px;
    selection-background-color: {selection}; selection-color: {selected_text};
}}
QLineEdit:focus, QPlainTextEdit#editor:focus, QTextEdit#editor:focus, QAbstractSpinBox:focus {{
    border: 2px solid {accent}; padding: 3px 6px;
}}
QPlainTextEdit#inplace {{
    border: 1px solid transparent; border-radius: {control}px; background: {base}; padding: 1px 3px;
    selection-background-color: {selection}; selection-color: {selected_text};
}}
QPlainTextEdit#inplace:hover {{ border-color: {edge}; }}
QPlainTextEdit#inplace:focus {{ border: 2px solid {accent}; padding: 0px 2px; }}
QLineEdit:disabled, QAbstractSpinBox:disabled, QComboBox:disabled {{
    border-color: {edge}; background: {window};
}}
QAbstractSpinBox {{ padding: 2px 6px; }}
QAbstractSpinBox:focus {{ padding: 1px 5px; }}
QAbstractSpinBox QLineEdit, QComboBox QLineEdit {{
    border: none; background: transparent; padding: 2px 0px;
}}
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ width: 0px; border: none; }}
QComboBox {{
    border: 1px solid {edge}; border-radius: {control}px; background: {raised}; color: {text}; padding: 4px 9px;
}}
QComboBox:hover {{ background: {hover}; }}
QComboBox:focus {{ border: 2px solid {accent}; padding: 3px 8px; }}
QComboBox::drop-down {{ border: none; width: 24px; }}
QComboBox::down-arrow {{ image: url("{controls}/chevron.svg"); width: 12px; height: 12px; }}
QCheckBox::indicator, QRadioButton::indicator {{
    border: 1px solid {field}; background: {base}; width: 12px; height: 12px; border-radius: 3px;
}}
QRadioButton::indicator {{ border-radius: 7px; }}
QCheckBox::indicator:checked {{
    border-color: {accent}; background: {accent}; image: url("{controls}/tick-{scheme}.svg");
}}
QRadioButton::indicator:checked {{
    border: 4px solid {accent}; background: {on_accent}; width: 6px; height: 6px;
}}
QCheckBox:focus, QRadioButton:focus {{ color: {accent}; }}
QScrollBar {{ border: none; background: transparent; }}
QScrollBar:vertical {{ width: 12px; }}
QScrollBar:horizontal {{ height: 12px; }}
QScrollBar::handle {{ background: {edge}; border-radius: 3px; margin: 3px; }}
QScrollBar::handle:vertical {{ min-height: 24px; }}
QScrollBar::handle:horizontal {{ min-width: 24px; }}
QScrollBar::handle:hover, QScrollBar::handle:pressed {{ background: {field}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0px; height: 0px; border: none; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QPushButton {{
    border: 1px solid {edge}; border-radius: {control}px; background: {raised}; color: {text}; padding: 5px 10px;
}}
QPushButton:hover {{ background: {hover}; }}
QPushButton:pressed, QPushButton:checked {{ background: {accent_soft}; border-color: {accent}; }}
QPushButton:flat {{ border-color: transparent; background: transparent; }}
QPushButton:flat:hover {{ background: {hover}; }}
QPushButton:flat:pressed, QPushButton:flat:checked {{ background: {accent_soft}; }}
QPushButton:disabled {{ color: {disabled}; border-color: {separator}; background: {window}; }}
QPushButton:flat:disabled {{ border-color: transparent; background: transparent; }}
QPushButton[primary="true"] {{ background: {accent}; border-color: {accent}; color: {on_accent}; }}
QPushButton[primary="true"]:hover {{ background: {accent_hover}; border-color: {accent_hover}; }}
QPushButton[primary="true"]:pressed {{ background: {accent_down}; border-color: {accent_down}; }}
QPushButton[primary="true"]:disabled {{
    background: {separator}; border-color: {separator}; color: {disabled};
}}
QPushButton:focus {{ border: 2px solid {accent}; padding: 4px 9px; }}
QPushButton[primary="true"]:focus {{ border: 2px solid {focus_on_accent}; }}
QToolButton {{ border: 1px solid transparent; border-radius: {control}px; background: transparent; padding: 2px; }}
QToolButton:hover {{ background: {hover}; }}
QToolButton:pressed, QToolButton:checked {{ background: {accent_soft}; }}
QToolButton:focus {{ border: 2px solid {accent}; padding: 1px; }}
QToolButton::menu-indicator, QPushButton::menu-indicator {{ image: none; width: 0px; }}
QProgressBar {{ border: none; border-radius: 3px; background: {separator}; max-height: 6px; }}
QProgressBar::chunk {{ border-radius: 3px; background: {accent}; }}
QHeaderView {{ background: {window}; border: none; }}
QHeaderView::section {{
    border: none; border-right: 1px solid {separator}; border-bottom: 1px solid {separator};
    background: {window}; color: {muted}; padding: 3px 6px; font-size: {small}px;
}}
QTableCornerButton::section {{
    border: none; border-right: 1px solid {separator}; border-bottom: 1px solid {separator};
    background: {window};
}}
QTabBar {{ qproperty-drawBase: 0; }}
QTabBar::tab {{
    border: none; border-bottom: 2px solid transparent; background: transparent; color: {muted};
    padding: 6px 12px; margin: 0;
}}
QTabBar::tab:hover {{ color: {text}; }}
QTabBar::tab:selected {{ color: {text}; border-bottom-color: {accent}; font-weight: bold; }}
QTabBar::tab:focus {{ color: {accent}; }}
QSplitter::handle {{ background: {separator}; }}
QSplitter::handle:horizontal {{ width: 1px; }}
QSplitter::handle:vertical {{ height: 1px; }}
QToolTip {{ border: 1px solid {tooltip}; background: {tooltip}; color: {tooltip_text}; padding: 3px 6px; }}
QMenuBar {{ background: {window}; border-bottom: 1px solid {separator}; }}
QMenuBar::item {{ background: transparent; padding: 7px 9px; border-radius: {control}px; }}
QMenuBar::item:selected {{ background: {hover}; }}
QMenu {{ background: {raised}; border: 1px solid {edge}; padding: 4px 0; }}
QMenu::item {{ padding: 5px 24px 5px 10px; }}
QMenu::item:selected {{ background: {selection}; color: {selected_text}; }}
QMenu::item:disabled {{ color: {disabled}; background: transparent; }}
QMenu::icon {{ left: 8px; }}
QMenu::separator {{ height: 1px; background: {separator}; margin: 4px 0; }}
"""


def style_sheet(tokens: Tokens, small: int) -> str:
    """The style sheet of the program; `small` is the size of table heads in pixels."""
    towards = tokens.text if tokens.dark else "#000000"
    return _STYLE.format(
        field=tokens.field,
        base=tokens.base,
        window=tokens.window,
        raised=tokens.raised,
        text=tokens.text,
        muted=tokens.muted,
        edge=tokens.edge,
        separator=tokens.separator,
        hover=tokens.hover,
        accent=tokens.accent,
        accent_soft=tokens.accent_soft,
        accent_hover=mix(tokens.accent, towards, 0.10),
        accent_down=mix(tokens.accent, towards, 0.20),
        on_accent=tokens.on_accent,
        focus_on_accent=mix(tokens.accent, tokens.text, 0.6),
        selection=tokens.selection,
        selected_text=tokens.selected_text,
        tooltip=tokens.tooltip,
        tooltip_text=tokens.tooltip_text,
        disabled=disabled_text(tokens),
        control=RADIUS_CONTROL,
        controls=(RESOURCES / "icons" / "controls").as_posix(),
        scheme="dark" if tokens.dark else "light",
        small=small,
    )
