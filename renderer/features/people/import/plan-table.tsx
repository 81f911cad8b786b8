import type { PlanRow } from '#shared/domain/people-import.ts'
import { DataTable } from '../../../components/data-table.tsx'
import type { ImportFile } from './import-file.ts'
import { fieldWords, valueWords } from '../person/person-words.ts'

type PlanTableProps = {
  readonly show: PlanRow['what']
  readonly rows: readonly PlanRow[]
  readonly format: ImportFile['format']
}

const CAPTIONS = {
  bad: 'Lines that cannot be read',
  added: 'People who are new',
  changed: 'People whose details change',
  same: 'People who stay as they are',
} as const

const EMPTY = {
  bad: 'Every line can be read.',
  added: 'Nobody in this file is new.',
  changed: 'Nobody’s details change.',
  same: 'Nobody stays exactly as they are.',
} as const

export function PlanTable({ show, rows, format }: PlanTableProps) {
  // A Common Transfer File may be one long line: where somebody stands in it helps only to correct what is wrong.
  const first = format === 'ctf' && show !== 'bad' ? [NAME] : [LINE, NAME]
  return (
    <DataTable
      caption={CAPTIONS[show]}
      columns={show === 'same' ? first : [...first, show === 'bad' ? PROBLEM : CHANGES]}
      rows={rows}
      rowKey={({ line, problem, name, changes }) => `${line} ${name} ${problem} ${JSON.stringify(changes)}`}
      empty={EMPTY[show]}
    />
  )
}

const LINE = { key: 'line', header: 'Line', cell: ({ line }: PlanRow) => line.toLocaleString('en-GB') }
const NAME = { key: 'name', header: 'Name', cell: ({ name }: PlanRow) => name || 'No name' }
const PROBLEM = { key: 'problem', header: 'What is wrong', cell: ({ problem }: PlanRow) => problem }
const CHANGES = { key: 'changes', header: 'What the file says', cell: (row: PlanRow) => <Changes row={row} /> }

function Changes({ row }: { readonly row: PlanRow }) {
  const { what, changes } = row
  const said = changes.filter(({ field }) => !isInName(row, field))
  if (said.length === 0) return 'The name only'
  return (
    <ul className={what === 'added' ? 'import-changes import-changes-new' : 'import-changes'}>
      {said.map(({ field, before, after }) => (
        <li key={`${field} ${after}`}>
          {what === 'added'
            ? `${words(field)}: ${shown(field, after)}`
            : `${words(field)}: from ${shown(field, before)} to ${shown(field, after)}`}
        </li>
      ))}
    </ul>
  )
}

// The name stands beside it already; in full only where somebody is called something else.
function isInName({ what, changes }: PlanRow, field: string): boolean {
  const isCalledElse = changes.some((change) => change.field.startsWith('preferred'))
  return what === 'added' && !isCalledElse && (field === 'surname' || field === 'forename')
}

const words = (field: string): string => (field === 'child' ? 'Child' : fieldWords(field))

function shown(field: string, value: string): string {
  if (field !== 'child') return valueWords(field, value)
  return value === '' ? 'nothing' : value
}
