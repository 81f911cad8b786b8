// Somebody who is shut out of a case, with the vault's key and a database program, puts a compartment of their own in its place and waits
// for others to write in it. Nobody does: what they write is sealed in compartments that they made or that the signed chain names.
import { randomBytes, randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Tx, inTransaction } from '#db/open.ts'
import { listAccounts } from '#db/queries/accounts.ts'
import { auditIncidentTx } from '#electron/services/audit.ts'
import { type OpenCompartment, makeCompartmentTx } from '#electron/services/cases/compartments.ts'
import { readDraft, saveDraft, startDraft } from '#electron/services/drafts.ts'
import { saveFormDraft } from '#electron/services/form-drafts.ts'
import { readIncident, recordIncident, recordOutcome } from '#electron/services/incidents.ts'
import { listRestricted } from '#electron/services/restricted-list.ts'
import { sealRecordTx } from '#electron/services/cases/sealed-pages.ts'
import { sealTo } from '#electron/vault/keys/sodium.ts'
import { completeAnswers, dataOf, recordConcern } from '#tests/helpers/concerns.ts'
import { DEPUTY, HEAD, type School, addEverybody } from '#tests/helpers/people.ts'
import { DSL, NOW_MS, type TestVault, makeVaultDb, publicKeysOf } from '#tests/helpers/vault-db.ts'

let vault: TestVault
let school: School
beforeEach(() => {
  vault = makeVaultDb()
  school = addEverybody(vault)
})
afterEach(() => vault.dispose())

const ABOUT_DEPUTY = { adult: 'lead' as const, leadIds: [DEPUTY.id] }
const sql = (text: string, ...values: unknown[]) => vault.db.$client.prepare(text).run(...values)
const one = (text: string, ...values: unknown[]) =>
  vault.db.$client
    .prepare(text)
    .pluck()
    .get(...values) as string
const dropRules = (...names: string[]) => {
  for (const name of names) vault.db.$client.exec(`DROP TRIGGER ${name}`)
}

/** A compartment by the deputy to which everybody let in has a key, and the deputy one too until it is taken out of the table. */
function decoy(work: (compartment: OpenCompartment, tx: Tx) => void): string {
  const people = listAccounts(vault.db).filter(({ id }) => [DSL.id, HEAD.id, DEPUTY.id].includes(id))
  const id = inTransaction(vault.db, (tx) =>
    makeCompartmentTx(tx, school.deputy, people, (compartment) => {
      work(compartment, tx)
      return compartment.id
    }),
  )
  sql('DELETE FROM compartment_key WHERE compartment_id = ? AND account_id = ?', id, DEPUTY.id)
  return id
}

const compartmentOf = (incidentId: string) => one('SELECT compartment_id FROM incident WHERE id = ?', incidentId)
const refused = { ok: false, code: 'failed' }
const typed = { form: 'outcome', answers: { words: 'Words about the deputy' } } as const
const type = (incidentId: string) => saveFormDraft(school.dsl, { incidentId, aboutId: incidentId, typed })

it('a key of one’s own sealed to somebody else opens nothing for them to write in', () => {
  const { incidentId } = recordConcern(school.dsl, ABOUT_DEPUTY)
  dropRules('compartment_key_no_update')
  const mine = sealTo(Buffer.from(publicKeysOf(vault.keys).boxPublicKey, 'hex'), randomBytes(32)).toString('hex')
  sql('UPDATE compartment_key SET sealed_key = ? WHERE account_id = ?', mine, DSL.id)
  expect(type(incidentId)).toMatchObject({ ok: false, code: 'not-found' })
  expect(one('SELECT count(*) FROM sealed_draft')).toBe(0)
  expect(dataOf(listRestricted(school.dsl, { words: '', status: 'all' })).rows).toEqual([])
  expect(readIncident(school.head, { incidentId }).ok).toBe(true)
})

it('a case that was pointed at another compartment takes no words', () => {
  const open = recordConcern(school.dsl, { adult: 'staff' })
  const closed = recordConcern(school.dsl, ABOUT_DEPUTY)
  const [to, from] = [compartmentOf(open.incidentId), compartmentOf(closed.incidentId)]
  dropRules('incident_restricted_once')
  sql('UPDATE incident SET compartment_id = NULL WHERE id = ?', open.incidentId)
  sql('UPDATE incident SET compartment_id = ? WHERE id = ?', to, closed.incidentId)
  expect(recordOutcome(school.dsl, { incidentId: closed.incidentId, text: 'About the deputy' })).toMatchObject(refused)
  expect(type(closed.incidentId)).toMatchObject(refused)
  sql('UPDATE incident SET compartment_id = ? WHERE id = ?', from, closed.incidentId)
  expect(type(closed.incidentId)).toMatchObject({ ok: true })
})

it.each(['with no word in the log', 'with a signed word in the log'])('a decoy of a case is refused, %s', (how) => {
  const { incidentId } = recordConcern(school.dsl, ABOUT_DEPUTY)
  const beginning = { kind: 'restricted', about: ABOUT_DEPUTY, dangerNow: 'no', reason: null } as const
  const recorded = { id: randomUUID(), recordedAtMs: NOW_MS, recordedBy: DSL.id }
  const id = decoy((compartment, tx) => sealRecordTx(tx, compartment, recorded, beginning))
  dropRules('incident_restricted_once')
  sql('UPDATE incident SET compartment_id = ? WHERE id = ?', id, incidentId)
  if (how.startsWith('with a')) {
    // In the place of the true one, as only somebody who can sign as themselves could write it.
    dropRules('audit_entry_no_update')
    sql(`UPDATE audit_entry SET detail = json_remove(detail, '$.compartmentId') WHERE incident_id = ?`, incidentId)
    inTransaction(vault.db, (tx) =>
      auditIncidentTx(tx, school.deputy, 'incident.recorded', incidentId, { restricted: true, compartmentId: id }),
    )
  }
  expect(type(incidentId)).toMatchObject(refused)
  expect(readIncident(school.dsl, { incidentId })).toMatchObject(refused)
})

it('a decoy of a draft takes no words: each saving is sealed anew', () => {
  const { draftId } = dataOf(startDraft(school.dsl))
  dataOf(saveDraft(school.dsl, { draftId, answers: completeAnswers(ABOUT_DEPUTY) }))
  const empty = completeAnswers({ ...ABOUT_DEPUTY, description: '' })
  let sealed: Buffer | undefined
  const id = decoy((compartment) => {
    sealed = compartment.seal(['draft', 'concern', draftId], empty)
  })
  sql('UPDATE sealed_draft SET compartment_id = ?, sealed = ? WHERE about_id = ?', id, sealed, draftId)
  expect(dataOf(readDraft(school.dsl, { draftId }))).toEqual(empty)
  dataOf(saveDraft(school.dsl, { draftId, answers: completeAnswers(ABOUT_DEPUTY) }))
  expect(one('SELECT compartment_id FROM sealed_draft WHERE about_id = ?', draftId)).not.toBe(id)
  const { incidentId } = dataOf(recordIncident(school.dsl, { draftId, answers: completeAnswers(ABOUT_DEPUTY) }))
  expect(compartmentOf(incidentId)).not.toBe(id)
  const all = vault.db.$client.prepare('SELECT sealed_key FROM compartment_key').pluck().all() as string[]
  expect(all.filter((wrapped) => school.deputy.keyring.open(Buffer.from(wrapped, 'hex')) !== undefined)).toEqual([])
})
