// Serves the built pages, and nothing else on the disk, as blueform://app/. It must not serve anything of the vault.
import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import type { CustomScheme, Session } from 'electron'

export const START_PAGE = 'blueform://app/'
/** Another site than the app's, so that going there ends the process that showed the app. */
export const BLANK_PAGE = 'blueform://blank/'

export const APP_SCHEME: CustomScheme = {
  scheme: 'blueform',
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
}

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
}

/** True for the address of the app's own pages, whatever screen they show. */
export function isAppAddress(url: string): boolean {
  return url.startsWith('blueform://app/')
}

/** True for what a window of the app may load at all. */
export function isOwnAddress(url: string): boolean {
  return isAppAddress(url) || url === BLANK_PAGE
}

export function serveApp(session: Session, folder: string): void {
  session.protocol.handle('blueform', async ({ method, url }) => {
    if (method !== 'GET') return new Response(null, { status: 405 })
    if (url === BLANK_PAGE) return page('<!doctype html><title>Blueform</title>', newNonce())
    if (!isAppAddress(url)) return new Response(null, { status: 404 })
    return serveFile(folder, decodeURIComponent(new URL(url).pathname))
  })
}

async function serveFile(folder: string, path: string): Promise<Response> {
  const file = join(folder, path === '/' ? 'index.html' : path)
  const type = CONTENT_TYPES[extname(file)]
  // `join` resolves "..", so anything that climbed out of the folder shows here.
  if (type === undefined || !file.startsWith(folder + sep)) return new Response(null, { status: 404 })
  try {
    const content = await readFile(file)
    if (extname(file) !== '.html')
      return new Response(content, { headers: { ...COMMON_HEADERS, 'content-type': type } })
    const nonce = newNonce()
    return page(content.toString('utf8').replaceAll('__NONCE__', nonce), nonce)
  } catch {
    return new Response(null, { status: 404 })
  }
}

const COMMON_HEADERS = {
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
} as const

function page(html: string, nonce: string): Response {
  const headers = {
    ...COMMON_HEADERS,
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': contentSecurityPolicy(nonce),
  }
  return new Response(html, { headers })
}

function newNonce(): string {
  return randomBytes(18).toString('base64')
}

function contentSecurityPolicy(nonce: string): string {
  const rules = [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "font-src 'self'",
    "img-src 'self'",
    "connect-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ]
  return rules.join('; ')
}
