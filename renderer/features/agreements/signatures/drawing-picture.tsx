import type { Drawing } from '#shared/domain/agreements.ts'

/** The strokes of a drawn signature. They are numbers, never a picture, and are drawn anew each time. */
export function DrawingPicture({ drawing, name }: { readonly drawing: Drawing; readonly name: string }) {
  return (
    <svg className="agreements-drawing" viewBox="0 0 6000 2000" role="img" aria-label={`Signature drawn by ${name}`}>
      {drawing.map((stroke, index) => (
        <polyline key={index} points={pointsOf(stroke)} />
      ))}
    </svg>
  )
}

function pointsOf(stroke: Drawing[number]): string {
  // A line needs two ends, also where the pen only touched.
  const points = stroke.length === 1 ? [...stroke, ...stroke] : stroke
  return points.map(([x, y]) => `${x},${y}`).join(' ')
}
