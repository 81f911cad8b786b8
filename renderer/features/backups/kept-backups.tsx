import { type Generation, KEPT } from '#shared/domain/backups.ts'
import { formatInstant } from '#shared/lib/dates.ts'
import { LinkLikeButton } from '../../components/button.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { Section } from '../../components/page.tsx'

const REASONS: Record<Generation['reason'], string> = {
  asked: 'Somebody asked for it',
  schedule: 'Made by itself',
  migration: 'Before a new version of Blueform',
  rekey: 'Before the records got a new key',
}

type KeptBackupsProps = {
  readonly generations: readonly Generation[]
  readonly isBusy: boolean
  readonly onCheck: (generation: Generation) => void
}

const columnsOf = (isBusy: boolean, onCheck: KeptBackupsProps['onCheck']) => [
  { key: 'made', header: 'Made', cell: ({ madeAtMs }: Generation) => formatInstant(madeAtMs) },
  { key: 'reason', header: 'Why', cell: ({ reason }: Generation) => REASONS[reason] },
  { key: 'size', header: 'Size', cell: ({ sizeBytes }: Generation) => sizeWords(sizeBytes) },
  { key: 'check', header: 'Check', cell: (one: Generation) => (isBusy ? 'Busy' : checkLink(one, onCheck)) },
]

const checkLink = (generation: Generation, onCheck: KeptBackupsProps['onCheck']) => (
  <LinkLikeButton
    hiddenSuffix={`the backup of ${formatInstant(generation.madeAtMs)}`}
    onClick={() => onCheck(generation)}
  >
    Check
  </LinkLikeButton>
)

export function KeptBackups({ generations, isBusy, onCheck }: KeptBackupsProps) {
  return (
    <Section heading="Backups in the folder">
      <p>
        Kept are all of the last 3 days, for 35 days those that somebody asked for, and the newest of each of the last{' '}
        {KEPT.days} days, {KEPT.weeks} weeks and {KEPT.terms} terms. Blueform takes the others away by itself.
      </p>
      <DataTable
        caption="Backups in the folder"
        captionHidden
        columns={columnsOf(isBusy, onCheck)}
        rows={generations}
        rowKey={({ id }) => id}
        empty="There is none yet, or the folder cannot be reached."
      />
    </Section>
  )
}

const MEGABYTE = 1_000_000

function sizeWords(sizeBytes: number): string {
  if (sizeBytes < MEGABYTE) return 'Less than 1 MB'
  const megabytes = sizeBytes / MEGABYTE
  return megabytes < 1000 ? `${Math.round(megabytes)} MB` : `${(megabytes / 1000).toFixed(1)} GB`
}
