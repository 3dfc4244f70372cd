"""What the gate says, and the forms in which continuous integration reads it."""

TEXTS: dict[str, str] = {
    # verdicts
    "gate-pass": "通过：已将{files}与 {against} 比对，未发现不予通过的改动。",
    "gate-fail": "不通过：{files}中有 {number} 个不得按现状合入（比对对象：{against}）。",
    "gate-cannot-tell": "无法判断：{files}中有 {number} 个无法判断（比对对象：{against}）。",
    "gate-file-one": "1 个文件",
    "gate-file-some": "{number}个文件",
    "answer-pass": "通过",
    "answer-fail": "不通过",
    "answer-cannot-tell": "无法判断",
    # layers
    "layer-lawful": "合法性",
    "layer-applicant": "申请人负担",
    "layer-speed": "时限与成本",
    "layer-structure": "环节结构",
    "layer-help-lawful": "法定要求是否仍然满足，审批通过时原本确定的事项是否仍然确定，有问题的申请是否仍能同样查出，"
    "应当由不同人员办理的环节是否仍由不同人员办理？削弱其中任何一项，都会导致违法审批或者错误审批。"
    "请予恢复，或者注明理由和截止日期后放行。",
    "layer-help-applicant": "改动是否加重申请人负担：增加材料、增加跑动次数、提高收费、延长办理时限、"
    "增加申请人参与的环节，或者取消救济途径？请予撤回，或者注明理由和截止日期后放行。",
    "layer-help-speed": "改动前后在同样的随机条件下模拟。某项指标确定没有变差超出容许幅度的，通过；"
    "确定变差而不能说仍在幅度之内的，不通过。因时间预算用尽、轮数不足的，请增加时间。确需接受的退步，应当在配置中写明幅度、理由和截止日期。",
    "layer-help-structure": "新增、删除或者调整顺序的环节：仅供参考，便于审阅人了解流程的变化。",
    # severities, states
    "severity-error": "错误",
    "severity-warning": "警告",
    "severity-note": "提示",
    "status-added": "新增",
    "status-changed": "有改动",
    "status-removed": "已删除",
    "status-same": "无改动",
    # text
    "gate-file-heading": "{file}（{process}）：{status}",
    "gate-renamed": "原文件名：{file}。",
    "gate-layers": "{layers}",
    "gate-layer": "{layer}：{answer}",
    "gate-title": "{kind}（{layer}）",
    "gate-change-title": "{severity}：{kind}（{layer}）",
    "gate-before": "改动前：{what}",
    "gate-after": "改动后：{what}",
    "gate-other-measures": "没有变化或者无法计算的指标：{number} 项。",
    "gate-allowed-heading": "已放行",
    "gate-allowed": "放行至 {until}，理由：{reason}",
    "gate-unchanged": "无改动：{files}。",
    # what no single change explains
    "gate-layer-fails": "改动不予通过：{layer}。",
    "gate-layer-open": "无法判断改动能否通过：{layer}。",
    "gate-layer-cut": "无法判断改动能否通过（{layer}）：时间预算已用尽，轮数不足。请用 --budget 增加时间。",
    "gate-layer-memory": "无法判断改动能否通过（{layer}）：因内存上限，轮数不足。请用 --cases 增加每轮件数。",
    "gate-layer-stopped": "无法判断改动能否通过（{layer}），也无法继续增加重复次数：{reason}。",
    "gate-way-out-fixed": "此项不得放行",
    "gate-way-out-measure": '确需保留的，在 regflow.toml 的 [[accepted]] 中登记 measure = "{kind}"',
    "gate-way-out-process": '确需保留的，在 regflow.toml 的 [[accepted]] 中登记 kind = "{kind}"',
    "gate-way-out-step": '确需保留的，在环节 {step} 处写明：# regflow: allow {kind} reason="..." until=YYYY-MM-DD',
    # tables of a comment
    "column-file": "文件",
    "column-status": "状态",
    "column-errors": "错误",
    "column-warnings": "警告",
    "column-notes": "提示",
    "markdown-more-rows": "另有{number}行未列出。",
    "markdown-more-files": "另有{number}个文件的详情未列出，见文本报告。",
    "markdown-more-changes": "该文件另有{number}项未列出，见文本报告。",
    # the same forms of other commands
    "check-fails": "不通过：{files}中有{number}个不予通过。",
    "check-passes": "通过：已检查{files}。",
    "analyse-fails": "不通过：达到 --fail-on 的发现共{number}项（{files}）。",
    "analyse-passes": "通过：发现共{number}项（{files}）。",
    "analyse-title": "{rule}（{verdict}）",
    "check-rule-help": "regflow check 指出的流程文件问题，附有位置和处理办法。全部键名及其含义见：regflow explain",
}
