// The packaged app is not driven from outside: Chromium's debugging port would open every screen of an unlocked vault.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { launchBlueform, makeFolder, removeFolder } from '#tests/helpers/electron-app.ts'

const PACKAGED = join(import.meta.dirname, '..', '..', 'dist', 'linux-unpacked', 'blueform')

/** Chromium writes the number of the port it has opened here. */
const portFile = (folder: string) => join(folder, 'profile', 'DevToolsActivePort')

function windowOf(pid: number | undefined): string {
  const search = ['search', '--onlyvisible', '--pid', String(pid), '--name', '^Blueform$']
  return spawnSync('xdotool', search, { encoding: 'utf8' }).stdout.trim()
}

test('a debugging port asked for on the command line is not opened', async () => {
  const folder = makeFolder()
  mkdirSync(join(folder, 'profile'))
  const isRoot = process.getuid?.() === 0
  const app = spawn(PACKAGED, [...(isRoot ? ['--no-sandbox'] : []), '--remote-debugging-port=0'], {
    env: { ...process.env, BLUEFORM_PROFILE: join(folder, 'profile') },
    stdio: 'ignore',
  })
  try {
    // Windows come and go while the app starts, which xdotool takes for a failure now and then.
    await expect.poll(() => windowOf(app.pid), { timeout: 30_000 }).toMatch(/^\d+/)
    expect(existsSync(portFile(folder))).toBe(false)
  } finally {
    const ended = new Promise((resolve) => app.once('exit', resolve))
    app.kill('SIGKILL')
    await ended
    removeFolder(folder)
  }
})

test('would be noticed: the build that the tests drive does open one', async () => {
  const blueform = await launchBlueform()
  expect(existsSync(portFile(blueform.folder))).toBe(true)
  await blueform.quit()
  removeFolder(blueform.folder)
})
