// What was asked, done, told and decided under the procedures, as entries of the chronology. KCSIE 2026 part 2.
import type { Procedure } from '../../guidance/step.ts'
import { formatDate } from '../../lib/dates.ts'
import { CONCERNS, CONCERN_QUESTIONS, type Response } from '../concerns.ts'
import { CONTACT_WAYS, type Contact } from '../contacts.ts'
import { labelOf } from '../incident-form.ts'
import type { Incident } from '../incidents.ts'
import type { Letter } from '../letters.ts'
import { partyOf } from '../parties.ts'
import type { StepNote, StepState } from '../step-notes.ts'
import type { EditionsOf } from '../steps.ts'
import { momentWords } from '../words/moment-words.ts'
import { nameIn } from '../words/name-words.ts'
import { sourceWords, stepAt, stepTitle } from '../words/step-words.ts'
import type { Entry, EntryHeading } from './entry.ts'

export function responseEntries(incident: Incident, editionsOf: EditionsOf): readonly Entry[] {
  return [
    ...incident.responses.map((response) => responseEntry(response, editionsOf(response.editions))),
    ...incident.stepNotes.map((note) => stepEntry(note, incident, editionsOf)),
    ...incident.contacts.map((contact) => contactEntry(contact, incident)),
    ...incident.letters.map((letter) => letterEntry(letter, incident)),
  ]
}

const REPLIES = { yes: 'Yes', no: 'No', 'not-known': 'Not known yet' } as const

function responseEntry(response: Response, procedures: readonly Procedure[]): Entry {
  const { about, replies, isConfirmed } = response
  const concerns = about.map((value) => labelOf(CONCERNS, value))
  return {
    id: response.id,
    kind: 'response',
    heading: 'concern',
    title: isConfirmed ? 'Questions about the concern answered' : 'Procedures brought up by the form',
    atMs: response.recordedAtMs,
    by: response.recordedBy,
    lines: [
      concerns.length > 0 ? `About: ${concerns.join('; ')}` : 'About: none of the listed concerns',
      ...CONCERN_QUESTIONS.flatMap(({ id, label }) => {
        const reply = replies[id]
        return reply === undefined ? [] : [`${label} ${REPLIES[reply]}`]
      }),
      ...(procedures.length > 0 ? [`Procedures: ${procedures.map(procedureWords).join('; ')}`] : []),
    ],
  }
}

function procedureWords({ title, version, date }: Procedure): string {
  return `${title} (version ${version}, ${formatDate(date)})`
}

const STEP_TITLES: Record<StepState, string> = {
  done: 'Step done',
  'not-needed': 'Step not needed',
  'to-do': 'Step still to do',
}
const STEP_HEADINGS: Record<StepState, EntryHeading> = {
  done: 'follow-up',
  'not-needed': 'decision',
  'to-do': 'follow-up',
}

function stepEntry(note: StepNote, incident: Incident, editionsOf: EditionsOf): Entry {
  const { state, recordedAtMs } = note
  const step = stepAt(incident, note.step, recordedAtMs, editionsOf)
  return {
    id: note.id,
    kind: 'response',
    heading: STEP_HEADINGS[state],
    title: STEP_TITLES[state],
    atMs: recordedAtMs,
    by: note.recordedBy,
    lines: [stepTitle(incident, note.step, step), ...stateLines(note), ...(step ? [`From: ${sourceWords(step)}`] : [])],
  }
}

function stateLines({ state, on, at, by, note, dueOn }: StepNote): readonly string[] {
  if (state === 'done') {
    return [`Done ${momentWords({ on, at })}, by ${by ?? 'not known'}`, ...(note === '' ? [] : [note])]
  }
  if (state === 'not-needed') return [`Why: ${note}`]
  return [...(dueOn === null ? [] : [`To be done by ${formatDate(dueOn)}`]), ...(note === '' ? [] : [note])]
}

const CONTACT_TITLES: Record<Contact['purpose'], string> = {
  told: 'Told',
  advice: 'Asked for advice',
  referral: 'Referred to',
}

function contactEntry(contact: Contact, incident: Incident): Entry {
  const { party, personId, purpose, spokeTo, how, by, advice, reference } = contact
  const whose = personId === null ? '' : ` of ${nameIn(incident, personId)}`
  return {
    id: contact.id,
    kind: 'contact',
    heading: 'discussion',
    title: `${CONTACT_TITLES[purpose]}: ${partyOf(party).label}${whose}`,
    atMs: contact.recordedAtMs,
    by: contact.recordedBy,
    lines: [
      `${labelOf(CONTACT_WAYS, how)}, ${momentWords(contact)}, by ${by ?? 'not known'}`,
      spokeTo === null ? 'Who was spoken to is not known' : `Spoken to: ${spokeTo}`,
      ...(advice === '' ? [] : [`Advice: ${advice}`]),
      ...(reference === '' ? [] : [`Reference: ${reference}`]),
    ],
  }
}

// The text is a document of its own, kept with the incident and printed from there.
function letterEntry(letter: Letter, incident: Incident): Entry {
  const { to, personId, subject } = letter
  return {
    id: letter.id,
    kind: 'letter',
    heading: 'follow-up',
    title:
      to === 'platform'
        ? 'Message to a site, app or game written'
        : `Letter written to the parents of ${personId === null ? 'a child' : nameIn(incident, personId)}`,
    atMs: letter.recordedAtMs,
    by: letter.recordedBy,
    lines: [`Subject: ${subject}`],
  }
}
