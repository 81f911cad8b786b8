// Texts and signatures of a fictional school, written by the services as a person would have them written.
import { inTransaction } from '#db/open.ts'
import { insertGuardianshipTx } from '#db/queries/guardianships.ts'
import { publishText } from '#electron/services/agreements/publish.ts'
import { type NewSignature, recordSignatureTx } from '#electron/services/agreements/sign.ts'
import { recordedNow, todayOf } from '#electron/services/cases/recorded.ts'
import { change } from '#electron/services/change.ts'
import type { Session } from '#electron/services/session.ts'
import { templateOf } from '#shared/agreements/all.ts'
import type { AgreementKind, AgreementText } from '#shared/domain/agreements.ts'
import type { OutstandingFilter } from '#shared/ipc/agreements.ts'
import { addDays } from '#shared/lib/dates.ts'
import { dataOf } from './concerns.ts'

/** Every row of the list of who has not signed. */
export const EVERYBODY: OutstandingFilter = {
  kind: null,
  class: null,
  personKind: null,
  round: null,
  standing: null,
  outstandingOnly: false,
}

export function addGuardian(
  session: Session,
  childId: string,
  adultId: string,
  responsibility: 'yes' | 'no' | 'not-known' = 'yes',
): void {
  inTransaction(session.db, (tx) => {
    insertGuardianshipTx(tx, recordedNow(session), { childId, adultId, relation: 'Mother', responsibility })
  })
}

type Published = { readonly text?: AgreementText; readonly appliesFrom?: string; readonly dueOn?: string }

/** Publishes the template, or another text, from today on; gives the version's id. */
export function publish(session: Session, kind: AgreementKind, how: Published = {}): string {
  const appliesFrom = how.appliesFrom ?? todayOf(session)
  const dueOn = how.dueOn ?? addDays(appliesFrom, 30)
  const text = how.text ?? templateOf(kind)
  const texts = dataOf(publishText(session, { kind, text, appliesFrom, dueOn, reason: 'A yearly review' }))
  return texts.versions[0]?.id ?? ''
}

/** The template with one word more, so that it can be published again. */
export function changedText(kind: AgreementKind, title = 'A new title'): AgreementText {
  return { ...templateOf(kind), title }
}

type Sign = Pick<NewSignature, 'versionId' | 'personId'> & Partial<NewSignature>

/** What a typed signature of the person themselves is made of. */
export function signing(session: Session, wanted: Sign): NewSignature {
  return {
    what: 'signed',
    signerRole: 'self',
    signerId: null,
    signerName: 'Whoever signs',
    relation: '',
    how: 'typed',
    signedOn: todayOf(session),
    drawing: null,
    paperCode: null,
    scanId: null,
    reason: '',
    witness: '',
    ...wanted,
  }
}

export function sign(session: Session, wanted: Sign) {
  return change(session, (tx) => recordSignatureTx(tx, session, signing(session, wanted)))
}
