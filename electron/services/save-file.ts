import { randomUUID } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Result, fail, ok } from '#shared/ipc/result.ts'
import { log } from '../platform/log.ts'

/** Bytes, or text that is made while it is written. */
type Content = Buffer | AsyncIterable<string>

/** Writes a file completely or not at all: beside its place first, onto the disk, then into its place. */
export async function saveFile(path: string, content: Content): Promise<Result<{ done: true }>> {
  const unfinished = join(dirname(path), `.${randomUUID()}.part`)
  try {
    const file = await open(unfinished, 'wx', 0o600)
    try {
      await file.writeFile(content)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(unfinished, path)
    return ok({ done: true })
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined)
    return refusal(codeOf(error))
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown'
}

function refusal(code: string) {
  log('file.not-saved', { problem: code })
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return fail(
      'disk-full',
      'There is no room left on that disk, so the file was not saved. Free some space or choose another place, then save again.',
    )
  }
  if (['EACCES', 'EPERM', 'EROFS', 'EBUSY'].includes(code)) {
    return fail(
      'failed',
      'Blueform may not write there, so the file was not saved. Close the file if it is open, or choose another folder, then save again.',
    )
  }
  return fail('failed', 'The file could not be saved there. Choose another folder, then save again.')
}
