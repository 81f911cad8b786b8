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
-- Nor is a device looked through. However the words are written down or repeated, any key "kind" counts.
CREATE TRIGGER case_entry_no_device_search_when_locked BEFORE INSERT ON case_entry
WHEN (NEW.kind = 'search' OR EXISTS (SELECT 1 FROM json_each(CASE WHEN json_valid(NEW.content) THEN NEW.content END) WHERE key = 'kind' AND value = 'search'))
  AND EXISTS (SELECT 1 FROM json_tree(CASE WHEN json_valid(NEW.content) THEN NEW.content END) WHERE key = 'kind' AND value = 'device')
  AND (SELECT image_locked FROM incident WHERE id = NEW.incident_id) IS NOT 0
BEGIN SELECT RAISE(ABORT, 'case_entry: no device is searched on a locked incident'); END;
--> statement-breakpoint
CREATE TRIGGER case_entry_kind_known AFTER INSERT ON case_entry
WHEN NEW.kind NOT IN ('statement', 'trace', 'referral', 'deletion', 'deletion-confirmed', 'evidence', 'evidence-event', 'package', 'unlocked', 'response', 'step', 'contact', 'decision', 'search', 'sanction', 'letter')
BEGIN SELECT RAISE(ABORT, 'case_entry: this kind is not known'); END;
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
--> statement-breakpoint
CREATE TRIGGER open_step_plain BEFORE INSERT ON open_step
WHEN typeof(NEW.due_at_ms) NOT IN ('integer', 'null')
  OR typeof(NEW.incident_id) NOT IN ('text', 'null')
  OR typeof(NEW.step) NOT IN ('text', 'null')
  OR typeof(NEW.words) NOT IN ('text', 'null')
  OR typeof(NEW.who) NOT IN ('text', 'null')
  OR typeof(NEW.tells) NOT IN ('text', 'null')
  OR EXISTS (
    SELECT 1 FROM (SELECT concat_ws(' ',
      NEW.incident_id, NEW.step, NEW.words, NEW.who, NEW.tells
    ) AS words)
    WHERE words LIKE '%;base64,%' OR words LIKE '%data:image/svg+xml%,%'
      OR CASE WHEN length(words) > 2100
        THEN words GLOB '*' || replace(printf('%02100d', 0), '0', '[A-Za-z0-9+/=]') || '*' END
  )
BEGIN SELECT RAISE(ABORT, 'open_step: pictures and files cannot be kept here'); END;
--> statement-breakpoint
CREATE TRIGGER open_step_plain_update BEFORE UPDATE ON open_step
WHEN typeof(NEW.due_at_ms) NOT IN ('integer', 'null')
  OR typeof(NEW.incident_id) NOT IN ('text', 'null')
  OR typeof(NEW.step) NOT IN ('text', 'null')
  OR typeof(NEW.words) NOT IN ('text', 'null')
  OR typeof(NEW.who) NOT IN ('text', 'null')
  OR typeof(NEW.tells) NOT IN ('text', 'null')
  OR EXISTS (
    SELECT 1 FROM (SELECT concat_ws(' ',
      NEW.incident_id, NEW.step, NEW.words, NEW.who, NEW.tells
    ) AS words)
    WHERE words LIKE '%;base64,%' OR words LIKE '%data:image/svg+xml%,%'
      OR CASE WHEN length(words) > 2100
        THEN words GLOB '*' || replace(printf('%02100d', 0), '0', '[A-Za-z0-9+/=]') || '*' END
  )
BEGIN SELECT RAISE(ABORT, 'open_step: pictures and files cannot be kept here'); END;
--> statement-breakpoint
CREATE TRIGGER open_step_not_restricted BEFORE INSERT ON open_step
WHEN (SELECT compartment_id FROM incident WHERE id = NEW.incident_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'open_step: a restricted case has no plain rows'); END;
--> statement-breakpoint
CREATE TRIGGER open_step_not_restricted_update BEFORE UPDATE ON open_step
WHEN (SELECT compartment_id FROM incident WHERE id = NEW.incident_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'open_step: a restricted case has no plain rows'); END;
--> statement-breakpoint
CREATE TRIGGER guidance_edition_plain BEFORE INSERT ON guidance_edition
WHEN typeof(NEW.recorded_at_ms) NOT IN ('integer', 'null')
  OR typeof(NEW.hash) NOT IN ('text', 'null')
  OR typeof(NEW.content) NOT IN ('text', 'null')
  OR typeof(NEW.recorded_by) NOT IN ('text', 'null')
  OR EXISTS (
    SELECT 1 FROM (SELECT concat_ws(' ',
      NEW.hash, NEW.content, NEW.recorded_by
    ) AS words)
    WHERE words LIKE '%;base64,%' OR words LIKE '%data:image/svg+xml%,%'
      OR CASE WHEN length(words) > 2100
        THEN words GLOB '*' || replace(printf('%02100d', 0), '0', '[A-Za-z0-9+/=]') || '*' END
  )
