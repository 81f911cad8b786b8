// The record of a search or of what was confiscated, with what comes before any search. DfE, "Searching, screening and confiscation".
import { useParams } from 'wouter'
import { type Incident, childrenIn } from '#shared/domain/incidents.ts'
import { EMPTY_SEARCH, checkSearch } from '#shared/domain/searches.ts'
import { today } from '../../../components/today.ts'
import { WarningText } from '../../../components/warning-text.tsx'
import { invoke } from '../../../ipc/client.ts'
import { RecordForm } from './record-form.tsx'
import { SearchFound, SearchHow, SearchWhat, SearchWhen } from './search-fields.tsx'
import { useRecord } from './use-record.ts'
import { WithIncident } from './with-incident.tsx'

export function SearchScreen() {
  const { id = '' } = useParams()
  return <WithIncident incidentId={id}>{(incident) => <SearchForm incident={incident} />}</WithIncident>
}

function SearchForm({ incident }: { readonly incident: Incident }) {
  const { imageLocked } = incident
  const { answers, change, frame } = useRecord(incident, {
    form: 'search',
    start: EMPTY_SEARCH,
    check: (typed) => checkSearch(typed, imageLocked, today()),
    send: (typed) => invoke('response.recordSearch', { incidentId: incident.id, answers: typed }),
  })
  return (
    <RecordForm
      {...frame}
      heading="Record a search or confiscation"
      save="Save the search"
      before={<BeforeAnySearch isLocked={imageLocked} />}
    >
      <SearchWhat answers={answers} change={change} pupils={childrenIn(incident)} isLocked={imageLocked} />
      <SearchHow answers={answers} change={change} />
      <SearchWhen answers={answers} change={change} />
      <SearchFound answers={answers} change={change} />
    </RecordForm>
  )
}

function BeforeAnySearch({ isLocked }: { readonly isLocked: boolean }) {
  return (
    <WarningText tone="stop" heading="Before anybody is searched">
      <ul>
        <li>Only the head teacher, and those whom the head has authorised, may search.</li>
        <li>Nobody searches alone: a second member of staff is there.</li>
        <li>The parents are told before.</li>
        <li>
          {isLocked
            ? 'Nobody looks into a device: an image of a child could be involved. It is switched off and locked away.'
            : 'Nobody looks into a device on which an image of a child could be.'}
        </li>
      </ul>
    </WarningText>
  )
}
