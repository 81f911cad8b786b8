// Adding files as evidence, one thing a page. The declaration comes first, and nothing else is offered before it.
import '../evidence.css'
import { useState } from 'react'
import { useParams } from 'wouter'
import { EMPTY_ORIGIN, type OriginAnswers } from '#shared/domain/evidence.ts'
import type { Incident } from '#shared/domain/incidents.ts'
import { type Result, fail } from '#shared/ipc/result.ts'
import type { RouteOutput } from '#shared/ipc/contract.ts'
import { ButtonRow, LinkButton } from '../../../../components/button.tsx'
import { Page } from '../../../../components/page.tsx'
import { NoFilesLine } from '../../../../forms/stop-list.tsx'
import { invoke } from '../../../../ipc/client.ts'
import { queryClient, routeKey } from '../../../../ipc/queries.ts'
import { useAddToIncident } from '../../records/use-add-to-incident.ts'
import { type FormKeeping, useFormDraft } from '../../records/use-form-draft.ts'
import { WithIncident } from '../../records/with-incident.tsx'
import { useMayAddEvidence } from '../may-add.ts'
import { rememberSource } from '../sources.ts'
import { CapturePage } from './capture-page.tsx'
import { CheckPage } from './check-page.tsx'
import { ChoosePage } from './choose-page.tsx'
import { DeclarationPage } from './declaration-page.tsx'
import { DonePage, type Outcome } from './done-page.tsx'
import { NotSurePage } from './not-sure-page.tsx'
import { OriginPage, SeenPage } from './origin-pages.tsx'
import { type NamedFiles, useNamedFiles } from './use-named-files.ts'

export function AddEvidenceScreen() {
  const { id = '' } = useParams()
  return <WithIncident incidentId={id}>{(incident) => <AddFlow incident={incident} />}</WithIncident>
}

type Step = 'declare' | 'not-sure' | 'choose' | 'capture' | 'origin' | 'seen' | 'check'
type IncidentProps = { readonly incident: Incident }

function AddFlow({ incident }: IncidentProps) {
  const mayAdd = useMayAddEvidence(incident)
  const [step, setStep] = useState<Step>('declare')
  if (!mayAdd) return <NotHere incident={incident} />
  if (step === 'declare') {
    return (
      <DeclarationPage
        incident={incident}
        onDeclared={(declaration) => setStep(declaration === 'known' ? 'choose' : 'not-sure')}
      />
    )
  }
  if (step === 'not-sure') return <NotSurePage incident={incident} onBack={() => setStep('declare')} />
  return <Declared incident={incident} step={step} setStep={setStep} />
}

function NotHere({ incident }: IncidentProps) {
  const { id, reference, imageLocked, status } = incident
  return (
    <Page
      heading="No file can be added here"
      caption={`Incident ${reference}`}
      back={{ to: `/incidents/${id}`, label: 'Back to the incident' }}
    >
      {imageLocked && <NoFilesLine />}
      {!imageLocked && status === 'closed' && <p>The incident is closed. Reopen it first.</p>}
      {!imageLocked && status === 'open' && <p>A safeguarding lead who may see this case adds files to it.</p>}
      <ButtonRow>
        <LinkButton to={`/incidents/${id}`}>Open the incident</LinkButton>
      </ButtonRow>
    </Page>
  )
}

type DeclaredStep = Exclude<Step, 'declare' | 'not-sure'>
type DeclaredProps = IncidentProps & { readonly step: DeclaredStep; readonly setStep: (step: Step) => void }

/** Mounted only once it was declared that the files are known; going back to the declaration forgets them. */
function Declared({ incident, step, setStep }: DeclaredProps) {
  const { id } = incident
  const named = useNamedFiles()
  const { answers, change, keeping } = useFormDraft(
    { form: 'evidence', incidentId: id, aboutId: id },
    () => EMPTY_ORIGIN,
  )
  const adding = useAddToIncident(id, keeping)
  const intake = useIntake({ incidentId: id, named, answers, keeping })
  const [isChange, setIsChange] = useState(false)
  const next = (to: Step) => setStep(isChange ? 'check' : to)
  const changeFrom = (to: Step) => {
    setIsChange(true)
    setStep(to)
  }
  if (intake.outcome !== null) {
    return <DonePage incident={incident} outcome={intake.outcome} onTryAgain={intake.tryAgain} />
  }
  if (step === 'choose') {
    return (
      <ChoosePage
        incident={incident}
        named={named}
        onBack={() => setStep(isChange ? 'check' : 'declare')}
        onCapture={() => setStep('capture')}
        onChosen={() => next('origin')}
      />
    )
  }
  if (step === 'capture') return <CapturePage incident={incident} named={named} onBack={() => setStep('choose')} />
  const form = { incident, answers, change, keeping, adding }
  if (step === 'origin') return <OriginPage {...form} onBack={() => next('choose')} onDone={() => next('seen')} />
  if (step === 'seen') return <SeenPage {...form} onBack={() => next('origin')} onDone={() => setStep('check')} />
  return (
    <CheckPage
      incident={incident}
      files={named.files}
      answers={answers}
      isAdding={intake.isAdding}
      refusal={intake.refusal}
      onBack={() => {
        setIsChange(false)
        setStep('seen')
      }}
      onChange={changeFrom}
      onAdd={() => void intake.add()}
    />
  )
}

type IntakeParts = {
  readonly incidentId: string
  readonly named: NamedFiles
  readonly answers: OriginAnswers
  readonly keeping: FormKeeping
}

type Added = RouteOutput<'evidence.add'>

function useIntake({ incidentId, named, answers, keeping }: IntakeParts) {
  const [isAdding, setAdding] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [outcome, setOutcome] = useState<Outcome | null>(null)

  const add = async () => {
    if (isAdding) return
    setAdding(true)
    setRefusal(null)
    named.hold()
    const tickets = named.files.map(({ ticket }) => ticket)
    let answer: Result<Added> = fail('failed', '')
    await keeping.record(async () => {
      answer = await invoke('evidence.add', { incidentId, declaration: 'known', tickets, answers })
      // What was typed serves for the rest, so it stays a draft.
      return answer.ok && answer.data.failed.length > 0 ? fail('failed', '') : answer
    })
    const result: Result<Added> = asRefused(answer)
    setAdding(false)
    named.release(result.ok ? result.data.added.map(({ ticket }) => ticket) : [])
    if (!result.ok) return setRefusal(result.message)
    const { incident, added, failed } = result.data
    for (const { evidenceId, ticket } of added) rememberSource(evidenceId, ticket)
    queryClient.setQueryData(routeKey('incidents.read', { incidentId }), incident)
    await queryClient.invalidateQueries({ queryKey: routeKey('evidence.overview') })
    setOutcome({ added, failed })
  }
  return { isAdding, refusal, outcome, add, tryAgain: () => setOutcome(null) }
}

/** When nothing was added, the page stays as it is and says why. */
function asRefused(result: Result<Added>): Result<Added> {
  if (!result.ok || result.data.added.length > 0) return result
  const reasons = result.data.failed.map(({ name, message }) => `${name}: ${message}`)
  return fail('failed', `Nothing was added. ${reasons.join(' ')}`)
}
