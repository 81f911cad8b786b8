// Adding files as evidence: real files, a real vault. What is added is whole and proven, what is not leaves nothing behind.
import { randomBytes, randomUUID } from 'node:crypto'
import { appendFileSync, mkdirSync, readdirSync, rmSync, symlinkSync, truncateSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { listAllEvidenceFiles, readEvidenceKey } from '#db/queries/evidence.ts'
import { maskFileKey } from '#electron/services/cases/file-keys.ts'
import { addEvidence } from '#electron/services/evidence/add.ts'
import { nameCapture, nameFiles } from '#electron/services/evidence/name-files.ts'
import { lockIncident } from '#electron/services/evidence/sealing.ts'
import { readFormDraft, saveFormDraft } from '#electron/services/form-drafts.ts'
import { closeIncident, readIncident } from '#electron/services/incidents.ts'
import { hashEvidence } from '#electron/vault/evidence/store.ts'
import { verifiedChain } from '#tests/helpers/audit-chain.ts'
import { dataOf, recordConcern } from '#tests/helpers/concerns.ts'
import { recordRestrictedCase } from '#tests/helpers/full-case.ts'
import { type Intake, ORIGIN, PNG, makeIntake, sha256 } from '#tests/helpers/intake.ts'
import type { School } from '#tests/helpers/people.ts'
import { DSL, NOW_MS, type TestVault } from '#tests/helpers/vault-db.ts'

let at: Intake
let vault: TestVault
let school: School
let incidentId: string
beforeEach(() => {
  at = makeIntake()
  ;({ vault, school, incidentId } = at)
})
afterEach(() => at.dispose())

const read = (id: string) => dataOf(readIncident(vault.session, { incidentId: id }))
const kinds = () => verifiedChain(vault.db).map(({ kind }) => kind)
const isBlank = (bytes: Buffer) => bytes.every((byte) => byte === 0)
const watch = { signal: new AbortController().signal, onBytes: () => undefined }

describe('naming files', () => {
  it('gives a ticket with the name and the size, and never a path', async () => {
    const answer = await at.name([at.source('chat.txt', 'hello')])
    expect(answer).toEqual({ files: [{ ticket: expect.any(String), name: 'chat.txt', sizeBytes: 5 }], refused: [] })
    expect(JSON.stringify(answer)).not.toContain(at.sources)
  })

  it('refuses in words whatever is no file of its own, and takes the others', async () => {
    mkdirSync(join(at.sources, 'a folder'))
    symlinkSync('/dev/null', join(at.sources, 'nothing.png'))
    symlinkSync(join(vault.folder, 'vault.db'), join(at.sources, 'records.db'))
    const odd = at.source('back\\slash.txt', 'x')
    const { files, refused } = await at.name([
      join(at.sources, 'a folder'),
      join(at.sources, 'nothing.png'),
      join(at.sources, 'records.db'),
      vault.path,
      join(at.sources, 'not there.txt'),
      'chat.txt',
      '',
      odd,
      at.source('good.txt', 'words'),
    ])
    expect(files.map((file) => file.name)).toEqual(['good.txt'])
    expect(refused.map((one) => one.message.split(/[.,]/)[0])).toEqual([
      'This is a folder',
      'This is a device or something else that is not a file',
      'This belongs to the records of Blueform themselves',
      'This belongs to the records of Blueform themselves',
      'This is not there any more',
      'This is not a file on this computer',
      'This is not a file on this computer',
      'This has no name that can be kept',
    ])
  })

  it.each(['a restricted', 'an ordinary'])(
    'of %s case refuses a name that it could not keep, and takes the others',
    async (kind) => {
      const id = kind === 'a restricted' ? recordRestrictedCase(school.dsl) : incidentId
      const solid = `${'Ab3'.repeat(67)}.png`
      const { files, refused } = await at.name([at.source(solid, PNG), at.source('copy.png', PNG)], school.dsl, id)
      expect(refused).toEqual([{ name: solid, message: expect.stringContaining('give the copy a short name') }])
      const before = read(id).evidence.length
      const { added, failed } = dataOf(
        await at.add(
          files.map(({ ticket }) => ticket),
          school.dsl,
          id,
        ),
      )
      expect([added.length, failed]).toEqual([1, []])
      expect(read(id).evidence.slice(before)).toMatchObject([{ originalName: 'copy.png' }])
    },
  )

  it('reads nothing of it, however large it is', async () => {
    const path = at.source('recording.mp4', '')
    truncateSync(path, 2 ** 40)
    expect((await at.name([path])).files).toMatchObject([{ name: 'recording.mp4', sizeBytes: 2 ** 40 }])
  })

  it.each(['suspected', 'confirmed'] as const)(
    'refuses it for an incident that is locked (%s)',
    async (imageAnswer) => {
      const locked = recordConcern(vault.session, { imageAnswer }).incidentId
      const path = at.source('chat.txt', 'hello')
      const answer = await nameFiles(vault.session, at.named, { incidentId: locked, means: 'dropped', paths: [path] })
      expect(answer).toMatchObject({
        ok: false,
        code: 'conflict',
        message: expect.stringContaining('image of a child'),
      })
      let isTaken = false
      const ticket = at.named.nameScreen(locked, 'screen:1:0')
      const captured = await nameCapture(vault.session, at.named, { incidentId: locked, ticket }, () => {
        isTaken = true
        return Promise.resolve(PNG)
      })
      expect([captured.ok, isTaken]).toEqual([false, false])
    },
  )

  it('refuses it for a closed incident, and for people who only read', async () => {
    const paths = [at.source('chat.txt', 'hello')]
    const asked = { incidentId, means: 'chosen', paths } as const
    expect(await nameFiles(school.head, at.named, asked)).toMatchObject({ ok: false, code: 'forbidden' })
    dataOf(closeIncident(vault.session, { incidentId, reason: 'Done' }))
    expect(await nameFiles(vault.session, at.named, asked)).toMatchObject({ ok: false, code: 'conflict' })
  })

  it('overwrites a capture when the incident is locked while it is made', async () => {
    const bytes = Buffer.from(PNG)
    const ticket = at.named.nameScreen(incidentId, 'screen:1:0')
    const answer = await nameCapture(vault.session, at.named, { incidentId, ticket }, () => {
      dataOf(lockIncident(vault.session, { incidentId, why: 'not-sure' }))
      return Promise.resolve(bytes)
    })
    expect(answer.ok).toBe(false)
    expect(isBlank(bytes)).toBe(true)
  })

  it('forgets: captures are overwritten, tickets of one incident are worth nothing for another', async () => {
    const bytes = Buffer.from(PNG)
    const [file] = dataOf(await at.capture(bytes)).files
    expect(file?.name).toBe('Capture 2026-11-03 14.05.00.png')
    expect(at.named.find(randomUUID(), file?.ticket ?? '')).toBeUndefined()
    at.named.forgetIncident(incidentId)
    expect(isBlank(bytes)).toBe(true)
    expect(at.named.find(incidentId, file?.ticket ?? '')).toBeUndefined()
    const again = Buffer.from(PNG)
    dataOf(await at.capture(again))
    at.named.forgetAll()
    expect([isBlank(again), at.named.capturedBytes()]).toEqual([true, 0])
  })
})

describe('adding', () => {
  it('keeps the file bit for bit, enciphered, with all that is said of it and its audit row', async () => {
    const bytes = Buffer.concat([PNG, randomBytes(3_000_000)])
    const [ticket = ''] = await at.ticketsOf(at.source('IMG_0001.JPG', bytes))
    const answer = dataOf(await at.add([ticket]))
    const evidenceId = answer.added[0]?.evidenceId ?? ''
    expect(answer).toMatchObject({ added: [{ ticket }], failed: [] })
    expect(answer.incident.evidence).toEqual([
      {
        id: evidenceId,
        recordedAtMs: NOW_MS,
        recordedBy: DSL,
        originalName: 'IMG_0001.JPG',
        sizeBytes: bytes.length,
        sha256: sha256(bytes),
        type: 'image/png',
        agreement: 'differs',
        means: 'chosen',
        address: ORIGIN.address,
        account: '',
        device: '',
        seenBy: 'Only me',
        note: ORIGIN.note,
        on: '2026-11-02',
        at: null,
        declaration: 'known',
        events: [],
      },
    ])
    const [row] = listAllEvidenceFiles(vault.db)
    expect(row).toMatchObject({ id: evidenceId, incidentId, sizeBytes: bytes.length, addedBy: DSL.id })
    expect(at.stored()).toEqual([row?.storedAs])
    const kept = readEvidenceKey(vault.db, evidenceId) ?? Buffer.alloc(32)
    const key = maskFileKey(vault.session, evidenceId, kept)
    await expect(row && hashEvidence(at.evidence, row, kept, watch), 'it is kept masked').rejects.toThrow()
    expect(row && (await hashEvidence(at.evidence, row, key, watch))).toBe(sha256(bytes))
    expect(verifiedChain(vault.db).at(-1)).toMatchObject({
      kind: 'evidence.added',
      incidentId,
      detail: { evidenceId, sha256: sha256(bytes), means: 'chosen' },
    })
  })

  it.each([
    ['plain words', 'chat.txt', 'Unkind words, línea', 'text/plain', 'fits'],
    ['UTF-16 as Windows writes it', 'chat.txt', Buffer.from('\uFEFFUnkind', 'utf16le'), 'text/plain', 'fits'],
    ['older Western text', 'chat.log', Buffer.from('Unkind words caf\xe9', 'latin1'), 'text/plain', 'fits'],
    ['words that call themselves a picture', 'chat.jpg', 'Unkind words', 'text/plain', 'differs'],
    [
      'an e-mail',
      'mail.eml',
      'Received: from example\r\n by example\r\nFrom: a@example.org\r\nTo: b@example.org\r\nSubject: x\r\n\r\nHello',
      'message/rfc822',
      'fits',
    ],
    ['a PDF', 'page.pdf', '%PDF-1.7\n%\u00e2\u00e3', 'application/pdf', 'fits'],
    [
      'a program that calls itself a PDF',
      'page.pdf',
      Buffer.from('MZ\x90\x00\x03\x00\x00\x00', 'latin1'),
      'application/x-msdownload',
      'differs',
    ],
    ['bytes of no kind', 'data.bin', Buffer.from([0, 1, 2, 3, 250, 251]), null, 'not-known'],
    ['an empty file', 'empty.txt', '', null, 'not-known'],
  ])('tells by its first bytes what it is: %s', async (_what, fileName, bytes, type, agreement) => {
    const { incident } = dataOf(await at.add(await at.ticketsOf(at.source(fileName, bytes))))
    expect(incident.evidence[0]).toMatchObject({ originalName: fileName, type, agreement })
  })

  it('names the files that fail and adds the others; the form is thrown away only when all were added', async () => {
    const aboutId = incidentId
    const typed = { form: 'evidence', answers: ORIGIN } as const
    dataOf(saveFormDraft(vault.session, { incidentId, aboutId, typed }))
    const kept = () => dataOf(readFormDraft(vault.session, { incidentId, aboutId, form: 'evidence' }))
    const paths = ['a.txt', 'b.txt', 'c.txt'].map((one) => at.source(one, `words of ${one}`))
    const tickets = await at.ticketsOf(...paths)
    rmSync(paths[0] ?? '')
    appendFileSync(paths[1] ?? '', ' and more')
    const { added, failed } = dataOf(await at.add([...tickets, randomUUID(), tickets[2] ?? '']))
    expect(added.map(({ ticket }) => ticket)).toEqual([tickets[2]])
    expect(failed.map((one) => one.name)).toEqual(['a.txt', 'b.txt', 'A file'])
    for (const { message } of failed) expect(message).toMatch(/Choose it again/)
    expect(at.stored()).toHaveLength(1)
    expect(kept().kept).not.toBeNull()
    expect(dataOf(await at.add([tickets[2] ?? ''])).failed[0]?.message).toMatch(/added already/)
    dataOf(await at.add(await at.ticketsOf(at.source('d.txt', 'more'))))
    expect(kept().kept).toBeNull()
  })

  it('takes a capture from memory, overwrites it there, and says that it never lay anywhere', async () => {
    const bytes = Buffer.from(PNG)
    const [file] = dataOf(await at.capture(bytes)).files
    const { incident } = dataOf(await at.add([file?.ticket ?? '']))
    expect(incident.evidence[0]).toMatchObject({ means: 'captured', sha256: sha256(PNG), type: 'image/png' })
    expect(isBlank(bytes)).toBe(true)
    expect(at.named.capturedBytes()).toBe(0)
  })

  it('refuses answers that say nothing of where it came from, before anything is read', async () => {
    const tickets = await at.ticketsOf(at.source('a.txt', 'a'))
    const answers = { ...ORIGIN, address: '', seenBy: '' }
    const answer = await addEvidence(vault.session, at.desk, at.named, { incidentId, tickets, answers })
    expect(answer).toMatchObject({ ok: false, code: 'invalid' })
    expect(answer.ok || answer.problems?.map(({ field }) => field)).toEqual(['address', 'seenBy'])
    expect(at.stored()).toEqual([])
  })

  it('stops when asked, and keeps what was added before', async () => {
    const tickets = await at.ticketsOf(at.source('a.txt', 'first'), at.source('b.bin', randomBytes(12_000_000)))
    const running = at.add(tickets)
    // The second file is under way once a row is there.
    while (listAllEvidenceFiles(vault.db).length === 0) await new Promise(setImmediate)
    at.desk.cancel()
    const { added, failed } = dataOf(await running)
    expect([added.length, failed.map(({ message }) => message)]).toEqual([1, ['Stopped before this file was added']])
    expect(at.stored()).toHaveLength(1)
  })

  it('is cancelled as a whole when nothing was added yet', async () => {
    const running = at.add(await at.ticketsOf(at.source('b.bin', randomBytes(12_000_000))))
    at.desk.cancel()
    expect(await running).toMatchObject({ ok: false, code: 'cancelled' })
    expect([at.stored(), kinds().includes('evidence.added')]).toEqual([[], false])
  })
})

describe('an incident that is locked', () => {
  it('is refused before anything is read, whatever was named for it earlier', async () => {
    const tickets = await at.ticketsOf(at.source('a.txt', 'a'))
    dataOf(lockIncident(vault.session, { incidentId, why: 'not-sure' }))
    expect(await at.add(tickets)).toMatchObject({ ok: false, code: 'conflict' })
    expect([at.stored(), at.desk.state()]).toEqual([[], null])
  })

  it('takes nothing of what is under way when it becomes locked', async () => {
    const running = at.add(await at.ticketsOf(at.source('b.bin', randomBytes(12_000_000))))
    dataOf(lockIncident(vault.session, { incidentId, why: 'not-sure' }))
    const { added, failed } = dataOf(await running)
    expect([added, failed.map((one) => one.name), at.stored()]).toEqual([[], ['b.bin'], []])
    expect(kinds()).not.toContain('evidence.added')
  })

  it('is not read to its end once its named files were forgotten', async () => {
    const running = at.add(await at.ticketsOf(at.source('b.bin', randomBytes(12_000_000))))
    at.named.forgetIncident(incidentId)
    expect(await running).toMatchObject({ ok: false, code: 'cancelled' })
    expect(at.stored()).toEqual([])
  })

  it('refuses the next file of several', async () => {
    const tickets = await at.ticketsOf(at.source('a.txt', 'a'), at.source('b.txt', 'b'))
    const running = at.add(tickets)
    while (listAllEvidenceFiles(vault.db).length === 0) await new Promise(setImmediate)
    // Sealing needs a confirmed release sheet, which this vault has not: the file that is there goes as the schema wants it.
    vault.db.$client.exec('DROP TRIGGER evidence_file_no_delete; DROP TRIGGER evidence_key_no_delete')
    vault.db.$client.exec(`DELETE FROM evidence_key; DELETE FROM evidence_file`)
    vault.db.$client.exec(`UPDATE incident SET image_answer = 'suspected'`)
    const { failed } = dataOf(await running)
    expect(failed.map((one) => one.name)).toEqual(['b.txt'])
  })

  it('a closed one takes none either', async () => {
    const tickets = await at.ticketsOf(at.source('a.txt', 'a'))
    dataOf(closeIncident(vault.session, { incidentId, reason: 'Done' }))
    expect(await at.add(tickets)).toMatchObject({ ok: false, code: 'conflict' })
    expect(at.stored()).toEqual([])
  })
})

describe('a restricted case', () => {
  const CANARY = 'canary-name-of-a-restricted-file'
  it('keeps name and key where neither the vault’s key nor other people find them', async () => {
    const restricted = recordRestrictedCase(school.dsl)
    const path = at.source(`${CANARY}.txt`, 'words')
    const { files } = await at.name([path], school.dsl, restricted)
    const { incident, added } = dataOf(await at.add([files[0]?.ticket ?? ''], school.dsl, restricted))
    expect(incident.evidence[0]).toMatchObject({ originalName: `${CANARY}.txt`, sha256: sha256(Buffer.from('words')) })
    const evidenceId = added[0]?.evidenceId ?? ''
    const key = readEvidenceKey(vault.db, evidenceId)
    expect(key?.length).toBe(60)
    const [row] = listAllEvidenceFiles(vault.db)
    for (const from of [0, 12, 28]) {
      const guess = Buffer.from(key?.subarray(from, from + 32) ?? [])
      await expect(hashEvidence(at.evidence, row ?? never(), guess, watch)).rejects.toThrow()
    }
    for (const table of ['case_entry', 'audit_entry', 'evidence_file', 'evidence_key', 'sealed_record']) {
      const rows = JSON.stringify(vault.db.$client.prepare(`SELECT * FROM ${table}`).all().map(latin))
      expect(rows, table).not.toContain(CANARY)
      expect(rows, table).not.toContain(sha256(Buffer.from('words')))
    }
    expect(verifiedChain(vault.db).at(-1)).toMatchObject({ detail: { evidenceId, restricted: true } })
    expect(readIncident(school.chair, { incidentId: restricted })).toMatchObject({ ok: false, code: 'not-found' })
  })

  it('is not there for people who were not let in', async () => {
    const restricted = recordRestrictedCase(school.dsl)
    const asked = { incidentId: restricted, means: 'chosen', paths: [at.source('a.txt', 'a')] } as const
    expect(await nameFiles(school.chair, at.named, asked)).toMatchObject({ ok: false, code: 'not-found' })
  })
})

function latin(row: unknown): unknown {
  return Object.fromEntries(
    Object.entries(row as object).map(([column, value]) => [
      column,
      Buffer.isBuffer(value) ? value.toString('latin1') : value,
    ]),
  )
}

function never(): never {
  throw new Error('no row')
}

it('leaves the folder of the records with nothing but the database and the file', async () => {
  dataOf(await at.add(await at.ticketsOf(at.source('a.txt', 'a'))))
  const names = readdirSync(dirname(vault.path), { recursive: true, encoding: 'utf8' }).sort()
  expect(names.filter((one) => !/^vault\.db(-wal|-shm)?$/.test(one))).toEqual([
    'evidence',
    join('evidence', at.stored()[0] ?? ''),
  ])
})
