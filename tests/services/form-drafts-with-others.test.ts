// The forms that become a record only together with files on a stick or with a second person are gone then, too.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { lockIncident } from '#electron/services/evidence/sealing.ts'
import { handOver } from '#electron/services/evidence/package.ts'
import { readFormDraft, saveFormDraft } from '#electron/services/form-drafts.ts'
import { unlockImages } from '#electron/services/image-unlock.ts'
import type { TypedForm } from '#shared/domain/form-drafts.ts'
import { EMPTY_PACKAGE } from '#shared/domain/packages.ts'
import { dataOf, recordConcern } from '#tests/helpers/concerns.ts'
import { type School, addEverybody } from '#tests/helpers/people.ts'
import { type TestVault, makeVaultDb } from '#tests/helpers/vault-db.ts'
import { PACKAGE, addFiles, emptyStick } from './package-case.ts'

let vault: TestVault
let school: School
beforeAll(() => {
  vault = makeVaultDb()
  school = addEverybody(vault)
})
afterAll(() => vault.dispose())

function typing(incidentId: string, typed: TypedForm) {
  const place = { form: typed.form, incidentId, aboutId: incidentId }
  dataOf(saveFormDraft(vault.session, { incidentId, aboutId: incidentId, typed }))
  return () => dataOf(readFormDraft(vault.session, place)).kept?.typed
}

it.each(['no', 'staff'] as const)('a package that was handed over (adult involved: %s)', async (adult) => {
  const { incidentId } = recordConcern(vault.session, { adult })
  const evidenceIds = await addFiles(vault.session, incidentId, [['example.txt', Buffer.from('Words')]])
  const typed = { form: 'package', answers: { ...EMPTY_PACKAGE, recipient: 'Officer Exa' } } as const
  const kept = typing(incidentId, typed)
  const stick = emptyStick(vault)
  expect(await handOver(vault.session, stick, { incidentId, answers: { ...PACKAGE, evidenceIds: [] } })).toMatchObject({
    ok: false,
  })
  expect(kept()).toEqual(typed)
  dataOf(await handOver(vault.session, stick, { incidentId, answers: { ...PACKAGE, evidenceIds } }))
  expect(kept()).toBeUndefined()
})

it.each(['no', 'staff'] as const)('a lock that was taken off (adult involved: %s)', async (adult) => {
  const { incidentId } = recordConcern(vault.session, { adult })
  dataOf(lockIncident(vault.session, { incidentId, why: 'not-sure' }))
  const typed = { form: 'unlock', answers: { words: 'Half a reas' } } as const
  const kept = typing(incidentId, typed)
  const { actor, signer } = school.head
  const asked = { incidentId, reason: 'It was a drawing', accountId: actor.id, passphrase: new Uint8Array(1) }
  const unlock = (work: typeof asked) =>
    unlockImages(
      vault.session,
      {
        session: () => vault.session,
        proveSecond: async (_accountId, _passphrase, done) => done({ actor, signer }),
      },
      work,
    )
  expect(await unlock({ ...asked, accountId: school.chair.actor.id })).toMatchObject({ ok: false })
  expect(kept()).toEqual(typed)
  dataOf(await unlock(asked))
  expect(kept()).toBeUndefined()
})
