import { TextLink } from '../../../components/button.tsx'
import { Details } from '../../../components/details.tsx'

type NamedListProps = {
  /** The first of them; each links to their own page once the file is imported. */
  readonly of: readonly { readonly id: string; readonly words: string }[]
  readonly count: number
  readonly isLinked: boolean
  /** Sentences need the whole width. */
  readonly isLong?: boolean
}

export function NamedList({ of, count, isLinked, isLong = false }: NamedListProps) {
  const more = count - of.length
  const list = (
    <ul className={isLong ? undefined : 'import-missing'}>
      {of.map(({ id, words }) => (
        <li key={`${id} ${words}`}>{isLinked ? <TextLink to={`/people/${id}`}>{words}</TextLink> : words}</li>
      ))}
      {more > 0 && <li>{`and ${more.toLocaleString('en-GB')} more`}</li>}
    </ul>
  )
  return isLong && of.length > FEW ? <Details summary="Show them">{list}</Details> : list
}

const FEW = 4
