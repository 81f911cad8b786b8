// Documents of agreements with plainly fictional people.
import { type AgreementForm, agreementForms } from '#electron/documents/agreement-form.ts'
import { type RegisterGroup, registerList } from '#electron/documents/register-list.ts'
import { type Reminder, reminderLetters } from '#electron/documents/reminder-letters.ts'
import { type SignedCopyData, signedCopy } from '#electron/documents/signed-copy.ts'
import type { PrintedVersion } from '#electron/documents/agreement-parts.ts'
import { TEMPLATES } from '#shared/agreements/all.ts'
import type { AgreementKind, Drawing, Signature } from '#shared/domain/agreements.ts'
import { possibleSigners } from '#shared/domain/signers.ts'
import { saved } from './print.ts'
import { CHECKPOINT, PRINTED_AT_MS, RECORDED_AT_MS, SCHOOL } from './sample.ts'

const ID = '00000000-0000-4000-8000-000000000021'
export const TEXT_HASH = '0f1e2d3c4b5a69788796a5b4c3d2e1f0'.repeat(2)
export const ROW_HASH = 'fedcba9876543210'.repeat(4)
export const CODE = 'ABCD1234X'

export function printedVersion(kind: AgreementKind, changes: Partial<PrintedVersion> = {}): PrintedVersion {
  return { kind, number: 2, text: TEMPLATES[kind], hash: TEXT_HASH, appliesFrom: '2026-09-01', ...changes }
}

export function form(kind: AgreementKind, changes: Partial<AgreementForm> = {}): AgreementForm {
  return { code: CODE, name: 'Siân Gŵyr', class: '8B', signers: possibleSigners(kind), devices: [], ...changes }
}

export async function printedForms(
  kind: AgreementKind,
  forms: readonly AgreementForm[] = [form(kind)],
  changes: Partial<PrintedVersion> = {},
): Promise<string> {
  const version = printedVersion(kind, changes)
  return saved(await agreementForms({ school: SCHOOL, version, forms, printedAtMs: PRINTED_AT_MS }))
}

export function blankForm(kind: AgreementKind): AgreementForm {
  return form(kind, { code: null, name: '', class: '' })
}

/** A wave, a dot and a line. */
export const DRAWING: Drawing = [
  Array.from({ length: 60 }, (_, at) => [600 + at * 60, 1000 + Math.round(600 * Math.sin(at / 6))] as [number, number]),
  [[4600, 400]],
  [
    [400, 1800],
    [5600, 1700],
  ],
]

export function drawn(changes: Partial<Signature> = {}): Signature {
  return {
    id: ID,
    recordedAtMs: RECORDED_AT_MS,
    recordedBy: { id: ID, name: 'Morgan Vale', role: 'dsl' },
    what: 'signed',
    versionId: ID,
    kind: 'secondary-pupil',
    versionNumber: 2,
    versionHash: TEXT_HASH,
    personId: ID,
    signerRole: 'parent',
    signerId: null,
    signerName: 'Łukasz Żółć',
    relation: 'Father',
    how: 'drawn',
    signedOn: '2026-11-02',
    drawing: DRAWING,
    devices: [],
    paperCode: null,
    scanId: null,
    reason: '',
    witness: 'Robin Ashdown',
    hash: ROW_HASH,
    ...changes,
  }
}

export async function printedCopy(
  signature: Signature = drawn(),
  changes: Partial<SignedCopyData> = {},
): Promise<string> {
  const data = {
    school: SCHOOL,
    version: printedVersion(signature.kind),
    signature,
    person: { name: 'Siân Gŵyr', class: '8B' },
    later: null,
    checkpoint: CHECKPOINT,
    printedAtMs: PRINTED_AT_MS,
    ...changes,
  }
  return saved(await signedCopy(data))
}

export const REMINDER: Reminder = {
  name: 'Nguyễn Thị Ánh',
  apart: '',
  class: '8B',
  to: 'parents',
  missing: [
    {
      kind: 'secondary-pupil',
      title: 'Acceptable use agreement for secondary pupils',
      signers: ['self', 'parent'],
      dueOn: '2026-11-20',
    },
  ],
}
export const STAFF_REMINDER: Reminder = {
  name: 'يوسف',
  apart: '',
  class: '',
  to: 'self',
  missing: [{ kind: 'staff', title: 'Acceptable use agreement for staff', signers: ['self'], dueOn: '2026-10-01' }],
}
const WORDS = 'Please help us to keep everybody safe online.\n\nAsk in the office for another form if you need one.'

export async function printedReminders(
  letters: readonly Reminder[] = [REMINDER, STAFF_REMINDER],
  words = WORDS,
): Promise<string> {
  return saved(await reminderLetters({ school: SCHOOL, letters, words, printedAtMs: PRINTED_AT_MS }))
}

export function registerRow(name: string, changes: Partial<RegisterGroup['rows'][number]> = {}) {
  const missing = ['self', 'parent'] as const
  const row = {
    kind: 'secondary-pupil',
    standing: 'not-signed',
    missing,
    dueOn: '2026-11-20',
    isOverdue: false,
  } as const
  return { name, ...row, ...changes }
}

export const REGISTER: readonly RegisterGroup[] = [
  {
    name: '8B',
    rows: [
      registerRow('Siân Gŵyr'),
      registerRow('Łukasz Żółć', { standing: 'part-signed', missing: ['parent'] }),
      registerRow('Nguyễn Thị Ánh', { standing: 'earlier', dueOn: '2026-10-01', isOverdue: true }),
      registerRow('محمد علی', { standing: 'refused', missing: ['parent'] }),
    ],
  },
  { name: 'Staff', rows: [registerRow('Ωραία Жанна', { kind: 'staff', missing: ['self'] })] },
]

export async function printedRegister(groups: readonly RegisterGroup[] = REGISTER): Promise<string> {
  return saved(await registerList({ school: SCHOOL, groups, checkpoint: CHECKPOINT, printedAtMs: PRINTED_AT_MS }))
}
