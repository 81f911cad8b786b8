import { AgreementWords } from '../../components/agreement-text.tsx'
import { Button, ButtonRow } from '../../components/button.tsx'
import { Page, Section } from '../../components/page.tsx'
import { Refused } from '../../components/warning-text.tsx'
import { useChange } from '../../ipc/use-call.ts'
import { ReadAloud } from './read-aloud.tsx'
import { type ToSign, declarationOf, whoseWords } from './whose.ts'

type ReadScreenProps = {
  readonly toSign: ToSign
  readonly onSign: () => void
  readonly onRefuse: () => void
}

export function ReadScreen({ toSign, onSign, onRefuse }: ReadScreenProps) {
  const { call, refusal, isBusy } = useChange('kiosk.leave')
  const { school, text, versionNumber } = toSign
  return (
    <Page heading={text.title} caption={school} aside={<ReadAloud sentences={sentencesOf(toSign)} />}>
      <p className="kiosk-whose">{whoseWords(toSign)}</p>
      <AgreementWords text={text} size="large" />
      <Devices toSign={toSign} />
      <Section heading="When you sign">
        <p>{declarationOf(toSign)}</p>
        <p>{KEPT}</p>
        <p className="bf-hint">Version {versionNumber} of these words.</p>
      </Section>
      {refusal !== null && <Refused message={refusal} />}
      <ButtonRow sticky>
        <Button kind="primary" onClick={onSign}>
          I have read it: go on to sign
        </Button>
        <Button kind="quiet" onClick={onRefuse}>
          I do not want to sign
        </Button>
        <Button kind="quiet" icon="lock" busy={isBusy} onClick={() => void call({})}>
          Give the laptop back
        </Button>
      </ButtonRow>
    </Page>
  )
}

const KEPT = 'The school keeps your signature with these words and today’s date. You can ask for a copy.'

function Devices({ toSign: { devices } }: { readonly toSign: ToSign }) {
  if (devices.length === 0) return null
  return (
    <Section heading="What the school has lent you">
      <ul className="kiosk-devices">
        {devices.map(({ make, serial }) => (
          <li key={`${make} ${serial}`}>{deviceWords(make, serial)}</li>
        ))}
      </ul>
    </Section>
  )
}

function deviceWords(make: string, serial: string): string {
  return serial === '' ? make : `${make}, serial number ${serial}`
}

/** Everything on the screen in the order in which it stands, one sentence or rule at a time. */
function sentencesOf(toSign: ToSign): readonly string[] {
  const { text, devices } = toSign
  const rules = text.sections.flatMap(({ heading, clauses }) => [heading, ...clauses.map(({ words }) => words)])
  const lent = devices.map(({ make, serial }) => deviceWords(make, serial))
  const all = [text.title, whoseWords(toSign), ...text.intro.split(/\n+/), ...rules]
  if (lent.length > 0) all.push('What the school has lent you', ...lent)
  return [...all, 'When you sign', declarationOf(toSign), KEPT].filter((sentence) => sentence !== '')
}
