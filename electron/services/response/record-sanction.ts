// A sanction: the rules propose a category from the record, the head teacher decides. Seeds 002 §5, 004 §2.
import { dayBefore, londonDate } from '#shared/lib/dates.ts'
import type { Checked } from '#shared/domain/answers.ts'
import { type Incident, type Person, currentVersion, peopleIn } from '#shared/domain/incidents.ts'
import { policyLineFor } from '#shared/domain/local-conditions.ts'
import {
  type NewSanction,
  SANCTION_CATEGORIES,
  type SanctionAnswers,
  checkSanction,
  proposeCategory,
  sanctionable,
} from '#shared/domain/sanctions.ts'
import { type Result, ok } from '#shared/ipc/result.ts'
import { listLetIn } from '#db/queries/compartments.ts'
import { readIncidentHead } from '#db/queries/incidents.ts'
import { listConditions } from '#db/queries/local-conditions.ts'
import type { Tx } from '#db/open.ts'
import { type Asked, addRecord } from '../cases/add-record.ts'
import { withCase } from '../cases/case-file.ts'
import { todayOf } from '../cases/recorded.ts'
import type { Session } from '../session.ts'
import { alsoProblem } from './also-problem.ts'
import { boxesOfSanction, factsInForce, tickBoxes } from './boxes.ts'
import { isSameName } from './namesakes.ts'

export function recordSanction(session: Session, { incidentId, answers }: Asked<SanctionAnswers>): Result<Incident> {
  const check = (incident: Incident, tx: Tx) => checked(tx, session, incident, answers)
  return addRecord(session, incidentId, check, 'when-open', (file, recorded, sanction) => {
    const actionIds = tickBoxes(session, file, boxesOfSanction(sanction, factsInForce(file.incident())))
    file.add(recorded, { kind: 'sanction', sanction: { ...sanction, actionIds } })
    file.dropForm({ form: 'sanction', aboutId: incidentId })
    const hints = { proposed: sanction.proposed, decided: sanction.decided, earlier: sanction.earlierIds.length }
    file.audit('response.sanction-decided', { recordId: recorded.id }, hints)
    return undefined
  })
}

function checked(
  tx: Tx,
  session: Session,
  incident: Incident,
  answers: SanctionAnswers,
): Checked<Omit<NewSanction, 'actionIds'>> {
  const people = peopleIn(incident)
  const group = people.find(({ id }) => id === answers.personId)?.kind === 'child' ? 'pupil' : 'staff'
  const earlierIds = [...new Set(answers.earlierIds)]
  const { category } = proposeCategory({
    group,
    about: incident.responses.at(-1)?.about ?? [],
    facts: factsInForce(incident),
    isDeliberate: currentVersion(incident).concern.deliberate,
    earlier: earlierIds.length,
  })
  const { decided } = answers
  const inForce = decided === null || decided === 'none' ? category : decided
  const policyLine = policyLineFor(inForce, listConditions(tx))
  const personIds = sanctionable(people).map(({ id }) => id)
  const others = { personIds, proposed: category, policyLine, since: dayBefore(londonDate(recordedAt(incident))) }
  const result = checkSanction({ ...answers, earlierIds }, others, todayOf(session))
  const person = people.find(({ id }) => id === answers.personId)
  if (person?.kind === 'other') {
    const problem = { field: 'personId', message: 'Sanctions are for pupils and staff only' }
    const rest = result.ok ? [] : result.problems.filter(({ field }) => field !== 'personId')
    return { ok: false, problems: [problem, ...rest] }
  }
  if (SANCTION_CATEGORIES.find(({ value }) => value === inForce)?.group !== group) {
    const message = `Choose a category for ${group === 'pupil' ? 'pupils' : 'staff'}`
    return alsoProblem(result, { field: 'decided', message })
  }
  const unlike = { field: 'earlierIds', message: 'Choose earlier incidents about somebody of the same name' }
  const read = earlierIds.map((id) => withCase(tx, session, id, (file) => ok(file.incident())))
  if (read.some((one) => one.ok && !isEarlierAbout(one.data, incident, person))) return alsoProblem(result, unlike)
  if (earlierIds.every((id) => mayBeCounted(tx, session, incident, id))) return result
  const message = 'Leave out the restricted cases: not everybody who may read this record may know of them'
  return alsoProblem(result, { field: 'earlierIds', message })
}

function isEarlierAbout(earlier: Incident, incident: Incident, person: Person | undefined): boolean {
  const name = person?.name ?? null
  const isNamed = name !== null && peopleIn(earlier).some((one) => one.name !== null && isSameName(one.name, name))
  return isNamed && recordedAt(earlier) <= recordedAt(incident)
}

function recordedAt({ versions }: Incident): number {
  return versions[0]?.recordedAtMs ?? 0
}

// Whoever reads this record learns of the earlier ones, so a restricted case is counted only among those who may see it anyhow.
function mayBeCounted(tx: Tx, session: Session, { id, restricted }: Incident, earlierId: string): boolean {
  if (earlierId === id || !withCase(tx, session, earlierId, () => ok(true)).ok) return false
  const compartmentId = readIncidentHead(tx, earlierId)?.compartmentId ?? null
  if (compartmentId === null) return true
  const letIn = listLetIn(tx, compartmentId)
  return restricted !== null && restricted.openTo.every((person) => letIn.some((other) => other.id === person.id))
}
