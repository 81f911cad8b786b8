CREATE TABLE `role_holder` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`added_at_ms` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `audit_entry` (
	`seq` integer PRIMARY KEY NOT NULL,
	`at_ms` integer NOT NULL,
	`actor_id` text,
	`kind` text NOT NULL,
	`incident_id` text,
	`detail` text NOT NULL,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL,
	CONSTRAINT "audit_entry_detail_json" CHECK(json_valid("audit_entry"."detail")),
	CONSTRAINT "audit_entry_hash" CHECK(length("audit_entry"."hash") = 64 AND "audit_entry"."hash" NOT GLOB '*[^0-9a-f]*'),
	CONSTRAINT "audit_entry_previous_hash" CHECK(length("audit_entry"."previous_hash") = 64 AND "audit_entry"."previous_hash" NOT GLOB '*[^0-9a-f]*')
);
--> statement-breakpoint
CREATE UNIQUE INDEX `audit_entry_hash_unique` ON `audit_entry` (`hash`);--> statement-breakpoint
CREATE INDEX `audit_entry_incident` ON `audit_entry` (`incident_id`,`seq`);--> statement-breakpoint
CREATE TABLE `custody_device` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`happened_on` text,
	`happened_at` text,
	`recorded_at_ms` integer NOT NULL,
	`recorded_by` text NOT NULL,
	`incident_id` text NOT NULL,
	`what` text NOT NULL,
	`marks` text NOT NULL,
	`owner` text,
	`stored_where` text NOT NULL,
	`seal_number` text,
	`taken_by` text,
	`switched_off` text NOT NULL,
	FOREIGN KEY (`recorded_by`) REFERENCES `role_holder`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`incident_id`) REFERENCES `incident`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "custody_device_switched_off_known" CHECK("custody_device"."switched_off" IN ('yes', 'no', 'not-known'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `custody_device_id_unique` ON `custody_device` (`id`);--> statement-breakpoint
CREATE INDEX `custody_device_incident` ON `custody_device` (`incident_id`);--> statement-breakpoint
CREATE TABLE `custody_handover` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`happened_on` text,
	`happened_at` text,
	`recorded_at_ms` integer NOT NULL,
	`recorded_by` text NOT NULL,
	`device_id` text NOT NULL,
	`handed_from` text NOT NULL,
	`handed_to` text NOT NULL,
	`why` text NOT NULL,
	`stored_where` text NOT NULL,
	`reference` text NOT NULL,
	FOREIGN KEY (`recorded_by`) REFERENCES `role_holder`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`device_id`) REFERENCES `custody_device`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `custody_handover_id_unique` ON `custody_handover` (`id`);--> statement-breakpoint
CREATE INDEX `custody_handover_device` ON `custody_handover` (`device_id`);--> statement-breakpoint
CREATE TABLE `image_seen` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`happened_on` text,
	`happened_at` text,
	`recorded_at_ms` integer NOT NULL,
	`recorded_by` text NOT NULL,
	`incident_id` text NOT NULL,
	`who` text NOT NULL,
	`why` text NOT NULL,
	`present` text NOT NULL,
	`followed` text NOT NULL,
	`signed_by` text NOT NULL,
	`signed_on` text NOT NULL,
	FOREIGN KEY (`recorded_by`) REFERENCES `role_holder`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`incident_id`) REFERENCES `incident`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `image_seen_id_unique` ON `image_seen` (`id`);--> statement-breakpoint
