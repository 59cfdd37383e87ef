"""Shared names: what an incident calls a thing, and what the catalog says that it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from pmkit.model.catalog import Catalog, Component, Entry, Organization, Product

Kind = Literal["organization", "product", "component"]


@dataclass(frozen=True, slots=True)
class Resolution:
    """What a name stands for: one id; or nothing, with the nearest names; or several ids."""

    id: str | None
    candidates: tuple[str, ...] = ()
    nearest: tuple[str, ...] = ()


@dataclass(frozen=True)
class Names:
    """The names of a catalog, with aliases. Without a catalog, every name stands for itself."""

    catalog: Catalog
    present: bool
    _aliases: Mapping[Kind, Mapping[str, tuple[str, ...]]] = field(repr=False)
    _resolved: dict[tuple[Kind, str], Resolution] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def resolve(self, kind: Kind, name: str) -> Resolution:
        """What ``name`` stands for among things of ``kind``."""
        found = self._resolved.get((kind, name))
        if found is None:
            found = self._resolved[kind, name] = self._resolve(kind, name)
        return found

    def knows(self, kind: Kind, name: str) -> bool:
        """Whether ``name`` stands for exactly one thing of ``kind``."""
        return self.resolve(kind, name).id is not None

    def _resolve(self, kind: Kind, name: str) -> Resolution:
        known = self.entries(kind)
        if name in known or not self.present:
            return Resolution(name)
        ids = self._aliases[kind].get(name, ())
        if len(ids) == 1:
            return Resolution(ids[0])
        if ids:
            return Resolution(None, candidates=ids)
        from pmkit.text.nearest import nearest

        close = nearest(name, [*known, *self._aliases[kind]], 3)
        return Resolution(None, nearest=tuple(close))

    def id(self, kind: Kind, name: str) -> str:
        """The id that ``name`` stands for; the name itself when it stands for none or for
        several.
        """
        return self.resolve(kind, name).id or name

    def entries(self, kind: Kind) -> Mapping[str, Entry]:
        """The catalog's entries of ``kind``, by id."""
        if kind == "organization":
            return self.catalog.organizations
        return self.catalog.products if kind == "product" else self.catalog.components

    def organization(self, name: str) -> Organization | None:
        """The catalog's entry for an organisation, if it has one."""
        return self.catalog.organizations.get(self.id("organization", name))

    def product(self, name: str) -> Product | None:
        """The catalog's entry for a product, if it has one."""
        return self.catalog.products.get(self.id("product", name))

    def component(self, name: str) -> Component | None:
        """The catalog's entry for a component, if it has one."""
        return self.catalog.components.get(self.id("component", name))

    def role(self, component: str) -> str | None:
        """The role of a component, where the catalog gives one."""
        entry = self.component(component)
        return entry.role if entry else None


def names_of(catalog: Catalog | None) -> Names:
    """The names of ``catalog``; of no catalog when it is ``None``."""
    present = catalog is not None
    catalog = catalog or Catalog()
    return Names(
        catalog,
        present,
        {
            "organization": _aliases(catalog.organizations),
            "product": _aliases(catalog.products),
            "component": _aliases(catalog.components),
        },
    )


def _aliases(entries: Mapping[str, Entry]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for id_, entry in entries.items():
        for alias in dict.fromkeys(entry.aliases):
            found.setdefault(alias, []).append(id_)
    return {alias: tuple(ids) for alias, ids in found.items()}
