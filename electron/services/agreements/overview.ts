// Every kind of agreement at one look: the version that applies, its round, and how many have signed.
import { AGREEMENT_KIND_VALUES } from '#shared/domain/agreements.ts'
import { roundOn } from '#shared/domain/rounds.ts'
import type { RouteOutput } from '#shared/ipc/contract.ts'
import { type Result, ok } from '#shared/ipc/result.ts'
import { listAgreementDraftKinds } from '#db/queries/agreement-drafts.ts'
import { readVersion } from '#db/queries/agreement-versions.ts'
import { todayOf } from '../cases/recorded.ts'
import type { Session } from '../session.ts'
import { countNeeds } from './outstanding.ts'
import { roundsBook } from './rounds.ts'
import { standingsOn } from './standings.ts'

export function agreementsOverview(session: Pick<Session, 'db' | 'clock'>): Result<RouteOutput<'agreements.overview'>> {
  const { db } = session
  const today = todayOf(session)
  const book = roundsBook(db, today)
  const drafts = listAgreementDraftKinds(db)
  const needs = Map.groupBy(
    standingsOn(db, today, today).flatMap((one) => one.needs),
    ({ round }) => round.kind,
  )
  const kinds = AGREEMENT_KIND_VALUES.map((kind) => {
    const round = roundOn(book.of(kind), today) ?? null
    const version = round === null ? null : (readVersion(db, round.versionId) ?? null)
    return { kind, version, round, hasDraft: drafts.includes(kind), counts: countNeeds(needs.get(kind) ?? []) }
  })
  return ok({ kinds })
}
