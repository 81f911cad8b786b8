import { randomBytes } from 'node:crypto'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { embeddedDataProblems, hasEmbeddedData, holdsCutFile, wordsIn } from '#shared/domain/embedded-data.ts'

describe('hasEmbeddedData', () => {
  it.each([
    'data:image/png;base64,iVBORw0KGgo=',
    'data:text/html,<b>x</b>',
    'DATA:IMAGE/JPEG;BASE64,/9j/4AAQ',
    'd\u200bata:image/png;ba\u200bse64,AAAA',
    'data:\nimage/png;base64\n,AAAA',
    '<img src="x">',
    '&lt;img src="x"&gt;',
    '<svg onload=x>',
    '<s:svg xmlns:s="x">',
    '<path d="M10 10 L20 20"/>',
    '{\\pict\\pngblip 89504e47}',
    '{\\rtf1 x}',
    '-----BEGIN PGP MESSAGE-----',
    'begin 644 photo.jpg',
    'a\u0000b',
    'A'.repeat(250),
    'ff d8 ff e0 '.repeat(40),
  ])('sees %j', (text) => {
    expect(hasEmbeddedData(text)).toBe(true)
    expect(hasEmbeddedData(`before ${text} after`) || text.startsWith('begin')).toBe(true)
  })

  it('sees any picture of some size, wherever it stands', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 200, maxLength: 400 }), fc.string({ maxLength: 20 }), (bytes, words) =>
        hasEmbeddedData(`${words} ${Buffer.from(bytes).toString('base64')}`),
      ),
    )
  })
})

const PICTURE = Buffer.concat([Buffer.from('ffd8ffe000104a46494600010101006000600000', 'hex'), randomBytes(6_000)])
const BASE64 = PICTURE.toString('base64')
const HEX = PICTURE.toString('hex')
const numbers = (base: number, width: number) => Array.from(PICTURE, (byte) => byte.toString(base).padStart(width, '0'))
const letters = (first: number, count: number) =>
  Array.from({ length: 1_500 }, (_, at) =>
    String.fromCodePoint(first + (PICTURE.readUInt16BE(2_000 + at * 2) % count)),
  ).join('')
// Some boxes take these away from what is pasted.
const withoutControls = (text: string) =>
  Array.from(text)
    .filter((sign) => sign >= ' ')
    .join('')
const cut = (text: string, length: number, between: string) =>
  (text.match(new RegExp(`.{1,${length}}`, 'g')) ?? []).join(between)

/** Ways in which programs, mail and people put a picture into text. */
const SPELLINGS: Readonly<Record<string, string>> = {
  'base64 in lines': cut(BASE64, 76, '\n'),
  'base64 in short lines': cut(BASE64, 40, '\r\n'),
  'base64 in groups': cut(BASE64, 4, ' '),
  'base64 sign by sign': cut(BASE64, 1, ' '),
  'base64 quoted in a reply': cut(BASE64, 70, '\n> '),
  'base64 as a program has it': cut(BASE64, 60, '" +\n"'),
  'base64 cut by marks that nobody sees': cut(BASE64, 50, '\u200b'),
  'base64 cut by soft hyphens': cut(BASE64, 50, '\u00ad'),
  'base64 in a link': `https://example.test/${BASE64}`,
  'a link longer than any': `https://example.test/${'picture-'.repeat(400)}`,
  'base64 in many links': cut(BASE64, 190, ' https://example.test/'),
  'base64 in wide letters': BASE64.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
  'base32 in groups': PICTURE.toString('hex')
    .replace(/./g, (digit) => 'A2B3C4D5E6F7GHIJ'.charAt(Number.parseInt(digit, 16)))
    .replace(/.{8}/g, '$& '),
  'hexadecimal with commas': cut(HEX, 2, ', '),
  'hexadecimal of a program': `0x${cut(HEX, 2, ', 0x')}`,
  'hexadecimal escaped': `\\x${cut(HEX, 2, '\\x')}`,
  'percent signs': `%${cut(HEX, 2, '%')}`,
  'a dump with offsets': cut(HEX, 32, '  ..JFIF......\n00000010: ').replace(/[0-9a-f]{4}/g, '$& '),
  'decimal numbers': numbers(10, 1).join(', '),
  'decimal numbers in lines': numbers(10, 1).join('\n'),
  'binary numbers': numbers(2, 8).join(', '),
  'a picture of black and white': `P1 64 64 ${numbers(2, 8).slice(0, 120).join('\n')}`,
  'octal numbers': `\\${numbers(8, 3).join('\\')}`,
  'web entities': Array.from(PICTURE, (byte) => `&#${byte};`).join(''),
  'its bytes as letters': withoutControls(PICTURE.toString('latin1')),
  'its bytes broken': withoutControls(PICTURE.toString('utf8')),
  'broken bytes among words': 'The picture \ufffd\ufffd\ufffd and '.repeat(20),
  'its bytes as UTF-16': withoutControls(PICTURE.toString('utf16le')),
  'Chinese letters': letters(0x4e00, 20_000),
  'Korean letters': letters(0xac00, 11_172),
  'letters of nobody': letters(0xe000, 6_400),
  braille: letters(0x2800, 256),
  'little pictures': letters(0x1f400, 256),
}

