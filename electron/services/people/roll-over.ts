// Once a year the classes move up and the oldest leave. It is done once for each school year, all of it or nothing.
import { embeddedDataProblems } from '#shared/domain/embedded-data.ts'
import { detailsOf } from '#shared/domain/people-changes.ts'
import { type ClassOf, proposeMoves, rollOverYearOf } from '#shared/domain/people-roll-over.ts'
import { type SchoolPerson, YEAR_GROUPS } from '#shared/domain/people.ts'
import { firstDayOf, schoolYearName } from '#shared/domain/school-years.ts'
import { londonInstantMs } from '#shared/lib/dates.ts'
import { byNaturalOrder } from '#shared/lib/natural-order.ts'
import type { RouteInput, RouteOutput } from '#shared/ipc/contract.ts'
import { type Result, fail, ok } from '#shared/ipc/result.ts'
import { listHere } from '#db/queries/people.ts'
import { countNewYears, insertRollOverTx, readRollOver } from '#db/queries/roll-overs.ts'
import type { Db, Tx } from '#db/open.ts'
import { auditIncidentTx } from '../audit.ts'
import { todayOf } from '../cases/recorded.ts'
import { change } from '../change.ts'
import type { Session } from '../session.ts'
import { planTakingBack } from './take-back-roll-over.ts'
import { changePersonTx } from './write-person.ts'

type Move = RouteInput<'people.rollOver'>['moves'][number]

export function planRollOver(session: Session): Result<RouteOutput<'people.rollOverPlan'>> {
  const today = todayOf(session)
  const groups = [...pupilsByClass(session.db, today).values()]
  const moves = proposeMoves(groups.map(({ of }) => of))
  const classes = moves.map((move, index) => ({ ...move, pupils: groups[index]?.pupils.length ?? 0 }))
  const schoolYear = rollOverYearOf(today)
  const done = readRollOver(session.db, schoolYear)
  const newYears = countNewYears(session.db, {
    day: today,
    changedFromMs: londonInstantMs(`${schoolYear}-06-01`, '00:00'),
    enteredFromMs: londonInstantMs(firstDayOf(schoolYear), '00:00'),
  })
  const takeBack = done ? planTakingBack(session, done) : null
  return ok({ doneAtMs: done?.atMs ?? null, takeBack, newYears, classes })
}

type Group = { readonly of: ClassOf; readonly pupils: readonly SchoolPerson[] }

// All are gathered before anybody moves: whoever comes into a class today does not move on from it.
function pupilsByClass(db: Db, today: string): ReadonlyMap<string, Group> {
  const pupils = listHere(db, { day: today, kinds: ['pupil'] })
  const groups = [...Map.groupBy(pupils, keyOf)].toSorted(([a, [one]], [b, [other]]) => {
    return placeOf(one) - placeOf(other) || byNaturalOrder(a, b)
  })
  return new Map(
    groups.flatMap(([key, together]) => {
      const [first] = together
      return first ? [[key, { of: { class: first.class, year: first.year }, pupils: together }] as const] : []
    }),
  )
}

/** From the nursery up; whoever has no year comes last. */
function placeOf(pupil: SchoolPerson | undefined): number {
  return pupil?.year ? YEAR_GROUPS.indexOf(pupil.year) : YEAR_GROUPS.length
}

function keyOf({ class: className, year }: ClassOf): string {
  return JSON.stringify([className, year])
}

export function rollOver(
  session: Session,
  { leftOn, moves }: RouteInput<'people.rollOver'>,
): Result<RouteOutput<'people.rollOver'>> {
  const problems = embeddedDataProblems({ moves })
  if (problems.length > 0) return fail('invalid', 'Check the names of the classes', problems)
  if (new Set(moves.map(keyOf)).size < moves.length) {
    return fail('invalid', 'A class is in the list twice. Open the page again')
  }
  return change(session, (tx) => {
    const today = todayOf(session)
    const schoolYear = rollOverYearOf(today)
    if (readRollOver(tx, schoolYear) !== undefined) {
      const name = schoolYearName(schoolYear)
      return fail('conflict', `The classes have moved up for ${name} already. Take that back first`)
    }
    const groups = pupilsByClass(tx, today)
    let moved = 0
    let left = 0
    for (const move of moves) {
      const count = moveTx(tx, session, groups.get(keyOf(move))?.pupils ?? [], move, leftOn)
      if (move.leave) left += count
      else moved += count
    }
    if (moved + left === 0) return fail('invalid', 'Nobody would move or leave. Change where a class goes to')
    const row = { id: session.newId(), schoolYear, moved, leftCount: left }
    insertRollOverTx(tx, { ...row, what: 'moved', atMs: session.clock.nowMs(), by: session.actor.id })
    auditIncidentTx(tx, session, 'people.rolled-over', null, { schoolYear, moved, left })
    return ok({ moved, left })
  })
}

function moveTx(tx: Tx, session: Session, pupils: readonly SchoolPerson[], move: Move, leftOn: string): number {
  const changed = move.leave ? { leftOn } : { class: move.toClass.trim(), year: move.toYear }
  // Also of those who leave: by this kind of event the move is found when it is taken back.
  return pupils.filter((pupil) =>
    changePersonTx(tx, session, pupil, { ...detailsOf(pupil), ...changed }, 'rolled-over'),
  ).length
}
