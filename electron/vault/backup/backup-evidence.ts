// The evidence that all backups of a vault share: every enciphered file once. It copies what the records name and is not there yet, and
// nothing else that lies in the evidence folder.
import { linkSync, rmSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { log } from '../../platform/log.ts'
import { type BackupPlace, evidenceFile, findDamage } from './backup-check.ts'
import { listGenerations, sharedEvidence } from './backup-folder.ts'
import { type Listed, readSignedManifest } from './backup-manifest.ts'
import type { Meter } from './backup-meter.ts'
import { BackupProblem } from './backup-problem.ts'
import { syncFolder } from '../durable-file.ts'
import { type OnBytes, copyFileDurably, hashFile, inHashLanes, inLanes, sizeOfFile } from './file-copy.ts'

type Bringing = {
  readonly root: string
  /** For what is being copied; on the same disk as the root. */
  readonly aside: string
  /** The vault's evidence folder. */
  readonly sources: string
  readonly names: readonly string[]
  /** The public keys of those who have access, by account. */
  readonly signers: ReadonlyMap<string, string>
  /** Inside the vault's own folder a second name for the same file is enough. */
  readonly by: 'copy' | 'link'
  readonly meter: Meter
}

type Brought = {
  readonly listed: readonly Listed[]
  /** Copies again what was there from before and is damaged now; gives what is damaged still. */
  bringAnew(damaged: readonly string[], place: BackupPlace): Promise<readonly string[]>
}

export async function bringEvidence(bringing: Bringing): Promise<Brought> {
  const { root, names } = bringing
  const earlier = earlierEvidence(root, bringing.signers)
  const listed = new Map<string, Listed>()
  const missing: string[] = []
  for (const name of names) {
    const known = earlier.get(name)
    if (known && (await sizeOfFile(join(sharedEvidence(root), name))) === known.sizeBytes) listed.set(name, known)
    else missing.push(name)
  }
  const bring = (wanted: readonly string[]) => copyEvidence({ ...bringing, names: wanted }, earlier)
  for (const one of await bring(missing)) listed.set(one.name, one)
  return {
    listed: names.flatMap((name) => listed.get(name) ?? []),
    bringAnew: async (damaged, place) => {
      const old = names.filter((name) => damaged.includes(evidenceFile(name)) && !missing.includes(name))
      if (old.length === 0) return damaged
      const again = await bring(old)
      const mended = await findDamage(place, { files: [], evidence: [...again] }, () => undefined)
      return [...damaged.filter((name) => !old.some((one) => evidenceFile(one) === name)), ...mended]
    },
  }
}

// What the lists of earlier backups say, the newest first. Anybody who gets hold of the stick can put a list there; one that nobody
// with access signed would have what was exchanged there taken for the evidence from then on.
function earlierEvidence(root: string, signers: ReadonlyMap<string, string>): ReadonlyMap<string, Listed> {
  const known = new Map<string, Listed>()
  for (const { id } of listGenerations(root)) {
    for (const one of evidenceOf(root, id, signers)) if (!known.has(one.name)) known.set(one.name, one)
  }
  return known
}

function evidenceOf(root: string, id: string, signers: ReadonlyMap<string, string>): readonly Listed[] {
  try {
    const { signer, evidence } = readSignedManifest(join(root, id), id)
    return signers.get(signer.accountId) === signer.publicKey ? evidence : []
  } catch (error) {
    if (error instanceof BackupProblem) return []
    throw error
  }
}

async function copyEvidence(bringing: Bringing, earlier: ReadonlyMap<string, Listed>): Promise<readonly Listed[]> {
  const { sources, root, aside, by, meter } = bringing
  const names: string[] = []
  for (const name of bringing.names) {
    const sizeBytes = await sizeOfFile(join(sources, name))
    if (sizeBytes === undefined) {
      // A backup beside the vault is made before anybody is let in; a file that is gone must not keep everybody out for good.
      if (by === 'copy') throw new BackupProblem('damaged', evidenceFile(name))
      log('backup.evidence-missing')
      continue
    }
    names.push(name)
    meter.expect(by === 'copy' ? sizeBytes * 2 : sizeBytes)
  }
  const listed: Listed[] = []
  await inHashLanes(names, async (name) => {
    const one = { name, ...(await hashFile(join(sources, name), meter.add)) }
    const known = earlier.get(name)
    // Evidence never changes, so one that did is damaged; the backups from before still have it whole.
    if (known && known.sha256 !== one.sha256) throw new BackupProblem('damaged', evidenceFile(name))
    listed.push(one)
  })
  await copyIntoPlace(names, { from: sources, by, to: sharedEvidence(root), aside, onBytes: meter.add })
  return listed
}

export type IntoPlace = {
  readonly from: string
  readonly by: 'copy' | 'link'
  readonly to: string
  readonly aside: string
  readonly onBytes: OnBytes
}

/** The copying itself: each file on the disk under another name first, then renamed. */
export async function copyIntoPlace(names: readonly string[], place: IntoPlace): Promise<void> {
  const { from, by, to, aside, onBytes } = place
  await inLanes(names, async (name) => {
    const unproven = join(aside, name)
    rmSync(unproven, { force: true })
    if (by === 'copy' || !isLinked(join(from, name), unproven))
      await copyFileDurably(join(from, name), unproven, onBytes)
    await rename(unproven, join(to, name))
  })
  syncFolder(to)
}

// Some file systems have no links; then it is copied.
function isLinked(from: string, to: string): boolean {
  try {
    linkSync(from, to)
    return true
  } catch {
    return false
  }
}
