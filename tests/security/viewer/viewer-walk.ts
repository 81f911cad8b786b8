// Inside the viewer app: whether each kind really shows, and what the buttons, keys and mishaps do.
import { setTimeout as delay } from 'node:timers/promises'
import { BrowserWindow, session } from 'electron'
import type { Parts, Report } from './job.ts'
import { ask, click, colorAt, press, seccompOf, settle, showFile } from './show-file.ts'

export async function walkViewer(parts: Parts): Promise<Report> {
  const facts: Record<string, unknown> = {}
  for (const [name, look] of Object.entries(LOOKS)) {
    const file = parts.job.files.find((one) => one.name === name)
    if (!file) throw new Error(`no ${name}`)
    const window = await showFile(parts, file)
    facts[name] = window ? await look(window, parts) : 'gone'
    parts.viewers.closeAll()
  }
  return { facts: { ...facts, ...(await mishaps(parts)), ...(await buttons(parts)) } }
}

type Look = (window: BrowserWindow, parts: Parts) => Promise<unknown>

const middle = (window: BrowserWindow): [number, number] => {
  const [width = 0, height = 0] = window.getContentSize()
  return [Math.round(width / 2), Math.round(height / 2) + 50]
}
const red: Look = (window) => settle(() => colorAt(window, ...middle(window)), '100')
const words: Look = (window) =>
  ask(
    window,
    "document.querySelector('pre').textContent + '|' + document.querySelectorAll('pre span *, script').length",
  )

const LOOKS: Readonly<Record<string, Look>> = {
  'red.png': red,
  'red.jpg': red,
  'red.webp': red,
  'page.html': words,
  'utf16.txt': words,
  'windows.txt': words,
  'long.txt': (window) =>
    settle(
      () =>
        ask(
          window,
          "document.querySelector('pre').textContent.length + '|' + document.querySelector('.note').textContent",
        ),
      '2097152|This is the beginning. The rest is not shown here.',
      20_000,
    ),
  'red.pdf': async (window) => ({
    drawn: await settle(() => ask(window, "document.querySelector('canvas')?.dataset.drawn ?? ''"), '1'),
    said: await ask(window, "document.getElementById('said').textContent"),
    color: await settle(() => colorAt(window, middle(window)[0], middle(window)[1]), '100'),
    ink: await ask(window, INK),
  }),
  'tone.wav': (window) => settle(() => ask(window, "document.querySelector('audio').duration"), 2),
  'colors.webm': async (window) => {
    const start = await settle(() => colorAt(window, ...middle(window)), '100')
    await ask(window, "document.querySelector('video').currentTime = 150")
    return { start, later: await settle(() => colorAt(window, ...middle(window)), '001') }
  },
}

// Whether letters were drawn: dark points on the red page, from a font that the file does not bring.
const INK = `(() => { const c = document.querySelector('canvas'); const d = c.getContext('2d').getImageData(0, 0, c.width, c.height).data;
  let n = 0; for (let i = 0; i < d.length; i += 4) if (d[i] < 60 && d[i + 3] === 255) n += 1; return n > 200 })()`

async function mishaps(parts: Parts): Promise<Record<string, unknown>> {
  const [first] = parts.job.files
  if (!first) throw new Error('no files')
  const window = await showFile(parts, first, 'crashing')
  const seccomp = window ? seccompOf(window) : 'gone'
  const address = window?.webContents.getURL() ?? ''
  const again = window ? await fetchStatus(window, address) : 0
  const guards = window && (await guardsOf(window))
  const elsewhere = await session.defaultSession.fetch(`${address}content`).then(
    ({ status }) => status,
    () => 'refused',
  )
  window?.webContents.forcefullyCrashRenderer()
  await settle(() => window?.isDestroyed(), true)
  const crash = { isGone: window?.isDestroyed(), news: parts.viewers.takeNews(), told: parts.told() }
  const damaged = parts.job.files.find(({ name }) => name === 'damaged.webm')
  const broken = damaged && (await showFile(parts, damaged, 'damaged').catch(() => undefined))
  await settle(() => broken === undefined || broken.isDestroyed(), true)
  const damage = { isGone: broken === undefined || broken.isDestroyed(), news: parts.viewers.takeNews() }
  const hang = await hangOf(parts)
  return { seccomp, guards, again, elsewhere, crash, damage, hang, isMainThere: !parts.window.isDestroyed() }
}

