// Document 002: sections 2.3.6, 2.4, 3.6.1, 3.6.7, 4.1, 4.5.4, 4.6, 4.8, 4.9 and 5; everything they ask for, in reading order.
import { linesOf } from './seed-lines.ts'
import type { SeedStep } from './seed-step.ts'

const TAUGHT = 'What staff or pupils are taught, or what the policy says; not a step of one incident.'
const IS_THE_RECORD = 'Recording the incident in Blueform does it: the form is the record.'
const KINDS =
  'Says what belongs to the category; the categories stand in the sanctions of Blueform, with a policy line beside each.'

export const SEED_002_RESPONSE: readonly SeedStep[] = [
  ...linesOf('002', '2.3.6', [
    [
      'What is serious for a child’s safety goes to the safeguarding lead',
      'any-concern',
      'lead-knows-same-day',
      'lead-knows-by-lesson',
    ],
    ['Who decides whether to refer to social care or the police', 'any-concern', 'tell-social-care', 'tell-police'],
    ['And writes the decision down', 'inappropriate-contact', 'decide-referral'],
  ]),
  ...linesOf('002', '2.4', [
    { says: 'Closer supervision and guidance of their own', procedure: 'any-concern', leftOut: TAUGHT },
    ['Agree whether the usual safeguards are enough', 'any-concern', 'send-safeguards'],
    ['Discuss further safeguards or material with the IT service', 'any-concern', 'send-school-it'],
    ['Fit the policy to pupils with SEND', 'any-concern', 'send-policy'],
    ['Some do not tell fact from fiction, and repeat what they saw', 'any-concern', 'send-understanding'],
    ['Work with parents and other agencies', 'any-concern', 'send-parents'],
    {
      says: 'Keep up with new technology and what it means for these pupils',
      procedure: 'any-concern',
      leftOut: 'A standing task of the SEND co-ordinator; not a step of one incident.',
    },
  ]),
  ...linesOf('002', '3.6.1', [
    { says: 'Supervision that fits the age', procedure: 'any-concern', leftOut: TAUGHT },
    { says: 'Primary pupils are supervised at all times', procedure: 'any-concern', leftOut: TAUGHT },
    { says: 'All use has a purpose', procedure: 'any-concern', leftOut: TAUGHT },
    { says: 'Teachers check sites ahead of lessons', procedure: 'any-concern', leftOut: TAUGHT },
    {
      says: 'A blocked site is opened for a while by agreement, and blocked again when it is no longer needed',
      procedure: 'any-concern',
      leftOut: 'A register of its own, “Sites opened for a while”, with a reminder; it is no incident.',
    },
  ]),
  ...linesOf('002', '3.6.7', [
    { says: 'Whether and how pupils may use their own devices', procedure: 'any-concern', leftOut: TAUGHT },
    { says: 'A policy for devices of staff', procedure: 'any-concern', leftOut: TAUGHT },
    [
      'A device used for bullying or sexual harassment may be confiscated, to gather evidence',
      'bullying-pupil',
      'decide-search',
      'search-record',
    ],
    [
      'The government’s guidance on searching is followed',
      'harmful-sexual-behaviour',
      'search-authorised',
      'search-record',
    ],
    {
      says: 'Schools record their own policy',
      procedure: 'any-concern',
      leftOut: 'The school’s own steps and policy lines, signed by the head teacher.',
    },
  ]),
  ...linesOf('002', '4.1', [
    ['Significant incidents go to the online safety co-ordinator first', 'any-concern', 'lead-knows-same-day'],
    { says: 'Every incident is recorded on the form', procedure: 'any-concern', leftOut: IS_THE_RECORD },
    ['A copy goes to the authority’s online safety officer', 'any-concern', 'tell-la-officer'],
    ['What concerns staff goes to the head teacher', 'any-concern', 'tell-head-now'],
    ['Thought is given to the LADO', 'any-concern', 'tell-lado'],
    ['What concerns the head teacher goes to the chair', 'any-concern', 'tell-chair'],
    ['The log is looked through for patterns and weaknesses', 'any-concern', 'look-for-patterns'],
    ['And used to bring the policy up to date', 'any-concern', 'review-policy'],
    [
      'The safeguarding lead decides whether to refer, with the head teacher',
      'any-concern',
      'tell-social-care',
      'tell-head',
    ],
    {
      says: 'No liability is accepted',
      procedure: 'any-concern',
      leftOut: 'A statement of the authority; nothing to do.',
    },
  ]),
  ...linesOf('002', '4.5.4', [
    ['Staff can report in confidence', 'bullying-staff', 'staff-in-confidence'],
    ['And are supported', 'bullying-staff', 'staff-support'],
    ['Action is taken against pupils and parents', 'bullying-staff', 'staff-bullying-act', 'decide-sanction'],
    ['It is part of the anti-bullying policy and of what pupils are taught', 'bullying-staff', 'teach-bullying-staff'],
    ['It is recorded and monitored like other incidents', 'any-concern', 'look-for-patterns'],
    {
      says: 'Staff do not use their own telephones and addresses',
      procedure: 'bullying-staff',
      leftOut: 'What must not be done: staff-own-details.',
    },
    ['Their own details stand in no publication of the school', 'bullying-staff', 'staff-details-off-site'],
    {
      says: 'Staff do not reply',
      procedure: 'bullying-staff',
      leftOut: 'What must not be done: staff-no-reply.',
    },
    ['And report it to the head teacher at once', 'bullying-staff', 'tell-head'],
    ['The head speaks with a parent who does it', 'bullying-by-parent', 'talk-with-parent'],
    ['A home/school agreement can be used', 'bullying-by-parent', 'home-school-agreement'],
  ]),
  ...linesOf('002', '4.6', [
    [
      'Every online sexual harassment gets a response',
      'harmful-sexual-behaviour',
      'sexual-behaviour-to-lead',
      'keep-apart',
    ],
    [
      'The partners’ guidance on abuse between children is followed',
      'harmful-sexual-behaviour',
      'in-proportion',
      'risk-assessment',
    ],
    [
      'Pupils learn that such images may be illegal and cannot be taken back',
      'harmful-sexual-behaviour',
      'teach-images',
    ],
    [
      'The response is in proportion, and none is made a criminal without need',
      'harmful-sexual-behaviour',
      'in-proportion',
    ],
    ['Shared images: the guidance on them is followed', 'nude-images', 'ukcis-questions'],
    ['Think of exploitation and gangs', 'harmful-sexual-behaviour', 'ask-exploitation'],
  ]),
  ...linesOf('002', '4.8', [
    { says: 'Staff can recognise a pupil who is targeted', procedure: 'extremism', leftOut: TAUGHT },
    ['Pupils and staff are warned, and told that such sites are against the rules', 'extremism', 'extremism-remind'],
    ['The filter is looked at again after each incident', 'extremism', 'review-filter', 'tell-it'],
    ['It is a breach of the agreement: behaviour and disciplinary procedures', 'extremism', 'decide-sanction'],
    { says: 'It is recorded', procedure: 'extremism', leftOut: IS_THE_RECORD },
    ['Look for patterns, and whether procedures are robust enough', 'extremism', 'extremism-patterns'],
    ['Refer the young person to the MASH', 'extremism', 'extremism-mash', 'tell-social-care'],
    ['Also where it is the parents who are in contact', 'extremism', 'ask-about-home'],
    ['Ask the Prevent education manager', 'extremism', 'tell-prevent'],
  ]),
  ...linesOf('002', '4.9', [
    ['Young people can discuss such issues openly', 'harmful-sites', 'talk-in-lessons'],
    ['Pastoral support for all', 'harmful-sites', 'pastoral-support'],
    ['Find out whether what they do online adds to the risk', 'harmful-sites', 'ask-how-they-are', 'pastoral-support'],
    ['Staff are trained to see who is at risk', 'harmful-sites', 'train-staff-harm'],
    ['And refer for help', 'harmful-sites', 'refer-for-help'],
  ]),
  ...linesOf('002', '5', [
    ['The school decides on its sanctions', 'bullying-pupil', 'decide-sanction'],
    ['They reflect how serious it was, and everything else', 'bullying-pupil', 'decide-sanction'],
    { says: 'Pupils, category A: what it is and what could follow', procedure: 'bullying-pupil', leftOut: KINDS },
    { says: 'Pupils, category B: what it is and what could follow', procedure: 'bullying-pupil', leftOut: KINDS },
    { says: 'Pupils, category C: what it is and what could follow', procedure: 'bullying-pupil', leftOut: KINDS },
    { says: 'Pupils, category D: what it is and what could follow', procedure: 'bullying-pupil', leftOut: KINDS },
    ['Sanctions for staff follow the code of conduct', 'adult-misuse', 'decide-sanction', 'staff-agreement'],
    { says: 'Staff, category A: what it is and what could follow', procedure: 'adult-misuse', leftOut: KINDS },
    { says: 'Staff, category B: what it is and what could follow', procedure: 'adult-misuse', leftOut: KINDS },
  ]),
]
