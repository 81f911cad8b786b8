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
import type { Guardianship, YearGroup } from '#shared/domain/people.ts'
import type { Db, Tx } from '../open.ts'
import { consent, imageBar, imageDeletion } from '../schema/consents.ts'
import { actorsOf } from './incident-read.ts'
import type { Recorded } from './incidents.ts'
import { HERE } from './people.ts'
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
  const mergedInto = listMerges(db)
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

/** Every child of whom no picture may be used now. */
export function listBarred(db: Db): ReadonlySet<string> {
  const sql = `SELECT coalesce(merged_into, person.id) AS childId, what, max(seq)
    FROM image_bar JOIN person ON person.id = child_id GROUP BY coalesce(merged_into, person.id)`
  const latest = statement<Pick<NewImageBar, 'childId' | 'what'>>(db, sql).all()
  return new Set(latest.filter(({ what }) => what === 'set').map(({ childId }) => childId))
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

/** Pupils who are here on a day, by class and name; only what the rule needs, because there may be thousands. */
export function listPupilsHere(db: Db, day: string): PupilHere[] {
  const sql = `SELECT id, class, dob, left_on FROM person
    WHERE kind = 'pupil' AND merged_into IS NULL AND ${HERE}
    ORDER BY class, search_name, id`
  const rows = statement(db, sql).raw().all(day, day) as [string, string, string | null, string | null][]
  return rows.map(([id, className, dob, leftOn]) => ({ id, class: className, dob, leftOn }))
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
]
const ANSWER = 'child_id, signer_role, signer_id, signer_name, topic, answer, answered_on'

/** What was answered about pictures for every child. */
export function listPictureAnswers(db: Db): AnswersOf {
  const rows = statement(db, `SELECT ${ANSWER} FROM consent WHERE topic = 'images' ORDER BY seq`).raw().all()
  return byChild(db, rows as AnswerRow[])
}

/** Every entry of some people. */
const ENTRIES_OF = `SELECT value FROM json_each(@ids)
  UNION ALL SELECT person.id FROM json_each(@ids) JOIN person ON merged_into = value`

/** What was answered for some children. */
export function listAnswers(db: Db, childIds: readonly string[]): AnswersOf {
  const sql = `SELECT ${ANSWER} FROM consent WHERE child_id IN (${ENTRIES_OF}) ORDER BY seq`
  return byChild(
    db,
    statement(db, sql)
      .raw()
      .all({ ids: JSON.stringify(childIds) }) as AnswerRow[],
  )
}

function byChild(db: Db, rows: readonly AnswerRow[]): AnswersOf {
  const mergedInto = listMerges(db)
  const answers = new Map<string, ConsentAnswer[]>()
  for (const [writtenFor, signerRole, writtenBy, signerName, topic, answer, answeredOn] of rows) {
    const childId = mergedInto.get(writtenFor) ?? writtenFor
    const signerId = writtenBy === null ? null : (mergedInto.get(writtenBy) ?? writtenBy)
    const ofChild = answers.get(childId) ?? []
    answers.set(childId, ofChild)
    ofChild.push({ signerRole, signerId, signerName, topic, answer, answeredOn })
  }
  return answers
}

type ResponsibilityRow = [string, string, Guardianship['responsibility']]
export type ResponsibilitiesOf = ReadonlyMap<string, ReadonlyMap<string, Guardianship['responsibility']>>

/** Who cares for which child now, and whether with parental responsibility, for every child; one child’s are read with their guardians. */
export function listResponsibilities(db: Db): ResponsibilitiesOf {
  const sql = 'SELECT child_id, adult_id, responsibility FROM guardianship WHERE ended_at_ms IS NULL ORDER BY rowid'
  const rows = statement(db, sql).raw().all() as ResponsibilityRow[]
  const mergedInto = listMerges(db)
  const ofChildren = new Map<string, Map<string, Guardianship['responsibility']>>()
  for (const [childId, adultId, responsibility] of rows) {
    const child = mergedInto.get(childId) ?? childId
    const ofChild = ofChildren.get(child) ?? new Map<string, Guardianship['responsibility']>()
    ofChildren.set(child, ofChild)
    const adult = mergedInto.get(adultId) ?? adultId
    // Of two that merging brought together, the later one counts, unless it only says that nobody knows.
    if (responsibility !== 'not-known' || !ofChild.has(adult)) ofChild.set(adult, responsibility)
  }
  return ofChildren
}

// Few of thousands, so they are followed here and not joined to every row.
function listMerges(db: Db): ReadonlyMap<string, string> {
  const sql = 'SELECT id, merged_into FROM person WHERE merged_into IS NOT NULL'
  return new Map(statement(db, sql).raw().all() as [string, string][])
}
