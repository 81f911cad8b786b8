import { describe, expect, it } from 'vitest'
import { type Fact, PARTIES, type Step } from '#shared/guidance/step.ts'
import { actionsForStep, actionsForTelling, sidesOf } from '#shared/domain/form-boxes.ts'
import { PROCEDURES } from '#shared/guidance/procedures/all.ts'
import { type ContactPurpose, PARTY_BOXES, PARTY_LIST } from '#shared/domain/parties.ts'

const WHEN = { on: '2026-11-03', by: 'Sample Lead' }
const CHILDREN: readonly Fact[] = ['child-involved', 'child-alleged']
const BOTH: readonly Fact[] = ['child-involved', 'staff-alleged']

function boxes(party: (typeof PARTIES)[number], facts: readonly Fact[], purpose: ContactPurpose = 'told') {
  return actionsForTelling(party, purpose, new Set(facts), WHEN).map(({ side, action }) => `${side} ${action}`)
}

function boxesOfStep(step: Partial<Step>, facts: readonly Fact[]) {
  const whole: Step = { id: 'a-step', text: 'A step', who: 'lead', by: 'open', sources: ['trust:7'], ...step }
  return actionsForStep(whole, new Set(facts), WHEN).map(({ side, action }) => `${side} ${action}`)
}

describe('the boxes of the form', () => {
  it('are of the columns that the incident fills', () => {
    expect(sidesOf(new Set(CHILDREN))).toEqual(['child'])
    expect(sidesOf(new Set(BOTH))).toEqual(['staff', 'child'])
    expect(sidesOf(new Set())).toEqual(['staff'])
    expect(boxes('head', CHILDREN)).toEqual(['child reported-to-head'])
    expect(boxes('police', BOTH)).toEqual(['staff police', 'child police'])
  })

  it('tell asking for advice from referring', () => {
    expect(boxes('lado', BOTH)).toEqual(['staff lado-advice'])
    expect(boxes('lado', BOTH, 'referral')).toEqual(['staff lado-referral'])
    expect(boxes('social-care', CHILDREN, 'referral')).toEqual(['child social-work-referral'])
  })

  it('are a line in words where the column has no box', () => {
    expect(boxes('iwf', CHILDREN)).toEqual(['child specific'])
    expect(boxes('chair', BOTH)).toEqual(['staff specific'])
    const [line] = actionsForTelling('ceop', 'told', new Set(CHILDREN), WHEN)
    expect(line).toEqual({
      side: 'child',
      action: 'specific',
      detail: 'Reported to CEOP',
      takenOn: WHEN.on,
      takenBy: WHEN.by,
    })
  })

  it('do not say that the police were told where they were asked for advice', () => {
    expect(boxes('police', BOTH, 'referral')).toEqual(['staff police', 'child police'])
    const [line, ...more] = actionsForTelling('police', 'advice', new Set(CHILDREN), WHEN)
    expect([line?.action, line?.detail, more]).toEqual(['specific', 'Police asked for advice', []])
    expect(boxes('lado', BOTH, 'advice')).toEqual(['staff lado-advice'])
  })

  it('never mark whoever was harmed as disciplined', () => {
    expect(boxesOfStep({ box: 'disciplinary' }, BOTH)).toEqual(['staff disciplinary'])
    expect(boxesOfStep({ box: 'disciplinary' }, [...CHILDREN, 'staff-affected', 'staff-involved'])).toEqual([
      'child disciplinary',
    ])
  })

  it('are ticked by a step as by telling somebody', () => {
    expect(boxesOfStep({ tells: 'parents' }, BOTH)).toEqual(['child parents'])
    expect(boxesOfStep({ box: 'debriefed' }, BOTH)).toEqual(['child debriefed'])
    expect(boxesOfStep({ box: 'policy-review' }, CHILDREN)).toEqual(['child policy-review'])
    expect(boxesOfStep({ tells: 'social-care' }, CHILDREN)).toEqual(['child social-work-advice'])
    const refer: Partial<Step> = { tells: 'social-care', purpose: 'referral' }
    expect(boxesOfStep(refer, CHILDREN)).toEqual(['child social-work-referral'])
    const ask: Partial<Step> = { tells: 'police', purpose: 'advice' }
    expect(boxesOfStep(ask, CHILDREN)).toEqual(['child specific'])
    // It was decided, one way or the other.
    expect(boxesOfStep({ tells: 'ico', does: 'decision', decides: 'ico' }, CHILDREN)).toEqual([])
    expect(boxesOfStep({}, CHILDREN)).toEqual([])
  })
})

describe('a step whose words say that somebody is referred to', () => {
  it('says so as data too, so that the right box is ticked', () => {
    const telling = PROCEDURES.flatMap(({ steps }) => steps).filter(({ tells }) => tells !== undefined)
    const refers = telling.filter(({ text }) => /^refer\b/i.test(text))
    expect(refers.length).toBeGreaterThan(0)
    expect(telling.filter(({ purpose }) => purpose === 'referral')).toEqual(refers)
  })
})

describe('those who may have to be told', () => {
  it('each have words, and boxes that show that they were told', () => {
    expect(PARTY_LIST.map(({ value }) => value).toSorted()).toEqual([...PARTIES].toSorted())
    for (const party of PARTIES) {
      const ticked = actionsForTelling(party, 'told', new Set(BOTH), WHEN).map(({ action }) => action)
      const shown = PARTY_BOXES[party] ?? ['specific']
      expect([party, ticked.every((action) => shown.includes(action))]).toEqual([party, true])
    }
  })
})
