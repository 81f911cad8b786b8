// However large the files are, a package is written and read back in pieces. BLUEFORM_PACKAGE_MB says how large; the usual size is
// well above the limit, so that holding a file whole would show.
import { closeSync, ftruncateSync, openSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { handOver } from '#electron/services/evidence/package.ts'
import { PROTECTIONS } from '#shared/domain/packages.ts'
import { dataOf, recordConcern } from '#tests/helpers/concerns.ts'
import { makeVaultDb, temporaryFolder } from '#tests/helpers/vault-db.ts'
import { PACKAGE, addPaths, emptyStick, everythingIn } from './package-case.ts'

const MB = 1024 * 1024
const SIZE_BYTES = Number(process.env['BLUEFORM_PACKAGE_MB'] ?? 192) * MB
const LIMIT_BYTES = 160 * MB

function largeFile(): string {
  const path = join(temporaryFolder(), 'large.bin')
  const file = openSync(path, 'w')
  ftruncateSync(file, SIZE_BYTES)
  writeSync(file, 'the end', SIZE_BYTES - 7)
  closeSync(file)
  return path
}

it.each(PROTECTIONS)('a large package that is %s needs little memory', { timeout: 600_000 }, async (protection) => {
  const vault = makeVaultDb()
  try {
    const stick = emptyStick(vault)
    const { incidentId } = recordConcern(vault.session)
    const evidenceIds = await addPaths(vault.session, incidentId, [largeFile()])
    const before = process.memoryUsage().rss
    let peak = 0
    const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss - before)), 10)
    const answers = { ...PACKAGE, evidenceIds, protection, plainReason: protection === 'plain' ? 'No 7-Zip' : '' }
    dataOf(await handOver(vault.session, stick, { incidentId, answers }))
    clearInterval(watch)
    expect(peak).toBeLessThan(LIMIT_BYTES)
    const sizes = everythingIn(stick.folder).map((name) => statSync(join(stick.folder, name)).size)
    expect(Math.max(...sizes)).toBeGreaterThanOrEqual(SIZE_BYTES)
    if (process.env['BLUEFORM_PACKAGE_MB'] !== undefined) console.info(`${protection}: ${Math.round(peak / MB)} MB`)
  } finally {
    vault.dispose()
  }
})
