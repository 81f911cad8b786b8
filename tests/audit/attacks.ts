// What somebody can do to the rows who has the vault's key, so can write whatever they like: with no further care, with the links and
// hashes put right, and signed with a key of their own, as a stranger or as the deputy they really are.
import { auditHash } from '#electron/services/audit.ts'
import { type SignKeys, newSignKeys, sign } from '#electron/vault/keys/sodium.ts'
import { type AuditEntry, FIRST_PREVIOUS_HASH, type AuditDetail, canonicalAuditEntry } from '#shared/domain/audit.ts'
import type { StoredAuditRow } from '#db/queries/audit.ts'

/** A reproducible source of chance: whole numbers below a bound. */
export type Chance = (below: number) => number

export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

export function oneOf<Item>(chance: Chance, items: readonly Item[]): Item {
  return items[chance(items.length)] as Item
}

export type Attacker = { readonly accountId: string; readonly sign: (message: Buffer) => Buffer }

/** How much the attacker puts right afterwards, from the first row that was touched. */
export const CARES = ['none', 'hashes', 'own key', 'own name', 'whole new chain'] as const
export type Care = (typeof CARES)[number]

type Rows = readonly StoredAuditRow[]

export function putRight(rows: Rows, from: number, care: Care, attacker: Attacker): StoredAuditRow[] {
  if (care === 'none') return [...rows]
  if (care === 'whole new chain') return resigned(rows)
  let previousHash = from === 0 ? FIRST_PREVIOUS_HASH : (rows[from - 1]?.hash ?? '')
  return rows.map((row, index) => {
    if (index < from) return row
    const by = care === 'own name' ? { actorId: attacker.accountId, signerId: attacker.accountId } : {}
    const linked = linkedRow({ ...row, ...by, seq: index + 1, previousHash })
    previousHash = linked.hash
    return care === 'hashes' ? linked : { ...linked, signature: attacker.sign(canonicalOf(linked)).toString('hex') }
  })
}

/** Everybody's keys made anew, and every row signed with them: sound in itself, and not the chain that was printed. */
function resigned(rows: Rows): StoredAuditRow[] {
  const keys = new Map<string, SignKeys>()
  let previousHash = FIRST_PREVIOUS_HASH
  return rows.map((row, index) => {
    const detail = JSON.parse(row.detail) as AuditDetail
    const own = newKeyFor(keys, row, detail)
    const linked = linkedRow({ ...row, detail: JSON.stringify(own), seq: index + 1, previousHash })
    previousHash = linked.hash
    const key = keys.get(row.signerId) ?? newSignKeys()
    return { ...linked, signature: sign(canonicalOf(linked), key).toString('hex') }
  })
}

function newKeyFor(keys: Map<string, SignKeys>, row: StoredAuditRow, detail: AuditDetail): AuditDetail {
  if (row.kind !== 'vault.created' && row.kind !== 'account.added') return detail
  const made = newSignKeys()
  keys.set(String(detail['accountId']), made)
  return { ...detail, signKey: made.publicKey.toString('hex') }
}

export function linkedRow(row: StoredAuditRow): StoredAuditRow {
  return { ...row, hash: auditHash(entryOf(row)) }
}

export function canonicalOf(row: StoredAuditRow): Buffer {
  return Buffer.from(canonicalAuditEntry(entryOf(row)), 'utf8')
}

function entryOf({ detail, ...row }: StoredAuditRow): AuditEntry {
  return { ...row, detail: JSON.parse(detail) as AuditDetail }
}

/** The rows after the attack, and the index of the first that was touched. All attacks touch what the checkpoint covers. */
type Attack = (rows: Rows, covered: number, chance: Chance, foreign: Rows) => { rows: StoredAuditRow[]; from: number }

export const ATTACKS = {
  edit: (rows, covered, chance) => {
    const at = chance(covered)
    return { rows: rows.map((row, index) => (index === at ? edited(row, chance) : row)), from: at }
  },
  delete: (rows, covered, chance) => {
    const at = chance(covered)
    const count = 1 + chance(3)
    return { rows: rows.filter((_, index) => index < at || index >= at + count), from: at }
  },
  reorder: (rows, covered, chance) => {
    const first = chance(covered - 1)
    const second = first + 1 + chance(covered - first - 1)
    const turned = rows.map((row, index) => {
      const other = index === first ? rows[second] : index === second ? rows[first] : undefined
      return { ...(other ?? row), seq: index + 1 }
    })
    return { rows: turned, from: first }
  },
  truncate: (rows, covered, chance) => {
    const left = chance(covered)
    return { rows: rows.slice(0, left), from: left }
  },
  splice: (rows, covered, chance, foreign) => {
    const at = chance(covered)
    const start = chance(foreign.length)
    const taken = foreign.slice(start, start + 1 + chance(6))
    const after = rows.slice(at + (chance(2) === 0 ? 0 : taken.length))
    const spliced = [...rows.slice(0, at), ...taken, ...after]
    return { rows: spliced.map((row, index) => ({ ...row, seq: index + 1 })), from: at }
  },
} as const satisfies Record<string, Attack>
export type AttackName = keyof typeof ATTACKS

function edited(row: StoredAuditRow, chance: Chance): StoredAuditRow {
  const edits: Partial<StoredAuditRow>[] = [
    { atMs: row.atMs + 1 + chance(1_000_000) },
    { actorId: null, kind: row.kind === 'backup.made' ? 'backup.failed' : 'backup.made' },
    { kind: row.kind === 'incident.closed' ? 'incident.reopened' : 'incident.closed' },
    { incidentId: `${row.incidentId ?? ''}x` },
    { detail: JSON.stringify({ ...(JSON.parse(row.detail) as AuditDetail), hits: 999 + chance(1_000) }) },
  ]
  return { ...row, ...oneOf(chance, edits) }
}
