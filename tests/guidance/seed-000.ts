// Document 000: section 7 and appendix 4, "what to do if", every numbered step and every bullet, in reading order.
import { linesOf, linesUnder } from './seed-lines.ts'
import type { SeedStep } from './seed-step.ts'

const app4 = (concern: string, procedure: string, lines: Parameters<typeof linesUnder>[3]) =>
  linesUnder('000', `app. 4, ${concern}`, procedure, lines)

const SECTION_7 = linesOf('000', '7', [
  {
    says: 'Everybody reports incidents, so that they are dealt with well and in time',
    procedure: 'any-concern',
    leftOut: 'Recording the incident here is the report; its steps carry the time.',
  },
  [
    'Child protection concerns are reported under the safeguarding policy',
    'any-concern',
    'tell-social-care',
    'tell-police',
  ],
  [
    'All others go at once to the head teacher or the online safety lead',
    'any-concern',
    'tell-head',
    'tell-head-now',
    'lead-knows-same-day',
  ],
  {
    says: 'Watch for concerns that children do not report',
    procedure: 'any-concern',
    leftOut: 'What all staff do before there is an incident.',
  },
  [
    'Pranks and unconsidered acts may come under the behaviour policy or disciplinary procedures',
    'intentional-access-pupil',
    'decide-sanction',
  ],
  ['Some incidents are referred to social care or the police', 'any-concern', 'tell-social-care', 'tell-police'],
])

const ACCESS: readonly SeedStep[] = [
  ...app4('a site opened by accident', 'unintentional-access', [
    ['Play it down, make no drama', 'close-screen', 'reassure-pupils'],
    ['Tell the head teacher, decide whether parents of pupils who saw it are told', 'tell-head', 'tell-parents'],
    ['Tell the technician, have the site filtered', 'tell-it'],
    ['Schools with the same provider report it to the company behind the filter as well', 'tell-filter-provider'],
  ]),
  ...app4('a site opened on purpose by a pupil', 'intentional-access-pupil', [
    ['Go back to the rules and the agreement that the pupil signed', 'pupil-agreement'],
    ['Tell the head teacher', 'tell-head'],
    ['Agree sanctions under the behaviour policy', 'decide-sanction'],
    ['Tell the pupil’s parents', 'tell-parents'],
    ['Tell the technician, filter the site if needed', 'tell-it'],
  ]),
  ...app4('a site opened on purpose by staff', 'intentional-access-staff', [
    ['See that all evidence is stored and logged', 'keep-evidence', 'record-address', 'leave-where-it-is', 'keep-logs'],
    ['Tell the head teacher', 'tell-head-now'],
    ['Go back to the agreement they signed, use the disciplinary procedure', 'staff-agreement', 'decide-sanction'],
    ['Tell the chair of governors and the chief executive', 'tell-chair', 'tell-ceo'],
    ['Tell the technician, filter the site if needed', 'tell-it'],
    ['If it is illegal, contact the police and follow their advice', 'tell-police', 'ask-police'],
  ]),
]

const ADULT_MISUSE = app4('an adult misuses equipment', 'adult-misuse', [
  ['Have a colleague with you, never look alone', 'second-adult'],
  ['Tell the head teacher at once', 'tell-head-now'],
  ['See that nobody uses the device any more', 'stop-device-use'],
  {
    says: 'Record all that is done',
    leftOut: 'Each step, contact and record of an incident is written down by itself, with the time and the name.',
  },
  ['Offensive, not illegal: the head has the device moved to a secure place', 'secure-device'],
  ['Offensive, not illegal: all equipment is audited, so that no pupil is at risk', 'audit-systems'],
  ['Offensive, not illegal: find out exactly what the material is', 'identify-material'],
  ['Offensive, not illegal: disciplinary action', 'staff-agreement', 'decide-sanction'],
  ['Offensive, not illegal: tell the chair of governors and the chief executive', 'tell-chair', 'tell-ceo'],
  ['Illegal: contact the police and follow their advice', 'tell-police', 'ask-police', 'police-before-audit'],
  ['Illegal: only if the police ask, move the device, and document it', 'leave-device', 'move-device-when-asked'],
])

const OTHERS: readonly SeedStep[] = [
  ...app4('online bullying of a child', 'bullying-pupil', [
    ['Advise the child not to answer', 'advise-no-answer'],
    ['Tell the head teacher', 'tell-head'],
    ['Use the policies and sanctions', 'bullying-policies', 'decide-sanction'],
    ['Keep the evidence by screenshots and print-outs', 'keep-evidence', 'leave-where-it-is'],
    ['Tell the parents of all children involved', 'tell-parents'],
    ['Think of a workshop for parents', 'parent-workshop'],
    ['Tell the police or others if necessary', 'tell-police', 'consider-police'],
  ]),
  ...app4('malicious or threatening comments', 'malicious-posts', [
    ['Tell the head teacher', 'tell-head', 'tell-head-now'],
    ['Keep the evidence', 'keep-evidence', 'leave-where-it-is'],
    ['Think of sending it to CEOP', 'tell-ceop'],
    ['Have the comments removed where others run the site', 'tell-platform'],
    ['Try to trace the writer and ask them to remove it', 'find-writer', 'ask-writer-to-remove'],
    ['Tell the police or others if necessary', 'tell-police', 'consider-police'],
  ]),
  ...app4('inappropriate contact with a child', 'inappropriate-contact', [
    ['Tell the head teacher or the safeguarding lead', 'tell-head', 'tell-head-now'],
    ['Contact the parents', 'tell-parents'],
    ['Keep the evidence', 'keep-evidence', 'leave-where-it-is'],
    ['Tell the child how to end the contact', 'end-contact'],
    ['Contact CEOP', 'tell-ceop'],
    ['Tell the police or others if necessary', 'tell-police', 'decide-referral'],
    ['Think of a workshop', 'parent-workshop'],
    ['Where images of children are involved, take the device; never copy or send one', 'take-device'],
  ]),
  ...app4('games not meant for the age', 'games', [
    ['Tell the head teacher or the safeguarding lead', 'tell-head'],
    ['Contact the parents', 'tell-parents'],
    ['Advise the child and the parents on games; perhaps by a letter', 'advise-on-games'],
    ['Have the technician block a game that is played at school', 'block-game'],
    ['Think of social care', 'consider-social-care'],
    ['Think of a workshop', 'parent-workshop'],
  ]),
  ...app4('inflammatory posts by parents', 'parent-posts', [
    ['Tell the head teacher', 'tell-head'],
    ['Speak with the writer in person and ask for removal', 'talk-with-parent', 'ask-writer-to-remove'],
    ['Train staff, and discuss how to behave when they find such posts', 'prepare-staff'],
    ['Think of a workshop', 'parent-workshop'],
  ]),
]

export const SEED_000: readonly SeedStep[] = [...SECTION_7, ...ACCESS, ...ADULT_MISUSE, ...OTHERS]
