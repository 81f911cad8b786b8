import './accounts.css'
import { OnlyFor } from '../../components/only-for.tsx'
import { Page } from '../../components/page.tsx'
import { PdfButtons } from '../../components/pdf-buttons.tsx'
import { invoke } from '../../ipc/client.ts'

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
        <PdfButtons send={(to) => invoke('accounts.printReview', { to })} />
      </Page>
    </OnlyFor>
  )
}
