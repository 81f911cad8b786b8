// What a letter may say, and how the chosen facts become one.
import type { Party } from '../guidance/step.ts'
import { COMMON } from '../guidance/steps/common.ts'
import { formatDate } from '../lib/dates.ts'
import { capital, small } from '../lib/first-letter.ts'
import { type Checked, problemList } from './answers.ts'
import { CONCERNS } from './concerns.ts'
import { embeddedDataProblems } from './embedded-data.ts'
import { type Incident, type Person, childrenIn, currentVersion } from './incidents.ts'
import type { LetterAnswers, LetterKind, NewLetter } from './letters.ts'
import { otherNamesIn } from './other-names.ts'
import type { School } from './school.ts'
import { hasLeft } from './words/device-words.ts'

export type LetterFact = { readonly id: string; readonly label: string; readonly sentence: string }

/**
 * What may be said, one fact each, none chosen before: only what is recorded, in the order of a letter. Nothing here holds a name but that
 * of the child whose parents are written to.
 */
export function letterFacts(incident: Incident, to: LetterKind, person: Person | null): readonly LetterFact[] {
  const { reference } = incident
  const last = { id: 'reference', label: 'The reference of the record', sentence: `Our reference is ${reference}.` }
  return [...(to === 'parents' ? factsForParents(incident, person) : factsForSite(incident)), last]
}

function factsForParents(incident: Incident, person: Person | null): readonly LetterFact[] {
  const child = person?.name ?? 'your child'
  const involved = {
    id: 'involved',
    label: 'That their child was part of it',
    sentence: capital(`${child} was part of an incident online that the school is dealing with.`),
  }
  return [
    involved,
    ...whatAndWhen(incident),
    ...(person ? partOf(incident, person) : []),
    ...(person ? talkedWith(incident, person) : []),
    ...doneAbout(incident),
    incident.imageLocked ? DO_NOT_LOOK : KEEP_MESSAGES,
    MEETING,
  ]
}

function whatAndWhen(incident: Incident): readonly LetterFact[] {
  const { happenedOn } = currentVersion(incident).concern
  const about = incident.responses.at(-1)?.about ?? []
  const what = CONCERNS.filter(({ value }) => about.includes(value)).map(({ value, label }) => ({
    id: `about-${value}`,
    label: `What it was about: ${label}`,
    sentence: `It was about this: ${small(label)}.`,
  }))
  if (happenedOn === null) return what
  return [...what, { id: 'when', label: 'When it happened', sentence: `It happened on ${formatDate(happenedOn)}.` }]
}

/** What is thought is said as such, and only of the child to whose part it belongs. KCSIE 2026 part 5. */
function partOf({ sanctions }: Incident, { id, name, part }: Person): readonly LetterFact[] {
  const child = name ?? 'your child'
  if (part === 'affected') {
    return [
      {
        id: 'affected',
        label: 'That their child was affected by it',
        sentence: capital(`${child} was affected by it.`),
      },
      {
        id: 'no-blame',
        label: 'That their child did nothing wrong',
        sentence: capital(`${child} has done nothing wrong.`),
      },
    ]
  }
  if (part !== 'alleged') return []
  const isDecided = sanctions.some(({ personId }) => personId === id)
  const open = isDecided ? '' : ' We have not yet decided what follows.'
  const sentence = `We think that ${child} had a part in it.${open}`
  return [{ id: 'alleged', label: 'That you think that their child had a part in it', sentence }]
}

function talkedWith(incident: Incident, { id, name }: Person): readonly LetterFact[] {
  const child = name ?? 'your child'
  const isDebriefed = wasDebriefed(incident, id)
  const isSame = (who: string) => name !== null && who.trim().toLowerCase() === name.trim().toLowerCase()
  if (!isDebriefed && !incident.statements.some(({ who }) => isSame(who))) return []
  const label = 'That the school has talked with their child'
  // What somebody said is written down without any support.
  return [
    { id: 'talked', label, sentence: `We have talked with ${child}${isDebriefed ? ' and offered support' : ''}.` },
  ]
}

function wasDebriefed({ versions, actions, stepNotes }: Incident, personId: string): boolean {
  const note = stepNotes.findLast(({ step }) => step === `${COMMON.debrief.id}:${personId}`)
  const live = actions.filter(({ action, struck }) => action === 'debriefed' && struck === null).map(({ id }) => id)
  const children = childrenIn({ versions })
  // The form's box names no child, so by itself it tells of the only one.
  if (children.length === 1 && live.length > 0) return true
  return note?.state === 'done' && (note.actionIds.length === 0 || note.actionIds.some((id) => live.includes(id)))
}

const AGENCIES: readonly Party[] = ['police', 'social-care', 'ceop', 'lado']

function doneAbout({ devices, searches, contacts }: Incident): readonly LetterFact[] {
  const isKept = devices.some((device) => !hasLeft(device)) || searches.some(({ went }) => went === 'kept')
  const isTold = contacts.some(({ party }) => AGENCIES.includes(party))
  return [...(isKept ? [CONFISCATED] : []), ...(isTold ? [OTHERS_TOLD] : [])]
}

