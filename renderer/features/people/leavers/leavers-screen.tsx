import '../people.css'
import { useState } from 'react'
import type { FoundPerson } from '#shared/domain/people.ts'
import { formatDate } from '#shared/lib/dates.ts'
import { ButtonRow, LinkButton } from '../../../components/button.tsx'
import { peopleWords } from '../../../components/counted.ts'
import { OnlyFor } from '../../../components/only-for.tsx'
import { Page } from '../../../components/page.tsx'
import { Notice } from '../../../components/warning-text.tsx'
import { BACK_TO_PEOPLE } from '../with-person.tsx'
import { ChooseLeavers } from './choose-leavers.tsx'
import { LastDayForm } from './last-day-form.tsx'

type Done = { readonly people: number; readonly leftOn: string; readonly hasAdults: boolean }

/** One last day for many: at the end of a school year, or when a class goes. */
export function LeaversScreen() {
  return (
    <OnlyFor permission="manage-people">
      <Leavers />
    </OnlyFor>
  )
}

function Leavers() {
  const [chosen, setChosen] = useState<readonly FoundPerson[]>([])
  const [done, setDone] = useState<Done | null>(null)
  if (done) return <DonePage {...done} />
  const finish = (leftOn: string) =>
    setDone({ people: chosen.length, leftOn, hasAdults: chosen.some(({ kind }) => kind !== 'pupil') })
  return (
    <Page heading="Leavers" width="wide" back={BACK_TO_PEOPLE}>
      <p>Tick everybody who has the same last day, in one class or in several.</p>
      <LastDayForm chosen={chosen} onDone={finish}>
        <div id="leavers" className="people-choose">
          <ChooseLeavers chosen={chosen} onChosen={setChosen} />
        </div>
      </LastDayForm>
    </Page>
  )
}

function DonePage({ people, leftOn, hasAdults }: Done) {
  return (
    <Page heading="The last day is saved" back={BACK_TO_PEOPLE}>
      <Notice tone="good" live>
        {`${peopleWords(people)}: ${formatDate(leftOn)} is the last day.`}
      </Notice>
      <p>
        After that day there is nothing more to sign. Blueform reminds you of devices that are still lent and of
        pictures to delete. If a day is wrong, change it on the person’s own page.
      </p>
      <ButtonRow>
        <LinkButton to="/people" kind="primary">
          Go to the people
        </LinkButton>
        {hasAdults && <LinkButton to="/school-devices/leavers">Leavers’ checklists</LinkButton>}
      </ButtonRow>
    </Page>
  )
}
