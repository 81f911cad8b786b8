// A vault with a row in every table, to see what the schema itself refuses.
import { recordFullCase, recordRestrictedCase } from './full-case.ts'
import { fillEvidenceTables } from './raw-evidence.ts'
import { fillPeopleTables } from './raw-people.ts'
import { fillResponseTables } from './raw-response.ts'
import { type Values, firstRow, insertRaw } from './raw-row.ts'
import { DSL, type TestVault, makeVaultDb } from './vault-db.ts'

export type FilledVault = {
  readonly vault: TestVault
  /** A case that is neither locked nor restricted, with all that a case can have. */
  readonly incidentId: string
  /** A row that is refused for nothing but what is put into it. */
  readonly rowFor: (table: string) => Values
}

export function makeFilledVault(): FilledVault {
  const vault = makeVaultDb()
  const next = { ...fillEvidenceTables(vault), ...fillResponseTables(vault), ...fillPeopleTables(vault) }
  // Last, so that it has the last reference that was given.
  const incidentId = recordFullCase(vault.session)
  recordRestrictedCase(vault.session)
  insertRaw(vault.db, 'drop_taken', { drop_id: 'drop', draft_id: 'draft', taken_at_ms: 1, taken_by: DSL.id })
  return { vault, incidentId, rowFor: (table) => next[table]?.() ?? firstRow(vault.db, table) }
}
