CREATE TABLE `key_contact` (
	`id` text PRIMARY KEY NOT NULL,
	`position` integer NOT NULL,
	`party` text NOT NULL,
	`name` text NOT NULL,
	`post` text NOT NULL,
	`telephone` text NOT NULL,
	`out_of_hours` text NOT NULL,
	`email` text NOT NULL,
	`protected_way` text NOT NULL,
	`note` text NOT NULL,
	`checked_on` text NOT NULL,
	`changed_at_ms` integer NOT NULL,
	`changed_by` text NOT NULL,
	FOREIGN KEY (`changed_by`) REFERENCES `role_holder`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `local_condition` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`condition` text NOT NULL,
	`recorded_at_ms` integer NOT NULL,
	`recorded_by` text NOT NULL,
	FOREIGN KEY (`recorded_by`) REFERENCES `role_holder`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "local_condition_json" CHECK(json_valid("local_condition"."condition") AND json_type("local_condition"."condition") = 'object')
);
--> statement-breakpoint
CREATE UNIQUE INDEX `local_condition_id_unique` ON `local_condition` (`id`);--> statement-breakpoint
CREATE TABLE `local_condition_mark` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`condition_id` text NOT NULL,
	`what` text NOT NULL,
	`name` text,
	`signed_on` text,
	`recorded_at_ms` integer NOT NULL,
	`recorded_by` text NOT NULL,
	FOREIGN KEY (`condition_id`) REFERENCES `local_condition`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `role_holder`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "local_condition_mark_known" CHECK("local_condition_mark"."what" IN ('signed-here', 'signed-on-paper', 'withdrawn')),
	CONSTRAINT "local_condition_mark_signed" CHECK(("local_condition_mark"."what" = 'withdrawn') = ("local_condition_mark"."name" IS NULL))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `local_condition_mark_id_unique` ON `local_condition_mark` (`id`);--> statement-breakpoint
CREATE INDEX `local_condition_mark_condition` ON `local_condition_mark` (`condition_id`);--> statement-breakpoint
CREATE TABLE `school_choice` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`topic` text NOT NULL,
	`value` text NOT NULL,
	`reasons` text NOT NULL,
	`recorded_at_ms` integer NOT NULL,
	`recorded_by` text NOT NULL,
	FOREIGN KEY (`recorded_by`) REFERENCES `role_holder`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `school_choice_id_unique` ON `school_choice` (`id`);--> statement-breakpoint
CREATE TABLE `opened_site` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`site` text NOT NULL,
	`for_whom` text NOT NULL,
	`why` text NOT NULL,
	`agreed_by` text NOT NULL,
	`until` text NOT NULL,
	`recorded_at_ms` integer NOT NULL,
	`recorded_by` text NOT NULL,
	FOREIGN KEY (`recorded_by`) REFERENCES `role_holder`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `opened_site_id_unique` ON `opened_site` (`id`);--> statement-breakpoint
CREATE TABLE `opened_site_closed` (
	`site_id` text PRIMARY KEY NOT NULL,
	`closed_at_ms` integer NOT NULL,
	`closed_by` text NOT NULL,
	FOREIGN KEY (`site_id`) REFERENCES `opened_site`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`closed_by`) REFERENCES `role_holder`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `guidance_edition` (
	`hash` text PRIMARY KEY NOT NULL,
	`content` text NOT NULL,
	`recorded_at_ms` integer NOT NULL,
	`recorded_by` text NOT NULL,
	FOREIGN KEY (`recorded_by`) REFERENCES `role_holder`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "guidance_edition_hash" CHECK(length("guidance_edition"."hash") = 64 AND "guidance_edition"."hash" NOT GLOB '*[^0-9a-f]*'),
	CONSTRAINT "guidance_edition_content" CHECK(json_valid("guidance_edition"."content") AND json_type("guidance_edition"."content") = 'object')
);
--> statement-breakpoint
CREATE TABLE `open_step` (
	`incident_id` text NOT NULL,
	`step` text NOT NULL,
	`words` text NOT NULL,
	`who` text NOT NULL,
	`tells` text,
	`due_at_ms` integer,
	PRIMARY KEY(`incident_id`, `step`),
	FOREIGN KEY (`incident_id`) REFERENCES `incident`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `open_step_due` ON `open_step` (`due_at_ms`);--> statement-breakpoint
CREATE INDEX `open_step_tells` ON `open_step` (`tells`);--> statement-breakpoint
-- It names the table that is rebuilt; the next migration puts it back.
DROP TRIGGER incident_restricted_once;--> statement-breakpoint
CREATE TABLE `__new_case_entry` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`incident_id` text NOT NULL,
	`kind` text NOT NULL,
	`content` text NOT NULL,
	`recorded_at_ms` integer NOT NULL,
	`recorded_by` text NOT NULL,
	FOREIGN KEY (`incident_id`) REFERENCES `incident`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `role_holder`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "case_entry_content" CHECK(json_valid("__new_case_entry"."content") AND json_type("__new_case_entry"."content") = 'object' AND json_extract("__new_case_entry"."content", '$.kind') IS "__new_case_entry"."kind")
);
--> statement-breakpoint
INSERT INTO `__new_case_entry`("seq", "id", "incident_id", "kind", "content", "recorded_at_ms", "recorded_by") SELECT "seq", "id", "incident_id", "kind", "content", "recorded_at_ms", "recorded_by" FROM `case_entry`;--> statement-breakpoint
DROP TABLE `case_entry`;--> statement-breakpoint
ALTER TABLE `__new_case_entry` RENAME TO `case_entry`;--> statement-breakpoint
CREATE UNIQUE INDEX `case_entry_id_unique` ON `case_entry` (`id`);--> statement-breakpoint
CREATE INDEX `case_entry_incident` ON `case_entry` (`incident_id`,`seq`);--> statement-breakpoint
ALTER TABLE `settings` ADD `notifications` integer DEFAULT true NOT NULL;