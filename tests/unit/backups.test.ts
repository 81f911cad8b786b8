import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { KEPT, generationsToKeep, isBackupDue } from '#shared/domain/backups.ts'
import { DAY_MS } from '#shared/lib/dates.ts'

const scheduled = (madeAtMs: number) => ({ madeAtMs, reason: 'schedule' as const })
const at = (text: string) => scheduled(Date.parse(text))
const kept = (...texts: string[]) =>
  generationsToKeep(texts.map(at)).map(({ madeAtMs }) => new Date(madeAtMs).toISOString().slice(0, 16))
/** Those kept when a newer one makes them no longer recent. */
const older = (...texts: string[]) => {
  const newest = new Date(Math.max(...texts.map(Date.parse)) + 4 * DAY_MS).toISOString()
  return kept(...texts, newest).slice(1)
}

describe('the backups that are kept', () => {
  it('are the newest of each day, week and term, newest first', () => {
    const daily = Array.from({ length: 400 }, (_, day) => scheduled(Date.UTC(2026, 10, 6, 15) - day * DAY_MS))
    const dates = generationsToKeep(daily).map(({ madeAtMs }) => new Date(madeAtMs).toISOString().slice(0, 10))
    expect(dates).toEqual([
      // A Friday and the six days before it.
      '2026-11-06',
      '2026-11-05',
      '2026-11-04',
      '2026-11-03',
      '2026-11-02',
      '2026-11-01',
      '2026-10-31',
      // Sundays: the last of each of the weeks before.
      '2026-10-25',
      '2026-10-18',
      '2026-10-11',
      // The last days of the terms before.
      '2026-08-31',
      '2026-03-31',
      '2025-12-31',
    ])
  })

  it('are one a day in London, where a day begins at midnight of the clocks there', () => {
    // Summer time: 23:30 UTC is half past midnight of the next day.
    expect(older('2026-06-10T22:30Z', '2026-06-10T23:30Z')).toEqual(['2026-06-10T23:30', '2026-06-10T22:30'])
    expect(older('2026-06-10T21:30Z', '2026-06-10T22:30Z')).toEqual(['2026-06-10T22:30'])
    // Winter time.
    expect(older('2026-12-10T22:30Z', '2026-12-10T23:30Z')).toEqual(['2026-12-10T23:30'])
  })

  it('take the days on which the clocks change for one day each', () => {
    expect(older('2026-03-29T00:30Z', '2026-03-29T22:30Z')).toEqual(['2026-03-29T22:30'])
    expect(older('2026-10-24T23:30Z', '2026-10-25T23:30Z')).toEqual(['2026-10-25T23:30'])
  })

  it('belong to the term of their day in London', () => {
    const years = ['2025-08-31T22:30Z', '2025-08-31T23:30Z']
    // Half past midnight on 1 September begins the autumn term; with eight newer days and weeks only the terms keep them.
    const newer = Array.from({ length: 60 }, (_, day) =>
      new Date(Date.UTC(2025, 11, 1, 12) - day * DAY_MS).toISOString(),
    )
    expect(kept(...years, ...newer)).toContain('2025-08-31T22:30')
    expect(kept(...years, ...newer)).not.toContain('2025-08-31T23:30')
  })

  it('begin a week on Monday', () => {
    const days = ['2026-11-01T12:00Z', '2026-11-02T12:00Z']
    const newer = Array.from({ length: 7 }, (_, day) =>
      new Date(Date.UTC(2026, 10, 12, 12) - day * DAY_MS).toISOString(),
    )
    const found = kept(...days, ...newer)
    expect(found).toContain('2026-11-01T12:00')
    expect(found).not.toContain('2026-11-02T12:00')
  })

  it('are never more than the days, weeks and terms together, and always hold the newest', () => {
    const instants = fc.array(fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2030, 0, 1) }), {
      minLength: 1,
      maxLength: 80,
    })
    fc.assert(
      fc.property(instants, (all) => {
        const left = generationsToKeep(all.map(scheduled))
        const newest = Math.max(...all)
        const recent = all.filter((madeAtMs) => newest - madeAtMs < 3 * DAY_MS).length
        return left[0]?.madeAtMs === newest && left.length <= KEPT.days + KEPT.weeks + KEPT.terms + recent
      }),
    )
  })

  it('of the last three days are all kept: one made after a restore drives out none of newer records', () => {
    const days = ['2026-11-02T09:00Z', '2026-11-02T12:00Z', '2026-11-03T09:00Z']
    expect(kept(...days)).toHaveLength(3)
  })

  it('that somebody asked for are kept for 35 days, whatever the schedule makes', () => {
    const asked = { madeAtMs: Date.UTC(2026, 10, 3, 9), reason: 'asked' as const }
    const nextDay = Array.from({ length: 34 }, (_, day) => scheduled(Date.UTC(2026, 10, 3, 15) + day * DAY_MS))
    expect(generationsToKeep([asked, ...nextDay])).toContain(asked)
    expect(generationsToKeep([asked, ...nextDay, scheduled(Date.UTC(2026, 11, 8, 10))])).not.toContain(asked)
  })

  it('stay the same when only they are left', () => {
    const instants = fc.uniqueArray(fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2027, 0, 1) }), {
      maxLength: 60,
    })
    fc.assert(
      fc.property(instants, (all) => {
        const once = generationsToKeep(all.map(scheduled))
        return JSON.stringify(generationsToKeep(once)) === JSON.stringify(once)
      }),
    )
  })
})

describe('a backup is due', () => {
  const last = Date.UTC(2026, 10, 3, 12)
  it('at once when there is none, and never when none is asked for', () => {
    expect(isBackupDue('daily', null, last)).toBe(true)
    expect(isBackupDue('weekly', null, last)).toBe(true)
    expect(isBackupDue('never', null, last)).toBe(false)
    expect(isBackupDue('never', 0, last)).toBe(false)
  })

  it('after a day or a week', () => {
    expect(isBackupDue('daily', last, last + DAY_MS - 1)).toBe(false)
    expect(isBackupDue('daily', last, last + DAY_MS)).toBe(true)
    expect(isBackupDue('weekly', last, last + 7 * DAY_MS - 1)).toBe(false)
    expect(isBackupDue('weekly', last, last + 7 * DAY_MS)).toBe(true)
  })

  it('when the clock was set back: nobody knows how long ago the last one was', () => {
    expect(isBackupDue('daily', last, last - 1)).toBe(true)
    expect(isBackupDue('weekly', last, 0)).toBe(true)
  })
})
