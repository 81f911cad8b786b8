// Pictures and files dressed up as words, as programs and people send them: whole, and as much as fits into a box of one line.
import { randomBytes } from 'node:crypto'
import { crc32, deflateSync, gzipSync } from 'node:zlib'
import { Uint8ArrayWriter, Uint8ArrayReader, ZipWriter } from '@zip.js/zip.js'

/** `line` is null where one line holds too few bytes of it to be told from words: about two hundred at most. */
export type Disguise = { readonly name: string; readonly whole: string; readonly line: string | null }

const LINE = 290

/** Noise of 24 by 24 dots, which no program makes smaller. */
function picture(): Buffer {
  const side = 24
  const rows = Buffer.concat(
    Array.from({ length: side }, () => Buffer.concat([Buffer.alloc(1), randomBytes(side * 3)])),
  )
  const size = Buffer.alloc(13)
  size.writeUInt32BE(side, 0)
  size.writeUInt32BE(side, 4)
  size.set([8, 2, 0, 0, 0], 8)
  const chunk = (name: string, data: Buffer) => {
    const named = Buffer.concat([Buffer.from(name), data])
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(data.length)
    sum.writeUInt32BE(crc32(named))
    return Buffer.concat([length, named, sum])
  }
  const head = Buffer.from('89504e470d0a1a0a', 'hex')
  return Buffer.concat([head, chunk('IHDR', size), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))])
}

async function zip(files: Readonly<Record<string, Buffer | string>>): Promise<Buffer> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false })
  for (const [name, content] of Object.entries(files)) {
    await writer.add(name, new Uint8ArrayReader(Buffer.from(content)))
  }
  return Buffer.from(await writer.close())
}

const xml = (inside: string) => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${inside}`
const office = (part: string, image: Buffer) =>
  zip({
    '[Content_Types].xml': xml('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    '_rels/.rels': xml('<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>'),
    [`${part}/document.xml`]: xml('<document>Plainly fictional words.</document>'),
    [`${part}/media/image1.png`]: image,
  })

function tar(name: string, content: Buffer): Buffer {
  const head = Buffer.alloc(512)
  head.write(name)
  head.write(content.length.toString(8).padStart(11, '0'), 124)
  head.write('ustar', 257)
  return Buffer.concat([head, content, Buffer.alloc(1024)])
}

const folded = (text: string, width = 76) => text.replace(new RegExp(`.{${width}}`, 'g'), '$&\r\n')
const quoted = (bytes: Buffer) =>
  Array.from(bytes, (byte) =>
    byte > 32 && byte < 127 && byte !== 61
      ? String.fromCharCode(byte)
      : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`,
  )
    .join('')
    .replace(/.{70}/g, '$&=\r\n')
const email = (encoding: string, body: string) =>
  `From: Sam Example <sam@example.test>\r\nTo: Alex Sample <alex@example.test>\r\nSubject: look\r\nMIME-Version: 1.0\r\n` +
  `Content-Type: image/png; name="look.png"\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}\r\n`
const uuencoded = (bytes: Buffer) => {
  const sign = (six: number) => String.fromCharCode(six === 0 ? 96 : six + 32)
  const lines = bytes.toString('latin1').match(/[\s\S]{1,45}/g) ?? []
  const encoded = lines.map((line) => {
    const part = Buffer.concat([Buffer.from(line, 'latin1'), Buffer.alloc(2)])
    let text = sign(line.length)
    for (let at = 0; at < line.length; at += 3) {
      const bits = ((part[at] ?? 0) << 16) | ((part[at + 1] ?? 0) << 8) | (part[at + 2] ?? 0)
      text += [18, 12, 6, 0].map((shift) => sign((bits >> shift) & 63)).join('')
    }
    return text
  })
  return `begin 644 look.png\n${encoded.join('\n')}\n\`\nend\n`
}

/** Each file as text, by the name of the way. */
const WAYS: Readonly<Record<string, (bytes: Buffer) => string>> = {
  Base64: (bytes) => bytes.toString('base64'),
  'Base64 for addresses': (bytes) => bytes.toString('base64url'),
  'folded Base64': (bytes) => folded(bytes.toString('base64')),
  'Base64 folded into one line': (bytes) => folded(bytes.toString('base64')).replaceAll('\r\n', ' '),
  'hexadecimal signs': (bytes) => bytes.toString('hex'),
  'hexadecimal signs in pairs': (bytes) => bytes.toString('hex').replace(/../g, '$& '),
  'quoted-printable': quoted,
  'the bytes themselves as letters': (bytes) => bytes.toString('latin1'),
}

/** Ways of their own, made of the picture. */
const PAGES: Readonly<Record<string, (image: Buffer) => string>> = {
  'a data address': (image) => `data:image/png;base64,${image.toString('base64')}`,
  'a data address in percent signs': (image) => `data:image/png,${image.toString('hex').replace(/../g, '%$&')}`,
  'a data address in a link': (image) => `![look](data:image/png;base64,${image.toString('base64')})`,
  'an e-mail in Base64': (image) => email('base64', folded(image.toString('base64'))),
  'an e-mail in quoted-printable': (image) => email('quoted-printable', quoted(image)),
  'an uuencoded attachment': uuencoded,
  'a saved web page': (image) => `<html><img src="data:image/png;base64,${image.toString('base64')}"></html>`,
  'a drawing': () => '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0L9 9"/></svg>',
  'a text document with a picture': (image) => `{\\rtf1 look {\\pict\\pngblip ${image.toString('hex')}}}`,
  'a contact with a photo': (image) =>
    `BEGIN:VCARD\nPHOTO;ENCODING=b;TYPE=PNG:${folded(image.toString('base64'), 74)}\nEND:VCARD`,
  'a picture in numbers': (image) => `P3 24 24 255\n${Array.from(image).join(' ')}`,
  'a picture in the words of a program': (image) =>
    `static char look[] = { ${Array.from(image, (byte) => `0x${byte.toString(16).padStart(2, '0')}`).join(', ')} };`,
}

// What begins like words has no place in one line that a person could mean; its core has.
const LOOSE = /in pairs|uuencoded|quoted-printable|in numbers|words of a program/
const CORE = /(?:\n\r?\n|photo;[^:]*:|P3 24 24 255\n|look\[\] = \{ )([\s\S]+)/i

function asDisguise(name: string, whole: string): Disguise {
  const core = CORE.exec(whole)?.[1] ?? whole
  return { name, whole, line: LOOSE.test(name) ? null : core.slice(0, LINE) }
}

export async function disguisedFiles(): Promise<readonly Disguise[]> {
  const image = picture()
  const files: Readonly<Record<string, Buffer>> = {
    'a picture (PNG)': image,
    'a picture (JPEG)': Buffer.concat([Buffer.from('ffd8ffe000104a46494600010100', 'hex'), randomBytes(1500)]),
    'a document (DOCX)': await office('word', image),
    'a table (XLSX)': await office('xl', image),
    'an older document': Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(16), image]),
    'an archive (ZIP)': await zip({ 'look.png': image }),
    'an archive (GZ)': gzipSync(image),
    'an archive (TAR)': tar('look.png', image),
    'a message with an attachment': Buffer.from(email('base64', folded(image.toString('base64')))),
  }
  const spelled = Object.entries(files).flatMap(([what, bytes]) =>
    Object.entries(WAYS).map(([how, spell]) => asDisguise(`${what} as ${how}`, spell(bytes))),
  )
  return [...spelled, ...Object.entries(PAGES).map(([name, make]) => asDisguise(name, make(image)))]
}
