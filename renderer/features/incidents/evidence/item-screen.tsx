// Everything about one file kept as evidence: what it is, where it came from, its SHA-256 and its chain of custody.
import './evidence.css'
import { useState } from 'react'
import { useParams } from 'wouter'
import { type Evidence, isSealed, isSourceOpen } from '#shared/domain/evidence.ts'
import type { Incident } from '#shared/domain/incidents.ts'
import { formatInstant } from '#shared/lib/dates.ts'
import { ButtonRow, LinkButton, TextLink } from '../../../components/button.tsx'
import { Page, Section } from '../../../components/page.tsx'
import { RestrictedTag } from '../../../components/restricted-tag.tsx'
import { StatusTag } from '../../../components/status-tag.tsx'
import { SummaryList } from '../../../components/summary-list.tsx'
import { InsetText, Refused, WarningText } from '../../../components/warning-text.tsx'
import { sizeWords } from '../../../forms/size-words.ts'
import { useMay } from '../../../ipc/actor.ts'
import { momentWords } from '#shared/domain/words/moment-words.ts'
import { WithIncident } from '../records/with-incident.tsx'
import { MEANS_WORDS, MISMATCH_ADVICE, eventWords, kindOf, mismatchWords, stateOf } from './file-words.ts'
import { LookAtIt } from './look-at-it.tsx'
import { useMayHandOver } from './may-add.ts'
import { AboutOriginals, SourceChoice } from './source-choice.tsx'

export function EvidenceItemScreen() {
  const { id = '', evidenceId = '' } = useParams()
  return (
    <WithIncident incidentId={id}>
      {(incident) => {
        const evidence = incident.evidence.find((one) => one.id === evidenceId)
        if (!evidence) return <NoSuchFile incident={incident} />
        return <ItemPage key={evidenceId} incident={incident} evidence={evidence} />
      }}
    </WithIncident>
  )
}

function NoSuchFile({ incident }: { readonly incident: Incident }) {
  return (
    <Page heading="File" back={{ to: `/incidents/${incident.id}`, label: 'Back to the incident' }}>
      <Refused message="This file is not recorded here. Go back to the incident and choose it there." />
    </Page>
  )
}

type ItemProps = { readonly incident: Incident; readonly evidence: Evidence }

function ItemPage({ incident, evidence }: ItemProps) {
  const state = stateOf(evidence)
  // What is settled here stays on the page, to say that it is.
  const [wasOpen] = useState(isSourceOpen(evidence))
  const maySettle = useMayHandOver(incident)
  return (
    <Page
      heading={evidence.originalName}
      caption={`Incident ${incident.reference}, file kept as evidence`}
      back={{ to: `/incidents/${incident.id}`, label: 'Back to the incident' }}
      {...(incident.restricted !== null ? { aside: <RestrictedTag /> } : {})}
    >
      <p className="incident-marks">
        <StatusTag tone={state.tone} icon={state.icon}>
          {state.words}
        </StatusTag>
      </p>
      <StateWarnings incident={incident} evidence={evidence} />
      <ItemButtons incident={incident} evidence={evidence} />
      <SummaryList label="About the file" rows={rowsOf(evidence)} />
      {maySettle && !isSealed(evidence) && wasOpen && (
        <Section heading="The original">
          <AboutOriginals />
          <SourceChoice incident={incident} evidence={evidence} />
        </Section>
      )}
      <Chain incident={incident} evidence={evidence} />
    </Page>
  )
}

function StateWarnings({ incident, evidence }: ItemProps) {
  const mismatch = mismatchWords(evidence)
  return (
    <>
      {isSealed(evidence) && (
        <InsetText>
          <p>This file is sealed. Nobody in school can open, copy or print it. Only these words are left to read.</p>
          <p>
            <TextLink to={`/incidents/${incident.id}/evidence/sealed`}>What sealed means, and what to do now</TextLink>
          </p>
        </InsetText>
      )}
      {stateOf(evidence).words === 'Damaged' && (
        <WarningText heading="This file is damaged">
          <p>The last check found that it is no longer as it was added. Do not hand it over. Leave it as it is.</p>
        </WarningText>
      )}
      {mismatch !== undefined && (
        <WarningText heading="Not what its name says">
          <p>{mismatch}. It is kept exactly as it came.</p>
          {!isSealed(evidence) && <p>{MISMATCH_ADVICE}</p>}
        </WarningText>
      )}
    </>
  )
}

function ItemButtons({ incident, evidence }: ItemProps) {
  const may = useMay()
  if (isSealed(evidence) || incident.imageLocked) return null
  return (
    <ButtonRow>
      <LookAtIt incident={incident} evidence={evidence} />
      {may('print-cases') && (
        <LinkButton icon="print" to={`/incidents/${incident.id}/print/evidence-log`}>
          Print the evidence log
        </LinkButton>
      )}
    </ButtonRow>
  )
}

const words = (text: string) => <span className="incident-words">{text === '' ? 'Not recorded' : text}</span>

function exactSize(sizeBytes: number): string {
  const rough = sizeWords(sizeBytes)
  return sizeBytes < 1000 ? rough : `${rough} (${sizeBytes.toLocaleString('en-GB')} bytes)`
}

function rowsOf(evidence: Evidence) {
  const { address, account, device, seenBy, note, on, at, sizeBytes, sha256, type, means } = evidence
  return [
    { label: 'Kind, from its content', value: type === null ? kindOf(type) : `${kindOf(type)} (${type})` },
    { label: 'Size', value: exactSize(sizeBytes) },
    { label: 'SHA-256', value: <span className="evidence-hash">{sha256}</span> },
    { label: 'How it was taken in', value: MEANS_WORDS[means] },
    { label: 'Web address', value: words(address) },
    { label: 'Account', value: words(account) },
    { label: 'Device', value: words(device) },
    { label: 'Found or received', value: momentWords({ on, at }) },
    { label: 'Who has seen it', value: words(seenBy) },
    { label: 'Note', value: words(note) },
    {
      label: 'Declared before it was added',
      value: 'That it was already known, and shows no nude, semi-nude or sexual image of anyone under 18',
    },
  ]
}

function Chain({ incident, evidence }: ItemProps) {
  return (
    <Section heading="Chain of custody">
      <ol className="incident-chronology">
        <li className="incident-entry">
          <p className="incident-soft">
            {formatInstant(evidence.recordedAtMs)} · {evidence.recordedBy.name}
          </p>
          <p>Added as evidence</p>
        </li>
        {evidence.events.map((event) => (
          <li key={event.id} className="incident-entry">
            <p className="incident-soft">
              {formatInstant(event.recordedAtMs)} · {event.recordedBy.name}
            </p>
            <p>{eventWords(event, incident.packages)}</p>
          </li>
        ))}
      </ol>
    </Section>
  )
}
