// The list for staff, the forms for parents and the checklist of a leaver, as poppler reads them back.
import { beforeAll, describe, expect, it } from 'vitest'
import { exitChecklist } from '#electron/documents/exit-checklist.ts'
import { imageForms } from '#electron/documents/image-forms.ts'
import { imageList } from '#electron/documents/image-list.ts'
import { IMAGE_CONSENT } from '#shared/agreements/image-consent.ts'
import type { Use } from '#shared/domain/consent-rules.ts'
import { CONSENT_TOPICS } from '#shared/domain/consents.ts'
import { EXIT_ITEMS, type ExitCheck, type SchoolDevice } from '#shared/domain/school-devices.ts'
import { schoolPerson } from '#tests/helpers/school-people.ts'
import { detailsOfAdult } from '#tests/helpers/person-details.ts'
import { DSL } from '#tests/helpers/vault-db.ts'
import { boxesOf, run, saved, squashed, textOf, useTestFonts } from './print.ts'
import { CHECKPOINT, PRINTED_AT_MS, SCHOOL } from './sample.ts'

beforeAll(useTestFonts)

const NAMES = ['Siân Gŵyr', 'Nguyễn Thị Ánh', 'Łukasz Żółć', 'يوسف', 'Дарья Пример', 'Kim Larch']
const pagesOf = (path: string) => Number(/Pages:\s+(\d+)/.exec(run('pdfinfo', path))?.[1])
// Poppler marks where a name runs from right to left.
const wordsIn = (path: string) => squashed(textOf(path).replace(/[\u202a-\u202e]/g, ''))
const treeOf = (path: string) => run('pdfinfo', '-struct-text', path)

const uses = (may: boolean, because: Use['use']['because'] = may ? 'agreed' : 'barred'): Use[] =>
  CONSENT_TOPICS.map(({ value }) => ({ topic: value, use: { may, because, unanswered: 0 } }))

describe('the list for staff', () => {
  const child = (name: string, className: string, may: boolean) => ({ name, class: className, uses: uses(may) })
  const print = async (children: Parameters<typeof imageList>[0]['children']) =>
    saved(await imageList({ school: SCHOOL, children, printedAtMs: PRINTED_AT_MS }))

  it('has every child of every class with yes or no, each class on a page of its own', async () => {
    const path = await print([
      ...NAMES.map((name) => child(name, '5A', true)),
      child('Bo Pattern', '6B', false),
      child('Remy Draft', '', false),
    ])
    const words = wordsIn(path)
    for (const name of [...NAMES, 'Bo Pattern', 'Class 5A', 'Class 6B', 'No class']) expect(words).toContain(name)
    expect(words).toContain('Kim Larch Yes Yes Yes Yes')
    expect(words).toContain('Bo Pattern NO NO NO NO')
    expect(pagesOf(path)).toBe(3)
    for (const { label } of CONSENT_TOPICS) expect(words).toContain(label)
    expect(words.match(/FOR STAFF/g)).toHaveLength(3)
    // A class is handed out alone, so the rule and the day are on each.
    expect(words.match(/NO means no/g)).toHaveLength(3)
    expect(words.match(/As of/g)).toHaveLength(3)
  })

  it('is the same for a child who must not be shown and one whose parents said no', async () => {
    const printed = async (because: Use['use']['because']) =>
      wordsIn(await print([{ name: 'Bo Pattern', class: '6B', uses: uses(false, because) }]))
    expect(await printed('barred')).toBe(await printed('refused'))
  })

  it('loses nobody of a large class, and heads each row with the name', async () => {
    const many = Array.from({ length: 90 }, (_, index) => child(`Pupil${index}`, '5A', index % 2 === 0))
    const path = await print(many)
    const words = wordsIn(path)
    expect(many.filter(({ name }) => !words.includes(`${name} `))).toEqual([])
    expect(treeOf(path).match(/^ *TH\b/gm)).toHaveLength(90 + 5)
    expect(wordsIn(await print([]))).toContain('no pupils on this list')
  })
})

