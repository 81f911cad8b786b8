// A signature can be checked years later: whatever is changed of a published text or of a signature, in any column, is found.
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, it } from 'vitest'
import { checkAgreements } from '#electron/services/agreements/check.ts'
import { paperCodeTx } from '#electron/services/agreements/paper-codes.ts'
import { auditIncidentTx } from '#electron/services/audit.ts'
import { change } from '#electron/services/change.ts'
import { insertSignatureScanTx } from '#db/queries/signature-scans.ts'
import { ok } from '#shared/ipc/result.ts'
import { publish, sign } from '#tests/helpers/agreements.ts'
import { verifiedChain } from '#tests/helpers/audit-chain.ts'
import { dataOf } from '#tests/helpers/concerns.ts'
import { insertRaw, columnsOf, firstRow } from '#tests/helpers/raw-row.ts'
import { detailsOfAdult } from '#tests/helpers/person-details.ts'
import { addSchoolPerson } from '#tests/helpers/school-people.ts'
import { HEAD } from '#tests/helpers/people.ts'
import { type TestVault, addPerson, makeVaultDb } from '#tests/helpers/vault-db.ts'

let vault: TestVault
let personId = ''
let versionId = ''
const check = async () => dataOf(await checkAgreements(vault.session))

/** Everything that guards the rows is gone, as it would be for another program with the key. */
function openUp(): void {
  vault.db.$client.pragma('foreign_keys = OFF')
  vault.db.$client.pragma('ignore_check_constraints = ON')
  const names = vault.db.$client
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name IN ('signature', 'agreement_version')")
    .pluck()
    .all()
  for (const name of names) vault.db.$client.exec(`DROP TRIGGER "${String(name)}"`)
}

function fill(): void {
  vault = makeVaultDb()
  addPerson(vault, HEAD)
  const { session } = vault
  versionId = publish(session, 'staff')
  personId = addSchoolPerson(session, detailsOfAdult({ kind: 'staff' }))
  const paperCode = dataOf(change(session, (tx) => ok(paperCodeTx(tx, session, { versionId, personId }))))
  dataOf(
    sign(session, {
      versionId,
      personId,
      how: 'drawn',
      drawing: [
        [
          [10, 20],
          [30, 40],
        ],
      ],
      paperCode,
      witness: 'Kit',
    }),
  )
  openUp()
}

const READ = 'SELECT seq, * FROM'
type Row = Readonly<Record<string, string | number | null>>
const rowOf = (table: string) => vault.db.$client.prepare(`${READ} ${table} LIMIT 1`).get() as Row

/** Another value that a reader would hardly notice: one letter or one unit. */
function altered(column: string, value: string | number | null): string | number {
  if (value === null) return 'x'
  if (typeof value === 'number') return value + 1
  const known: Readonly<Record<string, string>> = {
    kind: 'governor',
    what: 'refused',
    how: 'typed',
    signer_role: 'parent',
  }
  if (known[column] !== undefined) return known[column]
  if (column === 'drawing') return value.replace('10', '11')
  if (column === 'devices') return '[{"make":"Example","serial":"1"}]'
  if (column === 'applies_from' || column === 'signed_on') return value.replace('2026', '2025')
  if (column === 'text') return value.replace('school', 'School')
  return value === '' ? 'x' : `${value.startsWith('0') ? '1' : '0'}${value.slice(1)}`
}

describe('altering', () => {
  beforeAll(fill)
  afterAll(() => vault.dispose())

  const COLUMNS = {
    signature: [
      'id',
      'what',
      'version_id',
      'version_hash',
      'person_id',
      'signer_role',
      'signer_id',
      'signer_name',
      'relation',
      'how',
      'signed_on',
      'drawing',
      'devices',
      'paper_code',
      'scan_id',
      'reason',
      'witness',
      'hash',
      'recorded_at_ms',
      'recorded_by',
    ],
    agreement_version: [
      'id',
      'kind',
      'number',
      'text',
      'hash',
      'applies_from',
      'reason',
      'recorded_at_ms',
      'recorded_by',
    ],
  }
  const each = Object.entries(COLUMNS).flatMap(([table, names]) => names.map((name) => [table, name] as const))

  it('knows every column, and nothing is wrong before', async () => {
    for (const [table, names] of Object.entries(COLUMNS)) {
      expect(new Set(columnsOf(vault.db, table))).toEqual(new Set([...names, 'seq']))
    }
    expect(await check()).toEqual({ versions: 1, signatures: 1, consents: 0, problems: [] })
  })

  it.each(each)('%s.%s is found', async (table, column) => {
    const before = rowOf(table)
    const write = vault.db.$client.prepare(`UPDATE ${table} SET ${column} = ? WHERE seq = ?`)
    write.run(altered(column, before[column] ?? null), before['seq'])
    const { problems } = await check()
    write.run(before[column], before['seq'])
    expect(problems.length).toBeGreaterThan(0)
    const expected = table === 'signature' ? 'signature' : 'version'
    expect(problems.map(({ what }) => what)).toContain(expected)
    expect((await check()).problems).toEqual([])
  })

  it.each([
    ['agreement_version', 'text', (text: string) => text.replace('{', '{"more":1,')],
    ['agreement_version', 'text', (text: string) => `${text} `],
    ['agreement_version', 'text', () => 'no text'],
    ['signature', 'drawing', (text: string) => text.replace(',', ', ')],
    ['signature', 'devices', () => '[ ]'],
  ] as const)('%s.%s in a way that reads the same is found', async (table, column, alter) => {
    const before = rowOf(table)
    const write = vault.db.$client.prepare(`UPDATE ${table} SET ${column} = ? WHERE seq = ?`)
    write.run(alter(String(before[column])), before['seq'])
    const { problems } = await check()
    write.run(before[column], before['seq'])
    expect(problems).toHaveLength(1)
  })
})

