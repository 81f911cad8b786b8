import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  type AuditEntry,
  FIRST_PREVIOUS_HASH,
  canonicalAuditEntry,
  formatHeadHash,
  readHeadHash,
} from '#shared/domain/audit.ts'
import { auditHash } from '#electron/services/audit.ts'

const ENTRY: AuditEntry = {
  seq: 1,
  atMs: 1_793_714_700_000,
  actorId: null,
  kind: 'vault.created',
  incidentId: null,
  detail: { b: 1, a: 'x' },
  previousHash: FIRST_PREVIOUS_HASH,
  signerId: 'somebody',
}

it('hashes exactly these bytes, so that other programs can check the chain', () => {
  expect(canonicalAuditEntry(ENTRY)).toBe(
    `[1,1793714700000,null,"vault.created",null,{"a":"x","b":1},"${FIRST_PREVIOUS_HASH}","somebody"]`,
  )
  expect(auditHash(ENTRY)).toMatch(/^[0-9a-f]{64}$/)
})

it('does not depend on the order in which a detail was put together', () => {
  const details = fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.oneof(fc.string(), fc.integer(), fc.boolean()))
  fc.assert(
    fc.property(details, (detail) => {
      const turned = Object.fromEntries(Object.entries(detail).toReversed())
      return canonicalAuditEntry({ ...ENTRY, detail }) === canonicalAuditEntry({ ...ENTRY, detail: turned })
    }),
  )
})

it('changes with every part of the entry', () => {
  const changes: Partial<AuditEntry>[] = [
    { seq: 2 },
    { atMs: 1 },
    { actorId: 'a' },
    { kind: 'vault.locked' },
    { incidentId: 'i' },
    { detail: { a: 'x', b: 2 } },
    { previousHash: 'f'.repeat(64) },
    { signerId: 'somebody else' },
  ]
  const hashes = changes.map((change) => auditHash({ ...ENTRY, ...change }))
  expect(new Set([auditHash(ENTRY), ...hashes]).size).toBe(changes.length + 1)
})

it('prints a head hash in sixteen groups', () => {
  expect(formatHeadHash('ab'.repeat(32)).split(' ')).toHaveLength(16)
})

it('reads a head hash however it was typed from the page', () => {
  const hash = '0123456789abcdef'.repeat(4)
  for (const typed of [
    hash,
    formatHeadHash(hash),
    hash.toUpperCase(),
    ` ${formatHeadHash(hash).replaceAll(' ', '-')}\n`,
  ]) {
    expect(readHeadHash(typed)).toBe(hash)
  }
  for (const wrong of ['', hash.slice(1), `${hash}0`, hash.replace('f', 'g')])
    expect(readHeadHash(wrong)).toBeUndefined()
})
