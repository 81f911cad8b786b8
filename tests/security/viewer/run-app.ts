// Builds the viewer app and starts it as an ordinary user, on a screen of its own that lets another user in.
import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import type { View } from '#shared/domain/evidence-types.ts'
import { keepTaken, takeFile } from '#electron/vault/evidence/store.ts'
import type { Job, JobFile, Report } from './job.ts'

const root = join(import.meta.dirname, '..', '..', '..')
const NOBODY = 65_534
// The desktop's own settings would otherwise be a file in the home folder.
const QUIET = { GSETTINGS_BACKEND: 'memory' }
const LIMIT_MS = 560_000

export type ViewerApp = {
  /** Everything that the app may write to lies in here. */
  readonly home: string
  readonly evidence: string
  readonly add: (file: NewFile) => Promise<JobFile>
  readonly run: (scenario: Job['scenario'], files: readonly JobFile[]) => Promise<Report>
  readonly remove: () => void
}

type NewFile = {
  readonly name: string
  readonly view: View
  readonly type: string
  readonly bytes?: Buffer
  readonly path?: string
}

export async function makeViewerApp(): Promise<ViewerApp> {
  const folder = mkdtempSync(join(tmpdir(), 'blueform-viewer-'))
  const [home, evidence] = [join(folder, 'home'), join(folder, 'evidence')]
  for (const made of [home, evidence]) mkdirSync(made)
  for (const open of [folder, evidence]) chmodSync(open, 0o755)
  chmodSync(home, 0o777)
  await buildApp(folder)
  let runs = 0
  return {
    home,
    evidence,
    add: (file) => takeIn(evidence, file),
    run: async (scenario, files) => {
      runs += 1
      const report = join(home, `report-${runs}.json`)
      const job: Job = { scenario, files, evidence, report, profile: join(home, `profile-${runs}`) }
      const path = join(folder, `job-${runs}.json`)
      writeFileSync(path, JSON.stringify(job))
      await start(folder, path)
      const found = JSON.parse(readFileSync(report, 'utf8')) as Report
      rmSync(report)
      return found
    },
    remove: () => {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
    },
  }
}

async function takeIn(folder: string, { bytes, path, ...file }: NewFile): Promise<JobFile> {
  const key = randomBytes(32)
  const source = path === undefined ? { bytes: bytes ?? Buffer.alloc(0) } : { path }
  const signal = new AbortController().signal
  const taken = await takeFile({ folder, source, key, signal, onBytes: () => undefined })
  keepTaken(folder, taken.storedAs)
  chmodSync(join(folder, taken.storedAs), 0o644)
  return { ...file, sizeBytes: taken.sizeBytes, storedAs: taken.storedAs, key: key.toString('hex') }
}

async function buildApp(folder: string): Promise<void> {
  const dist = process.env['BLUEFORM_ELECTRON_DIST']
  if (dist === undefined) throw new Error('run the tests through npm, which names the Electron to use')
  const runtime = join(folder, 'runtime')
  cpSync(dist, runtime, { recursive: true })
  const own = join(runtime, 'resources', 'app')
  rmSync(own, { recursive: true, force: true })
  const external = ['electron', 'sodium-native']
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external },
    build: {
      ssr: join(import.meta.dirname, 'app.ts'),
      target: 'node20',
      outDir: join(own, 'main'),
      minify: false,
      rollupOptions: { external, output: { entryFileNames: 'app.js' } },
    },
  })
  for (const part of ['preload', 'renderer']) cpSync(join(root, 'out', part), join(own, part), { recursive: true })
  for (const name of withDependencies('sodium-native')) {
    cpSync(join(root, 'node_modules', name), join(own, 'node_modules', name), {
      recursive: true,
      filter: (source) => !/prebuilds[\\/](?!linux|win32|darwin-)/.test(source),
    })
  }
  writeFileSync(
    join(own, 'package.json'),
    JSON.stringify({ name: 'viewer', version: '0.0.0', type: 'module', main: 'main/app.js' }),
  )
}

function withDependencies(name: string, found = new Set<string>()): Set<string> {
  const manifest = join(root, 'node_modules', name, 'package.json')
  // Some are only for other runtimes and are not installed.
  if (found.has(name) || !existsSync(manifest)) return found
  found.add(name)
  const { dependencies = {} } = JSON.parse(readFileSync(manifest, 'utf8')) as { dependencies?: Record<string, string> }
  for (const needed of Object.keys(dependencies)) withDependencies(needed, found)
  return found
}

async function start(folder: string, jobPath: string): Promise<void> {
  const screen = spawn('Xvfb', ['-displayfd', '3', '-ac', '-screen', '0', '1366x768x24'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  try {
    const display = `:${await firstLine(screen)}`
    const asOther = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {}
    const home = join(folder, 'home')
    const name = process.platform === 'win32' ? 'electron.exe' : 'electron'
    const app = spawn(join(folder, 'runtime', name), [], {
      ...asOther,
      cwd: home,
      env: { PATH: process.env['PATH'], HOME: home, TMPDIR: home, DISPLAY: display, VIEWER_JOB: jobPath, ...QUIET },
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    await ended(app)
  } finally {
    screen.kill()
  }
}

function ended(app: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = ''
    app.stderr?.on('data', (data: Buffer) => {
      said = (said + data.toString()).slice(-4_000)
    })
    const limit = setTimeout(() => app.kill('SIGKILL'), LIMIT_MS)
    app.once('exit', (code) => {
      clearTimeout(limit)
      if (code === 0) resolve()
      else reject(new Error(`the viewer app ended with ${code}: ${said}`))
    })
  })
}

function firstLine(screen: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const pipe = screen.stdio[3]
    if (!pipe || !('on' in pipe)) return reject(new Error('no display'))
    pipe.on('data', (data: Buffer) => resolve(data.toString().trim()))
    screen.once('exit', () => reject(new Error('the virtual screen ended')))
    return undefined
  })
}

/** Every file below, by its path from there. */
export function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return []
  const all = readdirSync(folder, { recursive: true, withFileTypes: true })
  return all.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}
