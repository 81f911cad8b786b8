import { Button } from '../../components/button.tsx'
import { Page, Section } from '../../components/page.tsx'

type WelcomeProps = { readonly onNew: () => void; readonly onExisting: () => void }

export function Welcome({ onNew, onExisting }: WelcomeProps) {
  return (
    <Page heading="Welcome to Blueform">
      <p>
        Blueform keeps your school’s online-safety concerns: it helps you to record what happened, shows what to do
        next, and prints the incident report form.
      </p>
      <p>
        Everything is kept encrypted in one folder that you choose. Nothing leaves this computer unless you print or
        save it yourself.
      </p>
      <div className="vault-choices">
        <Section heading="Starting with Blueform">
          <div>
            <p>
              It takes about five minutes. You need the details of your school, and a printer or a safe place for one
              PDF.
            </p>
          </div>
          <div>
            <Button kind="primary" onClick={onNew}>
              Set up Blueform
            </Button>
          </div>
        </Section>
        <Section heading="Your school uses Blueform already">
          <div>
            <p>You need the folder where the records are kept, and the passphrase or the recovery sheet.</p>
          </div>
          <div>
            <Button onClick={onExisting}>Open the records your school has</Button>
          </div>
        </Section>
      </div>
    </Page>
  )
}
