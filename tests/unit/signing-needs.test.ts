// Who must sign, how it stands, what held on a day that has been, and who may use the internet.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AGREEMENT_KIND_VALUES, type SignerRole } from '#shared/domain/agreements.ts'
import { type InForceFacts, inForceOn } from '#shared/domain/in-force.ts'
import { isAllowed } from '#shared/domain/internet-access.ts'
import { type Act, DAYS_ON_ENTRY, needOf, roundAt } from '#shared/domain/needs.ts'
import { PEOPLE_KIND_VALUES, YEAR_GROUPS, type YearGroup } from '#shared/domain/people.ts'
import { roundsOf } from '#shared/domain/rounds.ts'
import { ageOn } from '#shared/domain/school-years.ts'
import { type SignerFacts, possibleSigners, signersOf, toSignOn, yearOn } from '#shared/domain/signers.ts'
import { addDays } from '#shared/lib/dates.ts'

const pupil = (change: Partial<SignerFacts> = {}): SignerFacts => ({
  kind: 'pupil',
  year: null,
  dob: null,
  hasChildHere: false,
  ...change,
})
const TODAY = '2026-11-03'
const kindsOf = (person: SignerFacts, day = TODAY) =>
  toSignOn(person, day).map(({ kind, signers }) => `${kind}: ${signers.join(' and ')}`)

describe('who must sign', () => {
  it.each([
    [
      ['N1', 'N2', 'R', '1', '2'],
      ['primary-pupil: parent', 'rules-ks1: parent'],
    ],
    [
      ['3', '4', '5', '6'],
      ['primary-pupil: parent', 'rules-ks2: self and parent'],
    ],
    [['7', '9', '11', '12', '13', '14'], ['secondary-pupil: self and parent']],
  ])('in years %j', (years, expected) => {
    for (const year of years) expect(kindsOf(pupil({ year: year as YearGroup })), year).toEqual(expected)
  })

  it('without a year by the age at 31 August', () => {
    // Eleven on 31 August 2026 begins year 7 the next day; a day younger is in year 6.
    expect(kindsOf(pupil({ dob: '2015-08-31' }))).toEqual(['secondary-pupil: self and parent'])
    expect(kindsOf(pupil({ dob: '2015-09-01' }))).toEqual(['primary-pupil: parent', 'rules-ks2: self and parent'])
    expect(kindsOf(pupil({ dob: '2015-08-31' }), '2026-08-31')).toContain('primary-pupil: parent')
    expect(kindsOf(pupil({ dob: '2019-08-31' }))).toContain('rules-ks2: self and parent')
    expect(kindsOf(pupil({ dob: '2019-09-01' }))).toContain('rules-ks1: parent')
  })

  it('with neither, whichever of the two the school published', () => {
    expect(kindsOf(pupil())).toEqual(['primary-pupil: parent', 'secondary-pupil: self and parent'])
  })

  it('from the eighteenth birthday the pupil alone, born on a leap day from 1 March', () => {
    const born = pupil({ year: '13', dob: '2008-02-29' })
    expect(kindsOf(born, '2026-02-28')).toEqual(['secondary-pupil: self and parent'])
    expect(kindsOf(born, '2026-03-01')).toEqual(['secondary-pupil: self'])
    expect(kindsOf(pupil({ year: '13', dob: '2008-11-03' }))).toEqual(['secondary-pupil: self'])
    expect(kindsOf(pupil({ year: '13', dob: '2008-11-04' }))).toEqual(['secondary-pupil: self and parent'])
  })

  it('a parent only while a child is here, and every other adult their own', () => {
    expect(kindsOf(pupil({ kind: 'parent' }))).toEqual([])
    expect(kindsOf(pupil({ kind: 'parent', hasChildHere: true }))).toEqual(['parent: self'])
    for (const kind of ['staff', 'governor', 'volunteer', 'contractor', 'visitor', 'community'] as const) {
      expect(kindsOf(pupil({ kind }))).toEqual([`${kind}: self`])
    }
  })

  const personArbitrary = fc.record({
    kind: fc.constantFrom(...PEOPLE_KIND_VALUES),
    year: fc.option(fc.constantFrom(...YEAR_GROUPS)),
    dob: fc.option(fc.integer({ min: 0, max: 9000 }).map((days) => addDays('2002-01-01', days))),
    hasChildHere: fc.boolean(),
  })

  it('is always a role for which the text has a declaration, and never a parent for an adult', () => {
    fc.assert(
      fc.property(personArbitrary, (person) => {
        for (const { kind, signers } of toSignOn(person, TODAY)) {
          expect(signers.length).toBeGreaterThan(0)
          expect(signers.every((role) => possibleSigners(kind).includes(role))).toBe(true)
          const isAdult = person.kind !== 'pupil' || (kind === 'secondary-pupil' && ageOf(person.dob) >= 18)
          if (isAdult && person.dob !== null) expect(signers).toEqual(['self'])
        }
        for (const kind of AGREEMENT_KIND_VALUES) {
          const expected = toSignOn(person, TODAY).find((one) => one.kind === kind)?.signers ?? []
          expect(signersOf(kind, person, TODAY)).toEqual(expected)
        }
      }),
    )
  })

  it('counts the year group back for a day that has been, and keeps that of a leaver', () => {
    const nine = { year: '9', leftOn: null } as const
    expect(yearOn(nine, '2026-09-01', TODAY)).toBe('9')
    expect(yearOn(nine, '2026-08-31', TODAY)).toBe('8')
    expect(yearOn(nine, '2024-01-10', TODAY)).toBe('6')
    expect(yearOn({ year: '1', leftOn: null }, '2020-01-10', TODAY)).toBeNull()
    expect(yearOn({ year: '11', leftOn: '2026-08-31' }, '2026-03-01', TODAY)).toBe('11')
    expect(yearOn({ year: '11', leftOn: '2024-08-31' }, '2023-03-01', TODAY)).toBe('10')
    expect(yearOn({ year: null, leftOn: null }, '2026-03-01', TODAY)).toBeNull()
  })
})

