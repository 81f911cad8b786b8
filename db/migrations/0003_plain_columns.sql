-- Written by hand: what 0001 left open. Never-copy: a column for numbers takes numbers, no table is left out, and words carry no
-- run of signs longer than any web address. printf and replace spell "2,100 of them"; CASE keeps SQLite from doing so for every row.
CREATE TRIGGER audit_entry_plain BEFORE INSERT ON audit_entry
WHEN typeof(NEW.at_ms) NOT IN ('integer', 'null')
  OR EXISTS (
    SELECT 1 FROM (SELECT concat_ws(' ',
      NEW.actor_id, NEW.kind, NEW.incident_id, NEW.detail, NEW.previous_hash, NEW.hash
    ) AS words)
    WHERE CASE WHEN length(words) > 2100
      THEN words GLOB '*' || replace(printf('%02100d', 0), '0', '[A-Za-z0-9+/=]') || '*' END
  )
BEGIN SELECT RAISE(ABORT, 'audit_entry: pictures and files cannot be kept here'); END;
--> statement-breakpoint
CREATE TRIGGER custody_device_plain BEFORE INSERT ON custody_device
WHEN typeof(NEW.recorded_at_ms) NOT IN ('integer', 'null')
  OR EXISTS (
    SELECT 1 FROM (SELECT concat_ws(' ',
      NEW.id, NEW.happened_on, NEW.happened_at, NEW.recorded_by, NEW.incident_id, NEW.what, NEW.marks, NEW.owner,
      NEW.stored_where, NEW.seal_number, NEW.taken_by, NEW.switched_off
    ) AS words)
    WHERE CASE WHEN length(words) > 2100
      THEN words GLOB '*' || replace(printf('%02100d', 0), '0', '[A-Za-z0-9+/=]') || '*' END
  )
BEGIN SELECT RAISE(ABORT, 'custody_device: pictures and files cannot be kept here'); END;
--> statement-breakpoint
CREATE TRIGGER custody_handover_plain BEFORE INSERT ON custody_handover
WHEN typeof(NEW.recorded_at_ms) NOT IN ('integer', 'null')
  OR EXISTS (
    SELECT 1 FROM (SELECT concat_ws(' ',
      NEW.id, NEW.happened_on, NEW.happened_at, NEW.recorded_by, NEW.device_id, NEW.handed_from, NEW.handed_to, NEW.why,
      NEW.stored_where, NEW.reference
    ) AS words)
    WHERE CASE WHEN length(words) > 2100
      THEN words GLOB '*' || replace(printf('%02100d', 0), '0', '[A-Za-z0-9+/=]') || '*' END
  )
BEGIN SELECT RAISE(ABORT, 'custody_handover: pictures and files cannot be kept here'); END;
--> statement-breakpoint
CREATE TRIGGER evidence_file_plain BEFORE INSERT ON evidence_file
WHEN typeof(NEW.image_locked) NOT IN ('integer', 'null')
  OR typeof(NEW.size_bytes) NOT IN ('integer', 'null')
  OR typeof(NEW.added_at_ms) NOT IN ('integer', 'null')
  OR EXISTS (
    SELECT 1 FROM (SELECT concat_ws(' ',
      NEW.id, NEW.incident_id, NEW.stored_as, NEW.added_by
    ) AS words)
    WHERE CASE WHEN length(words) > 2100
      THEN words GLOB '*' || replace(printf('%02100d', 0), '0', '[A-Za-z0-9+/=]') || '*' END
  )
BEGIN SELECT RAISE(ABORT, 'evidence_file: pictures and files cannot be kept here'); END;
--> statement-breakpoint
CREATE TRIGGER evidence_file_plain_update BEFORE UPDATE ON evidence_file
WHEN typeof(NEW.image_locked) NOT IN ('integer', 'null')
  OR typeof(NEW.size_bytes) NOT IN ('integer', 'null')
  OR typeof(NEW.added_at_ms) NOT IN ('integer', 'null')
  OR EXISTS (
    SELECT 1 FROM (SELECT concat_ws(' ',
      NEW.id, NEW.incident_id, NEW.stored_as, NEW.added_by
    ) AS words)
    WHERE CASE WHEN length(words) > 2100
      THEN words GLOB '*' || replace(printf('%02100d', 0), '0', '[A-Za-z0-9+/=]') || '*' END
  )
