// Run as a process of its own: adds files to two incidents through the real service for as long as it lives, and says so after each one.
// Told so, it ends itself without any warning at a step of the file system.
import { randomBytes, randomInt } from 'node:crypto'
import fs, { readSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import promises, { open } from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'
import { openDatabase } from '#db/open.ts'
import { systemClock } from '#electron/platform/clock.ts'
import { addEvidence } from '#electron/services/evidence/add.ts'
import { nameFiles } from '#electron/services/evidence/name-files.ts'
import { createNamedFiles } from '#electron/services/evidence/named-files.ts'
import { createWorkDesk } from '#electron/services/work.ts'
import { dataOf } from '#tests/helpers/concerns.ts'
import { leastOrigin } from '#tests/helpers/least-answers.ts'
import { DSL, PACKED_BYTES, sessionFor, unpackedKeys } from '#tests/helpers/vault-db.ts'
import { PLAINTEXT } from './intake-kills.ts'

const [path = '', sources = '', lastStep = '', ...incidentIds] = process.argv.slice(2)
const MIB = 1024 * 1024

// Modules are loaded; the keys come when it is this process's turn.
writeSync(1, 'ready\n')
const packed = Buffer.alloc(PACKED_BYTES)
if (readSync(0, packed) !== PACKED_BYTES) process.exit(0)
const { key, keys } = unpackedKeys(packed)
const session = sessionFor(openDatabase(path, key), DSL, keys, systemClock)
const desk = createWorkDesk(systemClock)
const answers = leastOrigin({ address: 'https://example.test/chat' })

let steps = 0
function step(name: string): void {
  steps += 1
  // Between the commit and the final name lie only a few millionths of a second, so that is aimed at by its name.
  if (steps === Number(lastStep) || name === lastStep) process.kill(process.pid, 'SIGKILL')
}

/** Counts the calls of these functions as steps, before they do anything and after. */
function count(owner: object, names: readonly string[]): void {
  for (const name of names) {
    const original: unknown = Reflect.get(owner, name)
    if (typeof original !== 'function') throw new Error(name)
    const counted = function (this: unknown, ...given: unknown[]): unknown {
      step(name)
      const result: unknown = Reflect.apply(original, this, given)
      if (result instanceof Promise) return result.finally(() => step('after'))
      step('after')
      return result
    }
    Reflect.set(owner, name, counted)
  }
}

function makeSource(name: string): void {
  // Most are small and taken in here; some are so large that a thread does it.
  const sizeBytes = randomInt(8) === 0 ? 17 * MIB + randomInt(MIB) : randomInt(2 * MIB)
  const bytes = randomBytes(sizeBytes)
  for (let at = 0; at + PLAINTEXT.length <= sizeBytes; at += 64 * 1024) bytes.write(PLAINTEXT, at)
  writeFileSync(name, bytes)
}

const handle = await open(import.meta.filename)
count(Reflect.getPrototypeOf(handle) ?? {}, ['write', 'sync'])
await handle.close()
count(fs, ['renameSync', 'rmSync', 'openSync', 'fsyncSync', 'closeSync'])
count(promises, ['open', 'stat'])
syncBuiltinESMExports()

for (let round = 0; ; round += 1) {
  const incidentId = incidentIds[round % incidentIds.length] ?? ''
  const source = join(sources, `source-${process.pid}-${round}`)
  makeSource(source)
  const named = createNamedFiles()
  if (round === 0) steps = 0
  const tickets = dataOf(await nameFiles(session, named, { incidentId, means: 'chosen', paths: [source] })).files.map(
    ({ ticket }) => ticket,
  )
  const { added, failed } = dataOf(await addEvidence(session, desk, named, { incidentId, tickets, answers }))
  if (added.length !== 1) throw new Error(JSON.stringify(failed))
  writeSync(1, `${JSON.stringify({ evidenceIds: added.map(({ evidenceId }) => evidenceId) })}\n`)
  rmSync(source)
}
