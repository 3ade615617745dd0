"""Texts of Qt's own dialogs that Qt's Chinese catalogue leaves in English; ours speaks for them."""

from typing import Final

from kjz_desk.phrases import QT_TRANSLATE_NOOP

LACKING: Final = {
    "QFileDialog": (
        QT_TRANSLATE_NOOP("QFileDialog", "&Look in:"),
        QT_TRANSLATE_NOOP("QFileDialog", "Files of &type:"),
    ),
    "QAbstractFileIconProvider": (
        QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Drive"),
        QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "File"),
        QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "File Folder"),
        QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Folder"),
        QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Shortcut"),
        QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Unknown"),
    ),
    "QCupsJobWidget": (
        QT_TRANSLATE_NOOP("QCupsJobWidget", "&Billing information:"),
        QT_TRANSLATE_NOOP("QCupsJobWidget", "&End:"),
        QT_TRANSLATE_NOOP("QCupsJobWidget", "&Start:"),
        QT_TRANSLATE_NOOP("QCupsJobWidget", "Job &priority:"),
        QT_TRANSLATE_NOOP("QCupsJobWidget", "Scheduled &printing:"),
    ),
    "QPageSetupWidget": (
        QT_TRANSLATE_NOOP("QPageSetupWidget", "Page &order:"),
        QT_TRANSLATE_NOOP("QPageSetupWidget", "Pages &per sheet:"),
    ),
    "QPrintDialog": (QT_TRANSLATE_NOOP("QPrintDialog", "Automatic"),),
    "QPrintSettingsOutput": (
        QT_TRANSLATE_NOOP("QPrintSettingsOutput", "Duplex Printing"),
        QT_TRANSLATE_NOOP("QPrintSettingsOutput", "Long side"),
        QT_TRANSLATE_NOOP("QPrintSettingsOutput", "None"),
        QT_TRANSLATE_NOOP("QPrintSettingsOutput", "Page &Set:"),
        QT_TRANSLATE_NOOP("QPrintSettingsOutput", "Short side"),
    ),
}
"""By Qt's class. Nothing here is looked up by the desk: Qt asks for it under these very names."""
