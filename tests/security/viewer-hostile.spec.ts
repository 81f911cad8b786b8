// More than five hundred hostile files through the real viewer, with the real sandbox: none is heard of by any server, writes a file,
// opens a window or reaches a route. The control shows that the same files do all that where nothing stops them.
import { createSocket } from 'node:dgram'
import { readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { MARK, hostileFiles, hostilePages, hostilePdfs } from './viewer/hostile-files.ts'
import type { JobFile } from './viewer/job.ts'
import { type ViewerApp, filesBelow, makeViewerApp } from './viewer/run-app.ts'

let app: ViewerApp
let servers: Awaited<ReturnType<typeof listeningServers>>

test.beforeAll(async () => {
  test.setTimeout(300_000)
  servers = await listeningServers()
  app = await makeViewerApp()
})
test.afterAll(async () => {
  app.remove()
  servers.close()
})

test('the control: without the defences they call, open windows and send datagrams', async () => {
  test.setTimeout(300_000)
  const [page = Buffer.alloc(0)] = hostilePages(servers)
  const [acting = Buffer.alloc(0)] = hostilePdfs(servers)
  const files = [plain('control.html', page), plain('control.pdf.html', Buffer.concat([acting, page]))]
  const { facts } = await app.run('unguarded', files)
  expect(servers.heard().length).toBeGreaterThan(5)
  expect(servers.datagrams()).toBeGreaterThan(0)
  expect(facts['popUps']).toBeGreaterThan(0)
  servers.forget()
})

test('in the viewer they do nothing', async () => {
  test.setTimeout(600_000)
  const files: JobFile[] = []
  const all = hostileFiles(servers)
  expect(all.length).toBeGreaterThanOrEqual(500)
  for (const file of all) files.push(await app.add(file))
  const { facts, foreign } = await app.run('hostile', files)
  const about = JSON.stringify(facts)

  expect(servers.heard(), about).toEqual([])
  expect(servers.datagrams()).toBe(0)
  expect(foreign).toEqual([])
  expect(facts).toMatchObject({ downloads: 0, elsewhere: [], messages: [], windows: 1 })
  // As many windows as files: no file opened another.
  expect(facts['made']).toBe(files.length)
  expect(facts['seccomp']).toEqual({ 2: facts['shown'] })
  expect(facts['shown']).toBeGreaterThan(files.length * 0.9)
  expect(filesBelow(app.home).filter((path) => !path.includes('/profile-'))).toEqual([])
  expect(filesBelow(app.home).filter((path) => readFileSync(path).includes(MARK))).toEqual([])
})

/** For the control the file lies there as it is. */
function plain(name: string, bytes: Buffer): JobFile {
  writeFileSync(join(app.evidence, name), bytes, { mode: 0o644 })
  return { name, view: 'text', type: 'text/html', sizeBytes: bytes.length, storedAs: name, key: '' }
}

async function listeningServers() {
  let heard: string[] = []
  let datagrams = 0
  const http = createServer((request, response) => {
    heard.push(request.url ?? '')
    response.end()
  })
  const udp = createSocket('udp4')
  udp.on('message', () => {
    datagrams += 1
  })
  await new Promise<void>((resolve) => {
    http.listen(0, '127.0.0.1', resolve)
  })
  await new Promise<void>((resolve) => {
    udp.bind(0, '127.0.0.1', resolve)
  })
  const address = http.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    http: `http://127.0.0.1:${address.port}`,
    stun: `127.0.0.1:${udp.address().port}`,
    heard: () => heard,
    datagrams: () => datagrams,
    forget: () => {
      heard = []
      datagrams = 0
    },
    close: () => {
      http.close()
      udp.close()
    },
  }
}
