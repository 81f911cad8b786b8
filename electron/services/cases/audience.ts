// To whom the concern that is being written will be open. It asks the domain with the accounts of this vault.
import {
  type RestrictedAbout,
  aboutProblem,
  mayRecordIn,
  openedTo,
  restrictedAbout,
} from '#shared/domain/compartments.ts'
import { isLead } from '#shared/domain/accounts.ts'
import type { IncidentAnswers } from '#shared/domain/incident-answers.ts'
import { type Failure, fail } from '#shared/ipc/result.ts'
import type { KeyHolder } from '#db/queries/accounts.ts'
import type { Tx } from '#db/open.ts'
import { provenPeople } from '../people.ts'
import type { Session } from '../session.ts'

/** `people` is null for an ordinary case, which has no compartment. */
export type Audience =
  | { readonly ok: true; readonly about: null; readonly people: null }
  | { readonly ok: true; readonly about: RestrictedAbout; readonly people: readonly KeyHolder[] }

type Asked = Pick<IncidentAnswers, 'adult' | 'leadIds'>

/** Who may see a concern with these answers, or why whoever is unlocked may not write it. */
export function audienceOf(tx: Tx, { actor }: Session, { adult, leadIds }: Asked): Audience | Failure {
  const problem = aboutProblem(adult, leadIds, actor.id)
  if (problem) return fail('invalid', problem.message, [problem])
  const about = restrictedAbout(adult, leadIds)
  if (about === null) {
    if (mayRecordIn(actor, null)) return { ok: true, about, people: null }
    return fail('forbidden', 'Recording is for the safeguarding leads')
  }
  const found = peopleFor(tx, about)
  if (!found.ok || mayRecordIn(actor, found.people)) return found.ok ? { ...found, about } : found
  const message = 'You would not be able to see this concern yourself. Tell the head teacher or the chair of governors'
  return fail('invalid', message, [{ field: 'adult', message }])
}

/** Whom a case about this person is opened to; a failure when nobody is left or a lead is not known here. */
export function peopleFor(tx: Tx, about: RestrictedAbout): { ok: true; people: readonly KeyHolder[] } | Failure {
  const proven = provenPeople(tx)
  if (!proven.ok) return proven
  const { everybody } = proven
  if (!about.leadIds.every((leadId) => everybody.some((account) => account.id === leadId && isLead(account)))) {
    const message = 'Choose which safeguarding lead it is about'
    return fail('invalid', message, [{ field: 'leadIds', message }])
  }
  const people = openedTo(about, proven.people)
  if (people.length > 0) return { ok: true, people }
  const message = 'Nobody with access here may see this. Tell the head teacher or the chair of governors directly'
  return fail('invalid', message, [{ field: 'adult', message }])
}
