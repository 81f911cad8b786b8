CREATE TABLE `case_entry` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`incident_id` text NOT NULL,
	`kind` text NOT NULL,
	`content` text NOT NULL,
	`recorded_at_ms` integer NOT NULL,
	`recorded_by` text NOT NULL,
	FOREIGN KEY (`incident_id`) REFERENCES `incident`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `role_holder`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "case_entry_kind_known" CHECK("case_entry"."kind" IN ('statement', 'trace', 'referral', 'deletion', 'deletion-confirmed', 'evidence', 'evidence-event', 'package', 'unlocked')),
	CONSTRAINT "case_entry_content" CHECK(json_valid("case_entry"."content") AND json_type("case_entry"."content") = 'object' AND json_extract("case_entry"."content", '$.kind') IS "case_entry"."kind")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `case_entry_id_unique` ON `case_entry` (`id`);--> statement-breakpoint
CREATE INDEX `case_entry_incident` ON `case_entry` (`incident_id`,`seq`);--> statement-breakpoint
CREATE TABLE `image_unlock` (
	`incident_id` text NOT NULL,
	`number` integer NOT NULL,
	`agreed_by` text NOT NULL,
	`recorded_at_ms` integer NOT NULL,
	`recorded_by` text NOT NULL,
	PRIMARY KEY(`incident_id`, `number`),
	FOREIGN KEY (`incident_id`) REFERENCES `incident`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agreed_by`) REFERENCES `role_holder`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `role_holder`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "image_unlock_two_people" CHECK("image_unlock"."agreed_by" <> "image_unlock"."recorded_by")
);
--> statement-breakpoint
CREATE TABLE `evidence_key` (
	`evidence_id` text PRIMARY KEY NOT NULL,
	`file_key` blob NOT NULL,
	FOREIGN KEY (`evidence_id`) REFERENCES `evidence_file`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "evidence_key_bytes" CHECK(typeof("evidence_key"."file_key") = 'blob' AND length("evidence_key"."file_key") IN (32, 60))
);
--> statement-breakpoint
CREATE TABLE `sealed_file` (
	`id` text PRIMARY KEY NOT NULL,
	`incident_id` text NOT NULL,
	`stored_as` text NOT NULL,
	`size_bytes` integer NOT NULL,
	`added_at_ms` integer NOT NULL,
	`added_by` text NOT NULL,
	`sealed_key` blob NOT NULL,
	`release_key` text NOT NULL,
	`sealed_at_ms` integer NOT NULL,
	`sealed_by` text NOT NULL,
	FOREIGN KEY (`incident_id`) REFERENCES `incident`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`added_by`) REFERENCES `role_holder`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sealed_by`) REFERENCES `role_holder`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "sealed_file_key" CHECK(typeof("sealed_file"."sealed_key") = 'blob' AND length("sealed_file"."sealed_key") = 80),
	CONSTRAINT "sealed_file_release_key" CHECK(length("sealed_file"."release_key") = 64 AND "sealed_file"."release_key" NOT GLOB '*[^0-9a-f]*')
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sealed_file_stored_as_unique` ON `sealed_file` (`stored_as`);--> statement-breakpoint
CREATE INDEX `sealed_file_incident` ON `sealed_file` (`incident_id`);--> statement-breakpoint
ALTER TABLE `custody_device` ADD `owner_kind` text DEFAULT 'other' NOT NULL;--> statement-breakpoint
ALTER TABLE `custody_device` ADD `colleague` text;--> statement-breakpoint
ALTER TABLE `custody_handover` ADD `how` text DEFAULT 'moved' NOT NULL;--> statement-breakpoint
ALTER TABLE `custody_handover` ADD `seal` text DEFAULT 'not-known' NOT NULL;--> statement-breakpoint
ALTER TABLE `custody_handover` ADD `signed_by` text;--> statement-breakpoint
ALTER TABLE `incident` ADD `unlocks` integer DEFAULT 0 NOT NULL;