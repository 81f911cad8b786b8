// A case with real files in a real vault, and what is needed to hand them over.
import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { documentMakers } from '#electron/documents/makers.ts'
import { addEvidence } from '#electron/services/evidence/add.ts'
import { nameFiles } from '#electron/services/evidence/name-files.ts'
import { createNamedFiles } from '#electron/services/evidence/named-files.ts'
import type { PackageOutlets } from '#electron/services/evidence/package.ts'
import type { Session } from '#electron/services/session.ts'
import { type WorkDesk, createWorkDesk } from '#electron/services/work.ts'
import { EMPTY_ORIGIN, type OriginAnswers } from '#shared/domain/evidence.ts'
import { EMPTY_PACKAGE, type PackageAnswers } from '#shared/domain/packages.ts'
import { testFonts } from '#tests/documents/print.ts'
import { dataOf } from '#tests/helpers/concerns.ts'
import { type TestVault, temporaryFolder } from '#tests/helpers/vault-db.ts'

const date = { day: '3', month: '11', year: '2026', notKnown: false }
export const ORIGIN: OriginAnswers = {
  ...EMPTY_ORIGIN,
  device: 'Black example phone',
  seenBy: 'Only me',
  date,
  time: { typed: '9.15am', notKnown: false },
}

export const PACKAGE: PackageAnswers = {
  ...EMPTY_PACKAGE,
  recipientKind: 'police',
  recipient: 'Officer Example',
  reference: 'REF-0',
  means: 'By hand on a memory stick',
  date,
}

/** Adds files with these names and contents, and gives their evidence ids in order. */
export async function addFiles(
  session: Session,
  incidentId: string,
  files: readonly (readonly [string, Buffer])[],
): Promise<string[]> {
  const paths = files.map(([name, bytes]) => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, name), bytes)
    return join(folder, name)
  })
  return addPaths(session, incidentId, paths)
}

export async function addPaths(session: Session, incidentId: string, paths: readonly string[]): Promise<string[]> {
  const named = createNamedFiles()
  const found = dataOf(await nameFiles(session, named, { incidentId, means: 'chosen', paths }))
  const tickets = found.files.map(({ ticket }) => ticket)
  const input = { incidentId, tickets, answers: ORIGIN }
  const { added } = dataOf(await addEvidence(session, createWorkDesk(session.clock), named, input))
  return tickets.map((ticket) => added.find((one) => one.ticket === ticket)?.evidenceId ?? '')
}

export type Stick = PackageOutlets & { readonly folder: string; readonly work: WorkDesk; asked: number }

/** An empty stick to write to, with a work desk and real document makers. */
export function emptyStick({ session }: Pick<TestVault, 'session'>, folder = join(temporaryFolder(), 'stick')): Stick {
  mkdirSync(folder, { recursive: true })
  const fonts = testFonts()
  const stick: Stick = {
    folder,
    asked: 0,
    work: createWorkDesk(session.clock),
    loadMakers: () => Promise.resolve(documentMakers(fonts)),
    evidence: {
      choosePackageFolder: () => {
        stick.asked += 1
        return Promise.resolve(folder)
      },
    },
  }
  return stick
}

/** Everything below a folder, hidden files too. */
export function everythingIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()
}

/** What Debian's sha256sum and 7z say; throws when they fail. */
export function ran(folder: string, command: string, ...args: readonly string[]): string {
  return execFileSync(command, [...args], { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
}
