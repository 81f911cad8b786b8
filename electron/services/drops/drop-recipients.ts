import { type Role, isLead } from '#shared/domain/accounts.ts'
import { openedTo, restrictedAbout } from '#shared/domain/compartments.ts'
import type { NewDrop } from '#shared/domain/drop-box.ts'

/** The leads for an ordinary concern; for one about an adult in school those to whom the case would be open. */
export function recipientsOf<Person extends { readonly accountId: string; readonly role: Role }>(
  { adult, leadIds }: Pick<NewDrop, 'adult' | 'leadIds'>,
  people: readonly Person[],
): readonly Person[] {
  const about = restrictedAbout(adult, leadIds)
  if (about === null) return people.filter(isLead)
  return openedTo(
    about,
    people.map((person) => ({ ...person, id: person.accountId })),
  )
}
