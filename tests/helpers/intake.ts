// A real vault with an incident that files are added to, and a folder of real files to add.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { systemClock } from '#electron/platform/clock.ts'
import { addEvidence } from '#electron/services/evidence/add.ts'
import { nameCapture, nameFiles } from '#electron/services/evidence/name-files.ts'
import { createNamedFiles } from '#electron/services/evidence/named-files.ts'
import type { Session } from '#electron/services/session.ts'
import { createWorkDesk } from '#electron/services/work.ts'
import { vaultFiles } from '#electron/vault/folder.ts'
import { EMPTY_ORIGIN, type OriginAnswers } from '#shared/domain/evidence.ts'
import { dataOf, recordConcern } from './concerns.ts'
import { addEverybody } from './people.ts'
import { makeVaultDb, temporaryFolder } from './vault-db.ts'

export const ORIGIN: OriginAnswers = {
  ...EMPTY_ORIGIN,
  address: 'https://chat.example/room/1',
  seenBy: 'Only me',
  note: 'Found in the class chat',
  date: { day: '2', month: '11', year: '2026', notKnown: false },
  time: { typed: '', notKnown: true },
}

/** One dot. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)

export function sha256(bytes: Buffer | string): string {
  return createHash('sha256').update(bytes).digest('hex')
}

export type Intake = ReturnType<typeof makeIntake>

export function makeIntake() {
  const vault = makeVaultDb()
  const school = addEverybody(vault)
  const named = createNamedFiles()
  const desk = createWorkDesk(systemClock)
  const sources = temporaryFolder()
  const { incidentId } = recordConcern(vault.session)
  const evidence = vaultFiles(vault.folder).evidence
  const name = async (paths: readonly string[], session: Session = vault.session, id: string = incidentId) =>
    dataOf(await nameFiles(session, named, { incidentId: id, means: 'chosen', paths }))
  const ticketsOf = async (...paths: readonly string[]) => (await name(paths)).files.map(({ ticket }) => ticket)
  const add = (tickets: readonly string[], session: Session = vault.session, id: string = incidentId) =>
    addEvidence(session, desk, named, { incidentId: id, tickets, answers: ORIGIN })
  const source = (fileName: string, bytes: Buffer | string): string => {
    const path = join(sources, fileName)
    writeFileSync(path, bytes)
    return path
  }
  return {
    vault,
    school,
    named,
    desk,
    sources,
    incidentId,
    evidence,
    source,
    name,
    ticketsOf,
    add,
    /** A file that was added, with the ticket of where it came from. */
    added: async (
      fileName: string,
      bytes: Buffer | string,
      session: Session = vault.session,
      id: string = incidentId,
    ) => {
      const path = source(fileName, bytes)
      const { files } = await name([path], session, id)
      const { added } = dataOf(await add([files[0]?.ticket ?? ''], session, id))
      return { path, ticket: added[0]?.ticket ?? '', evidenceId: added[0]?.evidenceId ?? '' }
    },
    capture: (bytes: Buffer, id: string = incidentId) =>
      nameCapture(vault.session, named, { incidentId: id, ticket: named.nameScreen(id, 'screen:1:0') }, () =>
        Promise.resolve(bytes),
      ),
    /** Names in the evidence folder. */
    stored: () => (existsSync(evidence) ? readdirSync(evidence) : []),
    dispose: () => {
      vault.dispose()
      rmSync(sources, { recursive: true, force: true })
    },
  }
}
