// The texts cover every point of the documents, can be read by those who sign them, and say who signs.
import { describe, expect, it } from 'vitest'
import { TEMPLATES, templateOf } from '#shared/agreements/all.ts'
import { IMAGE_CONSENT } from '#shared/agreements/image-consent.ts'
import {
  AGREEMENT_KIND_VALUES,
  agreementTextSchema,
  canonicalText,
  type AgreementKind,
  type AgreementText,
} from '#shared/domain/agreements.ts'
import { CONSENT_TOPIC_VALUES } from '#shared/domain/consents.ts'
import { POINTS_000_PUPILS } from './points-000-pupils.ts'
import { POINTS_000_ROLES } from './points-000-roles.ts'
import { POINTS_000_STAFF } from './points-000-staff.ts'
import { POINTS_001_ROLES, POINTS_001_RULES } from './points-001.ts'
import { POINTS_002_AGREEMENTS } from './points-002-agreements.ts'
import { POINTS_002_RULES } from './points-002-rules.ts'
import { POINTS_003, POINTS_004 } from './points-003-004.ts'
import type { SeedPoint } from './seed-point.ts'

const POINTS: readonly SeedPoint[] = [
  ...POINTS_000_STAFF,
  ...POINTS_000_PUPILS,
  ...POINTS_000_ROLES,
  ...POINTS_001_ROLES,
  ...POINTS_001_RULES,
  ...POINTS_002_AGREEMENTS,
  ...POINTS_002_RULES,
  ...POINTS_003,
  ...POINTS_004,
]

/** Counted in the documents by hand. */
const COUNTED: Readonly<Record<string, number>> = {
  '000 app. 1': 44,
  '000 app. 2': 11,
  '000 app. 2, key stage 1': 8,
  '000 app. 2, key stage 2': 9,
  '000 app. 3': 15,
  '000 app. 5': 10,
  '000 app. 6': 8,
  '001 All staff': 17,
  '001 Volunteers and contractors': 4,
  '001 Pupils': 5,
  '001 Parents/carers': 3,
  '001 External groups': 3,
  '002 app. 1': 23,
  '002 app. 2': 27,
  '002 app. 3': 23,
  '002 3.3': 5,
  '002 3.5.2': 12,
  '002 3.6.6': 8,
}

/** Rules that no document asks for, and why they are there. */
const OUR_OWN: Readonly<Record<string, string>> = {
  'community/for-the-activity': 'Access is for a purpose, as for every other user.',
  'community/my-group': 'A group that hires a room is led by somebody.',
  'community/no-pictures': 'What visitors are asked.',
  'contractor/only-for-the-work': 'Access is for a purpose, as for every other user.',
  'contractor/school-data': 'What staff are asked, for somebody who works from elsewhere.',
  'contractor/data-incident': 'What staff are asked.',
  'governor/read-policies': 'What staff are asked.',
  'rules-ks1/ask-for-pictures': 'Consent begins early.',
  'visitor/for-the-visit': 'Access is for a purpose, as for every other user.',
  'visitor/phone-away': 'What other helpers are asked.',
}

const textOf = (kind: AgreementKind): AgreementText => TEMPLATES[kind]
const clausesOf = (text: AgreementText) => text.sections.flatMap(({ clauses }) => clauses)
const placeOf = ({ seed, section, number, says }: SeedPoint) => `${seed} ${section} ${number}: ${says}`

const IMAGE_PARTS: Readonly<Record<string, string>> = {
  letter: IMAGE_CONSENT.letter.join(' '),
  a: IMAGE_CONSENT.a.words,
  b: IMAGE_CONSENT.b.words,
  mayChange: IMAGE_CONSENT.mayChange,
  disagree: IMAGE_CONSENT.disagree,
  events: IMAGE_CONSENT.events,
  ...Object.fromEntries(
    Object.entries(IMAGE_CONSENT.other).map(([topic, { question, hint }]) => [topic, `${question} ${hint}`]),
  ),
}

/** Every rule by "kind/id", and the words that stand before and after the rules. */
const COVERING = new Map<string, string>([
  ...Object.entries(IMAGE_PARTS).map(([part, words]) => [`image/${part}`, words] as const),
  ...AGREEMENT_KIND_VALUES.flatMap((kind) => {
    const { intro, declarations } = textOf(kind)
    return [
      [`${kind}/intro`, intro],
      [`${kind}/declaration-self`, declarations.self],
      [`${kind}/declaration-parent`, declarations.parent],
      ...clausesOf(textOf(kind)).map(({ id, words }): [string, string] => [`${kind}/${id}`, words]),
    ] as [string, string][]
  }),
])

