// Where a package is written: beside its place under a name that says it is unfinished, then in its place by one rename.
import { randomUUID } from 'node:crypto'
import { existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { PackageWish } from '#shared/domain/packages.ts'
import { log } from '../../platform/log.ts'
import { syncFolder } from '../../vault/durable-file.ts'

export type Placed = {
  readonly folder: string
  readonly unfinished: string
  readonly base: string
  readonly ending: '.zip' | ''
  /** Its path once it is in place; empty before. */
  finished: string
}

type About = { readonly reference: string; readonly wish: PackageWish; readonly today: string }

/** File names end up in lists of recent files and in e-mails, so this holds the reference and the day, and nothing else. */
export function placeFor(folder: string, { reference, wish, today }: About): Placed {
  return {
    folder,
    unfinished: join(folder, `.${randomUUID()}.part`),
    base: `evidence-${reference}-${today}`,
    ending: wish.protection === 'encrypted' ? '.zip' : '',
    finished: '',
  }
}

/** Never replaces what is there: a second package of the day gets a number. Gives the name. */
export function putInPlace(placed: Placed): string {
  const { folder, unfinished } = placed
  const name = freeName(placed)
  renameSync(unfinished, join(folder, name))
  placed.finished = join(folder, name)
  syncFolder(folder)
  return name
}

function freeName({ folder, base, ending }: Placed): string {
  for (let number = 1; ; number += 1) {
    const name = `${base}${number === 1 ? '' : `-${number}`}${ending}`
    if (!existsSync(join(folder, name))) return name
  }
}

/** Removes whatever was written. */
export function discard({ unfinished, finished }: Placed): void {
  for (const path of [unfinished, finished]) {
    if (path === '') continue
    try {
      rmSync(path, { recursive: true, force: true })
    } catch {
      // The stick was pulled out: what is on it carries no final name.
      log('package.not-removed')
    }
  }
}
