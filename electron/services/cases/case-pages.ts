import type { FormName, KeptForm, TypedForm } from '#shared/domain/form-drafts.ts'
import type { Incident } from '#shared/domain/incidents.ts'
import type { Recorded } from '#db/queries/incidents.ts'
import type { CaseRecord } from './case-records.ts'

/** A short form on a case that is being typed. */
type FormAt = { readonly form: FormName; readonly aboutId: string }
type KeptTyping = { readonly typed: TypedForm; readonly savedAtMs: number; readonly savedBy: string }

/** Where the words of a case lie: in tables of their own, or sealed. */
export type CasePages = {
  /** Everything that is written, as it stands now. */
  incident(): Incident
  add(recorded: Recorded, record: CaseRecord): void
  /** Keeps the key of a file of this case, masked or sealed as everything else is. The caller overwrites it. */
  keepKey(evidenceId: string, key: Buffer): void
  /** The key of a file of this case, which the caller overwrites; undefined when there is none, because the file is sealed. */
  openKey(evidenceId: string): Buffer | undefined
  readForm(at: FormAt): KeptForm | undefined
  /** Whether it is the first that is kept of this form. */
  keepForm(at: FormAt, typing: KeptTyping): boolean
  /** Whether there was anything to throw away. */
  dropForm(at: FormAt): boolean
}
