import { useState } from 'react'
import type { Settings } from '#shared/ipc/school.ts'
import { Button, ButtonRow } from '../../components/button.tsx'
import { SingleCheckbox } from '../../components/checkbox-group.tsx'
import { Form } from '../../components/form.tsx'
import { TextField } from '../../components/text-field.tsx'
import { Refused } from '../../components/warning-text.tsx'
import { SettingPage } from './setting-page.tsx'
import { useSaveSettings } from './use-save-settings.ts'
import { wholeNumber } from './whole-number.ts'

const MESSAGES = { idleLockMinutes: 'Enter a whole number of minutes from 1 to 60' }

export function LockingScreen() {
  return <SettingPage heading="Locking and names">{(settings) => <LockingForm settings={settings} />}</SettingPage>
}

function LockingForm({ settings }: { readonly settings: Settings }) {
  const [minutes, setMinutes] = useState(String(settings.idleLockMinutes))
  const [discreetNames, setDiscreetNames] = useState(settings.discreetNames)
  const [notifications, setNotifications] = useState(settings.notifications)
  const { save, problems, refusal, isBusy } = useSaveSettings(settings, MESSAGES)
  return (
    <Form
      problems={problems}
      onSubmit={() => void save({ idleLockMinutes: wholeNumber(minutes), discreetNames, notifications })}
    >
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
      <SingleCheckbox
        id="notifications"
        label="Show a notice when something is due"
        hint="A notice of the computer, only while the records are unlocked. It says how many things are due, and never a name or anything of a case."
        checked={notifications}
        onChange={setNotifications}
      />
      <ButtonRow>
        <Button kind="primary" type="submit" busy={isBusy}>
          Save these settings
        </Button>
      </ButtonRow>
    </Form>
  )
}
