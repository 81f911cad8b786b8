// What was answered about children's pictures, names, work and accounts. Rows name an entry as it was then; entries that were found to
// be the same person are followed here.
import type { ConsentAnswer } from '#shared/domain/consent-rules.ts'
import type {
  Consent,
  ImageBar,
  ImageDeletion,
  NewConsent,
  NewImageBar,
  NewImageDeletion,
} from '#shared/domain/consents.ts'
import type { YearGroup } from '#shared/domain/people.ts'
import type { Db, Tx } from '../open.ts'
import { consent, imageBar, imageDeletion } from '../schema/consents.ts'
import { actorsOf } from './incident-read.ts'
import type { Recorded } from './incidents.ts'
import { HERE, listMergedIds } from './people.ts'
import { insertRowTx, statement } from './statements.ts'

type Named = {
  readonly forename: string
  readonly surname: string
  readonly preferredForename: string
  readonly preferredSurname: string
}
const NAMED = 'forename, surname, preferred_forename AS preferredForename, preferred_surname AS preferredSurname'
/** Every entry of one person; `@childId` is the entry that the others were merged into. */
const ENTRIES = 'SELECT id FROM person WHERE id = @childId UNION ALL SELECT id FROM person WHERE merged_into = @childId'
const RECORDED = 'recorded_at_ms AS recordedAtMs, recorded_by AS recordedBy'

/** Everything that was answered for one child, in the order in which it was recorded. */
export function listConsents(db: Db, childId: string): Consent[] {
  const sql = `SELECT id, child_id AS childId, signer_role AS signerRole, signer_id AS signerId, signer_name AS signerName, relation,
      topic, answer, how, answered_on AS answeredOn, note, ${RECORDED}
    FROM consent WHERE child_id IN (${ENTRIES}) ORDER BY seq`
  const actorOf = actorsOf(db)
  const mergedInto = listMergedIds(db)
  return statement<Recorded & NewConsent>(db, sql)
    .all({ childId })
    .map((row) => ({
      ...row,
      childId,
      signerId: row.signerId === null ? null : (mergedInto.get(row.signerId) ?? row.signerId),
      recordedBy: actorOf(row.recordedBy),
    }))
}

export function insertConsentTx(tx: Tx, recorded: Recorded, answer: NewConsent): void {
  insertRowTx(tx, consent, { ...recorded, ...answer })
}

/** That pictures of one child must not be used, and that this ended, in their order. */
export function listBars(db: Db, childId: string): ImageBar[] {
  const sql = `SELECT id, what, why, note, ${RECORDED} FROM image_bar WHERE child_id IN (${ENTRIES}) ORDER BY seq`
  const actorOf = actorsOf(db)
  return statement<Recorded & Omit<NewImageBar, 'childId'>>(db, sql)
    .all({ childId })
    .map((row) => ({ ...row, childId, recordedBy: actorOf(row.recordedBy) }))
}

export function insertBarTx(tx: Tx, recorded: Recorded, bar: NewImageBar): void {
  insertRowTx(tx, imageBar, { ...recorded, ...bar })
}

/**
 * Every child of whom no picture may be used now. Each entry counts for itself: that a bar was lifted from one entry lifts none that was
 * set on another, or merging two entries would lift it.
 */
export function listBarred(db: Db): ReadonlySet<string> {
  return new Set(listBarredEntries(db).map(({ childId }) => childId))
}

/** The entries of one child that are barred themselves. */
export function listBarredOf(db: Db, childId: string): readonly string[] {
  return listBarredEntries(db)
    .filter((one) => one.childId === childId)
    .map(({ entryId }) => entryId)
}

function listBarredEntries(db: Db): { readonly childId: string; readonly entryId: string }[] {
  const sql = `SELECT coalesce(merged_into, person.id) AS childId, person.id AS entryId, what, max(seq)
    FROM image_bar JOIN person ON person.id = child_id GROUP BY person.id`
  const latest = statement<{ childId: string; entryId: string; what: NewImageBar['what'] }>(db, sql).all()
  return latest.filter(({ what }) => what === 'set')
}

export function listDeletions(db: Db, childId: string): ImageDeletion[] {
  const sql = `SELECT id, places, done_by AS doneBy, done_on AS doneOn, ${RECORDED}
    FROM image_deletion WHERE child_id IN (${ENTRIES}) ORDER BY seq`
  const actorOf = actorsOf(db)
  return statement<Recorded & Omit<NewImageDeletion, 'childId'>>(db, sql)
    .all({ childId })
    .map((row) => ({ ...row, childId, recordedBy: actorOf(row.recordedBy) }))
}

export function insertDeletionTx(tx: Tx, recorded: Recorded, deletion: NewImageDeletion): void {
  insertRowTx(tx, imageDeletion, { ...recorded, ...deletion })
}

