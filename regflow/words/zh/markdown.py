"""Markdown 报告的各部分，以及放不下的内容。"""

TEXTS: dict[str, str] = {
    "part-gains": "各项改动节省的时间",
    "part-time": "时间去向",
    "part-results": "结果",
    "part-offices": "岗位",
    "part-steps": "环节",
    "part-findings": "分析发现",
    "found-in-file": "{file}：{count}",
    "part-of-file": "{part}：{file}",
    "part-applied": "改动及理由",
    "column-found": "依据",
    "column-cause": "去向",
    "markdown-more-entries": "此处略去的条目：{number}。文本报告中有全部内容。",
    "markdown-more-parts": "此处放不下的部分：{number}。文本报告中有全部内容。",
}
