import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Problem } from '#shared/domain/answers.ts'
import { type School, schoolSchema } from '#shared/domain/school.ts'
import { Button, ButtonRow } from '../../components/button.tsx'
import { Form } from '../../components/form.tsx'
import { Page } from '../../components/page.tsx'
import { Loading, Refused } from '../../components/warning-text.tsx'
import { SchoolFields } from '../../forms/school-fields.tsx'
import { problemsOf } from '../../forms/zod-problems.ts'
import { invoke } from '../../ipc/client.ts'
import { queryClient, routeKey, useRoute } from '../../ipc/queries.ts'

const BACK = { to: '/settings', label: 'Back to the settings' }

export function SchoolScreen() {
  const school = useRoute('school.read', {})
  return (
    <Page heading="School" back={BACK}>
      {school.error && <Refused message={school.error.failure.message} onRetry={() => void school.refetch()} />}
      {school.data ? <SchoolForm school={school.data} /> : !school.error && <Loading what="the school’s details" />}
    </Page>
  )
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
