import { type PeopleKind, PEOPLE_KINDS } from '#shared/domain/people.ts'
import { TextLink } from '../../../components/button.tsx'
import type { Missing } from './import-file.ts'

/** "3 pupils are here and not in the file" */
export function missingWords(kind: PeopleKind, count: number): string {
  const { label = '', plural = '' } = PEOPLE_KINDS.find(({ value }) => value === kind) ?? {}
  const who = (count === 1 ? label : plural).toLowerCase()
  return `${count.toLocaleString('en-GB')} ${who} ${count === 1 ? 'is' : 'are'} here and not in the file`
}

type MissingListProps = {
  readonly missing: Missing
  /** Once the file is imported; before, following a link would lose the file. */
  readonly isLinked?: boolean
}

export function MissingList({ missing: { missing, notInFile }, isLinked = false }: MissingListProps) {
  const more = notInFile - missing.length
  return (
    <ul className="import-missing">
      {missing.map(({ id, words }) => (
        <li key={id}>{isLinked ? <TextLink to={`/people/${id}`}>{words}</TextLink> : words}</li>
      ))}
      {more > 0 && <li>{`and ${more.toLocaleString('en-GB')} more`}</li>}
    </ul>
  )
}
