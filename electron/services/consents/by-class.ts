// "May we use this child's picture?", by class.
import { mayUse, usesOf } from '#shared/domain/consent-rules.ts'
import { calledOf } from '#shared/domain/people.ts'
import type { RouteOutput } from '#shared/ipc/contract.ts'
import { type Result, ok } from '#shared/ipc/result.ts'
import { type PupilHere, listNamed, listPupilsHere } from '#db/queries/consents.ts'
import type { Db } from '#db/open.ts'
import { todayOf } from '../cases/recorded.ts'
import type { Session } from '../session.ts'
import { factsOf, pictureFactsOfAll } from './facts.ts'

type Listed = RouteOutput<'consents.list'>
const PAGE_SIZE = 50

type Asked = { readonly class: string | null; readonly page: number }

export function listConsentsByClass({ db, ...session }: Session, { class: className, page }: Asked): Result<Listed> {
  const today = todayOf(session)
  const pupils = listPupilsHere(db, today)
  const asked = className === null ? pupils : pupils.filter((pupil) => pupil.class === className)
  const shown = asked.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)
  return ok({
    children: withUses(db, shown, today),
    classes: classesOf(db, pupils, today),
    total: asked.length,
    pageCount: Math.max(1, Math.ceil(asked.length / PAGE_SIZE)),
  })
}

/** Everybody of a class, or of the school, for the printed list. */
export function readImageList(session: Session, className: string | null): Listed['children'] {
  const today = todayOf(session)
  const pupils = listPupilsHere(session.db, today)
  return withUses(session.db, className === null ? pupils : pupils.filter((pupil) => pupil.class === className), today)
}

function withUses(db: Db, pupils: readonly PupilHere[], today: string): Listed['children'] {
  const ids = pupils.map(({ id }) => id)
  const factsOfChild = factsOf(db, ids, today)
  const named = listNamed(db, ids)
  return pupils.flatMap((pupil, index) => {
    const person = named[index]
    if (!person) return []
    const { id, class: className, year } = person
    return [{ id, name: calledOf(person), class: className, year, uses: usesOf(factsOfChild(pupil)) }]
  })
}

function classesOf(db: Db, pupils: readonly PupilHere[], today: string): Listed['classes'] {
  const factsOfChild = pictureFactsOfAll(db, today)
  const classes = new Map<string, { name: string; pupils: number; may: number }>()
  for (const pupil of pupils) {
    const row = classes.get(pupil.class) ?? { name: pupil.class, pupils: 0, may: 0 }
    classes.set(pupil.class, row)
    row.pupils += 1
    if (mayUse(factsOfChild(pupil), 'images').may) row.may += 1
  }
  return [...classes.values()]
}
