"""Load a Designer form onto the class it belongs to and bind its annotated widgets."""

from typing import get_type_hints

from PySide6.QtCore import QObject
from PySide6.QtUiTools import QUiLoader
from PySide6.QtWidgets import QWidget

from kjz_desk import assets


class FormError(Exception):
    """A form and its class do not fit together; a fault of the program, never of its user."""


class _Loader(QUiLoader):
    """A loader that fills an existing widget instead of making one for the form's root."""

    def __init__(self, root: QWidget, promoted: tuple[type[QWidget], ...]) -> None:
        super().__init__()
        self._root = root
        self._promoted = {one.__name__: one for one in promoted}
        self.unknown: list[str] = []

    def createWidget(self, class_name: str, parent: QWidget | None = None, name: str = "") -> QWidget:
        """Make one widget of the form."""
        if parent is None:
            return self._root
        promoted = self._promoted.get(class_name)
        if promoted is not None:
            made = promoted(parent)
            made.setObjectName(name)
            return made
        if not class_name.startswith("Q"):
            # An exception would be lost on its way through C++, so it is raised after the load.
            self.unknown.append(class_name)
        return super().createWidget(class_name, parent, name)


def load_form(root: QWidget, name: str, *promoted: type[QWidget]) -> None:
    """Fill ``root`` with ``ui/<name>.ui`` and set each annotated attribute to its widget.

    ``promoted`` are the widget classes that the form names besides Qt's own. Raises ``FormError``
    for a class the form names but nobody gave, for an annotation without a widget, and for one that
    would hide a method of Qt.
    """
    path = assets.root() / "ui" / f"{name}.ui"
    loader = _Loader(root, promoted)
    try:
        loader.load(str(path))
    except RuntimeError as error:
        raise FormError(f"{path.name}: {loader.errorString() or error}") from error
    if loader.unknown:
        raise FormError(f"{path.name} names {', '.join(loader.unknown)}, which load_form was not given")
    _bind(root, path.name)


def _bind(root: QWidget, file: str) -> None:
    for name, kind in get_type_hints(type(root)).items():
        if not (isinstance(kind, type) and issubclass(kind, QObject)):
            continue
        if hasattr(QWidget, name):
            raise FormError(f"{type(root).__name__}.{name} hides a method of QWidget")
        found = root.findChild(kind, name)
        if found is None:
            raise FormError(f"{file} has no {kind.__name__} named '{name}'")
        setattr(root, name, found)
