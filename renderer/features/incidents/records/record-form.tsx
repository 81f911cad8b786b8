import { type ReactNode, useState } from 'react'
import type { Incident } from '#shared/domain/incidents.ts'
import { formatInstant } from '#shared/lib/dates.ts'
import { Button, ButtonRow, LinkLikeButton } from '../../../components/button.tsx'
import { Form } from '../../../components/form.tsx'
import { Page } from '../../../components/page.tsx'
import { SavedNote } from '../../../components/saved-note.tsx'
import { Loading, Notice, Refused } from '../../../components/warning-text.tsx'
import { DiscardDialog, type DiscardKind } from './discard-dialog.tsx'
import type { AddToIncident } from './use-add-to-incident.ts'
import type { FormKeeping } from './use-form-draft.ts'

type RecordFormProps = {
  readonly incident: Incident
  readonly heading: string
  readonly save: string
  readonly keeping: FormKeeping
  readonly adding: AddToIncident
  readonly onSubmit: () => void
  readonly before?: ReactNode
  /** The page before, for a form of several pages; otherwise the incident. */
  readonly back?: { readonly label: string; readonly onClick: () => void }
  readonly children: ReactNode
}

/** A short form that adds one thing to an incident. It is a draft from the first letter until it is saved. */
export function RecordForm(props: RecordFormProps) {
  const { incident, heading, keeping, before, back } = props
  const to = `/incidents/${incident.id}`
  const { load } = keeping
  return (
    <Page
      heading={heading}
      caption={`Incident ${incident.reference}`}
      back={back ?? { to, label: 'Back to the incident' }}
    >
      {load.state !== 'open' && before}
      {load.state === 'loading' && <Loading what="what you typed before" />}
      {load.state === 'refused' && <Refused message={load.message} onRetry={load.retry} />}
      {load.state === 'open' && <OpenForm {...props} restoredAtMs={load.restoredAtMs} />}
    </Page>
  )
}

type OpenFormProps = RecordFormProps & { readonly restoredAtMs: number | null }

function OpenForm({ save, keeping, adding, onSubmit, before, children, restoredAtMs }: OpenFormProps) {
  const [asked, setAsked] = useState<DiscardKind | null>(null)
  const discard = async (kind: DiscardKind) => {
    if (kind === 'afresh') return keeping.startAfresh()
    const result = await keeping.discard()
    if (result.ok) adding.leave()
    return result
  }
  return (
    // Leaving a field is a moment to save at once.
    <div className="incident-main" onBlur={() => void keeping.flush()}>
      {/* What is added can never be taken away, so Enter in a field does not save: only the button does. */}
      <Form problems={adding.problems}>
        {/* Inside the form, or the row with the button would stick only once the form itself is in sight. */}
        {before}
        {restoredAtMs !== null && (
          <Notice live>
            <p>
              What you typed before is back. Saved {formatInstant(restoredAtMs)}.{' '}
              <LinkLikeButton onClick={() => setAsked('afresh')}>Start afresh</LinkLikeButton>
            </p>
          </Notice>
        )}
        {children}
        {adding.refusal !== null && <Refused message={adding.refusal} />}
        <KeptLine keeping={keeping} />
        <DiscardDialog asked={asked} discard={discard} onEnd={() => setAsked(null)} />
        <ButtonRow sticky>
          <Button kind="primary" busy={adding.isBusy} onClick={onSubmit}>
            {save}
          </Button>
          <Button kind="quiet" onClick={() => (keeping.hasWords ? setAsked('leave') : adding.leave())}>
            Leave without saving
          </Button>
        </ButtonRow>
      </Form>
    </div>
  )
}

function KeptLine({ keeping }: { readonly keeping: FormKeeping }) {
  const { save, savedAtMs } = keeping
  return (
    <div className="incident-save-line">
      <span className="incident-soft">What you type is kept, and is part of the record once you save it.</span>
      <SavedNote
        state={save.state}
        savedAtMs={savedAtMs}
        done="Draft kept"
        {...(save.state === 'failed' ? { message: save.message } : {})}
      />
    </div>
  )
}
