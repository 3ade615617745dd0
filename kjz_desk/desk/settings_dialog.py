"""Change what this desk was told about itself."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QRegularExpression, Qt, Signal
from PySide6.QtGui import QKeySequence, QRegularExpressionValidator, QShortcut
from PySide6.QtWidgets import QFileDialog, QFrame, QLabel, QPushButton, QWidget

from kjz_desk import settings
from kjz_desk.desk.forms import load_form
from kjz_desk.desk.widgets.banner import Banner
from kjz_desk.desk.widgets.fields import KeypadEdit, PickCombo, TextField
from kjz_desk.desk.widgets.key_button import KeyButton
from kjz_desk.errors import DeskError
from kjz_desk.messages import sentence
from kjz_desk.phrases import LANGUAGES
from kjz_desk.settings import Settings
from kjz_desk.workflows import Desk

_LANGUAGE_NAMES = {"zh_CN": "中文", "en": "English"}


class LetterEdit(KeypadEdit):
    """A desk's letter, ``A`` to ``ZZ``; no input method can change it on its way."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.letters_are_keys = False
        self.setValidator(QRegularExpressionValidator(QRegularExpression("[A-Za-z]{0,2}"), self))


class SettingsDialog(QFrame):
    """The settings, to be shown in an ``Overlay``; Enter alone saves nothing.

    ``saved`` carries the new ``Settings``, after they are in their file.
    """

    saved = Signal(object)
    left = Signal()

    department_combo: PickCombo
    by_edit: TextField
    theme_combo: PickCombo
    language_combo: PickCombo
    site_combo: PickCombo
    letter_edit: LetterEdit
    folder_edit: TextField
    browse_button: QPushButton
    book_label: QLabel
    refused_banner: Banner
    leave_button: KeyButton
    save_button: KeyButton

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        load_form(self, "settings_dialog", Banner, KeyButton, LetterEdit, PickCombo, TextField)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._desk = desk
        self._fill()
        self.read()
        self.leave_button.show_key("Esc")
        self.save_button.show_key("Ctrl+Enter")
        self.leave_button.clicked.connect(self.left)
        self.save_button.clicked.connect(self._save)
        self.browse_button.clicked.connect(self._browse)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self._save)

    def read(self) -> None:
        """Show the settings as they are kept, also those that wait for the next start."""
        kept = settings.load(self._desk.folder)
        now = self._desk.settings
        self.department_combo.set_code(now.department)
        self.by_edit.setText(now.by)
        self.theme_combo.set_code(now.theme)
        self.language_combo.set_code(now.language)
        self.site_combo.set_code(kept.site or self._desk.reference.event.main_site)
        self.letter_edit.setText(kept.letter)
        self.folder_edit.setText(kept.data_folder)
        self.refused_banner.clear()
        self._shown = self._entered()
        if not now.department:
            self.refused_banner.say(
                "warn", self.tr("Choose the unit of this desk first: every act names it.")
            )

    def hold(self) -> bool:
        """Tell whether anything was entered that is not saved yet; say then how to go on."""
        if self._entered() == self._shown:
            return False
        text = self.tr("Not saved yet: Ctrl+Enter saves the settings, Esc leaves them as they were.")
        self.refused_banner.say("warn", text)
        return True

    def _entered(self) -> tuple[str, ...]:
        combos = (self.department_combo, self.theme_combo, self.language_combo, self.site_combo)
        edits = (self.by_edit, self.letter_edit, self.folder_edit)
        return (*(combo.code for combo in combos), *(edit.text() for edit in edits))

    def _fill(self) -> None:
        reference, language = self._desk.reference, self._desk.settings.language
        self.department_combo.addItem(self.tr("not chosen yet"), "")
        for unit in reference.departments:
            self.department_combo.addItem(unit.name(language), unit.code)
        for site in reference.sites:
            self.site_combo.addItem(site.name(language), site.code)
        for code, name in (
            ("light", self.tr("Light")),
            ("sunlight", self.tr("Sunlight: for full sun")),
            ("dark", self.tr("Dark")),
        ):
            self.theme_combo.addItem(name, code)
        for code in LANGUAGES:
            self.language_combo.addItem(_LANGUAGE_NAMES[code], code)
        book = self.tr("The book lies in {folder}").format(folder=self._desk.folder)
        self.book_label.setText(book)

    def _browse(self) -> None:
        dialog = QFileDialog(self, self.tr("Folder of the data"), self.folder_edit.text())
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(self.folder_edit.setText)
        dialog.open()

    def _save(self) -> None:
        chosen = self._chosen()
        folder = Path(chosen.data_folder) if chosen.data_folder else None
        if folder is not None and not (folder / "event.toml").is_file():
            self.refused_banner.say("danger", self.tr("There is no event.toml in this folder."))
            self.folder_edit.setFocus()
            return
        lasting = chosen
        if chosen.language == self._desk.settings.language:
            # This run may speak another language than the kept one, without anybody choosing it here.
            lasting = replace(chosen, language=settings.load(self._desk.folder).language)
        try:
            settings.save(self._desk.folder, lasting)
        except DeskError as error:
            self.refused_banner.say("danger", sentence(error, self._desk.settings.language))
            return
        self.left.emit()
        self.saved.emit(chosen)

    def _chosen(self) -> Settings:
        main = self._desk.reference.event.main_site
        kept = settings.load(self._desk.folder).site
        site = self.site_combo.code
        return replace(
            self._desk.settings,
            department=self.department_combo.code,
            by=self.by_edit.text().strip(),
            theme=self.theme_combo.code,
            language=self.language_combo.code,
            # The event's own main site stays unnamed, so that another data folder brings its own.
            site="" if site == main and not kept else site,
            letter=self.letter_edit.text().upper() or "A",
            data_folder=self.folder_edit.text().strip(),
        )
