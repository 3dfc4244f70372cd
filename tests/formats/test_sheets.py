import pytest

from regflow.formats.sheets import Sheet


def test_a_row_with_a_cell_too_few_is_no_table():
    with pytest.raises(ValueError, match="Findings"):
        Sheet("Findings", ("Rule", "Step"), (("repeated-check",),))
