// The only bridge between the window and the main process. It passes messages on and decides nothing: the router in the main
// process checks who asks and what, because a compromised page could go around any check made here.
import { contextBridge, ipcRenderer } from 'electron'
import type { WindowApi } from '#shared/ipc/window-api.ts'
import type { EventName } from '#shared/ipc/contract.ts'

// Spelled out, because importing the contract would load every schema into each window.
const EVENT_NAMES: readonly string[] = ['vault.locking', 'vault.locked'] satisfies readonly EventName[]

const api: WindowApi = {
  invoke: (route, input) => ipcRenderer.invoke('invoke', route, input) as Promise<unknown>,
  on: (event, callback) => {
    // The listener swallows Electron's event object, which holds a reference to `ipcRenderer`.
    const listener = () => {
      callback()
    }
    if (!EVENT_NAMES.includes(event)) return () => undefined
    ipcRenderer.on(event, listener)
    return () => {
      ipcRenderer.off(event, listener)
    }
  },
}

contextBridge.exposeInMainWorld('api', api)
