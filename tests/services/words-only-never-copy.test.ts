// Pictures and files spelled out in signs, in every box of the forms that take words in place of an image: refused by the services, kept
// from drafts, and refused again where a record is written, around every service.
import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inTransaction } from '#db/open.ts'
import { EmbeddedDataError } from '#electron/services/cases/compartments.ts'
import { withOwnCase } from '#electron/services/cases/case-file.ts'
import { recordedNow } from '#electron/services/cases/recorded.ts'
import { saveFormDraft } from '#electron/services/form-drafts.ts'
import { readIncident } from '#electron/services/incidents.ts'
import { recordDeletion } from '#electron/services/referral.ts'
import { type CaseEntry, caseEntrySchema, entriesOf } from '#shared/domain/case-entries.ts'
import { ok } from '#shared/ipc/result.ts'
import { dataOf } from '#tests/helpers/concerns.ts'
import { DELETION, recordFullCase, recordRestrictedCase } from '#tests/helpers/full-case.ts'
import { type TestVault, makeVaultDb } from '#tests/helpers/vault-db.ts'
import { WORDS_ONLY_FORMS, recordWordsForm, withWords, wordBoxes } from '#tests/helpers/words-only-forms.ts'

const HEADS: Readonly<Record<string, Buffer>> = {
  'a picture (PNG)': Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
  'a picture (JPEG)': Buffer.from('ffd8ffe000104a46494600010100', 'hex'),
  'an office document or archive': Buffer.from('504b0304140006000800', 'hex'),
  'an older office document': Buffer.from('d0cf11e0a1b11ae1', 'hex'),
}
const folded = (text: string, width: number) => text.replace(new RegExp(`.{${width}}`, 'g'), '$&\r\n')

/** Each fits into a box of one line. */
const SPELLINGS: Readonly<Record<string, (bytes: Buffer) => string>> = {
  Base64: (bytes) => bytes.subarray(0, 200).toString('base64'),
  'Base64 for addresses': (bytes) => bytes.subarray(0, 200).toString('base64url'),
  'folded Base64': (bytes) => folded(bytes.subarray(0, 190).toString('base64'), 76),
  'a data address': (bytes) => `data:image/png;base64,${bytes.subarray(0, 60).toString('base64')}`,
  'a data address in words': (bytes) => `see DATA:IMAGE/JPEG; base64 ,${bytes.subarray(0, 60).toString('base64')}`,
  'a drawn picture': () => '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>',
  'an encoded drawing': () => `data:image/svg+xml,${encodeURIComponent('<svg><path d="M0 0"/></svg>')}`,
  'hexadecimal signs': (bytes) => bytes.subarray(0, 140).toString('hex'),
  'an attachment of an e-mail': (bytes) =>
    `Content-Transfer-Encoding: base64\n\n;base64,${bytes.toString('base64', 0, 90)}`,
  'a page that shows it': (bytes) => `<img src="cid:${bytes.toString('hex', 0, 8)}">`,
}
const DISGUISED = Object.entries(HEADS).flatMap(([what, head]) =>
  Object.entries(SPELLINGS).map(([how, spell]) => ({
    name: `${what} as ${how}`,
    words: spell(Buffer.concat([head, randomBytes(400)])),
  })),
)

let vault: TestVault
beforeAll(() => {
  vault = makeVaultDb()
})
afterAll(() => vault.dispose())

const CASES = {
  ordinary: () => recordFullCase(vault.session),
  restricted: () => recordRestrictedCase(vault.session),
  locked: () => recordFullCase(vault.session, { imageAnswer: 'confirmed' }),
  'locked and restricted': () => recordRestrictedCase(vault.session, { imageAnswer: 'suspected' }),
} as const

describe.each(Object.keys(CASES) as (keyof typeof CASES)[])('in a case that is %s', (kind) => {
  let incidentId: string
  let deletionId: string
  beforeAll(() => {
    incidentId = CASES[kind]()
    const { deletions } = dataOf(recordDeletion(vault.session, { incidentId, answers: DELETION }))
    deletionId = deletions.find(({ confirmation }) => confirmation === null)?.id ?? ''
  })
  const read = () => dataOf(readIncident(vault.session, { incidentId }))

  describe.each(WORDS_ONLY_FORMS)('the form “$form”', (typed) => {
    it('takes none of them in any box, and keeps none of them while it is typed', () => {
      const before = read()
      const boxes = wordBoxes(typed.answers)
      expect(boxes.length).toBeGreaterThan(1)
      for (const field of boxes) {
        for (const { name, words } of DISGUISED) {
          const spoiled = { ...typed, answers: withWords(typed.answers, field, words) } as typeof typed
          const refused = recordWordsForm(vault.session, { incidentId, deletionId }, spoiled)
          expect(refused, `${field}: ${name}`).toMatchObject({ ok: false, code: 'invalid', problems: [{ field }] })
          const aboutId = typed.form === 'deletion-confirmed' ? deletionId : incidentId
          const draft = saveFormDraft(vault.session, { incidentId, aboutId, typed: spoiled })
          expect(draft, `${field}: ${name}, typed`).toMatchObject({ ok: false, code: 'invalid' })
        }
      }
      expect(read()).toEqual(before)
    })
  })

  it('no entry takes a file in any of its words where it is written', () => {
    const before = read()
    const entries = entriesOf(before).map(({ entry }) => entry)
    expect(new Set(entries.map((entry) => entry.kind))).toEqual(
      new Set(['response', 'statement', 'trace', 'referral', 'deletion', 'deletion-confirmed']),
    )
    const isSealed = kind.includes('restricted')
    // No trigger can look into sealed bytes, so that the sealing itself refuses; the other cases are refused by the schema.
    const [refusal, spelled] = isSealed
      ? ([EmbeddedDataError, DISGUISED.map(({ words }) => words)] as const)
      : (['cannot be kept here', ['x;base64,AAAA', `data:image/svg+xml,<svg>`, 'ab'.repeat(1_100)]] as const)
    for (const entry of entries) {
      for (const field of entryBoxes(entry)) {
        for (const words of spelled) {
          expect(() => write(withWords(entry, field, words)), `${entry.kind}: ${field}`).toThrow(refusal)
        }
      }
    }
    expect(read()).toEqual(before)
  })

  function write(entry: CaseEntry): void {
    const { session } = vault
    inTransaction(vault.db, (tx) =>
      withOwnCase(tx, session, incidentId, (file) => {
        file.add(recordedNow(session), entry)
        return ok({})
      }),
    )
  }
})

const STRUCTURE = /(?:^kind|Id|\.on|\.at|dueOn|dueAt)$/

function entryBoxes(entry: CaseEntry): readonly string[] {
  return wordBoxes(caseEntrySchema.parse(entry)).filter((path) => !STRUCTURE.test(path))
}

it('words of the same length are taken in every box', () => {
  const incidentId = recordFullCase(vault.session)
  const words = 'It was said that unkind messages were sent, and that nobody in the class had known of them. '.repeat(3)
  for (const typed of WORDS_ONLY_FORMS) {
    for (const field of wordBoxes(typed.answers)) {
      const { deletions } = dataOf(recordDeletion(vault.session, { incidentId, answers: DELETION }))
      const deletionId = deletions.at(-1)?.id ?? ''
      const said = { ...typed, answers: withWords(typed.answers, field, words.slice(0, 280)) } as typeof typed
      expect(recordWordsForm(vault.session, { incidentId, deletionId }, said).ok, `${typed.form}: ${field}`).toBe(true)
    }
  }
})
