import { useEffect, useEffectEvent, useState } from 'react'
import { useSearch } from 'wouter'
import { OnlyFor } from '../../../components/only-for.tsx'
import { kindOf } from '../words.ts'
import { CheckPage } from './check-page.tsx'
import { findForPerson } from './find-forms.ts'
import { type PaperForm, type Signed, keyOf } from './forms-on-list.ts'
import { ListPage } from './list-page.tsx'
import { RecordedPage } from './recorded-page.tsx'
import { type SigningDay, WhenPage, startSigningDay } from './when-page.tsx'

export function PaperScreen() {
  return (
    <OnlyFor permission="record-signatures">
      <Paper />
    </OnlyFor>
  )
}

type Step = 'list' | 'when' | 'check' | 'recorded'

/** Everything that was answered stays until it is recorded, whichever page something is wrong on. */
function Paper() {
  const [step, setStep] = useState<Step>('list')
  const [forms, setForms] = useState<readonly PaperForm[]>([])
  const [signed, setSigned] = useState<readonly Signed[]>([])
  const [day, setDay] = useState<SigningDay>(startSigningDay)
  const [recorded, setRecorded] = useState(0)
  const whyNot = useAskedFor((form) => setForms((before) => withForm(before, form)))

  if (step === 'when') {
    return <WhenPage day={day} onChange={setDay} onBack={() => setStep('list')} onContinue={() => setStep('check')} />
  }
  if (step === 'check') {
    const finish = (count: number) => {
      setRecorded(count)
      setForms([])
      setDay(startSigningDay())
      setStep('recorded')
    }
    return <CheckPage forms={forms} signed={signed} day={day} onBack={() => setStep('when')} onRecorded={finish} />
  }
  if (step === 'recorded') return <RecordedPage count={recorded} onMore={() => setStep('list')} />
  return (
    <ListPage
      forms={forms}
      whyNot={whyNot}
      onChange={(change) => setForms(change)}
      onContinue={(all) => {
        setSigned(all)
        setStep('when')
      }}
    />
  )
}

function withForm(forms: readonly PaperForm[], form: PaperForm): readonly PaperForm[] {
  return forms.some((one) => keyOf(one) === keyOf(form)) ? forms : [...forms, form]
}

/** The address may name one person and one agreement, whose form is then on the list; otherwise it says why not. */
function useAskedFor(add: (form: PaperForm) => void): string | null {
  const asked = new URLSearchParams(useSearch())
  const [whyNot, setWhyNot] = useState<string | null>(null)
  const [personId, kind] = [asked.get('person'), kindOf(asked.get('kind'))]
  const onFound = useEffectEvent(add)
  useEffect(() => {
    if (personId === null || kind === undefined) return
    void findForPerson(personId, kind).then((found) => {
      if ('form' in found) onFound(found.form)
      else setWhyNot(found.why)
    })
  }, [personId, kind])
  return whyNot
}
