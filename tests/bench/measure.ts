// Every figure is a ratio of two things run in turn in one process, so that a slow or busy machine slows both.
export type Figure = {
  readonly name: string
  readonly ratio: number
  readonly ours: number
  readonly theirs: number
  readonly unit: 'ms' | 'MB'
  readonly runs: number
}

export type Contest = {
  readonly name: string
  readonly runs: number
  readonly warmUps: number
  /** Each runs once and returns how long it took in milliseconds. */
  ours(run: number): Promise<number> | number
  theirs(run: number): Promise<number> | number
}

/** Medians of both sides and the median of the ratios pair by pair; who goes first changes with every pair. */
export async function measure(contest: Contest): Promise<Figure> {
  const pairs: { ours: number; theirs: number }[] = []
  for (let run = -contest.warmUps; run < contest.runs; run += 1) {
    const pair = { ours: 0, theirs: 0 }
    const order = run % 2 === 0 ? (['ours', 'theirs'] as const) : (['theirs', 'ours'] as const)
    for (const side of order) pair[side] = await contest[side](run + contest.warmUps)
    if (run >= 0) pairs.push(pair)
  }
  return {
    name: contest.name,
    ratio: round(median(pairs.map(({ ours, theirs }) => ours / theirs))),
    ours: round(median(pairs.map(({ ours }) => ours))),
    theirs: round(median(pairs.map(({ theirs }) => theirs))),
    unit: 'ms',
    runs: contest.runs,
  }
}

/** Milliseconds that `work` takes. */
export async function timeMs(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
