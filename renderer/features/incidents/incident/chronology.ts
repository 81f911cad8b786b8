// Everything that was recorded about an incident, oldest first, as on paper.
import { concernAnswersOf } from '#shared/domain/concern-answers.ts'
import type { Device, Handover, ImageSeen } from '#shared/domain/custody.ts'
import { FORM } from '#shared/domain/incident-form.ts'
import { type Action, type Incident, type Version, changedParts } from '#shared/domain/incidents.ts'
import { formatDate } from '#shared/lib/dates.ts'
import { concernRows } from '../form/answer-rows.ts'
import { handoverLines } from '../records/device-words.ts'
import { actionLabel, isUndated, whenAndWho } from './action-words.ts'
import type { Change, Entry } from './chronology-entry.ts'
import { evidenceEntries } from './chronology-evidence.ts'
import { saidEntries } from './chronology-said.ts'
import { momentWords } from './moment-words.ts'

export function chronologyOf(incident: Incident, mayRecord: boolean): readonly Entry[] {
  const entries = [
    ...incident.versions.map((version, index) => versionEntry(version, incident.versions[index - 1])),
    ...incident.actions.flatMap((action) => actionEntries(incident, action, mayRecord)),
    ...incident.outcomes.map(({ id, text, recordedAtMs, recordedBy }): Entry => ({
      id,
      kind: 'outcome',
      title: FORM.outcome.heading,
      atMs: recordedAtMs,
      by: recordedBy,
      lines: [text],
    })),
    ...incident.statusChanges.map(({ id, status, reason, recordedAtMs, recordedBy }): Entry => ({
      id,
      kind: 'status',
      title: status === 'closed' ? 'Closed' : 'Reopened',
      atMs: recordedAtMs,
      by: recordedBy,
      lines: [reason],
    })),
    ...incident.devices.flatMap((device) => [
      deviceEntry(device),
      ...device.handovers.map((one) => handoverEntry(one, device)),
    ]),
    ...incident.imagesSeen.map(imageSeenEntry),
    ...saidEntries(incident),
    ...evidenceEntries(incident),
  ]
  return entries.toSorted((a, b) => a.atMs - b.atMs)
}

function versionEntry(version: Version, before: Version | undefined): Entry {
  const { number, recordedAtMs, recordedBy, reason } = version
  const entry = { id: `version-${number}`, kind: 'concern', atMs: recordedAtMs, by: recordedBy } as const
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

function actionEntries(incident: Incident, action: Action, mayRecord: boolean): readonly Entry[] {
  const { id, side, struck, recordedAtMs, recordedBy } = action
  const canStrike = mayRecord && struck === null && incident.status === 'open'
  const taken: Entry = {
    id,
    kind: 'action',
    title: `Action taken: ${FORM.actions[side].toLowerCase()}`,
    atMs: recordedAtMs,
    by: recordedBy,
    lines: [actionLabel(action), ...(isUndated(action) ? [] : [whenAndWho(action)])],
    isStruck: struck !== null,
    ...(canStrike ? { strikeTo: `/incidents/${incident.id}/actions/${id}/strike` } : {}),
  }
  if (!struck) return [taken]
  const strike: Entry = {
    id: `strike-${id}`,
    kind: 'action',
    title: 'Action struck out',
    atMs: struck.atMs,
    by: struck.by,
    lines: [actionLabel(action), `Why: ${struck.reason}`],
  }
  return [taken, strike]
}

function deviceEntry(device: Device): Entry {
  return {
    id: device.id,
    kind: 'custody',
    title: 'Device taken and locked away',
    atMs: device.recordedAtMs,
    by: device.recordedBy,
    lines: [
      device.what,
      `Taken ${momentWords(device)}, by ${device.takenBy ?? 'not known'}`,
      ...(device.colleague === null ? [] : [`Colleague there: ${device.colleague}`]),
      `Locked away: ${device.storedWhere}`,
    ],
  }
}

const HANDOVER_TITLES = {
  moved: 'Device handed over',
  police: 'Device collected by the police',
  returned: 'Device returned',
} as const

function handoverEntry(handover: Handover, device: Device): Entry {
  const { id, how, recordedAtMs, recordedBy } = handover
  return {
    id,
    kind: 'custody',
    title: HANDOVER_TITLES[how],
    atMs: recordedAtMs,
    by: recordedBy,
    lines: [device.what, ...handoverLines(handover)],
  }
}

function imageSeenEntry(seen: ImageSeen): Entry {
  return {
    id: seen.id,
    kind: 'custody',
    title: 'An image was seen',
    atMs: seen.recordedAtMs,
    by: seen.recordedBy,
    lines: [
      `By ${seen.who}, ${momentWords(seen)}`,
      `Why: ${seen.why}`,
      `Present: ${seen.present}`,
      `What followed: ${seen.followed}`,
      `Confirmed by ${seen.signedBy}, ${formatDate(seen.signedOn)}`,
    ],
  }
}
