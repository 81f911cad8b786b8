// What was added, what was not and why, and what happens to each original.
import type { Incident } from '#shared/domain/incidents.ts'
import type { RouteOutput } from '#shared/ipc/contract.ts'
import { Button, ButtonRow, LinkButton, TextLink } from '../../../../components/button.tsx'
import { Page, Section } from '../../../../components/page.tsx'
import { Notice, WarningText } from '../../../../components/warning-text.tsx'
import { fileCount, sizeWords } from '../../../../forms/size-words.ts'
import { MISMATCH_ADVICE, mismatchWords } from '../file-words.ts'
import { AboutOriginals, SourceChoice } from '../source-choice.tsx'

export type Outcome = Omit<RouteOutput<'evidence.add'>, 'incident'>

type DonePageProps = { readonly incident: Incident; readonly outcome: Outcome; readonly onTryAgain: () => void }

export function DonePage({ incident, outcome: { added, failed }, onTryAgain }: DonePageProps) {
  const items = incident.evidence.filter(({ id }) => added.some(({ evidenceId }) => evidenceId === id))
  const originals = items.filter(({ means }) => means !== 'captured')
  return (
    <Page heading={headingOf(added.length, failed.length)} caption={`Incident ${incident.reference}, add evidence`}>
      {failed.length > 0 && <NotAdded failed={failed} onTryAgain={onTryAgain} />}
      {items.length > 0 && (
        <Section heading="Added">
          <ul className="evidence-named" aria-label="Files that were added">
            {items.map((one) => (
              <li key={one.id}>
                <TextLink to={`/incidents/${incident.id}/evidence/${one.id}`}>{one.originalName}</TextLink>
                <span className="incident-soft">{sizeWords(one.sizeBytes)}</span>
                {mismatchWords(one) !== undefined && (
                  <Notice tone="warn">
                    {mismatchWords(one)}. It is kept exactly as it came. {MISMATCH_ADVICE}
                  </Notice>
                )}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {originals.length > 0 && (
        <Section heading={originals.length === 1 ? 'What happens to the original?' : 'What happens to the originals?'}>
          <AboutOriginals />
          <ul className="evidence-sources">
            {originals.map((one) => (
              <li key={one.id}>
                <strong>{one.originalName}</strong>
                <SourceChoice incident={incident} evidence={one} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      <ButtonRow sticky>
        <LinkButton kind="primary" to={`/incidents/${incident.id}`}>
          Open the incident
        </LinkButton>
      </ButtonRow>
    </Page>
  )
}

function headingOf(added: number, failed: number): string {
  if (failed === 0) return added === 1 ? 'The file is added' : `${fileCount(added)} are added`
  return `${added} of ${fileCount(added + failed)} ${added === 1 ? 'is' : 'are'} added`
}

function NotAdded({ failed, onTryAgain }: Pick<Outcome, 'failed'> & Pick<DonePageProps, 'onTryAgain'>) {
  return (
    <WarningText heading={`${fileCount(failed.length)} not added`}>
      <ul>
        {failed.map(({ ticket, name, message }) => (
          <li key={ticket}>
            {name}: {message}
          </li>
        ))}
      </ul>
      <Button onClick={onTryAgain}>{failed.length === 1 ? 'Try it again' : 'Try these again'}</Button>
    </WarningText>
  )
}
