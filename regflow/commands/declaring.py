"""Makes a command of a function: groups of options spread out, errors turned into exits."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from functools import wraps
from inspect import Parameter, Signature, signature
from typing import Any, get_type_hints

from regflow.commands.exits import errors_as_exits
from regflow.commands.formats import refuse_other_formats
from regflow.commands.options import Saying


def command(function: Callable[..., None]) -> Callable[..., None]:
    """Return the function as typer wants it: each group of options in its signature replaced by its options.

    A group is a dataclass of annotated options (see `options`). What the function raises leaves by `exits`.
    """
    hints = get_type_hints(function, include_extras=True)
    groups = {name: hint for name, hint in hints.items() if isinstance(hint, type) and is_dataclass(hint)}
    spread = tuple(
        option
        for parameter in signature(function).parameters.values()
        for option in _options(parameter, hints[parameter.name])
    )

    @wraps(function)
    def run(**given: Any) -> None:
        saying = _gathered(Saying, given)
        refuse_other_formats(saying, function.__name__)
        with errors_as_exits(saying):
            whole = {name: _gathered(group, given) for name, group in groups.items()}
            function(**{name: whole.get(name, given.get(name)) for name in signature(function).parameters})

    run.__signature__ = Signature(spread)  # type: ignore[attr-defined]
    run.__annotations__ = {option.name: option.annotation for option in spread}
    del run.__wrapped__  # whoever looks further would see the groups
    return run


def _options(parameter: Parameter, hint: Any) -> tuple[Parameter, ...]:
    if not is_dataclass(hint):
        return (parameter.replace(annotation=hint, kind=Parameter.KEYWORD_ONLY),)
    annotated = get_type_hints(hint, include_extras=True)
    return tuple(
        Parameter(
            field.name,
            Parameter.KEYWORD_ONLY,
            annotation=annotated[field.name],
            default=Parameter.empty if field.default is MISSING else field.default,
        )
        for field in fields(hint)
    )


def _gathered(group: Any, given: Mapping[str, Any]) -> Any:
    return group(**{field.name: given[field.name] for field in fields(group)})
