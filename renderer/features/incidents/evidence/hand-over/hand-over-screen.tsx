// Handing evidence over to the police, the LADO or social care: which files, to whom, how, and under which protection.
import '../evidence.css'
import { useState } from 'react'
import { useParams } from 'wouter'
import { isSealed } from '#shared/domain/evidence.ts'
import type { Incident } from '#shared/domain/incidents.ts'
import { EMPTY_PACKAGE, type PackageAnswers } from '#shared/domain/packages.ts'
import { type Result, fail } from '#shared/ipc/result.ts'
import type { RouteOutput } from '#shared/ipc/contract.ts'
import { ButtonRow, LinkButton } from '../../../../components/button.tsx'
import { Page } from '../../../../components/page.tsx'
import { invoke } from '../../../../ipc/client.ts'
import { queryClient, routeKey } from '../../../../ipc/queries.ts'
import { useAddToIncident } from '../../records/use-add-to-incident.ts'
import { type FormKeeping, useFormDraft } from '../../records/use-form-draft.ts'
import { WithIncident } from '../../records/with-incident.tsx'
import { useMayHandOver } from '../may-add.ts'
import { HandedOver, type Written } from './handed-over.tsx'
import { PackageCheck } from './package-check.tsx'
import { PackagePage, type PackagePageName } from './package-pages.tsx'

export function HandOverEvidenceScreen() {
  const { id = '' } = useParams()
  return <WithIncident incidentId={id}>{(incident) => <HandOver incident={incident} />}</WithIncident>
}

type IncidentProps = { readonly incident: Incident }

function HandOver({ incident }: IncidentProps) {
  const mayHandOver = useMayHandOver(incident)
  const files = incident.evidence.filter((one) => !isSealed(one))
  if (mayHandOver && files.length > 0) return <HandOverFlow incident={incident} />
  return (
    <Page
      heading="Nothing can be handed over here"
      caption={`Incident ${incident.reference}`}
      back={{ to: `/incidents/${incident.id}`, label: 'Back to the incident' }}
    >
      <p>
        {incident.imageLocked
          ? 'An image of a child may be involved, so no file is handed over from here. Devices are handed over on the page of the incident.'
          : 'There is no file here that you can hand over.'}
      </p>
      <ButtonRow>
        <LinkButton to={`/incidents/${incident.id}`}>Open the incident</LinkButton>
      </ButtonRow>
    </Page>
  )
}

const BEFORE = { files: undefined, who: 'files', protection: 'who', check: 'protection' } as const
const AFTER = { files: 'who', who: 'protection', protection: 'check' } as const

function HandOverFlow({ incident }: IncidentProps) {
  const { id } = incident
  const [step, setStep] = useState<PackagePageName | 'check'>('files')
  const [isChange, setIsChange] = useState(false)
  const { answers, change, keeping } = useFormDraft(
    { form: 'package', incidentId: id, aboutId: id },
    () => EMPTY_PACKAGE,
  )
  const adding = useAddToIncident(id, keeping)
  const writing = useWriting({ incidentId: id, answers, keeping })
  const files = incident.evidence.filter((one) => !isSealed(one))
  if (writing.written !== null) return <HandedOver incident={incident} written={writing.written} />
  const before = BEFORE[step]
  if (step === 'check') {
    return (
      <PackageCheck
        incident={incident}
        files={files}
        answers={answers}
        isWriting={writing.isWriting}
        said={writing.said}
        onBack={() => {
          setIsChange(false)
          setStep('protection')
        }}
        onChange={(page) => {
          setIsChange(true)
          setStep(page)
        }}
        onWrite={() => void writing.write()}
      />
    )
  }
  return (
    <PackagePage
      incident={incident}
      files={files}
      page={step}
      answers={answers}
      change={change}
      keeping={keeping}
      adding={adding}
      onBack={isChange ? () => setStep('check') : before && (() => setStep(before))}
      onDone={() => setStep(isChange ? 'check' : AFTER[step])}
    />
  )
}

type Said = { readonly words: string; readonly isRefusal: boolean }
type WritingParts = { readonly incidentId: string; readonly answers: PackageAnswers; readonly keeping: FormKeeping }

function useWriting({ incidentId, answers, keeping }: WritingParts) {
  const [isWriting, setWriting] = useState(false)
  const [said, setSaid] = useState<Said | null>(null)
  const [written, setWritten] = useState<Written | null>(null)
  const write = async () => {
    if (isWriting) return
    setWriting(true)
    setSaid(null)
    const result = await keeping.record(async () =>
      asWritten(await invoke('evidence.handOver', { incidentId, answers })),
    )
    setWriting(false)
    if (!result.ok) {
      setSaid({ words: result.message, isRefusal: result.code !== 'cancelled' })
      // It may have found that a file is damaged.
      return queryClient.invalidateQueries({ queryKey: routeKey('incidents.read', { incidentId }) })
    }
    queryClient.setQueryData(routeKey('incidents.read', { incidentId }), result.data.incident)
    return setWritten(result.data)
  }
  return { isWriting, said, written, write }
}

/** When no folder was chosen, what was typed stays a draft. */
function asWritten(result: Result<RouteOutput<'evidence.handOver'>>): Result<Written> {
  if (!result.ok) return result
  const { data } = result
  return data.done ? { ok: true, data } : fail('cancelled', 'No folder was chosen. Nothing was written or recorded.')
}
