"""A catalog with aliases of which none is at fault."""

from __future__ import annotations

FINE = (
    "organizations:\n"
    "  acme: {name: Acme, aliases: [acme-inc, pay]}\n"
    "products:\n"
    "  pay: {name: 支付, organization: acme, aliases: [acme-pay]}\n"
    "  shop: {name: Shop, organization: acme}\n"
    "components:\n"
    "  shop: {name: Shop's service, organization: acme, aliases: [acme-pay, shop-api]}\n"
)
