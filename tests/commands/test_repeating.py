from pathlib import Path

from regflow.commands.options import Applying, Engine, Judging, Running
from regflow.commands.repeating import command_line


def test_defaults_are_left_out():
    assert command_line("streamline", ("a.yaml",), Applying(), Running(), Judging()) == "regflow streamline a.yaml"


def test_every_kind_of_option_is_spelled_as_it_is_read():
    applying = Applying(out=Path("b c.yaml"), apply=["needless-order", "repeated-check"], no_compare=True)
    running = Running(start=739621 + 1, engine=Engine.SIMPY, precision=0.01, warm_up=0)
    line = command_line("streamline", ("a.yaml",), applying, running, Judging(budget=0.5, tolerance=0.05))
    assert line == (
        "regflow streamline a.yaml --out 'b c.yaml' --apply needless-order --apply repeated-check --no-compare "
        "--precision 0.01 --start 2026-01-06 --warm-up 0 --engine simpy --tolerance 0.05 --budget 0.5min"
    )
