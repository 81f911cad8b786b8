import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Problem } from '#shared/domain/answers.ts'
import { Button, ButtonRow } from '../../components/button.tsx'
import { Form } from '../../components/form.tsx'
import { OnlyFor } from '../../components/only-for.tsx'
import { Page } from '../../components/page.tsx'
import { TextArea } from '../../components/text-area.tsx'
import { Loading, Refused, WarningText } from '../../components/warning-text.tsx'
import { invoke } from '../../ipc/client.ts'
import { queryClient, routeKey, useRoute } from '../../ipc/queries.ts'
import { BACK_TO_SETTINGS } from './setting-page.tsx'

export function NoticeScreen() {
  return (
    <OnlyFor permission="manage-settings">
      <Page heading="Notice on the lock screen" back={BACK_TO_SETTINGS}>
        <WarningText heading="Anybody who stands at the laptop can read it">
          <p>
            It is kept unlocked. Write telephone numbers and places only: no names of children, nothing about a case.
          </p>
        </WarningText>
        <WithNotice />
      </Page>
    </OnlyFor>
  )
}

function WithNotice() {
  const notice = useRoute('dropBox.readNotice', {})
  if (notice.error) return <Refused message={notice.error.failure.message} onRetry={() => void notice.refetch()} />
  return notice.data ? <NoticeForm notice={notice.data.notice} /> : <Loading what="the notice" />
}

function NoticeForm({ notice }: { readonly notice: string }) {
  const [, navigate] = useLocation()
  const [value, setValue] = useState(notice)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [refusal, setRefusal] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const save = async () => {
    if (isBusy) return
    setRefusal(null)
    setProblems([])
    setBusy(true)
    const result = await invoke('dropBox.changeNotice', { notice: value })
    setBusy(false)
    if (!result.ok) return result.problems ? setProblems(result.problems) : setRefusal(result.message)
    queryClient.setQueryData(routeKey('dropBox.readNotice', {}), result.data)
    navigate('/settings')
  }
  return (
    <Form problems={problems} onSubmit={() => void save()}>
      {refusal && <Refused message={refusal} />}
      <TextArea
        id="notice"
        label="Whom to ring when it is urgent"
        hint="Shown to staff who leave a concern at the locked laptop. Leave it empty to show nothing."
        rows={4}
        value={value}
        onChange={setValue}
      />
      <ButtonRow sticky>
        <Button kind="primary" type="submit" busy={isBusy}>
          Save the notice
        </Button>
      </ButtonRow>
    </Form>
  )
}
