// What the form and the answers tell, as facts that decide which steps there are. Seeds 000 app. 4, 001, 002 §4; KCSIE 2026 part 4.
import { FACTS, type Fact } from '../guidance/step.ts'
import {
  CONCERN_VALUES,
  type ConcernAbout,
  type ConcernQuestion,
  type ConcernReplies,
  type NewResponse,
  questionsFor,
} from './concerns.ts'
import type { IncidentType } from './incident-form.ts'
import { type Concern, type Incident, childrenIn, kindsInvolved, peopleIn } from './incidents.ts'

const CONCERN_OF_TYPE: Partial<Record<IncidentType, ConcernAbout>> = {
  bullying: 'bullying-pupil',
  'bypassing-security': 'bypassing-security',
  hacking: 'bypassing-security',
  'hate-material': 'malicious-posts',
  'terrorist-material': 'extremism',
  grooming: 'inappropriate-contact',
  radicalisation: 'extremism',
  'child-abuse-images': 'nude-images',
}

type Stated = Pick<Incident, 'dangerNow' | 'imageLocked' | 'restricted'> & { readonly concern: Concern }

/** What the form already tells, so that there is something to do before anybody has answered a question. */
export function proposedResponse({
  dangerNow,
  imageLocked,
  restricted,
  concern,
}: Stated): Omit<NewResponse, 'editions'> {
  const proposed = new Set(concern.types.flatMap((type) => CONCERN_OF_TYPE[type] ?? []))
  if (imageLocked) proposed.add('nude-images')
  const isAdult = restricted !== null && restricted.about.adult !== 'not-sure'
  if (concern.consideredAs.includes('grooming')) proposed.add('inappropriate-contact')
  const isHarassment = concern.consideredAs.some((one) => one === 'harassment' || one === 'online-bullying')
  if (isHarassment) proposed.add('bullying-pupil')
  const isPornography = concern.types.some((type) => type === 'soft-pornography' || type === 'illegal-pornography')
  if (isAdult && (isPornography || concern.deliberate)) proposed.add('adult-misuse')
  if (proposed.has('bullying-pupil') && isStaffOnly(concern)) {
    proposed.delete('bullying-pupil')
    proposed.add('bullying-staff')
  }
  if (!isAdult && (isPornography || proposed.size === 0)) {
    if (concern.deliberate) proposed.add('intentional-access-pupil')
    else if (concern.accidental) proposed.add('unintentional-access')
  }
  const replies: ConcernReplies = { danger: dangerNow }
  if (concern.types.some((type) => type === 'illegal-pornography' || type === 'terrorist-material'))
    replies.illegal = 'yes'
  const about = CONCERN_VALUES.filter((value) => proposed.has(value))
  return { about, replies, isConfirmed: false }
}

function isStaffOnly({ people }: Concern): boolean {
  const affected = people.filter(({ part }) => part === 'affected')
  return affected.length > 0 && affected.every(({ kind }) => kind === 'staff')
}

const FACT_OF_REPLY: Record<Exclude<ConcernQuestion, 'illegal'>, Fact> = {
  danger: 'danger',
  adult: 'adult-involved',
  equipment: 'equipment',
  platform: 'platform',
  send: 'send',
  otherSchool: 'other-school',
  repeated: 'repeated',
  toldByAnother: 'told-by-another',
  tellingRisk: 'telling-risk',
}

/** Whatever is said of these could involve an image of a child, also where the record is not locked for it. */
const COULD_BE_IMAGES: readonly ConcernAbout[] = ['nude-images', 'upskirting']
/** Whether what it is about could involve an image of a child, so that the record is to be locked. UKCIS 2024. */
export function couldBeImages(about: readonly ConcernAbout[]): boolean {
  return COULD_BE_IMAGES.some((concern) => about.includes(concern))
}

/** These are about a child also where nobody can name one yet. None of them is merely guessed from the form. Seeds 000 app. 4, 002 §4. */
const ALWAYS_OF_CHILD: readonly ConcernAbout[] = [
  'nude-images',
  'harmful-sexual-behaviour',
  'games',
  'inappropriate-contact',
  'staff-pupil-contact',
]
const STAFF_MISUSE: readonly ConcernAbout[] = ['intentional-access-staff', 'adult-misuse', 'staff-pupil-contact']

/** A loss or an opening by accident that somebody reports at once is nobody's wrong-doing. Seed 002 §4.2. */
const NO_BLAME: readonly ConcernAbout[] = ['data-breach', 'unintentional-access']
const SITE_OPENED: readonly ConcernAbout[] = [
  'unintentional-access',
  'intentional-access-pupil',
  'extremism',
  'harmful-sites',
]

