// Sites that were opened in the filter for a while.
import type { NewOpenedSite, OpenedSite } from '#shared/domain/opened-sites.ts'
import type { Db, Tx } from '../open.ts'
import { openedSite, openedSiteClosed } from '../schema/opened-sites.ts'
import { actorsOf } from './incident-read.ts'
import type { Recorded } from './incidents.ts'
import { insertRowTx, statement } from './statements.ts'

type Row = Recorded & NewOpenedSite & { readonly closedAtMs: number | null; readonly closedBy: string | null }

/** Every site, those to be closed first at the top. */
export function listOpenedSites(db: Db): OpenedSite[] {
  const sql = `SELECT id, site, for_whom AS forWhom, why, agreed_by AS agreedBy, until,
      recorded_at_ms AS recordedAtMs, recorded_by AS recordedBy, closed_at_ms AS closedAtMs, closed_by AS closedBy
    FROM opened_site LEFT JOIN opened_site_closed ON site_id = id ORDER BY until, seq`
  const actorOf = actorsOf(db)
  return statement<Row>(db, sql)
    .all()
    .map(({ closedAtMs, closedBy, ...row }) => ({
      ...row,
      recordedBy: actorOf(row.recordedBy),
      closed: closedAtMs === null || closedBy === null ? null : { atMs: closedAtMs, by: actorOf(closedBy) },
    }))
}

export function insertOpenedSiteTx(tx: Tx, recorded: Recorded, site: NewOpenedSite): void {
  insertRowTx(tx, openedSite, { ...recorded, ...site })
}

export function insertSiteClosedTx(tx: Tx, siteId: string, closedAtMs: number, closedBy: string): void {
  insertRowTx(tx, openedSiteClosed, { siteId, closedAtMs, closedBy })
}
