// "May we use this child's picture?", by class.
import { mayUse, usesOf } from '#shared/domain/consent-rules.ts'
import type { RouteOutput } from '#shared/ipc/contract.ts'
import { type Result, ok } from '#shared/ipc/result.ts'
import { pageCountOf } from '#shared/lib/pages.ts'
import { type PupilHere, listClassesHere, listNamed, listPupilsHere } from '#db/queries/consents.ts'
import type { Db } from '#db/open.ts'
import { todayOf } from '../cases/recorded.ts'
import { calledApartIn } from '../people/told-apart.ts'
import type { Session } from '../session.ts'
import { factsOf } from './facts.ts'

type Listed = RouteOutput<'consents.list'>
const PAGE_SIZE = 50

type Asked = { readonly class: string | null; readonly page: number }

/** Only the page that is shown is worked out, and how many of one class: the whole school would take long whenever somebody looks. */
export function listConsentsByClass({ db, ...session }: Session, { class: className, page }: Asked): Result<Listed> {
  const today = todayOf(session)
  const classes = listClassesHere(db, today)
  const asked = className === null ? classes : classes.filter(({ name }) => name === className)
  const total = asked.reduce((sum, { pupils }) => sum + pupils, 0)
  const offset = (page - 1) * PAGE_SIZE
  const shown = listPupilsHere(db, { day: today, class: className, limit: PAGE_SIZE, offset })
  const children = withUses(db, shown, today)
  const isWhole = children.length === total
  return ok({
    children,
    classes,
    may: className === null ? null : isWhole ? countShown(children) : countPictures(db, className, today),
    total,
    pageCount: pageCountOf(total, PAGE_SIZE),
  })
}

const ALL = { limit: -1, offset: 0 } as const

/** Everybody of a class, or of the school, for the printed list. */
export function readImageList(session: Session, className: string | null): Listed['children'] {
  const today = todayOf(session)
  return withUses(session.db, listPupilsHere(session.db, { day: today, class: className, ...ALL }), today)
}

function countShown(children: Listed['children']): number {
  return children.filter(({ uses }) => uses.some(({ topic, use }) => topic === 'images' && use.may)).length
}

/** Of how many of a class that takes several pages a picture may be used. */
function countPictures(db: Db, className: string, today: string): number {
  const pupils = listPupilsHere(db, { day: today, class: className, ...ALL })
  const ids = pupils.map(({ id }) => id)
  const factsOfChild = factsOf(db, ids, today)
  return pupils.filter((pupil) => mayUse(factsOfChild(pupil), 'images').may).length
}

function withUses(db: Db, pupils: readonly PupilHere[], today: string): Listed['children'] {
  const ids = pupils.map(({ id }) => id)
  const factsOfChild = factsOf(db, ids, today)
  const named = listNamed(db, ids).map((person) => ({ ...person, kind: 'pupil' as const }))
  const nameOf = calledApartIn(db, named)
  return pupils.flatMap((pupil, index) => {
    const person = named[index]
    if (!person) return []
    const { id, class: className, year } = person
    return [{ id, name: nameOf(person), class: className, year, uses: usesOf(factsOfChild(pupil)) }]
  })
}
