"""What stands in the reception's form, to be put into the form of a window that is built anew."""

from kjz_desk.desk.pages.reception_form import ReceptionForm

_TEXTS = (
    "name_edit", "phone_edit", "guardian_name_edit", "guardian_phone_edit",
    "organisation_edit", "grade_edit",
)  # fmt: skip


class KeptReception:
    """Everything that was typed or picked in ``form``, without any widget of it."""

    def __init__(self, form: ReceptionForm) -> None:
        self._texts = {name: getattr(form, name).text() for name in _TEXTS}
        self._group, self._age, self._town = form.group, form.ages_row.code, form.town_combo.code
        self._as_group, self._count = form.as_group, form.count_stepper.value
        self._consent = form.consent_check.isChecked()
        self._topics, self._items = form.topics_board.picked, form.items_board.picked

    def put_into(self, form: ReceptionForm) -> None:
        """Fill ``form``, which is empty."""
        form.set_group_visit(on=self._as_group)
        if self._group:
            form.choose_group(self._group)
        form.ages_row.clear()
        if self._age:
            form.ages_row.press(self._age)
        for board, picked in ((form.topics_board, self._topics), (form.items_board, self._items)):
            for code, count in picked.items():
                board.set_count(code, count)
        for name, text in self._texts.items():
            getattr(form, name).setText(text)
        form.town_combo.set_code(self._town)
        form.count_stepper.set_value(self._count)
        form.consent_check.setChecked(self._consent)
        form.edited.emit()
