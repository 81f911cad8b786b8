import { CONSIDERED_AS, FORM, MATERIALS } from '#shared/domain/incident-form.ts'
import { type Concern, type Incident, currentVersion } from '#shared/domain/incidents.ts'
import { formatInstant } from '#shared/lib/dates.ts'
import { NOT_KNOWN, tickIf } from './form-details.ts'
import type { Paper } from './layout/paper.ts'
import { freeText, gap, heading, line, paragraph, tickGrid, tickList, writingLinesToPageEnd } from './layout/parts.ts'
import type { Span } from './layout/pieces.ts'
import { BODY, LABEL, NOTE } from './layout/styles.ts'

const INDENT_PT = 20

export function descriptionSection(paper: Paper, incident: Incident | null): void {
  heading(paper, FORM.description.heading)
  if (!incident) {
    writingLinesToPageEnd(paper)
    return
  }
  if (incident.versions.length > 1) {
    paragraph(paper, amendedSpans(incident))
    gap(paper, 3)
  }
  freeText(paper, currentVersion(incident).concern.description)
}

/** Uneven as the form is: "could be considered as" stands only under deliberate access. */
export function natureSection(paper: Paper, concern: Concern | null): void {
  const { heading: text, deliberate, accidental, material, consideredAs } = FORM.nature
  heading(paper, text, 130)
  tickList(paper, [{ label: deliberate, tick: tickIf(concern?.deliberate), isStrong: true }])
  question(paper, material)
  tickGrid(paper, optionRows(MATERIALS, concern?.deliberateMaterial), 3, INDENT_PT)
  question(paper, consideredAs)
  tickGrid(paper, optionRows(CONSIDERED_AS, concern?.consideredAs), 4, INDENT_PT)
  gap(paper, 6)
  tickList(paper, [{ label: accidental, tick: tickIf(concern?.accidental), isStrong: true }])
  question(paper, material)
  tickGrid(paper, optionRows(MATERIALS, concern?.accidentalMaterial), 3, INDENT_PT)
  if (concern && !concern.deliberate && !concern.accidental) line(paper, NOT_KNOWN, BODY, INDENT_PT)
}

export function outcomeSection(paper: Paper, incident: Incident | null): void {
  heading(paper, FORM.outcome.heading)
  if (!incident) {
    writingLinesToPageEnd(paper)
    return
  }
  if (incident.outcomes.length === 0) line(paper, NOT_KNOWN)
  const oldestFirst = incident.outcomes.toSorted((a, b) => a.recordedAtMs - b.recordedAtMs)
  for (const { text, recordedAtMs, recordedBy } of oldestFirst) {
    line(paper, `${formatInstant(recordedAtMs)}, recorded by ${recordedBy.name}`, LABEL)
    freeText(paper, text)
    gap(paper, 6)
  }
}

function question(paper: Paper, text: string): void {
  line(paper, text, BODY, INDENT_PT)
  gap(paper, 2)
}

function optionRows<Value extends string>(
  options: readonly { readonly value: Value; readonly label: string }[],
  chosen: readonly Value[] | undefined,
) {
  return options.map(({ value, label }) => ({ label, tick: tickIf(chosen?.includes(value)) }))
}

function amendedSpans({ versions }: Incident): readonly Span[] {
  const times = versions.length - 1
  const often = times === 1 ? 'once' : `${times} times`
  const first = versions[0]
  const recorded = first ? formatInstant(first.recordedAtMs) : ''
  const parts = [`Amended ${often}; first recorded ${recorded} by `, first?.recordedBy.name ?? '']
  return [...parts, '; the earlier wordings are kept in the record.'].map((text) => ({ text, style: NOTE }))
}
