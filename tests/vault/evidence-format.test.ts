// What lies on the disk of an evidence file: it comes back bit for bit, any part of it, and nothing of it that is not what was stored.
import { randomBytes } from 'node:crypto'
import { readFileSync, renameSync, rmSync, symlinkSync, truncateSync } from 'node:fs'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { segmentCipher } from '#electron/vault/evidence/segment-cipher.ts'
import { EvidenceDamaged, type TakenFile, hashEvidence, openEvidence } from '#electron/vault/evidence/store.ts'
import { MIB, changeFile, makeEvidenceFiles, readAll, readPart, sha256Of, unwatched } from './evidence-files.ts'

const RUNS = Number(process.env['BLUEFORM_PROPERTY_RUNS'] ?? 100)
const OVERHEAD = 24 + 17
const SEALED = MIB + OVERHEAD
const files = makeEvidenceFiles()
afterAll(() => {
  files.dispose()
})

describe('a file that is kept', () => {
  const sizes = [0, 1, 63 * 1024, MIB - 1, MIB, MIB + 1, 3 * MIB, 9 * MIB + 5, 15 * MIB, 17 * MIB + 3]
  it.each(sizes)('comes back as it was: %d bytes', async (size) => {
    const original = randomBytes(size)
    const taken = await files.keep(original)
    expect(taken).toMatchObject({ sizeBytes: size, sha256: sha256Of(original) })
    expect(taken.head).toEqual(original.subarray(0, 64 * 1024))
    expect(readFileSync(files.pathOf(taken)).length).toBe(size + Math.max(1, Math.ceil(size / MIB)) * OVERHEAD)
    expect((await readAll(files, taken)).equals(original)).toBe(true)
    expect(await hashEvidence(files.folder, taken, files.key, unwatched)).toBe(sha256Of(original))
  })

  it('shows nothing of what is in it, and no two are alike', async () => {
    const original = Buffer.alloc(3 * MIB, 'the same words again and again ')
    const [one, other] = [await files.keep(original), await files.keep(original)]
    const [first, second] = [one, other].map((stored) => readFileSync(files.pathOf(stored)))
    expect(first?.includes('same words')).toBe(false)
    expect(first?.subarray(0, SEALED)).not.toEqual(second?.subarray(0, SEALED))
    // Nor are two segments of one file.
    expect(first?.subarray(24, SEALED)).not.toEqual(first?.subarray(SEALED + 24, 2 * SEALED))
    expect(one.storedAs).toMatch(/^[0-9a-f]{32}$/)
  })

  it('gives any part of itself', async () => {
    const original = randomBytes(3 * MIB + 777)
    const reader = await openEvidence(files.folder, await files.keep(original), files.key)
    const edge = fc.constantFrom(0, 1, MIB - 1, MIB, MIB + 1, 2 * MIB, 3 * MIB, original.length - 1, original.length)
    const place = fc.oneof(edge, fc.integer({ min: 0, max: original.length }))
    await fc.assert(
      fc.asyncProperty(place, place, async (one, other) => {
        const [from, to] = [Math.min(one, other), Math.max(one, other)]
        return (await readPart(reader, from, to)).equals(original.subarray(from, to))
      }),
      { numRuns: RUNS },
    )
    const outside = [
      [-1, 5],
      [5, 4],
      [0, original.length + 1],
      [0.5, 2],
    ] as const
    for (const [from, to] of outside) await expect(readPart(reader, from, to)).rejects.toThrow(RangeError)
    await reader.close()
  })

  it('is read by several at once, and by nobody once it is closed', async () => {
    const original = randomBytes(4 * MIB)
    const key = Buffer.from(files.key)
    const reader = await openEvidence(files.folder, await files.keep(original), key)
    // The reader has its own copy.
    key.fill(0)
    const parts = await Promise.all([0, 1, 2, 3].map((part) => readPart(reader, part * MIB, original.length)))
    parts.forEach((part, index) => expect(part.equals(original.subarray(index * MIB))).toBe(true))
    // Being closed is no damage.
    const cutOff = expect(readPart(reader, 0, original.length)).rejects.toThrow('the reader is closed')
    await reader.close()
    await reader.close()
    await cutOff
    await expect(readPart(reader, 0, 1)).rejects.toThrow('the reader is closed')
  })
})

