// Starts Blueform: what is set up, in which order. The window opens before the vault's code is loaded, so that both load at once.
import { join } from 'node:path'
import { app, protocol, session } from 'electron'
import { APP_SCHEME, isOwnAddress, serveApp } from './windows/app-protocol.ts'
import { DOCUMENT_SCHEME } from './windows/document-windows.ts'
import { EVIDENCE_SCHEME } from './windows/evidence-viewer-protocol.ts'
import { closeNetwork, closeRemoteControl, guardEveryWindow, guardSession } from './windows/guards.ts'
import { bringToFront, openMainWindow } from './windows/main-window.ts'
import { setupRouter } from './ipc/router.ts'

const BUILT = join(import.meta.dirname, '..')

setupProfile()
if (app.requestSingleInstanceLock()) boot()
else app.quit()

function boot(): void {
  protocol.registerSchemesAsPrivileged([APP_SCHEME, DOCUMENT_SCHEME, EVIDENCE_SCHEME])
  closeNetwork()
  closeRemoteControl()
  guardEveryWindow()
  void app.whenReady().then(open)
}

function open(): void {
  guardSession(session.defaultSession, isOwnAddress)
  serveApp(session.defaultSession, join(BUILT, 'renderer'))
  const window = openMainWindow()
  app.on('second-instance', () => {
    bringToFront(window)
  })
  const dispatch = import('./boot-vault.ts').then(({ bootVault }) => bootVault(window, BUILT))
  setupRouter(window, dispatch)
}

// Tests and the demo name a folder of their own, so that they never meet a real vault. Must come before the instance lock.
function setupProfile(): void {
  const profile = process.env['BLUEFORM_PROFILE']
  if (profile !== undefined) app.setPath('userData', profile)
}
