// One bit of an evidence file changed, anywhere: checking finds it, the pieces around it are still given, and the piece with it never is.
import { randomBytes, randomInt } from 'node:crypto'
import { closeSync, openSync, readFileSync, readSync, writeSync } from 'node:fs'
import { afterAll, expect, it } from 'vitest'
import { EvidenceDamaged, hashEvidence, openEvidence } from '#electron/vault/evidence/store.ts'
import { MIB, makeEvidenceFiles, readPart, unwatched } from '#tests/vault/evidence-files.ts'

const FLIPS = Number(process.env['BLUEFORM_EVIDENCE_FLIPS'] ?? 60)
const SIZE = 4 * MIB + 321
const SEALED = MIB + 24 + 17

const files = makeEvidenceFiles()
afterAll(() => {
  files.dispose()
})

function flip(path: string, bit: number): void {
  const at = Math.floor(bit / 8)
  const handle = openSync(path, 'r+')
  const byte = Buffer.alloc(1)
  readSync(handle, byte, 0, 1, at)
  writeSync(handle, Buffer.of((byte[0] ?? 0) ^ (1 << (bit % 8))), 0, 1, at)
  closeSync(handle)
}

it(`finds each of ${FLIPS} changed bits and gives none of them away`, { timeout: 60_000 + FLIPS * 500 }, async () => {
  const original = randomBytes(SIZE)
  const stored = await files.keep(original)
  const path = files.pathOf(stored)
  const bits = readFileSync(path).length * 8
  // The headers and the marks are small, so some are aimed at them.
  const near = (flipped: number) => (flipped % 5) * SEALED * 8 + randomInt(25 * 8)
  for (let flipped = 0; flipped < FLIPS; flipped += 1) {
    const bit = flipped % 3 === 0 ? near(flipped) : randomInt(bits)
    flip(path, bit)
    await expect(hashEvidence(files.folder, stored, files.key, unwatched), `bit ${bit}`).rejects.toThrow(
      EvidenceDamaged,
    )
    const damaged = Math.floor(bit / 8 / SEALED)
    const reader = await openEvidence(files.folder, stored, files.key)
    for (let index = 0; index * MIB < SIZE; index += 1) {
      const [from, to] = [index * MIB, Math.min((index + 1) * MIB, SIZE)]
      if (index === damaged) {
        await expect(readPart(reader, to - 1, to), `bit ${bit}`).rejects.toThrow(EvidenceDamaged)
      } else expect((await readPart(reader, from, to)).equals(original.subarray(from, to))).toBe(true)
    }
    await reader.close()
    flip(path, bit)
  }
  expect(await hashEvidence(files.folder, stored, files.key, unwatched)).toBe(stored.sha256)
})
