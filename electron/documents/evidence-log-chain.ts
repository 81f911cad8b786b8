import type { Evidence } from '#shared/domain/evidence.ts'
import { type Package, type PackageWish, RECIPIENTS } from '#shared/domain/packages.ts'
import { ROLE_LABELS } from '#shared/domain/accounts.ts'
import { labelOf } from '#shared/domain/incident-form.ts'
import { formatDate, formatInstant } from '#shared/lib/dates.ts'
import { numberedList } from './layout/numbered-list.ts'
import { type Paper, needSpace } from './layout/paper.ts'
import { gap, line } from './layout/parts.ts'
import type { Span } from './layout/pieces.ts'
import { BODY, LABEL } from './layout/styles.ts'

type Event = Evidence['events'][number]

/** Every link of a file's chain of custody, from its intake on. */
export function custodyChain(paper: Paper, evidence: Evidence, packages: readonly Package[]): void {
  gap(paper, 4)
  needSpace(paper, 60)
  line(paper, 'Chain of custody', LABEL)
  gap(paper, 2)
  numberedList(paper, [
    [
      ...whoWhen(evidence),
      body('Added to the records. The original was enciphered and its SHA-256 taken in one reading.'),
    ],
    ...evidence.events.map((event) => [...whoWhen(event), ...happened(event, packages)]),
  ])
}

function whoWhen({ recordedAtMs, recordedBy }: Pick<Evidence, 'recordedAtMs' | 'recordedBy'>): Span[] {
  const { name, role } = recordedBy
  return [body(`${formatInstant(recordedAtMs)}, `), body(name), body(`, ${ROLE_LABELS[role].toLowerCase()}: `)]
}

function happened(event: Event, packages: readonly Package[]): Span[] {
  if (event.what === 'handed-over' || event.what === 'exported') {
    const one = packages.find(({ id }) => id === event.packageId)
    return event.what === 'handed-over' ? handedOver(one) : exported(one)
  }
  if (event.what === 'verified') {
    return [body(event.intact ? 'Read again whole: every byte was as it was added.' : 'Read again: it was DAMAGED.')]
  }
  return [body(WORDS[event.what])]
}

const WORDS = {
  viewed: 'Looked at in Blueform’s viewer.',
  'log-printed': 'Listed in an evidence log that was shown, printed or saved.',
  'source-removed': 'The file it came from was removed after it was found to be the same still.',
  'source-kept': 'The file it came from stays where it was.',
  sealed: 'Sealed, because the incident could involve an image of a child. Nobody in school can open it from here on.',
} as const

function exported(one: Package | undefined): Span[] {
  if (one === undefined)
    return [body('Deciphered for a package. It counts as handed over only if a later entry says so.')]
  return [body('Deciphered for a package: '), body(one.writtenAs), body('.')]
}

function handedOver(one: Package | undefined): Span[] {
  return [
    body('The package was read back whole. Handed over. '),
    ...(one === undefined ? [] : [...packageFacts(one), body(` ${one.writtenAs}.`)]),
  ]
}

/** To whom, how, when and under which protection. What people typed are spans of their own. */
export function packageFacts(one: PackageWish): Span[] {
  const reference = one.reference === '' ? [body('none')] : [body(one.reference)]
  return [
    body(`${labelOf(RECIPIENTS, one.recipientKind)}: `),
    body(one.recipient),
    body('. Their reference: '),
    ...reference,
    body('. How: '),
    body(one.means),
    body(`. On ${formatDate(one.handedOverOn)}. `),
    ...protectionOf(one),
  ]
}

function protectionOf({ protection, plainReason }: PackageWish): Span[] {
  if (protection === 'encrypted') return [body('Encrypted with AES-256.')]
  return [body('NOT encrypted, because: '), body(plainReason), body('.')]
}

/** What was written, for comparing it with what arrived. */
export function writtenOf({ writtenAs, sha256, recordedAtMs, recordedBy }: Package): Span[] {
  return [
    body(' Written as '),
    body(writtenAs),
    body(sha256 === null ? '' : `, SHA-256 ${sha256}`),
    body(`. Recorded ${formatInstant(recordedAtMs)} by `),
    body(recordedBy.name),
    body('.'),
  ]
}

function body(text: string): Span {
  return { text, style: BODY }
}
