import json

from regflow.formats.schema import schema
from tests.commands.files import run


def test_the_schema_is_printed_as_it_is():
    result = run("schema")
    assert (result.exit_code, json.loads(result.stdout)) == (0, schema("en"))
