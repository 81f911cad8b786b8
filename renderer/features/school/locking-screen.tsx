import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Problem } from '#shared/domain/answers.ts'
import { type Settings, settingsSchema } from '#shared/ipc/school.ts'
import { Button, ButtonRow } from '../../components/button.tsx'
import { SingleCheckbox } from '../../components/checkbox-group.tsx'
import { Form } from '../../components/form.tsx'
import { Page } from '../../components/page.tsx'
import { TextField } from '../../components/text-field.tsx'
import { Loading, Refused } from '../../components/warning-text.tsx'
import { invoke } from '../../ipc/client.ts'
import { queryClient, routeKey, useRoute } from '../../ipc/queries.ts'

const MINUTES_MESSAGE = 'Enter a whole number of minutes from 1 to 60'
const BACK = { to: '/settings', label: 'Back to the settings' }

export function LockingScreen() {
  const settings = useRoute('school.readSettings', {})
  return (
    <Page heading="Locking and names" back={BACK}>
      {settings.error && <Refused message={settings.error.failure.message} onRetry={() => void settings.refetch()} />}
      {settings.data ? <LockingForm settings={settings.data} /> : !settings.error && <Loading what="the settings" />}
    </Page>
  )
}

function LockingForm({ settings }: { readonly settings: Settings }) {
  const [, navigate] = useLocation()
  const [minutes, setMinutes] = useState(String(settings.idleLockMinutes))
  const [discreetNames, setDiscreetNames] = useState(settings.discreetNames)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [refusal, setRefusal] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)

  const save = async () => {
    if (isBusy) return
    setRefusal(null)
    const typed = minutes.trim() === '' ? Number.NaN : Number(minutes)
    const checked = settingsSchema.safeParse({ idleLockMinutes: typed, discreetNames })
    if (!checked.success) return setProblems([{ field: 'idleLockMinutes', message: MINUTES_MESSAGE }])
    setProblems([])
    setBusy(true)
    const result = await invoke('school.changeSettings', checked.data)
    setBusy(false)
    if (!result.ok) return setRefusal(result.message)
    queryClient.setQueryData(routeKey('school.readSettings', {}), result.data)
    await queryClient.invalidateQueries({ queryKey: routeKey('incidents.list') })
    navigate('/settings')
  }

  return (
    <Form problems={problems} onSubmit={() => void save()}>
      {refusal && <Refused message={refusal} />}
      <TextField
        id="idleLockMinutes"
        label="Lock after how many minutes without a key or the mouse?"
        hint="From 1 to 60. Nothing typed is lost when it locks."
        width="short"
        value={minutes}
        onChange={setMinutes}
      />
      <SingleCheckbox
        id="discreetNames"
        label="Show initials instead of names in lists"
        hint="Someone looking over your shoulder then learns no names. An opened incident always shows them."
        checked={discreetNames}
        onChange={setDiscreetNames}
      />
      <ButtonRow>
        <Button kind="primary" type="submit" busy={isBusy}>
          Save these settings
        </Button>
      </ButtonRow>
    </Form>
  )
}
