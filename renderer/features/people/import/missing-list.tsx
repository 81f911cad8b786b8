import { type PeopleKind, PEOPLE_KINDS } from '#shared/domain/people.ts'
import type { Missing } from './import-file.ts'
import { NamedList } from './named-list.tsx'

/** "3 pupils are here and not in the file" */
export function missingWords(kind: PeopleKind, count: number): string {
  const { label = '', plural = '' } = PEOPLE_KINDS.find(({ value }) => value === kind) ?? {}
  const who = (count === 1 ? label : plural).toLowerCase()
  return `${count.toLocaleString('en-GB')} ${who} ${count === 1 ? 'is' : 'are'} here and not in the file`
}

/** Before the import: following a link would lose the file. */
export function MissingList({ missing: { missing, notInFile } }: { readonly missing: Missing }) {
  return <NamedList of={missing.slice(0, SHOWN)} count={notInFile} isLinked={false} />
}

const SHOWN = 100
