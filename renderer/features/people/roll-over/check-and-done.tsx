import type { RouteOutput } from '#shared/ipc/contract.ts'
import { formatDate } from '#shared/lib/dates.ts'
import { Button, ButtonRow, LinkButton } from '../../../components/button.tsx'
import { counted } from '../../../components/counted.ts'
import { DataTable } from '../../../components/data-table.tsx'
import { Page } from '../../../components/page.tsx'
import { InsetText, Notice, Refused } from '../../../components/warning-text.tsx'
import { useChange } from '../../../ipc/use-call.ts'
import { BACK_TO_PEOPLE } from '../with-person.tsx'
import { type Move, classAndYear, toWords } from './moves.ts'

type CheckPageProps = {
  readonly moves: readonly Move[]
  readonly leftOn: string
  readonly onBack: () => void
  readonly onDone: (done: RouteOutput<'people.rollOver'>) => void
}

/** Where everybody goes, before anything is moved. */
export function CheckPage({ moves, leftOn, onBack, onDone }: CheckPageProps) {
  const { call, problems, refusal, isBusy } = useChange('people.rollOver')
  const send = async () => {
    const done = await call({
      leftOn,
      moves: moves.map(({ pupils: _pupils, ...move }) => ({ ...move, toClass: move.leave ? '' : move.toClass.trim() })),
    })
    if (done) onDone(done)
  }
  const leaving = moves.filter(({ leave }) => leave).reduce((sum, { pupils }) => sum + pupils, 0)
  const staying = moves.reduce((sum, { pupils }) => sum + pupils, 0) - leaving
  const refused = refusal ?? problems[0]?.message ?? null
  return (
    <Page
      heading="Check before the classes are moved up"
      width="wide"
      back={{ onClick: onBack, label: 'Change something' }}
    >
      {refused !== null && <Refused message={refused} />}
      <InsetText>
        {`${pupilWords(staying)} in another class. ${pupilWords(leaving)} leaving, with ${formatDate(leftOn)} as the last day. The history of each pupil keeps what was before, and the move can be taken back.`}
      </InsetText>
      <DataTable
        caption="Where each class goes"
        captionHidden
        rows={moves}
        rowKey={(move) => `${move.class} ${move.year ?? ''}`}
        empty=""
        columns={[
          { key: 'from', header: 'Class now', cell: (move) => classAndYear(move.class, move.year) },
          { key: 'pupils', header: 'Pupils', cell: ({ pupils }) => pupils.toLocaleString('en-GB') },
          { key: 'to', header: 'Goes to', cell: toWords },
        ]}
      />
      <ButtonRow sticky>
        <Button kind="primary" busy={isBusy} onClick={() => void send()}>
          Move the classes up
        </Button>
      </ButtonRow>
    </Page>
  )
}

const pupilWords = (count: number) => counted(count, 'pupil', 'pupils')

export function DonePage({ done: { moved, left } }: { readonly done: RouteOutput<'people.rollOver'> }) {
  return (
    <Page heading="The classes are moved up" back={BACK_TO_PEOPLE}>
      <Notice tone="good" live>
        {`${pupilWords(moved)} moved to another class. ${pupilWords(left)} left.`}
      </Notice>
      <p>
        Next: see who has to sign an agreement this school year. If something went wrong, the page “Move classes up”
        takes the move back.
      </p>
      <ButtonRow>
        <LinkButton to="/agreements/outstanding" kind="primary">
          Who has not signed
        </LinkButton>
        <LinkButton to="/people">Go to the people</LinkButton>
      </ButtonRow>
    </Page>
  )
}
