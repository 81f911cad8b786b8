// Every short form on an incident is kept while it is typed, and gone in the moment in which it is a record.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recordDevice, recordHandover, recordImageSeen } from '#electron/services/custody.ts'
import { discardFormDraft, readFormDraft, saveFormDraft } from '#electron/services/form-drafts.ts'
import {
  amendIncident,
  closeIncident,
  recordAction,
  recordOutcome,
  reopenIncident,
  strikeAction,
} from '#electron/services/incidents.ts'
import { recordDeletion, recordDeletionConfirmed, recordReferral } from '#electron/services/referral.ts'
import { recordStatement, recordTrace } from '#electron/services/statements.ts'
import { readIncidentById } from '#db/queries/incident-read.ts'
import { concernAnswersOf } from '#shared/domain/concern-answers.ts'
import { EMPTY_RESPONSE } from '#shared/domain/concerns.ts'
import { EMPTY_CONTACT } from '#shared/domain/contacts.ts'
import { EMPTY_DEVICE, EMPTY_HANDOVER, EMPTY_IMAGE_SEEN } from '#shared/domain/custody.ts'
import { EMPTY_DECISION } from '#shared/domain/decisions.ts'
import { EMPTY_CONFIRMATION, EMPTY_DELETION } from '#shared/domain/deletion.ts'
import { EMPTY_ORIGIN } from '#shared/domain/evidence.ts'
import { EMPTY_ACTION, type FormName, type FormPlace, type TypedForm } from '#shared/domain/form-drafts.ts'
import { currentVersion, type Incident } from '#shared/domain/incidents.ts'
import { EMPTY_LETTER } from '#shared/domain/letters.ts'
import { EMPTY_PACKAGE } from '#shared/domain/packages.ts'
import { EMPTY_REFERRAL } from '#shared/domain/referral.ts'
import { EMPTY_SANCTION } from '#shared/domain/sanctions.ts'
import { EMPTY_SEARCH } from '#shared/domain/searches.ts'
import { EMPTY_STEP } from '#shared/domain/step-notes.ts'
import { EMPTY_STATEMENT, EMPTY_TRACE } from '#shared/domain/statements.ts'
import type { Result } from '#shared/ipc/result.ts'
import { verifiedChain } from '#tests/helpers/audit-chain.ts'
import { completeAnswers, dataOf, recordConcern } from '#tests/helpers/concerns.ts'
import {
  CONFIRMATION,
  DELETION,
  DEVICE,
  HANDOVER,
  IMAGE_SEEN,
  REFERRAL,
  STATEMENT,
  TRACE,
  recordFullCase,
} from '#tests/helpers/full-case.ts'
import { type RESPONSE_FORMS, recordResponseForm } from '#tests/helpers/response-forms.ts'
import { NOW_MS, type TestVault, makeVaultDb } from '#tests/helpers/vault-db.ts'

const PICTURE = `It looked like this: ${Buffer.alloc(300, 0xd8).toString('base64')}`

let vault: TestVault
beforeAll(() => {
  vault = makeVaultDb()
})
afterAll(() => vault.dispose())

const incidentOf = (incidentId: string): Incident => {
  const incident = readIncidentById(vault.db, incidentId)
  if (!incident) throw new Error('no incident')
  return incident
}
const concernOf = (incidentId: string) => concernAnswersOf(currentVersion(incidentOf(incidentId)).concern)
const save = (place: Omit<FormPlace, 'form'>, typed: TypedForm) => saveFormDraft(vault.session, { ...place, typed })
const kept = (place: FormPlace) => dataOf(readFormDraft(vault.session, place)).kept
const device = (what: string) => ({ form: 'device', answers: { ...EMPTY_DEVICE, what } }) as const

/** The kinds of the audit rows that `work` adds. */
function rowsOf(work: () => unknown): string[] {
  const before = verifiedChain(vault.db).length
  work()
  return verifiedChain(vault.db)
    .slice(before)
    .map(({ kind }) => kind)
}

