// The words of one cell of a file, read as what its column means. Nothing is guessed: what is unclear is refused in plain words.
import { toIsoDate } from '../lib/dates.ts'
import { YEAR_GROUPS, type YearGroup } from './people.ts'

export type Cell<Value> = { readonly value: Value } | { readonly problem: string }

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]00:00(?::00(?:\.0{1,6})?)?Z?)?$/
const DAY_FIRST = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?: 0{1,2}:00(?::00)?)?$/
const IN_WORDS = /^(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3,9})\.?[ -](\d{4})$/i
const SHORT_YEAR = /^\d{1,2}[/. -](?:\d{1,2}|[a-z]{3,9})[/. -]\d{2}$/i
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const EARLIEST = '1900-01-01'
const WEEKDAY = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[,.]? +/i

/** A day, the day before the month as in Britain; `latest` is the last that makes sense. */
export function readDay(cell: string, latest: string): Cell<string> {
  const text = cell.replace(WEEKDAY, '')
  if (SHORT_YEAR.test(text)) {
    return { problem: `${quoted(text)} is unclear. Write the year with four figures, such as 01/09/2014` }
  }
  const day = isoOf(text)
  if (day === undefined) return { problem: `${quoted(text)} is not a date. Write it as 01/09/2014 or 2014-09-01` }
  if (day < EARLIEST || day > latest) return { problem: `${quoted(text)} cannot be right: check the year` }
  return { value: day }
}

function isoOf(text: string): string | undefined {
  const iso = ISO.exec(text)
  if (iso) return toIsoDate(Number(iso[3]), Number(iso[2]), Number(iso[1]))
  const dayFirst = DAY_FIRST.exec(text)
  if (dayFirst) return toIsoDate(Number(dayFirst[1]), Number(dayFirst[2]), Number(dayFirst[3]))
  const inWords = IN_WORDS.exec(text)
  const month = MONTHS.findIndex((name) => inWords?.[2]?.toLowerCase().startsWith(name) === true)
  return inWords && month >= 0 ? toIsoDate(Number(inWords[1]), month + 1, Number(inWords[3])) : undefined
}

const YEAR = /^(?:nc ?year|curriculum year|year group|year|yr|y)? ?0?(\d{1,2}|r|n[12])$/
const YEAR_WORDS: Readonly<Record<string, YearGroup>> = {
  reception: 'R',
  'reception year': 'R',
  rec: 'R',
  nursery: 'N2',
  'nursery 1': 'N1',
  'nursery 2': 'N2',
  n: 'N2',
  f1: 'N2',
  fs1: 'N2',
  'foundation 1': 'N2',
  f2: 'R',
  fs2: 'R',
  'foundation 2': 'R',
  // After Year 13.
  '13+': '14',
  'year 13+': '14',
}

export function readYear(text: string): Cell<YearGroup> {
  const plain = text.toLowerCase().replace(/\s+/g, ' ')
  const written = YEAR.exec(plain)?.[1]?.toUpperCase()
  const year = YEAR_WORDS[plain] ?? YEAR_GROUPS.find((one) => one === written)
  return year
    ? { value: year }
    : { problem: `${quoted(text)} is not a year group. Write N1, N2, R or a number from 1 to 14` }
}

const YES = ['yes', 'y', 'true', 't', '1', 'x', '✓']
const NO = ['no', 'n', 'false', 'f', '0']

export function readYesNo(text: string): Cell<boolean> {
  const plain = text.toLowerCase()
  if (YES.includes(plain)) return { value: true }
  return NO.includes(plain) ? { value: false } : { problem: `${quoted(text)} is not yes or no` }
}

// Codes of the school census: K is support, E a plan, S a statement; A and P are older; N is none. M is watched, without support.
const SEND_CODE = /^([aekpsnm])(?: ?[-–:] ?.+)?$/
const NO_NEEDS =
  /^(?:none|monitor(?:ing|ed)?|(?:no|not)(?: specified| identified| known| current)? ?(?:sen|send|special educational needs?)?(?: or disabilit(?:y|ies))?(?: provision| support| status)?)$/
const NEEDS = /^(?:sen support|sen[d]?|ehcp|ehc plan|education,? health and care plan|statement)$/

/** Special educational needs: yes or no, or what the school census calls them. */
export function readSend(text: string): Cell<boolean> {
  const plain = text.toLowerCase().replace(/\s+/g, ' ')
  const code = SEND_CODE.exec(plain)?.[1]
  if (code !== undefined) return { value: code !== 'n' && code !== 'm' }
  if (NO_NEEDS.test(plain)) return { value: false }
  return NEEDS.test(plain) ? { value: true } : readYesNo(text)
}

type Responsibility = 'yes' | 'no' | 'not-known'
const NOT_KNOWN = ['not known', 'unknown', 'not known yet', '?']

export function readResponsibility(text: string): Cell<Responsibility> {
  if (NOT_KNOWN.includes(text.toLowerCase())) return { value: 'not-known' }
  const answer = readYesNo(text)
  return 'problem' in answer ? answer : { value: answer.value ? 'yes' : 'no' }
}

/** What stands in a file, short enough for a message. */
export function quoted(text: string): string {
  return `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`
}
