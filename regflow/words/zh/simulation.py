"""What can stop a simulation, and its notes, in Chinese."""

TEXTS: dict[str, str] = {
    "no-arrivals": "文件没有写明申请如何到来，无法模拟",
    "no-arrivals.help": "请在 cases 之下写明，如 arrive: 40 per working day",
    "no-gap": "申请要么从不到来，要么同时到来，无从模拟",
    "holidays-unknown": "日历{calendar}按 {country} 的公共假日放假，而 {year} 年的假日尚无资料",
    "holidays-unknown.help": "请在日历{calendar}的 closed 和 open 之下列出 {year} 年的日期，或少模拟一些申请",
    "never-open": "日历{calendar}此后不再开放，任何事都办不了",
    "never-meets": "某个环节在会议上决定，而所有会议都不在其岗位的办公日",
    "several-hashes": "{one}与{other}恰好会共用同一组随机数：请给其中一个换名",
    "too-few-officers": ("法律要求人员不同，环节{step}在岗位{office}需要 {needed} 名办理人员，而现有 {staff} 名"),
    "too-few-officers.help": "请给岗位{office}增加人员，或不写 staff",
    "officer-unknown": "环节{step}要求由{officer}办理，而岗位{office}的 staff 中没有此人",
    "takes-with-gate": "环节{step}写了 takes，不能同时模拟 {key}",
    "batch-at-random": "环节{step}：批次的 at_most 必须是固定时长",
    "endless-case": "有申请被退回超过 {rounds} 次：无法办结",
    "overload": "{overloads:list}",
    "overload.office": (
        "岗位{office}的负荷为其 {staff} 名办理人员所能承担的 {load:percent}：排队将无限增长，需要 {staff_needed} 名"
    ),
    "cluster-not-installed": "在集群上运行需要 distributed 包，尚未安装",
    "cluster-not-installed.help": "请安装：pip install 'regflow[cluster]'",
    "cluster-not-there": "{address}没有 Dask 调度器应答",
    "cluster-not-there.help": "请用 dask scheduler 启动，并填写它显示的地址，如 tcp://127.0.0.1:8786；"
    "或不用 --cluster，在本机运行",
    "cluster-without-workers": "{address} 处的 Dask 调度程序没有工作进程",
    "cluster-without-workers.help": "请启动工作进程：dask worker {address}；或不用 --cluster，在本机运行",
    "no-such-engine": "没有名为 {engine} 的引擎",
    "fast-not-installed": "快速引擎需要 numba，尚未安装",
    "fast-not-installed.help": "请安装 regflow[fast]，或不用 --engine fast",
    "nothing-to-run": "至少要模拟一件申请、一轮",
    "one-replication": "只有一轮得不出区间：请至少运行两轮",
    "seed-out-of-range": "随机种子 {seed} 不在 0 到 4294967295 之间",
}
