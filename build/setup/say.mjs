import { spawnSync } from 'node:child_process'

/** One line a person can follow; everything the set-up does announces itself through here. */
export function say(message) {
  console.log(`blueform: ${message}`)
}

/** Runs a program with its output on show; a failure ends the whole command with what to do. */
export function run(program, args, options = {}) {
  const { onFailure, ...spawnOptions } = options
  const result = spawnSync(program, args, { stdio: 'inherit', ...spawnOptions })
  if (result.status === 0) return result
  say(onFailure ?? `"${[program, ...args].join(' ')}" failed. Put right what it says above and run the command again.`)
  process.exit(result.status || 1)
}
