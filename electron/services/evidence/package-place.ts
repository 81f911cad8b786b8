// Where a package is written: beside its place under a name that says it is unfinished, then in its place by one rename.
import { randomUUID } from 'node:crypto'
import { existsSync, renameSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { PackageWish } from '#shared/domain/packages.ts'
import { log } from '../../platform/log.ts'
import { syncFolder } from '../../vault/durable-file.ts'

export type Placed = {
  readonly folder: string
  /** Whether the folder was there to be written into. */
  readonly wasThere: boolean
  readonly unfinished: string
  readonly base: string
  readonly ending: '.zip' | ''
  /** Its path once it is in place; empty before. */
  finished: string
}

type About = { readonly reference: string; readonly wish: PackageWish; readonly today: string }

/** File names end up in lists of recent files and in e-mails, so this holds the reference and the day, and nothing else. */
export function placeFor(folder: string, { reference, wish, today }: About): Placed {
  const base = `evidence-${reference}-${today}`
  const ending = wish.protection === 'encrypted' ? '.zip' : ''
  return {
    folder,
    wasThere: existsSync(folder),
    // Not hidden: after a power cut nobody but the person with the stick can find and remove it.
    unfinished: join(folder, `${base} not finished ${randomUUID().slice(0, 8)}${ending}`),
    base,
    ending,
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

/** Removes whatever was written. Gives the names of what may still be there, which is not known of a stick that was pulled out. */
export function discard({ folder, wasThere, unfinished, finished }: Placed): readonly string[] {
  const written = [unfinished, finished].filter((path) => path !== '')
  if (!existsSync(folder)) return wasThere ? written.map((path) => basename(path)) : []
  return written.flatMap((path) => {
    try {
      rmSync(path, { recursive: true, force: true })
      return []
    } catch {
      log('package.not-removed')
      return [basename(path)]
    }
  })
}
