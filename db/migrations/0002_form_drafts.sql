CREATE TABLE `form_draft` (
	`form` text NOT NULL,
	`about_id` text NOT NULL,
	`incident_id` text NOT NULL,
	`typed` text NOT NULL,
	`saved_at_ms` integer NOT NULL,
	`saved_by` text NOT NULL,
	PRIMARY KEY(`form`, `about_id`),
	FOREIGN KEY (`incident_id`) REFERENCES `incident`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`saved_by`) REFERENCES `role_holder`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "form_draft_typed_json" CHECK(json_valid("form_draft"."typed")),
	CONSTRAINT "form_draft_typed_form" CHECK(json_extract("form_draft"."typed", '$.form') = "form_draft"."form")
);
--> statement-breakpoint
-- Written by hand, like all of 0001. Never-copy: a form that is being typed takes no bytes and no file in words.
CREATE TRIGGER form_draft_words_only BEFORE INSERT ON form_draft
WHEN 'blob' IN (
    typeof(NEW.form), typeof(NEW.about_id), typeof(NEW.incident_id), typeof(NEW.typed),
    typeof(NEW.saved_at_ms), typeof(NEW.saved_by)
  )
  OR EXISTS (
    SELECT 1 FROM (SELECT concat_ws(' ',
    NEW.form, NEW.about_id, NEW.incident_id, NEW.typed, NEW.saved_by
    ) AS words)
    WHERE words LIKE '%;base64,%' OR words LIKE '%data:image/svg+xml%,%'
  )
BEGIN SELECT RAISE(ABORT, 'form_draft: pictures and files cannot be kept here'); END;
--> statement-breakpoint
CREATE TRIGGER form_draft_words_only_update BEFORE UPDATE ON form_draft
WHEN 'blob' IN (
    typeof(NEW.form), typeof(NEW.about_id), typeof(NEW.incident_id), typeof(NEW.typed),
    typeof(NEW.saved_at_ms), typeof(NEW.saved_by)
  )
  OR EXISTS (
    SELECT 1 FROM (SELECT concat_ws(' ',
    NEW.form, NEW.about_id, NEW.incident_id, NEW.typed, NEW.saved_by
    ) AS words)
    WHERE words LIKE '%;base64,%' OR words LIKE '%data:image/svg+xml%,%'
  )
BEGIN SELECT RAISE(ABORT, 'form_draft: pictures and files cannot be kept here'); END;
