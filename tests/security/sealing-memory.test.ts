// What is left of a file's key in the memory of the process, once its case is locked and once the vault is.
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { MIGRATIONS } from '#tests/helpers/vault-db.ts'
import { type Needle, findInMemory } from './process-memory.ts'

async function start(kind: 'ordinary' | 'restricted') {
  const script = join(import.meta.dirname, 'sealing-process.ts')
  const child = spawn('node', [script, kind], {
    cwd: join(MIGRATIONS, '..', '..'),
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  return {
    look: (needles: readonly Needle[]) => findInMemory([child.pid ?? 0], needles),
    ask: async (step: string): Promise<unknown> => {
      child.stdin.write(`${step}\n`)
      const line: unknown = (await lines.next()).value
      return JSON.parse(String(line)) as unknown
    },
    end: () => child.kill('SIGKILL'),
  }
}

it.each([
  ['ordinary', ['seal', 'lock']],
  ['ordinary', ['lock']],
  ['restricted', ['seal', 'lock']],
  ['restricted', ['lock']],
] as const)('of the files of an %s case no key is left after each of %j', async (kind, steps) => {
  const process = await start(kind)
  try {
    const turned = (await process.ask('keep')) as string[]
    const needles = turned.map((hex, index) => {
      return { name: `key ${index}`, bytes: Buffer.from(hex, 'hex').map((byte) => byte ^ 0xff) as Buffer }
    })
    await process.ask('control')
    const control = process.look(needles)
    expect(control.map(({ name }) => name)).toContain('key 0')
    await process.ask('release')
    for (const step of steps) {
      await process.ask(step)
      expect(process.look(needles), step).toEqual([])
    }
  } finally {
    process.end()
  }
})
