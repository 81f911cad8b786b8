-- Written by hand: what no column can say. Every rule has a test in tests/db that fails without it.

-- Append-only: what was written stays as it was written.
CREATE TRIGGER role_holder_no_update BEFORE UPDATE ON role_holder
BEGIN SELECT RAISE(ABORT, 'role_holder is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER role_holder_no_delete BEFORE DELETE ON role_holder
BEGIN SELECT RAISE(ABORT, 'role_holder is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER incident_version_no_update BEFORE UPDATE ON incident_version
BEGIN SELECT RAISE(ABORT, 'incident_version is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER incident_version_no_delete BEFORE DELETE ON incident_version
BEGIN SELECT RAISE(ABORT, 'incident_version is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER incident_person_no_update BEFORE UPDATE ON incident_person
BEGIN SELECT RAISE(ABORT, 'incident_person is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER incident_person_no_delete BEFORE DELETE ON incident_person
BEGIN SELECT RAISE(ABORT, 'incident_person is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER incident_action_no_update BEFORE UPDATE ON incident_action
BEGIN SELECT RAISE(ABORT, 'incident_action is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER incident_action_no_delete BEFORE DELETE ON incident_action
BEGIN SELECT RAISE(ABORT, 'incident_action is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER incident_action_strike_no_update BEFORE UPDATE ON incident_action_strike
BEGIN SELECT RAISE(ABORT, 'incident_action_strike is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER incident_action_strike_no_delete BEFORE DELETE ON incident_action_strike
BEGIN SELECT RAISE(ABORT, 'incident_action_strike is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER incident_outcome_no_update BEFORE UPDATE ON incident_outcome
BEGIN SELECT RAISE(ABORT, 'incident_outcome is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER incident_outcome_no_delete BEFORE DELETE ON incident_outcome
BEGIN SELECT RAISE(ABORT, 'incident_outcome is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER incident_status_change_no_update BEFORE UPDATE ON incident_status_change
BEGIN SELECT RAISE(ABORT, 'incident_status_change is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER incident_status_change_no_delete BEFORE DELETE ON incident_status_change
BEGIN SELECT RAISE(ABORT, 'incident_status_change is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER custody_device_no_update BEFORE UPDATE ON custody_device
BEGIN SELECT RAISE(ABORT, 'custody_device is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER custody_device_no_delete BEFORE DELETE ON custody_device
BEGIN SELECT RAISE(ABORT, 'custody_device is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER custody_handover_no_update BEFORE UPDATE ON custody_handover
BEGIN SELECT RAISE(ABORT, 'custody_handover is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER custody_handover_no_delete BEFORE DELETE ON custody_handover
BEGIN SELECT RAISE(ABORT, 'custody_handover is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER image_seen_no_update BEFORE UPDATE ON image_seen
BEGIN SELECT RAISE(ABORT, 'image_seen is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER image_seen_no_delete BEFORE DELETE ON image_seen
BEGIN SELECT RAISE(ABORT, 'image_seen is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER audit_entry_no_update BEFORE UPDATE ON audit_entry
BEGIN SELECT RAISE(ABORT, 'audit_entry is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER audit_entry_no_delete BEFORE DELETE ON audit_entry
BEGIN SELECT RAISE(ABORT, 'audit_entry is append-only'); END;
--> statement-breakpoint
-- The audit chain takes only its next link.
CREATE TRIGGER audit_entry_links BEFORE INSERT ON audit_entry
WHEN NEW.seq IS NOT (SELECT ifnull(max(seq), 0) + 1 FROM audit_entry)
  OR NEW.previous_hash IS NOT ifnull(
    (SELECT hash FROM audit_entry ORDER BY seq DESC LIMIT 1),
    '0000000000000000000000000000000000000000000000000000000000000000'
  )
BEGIN SELECT RAISE(ABORT, 'audit_entry must link to the row before'); END;
--> statement-breakpoint
-- A reference is given once: the counter only grows, and an incident takes the number that the counter has just given.
CREATE TRIGGER reference_counter_grows BEFORE UPDATE ON reference_counter
WHEN NEW.year <> OLD.year OR NEW.last_number <= OLD.last_number
BEGIN SELECT RAISE(ABORT, 'reference_counter only grows'); END;
--> statement-breakpoint
CREATE TRIGGER reference_counter_no_delete BEFORE DELETE ON reference_counter
BEGIN SELECT RAISE(ABORT, 'reference_counter only grows'); END;
--> statement-breakpoint
CREATE TRIGGER incident_reference_from_counter BEFORE INSERT ON incident
WHEN NEW.reference_number IS NOT (SELECT last_number FROM reference_counter WHERE year = NEW.reference_year)
BEGIN SELECT RAISE(ABORT, 'incident reference does not come from the counter'); END;
--> statement-breakpoint
CREATE TRIGGER incident_no_delete BEFORE DELETE ON incident
BEGIN SELECT RAISE(ABORT, 'incident rows are not deleted'); END;
--> statement-breakpoint
CREATE TRIGGER incident_fixed BEFORE UPDATE OF seq, id, reference_year, reference_number, danger_now, recorded_at_ms, recorded_by ON incident
BEGIN SELECT RAISE(ABORT, 'incident: this column never changes'); END;
--> statement-breakpoint
-- Never-copy: a lock once on stays on. Seeds 000 app. 4, 001 "Sexting", 002 section 4.6; UKCIS 2024.
CREATE TRIGGER incident_stays_locked BEFORE UPDATE OF image_answer ON incident
WHEN OLD.image_answer <> 'none' AND NEW.image_answer = 'none'
BEGIN SELECT RAISE(ABORT, 'incident: the image lock is not taken off'); END;
--> statement-breakpoint
CREATE TRIGGER incident_version_forwards BEFORE UPDATE OF current_version ON incident
WHEN NEW.current_version NOT IN (OLD.current_version, OLD.current_version + 1)
BEGIN SELECT RAISE(ABORT, 'incident: versions go forwards'); END;
--> statement-breakpoint
CREATE TRIGGER incident_version_next BEFORE INSERT ON incident_version
WHEN NEW.number IS NOT (SELECT ifnull(max(number), 0) + 1 FROM incident_version WHERE incident_id = NEW.incident_id)
BEGIN SELECT RAISE(ABORT, 'incident_version: versions are numbered one after another'); END;
--> statement-breakpoint
CREATE TRIGGER incident_version_stays_locked BEFORE INSERT ON incident_version
WHEN NEW.image_answer = 'none'
  AND (
    (SELECT image_locked FROM incident WHERE id = NEW.incident_id) IS NOT 0
    OR EXISTS (SELECT 1 FROM json_each(NEW.types) WHERE value = 'child-abuse-images')
  )
BEGIN SELECT RAISE(ABORT, 'incident_version: the image lock is not taken off'); END;
--> statement-breakpoint
-- The incident follows its newest version, so that the lock cannot lag behind the words.
CREATE TRIGGER incident_version_in_force AFTER INSERT ON incident_version
BEGIN
  UPDATE incident SET image_answer = NEW.image_answer, current_version = NEW.number WHERE id = NEW.incident_id;
END;
--> statement-breakpoint
CREATE TRIGGER incident_person_of_newest BEFORE INSERT ON incident_person
WHEN NEW.version IS NOT (SELECT current_version FROM incident WHERE id = NEW.incident_id)
BEGIN SELECT RAISE(ABORT, 'incident_person: people are added to the newest version only'); END;
--> statement-breakpoint
-- Never-copy: no column of a case takes bytes, and no words carry a file. Every column is named, so a new one needs a new trigger.
CREATE TRIGGER role_holder_words_only BEFORE INSERT ON role_holder
WHEN 'blob' IN (
    typeof(NEW.id), typeof(NEW.name), typeof(NEW.role), typeof(NEW.added_at_ms)
  )
  OR EXISTS (
    SELECT 1 FROM (SELECT concat_ws(' ',
    NEW.id, NEW.name, NEW.role
    ) AS words)
    WHERE words LIKE '%;base64,%' OR words LIKE '%data:image/svg+xml%,%'
  )
BEGIN SELECT RAISE(ABORT, 'role_holder: pictures and files cannot be kept here'); END;
--> statement-breakpoint
CREATE TRIGGER school_words_only BEFORE INSERT ON school
WHEN 'blob' IN (
    typeof(NEW.id), typeof(NEW.name), typeof(NEW.address), typeof(NEW.coordinator), typeof(NEW.contact),
    typeof(NEW.local_authority), typeof(NEW.urgent_contacts)
  )
  OR EXISTS (
    SELECT 1 FROM (SELECT concat_ws(' ',
    NEW.name, NEW.address, NEW.coordinator, NEW.contact, NEW.local_authority, NEW.urgent_contacts
    ) AS words)
    WHERE words LIKE '%;base64,%' OR words LIKE '%data:image/svg+xml%,%'
  )
BEGIN SELECT RAISE(ABORT, 'school: pictures and files cannot be kept here'); END;
--> statement-breakpoint
CREATE TRIGGER school_words_only_update BEFORE UPDATE ON school
WHEN 'blob' IN (
    typeof(NEW.id), typeof(NEW.name), typeof(NEW.address), typeof(NEW.coordinator), typeof(NEW.contact),
    typeof(NEW.local_authority), typeof(NEW.urgent_contacts)
  )
  OR EXISTS (
    SELECT 1 FROM (SELECT concat_ws(' ',
    NEW.name, NEW.address, NEW.coordinator, NEW.contact, NEW.local_authority, NEW.urgent_contacts
    ) AS words)
    WHERE words LIKE '%;base64,%' OR words LIKE '%data:image/svg+xml%,%'
  )
BEGIN SELECT RAISE(ABORT, 'school: pictures and files cannot be kept here'); END;
--> statement-breakpoint
CREATE TRIGGER incident_words_only BEFORE INSERT ON incident
WHEN 'blob' IN (
    typeof(NEW.id), typeof(NEW.reference_year), typeof(NEW.reference_number), typeof(NEW.status),
    typeof(NEW.image_answer), typeof(NEW.danger_now), typeof(NEW.current_version),
    typeof(NEW.recorded_at_ms), typeof(NEW.recorded_by)
  )
  OR EXISTS (
    SELECT 1 FROM (SELECT concat_ws(' ',
    NEW.id, NEW.status, NEW.image_answer, NEW.danger_now, NEW.recorded_by
    ) AS words)
    WHERE words LIKE '%;base64,%' OR words LIKE '%data:image/svg+xml%,%'
  )
BEGIN SELECT RAISE(ABORT, 'incident: pictures and files cannot be kept here'); END;
--> statement-breakpoint
CREATE TRIGGER incident_words_only_update BEFORE UPDATE ON incident
WHEN 'blob' IN (
    typeof(NEW.id), typeof(NEW.reference_year), typeof(NEW.reference_number), typeof(NEW.status),
    typeof(NEW.image_answer), typeof(NEW.danger_now), typeof(NEW.current_version),
    typeof(NEW.recorded_at_ms), typeof(NEW.recorded_by)
  )
  OR EXISTS (
    SELECT 1 FROM (SELECT concat_ws(' ',
    NEW.id, NEW.status, NEW.image_answer, NEW.danger_now, NEW.recorded_by
    ) AS words)
    WHERE words LIKE '%;base64,%' OR words LIKE '%data:image/svg+xml%,%'
  )
BEGIN SELECT RAISE(ABORT, 'incident: pictures and files cannot be kept here'); END;
--> statement-breakpoint
CREATE TRIGGER incident_version_words_only BEFORE INSERT ON incident_version
WHEN 'blob' IN (
    typeof(NEW.incident_id), typeof(NEW.number), typeof(NEW.image_answer), typeof(NEW.happened_on),
    typeof(NEW.happened_at), typeof(NEW.reporter_kind), typeof(NEW.reporter_name), typeof(NEW.identified),
    typeof(NEW.places), typeof(NEW.types), typeof(NEW.type_other), typeof(NEW.description),
    typeof(NEW.deliberate), typeof(NEW.deliberate_material), typeof(NEW.considered_as),
    typeof(NEW.accidental), typeof(NEW.accidental_material), typeof(NEW.reason),
    typeof(NEW.recorded_at_ms), typeof(NEW.recorded_by)
  )
  OR EXISTS (
    SELECT 1 FROM (SELECT concat_ws(' ',
    NEW.incident_id, NEW.image_answer, NEW.happened_on, NEW.happened_at, NEW.reporter_kind,
    NEW.reporter_name, NEW.identified, NEW.places, NEW.types, NEW.type_other, NEW.description,
    NEW.deliberate_material, NEW.considered_as, NEW.accidental_material, NEW.reason, NEW.recorded_by
    ) AS words)
    WHERE words LIKE '%;base64,%' OR words LIKE '%data:image/svg+xml%,%'
  )
BEGIN SELECT RAISE(ABORT, 'incident_version: pictures and files cannot be kept here'); END;
--> statement-breakpoint
CREATE TRIGGER incident_person_words_only BEFORE INSERT ON incident_person
WHEN 'blob' IN (
    typeof(NEW.incident_id), typeof(NEW.version), typeof(NEW.position), typeof(NEW.person_id),
    typeof(NEW.name), typeof(NEW.kind), typeof(NEW.kind_other), typeof(NEW.class_or_post),
    typeof(NEW.part)
  )
  OR EXISTS (
    SELECT 1 FROM (SELECT concat_ws(' ',
    NEW.incident_id, NEW.person_id, NEW.name, NEW.kind, NEW.kind_other, NEW.class_or_post, NEW.part
    ) AS words)
    WHERE words LIKE '%;base64,%' OR words LIKE '%data:image/svg+xml%,%'
  )
BEGIN SELECT RAISE(ABORT, 'incident_person: pictures and files cannot be kept here'); END;
--> statement-breakpoint
CREATE TRIGGER incident_action_words_only BEFORE INSERT ON incident_action
WHEN 'blob' IN (
    typeof(NEW.id), typeof(NEW.incident_id), typeof(NEW.recorded_at_ms), typeof(NEW.recorded_by),
    typeof(NEW.side), typeof(NEW.action), typeof(NEW.detail), typeof(NEW.taken_on), typeof(NEW.taken_by)
  )
  OR EXISTS (
    SELECT 1 FROM (SELECT concat_ws(' ',
    NEW.id, NEW.incident_id, NEW.recorded_by, NEW.side, NEW.action, NEW.detail, NEW.taken_on, NEW.taken_by
    ) AS words)
    WHERE words LIKE '%;base64,%' OR words LIKE '%data:image/svg+xml%,%'
  )
BEGIN SELECT RAISE(ABORT, 'incident_action: pictures and files cannot be kept here'); END;
--> statement-breakpoint
CREATE TRIGGER incident_action_strike_words_only BEFORE INSERT ON incident_action_strike
WHEN 'blob' IN (
    typeof(NEW.action_id), typeof(NEW.reason), typeof(NEW.struck_at_ms), typeof(NEW.struck_by)
  )
  OR EXISTS (
    SELECT 1 FROM (SELECT concat_ws(' ',
    NEW.action_id, NEW.reason, NEW.struck_by
    ) AS words)
    WHERE words LIKE '%;base64,%' OR words LIKE '%data:image/svg+xml%,%'
  )
BEGIN SELECT RAISE(ABORT, 'incident_action_strike: pictures and files cannot be kept here'); END;
--> statement-breakpoint
CREATE TRIGGER incident_outcome_words_only BEFORE INSERT ON incident_outcome
WHEN 'blob' IN (
    typeof(NEW.id), typeof(NEW.incident_id), typeof(NEW.recorded_at_ms), typeof(NEW.recorded_by),
    typeof(NEW.text)
  )
  OR EXISTS (
    SELECT 1 FROM (SELECT concat_ws(' ',
    NEW.id, NEW.incident_id, NEW.recorded_by, NEW.text
    ) AS words)
    WHERE words LIKE '%;base64,%' OR words LIKE '%data:image/svg+xml%,%'
  )
BEGIN SELECT RAISE(ABORT, 'incident_outcome: pictures and files cannot be kept here'); END;
--> statement-breakpoint
CREATE TRIGGER incident_status_change_words_only BEFORE INSERT ON incident_status_change
WHEN 'blob' IN (
    typeof(NEW.id), typeof(NEW.incident_id), typeof(NEW.recorded_at_ms), typeof(NEW.recorded_by),
    typeof(NEW.status), typeof(NEW.reason)
  )
  OR EXISTS (
    SELECT 1 FROM (SELECT concat_ws(' ',
    NEW.id, NEW.incident_id, NEW.recorded_by, NEW.status, NEW.reason
    ) AS words)
    WHERE words LIKE '%;base64,%' OR words LIKE '%data:image/svg+xml%,%'
  )
BEGIN SELECT RAISE(ABORT, 'incident_status_change: pictures and files cannot be kept here'); END;
--> statement-breakpoint
CREATE TRIGGER custody_device_words_only BEFORE INSERT ON custody_device
WHEN 'blob' IN (
    typeof(NEW.id), typeof(NEW.happened_on), typeof(NEW.happened_at), typeof(NEW.recorded_at_ms),
    typeof(NEW.recorded_by), typeof(NEW.incident_id), typeof(NEW.what), typeof(NEW.marks),
    typeof(NEW.owner), typeof(NEW.stored_where), typeof(NEW.seal_number), typeof(NEW.taken_by),
    typeof(NEW.switched_off)
  )
  OR EXISTS (
    SELECT 1 FROM (SELECT concat_ws(' ',
    NEW.id, NEW.happened_on, NEW.happened_at, NEW.recorded_by, NEW.incident_id, NEW.what, NEW.marks,
    NEW.owner, NEW.stored_where, NEW.seal_number, NEW.taken_by, NEW.switched_off
    ) AS words)
    WHERE words LIKE '%;base64,%' OR words LIKE '%data:image/svg+xml%,%'
  )
BEGIN SELECT RAISE(ABORT, 'custody_device: pictures and files cannot be kept here'); END;
--> statement-breakpoint
CREATE TRIGGER custody_handover_words_only BEFORE INSERT ON custody_handover
WHEN 'blob' IN (
    typeof(NEW.id), typeof(NEW.happened_on), typeof(NEW.happened_at), typeof(NEW.recorded_at_ms),
    typeof(NEW.recorded_by), typeof(NEW.device_id), typeof(NEW.handed_from), typeof(NEW.handed_to),
    typeof(NEW.why), typeof(NEW.stored_where), typeof(NEW.reference)
  )
  OR EXISTS (
    SELECT 1 FROM (SELECT concat_ws(' ',
    NEW.id, NEW.happened_on, NEW.happened_at, NEW.recorded_by, NEW.device_id, NEW.handed_from,
    NEW.handed_to, NEW.why, NEW.stored_where, NEW.reference
    ) AS words)
    WHERE words LIKE '%;base64,%' OR words LIKE '%data:image/svg+xml%,%'
  )
BEGIN SELECT RAISE(ABORT, 'custody_handover: pictures and files cannot be kept here'); END;
--> statement-breakpoint
CREATE TRIGGER image_seen_words_only BEFORE INSERT ON image_seen
WHEN 'blob' IN (
    typeof(NEW.id), typeof(NEW.happened_on), typeof(NEW.happened_at), typeof(NEW.recorded_at_ms),
    typeof(NEW.recorded_by), typeof(NEW.incident_id), typeof(NEW.who), typeof(NEW.why),
    typeof(NEW.present), typeof(NEW.followed), typeof(NEW.signed_by), typeof(NEW.signed_on)
  )
  OR EXISTS (
    SELECT 1 FROM (SELECT concat_ws(' ',
    NEW.id, NEW.happened_on, NEW.happened_at, NEW.recorded_by, NEW.incident_id, NEW.who, NEW.why,
    NEW.present, NEW.followed, NEW.signed_by, NEW.signed_on
    ) AS words)
    WHERE words LIKE '%;base64,%' OR words LIKE '%data:image/svg+xml%,%'
  )
BEGIN SELECT RAISE(ABORT, 'image_seen: pictures and files cannot be kept here'); END;
--> statement-breakpoint
CREATE TRIGGER incident_draft_words_only BEFORE INSERT ON incident_draft
WHEN 'blob' IN (
    typeof(NEW.id), typeof(NEW.answers), typeof(NEW.image_locked), typeof(NEW.started_at_ms),
    typeof(NEW.saved_at_ms), typeof(NEW.started_by)
  )
  OR EXISTS (
    SELECT 1 FROM (SELECT concat_ws(' ',
    NEW.id, NEW.answers, NEW.started_by
    ) AS words)
    WHERE words LIKE '%;base64,%' OR words LIKE '%data:image/svg+xml%,%'
  )
BEGIN SELECT RAISE(ABORT, 'incident_draft: pictures and files cannot be kept here'); END;
--> statement-breakpoint
CREATE TRIGGER incident_draft_words_only_update BEFORE UPDATE ON incident_draft
WHEN 'blob' IN (
    typeof(NEW.id), typeof(NEW.answers), typeof(NEW.image_locked), typeof(NEW.started_at_ms),
    typeof(NEW.saved_at_ms), typeof(NEW.started_by)
  )
  OR EXISTS (
    SELECT 1 FROM (SELECT concat_ws(' ',
    NEW.id, NEW.answers, NEW.started_by
    ) AS words)
    WHERE words LIKE '%;base64,%' OR words LIKE '%data:image/svg+xml%,%'
  )
BEGIN SELECT RAISE(ABORT, 'incident_draft: pictures and files cannot be kept here'); END;
--> statement-breakpoint
CREATE TRIGGER evidence_file_words_only BEFORE INSERT ON evidence_file
WHEN 'blob' IN (
    typeof(NEW.id), typeof(NEW.incident_id), typeof(NEW.image_locked), typeof(NEW.stored_as),
    typeof(NEW.size_bytes), typeof(NEW.added_at_ms), typeof(NEW.added_by)
  )
  OR EXISTS (
    SELECT 1 FROM (SELECT concat_ws(' ',
    NEW.id, NEW.incident_id, NEW.stored_as, NEW.added_by
    ) AS words)
    WHERE words LIKE '%;base64,%' OR words LIKE '%data:image/svg+xml%,%'
  )
BEGIN SELECT RAISE(ABORT, 'evidence_file: pictures and files cannot be kept here'); END;
--> statement-breakpoint
CREATE TRIGGER evidence_file_words_only_update BEFORE UPDATE ON evidence_file
WHEN 'blob' IN (
    typeof(NEW.id), typeof(NEW.incident_id), typeof(NEW.image_locked), typeof(NEW.stored_as),
    typeof(NEW.size_bytes), typeof(NEW.added_at_ms), typeof(NEW.added_by)
  )
  OR EXISTS (
    SELECT 1 FROM (SELECT concat_ws(' ',
    NEW.id, NEW.incident_id, NEW.stored_as, NEW.added_by
    ) AS words)
    WHERE words LIKE '%;base64,%' OR words LIKE '%data:image/svg+xml%,%'
  )
BEGIN SELECT RAISE(ABORT, 'evidence_file: pictures and files cannot be kept here'); END;
--> statement-breakpoint
CREATE TRIGGER audit_entry_words_only BEFORE INSERT ON audit_entry
WHEN 'blob' IN (
    typeof(NEW.at_ms), typeof(NEW.actor_id), typeof(NEW.kind), typeof(NEW.incident_id), typeof(NEW.detail),
    typeof(NEW.previous_hash), typeof(NEW.hash)
  )
  OR EXISTS (
    SELECT 1 FROM (SELECT concat_ws(' ',
    NEW.actor_id, NEW.kind, NEW.incident_id, NEW.detail, NEW.previous_hash, NEW.hash
    ) AS words)
    WHERE words LIKE '%;base64,%' OR words LIKE '%data:image/svg+xml%,%'
  )
BEGIN SELECT RAISE(ABORT, 'audit_entry: pictures and files cannot be kept here'); END;
--> statement-breakpoint
-- What search reads: the version in force, as words. The index keeps no copy of them.
CREATE VIEW incident_search_source AS
SELECT
  incident.seq AS seq,
  incident.reference_year || '-' || printf('%03d', incident.reference_number) AS reference,
  ifnull(version.reporter_name, '') || ' ' || ifnull((
    SELECT group_concat(name, ' ') FROM (
      SELECT name FROM incident_person
      WHERE incident_id = incident.id AND version = incident.current_version AND name IS NOT NULL
      ORDER BY position
    )
  ), '') AS people,
  version.description AS description,
  (SELECT group_concat(text, ' ') FROM (
    SELECT text FROM incident_outcome WHERE incident_id = incident.id ORDER BY seq
  )) AS outcome
FROM incident
JOIN incident_version AS version ON version.incident_id = incident.id AND version.number = incident.current_version;
--> statement-breakpoint
CREATE VIRTUAL TABLE incident_search USING fts5(
  reference, people, description, outcome,
  content = 'incident_search_source', content_rowid = 'seq', columnsize = 0,
  prefix = '2 3', tokenize = 'unicode61 remove_diacritics 2'
);
--> statement-breakpoint
-- Without this, words taken out of the index stay in its pages.
INSERT INTO incident_search (incident_search, rank) VALUES ('secure-delete', 1);
--> statement-breakpoint
INSERT INTO incident_search (incident_search) VALUES ('rebuild');
