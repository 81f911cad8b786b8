import { expect, it } from 'vitest'
import { AIM_MS, FLOOR, tunedCost } from '#electron/vault/keys/kdf.ts'
import { KDF_CEILING, type Kdf } from '#electron/vault/keys/slots-file.ts'

/** A machine on which one pass over one MiB takes this long. */
const machine = (msPerMibPass: number) => {
  const took = ({ memoryKib, passes }: Kdf) => (memoryKib / 1024) * passes * msPerMibPass
  return { took, measure: (cost: Kdf) => Promise.resolve(took(cost)) }
}

it.each([0.05, 0.2, 0.5, 1, 1.5, 2, 2.6, 3, 5, 7.8])(
  'ends between half a second and one and a half: %d',
  async (speed) => {
    const { took, measure } = machine(speed)
    const cost = await tunedCost(measure)
    expect(took(cost)).toBeGreaterThanOrEqual(AIM_MS.shortest)
    expect(took(cost)).toBeLessThanOrEqual(AIM_MS.longest)
    expect(cost.memoryKib).toBeGreaterThanOrEqual(FLOOR.memoryKib)
    expect(cost.passes).toBeGreaterThanOrEqual(FLOOR.passes)
  },
)

it('never goes below the floor, however slow the machine, nor above the ceiling, however quick', async () => {
  expect(await tunedCost(machine(100).measure)).toEqual(FLOOR)
  const quickest = await tunedCost(() => Promise.resolve(0))
  expect(quickest.passes).toBeLessThanOrEqual(KDF_CEILING.passes)
  expect(quickest.memoryKib).toBeLessThanOrEqual(KDF_CEILING.memoryKib)
})

it('is not led below the floor by one slow measurement', async () => {
  const answers = [20, 40, 9_000, 700]
  const cost = await tunedCost(() => Promise.resolve(answers.shift() ?? 700))
  expect(cost.passes).toBeGreaterThanOrEqual(FLOOR.passes)
  expect(cost.memoryKib).toBeGreaterThanOrEqual(FLOOR.memoryKib)
})
