"""Somebody is made the one who did it.

What it does
    Reports that an engineer, operator or employee “is to blame”, “was at fault”, “made a mistake”,
    “caused the outage”, or “the engineer's mistake” (责任人, 追责, 问责, 处罚, 由工程师造成) in what the incident
    says itself. That somebody did something (“an engineer ran the command”) is fine. Off unless
    chosen.

Why it matters
    Others would have done the same with the same tools and the same knowledge; the next one will.
    Who fears to be named tells less.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        causes:
          - id: flag
            role: root
            category: process
            what: The outage was caused by an engineer, who switched the flag everywhere.

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        causes:
          - id: flag
            role: root
            category: process
            what: An engineer switched the flag; the console applies it to all regions at once.
"""

from __future__ import annotations

from collections.abc import Iterator

from pmkit.model.incident import Incident
from pmkit.rules.rule import FileContext, Problem, Rule
from pmkit.rules.wording import Wording, problems

_HINT = "Say what was done and what let it through: “A command with X was run; nothing checked X”"
_HINT_ZH = "写做了什么、为什么没有被拦住：例如“执行了带 X 的命令，而工具没有检查 X”"
_WHO = (
    r"(?:engineers?|operators?|developers?|administrators?|admins?|technicians?|employees?"
    r"|contractors?|staff|on-calls?|SREs?|DBAs?|responders?|team members?)"
)
_ZH_WHO = "(?:工程师|运维人员|操作人员|操作员|开发人员|值班人员|员工|管理员|研发人员|维护人员)"
_WORDING = Wording(
    gate=r"(?i)to blame|at fault|mistake|caused by|responsible for|['’]s (?:error|fault|negligence)"
    r"|disciplin|责任人|追责|问责|处罚|处分|过错|造成|导致|引起|引发",
    said="makes a person the cause",
    en=(
        (rf"\b{_WHO} (?:\w+ )?(?:is|are|was|were) (?:solely |partly |clearly )?(?:to blame|at fault|responsible for (?:the|this) (?:outage|incident|failure))\b", _HINT),
        (rf"\b(?:is|was|were|been) (?:directly |solely )?caused by (?:an?|the|one|our|one of our) (?:\w+ )?{_WHO}\b(?!['’])", _HINT),
        (rf"\b{_WHO}['’]s? (?:own )?(?:mistakes?|errors?|fault|negligence|failure to)\b", _HINT),
        (rf"\b(?:mistakes?|errors?) (?:made )?by (?:an?|the|one|our) (?:\w+ )?{_WHO}\b(?!['’])", _HINT),
        (rf"\b{_WHO} (?:had |has )?made (?:an?|the|several) (?:\w+ )?(?:mistakes?|errors?)\b", _HINT),
        (rf"\b{_WHO} (?:was|were|has been|will be|had been) (?:disciplined|punished|reprimanded|dismissed)\b", _HINT),
    ),
    zh=(
        (r"(?:事故|直接|主要|相关|第一)?责任人|追责|问责|(?:给予|予以|进行)?(?:处罚|处分)|(?:追究|承担)[^，。]{0,6}责任", _HINT_ZH),
        (rf"(?:由于|因|由){_ZH_WHO}(?:的)?[^，。；]{{0,8}}(?:造成|导致|引起|引发|失误|错误|过错)", _HINT_ZH),
        (rf"{_ZH_WHO}的?(?:过错|错误|失误)", _HINT_ZH),
    ),
    unless_en=r"\b(?:no|not|nobody|never|than)\b[^,]{0,30}$|n['’]t\b[^,]{0,30}$",
    unless_zh=r"(?:不|无|免|不会|不再|不予|而非)$",
)


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for each text with such wording."""
    return problems(incident, context, _WORDING)


RULE = Rule(
    "WRD010",
    "person-at-fault",
    "file",
    "warning",
    "0.1.0",
    check_file=check,
    default=False,
)
