import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { run, say } from './say.mjs'

const LIBRARIES = {
  'libgtk-3.so.0': 'libgtk-3-0',
  'libnss3.so': 'libnss3',
  'libasound.so.2': 'libasound2',
  'libgbm.so.1': 'libgbm1',
  'libXss.so.1': 'libxss1',
  'libatk-bridge-2.0.so.0': 'libatk-bridge2.0-0',
  'libcups.so.2': 'libcups2',
}

const PROGRAMS = {
  'xvfb-run': 'xvfb',
  xauth: 'xauth',
  pdftotext: 'poppler-utils',
  qpdf: 'qpdf',
  xmllint: 'libxml2-utils',
  xdotool: 'xdotool',
  unzip: 'unzip',
  '7z': 'p7zip-full',
}

/** On Linux, installs what Electron and the tests need from the system: itself when root, else it prints the command. */
export function ensureSystemLibraries() {
  if (process.platform !== 'linux') return
  const missing = [...missingLibraries(), ...missingPrograms()]
  if (missing.length === 0) return

  const isRoot = process.getuid() === 0
  const hasApt = existsSync('/usr/bin/apt-get')
  if (!isRoot || !hasApt) {
    say(`these system packages are missing: ${missing.join(' ')}`)
    say(`install them and run the command again:  sudo apt-get install -y ${missing.join(' ')}`)
    process.exit(1)
  }
  say(`installing system packages: ${missing.join(' ')} ...`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  run('apt-get', ['update', '-qq'], { env, stdio: ['ignore', 'ignore', 'inherit'] })
  run('apt-get', ['install', '-y', '-qq', ...missing], { env, stdio: ['ignore', 'ignore', 'inherit'] })
}

function missingLibraries() {
  const known = spawnSync('/sbin/ldconfig', ['-p'], { encoding: 'utf8' }).stdout ?? ''
  return Object.entries(LIBRARIES).flatMap(([file, name]) => (known.includes(`${file} `) ? [] : [name]))
}

function missingPrograms() {
  return Object.entries(PROGRAMS).flatMap(([program, name]) => {
    const found = spawnSync('sh', ['-c', `command -v ${program}`]).status === 0
    return found ? [] : [name]
  })
}
