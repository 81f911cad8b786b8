// Who may see a restricted case. A concern about an adult in school is kept from everybody but the people named here; the rules are
// pure, so that the lock screen, the wizard and the main process all give the same answer. KCSIE 2026 part 4; seed 002 §4.4.
import { z } from 'zod'
import { type Actor, type Role, actorSchema, isLead } from './accounts.ts'
import { idSchema, instantSchema } from './text.ts'

export const ADULT_KINDS = [
  { value: 'no', label: 'No' },
  { value: 'staff', label: 'Yes, a member of staff, a volunteer or a contractor' },
  { value: 'head', label: 'Yes, the head teacher' },
  { value: 'lead', label: 'Yes, a safeguarding lead' },
  { value: 'not-sure', label: 'Not sure' },
] as const
export type AdultKind = (typeof ADULT_KINDS)[number]['value']

/** Whom a restricted case is about; `leadIds` are the accounts of the safeguarding leads meant by "lead". */
export const restrictedAboutSchema = z.object({
  adult: z.enum(['staff', 'head', 'lead', 'not-sure']),
  leadIds: z.array(idSchema).max(20),
})
export type RestrictedAbout = z.infer<typeof restrictedAboutSchema>

/** What an open restricted case tells of itself. */
export const restrictionSchema = z.object({
  about: restrictedAboutSchema,
  openTo: z.array(actorSchema),
  /** When it was restricted, in UTC milliseconds. */
  sinceMs: instantSchema.optional(),
})

type Holder = Pick<Actor, 'id' | 'role'>

/** Whether this person may ever be let into the case: never its subject, the data protection officer or the office, who has no cases. */
export function canBeLetIn(about: RestrictedAbout, { id, role }: Holder): boolean {
  if (role === 'dpo' || role === 'office') return false
  if (about.adult === 'head' && role === 'head') return false
  return !(about.adult === 'lead' && about.leadIds.includes(id))
}

/**
 * Whom the case is opened to from the start. About staff: the leads and the head. About the head: the leads and the chair of
 * governors. About a lead: the other leads and the head, and the chair where there is nobody else. Empty when nobody is left.
 */
export function openedTo<Person extends Holder>(about: RestrictedAbout, holders: readonly Person[]): readonly Person[] {
  const allowed = holders.filter((holder) => canBeLetIn(about, holder))
  const usual: readonly Role[] = about.adult === 'head' ? ['dsl', 'deputy', 'chair'] : ['dsl', 'deputy', 'head']
  const first = allowed.filter(({ role }) => usual.includes(role))
  return first.length > 0 ? first : allowed.filter(({ role }) => role === 'chair' || role === 'head')
}

/** Problems of the answer "who is it about"; a lead has to be named, and nobody can write about themselves. */
export function aboutProblem(
  adult: AdultKind | null,
  leadIds: readonly string[],
  writerId: string | null,
): { readonly field: 'adult' | 'leadIds'; readonly message: string } | undefined {
  if (adult === null) return { field: 'adult', message: 'Say whether this could be about an adult who works here' }
  if (adult !== 'lead') return undefined
  if (leadIds.length === 0) return { field: 'leadIds', message: 'Choose which safeguarding lead it is about' }
  if (writerId !== null && leadIds.includes(writerId)) {
    return {
      field: 'leadIds',
      message: 'You cannot record a concern about yourself. Tell the head teacher or the chair of governors',
    }
  }
  return undefined
}

/** The restriction an answer asks for; null for an ordinary case. */
export function restrictedAbout(adult: AdultKind | null, leadIds: readonly string[]): RestrictedAbout | null {
  if (adult === null || adult === 'no') return null
  return { adult, leadIds: adult === 'lead' ? [...leadIds] : [] }
}

/**
 * Recording and deciding is for the safeguarding leads, in a restricted case for those let in to it. Where no lead may see a case,
 * the head gives somebody independent access as a deputy first. `openTo` is null for an ordinary case.
 */
export function mayRecordIn(actor: Holder, openTo: readonly Holder[] | null): boolean {
  return isLead(actor) && (openTo === null || openTo.some(({ id }) => id === actor.id))
}
