import type { ReactNode } from 'react'
import type { Incident } from '#shared/domain/incidents.ts'
import type { EditionsOf } from '#shared/domain/steps.ts'
import { Loading, Notice, Refused } from '../../../components/warning-text.tsx'
import { useReadEditions } from './use-editions.ts'

type WithEditionsProps = {
  readonly incident: Incident
  readonly children: (editionsOf: EditionsOf) => ReactNode
}

/** Shows its children once the procedures of the incident are read. */
export function WithEditions({ incident, children }: WithEditionsProps) {
  const { editionsOf, isDamaged, refusal, retry } = useReadEditions(incident)
  if (editionsOf) {
    return (
      <>
        {isDamaged && (
          <Notice tone="warn">
            The kept words of a procedure are damaged. The steps are those of Blueform as it is now. Check the log of
            who did what.
          </Notice>
        )}
        {children(editionsOf)}
      </>
    )
  }
  return refusal === undefined ? <Loading what="the steps" /> : <Refused message={refusal} onRetry={retry} />
}
