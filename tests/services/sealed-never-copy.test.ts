// A sealed file, one layer after the other, each reached around those before it. In the place of its bytes lies a folder: whoever opens
// it to read stumbles.
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { inTransaction } from '#db/open.ts'
import {
  insertEvidenceFileTx,
  insertEvidenceKeyTx,
  listAllEvidenceFiles,
  readEvidenceKey,
} from '#db/queries/evidence.ts'
import { listEvidenceNames } from '#db/queries/backups.ts'
import { listAudit } from '#electron/services/audit-chain.ts'
import { makeBackup } from '#electron/services/backups.ts'
import { withCase } from '#electron/services/cases/case-file.ts'
import { handOver } from '#electron/services/evidence/package.ts'
import { verifyEvidence } from '#electron/services/evidence/verify.ts'
import { viewEvidence } from '#electron/services/evidence/view.ts'
import { listIncidents } from '#electron/services/incident-list.ts'
import { readIncident } from '#electron/services/incidents.ts'
import type { Session } from '#electron/services/session.ts'
import { vaultFiles } from '#electron/vault/folder.ts'
import { writeBackupFolderTx } from '#db/queries/backups.ts'
import { EMPTY_ORIGIN } from '#shared/domain/evidence.ts'
import { EMPTY_PACKAGE } from '#shared/domain/packages.ts'
import { ok } from '#shared/ipc/result.ts'
import { dataOf, recordConcern } from '#tests/helpers/concerns.ts'
import { type KeptFile, keepFile } from '#tests/helpers/kept-files.ts'
import { openSchoolVault } from '../ipc/real-vault.ts'

let real: Awaited<ReturnType<typeof openSchoolVault>>
let incidentId: string
let file: KeptFile
beforeAll(async () => {
  real = await openSchoolVault()
  const folder = join(real.folder, 'vault')
  incidentId = recordConcern(session(), DATELESS).incidentId
  file = await keepFile(session(), folder, incidentId)
  const locked = await real.call('evidence.notSure', { incidentId })
  expect(locked).toMatchObject({ ok: true, data: { imageLocked: true } })
  const stored = join(vaultFiles(folder).evidence, file.storedAs)
  rmSync(stored)
  mkdirSync(stored)
})
afterAll(() => real.close())

const DATELESS = { happened: { day: '', month: '', year: '', notKnown: true }, childActions: [] }
const session = (): Session => {
  const open = real.vault.session()
  if (!open) throw new Error('locked')
  return open
}
const refused = { ok: false }
const PACKAGE = { ...EMPTY_PACKAGE, recipientKind: 'police', recipient: 'Officer Example', means: 'By hand' } as const
const packed = () => ({
  ...PACKAGE,
  evidenceIds: [file.id],
  date: { day: '1', month: '11', year: '2026', notKnown: false },
})

it('routes: it is not shown, handed over, or joined by another, whoever is asked first', async () => {
  const declared = { incidentId, declaration: 'known' }
  const ticket = '00000000-0000-4000-8000-00000000abcd'
  for (const [route, input] of [
    ['evidence.view', { incidentId, evidenceId: file.id }],
    ['evidence.handOver', { incidentId, answers: packed() }],
    ['evidence.choose', declared],
    ['evidence.drop', { ...declared, paths: ['/example.png'] }],
    ['evidence.captureSources', declared],
    ['evidence.capture', { ...declared, ticket }],
  ] as const) {
    expect(await real.call(route, input), route).toMatchObject(refused)
  }
  const added = await real.call('evidence.add', { ...declared, tickets: [ticket], answers: EMPTY_ORIGIN })
  expect(added.ok && (added.data as { added: unknown[] }).added.length).toBeFalsy()
})

it('services: the viewer, the package and the check are not given it', async () => {
  const shown: unknown[] = []
  const viewers = { show: (content: unknown) => void shown.push(content) }
  expect(await viewEvidence(session(), viewers, { incidentId, evidenceId: file.id })).toMatchObject(refused)
  const outlets = { ...real.desktop, evidence: { choosePackageFolder: () => Promise.resolve(real.folder) } }
  expect(await handOver(session(), outlets, { incidentId, answers: packed() })).toMatchObject(refused)
  for (const which of [incidentId, null]) {
    const checked = await verifyEvidence(session(), real.desktop.work, { incidentId: which })
    expect(dataOf(checked)).toEqual({ checked: 0, damaged: [] })
  }
  expect(shown).toEqual([])
})

it('the case itself gives no key, and no query lists it', () => {
  const key = inTransaction(session().db, (tx) =>
    dataOf(withCase(tx, session(), incidentId, (one) => ok({ key: one.openKey(file.id) }))),
  )
  expect(key).toEqual({ key: undefined })
  expect(readEvidenceKey(session().db, file.id)).toBeUndefined()
  expect(listAllEvidenceFiles(session().db)).toEqual([])
  expect(listEvidenceNames(session().db)).toEqual([])
})

it('the schema takes it back in no way', () => {
  const { db, actor } = session()
  const other = recordConcern(session(), DATELESS).incidentId
  const row = { id: file.id, storedAs: file.storedAs, sizeBytes: 1, addedAtMs: 1, addedBy: actor.id }
  for (const to of [incidentId, other]) {
    expect(() => inTransaction(db, (tx) => insertEvidenceFileTx(tx, { ...row, incidentId: to }))).toThrow()
    const anew = { ...row, id: '00000000-0000-4000-8000-00000000abce', incidentId: to }
    expect(() => inTransaction(db, (tx) => insertEvidenceFileTx(tx, anew))).toThrow()
  }
  expect(() => inTransaction(db, (tx) => insertEvidenceKeyTx(tx, file.id, Buffer.alloc(32)))).toThrow()
  for (const sql of ['DELETE FROM sealed_file', 'UPDATE sealed_file SET stored_as = id']) {
    expect(() => db.$client.exec(sql)).toThrow(/sealed_file/)
  }
})

it('backups do not touch it', async () => {
  const stick = join(real.folder, 'stick')
  mkdirSync(stick)
  inTransaction(session().db, (tx) => writeBackupFolderTx(tx, stick))
  expect(dataOf(await makeBackup(session(), real.vault, real.desktop.work)).generations).toHaveLength(1)
})

it('search finds none of its words, and the log has none', () => {
  const input = { status: 'all', sort: 'newest', page: 1 } as const
  expect(dataOf(listIncidents(session(), { ...input, words: 'screenshot' })).total).toBe(0)
  expect(dataOf(listIncidents(session(), { ...input, words: 'example_account' })).total).toBe(0)
  const { rows } = dataOf(listAudit(session(), { page: 1, accountId: null, failuresOnly: false }))
  expect(rows.some(({ kind }) => kind === 'evidence.sealed')).toBe(true)
  for (const word of ['screenshot', 'example_account', file.storedAs]) expect(JSON.stringify(rows)).not.toContain(word)
})

it('its words stay with the case', () => {
  const [evidence] = dataOf(readIncident(session(), { incidentId })).evidence
  expect(evidence).toMatchObject({ originalName: 'example-screenshot.png', events: [{ what: 'sealed' }] })
})
