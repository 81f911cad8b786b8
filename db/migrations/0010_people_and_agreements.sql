CREATE TABLE `agreement_draft` (
	`kind` text PRIMARY KEY NOT NULL,
	`text` text NOT NULL,
	`saved_at_ms` integer NOT NULL,
	`saved_by` text NOT NULL,
	FOREIGN KEY (`saved_by`) REFERENCES `role_holder`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `agreement_version` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`kind` text NOT NULL,
	`number` integer NOT NULL,
	`text` text NOT NULL,
	`hash` text NOT NULL,
	`applies_from` text NOT NULL,
	`reason` text NOT NULL,
	`recorded_at_ms` integer NOT NULL,
	`recorded_by` text NOT NULL,
	FOREIGN KEY (`recorded_by`) REFERENCES `role_holder`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "agreement_version_text" CHECK(json_valid("agreement_version"."text") AND json_type("agreement_version"."text") = 'object'),
	CONSTRAINT "agreement_version_is_hash" CHECK(length("agreement_version"."hash") = 64 AND "agreement_version"."hash" NOT GLOB '*[^0-9a-f]*')
);
--> statement-breakpoint
CREATE UNIQUE INDEX `agreement_version_id_unique` ON `agreement_version` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `agreement_version_number` ON `agreement_version` (`kind`,`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `agreement_version_hash` ON `agreement_version` (`id`,`hash`);--> statement-breakpoint
CREATE TABLE `paper_form` (
	`code` text PRIMARY KEY NOT NULL,
	`version_id` text NOT NULL,
	`person_id` text NOT NULL,
	`recorded_at_ms` integer NOT NULL,
	`recorded_by` text NOT NULL,
	FOREIGN KEY (`version_id`) REFERENCES `agreement_version`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `role_holder`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `paper_form_person` ON `paper_form` (`person_id`,`version_id`);--> statement-breakpoint
CREATE TABLE `round_due` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`version_id` text NOT NULL,
	`school_year` integer,
	`due_on` text NOT NULL,
	`recorded_at_ms` integer NOT NULL,
	`recorded_by` text NOT NULL,
	FOREIGN KEY (`version_id`) REFERENCES `agreement_version`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `role_holder`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `saved_list` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`list` text NOT NULL,
	`reason` text NOT NULL,
	`rows` integer NOT NULL,
	`recorded_at_ms` integer NOT NULL,
	`recorded_by` text NOT NULL,
	FOREIGN KEY (`recorded_by`) REFERENCES `role_holder`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "saved_list_known" CHECK("saved_list"."list" IN ('internet'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `saved_list_id_unique` ON `saved_list` (`id`);--> statement-breakpoint
CREATE TABLE `signature` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`what` text NOT NULL,
	`version_id` text NOT NULL,
	`version_hash` text NOT NULL,
	`person_id` text NOT NULL,
	`signer_role` text NOT NULL,
	`signer_id` text,
	`signer_name` text NOT NULL,
	`relation` text NOT NULL,
	`how` text NOT NULL,
	`signed_on` text NOT NULL,
	`drawing` text,
	`devices` text NOT NULL,
	`paper_code` text,
	`scan_id` text,
	`reason` text NOT NULL,
	`witness` text NOT NULL,
	`hash` text NOT NULL,
	`recorded_at_ms` integer NOT NULL,
	`recorded_by` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`signer_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`paper_code`) REFERENCES `paper_form`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`scan_id`) REFERENCES `signature_scan`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `role_holder`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`version_id`,`version_hash`) REFERENCES `agreement_version`(`id`,`hash`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "signature_what_known" CHECK("signature"."what" IN ('signed', 'refused', 'withdrawn')),
	CONSTRAINT "signature_role_known" CHECK("signature"."signer_role" IN ('self', 'parent')),
	CONSTRAINT "signature_how_known" CHECK("signature"."how" IN ('drawn', 'typed', 'paper')),
	CONSTRAINT "signature_drawn" CHECK(("signature"."drawing" IS NOT NULL) = ("signature"."what" = 'signed' AND "signature"."how" = 'drawn') AND ("signature"."drawing" IS NULL OR json_valid("signature"."drawing"))),
	CONSTRAINT "signature_day" CHECK("signature"."signed_on" IS date("signature"."signed_on")),
	CONSTRAINT "signature_is_hash" CHECK(length("signature"."hash") = 64 AND "signature"."hash" NOT GLOB '*[^0-9a-f]*')
);
--> statement-breakpoint
CREATE UNIQUE INDEX `signature_id_unique` ON `signature` (`id`);--> statement-breakpoint
CREATE INDEX `signature_acts` ON `signature` (`person_id`,`version_id`,`signer_role`,`what`,`signed_on`,`signer_id`,`signer_name`);--> statement-breakpoint
CREATE INDEX `signature_version` ON `signature` (`version_id`,`person_id`,`signer_role`);--> statement-breakpoint
CREATE TABLE `signature_scan` (
	`id` text PRIMARY KEY NOT NULL,
	`stored_as` text NOT NULL,
	`size_bytes` integer NOT NULL,
	`sha256` text NOT NULL,
	`file_key` blob NOT NULL,
	`recorded_at_ms` integer NOT NULL,
	`recorded_by` text NOT NULL,
	FOREIGN KEY (`recorded_by`) REFERENCES `role_holder`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "signature_scan_key" CHECK(typeof("signature_scan"."file_key") = 'blob' AND length("signature_scan"."file_key") = 32),
	CONSTRAINT "signature_scan_hash" CHECK(length("signature_scan"."sha256") = 64 AND "signature_scan"."sha256" NOT GLOB '*[^0-9a-f]*')
);
--> statement-breakpoint
CREATE UNIQUE INDEX `signature_scan_stored_as_unique` ON `signature_scan` (`stored_as`);--> statement-breakpoint
CREATE TABLE `consent` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`child_id` text NOT NULL,
	`signer_role` text NOT NULL,
	`signer_id` text,
	`signer_name` text NOT NULL,
	`relation` text NOT NULL,
	`topic` text NOT NULL,
	`answer` text NOT NULL,
	`how` text NOT NULL,
	`answered_on` text NOT NULL,
	`note` text NOT NULL,
	`recorded_at_ms` integer NOT NULL,
	`recorded_by` text NOT NULL,
	FOREIGN KEY (`child_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`signer_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `role_holder`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "consent_topic_known" CHECK("consent"."topic" IN ('images', 'photo-name', 'work-on-website', 'online-account')),
	CONSTRAINT "consent_answer_known" CHECK("consent"."answer" IN ('yes', 'no', 'withdrawn')),
	CONSTRAINT "consent_how_known" CHECK("consent"."how" IN ('paper', 'told-us', 'screen'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `consent_id_unique` ON `consent` (`id`);--> statement-breakpoint
CREATE INDEX `consent_child` ON `consent` (`child_id`,`topic`);--> statement-breakpoint
CREATE TABLE `image_bar` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`child_id` text NOT NULL,
	`what` text NOT NULL,
	`why` text NOT NULL,
	`note` text NOT NULL,
	`recorded_at_ms` integer NOT NULL,
	`recorded_by` text NOT NULL,
	FOREIGN KEY (`child_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `role_holder`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "image_bar_what_known" CHECK("image_bar"."what" IN ('set', 'lifted'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `image_bar_id_unique` ON `image_bar` (`id`);--> statement-breakpoint
CREATE INDEX `image_bar_child` ON `image_bar` (`child_id`);--> statement-breakpoint
CREATE TABLE `image_deletion` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`child_id` text NOT NULL,
	`places` text NOT NULL,
	`done_by` text NOT NULL,
	`done_on` text NOT NULL,
	`recorded_at_ms` integer NOT NULL,
	`recorded_by` text NOT NULL,
	FOREIGN KEY (`child_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `role_holder`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `image_deletion_id_unique` ON `image_deletion` (`id`);--> statement-breakpoint
CREATE INDEX `image_deletion_child` ON `image_deletion` (`child_id`);--> statement-breakpoint
CREATE TABLE `guardianship` (
	`id` text PRIMARY KEY NOT NULL,
	`child_id` text NOT NULL,
	`adult_id` text NOT NULL,
	`relation` text NOT NULL,
	`responsibility` text NOT NULL,
	`recorded_at_ms` integer NOT NULL,
	`recorded_by` text NOT NULL,
	`ended_at_ms` integer,
	`ended_by` text,
	FOREIGN KEY (`child_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`adult_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `role_holder`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "guardianship_known" CHECK("guardianship"."responsibility" IN ('yes', 'no', 'not-known')),
	CONSTRAINT "guardianship_two_people" CHECK("guardianship"."child_id" <> "guardianship"."adult_id"),
	CONSTRAINT "guardianship_ended" CHECK(("guardianship"."ended_at_ms" IS NULL) = ("guardianship"."ended_by" IS NULL))
);
--> statement-breakpoint
CREATE INDEX `guardianship_child` ON `guardianship` (`child_id`);--> statement-breakpoint
CREATE INDEX `guardianship_adult` ON `guardianship` (`adult_id`);--> statement-breakpoint
CREATE TABLE `incident_link` (
	`incident_id` text NOT NULL,
	`incident_person_id` text NOT NULL,
	`person_id` text NOT NULL,
	PRIMARY KEY(`incident_id`, `incident_person_id`),
	FOREIGN KEY (`incident_id`) REFERENCES `incident`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `incident_link_person` ON `incident_link` (`person_id`);--> statement-breakpoint
CREATE TABLE `person` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`surname` text NOT NULL,
	`forename` text NOT NULL,
	`preferred_surname` text NOT NULL,
	`preferred_forename` text NOT NULL,
	`dob` text,
	`upn` text NOT NULL,
	`class` text NOT NULL,
	`year` text,
	`send` integer NOT NULL,
	`joined_on` text,
	`left_on` text,
	`email` text NOT NULL,
	`post` text NOT NULL,
	`search_name` text NOT NULL,
	`merged_into` text,
	`recorded_at_ms` integer NOT NULL,
	`recorded_by` text NOT NULL,
	FOREIGN KEY (`merged_into`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `role_holder`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "person_kind_known" CHECK("person"."kind" IN ('pupil', 'parent', 'staff', 'governor', 'volunteer', 'contractor', 'visitor', 'community')),
	CONSTRAINT "person_dates" CHECK(("person"."dob" IS NULL OR "person"."dob" IS date("person"."dob")) AND ("person"."joined_on" IS NULL OR "person"."joined_on" IS date("person"."joined_on")) AND ("person"."left_on" IS NULL OR "person"."left_on" IS date("person"."left_on"))),
	CONSTRAINT "person_not_into_itself" CHECK("person"."merged_into" IS NOT "person"."id")
);
--> statement-breakpoint
CREATE INDEX `person_upn` ON `person` (`upn`);--> statement-breakpoint
CREATE INDEX `person_name` ON `person` (`search_name`);--> statement-breakpoint
CREATE INDEX `person_class` ON `person` (`kind`,`class`);--> statement-breakpoint
CREATE INDEX `person_merged` ON `person` (`merged_into`);--> statement-breakpoint
CREATE TABLE `person_event` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`person_id` text NOT NULL,
	`kind` text NOT NULL,
	`changes` text NOT NULL,
	`other_id` text,
	`recorded_at_ms` integer NOT NULL,
	`recorded_by` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`other_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `role_holder`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "person_event_changes" CHECK(json_valid("person_event"."changes") AND json_type("person_event"."changes") = 'array')
);
--> statement-breakpoint
CREATE UNIQUE INDEX `person_event_id_unique` ON `person_event` (`id`);--> statement-breakpoint
CREATE INDEX `person_event_person` ON `person_event` (`person_id`);--> statement-breakpoint
CREATE TABLE `roll_over` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`what` text NOT NULL,
	`school_year` integer NOT NULL,
	`moved` integer NOT NULL,
	`left_count` integer NOT NULL,
	`at_ms` integer NOT NULL,
	`by` text NOT NULL,
	FOREIGN KEY (`by`) REFERENCES `role_holder`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "roll_over_known" CHECK("roll_over"."what" IN ('moved', 'taken-back'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `roll_over_id_unique` ON `roll_over` (`id`);--> statement-breakpoint
CREATE TABLE `exit_check` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`person_id` text NOT NULL,
	`item` text NOT NULL,
	`state` text NOT NULL,
	`confirmed_by` text NOT NULL,
	`on_day` text NOT NULL,
	`note` text NOT NULL,
	`recorded_at_ms` integer NOT NULL,
	`recorded_by` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `role_holder`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "exit_check_state_known" CHECK("exit_check"."state" IN ('done', 'not-needed', 'open'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `exit_check_id_unique` ON `exit_check` (`id`);--> statement-breakpoint
CREATE INDEX `exit_check_person` ON `exit_check` (`person_id`);--> statement-breakpoint
CREATE TABLE `school_device` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`make` text NOT NULL,
	`serial` text NOT NULL,
	`tag` text NOT NULL,
	`note` text NOT NULL,
	`state` text NOT NULL,
	`holder_id` text,
	`since` text NOT NULL,
	`recorded_at_ms` integer NOT NULL,
	`recorded_by` text NOT NULL,
	FOREIGN KEY (`holder_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `role_holder`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "school_device_state_known" CHECK("school_device"."state" IN ('in-school', 'lent', 'lost', 'disposed')),
	CONSTRAINT "school_device_held" CHECK(("school_device"."state" = 'lent') = ("school_device"."holder_id" IS NOT NULL))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `school_device_serial` ON `school_device` (`serial`,`make`);--> statement-breakpoint
CREATE INDEX `school_device_holder` ON `school_device` (`holder_id`);--> statement-breakpoint
CREATE TABLE `school_device_event` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`device_id` text NOT NULL,
	`what` text NOT NULL,
	`person_id` text,
	`on_day` text NOT NULL,
	`note` text NOT NULL,
	`recorded_at_ms` integer NOT NULL,
	`recorded_by` text NOT NULL,
	FOREIGN KEY (`device_id`) REFERENCES `school_device`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `role_holder`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `school_device_event_id_unique` ON `school_device_event` (`id`);--> statement-breakpoint
CREATE INDEX `school_device_event_device` ON `school_device_event` (`device_id`);