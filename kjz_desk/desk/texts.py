"""Put the catalogue of the chosen language behind every text of the window."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

from kjz_desk import assets


class Texts(QObject):
    """The translators of the window; English is the source and needs none."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._installed: list[QTranslator] = []

    def remove(self) -> None:
        """Take the translators away: the window they spoke for is gone."""
        for translator in self._installed:
            QCoreApplication.removeTranslator(translator)
        self._installed.clear()

    def use(self, language: str) -> None:
        """Speak ``language`` (``zh_CN`` or ``en``) from now on."""
        self.remove()
        QLocale.setDefault(QLocale(language))
        if language == "en":
            return
        own = str(assets.root() / "resources" / "i18n")
        qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        for name, folder in ((f"qtbase_{language}", qt), (language, own)):
            translator = QTranslator(self)
            if translator.load(name, folder):
                QCoreApplication.installTranslator(translator)
                self._installed.append(translator)
