from regflow.formats.step_table.draft import Draft, StepDraft, ancestors, minutes
from regflow.formats.step_table.entries import Answer, Time, Unit


def step(id: str, *after: str, **fields: object) -> StepDraft:
    return StepDraft(id=id, **{"name": id, "by": "desk", "after": after, **fields})


def draft(*steps: StepDraft) -> Draft:
    return Draft("t.xlsx", "en", "T", steps, {})


def test_officers_are_as_many_as_keep_the_queue_short():
    hour = Time(1, None, Unit.HOURS)
    assert draft(step("a", time=hour)).staff("desk") == 3
    assert draft(step("a", time=hour), step("b", time=hour)).staff("desk") == 5
    assert draft(step("a", time=Time(5, None, Unit.WORKING_DAYS))).staff("desk") == 1


def test_a_range_counts_by_its_middle_and_days_are_no_work():
    assert minutes(Time(10, 30, Unit.MINUTES)) == 20
    assert minutes(Time(1, 2, Unit.HOURS)) == 90
    assert minutes(Time(3, None, Unit.WORKING_DAYS)) == 0


def test_a_criterion_is_about_what_is_read_where_it_is_checked():
    checking = step("b", "a", needs=("lease",), checks=("lease_valid",))
    blind = step("c", "b", checks=("tax_paid",))
    found = draft(step("a", brings=("form", "lease")), checking, blind)
    assert found.about("lease_valid") == ("lease",)
    assert found.about("tax_paid") == ("form", "lease")


def test_a_document_that_nobody_reads_is_what_the_applicant_came_for():
    issue = step("b", "a", issues=("licence",))
    assert draft(step("a"), issue).is_delivered("licence")
    assert not draft(step("a"), issue, step("c", "b", needs=("licence",))).is_delivered("licence")


def test_what_may_still_be_undone_was_not_what_the_applicant_came_for():
    issue = step("b", "a", issues=("licence",))
    for answer, delivered in ((Answer.REJECT, False), (Answer.RETURN, False), (Answer.CONTINUE, True)):
        late = step("c", "b", checks=("x",), if_wrong=answer)
        assert draft(step("a"), issue, late).is_delivered("licence") is delivered


def test_a_long_row_of_steps_is_walked_to_its_end():
    after = {str(number): (str(number - 1),) if number else () for number in range(3000)}
    assert len(ancestors(after)["2999"]) == 2999
