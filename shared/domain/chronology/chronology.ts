// Everything that was recorded about an incident, oldest first: the same words on the screen and on paper. KCSIE 2026 part 2.
import { concernAnswersOf } from '../concern-answers.ts'
import { FORM } from '../incident-form.ts'
import { type Action, type Incident, type Version, changedParts } from '../incidents.ts'
import type { EditionsOf } from '../steps.ts'
import { actionLabel, isUndated, whenAndWho } from '../words/action-words.ts'
import { concernRows } from '../words/concern-rows.ts'
import { custodyEntries } from './custody.ts'
import { decidedEntries } from './decided.ts'
import type { Change, Entry } from './entry.ts'
import { evidenceEntries } from './evidence.ts'
import { responseEntries } from './response.ts'
import { saidEntries } from './said.ts'

export function chronologyOf(incident: Incident, editionsOf: EditionsOf): readonly Entry[] {
  const told = toldElsewhere(incident)
  const entries = [
    ...incident.versions.map((version, index) => versionEntry(version, incident.versions[index - 1])),
    ...responseEntries(incident, editionsOf),
    ...incident.actions.flatMap((action) => actionEntries(action, told)),
    ...decidedEntries(incident),
    ...incident.outcomes.map(({ id, text, recordedAtMs, recordedBy }): Entry => ({
      id,
      kind: 'outcome',
      heading: 'outcome',
      title: FORM.outcome.heading,
      atMs: recordedAtMs,
      by: recordedBy,
      lines: [text],
    })),
    ...incident.statusChanges.map(({ id, status, reason, recordedAtMs, recordedBy }): Entry => ({
      id,
      kind: 'status',
      heading: status === 'closed' ? 'outcome' : 'follow-up',
      title: status === 'closed' ? 'Closed' : 'Reopened',
      atMs: recordedAtMs,
      by: recordedBy,
      lines: [reason],
    })),
    ...custodyEntries(incident),
    ...saidEntries(incident),
    ...evidenceEntries(incident),
  ]
  return entries.toSorted((a, b) => a.atMs - b.atMs)
}

/** The boxes of the form that a step, a contact or a sanction ticked: that entry tells of them already. */
function toldElsewhere({ stepNotes, contacts, sanctions }: Incident): ReadonlySet<string> {
  return new Set([...stepNotes, ...contacts, ...sanctions].flatMap(({ actionIds }) => actionIds))
}

function versionEntry(version: Version, before: Version | undefined): Entry {
  const { number, recordedAtMs, recordedBy, reason } = version
  const entry = {
    id: `version-${number}`,
    kind: 'concern',
    heading: 'concern',
    atMs: recordedAtMs,
    by: recordedBy,
  } as const
  if (!before) return { ...entry, title: 'Concern recorded', lines: [], version }
  return {
    ...entry,
    title: 'Amended',
    lines: [`Why: ${reason ?? 'no reason given'}`],
    changes: changesBetween(before, version),
    version: before,
  }
}

function changesBetween(before: Version, after: Version): readonly Change[] {
  const changed = changedParts(before.concern, after.concern)
  const rowsBefore = concernRows(concernAnswersOf(before.concern))
  const rowsAfter = concernRows(concernAnswersOf(after.concern))
  const labels = [
    ...new Set(
      [...rowsAfter, ...rowsBefore]
        .filter(({ parts }) => parts.some((part) => changed.includes(part)))
        .map(({ label }) => label),
    ),
  ]
  const text = (rows: typeof rowsBefore, label: string) => rows.find((row) => row.label === label)?.text ?? 'Not asked'
  return labels.map((label) => ({ label, before: text(rowsBefore, label), after: text(rowsAfter, label) }))
}

function actionEntries(action: Action, told: ReadonlySet<string>): readonly Entry[] {
  const { id, side, struck, recordedAtMs, recordedBy } = action
  const taken: Entry = {
    id,
    kind: 'action',
    heading: 'follow-up',
    title: `Action taken: ${FORM.actions[side].toLowerCase()}`,
    atMs: recordedAtMs,
    by: recordedBy,
    lines: [actionLabel(action), ...(isUndated(action) ? [] : [whenAndWho(action)])],
    isStruck: struck !== null,
    ...(struck === null ? { actionId: id } : {}),
  }
  const shown = told.has(id) ? [] : [taken]
  if (!struck) return shown
  const strike: Entry = {
    id: `strike-${id}`,
    kind: 'action',
    heading: 'follow-up',
    title: 'Action struck out',
    atMs: struck.atMs,
    by: struck.by,
    lines: [actionLabel(action), `Why: ${struck.reason}`],
  }
  return [...shown, strike]
}
