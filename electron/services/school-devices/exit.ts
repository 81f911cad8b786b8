// What is settled when somebody leaves: devices, PINs, passwords, accounts. Seeds 002 §3.5.3, 000 §5 "Exit strategy".
import { embeddedDataProblems } from '#shared/domain/embedded-data.ts'
import { EXIT_KINDS, countOpen, exitCheckProblem, hasChecklist, latestChecks } from '#shared/domain/exit-rules.ts'
import type { SchoolPerson } from '#shared/domain/people.ts'
import { EXIT_ITEMS, type ExitCheck, type NewExitCheck } from '#shared/domain/school-devices.ts'
import type { RouteOutput } from '#shared/ipc/contract.ts'
import { type Result, fail, ok } from '#shared/ipc/result.ts'
import {
  type Leaver,
  insertExitCheckTx,
  listExitChecks,
  listLeavers as listAllLeavers,
} from '#db/queries/exit-checks.ts'
import { resolvePerson } from '#db/queries/people.ts'
import { listHeldDevices } from '#db/queries/school-devices.ts'
import type { Db } from '#db/open.ts'
import { auditIncidentTx } from '../audit.ts'
import { recordedNow, todayOf } from '../cases/recorded.ts'
import { change } from '../change.ts'
import { calledApartIn } from '../people/told-apart.ts'
import type { Session } from '../session.ts'

type Exit = RouteOutput<'schoolDevices.ofPerson'>

export function findLeaver(db: Db, personId: string): Result<SchoolPerson> {
  const person = resolvePerson(db, personId)
  return person ? ok(person) : fail('not-found', 'This person is not in the records')
}

export function readExit({ db }: Pick<Session, 'db'>, { personId }: { readonly personId: string }): Result<Exit> {
  const person = findLeaver(db, personId)
  return person.ok ? ok(exitOf(db, person.data.id)) : person
}

export function exitOf(db: Db, personId: string): Exit {
  const devices = listHeldDevices(db, personId)
  const checks: ExitCheck[] = latestChecks(listExitChecks(db, personId))
  return { devices, checks, isSettled: countOpen(checks, devices.length) === 0 }
}

export function checkExit(session: Session, check: NewExitCheck): Result<Exit> {
  const { confirmedBy, note } = check
  const embedded = embeddedDataProblems({ confirmedBy, note })
  if (embedded.length > 0) return fail('invalid', 'Check what you entered', embedded)
  return change(session, (tx) => {
    const person = findLeaver(tx, check.personId)
    if (!person.ok) return person
    const personId = person.data.id
    const problem = exitCheckProblem(check, listHeldDevices(tx, personId).length, todayOf(session))
    if (problem) return fail('invalid', 'Check what you entered', [problem])
    const recorded = recordedNow(session)
    insertExitCheckTx(tx, recorded, { ...check, personId })
    const { item, state } = check
    auditIncidentTx(tx, session, 'devices.exit-checked', null, { checkId: recorded.id, personId, item, state })
    return ok(exitOf(tx, personId))
  })
}

/** More than these nobody reads; the others follow when these are settled. */
const SHOWN = 400

export function listLeavers(session: Pick<Session, 'db' | 'clock'>): Result<RouteOutput<'schoolDevices.leavers'>> {
  const { db } = session
  const open = listAllLeavers(db, { kinds: EXIT_KINDS, today: todayOf(session) })
    .map((leaver) => ({ ...leaver, open: openOf(leaver) }))
    .filter((leaver) => leaver.open > 0)
  const shown = open.slice(0, SHOWN)
  const nameOf = calledApartIn(db, shown)
  const people = shown.map((leaver) => ({
    id: leaver.id,
    name: nameOf(leaver),
    kind: leaver.kind,
    leftOn: leaver.leftOn,
    devices: leaver.devices,
    open: leaver.open,
  }))
  return ok({ people, total: open.length })
}

/** Whoever has no checklist is done as soon as every device is back. */
function openOf({ kind, checks, devices }: Leaver): number {
  return hasChecklist(kind) ? countOpen(checksIn(checks), devices) : Math.min(devices, 1)
}

const STATES = ['done', 'not-needed', 'open'] as const

/** "pins:done,keys:open" as the database collects it. */
function checksIn(collected: string): readonly Pick<ExitCheck, 'item' | 'state'>[] {
  return collected.split(',').flatMap((pair) => {
    const [itemWord, stateWord] = pair.split(':')
    const item = EXIT_ITEMS.find(({ value }) => value === itemWord)?.value
    const state = STATES.find((value) => value === stateWord)
    return item && state ? [{ item, state }] : []
  })
}