/** "a+b/c,d" is a/c, a/d, b/c and b/d. */
function namedIn(cover: string): readonly string[] {
  const [kinds = '', ids = ''] = cover.split('/')
  return kinds.split('+').flatMap((kind) => ids.split(',').map((id) => `${kind}/${id}`))
}

function faultOf({ covers, leftOut }: SeedPoint): string | undefined {
  if (covers.length === 0) return (leftOut ?? '').length < 10 ? 'neither a rule nor a reason' : undefined
  const missing = covers.flatMap(namedIn).filter((named) => (COVERING.get(named) ?? '') === '')
  return missing.length > 0 ? `no such words: ${missing.join(', ')}` : undefined
}

describe('the points of the documents', () => {
  it('are each covered by a rule of every agreement named, or left out for a reason', () => {
    const faults = POINTS.flatMap((point) => {
      const fault = faultOf(point)
      return fault === undefined ? [] : [`${placeOf(point)} — ${fault}`]
    })
    expect(faults).toEqual([])
  })

  it('are as many as were counted', () => {
    const counts: Partial<Record<string, SeedPoint[]>> = Object.groupBy(
      POINTS,
      ({ seed, section }) => `${seed} ${section}`,
    )
    const found = Object.keys(COUNTED).map((section) => [section, counts[section]?.length ?? 0])
    expect(Object.fromEntries(found)).toEqual(COUNTED)
  })

  it('come from each document', () => {
    expect([...new Set(POINTS.map(({ seed }) => seed))].toSorted()).toEqual(['000', '001', '002', '003', '004'])
  })

  it('are what the rules go back to, unless a rule is said to be our own', () => {
    const covered = new Set(POINTS.flatMap(({ covers }) => covers.flatMap(namedIn)))
    // A rule that several agreements share goes back to a point if it does in one of them.
    const words = new Set([...covered].map((named) => COVERING.get(named)))
    const orphans = AGREEMENT_KIND_VALUES.flatMap((kind) =>
      clausesOf(textOf(kind))
        .filter((clause) => !words.has(clause.words))
        .map(({ id }) => `${kind}/${id}`),
    )
    expect(orphans.toSorted()).toEqual(Object.keys(OUR_OWN).toSorted())
  })
})

const SIGNED_BY_PARENT_ALONE: readonly AgreementKind[] = ['primary-pupil', 'rules-ks1']
const SIGNED_BY_BOTH: readonly AgreementKind[] = ['secondary-pupil', 'rules-ks2']

