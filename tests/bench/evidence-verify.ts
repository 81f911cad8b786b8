// Reading, proving and hashing all of a stored file of 2 GB against `sha256sum` of the file that it was made from.
import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { hashEvidence, keepTaken, takeFile } from '#electron/vault/evidence/store.ts'
import { type LargeFile, unwatched } from './large-file.ts'
import { type Figure, measure, timeMs } from './measure.ts'

export async function evidenceVerify({ path, folder }: LargeFile): Promise<Figure> {
  const key = randomBytes(32)
  const taken = await takeFile({ folder, source: { path }, key, ...unwatched })
  keepTaken(folder, taken.storedAs)
  return measure({
    name: 'evidence-verify',
    runs: 5,
    warmUps: 1,
    ours: () =>
      timeMs(async () => {
        const sha256 = await hashEvidence(folder, taken, key, unwatched)
        if (sha256 !== taken.sha256) throw new Error('a sound file has another hash')
      }),
    theirs: () =>
      timeMs(() => {
        const said = execFileSync('sha256sum', ['--', path], { encoding: 'utf8' })
        if (!said.startsWith(taken.sha256)) throw new Error('sha256sum says another hash')
      }),
  })
}
