from regflow.model.document import Document
from regflow.model.text import plain
from tests.formats.written import errors, read


def test_every_field_of_a_document_is_read():
    documents = "{form: , licence: {name: Licence, held_by: [Public Security, Tax], delivered: true}}"
    assert read(documents=documents).documents == (
        Document("form"),
        Document("licence", plain("Licence"), ("Public Security", "Tax"), True),
    )


def test_authorities_that_hold_a_document_are_a_list():
    assert errors(documents="{form: {held_by: Tax}}") == ["list-wanted"]
