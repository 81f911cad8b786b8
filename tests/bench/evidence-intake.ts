// Taking a file of 2 GB in as evidence, hashed, enciphered and on the disk, against `sha256sum` and then `openssl enc` of the same file
// and a sync of what it wrote; and how much memory that takes above what the process had before. The size is BLUEFORM_BENCH_EVIDENCE_MB.
import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { keepTaken, takeFile } from '#electron/vault/evidence/store.ts'
import { type LargeFile, unwatched } from './large-file.ts'
import { type Figure, measure, timeMs } from './measure.ts'

const RUNS = 3
const MB = 1_000_000
const MEMORY_AIM_MB = 100
const MEMORY_EVERY_MS = 20

export async function evidenceIntake({ path, folder, sizeBytes }: LargeFile): Promise<readonly Figure[]> {
  const key = randomBytes(32)
  const peaksMb: number[] = []
  const figure = await measure({
    name: 'evidence-intake',
    runs: RUNS,
    warmUps: 1,
    ours: async () => {
      const memory = watchMemory()
      let stored = ''
      const tookMs = await timeMs(async () => {
        const taken = await takeFile({ folder, source: { path }, key, ...unwatched })
        if (taken.sizeBytes !== sizeBytes) throw new Error('not all of it was taken in')
        keepTaken(folder, taken.storedAs)
        stored = taken.storedAs
      })
      peaksMb.push(memory.peakMb())
      rmSync(join(folder, stored))
      return tookMs
    },
    theirs: async () => {
      const target = join(folder, 'enciphered')
      const secrets = [key.toString('hex'), '0'.repeat(32)]
      const script = `sha256sum -- "$0" && openssl enc -aes-256-ctr -K "$2" -iv "$3" -in "$0" -out "$1" && sync -- "$1" "$(dirname -- "$1")"`
      const tookMs = await timeMs(() => execFileSync('sh', ['-c', script, path, target, ...secrets]))
      rmSync(target)
      return tookMs
    },
  })
  const peakMb = Math.round(Math.max(...peaksMb))
  const ratio = Math.round((peakMb / MEMORY_AIM_MB) * 1000) / 1000
  const memory = { name: 'evidence-intake-memory', ratio, ours: peakMb, theirs: MEMORY_AIM_MB, unit: 'MB' } as const
  return [figure, { ...memory, runs: peaksMb.length }]
}

/** How far the memory of this process has risen at most since now. */
function watchMemory(): { peakMb(): number } {
  const before = process.memoryUsage.rss()
  let peak = before
  const look = () => {
    peak = Math.max(peak, process.memoryUsage.rss())
  }
  const timer = setInterval(look, MEMORY_EVERY_MS)
  return {
    peakMb: () => {
      clearInterval(timer)
      look()
      return (peak - before) / MB
    },
  }
}
