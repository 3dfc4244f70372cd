from regflow.formats.step_table.draft import Draft, StepDraft
from regflow.formats.step_table.drafting import draft_of
from regflow.formats.step_table.entries import Answer
from regflow.model.step import Kind
from tests.formats.step_table.tables import HEADINGS, Value, problems, table

WITH_ANSWER = (*HEADINGS, "If wrong")


def drafted(*rows: list[Value], headings: tuple[str, ...] = HEADINGS) -> Draft:
    return draft_of(table(*rows, headings=headings))


def steps(*rows: list[Value], headings: tuple[str, ...] = HEADINGS) -> dict[str, StepDraft]:
    return {step.id: step for step in drafted(*rows, headings=headings).steps}


def test_the_applicant_of_the_table_hands_in_what_later_steps_read():
    found = steps(["Apply", "applicant", None, None, "form"], ["Look", "desk", 5.0, None, "form, lease"])
    assert found["apply"].brings == ("form", "lease")
    assert (found["apply"].kind, found["apply"].assumed) == (Kind.SUBMISSION, {"kind", "brings"})
    assert found["look"].needs == ("form", "lease")


def test_a_table_without_an_applicant_gets_a_submission_before_all_else():
    first, look, visit = drafted(["Look", "desk", 5.0, None, "form"], ["Visit", "desk", 5.0, "-"]).steps
    assert (first.by, first.brings, "by" in first.assumed) == ("applicant", ("form",), True)
    assert look.after == visit.after == (first.id,)


def test_a_table_without_documents_gets_an_application():
    assert steps(["Look", "desk"])["applicant_submits"].brings == ("application",)


def test_advice_before_the_application_stays_before_it():
    found = steps(["Advice", "desk"], ["Apply", "applicant", None, None, "form"])
    assert (found["advice"].after, found["apply"].after) == ((), ("advice",))


def test_a_step_without_a_time_gets_one_that_is_marked():
    found = steps(["Look", "desk"], ["Visit", "desk", 5.0], ["Print", "system"])
    assert ("work" in found["look"].assumed, "work" in found["visit"].assumed) == (True, False)
    assert (found["print"].time, found["print"].by) == (None, "system")


def test_a_failed_check_rejects_unless_the_table_says_what_follows():
    row = ["Look", "desk", 5.0, None, "form", "form ok"]
    assert steps([*row, None], headings=WITH_ANSWER)["look"].if_wrong is Answer.REJECT
    back = steps([*row, "return"], headings=WITH_ANSWER)["look"]
    assert (back.if_wrong, back.back_to) == (Answer.RETURN, "applicant_submits")


def test_a_case_goes_back_to_the_step_named_and_never_forward():
    first = ["Look", "desk", 5.0, None, "form", "form ok", None]
    second = ["Visit", "desk", 5.0, None, "form", "site ok", "return to look"]
    assert steps(first, second, headings=WITH_ANSWER)["visit"].back_to == "look"
    forward = [*first[:6], "return to visit"]
    assert problems(forward, second, headings=WITH_ANSWER) == [("G2", "table-return-forward")]


def test_an_answer_where_nothing_is_checked_is_a_problem():
    row = ["Look", "desk", 5.0, None, "form", None, "reject"]
    assert problems(row, headings=WITH_ANSWER) == [("G2", "table-nothing-checked")]


def test_a_document_is_not_read_before_it_is_issued():
    headings = (*HEADINGS, "Issues")
    write = ["Write", "desk", 5.0, None, None, None, "report"]
    read = ["Read", "desk", 5.0, None, "report", None, None]
    assert problems(write, read, headings=headings) == []
    assert problems(read, write, headings=headings) == [("E2", "table-document-too-early")]


def test_a_document_is_not_read_before_the_applicant_comes():
    advice = ["Advice", "desk", 5.0, None, "form"]
    assert problems(advice, ["Apply", "applicant", None, None, "form"]) == [("E2", "table-document-too-early")]


def test_offices_and_documents_that_look_alike_are_one():
    found = drafted(["a", "Desk ", 5.0, None, "ID card"], ["b", "desk", 5.0, None, "id card"])
    assert found.names["offices"] == {"desk": "Desk"}
    assert found.names["documents"] == {"id_card": "ID card"}


def test_a_step_named_like_the_submission_that_is_assumed_stays_a_step_of_its_own():
    assert len(drafted(["applicant submits", "desk"]).steps) == 2
