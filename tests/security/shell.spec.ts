// What the window may not do, tried from inside it.
import { createServer } from 'node:http'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { type Blueform, launchBlueform, makeFolder, removeFolder } from '#tests/helpers/electron-app.ts'
import { windowTitles } from '#tests/helpers/windows.ts'
import type { Bridged } from './unlocked.ts'

const preload = join(import.meta.dirname, '..', '..', 'out', 'preload', 'preload.cjs')

let blueform: Blueform
let folder: string

test.beforeAll(async () => {
  folder = makeFolder()
  blueform = await launchBlueform({ folder })
  await blueform.page.waitForLoadState('load')
})
test.afterAll(async () => {
  await blueform.quit()
  removeFolder(folder)
})

test('the page sees two functions of the main process, and nothing of Node', async () => {
  const seen = await blueform.page.evaluate(() => ({
    api: Object.keys((window as unknown as Bridged).api).sort(),
    node: ['require', 'process', 'module', 'Buffer', 'global', 'electron', '__dirname'].filter(
      (name) => name in window,
    ),
  }))
  expect(seen).toEqual({ api: ['invoke', 'on'], node: [] })
})

test('every window is sandboxed and isolated', async () => {
  const found = await blueform.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(({ webContents }) => {
      const { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag } = (
        webContents as unknown as { getLastWebPreferences: () => Record<string, unknown> }
      ).getLastWebPreferences()
      return { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag }
    }),
  )
  for (const preferences of found) {
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
    })
    expect(preferences.webviewTag ?? false).toBe(false)
  }
})

test('the title says "Blueform" whatever the page says', async () => {
  await blueform.page.evaluate(() => {
    document.title = 'A name'
  })
  expect(await windowTitles(blueform.app)).toEqual(['Blueform'])
})

test('going elsewhere is refused', async () => {
  const before = blueform.page.url()
  for (const target of ['https://example.invalid/', 'file:///etc/passwd', 'blueform://blank/', 'data:text/html,x']) {
    await blueform.page.evaluate((url) => {
      const link = document.createElement('a')
      link.href = url
      document.body.append(link)
      link.click()
      link.remove()
      // Assigning throws for some addresses; either way the page must stay.
      try {
        window.location.href = url
      } catch {
        return
      }
    }, target)
    await blueform.page.waitForTimeout(200)
    expect(blueform.page.url()).toBe(before)
  }
})

test('new windows, frames, web views, forms and downloads are refused', async () => {
  const opened = await blueform.page.evaluate(() => {
    const first = window.open('https://example.invalid/')
    const second = window.open('about:blank')
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob(['x']))
    link.download = 'x.txt'
    document.body.append(link)
    link.click()
    for (const tag of ['iframe', 'webview', 'object', 'embed']) {
      const element = document.createElement(tag)
      // The policy asks for trusted types, so some of these throw at once.
      try {
        element.setAttribute(tag === 'object' ? 'data' : 'src', 'blueform://app/')
      } catch {
        continue
      }
      document.body.append(element)
    }
    const form = document.createElement('form')
    form.action = 'https://example.invalid/'
    document.body.append(form)
    form.submit()
    return [first, second].filter((found) => found !== null).length
  })
  await blueform.page.waitForTimeout(500)
  expect(opened).toBe(0)
  const origins = await blueform.app.evaluate(({ webContents }) =>
    webContents
      .getAllWebContents()
      .flatMap((contents) => contents.mainFrame.framesInSubtree.map(({ origin }) => origin)),
  )
  // A frame that was refused is an empty page of no origin.
  expect(origins.filter((origin) => origin !== 'null')).toEqual(['blueform://app'])
})

test('no permission is given', async () => {
  const answers = await blueform.page.evaluate(async () => {
    const attempt = async (work: () => Promise<unknown>) => {
      try {
        return String(await work())
      } catch {
        return 'refused'
      }
    }
    return Promise.all([
      attempt(() => Notification.requestPermission()),
      attempt(() => navigator.mediaDevices.getUserMedia({ audio: true, video: true })),
      attempt(() => navigator.mediaDevices.getDisplayMedia()),
      attempt(() => navigator.clipboard.readText()),
      attempt(() => new Promise((_resolve, reject) => navigator.geolocation.getCurrentPosition(_resolve, reject))),
    ])
  })
  expect(answers).toEqual(['denied', 'refused', 'refused', 'refused', 'refused'])
})

