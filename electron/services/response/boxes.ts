// The boxes of the printed form that a step, a contact or a sanction ticks, so that nothing is typed twice. Seed 002 app. 4.
import type { NewContact } from '#shared/domain/contacts.ts'
import { factsOf } from '#shared/domain/facts.ts'
import { actionsForStep, actionsForTelling, sidesOf } from '#shared/domain/form-boxes.ts'
import type { Action, Incident, NewAction } from '#shared/domain/incidents.ts'
import { bothSides } from '#shared/domain/parties.ts'
import { type SanctionCategory, SANCTION_CATEGORIES } from '#shared/domain/sanctions.ts'
import { type EditionsOf, type IncidentStep, stepsOf } from '#shared/domain/steps.ts'
import type { Fact } from '#shared/guidance/step.ts'
import type { CaseFile } from '../cases/case-file.ts'
import { recordedNow } from '../cases/recorded.ts'
import type { Session } from '../session.ts'

/** Ticks those boxes that are not ticked yet, and gives the ids of the new entries. */
export function tickBoxes(session: Session, file: CaseFile, wanted: readonly NewAction[]): string[] {
  const live = liveActions(file.incident())
  return wanted
    .filter((action) => !live.some((ticked) => isSameBox(ticked, action)))
    .map((action) => {
      const recorded = recordedNow(session)
      file.add(recorded, { kind: 'action', action })
      return recorded.id
    })
}

/**
 * Strikes out the boxes that a step had ticked; one that somebody ticked by hand stays. One that a contact, a sanction or another step
 * that is done ticks too is ticked anew with the moment and the person of that record. Gives the ids of those new entries.
 */
export function strikeBoxes(
  session: Session,
  file: CaseFile,
  { key, step }: Pick<IncidentStep, 'key' | 'step'>,
  reason: string,
  editionsOf: EditionsOf,
): string[] {
  const incident = file.incident()
  const own = actionsForStep(step, factsInForce(incident), NO_MOMENT)
  const others = tickedByOthers(incident, key, editionsOf)
  const byThis = tickedBy(incident.stepNotes.filter((note) => note.step === key))
  const byAny = tickedBy(incident.stepNotes)
  return liveActions(incident).flatMap((action) => {
    const isItsOwn = byThis.has(action.id) || (byAny.has(action.id) && own.some((box) => isSameBox(box, action)))
    const keeping = others.filter((box) => isSameBox(box, action))
    if (!isItsOwn || keeping.some((box) => isSameMoment(box, action))) return []
    file.add(recordedNow(session), { kind: 'strike', actionId: action.id, reason })
    return tickBoxes(session, file, keeping.slice(0, 1))
  })
}

function isSameMoment(a: NewAction, b: NewAction): boolean {
  return a.takenOn === b.takenOn && a.takenBy === b.takenBy
}

function tickedBy(notes: Incident['stepNotes']): ReadonlySet<string> {
  return new Set(notes.flatMap(({ actionIds }) => actionIds))
}

const NO_MOMENT = { on: null, by: null }

function tickedByOthers(incident: Incident, key: string, editionsOf: EditionsOf): readonly NewAction[] {
  const facts = factsInForce(incident)
  const steps = stepsOf(incident, editionsOf).filter((one) => one.key !== key && one.state === 'done')
  return [
    ...incident.contacts.flatMap((contact) => boxesOfContact(contact, facts)),
    ...incident.sanctions.flatMap((sanction) => boxesOfSanction(sanction, facts)),
    ...steps.flatMap(({ step, note }) => (note?.state === 'done' ? actionsForStep(step, facts, note) : [])),
  ]
}

export function boxesOfContact(
  contact: Pick<NewContact, 'party' | 'purpose' | 'on' | 'by'>,
  facts: ReadonlySet<Fact>,
): readonly NewAction[] {
  return actionsForTelling(contact.party, contact.purpose, facts, contact)
}

type Sanctioned = {
  readonly decided: SanctionCategory | null
  readonly decidedOn: string
  readonly decidedBy: string
}

/** The box "disciplinary action" in the column of whoever is sanctioned; none for a decision for no sanction. */
export function boxesOfSanction(
  { decided, decidedOn, decidedBy }: Sanctioned,
  facts: ReadonlySet<Fact>,
): readonly NewAction[] {
  const group = SANCTION_CATEGORIES.find(({ value }) => value === decided)?.group
  if (group === undefined) return []
  const sides = sidesOf(facts)
  const own = group === 'staff' ? 'staff' : 'child'
  const when = { detail: '', takenOn: decidedOn, takenBy: decidedBy }
  return bothSides('disciplinary')
    .filter(({ side }) => (sides.includes(own) ? side === own : sides.includes(side)))
    .map((box) => ({ ...box, ...when }) as NewAction)
}

/** What decides which boxes there are; an incident from before there were questions has its form only. */
export function factsInForce(incident: Incident): ReadonlySet<Fact> {
  return factsOf(incident, incident.responses.at(-1) ?? { about: [], replies: {} })
}

function liveActions({ actions }: Incident): readonly Action[] {
  return actions.filter(({ struck }) => struck === null)
}

// The line "specific action" holds many things, so there the words count too.
function isSameBox(a: NewAction, b: NewAction): boolean {
  const isBox = a.side === b.side && a.action === b.action
  return isBox && (a.action !== 'specific' || a.detail.trim() === b.detail.trim())
}
