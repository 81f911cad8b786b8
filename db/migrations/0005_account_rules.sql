-- Written by hand: the rules of accounts, signed rows and restricted cases. Every rule has a test in tests/db that fails without it.
-- A row is signed, by a signature of 64 bytes in hex.
CREATE TRIGGER audit_entry_signed BEFORE INSERT ON audit_entry
WHEN length(NEW.signer_id) = 0 OR length(NEW.signature) <> 128 OR NEW.signature GLOB '*[^0-9a-f]*'
BEGIN SELECT RAISE(ABORT, 'audit_entry must be signed'); END;
--> statement-breakpoint
-- The arrival of a concern from the lock screen is written down once.
CREATE UNIQUE INDEX audit_entry_drop_received ON audit_entry (json_extract(detail, '$.dropId')) WHERE kind = 'drop.received';
--> statement-breakpoint
-- Who has access is proven by these rows, again and again.
CREATE INDEX audit_entry_people ON audit_entry (seq) WHERE kind IN ('vault.created', 'account.added', 'account.removed');
--> statement-breakpoint
DROP TRIGGER audit_entry_plain;
--> statement-breakpoint
CREATE TRIGGER audit_entry_plain BEFORE INSERT ON audit_entry
WHEN typeof(NEW.at_ms) NOT IN ('integer', 'null')
  OR 'blob' IN (
      typeof(NEW.actor_id), typeof(NEW.kind), typeof(NEW.incident_id), typeof(NEW.detail), typeof(NEW.previous_hash),
      typeof(NEW.hash), typeof(NEW.signer_id), typeof(NEW.signature)
    )
  OR EXISTS (
    SELECT 1 FROM (SELECT concat_ws(' ',
      NEW.actor_id, NEW.kind, NEW.incident_id, NEW.detail, NEW.previous_hash, NEW.hash, NEW.signer_id, NEW.signature
    ) AS words)
    WHERE words LIKE '%;base64,%' OR words LIKE '%data:image/svg+xml%,%' OR CASE WHEN length(words) > 2100
      THEN words GLOB '*' || replace(printf('%02100d', 0), '0', '[A-Za-z0-9+/=]') || '*' END
  )
BEGIN SELECT RAISE(ABORT, 'audit_entry: pictures and files cannot be kept here'); END;
--> statement-breakpoint
-- Public keys are what people are known by; a changed one would let a stranger in.
CREATE TRIGGER account_fixed BEFORE UPDATE OF id, box_public_key, sign_public_key ON account
BEGIN SELECT RAISE(ABORT, 'account: this column never changes'); END;
--> statement-breakpoint
CREATE TRIGGER account_no_return BEFORE UPDATE OF removed_at_ms, removed_by ON account
WHEN OLD.removed_at_ms IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'account: whoever was removed is added anew'); END;
--> statement-breakpoint
CREATE TRIGGER account_no_delete BEFORE DELETE ON account
BEGIN SELECT RAISE(ABORT, 'account rows are not deleted'); END;
--> statement-breakpoint
CREATE TRIGGER account_plain BEFORE INSERT ON account
WHEN typeof(NEW.passphrase_set_at_ms) NOT IN ('integer', 'null')
  OR typeof(NEW.removed_at_ms) NOT IN ('integer', 'null')
  OR 'blob' IN (
      typeof(NEW.id), typeof(NEW.box_public_key), typeof(NEW.sign_public_key), typeof(NEW.removed_by)
    )
  OR EXISTS (
    SELECT 1 FROM (SELECT concat_ws(' ',
      NEW.id, NEW.box_public_key, NEW.sign_public_key, NEW.removed_by
    ) AS words)
    WHERE words LIKE '%;base64,%' OR words LIKE '%data:image/svg+xml%,%' OR CASE WHEN length(words) > 2100
      THEN words GLOB '*' || replace(printf('%02100d', 0), '0', '[A-Za-z0-9+/=]') || '*' END
  )