const ageOf = (dob: string | null) => (dob === null ? 0 : ageOn(dob, TODAY))

const VERSIONS = [
  { id: 'v1', kind: 'secondary-pupil', number: 1, appliesFrom: '2024-09-02' },
  { id: 'v2', kind: 'secondary-pupil', number: 2, appliesFrom: '2026-01-12' },
] as const
const rounds = roundsOf(VERSIONS, { howOften: [{ from: '', isYearly: true }], dues: [], until: TODAY })
const act = (what: Act['what'], signedOn: string, signerRole: SignerRole = 'self', change: Partial<Act> = {}): Act => ({
  what,
  signedOn,
  signerRole,
  versionId: signedOn < '2026-01-12' ? 'v1' : 'v2',
  signer: signerRole === 'self' ? 'self' : 'mother',
  ...change,
})
const BOTH = ['self', 'parent'] as const
const standing = (acts: readonly Act[], day = TODAY, joinedOn: string | null = null) => {
  const at = roundAt(rounds, day)
  if (!at) throw new Error('no round')
  return needOf({ signers: BOTH, joinedOn, acts }, at, day)
}

describe('how it stands', () => {
  it('needs both in the round that is on', () => {
    expect(standing([]).standing).toBe('not-signed')
    const one = standing([act('signed', '2026-09-10')])
    expect(one).toMatchObject({ standing: 'part-signed', signers: [{ hasSigned: true }, { hasSigned: false }] })
    expect(standing([act('signed', '2026-09-10'), act('signed', '2026-09-11', 'parent')]).standing).toBe('signed')
  })

  it('what was signed before 1 September, or before the text changed, is of an earlier round', () => {
    const both = (day: string) => [act('signed', day), act('signed', day, 'parent')]
    expect(standing(both('2026-08-31')).standing).toBe('earlier')
    expect(standing(both('2026-09-01')).standing).toBe('signed')
    expect(standing(both('2026-01-11'), '2026-01-12').standing).toBe('earlier')
    expect(standing([act('signed', '2026-08-31')]).standing).toBe('not-signed')
    // An old form that came back late is of no round that is on.
    const late = both('2026-09-10').map((one) => ({ ...one, versionId: 'v1' }))
    expect(standing(late).standing).toBe('earlier')
  })

  it('the last thing that somebody did counts, by its day', () => {
    const signed = act('signed', '2026-09-10')
    const taken = act('withdrawn', '2026-10-01')
    const parent = act('signed', '2026-09-10', 'parent')
    expect(standing([signed, taken, parent]).standing).toBe('withdrawn')
    expect(standing([taken, signed, parent]).standing).toBe('withdrawn')
    expect(standing([signed, taken, parent, act('signed', '2026-10-01')]).standing).toBe('signed')
    expect(standing([parent, act('refused', '2026-10-01')]).standing).toBe('refused')
    expect(standing([act('refused', '2025-10-01'), signed, parent]).standing).toBe('signed')
  })

  it('asks whoever refused or took it back again in the next round, since they answered only for theirs', () => {
    const parent = act('signed', '2026-09-10', 'parent')
    for (const what of ['refused', 'withdrawn'] as const) {
      expect(standing([act(what, '2026-08-31')], '2026-08-31')).toMatchObject({ standing: what, isOverdue: false })
      expect(standing([act(what, '2026-08-31')])).toMatchObject({ standing: 'not-signed', isOverdue: true })
      expect(standing([act(what, '2026-08-31'), parent]).standing).toBe('part-signed')
      // Taken back or refused in this round, of whichever text.
      expect(standing([act(what, '2026-09-01', 'self', { versionId: 'v1' })]).standing).toBe(what)
    }
  })

  it('one of two parents is enough, but it says that the other would not, since a school must know', () => {
    const father = { signer: 'father' }
    const pupilSigned = act('signed', '2026-09-10')
    const acts = [pupilSigned, act('signed', '2026-09-10', 'parent')]
    expect(standing(acts)).toMatchObject({ standing: 'signed', alsoRefused: false })
    for (const what of ['refused', 'withdrawn'] as const) {
      const against = (day: string) => act(what, day, 'parent', father)
      expect(standing([...acts, against('2026-10-01')])).toMatchObject({ standing: 'signed', alsoRefused: true })
      // Whichever of the two came first, and also while the pupil has still to sign.
      expect(standing([against('2026-09-02'), ...acts]).alsoRefused).toBe(true)
      expect(standing([against('2026-09-02'), ...acts.slice(1)])).toMatchObject({
        standing: 'part-signed',
        alsoRefused: true,
      })
      // In an earlier round, or before they signed after all, it was another answer.
      expect(standing([...acts, against('2026-08-31')]).alsoRefused).toBe(false)
      const afterAll = act('signed', '2026-10-02', 'parent', father)
      expect(standing([...acts, against('2026-10-01'), afterAll]).alsoRefused).toBe(false)
      expect(standing([pupilSigned, against('2026-10-01')])).toMatchObject({ standing: what, alsoRefused: false })
    }
    expect(standing([...acts, act('withdrawn', '2026-10-01', 'parent')]).standing).toBe('withdrawn')
  })

  it('what was signed up to 200 days before joining counts for the round of the first day', () => {
    const both = (day: string) => [act('signed', day), act('signed', day, 'parent')]
    const joining = (acts: readonly Act[], joinedOn: string) => standing(acts, TODAY, joinedOn).standing
    expect(joining(both('2026-07-10'), '2026-09-01')).toBe('signed')
    expect(joining(both('2026-07-10'), '2026-08-31')).toBe('earlier')
    expect(joining(both('2026-02-13'), '2026-09-01')).toBe('signed')
    expect(joining(both('2026-02-12'), '2026-09-01')).toBe('earlier')
    expect(joining(both('2026-01-11'), '2026-02-01')).toBe('earlier')
    expect(joining([act('refused', '2026-07-10')], '2026-09-01')).toBe('refused')
  })

  it('is due with the round, for somebody new fourteen days after the first day when that is later', () => {
    expect(standing([])).toMatchObject({ why: 'yearly', dueOn: '2026-10-01', isOverdue: true })
    expect(standing([], '2026-10-01').isOverdue).toBe(false)
    expect(standing([], TODAY, '2026-09-01')).toMatchObject({ why: 'entry', dueOn: '2026-10-01' })
    expect(standing([], TODAY, '2026-11-02')).toMatchObject({
      why: 'entry',
      dueOn: addDays('2026-11-02', DAYS_ON_ENTRY),
      isOverdue: false,
    })
    expect(standing([], '2026-02-01').why).toBe('text-changed')
    expect(standing([], '2024-10-01').why).toBe('first')
    expect(standing([act('refused', '2026-09-10')]).isOverdue).toBe(false)
  })
})

