// Where somebody draws their name with a pen, a finger or a mouse. Only the strokes are kept; no picture is made of them.
import { type RefObject, useEffect, useEffectEvent, useRef } from 'react'
import SignaturePad from 'signature_pad'
import type { Drawing } from '#shared/domain/agreements.ts'
import { Button } from '../../components/button.tsx'
import { useProblem } from '../../components/form.tsx'
import { drawingOf, pointsOf } from './drawing-of.ts'

type DrawBoxProps = {
  readonly id: string
  readonly value: Drawing
  readonly onChange: (drawing: Drawing) => void
}

const PEN = { penColor: '#000000', backgroundColor: '#ffffff', minWidth: 1.2, maxWidth: 3.2 }
// Every point that the hand made counts, so none is left out for being quick or close.
const EVERY_POINT = { throttle: 0, minDistance: 1 }

export function DrawBox({ id, value, onChange }: DrawBoxProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const problem = useProblem(id)
  const startAgain = useSignaturePad(canvas, value, onChange)
  return (
    <div id={id} className="kiosk-draw">
      {problem && (
        <p id={`${id}.problem`} className="bf-problem">
          {problem}
        </p>
      )}
      <figure
        className="kiosk-draw-box"
        aria-label={value.length === 0 ? 'Box to draw your name in: it is empty' : 'Box with the name that you drew'}
        aria-describedby={problem ? `${id}.problem` : undefined}
      >
        <canvas ref={canvas} />
      </figure>
      <Button icon="delete" onClick={startAgain}>
        Start again
      </Button>
    </div>
  )
}

/** Gives what empties the box. */
function useSignaturePad(
  canvas: RefObject<HTMLCanvasElement | null>,
  value: Drawing,
  onChange: (drawing: Drawing) => void,
): () => void {
  const pad = useRef<SignaturePad>(null)

  const tell = useEffectEvent((drawn: SignaturePad, box: HTMLCanvasElement) => {
    onChange(drawingOf(strokesOf(drawn), box.getBoundingClientRect()))
    // As every other control does, so that its problem goes.
    box.dispatchEvent(new Event('input', { bubbles: true }))
  })
  const redraw = useEffectEvent((drawn: SignaturePad, box: HTMLCanvasElement) => {
    const shown = box.getBoundingClientRect()
    if (shown.width === 0) return
    fitToScreen(box, shown)
    drawn.fromData(pointsOf(value, shown).map((points) => strokeFrom(drawn, points)))
  })

  useEffect(() => {
    const box = canvas.current
    if (!box) return undefined
    const drawn = new SignaturePad(box, { ...PEN, ...EVERY_POINT })
    pad.current = drawn
    const onEnd = () => tell(drawn, box)
    drawn.addEventListener('endStroke', onEnd)
    // A canvas that changes its size is emptied.
    const watch = new ResizeObserver(() => redraw(drawn, box))
    watch.observe(box)
    return () => {
      watch.disconnect()
      drawn.removeEventListener('endStroke', onEnd)
      drawn.off()
    }
  }, [canvas])

  return () => {
    pad.current?.clear()
    onChange([])
  }
}

function strokesOf(pad: SignaturePad) {
  return pad.toData().map(({ points }) => points)
}

/** As many points as the screen has, so that the line is as sharp as its letters. */
function fitToScreen(box: HTMLCanvasElement, { width, height }: DOMRect): void {
  const density = Math.max(window.devicePixelRatio, 1)
  box.width = Math.round(width * density)
  box.height = Math.round(height * density)
  box.getContext('2d')?.scale(density, density)
}

type Point = { readonly x: number; readonly y: number }

/** How quickly and firmly it was drawn is not kept, so it is drawn again evenly. */
function strokeFrom(pad: SignaturePad, points: readonly Point[]) {
  const { penColor, dotSize, minWidth, maxWidth, velocityFilterWeight, compositeOperation } = pad
  const timed = points.map(({ x, y }, index) => ({ x, y, time: index * 16, pressure: 0.5 }))
  return { penColor, dotSize, minWidth, maxWidth, velocityFilterWeight, compositeOperation, points: timed }
}
