// The list of restricted cases. They are in no index, so those that whoever asks may see are opened and looked through here.
import { type Incident, currentVersion } from '#shared/domain/incidents.ts'
import type { IncidentRow } from '#shared/ipc/incidents.ts'
import { type Result, ok } from '#shared/ipc/result.ts'
import { countWords } from '#db/queries/search.ts'
import { auditIncidentTx } from './audit.ts'
import { ownRestrictedTx } from './cases/own-restricted.ts'
import { change } from './change.ts'
import { shownName } from './incident-list.ts'
import type { Session } from './session.ts'
import { wordMatcher } from './cases/word-matcher.ts'

type Asked = { readonly words: string; readonly status: 'open' | 'closed' | 'all' }

export function listRestricted(session: Session, { words, status }: Asked): Result<{ rows: IncidentRow[] }> {
  const matches = wordMatcher(words)
  return change(session, (tx) => {
    const shown = shownName(tx)
    const rows = ownRestrictedTx(tx, session).flatMap(({ incident, recordedAtMs }) => {
      const isAsked = (status === 'all' || incident.status === status) && matches(textsOf(incident))
      return isAsked ? [rowOf(incident, recordedAtMs, shown)] : []
    })
    if (countWords(words) > 0) {
      const detail = { words: countWords(words), hits: rows.length, restricted: true }
      auditIncidentTx(tx, session, 'incident.searched', null, detail)
    }
    return ok({ rows })
  })
}

/** What the search of ordinary cases looks at, column by column. */
function textsOf(incident: Incident): readonly string[] {
  const { reporter, people, description } = currentVersion(incident).concern
  const names = people.map(({ name }) => name ?? '')
  return [
    incident.reference,
    [reporter.kind === 'named' ? reporter.name : '', ...names].join(' '),
    description,
    incident.outcomes.map(({ text }) => text).join(' '),
  ]
}

function rowOf(incident: Incident, recordedAtMs: number, shown: (name: string | null) => string): IncidentRow {
  const { happenedOn, types, people } = currentVersion(incident).concern
  const { id, reference, status, imageLocked } = incident
  const involved = people.filter(({ part }) => part !== 'reporter' && part !== 'witness')
  return {
    id,
    reference,
    recordedAtMs,
    happenedOn,
    status,
    imageLocked,
    types: [...types],
    people: involved.map(({ name }) => shown(name)),
  }
}
