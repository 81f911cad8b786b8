import { useState } from 'react'
import { EMPTY_DATE, readKnownDate } from '#shared/domain/answers.ts'
import type { PeopleKind } from '#shared/domain/people.ts'
import { LATEST_DAY, formatDate } from '#shared/lib/dates.ts'
import { Button, ButtonRow } from '../../../components/button.tsx'
import { CheckboxGroup } from '../../../components/checkbox-group.tsx'
import { peopleWords } from '../../../components/counted.ts'
import { DateField } from '../../../components/date-field.tsx'
import { Details } from '../../../components/details.tsx'
import { Form } from '../../../components/form.tsx'
import { Notice, Refused } from '../../../components/warning-text.tsx'
import { useChange } from '../../../ipc/use-call.ts'
import type { Missing } from './import-file.ts'
import { missingWords } from './missing-list.tsx'

/** Whoever is here and not in the file may have left: many of them, on one day. */
export function MissingLeavers({ kind, missing }: { readonly kind: PeopleKind; readonly missing: Missing }) {
  const [gone, setGone] = useState<readonly string[]>([])
  const [said, setSaid] = useState<string | null>(null)
  const still = missing.missing.filter(({ id }) => !gone.includes(id))
  const onDone = (ids: readonly string[], day: string) => {
    setGone([...gone, ...ids])
    setSaid(`${peopleWords(ids.length)}: ${formatDate(day)} is the last day.`)
  }
  const count = missing.notInFile - (missing.missing.length - still.length)
  return (
    <>
      {said !== null && (
        <Notice tone="good" live>
          {said}
        </Notice>
      )}
      {count > 0 && (
        <Details summary={missingWords(kind, count)}>
          {still.length > 0 && <LeaversForm people={still} onDone={onDone} />}
          {count > still.length && (
            <p>{`${peopleWords(count - still.length)} more are not shown. Import the file again to see them.`}</p>
          )}
        </Details>
      )}
    </>
  )
}

type LeaversFormProps = {
  readonly people: Missing['missing']
  readonly onDone: (ids: readonly string[], day: string) => void
}

function LeaversForm({ people, onDone }: LeaversFormProps) {
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [lastDay, setLastDay] = useState(EMPTY_DATE)
  const { call, problems, setProblems, refusal, isBusy } = useChange('people.leave')
  const save = async () => {
    const read = readKnownDate(lastDay, LATEST_DAY, 'the last day')
    const nobody = chosen.length === 0 ? [{ field: 'leavers', message: 'Tick who has left' }] : []
    if (!read.ok) return setProblems([...nobody, { field: 'leftOn', message: read.message }])
    if (nobody.length > 0) return setProblems(nobody)
    if (!(await call({ ids: [...chosen], leftOn: read.value }))) return
    setChosen([])
    onDone(chosen, read.value)
  }
  return (
    <Form problems={problems} onSubmit={() => void save()}>
      {refusal !== null && <Refused message={refusal} />}
      <p>Tick those who have left and say when, on one day. Whoever is not ticked stays as they are.</p>
      <DateField
        id="leftOn"
        label="What was their last day?"
        notKnownLabel={null}
        hasShortcuts={false}
        value={lastDay}
        onChange={setLastDay}
      />
      <TickAll all={people.map(({ id }) => id)} chosen={chosen} onChosen={setChosen} />
      <CheckboxGroup
        id="leavers"
        label="Who has left?"
        columns={2}
        value={chosen}
        options={people.map(({ id, words }) => ({ value: id, label: words }))}
        onChange={setChosen}
      />
      <ButtonRow>
        <Button type="submit" busy={isBusy}>
          Save the last day
        </Button>
        <output>{`${peopleWords(chosen.length)} ticked`}</output>
      </ButtonRow>
    </Form>
  )
}

type TickAllProps = {
  readonly all: readonly string[]
  readonly chosen: readonly string[]
  readonly onChosen: (chosen: readonly string[]) => void
}

function TickAll({ all, chosen, onChosen }: TickAllProps) {
  const isAll = chosen.length === all.length
  return (
    <ButtonRow>
      <Button icon={isAll ? 'close' : 'check'} onClick={() => onChosen(isAll ? [] : all)}>
        {isAll ? 'Untick all' : `Tick all ${all.length.toLocaleString('en-GB')}`}
      </Button>
    </ButtonRow>
  )
}
