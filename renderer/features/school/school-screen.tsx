import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Problem } from '#shared/domain/answers.ts'
import { type School, schoolSchema } from '#shared/domain/school.ts'
import { Button, ButtonRow } from '../../components/button.tsx'
import { Form } from '../../components/form.tsx'
import { OnlyFor } from '../../components/only-for.tsx'
import { Page } from '../../components/page.tsx'
import { Loading, Refused } from '../../components/warning-text.tsx'
import { SchoolFields } from '../../forms/school-fields.tsx'
import { problemsOf } from '../../forms/zod-problems.ts'
import { invoke } from '../../ipc/client.ts'
import { queryClient, routeKey, useRoute } from '../../ipc/queries.ts'
import { BACK_TO_SETTINGS } from './setting-page.tsx'

export function SchoolScreen() {
  return (
    <OnlyFor permission="manage-settings">
      <Page heading="School" back={BACK_TO_SETTINGS}>
        <WithSchool />
      </Page>
    </OnlyFor>
  )
}

function WithSchool() {
  const school = useRoute('school.read', {})
  if (school.error) return <Refused message={school.error.failure.message} onRetry={() => void school.refetch()} />
  return school.data ? <SchoolForm school={school.data} /> : <Loading what="the school’s details" />
}

function SchoolForm({ school }: { readonly school: School }) {
  const [, navigate] = useLocation()
  const [value, setValue] = useState(school)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [refusal, setRefusal] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)

  const save = async () => {
    if (isBusy) return
    setRefusal(null)
    const checked = schoolSchema.safeParse(value)
    if (!checked.success) return setProblems(problemsOf(checked.error))
    setProblems([])
    setBusy(true)
    const result = await invoke('school.change', checked.data)
    setBusy(false)
    if (!result.ok) return setRefusal(result.message)
    queryClient.setQueryData(routeKey('school.read', {}), result.data)
    navigate('/settings')
  }

  return (
    <Form problems={problems} onSubmit={() => void save()}>
      {refusal && <Refused message={refusal} />}
      <SchoolFields value={value} onChange={setValue} />
      <ButtonRow sticky>
        <Button kind="primary" type="submit" busy={isBusy}>
          Save the school’s details
        </Button>
      </ButtonRow>
    </Form>
  )
}
