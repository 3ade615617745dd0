"""Do slow work beside the window, one job after the other."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

Result = TypeVar("Result")
Failed = Callable[[BaseException], None]


class Jobs(QObject):
    """One worker thread, in order.

    Gather on the GUI thread, render in the worker, show on the GUI thread: ``work`` must touch
    neither the book nor a widget; ``done`` and ``failed`` are called on the GUI thread.
    """

    _ended = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="job")
        self._open = 0
        self._stopped = False
        self._ended.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """Whether a job waits or runs."""
        return self._open > 0

    def run(
        self, work: Callable[[], Result], done: Callable[[Result], None], failed: Failed | None = None
    ) -> None:
        """Run ``work`` in the worker, then ``done(result)`` or ``failed(error)`` here.

        Without ``failed`` an error is raised here, where the window reports it as a bug.
        """
        self._open += 1
        future = self._worker.submit(work)
        future.add_done_callback(lambda ended: self._hand_over(ended, done, failed))

    def stop(self) -> None:
        """Drop what waits and let the running job end; nothing is delivered after this."""
        self._stopped = True
        self._worker.shutdown(wait=True, cancel_futures=True)

    def _hand_over(self, ended: "Future[Any]", done: Callable[[Any], None], failed: Failed | None) -> None:
        if not ended.cancelled():
            self._ended.emit((ended, done, failed))

    @Slot(object)
    def _deliver(self, job: tuple["Future[Any]", Callable[[Any], None], Failed | None]) -> None:
        self._open -= 1
        if self._stopped:
            return
        ended, done, failed = job
        error = ended.exception()
        if error is None:
            done(ended.result())
        elif failed is not None:
            failed(error)
        else:
            raise error