describe('taking out and putting in', () => {
  beforeEach(fill)
  afterEach(() => vault.dispose())

  it('finds a signature that the log has and the records have not', async () => {
    vault.db.$client.exec('DELETE FROM signature')
    const { problems } = await check()
    expect(problems).toMatchObject([
      { what: 'missing', words: expect.stringMatching(/^Row \d+ of the log has a signature/) as string },
    ])
  })

  it('finds a version that is missing', async () => {
    vault.db.$client.exec('DELETE FROM agreement_version')
    expect((await check()).problems).toMatchObject([{ what: 'missing', id: versionId }])
  })

  it('finds a signature that the log does not have, though its hash is right', async () => {
    const { session } = vault
    const other = addSchoolPerson(session, detailsOfAdult({ kind: 'staff', forename: 'Sam' }))
    // Written as a service would, but for the log.
    const row = firstRow(vault.db, 'signature')
    dataOf(sign(session, { versionId, personId: other }))
    const added = vault.db.$client.prepare('SELECT * FROM signature ORDER BY seq DESC LIMIT 1').get() as Row
    vault.db.$client.exec('DROP TRIGGER IF EXISTS audit_entry_no_delete')
    for (const name of triggersOf('audit_entry')) vault.db.$client.exec(`DROP TRIGGER "${name}"`)
    vault.db.$client.exec('DELETE FROM audit_entry WHERE seq = (SELECT max(seq) FROM audit_entry)')
    const { problems } = await check()
    expect(problems).toMatchObject([{ what: 'signature', id: added['id'] }])
    expect(problems[0]?.words).toMatch(/the log does not have it$/)
    expect(row['id']).not.toBe(added['id'])
  })

  it.each([[2], [-7], [2 ** 53]])('finds a signature that was copied for somebody else, as number %s', async (seq) => {
    const row = firstRow(vault.db, 'signature')
    insertRaw(vault.db, 'signature', { ...row, seq, id: '00000000-0000-4000-8000-00000000dead' })
    expect((await check()).problems).toMatchObject([{ what: 'signature', id: '00000000-0000-4000-8000-00000000dead' }])
  })

  it('says nothing of what is signed while it runs', async () => {
    const checking = check()
    dataOf(sign(vault.session, { versionId, personId, what: 'withdrawn', reason: 'No' }))
    expect(await checking).toMatchObject({ signatures: 1, problems: [] })
    expect(await check()).toMatchObject({ signatures: 2, problems: [] })
  })

  it('finds that two signatures changed places, because of two on one day the later counts', async () => {
    dataOf(sign(vault.session, { versionId, personId, what: 'withdrawn', reason: 'No' }))
    expect((await check()).problems).toEqual([])
    for (const [from, to] of [
      [1, 9],
      [2, 1],
      [9, 2],
    ]) {
      vault.db.$client.prepare('UPDATE signature SET seq = ? WHERE seq = ?').run(to, from)
    }
    expect((await check()).problems).toMatchObject([
      { what: 'signature', words: 'Signature 2: it stands in another order than in the log' },
    ])
  })

  it('finds a version that the log has twice', async () => {
    const { session } = vault
    const [published] = verifiedChain(vault.db).filter(({ kind }) => kind === 'agreements.published')
    const detail = published?.detail ?? {}
    dataOf(change(session, (tx) => ok(auditIncidentTx(tx, session, 'agreements.published', null, detail))))
    expect((await check()).problems).toMatchObject([
      { what: 'version', words: expect.stringMatching(/more than once$/) },
    ])
  })

  it('finds a scan that was exchanged, put in or taken out', async () => {
    const { session, db } = vault
    const scan = { id: session.newId(), storedAs: 'a'.repeat(32), sizeBytes: 9, sha256: 'b'.repeat(64) }
    const row = { ...scan, recordedAtMs: 1, recordedBy: session.actor.id, fileKey: Buffer.alloc(32) }
    const logIt = (sha256: string) =>
      change(session, (tx) =>
        ok(auditIncidentTx(tx, session, 'agreements.scan-added', null, { scanId: scan.id, sha256 })),
      )
    for (const name of triggersOf('signature_scan')) db.$client.exec(`DROP TRIGGER "${name}"`)
    const wordsOf = async () => (await check()).problems.map(({ what, words }) => [what, words])
    dataOf(change(session, (tx) => ok(insertSignatureScanTx(tx, row))))
    expect(await wordsOf()).toEqual([['scan', 'The log does not have this scan']])
    dataOf(logIt(scan.sha256))
    expect(await wordsOf()).toEqual([])
    db.$client.prepare('UPDATE signature_scan SET sha256 = ?').run('c'.repeat(64))
    expect(await wordsOf()).toEqual([['scan', expect.stringMatching(/^This scan is not the one that row/)]])
    db.$client.exec('DELETE FROM signature_scan')
    expect(await wordsOf()).toEqual([['missing', expect.stringMatching(/has a scan of signed forms that is not in/)]])
  })

  it('writes into the log that it was checked, and what was found as a number', async () => {
    vault.db.$client.prepare("UPDATE signature SET signer_name = 'Somebody Else'").run()
    await check()
    const row = verifiedChain(vault.db).findLast(({ kind }) => kind === 'agreements.checked')
    expect(row?.detail).toEqual({ versions: 1, signatures: 1, consents: 0, problems: 1 })
  })
})

function triggersOf(table: string): string[] {
  const sql = "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = ?"
  return vault.db.$client.prepare(sql).pluck().all(table).map(String)
}
