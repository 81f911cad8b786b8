// Files and their chain of custody as entries of the chronology. What one person did with several files on one day is one entry, so
// that the chronology stays readable; every single link is in the evidence log.
import type { Actor } from '../accounts.ts'
import type { CustodyEventName, Evidence } from '../evidence.ts'
import { labelOf } from '../incident-form.ts'
import type { Incident } from '../incidents.ts'
import { RECIPIENTS, type Package } from '../packages.ts'
import { formatDate, londonDate } from '../../lib/dates.ts'
import type { Entry } from './entry.ts'
import { momentWords } from '../words/moment-words.ts'

export function evidenceEntries({ evidence, packages }: Incident): readonly Entry[] {
  return [
    ...evidence.map(addedEntry),
    ...foldedEntries(evidence, packages),
    ...packages.map((one) => packageEntry(one, evidence)),
  ]
}

const HOW = { chosen: 'Chosen from a folder', dropped: 'Dropped on the window', captured: 'Captured from the screen' }

function addedEntry(one: Evidence): Entry {
  return {
    id: one.id,
    kind: 'evidence',
    heading: 'follow-up',
    title: 'Evidence added',
    atMs: one.recordedAtMs,
    by: one.recordedBy,
    lines: [
      one.originalName,
      `${HOW[one.means]}. Found or received: ${momentWords(one)}`,
      ...(one.address ? [`Address: ${one.address}`] : []),
      ...(one.account ? [`Account: ${one.account}`] : []),
      ...(one.device ? [`Device: ${one.device}`] : []),
      ...(one.seenBy ? [`Seen by ${one.seenBy}`] : []),
      ...(one.note ? [one.note] : []),
    ],
  }
}

function packageEntry(one: Package, evidence: readonly Evidence[]): Entry {
  const names = evidence.filter(({ id }) => one.evidenceIds.includes(id)).map(({ originalName }) => originalName)
  return {
    id: one.id,
    kind: 'evidence',
    heading: 'follow-up',
    title: 'Evidence handed over',
    atMs: one.recordedAtMs,
    by: one.recordedBy,
    lines: [
      `To ${one.recipient} (${labelOf(RECIPIENTS, one.recipientKind)}), ${formatDate(one.handedOverOn)}, ${one.means}`,
      ...(one.reference ? [`Reference: ${one.reference}`] : []),
      names.join('\n'),
      one.protection === 'encrypted'
        ? `Encrypted, as ${one.writtenAs}`
        : `Not encrypted, as ${one.writtenAs}. Why: ${one.plainReason}`,
    ],
  }
}

type FoldedName = Exclude<CustodyEventName, 'verified' | 'handed-over'> | 'whole' | 'damaged'

const TITLES: Record<FoldedName, string> = {
  viewed: 'Evidence looked at',
  whole: 'Evidence checked: whole',
  damaged: 'Evidence checked: damaged',
  'log-printed': 'Evidence log printed or saved',
  exported: 'Evidence written out, and not handed over',
  'source-removed': 'The file it came from was removed',
  'source-kept': 'The file it came from was left where it is',
  sealed: 'Evidence sealed: nobody in school can open it again',
}

type Folded = {
  readonly id: string
  readonly what: FoldedName
  readonly atMs: number
  readonly by: Actor
  /** How often for each file. */
  readonly times: Map<string, number>
}

function foldedEntries(evidence: readonly Evidence[], packages: readonly Package[]): readonly Entry[] {
  const byKey = new Map<string, Folded>()
  for (const { originalName, event, what } of eventsOf(evidence, packages)) {
    const { id, recordedAtMs, recordedBy } = event
    const key = [what, recordedBy.id, londonDate(recordedAtMs)].join(' ')
    const folded = byKey.get(key) ?? { id, what, atMs: recordedAtMs, by: recordedBy, times: new Map<string, number>() }
    folded.times.set(originalName, (folded.times.get(originalName) ?? 0) + 1)
    byKey.set(key, folded)
  }
  return [...byKey.values()].map(({ id, what, atMs, by, times }) => ({
    id,
    kind: 'evidence',
    heading: 'follow-up',
    title: TITLES[what],
    atMs,
    by,
    lines: [...times].map(([name, count]) => (count === 1 ? name : `${name}, ${count} times that day`)),
  }))
}

/** Oldest first. What a package says already is left out. */
function eventsOf(evidence: readonly Evidence[], packages: readonly Package[]) {
  return evidence
    .flatMap(({ originalName, events }) =>
      events.flatMap((event) => {
        const what = foldedName(event, packages)
        return what === undefined ? [] : [{ originalName, event, what }]
      }),
    )
    .toSorted((a, b) => a.event.recordedAtMs - b.event.recordedAtMs)
}

function foldedName(event: Evidence['events'][number], packages: readonly Package[]): FoldedName | undefined {
  if (event.what === 'handed-over') return undefined
  if (event.what === 'verified') return event.intact ? 'whole' : 'damaged'
  if (event.what === 'exported' && packages.some(({ id }) => id === event.packageId)) return undefined
  return event.what
}
