"""Why so many replications, and why no more."""

TEXTS: dict[str, str] = {
    "replications-needed": "重复次数由“{measure}”决定，该项所需次数最多。",
    "replications-needed-result": "重复次数由结果为“{result}”的案件占比决定，该项所需次数最多。",
    "replications-stopped": "无法继续增加重复次数，各项数值的精度低于要求：{reason}",
}
