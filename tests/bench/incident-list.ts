// The first page of the list and a search among all incidents, asked over IPC from the window of the real app, against the bare SQL on
// the same file with a cipher and page cache of the same kind.
import type { Page } from '@playwright/test'
import Database from 'better-sqlite3'
import { launchBlueform } from '../helpers/electron-app.ts'
import { onPage, unlock } from '../helpers/steps.ts'
import { type Figure, measure, timeMs } from './measure.ts'
import type { SeededVault } from './seeded-vault.ts'

const WORDS = ['sketch', 'noor pattern', 'tablet', '2025-01']

const PAGE_SQL = `SELECT incident.id, incident.reference_year, incident.reference_number, incident.status, incident.image_locked,
    incident.recorded_at_ms, version.happened_on, version.types,
    (SELECT json_group_array(name) FROM (SELECT name FROM incident_person
      WHERE incident_id = incident.id AND version = incident.current_version AND part NOT IN ('reporter', 'witness')
      ORDER BY position)) AS people
  FROM (SOURCE) AS page
  JOIN incident ON incident.seq = page.seq
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

export async function incidentList(vault: SeededVault): Promise<Figure[]> {
  const blueform = await launchBlueform({ env: { BLUEFORM_PROFILE: vault.profile } })
  try {
    await unlock(blueform.page)
    await onPage(blueform.page, 'Home')
    const bare = openBare(vault)
    const list = await measure({
      name: 'incident-list',
      runs: 60,
      warmUps: 5,
      ours: () => askMs(blueform.page, ''),
      theirs: () => bare.listMs(),
    })
    const search = await measure({
      name: 'incident-list-search',
      runs: 60,
      warmUps: 5,
      ours: (run) => askMs(blueform.page, wordsOf(run)),
      theirs: (run) => bare.searchMs(wordsOf(run)),
    })
    bare.close()
    return [list, search]
  } finally {
    await blueform.quit()
  }
}

function wordsOf(run: number): string {
  return WORDS[run % WORDS.length] ?? ''
}

/** Timed in the window itself, from asking to having the rows. */
function askMs(page: Page, words: string): Promise<number> {
  return page.evaluate(async (wanted) => {
    const { api } = window as unknown as { api: Api }
    const start = performance.now()
    const result = await api.invoke('incidents.list', { words: wanted, status: 'all', sort: 'newest', page: 1 })
    if (!result.ok) throw new Error('the list was refused')
    return performance.now() - start
  }, words)
}

function openBare(vault: SeededVault) {
  const db = new Database(vault.databasePath)
  db.pragma("cipher='sqlcipher'")
  db.pragma('legacy=4')
  db.key(Buffer.concat([Buffer.from('raw:'), vault.key]))
  for (const pragma of ['synchronous=FULL', 'temp_store=MEMORY', 'mmap_size=0', 'cache_size=-131072']) db.pragma(pragma)
  const [list, search, count, hits] = [LIST_SQL, SEARCH_SQL, COUNT_SQL, HITS_SQL].map((sql) => db.prepare(sql))
  const match = (words: string) =>
    words
      .split(' ')
      .map((word) => `"${word}"*`)
      .join(' AND ')
  return {
    listMs: () => timeMs(() => [list?.all(), count?.get()]),
    searchMs: (words: string) => timeMs(() => [search?.all(match(words)), hits?.get(match(words))]),
    close: () => db.close(),
  }
}
