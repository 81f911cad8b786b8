// Kills a process in the middle of adding evidence, again and again: what it said was added is there and whole, nothing else is left
// after the next start, and no plaintext lies in any folder.
import { randomInt } from 'node:crypto'
import { expect, it } from 'vitest'
import { type KillVault, type LastStep, checkAfterKill, giveKeys, makeKillVault, startIntaker } from './intake-kills.ts'

const KILLS = Number(process.env['BLUEFORM_INTAKE_KILLS'] ?? 12)
const LANES = 2
/** A new vault from time to time, so that checking it does not take longer than killing. */
const KILLS_PER_VAULT = 10
const LONGEST_LIFE_MS = 150
/** About three small files; half of the processes end themselves at one of these. */
const STEPS = 90

/** Lets one work until it ends itself or is killed; the ids of what it said. */
async function killOne(vault: KillVault, lastStep: LastStep): Promise<readonly string[]> {
  const intaker = startIntaker(vault, lastStep)
  await intaker.ready
  giveKeys(intaker, vault)
  if (lastStep === 'none') {
    // Some die before anything was added.
    if (randomInt(10) < 7) await Promise.race([intaker.firstSaid, intaker.ended])
    await new Promise((resolve) => setTimeout(resolve, randomInt(LONGEST_LIFE_MS)))
    intaker.child.kill('SIGKILL')
  }
  await intaker.ended
  expect(intaker.child.exitCode, 'the intaker failed by itself').toBeNull()
  return intaker.said
}

function lastStepOf(kill: number): LastStep {
  if (kill % 2 === 0) return 'none'
  return kill % 8 === 1 ? 'renameSync' : 1 + ((kill * 7) % STEPS)
}

async function killInOneVault(
  first: number,
  kills: number,
): Promise<{ said: number; parts: number; unfinished: number }> {
  const vault = makeKillVault()
  const said: string[] = []
  const proven = new Set<string>()
  const sum = { parts: 0, unfinished: 0 }
  for (let kill = first; kill < first + kills; kill += 1) {
    said.push(...(await killOne(vault, lastStepOf(kill))))
    const found = await checkAfterKill(vault, said, proven)
    sum.parts += found.parts
    sum.unfinished += found.unfinished
  }
  vault.dispose()
  return { said: said.length, ...sum }
}

it(`loses no evidence in ${KILLS} kills during intake`, { timeout: 60_000 + KILLS * 10_000 }, async () => {
  const starts = Array.from({ length: Math.ceil(KILLS / KILLS_PER_VAULT) }, (_, vault) => vault * KILLS_PER_VAULT)
  const total = { said: 0, parts: 0, unfinished: 0 }
  const work = async () => {
    for (let first = starts.pop(); first !== undefined; first = starts.pop()) {
      const one = await killInOneVault(first, Math.min(KILLS_PER_VAULT, KILLS - first))
      for (const what of ['said', 'parts', 'unfinished'] as const) total[what] += one[what]
    }
  }
  await Promise.all(Array.from({ length: LANES }, work))
  expect(total.said, 'nothing was ever added, so nothing was tested').toBeGreaterThan(KILLS / 4)
  expect(total.parts, 'no intake was ever cut off, so nothing was tested').toBeGreaterThan(KILLS / 10)
  expect(total.unfinished, 'none was cut off between its row and its name').toBeGreaterThan(0)
  if (process.env['BLUEFORM_INTAKE_KILLS'] !== undefined) console.log(total)
})
