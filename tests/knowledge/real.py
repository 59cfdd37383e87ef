"""The real incidents of this repository, read once for all tests."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pmkit
from pmkit import Incident, KnowledgeBase
from pmkit.source.document import Document
from pmkit.source.reader import load

ROOT = Path(__file__).parents[2]
FILES = sorted((ROOT / "incidents").glob("2*/*.yaml"))
NAMES = [file.stem for file in FILES]

OPENAI = "2024-12-11-openai-telemetry-kubernetes"
ROBLOX = "2021-10-28-roblox-consul"
FACEBOOK = "2021-10-04-facebook-backbone-bgp-dns"
ALIBABA = "2023-11-12-alibaba-cloud-access-key"
AWS = "2025-10-19-aws-dynamodb-dns"


@cache
def kb() -> KnowledgeBase:
    return pmkit.load(ROOT)


def incident(id_: str) -> Incident:
    return kb()[id_]


@cache
def document(name: str) -> Document:
    """The file of that name as the reader gives it."""
    file = next(file for file in FILES if file.stem == name)
    return load(file, file.relative_to(ROOT).as_posix())
