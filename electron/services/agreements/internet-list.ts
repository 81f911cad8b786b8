// Who may use the school's internet, for the network manager: whether, and never why not. Seed 002 §3.3.
import { EMBEDDED_DATA_MESSAGE, embeddedDataProblems } from '#shared/domain/embedded-data.ts'
import { isAllowed } from '#shared/domain/internet-access.ts'
import { PEOPLE_KINDS } from '#shared/domain/people.ts'
import type { RouteOutput } from '#shared/ipc/contract.ts'
import { type Result, fail, ok } from '#shared/ipc/result.ts'
import { listNamesOf } from '#db/queries/outstanding.ts'
import { insertSavedListTx, listSavedLists } from '#db/queries/saved-lists.ts'
import type { Db } from '#db/open.ts'
import { csv } from '../../documents/csv.ts'
import { auditIncidentTx } from '../audit.ts'
import { recordedNow, todayOf } from '../cases/recorded.ts'
import { LOCKED_MEANWHILE, change } from '../change.ts'
import type { DocumentOutlets } from '../documents.ts'
import { toldApart } from '../people/told-apart.ts'
import { saveFile } from '../save-file.ts'
import type { Session } from '../session.ts'
import { sha256Of } from '../../platform/sha256.ts'
import { standingsOn } from './standings.ts'

const FILE_NAME = 'Blueform internet access.csv'
const HEAD = ['Surname', 'Forename', 'Class', 'Year', 'Kind', 'UPN', 'E-mail', 'Told apart by', 'Internet']
const ALLOWED = 'allowed'
const NOT_ALLOWED = 'not allowed'

/** The reason may tell a name, so it is kept beside the log, which has its SHA-256 only. */
export async function saveInternetList(
  session: Session,
  outlets: Pick<DocumentOutlets, 'askWhereToSave'>,
  reason: string,
): Promise<Result<{ done: boolean }>> {
  const problems = embeddedDataProblems({ reason })
  if (problems.length > 0) return fail('invalid', EMBEDDED_DATA_MESSAGE, problems)
  const path = await outlets.askWhereToSave(FILE_NAME)
  if (path === undefined) return ok({ done: false })
  // The dialog may have been open while the vault was locked.
  if (!session.db.$client.open) return LOCKED_MEANWHILE
  const listed = change(session, (tx) => {
    const people = internetList(tx, todayOf(session))
    const allowed = people.filter((person) => person.internet === ALLOWED).length
    const counts = { rows: people.length, allowed, notAllowed: people.length - allowed }
    const recorded = recordedNow(session)
    insertSavedListTx(tx, { ...recorded, reason, rows: people.length })
    const detail = { savedListId: recorded.id, ...counts, reasonSha256: sha256Of(reason) }
    auditIncidentTx(tx, session, 'agreements.internet-list-saved', null, detail)
    return ok(people)
  })
  if (!listed.ok) return listed
  return saveFile(path, csv([HEAD, ...listed.data.map(cellsOf)]))
}

export function listSaved({ db }: Pick<Session, 'db'>): Result<RouteOutput<'agreements.savedLists'>> {
  return ok({ lists: listSavedLists(db) })
}

type Listed = {
  readonly surname: string
  readonly forename: string
  readonly class: string
  readonly year: string
  readonly kind: string
  readonly upn: string
  readonly email: string
  /** Only of namesakes with neither UPN nor e-mail: a date of birth leaves the school no oftener than it must. */
  readonly apart: string
  readonly internet: typeof ALLOWED | typeof NOT_ALLOWED
}

const cellsOf = ({ surname, forename, class: className, year, kind, upn, email, apart, internet }: Listed) => [
  surname,
  forename,
  className,
  year,
  kind,
  upn,
  email,
  apart,
  internet,
]

/** Everybody here who has an agreement to sign, as they are called, by kind, class and name. */
function internetList(db: Db, today: string): Listed[] {
  const asked = standingsOn(db, today, today).filter(({ needs }) => needs.length > 0)
  const people = asked.map(({ person }) => person)
  const apartOf = toldApart(db, people)
  const known = new Map(
    listNamesOf(
      db,
      people.map(({ id }) => id),
    ).map((one) => [one.id, one]),
  )
  return PEOPLE_KINDS.flatMap(({ value, label }) =>
    asked
      .filter(({ person }) => person.kind === value)
      .map(({ person, needs }) => {
        const one = known.get(person.id)
        const [upn, email] = [one?.upn ?? '', one?.email ?? '']
        return {
          surname: one?.preferredSurname || one?.surname || '',
          forename: one?.preferredForename || one?.forename || '',
          class: person.class,
          year: person.year ?? '',
          kind: label,
          upn,
          email,
          apart: upn === '' && email === '' ? apartOf(person.id) : '',
          internet: isAllowed(needs, today) ? ALLOWED : NOT_ALLOWED,
        }
      }),
  )
}
