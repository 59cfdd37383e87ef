"""The rules there are: one line each. Modules are named, and imported when a check needs them."""

from __future__ import annotations

from functools import cache
from importlib import import_module

from pmkit.rules.rule import Rule

FILE_RULES: tuple[str, ...] = (
    "pmkit.rules.sch.undefined_word",
    "pmkit.rules.sch.undefined_severity",
    "pmkit.rules.sch.item_in_text",
    "pmkit.rules.tim.ends_before_it_starts",
    "pmkit.rules.tim.recovered_before_impact",
    "pmkit.rules.tim.done_before_created",
    "pmkit.rules.tim.impact_after_recovery",
    "pmkit.rules.ref.unknown_name",
    "pmkit.rules.ref.ambiguous_name",
    "pmkit.rules.ref.unknown_reference",
    "pmkit.rules.ref.unknown_source",
    "pmkit.rules.ref.id_unlike_file_name",
    "pmkit.rules.ref.doubled_id",
    "pmkit.rules.ref.unusable_attachment",
    "pmkit.rules.cau.no_trigger_or_root",
    "pmkit.rules.cau.cause_leads_to_itself",
    "pmkit.rules.cau.unmarked_cause_circle",
    "pmkit.rules.cau.single_cause",
    "pmkit.rules.dep.depends_on_itself",
    "pmkit.rules.dep.doubled_dependency",
    "pmkit.rules.dep.removed_by_dropped_action",
    "pmkit.rules.dep.unaddressed_loop",
    "pmkit.rules.dep.foreign_dependency",
    "pmkit.rules.cau.trigger_after_recovery",
    "pmkit.rules.cau.doubled_cause",
    "pmkit.rules.cau.effect_before_cause",
    "pmkit.rules.cau.leads_to_unaffected",
    "pmkit.rules.cau.unconnected_trigger",
    "pmkit.rules.act.done_without_date",
    "pmkit.rules.act.date_without_done",
    "pmkit.rules.act.no_owner",
    "pmkit.rules.act.addresses_nothing",
    "pmkit.rules.act.dropped_without_reason",
    "pmkit.rules.act.doubled_action",
    "pmkit.rules.act.unknown_priority",
    "pmkit.rules.act.due_before_created",
    "pmkit.rules.act.shared_tracker",
    "pmkit.rules.act.no_actions",
    "pmkit.rules.act.verbless_title",
    "pmkit.rules.imp.no_end",
    "pmkit.rules.imp.overlapping_phases",
    "pmkit.rules.imp.phases_out_of_order",
    "pmkit.rules.imp.unit_says_nothing",
    "pmkit.rules.imp.impossible_share",
    "pmkit.rules.imp.unaffected_with_phases",
    "pmkit.rules.imp.impact_without_detection",
    "pmkit.rules.imp.no_impact",
    "pmkit.rules.imp.doubled_product",
    "pmkit.rules.imp.negative_count",
    "pmkit.rules.imp.doubled_figure",
    "pmkit.rules.imp.ongoing_after_recovery",
    "pmkit.rules.src.uncited_claim",
    "pmkit.rules.src.unused_source",
    "pmkit.rules.src.dispute_of_one_source",
    "pmkit.rules.src.doubled_source",
    "pmkit.rules.src.unconfirmed_without_source",
    "pmkit.rules.src.copy_of_itself",
    "pmkit.rules.src.mostly_uncited",
    "pmkit.rules.src.copied_before_published",
    "pmkit.rules.tim.detected_after_recovery",
    "pmkit.rules.tim.event_after_publication",
    "pmkit.rules.tim.timeline_out_of_order",
    "pmkit.rules.tim.far_from_the_rest",
    "pmkit.rules.tim.done_before_the_incident",
    "pmkit.rules.tim.published_before_impact",
    "pmkit.rules.tim.noticed_afterwards",
    "pmkit.rules.tim.acted_before_detected",
    "pmkit.rules.tim.due_before_the_incident",
    "pmkit.rules.tim.peak_outside_impact",
    "pmkit.rules.tim.mitigated_before_it_began",
    "pmkit.rules.tim.recovered_during_outage",
    "pmkit.rules.tim.date_far_from_everything",
    "pmkit.rules.tim.closed_before_recovery",
    "pmkit.rules.tim.trigger_after_impact",
    "pmkit.rules.tim.recovered_after_its_end",
    "pmkit.rules.ref.id_date_differs",
    "pmkit.rules.ref.related_to_itself",
    "pmkit.rules.ref.related_twice",
    "pmkit.rules.ref.foreign_incident",
    "pmkit.rules.ref.doubled_attachment",
    "pmkit.rules.ref.doubled_reference",
    "pmkit.rules.aud.public_refers_to_internal",
    "pmkit.rules.aud.supported_by_internal_only",
    "pmkit.rules.aud.picture_of_internal_event",
    "pmkit.rules.aud.public_inside_internal",
    "pmkit.rules.aud.secret_in_text",
    "pmkit.rules.aud.password_in_address",
    "pmkit.rules.aud.personal_email_address",
    "pmkit.rules.aud.phone_number",
)
"""Rules about one incident."""

