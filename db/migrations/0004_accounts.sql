CREATE TABLE `account` (
	`id` text PRIMARY KEY NOT NULL,
	`box_public_key` text NOT NULL,
	`sign_public_key` text NOT NULL,
	`passphrase_set_at_ms` integer NOT NULL,
	`removed_at_ms` integer,
	`removed_by` text,
	FOREIGN KEY (`id`) REFERENCES `role_holder`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`removed_by`) REFERENCES `role_holder`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "account_keys" CHECK(length("account"."box_public_key") = 64 AND "account"."box_public_key" NOT GLOB '*[^0-9a-f]*' AND length("account"."sign_public_key") = 64 AND "account"."sign_public_key" NOT GLOB '*[^0-9a-f]*'),
	CONSTRAINT "account_removed" CHECK(("account"."removed_at_ms" IS NULL) = ("account"."removed_by" IS NULL))
);
--> statement-breakpoint
CREATE TABLE `compartment` (
	`id` text PRIMARY KEY NOT NULL,
	`recorded_at_ms` integer NOT NULL,
	`recorded_by` text NOT NULL,
	FOREIGN KEY (`recorded_by`) REFERENCES `role_holder`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `compartment_key` (
	`compartment_id` text NOT NULL,
	`account_id` text NOT NULL,
	`sealed_key` text NOT NULL,
	`recorded_at_ms` integer NOT NULL,
	`recorded_by` text NOT NULL,
	PRIMARY KEY(`compartment_id`, `account_id`),
	FOREIGN KEY (`compartment_id`) REFERENCES `compartment`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `role_holder`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "compartment_key_sealed" CHECK(length("compartment_key"."sealed_key") = 160 AND "compartment_key"."sealed_key" NOT GLOB '*[^0-9a-f]*')
);
--> statement-breakpoint
CREATE INDEX `compartment_key_account` ON `compartment_key` (`account_id`);--> statement-breakpoint
CREATE TABLE `sealed_draft` (
	`form` text NOT NULL,
	`about_id` text NOT NULL,
	`compartment_id` text NOT NULL,
	`sealed` blob NOT NULL,
	`started_at_ms` integer NOT NULL,
	`saved_at_ms` integer NOT NULL,
	`saved_by` text NOT NULL,
	PRIMARY KEY(`form`, `about_id`),
	FOREIGN KEY (`compartment_id`) REFERENCES `compartment`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`saved_by`) REFERENCES `role_holder`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "sealed_draft_bytes" CHECK(typeof("sealed_draft"."sealed") = 'blob' AND length("sealed_draft"."sealed") BETWEEN 28 AND 2000000)
);
--> statement-breakpoint
CREATE INDEX `sealed_draft_compartment` ON `sealed_draft` (`compartment_id`);--> statement-breakpoint
CREATE TABLE `sealed_record` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`compartment_id` text NOT NULL,
	`sealed` blob NOT NULL,
	`recorded_at_ms` integer NOT NULL,
	`recorded_by` text NOT NULL,
	FOREIGN KEY (`compartment_id`) REFERENCES `compartment`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `role_holder`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "sealed_record_bytes" CHECK(typeof("sealed_record"."sealed") = 'blob' AND length("sealed_record"."sealed") BETWEEN 28 AND 2000000)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sealed_record_id_unique` ON `sealed_record` (`id`);--> statement-breakpoint
CREATE INDEX `sealed_record_compartment` ON `sealed_record` (`compartment_id`,`seq`);--> statement-breakpoint
CREATE TABLE `drop_taken` (
	`drop_id` text PRIMARY KEY NOT NULL,
	`draft_id` text NOT NULL,
	`taken_at_ms` integer NOT NULL,
	`taken_by` text NOT NULL,
	FOREIGN KEY (`taken_by`) REFERENCES `role_holder`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `audit_entry` ADD `signer_id` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `audit_entry` ADD `signature` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `incident` ADD `compartment_id` text REFERENCES compartment(id);--> statement-breakpoint
CREATE UNIQUE INDEX `incident_compartment` ON `incident` (`compartment_id`);--> statement-breakpoint
ALTER TABLE `settings` ADD `passphrase_reminder_days` integer DEFAULT 180 NOT NULL;--> statement-breakpoint
ALTER TABLE `settings` ADD `passphrase_mixed` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `settings` ADD `passphrase_no_name` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `settings` ADD `backup_interval` text DEFAULT 'daily' NOT NULL;--> statement-breakpoint
ALTER TABLE `settings` ADD `backup_folder` text;--> statement-breakpoint
ALTER TABLE `settings` ADD `backup_last_made_at_ms` integer;--> statement-breakpoint
ALTER TABLE `settings` ADD `release_public_key` text;--> statement-breakpoint
ALTER TABLE `settings` ADD `release_confirmed` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `settings` ADD `drop_box_public_key` text;--> statement-breakpoint
ALTER TABLE `settings` ADD `drop_box_secret_key` text;--> statement-breakpoint
ALTER TABLE `settings` ADD `slots_generation` integer DEFAULT 0 NOT NULL;