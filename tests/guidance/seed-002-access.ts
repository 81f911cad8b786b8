// Document 002: sections 4.2 to 4.5.3 and 4.7, every bullet and every thing it asks for, in reading order.
import { linesUnder } from './seed-lines.ts'
import type { SeedStep } from './seed-step.ts'

const section = (name: string, procedure: string, lines: Parameters<typeof linesUnder>[3]) =>
  linesUnder('002', name, procedure, lines)

const REPORTED = 'Recording the incident here is the report to the safeguarding lead.'
const TAUGHT = 'What all pupils are taught, or what the policy of the school says; not a step of one incident.'

const ACCIDENT = section('4.2', 'unintentional-access', [
  ['Close or minimise the screen, at once and calmly', 'close-screen'],
  ['Reassure pupils that they did nothing wrong', 'reassure-pupils'],
  ['Discuss it with the class, without blame', 'talk-with-class'],
  { says: 'Report it to the online safety co-ordinator', leftOut: REPORTED },
  ['Give the address of the site', 'record-address'],
  ['Have access blocked by the network manager or the provider', 'tell-it', 'tell-filter-provider'],
  ['Have the filter reviewed', 'review-filter'],
])

const ON_PURPOSE = section('4.3', 'intentional-access-pupil', [
  ['It breaks the agreement and brings sanctions', 'pupil-agreement', 'decide-sanction'],
  { says: 'Report it to the online safety co-ordinator', leftOut: REPORTED },
  ['Record the address of the site', 'record-address'],
  ['Have access blocked by the network manager', 'tell-it'],
  ['Tell the parents what happened', 'tell-parents'],
  ['Tell the parents what will be done', 'tell-what-follows'],
])

const BY_STAFF = section('4.4', 'adult-misuse', [
  ['Whoever sees it tells the head teacher at once', 'tell-head-now'],
  { says: 'Whoever sees it tells the online safety co-ordinator at once', leftOut: REPORTED },
  ['If it is the head or a governor, tell the chair of governors', 'tell-chair'],
  ['Tell the network manager', 'tell-it'],
  ['Take the device out of use and store it safely, so that evidence is kept', 'stop-device-use', 'secure-device'],
  ['Note on the form what was done', 'secure-device', 'move-device-when-asked'],
  ['Have an audit of use find out which user it was', 'find-who-used-it', 'audit-systems'],
  ['Have the audit find out what was opened', 'find-who-used-it', 'identify-material'],
  ['Once the facts are known, the head takes disciplinary action', 'staff-agreement', 'decide-sanction'],
  ['Report it to the governors', 'tell-chair'],
  ['Report it to the police where that is right', 'tell-police', 'ask-police'],
  ['Think of asking the LADO for advice', 'tell-lado'],
  ['Illegal material: report it to the police, follow and record their advice', 'tell-police', 'ask-police'],
])

const BULLYING = section('4.5.2', 'bullying-pupil', [
  ['Deal with it under the behaviour policy and the guidance on abuse between children', 'bullying-policies'],
  { says: 'Policies cover online bullying, with expectations and sanctions', leftOut: TAUGHT },
  { says: 'Report it to the online safety co-ordinator, who records it on the form', leftOut: REPORTED },
  ['Deal with it in line with the anti-bullying policy', 'bullying-policies'],
  ['Monitor incidents, and let them inform the policy', 'has-it-stopped', 'review-policy'],
  ['Extreme or lasting: consider the police', 'tell-police', 'consider-police'],
  { says: 'Tell pupils that bullying is not tolerated, and encourage them to report it', leftOut: TAUGHT },
  { says: 'Teach pupils to give numbers and addresses only to people they trust', leftOut: TAUGHT },
  { says: 'Teach pupils to let only close friends see their page', leftOut: TAUGHT },
  { says: 'Teach pupils not to send or post unsuitable images of themselves', leftOut: TAUGHT },
  ['Teach pupils not to answer offensive messages', 'advise-no-answer'],
  { says: 'Teach pupils to tell parents and teacher at once', leftOut: TAUGHT },
  ['The young person keeps the evidence', 'child-keeps-messages'],
  ['Act in proportion to the harm', 'decide-sanction', 'help-to-settle'],
  ['Sometimes help the pupils to settle it instead of a sanction', 'help-to-settle'],
])

const PROVIDERS = section('4.5.3', 'bullying-pupil', [
  ['Providers can be asked for advice at any time', 'trace-sender', 'tell-platform'],
  ['By text: ask the telephone company to trace it', 'trace-sender'],
  ['By text: think of a new number', 'change-contact-details'],
  ['By private e-mail: ask the provider to trace the sender', 'trace-sender'],
  ['By e-mail: think of a new address', 'change-contact-details'],
  ['Chat room or game: leave it at once', 'leave-room'],
  ['Chat room or game: the pupil asks parents or teachers for advice', 'debrief-child'],
  ['Chat room or game: report it to the moderator', 'leave-room', 'tell-platform'],
  ['Social network or blog: ask the site to remove it', 'tell-platform'],
  ['Extreme: the bully can be blocked from the site', 'block-writer'],
  ['Tell the parents', 'tell-parents'],
  ['Advise the parents how to block messages at home', 'block-at-home'],
])

const CONTACT = section('4.7', 'inappropriate-contact', [
  { says: 'Report it to the online safety co-ordinator and the safeguarding lead', leftOut: REPORTED },
  ['The lead discusses it with the teacher who reported it', 'talk-with-referrer'],
  ['The lead speaks with the pupil where that is right', 'speak-with-child'],
  ['The lead decides about a referral to social care or the police', 'decide-referral', 'tell-social-care'],
  ['The police always, where there is immediate risk', 'tell-police'],
  ['The lead can ask the authority’s online safety officer for advice', 'ask-la-officer'],
  ['Advise the pupil how to end the contact', 'end-contact'],
  ['Change contact details where necessary', 'change-contact-details'],
  ['Always tell the parents', 'tell-parents'],
  ['Meet the parents where that is right, about what they can do', 'meet-parents'],
  {
    says: 'School equipment: note all actions taken',
    leftOut: 'Each step, contact and record of an incident is written down by itself, with the time and the name.',
  },
  ['School equipment: have the network manager keep all evidence', 'tell-it', 'keep-logs'],
  ['School equipment: have the systems audited, so that other pupils are safe', 'audit-systems'],
])

export const SEED_002_ACCESS: readonly SeedStep[] = [
  ...ACCIDENT,
  ...ON_PURPOSE,
  ...BY_STAFF,
  ...BULLYING,
  ...PROVIDERS,
  ...CONTACT,
]
