// Checking the chain in the app and taking it away for the stand-alone verifier.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportAudit, verifyAudit } from '#electron/services/audit-chain.ts'
import { readCheckpoint } from '#electron/services/audit.ts'
import { createWorkDesk } from '#electron/services/work.ts'
import { formatHeadHash } from '#shared/domain/audit.ts'
import { dataOf } from '#tests/helpers/concerns.ts'
import { type AuditedVault, UNWATCHED, foundAlone, grow, makeAuditedVault, rowsOf } from './audited-vault.ts'

let vault: AuditedVault
beforeAll(() => {
  vault = makeAuditedVault()
  grow(vault, 700)
})
afterAll(() => vault.dispose())

const saveAs = (name: string) => {
  const path = join(vault.folder, name)
  return { path, outlets: { askWhereToSave: () => Promise.resolve(path) } }
}

describe('the exported log', () => {
  it('holds every row with its own export as the last, and passes alone against a printed checkpoint', async () => {
    const printed = readCheckpoint(vault.session)
    const { path, outlets } = saveAs('log.jsonl')
    expect(dataOf(await exportAudit(vault.session, outlets))).toEqual({ done: true })
    const lines = readFileSync(path, 'utf8').trimEnd().split('\n')
    expect(lines).toHaveLength(readCheckpoint(vault.session).size)
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ kind: 'audit.exported', seq: printed.size + 1 })
    expect(await foundAlone(path, printed)).toBeUndefined()
    // As it stands on paper.
    const typed = { size: printed.size, headHash: formatHeadHash(printed.headHash) }
    expect(await foundAlone(path, { ...typed, headHash: typed.headHash.replaceAll(' ', '') })).toBeUndefined()
  })

  it('names nobody: ids, times and codes only', () => {
    expect(readFileSync(join(vault.folder, 'log.jsonl'), 'utf8')).not.toMatch(/Sample|Example/)
  })

  it('is nothing when the dialog is closed: no file and no row', async () => {
    const before = rowsOf(vault.db).length
    expect(dataOf(await exportAudit(vault.session, { askWhereToSave: () => Promise.resolve(undefined) }))).toEqual({
      done: false,
    })
    expect(rowsOf(vault.db)).toHaveLength(before)
  })

  it('leaves no half of a file behind where it cannot be written', async () => {
    const outlets = { askWhereToSave: () => Promise.resolve(join(vault.folder, 'nowhere', 'log.jsonl')) }
    expect(await exportAudit(vault.session, outlets)).toMatchObject({ ok: false, code: 'failed' })
    expect(readdirSync(vault.folder).filter((name) => name.endsWith('.part'))).toEqual([])
  })

  const edits: readonly (readonly [string, string, (line: string) => string])[] = [
    ['one field more', 'changed', (line) => line.replace('{', '{"note":"x",')],
    ['one field twice', 'changed', (line) => line.replace('{', '{"kind":"backup.made",')],
    ['a space', 'changed', (line) => line.replace(',', ', ')],
    ['no JSON at all', 'changed', () => 'rubbish'],
    ['an empty line', 'changed', () => ''],
    ['another number', 'changed', (line) => line.replace(/"atMs":\d/, '"atMs":9')],
  ]
  it.each(edits)('with %s in a line is bad from that line on', async (_, why, edit) => {
    const lines = readFileSync(join(vault.folder, 'log.jsonl'), 'utf8').trimEnd().split('\n')
    const path = join(vault.folder, 'edited.jsonl')
    writeFileSync(path, lines.map((line, index) => (index === 300 ? edit(line) : line)).join('\n'))
    expect(await foundAlone(path, null)).toEqual({ firstBad: 301, why })
  })

  it('without a single row is bad', async () => {
    const path = join(vault.folder, 'empty.jsonl')
    writeFileSync(path, '')
    expect(await foundAlone(path, null)).toEqual({ firstBad: 1, why: 'missing' })
  })
})

describe('checking in the app', () => {
  it('lets everything else have its turn, says how far it is, and notes what it found', async () => {
    const desk = createWorkDesk(vault.clock)
    const seen: number[] = []
    const done = desk.run('audit-check', (progress) => verifyAudit(vault.session, { checkpoint: null }, progress))
    // The desk is free again once the check is over.
    while (desk.state() !== null) {
      seen.push(desk.state()?.done ?? -1)
      await new Promise((resolve) => setImmediate(resolve))
    }
    expect(new Set(seen).size).toBeGreaterThan(3)
    expect(dataOf(await done)).toMatchObject({ verdict: 'intact' })
    expect(rowsOf(vault.db).at(-1)).toMatchObject({ kind: 'audit.verified', detail: '{"verdict":"intact"}' })
  })

  it('stops when asked, and then leaves no row', async () => {
    const desk = createWorkDesk(vault.clock)
    const before = rowsOf(vault.db).length
    const done = desk.run('audit-check', (progress) => verifyAudit(vault.session, { checkpoint: null }, progress))
    desk.cancel()
    expect(await done).toMatchObject({ ok: false, code: 'cancelled' })
    expect(rowsOf(vault.db)).toHaveLength(before)
  })

  it('notes which row is bad', async () => {
    const { size } = readCheckpoint(vault.session)
    const checkpoint = { size: size + 5, headHash: 'ab'.repeat(32) }
    const verdict = dataOf(await verifyAudit(vault.session, { checkpoint }, UNWATCHED))
    expect(verdict).toEqual({ verdict: 'broken', firstBad: size + 1, why: 'shorter' })
    const detail = rowsOf(vault.db).at(-1)?.detail ?? ''
    expect(JSON.parse(detail)).toEqual({ verdict: 'broken', firstBad: size + 1, why: 'shorter', checkpoint: size + 5 })
  })

  it('ends with words when the vault is locked in the middle, and so does an export', async () => {
    const other = makeAuditedVault()
    grow(other, 400)
    const done = verifyAudit(other.session, { checkpoint: null }, UNWATCHED)
    other.db.$client.close()
    expect(await done).toMatchObject({ ok: false, code: 'locked' })
    const { outlets } = saveAs('locked.jsonl')
    expect(await exportAudit(other.session, outlets)).toMatchObject({ ok: false, code: 'locked' })
  })
})
