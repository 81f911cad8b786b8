// The procedures as the school acts under them today, and as it acted under them then. An incident names its editions by their hash, so
// neither an update of Blueform nor a new condition of the school changes what was asked of those who handled it. Seed 004 §3.3.
import type Database from 'better-sqlite3'
import type { Procedure } from '#shared/guidance/step.ts'
import { PROCEDURES } from '#shared/guidance/procedures/all.ts'
import type { ConcernAbout } from '#shared/domain/concerns.ts'
import { type LocalCondition, isInForce, withLocal } from '#shared/domain/local-conditions.ts'
import { type SchoolChoice, withChoices } from '#shared/domain/school-choices.ts'
import type { EditionsOf } from '#shared/domain/steps.ts'
import { type Result, ok } from '#shared/ipc/result.ts'
import { hasEdition, insertEditionTx, readEditionJson } from '#db/queries/guidance-editions.ts'
import { listChoices, listConditions } from '#db/queries/local-conditions.ts'
import type { Db, Tx } from '#db/open.ts'
import { log } from '../../platform/log.ts'
import { recordedNow } from '../cases/recorded.ts'
import type { Session } from '../session.ts'
import { sha256Of } from '../../platform/sha256.ts'

const ALWAYS = 'any-concern'

/**
 * The hashes of what belongs to every concern and of the procedures for these, in the edition of now. Every procedure is kept, not only
 * these: otherwise a new edition in plain sight would tell what a restricted case is about.
 */
export function currentEditionsTx(
  tx: Tx,
  session: Session,
  about: readonly ConcernAbout[],
  procedures: readonly Procedure[] = PROCEDURES,
): readonly string[] {
  const { id: _id, ...byWhom } = recordedNow(session)
  const current = currentOf(procedures, listConditions(tx).filter(isInForce), listChoices(tx))
  for (const edition of current.values()) {
    if (!hasEdition(tx, edition.hash)) insertEditionTx(tx, { ...edition, ...byWhom })
  }
  return [ALWAYS, ...about].flatMap((id) => current.get(id)?.hash ?? [])
}

type Edition = { readonly hash: string; readonly content: Procedure }
type Current = ReadonlyMap<string, Edition>

const lastOf = new WeakMap<readonly Procedure[], { readonly under: string; readonly current: Current }>()

// They change once in a while, and every concern that is recorded asks for them.
function currentOf(
  procedures: readonly Procedure[],
  conditions: readonly LocalCondition[],
  choices: readonly SchoolChoice[],
): Current {
  const under = JSON.stringify([conditions, choices])
  const last = lastOf.get(procedures)
  if (last?.under === under) return last.current
  const current = new Map(
    procedures.map((procedure) => {
      const content = withLocal(withChoices(procedure, choices), conditions)
      return [procedure.id, { hash: hashOf(canonicalJson(content)), content }]
    }),
  )
  lastOf.set(procedures, { under, current })
  return current
}

const knownOf = new WeakMap<Database.Database, Map<string, Procedure>>()

/**
 * Finds procedures of this database by their hash, each read once. Where another program changed one or took it away, ours of now stands in
 * for it, or it is left out: a case can be recorded, locked and read all the same.
 */
export function editionsOf(db: Db): EditionsOf {
  const find = finderIn(db)
  return (hashes) => hashes.flatMap((hash) => find(hash).procedure ?? [])
}

type Found = { readonly procedure: Procedure | undefined; readonly isDamaged: boolean }

function finderIn(db: Db): (hash: string) => Found {
  const known = knownOf.get(db.$client) ?? new Map<string, Procedure>()
  knownOf.set(db.$client, known)
  return (hash) => {
    const procedure = known.get(hash)
    if (procedure) return { procedure, isDamaged: false }
    const found = readEdition(db, hash)
    if (found.procedure && !found.isDamaged) known.set(hash, found.procedure)
    return found
  }
}

function readEdition(db: Db, hash: string): Found {
  const content = parsed(readEditionJson(db, hash))
  // The hash says more than a schema could: an earlier Blueform wrote exactly this, with sources that this one may not know any more.
  if (content !== undefined && hashOf(canonicalJson(content)) === hash) {
    return { procedure: content as Procedure, isDamaged: false }
  }
  if (!told.has(hash)) log('guidance.edition-damaged', { hash })
  told.add(hash)
  return { procedure: standInFor(db, hash, content), isDamaged: true }
}

/** Hashes that the log has been told of, once each. */
const told = new Set<string>()

function parsed(json: string | undefined): unknown {
  try {
    return json === undefined ? undefined : JSON.parse(json)
  } catch {
    return undefined
  }
}

// What is left of it is good for nothing but telling which procedure it was.
function standInFor(db: Db, hash: string, content: unknown): Procedure | undefined {
  const current = currentOf(PROCEDURES, listConditions(db).filter(isInForce), listChoices(db))
  const same = [...current.values()].find((edition) => edition.hash === hash)
  if (same) return same.content
  const isNamed = typeof content === 'object' && content !== null && 'id' in content && typeof content.id === 'string'
  return isNamed ? current.get(content.id as string)?.content : undefined
}

function hashOf(json: string): string {
  return sha256Of(json)
}

/** JSON with the keys of every object sorted by code unit, so that the same words always have the same hash. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}

/** The editions that are kept under these hashes, with whether one of them is damaged or gone; what cannot be told is left out. */
export function listEditions(
  { db }: Pick<Session, 'db'>,
  { hashes }: { readonly hashes: readonly string[] },
): Result<{ editions: { hash: string; procedure: Procedure }[]; isDamaged: boolean }> {
  const find = finderIn(db)
  const found = hashes.map((hash) => ({ hash, ...find(hash) }))
  return ok({
    editions: found.flatMap(({ hash, procedure }) => (procedure ? [{ hash, procedure }] : [])),
    isDamaged: found.some(({ isDamaged }) => isDamaged),
  })
}
