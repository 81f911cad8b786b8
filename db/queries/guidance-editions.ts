// Procedures word for word as incidents were handled under them, found by the SHA-256 of their JSON. Rows are only ever added.
import type { Procedure } from '#shared/guidance/step.ts'
import type { Db, Tx } from '../open.ts'
import { guidanceEdition } from '../schema/response.ts'
import type { Recorded } from './incidents.ts'
import { insertRowTx, statement } from './statements.ts'

/** The JSON that is kept under this hash; undefined when nothing is. */
export function readEditionJson(db: Db, hash: string): string | undefined {
  const sql = 'SELECT content FROM guidance_edition WHERE hash = ?'
  return statement<{ content: string }>(db, sql).get(hash)?.content
}

export function hasEdition(db: Db, hash: string): boolean {
  return statement(db, 'SELECT 1 FROM guidance_edition WHERE hash = ?').get(hash) !== undefined
}

export function insertEditionTx(
  tx: Tx,
  edition: Omit<Recorded, 'id'> & { readonly hash: string; readonly content: Procedure },
): void {
  insertRowTx(tx, guidanceEdition, edition)
}
