// Reads the memory of running processes, as only root can, and looks for secrets in it.
import { closeSync, openSync, readFileSync, readSync, readdirSync } from 'node:fs'

/** Something to look for; `name` is what the finding is called. */
export type Needle = { readonly name: string; readonly bytes: Buffer }
/** One needle in one process: how often it is there, and in what kind of memory. */
export type Finding = {
  readonly name: string
  readonly process: string
  readonly count: number
  readonly where: string
}

const CHUNK_BYTES = 8 * 1024 * 1024

/** This process and all below it. */
export function processTree(pid: number): readonly number[] {
  const children = new Map<number, number[]>()
  for (const name of readdirSync('/proc').filter((one) => /^\d+$/.test(one))) {
    const parent = Number(/^PPid:\s+(\d+)$/m.exec(readProc(Number(name), 'status'))?.[1] ?? 0)
    children.set(parent, [...(children.get(parent) ?? []), Number(name)])
  }
  const below = (one: number): number[] => [one, ...(children.get(one) ?? []).flatMap(below)]
  return below(pid)
}

/** Every needle that is in the memory of any of these processes. */
export function findInMemory(pids: readonly number[], needles: readonly Needle[]): readonly Finding[] {
  return pids.flatMap((pid) => findInProcess(pid, needles))
}

/** How many bytes were looked through, so that a scan that could read nothing does not pass for a clean one. */
export function readableBytes(pids: readonly number[]): number {
  return pids.flatMap(residentRegions).reduce((sum, { start, end }) => sum + (end - start), 0)
}

/** Kinds of those processes whose memory this user may not read. */
export function unreadable(pids: readonly number[]): readonly string[] {
  const isClosed = (pid: number) => {
    const memory = openMemory(pid)
    if (memory !== undefined) closeSync(memory)
    return memory === undefined
  }
  return pids.filter(isClosed).map(kindOf)
}

function findInProcess(pid: number, needles: readonly Needle[]): Finding[] {
  const found = new Map<string, { count: number; where: Set<string> }>()
  const overlap = Math.max(...needles.map(({ bytes }) => bytes.length)) - 1
  const chunk = Buffer.alloc(CHUNK_BYTES + overlap)
  const memory = openMemory(pid)
  if (memory === undefined) return []
  try {
    for (const region of residentRegions(pid)) {
      for (let at = region.start; at < region.end; at += CHUNK_BYTES) {
        const part = readAt(memory, chunk, at, Math.min(chunk.length, region.end - at))
        for (const { name, bytes } of needles) {
          const count = countIn(part, bytes, CHUNK_BYTES)
          if (count === 0) continue
          const entry = found.get(name) ?? { count: 0, where: new Set() }
          found.set(name, { count: entry.count + count, where: entry.where.add(region.kind) })
        }
      }
    }
  } finally {
    closeSync(memory)
    chunk.fill(0)
  }
  const process = kindOf(pid)
  return [...found].map(([name, { count, where }]) => ({ name, process, count, where: [...where].join(', ') }))
}

// What begins in the overlap belongs to the next chunk.
function countIn(part: Buffer, bytes: Buffer, beginsBefore: number): number {
  let count = 0
  for (let at = part.indexOf(bytes); at !== -1 && at < beginsBefore; at = part.indexOf(bytes, at + 1)) count += 1
  return count
}

type Region = { readonly start: number; readonly end: number; readonly kind: string }

// What is neither in memory nor swapped out has nothing in it; Chromium reserves terabytes of such addresses. Pages of a program's own
// file that nobody has written to hold what the file holds.
function residentRegions(pid: number): Region[] {
  const regions: Region[] = []
  for (const block of readProc(pid, 'smaps').split(/\n(?=[0-9a-f]+-[0-9a-f]+ )/)) {
    const [, start, end, access = '', label = ''] =
      /^([0-9a-f]+)-([0-9a-f]+) (r\S+) \S+ \S+ \S+ *(.*)$/m.exec(block) ?? []
    const kib = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(block)?.[1] ?? 0)
    if (start === undefined || end === undefined || kib('Rss') + kib('Swap') === 0) continue
    const isFile = label.startsWith('/') && !/^\/(dev|memfd)|\(deleted\)$/.test(label)
    if (isFile && !access.includes('w') && kib('Anonymous') + kib('Swap') === 0) continue
    regions.push({ start: Number.parseInt(start, 16), end: Number.parseInt(end, 16), kind: label || 'unnamed' })
  }
  return regions
}

function readAt(memory: number, chunk: Buffer, at: number, length: number): Buffer {
  try {
    return chunk.subarray(0, readSync(memory, chunk, 0, length, at))
  } catch {
    // Given back between listing and reading, or of a kind that cannot be read this way.
    return chunk.subarray(0, 0)
  }
}

function openMemory(pid: number): number | undefined {
  try {
    return openSync(`/proc/${pid}/mem`, 'r')
  } catch {
    // It ended meanwhile.
    return undefined
  }
}

function kindOf(pid: number): string {
  const words = readProc(pid, 'cmdline').split('\0')
  const type = words.find((word) => word.startsWith('--type='))?.slice('--type='.length)
  return type === undefined ? 'main' : type
}

function readProc(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    // It ended meanwhile.
    return ''
  }
}
