// Classes that were moved up too early, or a year too far, go back in one go. Whoever was changed since keeps that: it is somebody's word.
import { detailsOf } from '#shared/domain/people-changes.ts'
import { placeBefore, rollOverYearOf } from '#shared/domain/people-roll-over.ts'
import type { PersonDetails, SchoolPerson } from '#shared/domain/people.ts'
import { calledAndPlace } from '#shared/domain/words/people-words.ts'
import type { RouteOutput } from '#shared/ipc/contract.ts'
import { type Result, fail, ok } from '#shared/ipc/result.ts'
import { type DoneRollOver, insertRollOverTx, listMovedBy, readRollOver } from '#db/queries/roll-overs.ts'
import type { Db } from '#db/open.ts'
import { auditIncidentTx } from '../audit.ts'
import { todayOf } from '../cases/recorded.ts'
import { change } from '../change.ts'
import type { Session } from '../session.ts'
import { toldApart } from './told-apart.ts'
import { changePersonTx } from './write-person.ts'

type TakenBack = RouteOutput<'people.takeBackRollOver'>

const KEPT_SHOWN = 100

export function planTakingBack({ db }: Pick<Session, 'db'>, done: DoneRollOver): TakenBack {
  return takenBack(db, movedPeople(db, done))
}

export function takeBackRollOver(session: Session): Result<TakenBack> {
  return change(session, (tx) => {
    const schoolYear = rollOverYearOf(todayOf(session))
    const done = readRollOver(tx, schoolYear)
    if (!done) return fail('conflict', 'The classes have not moved up. Open the page again')
    const people = movedPeople(tx, done)
    const moved = people.filter(({ before, person }) => before !== undefined && before.leftOn === person.leftOn).length
    const answer = takenBack(tx, people)
    const { back, kept } = answer
    if (back === 0) return fail('conflict', 'Everybody was changed since, so nothing can be taken back')
    for (const { person, before } of people) if (before) changePersonTx(tx, session, person, before, 'moved-back')
    const row = { id: session.newId(), what: 'taken-back', schoolYear, moved, leftCount: back - moved } as const
    insertRollOverTx(tx, { ...row, atMs: session.clock.nowMs(), by: session.actor.id })
    auditIncidentTx(tx, session, 'people.moved-back', null, { schoolYear, back, kept })
    return ok(answer)
  })
}

type Moved = {
  readonly person: SchoolPerson
  /** Undefined for whoever stays as they are. */
  readonly before: PersonDetails | undefined
}

function movedPeople(db: Db, { people }: DoneRollOver): Moved[] {
  return listMovedBy(db, people).map(({ person, changes, changedSince }) => {
    const place = person.mergedInto === null ? placeBefore(person, changes, changedSince) : undefined
    return { person, before: place && { ...detailsOf(person), ...place } }
  })
}

function takenBack(db: Db, people: readonly Moved[]): TakenBack {
  const kept = people.filter(({ before }) => before === undefined).map(({ person }) => person)
  const shown = kept.slice(0, KEPT_SHOWN)
  const apartOf = toldApart(db, shown)
  const keptPeople = shown.map((person) => ({ id: person.id, words: calledAndPlace(person, apartOf(person.id)) }))
  return { back: people.length - kept.length, kept: kept.length, keptPeople }
}