BEGIN SELECT RAISE(ABORT, 'evidence_file: pictures and files cannot be kept here'); END;
--> statement-breakpoint
CREATE TRIGGER form_draft_plain BEFORE INSERT ON form_draft
WHEN typeof(NEW.saved_at_ms) NOT IN ('integer', 'null')
  OR EXISTS (
    SELECT 1 FROM (SELECT concat_ws(' ',
      NEW.form, NEW.about_id, NEW.incident_id, NEW.typed, NEW.saved_by
    ) AS words)
    WHERE CASE WHEN length(words) > 2100
      THEN words GLOB '*' || replace(printf('%02100d', 0), '0', '[A-Za-z0-9+/=]') || '*' END
  )
BEGIN SELECT RAISE(ABORT, 'form_draft: pictures and files cannot be kept here'); END;
--> statement-breakpoint
CREATE TRIGGER form_draft_plain_update BEFORE UPDATE ON form_draft
WHEN typeof(NEW.saved_at_ms) NOT IN ('integer', 'null')
  OR EXISTS (
    SELECT 1 FROM (SELECT concat_ws(' ',
      NEW.form, NEW.about_id, NEW.incident_id, NEW.typed, NEW.saved_by
    ) AS words)
    WHERE CASE WHEN length(words) > 2100
      THEN words GLOB '*' || replace(printf('%02100d', 0), '0', '[A-Za-z0-9+/=]') || '*' END
  )
BEGIN SELECT RAISE(ABORT, 'form_draft: pictures and files cannot be kept here'); END;
--> statement-breakpoint
CREATE TRIGGER image_seen_plain BEFORE INSERT ON image_seen
WHEN typeof(NEW.recorded_at_ms) NOT IN ('integer', 'null')
  OR EXISTS (
    SELECT 1 FROM (SELECT concat_ws(' ',
      NEW.id, NEW.happened_on, NEW.happened_at, NEW.recorded_by, NEW.incident_id, NEW.who, NEW.why, NEW.present,
      NEW.followed, NEW.signed_by, NEW.signed_on
    ) AS words)
    WHERE CASE WHEN length(words) > 2100
      THEN words GLOB '*' || replace(printf('%02100d', 0), '0', '[A-Za-z0-9+/=]') || '*' END
  )
BEGIN SELECT RAISE(ABORT, 'image_seen: pictures and files cannot be kept here'); END;
--> statement-breakpoint
CREATE TRIGGER incident_plain BEFORE INSERT ON incident
WHEN typeof(NEW.reference_year) NOT IN ('integer', 'null')
  OR typeof(NEW.reference_number) NOT IN ('integer', 'null')
  OR typeof(NEW.current_version) NOT IN ('integer', 'null')
  OR typeof(NEW.recorded_at_ms) NOT IN ('integer', 'null')
  OR EXISTS (
    SELECT 1 FROM (SELECT concat_ws(' ',
      NEW.id, NEW.status, NEW.image_answer, NEW.danger_now, NEW.recorded_by
    ) AS words)
    WHERE CASE WHEN length(words) > 2100
      THEN words GLOB '*' || replace(printf('%02100d', 0), '0', '[A-Za-z0-9+/=]') || '*' END
  )
BEGIN SELECT RAISE(ABORT, 'incident: pictures and files cannot be kept here'); END;
--> statement-breakpoint
CREATE TRIGGER incident_plain_update BEFORE UPDATE ON incident
WHEN typeof(NEW.reference_year) NOT IN ('integer', 'null')
  OR typeof(NEW.reference_number) NOT IN ('integer', 'null')
  OR typeof(NEW.current_version) NOT IN ('integer', 'null')
  OR typeof(NEW.recorded_at_ms) NOT IN ('integer', 'null')
  OR EXISTS (
    SELECT 1 FROM (SELECT concat_ws(' ',
      NEW.id, NEW.status, NEW.image_answer, NEW.danger_now, NEW.recorded_by
    ) AS words)
    WHERE CASE WHEN length(words) > 2100
      THEN words GLOB '*' || replace(printf('%02100d', 0), '0', '[A-Za-z0-9+/=]') || '*' END
  )