const CONFISCATED: LetterFact = {
  id: 'confiscated',
  label: 'That a device was kept by the school',
  sentence: 'A device is locked away in school. We will tell you when it can be collected.',
}
const OTHERS_TOLD: LetterFact = {
  id: 'others-told',
  label: 'That other agencies have been told',
  sentence: 'We have told the agencies that help us to keep children safe.',
}
const DO_NOT_LOOK: LetterFact = {
  id: 'do-not-look',
  label: 'Not to look at, save or pass on any picture',
  sentence: 'Please do not look at, save or pass on any picture.',
}
const KEEP_MESSAGES: LetterFact = {
  id: 'keep-messages',
  label: 'To keep the messages, and not to answer them',
  sentence: 'Please keep the messages, and do not answer them or pass them on.',
}
const MEETING: LetterFact = {
  id: 'meeting',
  label: 'That you would like to meet',
  sentence: 'We would like to meet you. Please telephone us to agree a time.',
}

function factsForSite(incident: Incident): readonly LetterFact[] {
  const isAboutChild = childrenIn(incident).length > 0
  const child = { id: 'child', label: 'That it is about a child', sentence: 'It is about a child under 18.' }
  return [
    ...whatAndWhen(incident),
    ...incident.traces.map(({ id, service, username, address }) => {
      const what = [service, username, address].filter((part) => part !== '').join(', ')
      const sentence = `The account or address is: ${what}.`
      return { id: `trace-${id}`, label: `The account or address: ${what}`, sentence }
    }),
    ...(isAboutChild || incident.imageLocked ? [child] : []),
    ...ASKED_OF_SITE,
  ]
}

const ASKED_OF_SITE: readonly LetterFact[] = [
  {
    id: 'terms',
    label: 'That it breaks their own rules',
    sentence: 'We believe that it breaks your rules on harassment and the safety of children.',
  },
  { id: 'remove', label: 'That you ask for it to be taken down', sentence: 'We ask you to take it down.' },
  {
    id: 'preserve',
    label: 'That you ask for it to be preserved for the police',
    sentence: 'Please preserve the data of the account for the police.',
  },
]

/** For a pen, where no name was typed. */
const TO_SIGN = '_'.repeat(40)

const CLOSE = 'Yours sincerely\n\n\n'

/** Whoever signs a letter may stand in the record too, and is no name of another there. */
export function withoutWriter({
  subject,
  text,
  signedBy,
}: Pick<LetterAnswers, 'subject' | 'text' | 'signedBy'>): string {
  return `${subject} ${text.replace(`${CLOSE}${signedBy.trim()}`, CLOSE)}`
}

/** The letter that the chosen facts make, to be changed by hand. */
export function draftLetter(
  to: LetterKind,
  chosen: readonly LetterFact[],
  school: Pick<School, 'name' | 'contact'>,
  signedBy = '',
): Pick<NewLetter, 'subject' | 'text'> {
  const body = chosen.map(({ sentence }) => sentence).join('\n\n')
  const [subject, greeting] =
    to === 'parents' ? ['An incident online', 'Dear parent or carer'] : ['Report from a school', 'To the safety team']
  const signed = signedBy.trim() === '' ? `${TO_SIGN}\nName and post` : signedBy.trim()
  const end = `${CLOSE}${signed}\n${school.name}\n${school.contact}`
  return { subject, text: [greeting, body, end].filter((part) => part !== '').join('\n\n') }
}

/** `namesAreMeant` is for names of others that were looked at; of the facts, only those are kept that this letter can say. */
export function checkLetter(
  answers: LetterAnswers,
  incident: Incident,
  school: Pick<School, 'name' | 'contact'>,
): Checked<NewLetter> {
  const list = problemList()
  const { to, personId } = answers
  if (to === null) list.add('to', 'Choose whom it is for')
  const isParents = to === 'parents'
  const child = childrenIn(incident).find(({ id }) => id === personId)
  if (isParents && !child) list.add('personId', 'Choose whose parents it is for')
  const subject = list.need('subject', answers.subject, 'Enter a subject')
  const text = list.need('text', answers.text, 'Write the letter, or choose facts for it')
  const named = otherNamesIn(
    withoutWriter({ ...answers, subject, text }),
    incident,
    isParents ? personId : null,
    school,
  )
  if (named.length > 0 && !answers.namesAreMeant) {
    list.add('text', `Take out the names of others, or tick that they are meant: ${named.join(', ')}`)
  }
  list.addAll(embeddedDataProblems(answers))
  const offered = letterFacts(incident, to ?? 'parents', isParents ? (child ?? null) : null).map(({ id }) => id)
  return list.result(() => ({
    to: to ?? 'parents',
    personId: isParents ? personId : null,
    facts: offered.filter((id) => answers.facts.includes(id)),
    subject,
    text,
  }))
}
