// Checking a chain of 200,000 rows as the app does, out of the encrypted database and in slices that let the window live, against bare
// SHA-256 and Ed25519 of the same bytes lying in memory, with the same libraries.
import { createHash } from 'node:crypto'
import { type Tx, inTransaction } from '#db/open.ts'
import { listAccounts } from '#db/queries/accounts.ts'
import { verifyAudit } from '#electron/services/audit-chain.ts'
import { auditIncidentTx } from '#electron/services/audit.ts'
import { isSignedBy } from '#electron/vault/keys/sodium.ts'
import { type AuditDetail, canonicalAuditEntry } from '#shared/domain/audit.ts'
import { type AuditedVault, UNWATCHED, makeAuditedVault, rowsOf } from '../audit/audited-vault.ts'
import { dataOf } from '../helpers/concerns.ts'
import { type Figure, measure, timeMs } from './measure.ts'

const ROWS = 200_000
const ROWS_AT_ONCE = 5_000

export async function auditVerify(count = ROWS): Promise<Figure> {
  const vault = makeAuditedVault()
  fill(vault, count)
  const bare = bytesOf(vault)
  try {
    return await measure({
      name: 'audit-verify',
      runs: 4,
      warmUps: 1,
      ours: () =>
        timeMs(async () => {
          const { verdict } = dataOf(await verifyAudit(vault.session, { checkpoint: null }, UNWATCHED))
          if (verdict !== 'intact') throw new Error('the chain is not intact')
        }),
      theirs: () => timeMs(() => checkBare(bare)),
    })
  } finally {
    vault.dispose()
  }
}

function fill({ db, session, deputy, head }: AuditedVault, count: number): void {
  const people = [session, deputy, session, head]
  const addTx = (tx: Tx, index: number) => {
    const who = people[index % people.length] ?? session
    auditIncidentTx(tx, who, 'incident.read', session.newId(), {})
  }
  for (let start = 0; start < count; start += ROWS_AT_ONCE) {
    inTransaction(db, (tx) => {
      for (let index = start; index < Math.min(count, start + ROWS_AT_ONCE); index += 1) addTx(tx, index)
    })
  }
}

type Bytes = { readonly canonical: Buffer; readonly hash: string; readonly signature: Buffer; readonly signKey: Buffer }

function bytesOf({ db }: AuditedVault): readonly Bytes[] {
  const signKeys = new Map(listAccounts(db).map(({ id, signPublicKey }) => [id, Buffer.from(signPublicKey, 'hex')]))
  return rowsOf(db).map(({ hash, signature, ...row }) => {
    const signKey = signKeys.get(row.signerId)
    if (!signKey) throw new Error('a row without a signer')
    const canonical = Buffer.from(canonicalAuditEntry({ ...row, detail: JSON.parse(row.detail) as AuditDetail }))
    return { canonical, hash, signature: Buffer.from(signature, 'hex'), signKey }
  })
}

function checkBare(rows: readonly Bytes[]): void {
  for (const { canonical, hash, signature, signKey } of rows) {
    const isSame = createHash('sha256').update(canonical).digest('hex') === hash
    if (!isSame || !isSignedBy(signKey, canonical, signature)) throw new Error('a row is not as it was written')
  }
}
