import json
from importlib import import_module
from importlib.resources import files
from pathlib import Path

from regflow.commands.options import Running
from tests.commands.files import SHORT, SMALL, run, written

module = import_module("regflow.commands.demo")


def test_the_shipped_process_is_the_one_that_officials_edit():
    shipped = files("regflow").joinpath("demo", "company-registration.yaml").read_bytes()
    assert shipped == Path("processes/company-registration.yaml").read_bytes()


def test_the_whole_chain_runs_and_leaves_both_files(tmp_path, monkeypatch):
    monkeypatch.setattr(module, "shipped", SMALL.encode)
    monkeypatch.setattr(module, "QUICK", Running(cases=50, replications=3, jobs=1))
    result = run("demo", "--into", str(tmp_path / "new"))
    assert result.exit_code == 0
    assert {one.name for one in (tmp_path / "new").iterdir()} == {module.PROCESS, module.STREAMLINED, module.REPORT}
    assert (tmp_path / "new" / module.STREAMLINED).read_text(encoding="utf-8") == SHORT
    for part in ("repeated-check (proved)", "Verified independently", "A case takes"):
        assert part in " ".join(result.stdout.split())
    assert str(tmp_path / "new" / module.PROCESS) in result.stderr


def test_a_program_gets_the_document_of_streamlining(tmp_path, monkeypatch):
    monkeypatch.setattr(module, "shipped", SMALL.encode)
    monkeypatch.setattr(module, "QUICK", Running(cases=50, replications=3, jobs=1))
    data = json.loads(run("demo", "--into", str(tmp_path), "--format", "json", "--quiet").stdout)
    assert data["schema"] == "regflow/demo/1"


def test_a_file_of_the_user_in_the_folder_is_not_replaced(tmp_path):
    mine = Path(written(tmp_path, "mine", module.PROCESS))
    assert run("demo", "--into", str(tmp_path)).exit_code == 2
    assert mine.read_text() == "mine"
