"""Why so many replications, and why no more."""

TEXTS: dict[str, str] = {
    "never-decided": "已有 {arrivals:,} 件申请到达，前 {cases:,} 件仍未全部办结：超负荷的部门按 `first` "
    "优先办理其他申请，其余申请始终轮不到；或者某一批次始终凑不满",
    "replications-needed": "重复次数由“{measure}”决定，该项所需次数最多。",
    "replications-needed-result": "重复次数由结果为“{result}”的案件占比决定，该项所需次数最多。",
    "replications-stopped": "无法继续增加重复次数，各项数值的精度低于要求：{reason}。",
}
