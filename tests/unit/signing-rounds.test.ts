// Rounds of signing: school years across 31 August and 1 September, texts that change, and schools that sign once.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { needOf, roundAt } from '#shared/domain/needs.ts'
import {
  type HowOften,
  type PublishedVersion,
  type RoundRules,
  USUAL_DAYS_TO_SIGN,
  isOfRound,
  roundOn,
  roundsOf,
} from '#shared/domain/rounds.ts'
import { schoolYearOf } from '#shared/domain/school-years.ts'
import { addDays, dayAfter, londonDate } from '#shared/lib/dates.ts'

const version = (number: number, appliesFrom: string): PublishedVersion => ({
  id: `version-${number}`,
  kind: 'staff',
  number,
  appliesFrom,
})
const often = (isYearly: boolean, from = ''): HowOften => ({ from, isYearly })
const YEARLY: RoundRules = { howOften: [often(true)], dues: [], until: '2027-01-15' }
const ONCE: RoundRules = { ...YEARLY, howOften: [often(false)] }
const spans = (rounds: ReturnType<typeof roundsOf>) =>
  rounds.map(({ versionNumber, schoolYear, startsOn, endsOn }) => [versionNumber, schoolYear, startsOn, endsOn])

describe('rounds', () => {
  it('begin anew on 1 September, and when the text changes', () => {
    const versions = [version(1, '2024-11-04'), version(2, '2026-02-10')]
    expect(spans(roundsOf(versions, YEARLY))).toEqual([
      [1, 2024, '2024-11-04', '2025-08-31'],
      [1, 2025, '2025-09-01', '2026-02-09'],
      [2, 2025, '2026-02-10', '2026-08-31'],
      [2, 2026, '2026-09-01', '2027-08-31'],
    ])
  })

  it('are one for each text in a school that signs once', () => {
    const versions = [version(1, '2024-11-04'), version(2, '2026-02-10')]
    expect(spans(roundsOf(versions, ONCE))).toEqual([
      [1, null, '2024-11-04', '2026-02-09'],
      [2, null, '2026-02-10', null],
    ])
  })

  it('a text that applies from 1 September has that whole school year', () => {
    const rounds = roundsOf([version(1, '2025-09-01'), version(2, '2026-09-01')], YEARLY)
    expect(spans(rounds)).toEqual([
      [1, 2025, '2025-09-01', '2026-08-31'],
      [2, 2026, '2026-09-01', '2027-08-31'],
    ])
  })

  it('a text that was replaced on its first day has none', () => {
    const rounds = roundsOf([version(1, '2026-02-10'), version(2, '2026-02-10')], YEARLY)
    expect(new Set(rounds.map(({ versionNumber }) => versionNumber))).toEqual(new Set([2]))
  })

  it('a text that is still to apply has its first round already', () => {
    expect(spans(roundsOf([version(1, '2028-03-01')], YEARLY))).toEqual([[1, 2027, '2028-03-01', '2028-08-31']])
  })

  it('are due after thirty days, or on the day that was set last for that very round', () => {
    const due = (dueOn: string, schoolYear: number | null) => ({ versionId: 'version-1', schoolYear, dueOn })
    const dues = [due('2026-10-01', 2026), due('2026-10-05', 2026), due('2030-01-01', null)]
    const rounds = roundsOf([version(1, '2025-12-01')], { ...YEARLY, dues })
    expect(rounds.map(({ dueOn }) => dueOn)).toEqual([addDays('2025-12-01', USUAL_DAYS_TO_SIGN), '2026-10-05'])
    expect(addDays('2024-02-15', USUAL_DAYS_TO_SIGN)).toBe('2024-03-16')
  })

  it('change at midnight in London, in summer and in winter time', () => {
    const rounds = roundsOf([version(1, '2025-12-01')], YEARLY)
    const roundAtMs = (atMs: number) => roundOn(rounds, londonDate(atMs))?.schoolYear
    expect(roundAtMs(Date.UTC(2026, 7, 31, 22, 59, 59))).toBe(2025)
    expect(roundAtMs(Date.UTC(2026, 7, 31, 23, 0, 0))).toBe(2026)
    expect(roundOn(rounds, londonDate(Date.UTC(2025, 10, 30, 23, 59)))).toBeUndefined()
    expect(roundAtMs(Date.UTC(2025, 11, 1, 0, 0))).toBe(2025)
  })
})

