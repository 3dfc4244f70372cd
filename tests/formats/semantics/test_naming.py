from tests.formats.written import errors, read


def test_a_step_and_a_trait_may_not_share_a_name():
    assert errors(steps="{premises: {by: applicant, brings: [form]}}") == ["step-named-like-trait"]


def test_a_document_and_a_step_may():
    assert read(steps="{form: {by: applicant, brings: [form]}}").steps
