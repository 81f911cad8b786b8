// The only bridge between the window and the main process. It passes messages on and decides nothing: the router in the main
// process checks who asks and what, because a compromised page could go around any check made here.
import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { WindowApi } from '#shared/ipc/window-api.ts'
import type { EventName } from '#shared/ipc/contract.ts'

// Spelled out, because importing the contract would load every schema into each window.
const EVENT_NAMES: readonly string[] = [
  'vault.locking',
  'vault.locked',
  'evidence.viewer-news',
  'home.show',
] satisfies readonly EventName[]

const api: WindowApi = {
  invoke: (route, input) =>
    ipcRenderer.invoke('invoke', route, route === 'evidence.drop' ? withPaths(input) : input) as Promise<unknown>,
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

// A page names dropped files by the files themselves and never learns their paths. Whatever else it puts there, such as a path that it
// made up, becomes an empty name, which the main process refuses.
function withPaths(input: unknown): unknown {
  if (typeof input !== 'object' || input === null) return input
  const paths: unknown = 'paths' in input ? input.paths : []
  return { ...input, paths: Array.isArray(paths) ? paths.map(pathOf) : [] }
}

function pathOf(file: unknown): string {
  return file instanceof File ? webUtils.getPathForFile(file) : ''
}

contextBridge.exposeInMainWorld('api', api)
