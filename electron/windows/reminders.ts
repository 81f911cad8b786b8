// Notices of the system for what has become due: soon after unlocking, and then once a minute.
import { type BrowserWindow, Notification, app } from 'electron'
import { systemClock } from '../platform/clock.ts'
import { log } from '../platform/log.ts'
import type { Vault } from '../vault/vault.ts'
import { send } from './locking.ts'
import { bringToFront } from './main-window.ts'
import { createReminding } from './reminding.ts'

// Long enough for the home page to be there first.
const AFTER_OPENING_MS = 2_000
const EVERY_MS = 60_000
/** As in electron-builder.yml: Windows shows notices of apps that it knows by name. */
const APP_ID = 'app.blueform.desktop'

export type Reminders = { readonly soon: () => void }

export function setupReminders(window: BrowserWindow, vault: Vault): Reminders {
  app.setAppUserModelId(APP_ID)
  // Kept, or its click would be lost when the memory is tidied.
  let shown: Notification | undefined
  const clear = () => {
    shown?.close()
    shown = undefined
  }
  const look = createReminding({
    vault,
    clock: systemClock,
    isInUse: () => window.isFocused(),
    show: (words) => {
      clear()
      shown = new Notification({ title: 'Blueform', body: words, silent: true })
      shown.on('click', () => {
        bringToFront(window)
        send(window, 'home.show')
      })
      shown.show()
    },
    clear,
  })
  const lookQuietly = () => {
    look().catch(() => {
      log('reminders.look-failed')
    })
  }
  setInterval(lookQuietly, EVERY_MS)
  let waiting: NodeJS.Timeout | undefined
  return {
    soon: () => {
      clearTimeout(waiting)
      waiting = setTimeout(lookQuietly, AFTER_OPENING_MS)
    },
  }
}
