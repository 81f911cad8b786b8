import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { run, say } from './say.mjs'

/** Installs the locked packages when they are missing or the lock file has changed since they were installed. */
export function ensureDependencies(root) {
  const [major] = process.versions.node.split('.').map(Number)
  if (major < 20) {
    say(`Node ${process.versions.node} is too old. Install Node 20 or newer from nodejs.org and run the command again.`)
    process.exit(1)
  }
  const stamp = join(root, 'node_modules', '.blueform-lock')
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return

  say('installing the packages (once, two to four minutes) ...')
  // Not "npm ci": it refuses a lock file that lacks optional binaries of other systems, and a registry mirror may lag behind with those.
  run('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], {
    shell: process.platform === 'win32',
    onFailure: 'the packages could not be installed. Check the network connection and run the command again.',
  })
  ensureProjectNode(root)
  writeFileSync(stamp, wanted)
}

// npm before 11.16 has no allowScripts and runs the install step itself; npm that was told to ignore scripts does not.
function ensureProjectNode(root) {
  const binary = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (existsSync(binary)) return
  say("setting up the project's own Node ...")
  run('npm', ['rebuild', 'node', '--ignore-scripts=false', '--loglevel=error'], { shell: process.platform === 'win32' })
}
