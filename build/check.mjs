import { run, say } from './setup/say.mjs'

const FOLDERS = ['shared', 'db', 'electron', 'renderer', 'build', 'tests']

/** Everything about the code that needs no run of it. */
export function check() {
  step('types', 'tsc', ['--project', '.'])
  step('lint, file and function sizes', 'oxlint', [
    '-c',
    'build/oxlint.json',
    '--type-aware',
    '--deny-warnings',
    ...FOLDERS,
  ])
  step('format', 'prettier', [
    '--config',
    'build/prettier.config.mjs',
    '--log-level',
    'warn',
    '--ignore-path',
    'build/prettier.ignore',
    '--check',
    '.',
  ])
  step(
    'cycles and direction',
    'depcruise',
    ['--config', 'build/dependency-cruiser.config.mjs', '--output-type', 'err', 'shared', 'db', 'electron', 'renderer'],
    {
      // Its own advice about compilers does not fit TypeScript 7, which it reads through swc instead.
      stdio: ['ignore', 'inherit', 'ignore'],
    },
  )
  step('unused code', 'knip', ['--config', 'build/knip.json'])
  step('migrations', 'drizzle-kit', ['check', '--config', 'build/drizzle.config.ts'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

function step(what, program, args, options) {
  say(`checking ${what} ...`)
  run(program, args, { ...options, onFailure: `the check of ${what} failed; see above` })
}