describe('the internet', () => {
  const both = (day: string) => [act('signed', day), act('signed', day, 'parent')]
  const allowed = (acts: readonly Act[], day: string) => isAllowed([standing(acts, day)], day)

  it('is allowed to whoever signed, and until the day it is due to whoever signed the round before', () => {
    expect(allowed(both('2026-09-10'), TODAY)).toBe(true)
    expect(allowed(both('2026-03-10'), '2026-10-01')).toBe(true)
    expect(allowed(both('2026-03-10'), '2026-10-02')).toBe(false)
    // Two rounds ago is too long.
    expect(allowed(both('2025-10-10'), '2026-10-01')).toBe(false)
    expect(allowed([act('signed', '2026-09-10'), act('signed', '2026-03-10', 'parent')], '2026-10-01')).toBe(true)
    expect(allowed([], '2026-09-02')).toBe(false)
  })

  it('is not allowed to whoever refused or took it back, and every agreement counts', () => {
    expect(allowed([...both('2026-03-10'), act('refused', '2026-09-02')], '2026-09-03')).toBe(false)
    expect(allowed([...both('2026-09-02'), act('withdrawn', '2026-09-03')], '2026-09-03')).toBe(false)
    // Asked again in the next round, they still have not signed.
    expect(allowed([...both('2026-03-10'), act('refused', '2026-08-31')], '2026-09-03')).toBe(false)
    expect(allowed([...both('2026-03-10'), act('withdrawn', '2026-08-31', 'parent')], '2026-09-03')).toBe(false)
    expect(isAllowed([standing(both('2026-09-10')), standing([])], TODAY)).toBe(false)
    expect(isAllowed([], TODAY)).toBe(true)
  })
})

