// Run as a process of its own with a small disk: backs a vault up to it until it is full, restores to it when it is, and tells what happened.
import { mkdirSync, readdirSync, rmSync, statfsSync, truncateSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { inTransaction } from '#db/open.ts'
import { writeBackupFolderTx } from '#db/queries/backups.ts'
import { backupStatus, makeBackup, verifyBackup } from '#electron/services/backups.ts'
import { restoreBackup } from '#electron/services/restore.ts'
import { findBackupRoots } from '#electron/vault/backup/backup-folder.ts'
import { addEvidence, filesBelow, makeBackupVault } from '#tests/backup/backup-vault.ts'
import { dataOf } from '#tests/helpers/concerns.ts'

const [disk = ''] = process.argv.slice(2)
const stick = join(disk, 'stick')
const target = join(disk, 'restored')
const filler = join(disk, 'filler')
for (const folder of [stick, target]) mkdirSync(folder)

const one = makeBackupVault()
inTransaction(one.db, (tx) => writeBackupFolderTx(tx, stick))
const make = () => makeBackup(one.session, one.vault, one.desk)
const codeOf = (result: { ok: true } | { ok: false; code: string }) => (result.ok ? 'ok' : result.code)

function fill(): void {
  const free = statfsSync(disk)
  writeFileSync(filler, Buffer.alloc(free.bavail * free.bsize, 1))
  truncateSync(filler, free.bavail * free.bsize)
}

addEvidence(one, 100_000)
const first = dataOf(await make()).generations[0]?.id ?? ''
const [root = ''] = findBackupRoots(stick)
addEvidence(one, 20_000_000)
one.clock.advance(60_000)
const tooLarge = codeOf(await make())
fill()
one.clock.advance(60_000)
const full = codeOf(await make())
const left = readdirSync(root).filter((name) => name.startsWith('.'))
const words = dataOf(backupStatus(one.session, one.vault)).lastFailure
const old = codeOf(await verifyBackup(one.session, one.vault, one.desk, first))
const restored = codeOf(await restoreBackup(one.desk, { source: stick, generationId: first, folder: target }))
const inTarget = readdirSync(target)
rmSync(filler)
const again = codeOf(await restoreBackup(one.desk, { source: stick, generationId: first, folder: target }))
const files = filesBelow(target).size
one.dispose()
writeSync(1, JSON.stringify({ tooLarge, full, left, words, old, restored, inTarget, again, files }))
