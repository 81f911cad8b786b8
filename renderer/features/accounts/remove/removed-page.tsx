import { formatInstant } from '#shared/lib/dates.ts'
import { LinkButton } from '../../../components/button.tsx'
import { Page, Section } from '../../../components/page.tsx'
import { WarningText } from '../../../components/warning-text.tsx'

type RemovedPageProps = { readonly name: string; readonly stillOpens: readonly number[] }

export function RemovedPage({ name, stillOpens }: RemovedPageProps) {
  return (
    <Page heading={`${name} no longer has access`}>
      <p>The records have a new key. What {name} recorded stays under their name.</p>
      <Section heading="Backups they could still open">
        {stillOpens.length > 0 ? <StillOpens name={name} stillOpens={stillOpens} /> : <NoneKnown name={name} />}
      </Section>
      <Section heading="What to do now">
        <ol className="accounts-list">
          <li>Make a new backup. It has the new key.</li>
          <li>
            Wipe or destroy sticks and drives with older backups, or lock them away where {name} cannot get at them.
          </li>
          <li>If {name} had a copy anywhere else, tell your data protection officer.</li>
        </ol>
        <div className="bf-button-row">
          <LinkButton to="/backups" kind="primary">
            Go to the backups
          </LinkButton>
          <LinkButton to="/accounts">See the people with access</LinkButton>
        </div>
      </Section>
    </Page>
  )
}

function StillOpens({ name, stillOpens }: RemovedPageProps) {
  return (
    <>
      <WarningText>
        <p>With their old passphrase, {name} could still open these, if they get hold of them:</p>
        <ul>
          {stillOpens.map((madeAtMs) => (
            <li key={madeAtMs}>Backup of {formatInstant(madeAtMs)}</li>
          ))}
        </ul>
      </WarningText>
      <p>Blueform knows only the backups it can reach now. Copies on other sticks count too.</p>
    </>
  )
}

function NoneKnown({ name }: { readonly name: string }) {
  return (
    <p>
      None that Blueform can reach now. Copies elsewhere that were made before today, for instance on another stick,
      still open with {name}’s passphrase.
    </p>
  )
}
