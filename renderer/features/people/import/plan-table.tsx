import type { PlanRow } from '#shared/domain/people-import.ts'
import { DataTable } from '../../../components/data-table.tsx'
import { fieldWords, valueWords } from '../person/person-words.ts'

type PlanTableProps = { readonly show: PlanRow['what']; readonly rows: readonly PlanRow[] }

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

export function PlanTable({ show, rows }: PlanTableProps) {
  return (
    <DataTable
      caption={CAPTIONS[show]}
      columns={show === 'same' ? [LINE, NAME] : [LINE, NAME, show === 'bad' ? PROBLEM : CHANGES]}
      rows={rows}
      rowKey={({ line, problem, name }) => `${line} ${name} ${problem}`}
      empty={EMPTY[show]}
    />
  )
}

const LINE = { key: 'line', header: 'Line', cell: ({ line }: PlanRow) => line.toLocaleString('en-GB') }
const NAME = { key: 'name', header: 'Name', cell: ({ name }: PlanRow) => name || 'No name' }
const PROBLEM = { key: 'problem', header: 'What is wrong', cell: ({ problem }: PlanRow) => problem }
const CHANGES = { key: 'changes', header: 'What the file says', cell: (row: PlanRow) => <Changes row={row} /> }

function Changes({ row: { what, changes } }: { readonly row: PlanRow }) {
  return (
    <ul className={what === 'added' ? 'import-changes import-changes-new' : 'import-changes'}>
      {changes.map(({ field, before, after }) => (
        <li key={`${field} ${after}`}>
          {what === 'added'
            ? `${words(field)}: ${shown(field, after)}`
            : `${words(field)}: from ${shown(field, before)} to ${shown(field, after)}`}
        </li>
      ))}
    </ul>
  )
}

const words = (field: string): string => (field === 'child' ? 'Child' : fieldWords(field))

function shown(field: string, value: string): string {
  if (field !== 'child') return valueWords(field, value)
  return value === '' ? 'nothing' : value
}
