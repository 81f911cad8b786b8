// Inside the viewer app: how long a video takes to have its next picture after going to its middle, and after going to its start.
import { setTimeout as delay } from 'node:timers/promises'
import type { BrowserWindow } from 'electron'
import { measure } from '#tests/bench/measure.ts'
import type { Parts, Report } from './job.ts'
import { ask, colorAt, settle, showFile } from './show-file.ts'

const LIMIT_MS = 20_000

export async function measureSeek(parts: Parts): Promise<Report> {
  const [file] = parts.job.files
  if (!file) throw new Error('no video')
  const seek = async (share: number, color: string): Promise<number> => {
    const window = await showFile(parts, file)
    if (!window) throw new Error('it did not show')
    await settle(() => ask(window, "document.querySelector('video').readyState > 0"), true, LIMIT_MS)
    const seconds = Number(await ask(window, "document.querySelector('video').duration"))
    const start = performance.now()
    await ask(window, `document.querySelector('video').currentTime = ${seconds * share}`)
    await hasPicture(window)
    const tookMs = performance.now() - start
    const [width = 0, height = 0] = window.getContentSize()
    const seen = await settle(() => colorAt(window, Math.round(width / 2), Math.round(height / 2)), color)
    if (seen !== color) throw new Error(`the picture after going to ${share} is ${seen}`)
    parts.viewers.closeAll()
    return tookMs
  }
  // The last second of red is still in the first half.
  const figure = await measure({
    name: 'viewer-seek',
    runs: 7,
    warmUps: 1,
    ours: () => seek(0.501, '001'),
    theirs: () => seek(0.001, '100'),
  })
  return { facts: { figure, memoryMb: Math.round(process.memoryUsage().rss / 1024 / 1024) } }
}

async function hasPicture(window: BrowserWindow): Promise<void> {
  const end = Date.now() + LIMIT_MS
  while (Date.now() < end) {
    if ((await ask(window, "(v => !v.seeking && v.readyState >= 2)(document.querySelector('video'))")) === true) return
    await delay(2)
  }
  throw new Error('no picture came')
}
