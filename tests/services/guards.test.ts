import { afterAll, beforeAll, expect, it } from 'vitest'
import { change } from '#electron/services/change.ts'
import { recordDevice, recordHandover } from '#electron/services/custody.ts'
import { startDraft } from '#electron/services/drafts.ts'
import { deleteDraftTx, listDraftRows } from '#db/queries/drafts.ts'
import { fail } from '#shared/ipc/result.ts'
import { dataOf, recordConcern } from '#tests/helpers/concerns.ts'
import { DEVICE, HANDOVER } from '#tests/helpers/full-case.ts'
import { type TestVault, makeVaultDb } from '#tests/helpers/vault-db.ts'

let vault: TestVault
beforeAll(() => {
  vault = makeVaultDb()
})
afterAll(() => vault.dispose())

it('a refusal undoes what was written before it', () => {
  const { draftId } = dataOf(startDraft(vault.session))
  const refused = change(vault.session, (tx) => {
    expect(deleteDraftTx(tx, draftId)).toBe(true)
    return fail('conflict', 'Not now')
  })
  expect(refused).toMatchObject({ ok: false, code: 'conflict' })
  expect(listDraftRows(vault.db).map(({ id }) => id)).toEqual([draftId])
})

it('a device is handed over only in its own incident', () => {
  const own = recordConcern(vault.session).incidentId
  const other = recordConcern(vault.session).incidentId
  const deviceId = dataOf(recordDevice(vault.session, { incidentId: own, answers: DEVICE })).devices[0]?.id ?? ''
  const handOver = (incidentId: string) => recordHandover(vault.session, { incidentId, deviceId, answers: HANDOVER })
  expect(handOver(other)).toMatchObject({ ok: false, code: 'not-found' })
  expect(dataOf(handOver(own)).devices[0]?.handovers).toHaveLength(1)
})
