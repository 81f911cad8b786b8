// Sites that are opened in the filter for a while, so that somebody closes them again. Seed 002 §3.6.1; seed 004 §2.
import { type OpenedSiteAnswers, checkOpenedSite } from '#shared/domain/opened-sites.ts'
import type { RouteOutput } from '#shared/ipc/contract.ts'
import { type Result, fail, ok } from '#shared/ipc/result.ts'
import { insertOpenedSiteTx, insertSiteClosedTx, listOpenedSites } from '#db/queries/opened-sites.ts'
import { auditIncidentTx } from './audit.ts'
import { recordedNow, todayOf } from './cases/recorded.ts'
import { change } from './change.ts'
import type { Session } from './session.ts'

type Sites = RouteOutput<'sites.list'>

export function listSites({ db }: Pick<Session, 'db'>): Result<Sites> {
  return ok({ sites: listOpenedSites(db) })
}

export function openSite(session: Session, { answers }: { readonly answers: OpenedSiteAnswers }): Result<Sites> {
  const checked = checkOpenedSite(answers, todayOf(session))
  if (!checked.ok) return fail('invalid', 'Check what you entered', checked.problems)
  return change(session, (tx) => {
    const recorded = recordedNow(session)
    insertOpenedSiteTx(tx, recorded, checked.value)
    auditIncidentTx(tx, session, 'sites.opened', null, { siteId: recorded.id })
    return listSites({ db: tx })
  })
}

/** Somebody made sure that the filter blocks it again. */
export function closeSite(session: Session, { siteId }: { readonly siteId: string }): Result<Sites> {
  return change(session, (tx) => {
    const site = listOpenedSites(tx).find(({ id }) => id === siteId)
    if (!site) return fail('not-found', 'This site is not in the list. Look at the list again')
    if (site.closed) return fail('conflict', 'This site has been closed already')
    insertSiteClosedTx(tx, siteId, session.clock.nowMs(), session.actor.id)
    auditIncidentTx(tx, session, 'sites.closed', null, { siteId })
    return listSites({ db: tx })
  })
}
