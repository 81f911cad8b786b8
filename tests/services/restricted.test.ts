// Restricted cases: the same workflows, for those who were let in and for nobody else.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkSearchIndex } from '#db/queries/search.ts'
import { DEFAULT_SETTINGS } from '#db/queries/settings.ts'
import { recordHandover } from '#electron/services/custody.ts'
import { discardDraft, listDrafts, readDraft, saveDraft, startDraft } from '#electron/services/drafts.ts'
import { readFormDraft, saveFormDraft } from '#electron/services/form-drafts.ts'
import { countIncidents, listIncidents } from '#electron/services/incident-list.ts'
import {
  amendIncident,
  readIncident,
  recordIncident,
  recordOutcome,
  strikeAction,
} from '#electron/services/incidents.ts'
import { listRestricted } from '#electron/services/restricted-list.ts'
import { listWhoElse, openIncidentTo, restrictIncident } from '#electron/services/restricted.ts'
import { changeSettings } from '#electron/services/school.ts'
import type { Session } from '#electron/services/session.ts'
import { concernAnswersOf } from '#shared/domain/concern-answers.ts'
import { EMPTY_INCIDENT_ANSWERS, type IncidentAnswers } from '#shared/domain/incident-answers.ts'
import { currentVersion, incidentSchema } from '#shared/domain/incidents.ts'
import { verifiedChain } from '#tests/helpers/audit-chain.ts'
import { completeAnswers, dataOf, recordConcern } from '#tests/helpers/concerns.ts'
import { personAnswer } from '#tests/helpers/least-answers.ts'
import { HANDOVER, recordFullCase, recordRestrictedCase } from '#tests/helpers/full-case.ts'
import { CHAIR, DEPUTY, DPO, HEAD, OFFICE, type School, addEverybody } from '#tests/helpers/people.ts'
import { DSL, type TestVault, makeVaultDb } from '#tests/helpers/vault-db.ts'

let vault: TestVault
let school: School
beforeAll(() => {
  vault = makeVaultDb()
  school = addEverybody(vault)
})
afterAll(() => vault.dispose())

const NOWHERE = '00000000-0000-4000-8000-00000000ffff'
const read = (session: Session, incidentId: string) => readIncident(session, { incidentId })
const count = (table: string) => vault.db.$client.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number
const lastAudit = () => verifiedChain(vault.db).at(-1)
const draftOf = (session: Session, change: Partial<IncidentAnswers> = {}) => {
  const { draftId } = dataOf(startDraft(session))
  return { draftId, saved: saveDraft(session, { draftId, answers: completeAnswers(change) }) }
}
const drafts = (session: Session) => dataOf(listDrafts(session)).map(({ id }) => id)

