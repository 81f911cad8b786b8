import { Checkbox } from '@fluentui/react-components'
import type { DateAnswer, Problem } from '#shared/domain/answers.ts'
import { Button, ButtonRow } from '../../../components/button.tsx'
import { DataTable } from '../../../components/data-table.tsx'
import { DateField } from '../../../components/date-field.tsx'
import { Form } from '../../../components/form.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { YearChoice } from '../form/common-fields.tsx'
import { type Move, classAndYear } from './moves.ts'

type MovesFormProps = {
  readonly moves: readonly Move[]
  readonly onMoves: (moves: readonly Move[]) => void
  readonly lastDay: DateAnswer
  readonly onLastDay: (lastDay: DateAnswer) => void
  readonly problems: readonly Problem[]
  readonly onSubmit: () => void
}

export function MovesForm({ moves, onMoves, lastDay, onLastDay, problems, onSubmit }: MovesFormProps) {
  const change = (at: number, part: Partial<Move>) =>
    onMoves(moves.map((move, index) => (index === at ? { ...move, ...part } : move)))
  return (
    <Form problems={problems} onSubmit={onSubmit}>
      <DateField
        id="leftOn"
        label="Last day of the pupils who leave"
        notKnownLabel={null}
        hasShortcuts={false}
        value={lastDay}
        onChange={onLastDay}
      />
      <div className="people-move">
        <DataTable
          caption="Where does each class go?"
          rows={moves.map((move, index) => ({ move, index }))}
          rowKey={({ move }) => `${move.class} ${move.year ?? ''}`}
          empty=""
          columns={columnsWith(change)}
        />
      </div>
      <ButtonRow sticky>
        <Button kind="primary" type="submit">
          Check before moving
        </Button>
      </ButtonRow>
    </Form>
  )
}

type Change = (at: number, part: Partial<Move>) => void

const columnsWith = (change: Change) => [
  { key: 'from', header: 'Class now', cell: ({ move }: Row) => fromWords(move) },
  { key: 'pupils', header: 'Pupils', cell: ({ move }: Row) => move.pupils.toLocaleString('en-GB') },
  { key: 'toClass', header: 'New class', cell: (row: Row) => <ToClass {...row} change={change} /> },
  { key: 'toYear', header: 'New year', cell: (row: Row) => <ToYear {...row} change={change} /> },
  { key: 'leave', header: 'Leaves', cell: (row: Row) => <Leaves {...row} change={change} /> },
]

type Row = { readonly move: Move; readonly index: number }
type CellProps = Row & { readonly change: Change }

const fromWords = (move: Move) => classAndYear(move.class, move.year)

function ToClass({ move, index, change }: CellProps) {
  return (
    <TextField
      id={`moves.${index}.toClass`}
      label={`New class of ${fromWords(move)}`}
      labelSize="hidden"
      width="short"
      disabled={move.leave}
      value={move.leave ? '' : move.toClass}
      onChange={(toClass) => change(index, { toClass })}
    />
  )
}

function ToYear({ move, index, change }: CellProps) {
  if (move.leave) return null
  return (
    <YearChoice
      id={`moves.${index}.toYear`}
      label={`New year of ${fromWords(move)}`}
      labelSize="hidden"
      value={move.toYear}
      onChange={(toYear) => change(index, { toYear })}
    />
  )
}

function Leaves({ move, index, change }: CellProps) {
  return (
    <Checkbox
      id={`moves.${index}.leave`}
      className="bf-choice"
      checked={move.leave}
      aria-label={`${fromWords(move)} leaves the school`}
      onChange={(_event, data) => change(index, { leave: data.checked === true })}
    />
  )
}
