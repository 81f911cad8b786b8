// Whether every published text and every signature is as it was written: each is hashed anew and set beside the row that the log has of
// it. What was changed, taken out or put in is told; who did it and what stood there is not guessed. The log proves itself by its own check.
import type { RouteOutput } from '#shared/ipc/contract.ts'
import { type Result, ok } from '#shared/ipc/result.ts'
import { type AgreementLogRow, listAgreementRows, listScanRows } from '#db/queries/agreement-log.ts'
import { listStoredVersions } from '#db/queries/agreement-versions.ts'
import { lastSeqOf } from '#db/queries/slices.ts'
import { listStoredScans } from '#db/queries/signature-scans.ts'
import { listStoredSignatures } from '#db/queries/signatures.ts'
import type { Db } from '#db/open.ts'
import { auditIncidentTx } from '../audit.ts'
import { LOCKED_MEANWHILE, change } from '../change.ts'
import type { Session } from '../session.ts'
import { slices } from '../slices.ts'
import { checkConsents } from '../consents/check-consents.ts'
import { mergeProblems } from './check-merges.ts'
import { flawOfSignature, flawOfVersion } from './check-rows.ts'

type Answer = RouteOutput<'agreements.check'>
type Problem = Answer['problems'][number]

const ROWS_PER_SLICE = 500

export async function checkAgreements(session: Session): Promise<Result<Answer>> {
  const { db } = session
  const logged = loggedBook(listAgreementRows(db))
  // What is signed while the check runs is not part of it.
  const upTo = lastSeqOf(db, 'signature')
  const problems: Problem[] = []
  const versions = listStoredVersions(db)
  for (const row of versions) {
    const flaw = flawOfVersion(row, logged.take(row.id))
    if (flaw !== undefined) problems.push({ what: 'version', id: row.id, words: flaw })
  }
  let signatures = 0
  let lastLogged = 0
  for await (const rows of slices(db, { upTo, limit: ROWS_PER_SLICE }, listStoredSignatures)) {
    for (const row of rows) {
      const entries = logged.take(row.id)
      const flaw = flawOfSignature(row, entries, lastLogged)
      if (flaw !== undefined) problems.push({ what: 'signature', id: row.id, words: flaw })
      lastLogged = Math.max(lastLogged, entries[0]?.seq ?? 0)
    }
    signatures += rows.length
  }
  if (!db.$client.open) return LOCKED_MEANWHILE
  problems.push(...logged.left(), ...scanProblems(db), ...mergeProblems(db))
  const consents = await checkConsents(db)
  if (consents === undefined) return LOCKED_MEANWHILE
  problems.push(...consents.problems)
  return change(session, (tx) => {
    const counts = { versions: versions.length, signatures, consents: consents.checked }
    auditIncidentTx(tx, session, 'agreements.checked', null, { ...counts, problems: problems.length })
    return ok({ ...counts, problems })
  })
}

// A scan is the proof of many signatures; whether the file itself is whole is told when it is saved out.
function scanProblems(db: Db): Problem[] {
  const logged = new Map(listScanRows(db).map((row) => [row.id, row]))
  const problems: Problem[] = listStoredScans(db).flatMap(({ id, sha256 }) => {
    const entry = logged.get(id)
    logged.delete(id)
    if (entry === undefined) return [{ what: 'scan', id, words: 'The log does not have this scan' }]
    if (entry.sha256 === sha256) return []
    return [{ what: 'scan', id, words: `This scan is not the one that row ${entry.seq} of the log has` }]
  })
  for (const { id, seq } of logged.values()) {
    const words = `Row ${seq} of the log has a scan of signed forms that is not in the records`
    problems.push({ what: 'missing', id: id ?? '', words })
  }
  return problems
}

type LoggedBook = {
  /** What the log has of a row; each is taken once. */
  take(id: string): readonly AgreementLogRow[]
  /** What the log has and the records do not. */
  left(): Problem[]
}

function loggedBook(rows: readonly AgreementLogRow[]): LoggedBook {
  const byId = new Map<string | null, AgreementLogRow[]>()
  for (const row of rows) {
    const known = byId.get(row.id)
    if (known === undefined) byId.set(row.id, [row])
    else known.push(row)
  }
  return {
    take: (id) => {
      const found = byId.get(id) ?? []
      byId.delete(id)
      return found
    },
    left: () =>
      [...byId.values()].flat().map(({ id, kind, seq }) => {
        const what = kind === 'agreements.published' ? 'a version' : 'a signature'
        return { what: 'missing', id: id ?? '', words: `Row ${seq} of the log has ${what} that is not in the records` }
      }),
  }
}