type Case = {
  /** What the form is about, when it is not the incident. */
  readonly about?: (incident: Incident) => string | undefined
  readonly typed: (incidentId: string) => TypedForm
  /** None for what is recorded together with files or by two people; their own tests see the form gone. */
  readonly record?: (incidentId: string, aboutId: string) => Result<Incident>
  readonly isClosed?: boolean
  readonly hasNoWords?: boolean
}

const reason = 'Half a reas'

function recordForm(incidentId: string, form: (typeof RESPONSE_FORMS)[number]['form']): Result<Incident> {
  const incident = readIncidentById(vault.db, incidentId)
  const personId = incident
    ? (currentVersion(incident).concern.people.find(({ part }) => part === 'alleged')?.id ?? null)
    : null
  return recordResponseForm(vault.session, { incidentId, personId }, form)
}

const CASES: { readonly [Form in FormName]: Case } = {
  amend: {
    typed: (id) => ({ form: 'amend', answers: { ...concernOf(id), description: 'Half a wo', fromVersion: 1, reason } }),
    record: (incidentId) =>
      amendIncident(vault.session, {
        incidentId,
        fromVersion: 1,
        answers: completeAnswers({ description: 'Put more exactly.' }),
        reason,
      }),
  },
  action: {
    typed: () => ({ form: 'action', answers: { ...EMPTY_ACTION, side: 'child', detail: 'Half a wo' } }),
    record: (incidentId) =>
      recordAction(vault.session, {
        incidentId,
        action: { side: 'child', action: 'parents', detail: '', takenOn: null, takenBy: null },
      }),
  },
  strike: {
    about: (incident) => incident.actions.find(({ struck }) => struck === null)?.id,
    typed: () => ({ form: 'strike', answers: { words: reason } }),
    record: (incidentId, actionId) => strikeAction(vault.session, { incidentId, actionId, reason }),
  },
  outcome: {
    typed: () => ({ form: 'outcome', answers: { words: 'Half an outc' } }),
    record: (incidentId) => recordOutcome(vault.session, { incidentId, text: 'An outcome' }),
  },
  close: {
    typed: () => ({ form: 'close', answers: { words: reason } }),
    record: (incidentId) => closeIncident(vault.session, { incidentId, reason }),
  },
  reopen: {
    isClosed: true,
    typed: () => ({ form: 'reopen', answers: { words: reason } }),
    record: (incidentId) => reopenIncident(vault.session, { incidentId, reason }),
  },
  device: {
    typed: () => device('Half a pho'),
    record: (incidentId) => recordDevice(vault.session, { incidentId, answers: DEVICE }),
  },
  handover: {
    about: (incident) => incident.devices[0]?.id,
    typed: () => ({ form: 'handover', answers: { ...EMPTY_HANDOVER, to: 'Officer Exa' } }),
    record: (incidentId, deviceId) => recordHandover(vault.session, { incidentId, deviceId, answers: HANDOVER }),
  },
  'image-seen': {
    typed: () => ({ form: 'image-seen', answers: { ...EMPTY_IMAGE_SEEN, who: 'Rowan Rep' } }),
    record: (incidentId) => recordImageSeen(vault.session, { incidentId, answers: IMAGE_SEEN }),
  },
  statement: {
    typed: () => ({ form: 'statement', answers: { ...EMPTY_STATEMENT, said: 'Half a wo' } }),
    record: (incidentId) => recordStatement(vault.session, { incidentId, answers: STATEMENT }),
  },
  trace: {
    typed: () => ({ form: 'trace', answers: { ...EMPTY_TRACE, username: 'half_a_na' } }),
    record: (incidentId) => recordTrace(vault.session, { incidentId, answers: TRACE }),
  },
  referral: {
    typed: () => ({ form: 'referral', answers: { ...EMPTY_REFERRAL, reasons: 'Half a reas' } }),
    record: (incidentId) => recordReferral(vault.session, { incidentId, answers: REFERRAL }),
  },
  deletion: {
    typed: () => ({ form: 'deletion', answers: { ...EMPTY_DELETION, who: 'Alex Sam' } }),
    record: (incidentId) => recordDeletion(vault.session, { incidentId, answers: DELETION }),
  },
  'deletion-confirmed': {
    about: ({ deletions }) => deletions.find(({ confirmation }) => confirmation === null)?.id,
    typed: () => ({ form: 'deletion-confirmed', answers: { ...EMPTY_CONFIRMATION, how: 'Half a wo' } }),
    record: (incidentId, deletionId) =>
      recordDeletionConfirmed(vault.session, { incidentId, deletionId, answers: CONFIRMATION }),
  },
  evidence: { typed: () => ({ form: 'evidence', answers: { ...EMPTY_ORIGIN, address: 'https://app.exa' } }) },
  package: { typed: () => ({ form: 'package', answers: { ...EMPTY_PACKAGE, recipient: 'Officer Exa' } }) },
  unlock: { typed: () => ({ form: 'unlock', answers: { words: reason } }) },
  response: {
    typed: () => ({ form: 'response', answers: { ...EMPTY_RESPONSE, replies: { danger: 'yes' } } }),
    record: (incidentId) => recordForm(incidentId, 'response'),
    hasNoWords: true,
  },
  step: {
    typed: () => ({ form: 'step', answers: { ...EMPTY_STEP, step: 'tell-head', note: 'Half a no' } }),
    record: (incidentId) => recordForm(incidentId, 'step'),
  },
  contact: {
    typed: () => ({ form: 'contact', answers: { ...EMPTY_CONTACT, advice: 'Half an adv' } }),
    record: (incidentId) => recordForm(incidentId, 'contact'),
  },
  decision: {
    typed: () => ({ form: 'decision', answers: { ...EMPTY_DECISION, reasons: 'Half a reas' } }),
    record: (incidentId) => recordForm(incidentId, 'decision'),
  },
  search: {
    typed: () => ({ form: 'search', answers: { ...EMPTY_SEARCH, found: 'Half a wo' } }),
    record: (incidentId) => recordForm(incidentId, 'search'),
  },
  sanction: {
    typed: () => ({ form: 'sanction', answers: { ...EMPTY_SANCTION, context: 'Half a wo' } }),
    record: (incidentId) => recordForm(incidentId, 'sanction'),
  },
  letter: {
    typed: () => ({ form: 'letter', answers: { ...EMPTY_LETTER, text: 'Dear par' } }),
    record: (incidentId) => recordForm(incidentId, 'letter'),
  },
}

