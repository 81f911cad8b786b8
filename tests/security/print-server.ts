// A print server of one printer, just enough of IPP for the system's print dialog to open. Electron refuses to print where no
// printer is known, so without it the real dialog could not be seen on a machine that has none.
import { createServer } from 'node:http'

const TAG = { operation: 1, end: 3, printer: 4 } as const
const TYPE = {
  integer: 0x21,
  boolean: 0x22,
  enumeration: 0x23,
  text: 0x41,
  name: 0x42,
  keyword: 0x44,
  uri: 0x45,
} as const

export type PrintServer = {
  readonly address: string
  /** The documents that were sent to the printer. */
  readonly jobs: readonly Buffer[]
  readonly close: () => void
}

const PRINT_JOB = 2

export async function startPrintServer(): Promise<PrintServer> {
  const jobs: Buffer[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const asked = Buffer.concat(chunks)
      if (asked.length >= 4 && asked.readUInt16BE(2) === PRINT_JOB) jobs.push(documentIn(asked))
      const body = answer(asked)
      response.writeHead(200, { 'content-type': 'application/ipp', 'content-length': body.length })
      response.end(body)
    })
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    address: `127.0.0.1:${address.port}`,
    jobs,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

// The document follows the attributes; ours are PDFs.
function documentIn(request: Buffer): Buffer {
  return request.subarray(Math.max(0, request.indexOf('%PDF-')))
}

// Whatever is asked, the answer is the one printer.
function answer(request: Buffer): Buffer {
  const head = Buffer.from([2, 0, 0, 0, 0, 0, 0, 0])
  if (request.length >= 8) request.copy(head, 4, 4, 8)
  return Buffer.concat([
    head,
    Buffer.from([TAG.operation]),
    attribute(0x47, 'attributes-charset', Buffer.from('utf-8')),
    attribute(0x48, 'attributes-natural-language', Buffer.from('en')),
    Buffer.from([TAG.printer]),
    attribute(TYPE.name, 'printer-name', Buffer.from('Office')),
    attribute(TYPE.uri, 'printer-uri-supported', Buffer.from('ipp://localhost/printers/Office')),
    attribute(TYPE.uri, 'device-uri', Buffer.from('file:///dev/null')),
    attribute(TYPE.enumeration, 'printer-state', integer(3)),
    attribute(TYPE.integer, 'printer-type', integer(4)),
    attribute(TYPE.text, 'printer-info', Buffer.from('Office')),
    attribute(TYPE.boolean, 'printer-is-accepting-jobs', Buffer.from([1])),
    attribute(TYPE.keyword, 'printer-state-reasons', Buffer.from('none')),
    Buffer.from([TAG.end]),
  ])
}

function attribute(type: number, name: string, value: Buffer): Buffer {
  return Buffer.concat([Buffer.from([type]), length(name.length), Buffer.from(name), length(value.length), value])
}

function length(bytes: number): Buffer {
  const two = Buffer.alloc(2)
  two.writeUInt16BE(bytes)
  return two
}

function integer(value: number): Buffer {
  const four = Buffer.alloc(4)
  four.writeInt32BE(value)
  return four
}
