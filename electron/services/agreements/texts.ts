// The texts of one kind of agreement: what Blueform proposes, the draft, every published version, and its rounds.
import type { AgreementKind, AgreementText } from '#shared/domain/agreements.ts'
import { embeddedDataProblems } from '#shared/domain/embedded-data.ts'
import { templateOf } from '#shared/agreements/all.ts'
import type { RouteOutput } from '#shared/ipc/contract.ts'
import { type Result, fail, ok } from '#shared/ipc/result.ts'
import { deleteAgreementDraftTx, readAgreementDraft, writeAgreementDraftTx } from '#db/queries/agreement-drafts.ts'
import { listVersions } from '#db/queries/agreement-versions.ts'
import { todayOf } from '../cases/recorded.ts'
import { change } from '../change.ts'
import type { Session } from '../session.ts'
import { roundsBook } from './rounds.ts'

type Texts = RouteOutput<'agreements.texts'>
type OfKind = { readonly kind: AgreementKind }

export function readTexts(session: Session, { kind }: OfKind): Result<Texts> {
  const { db } = session
  return ok({
    draft: readAgreementDraft(db, kind) ?? null,
    template: templateOf(kind),
    versions: listVersions(db, kind),
    rounds: [...roundsBook(db, todayOf(session)).of(kind)],
  })
}

export function saveDraftText(
  session: Session,
  { kind, text }: OfKind & { readonly text: AgreementText },
): Result<Texts> {
  const problems = [...embeddedDataProblems(text)]
  if (problems.length > 0) return fail('invalid', 'Check what you entered', problems)
  return change(session, (tx) => {
    writeAgreementDraftTx(tx, { kind, text, savedAtMs: session.clock.nowMs(), savedBy: session.actor.id })
    return readTexts({ ...session, db: tx }, { kind })
  })
}

export function discardDraftText(session: Session, { kind }: OfKind): Result<Texts> {
  return change(session, (tx) => {
    deleteAgreementDraftTx(tx, kind)
    return readTexts({ ...session, db: tx }, { kind })
  })
}