describe('a restricted case', () => {
  it('reads back like any other, as the contract has it, with whom it is open to', () => {
    const incident = incidentSchema.parse(dataOf(read(school.dsl, recordRestrictedCase(school.dsl))))
    expect(incident.restricted).toMatchObject({
      about: { adult: 'staff', leadIds: [] },
      openTo: [DSL, DEPUTY, HEAD],
      sinceMs: incident.versions[0]?.recordedAtMs,
    })
    expect(incident).toMatchObject({ status: 'open', dangerNow: 'no', imageLocked: false })
    expect(incident.reference).toMatch(/^2026-R[0-9A-Z]{4}$/)
    expect(incident.actions[0]?.struck).toMatchObject({ reason: 'Entered for the wrong child', by: DSL })
    expect(incident.devices[0]?.handovers[0]).toMatchObject({ to: 'Officer Example', at: '09:15' })
    expect(incident.imagesSeen[0]).toMatchObject({ present: 'nobody' })
    expect(incident.devices[0]).toMatchObject({ ownerKind: 'pupil', colleague: 'Casey Colleague' })
    expect(incident.devices[0]?.handovers[0]).toMatchObject({
      how: 'police',
      seal: 'intact',
      signedBy: 'Officer Example',
    })
    expect(incident.statements[0]).toMatchObject({ who: 'Sam Sample', recordedBy: DSL })
    expect(incident.traces[0]).toMatchObject({ username: 'example_user_1' })
    expect(incident.referrals[0]).toMatchObject({ decision: 'not-refer' })
    expect(incident.deletions[0]).toMatchObject({ dueAt: '16:00', confirmation: { how: 'Said so in the office' } })
    expect(incident.statusChanges.map(({ status }) => status)).toEqual(['closed', 'open'])
    expect(incident.outcomes.map(({ text }) => text)).toEqual(['Parents spoken to.', 'Followed up a week later.'])
  })

  it('takes no number of the count and no plain row', () => {
    const tables = [
      'reference_counter',
      'incident_version',
      'incident_person',
      'incident_action',
      'custody_device',
    ].concat('case_entry')
    const before = tables.map(count)
    recordRestrictedCase(school.dsl)
    expect(tables.map(count)).toEqual(before)
  })

  it.each([
    ['staff', [], ['dsl', 'deputy', 'head']],
    ['not-sure', [], ['dsl', 'deputy', 'head']],
    ['head', [], ['dsl', 'deputy', 'chair']],
    ['lead', [DEPUTY.id], ['dsl', 'head']],
  ] as const)(
    'about “%s” is read by those it was opened to; the others are told that it is not there',
    (adult, leadIds, roles) => {
      const { incidentId } = recordConcern(school.dsl, { adult, leadIds: [...leadIds] })
      for (const role of ['dsl', 'deputy', 'head', 'chair', 'dpo'] as const) {
        const rows = count('audit_entry')
        const result = read(school[role], incidentId)
        expect(result.ok, role).toBe((roles as readonly string[]).includes(role))
        if (result.ok) continue
        expect(result).toEqual(read(school[role], NOWHERE))
        expect(count('audit_entry')).toBe(rows)
      }
    },
  )

  it('is written by the leads; the head reads and does not record', () => {
    const { incidentId } = recordConcern(school.dsl, { adult: 'staff' })
    expect(recordOutcome(school.head, { incidentId, text: 'x' })).toMatchObject({ ok: false, code: 'forbidden' })
    expect(dataOf(recordOutcome(school.deputy, { incidentId, text: 'Seen' })).outcomes[0]?.recordedBy).toEqual(DEPUTY)
  })

  it('refuses an excluded lead in every workflow exactly as for a case that does not exist', () => {
    const incidentId = recordFullCase(school.dsl, { adult: 'lead', leadIds: [DEPUTY.id] })
    const incident = dataOf(read(school.dsl, incidentId))
    const { deputy } = school
    const answers = concernAnswersOf(currentVersion(incident).concern)
    const deviceId = incident.devices[0]?.id ?? ''
    const actionId = incident.actions[1]?.id ?? ''
    const typed = { form: 'outcome', answers: { words: 'x' } } as const
    const attempts = (id: string) => [
      recordHandover(deputy, { incidentId: id, deviceId, answers: HANDOVER }),
      strikeAction(deputy, { incidentId: id, actionId, reason: 'x' }),
      amendIncident(deputy, { incidentId: id, fromVersion: 1, answers: { ...answers, identified: 'x' }, reason: 'x' }),
      saveFormDraft(deputy, { incidentId: id, aboutId: id, typed }),
      readFormDraft(deputy, { form: 'outcome', incidentId: id, aboutId: id }),
      listWhoElse(deputy, { incidentId: id }),
      openIncidentTo(deputy, { incidentId: id, accountId: DEPUTY.id, reason: 'x' }),
      restrictIncident(deputy, { incidentId: id, about: { adult: 'staff', leadIds: [] }, reason: 'x' }),
    ]
    const rows = count('audit_entry')
    expect(attempts(incidentId)).toEqual(attempts(NOWHERE))
    expect(count('audit_entry')).toBe(rows)
  })

  it('has the audit rows of any other, marked, without parts or forms', () => {
    const before = count('audit_entry')
    const incidentId = recordRestrictedCase(school.dsl)
    const answers = { ...completeAnswers({ description: 'Put more exactly.' }) }
    dataOf(amendIncident(school.dsl, { incidentId, fromVersion: 1, answers, reason: 'More exact' }))
    const rows = verifiedChain(vault.db).slice(before)
    const onCase = rows.filter((row) => row.incidentId === incidentId)
    expect(onCase.map(({ kind }) => kind)).toEqual([
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
      'incident.amended',
    ])
    expect(onCase.every(({ detail }) => detail['restricted'] === true)).toBe(true)
    expect(onCase.at(-1)?.detail).toEqual({ version: 2, restricted: true })
    expect(onCase.at(-2)?.detail).toEqual({ aboutId: incidentId, started: true, restricted: true })
  })

  it('keeps the image lock where the schema enforces it', () => {
    const { incidentId } = recordConcern(school.dsl, { adult: 'staff' })
    const answers = completeAnswers({ imageAnswer: 'suspected' })
    expect(dataOf(amendIncident(school.dsl, { incidentId, fromVersion: 1, answers, reason: 'r' })).imageLocked).toBe(
      true,
    )
    const lock = vault.db.$client.prepare('SELECT image_locked FROM incident WHERE id = ?').pluck().get(incidentId)
    expect(lock).toBe(1)
    const back = amendIncident(school.dsl, { incidentId, fromVersion: 2, answers: completeAnswers(), reason: 'r' })
    expect(back).toMatchObject({ ok: false, code: 'invalid' })
  })

  it('refuses a picture even where no service looks, at the sealing itself', () => {
    const picture = `Look: ${Buffer.alloc(300, 0xd8).toString('base64')}`
    const { incidentId } = recordConcern(school.dsl, { adult: 'staff' })
    const typed = { form: 'outcome', answers: { words: picture } } as const
    expect(saveFormDraft(school.dsl, { incidentId, aboutId: incidentId, typed })).toMatchObject({ code: 'invalid' })
    expect(recordOutcome(school.dsl, { incidentId, text: picture })).toMatchObject({ code: 'invalid' })
  })
})

