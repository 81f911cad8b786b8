import { createHash, randomBytes } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readAuditHead } from '#db/queries/audit.ts'
import { readSettingsRow, writeSettingsTx } from '#db/queries/settings.ts'
import { inTransaction } from '#db/open.ts'
import { backUpIfDue, backupStatus, chooseBackupFolder, makeBackup, verifyBackup } from '#electron/services/backups.ts'
import { systemClock } from '#electron/platform/clock.ts'
import { backUpBeforeMigration } from '#electron/services/migration-backup.ts'
import { listGenerations } from '#electron/vault/backup/backup-folder.ts'
import {
  type Manifest,
  manifestBytes,
  readManifest,
  readSignedManifest,
} from '#electron/vault/backup/backup-manifest.ts'
import { vaultFiles } from '#electron/vault/folder.ts'
import { isSignedBy, newSignKeys, sign } from '#electron/vault/keys/sodium.ts'
import { verifiedChain } from '#tests/helpers/audit-chain.ts'
import { dataOf, recordConcern } from '#tests/helpers/concerns.ts'
import { DAY_MS } from '#shared/lib/dates.ts'
import {
  type TestBackups,
  addDrop,
  addEvidence,
  filesBelow,
  insertEvidence,
  makeBackupVault,
  openedCopy,
} from './backup-vault.ts'

let one: TestBackups
beforeEach(() => {
  one = makeBackupVault()
})
afterEach(() => one.dispose())

const make = async () => dataOf(await makeBackup(one.session, one.vault, one.desk))
const verify = (id: string) => verifyBackup(one.session, one.vault, one.desk, id)
const newestFolder = () => join(one.root, listGenerations(one.root)[0]?.id ?? '')
const kinds = () => verifiedChain(one.db).map(({ kind }) => kind)
const newestAsked = () => listGenerations(one.root).find(({ sizeBytes }) => sizeBytes > 0)?.madeAtMs
const unfinished = () => readdirSync(one.root).filter((name) => name.startsWith('.'))

