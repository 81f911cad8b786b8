// Complete answers of every form of the guided response, plainly fictional. Those about a person take whom they are about.
import { answerQuestions } from '#electron/services/response/answer.ts'
import { keepLetter } from '#electron/services/response/keep-letter.ts'
import { noteStep } from '#electron/services/response/note-step.ts'
import { recordContact } from '#electron/services/response/record-contact.ts'
import { recordDecision } from '#electron/services/response/record-decision.ts'
import { recordSanction } from '#electron/services/response/record-sanction.ts'
import { recordSearch } from '#electron/services/response/record-search.ts'
import type { Session } from '#electron/services/session.ts'
import type { ResponseAnswers } from '#shared/domain/concerns.ts'
import type { ContactAnswers } from '#shared/domain/contacts.ts'
import type { DecisionAnswers } from '#shared/domain/decisions.ts'
import type { TypedForm } from '#shared/domain/form-drafts.ts'
import type { Incident } from '#shared/domain/incidents.ts'
import type { LetterAnswers } from '#shared/domain/letters.ts'
import type { SanctionAnswers } from '#shared/domain/sanctions.ts'
import type { SearchAnswers } from '#shared/domain/searches.ts'
import type { StepAnswers } from '#shared/domain/step-notes.ts'
import type { Result } from '#shared/ipc/result.ts'

const date = { day: '3', month: '11', year: '2026', notKnown: false }
const later = { day: '10', month: '11', year: '2026', notKnown: false }
const time = { typed: '9.15am', notKnown: false }
const by = { typed: 'Sample Lead', notKnown: false }

const no = 'no' as const
export const RESPONSE: ResponseAnswers = {
  about: ['bullying-pupil'],
  noneOfThese: false,
  replies: {
    danger: no,
    adult: no,
    illegal: no,
    equipment: no,
    platform: no,
    send: no,
    otherSchool: no,
    repeated: no,
    toldByAnother: no,
    tellingRisk: no,
  },
}

export const STEP_DONE: StepAnswers = { state: 'done', date, time, by, note: 'Done on the telephone', due: later }
export const STEP_NOT_NEEDED: StepAnswers = { ...STEP_DONE, state: 'not-needed', note: 'It was another class' }
export const STEP_TO_DO: StepAnswers = { ...STEP_DONE, state: 'to-do', note: '' }

export const CONTACT: ContactAnswers = {
  party: 'police',
  personId: null,
  purpose: 'told',
  spokeTo: { typed: 'Officer Example', notKnown: false },
  how: 'telephone',
  date,
  time,
  by,
  advice: 'Leave it as it is until they come',
  reference: 'REF-1',
}

export const DECISION: DecisionAnswers = {
  topic: 'refer',
  personId: null,
  question: 'Do we refer this?',
  options: ['Refer today', 'Do not refer'],
  chosen: 1,
  isNot: true,
  reasons: 'Nobody is at risk and the families know',
  decidedBy: 'Sample Lead',
  agreedBy: 'Sample Head',
  date,
  time,
  review: later,
  noReview: false,
}

export const SEARCH: SearchAnswers = {
  personId: null,
  whoOther: 'A pupil of another class',
  kind: 'device',
  lookedFor: 'Messages of the class chat',
  reasons: 'Two pupils said that they were there',
  authorisedBy: 'Sample Head',
  searchedBy: 'Sample Lead',
  witness: 'Casey Colleague',
  where: 'School office',
  date,
  time,
  agreed: 'yes',
  parents: 'before',
  parentsWhyNot: '',
  found: 'The messages, as they were described',
  went: 'returned',
  wentWhere: '',
  followUp: 'The pupil speaks with the tutor each week',
}

export const SANCTION: SanctionAnswers = {
  personId: null,
  context: 'A quarrel that began on the playground',
  intention: 'To make fun of somebody',
  impact: 'Alex stayed at home for a day',
  earlierIds: [],
  decided: 'pupil-C',
  measures: ['No internet for a time'],
  otherMeasure: '',
  reasons: 'It was meant, and it hurt',
  decidedBy: 'Sample Head',
  decidedOn: date,
}

export const LETTER: LetterAnswers = {
  to: 'platform',
  personId: null,
  facts: ['reference', 'remove'],
  subject: 'Report from a school',
  text: 'We ask you to take it down.',
  isEdited: true,
  signedBy: '',
  namesAreMeant: false,
}

/** The seven forms, as they are typed. */
export const RESPONSE_FORMS = [
  { form: 'response', answers: RESPONSE },
  { form: 'step', answers: { ...STEP_DONE, step: 'tell-head' } },
  { form: 'contact', answers: CONTACT },
  { form: 'decision', answers: DECISION },
  { form: 'search', answers: SEARCH },
  { form: 'sanction', answers: SANCTION },
  { form: 'letter', answers: LETTER },
] as const satisfies readonly TypedForm[]

/** Records one of them; a sanction is about whoever is said to have caused it, when there is anybody. */
export function recordResponseForm(
  session: Session,
  { incidentId, personId }: { readonly incidentId: string; readonly personId: string | null },
  form: (typeof RESPONSE_FORMS)[number]['form'],
): Result<Incident> {
  switch (form) {
    case 'response':
      return answerQuestions(session, { incidentId, answers: RESPONSE })
    case 'step':
      return noteStep(session, { incidentId, step: 'tell-head', answers: STEP_DONE })
    case 'contact':
      return recordContact(session, { incidentId, answers: CONTACT })
    case 'decision':
      return recordDecision(session, { incidentId, answers: DECISION })
    case 'search':
      return recordSearch(session, { incidentId, answers: SEARCH })
    case 'sanction':
      return recordSanction(session, { incidentId, answers: { ...SANCTION, personId } })
    case 'letter':
      return keepLetter(session, { incidentId, answers: LETTER })
  }
}
