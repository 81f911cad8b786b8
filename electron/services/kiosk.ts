// One agreement for one signer, on a laptop that was handed over. What else is refused meanwhile, the dispatch decides; signing, refusing
// and leaving each end it, and only locking gives the laptop back.
import type { Signature } from '#shared/domain/agreements.ts'
import { EMBEDDED_DATA_MESSAGE, embeddedDataProblems } from '#shared/domain/embedded-data.ts'
import { foldName } from '#shared/domain/people-names.ts'
import type { RouteInput, RouteOutput } from '#shared/ipc/contract.ts'
import type { HandedOver } from '#shared/ipc/kiosk.ts'
import { type Failure, type Result, fail, ok } from '#shared/ipc/result.ts'
import { readSchoolRow } from '#db/queries/school.ts'
import type { HandOver } from '../windows/hand-over.ts'
import type { Vault } from '../vault/vault.ts'
import { devicesFor } from './agreements/facts.ts'
import { type NewSignature, recordSignatureTx, settleSignature } from './agreements/sign.ts'
import { auditIncidentTx } from './audit.ts'
import { todayOf } from './cases/recorded.ts'
import { change } from './change.ts'
import { calledApart } from './people/told-apart.ts'
import type { Session } from './session.ts'

/** What is handed over, and how it comes back. */
export type HandOverDesk = {
  readonly vault: Pick<Vault, 'handedOver' | 'handOver'>
  readonly window: HandOver
  readonly lock: () => void
}

type Done = RouteOutput<'kiosk.start'>

const NOTHING_TO_SIGN = fail('conflict', 'Nothing is left to sign here. Give the laptop back.')
const DIALOG_OPEN = fail(
  'conflict',
  'A window to choose a file or folder is still open. Close it, then hand over the laptop.',
)

/** Refused now when the signature would be refused later: whoever signs cannot put it right. */
export function startKiosk(session: Session, desk: HandOverDesk, input: HandedOver): Result<Done> {
  const refusal = refusalOfWords(input)
  if (refusal) return refusal
  if (desk.window.isBusy()) return DIALOG_OPEN
  const started = change(session, (tx) => {
    const settled = settleSignature(tx, session, signatureOf(session, input, { how: 'typed' }))
    if (!settled.ok) return settled
    const { version, person, wanted } = settled.data
    const { signerRole } = wanted
    const detail = { versionId: version.id, personId: person.id, signerRole }
    auditIncidentTx(tx, session, 'agreements.kiosk-started', null, detail)
    return ok({ ...input, signerName: wanted.signerName })
  })
  if (!started.ok) return started
  desk.vault.handOver(started.data)
  desk.window.begin()
  return ok({ done: true })
}

/** What is shown to the signer, and nothing else. */
export function readKiosk(session: Session, { vault }: HandOverDesk): Result<RouteOutput<'kiosk.read'>> {
  const signing = vault.handedOver()
  if (signing === undefined) return NOTHING_TO_SIGN
  const settled = settleSignature(session.db, session, signatureOf(session, signing, { how: 'typed' }))
  if (!settled.ok) return settled
  const { version, person, wanted } = settled.data
  return ok({
    school: readSchoolRow(session.db)?.name ?? '',
    text: version.text,
    versionNumber: version.number,
    personName: calledApart(session.db, person),
    signerRole: wanted.signerRole,
    signerName: wanted.signerName,
    devices: devicesFor(session.db, version.kind, person.id),
  })
}

export function signInKiosk(session: Session, desk: HandOverDesk, input: RouteInput<'kiosk.sign'>): Result<Done> {
  const refusal = refusalOfWords(input)
  if (refusal) return refusal
  const signing = desk.vault.handedOver()
  if (signing === undefined) return NOTHING_TO_SIGN
  if (input.how === 'typed' && plainName(input.name) !== plainName(signing.signerName)) {
    const message = `Type your name as it stands above: ${signing.signerName}`
    return fail('invalid', message, [{ field: 'name', message }])
  }
  const way = input.how === 'drawn' ? input : ({ how: 'typed' } as const)
  return record(session, desk, signatureOf(session, signing, way))
}

export function refuseInKiosk(session: Session, desk: HandOverDesk, input: RouteInput<'kiosk.refuse'>): Result<Done> {
  const refusal = refusalOfWords(input)
  if (refusal) return refusal
  const signing = desk.vault.handedOver()
  if (signing === undefined) return NOTHING_TO_SIGN
  return record(session, desk, { ...signatureOf(session, signing, { how: 'typed' }), what: 'refused', ...input })
}

/** The laptop comes back with nothing signed. */
export function leaveKiosk(session: Session, { vault, lock }: HandOverDesk): Result<Done> {
  const signing = vault.handedOver()
  if (signing === undefined) return NOTHING_TO_SIGN
  const { versionId, personId } = signing
  const left = change(session, (tx) => {
    auditIncidentTx(tx, session, 'agreements.kiosk-left', null, { versionId, personId })
    return ok({ done: true })
  })
  // Even when it could not be written down: a laptop that is given back is locked.
  lock()
  return left
}

type Way = { readonly how: 'typed' } | Pick<Extract<RouteInput<'kiosk.sign'>, { how: 'drawn' }>, 'how' | 'drawing'>

function signatureOf(session: Session, signing: HandedOver, way: Way): NewSignature {
  const how: Signature['how'] = way.how
  const drawing = way.how === 'drawn' ? way.drawing : null
  const rest = { paperCode: null, scanId: null, reason: '' } as const
  return { ...signing, what: 'signed', how, drawing, signedOn: todayOf(session), ...rest }
}

function record(session: Session, { vault, window }: HandOverDesk, signature: NewSignature): Result<Done> {
  const recorded = change(session, (tx) => recordSignatureTx(tx, session, signature))
  if (!recorded.ok) return recorded
  vault.handOver(undefined)
  window.lockSoon()
  return ok({ done: true })
}

function refusalOfWords(input: object): Failure | undefined {
  const problems = embeddedDataProblems(input)
  return problems.length > 0 ? fail('invalid', EMBEDDED_DATA_MESSAGE, problems) : undefined
}

// A name is the same however its letters, accents and spaces are typed; one without any letter has to be typed as it is.
function plainName(name: string): string {
  const folded = foldName(name).replaceAll(' ', '')
  return folded === '' ? name.trim() : folded
}
