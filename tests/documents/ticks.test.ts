import * as fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  CHILD_ACTIONS,
  CONSIDERED_AS,
  INCIDENT_TYPES,
  MATERIALS,
  PERSON_KINDS,
  PLACES,
  STAFF_ACTIONS,
  valuesOf,
} from '#shared/domain/incident-form.ts'
import { APPENDIX_4_BOXES } from './appendix-4.ts'
import { boxesOf, pictureOf, printedForm, run, useTestFonts } from './print.ts'
import { action, incident, person } from './sample.ts'

beforeAll(useTestFonts)

const some = <Value>(values: readonly Value[]) => fc.subarray([...values])
const choices = fc.record({
  places: some(valuesOf(PLACES)),
  kinds: some(valuesOf(PERSON_KINDS)),
  types: some(valuesOf(INCIDENT_TYPES)),
  deliberate: fc.boolean(),
  deliberateMaterial: some(valuesOf(MATERIALS)),
  consideredAs: some(valuesOf(CONSIDERED_AS)),
  accidental: fc.boolean(),
  accidentalMaterial: some(valuesOf(MATERIALS)),
  staff: some(valuesOf(STAFF_ACTIONS)),
  child: some(valuesOf(CHILD_ACTIONS)),
})
type Choices = typeof choices extends fc.Arbitrary<infer Value> ? Value : never

const TAKEN = { detail: '', takenOn: null, takenBy: null }

function incidentOf({ kinds, staff, child, ...concern }: Choices) {
  const bystanders = valuesOf(PERSON_KINDS).map((kind) => person({ kind, part: 'witness', name: 'Alex Hill' }))
  const actions = [
    ...staff.map((box) => action({ side: 'staff', action: box, ...TAKEN })),
    ...child.map((box) => action({ side: 'child', action: box, ...TAKEN })),
  ]
  return incident({ ...concern, people: [...bystanders, ...kinds.map((kind) => person({ kind }))] }, { actions })
}

function ticks<Value>(options: readonly { readonly value: Value }[], values: readonly Value[]): readonly boolean[] {
  return options.map(({ value }) => values.includes(value))
}

/** Ticked or not for each of the 59 boxes, counted off in the order of appendix 4. */
function expectedTicks(chosen: Choices): readonly boolean[] {
  return [
    ...ticks(PLACES, chosen.places),
    ...ticks(PERSON_KINDS, chosen.kinds),
    ...ticks(INCIDENT_TYPES, chosen.types),
    chosen.deliberate,
    ...ticks(MATERIALS, chosen.deliberateMaterial),
    ...ticks(CONSIDERED_AS, chosen.consideredAs),
    chosen.accidental,
    ...ticks(MATERIALS, chosen.accidentalMaterial),
    chosen.staff.length > 0,
    ...ticks(STAFF_ACTIONS, chosen.staff),
    chosen.child.length > 0,
    ...ticks(CHILD_ACTIONS, chosen.child),
  ]
}

const DOTS_PER_POINT = 2
/** Whether there is ink inside each box, seen in the rendered page: left of the words that stand for it. */
function inkInBoxes(path: string): readonly boolean[] {
  const pages = run('pdftotext', '-bbox', path, '-').split('<page ').slice(1)
  return pages.flatMap((words, index) => {
    const { isDark } = pictureOf(path, index + 1, DOTS_PER_POINT)
    const marks = words.matchAll(/xMin="([\d.]+)" yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">\[(?:ticked|not|box)/g)
    return Array.from(marks, ([, xMin, yMin, yMax]) => {
      const middleX = (Number(xMin) - 9.8) * DOTS_PER_POINT
      const middleY = ((Number(yMin) + Number(yMax)) / 2) * DOTS_PER_POINT
      let ink = 0
      for (let y = Math.round(middleY - 7); y <= middleY + 7; y += 1) {
        for (let x = Math.round(middleX - 7); x <= middleX + 7; x += 1) if (isDark(x, y)) ink += 1
      }
      return ink > 20
    })
  })
}

describe('ticks', () => {
  it('are on the boxes chosen and on no others, in words and in ink', async () => {
    await fc.assert(
      fc.asyncProperty(choices, async (chosen) => {
        const path = await printedForm(incidentOf(chosen))
        const expected = expectedTicks(chosen)
        expect(boxesOf(path).map(({ tick }) => tick === 'ticked')).toEqual(expected)
        expect(inkInBoxes(path)).toEqual(expected)
      }),
      { numRuns: 12 },
    )
  })

  it('are on every box when everything is chosen, and on none of the blank form', async () => {
    const everything: Choices = {
      places: valuesOf(PLACES),
      kinds: valuesOf(PERSON_KINDS),
      types: valuesOf(INCIDENT_TYPES),
      deliberate: true,
      deliberateMaterial: valuesOf(MATERIALS),
      consideredAs: valuesOf(CONSIDERED_AS),
      accidental: true,
      accidentalMaterial: valuesOf(MATERIALS),
      staff: valuesOf(STAFF_ACTIONS),
      child: valuesOf(CHILD_ACTIONS),
    }
    const all = APPENDIX_4_BOXES.map(() => true)
    expect(inkInBoxes(await printedForm(incidentOf(everything)))).toEqual(all)
    expect(inkInBoxes(await printedForm(null))).toEqual(all.map(() => false))
  })
})
