"""The options of the gate, and the settings that they, the environment and the settings file come to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from regflow.commands.help_page import help_text
from regflow.commands.options import Engine
from regflow.comparison.gate.settings import GateSettings
from regflow.simulation.settings import Run


@dataclass(frozen=True, slots=True, kw_only=True)
class Gating:
    """By what is judged; what is not given is left to the environment, the settings file and the defaults."""

    cases: Annotated[int | None, typer.Option("--cases", min=10, help=help_text("option-cases"))] = None
    replications: Annotated[
        int | None, typer.Option("--replications", min=2, show_default=False, help=help_text("option-replications"))
    ] = None
    seed: Annotated[int | None, typer.Option("--seed", min=0, help=help_text("option-seed"))] = None
    engine: Annotated[Engine | None, typer.Option("--engine", help=help_text("option-engine"))] = None
    jobs: Annotated[int | None, typer.Option("--jobs", min=1, show_default=False, help=help_text("option-jobs"))] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Forms:
    """Files that the result is written to, besides what is printed."""

    json_file: Annotated[
        Path | None, typer.Option("--output.json", metavar="FILE", show_default=False, help=help_text("option-output"))
    ] = None
    github_file: Annotated[
        Path | None,
        typer.Option("--output.github", metavar="FILE", show_default=False, help=help_text("option-output")),
    ] = None
    markdown_file: Annotated[
        Path | None,
        typer.Option("--output.markdown", metavar="FILE", show_default=False, help=help_text("option-output")),
    ] = None
    junit_file: Annotated[
        Path | None, typer.Option("--output.junit", metavar="FILE", show_default=False, help=help_text("option-output"))
    ] = None
    sarif_file: Annotated[
        Path | None, typer.Option("--output.sarif", metavar="FILE", show_default=False, help=help_text("option-output"))
    ] = None
    gitlab_file: Annotated[
        Path | None,
        typer.Option("--output.gitlab", metavar="FILE", show_default=False, help=help_text("option-output")),
    ] = None

    @property
    def outputs(self) -> Mapping[str, Path]:
        """Return the file of each form that was asked for."""
        named = {
            "json": self.json_file,
            "github": self.github_file,
            "markdown": self.markdown_file,
            "junit": self.junit_file,
            "sarif": self.sarif_file,
            "gitlab": self.gitlab_file,
        }
        return {form: file for form, file in named.items() if file is not None}


def settings_of(gating: Gating) -> GateSettings:
    run = Run(
        cases=gating.cases or 2000,
        replications=gating.replications,
        seed=gating.seed or 1,
        engine=(gating.engine or Engine.AUTO).value,
        jobs=gating.jobs,
    )
    return GateSettings(run=run)
