"""Qt's own dialogs speak the language of the window."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from kjz_desk.desk.qt_words import LACKING
from kjz_desk.desk.texts import Texts


@pytest.fixture
def chinese(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    texts = Texts(qapp)
    texts.use("zh_CN")
    yield
    texts.remove()
    QLocale.setDefault(before)


def is_chinese(text: str) -> bool:
    return any("\u4e00" <= letter <= "\u9fff" for letter in text)


@pytest.mark.usefixtures("chinese")
@pytest.mark.parametrize("mode", [QFileDialog.FileMode.Directory, QFileDialog.FileMode.AnyFile])
def test_the_file_dialog_is_chinese(mode: QFileDialog.FileMode, qtbot: QtBot) -> None:
    dialog = QFileDialog()
    qtbot.addWidget(dialog)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setFileMode(mode)
    dialog.show()
    texts = [label.text() for label in dialog.findChildren(QLabel)]
    texts += [button.text() for button in dialog.findChildren(QPushButton)]
    assert len(texts) >= 5
    assert [text for text in texts if not is_chinese(text)] == []


@pytest.mark.usefixtures("chinese")
def test_what_qt_leaves_in_english_is_chinese_by_our_own_catalogue(qapp: QApplication) -> None:
    for context, texts in LACKING.items():
        for text in texts:
            assert is_chinese(QCoreApplication.translate(context, text)), (context, text)
