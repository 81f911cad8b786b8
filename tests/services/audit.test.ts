import { afterAll, beforeAll, expect, it } from 'vitest'
import { readCheckpoint, recordDocument } from '#electron/services/audit.ts'
import { discardDraft, listDrafts, readDraft, saveDraft, startDraft } from '#electron/services/drafts.ts'
import { countIncidents, listIncidents } from '#electron/services/incident-list.ts'
import { readIncident } from '#electron/services/incidents.ts'
import { changeSchool, changeSettings, readSchool, readSettings } from '#electron/services/school.ts'
import { DEFAULT_SETTINGS } from '#db/queries/settings.ts'
import { verifiedChain } from '#tests/helpers/audit-chain.ts'
import { completeAnswers, dataOf, recordConcern } from '#tests/helpers/concerns.ts'
import { recordFullCase } from '#tests/helpers/full-case.ts'
import { DSL, SCHOOL, type TestVault, makeVaultDb } from '#tests/helpers/vault-db.ts'

let vault: TestVault
beforeAll(() => {
  vault = makeVaultDb()
})
afterAll(() => vault.dispose())

/** The kinds of the rows that `work` adds. */
function rowsOf(work: () => unknown): string[] {
  const before = verifiedChain(vault.db).length
  work()
  return verifiedChain(vault.db)
    .slice(before)
    .map(({ kind }) => kind)
}

it('has one row for each step of a full case, all by the same person', () => {
  expect(rowsOf(() => recordFullCase(vault.session))).toEqual([
    'draft.saved',
    'incident.recorded',
    'incident.outcome-recorded',
    'incident.action-struck',
    'custody.device-recorded',
    'custody.handed-over',
    'custody.image-seen-recorded',
    'custody.statement-recorded',
    'custody.trace-recorded',
    'custody.referral-decided',
    'custody.deletion-asked',
    'custody.deletion-confirmed',
    'incident.closed',
    'incident.reopened',
    'draft.saved',
    'draft.saved',
  ])
  expect(new Set(verifiedChain(vault.db).map(({ actorId }) => actorId))).toEqual(new Set([DSL.id]))
})

it('has a row for reading and for searching, but none for listing', () => {
  const { incidentId } = recordConcern(vault.session)
  const list = (words: string) => listIncidents(vault.session, { words, status: 'all', sort: 'newest', page: 1 })
  expect(rowsOf(() => readIncident(vault.session, { incidentId }))).toEqual(['incident.read'])
  expect(rowsOf(() => list('alex sample'))).toEqual(['incident.searched'])
  expect(verifiedChain(vault.db).at(-1)?.detail).toEqual({ words: 2, hits: 2 })
  expect(rowsOf(() => [list(''), countIncidents(vault.session), listDrafts(vault.session)])).toEqual([])
})

it('has rows for the start, reading and end of a draft, but not for every pause in typing', () => {
  let draftId = ''
  expect(rowsOf(() => (draftId = dataOf(startDraft(vault.session)).draftId))).toEqual(['draft.saved'])
  expect(rowsOf(() => saveDraft(vault.session, { draftId, answers: completeAnswers() }))).toEqual([])
  expect(rowsOf(() => readDraft(vault.session, { draftId }))).toEqual(['draft.read'])
  expect(rowsOf(() => discardDraft(vault.session, { draftId }))).toEqual(['draft.discarded'])
  expect(rowsOf(() => discardDraft(vault.session, { draftId }))).toEqual([])
})

it('names the fields of the school that were changed, not what they say', () => {
  const change = { ...SCHOOL, contact: '01632 960009' }
  expect(rowsOf(() => changeSchool(vault.session, change))).toEqual(['school.changed'])
  expect(verifiedChain(vault.db).at(-1)?.detail).toEqual({ fields: 'contact' })
  expect(rowsOf(() => changeSchool(vault.session, change))).toEqual([])
  expect(dataOf(readSchool(vault.session))).toEqual(change)
  const settings = { ...DEFAULT_SETTINGS, idleLockMinutes: 3, discreetNames: false }
  expect(rowsOf(() => changeSettings(vault.session, settings))).toEqual(['school.changed'])
  expect(dataOf(readSettings(vault.session))).toEqual(settings)
})

it('has a row for a document, and gives the checkpoint that is printed on it', () => {
  const { incidentId } = recordConcern(vault.session)
  const use = { document: 'incident-report-form', incidentId, means: 'pdf' } as const
  const checkpoint = dataOf(recordDocument(vault.session, { kind: 'document.saved', ...use }))
  expect(checkpoint).toEqual(readCheckpoint(vault.session))
  expect(checkpoint.size).toBe(verifiedChain(vault.db).length)
  const nowhere = { ...use, incidentId: '00000000-0000-4000-8000-00000000ffff' }
  expect(recordDocument(vault.session, { kind: 'document.saved', ...nowhere })).toMatchObject({ code: 'not-found' })
})

it('holds no word that somebody typed', () => {
  const rows = JSON.stringify(verifiedChain(vault.db))
  for (const word of ['Alex', 'alex', 'Unkind', 'phone', 'Officer', 'Example']) expect(rows).not.toContain(word)
})
