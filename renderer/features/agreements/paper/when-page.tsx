import { useState } from 'react'
import { type DateAnswer, type Problem, dateAnswerOf, readKnownDate } from '#shared/domain/answers.ts'
import { Button, ButtonRow } from '../../../components/button.tsx'
import { DateField } from '../../../components/date-field.tsx'
import { Form } from '../../../components/form.tsx'
import { Page, Section } from '../../../components/page.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { today } from '../../../components/today.ts'
import { Notice, Refused, WarningText } from '../../../components/warning-text.tsx'
import { sizeWords } from '../../../forms/size-words.ts'
import { useChange } from '../../../ipc/use-call.ts'

type Scan = { readonly ticket: string; readonly fileName: string; readonly sizeBytes: number }
export type SigningDay = { readonly signedOn: DateAnswer; readonly witness: string; readonly scan: Scan | null }

export function startSigningDay(): SigningDay {
  return { signedOn: dateAnswerOf(today()), witness: '', scan: null }
}

type WhenPageProps = {
  readonly day: SigningDay
  readonly onChange: (day: SigningDay) => void
  readonly onBack: () => void
  readonly onContinue: () => void
}

export function WhenPage({ day, onChange, onBack, onContinue }: WhenPageProps) {
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const goOn = () => {
    const read = readKnownDate(day.signedOn, today(), 'the day')
    if (read.ok) onContinue()
    else setProblems([{ field: 'signedOn', message: read.message }])
  }
  return (
    <Page heading="When were they signed?" back={{ onClick: onBack, label: 'Back to the forms' }}>
      <Form problems={problems} onSubmit={goOn}>
        <DateField
          id="signedOn"
          label="Day on the forms"
          hint="Forms with another day are recorded on their own"
          notKnownLabel={null}
          value={day.signedOn}
          onChange={(signedOn) => onChange({ ...day, signedOn })}
        />
        <TextField
          id="witness"
          label="Who saw them being signed?"
          optional
          width="medium"
          value={day.witness}
          onChange={(witness) => onChange({ ...day, witness })}
        />
        <ScanChoice scan={day.scan} onChange={(scan) => onChange({ ...day, scan })} />
        <ButtonRow sticky>
          <Button kind="primary" type="submit">
            Continue
          </Button>
        </ButtonRow>
      </Form>
    </Page>
  )
}

type ScanChoiceProps = { readonly scan: Scan | null; readonly onChange: (scan: Scan | null) => void }

function ScanChoice({ scan, onChange }: ScanChoiceProps) {
  const { call, refusal, isBusy } = useChange('agreements.chooseScan')
  const choose = async () => {
    const answer = await call({})
    if (answer?.chosen) onChange(answer)
  }
  return (
    <Section heading="Scan of the forms (if you have one)">
      <WarningText>
        <p>One PDF of the signed forms, and nothing else: never a picture of a child. It is kept enciphered.</p>
      </WarningText>
      {refusal !== null && <Refused message={refusal} />}
      {scan !== null && (
        <Notice tone="good" live>
          {scan.fileName}, {sizeWords(scan.sizeBytes)}
        </Notice>
      )}
      <ButtonRow>
        <Button icon="document" busy={isBusy} onClick={() => void choose()}>
          {scan === null ? 'Choose the scan' : 'Choose another scan'}
        </Button>
        {scan !== null && (
          <Button kind="quiet" icon="close" onClick={() => onChange(null)}>
            Record without it
          </Button>
        )}
      </ButtonRow>
    </Section>
  )
}