describe('in force on a day', () => {
  const signed = (id: string, one: Act, writtenOn = one.signedOn) => ({ ...one, id, signerName: id, writtenOn })
  const acts = [
    signed('a', act('signed', '2025-09-20')),
    signed('b', act('signed', '2025-09-21', 'parent')),
    signed('c', act('signed', '2026-01-20')),
    signed('d', act('withdrawn', '2026-02-01')),
  ]
  const facts: InForceFacts = { person: { ...pupil({ year: '8' }), joinedOn: null }, rounds, acts }
  const on = (day: string) => inForceOn('secondary-pupil', facts, day)

  it('is what applied and what was signed until then', () => {
    expect(on('2025-09-20')).toMatchObject({ versionNumber: 1, standing: 'part-signed', signatureIds: ['a'] })
    expect(on('2025-12-01')).toMatchObject({ standing: 'signed', signatureIds: ['a', 'b'], signedOn: '2025-09-21' })
    expect(on('2026-01-15')).toMatchObject({ versionNumber: 2, standing: 'earlier', signatureIds: ['a', 'b'] })
    expect(on('2026-01-20')).toMatchObject({ standing: 'part-signed', signatureIds: ['c'], signedBy: ['c'] })
    expect(on('2026-02-01')).toMatchObject({ standing: 'withdrawn', signatureIds: ['b'] })
  })

  it('is a refusal in its own round, in the next it is not signed', () => {
    const refused = [signed('r', act('refused', '2025-10-01'))]
    const standingOn = (day: string) => inForceOn('secondary-pupil', { ...facts, acts: refused }, day)?.standing
    expect(standingOn('2025-10-01')).toBe('refused')
    expect(standingOn('2026-01-11')).toBe('refused')
    expect(standingOn('2026-01-12')).toBe('not-signed')
  })

  it('says that another parent would not sign, by that day', () => {
    const father = act('refused', '2025-09-25', 'parent', { signer: 'father' })
    const also = (day: string) =>
      inForceOn('secondary-pupil', { ...facts, acts: [...acts, signed('f', father)] }, day)?.alsoRefused
    expect([also('2025-09-24'), also('2025-09-25'), also('2026-01-20')]).toEqual([false, true, false])
  })

  it('lists what a new pupil signed before the first day with the round of that day', () => {
    const ahead = [signed('b', act('signed', '2025-07-20', 'parent')), signed('a', act('signed', '2025-09-10'))]
    const person = { ...facts.person, joinedOn: '2025-09-03' }
    expect(inForceOn('secondary-pupil', { ...facts, person, acts: ahead }, '2025-09-10')).toMatchObject({
      standing: 'signed',
      signatureIds: ['b', 'a'],
    })
  })

  it('says when it was written down after that day', () => {
    const late = [
      signed('a', act('signed', '2025-09-20')),
      signed('b', act('signed', '2025-09-21', 'parent'), '2025-10-02'),
    ]
    const lateOn = (day: string) => inForceOn('secondary-pupil', { ...facts, acts: late }, day)?.writtenLaterOn
    expect(lateOn('2025-09-20')).toBeNull()
    expect(lateOn('2025-09-21')).toBe('2025-10-02')
    expect(lateOn('2025-10-01')).toBe('2025-10-02')
    expect(lateOn('2025-10-02')).toBeNull()
    expect(on('2025-12-01')?.writtenLaterOn).toBeNull()
  })

  it('is nothing before the first text, and for an agreement that was not theirs', () => {
    expect(on('2024-09-01')).toBeUndefined()
    expect(inForceOn('staff', facts, TODAY)).toBeUndefined()
  })

  const actArbitrary = fc
    .record({
      what: fc.constantFrom('signed', 'refused', 'withdrawn'),
      day: fc.integer({ min: 0, max: 900 }),
      signerRole: fc.constantFrom('self', 'parent'),
      signer: fc.constantFrom('mother', 'father'),
    })
    .map(({ what, day, signerRole, signer }) =>
      act(what, addDays('2024-09-02', day), signerRole, { signer: signerRole === 'self' ? 'self' : signer }),
    )

  it('does not change by what happens later', () => {
    const days = fc.integer({ min: 0, max: 800 }).map((days_) => addDays('2024-09-02', days_))
    fc.assert(
      fc.property(fc.array(actArbitrary, { maxLength: 8 }), days, (all, day) => {
        const whole = all.map((one, index) => signed(String(index), one))
        const until = whole.filter(({ signedOn }) => signedOn <= day)
        const before = inForceOn('secondary-pupil', { ...facts, acts: until }, day)
        expect(inForceOn('secondary-pupil', { ...facts, acts: whole }, day)).toEqual(before)
        expect(before?.standing === 'signed' ? before.signatureIds.length >= 2 : true).toBe(true)
        for (const id of before?.signatureIds ?? []) expect(whole[Number(id)]?.what).toBe('signed')
      }),
    )
  })
})
