// Who has access, as the signed rows of the audit chain prove it. Whoever has the vault's key can write into the tables of accounts,
// but cannot sign: so nothing is sealed to anybody, and nobody counts as a lead or a head, whom the chain does not vouch for.
import { type Actor, ROLES, may } from '#shared/domain/accounts.ts'
import { type AuditDetail, type AuditEntry, canonicalAuditEntry } from '#shared/domain/audit.ts'
import { type Failure, fail } from '#shared/ipc/result.ts'
import { type KeyHolder, listAccounts } from '#db/queries/accounts.ts'
import { readAccountRows, readBeginningRow, readFirstRowOf, readReleaseRows } from '#db/queries/audit.ts'
import type { Db } from '#db/open.ts'
import { derivedId } from '../vault/derived-id.ts'
import { isSignedBy } from '../vault/keys/sodium.ts'
import { entryOf } from './audit-check.ts'
import { sha256Of } from '../platform/sha256.ts'

type Person = Actor & Pick<KeyHolder, 'boxPublicKey' | 'signPublicKey'>

/**
 * What the row that adds a person says of them. Their name and the key that things are sealed to are in it as a hash: the log holds no
 * names, and the key, which is not in the log, keeps a name from being guessed.
 */
export function personDetail(person: Person): AuditDetail {
  return { accountId: person.id, role: person.role, signKey: person.signPublicKey, person: hashOf(person) }
}

function hashOf({ id, name, role, boxPublicKey, signPublicKey }: Person): string {
  const text = JSON.stringify(['blueform person', id, name, role, boxPublicKey, signPublicKey])
  return sha256Of(text)
}

/** A vault's id is its first signer's key, so that a chain by somebody else does not fit the key file. */
export function vaultIdOf(signPublicKey: string): string {
  return derivedId('vault', Buffer.from(signPublicKey, 'hex'))
}

/** Whether the chain in this database begins with the key that this vault was made with. */
export function beginsVault(db: Db, vaultId: string): boolean {
  const [first] = readAccountRows(db)
  const signKey = first && entryOf(first)?.detail['signKey']
  return typeof signKey === 'string' && vaultIdOf(signKey) === vaultId
}

/** Whether this is a person whom the chain vouches for, in this role and with these keys. */
export function isVouchedFor(db: Db, account: KeyHolder): boolean {
  return isAsVouched(readVouched(db), account)
}

/** Who signed that this restricted case began in this compartment; undefined when nobody did, and somebody may have exchanged it. */
export function whoBegan(db: Db, incidentId: string, compartmentId: string): string | undefined {
  const row = readBeginningRow(db, incidentId)
  const entry = row && entryOf(row)
  const signer = entry && readVouched(db)?.get(entry.signerId)
  const isIt = signer && entry.detail['compartmentId'] === compartmentId && isSigned(entry, signer, row.signature)
  return isIt ? entry.signerId : undefined
}

/**
 * The public half of the key whose secret half is on the release sheet, in hex, as a safeguarding lead who had access then signed it;
 * the newest one counts. Undefined when nobody did: the settings hold it too, where whoever has the vault's key could exchange it.
 */
export function provenReleaseKey(db: Db): string | undefined {
  for (const row of readReleaseRows(db)) {
    const entry = entryOf(row)
    const signer = entry && readVouched(db, entry.seq)?.get(entry.signerId)
    if (!entry || !signer?.isLead || signer.isRemoved || !isSigned(entry, signer, row.signature)) continue
    const { releaseKey } = entry.detail
    if (typeof releaseKey === 'string' && /^[0-9a-f]{64}$/.test(releaseKey)) return releaseKey
  }
  return undefined
}

type Proven = {
  readonly ok: true
  /** Everybody who ever had access. */
  readonly everybody: readonly KeyHolder[]
  /** Those who have it now. */
  readonly people: readonly KeyHolder[]
}

/** Who has access; a failure when the tables do not say what was signed. */
export function provenPeople(db: Db): Proven | Failure {
  const vouchedFor = readVouched(db)
  const everybody = listAccounts(db)
  const isAsSigned = everybody.every((account) => isAsVouched(vouchedFor, account))
  if (isAsSigned) return { ok: true, everybody, people: everybody.filter(({ removedAtMs }) => removedAtMs === null) }
  return fail(
    'failed',
    'The list of people with access was changed by another program, so nothing can be sealed to them. Check the log of who did what, and put back the last backup',
  )
}

/** Who stands behind each person that was added after this case began: somebody who had access then, by their accounts. */
export function addedSinceBy(db: Db, incidentId: string): ReadonlyMap<string, string> {
  const began = readFirstRowOf(db, incidentId)
  const added = new Map<string, string>()
  for (const row of readAccountRows(db)) {
    const accountId = row.kind === 'account.added' && row.seq > began ? entryOf(row)?.detail['accountId'] : undefined
    if (typeof accountId === 'string') added.set(accountId, added.get(row.signerId) ?? row.signerId)
  }
  return added
}

type Vouched = {
  readonly signKey: string
  readonly person: string
  readonly isManager: boolean
  readonly isLead: boolean
  readonly isRemoved: boolean
}

type VouchedFor = ReadonlyMap<string, Vouched> | undefined

function isAsVouched(vouchedFor: VouchedFor, account: KeyHolder): boolean {
  const vouched = vouchedFor?.get(account.id)
  return vouched?.person === hashOf(account) && vouched.isRemoved === (account.removedAtMs !== null)
}

// Undefined when one of these rows was not signed by somebody who could add and remove people then. `before` is the number of a row of
// the chain: what was so when that one was written.
function readVouched(db: Db, before = Number.POSITIVE_INFINITY): VouchedFor {
  const vouchedFor = new Map<string, Vouched>()
  for (const row of readAccountRows(db)) {
    if (row.seq >= before) break
    const entry = entryOf(row)
    if (!entry) return undefined
    if (entry.seq === 1 && entry.kind === 'vault.created') learn(vouchedFor, entry.detail)
    const signer = vouchedFor.get(entry.signerId)
    if (!signer?.isManager || signer.isRemoved || !isSigned(entry, signer, row.signature)) return undefined
    if (entry.kind === 'account.added') learn(vouchedFor, entry.detail)
    const leavingId = String(entry.detail['accountId'])
    const leaving = vouchedFor.get(leavingId)
    if (entry.kind === 'account.removed' && leaving) vouchedFor.set(leavingId, { ...leaving, isRemoved: true })
  }
  return vouchedFor
}

function learn(vouchedFor: Map<string, Vouched>, { accountId, role, signKey, person }: AuditDetail): void {
  if (typeof accountId !== 'string' || typeof signKey !== 'string' || typeof person !== 'string') return
  // What was said first counts: a second row about the same person could exchange their keys.
  if (vouchedFor.has(accountId)) return
  const isManager = ROLES.some((known) => known === role && may(known, 'manage-accounts'))
  vouchedFor.set(accountId, { signKey, person, isManager, isLead: role === 'dsl', isRemoved: false })
}

function isSigned(entry: AuditEntry, { signKey }: Vouched, signature: string): boolean {
  const canonical = Buffer.from(canonicalAuditEntry(entry), 'utf8')
  return isSignedBy(Buffer.from(signKey, 'hex'), canonical, Buffer.from(signature, 'hex'))
}
