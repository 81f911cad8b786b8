// Everyone who may have to be told of a concern, in words, and the form's own boxes for them.
import type { Party } from '../guidance/step.ts'
import type { NewAction } from './incidents.ts'

type PartyRow = {
  readonly value: Party
  readonly label: string
  /** Null for those who have no telephone number of their own in the key contacts. */
  readonly contact: 'always' | 'when-needed' | null
  /** What the form's line "specific action" says where it has no box for them. */
  readonly told: string
}

/** In the order in which a wall sheet lists them. Seeds 000 app. 4, 001, 002 "Key contacts", 004 §3.3. */
export const PARTY_LIST: readonly PartyRow[] = [
  { value: 'head', label: 'Head teacher', contact: 'always', told: 'Head teacher told' },
  { value: 'chair', label: 'Chair of governors', contact: 'always', told: 'Chair of governors told' },
  {
    value: 'ceo',
    label: 'Chief executive of the trust',
    contact: 'when-needed',
    told: 'Chief executive of the trust told',
  },
  { value: 'lado', label: 'LADO', contact: 'always', told: 'LADO told' },
  { value: 'police', label: 'Police', contact: 'always', told: 'Police told' },
  {
    value: 'social-care',
    label: 'Children’s social care (MASH)',
    contact: 'always',
    told: 'Children’s social care told',
  },
  { value: 'ceop', label: 'CEOP', contact: 'when-needed', told: 'Reported to CEOP' },
  {
    value: 'iwf',
    label: 'Internet Watch Foundation',
    contact: 'when-needed',
    told: 'Reported to the Internet Watch Foundation',
  },
  { value: 'prevent', label: 'Prevent officer', contact: 'always', told: 'Prevent officer told' },
  {
    value: 'la-officer',
    label: 'Local authority’s online safety officer',
    contact: 'always',
    told: 'Copy sent to the local authority’s online safety officer',
  },
  { value: 'it', label: 'Network manager', contact: 'always', told: 'Network manager told' },
  { value: 'platform', label: 'Site, app or game', contact: null, told: 'Reported to the site, app or game' },
  { value: 'parents', label: 'Parents or carers', contact: null, told: 'Parents told' },
  { value: 'dpo', label: 'Data protection officer', contact: 'always', told: 'Data protection officer told' },
  {
    value: 'ico',
    label: 'Information Commissioner',
    contact: 'always',
    told: 'Reported to the Information Commissioner',
  },
  { value: 'other-school', label: 'Other school', contact: null, told: 'Safeguarding lead of the other school told' },
]

export function partyOf(value: Party): PartyRow {
  const row = PARTY_LIST.find((party) => party.value === value)
  if (!row) throw new Error('a party without words')
  return row
}

/** Who has a card among the school's key contacts. */
export const CONTACT_PARTIES = PARTY_LIST.filter(({ contact }) => contact !== null)

/** What a contact was: in the form, asking for advice and referring are two boxes. */
export const CONTACT_PURPOSES = [
  { value: 'told', label: 'To tell them' },
  { value: 'advice', label: 'To ask for advice' },
  { value: 'referral', label: 'To refer' },
] as const
export type ContactPurpose = (typeof CONTACT_PURPOSES)[number]['value']

type Box = Pick<NewAction, 'side' | 'action'>

export function bothSides(
  action: 'reported-to-head' | 'police' | 'it' | 'disciplinary' | 'policy-review',
): readonly Box[] {
  return [
    { side: 'staff', action },
    { side: 'child', action },
  ]
}

type BoxesFor = (purpose: ContactPurpose) => readonly Box[]
const BOXES_FOR: Readonly<Partial<Record<Party, BoxesFor>>> = {
  head: () => bothSides('reported-to-head'),
  // Asking the police whether something is a crime reports none.
  police: (purpose) => (purpose === 'advice' ? [] : bothSides('police')),
  it: () => bothSides('it'),
  lado: (purpose) => [{ side: 'staff', action: purpose === 'referral' ? 'lado-referral' : 'lado-advice' }],
  'social-care': (purpose) => [
    { side: 'child', action: purpose === 'referral' ? 'social-work-referral' : 'social-work-advice' },
  ],
  iwf: () => [{ side: 'staff', action: 'iwf' }],
  platform: () => [{ side: 'child', action: 'social-networking-site' }],
  parents: () => [{ side: 'child', action: 'parents' }],
}

/** The form's boxes for telling somebody; the two columns have different ones, and for many there is none. Seed 002 app. 4. */
export function boxesForTelling(party: Party, purpose: ContactPurpose): readonly Box[] {
  return BOXES_FOR[party]?.(purpose) ?? []
}

/** The boxes of the printed form that say that somebody was told, for whatever purpose. */
export const PARTY_BOXES: Readonly<Partial<Record<Party, readonly string[]>>> = Object.fromEntries(
  Object.entries(BOXES_FOR).map(([party, boxesFor]) => [party, [...new Set(ofEveryPurpose(boxesFor))]]),
)

function ofEveryPurpose(boxesFor: BoxesFor): readonly string[] {
  return CONTACT_PURPOSES.flatMap(({ value }) => boxesFor(value)).map(({ action }) => action)
}
