// Whether an image may be given to the viewer: by the size that its header states, before anything decodes it. A small file can claim a
// size that no computer could draw.
import { imageSize } from 'image-size'

const MAX_PIXELS = 100_000_000
/** Beyond this no header of a photograph reaches, whatever it carries before its size. */
export const IMAGE_HEAD_BYTES = 4 * 1024 * 1024
/** All other kinds state their size at the front. A long list of sizes in an AVIF would stop the whole program for minutes. */
const OTHER_HEAD_BYTES = 128 * 1024

export type ImageProblem = 'too-large' | 'unreadable'

export function imageProblem(head: Uint8Array): ImageProblem | undefined {
  try {
    const { width, height } = imageSize(isJpeg(head) ? head : head.subarray(0, OTHER_HEAD_BYTES))
    if (!Number.isSafeInteger(width * height) || width * height > MAX_PIXELS) return 'too-large'
    return width > 0 && height > 0 ? undefined : 'unreadable'
  } catch {
    return 'unreadable'
  }
}

function isJpeg(head: Uint8Array): boolean {
  return head[0] === 0xff && head[1] === 0xd8
}
