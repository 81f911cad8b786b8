// What the viewer makes of names, texts and ranges, before any window.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { viewerPage, viewerPolicy } from '#electron/windows/evidence-viewer-page.ts'
import { rangeOf } from '#electron/windows/evidence-viewer-protocol.ts'
import { decodeText, escapeHtml, partsOf, visibleName } from '#electron/windows/evidence-viewer-text.ts'
import { VIEWS } from '#shared/domain/evidence-types.ts'

describe('text', () => {
  it.each([
    ['UTF-8', Buffer.from('Siân Gŵyr €'), 'Siân Gŵyr €'],
    ['UTF-8 with a mark', Buffer.from('\ufeffSiân'), 'Siân'],
    ['UTF-16 with a mark', Buffer.from('\ufeffSiân', 'utf16le'), 'Siân'],
    ['UTF-16 without one', Buffer.from('Siân said so', 'utf16le'), 'Siân said so'],
    ['UTF-16, the large end first', Buffer.from('\ufeffSiân', 'utf16le').swap16(), 'Siân'],
    ['Windows-1252', Buffer.from([0x93, 0x53, 0xe2, 0x94, 0x20, 0x80, 0x81]), '“Sâ” €\u0081'],
    ['nothing', Buffer.alloc(0), ''],
  ])('reads %s', (_name, bytes, text) => {
    expect(decodeText(bytes, true)).toBe(text)
  })

  it('does not take a letter that was cut in half for another encoding', () => {
    expect(decodeText(Buffer.from('Gŵ').subarray(0, 2), false)).toBe('G')
    expect(decodeText(Buffer.from('Gŵ').subarray(0, 2), true)).toBe('GÅ')
  })

  it('is cut into parts between lines, never within a letter, and nothing is lost', () => {
    const anyText = fc.array(fc.constantFrom('a', '\n', '\r\n', '😀', 'ŵ'.repeat(5000), 'b\n'.repeat(4000)), {
      maxLength: 60,
    })
    fc.assert(
      fc.property(anyText, fc.nat(3), (pieces, before) => {
        const text = `${'x'.repeat(before)}${pieces.join('')}${'😀'.repeat(9000)}`
        const parts = partsOf(text)
        expect(parts.join('')).toBe(text)
        for (const [at, part] of parts.entries()) {
          expect(part.length).toBeGreaterThan(0)
          expect(part.length).toBeLessThanOrEqual(16 * 1024)
          expect(part.isWellFormed()).toBe(true)
          // A part ends in the middle of a line only where the line is longer than a part.
          if (at < parts.length - 1 && !part.endsWith('\n')) expect(part).not.toContain('\n')
        }
      }),
    )
    expect(partsOf('')).toEqual([])
    expect(partsOf('one\ntwo')).toEqual(['one\ntwo'])
  })

  it('leaves nothing that is markup', () => {
    expect(escapeHtml(`<a href="x" id='y'>&\0`)).toBe('&lt;a href=&quot;x&quot; id=&#39;y&#39;&gt;&amp;\ufffd')
    expect(visibleName('photo\u202egpj.exe\n')).toBe('photo[U+202E]gpj.exe[U+000A]')
  })
})

describe('the page', () => {
  const markup = '</bdi></h1></pre><script>1</script><img src=x>'

  it.each(VIEWS)('of %s has no markup of the file’s name or words', (view) => {
    const text = { shown: markup, isAll: false }
    const page = viewerPage({ name: markup, view, sizeBytes: 5, text }, 'n0nce')
    expect(page).not.toContain(markup)
    expect(page.match(/<script/g)?.length ?? 0).toBe(view === 'pdf' ? 1 : 0)
    expect(page).not.toMatch(/autoplay|https?:|target=/)
  })

  it.each(VIEWS)('of %s may reach nothing but its own address, and runs no script but ours', (view) => {
    const rules = viewerPolicy(view, 'blueform-evidence://token', 'n0nce').split('; ')
    expect(rules).toContain("default-src 'none'")
    expect(rules).toContain("form-action 'none'")
    expect(rules.filter((rule) => rule.startsWith('sandbox'))).toEqual([
      view === 'pdf' ? 'sandbox allow-scripts allow-same-origin' : 'sandbox',
    ])
    expect(rules).toContain(view === 'pdf' ? "script-src 'nonce-n0nce'" : "script-src 'none'")
    expect(rules.join(' ')).not.toMatch(/unsafe|\*|https?:|data:|blob:|'self'/)
  })
})

describe('a range', () => {
  it.each([
    ['bytes=0-', { from: 0, to: 100 }],
    ['bytes=10-19', { from: 10, to: 20 }],
    ['bytes=90-500', { from: 90, to: 100 }],
    ['bytes=-5', { from: 95, to: 100 }],
    ['bytes=-500', { from: 0, to: 100 }],
    ['bytes=100-', undefined],
    ['bytes=20-10', undefined],
    ['bytes=-', undefined],
    ['bytes=-0', undefined],
    ['bytes=0-1,5-6', undefined],
    ['items=0-1', undefined],
    ['bytes=1e1-', undefined],
  ])('%s', (asked, range) => {
    expect(rangeOf(asked, 100)).toEqual(range)
  })
})
