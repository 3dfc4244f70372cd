"""The keys of the format in two languages, and what helps to begin a file."""

TEXTS: dict[str, str] = {
    "help-new": "Write a commented process file to start from.",
    "help-schema": "Print the JSON Schema (draft-07) of process files, for editors.",
    "example-new": "Example: regflow new permit.yaml --kind permit",
    "example-schema": "Example: regflow schema > regflow.schema.json",
    "argument-new": "The process file to write.",
    "option-kind": "What the example is about.",
    "new-written": "Written: {file}, and for editors {schema}.\n"
    "Change it to your own procedure, and look at it with\n"
    "    regflow check {file}\n"
    "    regflow analyse {file}",
    "schema-title": "A process of regflow",
    # mending
    "option-fix": "Mend what a Chinese keyboard or a word processor typed for YAML's signs, and show what was changed.",
    "mended-nothing": "{file}: nothing that can be mended without doubt.",
    "mended-lines": "{file}: lines mended: {number}.",
    "mended-encoding": "The file was in {encoding} and is in UTF-8 now.",
    "mended-mark": "The byte order mark at its beginning was taken away.",
    # mixing
    "mixed-languages-en": "'{word}' is a Chinese word of the format, and this file is written with the English ones, "
    "such as '{other}' on line {line}",
    "mixed-languages-zh": "'{word}' is an English word of the format, and this file is written with the Chinese ones, "
    "such as '{other}' on line {line}",
    "mixed-languages.help": "write '{instead}': a file keeps to the words of one language; names may be in any",
}
