// Answers as they are typed: every part may be empty or half-written, so that a draft keeps all of it.
import { z } from 'zod'
import { LATEST_DAY, toIsoDate } from '../lib/dates.ts'
import { parseClockTime } from '../lib/clock-time.ts'
import { lineSchema } from './text.ts'

const part = z.string().max(20)

export const dateAnswerSchema = z.object({ day: part, month: part, year: part, notKnown: z.boolean() })
export type DateAnswer = z.infer<typeof dateAnswerSchema>

export const timeAnswerSchema = z.object({ typed: part, notKnown: z.boolean() })
export type TimeAnswer = z.infer<typeof timeAnswerSchema>

export const nameAnswerSchema = z.object({ typed: lineSchema, notKnown: z.boolean() })
export type NameAnswer = z.infer<typeof nameAnswerSchema>

export const EMPTY_DATE: DateAnswer = { day: '', month: '', year: '', notKnown: false }
export const EMPTY_TIME: TimeAnswer = { typed: '', notKnown: false }
export const EMPTY_NAME: NameAnswer = { typed: '', notKnown: false }

/** One thing to put right: `field` is the path of the answer, and the id of its control on the screen. */
export type Problem = { readonly field: string; readonly message: string }

/** The answer for a date 'YYYY-MM-DD', as the day, month and year boxes show it; null is "not known". */
export function dateAnswerOf(date: string | null): DateAnswer {
  if (date === null) return { ...EMPTY_DATE, notKnown: true }
  const [year = '', month = '', day = ''] = date.split('-')
  return { day: String(Number(day)), month: String(Number(month)), year, notKnown: false }
}

export type Checked<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problems: readonly Problem[] }

export type Read<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly message: string }

/** The date meant (null when not known), or what to do. `what` names it in the message; a date after `today` is refused. */
export function readDate(answer: DateAnswer, today: string, what: string): Read<string | null> {
  if (answer.notKnown) return { ok: true, value: null }
  const parts = [answer.day, answer.month, answer.year].map((text) => text.trim())
  if (parts.every((text) => text === '')) return { ok: false, message: `Enter ${what}, or tick “Not known yet”` }
  if (parts.some((text) => !/^\d+$/.test(text)))
    return { ok: false, message: `Enter ${what} in numbers, for example 3 11 2026` }
  const [day = 0, month = 0, year = 0] = parts.map(Number)
  const date = toIsoDate(day, month, year < 100 ? 2000 + year : year)
  if (date === undefined) return { ok: false, message: `Check ${what}: there is no such day` }
  if (date > today) return { ok: false, message: `Check ${what}: it cannot be in the future` }
  return { ok: true, value: date }
}

/** The time meant as 'HH:MM' (null when not known), or what to do. */
export function readTime(answer: TimeAnswer, what: string): Read<string | null> {
  if (answer.notKnown) return { ok: true, value: null }
  if (answer.typed.trim() === '') return { ok: false, message: `Enter ${what}, or tick “Not known yet”` }
  const time = parseClockTime(answer.typed)
  return time === undefined ? { ok: false, message: `Enter ${what} like 14:05 or 2.05pm` } : { ok: true, value: time }
}

/** The date meant where “not known” is no answer. */
export function readKnownDate(answer: DateAnswer, today: string, what: string): Read<string> {
  const isEmpty = [answer.day, answer.month, answer.year].every((text) => text.trim() === '')
  if (isEmpty) return { ok: false, message: `Enter ${what}` }
  return known(readDate({ ...answer, notKnown: false }, today, what), what)
}

/** The date meant where it lies today or later. */
export function readKnownLaterDate(answer: DateAnswer, today: string, what: string): Read<string> {
  const read = readKnownDate(answer, LATEST_DAY, what)
  if (!read.ok || read.value >= today) return read
  return { ok: false, message: `Check ${what}: it cannot be in the past` }
}

/** The time meant where “not known” is no answer. */
export function readKnownTime(answer: TimeAnswer, what: string): Read<string> {
  if (answer.typed.trim() === '') return { ok: false, message: `Enter ${what}` }
  return known(readTime({ ...answer, notKnown: false }, what), what)
}

function known(read: Read<string | null>, what: string): Read<string> {
  if (!read.ok) return read
  return read.value === null ? { ok: false, message: `Enter ${what}` } : { ok: true, value: read.value }
}

/** The name meant (null when not known), or what to do. */
export function readName(answer: NameAnswer, what: string): Read<string | null> {
  if (answer.notKnown) return { ok: true, value: null }
  const name = answer.typed.trim()
  return name === '' ? { ok: false, message: `Enter ${what}, or tick “Not known yet”` } : { ok: true, value: name }
}

/** Collects the problems of one form in the order of its fields. */
export function problemList() {
  const problems: Problem[] = []
  const add = (field: string, message: string) => {
    problems.push({ field, message })
  }
  return {
    add,
    addAll(found: readonly Problem[]): void {
      problems.push(...found)
    },
    /** The value read, or undefined with its problem noted. */
    take<Value>(field: string, read: Read<Value>): Value | undefined {
      if (read.ok) return read.value
      add(field, read.message)
      return undefined
    },
    /** The trimmed text, with a problem noted when there is none. */
    need(field: string, text: string, message: string): string {
      if (text.trim() === '') add(field, message)
      return text.trim()
    },
    result<Value>(build: () => Value): Checked<Value> {
      return problems.length > 0 ? { ok: false, problems } : { ok: true, value: build() }
    },
  }
}
