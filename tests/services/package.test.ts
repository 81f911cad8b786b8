import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readStoredAuditRows } from '#db/queries/audit.ts'
import { WHOLE } from '#db/queries/slices.ts'
import { handOver } from '#electron/services/evidence/package.ts'
import { readIncident } from '#electron/services/incidents.ts'
import type { Incident } from '#shared/domain/incidents.ts'
import type { PackageAnswers } from '#shared/domain/packages.ts'
import { textOf } from '#tests/documents/print.ts'
import { dataOf, recordConcern } from '#tests/helpers/concerns.ts'
import { type TestVault, makeVaultDb } from '#tests/helpers/vault-db.ts'
import { PACKAGE, type Stick, addFiles, emptyStick, everythingIn, ran } from './package-case.ts'

const FILES: readonly (readonly [string, Buffer])[] = [
  ['Screenshot of Alex Sample.png', Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), randomBytes(5_000)])],
  ['empty.txt', Buffer.alloc(0)],
  ['Nguyễn Thị Ánh – تسجيل.mp4', randomBytes(3 * 1024 * 1024 + 17)],
  ['exactly one segment.bin', randomBytes(1024 * 1024)],
  ['con', randomBytes(1)],
]

let vault: TestVault
let incidentId: string
let evidenceIds: string[]
beforeAll(async () => {
  vault = makeVaultDb()
  incidentId = recordConcern(vault.session, { imageAnswer: 'none' }).incidentId
  evidenceIds = await addFiles(vault.session, incidentId, FILES)
})
afterAll(() => vault.dispose())

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
const incidentNow = (): Incident => dataOf(readIncident(vault.session, { incidentId }))

async function handed(stick: Stick, change: Partial<PackageAnswers> = {}) {
  const answers = { ...PACKAGE, evidenceIds, ...change }
  const done = dataOf(await handOver(vault.session, stick, { incidentId, answers }))
  if (!done.done) throw new Error('not done')
  return done
}

type Manifest = {
  files: { path: string; originalName: string; sha256: string; sizeBytes: number; custody: unknown[] }[]
}

/** The checks that a recipient makes in the folder of a package. */
function expectWhole(folder: string, files: readonly (readonly [string, Buffer])[]): Manifest {
  const checked = ran(folder, 'sha256sum', '-c', 'SHA256SUMS')
  expect(checked.match(/: OK$/gm)).toHaveLength(files.length + 2)
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest
  expect(manifest.files.map(({ originalName }) => originalName)).toEqual(files.map(([name]) => name))
  files.forEach(([, bytes], index) => {
    const told = manifest.files[index]
    const written = readFileSync(join(folder, told?.path ?? ''))
    expect(written.equals(bytes)).toBe(true)
    expect(told).toMatchObject({ sha256: sha256(bytes), sizeBytes: bytes.length })
  })
  const log = textOf(join(folder, 'evidence-log.pdf'))
  const inLog = log.match(/\b[0-9a-f]{64}\b/g) ?? []
  expect(inLog.toSorted()).toEqual(files.map(([, bytes]) => sha256(bytes)).toSorted())
  return manifest
}

describe('an encrypted package', () => {
  it('opens with 7z and its passphrase only, and every file in it is the original', async () => {
    const stick = emptyStick(vault)
    const { passphrase, incident, packageId } = await handed(stick)
    const { reference } = incident
    const name = `evidence-${reference}-2026-11-03.zip`
    expect(everythingIn(stick.folder)).toEqual([name])
    expect(passphrase).toMatch(/^[a-z0-9]{4}(-[a-z0-9]{4}){5}$/)
    for (const wrong of ['-pwrong', '-p', `-p${passphrase?.slice(1)}`]) {
      expect(() => ran(stick.folder, '7z', 't', wrong, name)).toThrow(/Wrong password|Command failed/)
    }
    ran(stick.folder, '7z', 'x', `-p${passphrase}`, '-oout', name)
    const manifest = expectWhole(join(stick.folder, 'out'), FILES)
    expect(everythingIn(join(stick.folder, 'out'))).toEqual(
      [
        'SHA256SUMS',
        'evidence-log.pdf',
        'manifest.json',
        'originals',
        ...manifest.files.map(({ path }) => path),
      ].toSorted(),
    )
    const listing = ran(stick.folder, '7z', 'l', '-slt', name)
    // All but the empty one, which has nothing to hide.
    expect(listing.match(/^Method = AES-256 Store$/gm)).toHaveLength(FILES.length + 2)
    expect(listing.match(/^Encrypted = \+$/gm)).toHaveLength(FILES.length + 2)
    const kept = incident.packages.find(({ id }) => id === packageId)
    expect(kept).toMatchObject({
      writtenAs: name,
      protection: 'encrypted',
      plainReason: '',
      recipient: 'Officer Example',
    })
    expect(kept?.sha256).toBe(sha256(readFileSync(join(stick.folder, name))))
  })

  it('shows no name to whoever has not the passphrase', async () => {
    const stick = emptyStick(vault)
    const { incident } = await handed(stick)
    const name = `evidence-${incident.reference}-2026-11-03.zip`
    const listing = ran(stick.folder, '7z', 'l', name)
    for (const word of ['Alex', 'Sample', 'Screenshot', 'Nguyễn', 'Officer']) expect(listing).not.toContain(word)
    const bytes = readFileSync(join(stick.folder, name)).toString('latin1')
    for (const word of ['Alex Sample', 'Officer Example', 'Example Primary School']) expect(bytes).not.toContain(word)
  })

  it('never replaces another, and has another passphrase each time', async () => {
    const stick = emptyStick(vault)
    const [first, second] = [await handed(stick), await handed(stick, { evidenceIds: evidenceIds.slice(0, 1) })]
    expect(first.passphrase).not.toBe(second.passphrase)
    const base = `evidence-${first.incident.reference}-2026-11-03`
    expect(everythingIn(stick.folder)).toEqual([`${base}-2.zip`, `${base}.zip`].toSorted())
    ran(stick.folder, '7z', 'x', `-p${second.passphrase}`, '-oout', `${base}-2.zip`)
    expectWhole(join(stick.folder, 'out'), FILES.slice(0, 1))
  })
})