CREATE INDEX `image_seen_incident` ON `image_seen` (`incident_id`);--> statement-breakpoint
CREATE TABLE `incident_draft` (
	`id` text PRIMARY KEY NOT NULL,
	`answers` text NOT NULL,
	`image_locked` integer NOT NULL,
	`started_at_ms` integer NOT NULL,
	`saved_at_ms` integer NOT NULL,
	`started_by` text NOT NULL,
	FOREIGN KEY (`started_by`) REFERENCES `role_holder`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "incident_draft_answers_json" CHECK(json_valid("incident_draft"."answers"))
);
--> statement-breakpoint
CREATE TABLE `evidence_file` (
	`id` text PRIMARY KEY NOT NULL,
	`incident_id` text NOT NULL,
	`image_locked` integer NOT NULL,
	`stored_as` text NOT NULL,
	`size_bytes` integer NOT NULL,
	`added_at_ms` integer NOT NULL,
	`added_by` text NOT NULL,
	FOREIGN KEY (`added_by`) REFERENCES `role_holder`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`incident_id`,`image_locked`) REFERENCES `incident`(`id`,`image_locked`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "evidence_file_never_locked" CHECK("evidence_file"."image_locked" = 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `evidence_file_stored_as_unique` ON `evidence_file` (`stored_as`);--> statement-breakpoint
CREATE INDEX `evidence_file_incident` ON `evidence_file` (`incident_id`,`image_locked`);--> statement-breakpoint
CREATE TABLE `incident` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`reference_year` integer NOT NULL,
	`reference_number` integer NOT NULL,
	`status` text NOT NULL,
	`image_answer` text NOT NULL,
	`image_locked` integer GENERATED ALWAYS AS (image_answer <> 'none') STORED NOT NULL,
	`danger_now` text NOT NULL,
	`current_version` integer NOT NULL,
	`recorded_at_ms` integer NOT NULL,
	`recorded_by` text NOT NULL,
	FOREIGN KEY (`recorded_by`) REFERENCES `role_holder`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "incident_status_known" CHECK("incident"."status" IN ('open', 'closed')),
	CONSTRAINT "incident_image_answer_known" CHECK("incident"."image_answer" IN ('none', 'suspected', 'confirmed')),
	CONSTRAINT "incident_danger_known" CHECK("incident"."danger_now" IN ('yes', 'no', 'not-known'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `incident_id_unique` ON `incident` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `incident_reference` ON `incident` (`reference_year`,`reference_number`);--> statement-breakpoint
CREATE UNIQUE INDEX `incident_id_image_locked` ON `incident` (`id`,`image_locked`);--> statement-breakpoint
CREATE INDEX `incident_status` ON `incident` (`status`,`seq`);--> statement-breakpoint
CREATE TABLE `incident_action` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`incident_id` text NOT NULL,
	`recorded_at_ms` integer NOT NULL,
	`recorded_by` text NOT NULL,
	`side` text NOT NULL,
	`action` text NOT NULL,
	`detail` text NOT NULL,
	`taken_on` text,
	`taken_by` text,
	FOREIGN KEY (`incident_id`) REFERENCES `incident`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `role_holder`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "incident_action_side_known" CHECK("incident_action"."side" IN ('staff', 'child'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `incident_action_id_unique` ON `incident_action` (`id`);--> statement-breakpoint
CREATE INDEX `incident_action_incident` ON `incident_action` (`incident_id`);--> statement-breakpoint
CREATE TABLE `incident_action_strike` (
	`action_id` text PRIMARY KEY NOT NULL,
	`reason` text NOT NULL,
	`struck_at_ms` integer NOT NULL,
	`struck_by` text NOT NULL,
	FOREIGN KEY (`action_id`) REFERENCES `incident_action`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`struck_by`) REFERENCES `role_holder`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `incident_outcome` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`incident_id` text NOT NULL,
	`recorded_at_ms` integer NOT NULL,
	`recorded_by` text NOT NULL,
	`text` text NOT NULL,
	FOREIGN KEY (`incident_id`) REFERENCES `incident`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `role_holder`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `incident_outcome_id_unique` ON `incident_outcome` (`id`);--> statement-breakpoint
CREATE INDEX `incident_outcome_incident` ON `incident_outcome` (`incident_id`);--> statement-breakpoint
CREATE TABLE `incident_person` (
	`incident_id` text NOT NULL,
	`version` integer NOT NULL,
	`position` integer NOT NULL,
	`person_id` text NOT NULL,
	`name` text,
	`kind` text NOT NULL,
	`kind_other` text NOT NULL,
	`class_or_post` text NOT NULL,
	`part` text NOT NULL,
	PRIMARY KEY(`incident_id`, `version`, `position`),
	FOREIGN KEY (`incident_id`,`version`) REFERENCES `incident_version`(`incident_id`,`number`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `incident_person_once` ON `incident_person` (`incident_id`,`version`,`person_id`);--> statement-breakpoint
CREATE TABLE `incident_status_change` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`incident_id` text NOT NULL,
	`recorded_at_ms` integer NOT NULL,
	`recorded_by` text NOT NULL,
	`status` text NOT NULL,
	`reason` text NOT NULL,
	FOREIGN KEY (`incident_id`) REFERENCES `incident`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `role_holder`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "incident_status_change_known" CHECK("incident_status_change"."status" IN ('open', 'closed'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `incident_status_change_id_unique` ON `incident_status_change` (`id`);--> statement-breakpoint
CREATE INDEX `incident_status_change_incident` ON `incident_status_change` (`incident_id`);--> statement-breakpoint
CREATE TABLE `incident_version` (
	`incident_id` text NOT NULL,
	`number` integer NOT NULL,
	`image_answer` text NOT NULL,
	`happened_on` text,
	`happened_at` text,
	`reporter_kind` text NOT NULL,
	`reporter_name` text,
	`identified` text NOT NULL,
	`places` text NOT NULL,
	`types` text NOT NULL,
	`type_other` text NOT NULL,
	`description` text NOT NULL,
	`deliberate` integer NOT NULL,
	`deliberate_material` text NOT NULL,
	`considered_as` text NOT NULL,
	`accidental` integer NOT NULL,
	`accidental_material` text NOT NULL,
	`reason` text,
	`recorded_at_ms` integer NOT NULL,
	`recorded_by` text NOT NULL,
	PRIMARY KEY(`incident_id`, `number`),
	FOREIGN KEY (`incident_id`) REFERENCES `incident`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `role_holder`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "incident_version_image_answer_known" CHECK("incident_version"."image_answer" IN ('none', 'suspected', 'confirmed')),
	CONSTRAINT "incident_version_abuse_images_locked" CHECK("incident_version"."image_answer" <> 'none' OR instr("incident_version"."types", '"child-abuse-images"') = 0),
	CONSTRAINT "incident_version_lists" CHECK(json_valid("incident_version"."places") AND json_type("incident_version"."places") = 'array' AND json_valid("incident_version"."types") AND json_type("incident_version"."types") = 'array' AND json_valid("incident_version"."deliberate_material") AND json_type("incident_version"."deliberate_material") = 'array' AND json_valid("incident_version"."considered_as") AND json_type("incident_version"."considered_as") = 'array' AND json_valid("incident_version"."accidental_material") AND json_type("incident_version"."accidental_material") = 'array'),
	CONSTRAINT "incident_version_reporter" CHECK(("incident_version"."reporter_kind" = 'named') = ("incident_version"."reporter_name" IS NOT NULL)),
	CONSTRAINT "incident_version_reason" CHECK(("incident_version"."number" = 1) = ("incident_version"."reason" IS NULL))
);
--> statement-breakpoint
CREATE TABLE `reference_counter` (
	`year` integer PRIMARY KEY NOT NULL,
	`last_number` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `school` (
	`id` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`address` text NOT NULL,
	`coordinator` text NOT NULL,
	`contact` text NOT NULL,
	`local_authority` text NOT NULL,
	`urgent_contacts` text NOT NULL,
	CONSTRAINT "school_one_row" CHECK("school"."id" = 1)
);
--> statement-breakpoint
CREATE TABLE `settings` (
	`id` integer PRIMARY KEY NOT NULL,
	`idle_lock_minutes` integer NOT NULL,
	`discreet_names` integer NOT NULL,
	`confirmed_recovery_slot` text,
	CONSTRAINT "settings_one_row" CHECK("settings"."id" = 1)
);
