// The plan of an import as a rule: whatever is in the file and in the records, importing the same file again changes nothing.
import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ImportPlan, planImportOf } from '#shared/domain/import-plan.ts'
import type { EndedPair, Held } from '#shared/domain/import-guardians.ts'
import type { FieldName } from '#shared/domain/people-import.ts'
import type { PeopleKind, SchoolPerson } from '#shared/domain/people.ts'

const TODAY = '2026-11-03'
const RUNS = Math.max(4_000, Number(process.env['BLUEFORM_PROPERTY_RUNS'] ?? 0))

type Records = {
  readonly known: readonly SchoolPerson[]
  readonly pupils: readonly SchoolPerson[]
  readonly held: readonly Held[]
  readonly ended: readonly EndedPair[]
}

// Few different words, so that people of the same name, date of birth, UPN or e-mail meet often.
const surname = fc.constantFrom('Example', 'example', 'Sample', 'Gŵyr', 'Gwyr')
const forename = fc.constantFrom('Jo', 'JO', 'Kit')
const dob = fc.constantFrom('2014-09-01', '2015-09-01', '')
const upn = fc.constantFrom('A1', 'a1', 'B2', 'C3', 'D4', '', '')
const email = fc.constantFrom('a@example.org', 'A@example.org', 'b@example.org', 'c@example.org', '', '')
const className = fc.constantFrom('3A', '3B', '')

const person = (kind: PeopleKind): fc.Arbitrary<SchoolPerson> =>
  fc.record({ surname, forename, dob, upn, email, className, isPupil: fc.constant(kind === 'pupil') }).map((one) => ({
    id: randomUUID(),
    kind,
    surname: one.surname,
    forename: one.forename,
    preferredSurname: '',
    preferredForename: '',
    dob: one.isPupil && one.dob !== '' ? one.dob : null,
    upn: one.isPupil ? one.upn : '',
    class: one.isPupil ? one.className : '',
    year: null,
    send: false,
    joinedOn: null,
    leftOn: null,
    email: one.isPupil ? '' : one.email,
    post: '',
    mergedInto: null,
    recordedAtMs: 0,
  }))

/** Some entries are merged into the first. */
const people = (kind: PeopleKind): fc.Arbitrary<readonly SchoolPerson[]> =>
  fc
    .tuple(fc.array(person(kind), { maxLength: 5 }), fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }))
    .map(([all, merged]) =>
      all.map((one, at) =>
        at > 0 && merged[at] === true && merged[at - 1] === true ? { ...one, mergedInto: all[0]?.id ?? null } : one,
      ),
    )

const COLUMNS: Readonly<Record<'pupil' | 'staff' | 'parent', readonly FieldName[]>> = {
  pupil: ['upn', 'surname', 'forename', 'dob', 'class'],
  staff: ['surname', 'forename', 'email', 'post'],
  parent: ['surname', 'forename', 'email', 'childUpn', 'relation', 'responsibility'],
}
const relation = fc.constantFrom('Mother', 'Aunt', '')
const rowOf = {
  pupil: fc.tuple(upn, fc.oneof({ weight: 6, arbitrary: surname }, fc.constant('')), forename, dob, className),
  staff: fc.tuple(surname, forename, email, className),
  parent: fc.tuple(
    surname,
    forename,
    email,
    fc.constantFrom('P1', 'P2', ''),
    relation,
    fc.constantFrom('Yes', 'No', ''),
  ),
}

const PUPILS: readonly SchoolPerson[] = ['P1', 'P2'].map((code) => ({
  ...(fc.sample(person('pupil'), { numRuns: 1, seed: 1 })[0] as SchoolPerson),
  id: randomUUID(),
  upn: code,
}))

/** The records as an import leaves them. */
function applied({ known, pupils, held, ended }: Records, plan: ImportPlan): Records {
  const after = new Map(known.map((one) => [one.id, one]))
  let links = [...held]
  for (const { before, details, links: added } of plan.people) {
    const id = before?.id ?? randomUUID()
    after.set(id, { ...details, id, mergedInto: null, recordedAtMs: before?.recordedAtMs ?? 1 })
    for (const { childId, relation: words, responsibility, instead } of added) {
      links = links.filter((link) => !instead.some((old) => old.id === link.id))
      links.push({ id: randomUUID(), childId, adultId: id, relation: words, responsibility })
    }
  }
  return { known: [...after.values()], pupils, held: links, ended }
}

type Pair = { child: number; adult: number; responsibility: 'yes' | 'no' | 'not-known'; isEnded: boolean }

/** Who cares for whom, or did: any of those who are known, and the two pupils. */
const pairs: fc.Arbitrary<readonly Pair[]> = fc.array(
  fc.record<Pair>({
    child: fc.constantFrom(0, 1),
    adult: fc.integer({ min: 0, max: 4 }),
    responsibility: fc.constantFrom('yes', 'no', 'not-known'),
    isEnded: fc.boolean(),
  }),
  { maxLength: 4 },
)

function guardianships(known: readonly SchoolPerson[], drawn: readonly Pair[]) {
  const found = drawn.flatMap(({ child, adult, ...said }) => {
    const one = known[adult]
    return one
      ? [
          {
            id: randomUUID(),
            childId: PUPILS[child]?.id ?? '',
            adultId: one.mergedInto ?? one.id,
            relation: '',
            ...said,
          },
        ]
      : []
  })
  return { held: found.filter(({ isEnded }) => !isEnded), ended: found.filter(({ isEnded }) => isEnded) }
}

for (const kind of ['pupil', 'staff', 'parent'] as const) {
  test(`twice changes nothing: ${kind}`, () => {
    let imported = 0
    const rows = fc.array<string[]>(rowOf[kind] as fc.Arbitrary<string[]>, { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(people(kind), rows, pairs, (known, cells, drawn) => {
        const records: Records = { known, pupils: PUPILS, ...guardianships(kind === 'parent' ? known : [], drawn) }
        const settings = { kind, columns: [...COLUMNS[kind]] }
        const file = cells.map((row, at) => ({ line: at + 2, cells: row }))
        const plan = planImportOf({ settings, rows: file, today: TODAY, ...records })
        const told = new Set([...plan.people.map(({ line }) => line), ...plan.bad.map(({ line }) => line)])
        if (kind !== 'parent') expect(told.size).toBe(file.length)
        if (plan.bad.length > 0) return
        imported += 1
        const pairOf = (childId: string, adultId: string | undefined) => (one: { childId: string; adultId: string }) =>
          one.childId === childId && one.adultId === adultId
        for (const { before, links } of plan.people) {
          for (const { childId, responsibility } of links) {
            const was = records.held.filter(pairOf(childId, before?.id)).at(-1)
            if (was?.responsibility === 'no') expect(responsibility).toBe('no')
            if (!was) expect(records.ended.some(pairOf(childId, before?.id))).toBe(false)
          }
        }
        const again = planImportOf({ settings, rows: file, today: TODAY, ...applied(records, plan) })
        expect(again.bad).toEqual([])
        expect(again.people.filter(({ what }) => what !== 'same')).toEqual([])
        expect(again.people).toHaveLength(plan.people.length)
        expect(again.notInFile).toHaveLength(plan.notInFile.length)
      }),
      { numRuns: RUNS },
    )
    expect(imported).toBeGreaterThan(RUNS / 20)
  })
}
