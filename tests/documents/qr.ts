// Reads a printed QR code from the picture of its page.
import { type Picture, pictureOf } from './print.ts'

/** The black and white modules of the printed code, read from the rendered page. */
export function printedModules(path: string, size: number, half: 'left' | 'right' = 'left'): readonly boolean[] {
  const picture = pictureOf(path, 1, 4)
  const middle = picture.width / 2
  const { left, top, side } = squareOfCode(picture, half === 'left' ? [0, middle] : [middle, picture.width])
  const module = side / size
  return Array.from({ length: size * size }, (_, index) => {
    return picture.isDark(left + ((index % size) + 0.5) * module, top + (Math.floor(index / size) + 0.5) * module)
  })
}

// The finder pattern at the top left begins with the first long run of black on the page that is as tall as it is wide.
function squareOfCode({ height, isDark }: Picture, [from, to]: readonly [number, number]) {
  for (let y = 0; y < height; y += 1) {
    for (let x = from; x < to; x += 1) {
      const across = runLength(x, (at) => isDark(at, y))
      const down = across < 60 ? 0 : runLength(y, (at) => isDark(x, at))
      if (across >= 60 && Math.abs(across - down) <= 2)
        return { left: x, top: y, side: lastDark(x, to, y, isDark) - x + 1 }
      x += across
    }
  }
  throw new Error('no QR code on the page')
}

function lastDark(from: number, to: number, y: number, isDark: Picture['isDark']): number {
  let last = from
  for (let x = from; x < to; x += 1) if (isDark(x, y)) last = x
  return last
}

function runLength(from: number, isDarkAt: (at: number) => boolean): number {
  let end = from
  while (isDarkAt(end)) end += 1
  return end - from
}
