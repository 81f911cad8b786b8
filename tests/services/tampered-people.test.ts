// Whoever has the vault's key can write into its tables but cannot sign: nothing is sealed to a person, a key, a role or a name that the
// signed chain does not vouch for. Each case here would otherwise open the next restricted case to the one who is shut out.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { inTransaction } from '#db/open.ts'
import { auditIncidentTx } from '#electron/services/audit.ts'
import { saveDraft, startDraft } from '#electron/services/drafts.ts'
import { readInbox } from '#electron/services/drop-box.ts'
import { recordIncident } from '#electron/services/incidents.ts'
import { beginsVault, personDetail, provenPeople, vaultIdOf } from '#electron/services/people.ts'
import { openIncidentTo, restrictIncident } from '#electron/services/restricted.ts'
import { type Outside, openOutside } from '#electron/services/drops/sealed-drop.ts'
import type { Session } from '#electron/services/session.ts'
import { usingDropBox } from '#electron/vault/keys/drop-box-key.ts'
import { openSealed, sealTo, sign } from '#electron/vault/keys/sodium.ts'
import type { Actor } from '#shared/domain/accounts.ts'
import { completeAnswers, dataOf, recordConcern } from '#tests/helpers/concerns.ts'
import { leave } from '#tests/helpers/drops.ts'
import { CHAIR, DEPUTY, DPO, HEAD, OFFICE, type School, addEverybody } from '#tests/helpers/people.ts'
import { insertRaw } from '#tests/helpers/raw-row.ts'
import {
  DSL,
  NOW_MS,
  type PersonKeys,
  type TestVault,
  makeVaultDb,
  newPersonKeys,
  publicKeysOf,
} from '#tests/helpers/vault-db.ts'

let vault: TestVault
let school: School
let thief: PersonKeys
beforeEach(() => {
  vault = makeVaultDb()
  school = addEverybody(vault)
  thief = newPersonKeys()
})
afterEach(() => vault.dispose())

const sql = (text: string) => vault.db.$client.exec(text)
const STRANGER: Actor = { id: '00000000-0000-4000-8000-000000000009', name: 'Sample Stranger', role: 'deputy' }

function addStranger(): void {
  insertRaw(vault.db, 'role_holder', {
    id: STRANGER.id,
    name: STRANGER.name,
    role: STRANGER.role,
    added_at_ms: NOW_MS,
  })
  const { boxPublicKey, signPublicKey } = publicKeysOf(thief)
  insertRaw(vault.db, 'account', {
    id: STRANGER.id,
    box_public_key: boxPublicKey,
    sign_public_key: signPublicKey,
    passphrase_set_at_ms: NOW_MS,
  })
}

function vouchAs(session: Session): void {
  const detail = personDetail({ ...STRANGER, ...publicKeysOf(thief) })
  inTransaction(vault.db, (tx) => auditIncidentTx(tx, session, 'account.added', null, detail))
}

const withoutRules = `DROP TRIGGER account_fixed; DROP TRIGGER role_holder_no_update;`
const TAMPERINGS: readonly (readonly [string, () => void])[] = [
  [
    'a key exchanged',
    () =>
      sql(
        `${withoutRules} UPDATE account SET box_public_key = '${publicKeysOf(thief).boxPublicKey}' WHERE id = '${HEAD.id}'`,
      ),
  ],
  ['a role changed', () => sql(`${withoutRules} UPDATE role_holder SET role = 'deputy' WHERE id = '${DPO.id}'`)],
  [
    'two names exchanged',
    () =>
      sql(`${withoutRules} UPDATE role_holder SET name = 'Sample Lead' WHERE id = '${DEPUTY.id}';
        UPDATE role_holder SET name = 'Sample Deputy' WHERE id = '${DSL.id}'`),
  ],
  ['somebody added whom nobody vouches for', addStranger],
  [
    'somebody added for whom the chair vouches',
    () => {
      addStranger()
      vouchAs(school.chair)
    },
  ],
  [
    'somebody added for whom the thief vouches in the name of the lead',
    () => {
      addStranger()
      const asLead = { accountId: DSL.id, sign: (message: Buffer) => sign(message, thief.signing) }
      vouchAs({ ...school.dsl, signer: asLead })
    },
  ],
  [
    'somebody marked as removed',
    () => sql(`UPDATE account SET removed_at_ms = ${NOW_MS}, removed_by = '${DSL.id}' WHERE id = '${HEAD.id}'`),
  ],
]

