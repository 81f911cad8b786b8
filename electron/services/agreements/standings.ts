// How everything that is to be signed stands, for everybody who is here on a day.
import { AGREEMENT_KIND_VALUES, type AgreementKind } from '#shared/domain/agreements.ts'
import { type Act, type RoundAt, type WorkedNeed, needOf, roundAt } from '#shared/domain/needs.ts'
import { toSignOn } from '#shared/domain/signers.ts'
import { type HereRow, listActRows, listHereRows, listParentsOfHere } from '#db/queries/outstanding.ts'
import { listMergedIds } from '#db/queries/people.ts'
import type { Db } from '#db/open.ts'
import { factsOf, signerKey } from './facts.ts'
import { type RoundsBook, roundsBook } from './rounds.ts'

export type Standings = {
  readonly person: HereRow
  /** In the order of the kinds of agreement. */
  readonly needs: readonly WorkedNeed[]
}

/** Everybody who is here on a day, by class and name, with what they have to sign. `today` is when year groups are true. */
export function standingsOn(db: Db, day: string, today: string): Standings[] {
  const book = roundsBook(db, day)
  const rounds = roundsAt(book, day)
  const actsOf = actsByPerson(db, book, day)
  const parents = listParentsOfHere(db, day)
  const on = { day, today, parents: () => parents }
  return listHereRows(db, day).map((person) => {
    const facts = factsOf(person, on)
    const needs: WorkedNeed[] = []
    for (const { kind, signers } of toSignOn(facts, day)) {
      const at = rounds.get(kind)
      if (at) needs.push(needOf({ signers, joinedOn: person.joinedOn, acts: actsOf(kind, person.id) }, at, day))
    }
    return { person, needs }
  })
}

const NO_ACTS: readonly Act[] = []

function roundsAt(book: RoundsBook, day: string): ReadonlyMap<AgreementKind, RoundAt> {
  const found = new Map<AgreementKind, RoundAt>()
  for (const kind of AGREEMENT_KIND_VALUES) {
    const at = roundAt(book.of(kind), day)
    if (at) found.set(kind, at)
  }
  return found
}

type ActsOf = (kind: AgreementKind, personId: string) => readonly Act[]

function actsByPerson(db: Db, { versions }: RoundsBook, day: string): ActsOf {
  const merged = listMergedIds(db)
  const rootOf = (id: string) => merged.get(id) ?? id
  const byKind = new Map(AGREEMENT_KIND_VALUES.map((kind) => [kind, new Map<string, WrittenAct[]>()]))
  const ofVersion = new Map([...versions.values()].map(({ id, kind }) => [id, byKind.get(kind)]))
  for (const [id, versionId, signerRole, what, signedOn, signerId, signerName, seq] of listActRows(db, day)) {
    const personId = rootOf(id)
    const signer = signerKey({ signerRole, signerId, signerName }, rootOf)
    const act = { versionId, signerRole, what, signedOn, signer, seq }
    const acts = ofVersion.get(versionId)
    const known = acts?.get(personId)
    if (known === undefined) acts?.set(personId, [act])
    else keepLast(known, act)
  }
  return (kind, personId) => byKind.get(kind)?.get(personId) ?? NO_ACTS
}

type WrittenAct = Act & { readonly seq: number }

// The rules look at nothing but what each signer did last; of what was done on one day, that is what was written last.
function keepLast(acts: WrittenAct[], act: WrittenAct): void {
  const known = acts.findIndex((one) => one.signerRole === act.signerRole && one.signer === act.signer)
  const before = acts[known]
  if (before !== undefined) {
    if (before.signedOn > act.signedOn || (before.signedOn === act.signedOn && before.seq > act.seq)) return
    acts.splice(known, 1)
  }
  const next = acts.findIndex(({ seq }) => seq > act.seq)
  acts.splice(next === -1 ? acts.length : next, 0, act)
}
