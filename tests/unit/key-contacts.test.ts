import { describe, expect, it } from 'vitest'
import { isContactOld, keyContactProblem, missingContacts, type NewKeyContact } from '#shared/domain/key-contacts.ts'
import { CONTACT_PARTIES } from '#shared/domain/parties.ts'

const CARD: NewKeyContact = {
  party: 'lado',
  name: 'Example Officer',
  post: '',
  telephone: '01632 960004',
  outOfHours: '',
  email: '',
  protectedWay: '',
  note: '',
}

describe('a key contact', () => {
  it('needs a name or a post, and a way to reach them', () => {
    expect(keyContactProblem(CARD)).toBeUndefined()
    expect(keyContactProblem({ ...CARD, name: '', post: 'Duty desk' })).toBeUndefined()
    expect(keyContactProblem({ ...CARD, name: '' })?.field).toBe('name')
    expect(keyContactProblem({ ...CARD, telephone: '' })?.field).toBe('telephone')
    expect(keyContactProblem({ ...CARD, telephone: '', protectedWay: 'Secure portal' })).toBeUndefined()
  })

  it('is old a year after somebody made sure of it', () => {
    expect(isContactOld({ checkedOn: '2026-11-03' }, '2027-11-02')).toBe(false)
    expect(isContactOld({ checkedOn: '2026-11-03' }, '2027-11-03')).toBe(true)
  })
})

describe('contacts that are missing', () => {
  const always = CONTACT_PARTIES.filter(({ contact }) => contact === 'always').map(({ value }) => value)

  it('are those who are always needed, and those whom an open incident has to tell', () => {
    expect(missingContacts([], [])).toEqual(always)
    expect(missingContacts([], ['ceop'])).toContain('ceop')
    expect(missingContacts([], ['parents', 'platform'])).toEqual(always)
  })

  it('are not those who can be reached', () => {
    expect(missingContacts([CARD], [])).toEqual(always.filter((party) => party !== 'lado'))
    expect(missingContacts([{ ...CARD, telephone: '' }], [])).toContain('lado')
  })
})
