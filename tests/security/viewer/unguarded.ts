// The control: the same files in windows without the defences. What they do there proves that the files and the servers are awake.
import { setTimeout as delay } from 'node:timers/promises'
import { join } from 'node:path'
import { BrowserWindow, app } from 'electron'
import type { Job, Report } from './job.ts'

const DWELL_MS = 1_500

export async function showUnguarded(job: Job): Promise<Report> {
  let made = 0
  app.on('browser-window-created', () => {
    made += 1
  })
  for (const { storedAs } of job.files) {
    const window = new BrowserWindow({ webPreferences: { sandbox: true, plugins: true } })
    await window.loadFile(join(job.evidence, storedAs)).catch(() => undefined)
    await delay(DWELL_MS)
  }
  return { facts: { opened: job.files.length, popUps: made - job.files.length } }
}
