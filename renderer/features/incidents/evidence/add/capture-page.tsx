// One screen or window, captured into memory: the picture lies on no disk until it is added, and then only enciphered.
import { useState } from 'react'
import type { Problem } from '#shared/domain/answers.ts'
import type { Incident } from '#shared/domain/incidents.ts'
import { Button, ButtonRow } from '../../../../components/button.tsx'
import { Form } from '../../../../components/form.tsx'
import { Page } from '../../../../components/page.tsx'
import { RadioGroup } from '../../../../components/radio-group.tsx'
import { InsetText, Loading, Refused } from '../../../../components/warning-text.tsx'
import { invoke } from '../../../../ipc/client.ts'
import { useRoute } from '../../../../ipc/queries.ts'
import type { NamedFiles } from './use-named-files.ts'

type CapturePageProps = {
  readonly incident: Incident
  readonly named: NamedFiles
  readonly onBack: () => void
}

export function CapturePage({ incident, named, onBack }: CapturePageProps) {
  const declared = { incidentId: incident.id, declaration: 'known' } as const
  const found = useRoute('evidence.captureSources', declared)
  const [ticket, setTicket] = useState<string | null>(null)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const sources = found.data?.sources ?? []
  const capture = async () => {
    const isThere = sources.some((one) => one.ticket === ticket)
    if (ticket === null || !isThere) return setProblems([{ field: 'source', message: 'Choose a screen or a window' }])
    if (await named.take(() => invoke('evidence.capture', { ...declared, ticket }))) onBack()
  }
  return (
    <Page
      heading="What should be captured?"
      caption={`Incident ${incident.reference}, add evidence`}
      back={{ onClick: onBack }}
    >
      <InsetText>
        <p>
          Blueform hides its own windows for a moment and takes one picture of what is shown there. No copy of it lies
          anywhere else. Close first what has nothing to do with this incident.
        </p>
      </InsetText>
      {found.isFetching && <Loading what="the list" />}
      {found.error && <Refused message={found.error.failure.message} onRetry={() => void found.refetch()} />}
      <Form problems={problems} onSubmit={() => void capture()}>
        {found.data && sources.length === 0 && <p>There is no screen or window that Blueform may capture.</p>}
        {sources.length > 0 && (
          <RadioGroup
            id="source"
            label="Screen or window"
            value={ticket}
            options={sources.map((one) => ({
              value: one.ticket,
              label: one.kind === 'screen' ? `The whole screen: ${one.name}` : `Window: ${one.name}`,
            }))}
            onChange={setTicket}
          />
        )}
        {named.refusal !== null && <Refused message={named.refusal} />}
        <ButtonRow sticky>
          <Button kind="primary" type="submit" busy={named.isBusy}>
            Take the picture
          </Button>
          <Button onClick={() => void found.refetch()}>Look again for windows</Button>
        </ButtonRow>
      </Form>
    </Page>
  )
}
