// Lending a school device, taking it back, and writing it off.
import type { Problem } from '#shared/domain/answers.ts'
import { embeddedDataProblems } from '#shared/domain/embedded-data.ts'
import { type DeviceMove, STATE_AFTER, borrowerProblem, mayFollow, moveDayProblem } from '#shared/domain/exit-rules.ts'
import type { SchoolDevice } from '#shared/domain/school-devices.ts'
import type { AuditKind } from '#shared/domain/audit.ts'
import { type Result, fail, ok } from '#shared/ipc/result.ts'
import { resolvePerson } from '#db/queries/people.ts'
import { insertDeviceEventTx, updateDeviceTx } from '#db/queries/school-devices.ts'
import type { Tx } from '#db/open.ts'
import { auditIncidentTx } from '../audit.ts'
import { recordedNow, todayOf } from '../cases/recorded.ts'
import { change } from '../change.ts'
import type { Session } from '../session.ts'
import { readDevice } from './list.ts'

type Move = { readonly id: string; readonly on: string; readonly note: string }

export function lendDevice(
  session: Session,
  { personId, ...move }: Move & { readonly personId: string },
): Result<SchoolDevice> {
  return moveDevice(session, move, 'lent', (tx) => {
    const borrower = resolvePerson(tx, personId)
    if (!borrower) return invalid([{ field: 'personId', message: 'This person is not in the records' }])
    const problem = borrowerProblem(borrower.leftOn, move.on)
    return problem ? invalid([problem]) : ok(borrower.id)
  })
}

export function giveBackDevice(session: Session, move: Move): Result<SchoolDevice> {
  return moveDevice(session, move, 'returned', (_tx, { heldBy }) => ok(heldBy?.id ?? null))
}

export function writeOffDevice(
  session: Session,
  { what, ...move }: Move & { readonly what: 'lost' | 'disposed' },
): Result<SchoolDevice> {
  return moveDevice(session, move, what, (_tx, { heldBy }) => ok(heldBy?.id ?? null))
}

const AUDITED: Record<DeviceMove, AuditKind> = {
  lent: 'devices.lent',
  returned: 'devices.returned',
  lost: 'devices.written-off',
  disposed: 'devices.written-off',
}

const NOT_NOW: Record<DeviceMove, string> = {
  lent: 'This device cannot be lent now: it is with somebody, lost or gone. Look at it again',
  returned: 'This device is not lent and not lost. Look at it again',
  lost: 'This device is lost or gone already. Look at it again',
  disposed: 'This device is gone already. Look at it again',
}

/** `who` finds the person of the move, or why it cannot be. */
function moveDevice(
  session: Session,
  { id, on, note }: Move,
  what: DeviceMove,
  who: (tx: Tx, device: SchoolDevice) => Result<string | null>,
): Result<SchoolDevice> {
  const embedded = embeddedDataProblems({ note })
  if (embedded.length > 0) return invalid(embedded)
  return change(session, (tx) => {
    const read = readDevice({ db: tx }, { id })
    if (!read.ok) return read
    if (!mayFollow(read.data.state, what)) return fail('conflict', NOT_NOW[what])
    const day = moveDayProblem(read.data.events, on, todayOf(session))
    const problems = day ? [day] : []
    const person = who(tx, read.data)
    if (!person.ok) problems.push(...(person.problems ?? []))
    if (!person.ok || problems.length > 0) return invalid(problems)
    const state = STATE_AFTER[what]
    updateDeviceTx(tx, id, { state, holderId: what === 'lent' ? person.data : null, since: on })
    insertDeviceEventTx(tx, recordedNow(session), { deviceId: id, what, personId: person.data, on, note })
    auditIncidentTx(tx, session, AUDITED[what], null, { deviceId: id, what, personId: person.data })
    return readDevice({ db: tx }, { id })
  })
}

function invalid(problems: readonly Problem[]) {
  return fail('invalid', 'Check what you entered', problems)
}
