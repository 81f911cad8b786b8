// What on record shows that a step of an incident is done. Pure.
import type { Party, Step } from '../guidance/step.ts'
import type { Contact } from './contacts.ts'
import type { Decision } from './decisions.ts'
import { type Incident, type Person, childrenIn } from './incidents.ts'
import { PARTY_BOXES, boxesForTelling } from './parties.ts'

type StepRecord = { readonly recordedAtMs: number }

/** Every record, contact, box of the form or decision that shows that a step is done. */
export function recordsFor(incident: Incident, step: Step, person: Person | null): readonly StepRecord[] {
  const { tells, purpose, does, box, decides } = step
  const ofOthers = person === null ? [] : boxesAboutOthers(incident, person)
  const actions = incident.actions.filter(({ id, struck }) => struck === null && !ofOthers.includes(id))
  const ofPerson = ({ personId }: { readonly personId: string | null }) => person === null || personId === person.id
  if (tells !== undefined) {
    const told = incident.contacts.filter((contact) => isMeant(contact, step) && ofPerson(contact))
    // A box of the form does not say which child's parents.
    const isTicked = tells !== 'parents' || isForOneChild(incident)
    const boxes = boxesThatSay(tells, purpose)
    const ticked = isTicked ? actions.filter(({ action }) => boxes.includes(action)) : []
    const against = tells === 'parents' ? decidedAgainstTelling(incident, person) : undefined
    return [...told, ...ticked, ...(against?.reviewOn === null ? [against] : []), ...decidedNotTo(incident, step)]
  }
  if (box !== undefined)
    return person === null || isForOneChild(incident) ? actions.filter(({ action }) => action === box) : []
  switch (does) {
    // Only safeguarding leads record, so what is on record has reached one.
    case 'incident':
      return incident.versions.slice(0, 1)
    case 'device':
      return incident.devices
    case 'evidence':
      return incident.evidence
    case 'statement':
      return incident.statements
    case 'trace':
      return incident.traces
    case 'referral':
      return incident.referrals
    case 'image-seen':
      return incident.imagesSeen
    case 'deletion':
      return incident.deletions
    case 'search':
      return incident.searches
    case 'sanction':
      return incident.sanctions
    case 'letter':
      return incident.letters
    case 'outcome':
      return incident.outcomes
    // There is no way back from it, so when it was done does not matter.
    case 'restriction':
      return incident.restricted === null ? [] : incident.versions.slice(0, 1)
    case 'decision':
      return incident.decisions.filter((decision) => ofPerson(decision) && decision.topic === decides)
    case undefined:
      return []
  }
}

/** The decision in force not to tell the parents of a child yet; with nobody given, of whichever child. KCSIE 2026 part 2. */
export function decidedAgainstTelling(
  { decisions }: Pick<Incident, 'decisions'>,
  person: Pick<Person, 'id'> | null,
): Decision | undefined {
  const last = decisions.findLast(
    ({ topic, personId }) => topic === 'parents' && (person === null || personId === person.id),
  )
  return last?.isNot === true ? last : undefined
}

/** Asking these for advice reports nothing to them. */
const REPORTED_TO: readonly Party[] = ['police', 'ceop', 'ico', 'la-officer']

// Advice is not a referral, in a contact as in a box of the form; whoever told them has asked them as well.
function isMeant(contact: Contact, { tells, purpose }: Step): boolean {
  if (contact.party !== tells) return false
  if (purpose === 'referral') return contact.purpose === 'referral'
  return purpose === 'advice' || contact.purpose !== 'advice' || !REPORTED_TO.includes(contact.party)
}

// Where it is to be decided whether somebody is told, the latest decision against it is the end of it.
function decidedNotTo({ decisions }: Incident, { decides }: Step): readonly Decision[] {
  const last = decides === undefined ? undefined : decisions.findLast(({ topic }) => topic === decides)
  return last?.isNot === true ? [last] : []
}

// What was ticked for one child says nothing of another, also when the first is on the form no longer.
function boxesAboutOthers({ stepNotes, contacts }: Incident, { id }: Person): readonly string[] {
  const notes = stepNotes.filter(({ step }) => step.includes(':') && !step.endsWith(`:${id}`))
  const others = contacts.filter(({ personId }) => personId !== null && personId !== id)
  return [...notes, ...others].flatMap(({ actionIds }) => actionIds)
}

// The form has one box however many children there are, so it tells of a child only where there is no other.
function isForOneChild(incident: Incident): boolean {
  return childrenIn(incident).length <= 1
}

function boxesThatSay(party: Party, purpose: Step['purpose']): readonly string[] {
  return purpose !== 'referral'
    ? (PARTY_BOXES[party] ?? [])
    : boxesForTelling(party, purpose).map(({ action }) => action)
}
