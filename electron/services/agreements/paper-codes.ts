// Codes of printed forms.
import { randomInt } from 'node:crypto'
import { PAPER_CODE_SIGNS, paperCodeOf, readPaperCode } from '#shared/domain/paper-codes.ts'
import type { RouteOutput } from '#shared/ipc/contract.ts'
import { type Result, ok } from '#shared/ipc/result.ts'
import { CROCKFORD } from '#shared/lib/crockford.ts'
import { readVersion } from '#db/queries/agreement-versions.ts'
import { findPaperForm, insertPaperFormTx, readPaperForm } from '#db/queries/paper-forms.ts'
import { resolvePerson } from '#db/queries/people.ts'
import type { Tx } from '#db/open.ts'
import { recordedNow, todayOf } from '../cases/recorded.ts'
import { calledApart } from '../people/told-apart.ts'
import type { Session } from '../session.ts'
import { needsOfPerson } from './of-person.ts'

type FormOf = { readonly versionId: string; readonly personId: string }

/** The code of a person's form of one version; a form that is printed again keeps it. */
export function paperCodeTx(tx: Tx, session: Session, { versionId, personId }: FormOf): string {
  const known = findPaperForm(tx, versionId, personId)
  if (known) return known.code
  const code = freeCodeTx(tx)
  const { recordedAtMs, recordedBy } = recordedNow(session)
  insertPaperFormTx(tx, { code, versionId, personId, recordedAtMs, recordedBy })
  return code
}

function freeCodeTx(tx: Tx): string {
  for (;;) {
    const signs = Array.from({ length: PAPER_CODE_SIGNS }, () => CROCKFORD.charAt(randomInt(CROCKFORD.length)))
    const code = paperCodeOf(signs.join(''))
    if (readPaperForm(tx, code) === undefined) return code
  }
}

/** Whose form it is; nobody's for a code that was mistyped or never printed. */
export function findCode(
  session: Pick<Session, 'db' | 'clock'>,
  { code: typed }: { readonly code: string },
): Result<RouteOutput<'agreements.findCode'>> {
  const { db } = session
  const code = readPaperCode(typed)
  const form = code === undefined ? undefined : readPaperForm(db, code)
  const version = form && readVersion(db, form.versionId)
  const person = form && resolvePerson(db, form.personId)
  if (!form || !version || !person) return ok({ found: null })
  const { id: versionId, kind, number: versionNumber } = version
  const need = needsOfPerson(db, person, todayOf(session)).find(({ round }) => round.kind === kind) ?? null
  const whose = { personId: person.id, name: calledApart(db, person), class: person.class }
  return ok({ found: { code: form.code, versionId, kind, versionNumber, ...whose, need } })
}