describe('a picture spelled out', () => {
  it.each(Object.entries(SPELLINGS))('is seen: %s', (_name, text) => {
    expect(hasEmbeddedData(text)).toBe(true)
    expect(hasEmbeddedData(`It was sent at lunch. ${text} That is all.`)).toBe(true)
  })

  it('is seen when it is cut into many boxes, whose own ids are no part of it', () => {
    const people = (text: string) =>
      (text.match(/.{1,150}/g) ?? []).map((name) => ({ id: crypto.randomUUID(), name: { typed: name } }))
    expect(hasEmbeddedData(wordsIn(people(BASE64)))).toBe(true)
    expect(hasEmbeddedData(wordsIn(people('Alex Sample and Sam Example. '.repeat(600))))).toBe(false)
  })
})

const MESSAGES = ['u ok?', 'LOL 😂😂', 'nooooo', 'why r u like this m8', 'xX_Sam2014_Xx said it', '8B 2moro @3pm']
const rows = (count: number, row: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => row(at)).join('\n')

/** What a DSL really types and pastes. */
const WORDS: Readonly<Record<string, string>> = {
  'a sentence': 'She said: “he sent it on Snapchat, user @example_99”. £5 – naïve, Siân, Łukasz, يوسف 😀\r\n\tindented',
  'the word data': 'The data: numbers, dates and names, are in the data:lots of it,in the register.',
  'signs of comparison': 'a < b and c > d, I <3 you, <Media omitted>, <image omitted>',
  'a chat': rows(80, (at) => `[12/11/2026, 14:0${at % 10}:${10 + (at % 50)}] Sam: ${MESSAGES[at % MESSAGES.length]}`),
  'long German words': 'Donaudampfschifffahrtsgesellschaftskapitän Rindfleischetikettierungsüberwachung '.repeat(40),
  'a long Welsh name': 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch '.repeat(30),
  Arabic: 'قال الطالب إن زميله أرسل رسائل غير لائقة عبر الهاتف خلال فترة الغداء. '.repeat(50),
  'Persian with its joiners': 'می‌خواهم کتاب‌های دانش‌آموز را ببینم. '.repeat(50),
  Chinese: '学生在午休时间收到同学发来的不友善信息，随后告诉了老师。'.repeat(40),
  Japanese: '昼休みに、生徒がグループチャットで不親切なメッセージを受け取りました。'.repeat(30),
  Korean: '학생이 점심시간에 친구에게서 나쁜 메시지를 받았다고 선생님께 말했습니다 '.repeat(30),
  'Thai without spaces': 'นักเรียนได้รับข้อความที่ไม่เหมาะสมจากเพื่อนร่วมชั้น'.repeat(30),
  'names of many scripts': 'Siân Żółć يوسف 王小明 Θεόδωρος Иван 김민수 たなか ਗੁਰਪ੍ਰੀਤ অর্ণব தமிழ் '.repeat(10),
  'a long link': `https://example.test/${'path-'.repeat(80)}`,
  'a link of a mail filter': `https://links.example.test/?url=https%3A%2F%2Fexample.test&data=${BASE64.slice(0, 600).replace(/\W/g, 'x')}`,
  'an Arabic link': `https://example.test/wiki/${encodeURIComponent('السلامة على الإنترنت في المدارس '.repeat(6))}`,
  'escaped Arabic': encodeURIComponent('السلامة على الإنترنت في المدارس '.repeat(12)),
  'a class list from a table': rows(
    40,
    (at) => `Alex Sample\t${at % 28}/02/2014\tY${at % 6}\tA12345678${1000 + at}\tEX1 1EX\tYes\r`,
  ),
  'marks from a table': rows(60, (at) => [1, 2, 3, 4, 5, 6].map((factor) => (at * factor * 37) % 101).join('\t')),
  'grades from a table': rows(60, (at) => ['A', 'b', 'C', '1', '2', 'B+', 'a-', 'D', '9'].slice(at % 4).join('\t')),
  'soft breaks of a word processor':
    'Line one\vLine two\fPage two\r\n\uf0b7\tFirst\r\n\uf0b7\tSecond a\u00a0b\u2011c\u00add',
  'drawn rules': `${'_'.repeat(300)}\n${'-'.repeat(300)}\n${'- '.repeat(200)}`,
  laughter: `${'HAHA'.repeat(45)} ${'😂😭💀'.repeat(200)}`,
  'addresses of computers': rows(60, (at) => `192.0.2.${at} 198.51.100.${(at * 7) % 255} 00:1A:2B:3C:4D:${10 + at}`),
  'ids and sums': `${rows(6, () => crypto.randomUUID())} SHA-256 ${HEX.slice(0, 64)} IMEI 356938035643809`,
  'the head of an e-mail': `From: "Sam Example" <sam@example.test>\nReceived: from DB9PR04MB1234.example.test ([fe80::1a2b:3c4d:5e6f:7a8b])
 with mapi id 15.20.8137.027; Tue, 3 Nov 2026 14:05:11 +0000\nMessage-ID: <DB9PR04MB12345A1B2C3D4E5F6@DB9PR04MB1234.example.test>
Thread-Index: AdsuAZx3Kq9LmNpQRt7vXyB2cDeF4g==\nSubject: Re: yesterday`,
  'letters broken by an e-mail': 'Itâ€™s a â€œtestâ€\u009d it\ufffds '.repeat(6),
  'trade names': 'iPhone YouTube TikTok SnapChat WhatsApp McDonald MacBook iPad '.repeat(40),
}

