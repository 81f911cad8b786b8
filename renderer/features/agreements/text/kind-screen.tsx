import { useSearch } from 'wouter'
import type { AgreementKind, AgreementVersion } from '#shared/domain/agreements.ts'
import { formatDate, formatInstant } from '#shared/lib/dates.ts'
import { ButtonRow, LinkButton } from '../../../components/button.tsx'
import { OnlyFor } from '../../../components/only-for.tsx'
import { Page } from '../../../components/page.tsx'
import { SummaryList } from '../../../components/summary-list.tsx'
import { useToday } from '../../../components/today.ts'
import { Notice } from '../../../components/warning-text.tsx'
import { useMay } from '../../../ipc/actor.ts'
import { fingerprint, kindName } from '../words.ts'
import { ReadingText } from './reading-text.tsx'
import { RoundsTable } from './rounds-table.tsx'
import { VersionsTable } from './versions-table.tsx'
import { type Texts, WithTexts } from './with-texts.tsx'

export function KindScreen() {
  return (
    <OnlyFor permission="see-people">
      <WithTexts>{(kind, texts) => <Kind kind={kind} texts={texts} />}</WithTexts>
    </OnlyFor>
  )
}

type KindProps = { readonly kind: AgreementKind; readonly texts: Texts }

function Kind({ kind, texts }: KindProps) {
  const today = useToday()
  const asked = new URLSearchParams(useSearch()).get('version')
  const { versions } = texts
  const inForce = versions.find(({ appliesFrom }) => appliesFrom <= today)
  const shown = versions.find(({ number }) => String(number) === asked) ?? inForce ?? versions[0]
  return (
    <Page
      heading={`Agreement: ${kindName(kind)}`}
      width="wide"
      back={{ to: '/agreements', label: 'Agreements' }}
      aside={<Steps kind={kind} isUsed={versions.length > 0} />}
    >
      <DraftNote texts={texts} />
      {shown ? (
        <>
          <VersionFacts version={shown} inForce={inForce} />
          <ReadingText text={shown.text} />
          <VersionsTable kind={kind} versions={versions} shown={shown} />
          <RoundsTable kind={kind} rounds={texts.rounds} />
        </>
      ) : (
        <>
          <p>This agreement is not in use yet. This is the text that comes with Blueform.</p>
          <ReadingText text={texts.template} />
        </>
      )}
    </Page>
  )
}

function Steps({ kind, isUsed }: { readonly kind: AgreementKind; readonly isUsed: boolean }) {
  const may = useMay()
  return (
    <ButtonRow>
      {isUsed && may('record-signatures') && (
        <LinkButton kind="quiet" icon="print" to={`/agreements/${kind}/print`}>
          Print a blank form
        </LinkButton>
      )}
      {may('publish-agreements') && (
        <LinkButton kind="primary" icon="edit" to={`/agreements/${kind}/edit`}>
          {isUsed ? 'Edit the text' : 'Edit and publish it'}
        </LinkButton>
      )}
    </ButtonRow>
  )
}

function DraftNote({ texts: { draft } }: { readonly texts: Texts }) {
  if (draft === null) return null
  return (
    <Notice>
      <p>
        A new text is being written. It was last saved {formatInstant(draft.savedAtMs)} by {draft.savedBy.name}, and it
        is not published.
      </p>
    </Notice>
  )
}

type FactsProps = { readonly version: AgreementVersion; readonly inForce: AgreementVersion | undefined }

function VersionFacts({ version, inForce }: FactsProps) {
  const rows = [
    { label: 'Version', value: `${version.number}${standingOf(version, inForce)}` },
    { label: 'People sign it from', value: formatDate(version.appliesFrom) },
    { label: 'Published', value: `${formatInstant(version.recordedAtMs)}, ${version.recordedBy.name}` },
    {
      label: 'What changed',
      value: version.reason || (version.number === 1 ? 'It is the first version' : 'Nothing was written down'),
    },
    {
      label: 'Fingerprint of the text (SHA-256)',
      value: <span className="agreements-hash">{fingerprint(version.hash)}</span>,
    },
  ]
  return <SummaryList label={`Version ${version.number}`} rows={rows} />
}

function standingOf({ number }: AgreementVersion, inForce: AgreementVersion | undefined): string {
  if (inForce === undefined || number > inForce.number) return ', begins later'
  return number === inForce.number ? ', in force now' : ', an earlier text'
}
