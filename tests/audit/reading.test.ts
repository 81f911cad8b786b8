// The audit log and the log of cases as people read them, each of whom sees of restricted cases only what they may.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { caseLog, listAudit } from '#electron/services/audit-chain.ts'
import { readDraft, saveDraft, startDraft } from '#electron/services/drafts.ts'
import { readDrop, readInbox, takeDrop } from '#electron/services/drop-box.ts'
import { readIncident, recordIncident } from '#electron/services/incidents.ts'
import type { Session } from '#electron/services/session.ts'
import { completeAnswers, dataOf, recordConcern } from '#tests/helpers/concerns.ts'
import { leave } from '#tests/helpers/drops.ts'
import { type School, addEverybody } from '#tests/helpers/people.ts'
import { type TestVault, makeVaultDb } from '#tests/helpers/vault-db.ts'
import { note, rowsOf } from './audited-vault.ts'

let vault: TestVault
let school: School
beforeAll(() => {
  vault = makeVaultDb()
  school = addEverybody(vault)
})
afterAll(() => vault.dispose())

type Asked = Partial<Parameters<typeof listAudit>[1]>

function listed(session: Session, asked: Asked = {}) {
  return dataOf(listAudit(session, { page: 1, accountId: null, failuresOnly: false, ...asked }))
}

function restrictedCase(by: Session, adult: 'head' | 'lead', leadIds: string[] = []): string {
  const { draftId } = dataOf(startDraft(by))
  const answers = completeAnswers({ adult, leadIds })
  dataOf(saveDraft(by, { draftId, answers }))
  dataOf(readDraft(by, { draftId }))
  return dataOf(recordIncident(by, { draftId, answers })).incidentId
}

describe('the audit log', () => {
  it('names the person, the case and what was noted, newest first, and is itself a row', () => {
    const { incidentId, reference } = recordConcern(school.deputy)
    dataOf(readIncident(school.head, { incidentId }))
    const before = rowsOf(vault.db).length
    const [newest, older] = listed(school.dpo).rows
    expect(newest).toMatchObject({ kind: 'incident.read', actorName: 'Sample Head', reference, isHiddenCase: false })
    expect(older).toMatchObject({ kind: 'incident.recorded', actorName: 'Sample Deputy', reference })
    expect(older?.detail).toMatchObject({ reference })
    expect(rowsOf(vault.db).slice(before)).toMatchObject([{ kind: 'audit.read', actorId: school.dpo.actor.id }])
  })

  it('comes in pages that miss no row', () => {
    for (let index = 0; index < 120; index += 1) note(school.dsl, 'backup.made')
    const { total } = listed(school.dsl)
    const seqs = [1, 2, 3, 4].flatMap((page) => listed(school.dsl, { page }).rows.map(({ seq }) => seq))
    expect(new Set(seqs).size).toBeGreaterThanOrEqual(Math.min(total, 190))
    expect(listed(school.dsl).rows).toHaveLength(50)
  })

  it('shows one person, with the failed tries at their passphrase', () => {
    note(school.head, 'backup.made')
    note(school.dsl, 'vault.unlock-failed', { accountId: school.head.actor.id })
    note(school.dsl, 'vault.unlock-failed', { accountId: school.chair.actor.id })
    const { rows, total } = listed(school.dpo, { accountId: school.head.actor.id })
    expect(rows.slice(0, 2).map(({ kind }) => kind)).toEqual(['vault.unlock-failed', 'backup.made'])
    expect(rows.filter(({ kind }) => kind === 'vault.unlock-failed')).toHaveLength(1)
    expect(total).toBe(rows.length)
  })

  it('shows failures only', () => {
    note(school.dsl, 'backup.failed', { code: 'folder-gone' })
    const { rows, total } = listed(school.dpo, { failuresOnly: true })
    expect(new Set(rows.map(({ kind }) => kind))).toEqual(new Set(['backup.failed', 'vault.unlock-failed']))
    expect(total).toBe(rows.length)
  })
})

