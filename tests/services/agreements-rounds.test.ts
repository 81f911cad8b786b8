// Rounds of days that have been: another choice of how often to sign does not rewrite them, and the first text may apply from one.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { agreementsOfPerson } from '#electron/services/agreements/of-person.ts'
import { listOutstanding } from '#electron/services/agreements/outstanding.ts'
import { publishText } from '#electron/services/agreements/publish.ts'
import { standingsOn } from '#electron/services/agreements/standings.ts'
import { readTexts } from '#electron/services/agreements/texts.ts'
import { chooseForSchool } from '#electron/services/school-choices.ts'
import { templateOf } from '#shared/agreements/all.ts'
import { DAY_MS } from '#shared/lib/dates.ts'
import { EVERYBODY, publish, sign } from '#tests/helpers/agreements.ts'
import { dataOf } from '#tests/helpers/concerns.ts'
import { detailsOfAdult, detailsOfPupil } from '#tests/helpers/person-details.ts'
import { addSchoolPerson } from '#tests/helpers/school-people.ts'
import { NOW_MS, type TestVault, makeVaultDb } from '#tests/helpers/vault-db.ts'

const TODAY = '2026-11-03'

let vault: TestVault
beforeEach(() => {
  vault = makeVaultDb()
})
afterEach(() => vault.dispose())

const needsOf = (personId: string) => dataOf(agreementsOfPerson(vault.session, { personId })).needs
const staff = () => addSchoolPerson(vault.session, detailsOfAdult({ kind: 'staff' }))

describe('another choice of how often to sign', () => {
  const choose = (value: 'once' | 'yearly') =>
    dataOf(chooseForSchool(vault.session, { choice: { topic: 'agreements-yearly', value, reasons: '' } }))
  const standingOn = (day: string) =>
    standingsOn(vault.db, day, TODAY).flatMap(({ needs }) =>
      needs.map(
        ({ standing, isOverdue, round }) => `${standing} ${isOverdue ? 'overdue' : 'in time'} ${round.schoolYear}`,
      ),
    )

  it('holds from the day of the choice, and every day before stands as it did', () => {
    vault.clock.set(NOW_MS - 400 * DAY_MS)
    const versionId = publish(vault.session, 'staff')
    const [signed] = [staff(), staff()]
    dataOf(sign(vault.session, { versionId, personId: signed }))
    vault.clock.set(NOW_MS)
    const before = ['2025-10-15', '2026-08-31', '2026-09-15', '2026-11-02'].map((day) => [
      day,
      standingOn(day).toSorted(),
    ])
    expect(before.at(-1)?.[1]).toEqual(['earlier overdue 2026', 'not-signed overdue 2026'])
    choose('once')
    for (const [day, standings] of before) expect(standingOn(String(day)).toSorted(), String(day)).toEqual(standings)
    expect(needsOf(signed)).toMatchObject([{ standing: 'signed', why: 'first', round: { schoolYear: null } }])
    // Whoever never signed is as late as before.
    expect(standingOn(TODAY).toSorted()).toEqual(['not-signed overdue null', 'signed in time null'])
    const round = { versionId, schoolYear: 2025 }
    const page = { ...EVERYBODY, kind: 'staff', round, page: 1 } as const
    expect(dataOf(listOutstanding(vault.session, page)).counts).toMatchObject({ signed: 1, notSigned: 1 })
    expect(sign(vault.session, { versionId, personId: signed })).toMatchObject({ code: 'conflict' })
  })

  it('of which the last on a day counts, and the day is that of London', () => {
    publish(vault.session, 'staff')
    vault.clock.set(Date.UTC(2027, 5, 24, 23, 30))
    choose('yearly')
    choose('once')
    const rounds = () => dataOf(readTexts(vault.session, { kind: 'staff' })).rounds
    expect(rounds()).toMatchObject([
      { schoolYear: 2026, endsOn: '2027-06-24' },
      { startsOn: '2027-06-25', schoolYear: null },
    ])
    choose('yearly')
    expect(rounds()).toMatchObject([{ schoolYear: 2026, endsOn: '2027-08-31' }])
  })
})

describe('the first text of a kind', () => {
  const input = {
    kind: 'staff',
    text: templateOf('staff'),
    appliesFrom: '2025-01-06',
    dueOn: '2026-12-04',
    reason: 'It was signed on paper before',
  } as const

  it('may apply from a day that has been, so that what was signed on paper then is ticked off', () => {
    const texts = dataOf(publishText(vault.session, input))
    expect(texts.rounds).toMatchObject([
      { schoolYear: 2024, startsOn: '2025-01-06', dueOn: '2025-02-05' },
      { schoolYear: 2025, dueOn: '2025-10-01' },
      // By when to sign was set for the round that is on.
      { schoolYear: 2026, dueOn: '2026-12-04' },
    ])
    const versionId = texts.versions[0]?.id ?? ''
    const [now, before] = [staff(), staff()]
    const paper = (personId: string, signedOn: string) =>
      sign(vault.session, { versionId, personId, how: 'paper', signedOn })
    expect(paper(now, '2025-01-05')).toMatchObject({ problems: [{ field: 'signedOn' }] })
    dataOf(paper(now, '2026-09-03'))
    dataOf(paper(before, '2025-09-04'))
    expect([now, before].map(needsOf)).toMatchObject([
      [{ standing: 'signed' }],
      [{ standing: 'earlier', isOverdue: false }],
    ])
    const [ofThen] = standingsOn(vault.db, '2025-12-01', TODAY).filter(({ person }) => person.id === before)
    expect(ofThen?.needs).toMatchObject([{ standing: 'signed', why: 'yearly', round: { schoolYear: 2025 } }])
  })

  it('keeps a day for signing that was before the round which is on', () => {
    const texts = dataOf(publishText(vault.session, { ...input, dueOn: '2025-01-31' }))
    expect(texts.rounds.map(({ dueOn }) => dueOn)).toEqual(['2025-01-31', '2025-10-01', '2026-10-01'])
  })

  it('is signed by whoever was to sign then: a pupil of Year 7 now had a parent sign the primary agreement', () => {
    const personId = addSchoolPerson(vault.session, detailsOfPupil({ year: '7', class: '7A', dob: null }))
    const texts = dataOf(
      publishText(vault.session, { ...input, kind: 'primary-pupil', text: templateOf('primary-pupil') }),
    )
    const form = { versionId: texts.versions[0]?.id ?? '', personId, how: 'paper', signerName: 'Jo Maple' } as const
    const parent = { signerRole: 'parent', signerId: null, relation: 'Mother' } as const
    expect(sign(vault.session, { ...form, ...parent, signedOn: '2026-09-03' })).toMatchObject({
      problems: [{ field: 'personId' }],
    })
    dataOf(sign(vault.session, { ...form, ...parent, signedOn: '2026-07-03' }))
  })
})
