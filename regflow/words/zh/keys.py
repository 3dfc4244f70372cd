"""流程文件的中英文键名：混用时的提示。"""

TEXTS: dict[str, str] = {
    "mixed-languages-en": "“{word}”是中文键名或取值，而本文件使用英文（例如第 {line} 行的“{other}”）",
    "mixed-languages-zh": "“{word}”是英文键名或取值，而本文件使用中文（例如第 {line} 行的“{other}”）",
    "mixed-languages.help": "请改为“{instead}”：同一个文件只能使用一种语言的键名；步骤、部门等名称可用任何语言",
}
