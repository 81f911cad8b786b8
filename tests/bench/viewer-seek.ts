// A video of 2 GB in the viewer, from its enciphered file: the time to the picture after going to its middle, against its start.
import { closeSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { makeViewerApp } from '#tests/security/viewer/run-app.ts'
import { webm } from '#tests/security/viewer/samples.ts'
import type { Figure } from './measure.ts'

const BYTES = Number(process.env['BLUEFORM_BENCH_VIDEO_BYTES'] ?? 2 * 1024 ** 3)
const FRAME_BYTES = 1_000_000

export async function viewerSeek(): Promise<Figure> {
  const app = await makeViewerApp()
  const path = join(app.home, 'video.webm')
  try {
    const file = openSync(path, 'wx')
    for (const piece of webm(Math.ceil(BYTES / FRAME_BYTES), FRAME_BYTES)) writeSync(file, piece)
    closeSync(file)
    const taken = await app.add({ name: 'video.webm', view: 'video', type: 'video/webm', path })
    rmSync(path)
    const { facts } = await app.run('seek', [taken])
    return facts['figure'] as Figure
  } finally {
    app.remove()
  }
}
