"""Options that several commands share, each declared once, in groups that a command takes whole."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Annotated

import typer

from regflow.commands.help_page import help_text
from regflow.commands.values import language_of, minutes_of, share_of, start_day_of, warm_up_of
from regflow.model.finding import ACCEPTANCE
from regflow.simulation.settings import MONDAY_5_JANUARY_2026
from regflow.words import LANGUAGES


class Engine(Enum):
    """Engines by name, and `auto`."""

    SIMPY = "simpy"
    FAST = "fast"
    AUTO = "auto"


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """How a command says what it has to say: every command has these."""

    format: Annotated[str, typer.Option("--format", metavar="text|json|...", help=help_text("option-format"))] = "text"
    lang: Annotated[
        str, typer.Option("--lang", metavar="|".join(LANGUAGES), help=help_text("option-lang"), callback=language_of)
    ] = ""
    quiet: Annotated[bool, typer.Option("--quiet", help=help_text("option-quiet"))] = False
    no_color: Annotated[bool, typer.Option("--no-color", help=help_text("option-no-color"))] = False
    debug: Annotated[bool, typer.Option("--debug", help=help_text("option-debug"))] = False

    @property
    def as_json(self) -> bool:
        """Tell whether a program reads the result."""
        return self.format == "json"

    @property
    def as_markdown(self) -> bool:
        """Tell whether the result is to stand in a pull request."""
        return self.format == "markdown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Running:
    """How a process is simulated: every simulating command has these."""

    cases: Annotated[int, typer.Option("--cases", min=10, metavar="NUMBER", help=help_text("option-cases"))] = 2000
    replications: Annotated[
        int | None,
        typer.Option(
            "--replications", min=2, metavar="NUMBER", show_default=False, help=help_text("option-replications")
        ),
    ] = None
    precision: Annotated[
        float,
        typer.Option(
            "--precision",
            parser=share_of,
            metavar="SHARE",
            show_default=False,
            help=help_text("option-precision", default="2%"),
        ),
    ] = 0.02
    seed: Annotated[int, typer.Option("--seed", min=0, metavar="NUMBER", help=help_text("option-seed"))] = 1
    start: Annotated[
        int,
        typer.Option(
            "--start",
            parser=start_day_of,
            metavar="DATE",
            show_default=False,
            help=help_text("option-start", default="2026-01-05"),
        ),
    ] = MONDAY_5_JANUARY_2026
    warm_up: Annotated[
        int | None,
        typer.Option(
            "--warm-up",
            parser=warm_up_of,
            metavar="CASES|auto",
            show_default=False,
            help=help_text("option-warm-up", default="auto"),
        ),
    ] = None
    engine: Annotated[
        Engine, typer.Option("--engine", metavar="|".join(one.value for one in Engine), help=help_text("option-engine"))
    ] = Engine.AUTO
    jobs: Annotated[
        int | None, typer.Option("--jobs", min=1, metavar="NUMBER", show_default=False, help=help_text("option-jobs"))
    ] = None
    cluster: Annotated[str | None, typer.Option("--cluster", metavar="ADDRESS", help=help_text("option-cluster"))] = (
        None
    )
    anyway: Annotated[bool, typer.Option("--anyway", help=help_text("option-anyway"))] = False
    log: Annotated[Path | None, typer.Option("--log", metavar="FILE", help=help_text("option-log"))] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Judging:
    """When a difference counts: every comparing command has these."""

    tolerance: Annotated[
        float,
        typer.Option(
            "--tolerance",
            parser=share_of,
            metavar="SHARE",
            show_default=False,
            help=help_text("option-tolerance", default="2%"),
        ),
    ] = 0.02
    budget: Annotated[
        float,
        typer.Option(
            "--budget",
            parser=minutes_of,
            metavar="TIME",
            show_default=False,
            help=help_text("option-budget", default="5min"),
        ),
    ] = 5.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Applying:
    """What may be applied, and where the result goes."""

    out: Annotated[
        Path | None, typer.Option("--out", "-o", metavar="OUT", show_default=False, help=help_text("option-out"))
    ] = None
    accept: Annotated[
        str,
        typer.Option("--accept", metavar="|".join(one.value for one in ACCEPTANCE), help=help_text("option-accept")),
    ] = "proved"
    apply: Annotated[
        list[str] | None,
        typer.Option("--apply", metavar="RULE", show_default=False, help=help_text("option-apply")),
    ] = None
    no_compare: Annotated[bool, typer.Option("--no-compare", help=help_text("option-no-compare"))] = False
    waterfall: Annotated[bool, typer.Option("--waterfall", help=help_text("option-waterfall"))] = False
    report: Annotated[
        Path | None, typer.Option("--report", metavar="PAGE.html", show_default=False, help=help_text("option-report"))
    ] = None
    force: Annotated[bool, typer.Option("--force", help=help_text("option-force"))] = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Exporting:
    """Where the result goes besides the screen."""

    xlsx: Annotated[
        Path | None, typer.Option("--xlsx", metavar="FILE", show_default=False, help=help_text("option-xlsx"))
    ] = None
    force: Annotated[bool, typer.Option("--force", help=help_text("option-force"))] = False
