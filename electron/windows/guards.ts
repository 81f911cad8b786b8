// What no window may do, whatever runs in it: go elsewhere, open windows, embed pages, ask for permissions, download, or use
// the network. Each is refused here in the main process, so that no page's own settings can allow it again.
import { type Session, type WebContents, app } from 'electron'
import { log } from '../platform/log.ts'

/** Command-line switches have to be set before the app is ready. */
export function closeNetwork(): void {
  app.commandLine.appendSwitch('disable-background-networking')
  app.commandLine.appendSwitch('disable-component-update')
  app.commandLine.appendSwitch('disable-domain-reliability')
  app.commandLine.appendSwitch('no-pings')
  // No name resolves, so that even a request which passed the other guards would reach nobody.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  // webRequest does not see the datagrams of WebRTC; this and the policy for each window stop them.
  app.commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp')
}

/** The installed app is not driven from outside: these switches would open every screen of an unlocked vault to any program. */
export function closeRemoteControl(): void {
  if (!app.isPackaged) return
  for (const name of ['remote-debugging-port', 'remote-debugging-pipe', 'remote-debugging-address']) {
    app.commandLine.removeSwitch(name)
  }
}

export function guardEveryWindow(): void {
  app.on('web-contents-created', (_event, contents) => {
    guardContents(contents)
  })
}

function guardContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => {
    log('guard.window-open')
    return { action: 'deny' }
  })
  contents.on('will-navigate', (event) => {
    event.preventDefault()
    log('guard.navigation')
  })
  contents.on('will-redirect', (event) => {
    event.preventDefault()
    log('guard.redirect')
  })
  contents.on('will-attach-webview', (event) => {
    event.preventDefault()
    log('guard.webview')
  })
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}

/** `isAllowed` names the addresses that pages of this session may load; everything else is cancelled. */
export function guardSession(session: Session, isAllowed: (url: string) => boolean): void {
  // First of all: a session begins to fetch a dictionary for the system's language on its own, whatever its windows say.
  session.setSpellCheckerLanguages([])
  session.setSpellCheckerEnabled(false)
  session.webRequest.onBeforeRequest((details, respond) => {
    const cancel = !isAllowed(details.url)
    if (cancel) log('guard.request')
    respond({ cancel })
  })
  session.setPermissionRequestHandler((_contents, _permission, answer) => {
    answer(false)
  })
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event) => {
    event.preventDefault()
    log('guard.download')
  })
}