describe('nobody', () => {
  it('writes about themselves', () => {
    const { saved } = draftOf(school.deputy, { adult: 'lead', leadIds: [DEPUTY.id] })
    expect(saved).toMatchObject({ ok: false, code: 'invalid', problems: [{ field: 'leadIds' }] })
    const { draftId } = dataOf(startDraft(school.deputy))
    const answers = completeAnswers({ adult: 'lead', leadIds: [DEPUTY.id] })
    expect(recordIncident(school.deputy, { draftId, answers })).toMatchObject({ code: 'invalid' })
  })

  it('writes what they could not see, or about a lead who is not known here', () => {
    const { saved } = draftOf(school.chair, { adult: 'staff' })
    expect(saved).toMatchObject({ ok: false, code: 'invalid' })
    expect(saved.ok ? '' : saved.message).toContain('would not be able to see')
    const stranger = draftOf(school.dsl, { adult: 'lead', leadIds: [randomUUID()] }).saved
    expect(stranger).toMatchObject({ ok: false, problems: [{ field: 'leadIds' }] })
  })

  it('without the right role reads or writes ordinary cases', () => {
    const { incidentId } = recordConcern(school.dsl)
    expect(dataOf(read(school.head, incidentId)).id).toBe(incidentId)
    for (const role of ['chair', 'dpo'] as const) {
      expect(read(school[role], incidentId)).toEqual(read(school[role], NOWHERE))
      expect(recordOutcome(school[role], { incidentId, text: 'x' })).toMatchObject({ code: 'not-found' })
    }
    expect(recordOutcome(school.head, { incidentId, text: 'x' })).toMatchObject({ code: 'forbidden' })
  })
})

