import '../people.css'
import { PEOPLE_KINDS, type SchoolPerson, calledOf } from '#shared/domain/people.ts'
import { labelOf } from '#shared/domain/incident-form.ts'
import { placeWords } from '#shared/domain/words/people-words.ts'
import { ButtonRow, LinkButton } from '../../../components/button.tsx'
import { Page, Section } from '../../../components/page.tsx'
import { StatusTag } from '../../../components/status-tag.tsx'
import { SummaryList } from '../../../components/summary-list.tsx'
import { useToday } from '../../../components/today.ts'
import { InsetText } from '../../../components/warning-text.tsx'
import { useMay } from '../../../ipc/actor.ts'
import { LeftTag } from '../left-tag.tsx'
import { BACK_TO_PEOPLE, type PersonFile, WithPerson } from '../with-person.tsx'
import { AgreementsSection } from './agreements-section.tsx'
import { ConsentsSection } from './consents-section.tsx'
import { DevicesSection } from './devices-section.tsx'
import { FamilySection } from './family-section.tsx'
import { HistorySection } from './history-section.tsx'
import { IncidentsSection } from './incidents-section.tsx'
import { MergedSection } from './merged-section.tsx'
import { detailRows, fieldWords } from './person-words.ts'

export function PersonScreen() {
  return <WithPerson permission="see-people">{(file) => <PersonPage file={file} />}</WithPerson>
}

function PersonPage({ file }: { readonly file: PersonFile }) {
  const { person, merged, history } = file
  const isPupil = person.kind === 'pupil'
  const mayChange = useMay()('manage-people')
  return (
    <Page
      heading={calledOf(person)}
      width="wide"
      back={BACK_TO_PEOPLE}
      aside={mayChange && <ChangeLinks person={person} />}
    >
      <Head person={person} />
      <div className="people-columns">
        <div className="people-column">
          <AgreementsSection person={person} />
          <IncidentsSection person={person} />
          {isPupil && <ConsentsSection person={person} />}
          <DevicesSection person={person} />
          <HistorySection history={history} />
        </div>
        <div className="people-column">
          <FamilySection file={file} />
          <Details person={person} />
          <MergedSection person={person} merged={merged} />
        </div>
      </div>
    </Page>
  )
}

function ChangeLinks({ person }: { readonly person: SchoolPerson }) {
  return (
    <ButtonRow>
      <LinkButton to={`/people/${person.id}/leave`}>
        {person.leftOn === null ? 'Leaving the school' : 'Last day, or bring back'}
      </LinkButton>
      <LinkButton to={`/people/${person.id}/edit`} kind="primary" icon="edit">
        Change details
      </LinkButton>
    </ButtonRow>
  )
}

function Head({ person }: { readonly person: SchoolPerson }) {
  const day = useToday()
  const place = placeWords(person)
  return (
    <>
      <p className="people-marks">
        <span>{[labelOf(PEOPLE_KINDS, person.kind), place].filter((words) => words !== '').join(', ')}</span>
        {person.send && (
          <StatusTag tone="info" icon="info">
            Special educational needs or disabilities
          </StatusTag>
        )}
        <LeftTag person={person} day={day} />
      </p>
      {person.mergedInto !== null && (
        <InsetText>This entry counts as part of another one. Take it apart there if that is wrong.</InsetText>
      )}
    </>
  )
}

// The head of the page says these already; the full name stands here only where they are called something else.
const IN_HEAD: readonly string[] = ['kind', 'class', 'year', 'send', 'post', 'leftOn']
const FULL_NAME: readonly string[] = ['surname', 'forename']

function Details({ person }: { readonly person: SchoolPerson }) {
  const isCalledElse = person.preferredForename !== '' || person.preferredSurname !== ''
  const rows = detailRows(person).filter(
    ({ field, words }) => words !== '' && !IN_HEAD.includes(field) && (isCalledElse || !FULL_NAME.includes(field)),
  )
  if (rows.length === 0) return null
  return (
    <Section heading="Details">
      <SummaryList
        label="Details"
        rows={rows.map(({ field, words }) => ({ label: fieldWords(field), value: words }))}
      />
    </Section>
  )
}
