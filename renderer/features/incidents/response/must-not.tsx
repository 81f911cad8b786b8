import './response.css'
import { factsOf } from '#shared/domain/facts.ts'
import type { Incident } from '#shared/domain/incidents.ts'
import { type EditionsOf, mustNotOf } from '#shared/domain/steps.ts'
import { ADULT_MUST_NOT } from '#shared/guidance/adult-concern-steps.ts'
import { type GuidanceStep, IMAGE_MUST_NOT } from '#shared/guidance/image-stop-list.ts'
import type { MustNot } from '#shared/guidance/step.ts'
import { Details } from '../../../components/details.tsx'
import { WarningText } from '../../../components/warning-text.tsx'
import { holderWords } from '../form/who-sees.ts'
import { Said, SourceList } from './sources.tsx'

type MustNotBoxProps = { readonly incident: Incident; readonly editionsOf: EditionsOf }

/** What must never be done, before anything that is to be done: one box, whatever the incident is. */
export function MustNotBox({ incident, editionsOf }: MustNotBoxProps) {
  const { restricted, imageLocked } = incident
  const rules = rulesOf(incident, editionsOf)
  const own = ownRules(incident, rules)
  if (restricted === null && own.length + rules.length === 0) return null
  return (
    <WarningText tone="stop" heading={headingOf(incident)}>
      {restricted !== null && (
        <p>
          {imageLocked && `${TELL_ONLY}. `}Tell them no more than they need. Named here:{' '}
          {restricted.openTo.map(holderWords).join('; ')}.
        </p>
      )}
      <ul className="incident-rules">
        {[...own, ...rules].map(({ text }) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <Details summary="Where this comes from">
        {own.map(({ text, source }) => (
          <Said key={text} where={source} says={text} />
        ))}
        <SourceList ids={rules.flatMap(({ sources }) => sources)} />
      </Details>
    </WarningText>
  )
}

const TELL_ONLY = 'Tell only those named here, and whoever a step names'

function headingOf(incident: Incident): string {
  if (incident.imageLocked) {
    return areStaffAlleged(incident)
      ? 'Stop. Do not touch or move the adult’s or the school’s device. Nobody looks.'
      : 'Stop. Nobody looks. Lock the child’s own device away, switched off.'
  }
  return incident.restricted === null ? 'What must not be done' : TELL_ONLY
}

function areStaffAlleged(incident: Incident): boolean {
  const facts = factsOf(incident, incident.responses.at(-1) ?? { about: [], replies: {} })
  return facts.has('staff-alleged') || facts.has('head-alleged') || facts.has('lead-alleged')
}

// One thing is said once: in a restricted case the rules about the adult say it in wider words, and so do those about an image.
function rulesOf(incident: Incident, editionsOf: EditionsOf): readonly MustNot[] {
  const rules = mustNotOf(incident, editionsOf)
  const said = [
    ...(incident.restricted === null ? [] : ['no-secret', 'no-tell-adult']),
    ...(rules.some(({ id }) => id === 'image-no-view') ? ['no-image-handling'] : []),
  ]
  return rules.filter(({ id }) => !said.includes(id))
}

// The answers may have left out the procedure for images; the lock stays, and so does what must not be done.
function ownRules({ restricted, imageLocked }: Incident, rules: readonly MustNot[]): readonly GuidanceStep[] {
  const isCovered = rules.some(({ id }) => id === 'image-no-view')
  return [...(imageLocked && !isCovered ? IMAGE_MUST_NOT : []), ...(restricted === null ? [] : ADULT_MUST_NOT)]
}