BEGIN SELECT RAISE(ABORT, 'account: pictures and files cannot be kept here'); END;
--> statement-breakpoint
CREATE TRIGGER account_plain_update BEFORE UPDATE ON account
WHEN typeof(NEW.passphrase_set_at_ms) NOT IN ('integer', 'null')
  OR typeof(NEW.removed_at_ms) NOT IN ('integer', 'null')
  OR 'blob' IN (
      typeof(NEW.id), typeof(NEW.box_public_key), typeof(NEW.sign_public_key), typeof(NEW.removed_by)
    )
  OR EXISTS (
    SELECT 1 FROM (SELECT concat_ws(' ',
      NEW.id, NEW.box_public_key, NEW.sign_public_key, NEW.removed_by
    ) AS words)
    WHERE words LIKE '%;base64,%' OR words LIKE '%data:image/svg+xml%,%' OR CASE WHEN length(words) > 2100
      THEN words GLOB '*' || replace(printf('%02100d', 0), '0', '[A-Za-z0-9+/=]') || '*' END
  )
BEGIN SELECT RAISE(ABORT, 'account: pictures and files cannot be kept here'); END;
--> statement-breakpoint
CREATE TRIGGER compartment_no_update BEFORE UPDATE ON compartment
BEGIN SELECT RAISE(ABORT, 'compartment is append-only'); END;
--> statement-breakpoint
-- Only the compartment of a draft that was thrown away or asked anew can go.
CREATE TRIGGER compartment_no_delete BEFORE DELETE ON compartment
WHEN EXISTS (SELECT 1 FROM incident WHERE compartment_id = OLD.id)
  OR EXISTS (SELECT 1 FROM sealed_record WHERE compartment_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'compartment of an incident is not deleted'); END;
--> statement-breakpoint
CREATE TRIGGER compartment_plain BEFORE INSERT ON compartment
WHEN typeof(NEW.recorded_at_ms) NOT IN ('integer', 'null')
  OR 'blob' IN (
      typeof(NEW.id), typeof(NEW.recorded_by)
    )
  OR EXISTS (
    SELECT 1 FROM (SELECT concat_ws(' ',
      NEW.id, NEW.recorded_by
    ) AS words)
    WHERE words LIKE '%;base64,%' OR words LIKE '%data:image/svg+xml%,%' OR CASE WHEN length(words) > 2100
      THEN words GLOB '*' || replace(printf('%02100d', 0), '0', '[A-Za-z0-9+/=]') || '*' END
  )
BEGIN SELECT RAISE(ABORT, 'compartment: pictures and files cannot be kept here'); END;
--> statement-breakpoint
CREATE TRIGGER compartment_key_no_update BEFORE UPDATE ON compartment_key
BEGIN SELECT RAISE(ABORT, 'compartment_key is append-only'); END;
--> statement-breakpoint
-- Whoever was let in stays in until they are removed from the vault.
CREATE TRIGGER compartment_key_no_delete BEFORE DELETE ON compartment_key
WHEN EXISTS (SELECT 1 FROM incident WHERE compartment_id = OLD.compartment_id)
  AND (SELECT removed_at_ms FROM account WHERE id = OLD.account_id) IS NULL
BEGIN SELECT RAISE(ABORT, 'compartment_key of an incident is not deleted'); END;
--> statement-breakpoint
CREATE TRIGGER compartment_key_removed BEFORE INSERT ON compartment_key
WHEN (SELECT removed_at_ms FROM account WHERE id = NEW.account_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'compartment_key: this person was removed'); END;
--> statement-breakpoint
CREATE TRIGGER compartment_key_plain BEFORE INSERT ON compartment_key
WHEN typeof(NEW.recorded_at_ms) NOT IN ('integer', 'null')
  OR 'blob' IN (
      typeof(NEW.compartment_id), typeof(NEW.account_id), typeof(NEW.sealed_key), typeof(NEW.recorded_by)
    )
  OR EXISTS (
    SELECT 1 FROM (SELECT concat_ws(' ',
      NEW.compartment_id, NEW.account_id, NEW.sealed_key, NEW.recorded_by
    ) AS words)
    WHERE words LIKE '%;base64,%' OR words LIKE '%data:image/svg+xml%,%' OR CASE WHEN length(words) > 2100
      THEN words GLOB '*' || replace(printf('%02100d', 0), '0', '[A-Za-z0-9+/=]') || '*' END
  )