describe('words', () => {
  it.each(Object.entries(WORDS))('pass: %s', (_name, text) => {
    expect(hasEmbeddedData(text)).toBe(false)
  })

  it('pass in any ordinary sentence', () => {
    const word = fc.stringMatching(/^[a-zA-Zà-ž']{1,18}$/)
    fc.assert(fc.property(fc.array(word, { maxLength: 300 }), (words) => !hasEmbeddedData(words.join(' '))))
  })
})

// No figure is asserted: a pattern that takes the square of the length would need minutes and run into the limit of the test.
it.each(['data:', '<', '<path ', 'a', '{\\', 'data:;a', 'http://a ', '&lt;', '%41'])(
  'comes to an end on a long text of %j and of it followed by one letter',
  (sign) => {
    hasEmbeddedData(sign.repeat(Math.floor(200_000 / sign.length)))
    hasEmbeddedData(sign + 'a'.repeat(200_000))
    hasEmbeddedData(sign + ' '.repeat(200_000))
  },
)

it('finds the words anywhere inside a value', () => {
  expect(wordsIn({ a: 'x', b: [{ c: 'y' }, 1, null], d: { e: ['z'] } })).toBe('x\ny\nz')
})

describe('a file cut over the fields of one record', () => {
  const pieces = (text: string, length: number, count = 12) =>
    (text.match(new RegExp(`.{1,${length}}`, 'g')) ?? []).slice(0, count)
  const inFields = (texts: readonly string[]) => Object.fromEntries(texts.map((text, at) => [`box${at}`, text]))

  it.each([
    ['base64', pieces(BASE64, 170)],
    ['base64 after a word', pieces(BASE64, 150).map((piece) => `said: ${piece}.`)],
    ['hexadecimal', pieces(HEX, 118)],
    ['numbers', pieces(numbers(10, 1).join(' '), 190)],
  ])('is seen as a whole, though no field is enough to tell: %s', (_name, texts) => {
    for (const text of texts) expect(hasEmbeddedData(text)).toBe(false)
    const record = { question: 'Whether to refer', ...inFields(texts), at: { hour: '9', minute: '15' } }
    expect(embeddedDataProblems(record).map(({ field }) => field)).toEqual([
      expect.stringMatching(/^box[0-2]$/) as string,
    ])
    expect(holdsCutFile({ id: crypto.randomUUID(), record })).toBe(true)
  })

  it('is seen in hashes when there are too many of them', () => {
    const hashes = Array.from({ length: 40 }, (_, at) => HEX.slice(at * 64, at * 64 + 64))
    expect(holdsCutFile(inFields(hashes))).toBe(true)
    expect(holdsCutFile(inFields(hashes.slice(0, 32)))).toBe(false)
  })

  it('is not seen in the ids of rows and facts, however many a record names', () => {
    const ids = Array.from({ length: 60 }, () => crypto.randomUUID())
    expect(holdsCutFile({ description: 'What happened', ids })).toBe(false)
    expect(holdsCutFile({ description: 'What happened', facts: ids.map((id) => `trace-${id}`) })).toBe(false)
    expect(holdsCutFile({ description: ids.join(' ') })).toBe(true)
  })

  // The heads of two e-mails are as many signs of code in one box, and refused there too.
  const ORDINARY = Object.entries(WORDS).flatMap(([name, text]) =>
    name !== 'the head of an e-mail' && text.length < 2_000 ? [text] : [],
  )
  const words = fc.oneof(
    fc.constantFrom(...ORDINARY),
    fc.lorem({ maxCount: 400 }),
    fc.uuid(),
    fc.constantFrom('', '8B', 'Alex Sample', 'Siân Gŵyr', '3', '11', '2026', 'SN 5CD1234XYZ', '+44 1632 960001'),
    fc.constantFrom('https://example.test/watch?v=dQw4w9WgXcQ&t=42', '@sam_example99', '1 Example Street, EX1 1EX'),
  )

  it('is not seen in what is really written, however many fields there are', () => {
    const record = fc.record({
      title: words,
      description: fc.oneof(words, fc.lorem({ maxCount: 3_000 })),
      people: fc.array(fc.record({ id: fc.uuid(), name: words, note: words }), { maxLength: 8 }),
      when: fc.record({ day: words, month: words }),
      facts: fc.array(
        fc.uuid().map((id) => `trace-${id}`),
        { maxLength: 10 },
      ),
      editions: fc.array(fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 }), {
        maxLength: 6,
      }),
    })
    // Nobody copies the same list of numbers into many boxes of one record.
    const timesListed = (one: unknown) => wordsIn(one).split(' IMEI ').length - 1
    fc.assert(
      fc.property(record, (one) => {
        fc.pre(timesListed(one) <= 2)
        return !holdsCutFile(one)
      }),
      { numRuns: 200 },
    )
  })
})
