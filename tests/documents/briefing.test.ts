import * as fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Incident } from '#shared/domain/incidents.ts'
import { BULLYING } from '#shared/guidance/steps/bullying.ts'
import { COMMON } from '#shared/guidance/steps/common.ts'
import { IMAGES } from '#shared/guidance/steps/images.ts'
import { DAY_MS } from '#shared/lib/dates.ts'
import { FILES } from './evidence-sample.ts'
import { run, squashed, textOf, useTestFonts } from './print.ts'
import {
  PROCEDURE,
  contact,
  decision,
  fullIncident,
  printedBriefing,
  response,
  statement,
  stepNote,
} from './response-sample.ts'
import { PRINTED_AT_MS, incident, person } from './sample.ts'

beforeAll(useTestFonts)

const HEADINGS = [
  'Who',
  'What is alleged',
  'What is known',
  'What was done',
  'What was decided, and why',
  'Who has been told',
  'What is open',
  'Questions for the meeting',
]
const RESTRICTED: Incident['restricted'] = { about: { adult: 'staff', leadIds: [] }, openTo: [] }

const times = <Item>(count: number, make: () => Item) => Array.from({ length: count }, make)
const words = (count: number) => times(count, () => 'something').join(' ')

/** What takes room and is not looked for. */
const NO_THINGS: Partial<Incident> = { searches: [], devices: [], imagesSeen: [], evidence: [] }

function pagesOf(path: string): number {
  return Number(/Pages:\s+(\d+)/.exec(run('pdfinfo', path))?.[1])
}

function headingsOf(path: string): readonly string[] {
  const tree = run('pdfinfo', '-struct-text', path)
  return Array.from(tree.matchAll(/^ +H2 \(block\)\n((?: +".*"\n)+)/gm), ([, text = '']) =>
    squashed(text.replaceAll('"', '')),
  )
}

function long(paragraphWords: number, entries: number, changes: Partial<Incident> = {}): Incident {
  const prose = words(paragraphWords)
  return fullIncident(
    {
      imageLocked: true,
      restricted: RESTRICTED,
      contacts: times(entries, () => contact({ advice: prose })),
      decisions: times(entries, () => decision({ reasons: prose })),
      statements: times(entries, () => statement({ said: prose })),
      stepNotes: times(entries, () => stepNote({ note: prose })),
      ...changes,
    },
    prose,
  )
}

