import type { RouteOutput } from '#shared/ipc/contract.ts'
import { percentOf } from './words.ts'

export type Counts = RouteOutput<'agreements.outstanding'>['counts']

/** How many of those who must sign have, in words; the bar repeats it. */
export function Shares({ counts }: { readonly counts: Counts }) {
  const shares = sharesOf(counts)
  return (
    <div className="agreements-shares">
      <Bar shares={shares} whole={counts.required} />
      <span>{sharesWords(shares, counts.required)}</span>
    </div>
  )
}

type Share = { readonly id: 'signed' | 'part' | 'refused' | 'open'; readonly count: number; readonly words: string }

function sharesOf(counts: Counts): readonly Share[] {
  return [
    { id: 'signed', count: counts.signed, words: 'signed' },
    { id: 'part', count: counts.partSigned, words: 'signed by one of two' },
    { id: 'refused', count: counts.refused + counts.withdrawn, words: 'refused or taken back' },
    { id: 'open', count: counts.notSigned + counts.earlier, words: 'not signed' },
  ]
}

function sharesWords(shares: readonly Share[], whole: number): string {
  if (whole === 0) return 'Nobody has to sign'
  const said = shares.filter(({ id, count }) => id === 'signed' || count > 0)
  return said.map(({ count, words }) => `${percentOf(count, whole)}% ${words}`).join(', ')
}

const WIDTH = 200
const HEIGHT = 14
/** Each has a height of its own, so that they differ without their colours. */
const PLACES = {
  signed: { y: 0, height: HEIGHT },
  part: { y: HEIGHT / 2, height: HEIGHT / 2 },
  refused: { y: 4, height: HEIGHT - 8 },
  open: { y: 0, height: HEIGHT },
} as const

function Bar({ shares, whole }: { readonly shares: readonly Share[]; readonly whole: number }) {
  const scale = WIDTH / Math.max(1, whole)
  const starts = shares.map((_share, index) => shares.slice(0, index).reduce((sum, { count }) => sum + count, 0))
  return (
    <svg className="agreements-bar" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" focusable="false">
      {shares.map(({ id, count }, index) => (
        <rect
          key={id}
          className={`agreements-bar-${id}`}
          x={(starts[index] ?? 0) * scale}
          {...PLACES[id]}
          width={count * scale}
        />
      ))}
      <rect className="agreements-bar-frame" x="0.5" y="0.5" width={WIDTH - 1} height={HEIGHT - 1} />
    </svg>
  )
}
