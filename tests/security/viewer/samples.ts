// Small files of each kind that the viewer shows, made here byte by byte so that what is in them is known.
import { crc32, deflateSync } from 'node:zlib'

export type Rgb = readonly [number, number, number]
export const RED: Rgb = [255, 0, 0]

/** `stated` is the size that the header claims; the pixels are those of `real`. */
export function png(real: { width: number; height: number }, color: Rgb, stated = real): Buffer {
  const row = Buffer.concat([Buffer.of(0), Buffer.concat(Array.from({ length: real.width }, () => Buffer.from(color)))])
  const pixels = Buffer.concat(Array.from({ length: real.height }, () => row))
  return pngOf(stated, deflateSync(pixels))
}

export function pngOf({ width, height }: { width: number; height: number }, data: Buffer): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const parts = [pngChunk('IHDR', header), pngChunk('IDAT', data), pngChunk('IEND', Buffer.alloc(0))]
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...parts])
}

export function pngChunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}

export function gif(width: number, height: number): Buffer {
  const size = Buffer.alloc(4)
  size.writeUInt16LE(width, 0)
  size.writeUInt16LE(height, 2)
  const palette = Buffer.of(255, 0, 0, 0, 0, 255)
  const frame = Buffer.concat([Buffer.of(0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0), Buffer.of(2, 2, 0x44, 1, 0)])
  return Buffer.concat([Buffer.from('GIF89a'), size, Buffer.of(0x80, 0, 0), palette, frame, Buffer.of(0x3b)])
}

export function bmp(width: number, height: number): Buffer {
  const rowBytes = Math.ceil((width * 3) / 4) * 4
  const pixels = Buffer.alloc(Math.min(rowBytes * height, 100_000), 0x7f)
  const head = Buffer.alloc(54)
  head.write('BM')
  head.writeUInt32LE(54 + pixels.length, 2)
  head.writeUInt32LE(54, 10)
  head.writeUInt32LE(40, 14)
  head.writeInt32LE(width, 18)
  head.writeInt32LE(height, 22)
  head.set([1, 0, 24, 0], 26)
  return Buffer.concat([head, pixels])
}

export function wav(seconds: number, statedBytes?: number): Buffer {
  const samples = Buffer.alloc(8000 * seconds, 0x80)
  for (let at = 0; at < samples.length; at += 1) samples[at] = 128 + Math.round(60 * Math.sin(at / 4))
  const head = Buffer.alloc(44)
  head.write('RIFF')
  head.writeUInt32LE(statedBytes ?? 36 + samples.length, 4)
  head.write('WAVEfmt ', 8)
  head.writeUInt32LE(16, 16)
  head.writeUInt16LE(1, 20)
  head.writeUInt16LE(1, 22)
  head.writeUInt32LE(8000, 24)
  head.writeUInt32LE(8000, 28)
  head.writeUInt16LE(1, 32)
  head.writeUInt16LE(8, 34)
  head.write('data', 36)
  head.writeUInt32LE(statedBytes ?? samples.length, 40)
  return Buffer.concat([head, samples])
}

/** 64 x 64 pixels of one colour, as the VP8 frame that a WebP or a WebM holds. */
const VP8 = {
  red: Buffer.from(
    'EAQAnQEqQABAAD7RaK9SqCYkIqIIAQAaCWkA0xaAABA3U2La3IVeDgAA/us2//Qmx7UV//0JP/ibP+Js+DbSl1dpM0hCo7oHwAA=',
    'base64',
  ),
  blue: Buffer.from(
    'sAMAnQEqQABAAD7RaK9SqCYkIqIIAQAaCWkA02AFmusAFvTYhTAA/vCbQ//0JP/+Js//pNnwivYYTA8pmgzaCR7uqwFAAA==',
    'base64',
  ),
}

export function webp(color: keyof typeof VP8 = 'red'): Buffer {
  const data = VP8[color]
  const padded = data.length % 2 === 0 ? data : Buffer.concat([data, Buffer.of(0)])
  const head = Buffer.alloc(20)
  head.write('RIFF')
  head.writeUInt32LE(12 + padded.length, 4)
  head.write('WEBPVP8 ', 8)
  head.writeUInt32LE(data.length, 16)
  return Buffer.concat([head, padded])
}

export const JPEG = Buffer.from(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/2wBDARESEhgVGC8aGi9jQjhCY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2P/wAARCABAAEADASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAX/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFgEBAQEAAAAAAAAAAAAAAAAAAAUG/8QAFBEBAAAAAAAAAAAAAAAAAAAAAP/aAAwDAQACEQMRAD8AigJbeAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAP/9k=',
  'base64',
)

/** An element of EBML: its id as hex, and what is in it. */
function element(id: string, ...content: readonly Buffer[]): Buffer {
  const body = Buffer.concat(content)
  return Buffer.concat([Buffer.from(id, 'hex'), size8(body.length), body])
}

