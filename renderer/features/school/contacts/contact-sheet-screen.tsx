import { Page } from '../../../components/page.tsx'
import { PdfButtons } from '../../../components/pdf-buttons.tsx'
import { invoke } from '../../../ipc/client.ts'

const PRINTED = 'Sent to the printer. Take down the old sheet when you put up the new one.'

export function ContactSheetScreen() {
  return (
    <Page heading="Print the wall sheet" back={{ to: '/settings/contacts', label: 'Key contacts' }}>
      <p>One page with everybody who may have to be told, and their telephone numbers in large figures.</p>
      <p>
        It has numbers of staff and nothing about any case. Put it up where staff can read it, and pupils and visitors
        cannot: in the staff room or inside a cupboard door.
      </p>
      <PdfButtons printed={PRINTED} send={(to) => invoke('keyContacts.print', { to })} />
    </Page>
  )
}
