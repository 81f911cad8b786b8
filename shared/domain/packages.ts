// Evidence on its way to the police or the local authority's designated officer: what was handed to whom, how, and under which
// protection. Shared by encrypted, recorded means: seeds 002 §3.2, 001, 000 §12.
import { z } from 'zod'
import { EMPTY_DATE, dateAnswerSchema, problemList, readKnownDate, type Checked } from './answers.ts'
import { embeddedDataProblems } from './embedded-data.ts'
import { fileNameSchema, sha256Schema } from './evidence.ts'
import { recorded } from './recorded.ts'
import { idSchema, isoDateSchema, lineSchema, paragraphSchema } from './text.ts'

export const RECIPIENTS = [
  { value: 'police', label: 'Police' },
  { value: 'lado', label: 'Local authority designated officer (LADO)' },
  { value: 'social-care', label: 'Children’s social care' },
  { value: 'other', label: 'Somebody else' },
] as const
const recipientKinds = ['police', 'lado', 'social-care', 'other'] as const

export const PROTECTIONS = ['encrypted', 'plain'] as const

export const newPackageSchema = z.object({
  evidenceIds: z.array(idSchema).min(1),
  recipientKind: z.enum(recipientKinds),
  /** Name and post of who gets it. */
  recipient: lineSchema.min(1),
  /** Their reference, such as a crime number; may be empty. */
  reference: lineSchema,
  /** How it reaches them: "by hand on a memory stick". */
  means: lineSchema.min(1),
  handedOverOn: isoDateSchema,
  protection: z.enum(PROTECTIONS),
  /** Why it is not encrypted; empty when it is. */
  plainReason: paragraphSchema,
  /** Name of the zip file or folder that was written, and for a zip its SHA-256. */
  writtenAs: fileNameSchema,
  sha256: sha256Schema.nullable(),
})
export type NewPackage = z.infer<typeof newPackageSchema>
export const packageSchema = newPackageSchema.extend(recorded)
export type Package = z.infer<typeof packageSchema>

export const packageAnswersSchema = z.object({
  evidenceIds: z.array(idSchema).max(1000),
  recipientKind: z.enum(recipientKinds).nullable(),
  recipient: lineSchema,
  reference: lineSchema,
  means: lineSchema,
  date: dateAnswerSchema,
  protection: z.enum(PROTECTIONS),
  plainReason: paragraphSchema,
})
export type PackageAnswers = z.infer<typeof packageAnswersSchema>
export const EMPTY_PACKAGE: PackageAnswers = {
  evidenceIds: [],
  recipientKind: null,
  recipient: '',
  reference: '',
  means: '',
  date: EMPTY_DATE,
  protection: 'encrypted',
  plainReason: '',
}

export type PackageWish = Omit<NewPackage, 'writtenAs' | 'sha256'>

/** `today` is 'YYYY-MM-DD' in London. */
export function checkPackage(answers: PackageAnswers, today: string): Checked<PackageWish> {
  const list = problemList()
  if (answers.evidenceIds.length === 0) list.add('evidenceIds', 'Choose at least one file')
  if (answers.recipientKind === null) list.add('recipientKind', 'Say who gets it')
  const recipient = list.need('recipient', answers.recipient, 'Enter the name and post of the person who gets it')
  const means = list.need('means', answers.means, 'Say how it reaches them, for example “by hand on a memory stick”')
  const on = list.take('date', readKnownDate(answers.date, today, 'the date it is handed over'))
  const isPlain = answers.protection === 'plain'
  const plainReason = isPlain ? list.need('plainReason', answers.plainReason, 'Say why it cannot be encrypted') : ''
  list.addAll(embeddedDataProblems(answers))
  return list.result(() => ({
    evidenceIds: [...new Set(answers.evidenceIds)],
    recipientKind: answers.recipientKind ?? 'other',
    recipient,
    reference: answers.reference.trim(),
    means,
    handedOverOn: on ?? today,
    protection: answers.protection,
    plainReason,
  }))
}
