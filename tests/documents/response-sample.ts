// A case in which something of every kind was recorded, with plainly fictional people and names in every script.
import type { CaseDocumentData } from '#electron/documents/case-document.ts'
import { chronology } from '#electron/documents/chronology.ts'
import { briefing } from '#electron/documents/briefing.ts'
import { letter } from '#electron/documents/letter.ts'
import { type PersonPart, personChronology } from '#electron/documents/person-chronology.ts'
import type { Response } from '#shared/domain/concerns.ts'
import type { Contact } from '#shared/domain/contacts.ts'
import type { ImageSeen } from '#shared/domain/custody.ts'
import type { Decision } from '#shared/domain/decisions.ts'
import type { Incident } from '#shared/domain/incidents.ts'
import type { Letter } from '#shared/domain/letters.ts'
import type { Sanction } from '#shared/domain/sanctions.ts'
import type { Search } from '#shared/domain/searches.ts'
import type { Statement, Trace } from '#shared/domain/statements.ts'
import type { StepNote } from '#shared/domain/step-notes.ts'
import type { EditionsOf } from '#shared/domain/steps.ts'
import type { Procedure } from '#shared/guidance/step.ts'
import { COMMON } from '#shared/guidance/steps/common.ts'
import { TELL } from '#shared/guidance/steps/telling.ts'
import { device, evidence, handover, idOf } from './evidence-sample.ts'
import { saved } from './print.ts'
import {
  CHECKPOINT,
  PRINTED_AT_MS,
  RECORDED_AT_MS,
  SCHOOL,
  STRUCK,
  action,
  boxAction,
  incident,
  outcome,
  person,
  version,
} from './sample.ts'

const LEAD = { id: idOf(1), name: 'Morgan Vale', role: 'dsl' as const }
const MINUTE_MS = 60_000
export const EDITION = 'a'.repeat(64)
export const editionsOf: EditionsOf = (hashes) => (hashes.includes(EDITION) ? [PROCEDURE] : [])

export const PROCEDURE: Procedure = {
  id: 'any-concern',
  version: 7,
  date: '2026-10-01',
  title: 'Every concern, as a sample',
  about: 'A sample.',
  mustNot: [],
  steps: [TELL.head, TELL.parents, COMMON.reviewPolicy, COMMON.outcome, COMMON.sendMeeting, COMMON.debrief],
}

let written = 100
/** Each is recorded a minute after the one before. */
function recorded() {
  written += 1
  return { id: idOf(written), recordedAtMs: RECORDED_AT_MS + (written - 100) * MINUTE_MS, recordedBy: LEAD }
}

export const CHILD = person({ id: idOf(31), name: 'Siân Gŵyr', part: 'affected', classOrPost: '8B' })
export const OTHER_CHILD = person({ id: idOf(32), name: 'يوسف', part: 'alleged', classOrPost: '9A' })
export const PEOPLE = [
  CHILD,
  OTHER_CHILD,
  person({ id: idOf(33), name: 'Łukasz Żółć', kind: 'staff', part: 'reporter' }),
]

export function response(changes: Partial<Response> = {}): Response {
  return {
    ...recorded(),
    about: ['bullying-pupil'],
    replies: { danger: 'no', platform: 'yes', send: 'not-known' },
    isConfirmed: true,
    editions: [EDITION],
    ...changes,
  }
}

export function stepNote(changes: Partial<StepNote> = {}): StepNote {
  return {
    ...recorded(),
    step: 'review-policy',
    state: 'done',
    on: '2026-11-04',
    at: '11:20',
    by: 'Robin Ashdown',
    note: 'The filter was changed.',
    dueOn: null,
    actionIds: [],
    ...changes,
  }
}

export function contact(changes: Partial<Contact> = {}): Contact {
  return {
    ...recorded(),
    party: 'police',
    personId: null,
    purpose: 'advice',
    spokeTo: 'Officer Example',
    how: 'telephone',
    on: '2026-11-03',
    at: '14:30',
    by: 'Robin Ashdown',
    advice: 'Keep the telephone switched off.',
    reference: 'REF-77',
    actionIds: [],
    ...changes,
  }
}

export function decision(changes: Partial<Decision> = {}): Decision {
  return {
    ...recorded(),
    topic: 'parents',
    personId: CHILD.id,
    question: 'Whether the parents are told today',
    options: ['Tell them today', 'Wait until the police agree'],
    chosen: 1,
    isNot: true,
    reasons: 'Telling them now would warn the person who is looked for.',
    decidedBy: 'Morgan Vale',
    agreedBy: 'Robin Ashdown',
    on: '2026-11-03',
    at: '15:00',
    reviewOn: '2026-11-06',
    ...changes,
  }
}

export function search(changes: Partial<Search> = {}): Search {
  return {
    ...recorded(),
    personId: OTHER_CHILD.id,
    whoOther: '',
    kind: 'belongings',
    lookedFor: 'A second telephone',
    reasons: 'A friend saw it in the bag.',
    authorisedBy: 'Sam Placeholder',
    searchedBy: 'Morgan Vale',
    witness: 'Casey Colleague',
    where: 'Office',
    on: '2026-11-03',
    at: '15:10',
    agreed: 'yes',
    parents: 'not-before',
    parentsWhyNot: 'Nobody answered the telephone.',
    found: 'A black telephone, switched off.',
    went: 'kept',
    wentWhere: 'Safe in the office',
    followUp: 'The tutor talks with him on Friday.',
    ...changes,
  }
}

