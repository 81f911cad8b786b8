import '../people.css'
import { calledOf } from '#shared/domain/people.ts'
import { tellApartWords } from '#shared/domain/words/people-words.ts'
import type { RouteOutput } from '#shared/ipc/contract.ts'
import { formatDate } from '#shared/lib/dates.ts'
import { TextLink } from '../../../components/button.tsx'
import { DataTable } from '../../../components/data-table.tsx'
import { OnlyFor } from '../../../components/only-for.tsx'
import { Page } from '../../../components/page.tsx'
import { useToday } from '../../../components/today.ts'
import { VisuallyHidden } from '../../../components/visually-hidden.tsx'
import { Loading, Refused } from '../../../components/warning-text.tsx'
import { useRoute } from '../../../ipc/queries.ts'
import { BACK_TO_PEOPLE } from '../with-person.tsx'

type Pair = RouteOutput<'people.duplicates'>['pairs'][number]

export function DuplicatesScreen() {
  return (
    <OnlyFor permission="manage-people">
      <Duplicates />
    </OnlyFor>
  )
}

function Duplicates() {
  const { data, error, isPending, refetch } = useRoute('people.duplicates', {})
  const day = useToday()
  return (
    <Page heading="Entries that could be the same person" width="wide" back={BACK_TO_PEOPLE}>
      <p>Compare both entries before you put them together. Twins and cousins can look alike here.</p>
      {isPending && <Loading what="the entries" />}
      {error && <Refused message={error.failure.message} onRetry={() => void refetch()} />}
      {data && (
        <DataTable
          caption="Pairs of entries"
          captionHidden
          rows={data.pairs}
          rowKey={({ first, second }) => `${first.id} ${second.id}`}
          empty="No two entries look like the same person."
          columns={columnsOn(day)}
        />
      )}
    </Page>
  )
}

const columnsOn = (day: string) => [
  { key: 'first', header: 'One entry', cell: ({ first }: Pair) => wordsOf(first, day) },
  { key: 'second', header: 'The other', cell: ({ second }: Pair) => wordsOf(second, day) },
  { key: 'why', header: 'Why', cell: ({ why }: Pair) => why },
  { key: 'compare', header: 'Compare', cell: (pair: Pair) => <CompareLink {...pair} /> },
]

function CompareLink({ first, second }: Pair) {
  return (
    <TextLink to={`/people/${first.id}/merge/${second.id}`}>
      Compare<VisuallyHidden>{` both entries of ${calledOf(first)}`}</VisuallyHidden>
    </TextLink>
  )
}

/** Two of one name look alike in a list: what tells them apart is said as well. */
const wordsOf = (person: Pair['first'], day: string) =>
  [
    calledOf(person),
    tellApartWords(person, day),
    person.dob === null ? '' : `born ${formatDate(person.dob)}`,
    person.email,
  ]
    .filter((words) => words !== '')
    .join(', ')