function size8(bytes: number): Buffer {
  const size = Buffer.alloc(8)
  size.writeBigUInt64BE(BigInt(bytes) | (1n << 56n))
  return size
}

function number(id: string, value: number): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeBigUInt64BE(BigInt(value))
  return element(id, bytes)
}

function float(id: string, value: number): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeDoubleBE(value)
  return element(id, bytes)
}

/**
 * A WebM of one picture a second: red in the first half, blue in the second. `paddingBytes` makes each frame as large as one of a real
 * recording; decoders stop before it. Given in parts, so that one of gigabytes need not be in memory.
 */
export function* webm(seconds: number, paddingBytes = 0): Generator<Buffer> {
  const padding = Buffer.alloc(paddingBytes, 0x5a)
  const cluster = (second: number): Buffer => {
    const frame = second < seconds / 2 ? VP8.red : VP8.blue
    const block = element('a3', Buffer.of(0x81, 0, 0, 0x80), frame, padding)
    return element('1f43b675', number('e7', second * 1000), block)
  }
  const [ofRed, ofBlue] = [cluster(0).length, cluster(seconds - 1).length]
  const info = element('1549a966', number('2ad7b1', 1_000_000), float('4489', seconds * 1000))
  const video = element('e0', number('b0', 64), number('ba', 64))
  const track = element(
    'ae',
    number('d7', 1),
    number('73c5', 1),
    number('83', 1),
    element('86', Buffer.from('V_VP8')),
    video,
  )
  const tracks = element('1654ae6b', track)
  const cues = (before: number): Buffer => {
    const points = Array.from({ length: seconds }, (_unused, second) => {
      const reds = Math.min(second, Math.ceil(seconds / 2))
      const place = element('b7', number('f7', 1), number('f1', before + reds * ofRed + (second - reds) * ofBlue))
      return element('bb', number('b3', second * 1000), place)
    })
    return element('1c53bb6b', ...points)
  }
  const before = info.length + tracks.length + cues(0).length
  const reds = Math.ceil(seconds / 2)
  const total = before + reds * ofRed + (seconds - reds) * ofBlue
  const kinds = [number('4286', 1), number('42f7', 1), number('42f2', 4), number('42f3', 8)]
  const types = [element('4282', Buffer.from('webm')), number('4287', 2), number('4285', 2)]
  yield Buffer.concat([element('1a45dfa3', ...kinds, ...types), Buffer.from('18538067', 'hex'), size8(total)])
  yield Buffer.concat([info, tracks, cues(before)])
  for (let second = 0; second < seconds; second += 1) yield cluster(second)
}

/** A box of MP4 and AVIF. */
export function box(kind: string, ...content: readonly Buffer[]): Buffer {
  const body = Buffer.concat(content)
  const head = Buffer.alloc(8)
  head.writeUInt32BE(8 + body.length)
  head.write(kind, 4, 'latin1')
  return Buffer.concat([head, body])
}

export function pdf(objects: readonly string[], trailer = '/Root 1 0 R'): Buffer {
  let text = '%PDF-1.7\n'
  const places = objects.map((object, index) => {
    const at = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const table = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  text += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} ${trailer} >>\nstartxref\n${text.length}\n%%EOF\n`
  return Buffer.from(text, 'latin1')
}

export function stream(content: string, more = ''): string {
  return `<< /Length ${content.length} ${more} >>\nstream\n${content}\nendstream`
}

/** Its page asks for a shade whose function is two functions, each of them two, and so on: there is no end to reading it. */
export function hangingPdf(): Buffer {
  const kids = Array.from({ length: 40 }, (_, index) => {
    const next = `${index + 6} 0 R`
    return `<< /FunctionType 3 /Domain [0 1] /Functions [${next} ${next}] /Bounds [0.5] /Encode [0 1 0 1] >>`
  })
  const shade = '/ShadingType 2 /ColorSpace /DeviceGray /Coords [0 0 300 0] /Function 5 0 R'
  return pdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] /Contents 4 0 R /Resources << /Shading << /S << ${shade} >> >> >> >>`,
    stream('/S sh'),
    ...kids,
    '<< /FunctionType 2 /Domain [0 1] /C0 [0] /C1 [1] /N 1 >>',
  ])
}

/** One page that is red all over with a few words, and whatever else is put into its catalogue and page. */
export function redPdf(
  options: { catalog?: string; page?: string; more?: readonly string[]; content?: string } = {},
): Buffer {
  const content = options.content ?? '1 0 0 rg 0 0 300 300 re f 0 g BT /F1 24 Tf 20 150 Td (HOSTILE-CANARY words) Tj ET'
  return pdf([
    `<< /Type /Catalog /Pages 2 0 R ${options.catalog ?? ''} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> ${options.page ?? ''} >>`,
    stream(content),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...(options.more ?? []),
  ])
}
