// What the page of one viewer window can fetch: itself once, the file in pieces, and for a PDF our script and fonts. It answers one
// token in one session, whose memory is all there is of it; bytes come from the reader as they are asked for and are kept nowhere.
import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CustomScheme } from 'electron'
import { log } from '../platform/log.ts'
import { EvidenceDamaged } from '../vault/evidence/evidence-problem.ts'
import type { ViewerContent } from '../services/evidence/view.ts'
import { CONTENT_PATH, SCRIPT_PATH, viewerPage, viewerPolicy } from './evidence-viewer-page.ts'
import { SHOWN_TEXT_BYTES, decodeText } from './evidence-viewer-text.ts'

export const EVIDENCE_SCHEME: CustomScheme = {
  scheme: 'blueform-evidence',
  privileges: { standard: true, secure: true, stream: true, supportFetchAPI: true },
}

export type Served = {
  readonly token: string
  readonly content: ViewerContent
  /** Where the script and the fonts for PDFs lie. */
  readonly scripts: string
  wasPageUsed: boolean
  /** The file turned out to be damaged while it was shown. */
  readonly failed: () => void
}

export function originOf(token: string): string {
  return `blueform-evidence://${token}`
}

/** Answers for whatever the slot shows now; undefined when it shows nothing. */
export async function answerViewer(request: Request, served: Served | undefined): Promise<Response> {
  const { host, pathname } = new URL(request.url)
  if (!served || host !== served.token) return nothing(404)
  if (request.method !== 'GET') return nothing(405)
  if (pathname === '/') return pageOnce(served)
  if (!served.wasPageUsed) return nothing(404)
  if (pathname === CONTENT_PATH) return served.content.view === 'text' ? nothing(404) : contentOf(request, served)
  return served.content.view === 'pdf' ? pieceForPdf(pathname, served) : nothing(404)
}

function nothing(status: number): Response {
  return new Response(null, { status, headers: COMMON_HEADERS })
}

const COMMON_HEADERS = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
} as const

async function pageOnce(served: Served): Promise<Response> {
  if (served.wasPageUsed) return nothing(404)
  served.wasPageUsed = true
  const { token, content } = served
  const nonce = randomBytes(18).toString('base64')
  const { name, view, sizeBytes } = content
  const page = { name, view, sizeBytes, ...(view === 'text' ? { text: await textOf(served) } : {}) }
  return new Response(viewerPage(page, nonce), {
    headers: {
      ...COMMON_HEADERS,
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': viewerPolicy(view, originOf(token), nonce),
    },
  })
}

async function textOf({ content: { reader, sizeBytes }, failed }: Served): Promise<{ shown: string; isAll: boolean }> {
  const end = Math.min(sizeBytes, SHOWN_TEXT_BYTES)
  const isAll = end === sizeBytes
  const parts: Buffer[] = []
  try {
    for await (const part of reader.read(0, end)) parts.push(Buffer.from(part))
    const whole = Buffer.concat(parts)
    parts.push(whole)
    return { shown: decodeText(whole, isAll), isAll }
  } catch (error) {
    failed()
    throw error
  } finally {
    for (const part of parts) part.fill(0)
  }
}

function contentOf(request: Request, served: Served): Response {
  const { sizeBytes, type } = served.content
  const headers = { ...COMMON_HEADERS, 'content-type': type, 'accept-ranges': 'bytes' }
  const asked = request.headers.get('range')
  const range = asked === null ? { from: 0, to: sizeBytes } : rangeOf(asked, sizeBytes)
  if (!range) {
    return new Response(null, { status: 416, headers: { ...headers, 'content-range': `bytes */${sizeBytes}` } })
  }
  const { from, to } = range
  const length = { 'content-length': String(to - from) }
  const part = { 'content-range': `bytes ${from}-${to - 1}/${sizeBytes}` }
  return new Response(streamOf(served, from, to), {
    status: asked === null ? 200 : 206,
    headers: asked === null ? { ...headers, ...length } : { ...headers, ...length, ...part },
  })
}

/** "bytes=5-" and "bytes=5-9" and "bytes=-5"; `to` is exclusive. Undefined for what cannot be met or is several ranges. */
export function rangeOf(asked: string, sizeBytes: number): { from: number; to: number } | undefined {
  const found = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(asked.trim())
  const [first, last] = [found?.[1] ?? '', found?.[2] ?? '']
  if (!found || (first === '' && last === '')) return undefined
  const from = first === '' ? Math.max(0, sizeBytes - Number(last)) : Number(first)
  const to = first === '' || last === '' ? sizeBytes : Math.min(Number(last) + 1, sizeBytes)
  return from < to ? { from, to } : undefined
}

// One piece at a time, and only when it is asked for: a player that has enough simply stops asking.
function streamOf({ content: { reader }, failed }: Served, from: number, to: number): ReadableStream<Uint8Array> {
  const pieces = reader.read(from, to)[Symbol.asyncIterator]()
  let isWanted = true
  return new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        try {
          const { done, value } = await pieces.next()
          // A player that went elsewhere lets go while a piece is being read.
          if (!isWanted) return
          if (done === true) controller.close()
          else controller.enqueue(new Uint8Array(value))
        } catch (error) {
          if (error instanceof EvidenceDamaged) failed()
          controller.error(error)
        }
      },
      cancel: async () => {
        isWanted = false
        await pieces.return?.()
      },
    },
    { highWaterMark: 0 },
  )
}

const FONT = /^\/fonts\/([A-Za-z-]+\.(?:pfb|ttf))$/

async function pieceForPdf(pathname: string, { scripts }: Served): Promise<Response> {
  const font = FONT.exec(pathname)?.[1]
  const name = pathname === SCRIPT_PATH ? 'pdf-pages.js' : font === undefined ? undefined : join('fonts', font)
  if (name === undefined) return nothing(404)
  try {
    const content = await readFile(join(scripts, name))
    const type = font === undefined ? 'text/javascript; charset=utf-8' : 'application/octet-stream'
    return new Response(new Uint8Array(content), { headers: { ...COMMON_HEADERS, 'content-type': type } })
  } catch {
    log('viewer.piece-missing')
    return nothing(404)
  }
}
