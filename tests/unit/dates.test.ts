import { describe, expect, it } from 'vitest'
import { readDate, readTime } from '#shared/domain/answers.ts'
import { parseClockTime } from '#shared/lib/clock-time.ts'
import {
  dayAfter,
  dayBefore,
  formatDate,
  formatInstant,
  londonDate,
  londonInstantMs,
  londonTime,
  toIsoDate,
} from '#shared/lib/dates.ts'

describe('calendar days', () => {
  it.each([
    [29, 2, 2024, '2024-02-29'],
    [29, 2, 2000, '2000-02-29'],
    [29, 2, 2023, undefined],
    [29, 2, 1900, undefined],
    [31, 4, 2026, undefined],
    [0, 1, 2026, undefined],
    [1, 13, 2026, undefined],
    [1.5, 1, 2026, undefined],
    [1, 1, 26, undefined],
  ])('%s/%s/%s is %s', (day, month, year, expected) => {
    expect(toIsoDate(day, month, year)).toBe(expected)
  })

  it('goes back over months and leap days', () => {
    expect(dayBefore('2024-03-01')).toBe('2024-02-29')
    expect(dayBefore('2026-01-01')).toBe('2025-12-31')
    expect(dayBefore('2026-03-30')).toBe('2026-03-29')
  })

  it('goes on over months, leap days and the end of a year', () => {
    expect(dayAfter('2024-02-28')).toBe('2024-02-29')
    expect(dayAfter('2026-12-31')).toBe('2027-01-01')
    expect(dayAfter('2026-10-25')).toBe('2026-10-26')
  })
})

describe('London time', () => {
  it('is the time of day on the clock there', () => {
    expect(londonTime(Date.UTC(2026, 5, 1, 23, 5))).toBe('00:05')
    expect(londonTime(Date.UTC(2026, 10, 3, 14, 5))).toBe('14:05')
  })

  it('is an hour ahead in summer and changes on the right Sundays of 2026', () => {
    expect(formatInstant(Date.UTC(2026, 2, 29, 0, 59))).toBe('Sun 29 Mar 2026, 00:59')
    expect(formatInstant(Date.UTC(2026, 2, 29, 1, 0))).toBe('Sun 29 Mar 2026, 02:00')
    expect(formatInstant(Date.UTC(2026, 9, 25, 0, 30))).toBe('Sun 25 Oct 2026, 01:30')
    expect(formatInstant(Date.UTC(2026, 9, 25, 1, 30))).toBe('Sun 25 Oct 2026, 01:30')
  })

  it('has tomorrow’s date before UTC has it, in summer only', () => {
    expect(londonDate(Date.UTC(2026, 5, 30, 23, 30))).toBe('2026-07-01')
    expect(londonDate(Date.UTC(2026, 11, 30, 23, 30))).toBe('2026-12-30')
  })

  it('writes months with three letters', () => {
    expect(formatDate('2026-09-01')).toBe('Tue 1 Sep 2026')
  })
})

const boxes = (day: string, month: string, year: string) => ({ day, month, year, notKnown: false })

describe('readDate', () => {
  const today = '2026-11-03'
  it.each([
    [boxes('3', '11', '2026'), '2026-11-03'],
    [boxes(' 03', '11 ', '26'), '2026-11-03'],
    [boxes('29', '2', '2024'), '2024-02-29'],
  ])('reads %j', (answer, expected) => {
    expect(readDate(answer, today, 'the date')).toEqual({ ok: true, value: expected })
  })

  it.each([
    [boxes('', '', ''), 'Not known yet'],
    [boxes('3', '', '2026'), 'in numbers'],
    [boxes('third', '11', '2026'), 'in numbers'],
    [boxes('-3', '11', '2026'), 'in numbers'],
    [boxes('31', '9', '2026'), 'no such day'],
    [boxes('4', '11', '2026'), 'in the future'],
  ])('says what to do about %j', (answer, words) => {
    const read = readDate(answer, today, 'the date')
    expect(read.ok).toBe(false)
    expect(read.ok ? '' : read.message).toContain(words)
  })

  it('takes “not known” whatever is still in the boxes', () => {
    expect(readDate({ ...boxes('99', 'x', ''), notKnown: true }, today, 'the date')).toEqual({ ok: true, value: null })
  })
})

describe('times of day', () => {
  it('in London are instants, in winter, in summer and when the clocks change', () => {
    expect(londonInstantMs('2026-11-06', '16:00')).toBe(Date.UTC(2026, 10, 6, 16))
    expect(londonInstantMs('2026-06-30', '00:15')).toBe(Date.UTC(2026, 5, 29, 23, 15))
    expect(londonInstantMs('2026-10-25', '00:59')).toBe(Date.UTC(2026, 9, 24, 23, 59))
    expect(londonInstantMs('2026-10-25', '01:30')).toBe(Date.UTC(2026, 9, 25, 0, 30))
    expect(londonInstantMs('2026-10-25', '02:00')).toBe(Date.UTC(2026, 9, 25, 2))
    expect(londonInstantMs('2026-03-29', '02:00')).toBe(Date.UTC(2026, 2, 29, 1))
  })

  it.each([
    ['14:05', '14:05'],
    ['14.05', '14:05'],
    ['1405', '14:05'],
    ['9:30', '09:30'],
    ['2.05pm', '14:05'],
    ['12am', '00:00'],
    ['12 pm', '12:00'],
    ['24:00', undefined],
    ['13pm', undefined],
    ['10:60', undefined],
    ['9', undefined],
    ['noon', undefined],
  ])('%s is %s', (typed, expected) => {
    expect(parseClockTime(typed)).toBe(expected)
  })

  it('says how to write one', () => {
    const read = readTime({ typed: 'lunch', notKnown: false }, 'the time')
    expect(read).toEqual({ ok: false, message: 'Enter the time like 14:05 or 2.05pm' })
  })
})