describe.each(TAMPERINGS)('%s', (_name, tamper) => {
  it('nothing is sealed any more, and nobody is let in', () => {
    const { incidentId } = recordConcern(school.dsl)
    const restricted = recordConcern(school.dsl, { adult: 'staff' })
    const keys = vault.db.$client.prepare('SELECT count(*) FROM compartment_key').pluck()
    const before = keys.get()
    tamper()
    const answers = completeAnswers({ adult: 'staff' })
    const { draftId } = dataOf(startDraft(school.dsl))
    const refused = { ok: false, code: 'failed' }
    expect(saveDraft(school.dsl, { draftId, answers })).toMatchObject(refused)
    expect(recordIncident(school.dsl, { draftId, answers })).toMatchObject(refused)
    const about = { adult: 'staff' as const, leadIds: [] }
    expect(restrictIncident(school.dsl, { incidentId, about, reason: 'About a colleague' })).toMatchObject(refused)
    const letIn = { incidentId: restricted.incidentId, accountId: CHAIR.id, reason: 'To advise' }
    expect(openIncidentTo(school.dsl, letIn)).toMatchObject(refused)
    expect(keys.get()).toBe(before)
  })
})

it('an untouched list is proven, and a vault is known by the key of its first signer', () => {
  expect(provenPeople(vault.db)).toMatchObject({ ok: true, people: [DSL, DEPUTY, HEAD, CHAIR, DPO, OFFICE] })
  expect(beginsVault(vault.db, vaultIdOf(publicKeysOf(vault.keys).signPublicKey))).toBe(true)
  expect(beginsVault(vault.db, vaultIdOf(publicKeysOf(thief).signPublicKey))).toBe(false)
})

it('a manager’s word counts only until they are removed', () => {
  const removal = { accountId: HEAD.id }
  sql(`UPDATE account SET removed_at_ms = ${NOW_MS}, removed_by = '${DSL.id}' WHERE id = '${HEAD.id}'`)
  inTransaction(vault.db, (tx) => auditIncidentTx(tx, school.dsl, 'account.removed', null, removal))
  expect(provenPeople(vault.db)).toMatchObject({ ok: true })
  addStranger()
  vouchAs(school.head)
  expect(provenPeople(vault.db)).toMatchObject({ ok: false })
})

describe('a concern that waits', () => {
  const keysOf = (id: string): Outside['keys'] =>
    usingDropBox(school.dpo, (dropBox) => {
      const outside = openOutside(readFileSync(join(vault.folder, 'drop-box', `${id}.drop`)), id, dropBox)
      if (!outside) throw new Error('damaged')
      return outside.keys
    })

  it('is not shared with somebody whom nobody vouches for', () => {
    const id = leave(vault, { adult: 'lead', leadIds: [DEPUTY.id] })
    addStranger()
    dataOf(readInbox(school.dsl, vault.folder))
    expect(Object.keys(keysOf(id)).toSorted()).toEqual([DSL.id, HEAD.id])
  })

  it('is not sealed anew to a key that was exchanged', () => {
    const id = leave(vault, { adult: 'lead', leadIds: [DEPUTY.id] })
    sql(
      `${withoutRules} UPDATE account SET box_public_key = '${publicKeysOf(thief).boxPublicKey}' WHERE id = '${HEAD.id}'`,
    )
    // The outside opens for everybody with an account, so the head's key can be taken out of it.
    usingDropBox(school.deputy, (dropBox) => {
      const path = join(vault.folder, 'drop-box', `${id}.drop`)
      const outside = openOutside(readFileSync(path), id, dropBox)
      const { [HEAD.id]: _head, ...keys } = outside?.keys ?? {}
      writeFileSync(path, sealTo(dropBox.publicKey, Buffer.from(JSON.stringify({ ...outside, keys }))))
    })
    dataOf(readInbox(school.dsl, vault.folder))
    const anew = keysOf(id)[HEAD.id]
    expect(anew && openSealed(thief.box, Buffer.from(anew, 'hex'))).toBeUndefined()
  })
})
