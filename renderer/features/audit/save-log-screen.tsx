import './audit.css'
import { useState } from 'react'
import { Button, ButtonRow } from '../../components/button.tsx'
import { OnlyFor } from '../../components/only-for.tsx'
import { Page } from '../../components/page.tsx'
import { Notice, Refused } from '../../components/warning-text.tsx'
import { invoke } from '../../ipc/client.ts'

export function SaveLogScreen() {
  const [isBusy, setBusy] = useState(false)
  const [said, setSaid] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const save = async () => {
    if (isBusy) return
    setBusy(true)
    setSaid(null)
    setRefusal(null)
    const result = await invoke('audit.export', {})
    setBusy(false)
    if (!result.ok) return setRefusal(result.message)
    setSaid(result.data.done ? 'Saved. Give it only to the person who asked for it.' : 'Nothing was saved.')
  }
  return (
    <OnlyFor permission="see-audit">
      <Page heading="Save the log as a file" back={{ to: '/log', label: 'Log' }}>
        <p>
          For somebody who has to check the log without Blueform, for instance your IT support or an auditor. A small
          program that comes with Blueform reads the file and says whether the log is whole.
        </p>
        <ul className="audit-list">
          <li>In the file: when, what kind of thing was done, and long numbers that stand for people and cases.</li>
          <li>Not in the file: names, the wording of any case, and what anybody searched for.</li>
        </ul>
        {said !== null && <Notice live>{said}</Notice>}
        {refusal !== null && <Refused message={refusal} />}
        <ButtonRow>
          <Button kind="primary" icon="save" busy={isBusy} onClick={() => void save()}>
            Save the file…
          </Button>
        </ButtonRow>
      </Page>
    </OnlyFor>
  )
}