describe('a backup', () => {
  it('lies in the layout of its folder, lists every file, and is signed by whoever made it', async () => {
    const evidence = addEvidence(one, 5000)
    const drop = addDrop(one.folder)
    const { generations, lastMadeAtMs, lastFailure } = await make()
    const [generation] = generations
    expect([...filesBelow(one.root).keys()]).toEqual([
      `${generation?.id}/drop-box/${drop}`,
      `${generation?.id}/manifest.json`,
      `${generation?.id}/manifest.sig`,
      `${generation?.id}/slots.json`,
      `${generation?.id}/vault.db`,
      `evidence/${evidence}`,
    ])
    expect(lastMadeAtMs).toBe(one.clock.nowMs())
    expect(lastFailure).toBeNull()
    const manifest = readSignedManifest(newestFolder(), generation?.id ?? '')
    expect(manifest.files.map(({ name }) => name)).toEqual(['vault.db', 'slots.json', `drop-box/${drop}`])
    expect(manifest.evidence).toMatchObject([{ name: evidence, sizeBytes: 5000 }])
    expect(manifest.signer).toEqual({
      accountId: one.session.actor.id,
      publicKey: one.keys.signing.publicKey.toString('hex'),
    })
    const bytes = readFileSync(join(newestFolder(), 'manifest.json'))
    const signature = readFileSync(join(newestFolder(), 'manifest.sig'), 'utf8')
    expect(isSignedBy(one.keys.signing.publicKey, bytes, Buffer.from(signature, 'hex'))).toBe(true)
  })

  it('holds the row of the audit chain that tells of it, and the checkpoint of its own copy', async () => {
    await make()
    const copy = openedCopy(newestFolder(), one.key)
    const head = readAuditHead(copy)
    expect(verifiedChain(copy).at(-1)).toMatchObject({ kind: 'backup.made', actorId: one.session.actor.id })
    copy.$client.close()
    expect(readManifest(newestFolder())?.checkpoint).toEqual(head)
  })

  it('copies each encrypted file once', async () => {
    const evidence = addEvidence(one, 5000)
    await make()
    const path = join(one.root, 'evidence', evidence)
    const before = readFileSync(path)
    rmSync(join(vaultFiles(one.folder).evidence, evidence))
    one.clock.advance(DAY_MS)
    await make()
    expect(readFileSync(path).equals(before)).toBe(true)
    expect(listGenerations(one.root)).toHaveLength(2)
  })

  it('never copies what the records do not name: sealed files, leftovers, links', async () => {
    const evidence = vaultFiles(one.folder).evidence
    const listed = addEvidence(one, 100)
    writeFileSync(join(evidence, 'sealed-0001'), 'the contents of a sealed file')
    symlinkSync(join(one.folder, 'slots.json'), join(evidence, 'link'))
    writeFileSync(join(vaultFiles(one.folder).dropBox, 'notes.txt'), 'left here by hand')
    writeFileSync(join(one.folder, 'holiday.txt'), 'somebody else’s')
    await make()
    const names = [...filesBelow(one.stick).keys()].join('\n')
    expect(names).not.toMatch(/sealed|link|notes|holiday|attempts/)
    expect(readdirSync(join(one.root, 'evidence'))).toEqual([listed])
  })

  it('believes no list of what is there already that nobody with access has signed', async () => {
    const evidence = addEvidence(one, 5000)
    await make()
    // Somebody with the stick exchanges the file, and the list with it.
    const forged = randomBytes(5000)
    const sha256 = createHash('sha256').update(forged).digest('hex')
    const path = join(newestFolder(), 'manifest.json')
    const manifest = JSON.parse(readFileSync(path, 'utf8')) as Manifest
    const stranger = newSignKeys()
    const signer = { ...manifest.signer, publicKey: stranger.publicKey.toString('hex') }
    const bytes = manifestBytes({ ...manifest, signer, evidence: [{ name: evidence, sizeBytes: 5000, sha256 }] })
    writeFileSync(path, bytes)
    writeFileSync(join(newestFolder(), 'manifest.sig'), sign(bytes, stranger).toString('hex'))
    writeFileSync(join(one.root, 'evidence', evidence), forged)
    one.clock.advance(DAY_MS)
    await make()
    const whole = readFileSync(join(vaultFiles(one.folder).evidence, evidence))
    expect(readFileSync(join(one.root, 'evidence', evidence))).toEqual(whole)
    const listed = readManifest(newestFolder())?.evidence[0]?.sha256
    expect(listed).toBe(createHash('sha256').update(whole).digest('hex'))
  })

  it('refuses records that name a file outside the evidence folder, or a link', async () => {
    const { incidentId } = recordConcern(one.session)
    symlinkSync(join(one.folder, 'slots.json'), join(vaultFiles(one.folder).evidence, 'link'))
    insertEvidence(one.db, { incidentId, storedAs: 'link', sizeBytes: 1 })
    expect(await makeBackup(one.session, one.vault, one.desk)).toMatchObject({ code: 'damaged' })
    one.db.$client.exec('DROP TRIGGER IF EXISTS evidence_file_no_delete; DELETE FROM evidence_file')
    insertEvidence(one.db, { incidentId, storedAs: '../slots.json', sizeBytes: 1 })
    expect(await makeBackup(one.session, one.vault, one.desk)).toMatchObject({ code: 'damaged' })
    expect(listGenerations(one.root)).toEqual([])
  })

  it('mends a shared file that has been damaged since', async () => {
    const evidence = addEvidence(one, 5000)
    await make()
    writeFileSync(join(one.root, 'evidence', evidence), randomBytes(5000))
    one.clock.advance(DAY_MS)
    const { generations } = await make()
    expect(unfinished()).toEqual([])
    for (const { id } of generations) expect(await verify(id)).toMatchObject({ ok: true, data: { checkedFiles: 3 } })
  })

  it('says which file of the records is missing or was exchanged, and keeps what is there', async () => {
    const evidence = addEvidence(one, 5000)
    await make()
    const before = filesBelow(one.root)
    rmSync(join(one.root, 'evidence', evidence))
    writeFileSync(join(vaultFiles(one.folder).evidence, evidence), randomBytes(5000))
    one.clock.advance(DAY_MS)
    const exchanged = await makeBackup(one.session, one.vault, one.desk)
    expect(exchanged).toMatchObject({ code: 'damaged', message: expect.stringContaining(evidence) })
    rmSync(join(vaultFiles(one.folder).evidence, evidence))
    expect(await makeBackup(one.session, one.vault, one.desk)).toMatchObject({ code: 'damaged' })
    const after = [...filesBelow(one.root)].filter(([name]) => !name.startsWith('evidence/'))
    expect(after).toEqual([...before].filter(([name]) => !name.startsWith('evidence/')))
    expect(kinds().slice(-2)).toEqual(['backup.made', 'backup.failed'])
    expect(dataOf(backupStatus(one.session, one.vault)).lastFailure).toContain('missing or damaged')
  })
})