describe.each(Object.keys(CASES) as FormName[])('the form “%s”', (form) => {
  const { about, typed, record, isClosed = false, hasNoWords = false } = CASES[form]
  const prepared = () => {
    const incidentId = recordFullCase(vault.session)
    dataOf(recordDeletion(vault.session, { incidentId, answers: DELETION }))
    if (isClosed) dataOf(closeIncident(vault.session, { incidentId, reason: 'Done' }))
    const aboutId = (about ?? (({ id }) => id))(incidentOf(incidentId)) ?? ''
    const half = typed(incidentId)
    dataOf(save({ incidentId, aboutId }, half))
    return { place: { form, incidentId, aboutId }, half }
  }

  it('gives back exactly what was typed, and when it was saved', () => {
    const { place, half } = prepared()
    expect(kept(place)).toEqual({ typed: half, savedAtMs: NOW_MS })
  })

  if (record !== undefined) {
    it('is gone once it is recorded', () => {
      const { place } = prepared()
      dataOf(record(place.incidentId, place.aboutId))
      expect(kept(place)).toBeNull()
    })

    it('is kept when recording is refused', () => {
      const { place, half } = prepared()
      expect(record('00000000-0000-4000-8000-00000000ffff', place.aboutId).ok).toBe(false)
      expect(kept(place)?.typed).toEqual(half)
    })
  }

  if (!hasNoWords) {
    it('takes no picture and keeps what it had', () => {
      const { place, half } = prepared()
      const [field] = Object.entries(half.answers).findLast(([, value]) => typeof value === 'string') ?? ['']
      const pasted = { ...half, answers: { ...half.answers, [field]: PICTURE } } as TypedForm
      expect(save(place, pasted)).toMatchObject({ ok: false, code: 'invalid', problems: [{ field }] })
      expect(kept(place)?.typed).toEqual(half)
    })
  }
})

