// What each npm script does, once the checkout is set up. Runs on the project's own Node.
import { rmSync } from 'node:fs'
import { run, say } from './setup/say.mjs'
import { check } from './check.mjs'
import { electronArguments, hasDisplay, onDisplay, onDisplays } from './display.mjs'
import { printTotals } from './test-totals.mjs'

const VITE = ['build', '--config', 'build/electron.vite.config.ts', '--logLevel', 'warn']
const VITEST = ['run', '--config', 'build/vitest.config.ts']
/** A third made the whole run hardly shorter on two cores, and its tests wait for each other. */
const SCREENS = 2
const PLAYWRIGHT = ['test', '--config', 'build/playwright.config.ts']

const commands = {
  start() {
    if (!hasDisplay()) {
      say('no display here, so this runs the demo under a virtual one instead')
      return commands.demo()
    }
    build()
    say('opening Blueform ...')
    run(process.env.BLUEFORM_ELECTRON, [...electronArguments(), '.'], { onFailure: 'Blueform ended with an error.' })
  },

  demo() {
    build()
    say('walking through the main job in the real windows ...')
    rmSync('demo-output', { recursive: true, force: true })
    run(...onDisplay('node', ['tests/demo/demo.ts']))
  },

  check,

  test(...filters) {
    check()
    rmSync('test-output', { recursive: true, force: true })
    say('running the tests that need no window ...')
    run('vitest', [...VITEST, ...filters])
    build()
    packageApp()
    say('running the tests in real windows ...')
    run(...onDisplays(SCREENS, 'playwright', [...PLAYWRIGHT, ...filters]))
    printTotals()
  },

  'test:long'() {
    process.env.BLUEFORM_FAULT_KILLS ??= '5000'
    process.env.BLUEFORM_PROPERTY_RUNS ??= '5000'
    process.env.BLUEFORM_BACKUP_KILLS ??= '200'
    process.env.BLUEFORM_BACKUP_ROUNDS ??= '100'
    process.env.BLUEFORM_INTAKE_KILLS ??= '1000'
    process.env.BLUEFORM_EVIDENCE_FLIPS ??= '1000'
    process.env.BLUEFORM_SEALING_KILLS ??= '100'
    say(
      `long run: ${process.env.BLUEFORM_FAULT_KILLS} kills, ${process.env.BLUEFORM_PROPERTY_RUNS} runs of each property`,
    )
    run('vitest', [...VITEST, '--testTimeout=7200000'])
    printTotals()
  },

  bench() {
    build()
    say('measuring; each figure is a ratio of two things run in turn ...')
    run(...onDisplay('node', ['tests/bench/bench.ts']))
  },

  package() {
    build()
    packageApp()
    say('the packaged app is in dist/linux-unpacked')
  },
}

function build() {
  say('building ...')
  rmSync('out', { recursive: true, force: true })
  run('electron-vite', VITE)
}

function packageApp() {
  say('packaging ...')
  rmSync('dist', { recursive: true, force: true })
  const own = [
    `-c.electronDist=${process.env.BLUEFORM_ELECTRON_DIST}`,
    `-c.electronVersion=${process.env.BLUEFORM_ELECTRON_VERSION}`,
  ]
  run('electron-builder', ['--linux', 'dir', '--publish', 'never', '--config', 'electron-builder.yml', ...own], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

const [name, ...rest] = process.argv.slice(2)
const command = commands[name ?? '']
if (!command) {
  say(`there is no command "${name}"; there are: ${Object.keys(commands).join(', ')}`)
  process.exit(1)
}
command(...rest)
