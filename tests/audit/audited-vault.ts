// A real vault whose chain begins as the product begins it, with three people who write in it.
import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type Db, inTransaction } from '#db/open.ts'
import { type StoredAuditRow, readStoredAuditRows } from '#db/queries/audit.ts'
import { WHOLE } from '#db/queries/slices.ts'
import { auditLine } from '#electron/services/audit-check.ts'
import { auditIncidentTx } from '#electron/services/audit.ts'
import type { Session } from '#electron/services/session.ts'
import type { Progress } from '#electron/services/work.ts'
import type { Actor, Role } from '#shared/domain/accounts.ts'
import type { AuditDetail, AuditKind, Checkpoint } from '#shared/domain/audit.ts'
import { type TestVault, addPerson, makeVaultDb } from '../helpers/vault-db.ts'

const VERIFIER = join(import.meta.dirname, '..', '..', 'build', 'verify-audit-log.mjs')
const run = promisify(execFile)

export type AuditedVault = TestVault & { readonly deputy: Session; readonly head: Session }

export function person(number: number, role: Role): Actor {
  return { id: `00000000-0000-4000-8000-0000000000${number}`, name: `Sample ${role}`, role }
}

export function note(
  session: Session,
  kind: AuditKind,
  detail: AuditDetail = {},
  incidentId: string | null = null,
): void {
  inTransaction(session.db, (tx) => auditIncidentTx(tx, session, kind, incidentId, detail))
}

export function makeAuditedVault(): AuditedVault {
  const vault = makeVaultDb()
  return { ...vault, deputy: addPerson(vault, person(10, 'deputy')), head: addPerson(vault, person(11, 'head')) }
}

/** Rows by all three of them, as a school day makes them. */
export function grow({ session, deputy, head, clock }: AuditedVault, count: number): void {
  for (let index = 0; index < count; index += 1) {
    clock.advance(61_000)
    const who = [session, deputy, session, head][index % 4] ?? session
    note(
      who,
      index % 3 === 0 ? 'incident.searched' : 'incident.read',
      { words: index, hits: 1 },
      `incident-${index % 7}`,
    )
  }
}

export function rowsOf(db: Db): StoredAuditRow[] {
  return readStoredAuditRows(db, WHOLE)
}

/** A log as the product exports it. */
export function writeLog(path: string, rows: readonly StoredAuditRow[]): void {
  writeFileSync(path, rows.map(auditLine).join(''))
}

export type Found = { readonly firstBad: number; readonly why: string }

/** What the stand-alone verifier says; undefined when it finds nothing. */
export async function foundAlone(path: string, checkpoint: Checkpoint | null): Promise<Found | undefined> {
  const typed = checkpoint === null ? [] : [String(checkpoint.size), checkpoint.headHash]
  try {
    await run(process.execPath, [VERIFIER, path, ...typed], { maxBuffer: 1 << 20 })
    return undefined
  } catch (error) {
    const said = String((error as { stdout?: unknown }).stdout)
    const [, firstBad, why] = /^Row (\d+) is bad \(([a-z-]+)\): /.exec(said) ?? []
    if (firstBad === undefined || why === undefined) throw error
    return { firstBad: Number(firstBad), why }
  }
}

/** Progress that nobody watches. */
export const UNWATCHED: Progress = {
  signal: new AbortController().signal,
  report: () => undefined,
  commit: () => undefined,
}
