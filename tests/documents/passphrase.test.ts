import { randomInt } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { generatePassphrase } from '#electron/documents/passphrase.ts'

const many = Array.from({ length: 400 }, () => generatePassphrase(randomInt))

describe('a generated passphrase', () => {
  it('is groups of four signs that are neither confused in print nor typed with Shift', () => {
    for (const passphrase of many) expect(passphrase).toMatch(/^[a-z0-9]{4}(-[a-z0-9]{4}){5}$/)
    expect(many.join('')).not.toMatch(/[01258bgilnoqsuvz9]/)
  })

  it('has at least 100 bits and is never repeated', () => {
    const signs = new Set(many.join('').replaceAll('-', ''))
    const length = (many[0] ?? '').replaceAll('-', '').length
    expect(length * Math.log2(signs.size)).toBeGreaterThan(100)
    expect(new Set(many).size).toBe(many.length)
  })

  it('takes each sign from the given source of numbers', () => {
    expect(generatePassphrase(() => 0)).toBe('aaaa-aaaa-aaaa-aaaa-aaaa-aaaa')
    expect(new Set(generatePassphrase((max) => max - 1).replaceAll('-', ''))).toEqual(new Set(['7']))
  })
})
