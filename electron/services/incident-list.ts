// The list of incidents and the search in it. A search is audited as numbers; its words never are.
import { initialsOf } from '#shared/domain/incidents.ts'
import { type IncidentRow, INCIDENTS_PER_PAGE } from '#shared/ipc/incidents.ts'
import { type Result, ok } from '#shared/ipc/result.ts'
import { type IncidentFilter, countIncidentRows, listIncidentRows } from '#db/queries/incident-list.ts'
import { countWords, searchExpression } from '#db/queries/search.ts'
import { readSettingsRow } from '#db/queries/settings.ts'
import type { Db } from '#db/open.ts'
import { auditIncidentTx } from './audit.ts'
import { change } from './change.ts'
import type { Session } from './session.ts'

type ListInput = Omit<IncidentFilter, 'expression'> & { readonly words: string }
type Page = { rows: IncidentRow[]; total: number }

export function listIncidents(session: Session, { words, ...rest }: ListInput): Result<Page> {
  const expression = searchExpression(words)
  if (expression === undefined) return ok(readPage(session, { expression, ...rest }))
  return change(session, (tx) => {
    const page = readPage({ ...session, db: tx }, { expression, ...rest })
    auditIncidentTx(tx, session, 'incident.searched', null, { words: countWords(words), hits: page.total })
    return ok(page)
  })
}

function readPage({ db }: Session, filter: IncidentFilter): Page {
  const rows = listIncidentRows(db, filter)
  const isWhole = filter.page === 1 && rows.length < INCIDENTS_PER_PAGE
  const total = isWhole ? rows.length : countIncidentRows(db, filter)
  const shown = shownName(db)
  return { rows: rows.map((row) => ({ ...row, people: row.people.map((name) => shown(name || null)) })), total }
}

/** How a list shows a name: as initials while "discreet names" is on. */
export function shownName(db: Db): (name: string | null) => string {
  return readSettingsRow(db).discreetNames ? initialsOf : (name) => name ?? 'Not known'
}

export function countIncidents({ db }: Session): Result<{ open: number; closed: number }> {
  const count = (status: 'open' | 'closed') => countIncidentRows(db, { expression: undefined, status })
  return ok({ open: count('open'), closed: count('closed') })
}
