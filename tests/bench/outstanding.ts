// The list of who has not signed, of everybody in a very large school with three years of signatures: the service of the route against
// SQL that somebody would write by hand for the same page, counts and groups, on the same file with the same cipher and page cache.
// SQL alone cannot answer with less: who has signed is worked out, never stored, so the bare side works out the same rules for people
// with a year group, leaves out those of age, earlier years and days on entry, and is checked to find as many. Where SQLite must sort
// every signature into groups, the service reads them once through an index; a ratio below 1 is no mistake.
import type Database from 'better-sqlite3'
import { listOutstanding } from '#electron/services/agreements/outstanding.ts'
import type { OutstandingFilter } from '#shared/ipc/agreements.ts'
import { todayOf } from '#electron/services/cases/recorded.ts'
import { seedPeople } from '../helpers/seed-people.ts'
import { makeVaultDb } from '../helpers/vault-db.ts'
import { type Figure, measure, timeMs } from './measure.ts'

const PEOPLE = 20_000

const EVERYBODY: OutstandingFilter = {
  kind: null,
  class: null,
  personKind: null,
  round: null,
  standing: null,
  outstandingOnly: true,
}

// Who must sign what, as the rules have it for people with a year group.
const NEEDS_SQL = `WITH here AS MATERIALIZED (
    SELECT id, kind, class, year, search_name, joined_on FROM person WHERE merged_into IS NULL
      AND (joined_on IS NULL OR joined_on <= @today) AND (left_on IS NULL OR left_on >= @today)
  ), parents AS MATERIALIZED (
    SELECT DISTINCT adult_id AS id FROM guardianship JOIN person AS child ON child.id = child_id WHERE ended_at_ms IS NULL
      AND responsibility <> 'no'
      AND (child.joined_on IS NULL OR child.joined_on <= @today) AND (child.left_on IS NULL OR child.left_on >= @today)
  ), need AS (
    SELECT id, 'primary-pupil' AS agreement, 'parent' AS role FROM here
      WHERE kind = 'pupil' AND year IN ('N1', 'N2', 'R', '1', '2', '3', '4', '5', '6')
    UNION ALL SELECT id, 'rules-ks1', 'parent' FROM here WHERE kind = 'pupil' AND year IN ('N1', 'N2', 'R', '1', '2')
    UNION ALL SELECT here.id, 'rules-ks2', roles.value FROM here, json_each('["self", "parent"]') AS roles
      WHERE kind = 'pupil' AND year IN ('3', '4', '5', '6')
    UNION ALL SELECT here.id, 'secondary-pupil', roles.value FROM here, json_each('["self", "parent"]') AS roles
      WHERE kind = 'pupil' AND year IN ('7', '8', '9', '10', '11', '12', '13', '14')
    UNION ALL SELECT id, 'parent', 'self' FROM here WHERE kind = 'parent' AND id IN (SELECT id FROM parents)
    UNION ALL SELECT id, kind, 'self' FROM here WHERE kind NOT IN ('pupil', 'parent')
  ), applies AS (
    SELECT kind, id, max(max(applies_from), @september) AS starts_on FROM agreement_version AS version
    WHERE applies_from <= @today AND number = (
      SELECT max(number) FROM agreement_version WHERE kind = version.kind AND applies_from <= @today)
    GROUP BY kind
  ), last AS (
    SELECT CAST(coalesce(merged.into_id, person_id) AS TEXT) AS person_id, version.kind AS agreement, signer_role AS role, what,
      version_id, signed_on, max(signed_on || printf('%010d', signature.seq)) AS latest
    FROM signature JOIN agreement_version AS version ON version.id = version_id
      LEFT JOIN (SELECT id, merged_into AS into_id FROM person WHERE merged_into IS NOT NULL) AS merged
        ON merged.id = person_id
    WHERE signed_on <= @today GROUP BY 1, 2, 3,
      CASE signer_role WHEN 'self' THEN '' ELSE coalesce(signer_id, lower(signer_name)) END
  ), state AS MATERIALIZED (
    SELECT person_id, agreement, role,
      max(what = 'signed' AND version_id = applies.id AND signed_on >= starts_on) AS now,
      max(CASE WHEN what = 'signed' OR signed_on < starts_on THEN NULL ELSE what END) AS taken, max(what = 'signed') AS ever
    FROM last JOIN applies ON applies.kind = agreement GROUP BY person_id, agreement, role
  ), standing AS MATERIALIZED (
    SELECT need.id AS person_id, need.agreement, CASE
      WHEN min(coalesce(now, 0)) = 1 THEN 'signed'
      WHEN max(CASE WHEN coalesce(now, 0) = 0 THEN taken END) IS NOT NULL THEN max(CASE WHEN now = 0 THEN taken END)
      WHEN max(coalesce(now, 0)) = 1 THEN 'part-signed'
      WHEN min(coalesce(ever, 0)) = 1 THEN 'earlier' ELSE 'not-signed' END AS standing
    FROM need JOIN applies ON applies.kind = need.agreement
      LEFT JOIN state ON state.person_id = need.id AND state.agreement = need.agreement AND state.role = need.role
    GROUP BY need.id, need.agreement
  )`
const PAGE_SQL = `SELECT standing.*, person.kind, class, year, forename, surname, preferred_forename, preferred_surname
  FROM standing JOIN person ON person.id = person_id WHERE standing <> 'signed' ORDER BY class, search_name LIMIT 50`
const COUNTS_SQL = `SELECT CASE person.kind WHEN 'pupil' THEN class ELSE person.kind END AS name, standing, count(*) AS count
  FROM standing JOIN person ON person.id = person_id GROUP BY name, standing`

type CountRow = { readonly name: string; readonly standing: string; readonly count: number }

export async function outstanding(): Promise<Figure> {
  const vault = makeVaultDb()
  try {
    seedPeople(vault.session, PEOPLE)
    const bare = bareSql(vault.db.$client, todayOf(vault.session))
    const ours = () => {
      const listed = listOutstanding(vault.session, { ...EVERYBODY, page: 1 })
      if (!listed.ok) throw new Error('the list was refused')
      return listed.data
    }
    const mine = ours().counts.required - ours().counts.signed
    if (mine !== bare() || mine === 0) throw new Error('the two sides do not find the same')
    return await measure({
      name: 'outstanding',
      runs: 30,
      warmUps: 4,
      ours: () => timeMs(ours),
      theirs: () => timeMs(bare),
    })
  } finally {
    vault.dispose()
  }
}

/** Gives how many have not signed. */
function bareSql(client: Database.Database, today: string): () => number {
  // The standings are worked out once, as the service does.
  const fill = client.prepare(
    `CREATE TEMP TABLE found AS ${NEEDS_SQL} SELECT * FROM standing`
      .replaceAll('@today', `'${today}'`)
      .replaceAll('@september', "'2026-09-01'"),
  )
  const [page, counts] = [PAGE_SQL, COUNTS_SQL].map((sql) => sql.replaceAll('standing JOIN', 'found AS standing JOIN'))
  return () => {
    fill.run()
    client.prepare(page ?? '').all()
    const rows = client.prepare<[], CountRow>(counts ?? '').all()
    client.exec('DROP TABLE temp.found')
    return rows.filter(({ standing }) => standing !== 'signed').reduce((sum, { count }) => sum + count, 0)
  }
}
