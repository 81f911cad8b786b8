// Run as a process of its own on a small disk: fills it, goes on saving, makes room again, and tells what happened.
import { randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, rmSync, statfsSync, truncateSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { readDraftAnswers } from '#db/queries/drafts.ts'
import { saveDraft, startDraft } from '#electron/services/drafts.ts'
import { recordIncident } from '#electron/services/incidents.ts'
import type { Session } from '#electron/services/session.ts'
import { createVault } from '#electron/vault/vault.ts'
import type { Result } from '#shared/ipc/result.ts'
import { verifiedChain } from '#tests/helpers/audit-chain.ts'
import { completeAnswers, dataOf, recordConcern } from '#tests/helpers/concerns.ts'
import { MIGRATIONS, SCHOOL, testClock } from '#tests/helpers/vault-db.ts'
import type { FullDiskReport } from './full-disk-report.ts'

const [disk = ''] = process.argv.slice(2)
const folder = join(disk, 'vault')
const empty = join(disk, 'empty')
const filler = join(disk, 'filler')
const PASSPHRASE = 'velvet otter ladder nimbus'
const school = { school: SCHOOL, name: 'Sample Lead', passphrase: PASSPHRASE }
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
const vault = createVault({ settingsFolder: disk, migrationsFolder: MIGRATIONS, clock: testClock(), newId: randomUUID })
dataOf(await vault.create(folder, school))
const session = openSession()
const { draftId } = dataOf(startDraft(session))
let kept = completeAnswers({ description: 'Typed before the disk was full.' })
dataOf(saveDraft(session, { draftId, answers: kept }))
const firstReference = recordConcern(session).reference

fill()
const draft = untilRefused(() => {
  const answers = completeAnswers({ description: `${kept.description} ${'And more words. '.repeat(2_000)}` })
  const result = saveDraft(session, { draftId, answers })
  if (result.ok) kept = answers
  return result
})
const incident = untilRefused(() => recordIncident(session, { draftId, answers: kept }))
const draftIsKept = readDraftAnswers(session.db, draftId)?.description === kept.description
vault.lock('asked')
const create = codeOf(await vault.create(empty, school))
const leftBehind = readdirSync(empty)
const unlock = codeOf(await vault.unlock(PASSPHRASE))

rmSync(filler)
dataOf(await vault.unlock(PASSPHRASE))
const again = openSession()
const { reference } = dataOf(recordIncident(again, { draftId, answers: kept }))
const report: FullDiskReport = {
  draft,
  incident,
  draftIsKept,
  create,
  leftBehind,
  unlock,
  references: [firstReference, reference],
  integrity: String(again.db.$client.pragma('integrity_check', { simple: true })),
  chain: verifiedChain(again.db).length,
}
vault.lock('quit')
writeSync(1, JSON.stringify(report))
