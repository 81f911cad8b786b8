// What is due, asked over IPC from the window of the real app, against the bare SQL on the same file with the same cipher and page cache.
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import { INCIDENTS_SHOWN } from '#shared/ipc/home.ts'
import { endOfLondonDayMs, londonDate } from '#shared/lib/dates.ts'
import { type Blueform, launchBlueform } from '../helpers/electron-app.ts'
import { onPage, unlock } from '../helpers/steps.ts'
import { type Figure, measure } from './measure.ts'
import type { SeededVault } from './seeded-vault.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const LIST_SQL = `WITH due AS (
    SELECT incident_id, count(*) AS count, sum(due_at_ms < ?) AS overdue, min(due_at_ms) AS first, min(rowid) AS came,
      count(*) OVER () AS incidents
    FROM open_step WHERE due_at_ms <= ? GROUP BY incident_id ORDER BY first, came LIMIT ${INCIDENTS_SHOWN})
  SELECT incident.id, reference_year, reference_number, image_locked, due.count, due.overdue, due.incidents, next.words, next.who
  FROM due CROSS JOIN incident ON incident.id = due.incident_id
  CROSS JOIN open_step AS next ON next.rowid = (SELECT rowid FROM open_step
    WHERE incident_id = due.incident_id AND due_at_ms = due.first ORDER BY rowid LIMIT 1)
  ORDER BY due.first, due.came`
const COUNT_SQL = 'SELECT who, count(*), sum(due_at_ms < ?) FROM open_step WHERE due_at_ms <= ? GROUP BY who'

type Api = { invoke(route: string, input: unknown): Promise<{ ok: boolean; data: { groups: readonly unknown[] } }> }

export async function home(vault: SeededVault): Promise<Figure> {
  const blueform = await launchBlueform({ env: { BLUEFORM_PROFILE: vault.profile } })
  try {
    await unlock(blueform.page)
    await onPage(blueform.page, 'Home')
    const askBare = await openBare(blueform, vault)
    return await measure({
      name: 'home',
      runs: 80,
      warmUps: 8,
      ours: () => askMs(blueform),
      theirs: askBare,
    })
  } finally {
    await blueform.quit()
  }
}

/** Timed in the window itself, from asking to having the rows. */
function askMs({ page }: Blueform): Promise<number> {
  return page.evaluate(async (shown) => {
    const { api } = window as unknown as { api: Api }
    const start = performance.now()
    const result = await api.invoke('home.due', {})
    const tookMs = performance.now() - start
    if (!result.ok || result.data.groups.length !== shown) throw new Error('what is due was refused')
    return tookMs
  }, INCIDENTS_SHOWN)
}

type Bare = { ask(): number }

/** The bare side runs inside the same Electron process, on the same build of SQLite, over a connection of its own. */
async function openBare({ app }: Blueform, vault: SeededVault): Promise<() => Promise<number>> {
  const nowMs = Date.now()
  const until = endOfLondonDayMs(londonDate(nowMs))
  const given = {
    root: ROOT,
    path: vault.databasePath,
    key: [...vault.key],
    nowMs,
    until,
    list: LIST_SQL,
    count: COUNT_SQL,
  }
  await app.evaluate((_electron, { root, path, key, nowMs: now, until: untilMs, ...sql }) => {
    const load = process.getBuiltinModule('node:module').createRequire(`${root}/package.json`)
    const Sqlite = load('better-sqlite3') as typeof Database
    const db = new Sqlite(path)
    db.pragma("cipher='sqlcipher'")
    db.pragma('legacy=4')
    db.key(Buffer.concat([Buffer.from('raw:'), Buffer.from(key)]))
    for (const pragma of ['synchronous=FULL', 'temp_store=MEMORY', 'mmap_size=0', 'cache_size=-131072'])
      db.pragma(pragma)
    const [list, count] = [sql.list, sql.count].map((text) => db.prepare(text))
    const bare: Bare = {
      ask: () => {
        const start = performance.now()
        list?.all(now, untilMs)
        count?.all(now, untilMs)
        return performance.now() - start
      },
    }
    Object.assign(globalThis, { bare })
  }, given)
  return () => app.evaluate(() => (globalThis as unknown as { bare: Bare }).bare.ask())
}
