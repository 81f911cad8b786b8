// The school's key contacts: kept in the vault, checked once a year, missing where somebody has to be told.
import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkContacts, listContacts, removeContact, saveContact } from '#electron/services/key-contacts.ts'
import type { NewKeyContact } from '#shared/domain/key-contacts.ts'
import { CONTACT_PARTIES } from '#shared/domain/parties.ts'
import { DAY_MS } from '#shared/lib/dates.ts'
import { verifiedChain } from '#tests/helpers/audit-chain.ts'
import { dataOf, recordConcern } from '#tests/helpers/concerns.ts'
import { personAnswer } from '#tests/helpers/least-answers.ts'
import { type School, addEverybody } from '#tests/helpers/people.ts'
import { type TestVault, makeVaultDb } from '#tests/helpers/vault-db.ts'

let vault: TestVault
let school: School
beforeEach(() => {
  vault = makeVaultDb()
  school = addEverybody(vault)
})
afterEach(() => vault.dispose())

const ALWAYS = CONTACT_PARTIES.filter(({ contact }) => contact === 'always').map(({ value }) => value)
const EMPTY: NewKeyContact = {
  party: 'lado',
  name: '',
  post: '',
  telephone: '',
  outOfHours: '',
  email: '',
  protectedWay: '',
  note: '',
}
const card = (change: Partial<NewKeyContact> = {}): NewKeyContact => ({
  ...EMPTY,
  name: 'Sample Officer',
  telephone: '01632 960002',
  ...change,
})
const save = (contact: NewKeyContact, id: string | null = null) => saveContact(vault.session, { id, contact })
describe('key contacts', () => {
  it('are listed in the order of the wall sheet, and within a party in that of adding', () => {
    save(card({ party: 'police', name: 'Second' }))
    save(card({ party: 'head', name: 'First' }))
    const { contacts } = dataOf(save(card({ party: 'police', name: 'Third' })))
    expect(contacts.map(({ name }) => name)).toEqual(['First', 'Second', 'Third'])
    expect(contacts.every(({ checkedOn }) => checkedOn === '2026-11-03')).toBe(true)
  })

  it('are missing until they can be reached', () => {
    expect(dataOf(listContacts(vault.session)).missing).toEqual(ALWAYS)
    const { contacts, missing } = dataOf(save(card()))
    expect(missing).toEqual(ALWAYS.filter((party) => party !== 'lado'))
    const id = contacts[0]?.id ?? ''
    expect(dataOf(removeContact(vault.session, { id })).missing).toEqual(ALWAYS)
    expect(removeContact(vault.session, { id })).toMatchObject({ ok: false, code: 'not-found' })
    expect(save(card(), id)).toMatchObject({ ok: false, code: 'not-found' })
  })

  it('are missing where an open incident has to tell them, to those who may read it only', () => {
    const people = [personAnswer('Alex Sample'), personAnswer('Sam Example', { kind: 'staff', part: 'alleged' })]
    const { incidentId } = recordConcern(vault.session, { people })
    const tell = (tells: string) =>
      vault.db.$client
        .prepare('INSERT OR REPLACE INTO open_step (incident_id, step, words, who, tells) VALUES (?, ?, ?, ?, ?)')
        .run(incidentId, `tell-${tells}`, 'Tell them', 'lead', tells)
    vault.db.$client.exec('DELETE FROM open_step')
    for (const party of ['ceop', 'parents', 'lado']) tell(party)
    const order = CONTACT_PARTIES.map(({ value }) => value)
    const withCeop = order.filter((party) => party === 'ceop' || ALWAYS.includes(party))
    for (const session of [school.dsl, school.deputy, school.head]) {
      expect(dataOf(listContacts(session)).missing).toEqual(withCeop)
    }
    for (const session of [school.dpo, school.chair]) expect(dataOf(listContacts(session)).missing).toEqual(ALWAYS)
  })

  it('are missing where a restricted case has to tell them, to those who may see it only', () => {
    recordConcern(school.dsl, { adult: 'staff', types: ['grooming'] })
    expect(dataOf(listContacts(school.dsl)).missing).toContain('ceop')
    expect(dataOf(save(card())).missing).toContain('ceop')
    expect(dataOf(listContacts(school.chair)).missing).not.toContain('ceop')
  })

  it('are old after a year without a check, and one who is gone keeps the others from being checked', () => {
    const first = dataOf(save(card())).contacts[0]?.id ?? ''
    vault.clock.advance(364 * DAY_MS)
    const second = dataOf(save(card({ party: 'police' }))).contacts.find(({ party }) => party === 'police')?.id ?? ''
    expect(dataOf(listContacts(vault.session)).old).toEqual([])
    vault.clock.advance(DAY_MS)
    expect(dataOf(listContacts(vault.session)).old).toEqual([first])
    const gone = '00000000-0000-4000-8000-00000000dead'
    expect(checkContacts(vault.session, { ids: [first, gone] })).toMatchObject({ ok: false, code: 'not-found' })
    expect(dataOf(listContacts(vault.session)).old).toEqual([first])
    expect(dataOf(checkContacts(school.deputy, { ids: [first, second] })).old).toEqual([])
    expect(dataOf(listContacts(vault.session)).contacts.map(({ checkedOn }) => checkedOn)).toEqual([
      '2027-11-03',
      '2027-11-03',
    ])
  })

  it('need a name or post and a way to reach them', () => {
    const fields = (contact: NewKeyContact) => {
      const result = save(contact)
      return result.ok ? [] : result.problems?.map(({ field }) => field)
    }
    expect(fields(EMPTY)).toEqual(['name'])
    expect(fields(card({ telephone: '' }))).toEqual(['telephone'])
    expect(fields(card({ name: '', post: 'Duty team' }))).toEqual([])
    for (const way of ['outOfHours', 'email', 'protectedWay'] as const) {
      expect(fields(card({ telephone: '', [way]: 'a way' }))).toEqual([])
    }
  })

  it('take no picture and no file, in any box', () => {
    for (const field of ['name', 'post', 'telephone', 'outOfHours', 'email', 'protectedWay', 'note'] as const) {
      const result = save(card({ [field]: 'data:image/png;base64,iVBORw0KGgo=' }))
      expect(result, field).toMatchObject({ ok: false, problems: [{ field }] })
    }
    expect(dataOf(listContacts(vault.session)).contacts).toEqual([])
  })

  it('leave a row in the log for each change, without names or numbers', () => {
    const id = dataOf(save(card())).contacts[0]?.id ?? ''
    save(card({ telephone: '01632 960003' }), id)
    checkContacts(vault.session, { ids: [id] })
    removeContact(vault.session, { id })
    const rows = verifiedChain(vault.db).filter(({ kind }) => kind.startsWith('contacts.'))
    expect(rows.map(({ kind, detail }) => [kind, detail])).toEqual([
      ['contacts.changed', { contactId: id, party: 'lado', isNew: true }],
      ['contacts.changed', { contactId: id, party: 'lado', isNew: false }],
      ['contacts.checked', { contactId: id }],
      ['contacts.removed', { contactId: id }],
    ])
  })

  it('lie on the disk encrypted', () => {
    save(card({ name: 'Plainly Readable Person' }))
    vault.db.$client.pragma('wal_checkpoint(TRUNCATE)')
    expect(readFileSync(vault.path).includes('Plainly Readable Person')).toBe(false)
  })
})
