// Finds the Electron that development and tests run on: Electron's own download where that can be reached, else a stock
// Electron from the package registry. Nothing here is part of the product; installers are built from Electron's own download.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ensureFallbackRuntime } from './fallback-runtime.mjs'
import { say } from './say.mjs'

const DOWNLOAD_TIMEOUT_MS = 180_000

/** Returns { folder, executable, version, origin } of a runtime that is ready to start. */
export function ensureRuntime(root) {
  const name =
    process.platform === 'win32'
      ? 'electron.exe'
      : process.platform === 'darwin'
        ? 'Electron.app/Contents/MacOS/Electron'
        : 'electron'
  const own = join(root, 'node_modules', 'electron', 'dist')
  const fallback = ensureFallbackRuntime({ onlyIfReady: true })
  if (!existsSync(join(own, name)) && !fallback) download(root)

  const folder = existsSync(join(own, name)) ? own : (fallback ?? ensureFallbackRuntime({ onlyIfReady: false }))
  const version = readFileSync(join(folder, 'version'), 'utf8').trim().replace(/^v/, '')
  return {
    folder,
    executable: join(folder, name),
    version,
    origin: folder === own ? "Electron's own download" : 'fallback from the package registry',
  }
}

function download(root) {
  say("fetching Electron's own download ...")
  const result = spawnSync('node', [join(root, 'node_modules', 'electron', 'install.js')], {
    timeout: DOWNLOAD_TIMEOUT_MS,
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  })
  if (result.status === 0) return
  const reason = result.stderr?.split('\n').find((line) => line.trim()) ?? 'it took too long'
  say(`Electron's own download cannot be reached (${reason.trim()})`)
}