describe('a file that is not what was stored', () => {
  const swapped = (bytes: Buffer) =>
    Buffer.concat([bytes.subarray(SEALED, 2 * SEALED), bytes.subarray(0, SEALED), bytes.subarray(2 * SEALED)])
  const flipped = (at: number) => (bytes: Buffer) => {
    const where = at < 0 ? bytes.length + at : at
    bytes[where] = (bytes[where] ?? 0) ^ 0x10
    return bytes
  }
  const content: [string, (bytes: Buffer) => Buffer][] = [
    ['a bit of a header', flipped(3)],
    ['a bit of a mark', flipped(24)],
    ['a bit in the middle', flipped(SEALED + 5000)],
    ['the last bit', flipped(-1)],
    ['segments exchanged', swapped],
    [
      'a segment twice',
      (bytes) => Buffer.concat([bytes.subarray(0, SEALED), bytes.subarray(0, SEALED), bytes.subarray(2 * SEALED)]),
    ],
    ['headers exchanged', (bytes) => Buffer.concat([bytes.subarray(SEALED, SEALED + 24), bytes.subarray(24)])],
    ['zeros', (bytes) => Buffer.alloc(bytes.length)],
  ]
  const size: [string, (bytes: Buffer) => Buffer][] = [
    ['cut by a byte', (bytes) => bytes.subarray(0, -1)],
    ['cut by a segment', (bytes) => bytes.subarray(0, 2 * SEALED)],
    ['empty', () => Buffer.alloc(0)],
    ['lengthened by a byte', (bytes) => Buffer.concat([bytes, Buffer.alloc(1)])],
    ['lengthened by a segment', (bytes) => Buffer.concat([bytes, bytes.subarray(0, SEALED)])],
  ]

  async function expectDamaged(stored: TakenFile, code: string, key = files.key) {
    const damaged = expect.objectContaining({ name: 'EvidenceDamaged', code })
    await expect(readAll(files, stored, key)).rejects.toEqual(damaged)
    await expect(hashEvidence(files.folder, stored, key, unwatched)).rejects.toEqual(damaged)
  }

  it.each(content)('is found: %s', async (_, change) => {
    const stored = await files.keep(randomBytes(2 * MIB + 100))
    changeFile(files.pathOf(stored), change)
    await expectDamaged(stored, 'content')
  })

  it.each(size)('is found: %s', async (_, change) => {
    const stored = await files.keep(randomBytes(3 * MIB))
    changeFile(files.pathOf(stored), change)
    await expectDamaged(stored, 'size')
  })

  it('is found when its row was made to fit: cut at a segment, or continued', async () => {
    const stored = await files.keep(randomBytes(3 * MIB))
    truncateSync(files.pathOf(stored), 2 * SEALED)
    await expectDamaged({ ...stored, sizeBytes: 2 * MIB }, 'content')
    const short = await files.keep(randomBytes(MIB))
    changeFile(files.pathOf(short), (bytes) => Buffer.concat([bytes, bytes]))
    await expectDamaged({ ...short, sizeBytes: 2 * MIB }, 'content')
  })

  it('is found: another file, also with the same key; the key of another', async () => {
    const [one, other] = [await files.keep(randomBytes(MIB)), await files.keep(randomBytes(MIB))]
    await expectDamaged(one, 'content', randomBytes(32))
    renameSync(files.pathOf(other), files.pathOf(one))
    await expectDamaged(one, 'content')
    await expectDamaged(other, 'missing')
  })

  it('is found in a thread of its own too', async () => {
    const stored = await files.keep(randomBytes(17 * MIB))
    changeFile(files.pathOf(stored), flipped(16 * SEALED + 900))
    await expectDamaged(stored, 'content')
    rmSync(files.pathOf(stored))
    await expectDamaged(stored, 'missing')
  })

  it('is not followed when it is a link', async () => {
    const [one, other] = [await files.keep(randomBytes(100)), await files.keep(randomBytes(100))]
    rmSync(files.pathOf(one))
    symlinkSync(files.pathOf(other), files.pathOf(one))
    await expectDamaged(one, 'missing')
  })

  it('gives what is whole before the damage, and nothing of the damaged segment', async () => {
    const original = randomBytes(3 * MIB)
    const stored = await files.keep(original)
    changeFile(files.pathOf(stored), flipped(SEALED + 100))
    const reader = await openEvidence(files.folder, stored, files.key)
    const given: Buffer[] = []
    const reading = async () => {
      for await (const piece of reader.read(0, original.length)) given.push(piece)
    }
    await expect(reading()).rejects.toThrow(EvidenceDamaged)
    expect(Buffer.concat(given).equals(original.subarray(0, MIB))).toBe(true)
    expect((await readPart(reader, 2 * MIB, 3 * MIB)).equals(original.subarray(2 * MIB))).toBe(true)
    await reader.close()
  })
})

describe('the cipher of a segment', () => {
  const place = { storedAs: 'a', index: 0, isLast: true }

  it('leaves zeros where it proves nothing, and works no more once it is wiped', () => {
    const cipher = segmentCipher(randomBytes(32))
    const [plain, sealed] = [Buffer.alloc(50, 7), Buffer.alloc(50 + OVERHEAD)]
    cipher.seal(sealed, plain, place)
    for (const other of [
      { ...place, index: 1 },
      { ...place, isLast: false },
      { ...place, storedAs: 'b' },
    ]) {
      plain.fill(7)
      expect(cipher.open(plain, sealed, other)).toBe(false)
      expect(plain).toEqual(Buffer.alloc(50))
    }
    expect(cipher.open(plain, sealed, place)).toBe(true)
    expect(plain).toEqual(Buffer.alloc(50, 7))
    cipher.wipe()
    expect(() => cipher.open(plain, sealed, place)).toThrow('wiped')
    expect(() => segmentCipher(Buffer.alloc(31))).toThrow(RangeError)
  })
})
