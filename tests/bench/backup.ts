// The copying phase of a backup of 2 GB of evidence against `cp` of the same files and `sync` of each copy, and the checking of a backup
// against `sha256sum` of the same files. On a small disk it is less than 2 GB, which is told.
import { execFileSync } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findDamage } from '#electron/vault/backup/backup-check.ts'
import { copyIntoPlace } from '#electron/vault/backup/backup-evidence.ts'
import type { Listed } from '#electron/vault/backup/backup-manifest.ts'
import { hashFile, inHashLanes } from '#electron/vault/backup/file-copy.ts'
import { type Figure, measure, timeMs } from './measure.ts'

const GB = 1_000_000_000
const WANTED_BYTES = 2 * GB
/** The source and at most two copies are there at once. */
const COPIES = 3
const RUNS = 5

type Evidence = {
  readonly folder: string
  readonly source: string
  readonly names: readonly string[]
  dispose(): void
}

export async function backup(): Promise<readonly Figure[]> {
  const evidence = makeEvidence()
  try {
    return [await copying(evidence), await checking(evidence)]
  } finally {
    evidence.dispose()
  }
}

// Screenshots for the most part, and a few films.
function makeEvidence(): Evidence {
  const folder = mkdtempSync(join(tmpdir(), 'blueform-bench-backup-'))
  const { bavail, bsize } = statfsSync(folder)
  const bytes = Math.min(WANTED_BYTES, Math.floor((bavail * bsize * 0.8) / COPIES))
  if (bytes < WANTED_BYTES) console.log(`blueform: only ${(bytes / GB).toFixed(1)} GB of evidence fit on this disk`)
  const source = join(folder, 'evidence')
  mkdirSync(source)
  const names: string[] = []
  const add = (sizeBytes: number) => {
    const name = randomUUID()
    writeFileSync(join(source, name), randomBytes(sizeBytes))
    names.push(name)
  }
  for (let film = 0; film < 4; film += 1) add(bytes / 20)
  const pictures = 400
  for (let picture = 0; picture < pictures; picture += 1) add(Math.floor((bytes * 0.8) / pictures))
  execFileSync('sync')
  return { folder, source, names, dispose: () => rmSync(folder, { recursive: true, force: true }) }
}

function copying({ folder, source, names }: Evidence): Promise<Figure> {
  const to = join(folder, 'copy')
  const aside = join(folder, 'aside')
  const emptied = (): void => {
    for (const path of [to, aside]) {
      rmSync(path, { recursive: true, force: true })
      mkdirSync(path)
    }
    execFileSync('sync')
  }
  return measure({
    name: 'backup',
    runs: RUNS,
    warmUps: 1,
    ours: () => {
      emptied()
      return timeMs(() => copyIntoPlace(names, { from: source, by: 'copy', to, aside, onBytes: () => undefined }))
    },
    theirs: () => {
      emptied()
      const copyAndSync = `cp -- "$0"/* "$1"/ && sync -- "$1"/* "$1"`
      return timeMs(() => execFileSync('sh', ['-c', copyAndSync, source, to]))
    },
  })
}

async function checking({ folder, source, names }: Evidence): Promise<Figure> {
  const listed: Listed[] = []
  await inHashLanes(names, async (name) => {
    listed.push({ name, ...(await hashFile(join(source, name), () => undefined)) })
  })
  return measure({
    name: 'backup-verify',
    runs: RUNS,
    warmUps: 1,
    ours: () =>
      timeMs(async () => {
        const damaged = await findDamage({ folder, evidence: source }, { files: [], evidence: listed }, () => undefined)
        if (damaged.length > 0) throw new Error('a sound file was called damaged')
      }),
    theirs: () => timeMs(() => execFileSync('sh', ['-c', 'sha256sum -- "$0"/*', source], { maxBuffer: 1 << 24 })),
  })
}
