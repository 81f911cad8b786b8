// The packaged app: its fuses, what is in it, and that it starts with the real sandbox, which only an ordinary user gets.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { listPackage } from '@electron/asar'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { expect, test } from '@playwright/test'

const ROOT = join(import.meta.dirname, '..', '..')
const PACKAGE = join(ROOT, 'dist', 'linux-unpacked')
const NOBODY = 65_534

test('has the fuses that keep a stranger from running code as Blueform', async () => {
  const wire = await getCurrentFuseWire(join(PACKAGE, 'blueform'))
  const off = [
    FuseV1Options.RunAsNode,
    FuseV1Options.EnableNodeOptionsEnvironmentVariable,
    FuseV1Options.EnableNodeCliInspectArguments,
    FuseV1Options.GrantFileProtocolExtraPrivileges,
  ]
  const on = [
    FuseV1Options.EnableCookieEncryption,
    FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
    FuseV1Options.OnlyLoadAppFromAsar,
  ]
  expect(off.map((fuse) => wire[fuse])).toEqual(off.map(() => FuseState.DISABLE))
  expect(on.map((fuse) => wire[fuse])).toEqual(on.map(() => FuseState.ENABLE))
})

test('holds the migrations and the fonts, and nothing of the tests or of the stand-in runtime', () => {
  const inside = listPackage(join(PACKAGE, 'resources', 'app.asar'), { isPack: false }).join('\n')
  const migrations = readdirSync(join(ROOT, 'db', 'migrations')).filter((name) => name.endsWith('.sql'))
  for (const name of migrations) expect(inside).toContain(`/out/migrations/${name}`)
  expect(inside).toContain('/out/migrations/meta/_journal.json')
  expect(inside).toMatch(/\/out\/fonts\/.*\.ttf/)
  expect(inside).not.toMatch(/^\/(tests|build|db|shared|renderer|electron)\b/m)
  expect(inside).not.toMatch(/@electron\/remote|sqlcipher|playwright/)
  expect(existsSync(join(PACKAGE, 'resources', 'app'))).toBe(false)
  expect(existsSync(join(PACKAGE, 'better_sqlite3.node'))).toBe(false)
})

test('holds the native add-ons of Linux and Windows only, beside the archive and with their licences', () => {
  const inside = listPackage(join(PACKAGE, 'resources', 'app.asar'), { isPack: false })
  const natives = inside.filter((path) => /\.(node|bare)$/.test(path))
  expect(natives.some((path) => path.includes('sodium-native/prebuilds/linux-'))).toBe(true)
  expect(natives.filter((path) => /android|darwin|ios|\.bare$/.test(path) && path.includes('sodium-native'))).toEqual(
    [],
  )
  const unpacked = join(PACKAGE, 'resources', 'app.asar.unpacked')
  expect(natives.filter((path) => !existsSync(join(unpacked, path)))).toEqual([])
  expect(inside).toContain('/node_modules/sodium-native/LICENSE')
})

test('the Windows installers are set up per machine', () => {
  const config = readFileSync(join(ROOT, 'electron-builder.yml'), 'utf8')
  for (const block of ['nsis:', 'msi:']) {
    expect(config.slice(config.indexOf(`\n${block}`)).split(/\n(?=\S)/)[1]).toContain('perMachine: true')
  }
})

test('starts as an ordinary user, and its window is inside the sandbox', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'blueform-packaged-'))
  const home = join(folder, 'home')
  cpSync(PACKAGE, join(folder, 'app'), { recursive: true })
  mkdirSync(home)
  chmodSync(folder, 0o755)
  chmodSync(home, 0o777)
  // A screen of its own that lets another user in.
  const screen = spawn('Xvfb', ['-displayfd', '3', '-ac', '-screen', '0', '1366x768x24'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  let app: ChildProcess | undefined
  try {
    const display = `:${await firstLine(screen)}`
    const asOther = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {}
    app = spawn(join(folder, 'app', 'blueform'), [], {
      ...asOther,
      env: { PATH: process.env['PATH'], HOME: home, DISPLAY: display, BLUEFORM_PROFILE: join(home, 'profile') },
      stdio: 'ignore',
    })
    const found = execFileSync(
      'timeout',
      ['30', 'xdotool', 'search', '--sync', '--onlyvisible', '--name', '^Blueform$'],
      {
        env: { ...process.env, DISPLAY: display },
        encoding: 'utf8',
      },
    )
    expect(found.trim()).toMatch(/^\d+/)
    await expect.poll(() => renderers(app?.pid ?? 0), { timeout: 15_000 }).not.toEqual([])
    for (const status of renderers(app.pid ?? 0)) expect(status).toMatch(/^Seccomp:\s+2$/m)
  } finally {
    app?.kill('SIGKILL')
    screen.kill()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
})

function firstLine(screen: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const pipe = screen.stdio[3]
    if (!pipe || !('on' in pipe)) return reject(new Error('no display'))
    pipe.on('data', (data: Buffer) => resolve(data.toString().trim()))
    screen.once('exit', () => reject(new Error('the virtual screen ended')))
    return undefined
  })
}

/** /proc status of every renderer process below this one. */
function renderers(parent: number): string[] {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  const read = (pid: string, file: string) => {
    try {
      return readFileSync(`/proc/${pid}/${file}`, 'utf8')
    } catch {
      // It ended between listing and reading.
      return ''
    }
  }
  const isBelow = (pid: string): boolean => {
    const above = /^PPid:\s+(\d+)$/m.exec(read(pid, 'status'))?.[1] ?? '0'
    return Number(above) === parent || (above !== '0' && above !== '1' && isBelow(above))
  }
  return all
    .filter((pid) => read(pid, 'cmdline').includes('--type=renderer') && isBelow(pid))
    .map((pid) => read(pid, 'status'))
}
