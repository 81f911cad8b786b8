// Canary words typed into every field must not lie in clear anywhere: not in the vault, not in the profile, not in temporary files.
import { randomUUID } from 'node:crypto'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { listIncidents } from '#electron/services/incident-list.ts'
import { recordDevice, recordHandover, recordImageSeen } from '#electron/services/custody.ts'
import { saveDraft, startDraft } from '#electron/services/drafts.ts'
import { amendIncident, closeIncident, recordOutcome } from '#electron/services/incidents.ts'
import { type Vault, createVault } from '#electron/vault/vault.ts'
import { filesUnder, findWords } from '#tests/helpers/canary.ts'
import { askedGroups } from '#tests/helpers/confirm-sheets.ts'
import { secret } from '#tests/helpers/vault-place.ts'
import { completeAnswers, dataOf, recordConcern } from '#tests/helpers/concerns.ts'
import { personAnswer } from '#tests/helpers/least-answers.ts'
import { DEVICE, HANDOVER, IMAGE_SEEN } from '#tests/helpers/full-case.ts'
import { MIGRATIONS, SCHOOL, temporaryFolder, testClock } from '#tests/helpers/vault-db.ts'

const root = temporaryFolder()
const words: string[] = []
const previousTemp = process.env['TMPDIR']
let vault: Vault

/** A new canary; letters only, so that nothing takes it for a file. */
function canary(where: string): string {
  const word = `canary ${where} ${words.length} of the ${randomUUID().replace(/[^a-z]/g, '')} kind`
  words.push(word)
  return word
}

beforeAll(async () => {
  for (const name of ['vault', 'profile', 'temporary']) mkdirSync(join(root, name))
  // SQLite and Node both put temporary files here.
  process.env['TMPDIR'] = join(root, 'temporary')
  const options = { settingsFolder: join(root, 'profile'), migrationsFolder: MIGRATIONS, clock: testClock() }
  vault = createVault({ ...options, newId: randomUUID, kdfCost: 'floor' })
  const school = { ...SCHOOL, address: canary('address'), urgentContacts: canary('contacts') }
  const passphrase = canary('passphrase')
  dataOf(await vault.create(join(root, 'vault'), { school, name: canary('name'), passphrase: secret(passphrase) }))
  for (let sheet = vault.sheetCode(); sheet; sheet = vault.sheetCode()) {
    words.push(sheet.code)
    dataOf(await vault.confirmSheet(askedGroups(vault)))
  }
  typeEverywhere()
})
afterAll(() => {
  vault.lock('quit')
  process.env['TMPDIR'] = previousTemp
  if (previousTemp === undefined) delete process.env['TMPDIR']
  rmSync(root, { recursive: true, force: true })
})

function typeEverywhere(): void {
  const session = vault.session()
  if (!session) throw new Error('locked')
  const { draftId } = dataOf(startDraft(session))
  dataOf(saveDraft(session, { draftId, answers: completeAnswers({ description: canary('draft') }) }))
  const people = [personAnswer(canary('person'), { classOrPost: canary('class') })]
  const spoken = { outcome: canary('outcome'), outcomeNotKnown: false, specificAction: canary('action') }
  const { incidentId } = recordConcern(session, { people, description: canary('description'), ...spoken })
  dataOf(recordOutcome(session, { incidentId, text: canary('later') }))
  const deviceId = dataOf(recordDevice(session, { incidentId, answers: { ...DEVICE, marks: canary('marks') } }))
    .devices[0]?.id
  const handover = { ...HANDOVER, why: canary('handover') }
  dataOf(recordHandover(session, { incidentId, deviceId: deviceId ?? '', answers: handover }))
  dataOf(recordImageSeen(session, { incidentId, answers: { ...IMAGE_SEEN, followed: canary('seen') } }))
  const answers = completeAnswers({ description: canary('amended') })
  dataOf(amendIncident(session, { incidentId, fromVersion: 1, answers, reason: canary('reason') }))
  dataOf(listIncidents(session, { words: canary('search'), status: 'all', sort: 'newest', page: 1 }))
  dataOf(closeIncident(session, { incidentId, reason: canary('closing') }))
  // A sort too large for memory pages would go to a temporary file if it were allowed to.
  session.db.$client.prepare(`SELECT length(value) FROM ${NUMBERS} ORDER BY value DESC`).all()
}

const NUMBERS = `(WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)
  SELECT (SELECT description FROM incident_version) || i AS value FROM n)`

it('is true while the vault is open, and after it is locked', () => {
  expect(filesUnder(root).some((path) => path.endsWith('-wal'))).toBe(true)
  expect(findWords(filesUnder(root), words)).toEqual([])
  vault.lock('asked')
  expect(findWords(filesUnder(root), words)).toEqual([])
})

it('would be noticed in any of the spellings', () => {
  const file = join(root, 'temporary', 'leak')
  const [word = ''] = words
  for (const leak of [
    Buffer.from(word),
    Buffer.from(word, 'utf16le'),
    Buffer.from(Buffer.from(`{"a":"${word}"}`).toString('base64')),
    Buffer.from(Buffer.from(`ab${word}`, 'utf16le').toString('base64')),
  ]) {
    writeFileSync(file, leak)
    expect(findWords(filesUnder(root), words)).toEqual([`${file}: ${word}`])
  }
  rmSync(file)
})
