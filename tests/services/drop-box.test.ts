// Concerns from the lock screen: written by anybody, read by those they are meant for, taken once, and never lost.
import { randomUUID } from 'node:crypto'
import { readFileSync, readdirSync, renameSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { inTransaction } from '#db/open.ts'
import { insertDropTakenTx } from '#db/queries/drop-box.ts'
import { discardDraft, listDrafts, readDraft } from '#electron/services/drafts.ts'
import { isOnlyReader, readDrop, readInbox, takeDrop } from '#electron/services/drop-box.ts'
import { leaveDrop } from '#electron/services/leave-drop.ts'
import type { Session } from '#electron/services/session.ts'
import { formatInstant } from '#shared/lib/dates.ts'
import { TEXT_LIMITS } from '#shared/domain/text.ts'
import { incidentAnswersSchema } from '#shared/domain/incident-answers.ts'
import { verifiedChain } from '#tests/helpers/audit-chain.ts'
import { dataOf } from '#tests/helpers/concerns.ts'
import { leave, lockedOf, newDrop } from '#tests/helpers/drops.ts'
import { DEPUTY, type School, addEverybody } from '#tests/helpers/people.ts'
import { NOW_MS, type TestVault, addPerson, makeVaultDb } from '#tests/helpers/vault-db.ts'

let vault: TestVault
let school: School
beforeEach(() => {
  vault = makeVaultDb()
  school = addEverybody(vault)
})
afterEach(() => vault.dispose())

const files = () => readdirSync(join(vault.folder, 'drop-box'))
const inbox = (session: Session) => dataOf(readInbox(session, vault.folder))
const idsFor = (session: Session) => inbox(session).rows.map(({ id }) => id)
const kinds = () => verifiedChain(vault.db).map(({ kind }) => kind)
const leaveWith = (locked: ReturnType<typeof lockedOf>, change = {}) =>
  leaveDrop(locked, vault.clock, randomUUID, newDrop(change))

describe('leaving a concern', () => {
  it('keeps it for the leads, and nothing of it can be read on the disk', () => {
    const id = leave(vault, { words: 'Kestrel over the playground.' })
    expect(files()).toEqual([`${id}.drop`])
    expect(readFileSync(join(vault.folder, 'drop-box', `${id}.drop`)).toString('latin1')).not.toContain('Kestrel')
    expect(idsFor(school.dsl)).toEqual([id])
    expect(idsFor(school.deputy)).toEqual([id])
    for (const role of ['head', 'chair', 'dpo'] as const) expect(idsFor(school[role])).toEqual([])
  })

  it.each([
    ['staff', [], ['dsl', 'deputy', 'head']],
    ['not-sure', [], ['dsl', 'deputy', 'head']],
    ['head', [], ['dsl', 'deputy', 'chair']],
    ['lead', [DEPUTY.id], ['dsl', 'head']],
  ] as const)('about “%s” keeps it for those to whom the case would be open', (adult, leadIds, readers) => {
    const id = leave(vault, { adult, leadIds: [...leadIds] })
    for (const role of ['dsl', 'deputy', 'head', 'chair', 'dpo'] as const) {
      const isReader = (readers as readonly string[]).includes(role)
      expect(idsFor(school[role]), role).toEqual(isReader ? [id] : [])
      expect(inbox(school[role]).damaged).toBe(0)
      const read = readDrop(school[role], vault.folder, { dropId: id })
      expect(read.ok, role).toBe(isReader)
      if (!isReader) expect(read).toEqual(readDrop(school[role], vault.folder, { dropId: randomUUID() }))
    }
  })

  it('is only for the lock screen', () => {
    const actor = vault.session.actor
    const unlocked = { ...lockedOf(vault), state: () => ({ state: 'unlocked', actor }) as const }
    expect(leaveWith(unlocked)).toMatchObject({ ok: false, code: 'forbidden' })
    expect(leaveWith({ ...lockedOf(vault), folder: () => undefined })).toMatchObject({ code: 'forbidden' })
    expect(leaveWith({ ...lockedOf(vault), dropBoxPublicKey: () => undefined })).toMatchObject({ code: 'forbidden' })
  })

  it('refuses pictures, a lead who is not known, and what nobody would be left to read', () => {
    const picture = `Look: ${Buffer.alloc(300, 0xd8).toString('base64')}`
    expect(leaveWith(lockedOf(vault), { words: picture })).toMatchObject({
      code: 'invalid',
      problems: [{ field: 'words' }],
    })
    const unknown = { adult: 'lead', leadIds: [randomUUID()] }
    expect(leaveWith(lockedOf(vault), unknown)).toMatchObject({ code: 'invalid', problems: [{ field: 'leadIds' }] })
    const onlyDsl = { ...lockedOf(vault), publicAccounts: () => lockedOf(vault).publicAccounts().slice(0, 1) }
    const refused = leaveWith(onlyDsl, { adult: 'lead', leadIds: [vault.session.actor.id] })
    expect(refused).toMatchObject({ ok: false, code: 'forbidden' })
    expect(refused.ok ? '' : refused.message).toContain('Tell the head teacher or the chair of governors directly')
  })
})

describe('the audit chain', () => {
  it('tells of an arrival once, whoever opens first, and of reading and taking', () => {
    const id = leave(vault, { adult: 'head' })
    inbox(school.dpo)
    const row = verifiedChain(vault.db).at(-1)
    expect(row).toMatchObject({ kind: 'drop.received', actorId: null, incidentId: null })
    expect(row?.detail).toEqual({ dropId: id, leftAtMs: NOW_MS })
    inbox(school.dsl)
    expect(kinds().filter((kind) => kind === 'drop.received')).toHaveLength(1)
    dataOf(readDrop(school.dsl, vault.folder, { dropId: id }))
    expect(verifiedChain(vault.db).at(-1)).toMatchObject({
      kind: 'drop.read',
      detail: { dropId: id, restricted: true },
    })
    const { draftId } = dataOf(takeDrop(school.dsl, vault.folder, { dropId: id }))
    expect(verifiedChain(vault.db).at(-1)?.detail).toEqual({ dropId: id, draftId, restricted: true })
  })
})

describe('taking one', () => {
  it('makes a draft that begins with who wrote it, and the file is gone', () => {
    const id = leave(vault, { imageAnswer: 'suspected' })
    const { draftId } = dataOf(takeDrop(school.deputy, vault.folder, { dropId: id }))
    const answers = incidentAnswersSchema.parse(dataOf(readDraft(school.dsl, { draftId })))
    expect(answers).toMatchObject({
      imageAnswer: 'suspected',
      adult: 'no',
      leadIds: [],
      reporter: { typed: 'Rowan Reporter' },
    })
    expect(answers.description).toBe(
      `Left at the lock screen by Rowan Reporter (Teaching assistant) on ${formatInstant(NOW_MS)}.\n` +
        'When and where: Monday, playground\nPeople concerned: Alex Sample\n\nAlex said that messages had been sent.',
    )
    expect(dataOf(listDrafts(school.dsl))).toMatchObject([{ id: draftId, imageLocked: true, restricted: false }])
    expect(files()).toEqual([])
    expect(idsFor(school.dsl)).toEqual([])
  })

  it('about an adult makes a sealed draft', () => {
    const id = leave(vault, { adult: 'lead', leadIds: [DEPUTY.id] })
    expect(takeDrop(school.deputy, vault.folder, { dropId: id })).toMatchObject({ code: 'not-found' })
    expect(takeDrop(school.head, vault.folder, { dropId: id }).ok).toBe(false)
    expect(files()).toHaveLength(1)
    const { draftId } = dataOf(takeDrop(school.dsl, vault.folder, { dropId: id }))
    expect(dataOf(readDraft(school.dsl, { draftId }))).toMatchObject({ adult: 'lead', leadIds: [DEPUTY.id] })
    expect(readDraft(school.deputy, { draftId })).toMatchObject({ code: 'not-found' })
    expect(takeDrop(school.deputy, vault.folder, { dropId: id })).toMatchObject({ code: 'not-found' })
  })

  it('is done once, also when a crash left the file behind', () => {
    const id = leave(vault)
    const path = join(vault.folder, 'drop-box', `${id}.drop`)
    const bytes = readFileSync(path)
    const { draftId } = dataOf(takeDrop(school.dsl, vault.folder, { dropId: id }))
    writeFileSync(path, bytes)
    expect(dataOf(takeDrop(school.dsl, vault.folder, { dropId: id }))).toEqual({ draftId })
    writeFileSync(path, bytes)
    expect(readDrop(school.dsl, vault.folder, { dropId: id })).toMatchObject({ code: 'not-found' })
    expect(idsFor(school.dsl)).toEqual([])
    expect(files()).toEqual([])
    dataOf(discardDraft(school.dsl, { draftId }))
    expect(takeDrop(school.dsl, vault.folder, { dropId: id })).toMatchObject({ code: 'not-found' })
    expect(dataOf(listDrafts(school.dsl))).toEqual([])
  })

  it('loses no word of the longest concern', () => {
    const words = 'word.'.repeat(TEXT_LIMITS.narrative / 5)
    const people = 'name '.repeat(TEXT_LIMITS.paragraph / 5)
    const id = leave(vault, { words, people })
    const { draftId } = dataOf(takeDrop(school.dsl, vault.folder, { dropId: id }))
    const answers = incidentAnswersSchema.parse(dataOf(readDraft(school.dsl, { draftId })))
    expect([answers.description === words, answers.identified === people]).toEqual([true, true])
    expect(answers.specificAction).toContain('Rowan Reporter (Teaching assistant)')
  })
})

describe('the inbox', () => {
  it('counts files that were changed, and is not disturbed by unfinished or foreign ones', () => {
    const [whole, cut, flipped, renamed] = [leave(vault), leave(vault), leave(vault), leave(vault)]
    const at = (name: string) => join(vault.folder, 'drop-box', name)
    writeFileSync(at(`${cut}.drop`), readFileSync(at(`${cut}.drop`)).subarray(0, 100))
    const bytes = readFileSync(at(`${flipped}.drop`))
    bytes[bytes.length - 5] = (bytes.at(-5) ?? 0) ^ 1
    writeFileSync(at(`${flipped}.drop`), bytes)
    const other = randomUUID()
    writeFileSync(at(`${other}.drop`), readFileSync(at(`${renamed}.drop`)))
    rmSync(at(`${renamed}.drop`))
    writeFileSync(at(`${randomUUID()}.drop.new`), 'half')
    writeFileSync(at('notes.txt'), 'not a concern')
    expect(inbox(school.dsl)).toMatchObject({ rows: [{ id: whole }], damaged: 3 })
    expect(files().some((name) => name.endsWith('.new'))).toBe(false)
    expect(takeDrop(school.dsl, vault.folder, { dropId: cut ?? '' })).toMatchObject({ code: 'not-found' })
  })

  it('neither follows links nor reads what is larger than any concern', () => {
    const id = leave(vault)
    const at = (name: string) => join(vault.folder, 'drop-box', `${name}.drop`)
    const elsewhere = join(vault.folder, 'elsewhere.drop')
    renameSync(at(id), elsewhere)
    symlinkSync(elsewhere, at(id))
    symlinkSync('/dev/zero', at(randomUUID()))
    const large = at(randomUUID())
    writeFileSync(large, '')
    truncateSync(large, 2 ** 32)
    expect(inbox(school.dsl)).toEqual({ rows: [], damaged: 3 })
  })

  it('holds for newcomers what they would have been sent, once somebody who can read it has looked', () => {
    const ordinary = leave(vault)
    const aboutHead = leave(vault, { adult: 'head' })
    const deputy = addPerson(vault, { id: randomUUID(), name: 'New Deputy', role: 'deputy' })
    const head = addPerson(vault, { id: randomUUID(), name: 'New Head', role: 'head' })
    expect(idsFor(deputy)).toEqual([])
    inbox(school.dsl)
    expect(new Set(idsFor(deputy))).toEqual(new Set([ordinary, aboutHead]))
    expect(idsFor(head)).toEqual([])
    expect(dataOf(readDrop(deputy, vault.folder, { dropId: aboutHead })).words).toContain('messages')
  })

  it('knows when only one person could read what waits, so that they are not removed', () => {
    const head = addPerson(vault, { id: randomUUID(), name: 'Other Head', role: 'head' })
    leave(vault)
    expect(isOnlyReader(school.dsl, vault.folder, DEPUTY.id)).toBe(false)
    const onlyDeputy = { ...lockedOf(vault), publicAccounts: () => lockedOf(vault).publicAccounts().slice(1, 2) }
    const id = randomUUID()
    dataOf(leaveDrop(onlyDeputy, vault.clock, () => id, newDrop()))
    expect(isOnlyReader(head, vault.folder, DEPUTY.id)).toBe(true)
    expect(isOnlyReader(head, vault.folder, vault.session.actor.id)).toBe(false)
    inbox(school.deputy)
    expect(isOnlyReader(head, vault.folder, DEPUTY.id)).toBe(false)
  })

  it('shows hundreds, oldest first, each noted once', { timeout: 60_000 }, () => {
    const left = Array.from({ length: 400 }, () => {
      vault.clock.advance(1000)
      return leave(vault)
    })
    expect(idsFor(school.dsl)).toEqual(left)
    expect(idsFor(school.deputy)).toEqual(left)
    expect(kinds().filter((kind) => kind === 'drop.received')).toHaveLength(400)
  })

  it('is empty where nothing was ever left, and hides what another has taken', () => {
    expect(inbox(school.dsl)).toEqual({ rows: [], damaged: 0 })
    const id = leave(vault)
    const taken = { dropId: id, draftId: randomUUID(), takenAtMs: 1, takenBy: DEPUTY.id }
    inTransaction(vault.db, (tx) => insertDropTakenTx(tx, taken))
    expect(idsFor(school.dsl)).toEqual([])
  })
})
