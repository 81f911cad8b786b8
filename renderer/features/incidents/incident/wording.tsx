import { concernAnswersOf } from '#shared/domain/concern-answers.ts'
import { PLACES, labelOf } from '#shared/domain/incident-form.ts'
import { type Incident, type Version, currentVersion } from '#shared/domain/incidents.ts'
import { formatInstant } from '#shared/lib/dates.ts'
import { Details } from '../../../components/details.tsx'
import { SummaryList } from '../../../components/summary-list.tsx'
import { concernRows } from '#shared/domain/words/concern-rows.ts'
import { momentWords } from '#shared/domain/words/moment-words.ts'

/** One wording of the concern, every part of it. */
export function Wording({ version }: { readonly version: Version }) {
  const rows = concernRows(concernAnswersOf(version.concern))
  return (
    <SummaryList
      label={`Wording ${version.number}`}
      rows={rows.map(({ label, text }) => ({ label, value: <span className="incident-words">{text}</span> }))}
    />
  )
}

/** The wording in force: what happened in a few lines, and the rest of the form on demand. */
export function CurrentWording({ incident }: { readonly incident: Incident }) {
  const version = currentVersion(incident)
  const { concern } = version
  const where = concern.places.map((place) => labelOf(PLACES, place)).join('; ')
  return (
    <>
      <p className="incident-soft">
        Happened {momentWords({ on: concern.happenedOn, at: concern.happenedAt })}. {where || 'Where is not known yet'}.
      </p>
      <p className="incident-words">{concern.description}</p>
      {version.number > 1 && (
        <p className="incident-soft">
          As amended by {version.recordedBy.name}, {formatInstant(version.recordedAtMs)}. Earlier wordings are in the
          chronology.
        </p>
      )}
      <Details summary="Everything on the form">
        <Wording version={version} />
      </Details>
    </>
  )
}
