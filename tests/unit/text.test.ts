import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hasEmbeddedData, stringsIn } from '#shared/domain/text.ts'

describe('hasEmbeddedData', () => {
  it.each([
    'data:image/png;base64,iVBORw0KGgo=',
    'data:text/html,<b>x</b>',
    'DATA:IMAGE/JPEG;BASE64,/9j/4AAQ',
    '<img src="x">',
    '<svg onload=x>',
    '{\\pict\\pngblip 89504e47}',
    '-----BEGIN PGP MESSAGE-----',
    'begin 644 photo.jpg',
    'a\u0000b',
    'A'.repeat(250),
    'ff d8 ff e0 '.repeat(40),
  ])('sees %j', (text) => {
    expect(hasEmbeddedData(text)).toBe(true)
    expect(hasEmbeddedData(`before ${text} after`) || text.startsWith('begin')).toBe(true)
  })

  it('sees base64 folded into lines', () => {
    const folded = Buffer.alloc(600, 7)
      .toString('base64')
      .replace(/(.{76})/g, '$1\n')
    expect(hasEmbeddedData(folded)).toBe(true)
  })

  it.each([
    'She said: “he sent it on Snapchat, user @example_99”. £5 – naïve, Siân, Łukasz, يوسف 😀\r\n\tindented',
    'The data: numbers, dates and names, are in the register.',
    `https://example.test/${'path-'.repeat(80)}`,
    'a < b and c > d',
  ])('lets words pass: %j', (text) => {
    expect(hasEmbeddedData(text)).toBe(false)
  })

  it('lets any ordinary sentence pass', () => {
    const word = fc.stringMatching(/^[a-zA-Zà-ž']{1,18}$/)
    fc.assert(fc.property(fc.array(word, { maxLength: 300 }), (words) => !hasEmbeddedData(words.join(' '))))
  })

  it('sees any picture of some size, wherever it stands', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 200, maxLength: 400 }), fc.string({ maxLength: 20 }), (bytes, words) =>
        hasEmbeddedData(`${words} ${Buffer.from(bytes).toString('base64')}`),
      ),
    )
  })
})

it('finds the strings anywhere inside a value', () => {
  expect(stringsIn({ a: 'x', b: [{ c: 'y' }, 1, null], d: { e: ['z'] } })).toEqual(['x', 'y', 'z'])
})