BEGIN SELECT RAISE(ABORT, 'incident: pictures and files cannot be kept here'); END;
--> statement-breakpoint
CREATE TRIGGER incident_action_plain BEFORE INSERT ON incident_action
WHEN typeof(NEW.recorded_at_ms) NOT IN ('integer', 'null')
  OR EXISTS (
    SELECT 1 FROM (SELECT concat_ws(' ',
      NEW.id, NEW.incident_id, NEW.recorded_by, NEW.side, NEW.action, NEW.detail, NEW.taken_on, NEW.taken_by
    ) AS words)
    WHERE CASE WHEN length(words) > 2100
      THEN words GLOB '*' || replace(printf('%02100d', 0), '0', '[A-Za-z0-9+/=]') || '*' END
  )
BEGIN SELECT RAISE(ABORT, 'incident_action: pictures and files cannot be kept here'); END;
--> statement-breakpoint
CREATE TRIGGER incident_action_strike_plain BEFORE INSERT ON incident_action_strike
WHEN typeof(NEW.struck_at_ms) NOT IN ('integer', 'null')
  OR EXISTS (
    SELECT 1 FROM (SELECT concat_ws(' ',
      NEW.action_id, NEW.reason, NEW.struck_by
    ) AS words)
    WHERE CASE WHEN length(words) > 2100
      THEN words GLOB '*' || replace(printf('%02100d', 0), '0', '[A-Za-z0-9+/=]') || '*' END
  )
BEGIN SELECT RAISE(ABORT, 'incident_action_strike: pictures and files cannot be kept here'); END;
--> statement-breakpoint
CREATE TRIGGER incident_draft_plain BEFORE INSERT ON incident_draft
WHEN typeof(NEW.image_locked) NOT IN ('integer', 'null')
  OR typeof(NEW.started_at_ms) NOT IN ('integer', 'null')
  OR typeof(NEW.saved_at_ms) NOT IN ('integer', 'null')
  OR EXISTS (
    SELECT 1 FROM (SELECT concat_ws(' ',
      NEW.id, NEW.answers, NEW.started_by
    ) AS words)
    WHERE CASE WHEN length(words) > 2100
      THEN words GLOB '*' || replace(printf('%02100d', 0), '0', '[A-Za-z0-9+/=]') || '*' END
  )
BEGIN SELECT RAISE(ABORT, 'incident_draft: pictures and files cannot be kept here'); END;
--> statement-breakpoint
CREATE TRIGGER incident_draft_plain_update BEFORE UPDATE ON incident_draft
WHEN typeof(NEW.image_locked) NOT IN ('integer', 'null')
  OR typeof(NEW.started_at_ms) NOT IN ('integer', 'null')
  OR typeof(NEW.saved_at_ms) NOT IN ('integer', 'null')
  OR EXISTS (
    SELECT 1 FROM (SELECT concat_ws(' ',
      NEW.id, NEW.answers, NEW.started_by
    ) AS words)
    WHERE CASE WHEN length(words) > 2100
      THEN words GLOB '*' || replace(printf('%02100d', 0), '0', '[A-Za-z0-9+/=]') || '*' END
  )
BEGIN SELECT RAISE(ABORT, 'incident_draft: pictures and files cannot be kept here'); END;
--> statement-breakpoint
CREATE TRIGGER incident_outcome_plain BEFORE INSERT ON incident_outcome
WHEN typeof(NEW.recorded_at_ms) NOT IN ('integer', 'null')
  OR EXISTS (
    SELECT 1 FROM (SELECT concat_ws(' ',
      NEW.id, NEW.incident_id, NEW.recorded_by, NEW.text
    ) AS words)
    WHERE CASE WHEN length(words) > 2100
      THEN words GLOB '*' || replace(printf('%02100d', 0), '0', '[A-Za-z0-9+/=]') || '*' END
  )
BEGIN SELECT RAISE(ABORT, 'incident_outcome: pictures and files cannot be kept here'); END;
--> statement-breakpoint
CREATE TRIGGER incident_person_plain BEFORE INSERT ON incident_person
WHEN typeof(NEW.version) NOT IN ('integer', 'null')
  OR typeof(NEW.position) NOT IN ('integer', 'null')
  OR EXISTS (
    SELECT 1 FROM (SELECT concat_ws(' ',
      NEW.incident_id, NEW.person_id, NEW.name, NEW.kind, NEW.kind_other, NEW.class_or_post, NEW.part
    ) AS words)
    WHERE CASE WHEN length(words) > 2100
      THEN words GLOB '*' || replace(printf('%02100d', 0), '0', '[A-Za-z0-9+/=]') || '*' END
  )
