// A file kept as evidence in words: what kind it is, in what state, and what happened to it.
import { TEXT_TYPE, endingOf, viewOf } from '#shared/domain/evidence-types.ts'
import { type Evidence, type NewEvidence, isSealed, isSourceOpen, wasIntact } from '#shared/domain/evidence.ts'
import type { Incident } from '#shared/domain/incidents.ts'
import type { IconName } from '../../../components/icons.tsx'
import type { StatusTone } from '../../../components/status-tag.tsx'

const VIEW_WORDS = { image: 'Picture', pdf: 'PDF', text: 'Text', audio: 'Sound', video: 'Video' } as const

const OTHER_KINDS: readonly (readonly [RegExp, string])[] = [
  [/^image\//, 'Picture'],
  [/^audio\//, 'Sound'],
  [/^video\//, 'Video'],
  [/wordprocessingml|msword|opendocument\.text/, 'Word document'],
  [/spreadsheetml|ms-excel|opendocument\.spreadsheet/, 'Spreadsheet'],
  [/presentationml|powerpoint|opendocument\.presentation/, 'Presentation'],
  [/zip|tar|rar|7z|gzip|compressed/, 'Archive'],
  [/^text\//, 'Text'],
  [/msdownload|executable|x-mach|x-elf|msi$/, 'Program'],
]

/** What its content is, which its name may not tell. */
export function kindOf(type: string | null): string {
  if (type === null) return 'Kind not known'
  if (type === 'message/rfc822') return 'E-mail'
  if (type === TEXT_TYPE) return 'Text'
  const view = viewOf(type)
  if (view !== undefined) return VIEW_WORDS[view]
  return OTHER_KINDS.find(([pattern]) => pattern.test(type))?.[1] ?? `Other kind (${type})`
}

/** What the name says against what the content is; undefined when the two fit. */
export function mismatchWords({
  originalName,
  type,
  agreement,
}: Pick<NewEvidence, 'originalName' | 'type' | 'agreement'>) {
  if (agreement !== 'differs') return undefined
  const ending = endingOf(originalName)
  const named = ending === '' ? 'Its name has no ending' : `Its name ends in .${ending}`
  return `${named}, but its content is something else: ${kindOf(type)} (${type ?? 'not known'})`
}

/** A disguise is the one thing that the declaration could not know of. */
export const MISMATCH_ADVICE =
  'If you did not know this, do not look at it to find out: amend the incident, and answer “Not sure” to the image question.'

export type FileState = { readonly words: string; readonly tone: StatusTone; readonly icon: IconName }

export function stateOf(evidence: Evidence): FileState {
  if (isSealed(evidence)) return { words: 'Sealed', tone: 'plain', icon: 'lock' }
  const intact = wasIntact(evidence)
  if (intact === false) return { words: 'Damaged', tone: 'warn', icon: 'warning' }
  return { words: intact ? 'Kept, checked' : 'Kept', tone: 'good', icon: 'check' }
}

export function mayBeShown(evidence: Evidence): boolean {
  return !isSealed(evidence) && viewOf(evidence.type) !== undefined
}

/** Files whose originals are still where they came from, as far as anybody has said. */
export function openSources(evidence: readonly Evidence[]): readonly Evidence[] {
  return evidence.filter((one) => !isSealed(one) && isSourceOpen(one))
}

export const MEANS_WORDS = {
  chosen: 'Chosen from a folder',
  dropped: 'Dropped into the window',
  captured: 'Captured from the screen',
} as const satisfies Record<NewEvidence['means'], string>

type Happening = Evidence['events'][number]

export function eventWords(event: Happening, packages: Incident['packages']): string {
  switch (event.what) {
    case 'viewed':
      return 'Looked at in Blueform'
    case 'verified':
      return event.intact ? 'Checked: every byte is as it was added' : 'Checked: it is damaged'
    case 'log-printed':
      return 'Evidence log printed or saved'
    case 'exported':
      return 'Copied out for handing over'
    case 'handed-over': {
      const { recipient, reference } = packages.find(({ id }) => id === event.packageId) ?? {}
      const to = recipient === undefined ? '' : ` to ${recipient}`
      return `Handed over${to}${reference ? `, reference ${reference}` : ''}`
    }
    case 'source-removed':
      return 'Original removed from where it came from'
    case 'source-kept':
      return 'Original left where it came from'
    case 'sealed':
      return 'Sealed: nobody in school can open it again'
  }
}
