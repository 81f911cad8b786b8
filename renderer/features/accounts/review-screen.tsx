import './accounts.css'
import { useState } from 'react'
import { Button, ButtonRow } from '../../components/button.tsx'
import { OnlyFor } from '../../components/only-for.tsx'
import { Page } from '../../components/page.tsx'
import { Notice, Refused } from '../../components/warning-text.tsx'
import { invoke } from '../../ipc/client.ts'

type Means = 'print' | 'save' | 'preview'

const DONE: Record<Means, string> = {
  print: 'Sent to the printer. Collect it at once.',
  save: 'Saved. Anyone who has this file can read it.',
  preview: 'The preview is open in its own window.',
}

export function ReviewScreen() {
  return (
    <OnlyFor permission="see-accounts">
      <Page heading="Print the access review" back={{ to: '/accounts', label: 'People with access' }}>
        <p>The paper for the termly review. It has:</p>
        <ul className="accounts-list">
          <li>everybody who has access, with role, since when, and when they chose their passphrase</li>
          <li>everybody whose access ended, and when</li>
          <li>what each role may do</li>
          <li>lines for the names and signatures of those who checked it, and the date.</li>
        </ul>
        <p>It names staff and no children. Keep it with the safeguarding papers.</p>
        <ReviewButtons />
      </Page>
    </OnlyFor>
  )
}

function ReviewButtons() {
  const [busy, setBusy] = useState<Means | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const send = async (to: Means) => {
    if (busy !== null) return
    setBusy(to)
    setSaid(null)
    setRefusal(null)
    const result = await invoke('accounts.printReview', { to })
    setBusy(null)
    if (!result.ok) return setRefusal(result.message)
    setSaid(result.data.done ? DONE[to] : 'Nothing was printed or saved.')
  }
  return (
    <>
      <ButtonRow>
        <Button kind="primary" icon="print" busy={busy === 'print'} onClick={() => void send('print')}>
          Print…
        </Button>
        <Button icon="save" busy={busy === 'save'} onClick={() => void send('save')}>
          Save as PDF
        </Button>
        <Button icon="eye" busy={busy === 'preview'} onClick={() => void send('preview')}>
          Preview
        </Button>
      </ButtonRow>
      {said !== null && <Notice live>{said}</Notice>}
      {refusal !== null && <Refused message={refusal} />}
    </>
  )
}
