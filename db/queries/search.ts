// The words of incidents in force. Triggers cannot keep this index, because a name, a description and an outcome lie in three tables.
import type { Db, Tx } from '../open.ts'
import { statement } from './statements.ts'

const COLUMNS = 'reference, people, description, outcome'

/** What the index takes for these words: each as the beginning of a word, all of them; undefined when there is none. */
export function searchExpression(words: string): string | undefined {
  const parts = words.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word))
  return parts.length === 0 ? undefined : parts.map((word) => `"${word.replace(/["\0]/g, ' ')}"*`).join(' AND ')
}

/** How many words `searchExpression` looks for. */
export function countWords(words: string): number {
  return words.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}

/** Before the words of an incident change: the index keeps no copy, so it must be told the old ones. */
export function removeFromSearchTx(tx: Tx, incidentId: string): void {
  const sql = `INSERT INTO incident_search (incident_search, rowid, ${COLUMNS})
    SELECT 'delete', seq, ${COLUMNS} FROM incident_search_source
    WHERE seq = (SELECT seq FROM incident WHERE id = ?)`
  statement(tx, sql).run(incidentId)
}

/** After the words of an incident have changed, and for a new one. */
export function addToSearchTx(tx: Tx, incidentId: string): void {
  const sql = `INSERT INTO incident_search (rowid, ${COLUMNS})
    SELECT seq, ${COLUMNS} FROM incident_search_source
    WHERE seq = (SELECT seq FROM incident WHERE id = ?)`
  statement(tx, sql).run(incidentId)
}

/** Throws when the index does not hold exactly the words that are in force. */
export function checkSearchIndex(db: Db): void {
  db.$client.prepare("INSERT INTO incident_search (incident_search, rank) VALUES ('integrity-check', 1)").run()
}
