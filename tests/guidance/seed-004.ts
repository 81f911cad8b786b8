// Document 004, sections 2 and 3: what they ask for about incidents, in reading order. What they say of roles in general is left out.
import { linesOf } from './seed-lines.ts'
import type { SeedStep } from './seed-step.ts'

const STANDING = 'A standing task of the filter or of a role; not a step of one incident.'

export const SEED_004: readonly SeedStep[] = [
  ...linesOf('004', '2, filtering', [
    {
      says: 'Access differs by group, and lists are kept up to date',
      procedure: 'bypassing-security',
      leftOut: STANDING,
    },
    ['Breaches of the filtering policy are acted upon', 'bypassing-security', 'close-the-gap', 'decide-sanction'],
    ['Everybody reports at once a site that should have been filtered', 'unintentional-access', 'tell-it'],
    ['Nobody bypasses the filter', 'bypassing-security', 'close-the-gap', 'tell-it'],
    { says: 'Pupils, staff and parents know of the filter', procedure: 'bypassing-security', leftOut: STANDING },
  ]),
  ...linesOf('004', '2, online bullying', [
    {
      says: 'The school may act on bullying wherever it happens',
      procedure: 'bullying-pupil',
      leftOut: 'Where it happened is asked on the form; the steps are the same.',
    },
    ['Each case on its own, with sanctions in proportion', 'bullying-pupil', 'decide-sanction', 'help-to-settle'],
    ['Context, intention and impact are weighed before', 'bullying-pupil', 'decide-sanction'],
    [
      'A series of small incidents is treated differently from lasting and serious ones',
      'bullying-pupil',
      'decide-sanction',
    ],
  ]),
  ...linesOf('004', '2, sexting', [
    ['An adult involved: child sexual abuse, to the police', 'nude-images', 'tell-police'],
    ['Dealt with under the national guidance', 'nude-images', 'ukcis-questions'],
  ]),
  ...linesOf('004', '2, up-skirting', [
    ['It is a crime', 'upskirting', 'upskirting-police'],
    {
      says: 'All staff know of it',
      procedure: 'upskirting',
      leftOut: 'What staff are taught; not a step of one incident.',
    },
  ]),
  ...linesOf('004', '2, monitoring and audit', [
    { says: 'Activity on the network may be monitored', procedure: 'bypassing-security', leftOut: STANDING },
    {
      says: 'Logs of filter changes and incidents are made available on request',
      procedure: 'bypassing-security',
      leftOut: 'The incident log prints them; a request is no step of one incident.',
    },
    ['The filter is reviewed in the light of them', 'unintentional-access', 'review-filter'],
  ]),
  ...linesOf('004', '3.1', [
    ['The log is looked through for gaps and trends', 'any-concern', 'look-for-patterns'],
    ['Teaching and policy follow from it', 'any-concern', 'review-policy'],
    ['Staff report misuse for investigation, action or sanction', 'any-concern', 'lead-knows-same-day'],
    ['IT staff report breaches to the safeguarding lead, for the log', 'any-concern', 'lead-knows-same-day'],
    { says: 'All other duties of the roles', procedure: 'any-concern', leftOut: STANDING },
  ]),
  ...linesOf('004', '3.2', [
    ['Conduct on social media is reported to the school’s leaders', 'staff-pupil-contact', 'tell-head-now'],
    ['And dealt with under the policies there are', 'staff-pupil-contact', 'staff-agreement'],
    ['Changes to the filter are logged', 'bypassing-security', 'log-filter-change'],
    {
      says: 'The log of changes is audited every term',
      procedure: 'bypassing-security',
      leftOut: 'A task of the online safety group every term; not a step of one incident.',
    },
  ]),
  ...linesOf('004', '3.3', [
    {
      says: 'Local changes are recorded and signed by the principal',
      procedure: 'any-concern',
      leftOut: 'The school’s own steps, wording and policy lines, each signed; they join the procedures by themselves.',
    },
    {
      says: 'Named roles of the school',
      procedure: 'any-concern',
      leftOut: 'The school’s key contacts and roles.',
    },
  ]),
]