describe('making one that does not work out', () => {
  it('needs a folder that is there', async () => {
    renameSync(one.stick, `${one.stick}-away`)
    const refused = await makeBackup(one.session, one.vault, one.desk)
    expect(refused).toMatchObject({ code: 'not-found', message: expect.stringContaining('Plug it in') })
    expect(kinds().at(-1)).toBe('backup.failed')
    expect(existsSync(one.stick)).toBe(false)
    expect(dataOf(backupStatus(one.session, one.vault))).toMatchObject({ isReachable: false, generations: [] })
    renameSync(`${one.stick}-away`, one.stick)
    expect((await make()).lastFailure).toBeNull()
  })

  it('tells that the stick was pulled out, and the next one tidies up', async () => {
    addEvidence(one, 3_000_000)
    const made = makeBackup(one.session, one.vault, one.desk)
    await untilThere(() => one.desk.state()?.done !== undefined && existsSync(one.root) && unfinished().length > 0)
    renameSync(one.stick, `${one.stick}-away`)
    expect(await made).toMatchObject({ ok: false, code: 'not-found' })
    renameSync(`${one.stick}-away`, one.stick)
    expect(listGenerations(one.root)).toEqual([])
    await make()
    expect(unfinished()).toEqual([])
    expect(listGenerations(one.root)).toHaveLength(1)
  })

  it('stops when it is cancelled, leaves nothing, and says so in the chain', async () => {
    addEvidence(one, 3_000_000)
    const made = makeBackup(one.session, one.vault, one.desk)
    await untilThere(() => existsSync(one.root) && unfinished().length > 0)
    one.desk.cancel()
    expect(await made).toMatchObject({ code: 'cancelled' })
    expect(filesBelow(one.root).size).toBe(0)
    expect(verifiedChain(one.db).at(-1)).toMatchObject({ kind: 'backup.failed', detail: { code: 'cancelled' } })
  })

  it('stops when the vault is locked', async () => {
    addEvidence(one, 100)
    const made = makeBackup(one.session, one.vault, one.desk)
    await untilThere(() => existsSync(one.root) && unfinished().length > 0)
    one.lock()
    expect(await made).toMatchObject({ code: 'locked' })
    expect(listGenerations(one.root)).toEqual([])
    expect(unfinished()).toEqual([])
  })

  it('is one at a time', async () => {
    const first = makeBackup(one.session, one.vault, one.desk)
    expect(await makeBackup(one.session, one.vault, one.desk)).toMatchObject({ code: 'conflict' })
    dataOf(await first)
  })
})

async function untilThere(isThere: () => boolean): Promise<void> {
  while (!isThere()) await new Promise((resolve) => setTimeout(resolve, 1))
}

