import {
  type DateAnswer,
  EMPTY_NAME,
  EMPTY_TIME,
  type NameAnswer,
  type TimeAnswer,
  dateAnswerOf,
} from '#shared/domain/answers.ts'
import { londonTime } from '#shared/lib/dates.ts'
import { Button } from '../../../components/button.tsx'
import { DateField } from '../../../components/date-field.tsx'
import { NameField } from '../../../components/name-field.tsx'
import { TimeField } from '../../../components/time-field.tsx'
import { today } from '../../../components/today.ts'
import { useActor } from '../../../ipc/actor.ts'

type WhenAndWho = { readonly date: DateAnswer; readonly time: TimeAnswer; readonly by: NameAnswer }

type WhenAndWhoFieldsProps = {
  readonly answers: WhenAndWho
  readonly change: (part: WhenAndWho) => void
  /** What was done, for the labels: 'Date of the contact'. */
  readonly of: string
  readonly byLabel: string
}

/** When something was done and by whom. One button says "now, by me"; nothing is filled in by itself. */
export function WhenAndWhoFields({ answers, change, of, byLabel }: WhenAndWhoFieldsProps) {
  const actor = useActor()
  const { date, time, by } = answers
  const merge = (part: Partial<WhenAndWho>) => change({ date, time, by, ...part })
  const fillIn = () =>
    change({
      date: dateAnswerOf(today()),
      time: { ...EMPTY_TIME, typed: londonTime(Date.now()) },
      by: { ...EMPTY_NAME, typed: actor?.name ?? '' },
    })
  return (
    <>
      <div>
        <Button icon="clock" onClick={fillIn}>
          Just now, by me
        </Button>
      </div>
      <DateField id="date" label={`Date ${of}`} value={date} onChange={(next) => merge({ date: next })} />
      <TimeField id="time" label={`Time ${of}`} value={time} onChange={(next) => merge({ time: next })} />
      <NameField id="by" label={byLabel} value={by} onChange={(next) => merge({ by: next })} />
    </>
  )
}
