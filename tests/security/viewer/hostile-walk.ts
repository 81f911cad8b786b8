// Inside the viewer app: shows every hostile file, several at once, clicks into it and closes it again.
import { setTimeout as delay } from 'node:timers/promises'
import { BrowserWindow, app, session } from 'electron'
import type { JobFile, Parts, Report } from './job.ts'
import { click, press, seccompOf, showFile } from './show-file.ts'

const AT_ONCE = 4
const DWELL_MS = { image: 40, text: 20, audio: 80, video: 80, pdf: 250 } as const

export async function showHostile(parts: Parts): Promise<Report> {
  let made = 0
  let downloads = 0
  const elsewhere: string[] = []
  const messages: string[] = []
  const seccomp: Record<string, number> = {}
  const slow: string[] = []
  let shown = 0
  app.on('browser-window-created', () => {
    made += 1
  })
  app.on('session-created', (own) => {
    own.on('will-download', () => {
      downloads += 1
    })
  })
  session.defaultSession.on('will-download', () => {
    downloads += 1
  })
  app.on('web-contents-created', (_event, contents) => {
    contents.on('did-navigate', (_navigated, url) => {
      if (!url.startsWith('blueform-evidence://')) elsewhere.push(url)
    })
    contents.on('ipc-message', (_message, channel) => messages.push(channel))
    contents.on('ipc-message-sync', (_message, channel) => messages.push(channel))
  })
  const left = [...parts.job.files]
  const work = async (): Promise<void> => {
    for (let file = left.shift(); file; file = left.shift()) {
      const start = Date.now()
      const window = await showFile(parts, file)
      if (window) {
        shown += 1
        const mode = seccompOf(window)
        seccomp[mode] = (seccomp[mode] ?? 0) + 1
        await meddle(window, file)
      }
      parts.viewers.closeIncident(file.storedAs)
      if (Date.now() - start > 3_000) slow.push(`${file.name.slice(0, 40)} ${file.view} ${Date.now() - start}`)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  await delay(500)
  const windows = BrowserWindow.getAllWindows().length
  const news: (string | undefined)[] = []
  for (let next = parts.viewers.takeNews(); next; next = parts.viewers.takeNews()) {
    const { incidentId, what } = next
    news.push(`${what} ${parts.job.files.find(({ storedAs }) => storedAs === incidentId)?.name}`)
  }
  return { facts: { shown, made, windows, downloads, elsewhere, messages, seccomp, news, slow } }
}

// A click into the middle, where a link of the file would be, and the keys that press what has the focus.
async function meddle(window: BrowserWindow, { view }: JobFile): Promise<void> {
  await delay(DWELL_MS[view])
  if (window.isDestroyed()) return
  const [width = 0, height = 0] = window.getContentSize()
  click(window, Math.round(width / 2), Math.round(height / 2))
  press(window, 'Space')
  await delay(20)
}