describe('another choice of how often to sign', () => {
  const versions = [version(1, '2024-11-04'), version(2, '2027-02-01')]
  const chosen = (...howOften: readonly HowOften[]): RoundRules => ({ ...YEARLY, howOften: [often(true), ...howOften] })
  const once = roundsOf(versions, chosen(often(false, '2026-11-03')))

  it('holds from its day on: the days before keep the rounds that they had', () => {
    expect(spans(once)).toEqual([
      [1, 2024, '2024-11-04', '2025-08-31'],
      [1, 2025, '2025-09-01', '2026-08-31'],
      [1, 2026, '2026-09-01', '2026-11-02'],
      [1, null, '2026-11-03', '2027-01-31'],
      [2, null, '2027-02-01', null],
    ])
    const dayBefore = (rules: RoundRules) =>
      roundOn(roundsOf(versions, { ...rules, until: '2026-11-02' }), '2026-11-02')
    expect(dayBefore(chosen(often(false, '2026-11-03')))).toEqual(dayBefore(YEARLY))
  })

  it('to once: every signature of the text counts, and whoever was to sign by a day still is', () => {
    expect(once[3]).toMatchObject({ countsFrom: '2024-11-04', dueOn: '2026-10-01' })
    // Somebody who began some days before the choice has as long as they had.
    const at = roundAt(once, '2026-11-03')
    const newcomer = at && needOf({ signers: ['self'], joinedOn: '2026-10-25', acts: [] }, at, '2026-11-03')
    expect(newcomer).toMatchObject({ why: 'entry', dueOn: '2026-11-08', isOverdue: false })
    expect(roundAt(once, '2026-10-15')?.why).toBe('yearly')
    expect(roundAt(once, '2026-11-03')?.why).toBe('first')
    expect(roundAt(once, '2027-02-01')?.why).toBe('text-changed')
  })

  it('to yearly: what was signed since 1 September counts, and there are thirty days from the choice', () => {
    const rules: RoundRules = { ...ONCE, howOften: [often(false), often(true, '2026-11-03')] }
    const rounds = roundsOf([version(1, '2024-11-04')], rules)
    expect(spans(rounds)).toEqual([
      [1, null, '2024-11-04', '2026-11-02'],
      [1, 2026, '2026-11-03', '2027-08-31'],
    ])
    expect(rounds[1]).toMatchObject({ countsFrom: '2026-09-01', dueOn: '2026-12-03' })
    expect(roundAt(rounds, '2026-11-03')?.why).toBe('yearly')
  })

  it('that is taken back, or made again, changes nothing of who must sign by when', () => {
    const again = chosen(often(false, '2026-11-03'), often(true, '2026-11-05'), often(true, '2026-11-09'))
    const last = roundsOf([version(1, '2024-11-04')], again).at(-1)
    expect(last).toMatchObject({
      schoolYear: 2026,
      startsOn: '2026-11-05',
      countsFrom: '2026-09-01',
      endsOn: '2027-08-31',
      dueOn: '2026-10-01',
    })
  })
})

const dayArbitrary = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2019-01-01', days))
const versionsArbitrary = fc
  .array(dayArbitrary, { minLength: 1, maxLength: 6 })
  .map((days) => days.toSorted().map((day, index) => version(index + 1, day)))

const howOftenArbitrary = fc
  .array(fc.record({ isYearly: fc.boolean(), from: dayArbitrary }), { minLength: 1, maxLength: 4 })
  .map((all) => all.toSorted((a, b) => (a.from < b.from ? -1 : 1)))
  .map((all) => all.filter(({ from }, index) => all[index + 1]?.from !== from) as [HowOften, ...HowOften[]])

describe('rounds of any texts', () => {
  it('follow each other without a gap too when the school changes how often to sign, and each day has its text', () => {
    fc.assert(
      fc.property(versionsArbitrary, howOftenArbitrary, dayArbitrary, (versions, howOften, until) => {
        const rounds = roundsOf(versions, { howOften, dues: [], until })
        for (const [index, round] of rounds.entries()) {
          const next = rounds[index + 1]
          if (next && next.startsOn <= until) expect(next.startsOn).toBe(dayAfter(round.endsOn ?? ''))
          expect(round.countsFrom <= round.startsOn).toBe(true)
          expect(round.endsOn === null || round.startsOn <= round.endsOn).toBe(true)
        }
        const applies = versions.findLast(({ appliesFrom }) => appliesFrom <= until)
        const round = roundOn(rounds, until)
        expect(round?.versionId).toBe(applies?.id)
        expect(round ? isOfRound(round, round.versionId, until) : true).toBe(true)
        const yearly = howOften.findLast(({ from }) => from <= until) ?? howOften[0]
        if (round) expect(round.schoolYear !== null).toBe(yearly.isYearly)
      }),
    )
  })

  it('follow each other without a gap, and each has one text and one school year', () => {
    fc.assert(
      fc.property(versionsArbitrary, fc.boolean(), dayArbitrary, (versions, isYearly, until) => {
        const rounds = roundsOf(versions, { howOften: [often(isYearly)], dues: [], until })
        for (const [index, round] of rounds.entries()) {
          const next = rounds[index + 1]
          if (next && round.endsOn !== null && schoolYearOf(next.startsOn) <= schoolYearOf(until)) {
            expect(next.startsOn).toBe(dayAfter(round.endsOn))
          }
          expect(round.endsOn === null || round.startsOn <= round.endsOn).toBe(true)
          expect(round.dueOn > round.startsOn).toBe(true)
          if (isYearly) expect(round.schoolYear).toBe(schoolYearOf(round.startsOn))
          if (isYearly && round.endsOn !== null) expect(schoolYearOf(round.endsOn)).toBe(round.schoolYear)
        }
      }),
    )
  })

  it('a day up to the last that was asked for belongs to the round of the text that applies', () => {
    fc.assert(
      fc.property(versionsArbitrary, fc.boolean(), dayArbitrary, (versions, isYearly, day) => {
        const round = roundOn(roundsOf(versions, { howOften: [often(isYearly)], dues: [], until: day }), day)
        const applies = versions.findLast(({ appliesFrom }) => appliesFrom <= day)
        expect(round?.versionId).toBe(applies?.id)
        if (round && applies) expect(isOfRound(round, applies.id, day)).toBe(true)
      }),
    )
  })
})
