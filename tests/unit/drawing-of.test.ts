import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawingSchema } from '#shared/domain/agreements.ts'
import { BOX, MOST_STROKES, drawingOf, drawingProblem, pointsOf } from '../../renderer/features/kiosk/drawing-of.ts'

const SHOWN = { width: 600, height: 200 }

test('points become whole numbers in the box that is kept, and none stands twice in a row', () => {
  const stroke = [
    { x: 0, y: 0 },
    { x: 0.01, y: 0.02 },
    { x: 10.04, y: 20.06 },
    { x: 600, y: 200 },
    { x: 0, y: 0 },
  ]
  expect(drawingOf([stroke], SHOWN)).toEqual([
    [
      [0, 0],
      [100, 201],
      [6000, 2000],
      [0, 0],
    ],
  ])
})

test('a stroke that leaves the box goes on along its edge', () => {
  expect(drawingOf([[{ x: -5, y: 900 }]], SHOWN)).toEqual([[[0, 2000]]])
})

test('a very long stroke is thinned evenly and keeps where it began and ended', () => {
  const long = Array.from({ length: 12_345 }, (_, index) => ({ x: (index * 7) % 601, y: (index * 3) % 201 }))
  const [stroke = []] = drawingOf([long], SHOWN)
  expect(stroke.length).toBeLessThanOrEqual(5000)
  expect(stroke.length).toBeGreaterThan(2500)
  const [whole = []] = drawingOf([long.slice(0, 1)], SHOWN)
  expect(stroke[0]).toEqual(whole[0])
  const last = long.at(-1)
  expect(stroke.at(-1)).toEqual([Math.round((last?.x ?? 0) * 10), Math.round((last?.y ?? 0) * 10)])
})

const point = fc.record({
  x: fc.double({ noNaN: true, min: -50, max: 2000 }),
  y: fc.double({ noNaN: true, min: -50, max: 2000 }),
})
const size = fc.record({
  width: fc.double({ noNaN: true, min: 90, max: 3000 }),
  height: fc.double({ noNaN: true, min: 30, max: 1000 }),
})

test('whatever is drawn on whatever screen is one that can be kept, and comes back to the same place', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(point, { minLength: 1, maxLength: 60 }), { minLength: 1, maxLength: 20 }),
      size,
      (drawn, shown) => {
        const drawing = drawingOf(drawn, shown)
        expect(drawingSchema.safeParse(drawing).error).toBeUndefined()
        // Shown again on another screen it is still the same drawing.
        expect(drawingOf(pointsOf(drawing, shown), shown)).toEqual(drawing)
      },
    ),
  )
})

test('a dot or a slip is not yet a name', () => {
  expect(drawingProblem([])).toBe('Draw your name in the box')
  expect(drawingProblem([[[3000, 1000]]])).toMatch(/larger/)
  expect(
    drawingProblem([
      [
        [3000, 1000],
        [3100, 1100],
      ],
    ]),
  ).toMatch(/larger/)
  // A cross is how some people sign.
  expect(
    drawingProblem([
      [
        [3000, 800],
        [3400, 1200],
      ],
      [
        [3400, 800],
        [3000, 1200],
      ],
    ]),
  ).toBeUndefined()
  expect(
    drawingProblem(
      Array.from({ length: MOST_STROKES + 1 }, () => [
        [0, 0],
        [BOX.width, 0],
      ]),
    ),
  ).toMatch(/Start again/)
})
