// That somebody named in an incident is one of the school's people: somebody confirmed it, it is never guessed.
import { z } from 'zod'
import { recorded } from './recorded.ts'
import { idSchema } from './text.ts'

export const newPersonLinkSchema = z.object({
  /** The person as the incident names them. */
  incidentPersonId: idSchema,
  /** One of the school's people; null takes a link back. */
  personId: idSchema.nullable(),
})
export type NewPersonLink = z.infer<typeof newPersonLinkSchema>

export const personLinkSchema = newPersonLinkSchema.extend(recorded)
export type PersonLink = z.infer<typeof personLinkSchema>

/** Which of the school's people each person of an incident is, by the id that they have there. */
export function linkedIn(links: readonly PersonLink[]): ReadonlyMap<string, string> {
  const linked = new Map<string, string>()
  for (const { incidentPersonId, personId } of links) {
    if (personId === null) linked.delete(incidentPersonId)
    else linked.set(incidentPersonId, personId)
  }
  return linked
}
