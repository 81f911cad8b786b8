// Attacks that the tests carry out on Blueform and on the control app in the same way.
import { type Socket, createSocket } from 'node:dgram'
import type { Page } from '@playwright/test'

type Raw = { readonly send: (channel: string, ...words: unknown[]) => void }

/** Through @electron/remote's channels: asks the main process for `fs` and has it write a file. */
export async function attackByRemote(page: Page, marker: string): Promise<void> {
  await page.evaluate((path) => {
    const { raw } = window as unknown as { raw: Raw }
    const context = 'attack'
    const text = (value: string) => ({ type: 'value', value })
    for (const name of ['fs', 'node:fs']) raw.send('REMOTE_BROWSER_REQUIRE', context, name, '')
    // Ids are numbers from 1 on, and the two above are the first that were ever given out.
    for (const id of [1, 2]) {
      raw.send('REMOTE_BROWSER_MEMBER_CALL', context, id, 'writeFileSync', [text(path), text('escaped')])
    }
  }, marker)
  await page.waitForTimeout(1_000)
}

/** Sends datagrams by WebRTC to a socket here and tells how many arrived. */
export async function countWebRtcDatagrams(page: Page): Promise<number> {
  const socket = createSocket('udp4')
  let received = 0
  socket.on('message', () => {
    received += 1
  })
  const port = await listen(socket)
  await page.evaluate(async (stunPort) => {
    const connection = new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${stunPort}` }] })
    connection.createDataChannel('x')
    await connection.setLocalDescription(await connection.createOffer())
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    connection.close()
  }, port)
  socket.close()
  return received
}

function listen(socket: Socket): Promise<number> {
  return new Promise((resolve) => {
    socket.bind(0, '127.0.0.1', () => {
      resolve(socket.address().port)
    })
  })
}
