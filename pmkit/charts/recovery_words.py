"""The words of the recovery chart, in English and Chinese."""

from __future__ import annotations

from collections.abc import Mapping

ENGLISH: Mapping[str, str] = {
    "outage": "outage",
    "degraded": "degraded",
    "recovering": "recovering",
    "maintenance": "maintenance",
    "undetected": "not yet noticed",
    "detected": "noticed",
    "identified": "cause known",
    "mitigating": "mitigating",
    "stage-recovering": "recovering",
    "missing": "time not recorded",
    "missing-stage": "{stage}: time not recorded",
    "vague": "time not exact",
    "response": "Response",
    "kind:change": "change",
    "kind:impact-start": "impact begins",
    "kind:impact-peak": "impact at its greatest",
    "kind:detected": "noticed",
    "kind:acknowledged": "taken on",
    "kind:escalated": "escalated",
    "kind:declared": "declared an incident",
    "kind:identified": "cause known",
    "kind:decision": "decision",
    "kind:mitigation": "mitigation",
    "kind:communication": "communication",
    "kind:recovering": "recovering",
    "kind:recovered": "recovered",
    "kind:resolved": "resolved",
    "kind:follow-up": "follow-up",
    "kind:note": "note",
    "group:change": "change",
    "group:impact": "impact",
    "group:noticed": "noticed, called in",
    "group:cause": "cause known, decision",
    "group:recovery": "recovery",
    "group:other": "other event",
    "worked:yes": "it helped",
    "worked:partly": "it helped in part",
    "worked:no": "it did not help",
    "worked:unknown": "whether it helped is not known",
    "worked-key:yes": "mitigation that helped",
    "worked-key:partly": "mitigation that helped in part",
    "worked-key:no": "mitigation that did not help",
    "worked-key:unknown": "mitigation, effect not known",
    "key-products": "Products",
    "key-events": "Events",
    "duration-unknown": "not known",
    "about": "about {a}",
    "between": "between {a} and {b}",
    "after": "after {a}",
    "before": "by {a}",
    "until": "{a} to {b}",
    "until-ongoing": "from {a}, still going on",
    "until-unknown": "from {a}, end not known",
    "zone": "Time in {zone} ({offset})",
    "zone-plain": "Time in {zone}",
    "edge-before": "{n} before",
    "edge-after": "{n} after",
    "edge-vague": "{n} at no exact time",
    "nothing": "No times are known, so there is nothing to draw.",
    "sentence-rows": "{count}, {start} to {end} ({zone}): {parts}.",
    "sentence-ongoing": "{count}, from {start} ({zone}), still going on: {parts}.",
    "sentence-none": "{n}, {start} to {end} ({zone}).",
    "sentence-nothing": "No times are known.",
    "products:1": "1 product",
    "products": "{n} products",
    "events:1": "1 event",
    "events": "{n} events",
    "more": "and {n} more",
    "join": ", ",
    "and-events": "; {events}",
    "tip-when": "when",
    "tip-worked": "what",
    "csv": "CSV",
}

CHINESE: Mapping[str, str] = {
    "outage": "中断",
    "degraded": "降级",
    "recovering": "恢复中",
    "maintenance": "维护",
    "undetected": "尚未发现",
    "detected": "已发现",
    "identified": "原因已知",
    "mitigating": "处置中",
    "stage-recovering": "恢复中",
    "missing": "时间未记录",
    "missing-stage": "{stage}:时间未记录",
    "vague": "时间不精确",
    "response": "响应",
    "kind:change": "变更",
    "kind:impact-start": "影响开始",
    "kind:impact-peak": "影响最大",
    "kind:detected": "发现",
    "kind:acknowledged": "接手",
    "kind:escalated": "升级",
    "kind:declared": "宣布为故障",
    "kind:identified": "原因已知",
    "kind:decision": "决定",
    "kind:mitigation": "处置",
    "kind:communication": "通报",
    "kind:recovering": "恢复中",
    "kind:recovered": "已恢复",
    "kind:resolved": "已关闭",
    "kind:follow-up": "后续",
    "kind:note": "备注",
    "group:change": "变更",
    "group:impact": "影响",
    "group:noticed": "发现、升级",
    "group:cause": "原因、决定",
    "group:recovery": "恢复",
    "group:other": "其他事件",
    "worked:yes": "有效",
    "worked:partly": "部分有效",
    "worked:no": "无效",
    "worked:unknown": "效果不详",
    "worked-key:yes": "有效的处置",
    "worked-key:partly": "部分有效的处置",
    "worked-key:no": "无效的处置",
    "worked-key:unknown": "效果不详的处置",
    "key-products": "产品",
    "key-events": "事件",
    "duration-unknown": "不详",
    "about": "约 {a}",
    "between": "{a} 至 {b} 之间",
    "after": "{a} 之后",
    "before": "不晚于 {a}",
    "until": "{a} 至 {b}",
    "until-ongoing": "{a} 起,仍在继续",
    "until-unknown": "{a} 起,结束时间不详",
    "zone": "时区:{zone}({offset})",
    "zone-plain": "时区:{zone}",
    "edge-before": "之前 {n} 件",
    "edge-after": "之后 {n} 件",
    "edge-vague": "时间不确切 {n} 件",
    "nothing": "没有已知的时间,无法绘图。",
    "sentence-rows": "{count},{start} 至 {end}({zone}):{parts}。",
    "sentence-ongoing": "{count},自 {start} 起({zone}),仍在继续:{parts}。",
    "sentence-none": "{n},{start} 至 {end}({zone})。",
    "sentence-nothing": "没有已知的时间。",
    "products:1": "1 个产品",
    "products": "{n} 个产品",
    "events:1": "1 个事件",
    "events": "{n} 个事件",
    "more": "另有 {n} 个",
    "join": "、",
    "and-events": ";{events}",
    "tip-when": "时间",
    "tip-worked": "类别",
    "csv": "CSV",
}


class Words:
    """The words in one language; English where a language has none."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.tag = "zh" if language.lower().split("-")[0] == "zh" else "en"
        self._table = CHINESE if self.tag == "zh" else ENGLISH

    def __call__(self, key: str, /, **parts: object) -> str:
        """The word for ``key`` with ``parts`` filled in.

        :raises KeyError: when there is no such word.
        """
        text = self._table[key]
        return text.format(**parts) if parts else text

    def get(self, key: str, default: str) -> str:
        """The word for ``key``, or ``default``: a knowledge base's own kinds have none here."""
        return self._table.get(key, default)

    def stage(self, stage: str, *, missing: bool) -> str:
        """A stage of the response; when ``missing``, that its milestone has no time."""
        name = self.get("stage-recovering" if stage == "recovering" else stage, stage)
        return self("missing-stage", stage=name) if missing else name

    def count(self, key: str, n: int) -> str:
        """A number of things: ``count("events", 1)`` is "1 event"."""
        return self._table[f"{key}:1"] if n == 1 else self._table[key].format(n=n)
