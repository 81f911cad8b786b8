import { useState } from 'react'
import { PdfButtons } from '../../../components/pdf-buttons.tsx'
import { TextArea } from '../../../components/text-area.tsx'
import { invoke } from '../../../ipc/client.ts'
import { ForHowMany, PapersPage } from './papers-page.tsx'
import { type OutstandingView, filterOf } from './view.ts'

export function LettersScreen() {
  return (
    <PapersPage heading="Reminder letters" count="toWriteTo">
      {(view, total) => <Letters view={view} total={total} />}
    </PapersPage>
  )
}

const LETTER = `We do not yet have every signature that we need for the agreements named below.

Please read each of them and sign it by the day shown. You can sign on paper, or on the screen at the school office.

The agreements keep everybody safer online. Until they are signed, the use of computers and the internet at school may be limited.

If you do not want to sign, or something is not clear, please tell us. We are glad to talk about it. If a signed form is already on its way back to us, thank you.`

function Letters({ view, total }: { readonly view: OutstandingView; readonly total: number }) {
  const [letter, setLetter] = useState(LETTER)
  return (
    <>
      <ForHowMany what="One letter each" total={total} />
      <p className="bf-hint">
        Blueform adds the name, the agreements, who has to sign and by when, with the school above and the online safety
        co-ordinator’s name below.
        {view.standing === null && ' Whoever refused or took their signature back in this round gets no letter.'}
      </p>
      <TextArea id="letter" label="What the letter says" rows={6} value={letter} onChange={setLetter} />
      <PdfButtons
        send={(to) =>
          invoke('agreements.print', { choice: { document: 'reminders', filter: filterOf(view), letter }, to })
        }
      />
    </>
  )
}