describe('the briefing', () => {
  it('says who, what, what is known, done, decided and told, and what is open with its due time', async () => {
    const path = await printedBriefing(fullIncident(NO_THINGS))
    const text = squashed(textOf(path))
    for (const line of [
      'Incident 2026-014, open. Elder Brook School.',
      'Siân Gŵyr, child/young person, 8B, Affected by it',
      'A pupil is bullied online; bullying or harassment (online bullying). Happened Tue 3 Nov 2026, 13:45. Somebody posted something unkind. Amended.',
      'Did it happen on an app, a site or a game that the school does not run? Yes',
      'Siân Gŵyr said (Tue 3 Nov 2026, 14:00): It came in on Sunday evening.',
      'Step done. Consider whether the policy or the filter has to change, so that it does not happen again. Done Wed 4 Nov 2026, 11:20, by Robin Ashdown.',
      'Whether the parents are told today. Wait until the police agree. Why: Telling them now would warn the person who is looked for. (Morgan Vale)',
      'Police, to ask for advice: Tue 3 Nov 2026, 14:30, reference REF-77, advice: Keep the telephone switched off.',
      'Tell the head teacher (Safeguarding lead, overdue: was due Tue 3 Nov 2026)',
      'Decide whether to tell the parents. If it is safe, tell them (about Siân Gŵyr) (Safeguarding lead, due Tue 10 Nov 2026)',
      'To be looked at again Fri 6 Nov 2026: Whether the parents are told today',
    ]) {
      expect(text).toContain(line)
    }
    expect(text).not.toContain('see the')
    expect(headingsOf(path)).toEqual(HEADINGS)
    expect(pagesOf(path)).toBe(1)
  })

  it.each([
    ['no', 'No'],
    ['yes', 'Yes'],
    ['not-known', 'Not known'],
  ] as const)('says whether anyone is in danger now, as it was answered last: %s', async (danger, answer) => {
    const asked = (about: Incident) => printedBriefing(about).then((path) => squashed(textOf(path)))
    const responses = [response({ replies: { danger: 'no' } }), response({ replies: { danger } })]
    expect(await asked(fullIncident({ responses }))).toContain(`Is anyone in danger now? ${answer} Who`)
    expect(await asked(long(20_000, 3, { dangerNow: danger, responses: [] }))).toContain(`in danger now? ${answer} Who`)
  })

  it('of what is open says what is late first, then whom to tell and what to decide, and counts the small steps', async () => {
    const open = async (changes: Partial<Incident>) => {
      const text = squashed(textOf(await printedBriefing(fullIncident(changes))))
      return text.slice(text.indexOf('What is open'), text.indexOf('Questions for the meeting'))
    }
    const small = COMMON.reviewPolicy.text
    const asked = { ...NO_THINGS, stepNotes: [], decisions: [], actions: [], contacts: [], outcomes: [], sanctions: [] }
    const onTheDay = [response({ recordedAtMs: PRINTED_AT_MS })]
    const today = await open({ ...asked, responses: onTheDay })
    expect(today).toContain('Tell the head teacher (Safeguarding lead, due today)')
    expect(today).toMatch(/\d+ smaller steps are open and not late/)
    expect(today).not.toContain(small)
    expect(today).not.toContain('23:59')
    const late = await open({ ...asked, responses: [response({ recordedAtMs: PRINTED_AT_MS - 40 * DAY_MS })] })
    expect(late).toContain(`${small} (Safeguarding lead, overdue: was due Sat 10 Oct 2026)`)
    expect(late.indexOf('due today')).toBe(-1)
    const put = stepNote({ step: 'tell-head', state: 'to-do', dueOn: '2026-11-20', on: null, at: null, by: null })
    const mixed = await open({ ...asked, stepNotes: [put], responses: [response()] })
    expect(mixed.indexOf('overdue')).toBeLessThan(mixed.indexOf('due Fri 20 Nov 2026'))
  })

  it('asks for a referral decision that is not made', async () => {
    const editionsOf = () => [{ ...PROCEDURE, steps: [BULLYING.considerPolice, IMAGES.questions] }]
    const path = await printedBriefing(
      fullIncident({ ...NO_THINGS, imageLocked: true, responses: [response({ recordedAtMs: PRINTED_AT_MS })] }),
      editionsOf,
    )
    const text = squashed(textOf(path))
    for (const step of [BULLYING.considerPolice, IMAGES.questions]) expect(text).toContain(`• ${step.text} (`)
  })

  it('looks at a decision again on the day that was set last, once for each question', async () => {
    const decisions = [decision({ reviewOn: '2026-11-04' }), decision({ reviewOn: '2026-11-05' })]
    const other = decision({ question: 'Whether he stays at home', reviewOn: '2026-11-04' })
    const text = squashed(
      textOf(await printedBriefing(fullIncident({ ...NO_THINGS, decisions: [...decisions, other] }))),
    )
    expect(text.match(/looked at again/g)).toHaveLength(2)
    expect(text).toContain('To be looked at again today: Whether the parents are told today')
    expect(text).toContain('Was to be looked at again Wed 4 Nov 2026: Whether he stays at home')
  })

  it('gives the advice in short, between words, with what the contact was for', async () => {
    const contacts = [contact({ purpose: 'referral', advice: `Begin ${words(60)} end.` })]
    const text = squashed(textOf(await printedBriefing(fullIncident({ contacts }))))
    expect(text).toMatch(/Police, to refer: Tue 3 Nov 2026, 14:30, reference REF-77, advice: Begin (?:something )+…/)
    expect(text).not.toContain('something end.')
  })

  it('keeps room for five ruled lines, whatever is in it', async () => {
    const path = await printedBriefing(long(20_000, 60))
    const places = run('pdftotext', '-bbox', path, '-')
    const heading = Number(/yMax="([\d.]+)">Questions</.exec(places)?.[1])
    const foot = Number(/yMin="([\d.]+)"[^>]*>RESTRICTED</.exec(places)?.[1])
    expect((foot - heading - 22) / 22.7).toBeGreaterThanOrEqual(5)
  })

  it('does not tell of a struck-out action, nor twice of a box that a contact ticked', async () => {
    const text = squashed(textOf(await printedBriefing()))
    expect(text).not.toContain('advice sought from LADO')
    expect(text).not.toContain('Child/young person: police')
  })

  it('says plainly what there is nothing of', async () => {
    const path = await printedBriefing(incident({ people: [person()] }))
    const text = squashed(textOf(path))
    for (const none of ['No decision is recorded yet.', 'Nobody, as far as it is recorded.', 'Nothing is open.']) {
      expect(text).toContain(none)
    }
    expect(headingsOf(path)).toEqual(HEADINGS)
  })

  it.each([
    [20_000, 3],
    [100, 60],
    [1, 300],
  ])(
    'of texts of %i words and %i entries of each kind is one page, with every heading and where the rest is',
    async (count, entries) => {
      const path = await printedBriefing(long(count, entries))
      expect(pagesOf(path)).toBe(1)
      expect(headingsOf(path)).toEqual(HEADINGS)
      const text = squashed(textOf(path))
      expect(text).toMatch(/\d+ more … see the chronology/)
      expect(text).toContain('Record checkpoint')
    },
  )

  it('is one page whatever is in it', { timeout: 120_000 }, async () => {
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 400 }),
      fc.integer({ min: 1, max: 4_000 }).map((count) => 'W'.repeat(count)),
      fc.integer({ min: 1, max: 400 }).map((count) => times(count, () => 'يوسف 12 Siân').join('\n')),
    )
    const count = fc.integer({ min: 0, max: 9 })
    await fc.assert(
      fc.asyncProperty(texts, count, count, fc.boolean(), async (text, some, others, isLocked) => {
        const about = fullIncident(
          {
            imageLocked: isLocked,
            restricted: isLocked ? RESTRICTED : null,
            responses: times(some > 4 ? 1 : 0, () => response()),
            statements: times(some, () => statement({ who: text.slice(0, 300), said: text })),
            decisions: times(others, () => decision({ question: text.slice(0, 300), reasons: text })),
            contacts: times(some, () => contact({ advice: text })),
          },
          text,
        )
        const path = await printedBriefing(about)
        expect(pagesOf(path)).toBe(1)
        expect(headingsOf(path)).toEqual(HEADINGS)
      }),
      { numRuns: 12 },
    )
  })

  it('cuts between words, and says where the rest is', async () => {
    const text = squashed(textOf(await printedBriefing(fullIncident({}, words(2_000)))))
    expect(text).toMatch(/something … see the chronology/)
    expect(text).not.toMatch(/\bsom(?:e|et|eth|ethi|ethin)?\b … see/)
  })

  it('sends whoever wants to know what else is open to the incident, where it stands', async () => {
    const reviews = Array.from({ length: 80 }, (_, index) => decision({ question: `Question ${index}` }))
    const text = squashed(textOf(await printedBriefing(fullIncident({ decisions: reviews }))))
    expect(text).toMatch(/\d+ more … see the incident/)
  })

  it('of a locked, restricted incident says so first and holds words only', async () => {
    const about = fullIncident({ imageLocked: true, restricted: RESTRICTED, evidence: [...FILES] })
    const path = await printedBriefing(about)
    expect(squashed(textOf(path))).toMatch(
      /^This incident may involve an indecent image of a child\. .* Restricted case/,
    )
    expect(run('pdfimages', '-list', path).trim().split('\n')).toHaveLength(2)
    expect(run('pdfdetach', '-list', path)).toContain('0 embedded files')
  })
})