describe('of a case about a lead', () => {
  let incidentId = ''
  let from = 0
  beforeAll(() => {
    from = rowsOf(vault.db).length
    incidentId = restrictedCase(school.deputy, 'lead', [school.dsl.actor.id])
    dataOf(readIncident(school.head, { incidentId }))
  })
  const about = (session: Session) => listed(session).rows.filter(({ seq }) => seq > from && seq <= from + 4)

  it.each(['dsl', 'dpo'] as const)('%s sees that there were rows, and nobody and nothing in them', (role) => {
    const rows = about(school[role])
    expect(rows.map(({ kind }) => kind)).toEqual(['incident.read', 'incident.recorded', 'draft.read', 'draft.saved'])
    for (const row of rows) {
      expect(row).toEqual({
        seq: row.seq,
        atMs: row.atMs,
        kind: row.kind,
        actorName: null,
        reference: null,
        isHiddenCase: true,
        detail: {},
      })
    }
  })

  it.each(['deputy', 'head'] as const)('%s, who is let in, sees who did what', (role) => {
    const rows = about(school[role])
    expect(rows.map(({ actorName }) => actorName)).toEqual([
      'Sample Head',
      'Sample Deputy',
      'Sample Deputy',
      'Sample Deputy',
    ])
    expect(rows[0]?.reference).toMatch(/^\d{4}-R[0-9A-Z]{4}$/)
    expect(rows.some(({ isHiddenCase }) => isHiddenCase)).toBe(false)
  })

  it('asking for one person does not tell which of the hidden rows are theirs', () => {
    const { rows, total } = listed(school.dsl, { accountId: school.deputy.actor.id })
    expect(rows.filter(({ seq }) => seq > from && seq <= from + 4)).toEqual([])
    expect(total).toBe(rows.length)
    expect(listed(school.head, { accountId: school.deputy.actor.id }).rows.length).toBe(rows.length + 3)
  })
})

describe('of a concern from the lock screen about a lead', () => {
  it('the rows are hidden from those it was not meant for, before and after it is taken', () => {
    const dropId = leave(vault, { adult: 'lead', leadIds: [school.dsl.actor.id] })
    const from = rowsOf(vault.db).length
    dataOf(readInbox(school.deputy, vault.folder))
    dataOf(readDrop(school.deputy, vault.folder, { dropId }))
    const about = (session: Session) => listed(session).rows.filter(({ seq }) => seq > from && seq <= from + 3)
    const hidden = (session: Session) => about(session).map(({ kind, isHiddenCase }) => [kind, isHiddenCase])
    expect(hidden(school.dsl).slice(-2)).toEqual([
      ['drop.read', true],
      ['drop.received', false],
    ])
    dataOf(takeDrop(school.deputy, vault.folder, { dropId }))
    const taken = rowsOf(vault.db).length
    const last = (session: Session) => listed(session).rows.find(({ seq }) => seq === taken)
    expect(last(school.dsl)).toMatchObject({ kind: 'drop.taken', isHiddenCase: true, actorName: null, detail: {} })
    expect(last(school.head)).toMatchObject({ kind: 'drop.taken', isHiddenCase: false, actorName: 'Sample Deputy' })
  })
})

describe('the log of cases', () => {
  it('has reference, dates, types, status and lock, no names, and only the number of restricted cases', () => {
    const { reference, incidentId } = recordConcern(school.dsl, { imageAnswer: 'suspected' })
    const before = rowsOf(vault.db).length
    const { rows, total, restricted } = dataOf(caseLog(school.dpo, { page: 1 }))
    expect(rows[0]).toEqual({
      id: incidentId,
      reference,
      recordedAtMs: vault.clock.nowMs(),
      happenedOn: '2026-11-02',
      status: 'open',
      imageLocked: true,
      types: ['bullying'],
    })
    expect(total).toBe(rows.length)
    expect(restricted).toBe(1)
    expect(JSON.stringify(rows)).not.toMatch(/Alex|Sam|Rowan|-R[0-9A-Z]{4}/)
    expect(rowsOf(vault.db).slice(before)).toMatchObject([{ kind: 'incident.log-read', actorId: school.dpo.actor.id }])
  })
})
