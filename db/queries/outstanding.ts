// What is read of everybody at once to see who has signed what. Only what the rules look at: there may be 20,000 people, and every
// signature of several years.
import type { Signature, SignerRole } from '#shared/domain/agreements.ts'
import type { PeopleKind, YearGroup } from '#shared/domain/people.ts'
import { endOfLondonDayMs } from '#shared/lib/dates.ts'
import type { Db } from '../open.ts'
import { HERE } from './people.ts'
import { statement } from './statements.ts'

export type HereRow = {
  readonly id: string
  readonly kind: PeopleKind
  readonly class: string
  readonly year: YearGroup | null
  readonly dob: string | null
  readonly joinedOn: string | null
  readonly leftOn: string | null
}

type HereColumns = [
  HereRow['id'],
  HereRow['kind'],
  string,
  HereRow['year'],
  string | null,
  string | null,
  string | null,
]

/** Everybody who is here on a day, by class and name. */
export function listHereRows(db: Db, day: string): HereRow[] {
  const sql = `SELECT id, kind, class, year, dob, joined_on, left_on FROM person
    WHERE merged_into IS NULL AND ${HERE} ORDER BY class, search_name, id`
  return statement<HereColumns>(db, sql)
    .raw()
    .all(day, day)
    .map(([id, kind, className, year, dob, joinedOn, leftOn]) => ({
      id,
      kind,
      class: className,
      year,
      dob,
      joinedOn,
      leftOn,
    }))
}

/**
 * Adults with a child here on a day, but for those of whom it was known then that they have no responsibility for it; ids resolved
 * through merges. A guardianship that ended later counts, as one that was written down later. Of two rows about the same two the later
 * counts, unless it only says that nobody knows.
 */
export function listParentsOfHere(db: Db, day: string): ReadonlySet<string> {
  const sql = `WITH held AS (
      SELECT coalesce(noted.merged_into, noted.id) AS child_id, coalesce(adult.merged_into, adult.id) AS adult_id, responsibility,
        link.recorded_at_ms <= @endMs AS was_known, row_number() OVER (ORDER BY link.recorded_at_ms, link.rowid) AS nth
      FROM guardianship AS link
      JOIN person AS noted ON noted.id = link.child_id
      JOIN person AS adult ON adult.id = link.adult_id
      WHERE link.ended_at_ms IS NULL OR link.ended_at_ms > @endMs
    ), pair AS (
      SELECT child_id, adult_id, max(CASE WHEN responsibility = 'no' AND was_known THEN nth ELSE 0 END) AS said_no,
        max(CASE responsibility WHEN 'yes' THEN nth ELSE 0 END) AS said_yes, max(responsibility = 'not-known') AS said_nothing
      FROM held GROUP BY child_id, adult_id
    )
    SELECT DISTINCT adult_id AS id FROM pair JOIN person AS child ON child.id = child_id
    WHERE (said_yes > said_no OR (said_nothing AND said_no = 0)) AND child.kind = 'pupil'
      AND (child.joined_on IS NULL OR child.joined_on <= @day) AND (child.left_on IS NULL OR child.left_on >= @day)`
  return new Set(
    statement<{ id: string }>(db, sql)
      .all({ day, endMs: endOfLondonDayMs(day) })
      .map(({ id }) => id),
  )
}

export type ActRow = readonly [
  personId: string,
  versionId: string,
  signerRole: SignerRole,
  what: Signature['what'],
  signedOn: string,
  signerId: string | null,
  signerName: string,
  /** Later ones were written later. */
  seq: number,
]

/** What was done up to a day, in no order: in that of the index, which alone is read, or every drawing would be passed over. */
export function listActRows(db: Db, day: string): ActRow[] {
  const sql = `SELECT person_id, version_id, signer_role, what, signed_on, signer_id, signer_name, seq
    FROM signature WHERE signed_on <= ?`
  return statement<ActRow>(db, sql).raw().all(day)
}

type Named = {
  readonly id: string
  readonly surname: string
  readonly forename: string
  readonly preferredSurname: string
  readonly preferredForename: string
  readonly upn: string
  readonly email: string
}

/** The names of these people, and what an account is found by. */
export function listNamesOf(db: Db, ids: readonly string[]): Named[] {
  const sql = `SELECT id, surname, forename, preferred_surname AS preferredSurname,
    preferred_forename AS preferredForename, upn, email FROM person WHERE id IN (SELECT value FROM json_each(?))`
  return statement<Named>(db, sql).all(JSON.stringify(ids))
}
