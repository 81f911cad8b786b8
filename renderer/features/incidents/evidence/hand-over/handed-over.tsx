import type { Incident } from '#shared/domain/incidents.ts'
import type { RouteOutput } from '#shared/ipc/contract.ts'
import { ButtonRow, LinkButton } from '../../../../components/button.tsx'
import { CopyOnce } from '../../../../components/copy-once.tsx'
import { Page, Section } from '../../../../components/page.tsx'
import { SummaryList } from '../../../../components/summary-list.tsx'
import { InsetText, Notice, WarningText } from '../../../../components/warning-text.tsx'

export type Written = Extract<RouteOutput<'evidence.handOver'>, { readonly done: true }>

type HandedOverProps = { readonly incident: Incident; readonly written: Written }

/** The passphrase is on this page once, and nowhere else. */
export function HandedOver({ incident, written: { packageId, passphrase } }: HandedOverProps) {
  const pack = incident.packages.find(({ id }) => id === packageId)
  return (
    <Page heading="It is ready to be handed over" caption={`Incident ${incident.reference}, hand over evidence`}>
      {/* First, so that also at 200 % it is seen before the button that leaves the page. */}
      {passphrase !== null && (
        <Section heading="The passphrase">
          <CopyOnce label="Passphrase" value={passphrase} />
          <WarningText heading="Shown once, and kept nowhere">
            <p>Tell it by telephone. Never write it on the stick, on its label or in the same e-mail.</p>
          </WarningText>
        </Section>
      )}
      <Notice tone="good" live>
        Everything was written, read back and found whole.
      </Notice>
      {pack && (
        <SummaryList
          label="What was written"
          rows={[
            { label: passphrase === null ? 'Folder' : 'Zip file', value: pack.writtenAs },
            ...(pack.sha256 === null
              ? []
              : [{ label: 'Its SHA-256', value: <span className="evidence-hash">{pack.sha256}</span> }]),
            { label: 'For', value: pack.reference === '' ? pack.recipient : `${pack.recipient}, ${pack.reference}` },
          ]}
        />
      )}
      <InsetText>
        {passphrase === null
          ? 'Anybody who finds it can read it. Give it to the person yourself, and leave no copy behind.'
          : 'It opens with 7-Zip and the passphrase. Inside are the originals, the evidence log and a list for checking them.'}
      </InsetText>
      <ButtonRow sticky>
        <LinkButton kind="primary" to={`/incidents/${incident.id}`}>
          {passphrase === null ? 'Open the incident' : 'I have written it down: open the incident'}
        </LinkButton>
      </ButtonRow>
    </Page>
  )
}
