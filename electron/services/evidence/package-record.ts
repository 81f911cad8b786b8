import type { Incident } from '#shared/domain/incidents.ts'
import type { NewPackage } from '#shared/domain/packages.ts'
import { type Result, ok } from '#shared/ipc/result.ts'
import { withOwnCase } from '../cases/case-file.ts'
import { recordedNow } from '../cases/recorded.ts'
import { change } from '../change.ts'
import type { Session } from '../session.ts'
import { PackageProblem } from './package-problem.ts'
import { chosenFiles } from './package-sources.ts'

type About = { readonly incidentId: string; readonly packageId: string }

/** Only after the package was read back: it is an entry of the case, and a link in the chain of custody of each of its files. */
export function recordPackage(
  session: Session,
  { incidentId, packageId }: About,
  handed: NewPackage,
): Result<{ incident: Incident }> {
  if (!session.db.$client.open) throw new PackageProblem('stopped')
  return change(session, (tx) =>
    withOwnCase(tx, session, incidentId, (file) => {
      // The case may have been locked while the package was written.
      const chosen = chosenFiles(file, handed)
      if (!chosen.ok) return chosen
      file.add({ ...recordedNow(session), id: packageId }, { kind: 'package', package: handed })
      for (const evidenceId of handed.evidenceIds) {
        const event = { what: 'handed-over', packageId } as const
        file.add(recordedNow(session), { kind: 'evidence-event', evidenceId, event })
        file.audit('evidence.handed-over', { evidenceId, packageId })
      }
      file.dropForm({ form: 'package', aboutId: incidentId })
      return ok({ incident: file.incident() })
    }),
  )
}

/** A file that did not come out as it was taken in is noted with it, as a check would. */
export function noteDamage(session: Session, incidentId: string, evidenceId: string | undefined): void {
  if (evidenceId === undefined || !session.db.$client.open) return
  change(session, (tx) =>
    withOwnCase(tx, session, incidentId, (file) => {
      const event = { what: 'verified', intact: false } as const
      file.add(recordedNow(session), { kind: 'evidence-event', evidenceId, event })
      file.audit('evidence.verified', { evidenceId, intact: false })
      return ok(undefined)
    }),
  )
}
