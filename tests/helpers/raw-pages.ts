// Everything that the vault's key alone lays open: the pages of a database file and of its write-ahead log as they lie on the disk,
// free and overwritten ones too, deciphered by hand as SQLCipher 4 enciphers them.
import { createDecipheriv } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'

const PAGE = 4096
const RESERVED = 80
const SALT = 16
const IV = 16
const WAL = { header: 32, frameHeader: 24 } as const

export function decipheredFile(path: string, key: Buffer): Buffer {
  const file = readFileSync(path)
  const pages = Array.from({ length: Math.floor(file.length / PAGE) }, (_, index) =>
    deciphered(file.subarray(index * PAGE, (index + 1) * PAGE), index === 0, key),
  )
  return Buffer.concat(pages)
}

export function decipheredLog(path: string, key: Buffer): Buffer {
  const file = existsSync(`${path}-wal`) ? readFileSync(`${path}-wal`) : Buffer.alloc(0)
  const pages: Buffer[] = []
  for (let at: number = WAL.header; at + WAL.frameHeader + PAGE <= file.length; at += WAL.frameHeader + PAGE) {
    const isFirst = file.readUInt32BE(at) === 1
    pages.push(deciphered(file.subarray(at + WAL.frameHeader, at + WAL.frameHeader + PAGE), isFirst, key))
  }
  return Buffer.concat(pages)
}

function deciphered(page: Buffer, isFirst: boolean, key: Buffer): Buffer {
  const usable = PAGE - RESERVED
  const cipher = createDecipheriv('aes-256-cbc', key, page.subarray(usable, usable + IV)).setAutoPadding(false)
  return Buffer.concat([cipher.update(page.subarray(isFirst ? SALT : 0, usable)), cipher.final()])
}
