// An app of the real viewer, the real guards and the real main window around files that a test has taken in: it shows them one after the
// other, does what a person might do, and writes down what it saw. Started as an ordinary user, so that the sandbox is the real one.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { app, protocol, session } from 'electron'
import { APP_SCHEME, isOwnAddress, serveApp } from '#electron/windows/app-protocol.ts'
import { EVIDENCE_SCHEME } from '#electron/windows/evidence-viewer-protocol.ts'
import { type EvidenceViewers, createEvidenceViewers } from '#electron/windows/evidence-viewer.ts'
import { closeNetwork, guardEveryWindow, guardSession } from '#electron/windows/guards.ts'
import { openMainWindow } from '#electron/windows/main-window.ts'
import { setupRouter } from '#electron/ipc/router.ts'
import { showHostile } from './hostile-walk.ts'
import type { Job, Report } from './job.ts'
import { measureSeek } from './seek-walk.ts'
import { showUnguarded } from './unguarded.ts'
import { walkViewer } from './viewer-walk.ts'

const built = join(import.meta.dirname, '..')
const job = JSON.parse(readFileSync(process.env['VIEWER_JOB'] ?? '', 'utf8')) as Job
app.setPath('userData', job.profile)

if (job.scenario !== 'unguarded') {
  protocol.registerSchemesAsPrivileged([APP_SCHEME, EVIDENCE_SCHEME])
  closeNetwork()
  guardEveryWindow()
}

const WALKS = { hostile: showHostile, walk: walkViewer, seek: measureSeek } as const

void app
  .whenReady()
  .then(run)
  .then(
    (report) => {
      writeFileSync(job.report, JSON.stringify(report))
      app.exit(0)
    },
    (error: unknown) => {
      console.error(error)
      app.exit(1)
    },
  )

async function run(): Promise<Report> {
  if (job.scenario === 'unguarded') return showUnguarded(job)
  const foreign: string[] = []
  guardSession(session.defaultSession, isOwnAddress)
  serveApp(session.defaultSession, join(built, 'renderer'))
  const window = openMainWindow()
  setupRouter(
    window,
    Promise.resolve(async (isTrusted, name) => {
      if (!isTrusted) foreign.push(String(name))
      return { ok: false, code: 'locked', message: '' }
    }),
  )
  const locked: string[] = []
  let told = 0
  const viewers: EvidenceViewers = createEvidenceViewers({
    window,
    built,
    isOpen: () => true,
    lockIncident: (incidentId) => {
      locked.push(incidentId)
      if (incidentId === 'records-locked') viewers.closeAll()
      return incidentId !== 'cannot-be-sealed'
    },
    tell: () => {
      told += 1
    },
  })
  const parts = { job, window, viewers, locked, told: () => told }
  return { ...(await WALKS[job.scenario](parts)), foreign }
}
