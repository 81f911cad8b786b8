// Run as a process of its own on a small disk: fills it, goes on saving, makes room again, and tells what happened.
import { randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, rmSync, statfsSync, truncateSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { readDraftRow } from '#db/queries/drafts.ts'
import { findDraft } from '#electron/services/cases/draft-keeping.ts'
import { saveDraft, startDraft } from '#electron/services/drafts.ts'
import { readIncident, recordIncident } from '#electron/services/incidents.ts'
import type { Session } from '#electron/services/session.ts'
import { leaveDrop } from '#electron/services/leave-drop.ts'
import { readInbox } from '#electron/services/drop-box.ts'
import { restrictIncident } from '#electron/services/restricted.ts'
import { createVault } from '#electron/vault/vault.ts'
import type { Result } from '#shared/ipc/result.ts'
import { verifiedChain } from '#tests/helpers/audit-chain.ts'
import { completeAnswers, dataOf, recordConcern } from '#tests/helpers/concerns.ts'
import { newDrop } from '#tests/helpers/drops.ts'
import { MIGRATIONS, testClock } from '#tests/helpers/vault-db.ts'
import { PASSPHRASE, createConfirmed, createIn, unlockIn } from '#tests/helpers/vault-place.ts'
import type { FullDiskReport } from './full-disk-report.ts'

const [disk = ''] = process.argv.slice(2)
const folder = join(disk, 'vault')
const empty = join(disk, 'empty')
const filler = join(disk, 'filler')
const codeOf = (result: Result<unknown>) => (result.ok ? 'ok' : `${result.code}: ${result.message}`)

function fill(): void {
  const free = statfsSync(disk)
  writeFileSync(filler, Buffer.alloc(free.bavail * free.bsize, 1))
  truncateSync(filler, free.bavail * free.bsize)
}

function openSession(): Session {
  const session = vault.session()
  if (!session) throw new Error('locked')
  return session
}

/** The first answer that is not "saved"; a little room may be left inside files that are there. */
function untilRefused(save: () => Result<unknown>): string {
  for (let tries = 0; tries < 500; tries += 1) {
    const result = save()
    if (!result.ok) return codeOf(result)
  }
  return 'never refused'
}

for (const name of [folder, empty]) mkdirSync(name)
const clock = testClock()
const vault = createVault({
  settingsFolder: disk,
  migrationsFolder: MIGRATIONS,
  clock,
  newId: randomUUID,
  kdfCost: 'floor',
})
await createConfirmed(vault, folder)
let session = openSession()
const { draftId } = dataOf(startDraft(session))
let kept = completeAnswers({ description: 'Typed before the disk was full.' })
dataOf(saveDraft(session, { draftId, answers: kept }))
const firstReference = recordConcern(session).reference

const sealedDraft = dataOf(startDraft(session)).draftId
let sealed = completeAnswers({ adult: 'staff', description: 'Sealed before the disk was full.' })
dataOf(saveDraft(session, { draftId: sealedDraft, answers: sealed }))
const restrictedId = recordConcern(session, { adult: 'staff' }).incidentId
const ordinaryId = recordConcern(session).incidentId
const before = dataOf(readIncident(session, { incidentId: ordinaryId }))
vault.lock('asked')
const leave = (id: string, words: string) => leaveDrop(vault, clock, () => id, newDrop({ adult: 'staff', words }))
const left = [randomUUID()]
dataOf(leave(left[0] ?? '', 'Left before.'))

fill()
const drop = untilRefused(() => {
  const id = randomUUID()
  const result = leave(id, 'And more words. '.repeat(2_000))
  if (result.ok) left.push(id)
  return result
})
const dropFiles = readdirSync(join(folder, 'drop-box')).length
rmSync(filler)
dataOf(await unlockIn(vault, PASSPHRASE))
session = openSession()

fill()
const sealedSave = untilRefused(() => {
  const answers = completeAnswers({
    adult: 'staff',
    description: `${sealed.description} ${'And more words. '.repeat(2_000)}`,
  })
  const result = saveDraft(session, { draftId: sealedDraft, answers })
  if (result.ok) sealed = answers
  return result
})
const restrict = untilRefused(() =>
  restrictIncident(session, {
    incidentId: ordinaryId,
    about: { adult: 'staff', leadIds: [] },
    reason: 'Full. '.repeat(1_500),
  }),
)
const draft = untilRefused(() => {
  const answers = completeAnswers({ description: `${kept.description} ${'And more words. '.repeat(2_000)}` })
  const result = saveDraft(session, { draftId, answers })
  if (result.ok) kept = answers
  return result
})
const incident = untilRefused(() => recordIncident(session, { draftId, answers: kept }))
const draftIsKept = readDraftRow(session.db, draftId)?.answers.description === kept.description
vault.lock('asked')
const create = codeOf(await createIn(vault, empty))
const leftBehind = readdirSync(empty)
const unlock = codeOf(await unlockIn(vault, PASSPHRASE))

rmSync(filler)
dataOf(await unlockIn(vault, PASSPHRASE))
const again = openSession()
const inbox = dataOf(readInbox(again, folder))
const { reference } = dataOf(recordIncident(again, { draftId, answers: kept }))
const report: FullDiskReport = {
  draft,
  incident,
  draftIsKept,
  drop,
  dropsAreKept:
    inbox.damaged === 0 && dropFiles === left.length && left.every((id) => inbox.rows.some((row) => row.id === id)),
  sealedSave,
  sealedIsKept: findDraft(again.db, again, sealedDraft)?.answers.description === sealed.description,
  restrict,
  restrictIsUndone:
    JSON.stringify(dataOf(readIncident(again, { incidentId: ordinaryId }))) === JSON.stringify(before) &&
    dataOf(readIncident(again, { incidentId: restrictedId })).restricted !== null,
  create,
  leftBehind,
  unlock,
  references: [firstReference, reference],
  integrity: String(again.db.$client.pragma('integrity_check', { simple: true })),
  chain: verifiedChain(again.db).length,
}
vault.lock('quit')
writeSync(1, JSON.stringify(report))