async function hangOf(parts: Parts): Promise<unknown> {
  const file = parts.job.files.find(({ name }) => name === 'hanging.pdf')
  const window = file && (await showFile(parts, file, 'hanging'))
  if (!window) return 'it did not show'
  const isHanging = async () => {
    const answer = window.webContents.mainFrame.executeJavaScript('0').then(() => false)
    return (await Promise.race([answer, delay(1_000)])) !== false
  }
  const didHang = await settle(isHanging, true)
  click(window, 200, 200)
  const isGone = await settle(() => window.isDestroyed(), true)
  if (!isGone) window.destroy()
  return { didHang, isGone, news: parts.viewers.takeNews() }
}

async function guardsOf(window: BrowserWindow): Promise<unknown> {
  const { sandbox, contextIsolation, nodeIntegration, webSecurity, javascript, preload } = (
    window.webContents as unknown as { getLastWebPreferences: () => Record<string, unknown> }
  ).getLastWebPreferences()
  const network = await window.webContents.session.fetch('http://127.0.0.1:9/').then(
    () => 'answered',
    (error: unknown) => String(error),
  )
  const isKept = window.webContents.session.isPersistent()
  const isOwn = window.webContents.session !== session.defaultSession
  const prefs = { sandbox, contextIsolation, nodeIntegration, webSecurity, javascript, preload: preload ?? null }
  return { ...prefs, network, isKept, isOwn }
}

// From within the window's own session, which is the only one that has the token.
async function fetchStatus(window: BrowserWindow, address: string): Promise<unknown> {
  return window.webContents.session.fetch(address).then(
    ({ status }) => status,
    () => 'refused',
  )
}

async function buttons(parts: Parts): Promise<Record<string, unknown>> {
  const [first, second] = parts.job.files
  if (!first || !second) throw new Error('no files')
  const shown = async (incidentId: string) => {
    const window = await showFile(parts, first, incidentId)
    if (!window) throw new Error('it did not show')
    return window
  }
  const stop = await shown('to-seal')
  const other = await showFile(parts, second, 'to-seal')
  const apart = await shown('another')
  await clickOn(stop, '.stop')
  await settle(() => stop.isDestroyed() && other?.isDestroyed(), true)
  const sealed = {
    isGone: stop.isDestroyed(),
    isOtherGone: other?.isDestroyed(),
    isApartThere: !apart.isDestroyed(),
    locked: [...parts.locked],
    news: await settleNews(parts),
  }
  const cannot = await shown('cannot-be-sealed')
  await clickOn(cannot, '.stop')
  const notSealed = { news: await settleNews(parts), isGone: cannot.isDestroyed() }
  const byShift = await shown('with-shift')
  await clickOn(byShift, '.stop', ['shift'])
  const shift = { news: await settleNews(parts), isGone: byShift.isDestroyed() }
  press(apart, 'Escape')
  const isClosedByKey = await settle(() => apart.isDestroyed(), true)
  const byLink = await shown('by-link')
  await clickOn(byLink, '.close')
  const isClosedByLink = await settle(() => byLink.isDestroyed(), true)
  await clickOn(await shown('records-locked'), '.stop')
  await settle(() => parts.locked.includes('records-locked'), true)
  await delay(200)
  const dropped = parts.viewers.takeNews()
  const all = [await shown('one'), await shown('two')]
  parts.viewers.closeAll()
  const isAllGone = all.every((window) => window.isDestroyed())
  return {
    sealed,
    notSealed,
    shift,
    dropped,
    isClosedByKey,
    isClosedByLink,
    isAllGone,
    windows: BrowserWindow.getAllWindows().length,
  }
}

async function settleNews({ viewers }: Parts): Promise<unknown> {
  for (let tries = 0; tries < 100; tries += 1) {
    const news = viewers.takeNews()
    if (news) return news
    await delay(50)
  }
  return null
}

async function clickOn(window: BrowserWindow, selector: string, held: readonly 'shift'[] = []): Promise<void> {
  const place = `(() => { const r = document.querySelector('${selector}').getBoundingClientRect(); return [r.x + r.width / 2, r.y + r.height / 2] })()`
  const [x = 0, y = 0] = (await ask(window, place)) as number[]
  click(window, Math.round(x), Math.round(y), held)
}
