"""The pages of the window, in the order of their keys, each built when it is first shown."""

import importlib
from dataclasses import dataclass

from kjz_desk.desk.jobs import Jobs
from kjz_desk.desk.page import Page
from kjz_desk.phrases import QT_TRANSLATE_NOOP
from kjz_desk.workflows import Desk


@dataclass(frozen=True, slots=True)
class Station:
    """One page: its module, class and icon, its name for people, the keys that lead to it."""

    module: str
    class_name: str
    icon: str
    name: str
    key: str
    also: tuple[str, ...] = ()

    def build(self, desk: Desk, jobs: Jobs) -> Page:
        """Import and build the page; the import is the reason why this waits until it is shown."""
        found = importlib.import_module(f"kjz_desk.desk.pages.{self.module}")
        page: Page = getattr(found, self.class_name)(desk, jobs)
        return page


STATIONS = (
    Station(
        "reception_page",
        "ReceptionPage",
        "user-plus",
        QT_TRANSLATE_NOOP("MainWindow", "Reception"),
        "F2",
    ),
    Station(
        "consultations_page",
        "ConsultationsPage",
        "message-circle-question-mark",
        QT_TRANSLATE_NOOP("MainWindow", "Consulting"),
        "F3",
    ),
    Station("materials_page", "MaterialsPage", "boxes", QT_TRANSLATE_NOOP("MainWindow", "Materials"), "F4"),
    Station("prints_page", "PrintsPage", "printer", QT_TRANSLATE_NOOP("MainWindow", "Printing"), "F5"),
    Station(
        "statistics_page",
        "StatisticsPage",
        "chart-column",
        QT_TRANSLATE_NOOP("MainWindow", "Statistics"),
        "F6",
    ),
    Station(
        "records_page",
        "RecordsPage",
        "clipboard-list",
        QT_TRANSLATE_NOOP("MainWindow", "Records"),
        "F7",
        ("F8",),
    ),
)
