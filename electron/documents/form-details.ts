import { PERSON_PARTS } from '#shared/domain/incident-answers.ts'
import { FORM, INCIDENT_TYPES, PERSON_KINDS, PLACES, labelOf } from '#shared/domain/incident-form.ts'
import { type Concern, type Person, kindsInvolved } from '#shared/domain/incidents.ts'
import type { School } from '#shared/domain/school.ts'
import { formatDate } from '#shared/lib/dates.ts'
import type { Paper } from './layout/paper.ts'
import {
  type Tick,
  gap,
  heading,
  labelledRow,
  line,
  paragraph,
  tickGrid,
  tickList,
  tickListHeightPt,
  writingLines,
} from './layout/parts.ts'
import type { Span } from './layout/pieces.ts'
import { BODY } from './layout/styles.ts'

export const NOT_KNOWN = 'Not known yet'
const BOX_INDENT_PT = 20

/** A box of the form: empty for a pen on a blank form. */
export function tickIf(isTicked: boolean | undefined): Tick {
  if (isTicked === undefined) return 'blank'
  return isTicked ? 'ticked' : 'not-ticked'
}

/** The school's own details are printed on the blank form too: they are the same on every one. */
export function schoolSection(paper: Paper, school: School, isBlank: boolean): void {
  const labels = FORM.school
  const row = (label: string, value: string, blankLines: number) =>
    labelledRow(paper, label, isBlank && value.trim() === '' ? { blankLines } : value)
  heading(paper, labels.heading)
  row(labels.name, school.name, 1)
  row(labels.address, school.address, 3)
  row(labels.coordinator, school.coordinator, 1)
  row(labels.contact, school.contact, 2)
}

export function detailsSection(paper: Paper, concern: Concern | null): void {
  const labels = FORM.details
  const row = (label: string, value: string | undefined, blankLines = 1) =>
    labelledRow(paper, label, value ?? { blankLines })
  heading(paper, labels.heading)
  row(labels.date, concern ? (concern.happenedOn === null ? NOT_KNOWN : formatDate(concern.happenedOn)) : undefined)
  row(labels.time, concern ? (concern.happenedAt ?? NOT_KNOWN) : undefined)
  row(labels.reporter, concern ? reporterText(concern) : undefined)
  row(labels.identified, concern ? identifiedText(concern) : undefined, 3)
}

export function placeSection(paper: Paper, concern: Concern | null): void {
  heading(paper, FORM.place.heading)
  const rows = PLACES.map(({ value, label }) => ({ label, tick: tickIf(concern?.places.includes(value)) }))
  tickGrid(paper, rows, 2)
  if (concern?.places.length === 0) line(paper, NOT_KNOWN, BODY, BOX_INDENT_PT)
}

export function involvedSection(paper: Paper, concern: Concern | null): void {
  heading(paper, FORM.people.heading, 80)
  const involved = concern ? kindsInvolved(concern.people) : undefined
  for (const { value, label } of PERSON_KINDS) {
    tickList(paper, [{ label, tick: tickIf(involved?.includes(value)), writeHere: concern === null }])
    for (const person of concern?.people ?? []) {
      if (person.kind === value) paragraph(paper, personSpans(person), BOX_INDENT_PT)
    }
    if (concern === null) writingLines(paper, 1, paper.left + BOX_INDENT_PT)
    gap(paper, 3)
  }
}

export function typeSection(paper: Paper, concern: Concern | null): void {
  heading(paper, FORM.type.heading, tickListHeightPt(INCIDENT_TYPES.length))
  tickList(
    paper,
    INCIDENT_TYPES.map(({ value, label }) => ({
      label,
      tick: tickIf(concern?.types.includes(value)),
      writeHere: concern === null && value === 'other',
    })),
  )
  if (concern && concern.typeOther !== '') line(paper, concern.typeOther, BODY, BOX_INDENT_PT)
  if (concern?.types.length === 0) line(paper, NOT_KNOWN, BODY, BOX_INDENT_PT)
}

function reporterText({ reporter }: Concern): string {
  if (reporter.kind === 'named') return reporter.name
  return reporter.kind === 'not-known' ? NOT_KNOWN : 'It was not reported'
}

function identifiedText({ reporter, identified }: Concern): string {
  if (identified !== '') return identified
  return reporter.kind === 'named' ? 'It was reported' : NOT_KNOWN
}

function personSpans(person: Person): readonly Span[] {
  const part = person.part === 'not-known' ? 'Part not known yet' : labelOf(PERSON_PARTS, person.part)
  const kindOther = person.kindOther === '' ? '' : `${person.kindOther}, `
  const classOrPost = person.classOrPost === '' ? '' : `, ${person.classOrPost}`
  return [kindOther, person.name ?? 'name not known', classOrPost, `. ${part}.`].map((text) => ({ text, style: BODY }))
}
