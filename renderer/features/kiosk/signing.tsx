import { useState } from 'react'
import { Loading } from '../../components/warning-text.tsx'
import { useRoute } from '../../ipc/queries.ts'
import { EndScreen } from './end-screen.tsx'
import { ReadScreen } from './read-screen.tsx'
import { RefuseScreen } from './refuse-screen.tsx'
import { SignScreen } from './sign-screen.tsx'

type Step = 'read' | 'sign' | 'refuse' | 'signed' | 'refused'

/** Reading, signing or not, and giving the laptop back. What was drawn or typed lives here alone and goes with the page. */
export function Signing() {
  const [step, setStep] = useState<Step>('read')
  const agreement = useRoute('kiosk.read', {})

  if (step === 'signed') return <EndScreen heading="Thank you" words="You have signed." />
  if (step === 'refused')
    return <EndScreen heading="Thank you" words="The school knows now that you do not want to sign." />
  // Signed or refused already, on a page that is gone.
  if (agreement.error)
    return <EndScreen heading="There is nothing to sign here" words={agreement.error.failure.message} />
  if (!agreement.data) return <Loading />
  const toSign = agreement.data
  const back = () => setStep('read')

  switch (step) {
    case 'read':
      return <ReadScreen toSign={toSign} onSign={() => setStep('sign')} onRefuse={() => setStep('refuse')} />
    case 'sign':
      return <SignScreen toSign={toSign} onBack={back} onSigned={() => setStep('signed')} />
    case 'refuse':
      return <RefuseScreen toSign={toSign} onBack={back} onRefused={() => setStep('refused')} />
  }
}