export type ImagesToDelete = Named & { readonly id: string; readonly class: string; readonly leftOn: string }

/** Children who had left by a day and of whom nobody has said since that their pictures are deleted. */
export function listImagesToDelete(db: Db, today: string): ImagesToDelete[] {
  const sql = `SELECT person.id, class, left_on AS leftOn, ${NAMED} FROM person
    WHERE kind = 'pupil' AND merged_into IS NULL AND left_on < ?
      AND NOT EXISTS (SELECT 1 FROM image_deletion WHERE child_id = person.id AND done_on >= left_on)
      AND NOT EXISTS (
        SELECT 1 FROM person entry JOIN image_deletion ON child_id = entry.id
        WHERE entry.merged_into = person.id AND done_on >= person.left_on)
    ORDER BY class, search_name, person.id`
  return statement<ImagesToDelete>(db, sql).all(today)
}

export type PupilHere = {
  readonly id: string
  readonly class: string
  readonly dob: string | null
  readonly leftOn: string | null
}

/** Everybody of the school when `class` is null; `limit` -1 is all of them. */
export type PupilsAsked = {
  readonly day: string
  readonly class: string | null
  readonly limit: number
  readonly offset: number
}

/** Pupils who are here on a day, by class and name; only what the rule needs, because there may be thousands. */
export function listPupilsHere(db: Db, { day, class: className, limit, offset }: PupilsAsked): PupilHere[] {
  const sql = `SELECT id, class, dob, left_on FROM person
    WHERE kind = 'pupil' AND merged_into IS NULL AND ${HERE} ${className === null ? '' : 'AND class = ?'}
    ORDER BY class, search_name, id LIMIT ? OFFSET ?`
  const values = [day, day, ...(className === null ? [] : [className]), limit, offset]
  const rows = statement(db, sql)
    .raw()
    .all(...values) as [string, string, string | null, string | null][]
  return rows.map(([id, ofClass, dob, leftOn]) => ({ id, class: ofClass, dob, leftOn }))
}

/** The classes that have pupils on a day, and how many. */
export function listClassesHere(db: Db, day: string): { readonly name: string; readonly pupils: number }[] {
  const sql = `SELECT class AS name, count(*) AS pupils FROM person
    WHERE kind = 'pupil' AND merged_into IS NULL AND ${HERE} GROUP BY class ORDER BY class`
  return statement<{ name: string; pupils: number }>(db, sql).all(day, day)
}

export type NamedPupil = Named & { readonly id: string; readonly class: string; readonly year: YearGroup | null }

/** What a list shows of some children, in the order of the ids. */
export function listNamed(db: Db, ids: readonly string[]): NamedPupil[] {
  const sql = `SELECT person.id, class, year, ${NAMED} FROM json_each(?) JOIN person ON person.id = value ORDER BY key`
  return statement<NamedPupil>(db, sql).all(JSON.stringify(ids))
}

export type AnswersOf = ReadonlyMap<string, readonly ConsentAnswer[]>
type AnswerRow = [
  string,
  ConsentAnswer['signerRole'],
  string | null,
  string,
  ConsentAnswer['topic'],
  ConsentAnswer['answer'],
  string,
  number,
]
const ANSWER = 'child_id, signer_role, signer_id, signer_name, topic, answer, answered_on, consent.recorded_at_ms'

/** Every entry of some people, once. */
export const ENTRIES_OF = `SELECT value AS entry FROM json_each(@ids)
  UNION SELECT person.id FROM json_each(@ids) CROSS JOIN person INDEXED BY person_merged ON merged_into = value`

/** What was answered for some children. */
export function listAnswers(db: Db, childIds: readonly string[]): AnswersOf {
  // From the children to their answers: in the order of the rows, every answer of the school would be looked at.
  const sql = `SELECT ${ANSWER} FROM (${ENTRIES_OF}) CROSS JOIN consent ON child_id = entry ORDER BY seq`
  return byChild(
    db,
    statement(db, sql)
      .raw()
      .all({ ids: JSON.stringify(childIds) }) as AnswerRow[],
  )
}

function byChild(db: Db, rows: readonly AnswerRow[]): AnswersOf {
  // Few of thousands, so they are followed here and not joined to every row.
  const mergedInto = listMergedIds(db)
  const answers = new Map<string, ConsentAnswer[]>()
  for (const [writtenFor, signerRole, writtenBy, signerName, topic, answer, answeredOn, recordedAtMs] of rows) {
    const childId = mergedInto.get(writtenFor) ?? writtenFor
    const signerId = writtenBy === null ? null : (mergedInto.get(writtenBy) ?? writtenBy)
    const ofChild = answers.get(childId) ?? []
    answers.set(childId, ofChild)
    ofChild.push({ signerRole, signerId, signerName, topic, answer, answeredOn, recordedAtMs })
  }
  return answers
}
