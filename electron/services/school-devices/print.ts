import { type Result } from '#shared/ipc/result.ts'
import { type Destination, type DocumentOutlets, deliver } from '../documents.ts'
import type { Session } from '../session.ts'
import { exitOf, findLeaver } from './exit.ts'

type Asked = { readonly personId: string; readonly to: Destination }

/** The checklist of somebody who leaves, as it stands now. */
export async function printExitChecklist(
  session: Session,
  outlets: DocumentOutlets,
  { personId, to }: Asked,
): Promise<Result<{ done: boolean }>> {
  const person = findLeaver(session.db, personId)
  if (!person.ok) return person
  const { devices, checks } = exitOf(session.db, person.data.id)
  const which = {
    document: 'exit-checklist',
    auditKind: 'devices.exit-printed',
    fileName: 'Blueform leaver’s checklist.pdf',
  } as const
  return deliver(session, outlets, to, which, (makers, printing) =>
    makers.exitChecklist({ ...printing, person: person.data, devices, checks }),
  )
}
