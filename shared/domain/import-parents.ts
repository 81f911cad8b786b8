// A parent stands in a file once for each child. The rows of one parent are put together; where it is not certain whose a row is, or
// where two of them disagree, nothing is guessed.
import type { Matched } from './import-match.ts'
import type { ReadRow, RowDetails } from './import-rows.ts'

export type ParentRows = Omit<Matched, 'keys'> & { readonly details: RowDetails }

type Refuse = (row: ReadRow, problem: string) => void
type Party = { readonly id: string | null; readonly rows: [ReadRow, ...ReadRow[]] }

export function mergedRows(matched: readonly Matched[], refuse: Refuse): readonly ParentRows[] {
  const parties = new Map<string, Party>()
  const keysOfName = new Map<string, Set<string>>()
  const put = (key: string, { id, rows: [row], keys }: Matched): void => {
    const party = parties.get(key)
    if (party) party.rows.push(row)
    else parties.set(key, { id, rows: [row] })
    if (keys.name !== '') keysOfName.set(keys.name, (keysOfName.get(keys.name) ?? new Set()).add(key))
  }
  for (const one of matched) if (one.id !== null || one.keys.sure !== '') put(one.id ?? `e-mail ${one.keys.sure}`, one)
  for (const one of matched) {
    if (one.id !== null || one.keys.sure !== '') continue
    const [key = `name ${one.keys.name}`, another] = keysOfName.get(one.keys.name) ?? []
    if (another === undefined) put(key, one)
    else refuse(one.rows[0], 'More than one parent in the file has this name. Give the e-mail in this row too')
  }
  return [...parties.values()].flatMap((party) => agreed(party, refuse))
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
