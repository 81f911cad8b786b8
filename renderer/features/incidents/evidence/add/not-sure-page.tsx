// What "I am not sure" leads to, before it happens.
import { useState } from 'react'
import { useLocation } from 'wouter'
import { isSealed } from '#shared/domain/evidence.ts'
import type { Incident } from '#shared/domain/incidents.ts'
import { Button, ButtonRow } from '../../../../components/button.tsx'
import { Page } from '../../../../components/page.tsx'
import { Refused } from '../../../../components/warning-text.tsx'
import { invoke } from '../../../../ipc/client.ts'
import { queryClient, routeKey } from '../../../../ipc/queries.ts'

type NotSurePageProps = { readonly incident: Incident; readonly onBack: () => void }

export function NotSurePage({ incident, onBack }: NotSurePageProps) {
  const [, navigate] = useLocation()
  const [isBusy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const lock = async () => {
    if (isBusy) return
    setBusy(true)
    const result = await invoke('evidence.notSure', { incidentId: incident.id })
    setBusy(false)
    if (!result.ok) return setRefusal(result.message)
    queryClient.setQueryData(routeKey('incidents.read', { incidentId: incident.id }), result.data)
    await queryClient.invalidateQueries({ queryKey: routeKey('incidents.list') })
    await queryClient.invalidateQueries({ queryKey: routeKey('evidence.overview') })
    navigate(`/incidents/${incident.id}/evidence/sealed`, { replace: true })
  }
  return (
    <Page
      heading="Then nothing is read, and the incident is locked"
      caption={`Incident ${incident.reference}, add evidence`}
      back={{ onClick: onBack }}
    >
      <p>That is the right answer when you do not know. Leave the files where they are, and open none of them.</p>
      <ul className="evidence-plain-list">
        <li>Blueform reads nothing and takes nothing in.</li>
        <li>The incident becomes image-locked. From then on it takes devices and words only.</li>
        <li>{sealWords(incident)}</li>
        <li>Blueform then shows what to do, and what not to do.</li>
      </ul>
      <p>A mistaken lock can be taken off by two people together. Sealed files stay sealed all the same.</p>
      {refusal !== null && <Refused message={refusal} />}
      <ButtonRow sticky>
        <Button kind="primary" icon="lock" busy={isBusy} onClick={() => void lock()}>
          Lock the incident
        </Button>
      </ButtonRow>
    </Page>
  )
}

function sealWords({ evidence }: Incident): string {
  const open = evidence.filter((one) => !isSealed(one)).length
  if (open === 0) return 'No file is kept with it now, so none is sealed.'
  const files = open === 1 ? 'The file kept with it is' : `The ${open} files kept with it are`
  return `${files} sealed: nobody in school can open ${open === 1 ? 'it' : 'them'} any more.`
}
