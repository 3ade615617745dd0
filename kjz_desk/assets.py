"""Where the forms, resources and reference data lie, in a checkout and in an installed copy."""

from pathlib import Path


def root() -> Path:
    """Return the folder that holds ``ui/``, ``resources/`` and ``data/``.

    A wheel carries them inside the package; a checkout has them beside it.
    """
    package = Path(__file__).parent
    inside = package / "_assets"
    return inside if inside.is_dir() else package.parent