describe('checking a backup', () => {
  it('finds another vault’s evidence, and a list that a stranger signed', async () => {
    const evidence = addEvidence(one, 400)
    const { generations } = await make()
    const id = generations[0]?.id ?? ''
    const path = join(one.root, 'evidence', evidence)
    const own = readFileSync(path)
    writeFileSync(path, randomBytes(400))
    expect(await verify(id)).toMatchObject({ code: 'damaged', message: expect.stringContaining(evidence) })
    writeFileSync(path, own)
    expect(await verify(id)).toMatchObject({ ok: true })

    const stranger = makeBackupVault()
    const manifest = JSON.parse(readFileSync(join(one.root, id, 'manifest.json'), 'utf8')) as object
    const publicKey = stranger.keys.signing.publicKey.toString('hex')
    const forged = Buffer.from(
      JSON.stringify({ ...manifest, signer: { accountId: stranger.session.actor.id, publicKey } }),
    )
    writeFileSync(join(one.root, id, 'manifest.json'), forged)
    writeFileSync(join(one.root, id, 'manifest.sig'), stranger.session.signer.sign(forged).toString('hex'))
    expect(await verify(id)).toMatchObject({ code: 'damaged', message: expect.stringContaining('manifest.sig') })
    stranger.dispose()
    expect(
      verifiedChain(one.db)
        .filter(({ kind }) => kind === 'backup.verified')
        .map(({ detail }) => detail['sound']),
    ).toEqual([false, true, false])
  })

  it('finds a list that tells of another state of the records', async () => {
    const { generations } = await make()
    const id = generations[0]?.id ?? ''
    const path = join(one.root, id, 'manifest.json')
    const text = readFileSync(path, 'utf8').replace(/"size": \d+/, '"size": 7')
    writeFileSync(path, text)
    writeFileSync(join(one.root, id, 'manifest.sig'), one.session.signer.sign(Buffer.from(text)).toString('hex'))
    expect(await verify(id)).toMatchObject({ code: 'damaged', message: expect.stringContaining('vault.db') })
  })

  it('does not take a list whose names lead elsewhere', async () => {
    const { generations } = await make()
    const id = generations[0]?.id ?? ''
    const path = join(one.root, id, 'manifest.json')
    for (const name of ['../slots.json', 'drop-box/../../x', '/etc/hostname', 'vault.db/x']) {
      const text = readFileSync(path, 'utf8').replace('"name": "slots.json"', `"name": ${JSON.stringify(name)}`)
      writeFileSync(join(one.root, id, 'manifest.sig'), one.session.signer.sign(Buffer.from(text)).toString('hex'))
      writeFileSync(join(one.root, id, 'kept'), readFileSync(path))
      writeFileSync(path, text)
      expect(await verify(id)).toMatchObject({ code: 'damaged' })
      renameSync(join(one.root, id, 'kept'), path)
    }
  })
})

describe('generations', () => {
  it('keeps the newest of 7 days, 5 weeks and 6 terms, the one just made, and the evidence they need', async () => {
    const { incidentId } = recordConcern(one.session)
    for (let day = 0; day < 9; day += 1) {
      const storedAs = `file-${day}`
      writeFileSync(join(vaultFiles(one.folder).evidence, storedAs), randomBytes(50))
      one.db.$client.exec('DROP TRIGGER IF EXISTS evidence_file_no_delete; DELETE FROM evidence_file')
      insertEvidence(one.db, { incidentId, storedAs, sizeBytes: 50 })
      expect(await backUpIfDue(one.vault, one.desk)).toMatchObject({ ok: true })
      one.clock.advance(DAY_MS)
    }
    const kept = listGenerations(one.root)
    expect(kept.map(({ madeAtMs }) => madeAtMs)).toEqual(
      dataOf(backupStatus(one.session, one.vault)).generations.map(({ madeAtMs }) => madeAtMs),
    )
    expect(kept).toHaveLength(7)
    const needed = kept.flatMap(({ id }) => readManifest(join(one.root, id))?.evidence.map(({ name }) => name) ?? [])
    expect(readdirSync(join(one.root, 'evidence')).toSorted()).toEqual(needed.toSorted())

    // A clock that is far behind: eight later terms would leave no place for the one just made.
    for (let year = 2030; year < 2038; year += 1) mkdirSync(join(one.root, `${year}-01-08T09-00-00-000Z`))
    await make()
    expect(newestAsked()).toBe(one.clock.nowMs())
  })

  it('lets all evidence be while a list cannot be read', async () => {
    const first = addEvidence(one, 50)
    const { generations } = await make()
    writeFileSync(join(one.root, generations[0]?.id ?? '', 'manifest.json'), 'unreadable')
    one.db.$client.exec('DROP TRIGGER IF EXISTS evidence_file_no_delete; DELETE FROM evidence_file')
    one.clock.advance(DAY_MS)
    await make()
    expect(readdirSync(join(one.root, 'evidence'))).toEqual([first])
    expect(dataOf(backupStatus(one.session, one.vault)).generations).toHaveLength(2)
  })
})

