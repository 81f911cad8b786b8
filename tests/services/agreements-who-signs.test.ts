// Who is asked to sign: new starters for their first day, and adults who care for a child that is here.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { listGuardianships } from '#db/queries/guardianships.ts'
import { listParentsOfHere } from '#db/queries/outstanding.ts'
import { agreementsOfPerson } from '#electron/services/agreements/of-person.ts'
import { listOutstanding } from '#electron/services/agreements/outstanding.ts'
import { remindersOf } from '#electron/services/agreements/still-to-sign.ts'
import { endGuardian } from '#electron/services/people/guardians.ts'
import { mergePeople } from '#electron/services/people/merge.ts'
import { DAY_MS } from '#shared/lib/dates.ts'
import { EVERYBODY, addGuardian, changedText, publish, sign } from '#tests/helpers/agreements.ts'
import { dataOf } from '#tests/helpers/concerns.ts'
import { detailsOfAdult, detailsOfPupil } from '#tests/helpers/person-details.ts'
import { addSchoolPerson } from '#tests/helpers/school-people.ts'
import { NOW_MS, type TestVault, makeVaultDb } from '#tests/helpers/vault-db.ts'

let vault: TestVault
beforeEach(() => {
  vault = makeVaultDb()
})
afterEach(() => vault.dispose())

const needsOf = (personId: string) => dataOf(agreementsOfPerson(vault.session, { personId })).needs
const standingOf = (personId: string) => needsOf(personId).map(({ standing }) => standing)
const adult = (forename: string) => addSchoolPerson(vault.session, detailsOfAdult({ forename }))
const pupil = (change: Parameters<typeof detailsOfPupil>[0]) =>
  addSchoolPerson(vault.session, detailsOfPupil({ dob: null, ...change }))

describe('the form of a new starter, signed before the first day', () => {
  const JULY = Date.UTC(2027, 6, 12, 12)
  const SEPTEMBER = Date.UTC(2027, 8, 6, 12)
  const starter = () => pupil({ year: '7', class: '7A', joinedOn: '2027-09-01' })
  const bothSign = (versionId: string, personId: string, signedOn: string) => {
    const mother = adult('Robin')
    addGuardian(vault.session, personId, mother)
    const form = { versionId, personId, how: 'paper', signedOn } as const
    dataOf(sign(vault.session, form))
    dataOf(sign(vault.session, { ...form, signerRole: 'parent', signerId: mother }))
    return form
  }

  it('recorded in July counts in September, and is not signed twice', () => {
    const versionId = publish(vault.session, 'secondary-pupil')
    vault.clock.set(JULY)
    const form = bothSign(versionId, starter(), '2027-07-12')
    expect(sign(vault.session, form)).toMatchObject({ code: 'conflict' })
    vault.clock.set(SEPTEMBER)
    expect(needsOf(form.personId)).toMatchObject([{ standing: 'signed', round: { schoolYear: 2027 } }])
    expect(sign(vault.session, form)).toMatchObject({ code: 'conflict' })
    expect(sign(vault.session, { ...form, how: 'typed', signedOn: '2027-09-06' })).toMatchObject({ code: 'conflict' })
    expect(dataOf(listOutstanding(vault.session, { ...EVERYBODY, page: 1 })).counts).toMatchObject({ signed: 1 })
  })

  it('is of the year that they start in when it is recorded in September with the day in July', () => {
    const versionId = publish(vault.session, 'secondary-pupil')
    vault.clock.set(SEPTEMBER)
    const personId = starter()
    bothSign(versionId, personId, '2027-07-12')
    expect(standingOf(personId)).toEqual(['signed'])
  })

  it('may be of the text that applies from the first day, and one of the text before is asked for again', () => {
    const before = publish(vault.session, 'secondary-pupil')
    vault.clock.set(JULY)
    const next = { text: changedText('secondary-pupil'), appliesFrom: '2027-09-01' }
    const versionId = publish(vault.session, 'secondary-pupil', next)
    const [ofNext, ofBefore] = [starter(), starter()]
    bothSign(versionId, ofNext, '2027-07-12')
    bothSign(before, ofBefore, '2027-07-12')
    const refusal = { versionId, personId: starter(), what: 'refused', reason: 'Does not agree' } as const
    expect(sign(vault.session, { ...refusal, versionId: before })).toMatchObject({ code: 'conflict' })
    dataOf(sign(vault.session, refusal))
    // Nobody who is here already signs ahead.
    const here = pupil({ year: '9', class: '9A' })
    expect(sign(vault.session, { versionId, personId: here, how: 'paper' })).toMatchObject({
      problems: [{ field: 'signedOn' }],
    })
    vault.clock.set(SEPTEMBER)
    const standings = [ofNext, ofBefore, refusal.personId].map(standingOf)
    expect(standings).toEqual([['signed'], ['earlier'], ['refused']])
  })
})

