// Between the points of the drawing box and the strokes that are kept: whole numbers in a box of 6000 x 2000, whatever the screen's size.
import type { Drawing } from '#shared/domain/agreements.ts'

type Point = { readonly x: number; readonly y: number }
type Size = { readonly width: number; readonly height: number }

export const BOX: Size = { width: 6000, height: 2000 }
const MOST_POINTS = 5000
export const MOST_STROKES = 400
/** As wide or high as a letter: less is a slip of the hand. */
const LEAST_EXTENT = 150

/** The strokes as they are kept. Points that repeat the one before are dropped, and of too many every other one until they are few enough. */
export function drawingOf(strokes: readonly (readonly Point[])[], shown: Size): Drawing {
  return strokes
    .filter((points) => points.length > 0)
    .map((points) => thinned(withoutRepeats(points.map((point) => inBox(point, shown)))))
}

/** The same points where the box is shown. */
export function pointsOf(drawing: Drawing, shown: Size): Point[][] {
  const { width, height } = shown
  return drawing.map((stroke) => stroke.map(([x, y]) => ({ x: (x * width) / BOX.width, y: (y * height) / BOX.height })))
}

/** What to put right before a drawing can stand for a name. */
export function drawingProblem(drawing: Drawing): string | undefined {
  if (drawing.length === 0) return 'Draw your name in the box'
  if (drawing.length > MOST_STROKES) return 'There are too many lines in the box. Start again and draw your name once'
  const points = drawing.flat()
  const isWide = extent(points.map(([x]) => x)) >= LEAST_EXTENT
  const isHigh = extent(points.map(([, y]) => y)) >= LEAST_EXTENT
  return isWide || isHigh ? undefined : 'Draw your name larger, so that it can be seen'
}

type Stroke = Drawing[number]

function inBox({ x, y }: Point, { width, height }: Size): Stroke[number] {
  return [within((x * BOX.width) / width, BOX.width), within((y * BOX.height) / height, BOX.height)]
}

// A pen that leaves the box goes on along its edge.
function within(value: number, most: number): number {
  return Math.min(Math.max(Math.round(value), 0), most)
}

function withoutRepeats(points: Stroke): Stroke {
  return points.filter(([x, y], index) => {
    const before = points[index - 1]
    return before === undefined || before[0] !== x || before[1] !== y
  })
}

// The last point stays: it is where the pen was lifted.
function thinned(points: Stroke): Stroke {
  if (points.length <= MOST_POINTS) return points
  return thinned(points.filter((_point, index) => index % 2 === 0 || index === points.length - 1))
}

// Not by spreading into Math.max: a long signature has more points than a call may have arguments.
function extent(values: readonly number[]): number {
  const [least, most] = values.reduce(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  )
  return most - least
}
