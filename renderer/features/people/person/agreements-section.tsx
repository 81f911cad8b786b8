import { AGREEMENT_KINDS, type Signature } from '#shared/domain/agreements.ts'
import { labelOf } from '#shared/domain/incident-form.ts'
import type { SchoolPerson } from '#shared/domain/people.ts'
import type { Need } from '#shared/domain/signing.ts'
import { signedByWords, standingNotes } from '#shared/domain/words/signing-words.ts'
import { formatDate } from '#shared/lib/dates.ts'
import { capital } from '#shared/lib/first-letter.ts'
import { TextLink } from '../../../components/button.tsx'
import { DataTable } from '../../../components/data-table.tsx'
import { Details } from '../../../components/details.tsx'
import { Section } from '../../../components/page.tsx'
import { StandingTag } from '../../../components/standing-tag.tsx'
import { VisuallyHidden } from '../../../components/visually-hidden.tsx'
import { Loading, Refused } from '../../../components/warning-text.tsx'
import { useMay } from '../../../ipc/actor.ts'
import { useRoute } from '../../../ipc/queries.ts'
import { signerWords } from './person-words.ts'

type PersonProps = { readonly person: SchoolPerson }

/** What somebody has to sign and how it stands, and everything they ever did about it. */
export function AgreementsSection({ person }: PersonProps) {
  const { data, error, isPending, refetch } = useRoute('agreements.ofPerson', { personId: person.id })
  const may = useMay()
  const collect = <TextLink to={`/agreements/sign/${person.id}`}>Collect a signature</TextLink>
  return (
    <Section heading="Agreements" aside={may('record-signatures') && data && data.needs.length > 0 && collect}>
      {isPending && <Loading what="the agreements" />}
      {error && <Refused message={error.failure.message} onRetry={() => void refetch()} />}
      {data && (
        <>
          <Needs person={person} needs={data.needs} signatures={data.signatures} />
          <Signatures signatures={data.signatures} />
        </>
      )}
    </Section>
  )
}

type NeedsProps = PersonProps & { readonly needs: readonly Need[]; readonly signatures: readonly Signature[] }

function Needs({ person, needs, signatures }: NeedsProps) {
  return (
    <DataTable
      caption="What there is to sign"
      captionHidden
      rows={needs}
      rowKey={({ round }) => `${round.kind} ${round.versionId}`}
      empty="There is nothing to sign: no agreement for this person is published, or they are not here now."
      columns={columnsFor(person, signatures)}
    />
  )
}

const columnsFor = (person: SchoolPerson, signatures: readonly Signature[]) => [
  {
    key: 'agreement',
    header: 'Agreement',
    cell: ({ round }: Need) => `${labelOf(AGREEMENT_KINDS, round.kind)}, version ${round.versionNumber}`,
  },
  {
    key: 'standing',
    header: 'How it stands',
    cell: (need: Need) => <NeedStanding need={need} signatures={signatures} />,
  },
  { key: 'missing', header: 'Still to sign', cell: (need: Need) => missingWords(need, person) },
]

function NeedStanding({ need, signatures }: { readonly need: Need; readonly signatures: readonly Signature[] }) {
  const { standing, isOverdue, dueOn } = need
  return (
    <span className="people-marks">
      <StandingTag standing={standing} />
      {standing !== 'signed' && (
        <span className="people-soft">{isOverdue ? `was due ${formatDate(dueOn)}` : `due ${formatDate(dueOn)}`}</span>
      )}
      {standingNotes(need, signatures).map((words) => (
        <span key={words}>{words}</span>
      ))}
    </span>
  )
}

function missingWords({ signers }: Need, { kind }: SchoolPerson): string {
  const missing = signers.filter(({ hasSigned }) => !hasSigned).map(({ role }) => signerWords(role, kind))
  return capital(missing.length === 0 ? 'nobody' : missing.join(', '))
}

const WHAT = { signed: 'Signed', refused: 'Refused', withdrawn: 'Taken back' } as const

function Signatures({ signatures }: { readonly signatures: readonly Signature[] }) {
  if (signatures.length === 0) return null
  return (
    <Details summary={`Signed copies, and what was refused or taken back (${signatures.length})`}>
      <ul className="people-list">
        {signatures.map((one) => (
          <li key={one.id}>
            <span>{`${WHAT[one.what]} ${formatDate(one.signedOn)} by ${signedByWords(one)}`}</span>
            <TextLink to={`/agreements/signatures/${one.personId}/${one.id}`}>
              {`${labelOf(AGREEMENT_KINDS, one.kind)}, version ${one.versionNumber}`}
              <VisuallyHidden>{`, ${WHAT[one.what]} ${formatDate(one.signedOn)}`}</VisuallyHidden>
            </TextLink>
          </li>
        ))}
      </ul>
    </Details>
  )
}