describe('the schedule and the folder', () => {
  it('makes one only when it is due, and only where a folder was chosen', async () => {
    expect(await backUpIfDue(one.vault, one.desk)).toMatchObject({ ok: true })
    expect(listGenerations(one.root)).toMatchObject([{ reason: 'schedule' }])
    one.clock.advance(DAY_MS - 1)
    expect(await backUpIfDue(one.vault, one.desk)).toBeUndefined()
    one.clock.advance(1)
    expect(dataOf(backupStatus(one.session, one.vault)).isDue).toBe(true)
    expect(await backUpIfDue(one.vault, one.desk)).toMatchObject({ ok: true })
    inTransaction(one.db, (tx) => writeSettingsTx(tx, { ...readSettingsRow(tx), backupInterval: 'never' }))
    one.clock.advance(90 * DAY_MS)
    expect(await backUpIfDue(one.vault, one.desk)).toBeUndefined()
    one.lock()
    expect(await backUpIfDue(one.vault, one.desk)).toBeUndefined()
  })

  it('does not fill the chain while the stick is not plugged in', async () => {
    rmSync(one.stick, { recursive: true })
    for (let hour = 0; hour < 3; hour += 1) await backUpIfDue(one.vault, one.desk)
    expect(kinds().filter((kind) => kind === 'backup.failed')).toHaveLength(1)
  })

  it('refuses a folder inside the records, and warns of synced and network folders', () => {
    const choose = (folder: string) => chooseBackupFolder(one.session, one.vault, folder)
    for (const inside of [one.folder, join(one.folder, 'backups')])
      expect(choose(inside)).toMatchObject({ code: 'invalid' })
    const synced = join(one.stick, 'OneDrive - Example School')
    mkdirSync(synced)
    expect(dataOf(choose(synced)).folderWarning).toContain('internet')
    expect(dataOf(choose('//server/share')).folderWarning).toContain('network')
    expect(dataOf(choose(one.stick))).toMatchObject({ folderWarning: null, isReachable: true })
    const elsewhere = { ...one.vault, folder: () => synced }
    expect(dataOf(backupStatus(one.session, elsewhere)).vaultWarning).toContain('internet')
  })
})

describe('before a migration', () => {
  it('makes a whole backup in the vault’s own folder, with the evidence as second names', async () => {
    const evidence = addEvidence(one, 700)
    await backUpBeforeMigration(systemClock, one.folder, one.key, one.session.signer)
    await backUpBeforeMigration(systemClock, one.folder, one.key, one.session.signer)
    const own = join(vaultFiles(one.folder).backups, readdirSync(vaultFiles(one.folder).backups)[0] ?? '')
    const [made] = listGenerations(own)
    expect(made).toMatchObject({ reason: 'migration' })
    expect(readFileSync(join(own, 'evidence', evidence))).toEqual(
      readFileSync(join(vaultFiles(one.folder).evidence, evidence)),
    )
    expect(kinds().filter((kind) => kind === 'backup.made')).toHaveLength(2)
  })

  it('is made without a file that is gone, since nobody could be let in otherwise', async () => {
    const evidence = addEvidence(one, 700)
    rmSync(join(vaultFiles(one.folder).evidence, evidence))
    await backUpBeforeMigration(systemClock, one.folder, one.key, one.session.signer)
    const own = join(vaultFiles(one.folder).backups, readdirSync(vaultFiles(one.folder).backups)[0] ?? '')
    expect(listGenerations(own)).toHaveLength(1)
  })
})
