// The rounds of the agreements as the records have them.
import { AGREEMENT_KIND_VALUES, type AgreementKind } from '#shared/domain/agreements.ts'
import { type PublishedVersion, roundsOf } from '#shared/domain/rounds.ts'
import { chosenOf } from '#shared/domain/school-choices.ts'
import type { Round } from '#shared/domain/signing.ts'
import { listPublished } from '#db/queries/agreement-versions.ts'
import { listChoices } from '#db/queries/local-conditions.ts'
import { listRoundDues } from '#db/queries/round-dues.ts'
import type { Db } from '#db/open.ts'

export type RoundsBook = {
  readonly versions: ReadonlyMap<string, PublishedVersion>
  /** Rounds of one kind, oldest first; none for a kind that was never published. */
  of(kind: AgreementKind): readonly Round[]
}

/** Every round up to a day. */
export function roundsBook(db: Db, until: string): RoundsBook {
  const versions = listPublished(db)
  const isYearly = signsYearly(db)
  const dues = listRoundDues(db)
  const byKind = Map.groupBy(versions, ({ kind }) => kind)
  const rounds = new Map(
    AGREEMENT_KIND_VALUES.map((kind) => [kind, roundsOf(byKind.get(kind) ?? [], { isYearly, dues, until })]),
  )
  return {
    versions: new Map(versions.map((version) => [version.id, version])),
    of: (kind) => rounds.get(kind) ?? [],
  }
}

/** Whether agreements are signed anew every school year. */
export function signsYearly(db: Db): boolean {
  return chosenOf('agreements-yearly', listChoices(db)) === 'yearly'
}
