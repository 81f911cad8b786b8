import { Button } from '../../components/button.tsx'
import { Page, Section } from '../../components/page.tsx'

type WelcomeProps = { readonly onChoose: (way: 'school' | 'existing' | 'restore') => void }

export function Welcome({ onChoose }: WelcomeProps) {
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
            <Button kind="primary" onClick={() => onChoose('school')}>
              Set up Blueform
            </Button>
          </div>
        </Section>
        <Section heading="Your school uses Blueform already">
          <div>
            <p>You need the folder where the records are kept, and the passphrase or the recovery sheet.</p>
          </div>
          <div>
            <Button onClick={() => onChoose('existing')}>Open the records your school has</Button>
          </div>
          <div>
            <p>Is the old laptop lost or broken? A backup brings everything back.</p>
          </div>
          <div>
            <Button onClick={() => onChoose('restore')}>Restore from a backup</Button>
          </div>
        </Section>
      </div>
    </Page>
  )
}
