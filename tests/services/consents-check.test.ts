// What parents answered about pictures can be checked years later: whatever another program changes of it is found.
import { setImmediate } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { checkAgreements } from '#electron/services/agreements/check.ts'
import { auditIncidentTx } from '#electron/services/audit.ts'
import { change } from '#electron/services/change.ts'
import { barImages } from '#electron/services/consents/bar.ts'
import { confirmImagesDeleted } from '#electron/services/consents/delete-images.ts'
import { recordConsents } from '#electron/services/consents/record.ts'
import { addGuardian } from '#electron/services/people/guardians.ts'
import { setLastDay } from '#electron/services/people/leave.ts'
import { mergePeople } from '#electron/services/people/merge.ts'
import type { NewConsent } from '#shared/domain/consents.ts'
import { ok } from '#shared/ipc/result.ts'
import { verifiedChain } from '#tests/helpers/audit-chain.ts'
import { dataOf } from '#tests/helpers/concerns.ts'
import { detailsOfAdult } from '#tests/helpers/person-details.ts'
import { columnsOf, firstRow, insertRaw } from '#tests/helpers/raw-row.ts'
import { addSchoolPerson } from '#tests/helpers/school-people.ts'
import { type TestVault, makeVaultDb } from '#tests/helpers/vault-db.ts'

const TABLES = ['consent', 'image_bar', 'image_deletion'] as const
const WHAT = { consent: 'consent', image_bar: 'bar', image_deletion: 'deletion' } as const
const OTHER_ID = '00000000-0000-4000-8000-00000000dead'

let vault: TestVault
let childId = ''
let adultId = ''
const check = async () => dataOf(await checkAgreements(vault.session))
const record = (other: Partial<NewConsent> = {}) => {
  const answer: NewConsent = {
    childId,
    signerRole: 'parent',
    signerId: adultId,
    signerName: 'As typed',
    relation: '',
    topic: 'images',
    answer: 'no',
    how: 'paper',
    answeredOn: '2026-11-02',
    note: '',
    ...other,
  }
  return dataOf(recordConsents(vault.session, { answers: [answer], hasChangedMind: true }))
}

/** One row of each kind; then everything that guards them is gone, as it would be for another program with the key. */
function fill(): void {
  vault = makeVaultDb()
  const { session } = vault
  childId = addSchoolPerson(session)
  adultId = addSchoolPerson(session, detailsOfAdult({ forename: 'Robin' }))
  dataOf(addGuardian(session, { childId, adultId, relation: 'Parent', responsibility: 'yes' }))
  record()
  dataOf(barImages(session, { childId, what: 'set', why: 'at-risk', note: 'Not to be told' }))
  dataOf(setLastDay(session, { ids: [childId], leftOn: '2026-10-30' }))
  dataOf(confirmImagesDeleted(session, { childIds: [childId], places: 'Server', doneBy: 'Kit', doneOn: '2026-11-03' }))
  vault.db.$client.pragma('foreign_keys = OFF')
  vault.db.$client.pragma('ignore_check_constraints = ON')
  const triggers = vault.db.$client
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name IN (SELECT value FROM json_each(?))")
    .pluck()
    .all(JSON.stringify(TABLES))
  for (const name of triggers) vault.db.$client.exec(`DROP TRIGGER "${String(name)}"`)
}

/** Another value that a reader would hardly notice. */
function altered(column: string, value: string | number | null): string | number {
  if (typeof value === 'number') return value + 1
  const known: Readonly<Record<string, string>> = { answer: 'yes', what: 'lifted', how: 'screen', topic: 'photo-name' }
  if (known[column] !== undefined) return known[column]
  return `${value ?? ''}x`
}

// Why is for the safeguarding team only: a hash of it in the log would tell it.
const NOT_IN_THE_LOG = ['image_bar.why', 'image_bar.note']

describe('altering', () => {
  beforeAll(fill)
  afterAll(() => vault.dispose())

  it('finds nothing before', async () => {
    expect(await check()).toEqual({ versions: 0, signatures: 0, consents: 3, problems: [] })
  })

  it.each(TABLES)('finds a change of any column of %s', async (table) => {
    const before = vault.db.$client.prepare(`SELECT * FROM ${table}`).get() as Record<string, string | number | null>
    for (const column of columnsOf(vault.db, table).filter((name) => name !== 'seq')) {
      const write = vault.db.$client.prepare(`UPDATE ${table} SET ${column} = ? WHERE seq = ?`)
      write.run(altered(column, before[column] ?? null), before['seq'])
      const { problems } = await check()
      write.run(before[column], before['seq'])
      const isFound = problems.some(({ what }) => what === WHAT[table])
      expect([column, isFound]).toEqual([column, !NOT_IN_THE_LOG.includes(`${table}.${column}`)])
    }
    expect((await check()).problems).toEqual([])
  })
})

describe('taking out and putting in', () => {
  beforeEach(fill)
  afterEach(() => vault.dispose())

  it.each(TABLES)('finds that a row of %s is gone', async (table) => {
    vault.db.$client.exec(`DELETE FROM ${table}`)
    expect((await check()).problems).toMatchObject([{ what: 'missing' }])
  })

  it.each(TABLES)('finds a row of %s that somebody put in, whatever number it was given', async (table) => {
    for (const seq of [-7n, 99n, 2n ** 60n + 1n]) {
      insertRaw(vault.db, table, { ...firstRow(vault.db, table), id: OTHER_ID })
      vault.db.$client.prepare(`UPDATE ${table} SET seq = ? WHERE id = ?`).run(seq, OTHER_ID)
      const { problems } = await check()
      expect(problems).toMatchObject([{ what: WHAT[table], id: OTHER_ID }])
      expect(problems[0]?.words).toMatch(/the log does not have it$/)
      vault.db.$client.prepare(`DELETE FROM ${table} WHERE id = ?`).run(OTHER_ID)
    }
  })

  it('finds that two answers changed places, because of two on one day the later counts', async () => {
    record({ answer: 'yes' })
    expect((await check()).problems).toEqual([])
    const move = vault.db.$client.prepare('UPDATE consent SET seq = ? WHERE seq = ?')
    for (const [from, to] of [
      [1, 9],
      [2, 1],
      [9, 2],
    ]) {
      move.run(to, from)
    }
    expect((await check()).problems).toMatchObject([
      { what: 'consent', words: 'Answer 2: it stands in another order than in the log' },
    ])
  })

  it('finds an answer that the log has twice', async () => {
    const { session, db } = vault
    const detail = verifiedChain(db).find(({ kind }) => kind === 'consents.recorded')?.detail ?? {}
    dataOf(change(session, (tx) => ok(auditIncidentTx(tx, session, 'consents.recorded', null, detail))))
    expect((await check()).problems).toMatchObject([
      { what: 'consent', words: 'Answer 1: the log has it more than once' },
    ])
  })

  it('takes entries that were merged for what they were when the answer was recorded', async () => {
    const other = addSchoolPerson(vault.session)
    dataOf(mergePeople(vault.session, { keepId: other, mergeId: childId }))
    expect((await check()).problems).toEqual([])
  })

  it('says nothing of what is recorded while it runs', async () => {
    const checking = check()
    // Until it serves the window for the first time.
    await setImmediate()
    record({ topic: 'work-on-website' })
    expect(await checking).toMatchObject({ consents: 3, problems: [] })
    expect(await check()).toMatchObject({ consents: 4, problems: [] })
  })
})
