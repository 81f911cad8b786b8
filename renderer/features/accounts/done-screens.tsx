import './accounts.css'
import { LinkButton } from '../../components/button.tsx'
import { Page } from '../../components/page.tsx'

export function AddedScreen() {
  return (
    <Page heading="The new person has access">
      <p>Take the laptop back. Then:</p>
      <ul className="accounts-list">
        <li>
          Tell them to choose their role and initials when they unlock the records, and to type their own passphrase.
        </li>
        <li>
          Tell them to press <strong>Ctrl+L</strong> or <strong>Hide</strong> whenever they leave the laptop.
        </li>
        <li>Make a backup: an older one does not know them and cannot be opened with their passphrase.</li>
      </ul>
      <div className="bf-button-row">
        <LinkButton to="/accounts" kind="primary">
          See the people with access
        </LinkButton>
      </div>
    </Page>
  )
}

export function PassphraseChangedScreen() {
  return (
    <Page heading="Your passphrase is changed">
      <p>
        Use the new one from now on. Nobody else’s passphrase has changed, and a recovery sheet that was printed for you
        is still good.
      </p>
      <p>Backups that were made before now still open with your old passphrase.</p>
      <div className="bf-button-row">
        <LinkButton to="/" kind="primary">
          Go to the home page
        </LinkButton>
      </div>
    </Page>
  )
}
