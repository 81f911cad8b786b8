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
