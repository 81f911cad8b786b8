// Around the screen and the route: the services themselves refuse pictures and files.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recordDevice, recordHandover, recordImageSeen } from '#electron/services/custody.ts'
import { listDrafts, readDraft, saveDraft, startDraft } from '#electron/services/drafts.ts'
import {
  amendIncident,
  closeIncident,
  recordAction,
  recordIncident,
  recordOutcome,
  strikeAction,
} from '#electron/services/incidents.ts'
import { changeSchool } from '#electron/services/school.ts'
import { readIncidentById } from '#db/queries/incident-read.ts'
import { completeAnswers, dataOf } from '#tests/helpers/concerns.ts'
import { DEVICE, HANDOVER, IMAGE_SEEN, recordFullCase } from '#tests/helpers/full-case.ts'
import { SCHOOL, type TestVault, makeVaultDb } from '#tests/helpers/vault-db.ts'

const PICTURE = `It looked like this: ${Buffer.alloc(300, 0xd8).toString('base64')}`

let vault: TestVault
let incidentId: string
beforeAll(() => {
  vault = makeVaultDb()
  incidentId = recordFullCase(vault.session, { imageAnswer: 'confirmed' })
})
afterAll(() => vault.dispose())

describe('a pasted picture', () => {
  it('is refused in a draft, which keeps what it had', () => {
    const { draftId } = dataOf(startDraft(vault.session))
    const answers = completeAnswers({ imageAnswer: null })
    dataOf(saveDraft(vault.session, { draftId, answers }))
    const refused = saveDraft(vault.session, { draftId, answers: { ...answers, description: PICTURE } })
    expect(refused).toMatchObject({ ok: false, code: 'invalid', problems: [{ field: 'description' }] })
    expect(dataOf(readDraft(vault.session, { draftId }))).toEqual(answers)
  })

  it('is refused when a concern is recorded or amended', () => {
    const { draftId } = dataOf(startDraft(vault.session))
    const answers = completeAnswers({ outcome: PICTURE, outcomeNotKnown: false })
    expect(recordIncident(vault.session, { draftId, answers })).toMatchObject({ ok: false, code: 'invalid' })
    const amend = (description: string, reason: string) =>
      amendIncident(vault.session, {
        incidentId,
        fromVersion: 1,
        answers: completeAnswers({ imageAnswer: 'confirmed', description }),
        reason,
      })
    expect(amend(PICTURE, 'r')).toMatchObject({ ok: false, code: 'invalid' })
    expect(amend('Words', PICTURE)).toMatchObject({ ok: false, problems: [{ field: 'reason' }] })
  })

  it('is refused in everything that is added later', () => {
    const incident = readIncidentById(vault.db, incidentId)
    const deviceId = incident?.devices[0]?.id ?? ''
    const actionId = incident?.actions[1]?.id ?? ''
    const rest = { takenOn: null, takenBy: null }
    const refused = [
      recordAction(vault.session, {
        incidentId,
        action: { side: 'child', action: 'specific', detail: PICTURE, ...rest },
      }),
      strikeAction(vault.session, { incidentId, actionId, reason: PICTURE }),
      recordOutcome(vault.session, { incidentId, text: PICTURE }),
      closeIncident(vault.session, { incidentId, reason: PICTURE }),
      recordDevice(vault.session, { incidentId, answers: { ...DEVICE, marks: PICTURE } }),
      recordHandover(vault.session, { incidentId, deviceId, answers: { ...HANDOVER, why: PICTURE } }),
      recordImageSeen(vault.session, { incidentId, answers: { ...IMAGE_SEEN, followed: PICTURE } }),
      changeSchool(vault.session, { ...SCHOOL, address: PICTURE }),
    ]
    expect(refused.map((result) => (result.ok ? 'ok' : result.code))).toEqual(refused.map(() => 'invalid'))
    expect(readIncidentById(vault.db, incidentId)).toEqual(incident)
  })
})

const lockOf = (change: Parameters<typeof completeAnswers>[0]) => {
  const { draftId } = dataOf(startDraft(vault.session))
  dataOf(saveDraft(vault.session, { draftId, answers: completeAnswers(change) }))
  return dataOf(listDrafts(vault.session)).find(({ id }) => id === draftId)?.imageLocked
}

describe('a draft', () => {
  it('is marked as locked from the first answer on', () => {
    expect(lockOf({ imageAnswer: null })).toBe(false)
    expect(lockOf({ imageAnswer: 'none' })).toBe(false)
    expect(lockOf({ imageAnswer: 'suspected' })).toBe(true)
    expect(lockOf({ imageAnswer: 'none', types: ['child-abuse-images'] })).toBe(true)
  })
})
