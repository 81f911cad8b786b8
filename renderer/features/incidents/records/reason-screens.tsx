import { useParams } from 'wouter'
import { FORM } from '#shared/domain/incident-form.ts'
import { InsetText, Notice } from '../../../components/warning-text.tsx'
import { invoke } from '../../../ipc/client.ts'
import { actionWords } from '#shared/domain/words/action-words.ts'
import { ReasonForm } from './reason-form.tsx'
import { WithIncident } from './with-incident.tsx'

export function OutcomeScreen() {
  const { id = '' } = useParams()
  return (
    <WithIncident incidentId={id}>
      {(incident) => (
        <ReasonForm
          incident={incident}
          form="outcome"
          heading={FORM.outcome.heading}
          save="Save the outcome"
          field="text"
          label="Outcome"
          hint="What was found, what was decided and why. If you decided not to refer, say why not."
          missing="Describe the outcome"
          rows={8}
          before={
            incident.outcomes.length > 0 && (
              <InsetText>
                An outcome is recorded already. What you write is added as a newer one; the earlier one stays readable.
              </InsetText>
            )
          }
          send={(text) => invoke('incidents.recordOutcome', { incidentId: id, text })}
        />
      )}
    </WithIncident>
  )
}

export function CloseScreen() {
  const { id = '' } = useParams()
  return (
    <WithIncident incidentId={id}>
      {(incident) => (
        <ReasonForm
          incident={incident}
          form="close"
          heading="Close the incident"
          save="Close the incident"
          field="reason"
          label="Why can it be closed?"
          hint="For example: everyone has been told, the child is supported, nothing is left to do."
          missing="Give a reason for closing it"
          before={
            incident.outcomes.length === 0 && (
              <Notice tone="warn">
                No outcome is recorded yet. You can close it all the same, and reopen it at any time.
              </Notice>
            )
          }
          send={(reason) => invoke('incidents.close', { incidentId: id, reason })}
        />
      )}
    </WithIncident>
  )
}

export function ReopenScreen() {
  const { id = '' } = useParams()
  return (
    <WithIncident incidentId={id}>
      {(incident) => (
        <ReasonForm
          incident={incident}
          form="reopen"
          heading="Reopen the incident"
          save="Reopen the incident"
          field="reason"
          label="Why is it reopened?"
          hint="For example: someone told us more."
          missing="Give a reason for reopening it"
          send={(reason) => invoke('incidents.reopen', { incidentId: id, reason })}
        />
      )}
    </WithIncident>
  )
}

export function StrikeScreen() {
  const { id = '', actionId = '' } = useParams()
  return (
    <WithIncident incidentId={id}>
      {(incident) => {
        const action = incident.actions.find((one) => one.id === actionId)
        return (
          <ReasonForm
            incident={incident}
            form="strike"
            heading="Strike out a wrong entry"
            aboutId={actionId}
            save="Strike out the entry"
            field="reason"
            label="What is wrong with it?"
            hint="For example: ticked by mistake, or it was another day. Then record the right one."
            missing="Say what is wrong with the entry"
            before={
              action && (
                <InsetText>
                  <p>{actionWords(action)}</p>
                  <p>It stays readable, marked as struck out, and its box is no longer ticked on the form.</p>
                </InsetText>
              )
            }
            send={(reason) => invoke('incidents.strikeAction', { incidentId: id, actionId, reason })}
          />
        )
      }}
    </WithIncident>
  )
}
