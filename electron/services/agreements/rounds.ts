// The rounds of the agreements as the records have them.
import { AGREEMENT_KIND_VALUES, type AgreementKind } from '#shared/domain/agreements.ts'
import { type PublishedVersion, type RoundRules, roundsOf } from '#shared/domain/rounds.ts'
import { chosenOf } from '#shared/domain/school-choices.ts'
import type { Round } from '#shared/domain/signing.ts'
import { londonDate } from '#shared/lib/dates.ts'
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
  const howOften = howOftenSigned(db)
  const dues = listRoundDues(db)
  const byKind = Map.groupBy(versions, ({ kind }) => kind)
  const rounds = new Map(
    AGREEMENT_KIND_VALUES.map((kind) => [kind, roundsOf(byKind.get(kind) ?? [], { howOften, dues, until })]),
  )
  return {
    versions: new Map(versions.map((version) => [version.id, version])),
    of: (kind) => rounds.get(kind) ?? [],
  }
}

// What was chosen last on a day holds from that day on; until the school chose, what is usual.
function howOftenSigned(db: Db): RoundRules['howOften'] {
  const usual = { from: '', isYearly: isYearly(chosenOf(TOPIC, [])) }
  const byDay = new Map<string, boolean>()
  for (const { topic, value, recordedAtMs } of listChoices(db)) {
    if (topic === TOPIC) byDay.set(londonDate(recordedAtMs), isYearly(value))
  }
  const chosen = [...byDay].map(([from, yearly]) => ({ from, isYearly: yearly }))
  return [usual, ...chosen.toSorted((a, b) => (a.from < b.from ? -1 : 1))]
}

const TOPIC = 'agreements-yearly'
const isYearly = (value: string) => value === 'yearly'
