// People of ordinary cases, as the version in force names them.
import type { PersonPart } from '#shared/domain/incident-answers.ts'
import type { Db } from '../open.ts'
import { statement } from './statements.ts'

type PersonRow = {
  readonly incidentId: string
  readonly referenceYear: number
  readonly referenceNumber: number
  readonly recordedAtMs: number
  readonly happenedOn: string | null
  readonly personId: string
  readonly name: string
  readonly classOrPost: string
  readonly part: PersonPart
}

const PEOPLE = `SELECT incident.id AS incidentId, reference_year AS referenceYear, reference_number AS referenceNumber,
    incident.recorded_at_ms AS recordedAtMs, happened_on AS happenedOn, person_id AS personId, name, class_or_post AS classOrPost, part
  FROM incident JOIN incident_person
    ON incident_person.incident_id = incident.id AND incident_person.version = incident.current_version
  JOIN incident_version ON incident_version.incident_id = incident.id AND incident_version.number = incident.current_version
  WHERE name IS NOT NULL`
const FOUND = 'incident.seq IN (SELECT rowid FROM incident_search WHERE incident_search MATCH ?)'

/**
 * Everyone named in a case whose people have one of these words: the index finds the few cases, and the caller compares the names. One word
 * is enough, because the index takes "O'Neill" for two words and "ONeill" for one.
 */
export function listPeopleLike(db: Db, name: string): PersonRow[] {
  const expression = anyWord(name)
  // A name without a letter or a number is in no index.
  if (expression === undefined) return statement<PersonRow>(db, PEOPLE).all()
  return statement<PersonRow>(db, `${PEOPLE} AND ${FOUND}`).all(`{people}: (${expression})`)
}

function anyWord(name: string): string | undefined {
  const words = name.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu) ?? []
  return words.length === 0 ? undefined : words.map((word) => `"${word}"*`).join(' OR ')
}
