// The words of the incident report form, seed 002 appendix 4, in its order. Screens, check answers and the printed form all read
// them from here, so paper and screen cannot drift apart. The local authority's name is the school's own data.

export const FORM = {
  title: 'Online safety incident report form',
  headLine: (localAuthority: string) =>
    `This form should be kept on file and a copy emailed to ${localAuthority || "the local authority's"} online safety officer`,
  school: {
    heading: "School/organisation's details:",
    name: 'Name of school/organisation:',
    address: 'Address:',
    coordinator: 'Name of online safety co-ordinator:',
    contact: 'Contact details:',
  },
  details: {
    heading: 'Details of incident',
    date: 'Date happened:',
    time: 'Time:',
    reporter: 'Name of person reporting incident:',
    identified: 'If not reported, how was the incident identified?',
  },
  place: { heading: 'Where did the incident occur?' },
  people: { heading: 'Who was involved in the incident?' },
  type: { heading: 'Type of incident:' },
  description: { heading: 'Description of incident' },
  nature: {
    heading: 'Nature of incident',
    deliberate: 'Deliberate access',
    accidental: 'Accidental access',
    material: 'Did the incident involve material being;',
    consideredAs: 'Could the incident be considered as;',
  },
  actions: {
    heading: 'Action taken',
    staff: 'Staff',
    child: 'Child/young person',
    specific: 'Please detail any specific action taken (ie: removal of equipment)',
  },
  outcome: { heading: 'Outcome of incident/investigation' },
} as const

export const PLACES = [
  { value: 'in-school', label: 'In school/service setting' },
  { value: 'outside', label: 'Outside school/service setting' },
] as const

export const PERSON_KINDS = [
  { value: 'child', label: 'child/young person' },
  { value: 'staff', label: 'staff member' },
  { value: 'other', label: 'other (please specify)' },
] as const

export const INCIDENT_TYPES = [
  { value: 'bullying', label: 'bullying or harassment (online bullying)' },
  { value: 'bypassing-security', label: 'deliberately bypassing security or access' },
  { value: 'hacking', label: 'hacking or virus propagation' },
  { value: 'hate-material', label: 'racist, sexist, homophobic, transphobic, bi-phobic, religious hate material' },
  { value: 'terrorist-material', label: 'terrorist material' },
  { value: 'grooming', label: 'online grooming' },
  { value: 'radicalisation', label: 'online radicalisation' },
  { value: 'child-abuse-images', label: 'child abuse images' },
  { value: 'gambling', label: 'on-line gambling' },
  { value: 'soft-pornography', label: 'soft core pornographic material' },
  { value: 'illegal-pornography', label: 'illegal hard core pornographic material' },
  { value: 'other', label: 'other (please specify)' },
] as const

export const MATERIALS = [
  { value: 'created', label: 'created' },
  { value: 'viewed', label: 'viewed' },
  { value: 'printed', label: 'printed' },
  { value: 'shown', label: 'shown to others' },
  { value: 'transmitted', label: 'transmitted to others' },
  { value: 'distributed', label: 'distributed' },
] as const

export const CONSIDERED_AS = [
  { value: 'harassment', label: 'harassment' },
  { value: 'grooming', label: 'grooming' },
  { value: 'online-bullying', label: 'online bullying' },
  { value: 'breach-of-aup', label: 'breach of AUP' },
] as const

export const STAFF_ACTIONS = [
  { value: 'reported-to-head', label: 'incident reported to head teacher/senior manager' },
  { value: 'lado-advice', label: 'advice sought from LADO' },
  { value: 'lado-referral', label: 'referral made to LADO' },
  { value: 'police', label: 'incident reported to police' },
  { value: 'iwf', label: 'incident reported to Internet Watch Foundation' },
  { value: 'it', label: 'incident reported to IT' },
  { value: 'disciplinary', label: 'disciplinary action to be taken' },
  { value: 'policy-review', label: 'online safety policy to be reviewed/amended' },
] as const

export const CHILD_ACTIONS = [
  { value: 'reported-to-head', label: 'incident reported to head teacher/senior manager' },
  { value: 'social-work-advice', label: "advice sought from Children's Safeguarding and Social Work" },
  { value: 'social-work-referral', label: "referral made to Children's Safeguarding and Social Work" },
  { value: 'police', label: 'incident reported to police' },
  { value: 'social-networking-site', label: 'incident reported to social networking site' },
  { value: 'it', label: 'incident reported to IT' },
  { value: 'parents', label: "child's parents informed" },
  { value: 'disciplinary', label: 'disciplinary action to be taken' },
  { value: 'debriefed', label: 'child/young person debriefed' },
  { value: 'policy-review', label: 'online safety policy to be reviewed/amended' },
] as const

type ValueOf<List extends readonly { readonly value: string }[]> = List[number]['value']

export type Place = ValueOf<typeof PLACES>
export type PersonKind = ValueOf<typeof PERSON_KINDS>
export type IncidentType = ValueOf<typeof INCIDENT_TYPES>
export type Material = ValueOf<typeof MATERIALS>
export type ConsideredAs = ValueOf<typeof CONSIDERED_AS>

/** The values of an option list as a tuple that zod's enum takes. */
export function valuesOf<const List extends readonly { readonly value: string }[]>(
  list: List,
): [ValueOf<List>, ...ValueOf<List>[]] {
  return list.map(({ value }) => value) as [ValueOf<List>, ...ValueOf<List>[]]
}

/** The printed label of an option; the value itself when the list has grown since. */
export function labelOf(list: readonly { readonly value: string; readonly label: string }[], value: string): string {
  return list.find((option) => option.value === value)?.label ?? value
}