BEGIN SELECT RAISE(ABORT, 'compartment_key: pictures and files cannot be kept here'); END;
--> statement-breakpoint
CREATE TRIGGER sealed_record_no_update BEFORE UPDATE ON sealed_record
BEGIN SELECT RAISE(ABORT, 'sealed_record is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER sealed_record_no_delete BEFORE DELETE ON sealed_record
BEGIN SELECT RAISE(ABORT, 'sealed_record is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER sealed_record_plain BEFORE INSERT ON sealed_record
WHEN typeof(NEW.recorded_at_ms) NOT IN ('integer', 'null')
  OR 'blob' IN (
      typeof(NEW.id), typeof(NEW.compartment_id), typeof(NEW.recorded_by)
    )
  OR EXISTS (
    SELECT 1 FROM (SELECT concat_ws(' ',
      NEW.id, NEW.compartment_id, NEW.recorded_by
    ) AS words)
    WHERE words LIKE '%;base64,%' OR words LIKE '%data:image/svg+xml%,%' OR CASE WHEN length(words) > 2100
      THEN words GLOB '*' || replace(printf('%02100d', 0), '0', '[A-Za-z0-9+/=]') || '*' END
  )
BEGIN SELECT RAISE(ABORT, 'sealed_record: pictures and files cannot be kept here'); END;
--> statement-breakpoint
CREATE TRIGGER sealed_draft_plain BEFORE INSERT ON sealed_draft
WHEN typeof(NEW.started_at_ms) NOT IN ('integer', 'null')
  OR typeof(NEW.saved_at_ms) NOT IN ('integer', 'null')
  OR 'blob' IN (
      typeof(NEW.form), typeof(NEW.about_id), typeof(NEW.compartment_id), typeof(NEW.saved_by)
    )
  OR EXISTS (
    SELECT 1 FROM (SELECT concat_ws(' ',
      NEW.form, NEW.about_id, NEW.compartment_id, NEW.saved_by
    ) AS words)
    WHERE words LIKE '%;base64,%' OR words LIKE '%data:image/svg+xml%,%' OR CASE WHEN length(words) > 2100
      THEN words GLOB '*' || replace(printf('%02100d', 0), '0', '[A-Za-z0-9+/=]') || '*' END
  )
BEGIN SELECT RAISE(ABORT, 'sealed_draft: pictures and files cannot be kept here'); END;
--> statement-breakpoint
CREATE TRIGGER sealed_draft_plain_update BEFORE UPDATE ON sealed_draft
WHEN typeof(NEW.started_at_ms) NOT IN ('integer', 'null')
  OR typeof(NEW.saved_at_ms) NOT IN ('integer', 'null')
  OR 'blob' IN (
      typeof(NEW.form), typeof(NEW.about_id), typeof(NEW.compartment_id), typeof(NEW.saved_by)
    )
  OR EXISTS (
    SELECT 1 FROM (SELECT concat_ws(' ',
      NEW.form, NEW.about_id, NEW.compartment_id, NEW.saved_by
    ) AS words)
    WHERE words LIKE '%;base64,%' OR words LIKE '%data:image/svg+xml%,%' OR CASE WHEN length(words) > 2100
      THEN words GLOB '*' || replace(printf('%02100d', 0), '0', '[A-Za-z0-9+/=]') || '*' END
  )
BEGIN SELECT RAISE(ABORT, 'sealed_draft: pictures and files cannot be kept here'); END;
--> statement-breakpoint
CREATE TRIGGER drop_taken_no_update BEFORE UPDATE ON drop_taken
BEGIN SELECT RAISE(ABORT, 'drop_taken is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER drop_taken_no_delete BEFORE DELETE ON drop_taken
BEGIN SELECT RAISE(ABORT, 'drop_taken is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER drop_taken_plain BEFORE INSERT ON drop_taken
WHEN typeof(NEW.taken_at_ms) NOT IN ('integer', 'null')
  OR 'blob' IN (
      typeof(NEW.drop_id), typeof(NEW.draft_id), typeof(NEW.taken_by)
    )
  OR EXISTS (
    SELECT 1 FROM (SELECT concat_ws(' ',
      NEW.drop_id, NEW.draft_id, NEW.taken_by
    ) AS words)
    WHERE words LIKE '%;base64,%' OR words LIKE '%data:image/svg+xml%,%' OR CASE WHEN length(words) > 2100
      THEN words GLOB '*' || replace(printf('%02100d', 0), '0', '[A-Za-z0-9+/=]') || '*' END
  )
BEGIN SELECT RAISE(ABORT, 'drop_taken: pictures and files cannot be kept here'); END;
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
-- Files sealed to the release key can only be opened with the sheet that was printed for it.
CREATE TRIGGER settings_release_stays BEFORE UPDATE OF release_public_key, release_confirmed ON settings
WHEN OLD.release_confirmed = 1 AND (NEW.release_public_key IS NOT OLD.release_public_key OR NEW.release_confirmed IS NOT 1)
BEGIN SELECT RAISE(ABORT, 'settings: the release key never changes once its sheet is confirmed'); END;
--> statement-breakpoint
DROP TRIGGER incident_reference_from_counter;
--> statement-breakpoint
-- A restricted case draws its number, so that no gap in the count tells of it.
CREATE TRIGGER incident_reference_from_counter BEFORE INSERT ON incident
WHEN CASE WHEN NEW.compartment_id IS NULL
  THEN NEW.reference_number IS NOT (SELECT last_number FROM reference_counter WHERE year = NEW.reference_year)
  ELSE NEW.reference_number NOT BETWEEN 1000000 AND 2048575 END
BEGIN SELECT RAISE(ABORT, 'incident reference does not come from the counter'); END;
--> statement-breakpoint
DROP TRIGGER incident_plain;
--> statement-breakpoint
CREATE TRIGGER incident_plain BEFORE INSERT ON incident
WHEN typeof(NEW.reference_year) NOT IN ('integer', 'null')
  OR typeof(NEW.reference_number) NOT IN ('integer', 'null')
  OR typeof(NEW.current_version) NOT IN ('integer', 'null')
  OR typeof(NEW.recorded_at_ms) NOT IN ('integer', 'null')
  OR 'blob' IN (
      typeof(NEW.id), typeof(NEW.status), typeof(NEW.image_answer), typeof(NEW.danger_now), typeof(NEW.recorded_by),
      typeof(NEW.compartment_id)
    )
  OR EXISTS (
    SELECT 1 FROM (SELECT concat_ws(' ',
      NEW.id, NEW.status, NEW.image_answer, NEW.danger_now, NEW.recorded_by, NEW.compartment_id
    ) AS words)
    WHERE words LIKE '%;base64,%' OR words LIKE '%data:image/svg+xml%,%' OR CASE WHEN length(words) > 2100
      THEN words GLOB '*' || replace(printf('%02100d', 0), '0', '[A-Za-z0-9+/=]') || '*' END
  )
BEGIN SELECT RAISE(ABORT, 'incident: pictures and files cannot be kept here'); END;
--> statement-breakpoint
DROP TRIGGER incident_plain_update;
--> statement-breakpoint
CREATE TRIGGER incident_plain_update BEFORE UPDATE ON incident
WHEN typeof(NEW.reference_year) NOT IN ('integer', 'null')
  OR typeof(NEW.reference_number) NOT IN ('integer', 'null')
  OR typeof(NEW.current_version) NOT IN ('integer', 'null')
  OR typeof(NEW.recorded_at_ms) NOT IN ('integer', 'null')
  OR 'blob' IN (
      typeof(NEW.id), typeof(NEW.status), typeof(NEW.image_answer), typeof(NEW.danger_now), typeof(NEW.recorded_by),
      typeof(NEW.compartment_id)
    )
  OR EXISTS (
    SELECT 1 FROM (SELECT concat_ws(' ',
      NEW.id, NEW.status, NEW.image_answer, NEW.danger_now, NEW.recorded_by, NEW.compartment_id
    ) AS words)
    WHERE words LIKE '%;base64,%' OR words LIKE '%data:image/svg+xml%,%' OR CASE WHEN length(words) > 2100
      THEN words GLOB '*' || replace(printf('%02100d', 0), '0', '[A-Za-z0-9+/=]') || '*' END
  )
BEGIN SELECT RAISE(ABORT, 'incident: pictures and files cannot be kept here'); END;
--> statement-breakpoint
-- The words of a restricted case are sealed; its plain rows are refused, and those from before may go.
CREATE TRIGGER incident_version_not_restricted BEFORE INSERT ON incident_version
WHEN (SELECT compartment_id FROM incident WHERE id = NEW.incident_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'incident_version: a restricted case has no plain rows'); END;
--> statement-breakpoint
CREATE TRIGGER incident_person_not_restricted BEFORE INSERT ON incident_person
WHEN (SELECT compartment_id FROM incident WHERE id = NEW.incident_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'incident_person: a restricted case has no plain rows'); END;
--> statement-breakpoint
CREATE TRIGGER incident_action_not_restricted BEFORE INSERT ON incident_action
WHEN (SELECT compartment_id FROM incident WHERE id = NEW.incident_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'incident_action: a restricted case has no plain rows'); END;
--> statement-breakpoint
CREATE TRIGGER incident_outcome_not_restricted BEFORE INSERT ON incident_outcome
WHEN (SELECT compartment_id FROM incident WHERE id = NEW.incident_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'incident_outcome: a restricted case has no plain rows'); END;
--> statement-breakpoint
CREATE TRIGGER incident_status_change_not_restricted BEFORE INSERT ON incident_status_change
WHEN (SELECT compartment_id FROM incident WHERE id = NEW.incident_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'incident_status_change: a restricted case has no plain rows'); END;
--> statement-breakpoint
CREATE TRIGGER custody_device_not_restricted BEFORE INSERT ON custody_device
WHEN (SELECT compartment_id FROM incident WHERE id = NEW.incident_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'custody_device: a restricted case has no plain rows'); END;
--> statement-breakpoint
CREATE TRIGGER image_seen_not_restricted BEFORE INSERT ON image_seen
WHEN (SELECT compartment_id FROM incident WHERE id = NEW.incident_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'image_seen: a restricted case has no plain rows'); END;
--> statement-breakpoint
CREATE TRIGGER form_draft_not_restricted BEFORE INSERT ON form_draft
WHEN (SELECT compartment_id FROM incident WHERE id = NEW.incident_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'form_draft: a restricted case has no plain rows'); END;
--> statement-breakpoint
CREATE TRIGGER incident_action_strike_not_restricted BEFORE INSERT ON incident_action_strike
WHEN (SELECT compartment_id FROM incident JOIN incident_action ON incident_id = incident.id WHERE incident_action.id = NEW.action_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'incident_action_strike: a restricted case has no plain rows'); END;
--> statement-breakpoint
CREATE TRIGGER custody_handover_not_restricted BEFORE INSERT ON custody_handover
WHEN (SELECT compartment_id FROM incident JOIN custody_device ON incident_id = incident.id WHERE custody_device.id = NEW.device_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'custody_handover: a restricted case has no plain rows'); END;
--> statement-breakpoint
DROP TRIGGER incident_version_no_delete;
--> statement-breakpoint
CREATE TRIGGER incident_version_no_delete BEFORE DELETE ON incident_version
WHEN (SELECT compartment_id FROM incident WHERE id = OLD.incident_id) IS NULL
BEGIN SELECT RAISE(ABORT, 'incident_version is append-only'); END;
--> statement-breakpoint
DROP TRIGGER incident_person_no_delete;
--> statement-breakpoint
CREATE TRIGGER incident_person_no_delete BEFORE DELETE ON incident_person
WHEN (SELECT compartment_id FROM incident WHERE id = OLD.incident_id) IS NULL
BEGIN SELECT RAISE(ABORT, 'incident_person is append-only'); END;
--> statement-breakpoint
DROP TRIGGER incident_action_no_delete;
--> statement-breakpoint
CREATE TRIGGER incident_action_no_delete BEFORE DELETE ON incident_action
WHEN (SELECT compartment_id FROM incident WHERE id = OLD.incident_id) IS NULL
BEGIN SELECT RAISE(ABORT, 'incident_action is append-only'); END;
--> statement-breakpoint
DROP TRIGGER incident_outcome_no_delete;
--> statement-breakpoint
CREATE TRIGGER incident_outcome_no_delete BEFORE DELETE ON incident_outcome
WHEN (SELECT compartment_id FROM incident WHERE id = OLD.incident_id) IS NULL
BEGIN SELECT RAISE(ABORT, 'incident_outcome is append-only'); END;
--> statement-breakpoint
DROP TRIGGER incident_status_change_no_delete;
--> statement-breakpoint
CREATE TRIGGER incident_status_change_no_delete BEFORE DELETE ON incident_status_change
WHEN (SELECT compartment_id FROM incident WHERE id = OLD.incident_id) IS NULL
BEGIN SELECT RAISE(ABORT, 'incident_status_change is append-only'); END;
--> statement-breakpoint
DROP TRIGGER custody_device_no_delete;
--> statement-breakpoint
CREATE TRIGGER custody_device_no_delete BEFORE DELETE ON custody_device
WHEN (SELECT compartment_id FROM incident WHERE id = OLD.incident_id) IS NULL
BEGIN SELECT RAISE(ABORT, 'custody_device is append-only'); END;
--> statement-breakpoint
DROP TRIGGER image_seen_no_delete;
--> statement-breakpoint
CREATE TRIGGER image_seen_no_delete BEFORE DELETE ON image_seen
WHEN (SELECT compartment_id FROM incident WHERE id = OLD.incident_id) IS NULL
BEGIN SELECT RAISE(ABORT, 'image_seen is append-only'); END;
--> statement-breakpoint
DROP TRIGGER incident_action_strike_no_delete;
--> statement-breakpoint
CREATE TRIGGER incident_action_strike_no_delete BEFORE DELETE ON incident_action_strike
WHEN (SELECT compartment_id FROM incident JOIN incident_action ON incident_id = incident.id WHERE incident_action.id = OLD.action_id) IS NULL
BEGIN SELECT RAISE(ABORT, 'incident_action_strike is append-only'); END;
--> statement-breakpoint
DROP TRIGGER custody_handover_no_delete;
--> statement-breakpoint
CREATE TRIGGER custody_handover_no_delete BEFORE DELETE ON custody_handover
WHEN (SELECT compartment_id FROM incident JOIN custody_device ON incident_id = incident.id WHERE custody_device.id = OLD.device_id) IS NULL
BEGIN SELECT RAISE(ABORT, 'custody_handover is append-only'); END;
--> statement-breakpoint
-- Restricting deletes plain rows, so as many sealed ones have to be there first.
CREATE TRIGGER incident_restricted_once BEFORE UPDATE OF compartment_id ON incident
WHEN NEW.compartment_id IS NOT OLD.compartment_id AND (
  OLD.compartment_id IS NOT NULL
  OR (SELECT count(*) FROM sealed_record WHERE compartment_id = NEW.compartment_id) <
    (SELECT count(*) FROM incident_version WHERE incident_id = NEW.id) +
    (SELECT count(*) FROM incident_action WHERE incident_id = NEW.id) +
    (SELECT count(*) FROM incident_outcome WHERE incident_id = NEW.id) +
    (SELECT count(*) FROM incident_status_change WHERE incident_id = NEW.id) +
    (SELECT count(*) FROM custody_device WHERE incident_id = NEW.id) +
    (SELECT count(*) FROM image_seen WHERE incident_id = NEW.id) +
    (SELECT count(*) FROM incident_action_strike JOIN incident_action ON incident_action.id = action_id WHERE incident_id = NEW.id) +
    (SELECT count(*) FROM custody_handover JOIN custody_device ON custody_device.id = device_id WHERE incident_id = NEW.id)
)
BEGIN SELECT RAISE(ABORT, 'incident: it is restricted once, and only when everything about it is sealed'); END;
--> statement-breakpoint
DROP TRIGGER incident_version_exists;
--> statement-breakpoint
CREATE TRIGGER incident_version_exists BEFORE UPDATE OF current_version ON incident
WHEN NEW.current_version = OLD.current_version + 1 AND (
  NEW.compartment_id IS NOT NULL
  OR NOT EXISTS (SELECT 1 FROM incident_version WHERE incident_id = NEW.id AND number = NEW.current_version)
)
BEGIN SELECT RAISE(ABORT, 'incident: there is no such version'); END;
--> statement-breakpoint
DROP TRIGGER incident_status_follows;
--> statement-breakpoint
CREATE TRIGGER incident_status_follows BEFORE UPDATE OF status ON incident
WHEN NEW.status <> OLD.status AND NEW.compartment_id IS NULL
  AND NEW.status IS NOT (SELECT status FROM incident_status_change WHERE incident_id = NEW.id ORDER BY seq DESC LIMIT 1)
BEGIN SELECT RAISE(ABORT, 'incident: a status changes by a recorded change'); END;
