// A parent stands in a file once for each child. The rows of one parent are put together; where it is not certain whose a row is, or
// where two of them disagree, nothing is guessed.
import { type Matched, addTo } from './import-match.ts'
import type { ReadRow, RowDetails } from './import-rows.ts'

export type ParentRows = Omit<Matched, 'keys' | 'childId'> & { readonly details: RowDetails }

type Refuse = (row: ReadRow, problem: string) => void
type Party = { readonly id: string | null; readonly rows: [ReadRow, ...ReadRow[]] }

export function mergedRows(matched: readonly Matched[], refuse: Refuse): readonly ParentRows[] {
  const known = idsBySure(matched)
  const parties = new Map<string, Party>()
  const keysOfKin = new Map<string, Set<string>>()
  const put = (key: string, { id, rows: [row], keys, childId }: Matched): void => {
    const party = parties.get(key)
    if (party) party.rows.push(row)
    else parties.set(key, { id, rows: [row] })
    if (keys.name === '') return
    for (const kin of [kinOf(keys.name, childId), keys.name]) addTo(keysOfKin, kin, new Set<string>()).add(key)
  }
  for (const one of matched) {
    const [id = one.id, another] = known.get(one.keys.sure) ?? []
    if (another !== undefined) refuse(one.rows[0], ENTERED_TWICE)
    else if (id !== null || one.keys.sure !== '') put(id ?? `e-mail ${one.keys.sure}`, { ...one, id })
  }
  for (const one of matched) {
    if (one.id !== null || one.keys.sure !== '') continue
    const { name } = one.keys
    const kin = kinOf(name, one.childId)
    const [key = `name ${kin}`, another] = keysOfKin.get(one.childId === null ? name : kin) ?? []
    if (another === undefined) put(key, one)
    else refuse(one.rows[0], 'More than one parent in the file has this name. Give the e-mail in this row too')
  }
  return [...parties.values()].flatMap((party) => agreed(party, refuse))
}

const ENTERED_TWICE =
  'This parent is entered here more than once, once for each child. Put the entries together first: People, then “Duplicates”'

const kinOf = (name: string, childId: string | null): string => `${name} ${childId ?? 'no child'}`

/** Whom the rows with one e-mail were found to be; their other rows are the same person. */
function idsBySure(matched: readonly Matched[]): ReadonlyMap<string, ReadonlySet<string>> {
  const ids = new Map<string, Set<string>>()
  for (const { id, keys } of matched)
    if (id !== null && keys.sure !== '') addTo(ids, keys.sure, new Set<string>()).add(id)
  return ids
}

function agreed({ id, rows }: Party, refuse: Refuse): ParentRows[] {
  const details: RowDetails = {}
  const sorted = rows.toSorted((a, b) => a.line - b.line) as Party['rows']
  const [first] = sorted
  let doAgree = true
  for (const row of sorted) {
    const differs = Object.entries(row.details).some(([key, value]) => {
      const known = details[key as keyof RowDetails]
      return known !== undefined && known !== value
    })
    if (differs) {
      refuse(
        row,
        `Line ${first.line} is the same person and says something else. Make both the same, or give each their own e-mail`,
      )
      doAgree = false
    }
    Object.assign(details, row.details)
  }
  return doAgree ? [{ id, rows: sorted, details }] : []
}