BEGIN SELECT RAISE(ABORT, 'guidance_edition: pictures and files cannot be kept here'); END;
--> statement-breakpoint
CREATE TRIGGER guidance_edition_no_update BEFORE UPDATE ON guidance_edition
BEGIN SELECT RAISE(ABORT, 'guidance_edition is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER guidance_edition_no_delete BEFORE DELETE ON guidance_edition
BEGIN SELECT RAISE(ABORT, 'guidance_edition rows are not deleted'); END;
--> statement-breakpoint
CREATE TRIGGER local_condition_plain BEFORE INSERT ON local_condition
WHEN typeof(NEW.recorded_at_ms) NOT IN ('integer', 'null')
  OR typeof(NEW.id) NOT IN ('text', 'null')
  OR typeof(NEW.condition) NOT IN ('text', 'null')
  OR typeof(NEW.recorded_by) NOT IN ('text', 'null')
  OR EXISTS (
    SELECT 1 FROM (SELECT concat_ws(' ',
      NEW.id, NEW.condition, NEW.recorded_by
    ) AS words)
    WHERE words LIKE '%;base64,%' OR words LIKE '%data:image/svg+xml%,%'
      OR CASE WHEN length(words) > 2100
        THEN words GLOB '*' || replace(printf('%02100d', 0), '0', '[A-Za-z0-9+/=]') || '*' END
  )
BEGIN SELECT RAISE(ABORT, 'local_condition: pictures and files cannot be kept here'); END;
--> statement-breakpoint
CREATE TRIGGER local_condition_no_update BEFORE UPDATE ON local_condition
BEGIN SELECT RAISE(ABORT, 'local_condition is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER local_condition_no_delete BEFORE DELETE ON local_condition
BEGIN SELECT RAISE(ABORT, 'local_condition rows are not deleted'); END;
--> statement-breakpoint
CREATE TRIGGER local_condition_mark_plain BEFORE INSERT ON local_condition_mark
WHEN typeof(NEW.recorded_at_ms) NOT IN ('integer', 'null')
  OR typeof(NEW.id) NOT IN ('text', 'null')
  OR typeof(NEW.condition_id) NOT IN ('text', 'null')
  OR typeof(NEW.what) NOT IN ('text', 'null')
  OR typeof(NEW.name) NOT IN ('text', 'null')
  OR typeof(NEW.signed_on) NOT IN ('text', 'null')
  OR typeof(NEW.recorded_by) NOT IN ('text', 'null')
  OR EXISTS (
    SELECT 1 FROM (SELECT concat_ws(' ',
      NEW.id, NEW.condition_id, NEW.what, NEW.name, NEW.signed_on, NEW.recorded_by
    ) AS words)
    WHERE words LIKE '%;base64,%' OR words LIKE '%data:image/svg+xml%,%'
      OR CASE WHEN length(words) > 2100
        THEN words GLOB '*' || replace(printf('%02100d', 0), '0', '[A-Za-z0-9+/=]') || '*' END
  )
BEGIN SELECT RAISE(ABORT, 'local_condition_mark: pictures and files cannot be kept here'); END;
--> statement-breakpoint
CREATE TRIGGER local_condition_mark_no_update BEFORE UPDATE ON local_condition_mark
BEGIN SELECT RAISE(ABORT, 'local_condition_mark is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER local_condition_mark_no_delete BEFORE DELETE ON local_condition_mark
BEGIN SELECT RAISE(ABORT, 'local_condition_mark rows are not deleted'); END;
--> statement-breakpoint
-- What is withdrawn stays so, and nothing is signed twice.
CREATE TRIGGER local_condition_mark_once BEFORE INSERT ON local_condition_mark
WHEN EXISTS (
  SELECT 1 FROM local_condition_mark
  WHERE condition_id = NEW.condition_id AND (what = 'withdrawn' OR (what <> 'withdrawn') = (NEW.what <> 'withdrawn'))
)
BEGIN SELECT RAISE(ABORT, 'local_condition_mark: it is signed once and withdrawn once'); END;
--> statement-breakpoint
-- Whoever signs here is a head teacher. Seed 004 section 3.3.
CREATE TRIGGER local_condition_mark_by_head BEFORE INSERT ON local_condition_mark
WHEN NEW.what = 'signed-here' AND NOT EXISTS (
  SELECT 1 FROM role_holder JOIN account ON account.id = role_holder.id
  WHERE role_holder.id = NEW.recorded_by AND role = 'head' AND removed_at_ms IS NULL
)
BEGIN SELECT RAISE(ABORT, 'local_condition_mark: it takes the head teacher'); END;
--> statement-breakpoint
CREATE TRIGGER school_choice_plain BEFORE INSERT ON school_choice
WHEN typeof(NEW.recorded_at_ms) NOT IN ('integer', 'null')
  OR typeof(NEW.id) NOT IN ('text', 'null')
  OR typeof(NEW.topic) NOT IN ('text', 'null')
  OR typeof(NEW.value) NOT IN ('text', 'null')
  OR typeof(NEW.reasons) NOT IN ('text', 'null')
  OR typeof(NEW.recorded_by) NOT IN ('text', 'null')
  OR EXISTS (
    SELECT 1 FROM (SELECT concat_ws(' ',
      NEW.id, NEW.topic, NEW.value, NEW.reasons, NEW.recorded_by
    ) AS words)
    WHERE words LIKE '%;base64,%' OR words LIKE '%data:image/svg+xml%,%'
      OR CASE WHEN length(words) > 2100
        THEN words GLOB '*' || replace(printf('%02100d', 0), '0', '[A-Za-z0-9+/=]') || '*' END
  )
BEGIN SELECT RAISE(ABORT, 'school_choice: pictures and files cannot be kept here'); END;
--> statement-breakpoint
CREATE TRIGGER school_choice_no_update BEFORE UPDATE ON school_choice
BEGIN SELECT RAISE(ABORT, 'school_choice is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER school_choice_no_delete BEFORE DELETE ON school_choice
BEGIN SELECT RAISE(ABORT, 'school_choice rows are not deleted'); END;
--> statement-breakpoint
CREATE TRIGGER key_contact_plain BEFORE INSERT ON key_contact
WHEN typeof(NEW.position) NOT IN ('integer', 'null')
  OR typeof(NEW.changed_at_ms) NOT IN ('integer', 'null')
  OR typeof(NEW.id) NOT IN ('text', 'null')
  OR typeof(NEW.party) NOT IN ('text', 'null')
  OR typeof(NEW.name) NOT IN ('text', 'null')
  OR typeof(NEW.post) NOT IN ('text', 'null')
  OR typeof(NEW.telephone) NOT IN ('text', 'null')
  OR typeof(NEW.out_of_hours) NOT IN ('text', 'null')
  OR typeof(NEW.email) NOT IN ('text', 'null')
  OR typeof(NEW.protected_way) NOT IN ('text', 'null')
  OR typeof(NEW.note) NOT IN ('text', 'null')
  OR typeof(NEW.checked_on) NOT IN ('text', 'null')
  OR typeof(NEW.changed_by) NOT IN ('text', 'null')
  OR EXISTS (
    SELECT 1 FROM (SELECT concat_ws(' ',
      NEW.id, NEW.party, NEW.name, NEW.post, NEW.telephone, NEW.out_of_hours, NEW.email, NEW.protected_way, NEW.note, NEW.checked_on, NEW.changed_by
    ) AS words)
    WHERE words LIKE '%;base64,%' OR words LIKE '%data:image/svg+xml%,%'
      OR CASE WHEN length(words) > 2100
        THEN words GLOB '*' || replace(printf('%02100d', 0), '0', '[A-Za-z0-9+/=]') || '*' END
  )
BEGIN SELECT RAISE(ABORT, 'key_contact: pictures and files cannot be kept here'); END;
--> statement-breakpoint
CREATE TRIGGER key_contact_plain_update BEFORE UPDATE ON key_contact
WHEN typeof(NEW.position) NOT IN ('integer', 'null')
  OR typeof(NEW.changed_at_ms) NOT IN ('integer', 'null')
  OR typeof(NEW.id) NOT IN ('text', 'null')
  OR typeof(NEW.party) NOT IN ('text', 'null')
  OR typeof(NEW.name) NOT IN ('text', 'null')
  OR typeof(NEW.post) NOT IN ('text', 'null')
  OR typeof(NEW.telephone) NOT IN ('text', 'null')
  OR typeof(NEW.out_of_hours) NOT IN ('text', 'null')
  OR typeof(NEW.email) NOT IN ('text', 'null')
  OR typeof(NEW.protected_way) NOT IN ('text', 'null')
  OR typeof(NEW.note) NOT IN ('text', 'null')
  OR typeof(NEW.checked_on) NOT IN ('text', 'null')
  OR typeof(NEW.changed_by) NOT IN ('text', 'null')
  OR EXISTS (
    SELECT 1 FROM (SELECT concat_ws(' ',
      NEW.id, NEW.party, NEW.name, NEW.post, NEW.telephone, NEW.out_of_hours, NEW.email, NEW.protected_way, NEW.note, NEW.checked_on, NEW.changed_by
    ) AS words)
    WHERE words LIKE '%;base64,%' OR words LIKE '%data:image/svg+xml%,%'
      OR CASE WHEN length(words) > 2100
        THEN words GLOB '*' || replace(printf('%02100d', 0), '0', '[A-Za-z0-9+/=]') || '*' END
  )
BEGIN SELECT RAISE(ABORT, 'key_contact: pictures and files cannot be kept here'); END;
--> statement-breakpoint
CREATE TRIGGER opened_site_plain BEFORE INSERT ON opened_site
WHEN typeof(NEW.recorded_at_ms) NOT IN ('integer', 'null')
  OR typeof(NEW.id) NOT IN ('text', 'null')
  OR typeof(NEW.site) NOT IN ('text', 'null')
  OR typeof(NEW.for_whom) NOT IN ('text', 'null')
  OR typeof(NEW.why) NOT IN ('text', 'null')
  OR typeof(NEW.agreed_by) NOT IN ('text', 'null')
  OR typeof(NEW.until) NOT IN ('text', 'null')
  OR typeof(NEW.recorded_by) NOT IN ('text', 'null')
  OR EXISTS (
    SELECT 1 FROM (SELECT concat_ws(' ',
      NEW.id, NEW.site, NEW.for_whom, NEW.why, NEW.agreed_by, NEW.until, NEW.recorded_by
    ) AS words)
    WHERE words LIKE '%;base64,%' OR words LIKE '%data:image/svg+xml%,%'
      OR CASE WHEN length(words) > 2100
        THEN words GLOB '*' || replace(printf('%02100d', 0), '0', '[A-Za-z0-9+/=]') || '*' END
  )
BEGIN SELECT RAISE(ABORT, 'opened_site: pictures and files cannot be kept here'); END;
--> statement-breakpoint
CREATE TRIGGER opened_site_no_update BEFORE UPDATE ON opened_site
BEGIN SELECT RAISE(ABORT, 'opened_site is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER opened_site_no_delete BEFORE DELETE ON opened_site
BEGIN SELECT RAISE(ABORT, 'opened_site rows are not deleted'); END;
--> statement-breakpoint
CREATE TRIGGER opened_site_closed_plain BEFORE INSERT ON opened_site_closed
WHEN typeof(NEW.closed_at_ms) NOT IN ('integer', 'null')
  OR typeof(NEW.site_id) NOT IN ('text', 'null')
  OR typeof(NEW.closed_by) NOT IN ('text', 'null')
  OR EXISTS (
    SELECT 1 FROM (SELECT concat_ws(' ',
      NEW.site_id, NEW.closed_by
    ) AS words)
    WHERE words LIKE '%;base64,%' OR words LIKE '%data:image/svg+xml%,%'
      OR CASE WHEN length(words) > 2100
        THEN words GLOB '*' || replace(printf('%02100d', 0), '0', '[A-Za-z0-9+/=]') || '*' END
  )
BEGIN SELECT RAISE(ABORT, 'opened_site_closed: pictures and files cannot be kept here'); END;
--> statement-breakpoint
CREATE TRIGGER opened_site_closed_no_update BEFORE UPDATE ON opened_site_closed
BEGIN SELECT RAISE(ABORT, 'opened_site_closed is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER opened_site_closed_no_delete BEFORE DELETE ON opened_site_closed
BEGIN SELECT RAISE(ABORT, 'opened_site_closed rows are not deleted'); END;
--> statement-breakpoint
DROP TRIGGER settings_plain;
--> statement-breakpoint
CREATE TRIGGER settings_plain BEFORE INSERT ON settings
WHEN typeof(NEW.confirmed_recovery_slot) NOT IN ('text', 'null') OR length(NEW.confirmed_recovery_slot) > 1000
  OR typeof(NEW.id) NOT IN ('integer', 'null')
  OR typeof(NEW.idle_lock_minutes) NOT IN ('integer', 'null')
  OR typeof(NEW.discreet_names) NOT IN ('integer', 'null')
  OR typeof(NEW.passphrase_reminder_days) NOT IN ('integer', 'null')
  OR typeof(NEW.passphrase_mixed) NOT IN ('integer', 'null')
  OR typeof(NEW.passphrase_no_name) NOT IN ('integer', 'null')
  OR typeof(NEW.backup_last_made_at_ms) NOT IN ('integer', 'null')
  OR typeof(NEW.release_confirmed) NOT IN ('integer', 'null')
  OR typeof(NEW.notifications) NOT IN ('integer', 'null')
  OR typeof(NEW.slots_generation) NOT IN ('integer', 'null')
  OR 'blob' IN (
      typeof(NEW.confirmed_recovery_slot), typeof(NEW.backup_interval), typeof(NEW.backup_folder),
      typeof(NEW.release_public_key), typeof(NEW.drop_box_public_key), typeof(NEW.drop_box_secret_key)
    )
  OR EXISTS (
    SELECT 1 FROM (SELECT concat_ws(' ',
      NEW.confirmed_recovery_slot, NEW.backup_interval, NEW.backup_folder, NEW.release_public_key,
      NEW.drop_box_public_key, NEW.drop_box_secret_key
    ) AS words)
    WHERE words LIKE '%;base64,%' OR words LIKE '%data:image/svg+xml%,%' OR CASE WHEN length(words) > 2100
      THEN words GLOB '*' || replace(printf('%02100d', 0), '0', '[A-Za-z0-9+/=]') || '*' END
  )
BEGIN SELECT RAISE(ABORT, 'settings: pictures and files cannot be kept here'); END;
--> statement-breakpoint
DROP TRIGGER settings_plain_update;
--> statement-breakpoint
CREATE TRIGGER settings_plain_update BEFORE UPDATE ON settings
WHEN typeof(NEW.confirmed_recovery_slot) NOT IN ('text', 'null') OR length(NEW.confirmed_recovery_slot) > 1000
  OR typeof(NEW.id) NOT IN ('integer', 'null')
  OR typeof(NEW.idle_lock_minutes) NOT IN ('integer', 'null')
  OR typeof(NEW.discreet_names) NOT IN ('integer', 'null')
  OR typeof(NEW.passphrase_reminder_days) NOT IN ('integer', 'null')
  OR typeof(NEW.passphrase_mixed) NOT IN ('integer', 'null')
  OR typeof(NEW.passphrase_no_name) NOT IN ('integer', 'null')
  OR typeof(NEW.backup_last_made_at_ms) NOT IN ('integer', 'null')
  OR typeof(NEW.release_confirmed) NOT IN ('integer', 'null')
  OR typeof(NEW.notifications) NOT IN ('integer', 'null')
  OR typeof(NEW.slots_generation) NOT IN ('integer', 'null')
  OR 'blob' IN (
      typeof(NEW.confirmed_recovery_slot), typeof(NEW.backup_interval), typeof(NEW.backup_folder),
      typeof(NEW.release_public_key), typeof(NEW.drop_box_public_key), typeof(NEW.drop_box_secret_key)
    )
  OR EXISTS (
    SELECT 1 FROM (SELECT concat_ws(' ',
      NEW.confirmed_recovery_slot, NEW.backup_interval, NEW.backup_folder, NEW.release_public_key,
      NEW.drop_box_public_key, NEW.drop_box_secret_key
    ) AS words)
    WHERE words LIKE '%;base64,%' OR words LIKE '%data:image/svg+xml%,%' OR CASE WHEN length(words) > 2100
      THEN words GLOB '*' || replace(printf('%02100d', 0), '0', '[A-Za-z0-9+/=]') || '*' END
  )
BEGIN SELECT RAISE(ABORT, 'settings: pictures and files cannot be kept here'); END;
