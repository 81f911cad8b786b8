// What stands beside a box of the form under "Action taken": one line for each time it was done, saying for which child where the form,
// which has one box however many children there are, would not.
import { type Action, type Incident, type Person, childrenIn } from '#shared/domain/incidents.ts'
import { decidedAgainstTelling } from '#shared/domain/step-records.ts'
import { nameIn } from '#shared/domain/words/name-words.ts'
import { formatDate } from '#shared/lib/dates.ts'

/** In parts of which each keeps its own direction. */
export type Notes = readonly string[]

export function notesOf(incident: Incident, taken: readonly Action[]): Notes {
  return inLines(taken.map((action) => noteOf(action, childOf(incident, action))))
}

/** The children whose parents are not told yet stand there too, so that a tick for another child is not read as one for them. */
export function parentNotes(incident: Incident, taken: readonly Action[]): Notes {
  const told = taken.map((action) => noteOf(action, childOf(incident, action)))
  return inLines([...told, ...childrenIn(incident).flatMap((child) => notYet(incident, child, taken))])
}

function inLines(notes: readonly Notes[]): Notes {
  return notes.flatMap((note, index) => [index === 0 ? ': ' : ';\n', ...note])
}

function noteOf(action: Action, child: string | null): Notes {
  const first = [...(child === null ? [] : [child]), ...(action.detail === '' ? [] : [action.detail])]
  return [...first.flatMap((words) => [words, ', ']), whenAndWho(action)]
}

/** The action names nobody: the contact or the step that ticked it does. */
function personIdOf({ contacts, stepNotes }: Incident, actionId: string): string | null {
  const holds = ({ actionIds }: { readonly actionIds: readonly string[] }) => actionIds.includes(actionId)
  return contacts.find(holds)?.personId ?? stepNotes.find(holds)?.step.split(':')[1] ?? null
}

function childOf(incident: Incident, { id }: Action): string | null {
  const personId = personIdOf(incident, id)
  const [only, ...others] = childrenIn(incident)
  const isOnlyOne = only?.id === personId && others.length === 0
  return personId === null || isOnlyOne ? null : nameIn(incident, personId)
}

function notYet(incident: Incident, child: Person, taken: readonly Action[]): readonly Notes[] {
  const decision = decidedAgainstTelling(incident, child)
  if (!decision) return []
  const isSince = ({ recordedAtMs }: { readonly recordedAtMs: number }) => recordedAtMs > decision.recordedAtMs
  // What a box does not say of anybody is of the only child there is.
  const isOnlyOne = childrenIn(incident).length === 1
  const isOf = (personId: string | null) => personId === child.id || (isOnlyOne && personId === null)
  const isTold =
    taken.some((action) => isSince(action) && isOf(personIdOf(incident, action.id))) ||
    incident.contacts.some((contact) => isSince(contact) && contact.party === 'parents' && isOf(contact.personId))
  if (isTold) return []
  const when = decision.on === null ? 'decision, date not known' : `decision of ${formatDate(decision.on)}`
  return [['parents of ', nameIn(incident, child.id), `: not yet (${when})`]]
}

export function isUndated({ takenOn, takenBy }: Action): boolean {
  return takenOn === null && takenBy === null
}

export function whenAndWho(action: Action): string {
  const { takenOn, takenBy } = action
  if (isUndated(action)) return 'date and person not known'
  return `${takenOn === null ? 'date not known' : formatDate(takenOn)}, ${takenBy ?? 'person not known'}`
}
