from __future__ import annotations

import pytest

from pmkit.knowledge.names import Names, Resolution, names_of
from tests.knowledge.real import kb
from tests.knowledge.written import catalog


def names() -> Names:
    return names_of(
        catalog(
            """
            organizations:
              openai: {name: OpenAI}
            products:
              chatgpt: {name: ChatGPT, organization: openai, aliases: [chat-gpt]}
            components:
              kubernetes-dns: {name: Kubernetes DNS, role: service-discovery, aliases: [dns, dns]}
              public-dns: {name: Public DNS, role: dns, aliases: [dns]}
              core-dns: {name: CoreDNS, aliases: [kubernetes-dns, cluster-dns]}
            """
        )
    )


def test_a_name_of_the_catalog_stands_for_itself() -> None:
    assert names().resolve("product", "chatgpt") == Resolution("chatgpt")


def test_an_alias_stands_for_the_name() -> None:
    assert names().resolve("product", "chat-gpt") == Resolution("chatgpt")
    entry = names().product("chat-gpt")
    assert entry is not None
    assert entry.name == "ChatGPT"


def test_an_alias_of_two_stands_for_neither_and_names_both() -> None:
    found = names().resolve("component", "dns")
    assert found == Resolution(None, candidates=("kubernetes-dns", "public-dns"))
    assert names().id("component", "dns") == "dns"
    assert names().role("dns") is None


def test_a_name_wins_over_another_s_alias() -> None:
    assert names().id("component", "kubernetes-dns") == "kubernetes-dns"


def test_an_unknown_name_gets_the_nearest_names_and_aliases() -> None:
    assert names().resolve("component", "kubernetes-dsn").nearest[0] == "kubernetes-dns"
    assert "cluster-dns" in names().resolve("component", "clutser-dns").nearest
    assert names().resolve("component", "quite-something-else") == Resolution(None)


def test_each_kind_has_names_of_its_own() -> None:
    assert names().resolve("component", "chatgpt").id is None
    assert names().organization("openai") is not None
    assert names().organization("chatgpt") is None


def test_roles_are_those_of_the_catalog() -> None:
    assert names().role("public-dns") == "dns"
    assert names().role("core-dns") is None
    assert names().role("unheard-of") is None


@pytest.mark.parametrize("kind", ["organization", "product", "component"])
def test_without_a_catalog_every_name_stands_for_itself(kind: str) -> None:
    empty = names_of(None)
    assert not empty.present
    assert empty.resolve(kind, "anything") == Resolution("anything")  # type: ignore[arg-type]
    assert empty.component("anything") is None


def test_an_empty_catalog_knows_no_name() -> None:
    assert names_of(catalog("components: {}")).resolve("component", "dns") == Resolution(None)


def test_the_real_catalog_knows_every_name_of_the_real_incidents() -> None:
    base = kb()
    for incident in base:
        used = {("organization", incident.organization)}
        used |= {("product", impact.product) for impact in incident.impact}
        used |= {("component", cause.component) for cause in incident.causes}
        for edge in incident.dependencies:
            used |= {("component", edge.dependent), ("component", edge.needs)}
        unknown = [
            (kind, name)
            for kind, name in used
            if name and base.names.resolve(kind, name).id is None  # type: ignore[arg-type]
        ]
        assert not unknown, incident.id


def test_the_aliases_of_the_real_catalog_are_not_ambiguous() -> None:
    for entries in (kb().catalog.products, kb().catalog.components, kb().catalog.organizations):
        taken = [*entries, *(alias for entry in entries.values() for alias in entry.aliases)]
        assert len(taken) == len(set(taken))
