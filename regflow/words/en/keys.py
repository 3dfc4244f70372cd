"""The keys of the format in two languages: what is said where a file mixes them."""

TEXTS: dict[str, str] = {
    "mixed-languages-en": "'{word}' is a Chinese word of the format, and this file is written with the English ones, "
    "such as '{other}' on line {line}",
    "mixed-languages-zh": "'{word}' is an English word of the format, and this file is written with the Chinese ones, "
    "such as '{other}' on line {line}",
    "mixed-languages.help": "write '{instead}': a file keeps to the words of one language; names may be in any",
}