BEGIN SELECT RAISE(ABORT, 'incident_person: pictures and files cannot be kept here'); END;
--> statement-breakpoint
CREATE TRIGGER incident_status_change_plain BEFORE INSERT ON incident_status_change
WHEN typeof(NEW.recorded_at_ms) NOT IN ('integer', 'null')
  OR EXISTS (
    SELECT 1 FROM (SELECT concat_ws(' ',
      NEW.id, NEW.incident_id, NEW.recorded_by, NEW.status, NEW.reason
    ) AS words)
    WHERE CASE WHEN length(words) > 2100
      THEN words GLOB '*' || replace(printf('%02100d', 0), '0', '[A-Za-z0-9+/=]') || '*' END
  )
BEGIN SELECT RAISE(ABORT, 'incident_status_change: pictures and files cannot be kept here'); END;
--> statement-breakpoint
CREATE TRIGGER incident_version_plain BEFORE INSERT ON incident_version
WHEN typeof(NEW.number) NOT IN ('integer', 'null')
  OR typeof(NEW.deliberate) NOT IN ('integer', 'null')
  OR typeof(NEW.accidental) NOT IN ('integer', 'null')
  OR typeof(NEW.recorded_at_ms) NOT IN ('integer', 'null')
  OR EXISTS (
    SELECT 1 FROM (SELECT concat_ws(' ',
      NEW.incident_id, NEW.image_answer, NEW.happened_on, NEW.happened_at, NEW.reporter_kind, NEW.reporter_name,
      NEW.identified, NEW.places, NEW.types, NEW.type_other, NEW.description, NEW.deliberate_material,
      NEW.considered_as, NEW.accidental_material, NEW.reason, NEW.recorded_by
    ) AS words)
    WHERE CASE WHEN length(words) > 2100
      THEN words GLOB '*' || replace(printf('%02100d', 0), '0', '[A-Za-z0-9+/=]') || '*' END
  )
BEGIN SELECT RAISE(ABORT, 'incident_version: pictures and files cannot be kept here'); END;
--> statement-breakpoint
CREATE TRIGGER reference_counter_plain BEFORE INSERT ON reference_counter
WHEN typeof(NEW.year) NOT IN ('integer', 'null')
  OR typeof(NEW.last_number) NOT IN ('integer', 'null')
BEGIN SELECT RAISE(ABORT, 'reference_counter: pictures and files cannot be kept here'); END;
--> statement-breakpoint
CREATE TRIGGER reference_counter_plain_update BEFORE UPDATE ON reference_counter
WHEN typeof(NEW.year) NOT IN ('integer', 'null')
  OR typeof(NEW.last_number) NOT IN ('integer', 'null')
BEGIN SELECT RAISE(ABORT, 'reference_counter: pictures and files cannot be kept here'); END;
--> statement-breakpoint
CREATE TRIGGER role_holder_plain BEFORE INSERT ON role_holder
WHEN typeof(NEW.added_at_ms) NOT IN ('integer', 'null')
  OR EXISTS (
    SELECT 1 FROM (SELECT concat_ws(' ',
      NEW.id, NEW.name, NEW.role
    ) AS words)
    WHERE CASE WHEN length(words) > 2100
      THEN words GLOB '*' || replace(printf('%02100d', 0), '0', '[A-Za-z0-9+/=]') || '*' END
  )
BEGIN SELECT RAISE(ABORT, 'role_holder: pictures and files cannot be kept here'); END;
--> statement-breakpoint
CREATE TRIGGER school_plain BEFORE INSERT ON school
WHEN typeof(NEW.id) NOT IN ('integer', 'null')
  OR EXISTS (
    SELECT 1 FROM (SELECT concat_ws(' ',
      NEW.name, NEW.address, NEW.coordinator, NEW.contact, NEW.local_authority, NEW.urgent_contacts
    ) AS words)
    WHERE CASE WHEN length(words) > 2100
      THEN words GLOB '*' || replace(printf('%02100d', 0), '0', '[A-Za-z0-9+/=]') || '*' END
  )
