CREATE TRIGGER agreement_draft_plain BEFORE INSERT ON agreement_draft
WHEN typeof(NEW.kind) NOT IN ('text', 'null')
  OR typeof(NEW.text) NOT IN ('text', 'null')
  OR typeof(NEW.saved_at_ms) NOT IN ('integer', 'null')
  OR typeof(NEW.saved_by) NOT IN ('text', 'null')
  OR EXISTS (
    SELECT 1 FROM (SELECT concat_ws(' ',
      NEW.kind, NEW.text, NEW.saved_by
    ) AS words)
    WHERE words LIKE '%;base64,%' OR words LIKE '%data:image/svg+xml%,%'
      OR CASE WHEN length(words) > 2100
        THEN words GLOB '*' || replace(printf('%02100d', 0), '0', '[A-Za-z0-9+/=]') || '*' END
  )
BEGIN SELECT RAISE(ABORT, 'agreement_draft: pictures and files cannot be kept here'); END;
--> statement-breakpoint
CREATE TRIGGER agreement_draft_plain_update BEFORE UPDATE ON agreement_draft
WHEN typeof(NEW.kind) NOT IN ('text', 'null')
  OR typeof(NEW.text) NOT IN ('text', 'null')
  OR typeof(NEW.saved_at_ms) NOT IN ('integer', 'null')
  OR typeof(NEW.saved_by) NOT IN ('text', 'null')
  OR EXISTS (
    SELECT 1 FROM (SELECT concat_ws(' ',
      NEW.kind, NEW.text, NEW.saved_by
    ) AS words)
    WHERE words LIKE '%;base64,%' OR words LIKE '%data:image/svg+xml%,%'
      OR CASE WHEN length(words) > 2100
        THEN words GLOB '*' || replace(printf('%02100d', 0), '0', '[A-Za-z0-9+/=]') || '*' END
  )
BEGIN SELECT RAISE(ABORT, 'agreement_draft: pictures and files cannot be kept here'); END;
--> statement-breakpoint
CREATE TRIGGER agreement_version_plain BEFORE INSERT ON agreement_version
WHEN typeof(NEW.id) NOT IN ('text', 'null')
  OR typeof(NEW.kind) NOT IN ('text', 'null')
  OR typeof(NEW.number) NOT IN ('integer', 'null')
  OR typeof(NEW.text) NOT IN ('text', 'null')
  OR typeof(NEW.hash) NOT IN ('text', 'null')
  OR typeof(NEW.applies_from) NOT IN ('text', 'null')
  OR typeof(NEW.reason) NOT IN ('text', 'null')
  OR typeof(NEW.recorded_at_ms) NOT IN ('integer', 'null')
  OR typeof(NEW.recorded_by) NOT IN ('text', 'null')
  OR EXISTS (
    SELECT 1 FROM (SELECT concat_ws(' ',
      NEW.id, NEW.kind, NEW.text, NEW.hash, NEW.applies_from, NEW.reason, NEW.recorded_by
    ) AS words)
    WHERE words LIKE '%;base64,%' OR words LIKE '%data:image/svg+xml%,%'
      OR CASE WHEN length(words) > 2100
        THEN words GLOB '*' || replace(printf('%02100d', 0), '0', '[A-Za-z0-9+/=]') || '*' END
  )
