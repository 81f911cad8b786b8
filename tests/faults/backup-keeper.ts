// Run as a process of its own: adds to a vault, backs it up and restores the backup, and says so each time. It ends itself without any
// warning at the step of the file system that it was told, or a moment after it, or tells how many steps there were.
import fs, { mkdirSync, readSync, writeSync } from 'node:fs'
import promises from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'
import { openDatabase } from '#db/open.ts'
import { makeBackup } from '#electron/services/backups.ts'
import { restoreBackup } from '#electron/services/restore.ts'
import { createWorkDesk } from '#electron/services/work.ts'
import { vaultFiles } from '#electron/vault/folder.ts'
import { newBoxKeys } from '#electron/vault/keys/sodium.ts'
import { KEEPER, addDrop, addEvidence, testVault } from '#tests/backup/backup-vault.ts'
import { dataOf } from '#tests/helpers/concerns.ts'
import { sessionFor, testClock } from '#tests/helpers/vault-db.ts'

const [folder = '', stick = '', restored = '', atMs = '', lastPhase = '', lastStep = '', graceMs = ''] =
  process.argv.slice(2)

// Modules are loaded; the keys come when it is this process's turn.
writeSync(1, 'ready\n')
const secrets = Buffer.alloc(32 + 64 + 32)
if (readSync(0, secrets) !== secrets.length) process.exit(0)

const key = secrets.subarray(0, 32)
const signing = { secretKey: secrets.subarray(32, 96), publicKey: secrets.subarray(96) }
const clock = testClock(Number(atMs))
const db = openDatabase(vaultFiles(folder).database, key)
const session = sessionFor(db, KEEPER, { box: newBoxKeys(), signing }, clock)
const vault = testVault(folder, () => session, key)
const desk = createWorkDesk(clock)
const say = (kind: string, name: string) => writeSync(1, `${JSON.stringify({ kind, name })}\n`)

let phase = 'backup'
let steps = 0
const end = () => process.kill(process.pid, 'SIGKILL')

function step(): void {
  steps += 1
  if (phase !== lastPhase || steps !== Number(lastStep)) return
  if (Number(graceMs) === 0) end()
  else setTimeout(end, Number(graceMs))
}

/** Counts the calls of these functions as steps. */
function count(owner: object, names: readonly string[]): void {
  for (const name of names) {
    const original: unknown = Reflect.get(owner, name)
    if (typeof original !== 'function') throw new Error(name)
    const counted = (...given: unknown[]): unknown => {
      step()
      return Reflect.apply(original, owner, given)
    }
    Reflect.set(owner, name, counted)
  }
}

addEvidence({ db, session, folder }, 40_000)
say('evidence', addEvidence({ db, session, folder }, 40_000))
addDrop(folder)
count(fs, [
  'mkdirSync',
  'mkdtempSync',
  'renameSync',
  'rmSync',
  'openSync',
  'fsyncSync',
  'closeSync',
  'readdirSync',
  'statSync',
])
count(promises, ['copyFile', 'open', 'rename', 'lstat'])
syncBuiltinESMExports()

const id = dataOf(await makeBackup(session, vault, desk)).generations[0]?.id ?? ''
say('backup', id)
say('backup-steps', String(steps))
phase = 'restore'
steps = 0
const target = join(restored, id)
mkdirSync(target)
dataOf(await restoreBackup(desk, { source: stick, generationId: id, folder: target }))
say('restore', id)
say('restore-steps', String(steps))
