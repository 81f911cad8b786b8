// From starting the process to a passphrase field that takes letters, against an empty Electron window with one field.
import { spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { electronArguments } from '../../../build/display.mjs'
import { type Figure, measure } from '../measure.ts'

/** `profile` is that of an app with a locked vault. */
export function coldStart(electron: string, profile: string): Promise<Figure> {
  const empty = mkdtempSync(join(tmpdir(), 'blueform-empty-'))
  return measure({
    name: 'cold-start',
    runs: 15,
    warmUps: 2,
    ours: () => startMs(electron, 'blueform', { BLUEFORM_PROFILE: profile }),
    theirs: () => startMs(electron, 'empty', {}, [`--user-data-dir=${empty}`]),
  })
}

async function startMs(
  electron: string,
  app: string,
  env: Record<string, string>,
  args: readonly string[] = [],
): Promise<number> {
  const start = performance.now()
  const child = spawn(electron, [...electronArguments(), ...args, join(import.meta.dirname, app)], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const ended = new Promise<never>((_resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`${app} ended (${code}) before it could be used`)))
  })
  const usable = new Promise<number>((resolve) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line === 'usable') resolve(performance.now() - start)
    })
  })
  try {
    return await Promise.race([usable, ended])
  } finally {
    ended.catch(() => undefined)
    const gone = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGKILL')
    await gone
  }
}
