// A disk of six megabytes, for what happens when there is no room. Where none can be mounted the tests say so and are left out.
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect } from 'vitest'
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

/** `lost` tells what is not tried where no disk can be mounted. `tests` gets what runs a script there and reads the JSON it printed. */
export function describeSmallDisk(lost: string, tests: (reportOf: (script: string) => unknown) => void): void {
  const disk = temporaryFolder()
  const canMount = onSmallDisk(disk, 'true').status === 0
  if (!canMount) process.stderr.write(`No small disk can be mounted here, so ${lost}.\n`)
  describe.each(canMount ? ['a small disk'] : [])('%s that is full', () => {
    tests((script) => {
      const { stdout, stderr } = onSmallDisk(disk, `node ${script} "$0"`)
      rmSync(disk, { recursive: true, force: true })
      expect(stdout, stderr).not.toBe('')
      return JSON.parse(stdout)
    })
  })
}