describe('the forms', () => {
  const print = async (children: Parameters<typeof imageForms>[0]['children']) =>
    saved(await imageForms({ school: SCHOOL, children, printedAtMs: PRINTED_AT_MS }))

  it('have every word of the letter and of the questions', async () => {
    const words = wordsIn(await print([null]))
    const { a, b, letter, other, mayChange, disagree, events, title } = IMAGE_CONSENT
    const questions = Object.values(other).flatMap(({ question, hint }) => [question, hint])
    for (const text of [
      title,
      ...letter,
      a.label,
      a.words,
      b.label,
      b.words,
      ...questions,
      mayChange,
      disagree,
      events,
    ]) {
      expect(words).toContain(squashed(text))
    }
    for (const label of ['Child:', 'Class:', 'Your name:', 'Signature:', 'Date:']) expect(words).toContain(label)
  })

  it('ask with A or B, and with yes or no for the rest, and nothing is ticked', async () => {
    const boxes = boxesOf(await print([null]))
    expect(boxes.map(({ tick }) => tick)).toEqual(Array.from({ length: 8 }, () => 'box'))
    expect(boxes.map(({ label }) => label.slice(0, 3))).toEqual(['A: ', 'B: ', 'Yes', 'No', 'Yes', 'No', 'Yes', 'No'])
  })

  it('are one sheet for each child, whatever the name', async () => {
    const path = await print(NAMES.map((name) => ({ name, class: '5A' })))
    expect(pagesOf(path)).toBe(NAMES.length * 2)
    NAMES.forEach((name, index) => {
      const page = String(index * 2 + 2)
      const slip = run('pdftotext', '-raw', '-f', page, '-l', page, path, '-').replace(/[\u202a-\u202e]/g, '')
      expect(squashed(slip)).toContain(`Child: ${name}`)
      expect(squashed(slip)).toContain('Signature:')
    })
    expect(treeOf(path).match(/^ *H1\b/gm)).toHaveLength(NAMES.length * 2)
  })
})

describe('the checklist of a leaver', () => {
  const recorded = { id: DSL.id, recordedAtMs: 1, recordedBy: DSL }
  const device = (serial: string): SchoolDevice => ({
    id: serial,
    kind: 'laptop',
    make: 'Example Book 13',
    serial,
    tag: '',
    note: '',
    state: 'lent',
    heldBy: null,
    since: '2026-09-10',
    events: [],
  })
  const check = (item: ExitCheck['item'], state: ExitCheck['state'], note = ''): ExitCheck => ({
    ...recorded,
    personId: DSL.id,
    item,
    state,
    confirmedBy: 'Łukasz Żółć',
    on: '2026-11-03',
    note,
  })
  const print = async (
    devices: readonly SchoolDevice[],
    checks: readonly ExitCheck[],
    leftOn: string | null = '2026-12-18',
  ) => {
    const person = schoolPerson({ ...detailsOfAdult({ kind: 'staff', forename: 'Siân', surname: 'Gŵyr', leftOn }) })
    const printing = { school: SCHOOL, printedAtMs: PRINTED_AT_MS, checkpoint: CHECKPOINT }
    return saved(await exitChecklist({ ...printing, person, devices, checks }))
  }

  it('has the person, what is still lent, and a box for every item', async () => {
    const path = await print([device('EX-0001'), device('EX-0002')], [])
    const words = wordsIn(path)
    for (const text of ['Siân Gŵyr', 'Fri 18 Dec 2026', 'EX-0001', 'EX-0002', 'Thu 10 Sep 2026', 'Network manager']) {
      expect(words).toContain(text)
    }
    expect(boxesOf(path).map(({ tick }) => tick)).toEqual(EXIT_ITEMS.map(() => 'box'))
    for (const { label } of EXIT_ITEMS) expect(words).toContain(squashed(label))
    expect(pagesOf(path)).toBe(1)
  })

  it('does not tick the devices while one is lent, whatever was confirmed before', async () => {
    const path = await print([device('EX-0001')], [check('devices', 'done')])
    expect(boxesOf(path)[0]?.tick).toBe('box')
    expect(wordsIn(path)).toContain('Still lent: see above.')
    expect(wordsIn(path)).not.toContain('Done: Łukasz')
  })

  it('ticks what is done or not needed, with who confirmed it and when, and leaves open what is open', async () => {
    const path = await print(
      [],
      [check('pins', 'done', 'Door and alarm'), check('keys', 'not-needed'), check('accounts', 'open')],
      null,
    )
    const ticks = boxesOf(path).map(({ tick }) => tick)
    expect(ticks).toEqual(['box', 'ticked', 'box', 'box', 'box', 'ticked'])
    const words = wordsIn(path)
    expect(words).toContain('Done: Łukasz Żółć, Tue 3 Nov 2026. Door and alarm')
    expect(words).toContain('Not needed: Łukasz Żółć')
    expect(words).toContain('Open again: Łukasz Żółć')
    expect(words).toContain('Not known yet')
    expect(words).toContain('No device of the school is recorded')
  })
})
