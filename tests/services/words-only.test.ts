// Statements, named addresses, the decision to refer, and the young person's deletion: recorded, read back, and refused when they must.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkSearchIndex } from '#db/queries/search.ts'
import { recordDevice, recordHandover } from '#electron/services/custody.ts'
import { listIncidents } from '#electron/services/incident-list.ts'
import { closeIncident, readIncident } from '#electron/services/incidents.ts'
import { recordDeletion, recordDeletionConfirmed, recordReferral } from '#electron/services/referral.ts'
import { recordStatement, recordTrace } from '#electron/services/statements.ts'
import type { Session } from '#electron/services/session.ts'
import type { ReferralAnswers } from '#shared/domain/referral.ts'
import { incidentSchema } from '#shared/domain/incidents.ts'
import { verifiedChain } from '#tests/helpers/audit-chain.ts'
import { dataOf, recordConcern } from '#tests/helpers/concerns.ts'
import {
  CONFIRMATION,
  DELETION,
  DEVICE,
  HANDOVER,
  REFERRAL,
  STATEMENT,
  TRACE,
  recordWordsOnly,
} from '#tests/helpers/full-case.ts'
import { DEPUTY, type School, addEverybody } from '#tests/helpers/people.ts'
import { DSL, NOW_MS, type TestVault, makeVaultDb } from '#tests/helpers/vault-db.ts'
import { WORDS_ONLY_FORMS, recordWordsForm } from '#tests/helpers/words-only-forms.ts'

let vault: TestVault
let school: School
beforeAll(() => {
  vault = makeVaultDb()
  school = addEverybody(vault)
})
afterAll(() => vault.dispose())

const read = (incidentId: string, session: Session = vault.session) => dataOf(readIncident(session, { incidentId }))
const REFER: ReferralAnswers = {
  ...REFERRAL,
  questions: { ...REFERRAL.questions, adult: { reply: 'yes', reason: 'An adult sent it on' } },
  decision: 'refer',
  to: ['police', 'social-care'],
  reference: 'REF-1',
}
const recorded = { id: expect.any(String) as string, recordedAtMs: NOW_MS, recordedBy: DSL }
const at0915 = { on: '2026-11-03', at: '09:15' }