export function sanction(changes: Partial<Sanction> = {}): Sanction {
  return {
    ...recorded(),
    personId: OTHER_CHILD.id,
    context: 'A quarrel in the group chat.',
    intention: 'He says that it was meant as a joke.',
    impact: 'She stayed at home for two days.',
    earlierIds: [idOf(90)],
    proposed: 'pupil-C',
    decided: 'pupil-B',
    measures: ['No internet for a time', 'Parents contacted'],
    policyLine: 'Line 4 of the behaviour policy',
    reasons: 'It is the first time that it was meant to hurt.',
    decidedBy: 'Sam Placeholder',
    decidedOn: '2026-11-05',
    actionIds: [],
    ...changes,
  }
}

export function keptLetter(changes: Partial<Letter> = {}): Letter {
  return {
    ...recorded(),
    to: 'parents',
    personId: CHILD.id,
    facts: ['when'],
    subject: 'An incident online',
    text: 'Dear parent or carer\n\nIt happened on Tue 3 Nov 2026.\n\nElder Brook School',
    ...changes,
  }
}

export function statement(changes: Partial<Statement> = {}): Statement {
  return {
    ...recorded(),
    who: 'Siân Gŵyr',
    said: 'It came in on Sunday evening.',
    toldTo: 'Morgan Vale',
    present: 'Nguyễn Thị Ánh',
    on: '2026-11-03',
    at: '14:00',
    ...changes,
  }
}

export function trace(changes: Partial<Trace> = {}): Trace {
  return {
    ...recorded(),
    service: 'An example app',
    username: '@example_account',
    address: 'https://app.example/u/1',
    namedBy: 'Siân Gŵyr',
    note: '',
    ...changes,
  }
}

function imageSeen(): ImageSeen {
  return {
    ...recorded(),
    who: 'Casey Colleague',
    why: 'It was on the screen.',
    present: 'Nobody else',
    followed: 'The telephone was switched off.',
    on: '2026-11-03',
    at: '13:50',
    signedBy: 'Casey Colleague',
    signedOn: '2026-11-03',
  }
}

/** One entry of every kind; two boxes of the form are told of by the contact and by nothing else. */
export function fullIncident(
  changes: Partial<Incident> = {},
  description = 'Somebody posted something unkind.',
): Incident {
  const ticked = { ...action(boxAction({ side: 'child', action: 'police' })), id: idOf(41) }
  const alone = { ...action(boxAction({ side: 'child', action: 'parents' })), id: idOf(42) }
  const struck = { ...action(boxAction({ side: 'staff', action: 'lado-advice' }), STRUCK), id: idOf(43) }
  return incident(
    {},
    {
      versions: [
        version(1, { people: PEOPLE, description, types: ['bullying'] }),
        version(2, { people: PEOPLE, description: `${description} Amended.`, types: ['bullying'] }),
      ],
      actions: [ticked, alone, struck],
      outcomes: [outcome('They have talked it through.', RECORDED_AT_MS + 90 * MINUTE_MS)],
      statusChanges: [
        { ...recorded(), status: 'closed', reason: 'All is done' },
        { ...recorded(), status: 'open', reason: 'It began again' },
      ],
      responses: [response()],
      stepNotes: [
        stepNote(),
        stepNote({
          step: `debrief-child:${OTHER_CHILD.id}`,
          state: 'not-needed',
          note: 'His tutor has talked with him.',
          on: null,
          at: null,
          by: null,
        }),
        stepNote({
          step: `tell-parents:${CHILD.id}`,
          state: 'to-do',
          note: '',
          dueOn: '2026-11-10',
          on: null,
          at: null,
          by: null,
        }),
      ],
      contacts: [contact({ actionIds: [idOf(41)] })],
      decisions: [decision()],
      searches: [search()],
      sanctions: [sanction()],
      letters: [keptLetter()],
      statements: [statement()],
      traces: [trace()],
      devices: [device({ handovers: [handover()] })],
      imagesSeen: [imageSeen()],
      evidence: [evidence()],
      ...changes,
    },
  )
}

const PRINTING = { school: SCHOOL, editionsOf, checkpoint: CHECKPOINT, printedAtMs: PRINTED_AT_MS }

export async function printedChronology(about: Incident = fullIncident()): Promise<string> {
  return saved(await chronology(dataOf(about)))
}

export async function printedBriefing(about: Incident = fullIncident(), editions = editionsOf): Promise<string> {
  return saved(await briefing({ ...dataOf(about), editionsOf: editions }))
}

function dataOf(about: Incident): CaseDocumentData {
  return { ...PRINTING, incident: about }
}

export const TWO_PARTS: readonly PersonPart[] = [
  { incident: fullIncident(), person: CHILD },
  {
    incident: incident({ people: [CHILD], description: 'Another matter.' }, { id: idOf(2), reference: '2026-015' }),
    person: { ...CHILD, part: 'reporter' },
  },
]

export async function printedPersonChronology(parts: readonly PersonPart[] = TWO_PARTS): Promise<string> {
  return saved(await personChronology({ ...PRINTING, name: 'Siân Gŵyr', parts }))
}

export async function printedLetter(about: Letter = keptLetter()): Promise<string> {
  return saved(await letter({ ...PRINTING, letter: about, reference: '2026-014' }))
}
