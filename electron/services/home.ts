// What is due, for whoever asks. Of ordinary cases it is kept ready; of restricted ones nothing lies open, so those that this person may
// see are opened and worked out here, as their list does, without a row in the audit chain.
import { type Role, may } from '#shared/domain/accounts.ts'
import { OVERDUE_AFTER_MS, isStepOverdue } from '#shared/domain/steps.ts'
import type { Who } from '#shared/guidance/step.ts'
import type { RouteOutput } from '#shared/ipc/contract.ts'
import { DUE_SHOWN, type DueIncident, type DueStep, INCIDENTS_SHOWN } from '#shared/ipc/home.ts'
import { type Result, ok } from '#shared/ipc/result.ts'
import { endOfLondonDayMs, londonDate } from '#shared/lib/dates.ts'
import { type DueCount, countDueSteps, countFallenDue, listDueIncidents, listDueSteps } from '#db/queries/open-steps.ts'
import { hasRestricted } from '#db/queries/restricted.ts'
import { ownRestrictedTx } from './cases/own-restricted.ts'
import { change } from './change.ts'
import { editionsOf } from './response/editions.ts'
import { openStepsOf } from './response/open-steps.ts'
import type { Session } from './session.ts'

export function homeDue(session: Session): Result<RouteOutput<'home.due'>> {
  const nowMs = session.clock.nowMs()
  const untilMs = endOfLondonDayMs(londonDate(nowMs))
  const lateMs = nowMs - OVERDUE_AFTER_MS
  const restricted = restrictedDue(session, untilMs)
  if (!restricted.ok) return restricted
  const { role } = session.actor
  const mine = ownSteps(role)
  const mayRead = may(role, 'read-cases')
  const counts = mayRead ? countDueSteps(session.db, lateMs, untilMs) : []
  const closed = groupsOf(restricted.data, nowMs, mine)
  const isSorter = mayRead && mine === null
  const open = isSorter ? listDueIncidents(session.db, lateMs, untilMs, INCIDENTS_SHOWN) : { groups: [], incidents: 0 }
  const overdue = sum(counts.map((row) => row.overdue)) + sum(closed.map((group) => group.overdue))
  return ok({
    steps: mayRead && mine !== null ? listDueSteps(session.db, untilMs, DUE_SHOWN, mine) : [],
    groups: [...open.groups, ...closed].toSorted((a, b) => a.dueAtMs - b.dueAtMs).slice(0, INCIDENTS_SHOWN),
    incidents: open.incidents + closed.length,
    overdue,
    today: sum(counts.map(({ count }) => count)) + restricted.data.length - overdue,
    // Of a restricted case not even whom it waits for is told to somebody who passes.
    waiting: waitingFor(counts),
  })
}

/** How many steps that this person may know of became due after the one moment and not after the other. */
export function countDueBetween(session: Session, afterMs: number, untilMs: number): Result<number> {
  const restricted = restrictedDue(session, untilMs)
  if (!restricted.ok) return restricted
  const ordinary = may(session.actor.role, 'read-cases') ? countFallenDue(session.db, afterMs, untilMs) : 0
  return ok(ordinary + restricted.data.filter(({ dueAtMs }) => dueAtMs > afterMs).length)
}

/** Who has steps of their own on the home page: the leads see to everything. */
function ownSteps(role: Role): Who | null {
  return role === 'head' || role === 'chair' ? role : null
}

/** One for each restricted case, which says no more of it than the page may show. */
function groupsOf(steps: readonly DueStep[], nowMs: number, mine: Who | null): DueIncident[] {
  return [...Map.groupBy(steps, ({ incidentId }) => incidentId).values()].flatMap((together) => {
    const [next] = together.toSorted((a, b) => a.dueAtMs - b.dueAtMs)
    if (next === undefined) return []
    const { incidentId, reference, imageLocked, isRestricted, text, who, dueAtMs } = next
    return [
      {
        incidentId,
        reference,
        imageLocked,
        isRestricted,
        dueAtMs,
        next: text,
        who: together.find((step) => step.who === mine)?.who ?? who,
        count: together.length,
        overdue: together.filter((step) => isStepOverdue(step.dueAtMs, nowMs)).length,
      },
    ]
  })
}

/** Most first. */
function waitingFor(counts: readonly DueCount[]): { who: Who; count: number }[] {
  const total = new Map<Who, number>()
  for (const { who, count } of counts) total.set(who, (total.get(who) ?? 0) + count)
  return [...total].map(([who, count]) => ({ who, count })).toSorted((a, b) => b.count - a.count)
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)

function restrictedDue(session: Session, untilMs: number): Result<DueStep[]> {
  if (!hasRestricted(session.db, session.actor.id)) return ok([])
  return change(session, (tx) => {
    const editions = editionsOf(tx)
    const steps = ownRestrictedTx(tx, session).flatMap(({ incident }) => {
      const { id, reference, imageLocked } = incident
      return openStepsOf(incident, editions).flatMap(({ step, words, who, dueAtMs }) =>
        dueAtMs !== null && dueAtMs <= untilMs
          ? [{ incidentId: id, reference, step, text: words, who, dueAtMs, imageLocked, isRestricted: true }]
          : [],
      )
    })
    return ok(steps)
  })
}
