import type { ReactNode } from 'react'
import type { Incident } from '#shared/domain/incidents.ts'
import { Button, ButtonRow } from '../../../components/button.tsx'
import { Form } from '../../../components/form.tsx'
import { Page } from '../../../components/page.tsx'
import { Refused } from '../../../components/warning-text.tsx'
import type { useAddToIncident } from './use-add-to-incident.ts'

type RecordFormProps = {
  readonly incident: Incident
  readonly heading: string
  readonly save: string
  readonly adding: ReturnType<typeof useAddToIncident>
  readonly onSubmit: () => void
  readonly before?: ReactNode
  readonly children: ReactNode
}

/** A short form that adds one thing to an incident. It is not a draft, and says so. */
export function RecordForm({ incident, heading, save, adding, onSubmit, before, children }: RecordFormProps) {
  const to = `/incidents/${incident.id}`
  return (
    <Page heading={heading} caption={`Incident ${incident.reference}`} back={{ to, label: 'Back to the incident' }}>
      {before}
      {/* What is added can never be taken away, so Enter in a field does not save: only the button does. */}
      <Form problems={adding.problems}>
        {children}
        {adding.refusal !== null && <Refused message={adding.refusal} />}
        <p className="incident-soft">
          This page is not saved as you type. Save it before you hide, lock or close Blueform.
        </p>
        <ButtonRow sticky>
          <Button kind="primary" busy={adding.isBusy} onClick={onSubmit}>
            {save}
          </Button>
          <Button kind="quiet" onClick={adding.leave}>
            Leave without saving
          </Button>
        </ButtonRow>
      </Form>
    </Page>
  )
}