describe('the agreement of parents', () => {
  it('is not asked of an adult without responsibility, who gets no letter either', () => {
    const versionId = publish(vault.session, 'parent')
    const [mother, unknown, kept] = [adult('Robin'), adult('Lee'), adult('Kit')]
    const child = pupil({ year: '5' })
    addGuardian(vault.session, child, mother, 'yes')
    addGuardian(vault.session, child, unknown, 'not-known')
    addGuardian(vault.session, child, kept, 'no')
    expect([mother, unknown, kept].map(standingOf)).toEqual([['not-signed'], ['not-signed'], []])
    const listed = dataOf(listOutstanding(vault.session, { ...EVERYBODY, page: 1 }))
    expect(listed.rows.map(({ personId }) => personId).toSorted()).toEqual([mother, unknown].toSorted())
    expect(remindersOf(vault.db, EVERYBODY, '2026-11-03').map(({ name }) => name)).not.toContain('Kit Larch')
    expect(sign(vault.session, { versionId, personId: kept })).toMatchObject({ problems: [{ field: 'personId' }] })
    // Another child of theirs is here, for whom they have it.
    addGuardian(vault.session, pupil({ forename: 'Ash' }), kept)
    expect(standingOf(kept)).toEqual(['not-signed'])
  })

  it('of two rows about the same two people is as the later says, unless that only says that nobody knows', () => {
    const child = pupil({ year: '5' })
    const asked = (...said: readonly ('yes' | 'no' | 'not-known')[]) => {
      const kept = adult('Robin')
      for (const [index, responsibility] of said.entries()) {
        vault.clock.advance(1000)
        const entry = index === 0 ? kept : adult('Robin')
        addGuardian(vault.session, child, entry, responsibility)
        if (entry !== kept) dataOf(mergePeople(vault.session, { keepId: kept, mergeId: entry }))
      }
      return listParentsOfHere(vault.db, '2026-11-03').has(kept)
    }
    expect([asked('no', 'yes'), asked('yes', 'no')]).toEqual([true, false])
    expect([asked('no', 'not-known'), asked('not-known', 'no')]).toEqual([false, false])
    expect(asked('yes', 'no', 'not-known')).toBe(false)
  })

  it('was asked on an old day of whoever cared for a child then, also when that ended or was said to be no since', () => {
    const [child, father] = [pupil({ year: '5' }), adult('Robin')]
    addGuardian(vault.session, child, father)
    vault.clock.set(NOW_MS + 10 * DAY_MS)
    dataOf(endGuardian(vault.session, { id: listGuardianships(vault.db, 'child', [child])[0]?.id ?? '' }))
    const isAsked = (day: string) => listParentsOfHere(vault.db, day).has(father)
    const days = ['2026-10-01', '2026-11-03', '2026-11-12', '2026-11-13', '2026-11-14']
    expect(days.map(isAsked)).toEqual([true, true, true, false, false])
    addGuardian(vault.session, child, father, 'no')
    expect(days.map(isAsked)).toEqual([true, true, true, false, false])
  })
})