describe('a draft', () => {
  it('keeps nothing but the opening before it is settled whom it is about', () => {
    const { draftId } = dataOf(startDraft(school.dsl))
    const opening = { ...EMPTY_INCIDENT_ANSWERS, imageAnswer: 'suspected', adult: 'lead' } as const
    dataOf(saveDraft(school.dsl, { draftId, answers: { ...opening, leadIds: [] } }))
    expect(dataOf(readDraft(school.deputy, { draftId }))).toEqual({
      ...EMPTY_INCIDENT_ANSWERS,
      imageAnswer: 'suspected',
    })
    for (const change of [{ adult: null }, { adult: 'lead', leadIds: [] }] as const) {
      const refused = saveDraft(school.dsl, { draftId, answers: completeAnswers({ ...change, leadIds: [] }) })
      expect(refused).toMatchObject({ ok: false, code: 'invalid', problems: [{ field: 'adult' }] })
    }
    expect(dataOf(readDraft(school.dsl, { draftId })).description).toBe('')
  })

  it('of an ordinary concern is shared within the team; a sealed one with those it is open to', () => {
    const plain = draftOf(school.dsl).draftId
    const sealed = draftOf(school.dsl, { adult: 'lead', leadIds: [DEPUTY.id] }).draftId
    expect(drafts(school.deputy)).toContain(plain)
    expect(drafts(school.deputy)).not.toContain(sealed)
    expect(dataOf(listDrafts(school.dsl)).find(({ id }) => id === sealed)).toMatchObject({ restricted: true })
    for (const work of [
      (draftId: string) => readDraft(school.deputy, { draftId }),
      (draftId: string) => saveDraft(school.deputy, { draftId, answers: completeAnswers() }),
      (draftId: string) => discardDraft(school.deputy, { draftId }),
      (draftId: string) => recordIncident(school.deputy, { draftId, answers: completeAnswers() }),
    ]) {
      expect(work(sealed)).toEqual(work(NOWHERE))
    }
    expect(dataOf(readDraft(school.dsl, { draftId: sealed })).description).toContain('Unkind')
    expect(lastAudit()).toMatchObject({ kind: 'draft.read', detail: { draftId: sealed, restricted: true } })
  })

  it('moves with the answer: sealed, to another audience, and back to plain', () => {
    const compartmentOf = (id: string) =>
      vault.db.$client.prepare('SELECT compartment_id FROM sealed_draft WHERE about_id = ?').pluck().get(id) as string
    const { draftId } = draftOf(school.dsl)
    const { startedAtMs } = dataOf(listDrafts(school.dsl)).find(({ id }) => id === draftId) ?? {}
    const move = (change: Partial<IncidentAnswers>) =>
      dataOf(saveDraft(school.dsl, { draftId, answers: completeAnswers(change) }))
    move({ adult: 'staff' })
    expect(vault.db.$client.prepare('SELECT 1 FROM incident_draft WHERE id = ?').get(draftId)).toBeUndefined()
    const first = compartmentOf(draftId)
    move({ adult: 'not-sure' })
    // Each saving has a compartment of its own.
    expect(compartmentOf(draftId)).not.toBe(first)
    expect(drafts(school.deputy)).toContain(draftId)
    move({ adult: 'lead', leadIds: [DEPUTY.id] })
    expect(compartmentOf(draftId)).not.toBe(first)
    expect(vault.db.$client.prepare('SELECT 1 FROM compartment WHERE id = ?').get(first)).toBeUndefined()
    expect(drafts(school.deputy)).not.toContain(draftId)
    move({ adult: 'no' })
    expect(count(`sealed_draft WHERE about_id = '${draftId}'`)).toBe(0)
    expect(drafts(school.deputy)).toContain(draftId)
    expect(dataOf(listDrafts(school.dsl)).find(({ id }) => id === draftId)?.startedAtMs).toBe(startedAtMs)
    dataOf(discardDraft(school.dsl, { draftId }))
  })

  it('is gone with its compartment once it is discarded or recorded', () => {
    const compartments = count('compartment')
    const { draftId } = draftOf(school.dsl, { adult: 'staff' })
    dataOf(discardDraft(school.dsl, { draftId }))
    expect(count('compartment')).toBe(compartments)
    const next = draftOf(school.dsl, { adult: 'staff' }).draftId
    dataOf(recordIncident(school.dsl, { draftId: next, answers: completeAnswers({ adult: 'staff' }) }))
    expect(count('compartment')).toBe(compartments + 1)
    expect(drafts(school.dsl)).not.toContain(next)
  })

  it('recorded with another answer than it was saved with is open to those of the last answer', () => {
    const { draftId } = draftOf(school.dsl, { adult: 'staff' })
    const answers = completeAnswers({ adult: 'lead', leadIds: [DEPUTY.id] })
    const { incidentId } = dataOf(recordIncident(school.dsl, { draftId, answers }))
    expect(read(school.deputy, incidentId).ok).toBe(false)
    const second = draftOf(school.dsl, { adult: 'lead', leadIds: [DEPUTY.id] }).draftId
    const ordinary = dataOf(recordIncident(school.dsl, { draftId: second, answers: completeAnswers() }))
    expect(dataOf(read(school.deputy, ordinary.incidentId)).restricted).toBeNull()
  })
})

describe('making an ordinary case restricted', () => {
  it('seals everything about it, forms too, and takes it out of list, count and search', () => {
    const incidentId = recordFullCase(school.dsl, { description: 'An unusual word: quokka.' })
    const before = dataOf(read(school.dsl, incidentId))
    const form = { form: 'outcome', incidentId, aboutId: incidentId } as const
    const kept = dataOf(readFormDraft(school.dsl, form))
    const counted = dataOf(countIncidents(school.dsl)).open
    const about = { adult: 'head', leadIds: [] } as const
    const restrict = () =>
      restrictIncident(school.dsl, { incidentId, about: { ...about, leadIds: [] }, reason: 'It is about the head' })
    const { incident } = dataOf(restrict())
    expect(incident).toEqual({
      ...before,
      responses: expect.anything(),
      restricted: { about, openTo: [DSL, DEPUTY, CHAIR], sinceMs: expect.any(Number) },
    })
    expect(incident?.responses.slice(0, before.responses.length)).toEqual(before.responses)
    expect(dataOf(readFormDraft(school.dsl, form))).toEqual(kept)
    expect(lastAudit()).toMatchObject({ kind: 'draft.read' })
    expect(dataOf(countIncidents(school.dsl)).open).toBe(counted - 1)
    const all = { words: 'quokka', status: 'all', sort: 'newest', page: 1 } as const
    expect(dataOf(listIncidents(school.dsl, all)).total).toBe(0)
    expect(read(school.head, incidentId)).toMatchObject({ code: 'not-found' })
    for (const table of [
      'incident_version',
      'incident_person',
      'incident_action',
      'incident_outcome',
      'case_entry',
      'form_draft',
    ]) {
      expect(count(`${table} WHERE incident_id = '${incidentId}'`), table).toBe(0)
    }
    expect(restrict()).toMatchObject({ ok: false, code: 'conflict' })
    expect(() => checkSearchIndex(vault.db)).not.toThrow()
    expect(vault.db.$client.pragma('foreign_key_check')).toEqual([])
  })

  it('shuts out whoever did so when it is about them', () => {
    const { incidentId } = recordConcern(school.deputy)
    const about = { adult: 'lead' as const, leadIds: [DEPUTY.id] }
    expect(dataOf(restrictIncident(school.deputy, { incidentId, about, reason: 'It is about me' }))).toEqual({
      incident: null,
    })
    expect(read(school.deputy, incidentId)).toMatchObject({ code: 'not-found' })
    expect(read(school.dsl, incidentId).ok).toBe(true)
  })
})

