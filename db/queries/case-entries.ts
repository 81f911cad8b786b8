// What is entered about an ordinary case beside the form, in the order in which it was entered.
import type { Actor } from '#shared/domain/accounts.ts'
import { type CaseEntry, type Entered, addEntry, caseEntrySchema, nothingEntered } from '#shared/domain/case-entries.ts'
import type { Db, Tx } from '../open.ts'
import { caseEntry } from '../schema/case-entries.ts'
import { putIncidentLinkTx } from './incident-links.ts'
import type { Recorded } from './incidents.ts'
import { insertRowTx, statement } from './statements.ts'

export function insertEntryTx(tx: Tx, incidentId: string, recorded: Recorded, entry: CaseEntry): void {
  insertRowTx(tx, caseEntry, { ...recorded, incidentId, kind: entry.kind, content: entry })
  if (entry.kind === 'link') putIncidentLinkTx(tx, incidentId, entry.link)
}

type EntryRow = Recorded & { readonly content: string }

export function readEntered(db: Db, incidentId: string, actorOf: (id: string) => Actor): Entered {
  const sql = `SELECT id, content, recorded_at_ms AS recordedAtMs, recorded_by AS recordedBy
    FROM case_entry WHERE incident_id = ? ORDER BY seq`
  const entered = nothingEntered()
  for (const { id, content, recordedAtMs, recordedBy } of statement<EntryRow>(db, sql).all(incidentId)) {
    const entry = caseEntrySchema.parse(JSON.parse(content))
    addEntry(entered, { id, recordedAtMs, recordedBy: actorOf(recordedBy), entry }, actorOf)
  }
  return entered
}
