import { CONSENT_TOPICS, type MayUse } from '#shared/domain/consents.ts'
import { labelOf } from '#shared/domain/incident-form.ts'
import type { SchoolPerson } from '#shared/domain/people.ts'
import type { RouteOutput } from '#shared/ipc/contract.ts'
import { TextLink } from '../../../components/button.tsx'
import { Section } from '../../../components/page.tsx'
import { StatusTag } from '../../../components/status-tag.tsx'
import { SummaryList } from '../../../components/summary-list.tsx'
import { Loading, Refused, WarningText } from '../../../components/warning-text.tsx'
import { useRoute } from '../../../ipc/queries.ts'

/** May we use this child's picture, work and name? Why not is on the page of the consents. */
export function ConsentsSection({ person }: { readonly person: SchoolPerson }) {
  const { data, error, isPending, refetch } = useRoute('consents.ofChild', { childId: person.id })
  return (
    <Section
      heading="Pictures and consents"
      aside={<TextLink to={`/consents/${person.id}`}>See and record answers</TextLink>}
    >
      {isPending && <Loading what="the consents" />}
      {error && <Refused message={error.failure.message} onRetry={() => void refetch()} />}
      {data && <Uses of={data} />}
    </Section>
  )
}

function Uses({ of: { uses, isBarred } }: { readonly of: RouteOutput<'consents.ofChild'> }) {
  return (
    <>
      {isBarred && (
        <WarningText tone="stop" heading="No pictures of this child">
          <p>Whatever anybody answered.</p>
        </WarningText>
      )}
      <SummaryList
        label="What may be used"
        rows={uses.map(({ topic, use }) => ({
          label: labelOf(CONSENT_TOPICS, topic),
          value: use.may ? (
            <StatusTag tone="good" icon="check">
              Yes
            </StatusTag>
          ) : (
            <StatusTag tone="plain" icon="close">
              {NO_WORDS[use.because] ?? 'No'}
            </StatusTag>
          ),
        }))}
      />
    </>
  )
}

// Where somebody has to be asked, that is said here; why it is no otherwise stands on the page of the consents.
const NO_WORDS: Partial<Record<MayUse['because'], string>> = {
  'nobody-asked': 'No: nobody has answered',
  'not-known': 'No: nobody with parental responsibility has answered',
  'asked-before': 'No: ask again, because the child had left',
}