describe('a plain package', () => {
  it('is a folder with a reason, checked by sha256sum, with names that every computer takes', async () => {
    const stick = emptyStick(vault)
    const plainReason = 'The officer’s computer has no 7-Zip'
    const { passphrase, incident, packageId } = await handed(stick, { protection: 'plain', plainReason })
    expect(passphrase).toBeNull()
    const name = `evidence-${incident.reference}-2026-11-03`
    const manifest = expectWhole(join(stick.folder, name), FILES)
    expect(manifest.files.map(({ path }) => path)).toEqual([
      'originals/01-Screenshot of Alex Sample.png',
      'originals/02-empty.txt',
      'originals/03-Nguyễn Thị Ánh – تسجيل.mp4',
      'originals/04-exactly one segment.bin',
      'originals/05-con',
    ])
    expect(incident.packages.find(({ id }) => id === packageId)).toMatchObject({
      writtenAs: name,
      protection: 'plain',
      plainReason,
      sha256: null,
    })
    expect(textOf(join(stick.folder, name, 'evidence-log.pdf')).replace(/\s+/g, ' ')).toContain(plainReason)
  })

  it('is refused without a reason, before anything is asked', async () => {
    const stick = emptyStick(vault)
    const answers = { ...PACKAGE, evidenceIds, protection: 'plain' as const }
    const refused = await handOver(vault.session, stick, { incidentId, answers })
    expect(refused).toMatchObject({ ok: false, code: 'invalid', problems: [{ field: 'plainReason' }] })
    expect(stick.asked).toBe(0)
  })
})

describe('the chain of custody', () => {
  it('says exported before and handed over after, each with its audit row, of just the files that were chosen', async () => {
    const stick = emptyStick(vault)
    const before = incidentNow()
    const { incident, packageId } = await handed(stick, { evidenceIds: evidenceIds.slice(1, 3) })
    const added = incident.evidence.map(({ events }, index) =>
      events.slice(before.evidence[index]?.events.length).map(({ what }) => what),
    )
    expect(added).toEqual([[], ['exported', 'handed-over'], ['exported', 'handed-over'], [], []])
    const rows = readStoredAuditRows(vault.db, WHOLE).slice(-5)
    expect(rows.map(({ kind }) => kind)).toEqual([
      'evidence.exported',
      'evidence.exported',
      'document.saved',
      'evidence.handed-over',
      'evidence.handed-over',
    ])
    expect(rows.filter(({ detail }) => detail.includes(packageId))).toHaveLength(4)
  })

  it('does nothing and records nothing when the dialog is closed', async () => {
    const stick = emptyStick(vault)
    const closed = { ...stick, evidence: { choosePackageFolder: () => Promise.resolve(undefined) } }
    const before = incidentNow()
    const answers = { ...PACKAGE, evidenceIds }
    expect(dataOf(await handOver(vault.session, closed, { incidentId, answers }))).toEqual({ done: false })
    expect(incidentNow().evidence).toEqual(before.evidence)
  })
})

describe('names', () => {
  it('of any kind become files that Windows takes, short enough, each of its own', async () => {
    const { safeName, bareName } = await import('#electron/services/evidence/package-names.ts')
    const odd = [
      'CON',
      'nul.txt',
      'a'.repeat(250) + '.jpeg',
      'ends with dots...',
      'x:y*z?.png',
      '\u202egnp.exe',
      ' . ',
      '\ud800',
      '漢'.repeat(80),
      '.hidden',
    ]
    const names = odd.map((name, index) => safeName(name, `0${index}`))
    for (const name of names) {
      expect(name).toMatch(/^\d\d-[^<>:"/\\|?*\p{C}]*[^. ]$/u)
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(100)
    }
    expect(new Set(names).size).toBe(odd.length)
    expect(names[2]).toMatch(/\.jpeg$/)
    expect(names[5]).toBe('05-gnp.exe')
    const bare = ['a/b.PNG', 'x.tar.gz', 'no ending', 'a.name of child'].map((name) => bareName(name, '01'))
    expect(bare).toEqual(['01.png', '01.gz', '01', '01'])
    const folder = emptyStick(vault).folder
    mkdirSync(join(folder, 'names'))
    for (const name of names) writeFileSync(join(folder, 'names', name), '')
    expect(existsSync(join(folder, 'names', '00-CON'))).toBe(true)
  })
})
