import { describe, expect, it } from 'vitest'
import { readDraft, saveDraft, startDraft } from '#electron/services/drafts.ts'
import { recordIncident } from '#electron/services/incidents.ts'
import { verifiedChain } from '#tests/helpers/audit-chain.ts'
import { completeAnswers, dataOf, recordConcern } from '#tests/helpers/concerns.ts'
import { makeVaultDb } from '#tests/helpers/vault-db.ts'
import { fullDiskReportSchema } from './full-disk-report.ts'
import { describeSmallDisk } from './small-disk.ts'

const MESSAGE = 'disk-full: The disk is full. Free some space, then save again. Nothing you typed is lost.'

describeSmallDisk('only SQLite’s page limit acts a full disk', (reportOf) => {
  it('costs nothing that was acknowledged, says so, and works again once there is room', () => {
    const report = fullDiskReportSchema.parse(reportOf('tests/faults/full-disk.ts'))
    expect(report).toMatchObject({
      draft: MESSAGE,
      incident: MESSAGE,
      draftIsKept: true,
      drop: MESSAGE,
      dropsAreKept: true,
      sealedSave: MESSAGE,
      sealedIsKept: true,
      restrict: MESSAGE,
      restrictIsUndone: true,
      create: 'disk-full: The disk is full, so no vault was made. Free some space, then try again',
      leftBehind: [],
      references: ['2026-001', '2026-003'],
      integrity: 'ok',
    })
    expect(['ok', MESSAGE]).toContain(report.unlock)
  })
})

describe('a database that may not grow', () => {
  it('refuses with what to do, keeps the last draft and gives no number away', () => {
    const vault = makeVaultDb()
    const { draftId } = dataOf(startDraft(vault.session))
    const answers = completeAnswers({ description: 'Typed before.' })
    dataOf(saveDraft(vault.session, { draftId, answers }))
    const chain = verifiedChain(vault.db).length
    const pages = Number(vault.db.$client.pragma('page_count', { simple: true }))
    vault.db.$client.pragma(`max_page_count=${pages}`)

    const long = completeAnswers({ description: 'And more words. '.repeat(3_000) })
    const refused = [
      saveDraft(vault.session, { draftId, answers: long }),
      recordIncident(vault.session, { draftId, answers: long }),
    ]
    expect(refused.map((result) => (result.ok ? 'ok' : `${result.code}: ${result.message}`))).toEqual([
      MESSAGE,
      MESSAGE,
    ])
    expect(verifiedChain(vault.db)).toHaveLength(chain)

    vault.db.$client.pragma('max_page_count=1000000')
    expect(dataOf(readDraft(vault.session, { draftId }))).toEqual(answers)
    expect(recordConcern(vault.session).reference).toBe('2026-001')
    expect(vault.db.$client.pragma('integrity_check', { simple: true })).toBe('ok')
    vault.dispose()
  })
})