describe.each(['no', 'staff'] as const)('words in place of an image (adult involved: %s)', (adult) => {
  it('read back as they were said, with writer and time, on locked incidents too', () => {
    const { incidentId } = recordConcern(vault.session, { adult, imageAnswer: 'confirmed' })
    recordWordsOnly(vault.session, incidentId)
    const incident = incidentSchema.parse(read(incidentId))
    const { who, said, toldTo, present } = STATEMENT
    expect(incident.statements).toEqual([{ ...recorded, who, said, toldTo, present, ...at0915 }])
    expect(incident.traces).toEqual([{ ...recorded, ...TRACE }])
    expect(incident.referrals).toMatchObject([
      { ...recorded, decision: 'not-refer', to: [], reasons: REFERRAL.reasons },
    ])
    expect(incident.referrals[0]?.answers.map(({ question, reply }) => [question, reply])).toEqual([
      ['adult', 'no'],
      ['coercion', 'no'],
      ['unusual', 'no'],
      ['under-13', 'no'],
      ['harm', 'no'],
    ])
    const confirmation = { ...recorded, how: CONFIRMATION.how, toldTo: CONFIRMATION.toldTo, ...at0915 }
    const due = { dueOn: '2026-11-06', dueAt: '16:00' }
    expect(incident.deletions).toEqual([
      { ...recorded, who: DELETION.who, askedBy: DELETION.askedBy, ...at0915, ...due, confirmation },
    ])
  })

  it('add up in the order in which they were written, whoever wrote them', () => {
    const { incidentId } = recordConcern(vault.session, { adult })
    for (const [session, said] of [
      [school.dsl, 'First'],
      [school.deputy, 'Second'],
      [school.dsl, 'Third'],
    ] as const) {
      dataOf(recordStatement(session, { incidentId, answers: { ...STATEMENT, said } }))
    }
    const { statements } = read(incidentId)
    expect(statements.map((one) => [one.said, one.recordedBy.id])).toEqual([
      ['First', DSL.id],
      ['Second', DEPUTY.id],
      ['Third', DSL.id],
    ])
  })

  it('are recorded by the leads only', () => {
    const { incidentId } = recordConcern(vault.session, { adult })
    const before = read(incidentId)
    for (const typed of WORDS_ONLY_FORMS) {
      const refused = recordWordsForm(school.head, { incidentId, deletionId: randomUUID() }, typed)
      expect(refused, typed.form).toMatchObject({ ok: false, code: 'forbidden' })
      const unseen = recordWordsForm(school.chair, { incidentId, deletionId: randomUUID() }, typed)
      expect(unseen, typed.form).toMatchObject({ ok: false, code: 'not-found' })
    }
    expect(read(incidentId)).toEqual(before)
  })

  it('leave one row of the audit chain each, without their words', () => {
    const { incidentId } = recordConcern(vault.session, { adult })
    const before = verifiedChain(vault.db).length
    recordWordsOnly(vault.session, incidentId)
    const rows = verifiedChain(vault.db).slice(before)
    expect(rows.map(({ kind }) => kind)).toEqual([
      'custody.statement-recorded',
      'custody.trace-recorded',
      'custody.referral-decided',
      'custody.deletion-asked',
      'custody.deletion-confirmed',
    ])
    const text = JSON.stringify(rows)
    for (const words of [STATEMENT.said, TRACE.username, REFERRAL.reasons, DELETION.who, CONFIRMATION.how]) {
      expect(text).not.toContain(words)
    }
    const { statements, deletions } = read(incidentId)
    expect(rows[0]?.detail).toMatchObject({ recordId: statements[0]?.id })
    expect(rows[4]?.detail).toMatchObject({ deletionId: deletions[0]?.id, recordId: deletions[0]?.confirmation?.id })
  })

  it('wait until a closed incident is opened again, but for a confirmation and a handover', () => {
    const { incidentId } = recordConcern(vault.session, { adult })
    dataOf(recordReferral(vault.session, { incidentId, answers: REFERRAL }))
    const { deletions } = dataOf(recordDeletion(vault.session, { incidentId, answers: DELETION }))
    const { devices } = dataOf(recordDevice(vault.session, { incidentId, answers: DEVICE }))
    const [deletionId = '', deviceId = ''] = [deletions[0]?.id, devices[0]?.id]
    dataOf(closeIncident(vault.session, { incidentId, reason: 'Done' }))
    for (const typed of WORDS_ONLY_FORMS.filter(({ form }) => form !== 'deletion-confirmed')) {
      const refused = recordWordsForm(vault.session, { incidentId, deletionId }, typed)
      expect(refused, typed.form).toMatchObject({ ok: false, code: 'conflict' })
      expect(refused.ok ? '' : refused.message).toContain('Reopen it first')
    }
    const asked = { incidentId, deletionId, answers: CONFIRMATION }
    expect(dataOf(recordDeletionConfirmed(vault.session, asked)).deletions[0]?.confirmation).not.toBeNull()
    const handed = dataOf(recordHandover(vault.session, { incidentId, deviceId, answers: HANDOVER }))
    expect(handed).toMatchObject({ status: 'closed', devices: [{ handovers: [{ how: 'police' }] }] })
  })

  it('ask a child to delete only after the newest decision was not to refer, without a yes', () => {
    const { incidentId } = recordConcern(vault.session, { adult, imageAnswer: 'suspected' })
    const ask = () => recordDeletion(vault.session, { incidentId, answers: DELETION })
    const decide = (answers: ReferralAnswers) => dataOf(recordReferral(vault.session, { incidentId, answers }))
    const expectRefused = (what = 'Answer the referral questions first') => {
      const refused = ask()
      expect(refused).toMatchObject({ ok: false, code: 'conflict' })
      expect(refused.ok ? '' : refused.message).toContain(what)
    }
    expectRefused()
    decide(REFER)
    expectRefused()
    decide({ ...REFER, decision: 'not-refer', to: [], reference: '' })
    expectRefused('Take advice from the police or children’s social care first')
    decide(REFERRAL)
    expect(dataOf(ask()).deletions).toHaveLength(1)
    decide(REFER)
    expectRefused()
    const { referrals, deletions } = read(incidentId)
    expect(referrals.map(({ decision }) => decision)).toEqual(['refer', 'not-refer', 'not-refer', 'refer'])
    expect(referrals[0]).toMatchObject({ to: ['police', 'social-care'], reference: 'REF-1' })
    expect(deletions).toHaveLength(1)
  })

  it('confirm each deletion once, and only in its own incident', () => {
    const [own, other] = [recordConcern(vault.session, { adult }), recordConcern(vault.session, { adult })]
    const { incidentId } = own
    dataOf(recordReferral(vault.session, { incidentId, answers: REFERRAL }))
    dataOf(recordDeletion(vault.session, { incidentId, answers: DELETION }))
    const { deletions } = dataOf(recordDeletion(vault.session, { incidentId, answers: { ...DELETION, who: 'Sam' } }))
    const [first = '', second = ''] = deletions.map(({ id }) => id)
    const confirm = (where: string, deletionId: string) =>
      recordDeletionConfirmed(vault.session, { incidentId: where, deletionId, answers: CONFIRMATION })
    expect(confirm(other.incidentId, second)).toMatchObject({ ok: false, code: 'not-found' })
    expect(confirm(incidentId, randomUUID())).toMatchObject({ ok: false, code: 'not-found' })
    expect(confirm(incidentId, incidentId)).toMatchObject({ ok: false, code: 'not-found' })
    dataOf(confirm(incidentId, second))
    expect(confirm(incidentId, second)).toMatchObject({ ok: false, code: 'conflict' })
    expect(read(incidentId).deletions.map(({ confirmation }) => confirmation !== null)).toEqual([false, true])
    dataOf(confirm(incidentId, first))
  })

  it('say “not found” for an incident that is not there', () => {
    for (const typed of WORDS_ONLY_FORMS) {
      const nowhere = recordWordsForm(vault.session, { incidentId: randomUUID(), deletionId: randomUUID() }, typed)
      expect(nowhere, typed.form).toMatchObject({ ok: false, code: 'not-found' })
    }
  })
})

