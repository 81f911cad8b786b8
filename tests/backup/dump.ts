import { createHash } from 'node:crypto'
import type { Db } from '#db/open.ts'
import { type Session } from '#electron/services/session.ts'
import { appendAuditTx } from '#electron/services/audit.ts'
import { inTransaction } from '#db/open.ts'

/** SHA-256 of every row of every table, and of the schema: two databases with the same dump hold the same. */
export function dumpOf({ $client }: Db): Readonly<Record<string, string>> {
  const hashOf = (rows: readonly unknown[]) => createHash('sha256').update(JSON.stringify(rows)).digest('hex')
  const schema = $client.prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name').all()
  const tables = $client
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .pluck()
    .all()
  const rows = tables.map((name) => [
    name,
    hashOf($client.prepare(`SELECT * FROM "${name}" ORDER BY 1, 2`).raw().all()),
  ])
  return { ...Object.fromEntries(rows), schema: hashOf(schema) }
}

/** Rows of the audit chain, so that there is something to copy. */
export function filler(session: Session, rows: number): void {
  inTransaction(session.db, (tx) => {
    for (let row = 0; row < rows; row += 1) {
      const entry = {
        atMs: session.clock.nowMs(),
        actorId: session.actor.id,
        kind: 'school.changed',
        incidentId: null,
      } as const
      appendAuditTx(tx, session.signer, { ...entry, detail: { row } })
    }
  })
}
