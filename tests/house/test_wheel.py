"""What is installed is the package and nothing else."""

import subprocess
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_the_wheel_holds_regflow_alone(tmp_path):
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(tmp_path), str(ROOT)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    names = zipfile.ZipFile(next(tmp_path.glob("*.whl"))).namelist()
    tops = {name.split("/")[0] for name in names}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"regflow"}
    assert "regflow/py.typed" in names
    assert "regflow/demo/company-registration.yaml" in names
    assert "regflow/report/examples/repeated-check.yaml" in names
    assert {f"regflow/report/html/{asset}" for asset in ("style.css", "map.css", "script.js")} <= set(names)