describe.each(AGREEMENT_KIND_VALUES)('the text “%s”', (kind) => {
  const text = textOf(kind)

  it('is sound, and the one that is handed out', () => {
    expect(agreementTextSchema.parse(text)).toEqual(text)
    expect(templateOf(kind)).toBe(text)
    expect(() => canonicalText(kind, 1, text)).not.toThrow()
  })

  it('has each id once', () => {
    const ids = [...text.sections.map(({ id }) => id), ...clausesOf(text).map(({ id }) => id)]
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('is signed by whom the documents say', () => {
    const { self, parent } = text.declarations
    const signers = [...(self === '' ? [] : ['self']), ...(parent === '' ? [] : ['parent'])]
    if (SIGNED_BY_PARENT_ALONE.includes(kind)) expect(signers).toEqual(['parent'])
    else expect(signers).toEqual(SIGNED_BY_BOTH.includes(kind) ? ['self', 'parent'] : ['self'])
  })

  it('names no place, telephone, address or date', () => {
    for (const words of [text.title, text.intro, ...wordsOf(text), text.declarations.self, text.declarations.parent]) {
      expect(words).not.toMatch(/\d{3}|@|https?:|www\.|\b\w+\.(uk|org|com|net)\b/)
      expect(words).toMatch(/^$|^\S[\s\S]*[\p{L}).?]$/u)
      expect(words).not.toMatch(/[ ]{2}|'/)
    }
  })
})

const wordsOf = (text: AgreementText) => clausesOf(text).map(({ words }) => words)

/** Average number of words in a sentence. */
function averageOf(paragraphs: readonly string[]): number {
  const sentences = paragraphs.flatMap((words) => words.split(/(?<=[.?:])\s+/)).filter((sentence) => sentence !== '')
  return sentences.reduce((sum, sentence) => sum + sentence.split(/\s+/).length, 0) / sentences.length
}

const CHILD_LIMITS: readonly (readonly [AgreementKind, number])[] = [
  ['rules-ks1', 9],
  ['rules-ks2', 14],
  ['primary-pupil', 14],
  ['secondary-pupil', 18],
]
const isForParent = ({ id }: { readonly id: string }) => id === 'for-parent'

describe('whoever signs can read it', () => {
  it.each(CHILD_LIMITS)('%s: %i words in a sentence at most, on average', (kind, limit) => {
    const { intro, sections, declarations } = textOf(kind)
    const forChild = sections.filter((section) => !isForParent(section)).flatMap(({ clauses }) => clauses)
    expect(averageOf([intro, ...forChild.map(({ words }) => words), declarations.self])).toBeLessThanOrEqual(limit)
  })

  it('key stage 1: each rule is one sentence of five to eight words', () => {
    const rules = textOf('rules-ks1').sections.filter((section) => !isForParent(section))
    for (const { words } of rules.flatMap(({ clauses }) => clauses)) {
      expect(words.split(' ').length, words).toBeGreaterThanOrEqual(5)
      expect(words.split(' ').length, words).toBeLessThanOrEqual(8)
      expect(words.match(/[.?]/g), words).toHaveLength(1)
    }
  })

  it.each(AGREEMENT_KIND_VALUES)('%s: the parts for adults have 24 words in a sentence at most, on average', (kind) => {
    const text = textOf(kind)
    const isPupils = CHILD_LIMITS.some(([pupils]) => pupils === kind)
    const sections = text.sections.filter((section) => !isPupils || isForParent(section))
    const own = isPupils ? [text.declarations.parent] : [text.intro, text.declarations.self]
    expect(
      averageOf([...sections.flatMap(({ clauses }) => clauses.map(({ words }) => words)), ...own]),
    ).toBeLessThanOrEqual(24)
  })
})

describe('what must be plain', () => {
  it.each(['staff', 'governor', 'volunteer', 'contractor', 'visitor', 'community', 'parent'] as const)(
    '%s: an image of a child is reported first, and never looked at or copied',
    (kind) => {
      const words = clausesOf(textOf(kind)).find(({ id }) => id === 'child-image')?.words ?? ''
      expect(words.indexOf('I tell')).toBeGreaterThan(0)
      expect(words.indexOf('I tell')).toBeLessThan(words.indexOf('do not'))
      for (const never of ['look', 'copy', 'send', 'print', 'delete']) expect(words).toContain(never)
    },
  )

  it('the staff agreement lists school devices by make and serial number', () => {
    const words = clausesOf(textOf('staff')).find(({ id }) => id === 'listed-devices')?.words
    expect(words).toMatch(/listed .* make and serial number/)
  })

  it.each(['primary-pupil', 'secondary-pupil', 'rules-ks1', 'rules-ks2'] as const)(
    '%s: a signature gives no consent to pictures, work or account',
    (kind) => {
      const words = clausesOf(textOf(kind)).find(({ id }) => id === 'asked-separately')?.words
      expect(words).toContain('agrees to none of these')
    },
  )

  it('where the documents disagree, no text says how often or which name', () => {
    const all = AGREEMENT_KIND_VALUES.flatMap((kind) => wordsOf(textOf(kind)))
    expect(all.filter((words) => /six months|every term|termly|first name/i.test(words))).toEqual([])
  })
})

describe('the form about pictures', () => {
  it('asks each topic of the consents', () => {
    expect(['images', ...Object.keys(IMAGE_CONSENT.other)].toSorted()).toEqual(CONSENT_TOPIC_VALUES.toSorted())
  })

  it('says that photographs are still taken inside the school under B', () => {
    expect(IMAGE_CONSENT.b.words).toMatch(/photographs will still be taken for use inside the school/)
    expect(IMAGE_CONSENT.a.words).not.toMatch(/still/)
  })

  it('says that disagreement counts as no, and that an answer may change at any time', () => {
    expect(IMAGE_CONSENT.disagree).toMatch(/take the answer to be no/)
    expect(IMAGE_CONSENT.mayChange).toMatch(/at any time/)
  })
})
