import { personProblems } from '#shared/domain/people-check.ts'
import type { PersonDetails } from '#shared/domain/people.ts'
import type { RouteOutput } from '#shared/ipc/contract.ts'
import { type Result, fail } from '#shared/ipc/result.ts'
import { listGuardians, listGuardianships } from '#db/queries/guardianships.ts'
import { aliasesOf } from '#db/queries/people.ts'
import type { Db } from '#db/open.ts'
import { auditIncidentTx } from '../audit.ts'
import { todayOf } from '../cases/recorded.ts'
import { change } from '../change.ts'
import type { Session } from '../session.ts'
import { pageAfter } from './read.ts'
import { findUnmerged, isRefused } from './refusals.ts'
import { changePersonTx } from './write-person.ts'

type Changed = { readonly id: string; readonly details: PersonDetails }

/** Nothing is overwritten: what was there before stays in the history. */
export function changePerson(session: Session, { id, details }: Changed): Result<RouteOutput<'people.change'>> {
  const problems = personProblems(details, todayOf(session))
  if (problems.length > 0) return fail('invalid', 'Check what you entered', problems)
  return change(session, (tx) => {
    const before = findUnmerged(tx, id)
    if (isRefused(before)) return before
    const isOtherSide = (before.kind === 'pupil') !== (details.kind === 'pupil')
    if (isOtherSide && hasGuardianship(tx, id)) {
      return fail('invalid', 'Check what you entered', [
        { field: 'kind', message: 'A child and an adult are noted as belonging together. End that first' },
      ])
    }
    if (changePersonTx(tx, session, before, details, 'changed')) {
      auditIncidentTx(tx, session, 'people.changed', null, { personId: id })
    }
    return pageAfter(tx, id)
  })
}

function hasGuardianship(db: Db, id: string): boolean {
  const ids = aliasesOf(db, id)
  const children = listGuardianships(db, 'adult', ids)
  return listGuardians(db, ids).length > 0 || children.some(({ endedAtMs }) => endedAtMs === null)
}
