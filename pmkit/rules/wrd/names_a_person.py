"""A person is named.

What it does
    Reports, in the texts of an incident and in `by` and `owner`: the names that the settings list
    under `policies.people`; handles such as `@jsmith`; a name after a title ("Mr. Miller"); and a
    common given name with a family name after a role, as in "the engineer John Smith", 工程师王某
    or 工程师张三. Handles of groups (`@oncall`,
    `@team-…`) and of organisations in the catalog are fine, and so are sources: whoever
    wrote one is named there by right.

Why it matters
    A postmortem is about what the system let happen. A name puts the blame where it ends, stays in
    every search, and teaches the next one to say less.

Example:
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        timeline:
          - {at: 09:02, kind: change, what: The engineer John Smith switches the flag on.}

Use instead
    ::

        title: Checkout refused cards
        timezone: Europe/Berlin
        date: 2026-03-02
        timeline:
          - {at: 09:02, kind: change, what: The on-call engineer switches the flag on.}

Options
    Off unless chosen: `extend-select = ["WRD002"]`, or `["WRD"]` for all rules about wording.
    `policies.people` lists names, whole and as they are written: `people = ["Jo Doe", "王小明"]`.

Source
    Google, *Site Reliability Engineering*, chapter 15, "Postmortem Culture".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from pmkit.model.incident import Incident
from pmkit.rules.prefilter import occurs
from pmkit.rules.rule import FileContext, Problem, Rule
from pmkit.rules.texts import Text, texts
from pmkit.rules.wording import PROSE, may_occur, without_quotes

_KEYS = PROSE | {"by", "owner"}


def check(incident: Incident, context: FileContext) -> Iterator[Problem]:
    """Yield a problem for each text that names somebody."""
    listed = tuple(name for name in context.settings.policies.people if name.strip())
    gate = _gate(listed)
    if not may_occur(context, gate):
        return
    occur = occurs(gate)
    for text in texts(incident):
        if text.key not in _KEYS or text.where == "sources" or not occur(text.text):
            continue
        found = list(dict.fromkeys(_named(text, listed, context)))
        if found:
            quoted = ", ".join(f'"{name}"' for name in found[:3])
            yield Problem(
                text.pointer,
                f"{quoted} names a person",
                "Write the role or the team: 'the on-call engineer', 'payments'",
            )


def _named(text: Text, listed: tuple[str, ...], context: FileContext) -> Iterator[str]:
    own = without_quotes(text.text)
    if listed:
        for hit in _people(listed).finditer(own):
            yield " ".join(hit[0].split())
    if "@" in own:
        for hit in _handle().finditer(own):
            if not _is_of_many(hit[1].lower(), context):
                yield hit[0]
    for hit in _titled().finditer(own):
        yield " ".join(hit[0].split())


def _is_of_many(handle: str, context: FileContext) -> bool:
    """Whether a handle, in small letters, is one of a group, an organisation, or of no one."""
    if set(re.split("[-_.]", handle)) & _GROUPS or handle.endswith(_ENDS):
        return True
    catalog = context.names.catalog
    known = {*catalog.organizations, *catalog.products, *catalog.components}
    return handle in known or handle in {name.replace("-", "") for name in known}


_GROUPS = frozenset(
    (
        "all",
        "channel",
        "everyone",
        "here",
        "team",
        "teams",
        "oncall",
        "call",
        "on",
        "sre",
        "ops",
        "devops",
        "support",
        "security",
        "infra",
        "platform",
        "engineering",
        "eng",
        "dev",
        "developers",
        "admin",
        "admins",
        "bot",
        "group",
        "users",
        "staff",
        "help",
        "media",
        "import",
        "latest",
        "next",
        "beta",
        "main",
        "master",
        "charset",
        "font",
        "keyframes",
        "supports",
        "page",
        "layer",
        "property",
        "override",
        "param",
        "return",
        "returns",
        "see",
        "test",
        "deprecated",
    )
)
_ENDS = ("team", "status", "support", "help", "oncall", "bot", "ops", "hq", "sre", "admins", "eng")

_GIVEN = (
    "Adam|Alan|Alex|Alice|Amanda|Amy|Andrea|Andrew|Angela|Anna|Anne|Anthony|Ben|Benjamin|Bob|Brian"
    "|Carlos|Carol|Charles|Chris|Christian|Christine|Daniel|Dave|David|Deborah|Diana|Donald|Edward"
    "|Elena|Elizabeth|Emily|Emma|Eric|Erik|Eva|Fatima|Frank|Gary|George|Hannah|Helen|Henry|Ivan"
    "|Jack|Jacob|James|Jan|Jane|Janet|Jason|Jennifer|Jeremy|Jessica|Joan|Joe|John|Jonathan|Jose"
    "|Joseph|Joshua|Juan|Julia|Karen|Kate|Katherine|Kevin|Kim|Kumar|Larry|Laura|Lena|Linda|Lisa"
    "|Louis|Lucas|Luis|Maria|Marie|Mark|Martin|Mary|Matt|Matthew|Michael|Michelle|Mike|Mohamed"
    "|Muhammad|Nancy|Nicholas|Nicole|Olivia|Patricia|Patrick|Paul|Pedro|Peter|Priya|Rachel|Raj"
    "|Rebecca|Richard|Robert|Roger|Ryan|Sam|Samuel|Sandra|Sara|Sarah|Scott|Sean|Sergey|Sofia"
    "|Stefan|Stephanie|Stephen|Steve|Steven|Susan|Thomas|Tim|Timothy|Tom|Victor|Wei|William|Yuki"
)
_ROLE = (
    "(?:engineer|developer|operator|administrator|technician|manager|employee|colleague|intern"
    "|responder|sre|dba)"
)
_ROLE_ZH = "(?:工程[师師]|同事|[员員]工|管理[员員]|操作[员員]|[运運][维維]人[员員])"
_FAMILY_ZH = (
    "[張张李王刘劉陈陳杨楊黄黃赵趙吴吳徐孙孫朱郭罗羅梁谢謝宋韩韓冯馮邓鄧"
    "曹彭肖董袁潘蔡杜苏蘇魏吕呂沈姚姜崔谭譚廖贾賈薛邹鄒熊孟秦邱侯尹龚邵]"
)
_TITLED = (
    rf"\b(?i:{_ROLE}),?\s+(?:{_GIVEN})\s+[A-Z][A-Za-z'’-]*[a-z]\b"
    r"|\bM(?:r|rs|s|x)\.? [A-Z][a-z]+[a-z]\b"
    f"|{_ROLE_ZH}[周马馬胡林]某{{1,2}}"
)


def _gate(people: tuple[str, ...]) -> str:
    """What every text with a name has, looked for in every file: no word boundaries."""
    listed = "|".join(_spelled(name) for name in people)
    return (
        rf"@[A-Za-z]|(?:{_ROLE}|Engineer|Developer),?[ \n]+[A-Z]|(?:SRE|DBA) [A-Z]"
        rf"|M(?:r|rs|s|x)\.? [A-Z]|{_ROLE_ZH}"
    ) + (f"|(?i:{listed})" if listed else "")


def _spelled(name: str) -> str:
    """A pattern, for Python and for Rust, of a name with any blanks between its parts."""
    return r"\s+".join(re.escape(part) for part in name.split())


@cache
def _people(people: tuple[str, ...]) -> re.Pattern[str]:
    # Chinese puts no blanks around a name: only letters that go on belong to another word.
    one = [rf"(?<![A-Za-z0-9]){_spelled(name)}(?![A-Za-z0-9])" for name in people]
    return re.compile("|".join(one), re.IGNORECASE)


@cache
def _handle() -> re.Pattern[str]:
    # Not in an e-mail address, a package (@scope/name) or an address of a page.
    return re.compile(r"(?<![\w.@/+-])@([a-z][a-z0-9_-]{2,38})(?![\w/(@]|\.\w|:\w)")


@cache
def _titled() -> re.Pattern[str]:
    # A family name that is no other word there, a given name, and what follows a name for sure.
    after = (
        "[，。、；：（）,;:()的在于將将把误誤和说說]|[执執]行|[删刪]除|提交|[发發][布现現]|操作"
        "|[没沒]有|未|收到|上[线線]|回[滚滾]|修改|重[启啟]|$"
    )
    return re.compile(
        rf"{_TITLED}|{_ROLE_ZH}{_FAMILY_ZH}(?:某{{1,2}}|[\u4e00-\u9fff]{{1,2}}?)(?={after})"
    )


RULE = Rule(
    "WRD002",
    "names-a-person",
    "file",
    "warning",
    "0.1.0",
    check_file=check,
    default=False,
)
