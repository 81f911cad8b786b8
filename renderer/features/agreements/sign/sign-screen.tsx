import { useState } from 'react'
import { useParams, useSearch } from 'wouter'
import type { Need } from '#shared/domain/signing.ts'
import type { RouteOutput } from '#shared/ipc/contract.ts'
import { OnlyFor } from '../../../components/only-for.tsx'
import { Page } from '../../../components/page.tsx'
import { Loading, Refused } from '../../../components/warning-text.tsx'
import { useRoute } from '../../../ipc/queries.ts'
import { type PersonPage, type Signer, onlySigner } from '../signers.ts'
import { kindOf } from '../words.ts'
import { DonePage } from './done-page.tsx'
import { HowPage } from './how-page.tsx'
import { OnScreenPage } from './on-screen-page.tsx'
import { ReasonPage } from './reason-page.tsx'
import { WhatPage } from './what-page.tsx'
import { WhoPage } from './who-page.tsx'

export function SignScreen() {
  const { personId = '' } = useParams()
  return (
    <OnlyFor permission="record-signatures">
      <OfPerson key={personId} personId={personId} />
    </OnlyFor>
  )
}

function OfPerson({ personId }: { readonly personId: string }) {
  const person = useRoute('people.read', { id: personId })
  const standing = useRoute('agreements.ofPerson', { personId })
  const error = person.error ?? standing.error
  if (person.data && standing.data) return <Steps page={person.data} standing={standing.data} />
  return (
    <Page heading="Collect a signature" back={{ to: '/agreements/outstanding', label: 'Who has not signed' }}>
      {error ? <Refused message={error.failure.message} /> : <Loading what="the person" />}
    </Page>
  )
}

type Standing = RouteOutput<'agreements.ofPerson'>
/** One thing a page; each page knows what the ones before it found out. */
type Step = 'what' | 'who' | 'how' | 'screen' | 'refused' | 'withdrawn' | 'done-refused' | 'done-withdrawn'

function Steps({ page, standing }: { readonly page: PersonPage; readonly standing: Standing }) {
  const asked = kindOf(new URLSearchParams(useSearch()).get('kind'))
  const atFirst = standing.needs.find(({ round }) => round.kind === asked)
  const [kind, setKind] = useState(atFirst?.round.kind)
  const need = standing.needs.find(({ round }) => round.kind === kind)
  const [signer, setSigner] = useState<Signer | null>(() => (atFirst ? onlySigner(page, atFirst) : null))
  const [step, setStep] = useState<Step>(() => (atFirst ? afterWhat(page, atFirst) : 'what'))

  const choose = (chosen: Need) => {
    setKind(chosen.round.kind)
    setSigner(onlySigner(page, chosen))
    setStep(afterWhat(page, chosen))
  }
  if (step === 'what' || need === undefined) return <WhatPage page={page} standing={standing} onChoose={choose} />
  if (step === 'who' || signer === null) {
    const goOn = (who: Signer) => {
      setSigner(who)
      setStep('how')
    }
    return <WhoPage name={standing.name} page={page} need={need} onBack={() => setStep('what')} onChoose={goOn} />
  }
  const about = { name: standing.name, page, need, signer, signatures: standing.signatures }
  const toHow = () => setStep('how')
  if (step === 'screen') return <OnScreenPage {...about} onBack={toHow} />
  if (step === 'refused' || step === 'withdrawn') {
    return <ReasonPage {...about} what={step} onBack={toHow} onDone={() => setStep(`done-${step}`)} />
  }
  if (step === 'done-refused' || step === 'done-withdrawn') {
    return <DonePage {...about} what={step === 'done-refused' ? 'refused' : 'withdrawn'} />
  }
  const isAsked = onlySigner(page, need) === null
  return <HowPage {...about} onBack={() => setStep(isAsked ? 'who' : 'what')} onChoose={setStep} />
}

/** Nobody is asked who signs where there is only one who can. */
const afterWhat = (page: PersonPage, need: Need): Step => (onlySigner(page, need) === null ? 'who' : 'how')
