// The one entry behind every npm script: brings the checkout into a working state, says what it is doing, then runs
// the named command with the project's own Node first on the path. It must run on a bare Node 20 before anything is
// installed, so it imports only what ships with Node.
import { spawnSync } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { ensureDependencies } from './setup/dependencies.mjs'
import { ensureRuntime } from './setup/electron-runtime.mjs'
import { ensureSystemLibraries } from './setup/system-libraries.mjs'
import { say } from './setup/say.mjs'

const root = join(import.meta.dirname, '..')
process.chdir(root)

const [command, ...rest] = process.argv.slice(2)

ensureDependencies(root)
process.env.PATH = join(root, 'node_modules', '.bin') + delimiter + process.env.PATH
ensureSystemLibraries()
const runtime = ensureRuntime(root)
process.env.BLUEFORM_ELECTRON = runtime.executable
process.env.BLUEFORM_ELECTRON_DIST = runtime.folder
process.env.BLUEFORM_ELECTRON_VERSION = runtime.version
process.env.ELECTRON_OVERRIDE_DIST_PATH = runtime.folder

const nodeVersion = spawnSync('node', ['--version'], { encoding: 'utf8' }).stdout.trim()
say(`Electron ${runtime.version} (${runtime.origin}), Node ${nodeVersion}`)

const done = spawnSync('node', [join('build', 'commands.mjs'), command, ...rest], { stdio: 'inherit' })
process.exitCode = done.status ?? 1