test('nothing that the page tries reaches a server', async () => {
  const server = await countingServer()
  await blueform.page.evaluate(async (port) => {
    const address = `http://127.0.0.1:${port}/`
    const quietly = (work: () => Promise<unknown>) => work().catch(() => undefined)
    navigator.sendBeacon(address, 'x')
    for (const tag of ['img', 'script', 'link', 'video', 'iframe']) {
      const element = document.createElement(tag)
      try {
        Object.assign(element, tag === 'link' ? { rel: 'stylesheet', href: address } : { src: address })
      } catch {
        continue
      }
      document.body.append(element)
    }
    try {
      new WebSocket(address.replace('http', 'ws')).addEventListener('error', () => undefined)
    } catch {
      // Refused at once.
    }
    await Promise.all([quietly(() => fetch(address)), quietly(() => fetch(address, { mode: 'no-cors' }))])
    await new Promise((resolve) => setTimeout(resolve, 1_000))
  }, server.port)
  expect(server.hits()).toBe(0)
  server.close()
})

test('the session refuses by itself, whatever a page’s policy says', async () => {
  const server = await countingServer()
  const result = await blueform.app.evaluate(async ({ session }, address) => {
    try {
      return (await session.defaultSession.fetch(address)).status
    } catch (error) {
      return String(error)
    }
  }, `http://127.0.0.1:${server.port}/`)
  // Blocked, and not merely unable to find the way: addresses do not resolve either.
  expect(result).toContain('ERR_BLOCKED_BY_CLIENT')
  expect(server.hits()).toBe(0)
  server.close()
})

test('the app’s pages come with a strict policy, a new nonce each time, and nothing else comes', async () => {
  const found = await blueform.app.evaluate(async ({ session }) => {
    const get = async (url: string) => {
      const response = await session.defaultSession.fetch(url)
      return {
        status: response.status,
        policy: response.headers.get('content-security-policy') ?? '',
        text: await response.text(),
      }
    }
    const outside = [
      '..%2fmain%2fmain.js',
      '%2e%2e/main/main.js',
      '..%5cmain%5cmain.js',
      'package.json',
      'x.html',
      '..%2f..%2fpackage.json',
    ]
    const tries = await Promise.all(outside.map((path) => get(`blueform://app/${path}`)))
    return {
      first: await get('blueform://app/'),
      second: await get('blueform://app/index.html'),
      tries: tries.map(({ status }) => status),
    }
  })
  expect(new Set(found.tries)).toEqual(new Set([404]))
  const nonces = [found.first, found.second].map(({ policy }) => /'nonce-([^']+)'/.exec(policy)?.[1] ?? '')
  expect(nonces[0]?.length).toBeGreaterThan(20)
  expect(nonces[0]).not.toBe(nonces[1])
  expect(found.first.text).toContain(nonces[0])
  expect(found.first.text).not.toContain('__NONCE__')
  expect(found.first.policy).not.toContain('unsafe')
  for (const rule of [
    "default-src 'none'",
    "connect-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ]) {
    expect(found.first.policy).toContain(rule)
  }
})

test('another window with our preload script and our page is refused', async () => {
  const answer = await blueform.app.evaluate(async ({ BrowserWindow }, path) => {
    const other = new BrowserWindow({ show: false, webPreferences: { preload: path, sandbox: true } })
    await other.loadURL('blueform://app/')
    const result: unknown = await other.webContents.executeJavaScript("window.api.invoke('vault.state', {})")
    other.destroy()
    return result
  }, preload)
  expect(answer).toMatchObject({ ok: false, code: 'forbidden' })
})

test('our own window is refused while it shows anything but the app', async () => {
  const answer = await blueform.app.evaluate(async ({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0]
    await window?.loadURL('blueform://blank/')
    const result: unknown = await window?.webContents.executeJavaScript("window.api.invoke('vault.state', {})")
    await window?.loadURL('blueform://app/')
    return result
  })
  expect(answer).toMatchObject({ ok: false, code: 'forbidden' })
})

test('an empty page that the page goes to by itself is refused too', async () => {
  // A moment later: going there ends the page that would answer.
  await blueform.page.evaluate(() => {
    setTimeout(() => {
      window.location.href = 'about:blank'
    })
  })
  await blueform.page.waitForURL('about:blank')
  const answer = await blueform.app.evaluate(async ({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0]
    const ask = "window.api ? window.api.invoke('vault.state', {}) : { ok: false, code: 'forbidden' }"
    const result: unknown = await window?.webContents.executeJavaScript(ask)
    await window?.loadURL('blueform://app/')
    return result
  })
  expect(answer).toMatchObject({ ok: false, code: 'forbidden' })
})

test('the document that is shown cannot be fetched by the app’s page', async () => {
  const status = await blueform.app.evaluate(async ({ session }) => {
    try {
      return (await session.defaultSession.fetch('blueform-document://any/')).status
    } catch {
      return 'refused'
    }
  })
  expect(status).toBe('refused')
})

test('no crash reports are written', async () => {
  const settings = await blueform.app.evaluate(({ crashReporter }) => crashReporter.getUploadToServer())
  expect(settings).toBe(false)
})

async function countingServer() {
  let hits = 0
  const server = createServer((_request, response) => {
    hits += 1
    response.end()
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return { port: address.port, hits: () => hits, close: () => server.close() }
}
