"""Dropping a document altogether."""

import pytest

from regflow.errors import ChangeError
from regflow.model.change import DropDocument
from regflow.model.criterion import Criterion
from regflow.model.document import Document
from regflow.model.step import Outcome, Return
from regflow.rewrite import apply
from tests.builders import FORM, LEASE, chain, check, submission, work

MEMO = "memo"
DOCUMENTS = (Document(FORM), Document(MEMO), Document(LEASE))


def test_no_step_handles_it_any_more():
    step = work("x", needs=(MEMO, FORM), brings=(MEMO,), issues=(MEMO,), amends=(LEASE, MEMO))
    changed = apply(chain(submission(), step, documents=DOCUMENTS), DropDocument(MEMO)).step_by_id["x"]
    assert (changed.needs, changed.brings, changed.issues, changed.amends) == ((FORM,), (), (), (LEASE,))


def test_the_table_does_not_list_it():
    changed = apply(chain(submission(), documents=DOCUMENTS), DropDocument(MEMO))
    assert tuple(document.id for document in changed.documents) == (FORM, LEASE)


def test_returns_change_the_rest():
    checked = check("x", "name_ok", if_wrong=Return("submit", amends=(MEMO, FORM)))
    drawn = work("y", outcomes=(Outcome("back", 0.1, Return("submit", amends=(MEMO,))), Outcome("fine", 0.1)))
    changed = apply(chain(submission(), checked, drawn, documents=DOCUMENTS), DropDocument(MEMO))
    assert [back.amends for step in changed.steps for back in step.returns] == [(FORM,), ()]


def test_a_criterion_that_nobody_checks_is_about_the_rest():
    idle = Criterion("idle", about=(MEMO, FORM))
    changed = apply(chain(submission(), documents=DOCUMENTS, criteria=(idle,)), DropDocument(MEMO))
    assert changed.criteria == (Criterion("idle", about=(FORM,)),)


@pytest.mark.parametrize(
    "criteria",
    [
        pytest.param((Criterion("c", about=(MEMO,)),), id="stated"),
        pytest.param((Criterion("c"),), id="about all that is brought"),
        pytest.param((Criterion("c", about=(FORM,), implies=("w",)), Criterion("w", about=(MEMO,))), id="implied"),
    ],
)
def test_a_document_behind_a_check_is_kept(criteria):
    before = chain(submission(brings=(FORM, MEMO)), check("x", "c"), documents=DOCUMENTS, criteria=criteria)
    with pytest.raises(ChangeError, match="memo cannot be dropped: c depends on it and x checks that"):
        apply(before, DropDocument(MEMO))


def test_an_unknown_document_is_named():
    with pytest.raises(ChangeError, match="There is no document stamp"):
        apply(chain(submission()), DropDocument("stamp"))