BEGIN SELECT RAISE(ABORT, 'agreement_version: pictures and files cannot be kept here'); END;
--> statement-breakpoint
CREATE TRIGGER agreement_version_no_update BEFORE UPDATE ON agreement_version
BEGIN SELECT RAISE(ABORT, 'agreement_version is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER agreement_version_no_delete BEFORE DELETE ON agreement_version
BEGIN SELECT RAISE(ABORT, 'agreement_version rows are not deleted'); END;
--> statement-breakpoint
CREATE TRIGGER paper_form_plain BEFORE INSERT ON paper_form
WHEN typeof(NEW.code) NOT IN ('text', 'null')
  OR typeof(NEW.version_id) NOT IN ('text', 'null')
  OR typeof(NEW.person_id) NOT IN ('text', 'null')
  OR typeof(NEW.recorded_at_ms) NOT IN ('integer', 'null')
  OR typeof(NEW.recorded_by) NOT IN ('text', 'null')
  OR EXISTS (
    SELECT 1 FROM (SELECT concat_ws(' ',
      NEW.code, NEW.version_id, NEW.person_id, NEW.recorded_by
    ) AS words)
    WHERE words LIKE '%;base64,%' OR words LIKE '%data:image/svg+xml%,%'
      OR CASE WHEN length(words) > 2100
        THEN words GLOB '*' || replace(printf('%02100d', 0), '0', '[A-Za-z0-9+/=]') || '*' END
  )
BEGIN SELECT RAISE(ABORT, 'paper_form: pictures and files cannot be kept here'); END;
--> statement-breakpoint
CREATE TRIGGER paper_form_no_update BEFORE UPDATE ON paper_form
BEGIN SELECT RAISE(ABORT, 'paper_form is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER paper_form_no_delete BEFORE DELETE ON paper_form
BEGIN SELECT RAISE(ABORT, 'paper_form rows are not deleted'); END;
--> statement-breakpoint
CREATE TRIGGER round_due_plain BEFORE INSERT ON round_due
WHEN typeof(NEW.version_id) NOT IN ('text', 'null')
  OR typeof(NEW.school_year) NOT IN ('integer', 'null')
  OR typeof(NEW.due_on) NOT IN ('text', 'null')
  OR typeof(NEW.recorded_at_ms) NOT IN ('integer', 'null')
  OR typeof(NEW.recorded_by) NOT IN ('text', 'null')
  OR EXISTS (
    SELECT 1 FROM (SELECT concat_ws(' ',
      NEW.version_id, NEW.due_on, NEW.recorded_by
    ) AS words)
    WHERE words LIKE '%;base64,%' OR words LIKE '%data:image/svg+xml%,%'
      OR CASE WHEN length(words) > 2100
        THEN words GLOB '*' || replace(printf('%02100d', 0), '0', '[A-Za-z0-9+/=]') || '*' END
  )
BEGIN SELECT RAISE(ABORT, 'round_due: pictures and files cannot be kept here'); END;
--> statement-breakpoint
CREATE TRIGGER round_due_no_update BEFORE UPDATE ON round_due
BEGIN SELECT RAISE(ABORT, 'round_due is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER round_due_no_delete BEFORE DELETE ON round_due
BEGIN SELECT RAISE(ABORT, 'round_due rows are not deleted'); END;
--> statement-breakpoint
CREATE TRIGGER signature_plain BEFORE INSERT ON signature
WHEN typeof(NEW.id) NOT IN ('text', 'null')
  OR typeof(NEW.what) NOT IN ('text', 'null')
  OR typeof(NEW.version_id) NOT IN ('text', 'null')
  OR typeof(NEW.version_hash) NOT IN ('text', 'null')
  OR typeof(NEW.person_id) NOT IN ('text', 'null')
  OR typeof(NEW.signer_role) NOT IN ('text', 'null')
  OR typeof(NEW.signer_id) NOT IN ('text', 'null')
  OR typeof(NEW.signer_name) NOT IN ('text', 'null')
  OR typeof(NEW.relation) NOT IN ('text', 'null')
  OR typeof(NEW.how) NOT IN ('text', 'null')
  OR typeof(NEW.signed_on) NOT IN ('text', 'null')
  OR typeof(NEW.drawing) NOT IN ('text', 'null')
  OR typeof(NEW.devices) NOT IN ('text', 'null')
  OR typeof(NEW.paper_code) NOT IN ('text', 'null')
  OR typeof(NEW.scan_id) NOT IN ('text', 'null')
  OR typeof(NEW.reason) NOT IN ('text', 'null')
  OR typeof(NEW.witness) NOT IN ('text', 'null')
  OR typeof(NEW.hash) NOT IN ('text', 'null')
  OR typeof(NEW.recorded_at_ms) NOT IN ('integer', 'null')
  OR typeof(NEW.recorded_by) NOT IN ('text', 'null')
  OR EXISTS (
    SELECT 1 FROM (SELECT concat_ws(' ',
      NEW.id, NEW.what, NEW.version_id, NEW.version_hash, NEW.person_id, NEW.signer_role,
      NEW.signer_id, NEW.signer_name, NEW.relation, NEW.how, NEW.signed_on, NEW.drawing, NEW.devices,
      NEW.paper_code, NEW.scan_id, NEW.reason, NEW.witness, NEW.hash, NEW.recorded_by
    ) AS words)
    WHERE words LIKE '%;base64,%' OR words LIKE '%data:image/svg+xml%,%'
      OR CASE WHEN length(words) > 2100
        THEN words GLOB '*' || replace(printf('%02100d', 0), '0', '[A-Za-z0-9+/=]') || '*' END
  )
BEGIN SELECT RAISE(ABORT, 'signature: pictures and files cannot be kept here'); END;
--> statement-breakpoint
CREATE TRIGGER signature_no_update BEFORE UPDATE ON signature
BEGIN SELECT RAISE(ABORT, 'signature is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER signature_no_delete BEFORE DELETE ON signature
BEGIN SELECT RAISE(ABORT, 'signature rows are not deleted'); END;
--> statement-breakpoint
CREATE TRIGGER signature_scan_plain BEFORE INSERT ON signature_scan
WHEN typeof(NEW.id) NOT IN ('text', 'null')
  OR typeof(NEW.stored_as) NOT IN ('text', 'null')
  OR typeof(NEW.size_bytes) NOT IN ('integer', 'null')
  OR typeof(NEW.sha256) NOT IN ('text', 'null')
  OR typeof(NEW.recorded_at_ms) NOT IN ('integer', 'null')
  OR typeof(NEW.recorded_by) NOT IN ('text', 'null')
  OR EXISTS (
    SELECT 1 FROM (SELECT concat_ws(' ',
      NEW.id, NEW.stored_as, NEW.sha256, NEW.recorded_by
    ) AS words)
    WHERE words LIKE '%;base64,%' OR words LIKE '%data:image/svg+xml%,%'
      OR CASE WHEN length(words) > 2100
        THEN words GLOB '*' || replace(printf('%02100d', 0), '0', '[A-Za-z0-9+/=]') || '*' END
  )
BEGIN SELECT RAISE(ABORT, 'signature_scan: pictures and files cannot be kept here'); END;
--> statement-breakpoint
CREATE TRIGGER signature_scan_no_update BEFORE UPDATE ON signature_scan
BEGIN SELECT RAISE(ABORT, 'signature_scan is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER signature_scan_no_delete BEFORE DELETE ON signature_scan
BEGIN SELECT RAISE(ABORT, 'signature_scan rows are not deleted'); END;
--> statement-breakpoint
CREATE TRIGGER consent_plain BEFORE INSERT ON consent
WHEN typeof(NEW.id) NOT IN ('text', 'null')
  OR typeof(NEW.child_id) NOT IN ('text', 'null')
  OR typeof(NEW.signer_role) NOT IN ('text', 'null')
  OR typeof(NEW.signer_id) NOT IN ('text', 'null')
  OR typeof(NEW.signer_name) NOT IN ('text', 'null')
  OR typeof(NEW.relation) NOT IN ('text', 'null')
  OR typeof(NEW.topic) NOT IN ('text', 'null')
  OR typeof(NEW.answer) NOT IN ('text', 'null')
  OR typeof(NEW.how) NOT IN ('text', 'null')
  OR typeof(NEW.answered_on) NOT IN ('text', 'null')
  OR typeof(NEW.note) NOT IN ('text', 'null')
  OR typeof(NEW.recorded_at_ms) NOT IN ('integer', 'null')
  OR typeof(NEW.recorded_by) NOT IN ('text', 'null')
  OR EXISTS (
    SELECT 1 FROM (SELECT concat_ws(' ',
      NEW.id, NEW.child_id, NEW.signer_role, NEW.signer_id, NEW.signer_name, NEW.relation, NEW.topic,
      NEW.answer, NEW.how, NEW.answered_on, NEW.note, NEW.recorded_by
    ) AS words)
    WHERE words LIKE '%;base64,%' OR words LIKE '%data:image/svg+xml%,%'
      OR CASE WHEN length(words) > 2100
        THEN words GLOB '*' || replace(printf('%02100d', 0), '0', '[A-Za-z0-9+/=]') || '*' END
  )
BEGIN SELECT RAISE(ABORT, 'consent: pictures and files cannot be kept here'); END;
--> statement-breakpoint
CREATE TRIGGER consent_no_update BEFORE UPDATE ON consent
BEGIN SELECT RAISE(ABORT, 'consent is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER consent_no_delete BEFORE DELETE ON consent
BEGIN SELECT RAISE(ABORT, 'consent rows are not deleted'); END;
--> statement-breakpoint
CREATE TRIGGER image_bar_plain BEFORE INSERT ON image_bar
WHEN typeof(NEW.id) NOT IN ('text', 'null')
  OR typeof(NEW.child_id) NOT IN ('text', 'null')
  OR typeof(NEW.what) NOT IN ('text', 'null')
  OR typeof(NEW.why) NOT IN ('text', 'null')
  OR typeof(NEW.note) NOT IN ('text', 'null')
  OR typeof(NEW.recorded_at_ms) NOT IN ('integer', 'null')
  OR typeof(NEW.recorded_by) NOT IN ('text', 'null')
  OR EXISTS (
    SELECT 1 FROM (SELECT concat_ws(' ',
      NEW.id, NEW.child_id, NEW.what, NEW.why, NEW.note, NEW.recorded_by
    ) AS words)
    WHERE words LIKE '%;base64,%' OR words LIKE '%data:image/svg+xml%,%'
      OR CASE WHEN length(words) > 2100
        THEN words GLOB '*' || replace(printf('%02100d', 0), '0', '[A-Za-z0-9+/=]') || '*' END
  )
BEGIN SELECT RAISE(ABORT, 'image_bar: pictures and files cannot be kept here'); END;
--> statement-breakpoint
CREATE TRIGGER image_bar_no_update BEFORE UPDATE ON image_bar
BEGIN SELECT RAISE(ABORT, 'image_bar is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER image_bar_no_delete BEFORE DELETE ON image_bar
BEGIN SELECT RAISE(ABORT, 'image_bar rows are not deleted'); END;
--> statement-breakpoint
CREATE TRIGGER image_deletion_plain BEFORE INSERT ON image_deletion
WHEN typeof(NEW.id) NOT IN ('text', 'null')
  OR typeof(NEW.child_id) NOT IN ('text', 'null')
  OR typeof(NEW.places) NOT IN ('text', 'null')
  OR typeof(NEW.done_by) NOT IN ('text', 'null')
  OR typeof(NEW.done_on) NOT IN ('text', 'null')
  OR typeof(NEW.recorded_at_ms) NOT IN ('integer', 'null')
  OR typeof(NEW.recorded_by) NOT IN ('text', 'null')
  OR EXISTS (
    SELECT 1 FROM (SELECT concat_ws(' ',
      NEW.id, NEW.child_id, NEW.places, NEW.done_by, NEW.done_on, NEW.recorded_by
    ) AS words)
    WHERE words LIKE '%;base64,%' OR words LIKE '%data:image/svg+xml%,%'
      OR CASE WHEN length(words) > 2100
        THEN words GLOB '*' || replace(printf('%02100d', 0), '0', '[A-Za-z0-9+/=]') || '*' END
  )
BEGIN SELECT RAISE(ABORT, 'image_deletion: pictures and files cannot be kept here'); END;
--> statement-breakpoint
CREATE TRIGGER image_deletion_no_update BEFORE UPDATE ON image_deletion
BEGIN SELECT RAISE(ABORT, 'image_deletion is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER image_deletion_no_delete BEFORE DELETE ON image_deletion
BEGIN SELECT RAISE(ABORT, 'image_deletion rows are not deleted'); END;
--> statement-breakpoint
CREATE TRIGGER guardianship_plain BEFORE INSERT ON guardianship
WHEN typeof(NEW.id) NOT IN ('text', 'null')
  OR typeof(NEW.child_id) NOT IN ('text', 'null')
  OR typeof(NEW.adult_id) NOT IN ('text', 'null')
  OR typeof(NEW.relation) NOT IN ('text', 'null')
  OR typeof(NEW.responsibility) NOT IN ('text', 'null')
  OR typeof(NEW.recorded_at_ms) NOT IN ('integer', 'null')
  OR typeof(NEW.recorded_by) NOT IN ('text', 'null')
  OR typeof(NEW.ended_at_ms) NOT IN ('integer', 'null')
  OR typeof(NEW.ended_by) NOT IN ('text', 'null')
  OR EXISTS (
    SELECT 1 FROM (SELECT concat_ws(' ',
      NEW.id, NEW.child_id, NEW.adult_id, NEW.relation, NEW.responsibility, NEW.recorded_by,
      NEW.ended_by
    ) AS words)
    WHERE words LIKE '%;base64,%' OR words LIKE '%data:image/svg+xml%,%'
      OR CASE WHEN length(words) > 2100
        THEN words GLOB '*' || replace(printf('%02100d', 0), '0', '[A-Za-z0-9+/=]') || '*' END
  )
BEGIN SELECT RAISE(ABORT, 'guardianship: pictures and files cannot be kept here'); END;
--> statement-breakpoint
CREATE TRIGGER guardianship_plain_update BEFORE UPDATE ON guardianship
WHEN typeof(NEW.id) NOT IN ('text', 'null')
  OR typeof(NEW.child_id) NOT IN ('text', 'null')
  OR typeof(NEW.adult_id) NOT IN ('text', 'null')
  OR typeof(NEW.relation) NOT IN ('text', 'null')
  OR typeof(NEW.responsibility) NOT IN ('text', 'null')
  OR typeof(NEW.recorded_at_ms) NOT IN ('integer', 'null')
  OR typeof(NEW.recorded_by) NOT IN ('text', 'null')
  OR typeof(NEW.ended_at_ms) NOT IN ('integer', 'null')
  OR typeof(NEW.ended_by) NOT IN ('text', 'null')
  OR EXISTS (
    SELECT 1 FROM (SELECT concat_ws(' ',
      NEW.id, NEW.child_id, NEW.adult_id, NEW.relation, NEW.responsibility, NEW.recorded_by,
      NEW.ended_by
    ) AS words)
    WHERE words LIKE '%;base64,%' OR words LIKE '%data:image/svg+xml%,%'
      OR CASE WHEN length(words) > 2100
        THEN words GLOB '*' || replace(printf('%02100d', 0), '0', '[A-Za-z0-9+/=]') || '*' END
  )
BEGIN SELECT RAISE(ABORT, 'guardianship: pictures and files cannot be kept here'); END;
--> statement-breakpoint
CREATE TRIGGER guardianship_no_delete BEFORE DELETE ON guardianship
BEGIN SELECT RAISE(ABORT, 'guardianship rows are not deleted'); END;
--> statement-breakpoint
CREATE TRIGGER incident_link_plain BEFORE INSERT ON incident_link
WHEN typeof(NEW.incident_id) NOT IN ('text', 'null')
  OR typeof(NEW.incident_person_id) NOT IN ('text', 'null')
  OR typeof(NEW.person_id) NOT IN ('text', 'null')
  OR EXISTS (
    SELECT 1 FROM (SELECT concat_ws(' ',
      NEW.incident_id, NEW.incident_person_id, NEW.person_id
    ) AS words)
    WHERE words LIKE '%;base64,%' OR words LIKE '%data:image/svg+xml%,%'
      OR CASE WHEN length(words) > 2100
        THEN words GLOB '*' || replace(printf('%02100d', 0), '0', '[A-Za-z0-9+/=]') || '*' END
  )
BEGIN SELECT RAISE(ABORT, 'incident_link: pictures and files cannot be kept here'); END;
--> statement-breakpoint
CREATE TRIGGER incident_link_plain_update BEFORE UPDATE ON incident_link
WHEN typeof(NEW.incident_id) NOT IN ('text', 'null')
  OR typeof(NEW.incident_person_id) NOT IN ('text', 'null')
  OR typeof(NEW.person_id) NOT IN ('text', 'null')
  OR EXISTS (
    SELECT 1 FROM (SELECT concat_ws(' ',
      NEW.incident_id, NEW.incident_person_id, NEW.person_id
    ) AS words)
    WHERE words LIKE '%;base64,%' OR words LIKE '%data:image/svg+xml%,%'
      OR CASE WHEN length(words) > 2100
        THEN words GLOB '*' || replace(printf('%02100d', 0), '0', '[A-Za-z0-9+/=]') || '*' END
  )
BEGIN SELECT RAISE(ABORT, 'incident_link: pictures and files cannot be kept here'); END;
--> statement-breakpoint
CREATE TRIGGER person_plain BEFORE INSERT ON person
WHEN typeof(NEW.id) NOT IN ('text', 'null')
  OR typeof(NEW.kind) NOT IN ('text', 'null')
  OR typeof(NEW.surname) NOT IN ('text', 'null')
  OR typeof(NEW.forename) NOT IN ('text', 'null')
  OR typeof(NEW.preferred_surname) NOT IN ('text', 'null')
  OR typeof(NEW.preferred_forename) NOT IN ('text', 'null')
  OR typeof(NEW.dob) NOT IN ('text', 'null')
  OR typeof(NEW.upn) NOT IN ('text', 'null')
  OR typeof(NEW.class) NOT IN ('text', 'null')
  OR typeof(NEW.year) NOT IN ('text', 'null')
  OR typeof(NEW.send) NOT IN ('integer', 'null')
  OR typeof(NEW.joined_on) NOT IN ('text', 'null')
  OR typeof(NEW.left_on) NOT IN ('text', 'null')
  OR typeof(NEW.email) NOT IN ('text', 'null')
  OR typeof(NEW.post) NOT IN ('text', 'null')
  OR typeof(NEW.search_name) NOT IN ('text', 'null')
  OR typeof(NEW.merged_into) NOT IN ('text', 'null')
  OR typeof(NEW.recorded_at_ms) NOT IN ('integer', 'null')
  OR typeof(NEW.recorded_by) NOT IN ('text', 'null')
  OR EXISTS (
    SELECT 1 FROM (SELECT concat_ws(' ',
      NEW.id, NEW.kind, NEW.surname, NEW.forename, NEW.preferred_surname, NEW.preferred_forename,
      NEW.dob, NEW.upn, NEW.class, NEW.year, NEW.joined_on, NEW.left_on, NEW.email, NEW.post,
      NEW.search_name, NEW.merged_into, NEW.recorded_by
    ) AS words)
    WHERE words LIKE '%;base64,%' OR words LIKE '%data:image/svg+xml%,%'
      OR CASE WHEN length(words) > 2100
        THEN words GLOB '*' || replace(printf('%02100d', 0), '0', '[A-Za-z0-9+/=]') || '*' END
  )
BEGIN SELECT RAISE(ABORT, 'person: pictures and files cannot be kept here'); END;
--> statement-breakpoint
CREATE TRIGGER person_plain_update BEFORE UPDATE ON person
WHEN typeof(NEW.id) NOT IN ('text', 'null')
  OR typeof(NEW.kind) NOT IN ('text', 'null')
  OR typeof(NEW.surname) NOT IN ('text', 'null')
  OR typeof(NEW.forename) NOT IN ('text', 'null')
  OR typeof(NEW.preferred_surname) NOT IN ('text', 'null')
  OR typeof(NEW.preferred_forename) NOT IN ('text', 'null')
  OR typeof(NEW.dob) NOT IN ('text', 'null')
  OR typeof(NEW.upn) NOT IN ('text', 'null')
  OR typeof(NEW.class) NOT IN ('text', 'null')
  OR typeof(NEW.year) NOT IN ('text', 'null')
  OR typeof(NEW.send) NOT IN ('integer', 'null')
  OR typeof(NEW.joined_on) NOT IN ('text', 'null')
  OR typeof(NEW.left_on) NOT IN ('text', 'null')
  OR typeof(NEW.email) NOT IN ('text', 'null')
  OR typeof(NEW.post) NOT IN ('text', 'null')
  OR typeof(NEW.search_name) NOT IN ('text', 'null')
  OR typeof(NEW.merged_into) NOT IN ('text', 'null')
  OR typeof(NEW.recorded_at_ms) NOT IN ('integer', 'null')
  OR typeof(NEW.recorded_by) NOT IN ('text', 'null')
  OR EXISTS (
    SELECT 1 FROM (SELECT concat_ws(' ',
      NEW.id, NEW.kind, NEW.surname, NEW.forename, NEW.preferred_surname, NEW.preferred_forename,
      NEW.dob, NEW.upn, NEW.class, NEW.year, NEW.joined_on, NEW.left_on, NEW.email, NEW.post,
      NEW.search_name, NEW.merged_into, NEW.recorded_by
    ) AS words)
    WHERE words LIKE '%;base64,%' OR words LIKE '%data:image/svg+xml%,%'
      OR CASE WHEN length(words) > 2100
        THEN words GLOB '*' || replace(printf('%02100d', 0), '0', '[A-Za-z0-9+/=]') || '*' END
  )
BEGIN SELECT RAISE(ABORT, 'person: pictures and files cannot be kept here'); END;
--> statement-breakpoint
CREATE TRIGGER person_no_delete BEFORE DELETE ON person
BEGIN SELECT RAISE(ABORT, 'person rows are not deleted'); END;
--> statement-breakpoint
CREATE TRIGGER person_event_plain BEFORE INSERT ON person_event
WHEN typeof(NEW.id) NOT IN ('text', 'null')
  OR typeof(NEW.person_id) NOT IN ('text', 'null')
  OR typeof(NEW.kind) NOT IN ('text', 'null')
  OR typeof(NEW.changes) NOT IN ('text', 'null')
  OR typeof(NEW.other_id) NOT IN ('text', 'null')
  OR typeof(NEW.recorded_at_ms) NOT IN ('integer', 'null')
  OR typeof(NEW.recorded_by) NOT IN ('text', 'null')
  OR EXISTS (
    SELECT 1 FROM (SELECT concat_ws(' ',
      NEW.id, NEW.person_id, NEW.kind, NEW.changes, NEW.other_id, NEW.recorded_by
    ) AS words)
    WHERE words LIKE '%;base64,%' OR words LIKE '%data:image/svg+xml%,%'
      OR CASE WHEN length(words) > 2100
        THEN words GLOB '*' || replace(printf('%02100d', 0), '0', '[A-Za-z0-9+/=]') || '*' END
  )
BEGIN SELECT RAISE(ABORT, 'person_event: pictures and files cannot be kept here'); END;
--> statement-breakpoint
CREATE TRIGGER person_event_no_update BEFORE UPDATE ON person_event
BEGIN SELECT RAISE(ABORT, 'person_event is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER person_event_no_delete BEFORE DELETE ON person_event
BEGIN SELECT RAISE(ABORT, 'person_event rows are not deleted'); END;
--> statement-breakpoint
CREATE TRIGGER roll_over_plain BEFORE INSERT ON roll_over
WHEN typeof(NEW.id) NOT IN ('text', 'null')
  OR typeof(NEW.what) NOT IN ('text', 'null')
  OR typeof(NEW.school_year) NOT IN ('integer', 'null')
  OR typeof(NEW.moved) NOT IN ('integer', 'null')
  OR typeof(NEW.left_count) NOT IN ('integer', 'null')
  OR typeof(NEW.at_ms) NOT IN ('integer', 'null')
  OR typeof(NEW.by) NOT IN ('text', 'null')
  OR EXISTS (
    SELECT 1 FROM (SELECT concat_ws(' ',
      NEW.id, NEW.what, NEW.by
    ) AS words)
    WHERE words LIKE '%;base64,%' OR words LIKE '%data:image/svg+xml%,%'
      OR CASE WHEN length(words) > 2100
        THEN words GLOB '*' || replace(printf('%02100d', 0), '0', '[A-Za-z0-9+/=]') || '*' END
  )
BEGIN SELECT RAISE(ABORT, 'roll_over: pictures and files cannot be kept here'); END;
--> statement-breakpoint
CREATE TRIGGER roll_over_no_update BEFORE UPDATE ON roll_over
BEGIN SELECT RAISE(ABORT, 'roll_over is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER roll_over_no_delete BEFORE DELETE ON roll_over
BEGIN SELECT RAISE(ABORT, 'roll_over rows are not deleted'); END;
--> statement-breakpoint
CREATE TRIGGER exit_check_plain BEFORE INSERT ON exit_check
WHEN typeof(NEW.id) NOT IN ('text', 'null')
  OR typeof(NEW.person_id) NOT IN ('text', 'null')
  OR typeof(NEW.item) NOT IN ('text', 'null')
  OR typeof(NEW.state) NOT IN ('text', 'null')
  OR typeof(NEW.confirmed_by) NOT IN ('text', 'null')
  OR typeof(NEW.on_day) NOT IN ('text', 'null')
  OR typeof(NEW.note) NOT IN ('text', 'null')
  OR typeof(NEW.recorded_at_ms) NOT IN ('integer', 'null')
  OR typeof(NEW.recorded_by) NOT IN ('text', 'null')
  OR EXISTS (
    SELECT 1 FROM (SELECT concat_ws(' ',
      NEW.id, NEW.person_id, NEW.item, NEW.state, NEW.confirmed_by, NEW.on_day, NEW.note,
      NEW.recorded_by
    ) AS words)
    WHERE words LIKE '%;base64,%' OR words LIKE '%data:image/svg+xml%,%'
      OR CASE WHEN length(words) > 2100
        THEN words GLOB '*' || replace(printf('%02100d', 0), '0', '[A-Za-z0-9+/=]') || '*' END
  )
BEGIN SELECT RAISE(ABORT, 'exit_check: pictures and files cannot be kept here'); END;
--> statement-breakpoint
CREATE TRIGGER exit_check_no_update BEFORE UPDATE ON exit_check
BEGIN SELECT RAISE(ABORT, 'exit_check is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER exit_check_no_delete BEFORE DELETE ON exit_check
BEGIN SELECT RAISE(ABORT, 'exit_check rows are not deleted'); END;
--> statement-breakpoint
CREATE TRIGGER school_device_plain BEFORE INSERT ON school_device
WHEN typeof(NEW.id) NOT IN ('text', 'null')
  OR typeof(NEW.kind) NOT IN ('text', 'null')
  OR typeof(NEW.make) NOT IN ('text', 'null')
  OR typeof(NEW.serial) NOT IN ('text', 'null')
  OR typeof(NEW.tag) NOT IN ('text', 'null')
  OR typeof(NEW.note) NOT IN ('text', 'null')
  OR typeof(NEW.state) NOT IN ('text', 'null')
  OR typeof(NEW.holder_id) NOT IN ('text', 'null')
  OR typeof(NEW.since) NOT IN ('text', 'null')
  OR typeof(NEW.recorded_at_ms) NOT IN ('integer', 'null')
  OR typeof(NEW.recorded_by) NOT IN ('text', 'null')
  OR EXISTS (
    SELECT 1 FROM (SELECT concat_ws(' ',
      NEW.id, NEW.kind, NEW.make, NEW.serial, NEW.tag, NEW.note, NEW.state, NEW.holder_id, NEW.since,
      NEW.recorded_by
    ) AS words)
    WHERE words LIKE '%;base64,%' OR words LIKE '%data:image/svg+xml%,%'
      OR CASE WHEN length(words) > 2100
        THEN words GLOB '*' || replace(printf('%02100d', 0), '0', '[A-Za-z0-9+/=]') || '*' END
  )
BEGIN SELECT RAISE(ABORT, 'school_device: pictures and files cannot be kept here'); END;
--> statement-breakpoint
CREATE TRIGGER school_device_plain_update BEFORE UPDATE ON school_device
WHEN typeof(NEW.id) NOT IN ('text', 'null')
  OR typeof(NEW.kind) NOT IN ('text', 'null')
  OR typeof(NEW.make) NOT IN ('text', 'null')
  OR typeof(NEW.serial) NOT IN ('text', 'null')
  OR typeof(NEW.tag) NOT IN ('text', 'null')
  OR typeof(NEW.note) NOT IN ('text', 'null')
  OR typeof(NEW.state) NOT IN ('text', 'null')
  OR typeof(NEW.holder_id) NOT IN ('text', 'null')
  OR typeof(NEW.since) NOT IN ('text', 'null')
  OR typeof(NEW.recorded_at_ms) NOT IN ('integer', 'null')
  OR typeof(NEW.recorded_by) NOT IN ('text', 'null')
  OR EXISTS (
    SELECT 1 FROM (SELECT concat_ws(' ',
      NEW.id, NEW.kind, NEW.make, NEW.serial, NEW.tag, NEW.note, NEW.state, NEW.holder_id, NEW.since,
      NEW.recorded_by
    ) AS words)
    WHERE words LIKE '%;base64,%' OR words LIKE '%data:image/svg+xml%,%'
      OR CASE WHEN length(words) > 2100
        THEN words GLOB '*' || replace(printf('%02100d', 0), '0', '[A-Za-z0-9+/=]') || '*' END
  )
BEGIN SELECT RAISE(ABORT, 'school_device: pictures and files cannot be kept here'); END;
--> statement-breakpoint
CREATE TRIGGER school_device_no_delete BEFORE DELETE ON school_device
BEGIN SELECT RAISE(ABORT, 'school_device rows are not deleted'); END;
--> statement-breakpoint
CREATE TRIGGER school_device_event_plain BEFORE INSERT ON school_device_event
WHEN typeof(NEW.id) NOT IN ('text', 'null')
  OR typeof(NEW.device_id) NOT IN ('text', 'null')
  OR typeof(NEW.what) NOT IN ('text', 'null')
  OR typeof(NEW.person_id) NOT IN ('text', 'null')
  OR typeof(NEW.on_day) NOT IN ('text', 'null')
  OR typeof(NEW.note) NOT IN ('text', 'null')
  OR typeof(NEW.recorded_at_ms) NOT IN ('integer', 'null')
  OR typeof(NEW.recorded_by) NOT IN ('text', 'null')
  OR EXISTS (
    SELECT 1 FROM (SELECT concat_ws(' ',
      NEW.id, NEW.device_id, NEW.what, NEW.person_id, NEW.on_day, NEW.note, NEW.recorded_by
    ) AS words)
    WHERE words LIKE '%;base64,%' OR words LIKE '%data:image/svg+xml%,%'
      OR CASE WHEN length(words) > 2100
        THEN words GLOB '*' || replace(printf('%02100d', 0), '0', '[A-Za-z0-9+/=]') || '*' END
  )
BEGIN SELECT RAISE(ABORT, 'school_device_event: pictures and files cannot be kept here'); END;
--> statement-breakpoint
CREATE TRIGGER school_device_event_no_update BEFORE UPDATE ON school_device_event
BEGIN SELECT RAISE(ABORT, 'school_device_event is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER school_device_event_no_delete BEFORE DELETE ON school_device_event
BEGIN SELECT RAISE(ABORT, 'school_device_event rows are not deleted'); END;
--> statement-breakpoint
-- It is ended once, and nothing else of it changes.
CREATE TRIGGER guardianship_ends BEFORE UPDATE ON guardianship
WHEN OLD.ended_at_ms IS NOT NULL OR NEW.ended_at_ms IS NULL OR NEW.id IS NOT OLD.id OR NEW.child_id IS NOT OLD.child_id
  OR NEW.adult_id IS NOT OLD.adult_id OR NEW.relation IS NOT OLD.relation OR NEW.responsibility IS NOT OLD.responsibility
  OR NEW.recorded_at_ms IS NOT OLD.recorded_at_ms OR NEW.recorded_by IS NOT OLD.recorded_by
BEGIN SELECT RAISE(ABORT, 'guardianship never changes but to be ended once'); END;
--> statement-breakpoint
-- What a signature says is about one text in one wording: the numbers of a kind follow each other.
CREATE TRIGGER agreement_version_in_order AFTER INSERT ON agreement_version
WHEN NEW.number IS NOT (SELECT coalesce(max(number), 0) + 1 FROM agreement_version WHERE kind = NEW.kind AND id <> NEW.id)
BEGIN SELECT RAISE(ABORT, 'agreement_version: the next number follows the last'); END;
--> statement-breakpoint
-- A merge points at an entry that is not merged itself, so a pointer is never followed twice.
CREATE TRIGGER person_merged_once BEFORE UPDATE OF merged_into ON person
WHEN NEW.merged_into IS NOT NULL AND ((SELECT merged_into FROM person WHERE id = NEW.merged_into) IS NOT NULL
  OR EXISTS (SELECT 1 FROM person WHERE merged_into = NEW.id))
BEGIN SELECT RAISE(ABORT, 'person: it is merged into an entry that is not merged itself'); END;
--> statement-breakpoint
CREATE TRIGGER person_begins_unmerged AFTER INSERT ON person
WHEN NEW.merged_into IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'person: a new entry is not merged'); END;
--> statement-breakpoint
CREATE TRIGGER incident_link_not_restricted BEFORE INSERT ON incident_link
WHEN (SELECT compartment_id FROM incident WHERE id = NEW.incident_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'incident_link: a restricted case has no plain rows'); END;
--> statement-breakpoint
CREATE TRIGGER incident_link_not_restricted_update BEFORE UPDATE ON incident_link
WHEN (SELECT compartment_id FROM incident WHERE id = NEW.incident_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'incident_link: a restricted case has no plain rows'); END;
--> statement-breakpoint
CREATE TRIGGER saved_list_plain BEFORE INSERT ON saved_list
WHEN typeof(NEW.id) NOT IN ('text', 'null')
  OR typeof(NEW.list) NOT IN ('text', 'null')
  OR typeof(NEW.reason) NOT IN ('text', 'null')
  OR typeof(NEW.rows) NOT IN ('integer', 'null')
  OR typeof(NEW.recorded_at_ms) NOT IN ('integer', 'null')
  OR typeof(NEW.recorded_by) NOT IN ('text', 'null')
  OR EXISTS (
    SELECT 1 FROM (SELECT concat_ws(' ',
      NEW.id, NEW.list, NEW.reason, NEW.recorded_by
    ) AS words)
    WHERE words LIKE '%;base64,%' OR words LIKE '%data:image/svg+xml%,%'
      OR CASE WHEN length(words) > 2100
        THEN words GLOB '*' || replace(printf('%02100d', 0), '0', '[A-Za-z0-9+/=]') || '*' END
  )
BEGIN SELECT RAISE(ABORT, 'saved_list: pictures and files cannot be kept here'); END;
--> statement-breakpoint
CREATE TRIGGER saved_list_no_update BEFORE UPDATE ON saved_list
BEGIN SELECT RAISE(ABORT, 'saved_list is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER saved_list_no_delete BEFORE DELETE ON saved_list
BEGIN SELECT RAISE(ABORT, 'saved_list rows are not deleted'); END;
--> statement-breakpoint
DROP TRIGGER case_entry_kind_known;
--> statement-breakpoint
CREATE TRIGGER case_entry_kind_known AFTER INSERT ON case_entry
WHEN NEW.kind NOT IN ('statement', 'trace', 'referral', 'deletion', 'deletion-confirmed', 'evidence', 'evidence-event', 'package', 'unlocked', 'response', 'step', 'contact', 'decision', 'search', 'sanction', 'letter', 'link')
BEGIN SELECT RAISE(ABORT, 'case_entry: this kind is not known'); END;