describe('letting somebody in later', () => {
  it('gives them everything, once, and never to the person it is about, the data protection officer or the office', () => {
    const { incidentId } = recordConcern(school.dsl, { adult: 'lead', leadIds: [DEPUTY.id] })
    const typed = { form: 'outcome', answers: { words: 'Half' } } as const
    dataOf(saveFormDraft(school.dsl, { incidentId, aboutId: incidentId, typed }))
    expect(dataOf(listWhoElse(school.dsl, { incidentId })).people).toEqual([CHAIR])
    const open = (accountId: string) => openIncidentTo(school.head, { incidentId, accountId, reason: 'To advise' })
    for (const { id } of [DEPUTY, DPO, OFFICE, HEAD]) expect(open(id)).toMatchObject({ ok: false, code: 'conflict' })
    expect(dataOf(open(CHAIR.id)).restricted?.openTo).toEqual([DSL, HEAD, CHAIR])
    expect(lastAudit()).toMatchObject({ kind: 'incident.opened-to', detail: { accountId: CHAIR.id, restricted: true } })
    expect(dataOf(read(school.chair, incidentId))).toEqual(dataOf(read(school.dsl, incidentId)))
    expect(open(CHAIR.id)).toMatchObject({ code: 'conflict' })
    const ordinary = recordConcern(school.dsl).incidentId
    expect(openIncidentTo(school.dsl, { incidentId: ordinary, accountId: CHAIR.id, reason: 'x' })).toMatchObject({
      code: 'conflict',
    })
  })
})

describe('the list of restricted cases', () => {
  it('holds those of the reader, found by beginnings of words without case and accents', () => {
    const other = makeVaultDb()
    const people = addEverybody(other)
    const siân = personAnswer('Siân Gŵyr')
    recordConcern(people.dsl, { adult: 'staff', people: [siân], description: 'Przykład of the Thing' })
    recordConcern(people.dsl, { adult: 'head' })
    recordConcern(people.dsl)
    const list = (session: Session, words = '', status: 'all' | 'closed' = 'all') =>
      dataOf(listRestricted(session, { words, status })).rows
    expect(list(people.dsl)).toHaveLength(2)
    expect(list(people.head)).toHaveLength(1)
    expect(list(people.dpo)).toEqual([])
    expect(list(people.dsl, '', 'closed')).toEqual([])
    const [row] = list(people.dsl, 'THING sian gwy')
    expect(row).toMatchObject({ people: ['SG'], status: 'open', imageLocked: false, types: ['bullying'] })
    expect(list(people.dsl, row?.reference)).toHaveLength(1)
    for (const words of ['hing', 'thing nowhere', 'przyklad']) expect(list(people.dsl, words), words).toEqual([])
    expect(verifiedChain(other.db).at(-1)?.detail).toEqual({ words: 1, hits: 0, restricted: true })
    dataOf(changeSettings(people.dsl, { ...DEFAULT_SETTINGS, discreetNames: false }))
    expect(list(people.dsl, 'thing')[0]?.people).toEqual(['Siân Gŵyr'])
    expect(dataOf(countIncidents(people.dsl))).toEqual({ open: 1, closed: 0 })
    expect(dataOf(listIncidents(people.dsl, { words: '', status: 'all', sort: 'newest', page: 1 })).total).toBe(1)
    other.dispose()
  })
})
