"""Render the handout that is being looked at in the worker, always the newest wish."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QImage
from shiboken6 import isValid

from kjz_desk.desk import printing
from kjz_desk.desk.jobs import Jobs
from kjz_desk.errors import DeskError
from kjz_desk.workflows.printing import Printing


@dataclass(frozen=True, slots=True)
class Wish:
    """One sheet of a handout in a layout, as a picture that fits into ``room`` device pixels."""

    handout: str
    layout: str
    room: QSize


@dataclass(frozen=True, slots=True)
class Paper:
    """One sheet as a PDF, and the characters that the bundled fonts lack."""

    data: bytes
    missing: str


@dataclass(frozen=True, slots=True)
class Proof:
    """A wish come true."""

    wish: Wish
    paper: Paper
    picture: QImage


class Proofs(QObject):
    """One job at a time: while it runs only the newest wish is kept, and what it made is dropped.

    A PDF is made once for each handout and layout; another size costs only another picture.
    """

    ready = Signal(object)
    failed = Signal(object)

    def __init__(self, work: Printing, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._printing, self._jobs = work, jobs
        self._papers: dict[tuple[str, str], Paper] = {}
        self._wish: Wish | None = None
        self._running = False

    def want(self, wish: Wish) -> None:
        """Make ``wish`` as soon as the worker is free, unless it is being made already."""
        if wish == self._wish:
            return
        self._wish = wish
        if not self._running:
            self._begin(wish)

    def drop(self) -> None:
        """Want nothing any more."""
        self._wish = None

    def _begin(self, wish: Wish) -> None:
        self._running = True
        paper = self._papers.get((wish.handout, wish.layout))
        self._jobs.run(
            partial(_made, self._printing, wish, paper),
            partial(self._ended, wish),
            partial(self._broke, wish),
        )

    def _ended(self, wish: Wish, proof: Proof) -> None:
        if not isValid(self):
            # The window was built anew, in another language say, while the worker was at it.
            return
        self._running = False
        self._papers[wish.handout, wish.layout] = proof.paper
        if self._current(wish):
            self.ready.emit(proof)

    def _broke(self, wish: Wish, error: BaseException) -> None:
        if not isValid(self):
            return
        self._running = False
        if not self._current(wish):
            return
        self._wish = None
        if not isinstance(error, DeskError):
            self.failed.emit(None)
            raise error
        self.failed.emit(error)

    def _current(self, wish: Wish) -> bool:
        """Tell whether ``wish`` is still wanted; begin with the newer one if it is not."""
        if self._wish is not None and self._wish != wish:
            self._begin(self._wish)
        return self._wish == wish


def _made(work: Printing, wish: Wish, paper: Paper | None) -> Proof:
    """Make the PDF, if it is not there, and its picture; touches neither book nor window."""
    if paper is None:
        data = work.handout(wish.handout, wish.layout)
        paper = Paper(data, work.missing_glyphs(wish.handout))
    return Proof(wish, paper, printing.picture(paper.data, wish.room))
