CREATE TRIGGER case_entry_no_update BEFORE UPDATE ON case_entry
BEGIN SELECT RAISE(ABORT, 'case_entry is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER case_entry_no_delete BEFORE DELETE ON case_entry
WHEN (SELECT compartment_id FROM incident WHERE id = OLD.incident_id) IS NULL
BEGIN SELECT RAISE(ABORT, 'case_entry is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER case_entry_not_restricted BEFORE INSERT ON case_entry
WHEN (SELECT compartment_id FROM incident WHERE id = NEW.incident_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'case_entry: a restricted case has no plain rows'); END;
--> statement-breakpoint
CREATE TRIGGER case_entry_plain BEFORE INSERT ON case_entry
WHEN typeof(NEW.recorded_at_ms) NOT IN ('integer', 'null')
  OR typeof(NEW.id) NOT IN ('text', 'null')
  OR typeof(NEW.incident_id) NOT IN ('text', 'null')
  OR typeof(NEW.kind) NOT IN ('text', 'null')
  OR typeof(NEW.content) NOT IN ('text', 'null')
  OR typeof(NEW.recorded_by) NOT IN ('text', 'null')
  OR EXISTS (
    SELECT 1 FROM (SELECT concat_ws(' ',
      NEW.id, NEW.incident_id, NEW.kind, NEW.content, NEW.recorded_by
    ) AS words)
    WHERE words LIKE '%;base64,%' OR words LIKE '%data:image/svg+xml%,%'
      OR CASE WHEN length(words) > 2100
        THEN words GLOB '*' || replace(printf('%02100d', 0), '0', '[A-Za-z0-9+/=]') || '*' END
  )
BEGIN SELECT RAISE(ABORT, 'case_entry: pictures and files cannot be kept here'); END;
--> statement-breakpoint
-- Never-copy: what is said of a file cannot be entered for an incident that can have none.
CREATE TRIGGER case_entry_no_evidence_when_locked BEFORE INSERT ON case_entry
WHEN (NEW.kind = 'evidence' OR EXISTS (SELECT 1 FROM json_each(CASE WHEN json_valid(NEW.content) THEN NEW.content END) WHERE key = 'kind' AND value = 'evidence'))
  AND (SELECT image_locked FROM incident WHERE id = NEW.incident_id) IS NOT 0
BEGIN SELECT RAISE(ABORT, 'case_entry: a locked incident takes no files'); END;
--> statement-breakpoint
DROP TRIGGER evidence_file_words_only_update;
--> statement-breakpoint
DROP TRIGGER evidence_file_plain_update;
--> statement-breakpoint
-- A file of the records never changes. It goes only when it was sealed, as the very same file.
CREATE TRIGGER evidence_file_no_update BEFORE UPDATE ON evidence_file
BEGIN SELECT RAISE(ABORT, 'evidence_file never changes'); END;
--> statement-breakpoint
CREATE TRIGGER evidence_file_no_delete BEFORE DELETE ON evidence_file
WHEN NOT EXISTS (SELECT 1 FROM sealed_file WHERE id = OLD.id AND stored_as = OLD.stored_as AND incident_id = OLD.incident_id)
BEGIN SELECT RAISE(ABORT, 'evidence_file: a file goes only when it is sealed'); END;
--> statement-breakpoint
CREATE TRIGGER evidence_file_not_again BEFORE INSERT ON evidence_file
WHEN EXISTS (SELECT 1 FROM sealed_file WHERE id = NEW.id OR stored_as = NEW.stored_as)
BEGIN SELECT RAISE(ABORT, 'evidence_file: a sealed file stays sealed'); END;
--> statement-breakpoint
CREATE TRIGGER evidence_key_fits BEFORE INSERT ON evidence_key
WHEN (length(NEW.file_key) = 32) IS NOT ((SELECT compartment_id FROM evidence_file JOIN incident ON incident.id = evidence_file.incident_id WHERE evidence_file.id = NEW.evidence_id) IS NULL)
BEGIN SELECT RAISE(ABORT, 'evidence_key: the keys of a restricted case are enciphered, and no others'); END;
--> statement-breakpoint
CREATE TRIGGER evidence_key_plain BEFORE INSERT ON evidence_key
WHEN typeof(NEW.evidence_id) NOT IN ('text', 'null')
  OR typeof(NEW.file_key) NOT IN ('blob', 'null')
  OR EXISTS (
    SELECT 1 FROM (SELECT concat_ws(' ',
      NEW.evidence_id
    ) AS words)
    WHERE words LIKE '%;base64,%' OR words LIKE '%data:image/svg+xml%,%'
      OR CASE WHEN length(words) > 2100
        THEN words GLOB '*' || replace(printf('%02100d', 0), '0', '[A-Za-z0-9+/=]') || '*' END
  )
BEGIN SELECT RAISE(ABORT, 'evidence_key: pictures and files cannot be kept here'); END;
--> statement-breakpoint
-- Only when its case becomes restricted.
CREATE TRIGGER evidence_key_no_update BEFORE UPDATE ON evidence_key
WHEN NEW.evidence_id IS NOT OLD.evidence_id OR length(OLD.file_key) <> 32 OR length(NEW.file_key) <> 60
BEGIN SELECT RAISE(ABORT, 'evidence_key never changes'); END;
--> statement-breakpoint
CREATE TRIGGER evidence_key_no_delete BEFORE DELETE ON evidence_key
WHEN NOT EXISTS (SELECT 1 FROM sealed_file WHERE id = OLD.evidence_id)
BEGIN SELECT RAISE(ABORT, 'evidence_key goes only when its file is sealed'); END;
--> statement-breakpoint
CREATE TRIGGER sealed_file_was_evidence BEFORE INSERT ON sealed_file
WHEN NOT EXISTS (
  SELECT 1 FROM evidence_file
  WHERE id = NEW.id AND incident_id = NEW.incident_id AND stored_as = NEW.stored_as AND size_bytes = NEW.size_bytes
    AND added_at_ms = NEW.added_at_ms AND added_by = NEW.added_by
)
BEGIN SELECT RAISE(ABORT, 'sealed_file: only a file of the records can be sealed'); END;
--> statement-breakpoint
CREATE TRIGGER sealed_file_no_update BEFORE UPDATE ON sealed_file
BEGIN SELECT RAISE(ABORT, 'sealed_file is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER sealed_file_no_delete BEFORE DELETE ON sealed_file
BEGIN SELECT RAISE(ABORT, 'sealed_file rows are not deleted'); END;
--> statement-breakpoint
CREATE TRIGGER sealed_file_plain BEFORE INSERT ON sealed_file
WHEN typeof(NEW.size_bytes) NOT IN ('integer', 'null')
  OR typeof(NEW.added_at_ms) NOT IN ('integer', 'null')
  OR typeof(NEW.sealed_at_ms) NOT IN ('integer', 'null')
  OR typeof(NEW.id) NOT IN ('text', 'null')
  OR typeof(NEW.incident_id) NOT IN ('text', 'null')
  OR typeof(NEW.stored_as) NOT IN ('text', 'null')
  OR typeof(NEW.added_by) NOT IN ('text', 'null')
  OR typeof(NEW.release_key) NOT IN ('text', 'null')
  OR typeof(NEW.sealed_by) NOT IN ('text', 'null')
  OR EXISTS (
    SELECT 1 FROM (SELECT concat_ws(' ',
      NEW.id, NEW.incident_id, NEW.stored_as, NEW.added_by, NEW.release_key, NEW.sealed_by
    ) AS words)
    WHERE words LIKE '%;base64,%' OR words LIKE '%data:image/svg+xml%,%'
      OR CASE WHEN length(words) > 2100
        THEN words GLOB '*' || replace(printf('%02100d', 0), '0', '[A-Za-z0-9+/=]') || '*' END
  )
BEGIN SELECT RAISE(ABORT, 'sealed_file: pictures and files cannot be kept here'); END;
--> statement-breakpoint
-- A mistaken lock comes off by one row of two people, which takes it off itself.
CREATE TRIGGER image_unlock_next BEFORE INSERT ON image_unlock
WHEN NEW.number IS NOT (SELECT unlocks + 1 FROM incident WHERE id = NEW.incident_id)
  OR (SELECT image_locked FROM incident WHERE id = NEW.incident_id) IS NOT 1
BEGIN SELECT RAISE(ABORT, 'image_unlock: only a locked incident is unlocked'); END;
--> statement-breakpoint
-- The type locks by itself, so it is amended first.
CREATE TRIGGER image_unlock_not_by_type BEFORE INSERT ON image_unlock
WHEN EXISTS (
  SELECT 1 FROM incident JOIN incident_version ON incident_id = incident.id AND number = current_version, json_each(types)
  WHERE incident.id = NEW.incident_id AND value = 'child-abuse-images'
)
BEGIN SELECT RAISE(ABORT, 'image_unlock: the type of this incident keeps it locked'); END;
--> statement-breakpoint
CREATE TRIGGER image_unlock_by_leads BEFORE INSERT ON image_unlock
WHEN NOT EXISTS (
  SELECT 1 FROM role_holder JOIN account ON account.id = role_holder.id
  WHERE role_holder.id = NEW.recorded_by AND role IN ('dsl', 'deputy') AND removed_at_ms IS NULL
) OR NOT EXISTS (
  SELECT 1 FROM role_holder JOIN account ON account.id = role_holder.id
  WHERE role_holder.id = NEW.agreed_by AND role IN ('dsl', 'deputy', 'head') AND removed_at_ms IS NULL
)
BEGIN SELECT RAISE(ABORT, 'image_unlock: it takes a safeguarding lead, and a second one or the head'); END;
--> statement-breakpoint
CREATE TRIGGER image_unlock_plain BEFORE INSERT ON image_unlock
WHEN typeof(NEW.number) NOT IN ('integer', 'null')
  OR typeof(NEW.recorded_at_ms) NOT IN ('integer', 'null')
  OR typeof(NEW.incident_id) NOT IN ('text', 'null')
  OR typeof(NEW.agreed_by) NOT IN ('text', 'null')
  OR typeof(NEW.recorded_by) NOT IN ('text', 'null')
  OR EXISTS (
    SELECT 1 FROM (SELECT concat_ws(' ',
      NEW.incident_id, NEW.agreed_by, NEW.recorded_by
    ) AS words)
    WHERE words LIKE '%;base64,%' OR words LIKE '%data:image/svg+xml%,%'
      OR CASE WHEN length(words) > 2100
        THEN words GLOB '*' || replace(printf('%02100d', 0), '0', '[A-Za-z0-9+/=]') || '*' END
  )
BEGIN SELECT RAISE(ABORT, 'image_unlock: pictures and files cannot be kept here'); END;
--> statement-breakpoint
CREATE TRIGGER image_unlock_no_update BEFORE UPDATE ON image_unlock
BEGIN SELECT RAISE(ABORT, 'image_unlock is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER image_unlock_no_delete BEFORE DELETE ON image_unlock
BEGIN SELECT RAISE(ABORT, 'image_unlock rows are not deleted'); END;
--> statement-breakpoint
CREATE TRIGGER image_unlock_takes_off AFTER INSERT ON image_unlock
BEGIN
  UPDATE incident SET unlocks = NEW.number, image_answer = 'none' WHERE id = NEW.incident_id;
END;
--> statement-breakpoint
DROP TRIGGER incident_stays_locked;
--> statement-breakpoint
-- Never-copy: a lock once on stays on, but for that. Seeds 000 app. 4, 001 "Sexting", 002 section 4.6; UKCIS 2024.
CREATE TRIGGER incident_stays_locked BEFORE UPDATE OF image_answer ON incident
WHEN OLD.image_answer <> 'none' AND NEW.image_answer = 'none' AND NEW.unlocks IS NOT OLD.unlocks + 1
BEGIN SELECT RAISE(ABORT, 'incident: the image lock is not taken off'); END;
--> statement-breakpoint
CREATE TRIGGER incident_unlocks_follow BEFORE UPDATE OF unlocks ON incident
WHEN NEW.unlocks IS NOT OLD.unlocks AND (
  NEW.unlocks IS NOT (SELECT count(*) FROM image_unlock WHERE incident_id = NEW.id) OR NEW.unlocks IS NOT OLD.unlocks + 1
)
BEGIN SELECT RAISE(ABORT, 'incident: a lock is taken off by two people'); END;
--> statement-breakpoint
CREATE TRIGGER incident_unlocks_begin BEFORE INSERT ON incident
WHEN NEW.unlocks IS NOT 0
BEGIN SELECT RAISE(ABORT, 'incident: pictures and files cannot be kept here'); END;
--> statement-breakpoint
CREATE TRIGGER custody_device_owner_kind_known BEFORE INSERT ON custody_device
WHEN NEW.owner_kind NOT IN ('pupil', 'staff', 'school', 'other') OR typeof(NEW.owner_kind) <> 'text'
BEGIN SELECT RAISE(ABORT, 'custody_device: pictures and files cannot be kept here'); END;
--> statement-breakpoint
CREATE TRIGGER custody_device_colleague_plain BEFORE INSERT ON custody_device
WHEN typeof(NEW.colleague) NOT IN ('text', 'null')
  OR EXISTS (
    SELECT 1 FROM (SELECT concat_ws(' ',
      NEW.colleague
    ) AS words)
    WHERE words LIKE '%;base64,%' OR words LIKE '%data:image/svg+xml%,%'
      OR CASE WHEN length(words) > 2100
        THEN words GLOB '*' || replace(printf('%02100d', 0), '0', '[A-Za-z0-9+/=]') || '*' END
  )
BEGIN SELECT RAISE(ABORT, 'custody_device: pictures and files cannot be kept here'); END;
--> statement-breakpoint
CREATE TRIGGER custody_handover_how_known BEFORE INSERT ON custody_handover
WHEN NEW.how NOT IN ('moved', 'police', 'returned') OR typeof(NEW.how) <> 'text'
BEGIN SELECT RAISE(ABORT, 'custody_handover: pictures and files cannot be kept here'); END;
--> statement-breakpoint
CREATE TRIGGER custody_handover_seal_known BEFORE INSERT ON custody_handover
WHEN NEW.seal NOT IN ('intact', 'broken', 'no-seal', 'not-known') OR typeof(NEW.seal) <> 'text'
BEGIN SELECT RAISE(ABORT, 'custody_handover: pictures and files cannot be kept here'); END;
--> statement-breakpoint
CREATE TRIGGER custody_handover_signed_by_plain BEFORE INSERT ON custody_handover
WHEN typeof(NEW.signed_by) NOT IN ('text', 'null')
  OR EXISTS (
    SELECT 1 FROM (SELECT concat_ws(' ',
      NEW.signed_by
    ) AS words)
    WHERE words LIKE '%;base64,%' OR words LIKE '%data:image/svg+xml%,%'
      OR CASE WHEN length(words) > 2100
        THEN words GLOB '*' || replace(printf('%02100d', 0), '0', '[A-Za-z0-9+/=]') || '*' END
  )
BEGIN SELECT RAISE(ABORT, 'custody_handover: pictures and files cannot be kept here'); END;
--> statement-breakpoint
DROP TRIGGER incident_restricted_once;
--> statement-breakpoint
-- Restricting deletes plain rows, so as many sealed ones have to be there first, and no key of a file may lie open.
CREATE TRIGGER incident_restricted_once BEFORE UPDATE OF compartment_id ON incident
WHEN NEW.compartment_id IS NOT OLD.compartment_id AND (
  OLD.compartment_id IS NOT NULL
  OR EXISTS (
    SELECT 1 FROM evidence_key JOIN evidence_file ON evidence_file.id = evidence_id
    WHERE incident_id = NEW.id AND length(file_key) = 32
  )
  OR (SELECT count(*) FROM sealed_record WHERE compartment_id = NEW.compartment_id) <
    (SELECT count(*) FROM incident_version WHERE incident_id = NEW.id) +
    (SELECT count(*) FROM incident_action WHERE incident_id = NEW.id) +
    (SELECT count(*) FROM incident_outcome WHERE incident_id = NEW.id) +
    (SELECT count(*) FROM incident_status_change WHERE incident_id = NEW.id) +
    (SELECT count(*) FROM custody_device WHERE incident_id = NEW.id) +
    (SELECT count(*) FROM image_seen WHERE incident_id = NEW.id) +
    (SELECT count(*) FROM case_entry WHERE incident_id = NEW.id) +
    (SELECT count(*) FROM incident_action_strike JOIN incident_action ON incident_action.id = action_id WHERE incident_id = NEW.id) +
    (SELECT count(*) FROM custody_handover JOIN custody_device ON custody_device.id = device_id WHERE incident_id = NEW.id)
)
BEGIN SELECT RAISE(ABORT, 'incident: it is restricted once, and only when everything about it is sealed'); END;
