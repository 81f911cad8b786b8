// The files of one incident in its right column, under a heading of their own.
import './evidence.css'
import { type Evidence, isSealed, wasIntact } from '#shared/domain/evidence.ts'
import type { Incident } from '#shared/domain/incidents.ts'
import { formatInstant } from '#shared/lib/dates.ts'
import { Button, ButtonRow, LinkButton, TextLink } from '../../../components/button.tsx'
import { Details } from '../../../components/details.tsx'
import { Section } from '../../../components/page.tsx'
import { StatusTag } from '../../../components/status-tag.tsx'
import { WorkProgress } from '../../../components/work-progress.tsx'
import { EvidenceCheckSaid, useEvidenceCheck } from '../../../forms/evidence-check.tsx'
import { sizeWords } from '../../../forms/size-words.ts'
import { useMay } from '../../../ipc/actor.ts'
import { kindOf, mismatchWords, openSources, stateOf } from './file-words.ts'
import { useMayAddEvidence, useMayHandOver } from './may-add.ts'
import { LookAtIt } from './look-at-it.tsx'

type IncidentProps = { readonly incident: Incident }

export function EvidenceSection({ incident }: IncidentProps) {
  const sealed = incident.evidence.filter(isSealed)
  const kept = incident.evidence.filter((one) => !isSealed(one))
  return (
    <Section heading="Files kept as evidence">
      {incident.imageLocked ? (
        <p>No file can be added here, because an image of a child may be involved: only devices and words are kept.</p>
      ) : (
        <KeptFiles incident={incident} kept={kept} />
      )}
      {sealed.length > 0 && <SealedFiles incident={incident} sealed={sealed} />}
    </Section>
  )
}

const SHOWN_AT_ONCE = 5
const isDamaged = (one: Evidence) => wasIntact(one) === false

function KeptFiles({ incident, kept }: IncidentProps & { readonly kept: readonly Evidence[] }) {
  const sources = openSources(kept).length
  // What is wrong comes first, so that it is never among those that have to be opened out.
  const inOrder = [...kept.filter(isDamaged), ...kept.filter((one) => !isDamaged(one))]
  const [shown, rest] = [inOrder.slice(0, SHOWN_AT_ONCE), inOrder.slice(SHOWN_AT_ONCE)]
  return (
    <>
      {kept.length === 0 && <p>No file is kept yet.</p>}
      {shown.length > 0 && <FileCards label="Files kept" incident={incident} files={shown} />}
      {rest.length > 0 && (
        <Details summary={rest.length === 1 ? 'One more file' : `${rest.length} more files`}>
          <FileCards label="More files kept" incident={incident} files={rest} />
        </Details>
      )}
      {sources > 0 && (
        <p className="incident-soft">
          {sources === 1 ? 'For one file' : `For ${sources} files`} it is not settled yet what happens to the original.
        </p>
      )}
      <WhatCanBeDone incident={incident} count={kept.length} />
    </>
  )
}

type FileCardsProps = IncidentProps & { readonly label: string; readonly files: readonly Evidence[] }

function FileCards({ label, incident, files }: FileCardsProps) {
  return (
    <ul className="incident-cards" aria-label={label}>
      {files.map((one) => (
        <FileCard key={one.id} incident={incident} evidence={one} />
      ))}
    </ul>
  )
}

function FileCard({ incident, evidence }: IncidentProps & { readonly evidence: Evidence }) {
  const { words, tone, icon } = stateOf(evidence)
  return (
    <li className="evidence-card">
      <TextLink to={`/incidents/${incident.id}/evidence/${evidence.id}`}>{evidence.originalName}</TextLink>
      <p className="incident-soft">
        {kindOf(evidence.type)}, {sizeWords(evidence.sizeBytes)}, added {formatInstant(evidence.recordedAtMs)}
      </p>
      <p className="incident-marks">
        <StatusTag tone={tone} icon={icon}>
          {words}
        </StatusTag>
        {mismatchWords(evidence) !== undefined && (
          <StatusTag tone="warn" icon="warning">
            Not what its name says
          </StatusTag>
        )}
      </p>
      <LookAtIt incident={incident} evidence={evidence} isSmall />
    </li>
  )
}

function WhatCanBeDone({ incident, count }: IncidentProps & { readonly count: number }) {
  const may = useMay()
  const mayAdd = useMayAddEvidence(incident)
  const mayHandOver = useMayHandOver(incident)
  const { isRunning, said, check } = useEvidenceCheck(incident.id)
  const base = `/incidents/${incident.id}/evidence`
  return (
    <>
      {isRunning ? <WorkProgress kind="evidence-check" canBeLeft /> : <EvidenceCheckSaid said={said} />}
      <ButtonRow>
        {mayAdd && (
          <LinkButton icon="add" to={`${base}/add`}>
            Add evidence
          </LinkButton>
        )}
        {may('see-evidence') && count > 0 && !isRunning && (
          <Button icon="check" onClick={check}>
            Check these files
          </Button>
        )}
        {mayHandOver && count > 0 && (
          <LinkButton icon="next" to={`${base}/hand-over`}>
            Hand over
          </LinkButton>
        )}
        {may('print-cases') && count > 0 && (
          <LinkButton icon="print" to={`/incidents/${incident.id}/print/evidence-log`}>
            Print the evidence log
          </LinkButton>
        )}
      </ButtonRow>
    </>
  )
}

function SealedFiles({ incident, sealed }: IncidentProps & { readonly sealed: readonly Evidence[] }) {
  return (
    <>
      <h3>Sealed</h3>
      <ul className="incident-cards" aria-label="Sealed files">
        {sealed.map((one) => (
          <li key={one.id} className="evidence-card">
            <TextLink to={`/incidents/${incident.id}/evidence/${one.id}`}>{one.originalName}</TextLink>
            <p className="incident-marks">
              <StatusTag tone="plain" icon="lock">
                Sealed
              </StatusTag>
              <span className="incident-soft">{sizeWords(one.sizeBytes)}</span>
            </p>
          </li>
        ))}
      </ul>
      <p>
        <TextLink to={`/incidents/${incident.id}/evidence/sealed`}>What sealed means, and what to do now</TextLink>
      </p>
    </>
  )
}
