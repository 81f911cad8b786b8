import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { MIGRATIONS, temporaryFolder } from '#tests/helpers/vault-db.ts'

const DISK_SIZE = '6m'

/** Runs `command` with a small disk of its own mounted at `disk`; the mount ends with the process. */
function onSmallDisk(disk: string, command: string) {
  const own = process.getuid?.() === 0 ? ['-m'] : ['-r', '-m']
  const mount = `mount -t tmpfs -o size=${DISK_SIZE} tmpfs "$0" && exec ${command}`
  return spawnSync('unshare', [...own, 'sh', '-c', mount, disk], {
    cwd: join(MIGRATIONS, '..', '..'),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

const disk = temporaryFolder()
const canMount = onSmallDisk(disk, 'true').status === 0
if (!canMount) process.stderr.write('No small disk can be mounted here, so no evidence is taken in on a full one.\n')

describe.each(canMount ? ['a small disk'] : [])('%s that is full', () => {
  it('gets no half of a file, and takes the next one that fits', () => {
    const { stdout, stderr } = onSmallDisk(disk, `node tests/faults/intake-full-disk.ts "$0"`)
    rmSync(disk, { recursive: true, force: true })
    expect(stdout, stderr).not.toBe('')
    expect(JSON.parse(stdout)).toEqual({ small: 'ENOSPC', large: 'ENOSPC', left: [], fits: 'ok', kept: 1 })
  })
})
