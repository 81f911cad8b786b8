// Whether a case takes files now. Every way in asks here first, before anything is chosen, named, captured or read.
import { isImageLocked } from '#shared/domain/image-answer.ts'
import { type Failure, type Result, fail, ok } from '#shared/ipc/result.ts'
import { type CaseFile, withOwnCase } from '../cases/case-file.ts'
import { refuseClosed } from '../cases/refusals.ts'
import { change } from '../change.ts'
import type { Session } from '../session.ts'

const LOCKED =
  'This incident could involve an image of a child, so no file is added to it. Record in words what is known, and the device it is on'

export function refuseTaking({ head }: CaseFile): Failure | undefined {
  if (isImageLocked(head.imageAnswer)) return fail('conflict', LOCKED)
  return head.status === 'closed' ? refuseClosed() : undefined
}

export function mayTakeFiles(session: Session, incidentId: string): Result<undefined> {
  return change(session, (tx) => withOwnCase(tx, session, incidentId, (file) => refuseTaking(file) ?? ok(undefined)))
}
