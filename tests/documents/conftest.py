"""The county's own reference data and days of it, for everything that is drawn from them."""

import pytest

from kjz_desk.domain.reference import Reference
from kjz_desk.domain.tally import Tally
from tests import tally_days


@pytest.fixture(scope="session")
def reference() -> Reference:
    return tally_days.real_reference()


@pytest.fixture(scope="session")
def empty_day(reference: Reference) -> Tally:
    return tally_days.empty_day(reference)


@pytest.fixture(scope="session")
def busy_day(reference: Reference) -> Tally:
    return tally_days.busy_day(reference)


@pytest.fixture(scope="session")
def full_day(reference: Reference) -> Tally:
    return tally_days.full_day(reference)
