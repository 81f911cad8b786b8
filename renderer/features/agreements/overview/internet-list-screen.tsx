import { useState } from 'react'
import { formatInstant } from '#shared/lib/dates.ts'
import { Button, ButtonRow } from '../../../components/button.tsx'
import { peopleWords } from '../../../components/counted.ts'
import { Form } from '../../../components/form.tsx'
import { OnlyFor } from '../../../components/only-for.tsx'
import { Page, Section } from '../../../components/page.tsx'
import { SummaryList } from '../../../components/summary-list.tsx'
import { TextArea } from '../../../components/text-area.tsx'
import { Notice, Refused, WarningText } from '../../../components/warning-text.tsx'
import { useRoute } from '../../../ipc/queries.ts'
import { useChange } from '../../../ipc/use-call.ts'

export function InternetListScreen() {
  return (
    <OnlyFor permission="record-signatures">
      <Page heading="List for the network manager" back={{ to: '/agreements', label: 'Agreements' }}>
        <p>
          The list says for each pupil and adult whether they may use the internet at school: allowed once what they
          have to sign is signed, otherwise not allowed. It opens in any spreadsheet program.
        </p>
        <WarningText>
          <p>The file is not enciphered and has names in it. Hand it over safely, and delete your copy afterwards.</p>
        </WarningText>
        <SaveList />
        <SavedBefore />
      </Page>
    </OnlyFor>
  )
}

function SaveList() {
  const [reason, setReason] = useState('')
  const [said, setSaid] = useState<string | null>(null)
  const { call, problems, setProblems, refusal, isBusy } = useChange('agreements.saveInternetList')
  const save = async () => {
    setSaid(null)
    if (reason.trim() === '') return setProblems([{ field: 'reason', message: 'Say what the list is for' }])
    const answer = await call({ reason })
    if (answer) setSaid(answer.done ? 'The list is saved.' : 'Nothing was saved.')
  }
  return (
    <Form problems={problems} onSubmit={() => void save()}>
      {refusal !== null && <Refused message={refusal} />}
      <TextArea
        id="reason"
        label="What is the list for?"
        hint="This is kept with the day and your name"
        rows={2}
        value={reason}
        onChange={setReason}
      />
      {said !== null && <Notice live>{said}</Notice>}
      <ButtonRow>
        <Button kind="primary" type="submit" icon="save" busy={isBusy}>
          Save the list
        </Button>
      </ButtonRow>
    </Form>
  )
}

function SavedBefore() {
  const { data } = useRoute('agreements.savedLists', {})
  if (data === undefined || data.lists.length === 0) return null
  return (
    <Section heading="Saved before">
      <SummaryList
        rows={data.lists.map(({ reason, rows, recordedAtMs, name }) => {
          return { label: formatInstant(recordedAtMs), value: `${name}, ${peopleWords(rows)}: ${reason}` }
        })}
      />
    </Section>
  )
}
