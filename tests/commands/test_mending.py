from pathlib import Path

from regflow.commands.mending import mend
from regflow.commands.options import Saying
from tests.commands.files import SMALL, written


def test_files_are_mended_in_place_and_told_of_one_by_one(tmp_path, capsys):
    one = written(tmp_path, SMALL.replace("name: Small", "name：Small"), "one.yaml")
    other = written(tmp_path, SMALL, "other.yaml")
    mend([Path(one), Path(other), tmp_path / "none.yaml"], Saying(lang="en"))
    assert Path(one).read_text(encoding="utf-8") == SMALL
    said = " ".join(capsys.readouterr().out.split())
    assert "lines mended: 1" in said
    assert "nothing that can be mended" in said
    assert "none.yaml" not in said
