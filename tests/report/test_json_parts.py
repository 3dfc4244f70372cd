import json

from regflow import __version__
from regflow.report.json_parts import code_of, document, document_text
from regflow.words import message


def test_a_document_names_its_schema_and_version_first():
    content = json.loads(document_text(document("simulate", {"process": "x"})))
    assert list(content.items()) == [("schema", "regflow/simulate/1"), ("regflow", __version__), ("process", "x")]


def test_a_console_that_lacks_signs_still_gets_every_one_of_them():
    content = {"name": "食品店"}
    assert json.loads(document_text(content, "ascii").encode("ascii")) == content
    assert "食品店" in document_text(content, "utf-8")


def test_what_is_said_has_a_code_in_every_language():
    assert (code_of(message("never-meets")), code_of(None)) == ("never-meets", None)
