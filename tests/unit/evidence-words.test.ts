import { describe, expect, test } from 'vitest'
import type { Evidence } from '#shared/domain/evidence.ts'
import {
  eventWords,
  kindOf,
  mayBeShown,
  mismatchWords,
  openSources,
  stateOf,
} from '../../renderer/features/incidents/evidence/file-words.ts'
import { fileCount, sizeWords } from '../../renderer/forms/size-words.ts'

const recorded = { recordedAtMs: 1, recordedBy: { id: 'a', name: 'Robin Sample', role: 'dsl' } } as const

function evidenceWith(events: readonly object[], part: Partial<Evidence> = {}): Evidence {
  return {
    id: 'e',
    ...recorded,
    originalName: 'chat.jpg',
    type: 'image/png',
    agreement: 'differs',
    means: 'chosen',
    ...part,
    events: events.map((event, index) => ({ id: String(index), ...recorded, ...event })),
  } as unknown as Evidence
}

test('sizes read as people say them', () => {
  expect([0, 1, 999, 1000, 14_000, 999_499, 999_500, 2_147_483_648].map(sizeWords)).toEqual([
    '0 bytes',
    '1 byte',
    '999 bytes',
    '1.0 kB',
    '14 kB',
    '999 kB',
    '1.0 MB',
    '2.1 GB',
  ])
  expect([fileCount(1), fileCount(1200)]).toEqual(['1 file', '1,200 files'])
})

describe('a file in words', () => {
  test('its kind comes from its content', () => {
    expect(kindOf('image/png')).toBe('Picture')
    expect(kindOf('message/rfc822')).toBe('E-mail')
    expect(kindOf('application/zip')).toBe('Archive')
    expect(kindOf('application/x-unheard-of')).toBe('Other kind (application/x-unheard-of)')
    expect(kindOf(null)).toBe('Kind not known')
  })

  test('a name that does not fit is told, and one that fits or is not known is not', () => {
    expect(mismatchWords(evidenceWith([]))).toBe(
      'Its name ends in .jpg, but its content is something else: Picture (image/png)',
    )
    expect(mismatchWords(evidenceWith([], { agreement: 'fits' }))).toBeUndefined()
    expect(mismatchWords(evidenceWith([], { agreement: 'not-known' }))).toBeUndefined()
  })

  test('the newest check decides between kept and damaged, and sealing over both', () => {
    const damaged = { what: 'verified', intact: false }
    const whole = { what: 'verified', intact: true }
    expect(stateOf(evidenceWith([])).words).toBe('Kept')
    expect(stateOf(evidenceWith([damaged, whole])).words).toBe('Kept, checked')
    expect(stateOf(evidenceWith([whole, damaged])).words).toBe('Damaged')
    expect(stateOf(evidenceWith([damaged, { what: 'sealed' }])).words).toBe('Sealed')
  })

  test('a sealed file is never offered to be looked at, and its original is left alone', () => {
    expect(mayBeShown(evidenceWith([]))).toBe(true)
    expect(mayBeShown(evidenceWith([], { type: 'application/zip' }))).toBe(false)
    expect(mayBeShown(evidenceWith([{ what: 'sealed' }]))).toBe(false)
    expect(openSources([evidenceWith([])])).toHaveLength(1)
    expect(openSources([evidenceWith([{ what: 'sealed' }])])).toHaveLength(0)
    expect(openSources([evidenceWith([], { means: 'captured' })])).toHaveLength(0)
  })

  test('a handover names who got it', () => {
    const [handed] = evidenceWith([{ what: 'handed-over', packageId: 'p' }]).events
    const packages = [{ id: 'p', recipient: 'PC Example', reference: 'EX/1' }] as never
    expect(handed && eventWords(handed, packages)).toBe('Handed over to PC Example, reference EX/1')
  })
})
