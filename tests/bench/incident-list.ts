// The first page of the list and a search among all incidents, asked over IPC from the window of the real app, against the bare SQL on
// the same file with the same cipher and page cache.
import type { Page } from '@playwright/test'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import { type Blueform, launchBlueform } from '../helpers/electron-app.ts'
import { onPage, unlock } from '../helpers/steps.ts'
import { type Figure, measure } from './measure.ts'
import type { SeededVault } from './seeded-vault.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const WORDS = ['sketch', 'noor pattern', 'tablet', '2025-01']

const PAGE_SQL = `SELECT incident.id, incident.reference_year, incident.reference_number, incident.status, incident.image_locked,
    incident.recorded_at_ms, version.happened_on, version.types,
    (SELECT json_group_array(name) FROM (SELECT name FROM incident_person
      WHERE incident_id = incident.id AND version = incident.current_version AND part NOT IN ('reporter', 'witness')
      ORDER BY position)) AS people
  FROM (SOURCE) AS page
  CROSS JOIN incident ON incident.seq = page.seq
  JOIN incident_version AS version ON version.incident_id = incident.id AND version.number = incident.current_version
  ORDER BY incident.seq DESC`
const LIST_SQL = PAGE_SQL.replace('SOURCE', 'SELECT seq FROM incident ORDER BY seq DESC LIMIT 50')
const SEARCH_SQL = PAGE_SQL.replace(
  'SOURCE',
  'SELECT rowid AS seq FROM incident_search WHERE incident_search MATCH ? ORDER BY rowid DESC LIMIT 50',
)
const COUNT_SQL = 'SELECT count(*) FROM incident'
const HITS_SQL = 'SELECT count(*) FROM incident_search WHERE incident_search MATCH ?'

type Api = { invoke(route: string, input: unknown): Promise<{ ok: boolean }> }

export async function incidentList(vault: SeededVault): Promise<Figure> {
  const blueform = await launchBlueform({ env: { BLUEFORM_PROFILE: vault.profile } })
  try {
    await unlock(blueform.page)
    await onPage(blueform.page, 'Home')
    const askBare = await openBare(blueform, vault)
    return await measure({
      name: 'incident-list',
      runs: 80,
      warmUps: 8,
      ours: (run) => askMs(blueform.page, wordsOf(run)),
      theirs: (run) => askBare(wordsOf(run)),
    })
  } finally {
    await blueform.quit()
  }
}

function wordsOf(run: number): string {
  return WORDS[run % WORDS.length] ?? ''
}

/** The first page and then a search, timed in the window itself, from asking to having the rows. */
function askMs(page: Page, words: string): Promise<number> {
  return page.evaluate(async (wanted) => {
    const { api } = window as unknown as { api: Api }
    const start = performance.now()
    for (const sought of ['', wanted]) {
      const result = await api.invoke('incidents.list', { words: sought, status: 'all', sort: 'newest', page: 1 })
      if (!result.ok) throw new Error('the list was refused')
    }
    return performance.now() - start
  }, words)
}

type Bare = { ask(match: string): number }

/** The bare side runs inside the same Electron process, on the same build of SQLite, over a connection of its own. */
async function openBare({ app }: Blueform, vault: SeededVault): Promise<(words: string) => Promise<number>> {
  const sql = { list: LIST_SQL, count: COUNT_SQL, search: SEARCH_SQL, hits: HITS_SQL }
  const given = { root: ROOT, path: vault.databasePath, key: [...vault.key], sql }
  await app.evaluate((_electron, { root, path, key, sql: texts }) => {
    const load = process.getBuiltinModule('node:module').createRequire(`${root}/package.json`)
    const Sqlite = load('better-sqlite3') as typeof Database
    const db = new Sqlite(path)
    db.pragma("cipher='sqlcipher'")
    db.pragma('legacy=4')
    db.key(Buffer.concat([Buffer.from('raw:'), Buffer.from(key)]))
    for (const pragma of ['synchronous=FULL', 'temp_store=MEMORY', 'mmap_size=0', 'cache_size=-131072'])
      db.pragma(pragma)
    const [list, count, search, hits] = [texts.list, texts.count, texts.search, texts.hits].map((text) =>
      db.prepare(text),
    )
    const bare: Bare = {
      ask: (match) => {
        const start = performance.now()
        list?.all()
        count?.get()
        search?.all(match)
        hits?.get(match)
        return performance.now() - start
      },
    }
    Object.assign(globalThis, { bare })
  }, given)
  return (words) => {
    const match = words
      .split(' ')
      .map((word) => `"${word}"*`)
      .join(' AND ')
    return app.evaluate((_electron, sought) => (globalThis as unknown as { bare: Bare }).bare.ask(sought), match)
  }
}
