import '../people.css'
import { useState } from 'react'
import { type DateAnswer, type Problem, dateAnswerOf, readKnownDate } from '#shared/domain/answers.ts'
import type { RouteOutput } from '#shared/ipc/contract.ts'
import { LATEST_DAY } from '#shared/lib/dates.ts'
import { OnlyFor } from '../../../components/only-for.tsx'
import { Page } from '../../../components/page.tsx'
import { today } from '../../../components/today.ts'
import { Loading, Refused } from '../../../components/warning-text.tsx'
import { useRoute } from '../../../ipc/queries.ts'
import { BACK_TO_PEOPLE } from '../with-person.tsx'
import { BeforeMoving } from './before-moving.tsx'
import { CheckPage, DonePage } from './check-and-done.tsx'
import { MovesForm } from './moves-form.tsx'
import { type Move, likelyLastDay, moveProblems } from './moves.ts'
import { AlreadyMoved } from './take-back.tsx'

const HEADING = 'Move classes up'

export function RollOverScreen() {
  return (
    <OnlyFor permission="manage-people">
      <WithPlan />
    </OnlyFor>
  )
}

function WithPlan() {
  const { data, error, isPending, refetch } = useRoute('people.rollOverPlan', {})
  // What was done changes the plan: the pages go on with the one they began with.
  const [begun, setBegun] = useState<RouteOutput<'people.rollOverPlan'> | null>(null)
  const plan = begun ?? data
  if (plan && plan.doneAtMs !== null && plan.takeBack !== null)
    return <AlreadyMoved doneAtMs={plan.doneAtMs} takeBack={plan.takeBack} onBegin={() => setBegun(plan)} />
  if (plan && plan.classes.length > 0) return <RollOver plan={plan} onBegin={() => setBegun(plan)} />
  return (
    <Page heading={HEADING} back={BACK_TO_PEOPLE}>
      {isPending && <Loading what="the classes" />}
      {error && <Refused message={error.failure.message} onRetry={() => void refetch()} />}
      {data && <p>There is no class yet. Enter or import pupils first.</p>}
    </Page>
  )
}

type RollOverProps = { readonly plan: RouteOutput<'people.rollOverPlan'>; readonly onBegin: () => void }

function RollOver({ plan, onBegin }: RollOverProps) {
  const [moves, setMoves] = useState<readonly Move[]>(plan.classes)
  const [lastDay, setLastDay] = useState<DateAnswer>(() => dateAnswerOf(likelyLastDay(today())))
  const [beganOn] = useState(today)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [checkedDay, setCheckedDay] = useState<string | null>(null)
  const [done, setDone] = useState<RouteOutput<'people.rollOver'> | null>(null)
  const check = () => {
    const day = readKnownDate(lastDay, LATEST_DAY, 'the last day of those who leave')
    const found = [...(day.ok ? [] : [{ field: 'leftOn', message: day.message }]), ...moveProblems(moves)]
    setProblems(found)
    if (!day.ok || found.length > 0) return
    onBegin()
    setCheckedDay(day.value)
  }
  if (done) return <DonePage done={done} />
  if (checkedDay !== null) {
    return <CheckPage moves={moves} leftOn={checkedDay} onBack={() => setCheckedDay(null)} onDone={setDone} />
  }
  return (
    <Page heading={HEADING} width="wide" back={BACK_TO_PEOPLE}>
      <BeforeMoving day={beganOn} newYears={plan.newYears} />
      <MovesForm
        moves={moves}
        onMoves={setMoves}
        lastDay={lastDay}
        onLastDay={setLastDay}
        problems={problems}
        onSubmit={check}
      />
    </Page>
  )
}