describe('what is kept of a form', () => {
  it('is overwritten by the next save and belongs to its own incident and form', () => {
    const { incidentId } = recordConcern(vault.session)
    const other = recordConcern(vault.session).incidentId
    dataOf(save({ incidentId, aboutId: incidentId }, device('Half')))
    vault.clock.advance(1000)
    dataOf(save({ incidentId, aboutId: incidentId }, device('Half a phone')))
    const at = { incidentId, aboutId: incidentId }
    expect(kept({ form: 'device', ...at })?.typed).toEqual(device('Half a phone'))
    expect(kept({ form: 'outcome', ...at })).toBeNull()
    expect(kept({ form: 'device', incidentId: other, aboutId: other })).toBeNull()
    expect(kept({ form: 'device', incidentId: other, aboutId: incidentId })).toBeNull()
    dataOf(recordDevice(vault.session, { incidentId: other, answers: DEVICE }))
    expect(kept({ form: 'device', ...at })).not.toBeNull()
  })

  it('is refused for what is not part of the incident', () => {
    const incidentId = recordFullCase(vault.session)
    const other = recordFullCase(vault.session)
    const deviceId = incidentOf(other).devices[0]?.id ?? ''
    const actionId = incidentOf(other).actions[0]?.id ?? ''
    const notFound = { ok: false, code: 'not-found' }
    const handover = CASES.handover.typed(incidentId)
    expect(save({ incidentId, aboutId: deviceId }, handover)).toMatchObject(notFound)
    expect(save({ incidentId, aboutId: incidentId }, handover)).toMatchObject(notFound)
    expect(save({ incidentId, aboutId: actionId }, CASES.strike.typed(incidentId))).toMatchObject(notFound)
    const deletionId = incidentOf(other).deletions[0]?.id ?? ''
    for (const aboutId of [deletionId, incidentId]) {
      expect(save({ incidentId, aboutId }, CASES['deletion-confirmed'].typed(incidentId))).toMatchObject(notFound)
    }
    expect(save({ incidentId, aboutId: other }, device('x'))).toMatchObject(notFound)
    const nowhere = '00000000-0000-4000-8000-00000000ffff'
    expect(save({ incidentId: nowhere, aboutId: nowhere }, device('x'))).toMatchObject(notFound)
  })

  it('has audit rows for its start, reading and end, but not for every pause in typing', () => {
    const { incidentId } = recordConcern(vault.session)
    const at = { incidentId, aboutId: incidentId }
    const place = { form: 'device', ...at } as const
    expect(rowsOf(() => [kept(place), discardFormDraft(vault.session, place)])).toEqual([])
    expect(rowsOf(() => save(at, device('Half')))).toEqual(['draft.saved'])
    expect(verifiedChain(vault.db).at(-1)).toMatchObject({ incidentId, detail: { form: 'device', started: true } })
    expect(rowsOf(() => save(at, device('Half a phone')))).toEqual([])
    expect(rowsOf(() => kept(place))).toEqual(['draft.read'])
    expect(rowsOf(() => dataOf(discardFormDraft(vault.session, place)))).toEqual(['draft.discarded'])
    expect(kept(place)).toBeNull()
    expect(JSON.stringify(verifiedChain(vault.db))).not.toContain('Half')
  })
})

describe('the table itself', () => {
  it('refuses words of another form and a second draft of the same one', () => {
    const { incidentId } = recordConcern(vault.session)
    const insert = (form: string, typed: string) =>
      vault.db.$client
        .prepare('INSERT INTO form_draft VALUES (?, ?, ?, ?, 1, ?)')
        .run(form, incidentId, incidentId, typed, vault.session.actor.id)
    expect(() => insert('device', '{"form":"outcome"}')).toThrow('CHECK')
    expect(() => insert('device', 'device')).toThrow(/CHECK|malformed/)
    insert('device', '{"form":"device"}')
    expect(() => insert('device', '{"form":"device"}')).toThrow('UNIQUE')
  })
})