type Stands = Pick<Incident, 'versions' | 'imageLocked' | 'restricted' | 'referrals' | 'decisions' | 'searches'>

/** Whether a child is part of it: one is on the form, or it is about one whom nobody can name yet. */
export function isAboutChild(
  incident: Pick<Incident, 'versions' | 'imageLocked'>,
  about: readonly ConcernAbout[],
): boolean {
  const isOfChild = incident.imageLocked || ALWAYS_OF_CHILD.some((concern) => about.includes(concern))
  return isOfChild || childrenIn(incident).length > 0
}

// What was answered when it was decided whether an image is referred, which may be later than the questions of the concern. UKCIS 2024.
function referralReplies({ referrals }: Stands) {
  const answers = referrals.at(-1)?.answers ?? []
  const replyTo = (asked: (typeof answers)[number]['question']) =>
    answers.find(({ question }) => question === asked)?.reply
  return { adult: replyTo('adult'), harm: replyTo('harm') }
}

function isSearchDecided({ decisions, searches }: Stands): boolean {
  return searches.length > 0 || decisions.findLast(({ topic }) => topic === 'search')?.isNot === false
}

/**
 * Everything that decides which steps there are. An adult who contacts a child is taken for one until it is known otherwise, and so is
 * staff of the school in a case about an image of a child.
 */
export function factsOf(
  incident: Stands,
  { about, replies }: Pick<NewResponse, 'about' | 'replies'>,
): ReadonlySet<Fact> {
  const people = peopleIn(incident)
  const adult = incident.restricted?.about.adult
  const isLocked = incident.imageLocked || couldBeImages(about)
  const hasChild = isAboutChild(incident, about)
  const isStaffAlleged = isStaffAccused(incident, { about, replies }, isLocked)
  const referral = referralReplies(incident)
  const isAdult =
    replies.adult === 'yes' ||
    referral.adult === 'yes' ||
    (about.includes('inappropriate-contact') && replies.adult !== 'no') ||
    (isStaffAlleged && isLocked && adult !== 'not-sure')
  // What an adult of the school did could be illegal until somebody has answered, so that nothing is touched before. Seed 000 app. 4.
  const isUnanswered =
    replies.illegal === undefined && isStaffAlleged && questionsFor(about, { hasChild }).includes('illegal')
  const known: Partial<Record<Fact, boolean>> = {
    ...factsOfReplies(replies),
    ...factsOfConcerns(about),
    'image-locked': isLocked,
    'child-involved': hasChild,
    'child-alleged': people.some(({ kind, part }) => kind === 'child' && part === 'alleged'),
    // Whoever only reported it or saw it is not part of it, as on the form.
    'staff-involved': adult !== undefined || kindsInvolved(people).includes('staff'),
    'staff-affected': people.some(({ kind, part }) => kind === 'staff' && part === 'affected'),
    'staff-alleged': isStaffAlleged,
    'head-alleged': adult === 'head',
    'lead-alleged': adult === 'lead',
    'adult-involved': isAdult,
    'no-adult': !isAdult && (replies.adult === 'no' || referral.adult === 'no'),
    danger: replies.danger === 'yes' || referral.harm === 'yes',
    'search-decided': isSearchDecided(incident),
    illegal: replies.illegal === 'yes',
    'maybe-illegal': isUnanswered || replies.illegal === 'not-known',
    'not-illegal': replies.illegal === 'no' && !isLocked,
  }
  return new Set(FACTS.filter((fact) => known[fact] === true))
}

function isStaffAccused(
  { versions, restricted }: Pick<Incident, 'versions' | 'restricted'>,
  { about, replies }: Pick<NewResponse, 'about' | 'replies'>,
  isLocked: boolean,
): boolean {
  if (restricted !== null || STAFF_MISUSE.some((concern) => about.includes(concern))) return true
  const isMishap = about.length > 0 && about.every((concern) => NO_BLAME.includes(concern))
  if (isMishap && replies.adult !== 'yes' && !isLocked) return false
  return peopleIn({ versions }).some(({ kind, part }) => kind === 'staff' && part === 'alleged')
}

function factsOfReplies(replies: ConcernReplies): Partial<Record<Fact, boolean>> {
  return Object.fromEntries(
    Object.entries(FACT_OF_REPLY).map(([question, fact]) => [fact, replies[question as ConcernQuestion] === 'yes']),
  )
}

function factsOfConcerns(about: readonly ConcernAbout[]): Partial<Record<Fact, boolean>> {
  return {
    'parent-alleged': about.includes('bullying-by-parent') || about.includes('parent-posts'),
    'site-opened': SITE_OPENED.some((concern) => about.includes(concern)),
    'parent-posts-only': about.length > 0 && about.every((concern) => concern === 'parent-posts'),
  }
}
