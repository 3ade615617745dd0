"""Receive a person: one row of keys, one Enter, one act."""

from kjz_desk.desk.page import Page


class ReceptionPage(Page):
    """The page that the desk lives on."""

    def count_one(self, group: str) -> None:
        """Write an act of one visitor of ``group`` at once."""
        self.desk.reception.receive({"visit": {"group": group}})
        self.recorded.emit()

    def undo_last(self) -> None:
        """Take the last own act of today back."""
        self.desk.reception.undo()
        self.recorded.emit()