BEGIN SELECT RAISE(ABORT, 'school: pictures and files cannot be kept here'); END;
--> statement-breakpoint
CREATE TRIGGER school_plain_update BEFORE UPDATE ON school
WHEN typeof(NEW.id) NOT IN ('integer', 'null')
  OR EXISTS (
    SELECT 1 FROM (SELECT concat_ws(' ',
      NEW.name, NEW.address, NEW.coordinator, NEW.contact, NEW.local_authority, NEW.urgent_contacts
    ) AS words)
    WHERE CASE WHEN length(words) > 2100
      THEN words GLOB '*' || replace(printf('%02100d', 0), '0', '[A-Za-z0-9+/=]') || '*' END
  )
BEGIN SELECT RAISE(ABORT, 'school: pictures and files cannot be kept here'); END;
--> statement-breakpoint
CREATE TRIGGER settings_plain BEFORE INSERT ON settings
WHEN typeof(NEW.confirmed_recovery_slot) NOT IN ('text', 'null') OR length(NEW.confirmed_recovery_slot) > 36
  OR typeof(NEW.id) NOT IN ('integer', 'null')
  OR typeof(NEW.idle_lock_minutes) NOT IN ('integer', 'null')
  OR typeof(NEW.discreet_names) NOT IN ('integer', 'null')
  OR EXISTS (
    SELECT 1 FROM (SELECT concat_ws(' ',
      NEW.confirmed_recovery_slot
    ) AS words)
    WHERE CASE WHEN length(words) > 2100
      THEN words GLOB '*' || replace(printf('%02100d', 0), '0', '[A-Za-z0-9+/=]') || '*' END
  )
BEGIN SELECT RAISE(ABORT, 'settings: pictures and files cannot be kept here'); END;
--> statement-breakpoint
CREATE TRIGGER settings_plain_update BEFORE UPDATE ON settings
WHEN typeof(NEW.confirmed_recovery_slot) NOT IN ('text', 'null') OR length(NEW.confirmed_recovery_slot) > 36
  OR typeof(NEW.id) NOT IN ('integer', 'null')
  OR typeof(NEW.idle_lock_minutes) NOT IN ('integer', 'null')
  OR typeof(NEW.discreet_names) NOT IN ('integer', 'null')
  OR EXISTS (
    SELECT 1 FROM (SELECT concat_ws(' ',
      NEW.confirmed_recovery_slot
    ) AS words)
    WHERE CASE WHEN length(words) > 2100
      THEN words GLOB '*' || replace(printf('%02100d', 0), '0', '[A-Za-z0-9+/=]') || '*' END
  )
BEGIN SELECT RAISE(ABORT, 'settings: pictures and files cannot be kept here'); END;
--> statement-breakpoint
CREATE TRIGGER migrations_plain BEFORE INSERT ON __drizzle_migrations
WHEN typeof(NEW.hash) <> 'text' OR length(NEW.hash) > 64 OR NEW.id IS NOT NULL OR typeof(NEW.created_at) <> 'integer'
BEGIN SELECT RAISE(ABORT, '__drizzle_migrations: pictures and files cannot be kept here'); END;
--> statement-breakpoint
CREATE TRIGGER migrations_plain_update BEFORE UPDATE ON __drizzle_migrations
WHEN typeof(NEW.hash) <> 'text' OR length(NEW.hash) > 64 OR NEW.id IS NOT NULL OR typeof(NEW.created_at) <> 'integer'
BEGIN SELECT RAISE(ABORT, '__drizzle_migrations: pictures and files cannot be kept here'); END;
--> statement-breakpoint
-- Whoever reads the incident must find the version it names, and the change that gave it its status.
CREATE TRIGGER incident_version_exists BEFORE UPDATE OF current_version ON incident
WHEN NEW.current_version = OLD.current_version + 1
  AND NOT EXISTS (SELECT 1 FROM incident_version WHERE incident_id = NEW.id AND number = NEW.current_version)
BEGIN SELECT RAISE(ABORT, 'incident: there is no such version'); END;
--> statement-breakpoint
CREATE TRIGGER incident_status_follows BEFORE UPDATE OF status ON incident
WHEN NEW.status <> OLD.status
  AND NEW.status IS NOT (SELECT status FROM incident_status_change WHERE incident_id = NEW.id ORDER BY seq DESC LIMIT 1)
BEGIN SELECT RAISE(ABORT, 'incident: a status changes by a recorded change'); END;
