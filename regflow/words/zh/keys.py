"""流程文件的中英文键名，以及起步时的提示。"""

TEXTS: dict[str, str] = {
    "help-new": "写出一个带注释的流程文件，作为起点。",
    "help-schema": "输出流程文件的 JSON Schema（draft-07），供编辑器使用。",
    "example-new": "示例：regflow new permit.yaml --kind permit --lang zh",
    "example-schema": "示例：regflow schema --lang zh > regflow.schema.zh.json",
    "argument-new": "要写出的流程文件。",
    "option-kind": "示例的内容：registration 登记，permit 许可，loan 贷款，publication 信息公开。",
    "new-written": "已写出：{file}；供编辑器使用：{schema}。\n"
    "请改成本单位的流程，并用下列命令查看：\n"
    "    regflow check {file}\n"
    "    regflow analyse {file}",
    "schema-title": "regflow 流程文件",
    # mending
    "option-fix": "改正中文输入法或文字处理软件打出的全角符号等，并列出改动。",
    "mended-nothing": "{file}：没有可以放心改正的内容。",
    "mended-lines": "{file}：改正 {number} 行。",
    "mended-encoding": "文件原为 {encoding} 编码，现为 UTF-8。",
    "mended-mark": "已去掉文件开头的字节顺序标记（BOM）。",
    # mixing
    "mixed-languages-en": "“{word}”是中文键名或取值，而本文件使用英文（例如第 {line} 行的“{other}”）",
    "mixed-languages-zh": "“{word}”是英文键名或取值，而本文件使用中文（例如第 {line} 行的“{other}”）",
    "mixed-languages.help": "请改为“{instead}”：同一个文件只能使用一种语言的键名；步骤、部门等名称可用任何语言",
}
