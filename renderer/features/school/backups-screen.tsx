import { useState } from 'react'
import type { Settings } from '#shared/ipc/school.ts'
import { Button, ButtonRow } from '../../components/button.tsx'
import { Form } from '../../components/form.tsx'
import { RadioGroup } from '../../components/radio-group.tsx'
import { Refused } from '../../components/warning-text.tsx'
import { BACKUP_INTERVAL_OPTIONS } from './backup-intervals.ts'
import { SettingPage } from './setting-page.tsx'
import { useSaveSettings } from './use-save-settings.ts'

export function BackupsSettingScreen() {
  return <SettingPage heading="Backups">{(settings) => <BackupsForm settings={settings} />}</SettingPage>
}

function BackupsForm({ settings }: { readonly settings: Settings }) {
  const [backupInterval, setInterval] = useState(settings.backupInterval)
  const { save, problems, refusal, isBusy } = useSaveSettings(settings)
  return (
    <Form problems={problems} onSubmit={() => void save({ backupInterval })}>
      {refusal && <Refused message={refusal} />}
      <RadioGroup
        id="backupInterval"
        label="How often does Blueform make a backup by itself?"
        labelSize="large"
        hint="It needs the folder that was chosen for backups: plug the stick in when you work here."
        value={backupInterval}
        onChange={setInterval}
        options={BACKUP_INTERVAL_OPTIONS}
      />
      <ButtonRow>
        <Button kind="primary" type="submit" busy={isBusy}>
          Save these settings
        </Button>
      </ButtonRow>
    </Form>
  )
}
