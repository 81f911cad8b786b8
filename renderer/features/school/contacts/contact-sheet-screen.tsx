import { useState } from 'react'
import { Button, ButtonRow } from '../../../components/button.tsx'
import { Page } from '../../../components/page.tsx'
import { Notice, Refused } from '../../../components/warning-text.tsx'
import { invoke } from '../../../ipc/client.ts'

type Means = 'print' | 'save' | 'preview'

const DONE: Record<Means, string> = {
  print: 'Sent to the printer. Take down the old sheet when you put up the new one.',
  save: 'Saved. Anyone who has this file can read it.',
  preview: 'The preview is open in its own window.',
}

export function ContactSheetScreen() {
  return (
    <Page heading="Print the wall sheet" back={{ to: '/settings/contacts', label: 'Key contacts' }}>
      <p>One page with everybody who may have to be told, and their telephone numbers in large figures.</p>
      <p>
        It has numbers of staff and nothing about any case. Put it up where staff can read it, and pupils and visitors
        cannot: in the staff room or inside a cupboard door.
      </p>
      <SheetButtons />
    </Page>
  )
}

function SheetButtons() {
  const [busy, setBusy] = useState<Means | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const send = async (to: Means) => {
    if (busy !== null) return
    setBusy(to)
    setSaid(null)
    setRefusal(null)
    const result = await invoke('keyContacts.print', { to })
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
