// The list for staff and the forms for parents, on paper.
import type { SchoolPerson } from '#shared/domain/people.ts'
import type { RouteInput } from '#shared/ipc/contract.ts'
import { type Result, ok } from '#shared/ipc/result.ts'
import type { Db } from '#db/open.ts'
import { type Destination, type DocumentOutlets, deliver } from '../documents.ts'
import { calledApartIn } from '../people/told-apart.ts'
import type { Session } from '../session.ts'
import { readImageList } from './by-class.ts'
import { findChild } from './of-child.ts'

type Choice = RouteInput<'consents.print'>['choice']

export async function printConsents(
  session: Session,
  outlets: DocumentOutlets,
  choice: Choice,
  to: Destination,
): Promise<Result<{ done: boolean }>> {
  const { document } = choice
  const auditKind = 'consents.printed'
  if (choice.document === 'image-list') {
    const children = readImageList(session, choice.class)
    const which = { document, auditKind, fileName: 'Blueform pictures list.pdf' } as const
    return deliver(session, outlets, to, which, (makers, printing) => makers.imageList({ ...printing, children }))
  }
  const children = choice.document === 'blank-image-form' ? ok([null]) : readChildren(session.db, choice.childIds)
  if (!children.ok) return children
  const which = { document, auditKind, fileName: 'Blueform picture forms.pdf' } as const
  return deliver(session, outlets, to, which, (makers, printing) =>
    makers.imageForms({ ...printing, children: children.data }),
  )
}

type Named = { readonly name: string; readonly class: string }

function readChildren(db: Db, childIds: readonly string[]): Result<readonly Named[]> {
  const children: SchoolPerson[] = []
  for (const childId of childIds) {
    const child = findChild(db, childId)
    if (!child.ok) return child
    children.push(child.data)
  }
  const nameOf = calledApartIn(db, children)
  return ok(children.map((child) => ({ name: nameOf(child), class: child.class })))
}
