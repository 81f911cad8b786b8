import type { RouteOutput } from '#shared/ipc/contract.ts'
import { LinkButton, TextLink } from '../../../components/button.tsx'
import { peopleWords } from '../../../components/counted.ts'
import { DataTable } from '../../../components/data-table.tsx'
import { OnlyFor } from '../../../components/only-for.tsx'
import { Page, Section } from '../../../components/page.tsx'
import { StatusTag } from '../../../components/status-tag.tsx'
import { useToday } from '../../../components/today.ts'
import { VisuallyHidden } from '../../../components/visually-hidden.tsx'
import { Loading, Refused } from '../../../components/warning-text.tsx'
import { useMay } from '../../../ipc/actor.ts'
import { useRoute } from '../../../ipc/queries.ts'
import { Shares } from '../shares.tsx'
import { dueWords, kindName, roundName } from '../words.ts'

type KindRow = RouteOutput<'agreements.overview'>['kinds'][number]

export function OverviewScreen() {
  return (
    <OnlyFor permission="see-people">
      <Overview />
    </OnlyFor>
  )
}

function Overview() {
  const overview = useRoute('agreements.overview', {})
  const kinds = overview.data?.kinds ?? []
  const isAnyUsed = kinds.some(({ version }) => version !== null)
  const next = (
    <LinkButton to="/agreements/outstanding" kind="primary" icon="search">
      See who has not signed
    </LinkButton>
  )
  return (
    <Page heading="Agreements" width="wide" aside={isAnyUsed && next}>
      <OtherPlaces />
      {overview.error && <Refused message={overview.error.failure.message} onRetry={() => void overview.refetch()} />}
      {overview.isPending && <Loading what="the agreements" />}
      {overview.data && <Kinds kinds={kinds} />}
    </Page>
  )
}

function OtherPlaces() {
  const may = useMay()
  const places = [
    { to: '/agreements/paper', words: 'Record signatures on paper', isMine: may('record-signatures') },
    { to: '/consents', words: 'Pictures and consents', isMine: true },
    { to: '/school-devices', words: 'School devices', isMine: true },
    { to: '/agreements/internet-list', words: 'List for the network manager', isMine: may('record-signatures') },
    { to: '/agreements/check', words: 'Check agreements and consents', isMine: may('check-audit') },
  ]
  return (
    <nav aria-label="More about agreements">
      <ul className="agreements-links">
        {places
          .filter(({ isMine }) => isMine)
          .map(({ to, words }) => (
            <li key={to}>
              <TextLink to={to}>{words}</TextLink>
            </li>
          ))}
      </ul>
    </nav>
  )
}

function Kinds({ kinds }: { readonly kinds: readonly KindRow[] }) {
  const today = useToday()
  const used = kinds.filter(({ version }) => version !== null)
  const others = kinds.filter(({ version }) => version === null)
  return (
    <>
      {used.length > 0 ? (
        <DataTable
          caption="In use now"
          rows={used}
          rowKey={({ kind }) => kind}
          columns={usedColumns(today)}
          empty="No agreement is in use yet."
        />
      ) : (
        <p>
          No agreement is in use yet. Each of them below has a text to begin with: read it, change what your school does
          differently, and publish it.
        </p>
      )}
      {others.length > 0 && (
        <Section heading="Not in use yet">
          <ul className="agreements-quiet-list">
            {others.map((row) => (
              <NotUsed key={row.kind} row={row} />
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}

const usedColumns = (today: string) => [
  {
    key: 'kind',
    header: 'Agreement',
    cell: ({ kind }: KindRow) => <TextLink to={`/agreements/${kind}`}>{kindName(kind)}</TextLink>,
  },
  { key: 'round', header: 'Round', cell: (row: KindRow) => roundWords(row) },
  { key: 'due', header: 'To be signed by', cell: ({ round }: KindRow) => (round ? dueWords(round.dueOn, today) : '') },
  { key: 'signed', header: 'Signed', cell: ({ counts }: KindRow) => <Shares counts={counts} /> },
  { key: 'open', header: 'Still to sign', cell: (row: KindRow) => <StillToSign row={row} /> },
]

function roundWords({ round, version }: KindRow): string {
  if (round) return roundName(round)
  return version ? `Version ${version.number} begins later` : ''
}

function StillToSign({ row: { kind, counts } }: { readonly row: KindRow }) {
  const open = counts.required - counts.signed
  if (counts.required === 0) return 'Nobody has to sign'
  if (open === 0) return 'Everybody has signed'
  return (
    <TextLink to={`/agreements/outstanding?kind=${kind}`}>
      {peopleWords(open)}
      <VisuallyHidden> still to sign: {kindName(kind)}</VisuallyHidden>
    </TextLink>
  )
}

function NotUsed({ row: { kind, hasDraft } }: { readonly row: KindRow }) {
  return (
    <li>
      <span>
        {kindName(kind)} {hasDraft && <StatusTag tone="info">Draft begun</StatusTag>}
      </span>
      <TextLink to={`/agreements/${kind}`}>
        Start using it<VisuallyHidden> ({kindName(kind)})</VisuallyHidden>
      </TextLink>
    </li>
  )
}
