import type { AgreementText } from '../domain/agreements.ts'

type Section = AgreementText['sections'][number]

/** The words of rules by their ids, in the order in which they are read. */
export type Words = Readonly<Record<string, string>>

export function sectionOf(id: string, heading: string, rules: Words): Section {
  return { id, heading, clauses: Object.entries(rules).map(([clause, words]) => ({ id: clause, words })) }
}