describe('the search', () => {
  it('stays as it is: words in place of an image are not part of it', () => {
    const { incidentId } = recordConcern(vault.session)
    const answers = { ...STATEMENT, said: 'They saw a wallaby' }
    dataOf(recordStatement(vault.session, { incidentId, answers }))
    dataOf(recordTrace(vault.session, { incidentId, answers: { ...TRACE, username: 'wallaby' } }))
    const found = listIncidents(vault.session, { words: 'wallaby', status: 'all', sort: 'newest', page: 1 })
    expect(dataOf(found).total).toBe(0)
    expect(() => checkSearchIndex(vault.db)).not.toThrow()
  })
})

describe('a device', () => {
  it('is recorded with whose kind it is and the colleague who was there, or not at all', () => {
    const { incidentId } = recordConcern(vault.session)
    const record = (change: Partial<typeof DEVICE>) =>
      recordDevice(vault.session, { incidentId, answers: { ...DEVICE, ...change } })
    expect(record({ colleague: ' ' })).toMatchObject({ ok: false, problems: [{ field: 'colleague' }] })
    expect(record({ ownerKind: null })).toMatchObject({ ok: false, problems: [{ field: 'ownerKind' }] })
    expect(dataOf(record({ ownerKind: 'staff' })).devices).toMatchObject([
      { ownerKind: 'staff', colleague: 'Casey Colleague', switchedOff: 'yes' },
    ])
  })

  it('leaves the school with a signature, and moves in it without', () => {
    const { incidentId } = recordConcern(vault.session)
    const deviceId = dataOf(recordDevice(vault.session, { incidentId, answers: DEVICE })).devices[0]?.id ?? ''
    const hand = (change: Partial<typeof HANDOVER>) =>
      recordHandover(vault.session, { incidentId, deviceId, answers: { ...HANDOVER, ...change } })
    for (const how of ['police', 'returned'] as const) {
      expect(hand({ how, signedBy: '' })).toMatchObject({ ok: false, problems: [{ field: 'signedBy' }] })
    }
    expect(hand({ how: null })).toMatchObject({ ok: false, problems: [{ field: 'how' }] })
    expect(hand({ seal: null })).toMatchObject({ ok: false, problems: [{ field: 'seal' }] })
    dataOf(hand({ how: 'moved', seal: 'no-seal', signedBy: 'ignored' }))
    const { devices } = dataOf(hand({ how: 'returned', seal: 'broken', signedBy: 'Parent Example' }))
    expect(devices[0]?.handovers).toMatchObject([
      { how: 'moved', seal: 'no-seal', signedBy: null },
      { how: 'returned', seal: 'broken', signedBy: 'Parent Example' },
    ])
  })
})
