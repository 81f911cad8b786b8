// Who still has to sign, gathered for letters and for the register.
import type { AgreementKind } from '#shared/domain/agreements.ts'
import { roundAt } from '#shared/domain/needs.ts'
import { peopleGroups } from '#shared/domain/people-groups.ts'
import { signersOf } from '#shared/domain/signers.ts'
import { nameApart } from '#shared/domain/told-apart.ts'
import type { OutstandingFilter } from '#shared/ipc/agreements.ts'
import { readVersion } from '#db/queries/agreement-versions.ts'
import { resolvePerson } from '#db/queries/people.ts'
import type { Db } from '#db/open.ts'
import type { RegisterGroup } from '../../documents/register-list.ts'
import type { Reminder } from '../../documents/reminder-letters.ts'
import { factsOn } from './facts.ts'
import { isWrittenTo, listOutstandingRows } from './outstanding.ts'
import { roundsBook } from './rounds.ts'

type Row = ReturnType<typeof listOutstandingRows>[number]

/** A letter for each person who is written to. */
export function remindersOf(db: Db, filter: OutstandingFilter, today: string): Reminder[] {
  const rows = listOutstandingRows(db, filter, today).filter((row) => isWrittenTo(row, filter))
  const titleOf = titles(db, filter, today)
  return [...Map.groupBy(rows, ({ personId }) => personId).values()].flatMap((ofPerson) => {
    const [first] = ofPerson
    if (first === undefined) return []
    const missing = ofPerson.map(({ kind, missing: signers, dueOn }) => ({
      kind,
      title: titleOf(kind),
      signers,
      dueOn,
    }))
    const { name, apart, class: className } = first
    return [{ name, apart, class: className, to: addresseeOf(db, first, today), missing }]
  })
}

export function registerGroups(db: Db, filter: OutstandingFilter, today: string): RegisterGroup[] {
  const rows = rowsLeft(db, filter, today)
  const pupils = rows.filter(({ personKind }) => personKind === 'pupil')
  const adults = rows.filter(({ personKind }) => personKind !== 'pupil')
  const groups = peopleGroups(
    Map.groupBy(pupils, (row) => row.class),
    Map.groupBy(adults, (row) => row.personKind),
  )
  return groups.map(({ name, members }) => ({
    name,
    rows: members.map((row) => ({ ...row, name: nameApart(row.name, row.apart) })),
  }))
}

function rowsLeft(db: Db, filter: OutstandingFilter, today: string): Row[] {
  return listOutstandingRows(db, filter, today).filter(({ standing }) => standing !== 'signed')
}

function titles(db: Db, { round: asked }: OutstandingFilter, today: string): (kind: AgreementKind) => string {
  const book = roundsBook(db, today)
  const known = new Map<AgreementKind, string>()
  return (kind) => {
    const versionId = asked?.versionId ?? roundAt(book.of(kind), today)?.round.versionId
    const title = known.get(kind) ?? (versionId && readVersion(db, versionId)?.text.title) ?? ''
    known.set(kind, title)
    return title
  }
}

// Where a parent signs too, the letter goes to the parents, also when only the child has still to sign.
function addresseeOf(db: Db, { personId, personKind, kind }: Row, today: string): Reminder['to'] {
  const person = personKind === 'pupil' ? resolvePerson(db, personId) : undefined
  if (!person) return 'self'
  return signersOf(kind, factsOn(db, person, today, today), today).includes('parent') ? 'parents' : 'self'
}
