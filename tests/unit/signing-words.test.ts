import { describe, expect, it } from 'vitest'
import type { InForce, Need } from '#shared/domain/signing.ts'
import { signedByWords, standingNotes } from '#shared/domain/words/signing-words.ts'
import { inForceWords } from '../../renderer/features/incidents/incident/linked-person-words.ts'

const NEED: Need = {
  round: {
    kind: 'secondary-pupil',
    versionId: 'now',
    versionNumber: 2,
    schoolYear: 2026,
    startsOn: '2026-09-01',
    countsFrom: '2026-09-01',
    endsOn: '2027-08-31',
    dueOn: '2026-10-01',
  },
  signers: [{ role: 'parent', hasSigned: true }],
  standing: 'signed',
  alsoRefused: false,
  why: 'yearly',
  dueOn: '2026-10-01',
  isOverdue: false,
}
const NAN = { signerRole: 'parent', signerId: null, signerName: 'Nan Ahmed', relation: 'grandmother' } as const
const MOTHER = { signerRole: 'parent', signerId: 'robin', signerName: 'Robin Larch', relation: 'mother' } as const
const SIGNED = { kind: 'secondary-pupil', what: 'signed', versionId: 'now', signedOn: '2026-09-07' } as const

describe('who signed for a child', () => {
  it('is said to be not entered as a parent when they are not among the school’s people', () => {
    expect(signedByWords(NAN)).toBe('Nan Ahmed, grandmother, not entered as a parent')
    expect(signedByWords(MOTHER)).toBe('Robin Larch, mother')
  })

  it('is nothing that is said of those who sign for themselves', () => {
    expect(signedByWords({ signerRole: 'self', signerId: null, signerName: 'Kim Larch', relation: '' })).toBe(
      'Kim Larch',
    )
  })
})

describe('beside how an agreement stands', () => {
  it('it is said that only somebody signed who is not entered as a parent', () => {
    const notes = ['Signed by Nan Ahmed, not entered as a parent']
    expect(standingNotes(NEED, [{ ...SIGNED, ...NAN }])).toEqual(notes)
    expect(standingNotes(NEED, [{ ...SIGNED, ...MOTHER }])).toEqual([])
    expect(standingNotes(NEED, [])).toEqual([])
  })

  it('a parent who signed too is enough, unless in another round or only to refuse', () => {
    const [nan, mother] = [
      { ...SIGNED, ...NAN },
      { ...SIGNED, ...MOTHER },
    ]
    expect(standingNotes(NEED, [nan, mother])).toEqual([])
    const others = [{ signedOn: '2026-08-31' }, { versionId: 'before' }, { what: 'refused' }] as const
    for (const change of others) expect(standingNotes(NEED, [nan, { ...mother, ...change }])).toHaveLength(1)
  })

  it('it is said that another parent would not sign', () => {
    const refused = { ...SIGNED, ...MOTHER, signerId: 'lee', what: 'refused' } as const
    const notes = standingNotes({ ...NEED, alsoRefused: true }, [{ ...SIGNED, ...MOTHER }, refused])
    expect(notes).toEqual(['Another parent would not sign'])
  })
})

it('in an incident it is said what held on the day, and that another parent would not sign', () => {
  const held = {
    kind: 'secondary-pupil',
    versionId: 'now',
    versionNumber: 2,
    standing: 'signed',
    alsoRefused: true,
    signatureIds: [],
    signedOn: '2026-09-07',
    signedBy: ['Robin Larch'],
    writtenLaterOn: '2026-11-03',
  } satisfies InForce
  const words = 'Secondary pupil agreement, version 2: signed on Mon 7 Sep 2026 by Robin Larch'
  const later = `${words}, written down later, on Tue 3 Nov 2026`
  expect(inForceWords(held)).toBe(`${later}. Another parent would not sign`)
  expect(inForceWords({ ...held, alsoRefused: false, writtenLaterOn: null })).toBe(words)
})
