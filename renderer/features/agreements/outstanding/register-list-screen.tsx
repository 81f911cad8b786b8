import { PdfButtons } from '../../../components/pdf-buttons.tsx'
import { invoke } from '../../../ipc/client.ts'
import { ForHowMany, PapersPage } from './papers-page.tsx'
import { filterOf } from './view.ts'

export function RegisterListScreen() {
  return (
    <PapersPage heading="List for the register" count="toSign">
      {(view, total) => (
        <>
          <ForHowMany what="Who still has to sign, a page for each class or group:" total={total} />
          <p>It is for the class teacher, who can tick off forms as they come in. Shred it when it has been used.</p>
          <PdfButtons
            send={(to) =>
              invoke('agreements.print', { choice: { document: 'register-list', filter: filterOf(view) }, to })
            }
          />
        </>
      )}
    </PapersPage>
  )
}
