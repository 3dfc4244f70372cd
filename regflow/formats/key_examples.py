"""An example of each key as a file of either language writes it."""

from __future__ import annotations

import re

from regflow.formats.grammar import GRAMMAR
from regflow.formats.language.phrases import in_chinese_phrases
from regflow.formats.language.translating import in_language
from regflow.formats.vocabulary import KeyLanguage

CHINESE_NAMES = {
    **{"Opening a shop that sells packed food": "开办预包装食品店", "File survey, spring 2026": "2026年春季案卷抽查"},
    **{"Market Supervision": "市场监管局", "Public Security": "公安局"},
    **{"Health": "卫生健康局", "Registration Regulation, art. 17": "登记管理条例第十七条", "Li": "李敏"},
    **{"Licensing Act, art. 46": "行政许可法第四十六条", "Licensing Act, art. 58": "行政许可法第五十八条"},
    **{"Licensing Act, art. 34": "行政许可法第三十四条", "Audit Act, art. 9": "内部控制规范第九条"},
    **{"Act, art. 3": "条例第三条", "Act, art. 17": "条例第十七条", "Act, art. 46": "条例第四十六条"},
    **{"Act, art. 58": "条例第五十八条", "Act, art. 9": "条例第九条", "address_real": "地址真实"},
    **{"address_named": "地址已填", "form_complete": "表格齐全", "id_card": "身份证", "form": "申请表"},
    **{"licence": "营业执照", "lease": "租赁合同", "premises": "场所", "owned": "自有", "rented": "租赁"},
    **{"registry": "登记窗口", "counter": "对外窗口", "mornings": "上午班", "approve": "审定", "intake": "受理"},
    **{"payment": "缴费", "hearing": "听证", "submit": "提交申请", "draft": "拟稿", "look": "审核", "pay": "收费"},
    **{"refuse": "不予许可", "refused": "不予许可", "site": "现场", "check": "核验"},
}
"""The names that the examples use, in Chinese."""

_NAME = re.compile("|".join(rf"(?<![\w]){re.escape(name)}(?!\w)" for name in sorted(CHINESE_NAMES, key=len)[::-1]))
_IN_BOTH = re.compile(r"\{en: .*, zh: (.*)\}")


def example_of(topic: str, key: str, language: KeyLanguage) -> str:
    """Return what may stand under a key, on one line.

    >>> example_of("step", "batch", "zh")
    '{件数: 10, 最长等待: 3天}'
    """
    english = GRAMMAR[topic][key].example
    if language == "en":
        return english
    if named := _IN_BOTH.fullmatch(english):
        return named[1]
    chinese = in_language(english, "zh", GRAMMAR[topic][key].shape)
    return _NAME.sub(lambda found: CHINESE_NAMES[found[0]], in_chinese_phrases(chinese))
