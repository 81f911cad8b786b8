import { useState } from 'react'
import { useParams } from 'wouter'
import { type Signature, WAYS_TO_SIGN } from '#shared/domain/agreements.ts'
import { labelOf } from '#shared/domain/incident-form.ts'
import type { SchoolPerson } from '#shared/domain/people.ts'
import { signedByWords } from '#shared/domain/words/signing-words.ts'
import { inGroups } from '#shared/lib/crockford.ts'
import { formatDate, formatInstant } from '#shared/lib/dates.ts'
import { Button, ButtonRow } from '../../../components/button.tsx'
import { OnlyFor } from '../../../components/only-for.tsx'
import { Page, Section } from '../../../components/page.tsx'
import { PdfButtons } from '../../../components/pdf-buttons.tsx'
import { SummaryList } from '../../../components/summary-list.tsx'
import { Loading, Notice, Refused } from '../../../components/warning-text.tsx'
import { useMay } from '../../../ipc/actor.ts'
import { invoke } from '../../../ipc/client.ts'
import { useRoute } from '../../../ipc/queries.ts'
import { ReadingText } from '../text/reading-text.tsx'
import { useChange } from '../../../ipc/use-call.ts'
import { isSameSigner } from '../signers.ts'
import { DONE_WORDS, fingerprint, kindName } from '../words.ts'
import { DrawingPicture } from './drawing-picture.tsx'

export function SignatureScreen() {
  const { personId = '', signatureId = '' } = useParams()
  return (
    <OnlyFor permission="see-people">
      <OfPerson key={signatureId} personId={personId} signatureId={signatureId} />
    </OnlyFor>
  )
}

function OfPerson({ personId, signatureId }: { readonly personId: string; readonly signatureId: string }) {
  const person = useRoute('people.read', { id: personId })
  const done = useRoute('agreements.ofPerson', { personId })
  const signatures = done.data?.signatures ?? []
  const signature = signatures.find(({ id }) => id === signatureId)
  const error = person.error ?? done.error
  const back = { to: `/people/${personId}`, label: 'Back to the person' }
  if (person.data && signature) {
    const props = { name: done.data?.name ?? '', person: person.data.person, signature, signatures, back }
    return <SignedCopy {...props} />
  }
  return (
    <Page heading="Signed copy" back={back}>
      {error && <Refused message={error.failure.message} />}
      {!error && (done.isPending || person.isPending) && <Loading what="the signed copy" />}
      {done.data && !signature && <Notice>There is no such signature.</Notice>}
    </Page>
  )
}

type CopyProps = {
  /** Told apart from somebody else of that name. */
  readonly name: string
  readonly person: SchoolPerson
  readonly signature: Signature
  readonly signatures: readonly Signature[]
  readonly back: { readonly to: string; readonly label: string }
}

function SignedCopy({ name, person, signature, signatures, back }: CopyProps) {
  const texts = useRoute('agreements.texts', { kind: signature.kind })
  const may = useMay()
  const version = texts.data?.versions.find(({ id }) => id === signature.versionId)
  return (
    <Page heading={headingOf(signature)} caption={name} back={back}>
      <LaterNote signature={signature} signatures={signatures} />
      {may('record-signatures') && signature.what === 'signed' && (
        <PdfButtons
          send={(to) =>
            invoke('agreements.print', { choice: { document: 'signed-copy', signatureId: signature.id }, to })
          }
        />
      )}
      <SummaryList label="Signature" rows={factsOf([name, person.class], signature)} />
      {signature.drawing !== null && <DrawingPicture drawing={signature.drawing} name={signature.signerName} />}
      {signature.scanId !== null && may('record-signatures') && <SaveScan scanId={signature.scanId} />}
      <Section heading={`The text of version ${signature.versionNumber}`}>
        {texts.error && <Refused message={texts.error.failure.message} onRetry={() => void texts.refetch()} />}
        {texts.isPending && <Loading what="the text" />}
        {version && <ReadingText text={version.text} />}
      </Section>
    </Page>
  )
}

const headingOf = ({ what, kind }: Signature) =>
  what === 'signed' ? `Signed copy: ${kindName(kind)}` : `${DONE_WORDS[what]}: ${kindName(kind)}`

function factsOf(whose: readonly string[], signature: Signature) {
  const { signerName, signerRole, how, devices, witness, reason, paperCode, what } = signature
  const rows = [
    { label: 'What was done', value: `${DONE_WORDS[what]} on ${formatDate(signature.signedOn)}` },
    { label: 'Agreement', value: `${kindName(signature.kind)}, version ${signature.versionNumber}` },
    { label: 'For', value: whose.filter((part) => part !== '').join(', ') },
    { label: 'By', value: signerRole === 'self' ? `${signerName}, for themselves` : signedByWords(signature) },
    { label: 'How', value: labelOf(WAYS_TO_SIGN, how) },
    { label: 'Who saw it', value: witness || 'Nobody was named' },
    { label: 'Why', value: reason },
    { label: 'Code of the form', value: inGroups(paperCode ?? '') },
    { label: 'School devices listed', value: devices.map(({ make, serial }) => `${make}, ${serial}`).join('\n') },
    { label: 'Recorded', value: `${formatInstant(signature.recordedAtMs)}, ${signature.recordedBy.name}` },
    { label: 'Fingerprint of the text (SHA-256)', value: <Hash hash={signature.versionHash} /> },
    { label: 'Fingerprint of this entry (SHA-256)', value: <Hash hash={signature.hash} /> },
  ]
  return rows.filter(({ value }) => value !== '')
}

function Hash({ hash }: { readonly hash: string }) {
  return <span className="agreements-hash">{fingerprint(hash)}</span>
}

/** A signature stays what it was; what the same signer did later stands beside it. */
function LaterNote({ signature, signatures }: Pick<CopyProps, 'signature' | 'signatures'>) {
  const later = signatures.filter(
    (one) =>
      one.versionId === signature.versionId &&
      isSameSigner(one, signature) &&
      one.what !== 'signed' &&
      one.id !== signature.id &&
      one.recordedAtMs >= signature.recordedAtMs,
  )
  const last = later.toSorted((a, b) => b.recordedAtMs - a.recordedAtMs)[0]
  if (signature.what !== 'signed' || last === undefined) return null
  return (
    <Notice tone="warn">
      <p>
        {DONE_WORDS[last.what]} later, on {formatDate(last.signedOn)}: {last.signerName}.{' '}
        {last.reason !== '' && `Why: ${last.reason}`}
      </p>
    </Notice>
  )
}

function SaveScan({ scanId }: { readonly scanId: string }) {
  const [said, setSaid] = useState<string | null>(null)
  const { call, refusal, isBusy } = useChange('agreements.saveScan')
  const save = async () => {
    setSaid(null)
    const answer = await call({ scanId })
    if (answer) setSaid(answer.done ? 'Saved. Anyone who has this file can read it.' : 'Nothing was saved.')
  }
  return (
    <>
      <ButtonRow>
        <Button icon="save" busy={isBusy} onClick={() => void save()}>
          Save a copy of the scan
        </Button>
      </ButtonRow>
      {said !== null && <Notice live>{said}</Notice>}
      {refusal !== null && <Refused message={refusal} />}
    </>
  )
}
