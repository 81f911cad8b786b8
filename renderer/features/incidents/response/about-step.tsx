import type { Incident } from '#shared/domain/incidents.ts'
import { STEP_STATES } from '#shared/domain/step-notes.ts'
import type { EditionsOf, IncidentStep } from '#shared/domain/steps.ts'
import { labelOf } from '#shared/domain/incident-form.ts'
import { formatDate } from '#shared/lib/dates.ts'
import { capital } from '#shared/lib/first-letter.ts'
import { Details } from '../../../components/details.tsx'
import { SummaryList } from '../../../components/summary-list.tsx'
import { InsetText } from '../../../components/warning-text.tsx'
import { useNow } from '../incident/use-now.ts'
import { ContactCards } from './contact-cards.tsx'
import { MustNotBox } from './must-not.tsx'
import { SourceList } from './sources.tsx'
import { NotToldYet } from './not-told.tsx'
import { byWords, isLate, notToldBecause, noteWords, whoWords } from './step-words.ts'

type AboutStepProps = {
  readonly incident: Incident
  readonly editionsOf: EditionsOf
  readonly item: IncidentStep
  /** Whether the key contacts belong here: for whoever is going to use them. */
  readonly hasCards: boolean
}

/** What there is to know of a step before it is done; what must not be done comes first. */
export function AboutStep({ incident, editionsOf, item, hasCards }: AboutStepProps) {
  const nowMs = useNow()
  const { step, state } = item
  const isOpen = incident.status === 'open'
  const said = noteWords(item)
  const against = notToldBecause(incident, item)
  const stands = isOpen && isLate(item, nowMs) ? 'Overdue' : labelOf(STEP_STATES, state)
  return (
    <>
      <MustNotBox incident={incident} editionsOf={editionsOf} />
      {against && <NotToldYet decision={against} />}
      {step.hint !== undefined && <p>{step.hint}</p>}
      {step.local !== undefined && (
        <InsetText>
          In the words of your school, signed by {step.local.signedBy}, {formatDate(step.local.signedOn)}.
        </InsetText>
      )}
      {hasCards && step.tells !== undefined && <ContactCards party={step.tells} />}
      <SummaryList
        label="About this step"
        rows={[
          { label: 'Who', value: whoWords(item) },
          ...(isOpen && state === 'to-do' ? [{ label: 'By when', value: capital(byWords(item, nowMs)) }] : []),
          { label: 'How it stands', value: said === '' ? stands : `${stands}. ${said}` },
        ]}
      />
      <Details summary="Where this comes from">
        <SourceList ids={step.sources} />
      </Details>
    </>
  )
}
