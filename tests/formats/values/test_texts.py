import pytest

from regflow.model.text import Text, plain
from tests.formats.written import errors, look, read


def test_a_text_may_stand_in_several_languages():
    assert read(name="{en: Seal, zh: 印章}").name == Text((("en", "Seal"), ("zh", "印章")))


def test_a_number_can_be_a_text():
    assert read(name="2026").name == plain("2026")


def test_steps_offices_documents_and_criteria_have_names():
    process = read(
        offices="{a: {name: Office}}",
        documents="{form: {name: Form}, licence: {}}",
        criteria="{ok: {name: {zh: 好}, about: [form]}}",
    )
    assert process.offices[0].name == plain("Office")
    assert process.documents[0].name == plain("Form")
    assert process.criteria[0].name == Text((("zh", "好"),))
    assert look("name: Look").name == plain("Look")


@pytest.mark.parametrize(("name", "code"), [("[a]", "word-wanted"), ("{}", "word-wanted"), ("", "value-missing")])
def test_what_is_no_text_is_refused(name, code):
    assert errors(name=name) == [code]