OPTIONAL_RULES: tuple[str, ...] = (
    "pmkit.rules.src.link_without_archive",
    "pmkit.rules.cau.unconnected_cause",
    "pmkit.rules.dep.unfinished_removal",
    "pmkit.rules.wrd.human_error",
    "pmkit.rules.wrd.names_a_person",
    "pmkit.rules.aud.inside_address",
    "pmkit.rules.wrd.counterfactual",
    "pmkit.rules.wrd.judging_word",
    "pmkit.rules.wrd.hindsight",
    "pmkit.rules.wrd.promise_of_never",
    "pmkit.rules.wrd.minimizing",
    "pmkit.rules.wrd.vague_action",
    "pmkit.rules.wrd.cause_unsaid",
    "pmkit.rules.wrd.person_at_fault",
)
"""Rules about one incident that are off unless the settings choose them."""

CATALOG_RULES: tuple[str, ...] = (
    "pmkit.rules.dep.part_of_itself",
    "pmkit.rules.ref.unknown_catalog_reference",
    "pmkit.rules.ref.alias_of_another_entry",
    "pmkit.rules.ref.shared_alias",
    "pmkit.rules.ref.needless_alias",
)
"""Rules about the catalog."""

BASE_RULES: tuple[str, ...] = (
    "pmkit.rules.ref.doubled_incident_id",
    "pmkit.rules.ref.unknown_incident",
    "pmkit.rules.act.overdue",
    "pmkit.rules.act.overdue_by_policy",
    "pmkit.rules.aud.related_internal_incident",
)
"""Rules about the whole base, run once, after the others."""

READING_RULES: tuple[str, ...] = (
    "pmkit.rules.yml.syntax_error",
    "pmkit.rules.yml.duplicate_key",
    "pmkit.rules.yml.tab_indentation",
    "pmkit.rules.yml.not_utf8",
    "pmkit.rules.yml.several_documents",
    "pmkit.rules.yml.alias_trouble",
    "pmkit.rules.yml.too_deep",
    "pmkit.rules.yml.too_large",
    "pmkit.rules.yml.control_character",
    "pmkit.rules.yml.odd_line_break",
    "pmkit.rules.yml.empty_file",
    "pmkit.rules.yml.explicit_tag",
    "pmkit.rules.yml.key_not_text",
    "pmkit.rules.yml.merge_key",
    "pmkit.rules.yml.not_a_mapping",
    "pmkit.rules.yml.unreadable_file",
    "pmkit.rules.yml.unused_anchor",
    "pmkit.rules.sch.unknown_key",
    "pmkit.rules.sch.missing_key",
    "pmkit.rules.sch.wrong_shape",
    "pmkit.rules.sch.unknown_word",
    "pmkit.rules.sch.malformed_id",
    "pmkit.rules.sch.not_text",
    "pmkit.rules.sch.malformed_link",
    "pmkit.rules.sch.malformed_language",
    "pmkit.rules.sch.malformed_number",
    "pmkit.rules.sch.too_few",
    "pmkit.rules.tim.not_a_time",
    "pmkit.rules.tim.unknown_zone",
    "pmkit.rules.tim.nonexistent_local_time",
    "pmkit.rules.tim.ambiguous_local_time",
    "pmkit.rules.tim.impossible_date_or_clock",
    "pmkit.rules.tim.reversed_range",
    "pmkit.rules.tim.time_without_date",
    "pmkit.rules.tim.ongoing_start",
    "pmkit.rules.sup.unused_suppression",
    "pmkit.rules.sup.incomplete_suppression",
    "pmkit.rules.cfg.not_toml",
    "pmkit.rules.cfg.unknown_setting",
    "pmkit.rules.cfg.wrong_setting",
    "pmkit.rules.cfg.unknown_selector",
)
"""What reading, decoding and suppressing find themselves; these modules document it."""


READING_WARNINGS: tuple[str, ...] = (
    "pmkit.rules.yml.unused_anchor",
    "pmkit.rules.sup.unused_suppression",
    "pmkit.rules.sup.incomplete_suppression",
)
"""Those of them that are no errors, and so may be switched off: a file that has errors of reading
is no incident at all."""


@cache
def rules(modules: tuple[str, ...]) -> tuple[Rule, ...]:
    """The rules that ``modules`` hold, imported now if they were not before."""
    return tuple(import_module(module).RULE for module in modules)


def all_rules() -> tuple[Rule, ...]:
    """Every rule there is, with those that are only documented here, ordered by code."""
    found = rules(READING_RULES) + rules(FILE_RULES) + rules(OPTIONAL_RULES)
    found += rules(CATALOG_RULES) + rules(BASE_RULES)
    return tuple(sorted(found, key=lambda rule: rule.code))
